"""JAC4xx - blueprints and the promises that become real in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, Journey
from journeyascode.rules.rule import SILENCE_THEN_WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

_COMPANY = frozenset({"frontstage", "backstage", "support", "partner"})


@rule("JAC419", SILENCE_THEN_WARNING)
def blueprint_forgets_promises(book: Handbook) -> Iterator[Finding]:
    """A journey makes promises, and its blueprint shows none of them.

    A promise is kept behind the line of visibility or nowhere.

    Wrong:
        kind: promise
        id: in-a-day
        name: We answer within a day
        ---
        kind: journey
        id: complain
        name: Complaining
        stages: [{name: Ask, steps: [{id: ask, name: I ask, promises: [in-a-day]}]}]
        ---
        kind: blueprint
        id: complaint
        name: Complaint
        journey: complain
        level: reviewed
        cells: [{id: tells, lane: frontstage, step: ask, name: Tells}]

    Right:
        kind: promise
        id: in-a-day
        name: We answer within a day
        ---
        kind: journey
        id: complain
        name: Complaining
        stages: [{name: Ask, steps: [{id: ask, name: I ask, promises: [in-a-day]}]}]
        ---
        kind: blueprint
        id: complaint
        name: Complaint
        journey: complain
        level: reviewed
        promises: [in-a-day]
        cells: [{id: tells, lane: frontstage, step: ask, name: Tells, promise: in-a-day}]
    """
    for blueprint in book.all(Blueprint):
        made = _made_on_steps(book, blueprint)
        if made and not blueprint.promises and not any(c.promise for c in blueprint.cells):
            ids = ", ".join(made)
            yield Finding(
                Route(*blueprint.key) / "name",
                say("the steps drawn here make promises, but this blueprint shows none"),
                say(
                    "add `promises: [{ids}]`, and `promise:` to the cells that keep them", ids=ids
                ),
            )


@rule("JAC420", SILENCE_THEN_WARNING)
def promise_in_no_cell(book: Handbook) -> Iterator[Finding]:
    """A promise becomes real in a blueprint, and no cell of it says where.

    Whoever breaks it does not know that there is a promise to keep.

    Wrong:
        kind: promise
        id: in-a-day
        name: We answer within a day
        ---
        kind: journey
        id: complain
        name: Complaining
        stages: [{name: Ask, steps: [{id: ask, name: I ask, promises: [in-a-day]}]}]
        ---
        kind: blueprint
        id: complaint
        name: Complaint
        journey: complain
        level: reviewed
        promises: [in-a-day]
        cells: [{id: tells, lane: frontstage, step: ask, name: Tells}]

    Right:
        kind: promise
        id: in-a-day
        name: We answer within a day
        ---
        kind: journey
        id: complain
        name: Complaining
        stages: [{name: Ask, steps: [{id: ask, name: I ask, promises: [in-a-day]}]}]
        ---
        kind: blueprint
        id: complaint
        name: Complaint
        journey: complain
        level: reviewed
        promises: [in-a-day]
        cells: [{id: tells, lane: frontstage, step: ask, name: Tells, promise: in-a-day}]
    """
    for blueprint in book.all(Blueprint):
        kept = {cell.promise for cell in blueprint.cells}
        for index, id_ in enumerate(blueprint.promises):
            if blueprint.cells and id_ not in kept:
                yield Finding(
                    Route(*blueprint.key) / "promises" / index,
                    say("no cell keeps the promise `{id}`", id=id_),
                    say("add `promise: {id}` to the cell in which it becomes real", id=id_),
                )


def _made_on_steps(book: Handbook, blueprint: Blueprint) -> list[str]:
    """Give the promises made on the steps behind which the blueprint shows the company."""
    journey = book.find(Journey, blueprint.journey)
    shown = {cell.step for cell in blueprint.cells if cell.lane in _COMPANY}
    steps = (stop.step for stop in journey.stops()) if journey else ()
    return list(dict.fromkeys(id_ for step in steps if step.id in shown for id_ in step.promises))
