"""JAC2xx - what hangs together: trees of journeys, parts with ids, phases, the handbook itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Origin, Route
from journeyascode.model import Blueprint, Cause, Charter, Journey, Spot, Stage
from journeyascode.rules.references import guess_among, no_step
from journeyascode.rules.rule import WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook


def circles(ahead: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield each circle that going from id to id makes: the ids passed, the earliest one first."""
    order = {id_: number for number, id_ in enumerate(ahead)}
    walked: set[str] = set()
    for start in ahead:
        passed: list[str] = []
        here = start
        while here in ahead and here not in walked:
            walked.add(here)
            passed.append(here)
            here = ahead[here]
        if here in passed:
            circle = passed[passed.index(here) :]
            first = circle.index(min(circle, key=order.__getitem__))
            yield (*circle[first:], *circle[:first])


def knots(ahead: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Give the knot each id is in: of two ids in one knot, each leads to the other."""
    behind: dict[str, list[str]] = defaultdict(list)
    for id_, others in ahead.items():
        for other in others:
            behind[other].append(id_)
    knot: dict[str, str] = {}
    for name in reversed(_left(ahead)):
        waiting = [name]
        while waiting:
            id_ = waiting.pop()
            if id_ not in knot:
                knot[id_] = name
                waiting += behind[id_]
    return knot


def _left(ahead: Mapping[str, Sequence[str]]) -> list[str]:
    """Give all ids in the order in which a walk that goes deep first leaves them."""
    left: list[str] = []
    seen: set[str] = set()
    waiting = [(id_, False) for id_ in ahead]
    while waiting:
        id_, is_leaving = waiting.pop()
        if is_leaving:
            left.append(id_)
        elif id_ not in seen:
            seen.add(id_)
            waiting += [(id_, True), *((other, False) for other in ahead.get(id_, ()))]
    return left


LONGEST_WAY = 10
"""How many journeys of a circle are named."""


@rule("JAC205", firm=True)
def circular_journeys(book: Handbook) -> Iterator[Finding]:
    """A journey is part of itself.

    Parents and sub-journeys form a tree; here following them leads back to the start.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        parent: pay
        stages: [{name: Search}]
        ---
        kind: journey
        id: pay
        name: Paying
        parent: buy
        stages: [{name: Card}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search}]
        ---
        kind: journey
        id: pay
        name: Paying
        parent: buy
        stages: [{name: Card}]
    """
    told: set[str] = set()
    for field in ("parent", "compares_to"):
        above = {j.id: str(getattr(j, field)) for j in book.all(Journey) if getattr(j, field)}
        for circle in circles(above):
            if not told & set(circle):
                told |= set(circle)
                yield Finding(
                    Route("journey", circle[0], (field,)),
                    say(
                        "`{key}` leads back to where it began: {way}", key=field, way=_way(circle)
                    ),
                    say("take one of these out of the circle"),
                )
    yield from _circular_steps(book)


@rule("JAC206", firm=True)
def part_defined_twice(book: Handbook) -> Iterator[Finding]:
    """Two stages or steps of a journey, or two cells of a blueprint, share an id.

    What points at the id would reach only one of them.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Search
            steps: [{id: look, name: I look}, {id: look, name: I look again}]
        ---
        kind: channel
        id: web
        name: Web

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Search
            steps: [{id: look, name: I look}, {id: compare, name: I compare}]
        ---
        kind: channel
        id: web
        name: Web
    """
    for owner, parts in _named_parts(book):
        firsts: dict[str, Route] = {}
        for id_, at in parts:
            first = firsts.setdefault(id_, at)
            if first is not at:
                message = say("the id `{id}` is used twice in `{owner}`", id=id_, owner=owner)
                related = ((first, say("first used here")),)
                yield Finding(at, message, say("give one of the two another id"), related)


@rule("JAC207", firm=True)
def unknown_step_or_cell(book: Handbook) -> Iterator[Finding]:
    """A step or a cell is named from outside, and its journey or blueprint has none such.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, steps: [{id: look, name: I look, channel: web}]}]
        ---
        kind: channel
        id: web
        name: Web
        ---
        kind: action
        id: faster-search
        name: Make the search faster
        answers_steps: [{journey: buy, step: loook}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, steps: [{id: look, name: I look, channel: web}]}]
        ---
        kind: channel
        id: web
        name: Web
        ---
        kind: action
        id: faster-search
        name: Make the search faster
        answers_steps: [{journey: buy, step: look}]
    """
    for at, spot in book.walk(Spot):
        journey = book.find(Journey, spot.journey)
        if journey and spot.step:
            steps = [stop.step.id for stop in journey.stops() if stop.step.id]
            found = _unknown_part(at / "step", spot.step, steps, journey.id)
            yield from (replace(one, cause=no_step(journey.id, spot.step)) for one in found)
    for at, cause in book.walk(Cause):
        blueprint = book.find(Blueprint, cause.blueprint)
        if blueprint and cause.cell:
            cells = [cell.id for cell in blueprint.cells if cell.id]
            yield from _unknown_part(at / "cell", cause.cell, cells, blueprint.id)


@rule("JAC209", whole=True)
def unknown_phase(book: Handbook) -> Iterator[Finding]:
    """A stage belongs to a phase that the handbook's lifecycle does not have.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        lifecycle: [{id: buying, name: Buying}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, phase: byuing}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        lifecycle: [{id: buying, name: Buying}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, phase: buying}]
    """
    phases = [phase.id for phase in book.charter.lifecycle] if book.charter else []
    named = [(at / "phase", stage.phase) for at, stage in book.walk(Stage) if stage.phase]
    for at, charter in book.walk(Charter):
        for index, phase in enumerate(charter.lifecycle):
            back = at / "lifecycle" / index / "returns_to"
            named += [(back / number, id_) for number, id_ in enumerate(phase.returns_to)]
    for spot, id_ in named:
        if id_ not in phases:
            message = say("the lifecycle has no phase `{id}`", id=id_)
            cause = Origin(f"phase {id_}")
            yield Finding(spot, message, guess_among(id_, phases), cause=cause)


@rule("JAC210", WARNING, whole=True)
def not_exactly_one_handbook(book: Handbook) -> Iterator[Finding]:
    """The handbook has no sheet of its own, or has two.

    One file of the kind `handbook` says whose handbook this is, what it aims at and how strict
    it is.

    Wrong:
        kind: segment
        id: small-firms
        name: Small firms

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        ---
        kind: segment
        id: small-firms
        name: Small firms
    """
    charters = book.all(Charter)
    for one in charters[1:]:
        first = (Route(*charters[0].key) / "kind", say("the first one is here"))
        yield Finding(
            Route(*one.key) / "kind", say("this is a second handbook"), say("keep one"), (first,)
        )
    if not charters:
        for one in [*book][:1]:
            yield Finding(
                Route(*one.key) / "kind",
                say("no file is of the kind `handbook`"),
                say("write one: `jac new handbook handbook`"),
            )


def _unknown_part(at: Route, id_: str, known: list[str], owner: str) -> Iterator[Finding]:
    if id_ not in known:
        message = say("`{owner}` has no `{id}`", owner=owner, id=id_)
        cause = Origin(f"{at.steps[-1]} {owner} {id_}")
        yield Finding(at, message, guess_among(id_, known), cause=cause)


def _way(circle: Sequence[str]) -> str:
    """Spell the way round a circle; of a long one only its beginning."""
    shown = [f"`{id_}`" for id_ in circle[:LONGEST_WAY]]
    left_out = ["…"] if len(circle) > LONGEST_WAY else []
    return " → ".join((*shown, *left_out, f"`{circle[0]}`"))


def _circular_steps(book: Handbook) -> Iterator[Finding]:
    below = {
        journey.id: [stop.step.sub_journey for stop in journey.stops() if stop.step.sub_journey]
        for journey in book.all(Journey)
    }
    knot = knots(below)
    for journey in book.all(Journey):
        for stop in journey.stops():
            id_ = stop.step.sub_journey
            if id_ and knot[id_] == knot[journey.id]:
                at = Route(*journey.key) / "stages" / stop.stage / "steps" / stop.index
                yield Finding(
                    at / "sub_journey",
                    say("`{id}` contains this very journey", id=id_),
                    say("take one of these out of the circle"),
                )


def _named_parts(book: Handbook) -> Iterator[tuple[str, list[tuple[str, Route]]]]:
    for journey in book.all(Journey):
        at = Route(*journey.key) / "stages"
        stages = [(one.id, at / i / "id") for i, one in enumerate(journey.stages) if one.id]
        yield journey.id, _repeated(stages)
        steps = [
            (stop.step.id, at / stop.stage / "steps" / stop.index / "id")
            for stop in journey.stops()
            if stop.step.id
        ]
        yield journey.id, _repeated(steps)
    for blueprint in book.all(Blueprint):
        at = Route(*blueprint.key) / "cells"
        cells = [(c.id, at / i / "id") for i, c in enumerate(blueprint.cells) if c.id]
        yield blueprint.id, _repeated(cells)


def _repeated(parts: list[tuple[str, Route]]) -> list[tuple[str, Route]]:
    times = Counter(id_ for id_, _ in parts)
    return [part for part in parts if times[part[0]] > 1]
