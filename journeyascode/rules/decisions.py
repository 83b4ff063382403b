"""JAC7xx - from finding to decision: somebody does something by a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Action
from journeyascode.rules.rule import WARNING_THEN_ERROR, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

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
                Route(*action.key) / "name", say("this action has no owner"), say("add `owner:`")
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
        if action.due is None and action.progress in {"planned", "doing"}:
            yield Finding(
                Route(*action.key) / "name",
                say("this action has no due date"),
                say("add the day it is to be done: `due: 2027-03-01`"),
            )
