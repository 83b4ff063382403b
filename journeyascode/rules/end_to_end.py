"""JAC81x - the whole journey against its silos: somebody measures it, somebody answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.overdue import walked
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, Channel, Journey, Metric, Team
from journeyascode.rules.examples import OF_A_PART, a_metric
from journeyascode.rules.queries import roads, stages, watch
from journeyascode.rules.rule import (
    HINT_THEN_ERROR,
    SILENCE_THEN_HINT,
    SILENCE_THEN_WARNING,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook


@rule("JAC810", HINT_THEN_ERROR, whole=True)
def parts_measured_but_not_the_whole(book: Handbook) -> Iterator[Finding]:
    """Parts of a journey are measured, and the journey as a whole is not.

    Every touchpoint may do well and the customer still leave: what goes wrong between them is
    nobody's number. A metric whose `scope:` is a stage, a touchpoint or a channel measures a part,
    wherever it stands. A sub-journey counts as measured where a metric stands on the step that
    opens it.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Buy
            steps: [{name: I choose, metrics: [csat]}, {name: I pay, metrics: [ces]}]
        ---
        kind: metric
        items:
          - {id: csat, name: Satisfaction, type: csat}
          - {id: ces, name: Ease, type: ces}

    Right:
        kind: journey
        id: buy
        name: Buying
        metrics: [nps]
        stages:
          - name: Buy
            steps: [{name: I choose, metrics: [csat]}, {name: I pay, metrics: [ces]}]
        ---
        kind: metric
        items:
          - {id: csat, name: Satisfaction, type: csat}
          - {id: ces, name: Ease, type: ces}
          - {id: nps, name: Willingness to recommend, type: nps}
    """
    from_above = {
        stop.step.sub_journey
        for journey in book.all(Journey)
        for stop in journey.stops()
        if stop.step.metrics
    }
    for journey in roads(book):
        parts = sum(bool(stop.step.metrics) for stop in journey.stops())
        parts += sum(bool(stage.metrics) for stage in journey.stages)
        narrow = [metric for id_ in journey.metrics if (metric := _of_a_part(book, id_))]
        if parts > 1 and len(narrow) == len(journey.metrics) and journey.id not in from_above:
            yield Finding(
                Route(*journey.key) / ("metrics" if narrow else "name"),
                say("{count} parts of this journey are measured, but not the whole", count=parts),
                say(
                    "add what shows how the whole goes: {way}",
                    way=a_metric(book, "nps", OF_A_PART),
                ),
                tuple(
                    (Route(*metric.key) / "scope", say("this is measured of a part only"))
                    for metric in narrow
                ),
            )


def _of_a_part(book: Handbook, id_: str) -> Metric | None:
    """Give the metric with this id if it measures a part of a journey; else None."""
    metric = book.find(Metric, id_)
    return metric if metric and metric.scope in OF_A_PART else None


@rule("JAC811", HINT_THEN_ERROR, whole=True)
def many_teams_without_owner(book: Handbook) -> Iterator[Finding]:
    """Several teams meet the customer on a journey, and nobody answers for the whole.

    Each team minds its own encounter. What falls between them is everybody's, so nobody's. The
    owner of its main journey answers for a sub-journey as well.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Buy
            steps: [{name: I ask, meets: [sales]}, {name: I get help, meets: [care]}]
        ---
        kind: team
        items: [{id: sales, name: Sales}, {id: care, name: Customer care}]

    Right:
        kind: journey
        id: buy
        name: Buying
        owner: care
        stages:
          - name: Buy
            steps: [{name: I ask, meets: [sales]}, {name: I get help, meets: [care]}]
        ---
        kind: team
        items: [{id: sales, name: Sales}, {id: care, name: Customer care}]
    """
    hands = _hands(book)
    for journey in roads(book):
        parent = book.find(Journey, journey.parent)
        teams = hands[journey.id]
        if len(teams) > 1 and not (journey.owner or (parent and parent.owner)):
            yield Finding(
                Route(*journey.key) / "name",
                say(
                    "{count} teams meet the customer in this journey, and none owns it",
                    count=len(teams),
                ),
                say("add `owner:`: the one who may decide across these teams"),
            )


@rule("JAC812", SILENCE_THEN_HINT, whole=True)
def stage_nobody_measures(book: Handbook) -> Iterator[Finding]:
    """Other stages of a journey are measured, and nobody measures this one.

    A blind spot: customers who give up here are missed only later, as if the next stage had lost
    them. A metric of the stage, of one of its steps, or of what a step meets, promises or opens
    will do. Of a stage in ambient channels alone, such as a reputation, none is asked.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: governed
        stages:
          - {name: Choose, goal: I find one, steps: [{name: I choose, channel: web}]}
          - {name: Pay, goal: I pay, steps: [{name: I pay, channel: web}], metrics: [ces]}
        ---
        kind: channel
        id: web
        name: Web
        ---
        kind: metric
        id: ces
        name: How easy it was
        type: ces

    Right:
        kind: journey
        id: buy
        name: Buying
        level: governed
        trigger: The old one breaks
        outcome: The new one is in use
        personas: [anna]
        owner: sales
        stages:
          - {name: Choose, goal: I find, steps: [{name: I choose, channel: web}], metrics: [ces]}
          - {name: Pay, goal: I pay, steps: [{name: I pay, channel: web}], metrics: [ces]}
        metrics: [ces]
        ---
        kind: persona
        id: anna
        name: Anna
        ---
        kind: team
        id: sales
        name: Sales
        ---
        kind: channel
        id: web
        name: Web
        ---
        kind: metric
        id: ces
        name: How easy it was
        type: ces
    """
    watched = watch(book)
    heard = {channel.id for channel in book.all(Channel) if channel.type != "ambient"}
    for journey in walked(book):
        blind = [
            at
            for at, stage in stages(journey)
            if not stage.metrics
            and not any(step.metrics or watched.sees(step) for step in stage.steps)
            and any(not s.channel or not heard.isdisjoint(s.channel) for s in stage.steps)
        ]
        for at in blind if len(blind) < len(journey.stages) else ():
            yield Finding(
                at / "name",
                say("other stages are measured, but nobody measures this one"),
                say("add `metrics:` to the stage or to one of its steps"),
            )


@rule("JAC813", SILENCE_THEN_WARNING, whole=True)
def owner_without_mandate(book: Handbook) -> Iterator[Finding]:
    """The owner of a journey of several teams has no mandate.

    An owner who may not decide across the teams owns the complaints only. Write what the team
    may decide, or find an owner who may.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        owner: care
        stages:
          - name: Buy
            steps: [{name: I ask, meets: [sales]}, {name: I get help, meets: [care]}]
        ---
        kind: team
        items: [{id: sales, name: Sales}, {id: care, name: Customer care}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        owner: care
        stages:
          - name: Buy
            steps: [{name: I ask, meets: [sales]}, {name: I get help, meets: [care]}]
        ---
        kind: team
        items:
          - {id: sales, name: Sales}
          - {id: care, name: Customer care, mandate: May change the steps of every team}
    """
    hands = _hands(book)
    for journey in roads(book):
        owner = book.find(Team, (journey.owner or "").partition("/")[0])
        if owner and not owner.mandate and len(hands[journey.id] | {owner.id}) > 1:
            yield Finding(
                Route(*journey.key) / "owner",
                say("what `{team}` may decide is not told", team=owner.id),
                say("add `mandate:` to the team, or name an owner who has one"),
                ((Route(*owner.key) / "name", say("the team is here")),),
            )


def _hands(book: Handbook) -> Mapping[str, frozenset[str]]:
    """Give the teams of each journey: those the customer meets, and those of its blueprints."""
    found = {
        journey.id: {id_ for stop in journey.stops() for id_ in stop.step.meets}
        for journey in book.all(Journey)
    }
    for blueprint in book.all(Blueprint):
        seen = found.get(blueprint.journey, set())
        seen |= {cell.team for cell in blueprint.cells if cell.team and cell.lane == "frontstage"}
    return {id_: frozenset(teams) for id_, teams in found.items()}
