"""JAC82x - segments: who belongs to them, and what has been decided for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Segment
from journeyascode.rules.queries import spelled
from journeyascode.rules.rule import (
    HINT_THEN_WARNING,
    SILENCE_THEN_WARNING,
    WARNING_THEN_ERROR,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

ROUNDED = 0.005
"""How far a share may be from the true one that was rounded to a whole per cent."""
SHOWN = 5
"""How many of the other places are named."""


@rule("JAC820", SILENCE_THEN_WARNING, whole=True, together=True)
def segment_without_persona(book: Handbook) -> Iterator[Finding]:
    """No persona stands for a segment.

    A segment is a row in a table; designers can only picture one customer. A segment whose
    dissatisfaction we have decided to tolerate may do without.

    Wrong:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed
        ---
        kind: journey
        id: buy
        name: Buying
        segments: [small-firms]
        stages: [{name: Search}]

    Right:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed
        ---
        kind: persona
        id: anna
        name: Anna
        segment: small-firms
    """
    for segment in living(book, Segment):
        kinds = {link.owner.kind for link in book.pointing_at(segment)}
        if kinds and "persona" not in kinds and segment.priority != "tolerate":
            yield Finding(
                Route(*segment.key) / "name",
                say("no persona stands for this segment"),
                say("write `segment: {id}` in a persona, or write a new one", id=segment.id),
            )


@rule("JAC824", SILENCE_THEN_WARNING, together=True)
def priority_without_reason(book: Handbook) -> Iterator[Finding]:
    """A segment has a priority, and nobody says why.

    Who gets less will ask. A priority without its reason is argued anew at every meeting.

    Wrong:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed
        priority: invest

    Right:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed
        priority: invest
        priority_because: The largest group, and the one that grows
    """
    for segment in living(book, Segment):
        if segment.priority and not segment.priority_because:
            yield Finding(
                Route(*segment.key) / "priority",
                say("`{priority}` is decided, but not why", priority=segment.priority),
                say("add the reason: `priority_because:`"),
            )


@rule("JAC825", SILENCE_THEN_WARNING)
def tolerated_without_saying_what(book: Handbook) -> Iterator[Finding]:
    """We tolerate that a segment is dissatisfied, and do not say with what.

    Only what is written down is a decision; the rest is neglect, and those who serve these
    customers cannot tell the two apart.

    Wrong:
        kind: segment
        id: callers
        name: Callers
        level: reviewed
        priority: tolerate
        priority_because: A small and shrinking group

    Right:
        kind: segment
        id: callers
        name: Callers
        level: reviewed
        priority: tolerate
        priority_because: A small and shrinking group
        accepted_dissatisfaction: Nobody answers the telephone in the evening
    """
    for segment in living(book, Segment):
        if segment.priority == "tolerate" and not segment.accepted_dissatisfaction:
            yield Finding(
                Route(*segment.key) / "priority",
                say("what these customers have to put up with is not said"),
                say("add what we knowingly do not do for them: `accepted_dissatisfaction:`"),
            )


@rule("JAC826", SILENCE_THEN_WARNING)
def accepted_dissatisfaction_without_reason(book: Handbook) -> Iterator[Finding]:
    """We knowingly leave customers dissatisfied, and say neither how much they matter nor why.

    Without the decision behind it, the sentence reads as indifference.

    Wrong:
        kind: segment
        id: callers
        name: Callers
        level: reviewed
        accepted_dissatisfaction: Nobody answers the telephone in the evening

    Right:
        kind: segment
        id: callers
        name: Callers
        level: reviewed
        priority: maintain
        priority_because: Loyal, but only one call in fifty comes in the evening
        accepted_dissatisfaction: Nobody answers the telephone in the evening
    """
    for segment in living(book, Segment):
        decided = segment.priority or segment.priority_because
        if segment.accepted_dissatisfaction and not decided:
            yield Finding(
                Route(*segment.key) / "accepted_dissatisfaction",
                say("dissatisfaction is accepted here, but not why"),
                say("add `priority:` and the reason: `priority_because:`"),
            )


@rule("JAC827", SILENCE_THEN_WARNING, together=True)
def segment_without_criteria(book: Handbook) -> Iterator[Finding]:
    """Nobody can tell who belongs to a segment.

    What cannot be looked up of a customer cannot be counted, measured or served on purpose.

    Wrong:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed

    Right:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed
        criteria: [5–50 employees, no IT people of its own]
    """
    for segment in living(book, Segment):
        if not segment.criteria:
            yield Finding(
                Route(*segment.key) / "name",
                say("what makes a customer belong to this segment is not said"),
                say("add `criteria:` that can be looked up of a customer"),
            )


@rule("JAC828", HINT_THEN_WARNING)
def segments_above_the_whole(book: Handbook) -> Iterator[Finding]:
    """The segments together are more than all customers.

    Somebody is counted in two segments, or one of the shares is wrong. Up to 100 % is fine: some
    customers may belong to none.

    Wrong:
        kind: segment
        items:
          - {id: small-firms, name: Small firms, size: {share: 70 %}}
          - {id: large-firms, name: Large firms, size: {share: 40 %}}

    Right:
        kind: segment
        items:
          - {id: small-firms, name: Small firms, size: {share: 60 %}}
          - {id: large-firms, name: Large firms, size: {share: 40 %}}
    """
    told = [
        (Route(*segment.key) / "size" / "share", segment.size.share)
        for segment in living(book, Segment)
        if segment.size and segment.size.share
    ]
    whole = sum(share for _, share in told)
    if whole > 1 + ROUNDED * len(told):
        *others, (last, _) = told
        yield Finding(
            last,
            say("the segments make up {percent} % of all customers", percent=round(whole * 100)),
            say("mend the shares, or draw the lines so that nobody is in two segments"),
            tuple((at, say("this share is counted too")) for at, _ in others[:SHOWN]),
        )


@rule("JAC840", WARNING_THEN_ERROR)
def sizes_of_different_wholes(book: Handbook) -> Iterator[Finding]:
    """The sizes of two segments cannot both be true: their numbers and shares disagree.

    100 customers that are 50 % of all make 200 in all, and so must the next segment. Sizes of
    different days may differ.

    Wrong:
        kind: segment
        items:
          - {id: small-firms, name: Small firms, size: {customers: 100, share: 50 %}}
          - {id: large-firms, name: Large firms, size: {customers: 30, share: 40 %}}

    Right:
        kind: segment
        items:
          - {id: small-firms, name: Small firms, size: {customers: 100, share: 50 %}}
          - {id: large-firms, name: Large firms, size: {customers: 80, share: 40 %}}
    """
    firsts: dict[object, tuple[Route, tuple[float, float]]] = {}
    for segment in living(book, Segment):
        size = segment.size
        if not size or not size.customers or not size.share:
            continue
        at = Route(*segment.key) / "size"
        low, high = size.customers / (size.share + ROUNDED), size.customers / _least(size.share)
        first, (least, most) = firsts.setdefault(size.on, (at, (low, high)))
        if low > most or high < least:
            yield Finding(
                at,
                say(
                    "{customers} customers are {share} of {all}, but by another segment there are "
                    "{other} in all",
                    customers=spelled(size.customers),
                    share=spelled(round(size.share * 100, 1), "%"),
                    all=spelled(round(size.customers / size.share)),
                    other=spelled(round((least + most) / 2)),
                ),
                say("mend one of the numbers, or say of which day they are: `on:`"),
                ((first, say("the other numbers")),),
            )


def _least(share: float) -> float:
    return max(share - ROUNDED, share / 2)
