"""Whether what a metric shows is good, and whether it is getting better."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.measures.churn import over_a_year
from journeyascode.measures.events import rest
from journeyascode.measures.methods import in_percent
from journeyascode.measures.readings import Reading, latest, rounded, series
from journeyascode.measures.statistics import difference

if TYPE_CHECKING:
    from journeyascode.measures.shares import Interval
    from journeyascode.model import Metric
    from journeyascode.model.metric import Figure

__all__ = [
    "Change",
    "Direction",
    "Reading",
    "Trend",
    "Verdict",
    "direction",
    "goal",
    "judged",
    "latest",
    "series",
    "trend",
    "trend_from_start",
    "yearly_churn",
]

Verdict = Literal["good", "bad", "unknown"]
Change = Literal["up", "down", "unclear", "untold"]
"""`unclear`: the interval of the difference holds zero. `untold`: there is no such interval."""
Direction = Literal["higher-is-better", "lower-is-better"]

_WHOLE = 100
_YEAR = 365
_BY_NATURE: dict[str, Direction] = {
    "nps": "higher-is-better",
    "csat": "higher-is-better",
    "clv": "higher-is-better",
    "churn": "lower-is-better",
}


class Trend(NamedTuple):
    """How the latest reading differs from an earlier one."""

    now: Reading
    before: Reading | None
    difference: float | None
    """Now minus before, in the unit of the metric.

    None without an earlier reading, and where they are further apart than numbers reach.
    """
    interval: Interval | None
    """The 95 % interval of the difference; None where a reading has none."""
    change: Change
    verdict: Verdict
    """Whether the change is for the better; `unknown` unless it goes up or down for certain."""


def direction(metric: Metric) -> Direction | None:
    """Give which way is better: as written, else as the type has it by nature; None if neither."""
    return metric.direction or _BY_NATURE.get(metric.type)


def goal(metric: Metric, figure: Figure | None) -> float | None:
    """Give the one value that reaches `figure`, a target or a baseline; None without any.

    Of a range it is the end that is reached first.
    """
    if figure is None or figure.value is not None:
        return figure.value if figure else None
    ends = (figure.low, figure.high)
    near, far = ends if direction(metric) != "lower-is-better" else ends[::-1]
    return far if near is None else near


def judged(metric: Metric, value: float | None) -> Verdict:
    """Tell whether `value`, rounded as its readers see it, reaches the target.

    Unknown without a value, a target or a direction.
    """
    wanted, better = goal(metric, metric.target), direction(metric)
    if value is None or wanted is None or better is None:
        return "unknown"
    shown = rounded(metric, value)
    reached = shown >= wanted if better == "higher-is-better" else shown <= wanted
    return "good" if reached else "bad"


def trend(metric: Metric) -> Trend | None:
    """Compare the latest reading with the one before it; None while there is no reading."""
    readings = series(metric)
    return _compared(metric, readings[-1], readings[-2:-1]) if readings else None


def trend_from_start(metric: Metric) -> Trend | None:
    """Compare the latest reading with the first one; None while there is no reading."""
    readings = series(metric)
    return _compared(metric, readings[-1], readings[:-1][:1]) if readings else None


def improves_in_share_only(metric: Metric) -> bool:
    """Tell whether a share got better for certain while what it leaves over did not fall.

    False while either cannot be told.
    """
    found = trend(metric)
    if found is None or found.before is None or found.verdict != "good":
        return False
    now, before = (rest(metric, one.seen.counts) for one in (found.now, found.before))
    return now is not None and before is not None and now.total >= before.total


def yearly_churn(metric: Metric) -> float | None:
    """Give what the latest churn makes of a year at its pace, in per cent.

    None for anything but a churn in per cent, measured over a part of a year.
    """
    reading = latest(metric) if metric.type == "churn" and in_percent(metric) else None
    if reading is None or direction(metric) != "lower-is-better":
        return None
    share, periods = reading.value / _WHOLE, round(_YEAR / reading.span.days)
    return over_a_year(share, periods) * _WHOLE if periods > 1 and 0 <= share <= 1 else None


def _compared(metric: Metric, now: Reading, earlier: tuple[Reading, ...]) -> Trend:
    if not earlier:
        return Trend(now, None, None, None, "untold", "unknown")
    before = earlier[0]
    found = difference(now.estimate, before.estimate)
    if found is None or found.interval is None:
        apart = now.value - before.value
        return Trend(now, before, apart if isfinite(apart) else None, None, "untold", "unknown")
    change = _change(found.interval)
    verdict = _verdict(change, direction(metric))
    return Trend(now, before, found.value, found.interval, change, verdict)


def _change(interval: Interval) -> Change:
    if interval.low > 0:
        return "up"
    return "down" if interval.high < 0 else "unclear"


def _verdict(change: Change, better: Direction | None) -> Verdict:
    if better is None or change not in ("up", "down"):
        return "unknown"
    return "good" if (change == "up") == (better == "higher-is-better") else "bad"
