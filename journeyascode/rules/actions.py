"""JAC70x, JAC717, JAC718 - actions: what they are for, and what came of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.actions import is_open
from journeyascode.facts.metrics import direction
from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, Metric
from journeyascode.rules.rule import (
    HINT_THEN_WARNING,
    SILENCE_THEN_WARNING,
    WARNING,
    WARNING_THEN_ERROR,
    dated_rule,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook
    from journeyascode.model.decision import Change


@rule("JAC704", SILENCE_THEN_WARNING, together=True)
def action_without_expected_effect(book: Handbook) -> Iterator[Finding]:
    """Nobody says what an action is expected to change.

    Without an expectation every action succeeds, and nothing is learnt from it.

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
        expects: [{metric: repeat-calls, before: 21, after: 15, by: 2027-06-30}]
        ---
        kind: metric
        id: repeat-calls
        name: Repeat calls
        type: share
    """
    for action in living(book, Action):
        if is_open(action) and not action.expects:
            yield Finding(
                Route(*action.key) / "name",
                say("what this action is expected to change is not said"),
                say(
                    "add `expects:` with the metric that shows it; "
                    "with values and the day once you know them"
                ),
            )


@dated_rule("JAC705", HINT_THEN_WARNING)
def done_without_measured_effect(book: Handbook, as_of: date) -> Iterator[Finding]:
    """An action is done, the day of its effect has passed, and nobody has measured.

    Done is not the same as better. Measure, and write what came of it, even if it is nothing.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        progress: done
        expects: [{metric: repeat-calls, before: 21, after: 15, by: 2026-09-30}]
        ---
        kind: metric
        id: repeat-calls
        name: Repeat calls
        type: share

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        progress: done
        expects: [{metric: repeat-calls, before: 21, after: 15, by: 2026-09-30}]
        measured: [{metric: repeat-calls, before: 21, after: 19, by: 2026-09-30}]
        ---
        kind: metric
        id: repeat-calls
        name: Repeat calls
        type: share
    """
    for action in living(book, Action):
        measured = {change.metric for change in action.measured}
        for index, change in enumerate(action.expects if action.progress == "done" else ()):
            if change.by and change.by < as_of and change.metric not in measured:
                yield Finding(
                    Route(*action.key) / "expects" / index / "by",
                    say("done, but nobody has measured what came of it"),
                    say("look at the metric and write it under `measured:`"),
                )


@rule("JAC706", HINT_THEN_WARNING)
def done_without_day(book: Handbook) -> Iterator[Finding]:
    """An action is done, but not on any day.

    Without the day nobody can tell whether a curve turned before it or after.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed
        progress: done

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed
        progress: done
        done_on: 2026-08-20
    """
    for action in living(book, Action):
        if action.progress == "done" and not action.done_on:
            yield Finding(
                Route(*action.key) / "progress",
                say("`done`, but the day is not said"),
                say("add the day: `done_on: YYYY-MM-DD`"),
            )


@dated_rule("JAC707", WARNING_THEN_ERROR, due=False)
def done_in_the_future(book: Handbook, as_of: date) -> Iterator[Finding]:
    """An action was done on a day that has not come yet.

    The day it is to be done is `due`.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        progress: done
        done_on: 2062-08-20

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        progress: done
        done_on: 2026-08-20
    """
    for action in book.all(Action):
        if action.done_on and action.done_on > as_of:
            yield Finding(
                Route(*action.key) / "done_on",
                say("{day} is still to come", day=action.done_on),
                say("look at the year; the day it is to be done is `due:`"),
            )


@rule("JAC708", WARNING_THEN_ERROR)
def day_done_of_an_open_action(book: Handbook) -> Iterator[Finding]:
    """An action has a day on which it was done, and is not done.

    One of the two was forgotten when the other was written.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        progress: doing
        done_on: 2026-08-20

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        progress: done
        done_on: 2026-08-20
    """
    for action in book.all(Action):
        if action.done_on and action.progress != "done":
            at = Route(*action.key)
            yield Finding(
                at / "done_on",
                say("done on this day, but still `{progress}`", progress=action.progress),
                say("write `progress: done`, or take the day out"),
                ((at / "progress", say("this says how far it is")),),
            )


@rule("JAC709", SILENCE_THEN_WARNING)
def dropped_without_reason(book: Handbook) -> Iterator[Finding]:
    """An action was dropped, and nobody says why.

    Without the reason the same action is proposed again next year.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed
        progress: dropped

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        level: reviewed
        progress: dropped
        description: The new chat took the calls away, so there is nobody left to call back
    """
    for action in living(book, Action):
        if action.progress == "dropped" and not action.description:
            yield Finding(
                Route(*action.key) / "progress",
                say("`dropped`, but not why"),
                say("tell the reason in `description:`"),
            )


class ExpectedChange(NamedTuple):
    """What an action is expected to change."""

    at: Route
    action: Action
    change: Change


@rule("JAC717", WARNING)
def expected_to_get_worse(book: Handbook) -> Iterator[Finding]:
    """An action is expected to make its metric worse.

    The two values have changed places, or the metric does not say which way is better as you
    think it does.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        expects: [{metric: nps, before: 35, after: 20}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        expects: [{metric: nps, before: 20, after: 35}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
    """
    for hope in _hopes(book):
        metric = book.find(Metric, hope.change.metric)
        if metric and _is_worse(metric, hope.change):
            lower = direction(metric) == "lower-is-better"
            way = "direction" if metric.direction else "type"
            yield Finding(
                hope.at / "after",
                say("this is worse than before: less of `{metric}` is better", metric=metric.id)
                if lower
                else say(
                    "this is worse than before: more of `{metric}` is better", metric=metric.id
                ),
                say("look which of the two values was before, and at `direction:` of the metric"),
                ((Route(*metric.key) / way, say("this says which way is better")),),
            )


@rule("JAC718", WARNING)
def effect_before_the_action(book: Handbook) -> Iterator[Finding]:
    """A change is expected before the action that is to bring it is to be done.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2027-03-31
        expects: [{metric: nps, before: 20, after: 35, by: 2027-01-31}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        ---
        kind: team
        id: care
        name: Care

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2027-03-31
        expects: [{metric: nps, before: 20, after: 35, by: 2027-06-30}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        ---
        kind: team
        id: care
        name: Care
    """
    for at, action, change in _hopes(book):
        key = "done_on" if action.done_on else "due"
        end = action.done_on or action.due
        if change.by and end and change.by < end:
            told = (
                say("expected by {day}, but the action was done only on {end}",
                    day=change.by, end=end)
                if action.done_on
                else say("expected by {day}, but the action is done only by {end}",
                         day=change.by, end=end)
            )  # fmt: skip
            yield Finding(
                at / "by",
                told,
                say("expect the change after the action, or have it done earlier"),
                ((Route(*action.key) / key, say("this is the day of the action")),),
            )


def _hopes(book: Handbook) -> Iterator[ExpectedChange]:
    """Yield what is expected of the actions that nobody has dropped."""
    for action in living(book, Action):
        for index, change in enumerate(action.expects if action.progress != "dropped" else ()):
            yield ExpectedChange(Route(*action.key) / "expects" / index, action, change)


def _is_worse(metric: Metric, change: Change) -> bool:
    if change.before is None or change.after is None:
        return False
    better = direction(metric)
    if better == "higher-is-better":
        return change.after < change.before
    return better == "lower-is-better" and change.after > change.before
