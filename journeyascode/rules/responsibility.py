"""JAC4xx - who does it, and who answers for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding
from journeyascode.model import Cell
from journeyascode.model.blueprint import Raci
from journeyascode.rules.rule import SILENCE_THEN_WARNING, WARNING, WARNING_THEN_ERROR, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

_OURS = frozenset({"frontstage", "backstage", "support", "partner"})


@rule("JAC406", SILENCE_THEN_WARNING, together=True)
def cell_without_team(book: Handbook) -> Iterator[Finding]:
    """Nobody is named who does this.

    An activity without a doer is a wish. A team, a role or a system that works by itself will do.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        level: reviewed
        cells: [{lane: backstage, step: card, name: Books the payment}]

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
        cells: [{lane: backstage, step: card, name: Books the payment, team: accounts}]
        ---
        kind: team
        id: accounts
        name: Accounts
    """
    for at, cell in book.walk(Cell):
        if cell.lane in _OURS and not (cell.team or cell.role or cell.system or cell.raci):
            yield Finding(at / "name", say("nobody is named who does this"), say("add `team:`"))


@rule("JAC407", WARNING_THEN_ERROR)
def not_one_accountable(book: Handbook) -> Iterator[Finding]:
    """Nobody answers for an activity, or several do.

    Where two answer for the same, each waits for the other. Many may do the work, one answers.

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
          - lane: backstage
            step: card
            name: Books the payment
            raci: {responsible: [accounts], accountable: [accounts, sales]}
        ---
        kind: team
        items: [{id: accounts, name: Accounts}, {id: sales, name: Sales}]

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
          - lane: backstage
            step: card
            name: Books the payment
            raci: {responsible: [accounts, sales], accountable: [accounts]}
        ---
        kind: team
        items: [{id: accounts, name: Accounts}, {id: sales, name: Sales}]
    """
    for at, raci in book.walk(Raci):
        answering = sorted(set(raci.accountable))
        if not answering:
            yield Finding(at, say("nobody is accountable for this"), say("add `accountable:`"))
        elif len(answering) > 1:
            yield Finding(
                at / "accountable",
                say("{n} teams or roles are accountable for this", n=len(answering)),
                say("leave one: `accountable: [{id}]`", id=raci.accountable[0]),
            )


@rule("JAC408", WARNING_THEN_ERROR)
def nobody_responsible(book: Handbook) -> Iterator[Finding]:
    """Somebody answers for an activity, but nobody does it.

    The `team` of the cell is its doer, too.

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
          - {lane: backstage, step: card, name: Books it, raci: {accountable: [accounts]}}
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
        cells:
          - lane: backstage
            step: card
            name: Books it
            raci: {responsible: [accounts], accountable: [accounts]}
        ---
        kind: team
        id: accounts
        name: Accounts
    """
    for at, cell in book.walk(Cell):
        if cell.raci and not cell.raci.responsible and cell.team is None:
            yield Finding(
                at / "raci", say("nobody is responsible for this"), say("add `responsible:`")
            )


@rule("JAC409", WARNING)
def team_not_responsible(book: Handbook) -> Iterator[Finding]:
    """One team does it, says the cell, and another one, say its responsibilities.

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
          - lane: backstage
            step: card
            name: Books it
            team: sales
            raci: {responsible: [accounts], accountable: [accounts]}
        ---
        kind: team
        items: [{id: accounts, name: Accounts}, {id: sales, name: Sales}]

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
          - lane: backstage
            step: card
            name: Books it
            team: accounts
            raci: {responsible: [accounts], accountable: [sales]}
        ---
        kind: team
        items: [{id: accounts, name: Accounts}, {id: sales, name: Sales}]
    """
    for at, cell in book.walk(Cell):
        doing = cell.raci.responsible if cell.raci else ()
        if doing and cell.team and cell.team not in doing:
            yield Finding(
                at / "team",
                say("`{team}` does this, but is not among those responsible", team=cell.team),
                say("name it there, or write `team: {team}` here", team=doing[0]),
                ((at / "raci" / "responsible", say("those responsible")),),
            )
