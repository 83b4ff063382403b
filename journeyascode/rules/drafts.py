"""JAC4xx - what is left of a draft: empty blueprints and columns, cells drawn twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.alignment import text_key
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, Cell
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from journeyascode.handbook import Handbook


@rule("JAC418", WARNING)
def cell_drawn_twice(book: Handbook) -> Iterator[Finding]:
    """Two cells of one lane and one step say the same.

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
          - {lane: frontstage, step: card, name: Takes the card}
          - {lane: frontstage, step: card, name: Takes the card}

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
          - {lane: frontstage, step: card, name: Takes the card}
          - {lane: frontstage, step: card, name: Gives the receipt}
    """
    firsts: dict[Hashable, Route] = {}
    for at, cell in book.walk(Cell):
        doer = text_key(cell.role) if cell.role else None, cell.team, cell.system
        one = at.id, cell.lane, cell.step, text_key(cell.name), doer
        first = firsts.setdefault(one, at)
        if first is not at:
            yield Finding(
                at / "name",
                say("this cell stands here twice"),
                say("keep one, or say what is different"),
                ((first / "name", say("the first one")),),
            )


@rule("JAC425", HINT_THEN_WARNING)
def column_without_cell(book: Handbook) -> Iterator[Finding]:
    """A column that the blueprint has named itself is empty.

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
        columns: [{id: before, name: Before}, {id: after, name: After}]
        cells: [{lane: frontstage, step: before, name: Takes the card}]

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
        columns: [{id: before, name: Before}, {id: after, name: After}]
        cells:
          - {lane: frontstage, step: before, name: Takes the card}
          - {lane: frontstage, step: after, name: Gives the receipt}
    """
    for blueprint in book.all(Blueprint):
        filled = {cell.step for cell in blueprint.cells}
        for index, column in enumerate(blueprint.columns):
            if filled and column.id not in filled:
                yield Finding(
                    Route(*blueprint.key) / "columns" / index / "id",
                    say("no cell stands in the column `{id}`", id=column.id),
                    say("add a cell with `step: {id}`, or take the column away", id=column.id),
                )


@rule("JAC426", HINT_THEN_WARNING)
def blueprint_without_cells(book: Handbook) -> Iterator[Finding]:
    """A blueprint says nothing about the service.

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
        cells: [{lane: frontstage, step: card, name: Takes the card}]
    """
    for blueprint in book.all(Blueprint):
        if not blueprint.cells:
            yield Finding(
                Route(*blueprint.key) / "name",
                say("this blueprint has no cell"),
                say("add what is done, step by step: `cells:`"),
            )
