"""JAC7xx - from finding to decision: somebody does something by a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.actions import is_late, is_open
from journeyascode.findings import Finding, Route
from journeyascode.model import Action
from journeyascode.rules.examples import an_owner
from journeyascode.rules.rule import HINT_THEN_ERROR, WARNING_THEN_ERROR, dated_rule, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook


@rule("JAC701", WARNING_THEN_ERROR)
def action_without_owner(book: Handbook) -> Iterator[Finding]:
    """Nobody answers for an action.

    What everybody should do, nobody does.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        due: 2027-03-01

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2027-03-01
        ---
        kind: team
        id: care
        name: Customer care
    """
    for action in book.all(Action):
        if action.owner is None and action.progress != "dropped":
            yield Finding(
                Route(*action.key) / "name",
                say("this action has no owner"),
                say("add a team or a role of one: {way}", way=an_owner(book)),
            )


@rule("JAC702", WARNING_THEN_ERROR)
def action_without_due_date(book: Handbook) -> Iterator[Finding]:
    """An action is to be done some day.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        ---
        kind: team
        id: care
        name: Customer care

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2027-03-01
        ---
        kind: team
        id: care
        name: Customer care
    """
    for action in book.all(Action):
        if action.due is None and is_open(action):
            yield Finding(
                Route(*action.key) / "name",
                say("this action has no due date"),
                say("add the day it is to be done: `due: YYYY-MM-DD`"),
            )


@dated_rule("JAC703", HINT_THEN_ERROR)
def action_overdue(book: Handbook, as_of: date) -> Iterator[Finding]:
    """An action is not done, and its day has passed.

    Either it is done and nobody wrote so, or it needs a new day and a reason.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2026-03-01
        progress: doing
        ---
        kind: team
        id: care
        name: Customer care

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2026-03-01
        progress: done
        done_on: 2026-02-20
        ---
        kind: team
        id: care
        name: Customer care
    """
    for action in book.all(Action):
        if action.due and is_late(action, as_of):
            yield Finding(
                Route(*action.key) / "due",
                say("this was due {days} days ago", days=(as_of - action.due).days),
                say("write `progress: done` with `done_on:`, or agree on a new day"),
            )
