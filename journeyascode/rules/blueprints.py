"""JAC4xx - what a blueprint must say to be a service, and what is left of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.alignment import text_key
from journeyascode.findings import Finding, Origin, Route
from journeyascode.model import Blueprint, Cell, Channel, Journey
from journeyascode.rules.references import guess_among, no_step, step_ids
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, WARNING_THEN_ERROR, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from journeyascode.handbook import Handbook


@rule("JAC401")
def cell_on_unknown_step(book: Handbook) -> Iterator[Finding]:
    """A cell stands under a step that the journey does not have.

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
        cells: [{lane: customer, step: crad, name: Pays by card}]

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
        cells: [{lane: customer, step: card, name: Pays by card}]
    """
    for blueprint in book.all(Blueprint):
        columns = _columns(book, blueprint)
        if columns is None:
            continue
        for index, cell in enumerate(blueprint.cells):
            if cell.step not in columns:
                yield Finding(
                    Route(*blueprint.key) / "cells" / index / "step",
                    say("`{journey}` has no step `{id}`", journey=blueprint.journey, id=cell.step),
                    guess_among(cell.step, columns),
                    cause=no_step(blueprint.journey, cell.step),
                )


@rule("JAC402", WARNING_THEN_ERROR)
def frontstage_without_customer_action(book: Handbook) -> Iterator[Finding]:
    """The company acts before the customer's eyes in a step where the customer does nothing.

    Either the customer's part is missing, or the work is done backstage. A lane of customers
    that is empty in the whole blueprint is left alone: such blueprints exist.

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
          - {lane: customer, step: card, name: Pays by card}
          - {lane: frontstage, step: bag, name: Cashier packs}

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
          - {lane: customer, step: card, name: Pays by card}
          - {lane: customer, step: bag, name: Takes the bag}
          - {lane: frontstage, step: bag, name: Cashier packs}
    """
    for blueprint in book.all(Blueprint):
        acting = {cell.step for cell in blueprint.cells if cell.lane == "customer"}
        for index, cell in enumerate(blueprint.cells):
            if acting and cell.lane == "frontstage" and cell.step not in acting:
                yield Finding(
                    Route(*blueprint.key) / "cells" / index / "name",
                    say("the customer does nothing in the step `{id}`", id=cell.step),
                    say("add a cell in the lane `customer`, or move this one to `backstage`"),
                )


@rule("JAC403", WARNING_THEN_ERROR, whole=True)
def customer_reaches_backstage(book: Handbook) -> Iterator[Finding]:
    """A flow goes from the customer straight behind the line of visibility, or back from there.

    What the customer hands over is received by somebody or something the customer sees: a
    person, a form, a machine; and what customers get reaches them by one of these, too. In a
    self-service channel the customer may reach systems directly.

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
          - {id: pays, lane: customer, step: card, name: Pays}
          - {id: books, lane: backstage, step: card, name: Books the payment}
        flows: [{from: pays, to: books}]

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
          - {id: pays, lane: customer, step: card, name: Pays}
          - {id: takes, lane: frontstage, step: card, name: Cashier takes the card}
          - {id: books, lane: backstage, step: card, name: Books the payment}
        flows: [{from: pays, to: takes}, {from: takes, to: books}]
    """
    for blueprint in book.all(Blueprint):
        cells = {cell.id: cell for cell in blueprint.cells if cell.id}
        alone = _self_service_steps(book, blueprint)
        for index, flow in enumerate(blueprint.flows):
            ends = cells.get(flow.from_), cells.get(flow.to)
            in_turn = ends[::-1] if ends[1] and ends[1].lane == "customer" else ends
            if _crosses_two_lines(in_turn) and in_turn[0] and in_turn[0].step not in alone:
                yield Finding(
                    Route(*blueprint.key) / "flows" / index,
                    say("`{a}` goes from the customer straight backstage", a=flow.from_)
                    if in_turn is ends
                    else say("`{a}` goes from backstage straight to the customer", a=flow.from_),
                    say("lead it through a cell in the lane `frontstage`"),
                )


@rule("JAC405")
def flow_leads_nowhere(book: Handbook) -> Iterator[Finding]:
    """A flow begins or ends at a cell that the blueprint does not have.

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
        cells: [{id: pays, lane: customer, step: card, name: Pays}]
        flows: [{from: pays, to: recieves}]

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
          - {id: pays, lane: customer, step: card, name: Pays}
          - {id: receives, lane: frontstage, step: card, name: Receives the money}
        flows: [{from: pays, to: receives}]
    """
    for blueprint in book.all(Blueprint):
        cells = [cell.id for cell in blueprint.cells if cell.id]
        for index, flow in enumerate(blueprint.flows):
            for key, id_ in (("from", flow.from_), ("to", flow.to)):
                if id_ not in cells:
                    yield Finding(
                        Route(*blueprint.key) / "flows" / index / key,
                        say("this blueprint has no cell `{id}`", id=id_),
                        guess_among(id_, cells),
                        cause=Origin(f"cell {blueprint.id} {id_}"),
                    )


def _columns(book: Handbook, blueprint: Blueprint) -> list[str] | None:
    """Give the ids a cell may stand under; None while those of the steps are unclear."""
    journey = book.find(Journey, blueprint.journey)
    steps = step_ids(journey) if journey else None
    return None if steps is None else [*(column.id for column in blueprint.columns), *steps]


def _self_service_steps(book: Handbook, blueprint: Blueprint) -> set[str | None]:
    journey = book.find(Journey, blueprint.journey)
    channels = {channel.id for channel in book.all(Channel) if channel.self_service}
    stops = journey.stops() if journey else ()
    return {stop.step.id for stop in stops if not channels.isdisjoint(stop.step.channel)}


def _crosses_two_lines(ends: tuple[Cell | None, Cell | None]) -> bool:
    lanes = tuple(cell.lane if cell else "" for cell in ends)
    return lanes in {("customer", "backstage"), ("customer", "support")}


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
