"""JAC3xx - feelings: told along the whole road, with what they rest on, and up to a good end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.feelings import felt, where_told
from journeyascode.facts.pains import known_written
from journeyascode.facts.shut_out import shut_out, walk_no_step
from journeyascode.findings import Finding, Route
from journeyascode.model import Feeling, Journey, Persona
from journeyascode.rules.queries import answers, roads, route_to
from journeyascode.rules.references import step_ids
from journeyascode.rules.rule import (
    HINT_THEN_ERROR,
    HINT_THEN_WARNING,
    SILENCE_THEN_HINT,
    SILENCE_THEN_WARNING,
    WARNING,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.facts.shut_out import ShutOut
    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say


LONG = 5
"""Steps of a journey on which one feeling is too little."""
_FEW = 3
"""Fewer steps than these are no journey yet."""
CURVE = 4
"""Steps with feelings from which an end differs from a middle."""


@rule("JAC313", HINT_THEN_WARNING)
def lonely_feeling(book: Handbook) -> Iterator[Finding]:
    """A journey of five steps or more tells a feeling at one point only.

    One point is no curve: nobody sees where the experience rises or falls.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {name: I choose}
              - {name: I fill the basket}
              - {name: I give my address}
              - {name: I pay, feels: {score: -1}}
              - {name: I wait}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {name: I choose, feels: {score: 1}}
              - {name: I fill the basket}
              - {name: I give my address}
              - {name: I pay, feels: {score: -1}}
              - {name: I wait, feels: {score: 0}}
    """
    for journey in roads(book):
        told = where_told(journey)
        count = sum(len(stage.steps) for stage in journey.stages)
        if len(told) == 1 and count >= LONG:
            yield Finding(
                told[0],
                say("of {count} steps, this one alone tells what it feels like", count=count),
                say("tell it at the beginning, at the worst moment and at the end, too"),
            )


@rule("JAC314", HINT_THEN_ERROR)
def approved_journey_without_feeling(book: Handbook) -> Iterator[Finding]:
    """An approved journey tells at no step what it feels like.

    Then it is a flow chart. Feelings are the larger part of an experience.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        status: approved
        stages: [{name: Pay, steps: [{name: I pay}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        status: approved
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: -1, word: uneasy}}]}]
    """
    for journey in roads(book):
        if journey.status == "approved" and any(journey.stops()) and not where_told(journey):
            yield Finding(
                Route(*journey.key) / "status",
                say("this journey is approved, and none of its steps tells what it feels like"),
                say("tell it at the steps: `feels: {score: -1, word: uneasy}`"),
            )


@rule("JAC317", SILENCE_THEN_HINT, whole=True)
def sour_end_without_opportunity(book: Handbook) -> Iterator[Finding]:
    """A journey ends worse than it goes in the middle, and nobody has seen a way to better it.

    What is remembered of an experience is its peak and its end, so the end deserves more care
    than the middle: a rule of thumb (Kahneman and others, 1993). An opportunity at the last step
    or its stage, or an insight that an opportunity or action answers, is enough.

    Wrong:
        kind: journey
        id: stay
        name: A night at the hotel
        level: governed
        stages:
          - name: Night
            steps:
              - {name: I arrive, feels: {score: 1}, channel: desk}
              - {name: I eat, feels: {score: 1}, channel: desk}
              - {name: I sleep, feels: {score: 1}, channel: desk}
              - {name: I queue to pay, feels: {score: -1}, channel: desk}
        ---
        kind: channel
        id: desk
        name: Desk

    Right:
        kind: journey
        id: stay
        name: A night at the hotel
        level: governed
        stages:
          - name: Night
            steps:
              - {name: I arrive, feels: {score: 1}, channel: desk}
              - {name: I eat, feels: {score: 1}, channel: desk}
              - {name: I sleep, feels: {score: 1}, channel: desk}
              - name: I queue to pay
                feels: {score: -1}
                channel: desk
                opportunities: [Pay the evening before]
        ---
        kind: channel
        id: desk
        name: Desk
    """
    answered = answers(book)
    for journey in roads(book):
        told = [one for one in felt(journey) if one.mean is not None]
        means = [one.mean.value for one in told[:-1] if one.mean]
        scores = [*means, *(one.end or 0 for one in told[-1:])]
        if len(told) < CURVE or not _sours(scores):
            continue
        last = told[-1].stop
        if not (journey.stages[last.stage].opportunities or answered.seen(journey, last.step)):
            yield Finding(
                route_to(journey, last) / "name",
                say("the journey ends worse than it goes in the middle"),
                say("tell what would make a better end: `opportunities: […]`"),
            )


def _sours(scores: list[float]) -> bool:
    """Tell whether the last step of these feels bad, and worse than those between the ends."""
    middle = scores[1:-1]
    return scores[-1] < 0 and scores[-1] < sum(middle) / len(middle)


@rule("JAC315", HINT_THEN_ERROR, together=True)
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
            told = _ungrounded(feeling, evident=at.id in grounded)
            if told:
                yield Finding(at / "basis", *told)


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
    """A feeling, a pain or a delight is that of a persona who does not walk the journey.

    Either the persona is missing from the journey, or it was copied from another one.

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
    for at, persona in _of_somebody(book):
        personas = walking.get(at.id, ())
        if personas and persona not in personas and book.find(Persona, persona):
            yield Finding(
                at,
                say("`{persona}` does not walk this journey", persona=persona),
                say("add `{persona}` to its `personas:`", persona=persona),
                ((Route("journey", at.id, ("personas",)), say("these do")),),
            )


def _of_somebody(book: Handbook) -> Iterator[tuple[Route, str]]:
    """Yield whose feeling, pain or delight something is, with the place of the name."""
    for at, feeling in book.walk(Feeling):
        if feeling.persona:
            yield at / "persona", feeling.persona
    for journey in roads(book):
        for at, one in known_written(journey):
            yield from ((at / "persona" / n, id_) for n, id_ in enumerate(one.personas))


@rule("JAC379", WARNING)
def step_of_somebody_else(book: Handbook) -> Iterator[Finding]:
    """A stage, a step or a way is for somebody who does not come there.

    Who is not named in `personas:` of a step, nor is of its `segments:`, goes past it: nothing
    hurts or pleases there. So does who is not let into its stage, and a way leads nobody to a
    step that is for others. A persona of the journey who comes to none of its steps walks nothing.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        personas: [anna]
        stages: [{name: Pay, steps: [{name: I choose}, {name: I pay, personas: [otto]}]}]
        ---
        kind: persona
        items: [{id: anna, name: Anna}, {id: otto, name: Otto}]

    Right:
        kind: journey
        id: buy
        name: Buying
        personas: [anna, otto]
        stages: [{name: Pay, steps: [{name: I choose}, {name: I pay, personas: [otto]}]}]
        ---
        kind: persona
        items: [{id: anna, name: Anna}, {id: otto, name: Otto}]
    """
    for journey in roads(book):
        for one in shut_out(book, journey):
            yield Finding(
                one.place, _not_here(one), _let_in(book, one), ((one.told, say("these do")),)
            )
        for id_ in walk_no_step(book, journey) if step_ids(journey) is not None else ():
            yield Finding(
                Route(*journey.key) / "personas" / journey.personas.index(id_),
                say("`{persona}` comes to no step of this journey", persona=id_),
                say("add `{persona}` to the `personas:` of what it takes, or delete it here",
                    persona=id_),
            )  # fmt: skip


def _not_here(one: ShutOut) -> Say:
    if one.barrier == "journey":
        return say("`{persona}` does not walk this journey", persona=one.id)
    if one.barrier == "stage":
        return say("`{persona}` does not come to this stage", persona=one.id)
    if one.barrier == "step":
        return say("`{persona}` does not come to this step", persona=one.id)
    return say("`{persona}` does not come to the step this way leads to", persona=one.id)


def _let_in(book: Handbook, one: ShutOut) -> Say:
    """Say under which key they can be named: by the segment where only segments are told."""
    persona = book.find(Persona, one.id) if one.kind == "persona" else None
    by_name = persona and (one.told.steps[-1] == "personas" or persona.segment is None)
    segment = persona.segment if persona else one.id
    key, name = ("personas", one.id) if by_name else ("segments", segment)
    if one.barrier != "journey":
        return say("add `{name}` to `{key}:` there", name=name, key=key)
    if by_name:
        return say("add `{persona}` to its `personas:`", persona=name)
    return say("add `{segment}` to its `segments:`", segment=name)


def _ungrounded(feeling: Feeling, *, evident: bool) -> tuple[Say, Say] | None:
    """Say what a measured feeling lacks, and that it is to be added; None if nothing."""
    is_shown = bool(feeling.evidence) or evident
    if is_shown and feeling.n:
        return None
    if is_shown:
        return (
            say("this is called measured, but not of how many customers"),
            say("add `{key}:`, or write `basis: estimated`", key="n"),
        )
    if feeling.n:
        return (
            say("this is called measured, but no evidence shows it"),
            say("add `{key}:`, or write `basis: estimated`", key="evidence"),
        )
    return (
        say("this is called measured, but neither `n` nor evidence shows it"),
        say("add `n:` and `evidence:`, or write `basis: estimated`"),
    )


@rule("JAC377", SILENCE_THEN_WARNING)
def journey_without_feeling(book: Handbook) -> Iterator[Finding]:
    """A journey tells at no step what it feels like.

    Without feelings it is a process seen from outside. A draft may still wait for them; one that
    is approved without any is told by its own rule.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: Pay, steps: [{name: I choose}, {name: I pay}, {name: I wait}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages:
          - name: Pay
            steps: [{name: I choose}, {name: I pay, feels: {word: wary}}, {name: I wait}]
    """
    for journey in roads(book):
        if journey.status in ("approved", "draft") or len(tuple(journey.stops())) < _FEW:
            continue
        if not where_told(journey):
            yield Finding(
                Route(*journey.key) / "name",
                say("no step of this journey tells what it feels like"),
                say("ask customers, or write a guess: `feels: {score: -1, basis: estimated}`"),
            )
