"""JAC4xx - what passes between the cells of a blueprint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.handovers import passings
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

_BEHIND = frozenset({"backstage", "support", "partner"})


@rule("JAC412", HINT_THEN_WARNING, together=True)
def cell_off_the_flows(book: Handbook) -> Iterator[Finding]:
    """Nothing leads to an activity behind the line of visibility, and nothing from it.

    Either a flow is missing, or the customer would not notice if the activity ended. A blueprint
    that draws no flow behind the line at all is left alone.

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
        cells:
          - {id: pays, lane: frontstage, step: card, name: Takes the card}
          - {id: books, lane: backstage, step: card, name: Books the payment}
          - {id: stores, lane: support, step: card, name: Keeps the receipt}
        flows: [{from: pays, to: books}]

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
        cells:
          - {id: pays, lane: frontstage, step: card, name: Takes the card}
          - {id: books, lane: backstage, step: card, name: Books the payment}
          - {id: stores, lane: support, step: card, name: Keeps the receipt}
        flows: [{from: pays, to: books}, {from: books, to: stores}]
    """
    for blueprint in book.all(Blueprint):
        joined = {end for flow in blueprint.flows for end in (flow.from_, flow.to)}
        behind = [(at, c) for at, c in enumerate(blueprint.cells) if c.lane in _BEHIND]
        alone = [at for at, cell in behind if cell.id not in joined]
        if len(alone) < len(behind):
            for at in alone:
                yield Finding(
                    Route(*blueprint.key) / "cells" / at / "name",
                    say("no flow leads to this cell or from it"),
                    say("draw in `flows:` what it gives or gets, or take it away"),
                )


@rule("JAC413", SILENCE_THEN_WARNING, together=True)
def handover_of_nothing(book: Handbook) -> Iterator[Finding]:
    """Something passes from one team to another, and nobody says what.

    Most of what goes wrong in a service goes wrong between two teams: write what travels, and it
    is seen what does not.

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
        cells:
          - {id: pays, lane: frontstage, step: card, name: Takes the card, team: shop}
          - {id: books, lane: backstage, step: card, name: Books it, team: accounts}
        flows: [{from: pays, to: books}]
        ---
        kind: team
        items: [{id: shop, name: Shop}, {id: accounts, name: Accounts}]

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
          - {id: pays, lane: frontstage, step: card, name: Takes the card, team: shop}
          - {id: books, lane: backstage, step: card, name: Books it, team: accounts}
        flows: [{from: pays, to: books, carries: Sum and number of the receipt}]
        ---
        kind: team
        items: [{id: shop, name: Shop}, {id: accounts, name: Accounts}]
    """
    for at, flow, source, target, *_ in passings(book):
        teams = {source.team, target.team} - {None}
        if flow.carries is None and len(teams) > 1:
            yield Finding(
                at,
                say(
                    "nobody says what passes from `{one}` to `{other}`",
                    one=source.team,
                    other=target.team,
                ),
                say("name the information: `carries:`"),
            )


@rule("JAC422", WARNING)
def flow_to_its_own_cell(book: Handbook) -> Iterator[Finding]:
    """A flow ends at the cell it begins at.

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
        cells: [{id: books, lane: backstage, step: card, name: Books it}]
        flows: [{from: books, to: books}]

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
        cells:
          - {id: takes, lane: frontstage, step: card, name: Takes the card}
          - {id: books, lane: backstage, step: card, name: Books it}
        flows: [{from: takes, to: books}]
    """
    for at, flow, _, _, *_ in passings(book):
        if flow.from_ == flow.to:
            yield Finding(
                at / "to",
                say("this flow ends where it begins, at `{id}`", id=flow.to),
                say("name the cell it reaches"),
            )
