"""JAC3xx - journeys among each other: states of one journey, wholes and parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.overdue import walked
from journeyascode.findings import Finding, Route
from journeyascode.model import Journey
from journeyascode.rules.queries import roads, route_to
from journeyascode.rules.rule import SILENCE_THEN_WARNING, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook


@rule("JAC328", SILENCE_THEN_WARNING)
def target_without_present(book: Handbook) -> Iterator[Finding]:
    """A target journey does not name the journey as it is today.

    A target is a change, and a change has a beginning. With `compares_to` the two are laid side
    by side, step by step. A road that nobody walks yet has no present: it is `planned`.

    Wrong:
        kind: journey
        id: buy-target
        name: Buying as it should be
        level: reviewed
        state: target
        stages: [{name: I pay}]

    Right:
        kind: journey
        id: buy-target
        name: Buying as it should be
        level: reviewed
        state: target
        compares_to: buy
        stages: [{name: I pay}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay}]
    """
    for journey in roads(book):
        if journey.state == "target" and not journey.compares_to:
            yield Finding(
                Route(*journey.key) / "state",
                say("the journey as it is today is not named"),
                say("add `compares_to:`, or write `state: planned` if nobody walks it yet"),
            )


@rule("JAC329", WARNING)
def two_present_states(book: Handbook) -> Iterator[Finding]:
    """Two journeys are both how one and the same thing is today.

    One names the other in `compares_to`, both are `current`, and both are walked by the same
    customers. Mostly `state: target` was forgotten. Two variants differ in who walks them or in
    their scenario.

    Wrong:
        kind: journey
        id: buy-better
        name: Buying as it should be
        compares_to: buy
        stages: [{name: I pay}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay}]

    Right:
        kind: journey
        id: buy-better
        name: Buying as it should be
        state: target
        compares_to: buy
        stages: [{name: I pay}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay}]
    """
    for journey in roads(book):
        other = book.find(Journey, journey.compares_to)
        if other and other is not journey and journey.state == other.state == "current":
            told = journey.scenario and other.scenario and journey.scenario != other.scenario
            if not told and _walkers(journey) == _walkers(other):
                yield Finding(
                    Route(*journey.key) / "compares_to",
                    say("`{id}` is how things are today, too", id=other.id),
                    say("write `state: target`, or tell them apart by `personas:` or `scenario:`"),
                    ((Route(*other.key) / "name", say("the other one is here")),),
                )


@rule("JAC330", WARNING, whole=True)
def sub_journey_of_another(book: Handbook) -> Iterator[Finding]:
    """A step opens a sub-journey that calls another journey its parent.

    The way up leads elsewhere than the way down. A sub-journey that several journeys open is
    fine, as long as its parent is one of them.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay, steps: [{name: I pay by card, sub_journey: pay}]}]
        ---
        kind: journey
        id: rent
        name: Renting
        stages: [{name: I rent}]
        ---
        kind: journey
        id: pay
        name: Paying
        parent: rent
        stages: [{name: My card}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay, steps: [{name: I pay by card, sub_journey: pay}]}]
        ---
        kind: journey
        id: pay
        name: Paying
        parent: buy
        stages: [{name: My card}]
    """
    opened = _opened(book)
    for journey in roads(book):
        for stop in journey.stops():
            part = book.find(Journey, stop.step.sub_journey)
            parent = book.find(Journey, part.parent) if part else None
            if part and parent and parent is not journey and (parent.id, part.id) not in opened:
                yield Finding(
                    route_to(journey, stop) / "sub_journey",
                    say("`{id}` calls `{parent}` its parent", id=part.id, parent=parent.id),
                    say("write `parent: {id}` there", id=journey.id),
                    ((Route(*part.key) / "parent", say("it is said here")),),
                )


@rule("JAC331", SILENCE_THEN_WARNING, whole=True)
def part_that_no_step_opens(book: Handbook) -> Iterator[Finding]:
    """A sub-journey names its parent, but no step of the parent opens it.

    Whoever reads the main journey does not find the way in, and its place in the whole is
    unknown. A target journey is opened where the one it compares to is.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay, steps: [{name: I pay by card}]}]
        ---
        kind: journey
        id: pay
        name: Paying
        level: reviewed
        parent: buy
        stages: [{name: My card}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay, steps: [{name: I pay by card, sub_journey: pay}]}]
        ---
        kind: journey
        id: pay
        name: Paying
        level: reviewed
        parent: buy
        stages: [{name: My card}]
    """
    opened = _opened(book)
    for journey in roads(book):
        parent = book.find(Journey, journey.parent)
        states = (journey.id, journey.compares_to or "")
        if parent is None or parent.id in states:
            continue
        if opened.isdisjoint((parent.id, state) for state in states):
            yield Finding(
                Route(*journey.key) / "parent",
                say("no step of `{id}` opens this journey", id=parent.id),
                say("write `sub_journey: {id}` on the step that it tells in full", id=journey.id),
            )


@rule("JAC332", WARNING)
def wish_told_as_present(book: Handbook) -> Iterator[Finding]:
    """A step of a journey as it is today is told in full by a journey that nobody walks yet.

    Readers would take the wish for how things are.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay, steps: [{name: I pay by card, sub_journey: pay-target}]}]
        ---
        kind: journey
        id: pay-target
        name: Paying as it should be
        state: target
        stages: [{name: My card}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: I pay, steps: [{name: I pay by card, sub_journey: pay}]}]
        ---
        kind: journey
        id: pay
        name: Paying
        stages: [{name: My card}]
    """
    for journey in walked(book):
        for stop in journey.stops():
            part = book.find(Journey, stop.step.sub_journey)
            if part and part.is_wished:
                yield Finding(
                    route_to(journey, stop) / "sub_journey",
                    say("nobody walks `{id}` yet", id=part.id),
                    say("open the journey as it is today"),
                    ((Route(*part.key) / "state", say("its state is here")),),
                )


def _walkers(journey: Journey) -> frozenset[str]:
    return frozenset((*journey.personas, *journey.segments))


def _opened(book: Handbook) -> frozenset[tuple[str, str]]:
    """Give each journey with every other one that a step of it leads into."""
    return frozenset(
        (journey.id, other)
        for journey in book.all(Journey)
        for stop in journey.stops()
        for other in (stop.step.sub_journey, *(branch.journey for branch in stop.step.next))
        if other
    )
