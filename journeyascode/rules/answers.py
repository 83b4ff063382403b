"""JAC71x - what answers pains: opportunities and actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.standing import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, Insight, Opportunity
from journeyascode.rules.rule import SILENCE_THEN_WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

SEVERE = 4
"""How much a pain matters, of 1 to 5, before it must be answered."""


@rule("JAC710", SILENCE_THEN_WARNING)
def action_that_answers_nothing(book: Handbook) -> Iterator[Finding]:
    """An action answers no insight, no opportunity and no step.

    What no customer has asked for may be worth doing, but not in the name of customers.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed
        answers_insights: [long-queue]
        ---
        kind: insight
        id: long-queue
        name: The queue is long
    """
    for action in living(book, Action):
        answered = action.answers_insights or action.answers_opportunities or action.answers_steps
        if action.progress != "dropped" and not answered:
            yield Finding(
                Route(*action.key) / "name",
                say("this action answers nothing that customers have told"),
                say("add `answers_insights:`, `answers_opportunities:` or `answers_steps:`"),
            )


@rule("JAC711", SILENCE_THEN_WARNING, whole=True)
def severe_pain_without_answer(book: Handbook) -> Iterator[Finding]:
    """A pain of severity 4 or 5 has neither an opportunity nor an action.

    We know that it hurts, and do nothing. Decide: write what could be done, or what is done.
    Dropped actions answer nothing.

    Wrong:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed
        type: pain
        severity: 5

    Right:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed
        type: pain
        severity: 5
        ---
        kind: opportunity
        id: call-back
        name: A call back instead of a queue
        answers: [long-queue]
    """
    answered = {id_ for one in living(book, Opportunity) for id_ in one.answers}
    actions = (one for one in living(book, Action) if one.progress != "dropped")
    answered.update(id_ for action in actions for id_ in action.answers_insights)
    for insight in living(book, Insight):
        severe = insight.type == "pain" and (insight.severity or 0) >= SEVERE
        if severe and insight.id not in answered:
            yield Finding(
                Route(*insight.key) / "severity",
                say(
                    "a pain of severity {severity}, and nothing answers it",
                    severity=insight.severity,
                ),
                say(
                    "name it in an opportunity or an action: `answers_insights: [{id}]`",
                    id=insight.id,
                ),
            )


@rule("JAC712", SILENCE_THEN_WARNING)
def opportunity_without_estimate(book: Handbook) -> Iterator[Finding]:
    """An opportunity has no impact or no effort, so it cannot be compared with others.

    What is not estimated is chosen by the loudest voice. A rough number from 1 to 5 is enough.

    Wrong:
        kind: opportunity
        id: call-back
        name: A call back instead of a queue
        level: reviewed
        impact: 4

    Right:
        kind: opportunity
        id: call-back
        name: A call back instead of a queue
        level: reviewed
        impact: 4
        effort: 2
    """
    for one in living(book, Opportunity):
        missing = [key for key in ("impact", "effort") if getattr(one, key) is None]
        if missing:
            yield Finding(
                Route(*one.key) / "name",
                say("nobody has estimated {keys}", keys=", ".join(f"`{key}`" for key in missing)),
                say("add a number from 1 to 5: `{key}: 3`", key=missing[0]),
            )
