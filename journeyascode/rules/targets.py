"""JAC5xx - where a metric is to get, by when, and whether it did."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from journeyascode.facts.actions import is_open
from journeyascode.facts.course import course
from journeyascode.facts.metrics import direction, goal, judged, latest, rounded, series
from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, Metric
from journeyascode.rules.queries import amount
from journeyascode.rules.rule import (
    HINT_THEN_WARNING,
    SILENCE_THEN_WARNING,
    WARNING,
    dated_rule,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.facts.metrics import Reading
    from journeyascode.handbook import Handbook


@rule("JAC505", SILENCE_THEN_WARNING, together=True)
def metric_without_target(book: Handbook) -> Iterator[Finding]:
    """A metric has no target.

    A number that is to go nowhere steers nothing.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        target: {value: 40, by: 2027-12-31}
    """
    for metric in living(book, Metric):
        if metric.target is None or metric.target.middle is None:
            is_begun = metric.target is not None and metric.target.by is not None
            yield Finding(
                Route(*metric.key) / ("name" if metric.target is None else "target"),
                say("nobody says where this metric is to get"),
                say("add `{key}:`", key="value")
                if is_begun
                else say("add the value and the day: `target:` with `value:` and `by:`"),
            )


@rule("JAC506", SILENCE_THEN_WARNING, together=True)
def target_without_date(book: Handbook) -> Iterator[Finding]:
    """A target is to be reached some day.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        target: {value: 40}

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        target: {value: 40, by: 2027-12-31}
    """
    for metric in living(book, Metric):
        aim = metric.target
        if aim and aim.middle is not None and aim.by is None:
            yield Finding(
                Route(*metric.key) / "target",
                say("nobody says by when this is to be reached"),
                say("add the day: `by: YYYY-MM-DD`"),
            )


@dated_rule("JAC507", SILENCE_THEN_WARNING)
def target_missed(book: Handbook, as_of: date) -> Iterator[Finding]:
    """The day of a target has passed, and it is not reached.

    Tell why, and agree on a new day: a target that is missed and left standing teaches that
    targets do not matter.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        target: {value: 40, by: 2026-06-30}
        observations: [{period: 2026-Q3, value: 31}]

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        target: {value: 40, by: 2027-06-30}
        observations: [{period: 2026-Q3, value: 31}]
    """
    for metric in living(book, Metric):
        reading = latest(metric, as_of)
        if reading and course(metric, as_of) == "missed":
            yield Finding(
                Route(*metric.key) / "target" / "by",
                say(
                    "this day has passed, and the latest value is {value} (target {target})",
                    value=amount(metric, rounded(metric, reading.value)),
                    target=amount(metric, goal(metric, metric.target) or 0),
                ),
                say("agree on a new day, and write an action that gets there"),
            )


@rule("JAC508", WARNING)
def target_without_direction(book: Handbook) -> Iterator[Finding]:
    """A metric has a target, but nobody says which way is better.

    So nobody can tell a target that is reached from one that is missed.

    Wrong:
        kind: metric
        id: calls
        name: Calls a month
        type: count
        target: {value: 9000, by: 2027-12-31}

    Right:
        kind: metric
        id: calls
        name: Calls a month
        type: count
        direction: lower-is-better
        target: {value: 9000, by: 2027-12-31}
    """
    for metric in living(book, Metric):
        if metric.target and direction(metric) is None:
            yield Finding(
                Route(*metric.key) / "target",
                say("nobody says whether more or less is better"),
                say("add `direction: higher-is-better` or `direction: lower-is-better`"),
            )


@rule("JAC518", WARNING)
def target_behind_baseline(book: Handbook) -> Iterator[Finding]:
    """A target lies behind the baseline: it is worse, or it was due earlier.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        baseline: {value: 30, on: 2026-01-01}
        target: {value: 20, by: 2027-12-31}

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        baseline: {value: 30, on: 2026-01-01}
        target: {value: 40, by: 2027-12-31}
    """
    for metric in living(book, Metric):
        start, aim, at = metric.baseline, metric.target, Route(*metric.key)
        if start is None or aim is None:
            continue
        if start.on and aim.by and aim.by < start.on:
            yield Finding(
                at / "target" / "by",
                say("the baseline is of {day}, after this day", day=start.on),
                say("mend one of the two days"),
                ((at / "baseline" / "on", say("the baseline")),),
            )
        elif _is_worse(metric):
            yield Finding(
                at / "target",
                say("this is worse than the baseline"),
                say("look at the two values, and at `direction:`"),
                ((at / "baseline", say("the baseline")),),
            )


def _is_worse(metric: Metric) -> bool:
    start, aim = goal(metric, metric.baseline), goal(metric, metric.target)
    if start is None or aim is None:
        return False
    better = direction(metric)
    if better == "higher-is-better":
        return aim < start
    return better == "lower-is-better" and aim > start


_STILL = timedelta(days=180)
"""So long a metric stands still before that is told."""
_MOVES = 0.1
"""What is less than this part of the way still to go is no movement."""
_LEAST = 3
"""So many readings tell that it stands still."""


@rule("JAC546", HINT_THEN_WARNING, whole=True)
def metric_that_does_not_move(book: Handbook) -> Iterator[Finding]:
    """A metric has stood still for half a year, short of its target, and no action is about it.

    Its day may be far away; the way there does not become shorter by waiting. Still is what stays
    within a tenth of the way that is left. An action is about it when it expects a change of it.

    Wrong:
        kind: metric
        id: calls
        name: Calls a month
        type: count
        direction: lower-is-better
        target: {value: 9000, by: 2027-12-31}
        observations:
          - {period: 2026-Q1, value: 12000}
          - {period: 2026-Q2, value: 12100}
          - {period: 2026-Q3, value: 12000}
          - {period: 2026-Q4, value: 11900}

    Right:
        kind: metric
        id: calls
        name: Calls a month
        type: count
        direction: lower-is-better
        target: {value: 9000, by: 2027-12-31}
        observations:
          - {period: 2026-Q1, value: 12000}
          - {period: 2026-Q2, value: 11500}
          - {period: 2026-Q3, value: 11000}
          - {period: 2026-Q4, value: 10500}
    """
    acted = {c.metric for action in book.all(Action) if is_open(action) for c in action.expects}
    for metric in living(book, Metric):
        still = _still(metric) if metric.id not in acted else ()
        if len(still) >= _LEAST and still[-1].span.last - still[0].span.first >= _STILL:
            yield Finding(
                Route(*metric.key) / "target",
                say(
                    "flat since {period}: {count} readings from {low} to {high}, target {target}",
                    period=still[0].period,
                    count=len(still),
                    low=amount(metric, rounded(metric, min(one.value for one in still))),
                    high=amount(metric, rounded(metric, max(one.value for one in still))),
                    target=amount(metric, goal(metric, metric.target) or 0),
                ),
                say("write an action that `expects:` a change of `{id}`", id=metric.id),
            )


def _still(metric: Metric) -> tuple[Reading, ...]:
    """Give the latest readings that stay where the last one is, in the order of time.

    Nothing where the target is reached, or none is told.
    """
    readings, wanted = series(metric), goal(metric, metric.target)
    if not readings or wanted is None or judged(metric, readings[-1].value) != "bad":
        return ()
    last = readings[-1].value
    near = _MOVES * abs(wanted - last)
    moved = [at for at, one in enumerate(readings) if abs(one.value - last) > near]
    return readings[max(moved) + 1 if moved else 0 :]
