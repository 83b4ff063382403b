"""JAC4xx - a blueprint that shows the whole service: its waits, and what breaks in it, too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.methods import texts
from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, Channel, Journey, Touchpoint
from journeyascode.model.blueprint import FailPoint
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.handbook import Handbook
    from journeyascode.model import Cell, Step, Text

_COMPANY = frozenset({"frontstage", "backstage", "support", "partner"})
_MEETING = frozenset({"frontstage", "partner"})
_OTHERS = frozenset({"customer", "third-party"})


_TIME = re.compile(
    r"\b(\d+ ?(s|min|h|d)|seconds?|minutes?|hours?|days?|weeks?|months?|daily|weekly|monthly"
    r"|sekun\w+|minuut\w+|tun(ti|nin|nit|nissa|te[ij])\w*|vuorokau\w+|päiv(ä|i(?!t))\w*|viik(ko|o)\w*"
    r"|kuukau\w+)\b"
)


@rule("JAC404", HINT_THEN_WARNING, whole=True, together=True)
def step_with_nothing_behind_it(book: Handbook) -> Iterator[Finding]:
    """A journey has a blueprint, and one of its steps has nothing behind it there.

    The customer does something, and the company nothing: either the work is not drawn yet, or
    nobody does it. Steps before and after what is drawn are left alone, for a blueprint may tell
    a part of a journey; so is a step whose touchpoint belongs to the customer or to others.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay}, {id: bag, name: I pack}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - {lane: customer, step: card, name: Pays}
          - {lane: frontstage, step: card, name: Takes the card}
          - {lane: customer, step: bag, name: Takes the bag}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay}, {id: bag, name: I pack}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - {lane: customer, step: card, name: Pays}
          - {lane: frontstage, step: card, name: Takes the card}
          - {lane: customer, step: bag, name: Takes the bag}
          - {lane: backstage, step: bag, name: Orders new bags}
    """
    for journey, cells in _journeys_drawn(book):
        drawn = {cell.step for cell in cells}
        backed = {cell.step for cell in cells if cell.lane in _COMPANY}
        stops = tuple(journey.stops())
        shown = [at for at, stop in enumerate(stops) if stop.step.id in drawn]
        for stop in stops[shown[0] : shown[-1] + 1] if shown and backed else ():
            if stop.step.id not in backed and not _is_elsewhere(book, stop.step):
                yield Finding(
                    Route(*journey.key) / "stages" / stop.stage / "steps" / stop.index / "name",
                    say("no blueprint shows what is done behind this step"),
                    say("add to the blueprint what the company does for it, frontstage or behind"),
                )


@rule("JAC417", HINT_THEN_WARNING, together=True)
def fail_point_without_recovery(book: Handbook) -> Iterator[Finding]:
    """Something is likely to break, and nobody says what is done then.

    A failure that is mended well is forgiven; one that nobody is ready for is told to others.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - lane: frontstage
            step: card
            name: Takes the card
            fail_point: {effect: The card is refused}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - lane: frontstage
            step: card
            name: Takes the card
            fail_point: {effect: The card is refused, recovery: An invoice by e-mail}
    """
    for at, fail_point in book.walk(FailPoint):
        if fail_point.recovery is None:
            yield Finding(
                at / "effect",
                say("this may break, and nobody says what is done then"),
                say("add `recovery:`"),
            )


@rule("JAC416", SILENCE_THEN_WARNING, whole=True)
def wait_without_measure(book: Handbook) -> Iterator[Finding]:
    """Something is waited for, and nobody says how long.

    A wait without an end is what customers remember. A `response_time` or a `duration` of the
    cell tells it, a time in the words themselves, or what the step of the journey says of its
    `waits`.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        level: reviewed
        cells: [{lane: backstage, step: card, name: Books it, wait_point: The bank answers}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        level: reviewed
        cells:
          - lane: backstage
            step: card
            name: Books it
            wait_point: The bank answers
            response_time: {target: 2 d}
    """
    for blueprint in book.all(Blueprint):
        bounded = _bounded_steps(book, blueprint)
        for index, cell in enumerate(blueprint.cells):
            timed = cell.response_time or cell.duration or cell.step in bounded
            if cell.wait_point and not timed and not _names_time(cell.wait_point):
                yield Finding(
                    Route(*blueprint.key) / "cells" / index / "wait_point",
                    say("nobody says how long this wait lasts"),
                    say("add what is agreed: `response_time:` with a `target:`"),
                )


def _journeys_drawn(book: Handbook) -> Iterator[tuple[Journey, Sequence[Cell]]]:
    """Yield the journeys all of whose blueprints follow their steps, with the cells of all."""
    found: dict[str, list[Cell]] = {}
    others = set()
    for blueprint in book.all(Blueprint):
        found.setdefault(blueprint.journey, []).extend(blueprint.cells)
        if blueprint.columns:
            others.add(blueprint.journey)
    for id_, cells in found.items():
        journey = book.find(Journey, id_)
        if journey and id_ not in others:
            yield journey, cells


def _is_elsewhere(book: Handbook, step: Step) -> bool:
    """Tell whether a step is told in a journey of its own, or is none of the company's."""
    touchpoints = [book.find(Touchpoint, id_) for id_ in step.touchpoint]
    theirs = [one is not None and one.owned_by in _OTHERS for one in touchpoints]
    return step.sub_journey is not None or (bool(theirs) and all(theirs))


def _names_time(text: Text) -> bool:
    """Tell whether the words name a unit of time: `twice a day`, `seitsemän päivää`."""
    return any(_TIME.search(said.casefold()) for said in texts(text))


def _bounded_steps(book: Handbook, blueprint: Blueprint) -> set[str | None]:
    """Give the steps of the journey that say how long the wait is, or what ends it."""
    journey = book.find(Journey, blueprint.journey)
    steps = (stop.step for stop in journey.stops()) if journey else ()
    return {step.id for step in steps if step.waits and (step.waits.time or step.waits.bound)}


@rule("JAC433", HINT_THEN_WARNING)
def customer_met_by_nobody(book: Handbook) -> Iterator[Finding]:
    """In a channel of people the customer acts, and nobody before the line of visibility does.

    Somebody answers there, and the blueprint does not show who. Where customers help themselves,
    the channel says so: `self_service: true`.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: pay, name: I pay, channel: desk}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - {lane: customer, step: pay, name: Pays}
          - {lane: backstage, step: pay, name: Books the payment}
        ---
        kind: channel
        id: desk
        name: Desk
        type: human

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: pay, name: I pay, channel: desk}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        cells:
          - {lane: customer, step: pay, name: Pays}
          - {lane: frontstage, step: pay, name: Takes the money}
          - {lane: backstage, step: pay, name: Books the payment}
        ---
        kind: channel
        id: desk
        name: Desk
        type: human
    """
    for blueprint in living(book, Blueprint):
        journey = book.find(Journey, blueprint.journey)
        steps = {stop.step.id: stop.step for stop in journey.stops()} if journey else {}
        met = {cell.step for cell in blueprint.cells if cell.lane in _MEETING}
        for index, cell in enumerate(() if blueprint.columns else blueprint.cells):
            step = steps.get(cell.step)
            if (
                cell.lane == "customer"
                and step
                and cell.step not in met
                and (by := _by_people(book, step))
            ):
                met.add(cell.step)
                yield Finding(
                    Route(*blueprint.key) / "cells" / index / "name",
                    say("nobody meets the customer here, but `{channel}` is a channel of people",
                        channel=by),
                    say("add a cell in the lane `frontstage`, or `self_service:` to the channel"),
                )  # fmt: skip


def _by_people(book: Handbook, step: Step) -> str | None:
    """Give the channel of people of a step that is the company's own; None where it has none."""
    found = (book.find(Channel, id_) for id_ in step.channel if not _is_elsewhere(book, step))
    human = (one.id for one in found if one and one.type == "human" and not one.self_service)
    return next(human, None)
