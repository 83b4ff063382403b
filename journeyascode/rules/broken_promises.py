"""JAC52x - promises that are broken, and what is done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.actions import is_open
from journeyascode.facts.promises import state
from journeyascode.facts.standing import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, Blueprint, Insight, Journey, Opportunity, Promise
from journeyascode.rules.rule import HINT_THEN_WARNING, rule
from journeyascode.words import say
from journeyascode.words.voice import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook


@rule("JAC526", HINT_THEN_WARNING, whole=True)
def broken_promise_without_action(book: Handbook) -> Iterator[Finding]:
    """A promise is broken, and no open action is about it.

    An action is about it when it expects a change of its metric, or answers a step that makes the
    promise, an insight on such a step or one whose root cause is a cell that keeps it.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        observations: [{period: 2026-09, value: 900}]

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        observations: [{period: 2026-09, value: 900}]
        ---
        kind: action
        id: more-in-the-morning
        name: More people on the phones in the morning
        expects: [{metric: answer-time, before: 900, after: 60}]
    """
    answered = set(_answered(book))
    for promise in living(book, Promise):
        if promise.id in answered:
            continue
        standing = state(promise, book)
        if standing.state == "broken" and standing.reading:
            yield Finding(
                Route(*promise.key) / "threshold",
                say(
                    "`{value}` in {period} breaks this promise, and no open action is about it",
                    value=written(standing.reading.value),
                    period=standing.reading.period,
                ),
                say("write an action that `expects:` a change of `{id}`", id=promise.metric),
            )


def _answered(book: Handbook) -> Iterator[str]:
    """Yield the ids of the promises that an open action is about."""
    actions = [action for action in book.all(Action) if is_open(action)]
    metrics = {change.metric for action in actions for change in action.expects}
    yield from (promise.id for promise in book.all(Promise) if promise.metric in metrics)
    spots = {(spot.journey, spot.step) for action in actions for spot in action.answers_steps}
    insights = set(_insights(book, actions))
    for journey in book.all(Journey):
        for stop in journey.stops():
            step = stop.step
            met = (journey.id, None) in spots or (journey.id, step.id) in spots
            if met or not insights.isdisjoint(step.insights):
                yield from step.promises
    yield from _at_root_causes(book, insights)


def _insights(book: Handbook, actions: list[Action]) -> Iterator[str]:
    """Yield the insights that actions answer, also by way of an opportunity."""
    for action in actions:
        yield from action.answers_insights
        for id_ in action.answers_opportunities:
            opportunity = book.find(Opportunity, id_)
            yield from opportunity.answers if opportunity else ()


def _at_root_causes(book: Handbook, insights: set[str]) -> Iterator[str]:
    """Yield the promises of the cells in which insights have their root cause."""
    causes = [one.root_cause for one in book.all(Insight) if one.id in insights]
    cells = {(cause.blueprint, cause.cell) for cause in causes if cause and cause.cell}
    for blueprint in book.all(Blueprint):
        for cell in blueprint.cells:
            if cell.promise and (blueprint.id, cell.id) in cells:
                yield cell.promise
