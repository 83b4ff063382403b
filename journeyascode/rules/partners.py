"""JAC4xx - teams and partners, each in its lane, and what partners have agreed to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Cell, Partner, Team
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook


@rule("JAC421", HINT_THEN_WARNING)
def faster_than_partner_agreed(book: Handbook) -> Iterator[Finding]:
    """A blueprint counts on a partner who has agreed to answer more slowly.

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
          - {lane: partner, step: card, name: Pays, team: bank, response_time: {target: 1 h}}
        ---
        kind: partner
        id: bank
        name: The bank
        response_time: 2 d

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
          - {lane: partner, step: card, name: Pays, team: bank, response_time: {target: 2 d}}
        ---
        kind: partner
        id: bank
        name: The bank
        response_time: 2 d
    """
    for at, cell in book.walk(Cell):
        partner = book.find(Partner, cell.team)
        hoped = cell.response_time.target if cell.response_time else None
        agreed = partner.response_time if partner else None
        if partner and hoped and agreed and hoped.high < agreed.low:
            yield Finding(
                at / "response_time" / "target",
                say("`{partner}` has agreed to answer in {time}", partner=partner.id, time=agreed),
                say("agree on a faster answer, or write `target: {time}`", time=agreed),
                ((Route(*partner.key) / "response_time", say("agreed here")),),
            )


@rule("JAC424", HINT_THEN_WARNING)
def own_team_among_partners(book: Handbook) -> Iterator[Finding]:
    """A team of ours stands in the lane of the partners.

    What a partner does is agreed on in a contract, what a team does in a meeting: readers must
    see which it is.

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
        cells: [{lane: partner, step: card, name: Books it, team: accounts}]
        ---
        kind: team
        id: accounts
        name: Accounts

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
        cells: [{lane: partner, step: card, name: Books it, team: bank}]
        ---
        kind: partner
        id: bank
        name: The bank
    """
    for at, cell in book.walk(Cell):
        ours = cell.lane == "partner" and book.find(Team, cell.team)
        if ours and not book.find(Partner, cell.team):
            yield Finding(
                at / "team",
                say("`{team}` is a team of ours, not a partner", team=cell.team),
                say("move the cell to the lane `backstage` or `support`"),
                ((Route(*ours.key) / "name", say("`{id}` is here", id=ours.id)),),
            )


@rule("JAC423", WARNING)
def team_in_customers_lane(book: Handbook) -> Iterator[Finding]:
    """A team of the company does what the customer does.

    The lane `customer` shows what customers do themselves.

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
        cells: [{lane: customer, step: card, name: Takes the card, team: shop}]
        ---
        kind: team
        id: shop
        name: Shop

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
        cells: [{lane: frontstage, step: card, name: Takes the card, team: shop}]
        ---
        kind: team
        id: shop
        name: Shop
    """
    for at, cell in book.walk(Cell):
        if cell.lane == "customer" and cell.team:
            yield Finding(
                at / "team",
                say("`{team}` stands in the lane of the customer", team=cell.team),
                say("move the cell to the lane `frontstage`, or take the team away"),
            )
