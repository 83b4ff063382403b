"""Whether a metric is on its way from where it started to its target, by the day of it.

The way is a straight line from the baseline, else from the first reading, to the target. Like is
dated alike: a reading counts at the end of its period, or as of today while that still runs.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from journeyascode.facts.counts import has_interval
from journeyascode.facts.metrics import (
    direction,
    goal,
    is_doubted,
    judged,
    latest,
    rounded,
    series,
    series_by,
)
from journeyascode.facts.overdue import is_past

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from journeyascode.facts.metrics import Reading
    from journeyascode.model import Metric

Course = Literal["missed", "behind", "unmeasured", "untold", "on-course", "ahead", "reached"]
COURSES: tuple[Course, ...] = get_args(Course)
"""Every course, the one to look at first in front."""
Tone = Literal["good", "bad", "open"]
TONES: Mapping[Course | None, Tone] = {
    "missed": "bad",
    "behind": "bad",
    "on-course": "good",
    "ahead": "good",
    "reached": "good",
    "unmeasured": "open",
    "untold": "open",
    None: "open",
}
"""Whether it goes well; bad is only what is really late."""

_OLD = timedelta(days=366)
"""What was measured so long before the day of a target says nothing of that day."""
_CLEARLY = 0.1
"""Further before the line than this part of the whole way is ahead of it, not only on it."""


class TargetLine(NamedTuple):
    """The straight line from the start of a metric to its target."""

    start: float
    start_day: date
    target: float
    target_day: date

    @property
    def length(self) -> float:
        """How much the metric has to change in all."""
        return self.target - self.start

    def at(self, day: date) -> float:
        """Give the value that is needed on a day from the first one to the last."""
        gone = (day - self.start_day).days / (self.target_day - self.start_day).days
        return self.start + self.length * gone


def course(metric: Metric, as_of: date, by: date | None = None) -> Course | None:
    """Tell how a metric stands to its target on a day; None where it has no target.

    `by` is the day of the target for somebody who has another one.

    `untold` where nobody can tell: without a direction, a day or a start, where nothing has been
    measured since the start, or what nobody can compare: unlike lengths, unlike units. So is what
    its interval, or too few answers, cannot tell from a target whose day has passed, and what was
    measured last more than a year before that day, or before a period that holds it and is not
    over. A value whose 95 % interval holds what is needed is on course; else one that is short of
    it, by however little, is behind.
    """
    aim, reading = goal(metric, metric.target), latest(metric, as_of)
    if metric.target is None or metric.target.middle is None:
        return None
    if reading is None:
        return "untold" if series(metric) else "unmeasured"
    if aim is None or is_doubted(metric):
        return "untold"
    if judged(metric, reading.value) == "good":
        return "reached"
    due = by or metric.target.by
    if due and direction(metric) is not None and is_past(due, as_of):
        return "missed" if _is_certain(metric, reading, aim, due) else "untold"
    way = _way_of(metric, as_of, by)
    return "untold" if way is None else _placed(metric, way, reading, as_of)


def _is_certain(metric: Metric, reading: Reading, aim: float, due: date) -> bool:
    """Tell whether a reading that is short of the target tells that it was missed on its day."""
    ends = reading.interval
    few = reading.counted and has_interval(metric) and ends is None
    held = few or (ends is not None and ends.low <= aim <= ends.high)
    newest = latest(metric)
    held_later = newest is not None and newest != reading and newest.span.first <= due
    early = reading.span.last < due and (held_later or due - reading.span.last > _OLD)
    return not (held or early)


def needed_now(metric: Metric, as_of: date) -> float | None:
    """Give the value that would be on course at the latest reading; None where nobody can tell."""
    way, reading = _way_of(metric, as_of, None), latest(metric, as_of)
    if way is None or reading is None:
        return None
    return rounded(metric, way.at(min(day_of(reading, as_of), way.target_day)))


def day_of(reading: Reading, as_of: date) -> date:
    """Give the day a reading counts for: the last of its period that has come."""
    return max(reading.span.first, min(reading.span.last, as_of))


def _way_of(metric: Metric, as_of: date, by: date | None) -> TargetLine | None:
    """Give the way to the target, as far as it is told and something was measured after its start.

    It starts at the baseline if that has a day, else at the first reading.
    """
    target, end = goal(metric, metric.target), by or (metric.target.by if metric.target else None)
    start, reading = _start(metric, as_of), latest(metric, as_of)
    if target is None or end is None or start is None or reading is None:
        return None
    value, day = start
    if direction(metric) is None or not day < end or day_of(reading, as_of) <= day:
        return None
    return TargetLine(value, day, target, end)


def _start(metric: Metric, as_of: date) -> tuple[float, date] | None:
    written, readings = goal(metric, metric.baseline), series_by(metric, as_of)
    if written is not None and metric.baseline and metric.baseline.on:
        return written, metric.baseline.on
    return (readings[0].value, day_of(readings[0], as_of)) if readings else None


def _placed(metric: Metric, way: TargetLine, reading: Reading, as_of: date) -> Course:
    """Compare a reading that has not reached the target with what is needed on its day."""
    needed = way.at(min(day_of(reading, as_of), way.target_day))
    if reading.interval and reading.interval.low <= needed <= reading.interval.high:
        return "on-course"
    better = 1 if direction(metric) == "higher-is-better" else -1
    shown, line = rounded(metric, reading.value), rounded(metric, needed)
    if better * (shown - line) < 0:
        return "behind"
    clearly = _CLEARLY * max(better * way.length, 0)
    return "ahead" if better * (reading.value - needed) > clearly else "on-course"
