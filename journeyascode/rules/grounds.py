"""JAC3xx - what the feelings of a journey rest on, and whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Feeling, Journey
from journeyascode.rules.roads import roads
from journeyascode.rules.rule import HINT_THEN_ERROR, SILENCE_THEN_WARNING, WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.words import Say


@rule("JAC315", HINT_THEN_ERROR)
def measured_feeling_without_ground(book: Handbook) -> Iterator[Finding]:
    """A feeling is called measured, but not of how many or from what.

    Measured means that customers told it: so many of them, in evidence that can be looked up. The
    evidence of the whole journey counts as well.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: -1, basis: measured}}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        evidence: [survey]
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: -1, basis: measured, n: 84}}]}]
        ---
        kind: evidence
        id: survey
        name: Survey of buyers
        basis: customer
    """
    grounded = {j.id for j in book.all(Journey) if j.evidence or j.status == "retired"}
    ahead = {j.id for j in book.all(Journey) if j.is_wished}
    for at, feeling in book.walk(Feeling):
        if feeling.basis == "measured" and at.id not in ahead:
            message = _ungrounded(feeling, evident=at.id in grounded)
            if message:
                yield Finding(
                    at / "basis",
                    message,
                    say("add `n:` and `evidence:`, or write `basis: estimated`"),
                )


@rule("JAC316", SILENCE_THEN_WARNING)
def feelings_without_basis(book: Handbook) -> Iterator[Finding]:
    """Feelings do not tell whether customers told them or we guess.

    Readers take every point of the curve for measured. One line about all of them, for each
    journey.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: -1}}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: -1, basis: estimated}}]}]
    """
    open_: dict[str, list[Route]] = {}
    for at, feeling in book.walk(Feeling):
        if feeling.value is not None and not (feeling.basis or feeling.n):
            open_.setdefault(at.id, []).append(at)
    for journey in roads(book):
        if journey.id in open_ and not journey.is_wished:
            found = open_[journey.id]
            told = say("this feeling tells neither `measured` nor `estimated`")
            more = say(
                "{count} feelings tell neither `measured` nor `estimated`; this is the first",
                count=len(found),
            )
            yield Finding(
                found[0] / "score",
                more if len(found) > 1 else told,
                say("add `basis: estimated`, or `basis: measured` with `n:`"),
            )


@rule("JAC318", WARNING)
def feeling_of_somebody_else(book: Handbook) -> Iterator[Finding]:
    """A step tells the feeling of a persona who does not walk the journey.

    Either the persona is missing from the journey, or the feeling was copied from another one.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        personas: [anna]
        stages: [{name: Pay, steps: [{name: I pay, feels: {persona: otto, score: -1}}]}]
        ---
        kind: persona
        items: [{id: anna, name: Anna}, {id: otto, name: Otto}]

    Right:
        kind: journey
        id: buy
        name: Buying
        personas: [anna, otto]
        stages: [{name: Pay, steps: [{name: I pay, feels: {persona: otto, score: -1}}]}]
        ---
        kind: persona
        items: [{id: anna, name: Anna}, {id: otto, name: Otto}]
    """
    walking = {journey.id: journey.personas for journey in roads(book)}
    for at, feeling in book.walk(Feeling):
        personas = walking.get(at.id, ())
        if feeling.persona and personas and feeling.persona not in personas:
            yield Finding(
                at / "persona",
                say("`{persona}` does not walk this journey", persona=feeling.persona),
                say("add `{persona}` to its `personas:`", persona=feeling.persona),
                ((Route("journey", at.id, ("personas",)), say("these do")),),
            )


def _ungrounded(feeling: Feeling, *, evident: bool) -> Say | None:
    if feeling.evidence or evident:
        told = say("this is called measured, but not of how many customers")
        return None if feeling.n else told
    if feeling.n:
        return say("this is called measured, but no evidence shows it")
    return say("this is called measured, but neither `n` nor evidence shows it")
