"""Whether a promise is kept, and the reading that says so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.methods import unlike
from journeyascode.facts.metrics import is_doubted, latest, rounded, series
from journeyascode.facts.response_times import seconds_in_unit
from journeyascode.model import Metric

if TYPE_CHECKING:
    from datetime import date

    from journeyascode.facts.methods import Method
    from journeyascode.facts.metrics import Reading
    from journeyascode.handbook import Handbook
    from journeyascode.model import Promise
    from journeyascode.model.promise import Threshold

State = Literal["kept", "at-risk", "broken", "unmeasured"]
STATES: tuple[State, ...] = ("broken", "at-risk", "unmeasured", "kept")
"""Every state, the one to look at first in front."""


class PromiseState(NamedTuple):
    """The state of a promise, and what it rests on."""

    state: State
    metric: Metric | None
    """The metric the promise names; None when it names none, or none that is written."""
    reading: Reading | None
    """What was measured last since the promise was given; None when unmeasured."""
    certain: bool
    """Whether the whole 95 % interval of the reading is on one side of the limit."""
    since: Reading | None = None
    """The reading since which all of them are broken; None unless it is broken."""


def state(promise: Promise, book: Handbook) -> PromiseState:
    """Tell how a promise stands by the latest reading of its metric.

    Broken beyond its limit; at risk within it but at or beyond `at_risk`; else kept. Unmeasured
    without a metric of the same statistic, a limit or a reading from a time when the promise held,
    and where its values cannot be compared: of unlike periods, or in unlike units.
    """
    metric = book.find(Metric, promise.metric)
    found = latest(metric) if metric else None
    limit = promise.threshold
    if (
        metric is None
        or found is None
        or limit is None
        or not _limited(limit)
        or unlike_limit(promise, metric)
        or is_doubted(metric)
        or _too_early(promise, found)
    ):
        return PromiseState("unmeasured", metric, None, certain=False)
    value = rounded(metric, found.value)
    since = _broken_since(promise, metric, limit)
    return PromiseState(_state(limit, value), metric, found, _certain(limit, found), since)


def is_in_force(promise: Promise, as_of: date) -> bool:
    """Tell whether a promise is given already."""
    return promise.since is None or promise.since <= as_of


def unlike_limit(promise: Promise, metric: Metric) -> Method | None:
    """Give the statistic that is promised where its metric tells another one; else None."""
    at = promise.threshold.at if promise.threshold else None
    return unlike(metric, at, (promise.says, promise.name))


def line(promise: Promise) -> float | None:
    """Give the one value that a promise is held against; None where nobody has said."""
    limit = promise.threshold
    ends = (limit.at_most, limit.at_least) if limit else ()
    return next((end for end in ends if end is not None), None)


def most_seconds(promise: Promise, book: Handbook) -> float | None:
    """Give how long a promise lets customers wait at most; None where it is about no time."""
    metric, limit = book.find(Metric, promise.metric), promise.threshold
    unit = seconds_in_unit(metric) if metric else None
    return limit.at_most * unit if unit and limit and limit.at_most is not None else None


def _broken_since(promise: Promise, metric: Metric, limit: Threshold) -> Reading | None:
    since = None
    for reading in reversed(series(metric)):
        if _too_early(promise, reading) or not _beyond(limit, rounded(metric, reading.value)):
            break
        since = reading
    return since


def _limited(limit: Threshold) -> bool:
    return limit.at_most is not None or limit.at_least is not None


def _too_early(promise: Promise, found: Reading) -> bool:
    return promise.since is not None and found.span.last < promise.since


def _state(limit: Threshold, value: float) -> State:
    if _beyond(limit, value):
        return "broken"
    return "at-risk" if _near(limit, value) else "kept"


def _beyond(limit: Threshold, value: float) -> bool:
    high = limit.at_most is not None and value > limit.at_most
    return high or (limit.at_least is not None and value < limit.at_least)


def _near(limit: Threshold, value: float) -> bool:
    """Tell whether risk has begun: from below where there is a most, else from above."""
    if limit.at_risk is None:
        return False
    return value >= limit.at_risk if limit.at_most is not None else value <= limit.at_risk


def _certain(limit: Threshold, found: Reading) -> bool:
    if found.interval is None:
        return False
    return _beyond(limit, found.interval.low) == _beyond(limit, found.interval.high)
