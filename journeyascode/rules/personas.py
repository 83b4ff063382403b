"""JAC82x, JAC83x - personas: whom they stand for, and whether they say anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Persona, Segment, Step, Touchpoint
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity

TELLING: dict[type[Entity], tuple[str, ...]] = {
    Persona: (
        "role",
        "company",
        "technology",
        "goals",
        "jobs",
        "needs",
        "expectations",
        "delights",
        "frustrations",
        "empathy",
    ),
    Segment: ("criteria", "target_experience", "accepted_dissatisfaction", "aims"),
}
"""The fields that make one persona or segment different from another."""


@rule("JAC821", SILENCE_THEN_WARNING, whole=True, together=True)
def persona_in_no_journey(book: Handbook) -> Iterator[Finding]:
    """A persona walks no journey.

    A persona is there to be walked with; one that only decorates a wall changes nothing.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        level: reviewed
        ---
        kind: insight
        id: late-parcel
        name: The parcel is late
        personas: [anna]

    Right:
        kind: persona
        id: anna
        name: Anna
        level: reviewed
        ---
        kind: journey
        id: buy
        name: Buying
        personas: [anna]
        stages: [{name: Search}]
    """
    for persona in living(book, Persona):
        kinds = {link.owner.kind for link in book.pointing_at(persona)}
        if kinds and "journey" not in kinds:
            yield Finding(
                Route(*persona.key) / "name",
                say("this persona walks no journey"),
                say("name the persona in one: `personas: [{id}]`", id=persona.id),
            )


@rule("JAC822", SILENCE_THEN_WARNING, together=True)
def persona_without_segment(book: Handbook) -> Iterator[Finding]:
    """A persona stands for no segment, although the handbook has segments.

    Without one nobody knows how many customers are like this persona, or how much they matter.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        level: reviewed
        ---
        kind: segment
        id: small-firms
        name: Small firms

    Right:
        kind: persona
        id: anna
        name: Anna
        level: reviewed
        segment: small-firms
        ---
        kind: segment
        id: small-firms
        name: Small firms
    """
    if not book.all(Segment):
        return
    for persona in living(book, Persona):
        if not persona.segment:
            yield Finding(
                Route(*persona.key) / "name",
                say("this persona stands for no segment"),
                say("add `segment:`"),
            )


@rule("JAC823", WARNING)
def identical_twins(book: Handbook) -> Iterator[Finding]:
    """Two personas, or two segments, differ in nothing but the name.

    A copy was begun and not finished, or the two are one. Readers will look in vain for what
    should be done differently for the second.

    Wrong:
        kind: persona
        items:
          - {id: anna, name: Anna, goals: [Invoices that add up]}
          - {id: berit, name: Berit, goals: [Invoices that add up]}

    Right:
        kind: persona
        items:
          - {id: anna, name: Anna, goals: [Invoices that add up]}
          - {id: berit, name: Berit, goals: [A new phone on the first day]}
    """
    for cls, fields in TELLING.items():
        firsts: dict[str, Entity] = {}
        for one in living(book, cls):
            told = [getattr(one, name) for name in fields]
            first = firsts.setdefault(repr(told), one) if any(told) else one
            if first is not one:
                yield Finding(
                    Route(*one.key) / "name",
                    say("word for word the same as `{id}`", id=first.id),
                    say("tell what is different here, or delete one of the two"),
                    ((Route(*first.key) / "name", say("the other one is here")),),
                )


@rule("JAC830", SILENCE_THEN_WARNING, together=True)
def persona_without_goal(book: Handbook) -> Iterator[Finding]:
    """A persona wants nothing.

    A face and a profession explain nobody's choices; goals and jobs to be done do.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        level: reviewed
        role: Office manager

    Right:
        kind: persona
        id: anna
        name: Anna
        level: reviewed
        role: Office manager
        goals: [Invoices that add up]
    """
    for persona in living(book, Persona):
        if not (persona.goals or persona.jobs):
            yield Finding(
                Route(*persona.key) / "name",
                say("this persona has no goal and no job to get done"),
                say("add `goals:` or `jobs:`"),
            )


@rule("JAC841", HINT_THEN_WARNING, whole=True)
def wished_channel_nobody_offers(book: Handbook) -> Iterator[Finding]:
    """A persona or a segment uses a channel in which no touchpoint is offered and no step happens.

    What customers wish and what we offer never meet.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        channels: [app]
        ---
        kind: touchpoint
        id: checkout
        name: Checkout
        channels: [web]
        ---
        kind: channel
        items: [{id: web, name: Web}, {id: app, name: App}]

    Right:
        kind: persona
        id: anna
        name: Anna
        channels: [web]
        ---
        kind: touchpoint
        id: checkout
        name: Checkout
        channels: [web]
        ---
        kind: channel
        items: [{id: web, name: Web}, {id: app, name: App}]
    """
    offered = {id_ for one in living(book, Touchpoint) for id_ in one.channels}
    used = {id_ for _, step in book.walk(Step) for id_ in (*step.channel, *step.alternatives)}
    people: list[Persona | Segment] = [*living(book, Persona), *living(book, Segment)]
    for one in people if offered else ():
        for index, id_ in enumerate(one.channels):
            if id_ not in offered and id_ not in used:
                yield Finding(
                    Route(*one.key) / "channels" / index,
                    say("no touchpoint is offered in `{channel}`", channel=id_),
                    say("offer one there, or write where they find us instead"),
                )
