"""What a metric shows: its readings, whether they are good, and whether they get better."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from math import isfinite, sqrt
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.counts import ASKED, from_counts, rest
from journeyascode.facts.methods import in_percent, is_share, says_percent, unlike
from journeyascode.findings import Route
from journeyascode.handbook.remembered import remembered
from journeyascode.measures.churn import over_a_year
from journeyascode.measures.periods import DateSpan, a_year, span
from journeyascode.measures.shares import Z_95
from journeyascode.measures.statistics import Estimate, difference, percentage
from journeyascode.model.metric import Pooled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.measures.shares import Interval
    from journeyascode.model import Metric
    from journeyascode.model.metric import Figure, Observation

Verdict = Literal["good", "bad", "unknown"]
Change = Literal["up", "down", "unclear", "untold"]
"""`unclear`: the interval of the difference holds zero. `untold`: there is no such interval."""
Direction = Literal["higher-is-better", "lower-is-better"]

_GROWING = frozenset({"churn", "count"})
"""What becomes more the longer it is measured."""
_ALIKE = 3
"""So many times another value at the most is one that may be meant by a part of one."""
_WHOLE = 100
_FEW, _MOST = 1, 4
_BY_NATURE: dict[str, Direction] = {
    "nps": "higher-is-better",
    "csat": "higher-is-better",
    "clv": "higher-is-better",
    "churn": "lower-is-better",
}


class Reading(NamedTuple):
    """The value of one period: computed from its counts where they are given, else as written."""

    value: float
    """In the unit of the metric."""
    n: int | None
    interval: Interval | None
    """The 95 % interval in the unit of the metric; None means too few answers, or none counted."""
    counted: bool
    """Whether the value was computed from counts."""
    span: DateSpan
    seen: Observation

    @property
    def period(self) -> str:
        """The period as it was written."""
        return self.seen.period

    @property
    def estimate(self) -> Estimate:
        """The number alone."""
        return Estimate(self.value, self.n, self.interval)


class Measured(NamedTuple):
    """A metric as it stands."""

    reading: Reading | None
    """The latest one; None while there is none."""
    value: float | None
    """Its value as readers see it."""
    target: float | None
    """The one value that reaches the target."""


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


def observed(metric: Metric) -> Iterator[tuple[Route, Observation]]:
    """Yield the observations as they are written, each with its place."""
    at = Route(*metric.key) / "observations"
    return ((at / index, seen) for index, seen in enumerate(metric.observations))


@remembered
def series(metric: Metric) -> tuple[Reading, ...]:
    """Give the readings of all in the order of time; those of a group or without any value not."""
    found = (_reading(metric, seen) for seen in metric.observations if not seen.group)
    known = (reading for reading in found if reading)
    return tuple(sorted(known, key=lambda reading: (reading.span.middle, reading.period)))


def series_by(metric: Metric, as_of: date) -> tuple[Reading, ...]:
    """Give the readings that tell something by a day: those whose period has begun by then.

    What grows with the length of its period tells it when that is over.
    """
    return tuple(one for one in series(metric) if is_over(metric, one, as_of))


def is_over(metric: Metric, reading: Reading, as_of: date) -> bool:
    """Tell whether a reading tells something by a day; without a day, `date.min`, all of them."""
    end = reading.span.last if metric.type in _GROWING else reading.span.first
    return as_of == date.min or end <= as_of


def is_mixed(metric: Metric) -> bool:
    """Tell whether a value that grows with the length of its period is told of unlike lengths."""
    lengths = {a_year(one.period) for one in series(metric)}
    return metric.type in _GROWING and len(lengths) > 1


def seems_part(metric: Metric, value: float, known: Iterable[float]) -> bool:
    """Tell whether a value in per cent seems to be written as a part of one, beside those known.

    Another one is about a hundred times as much; or none is above one per cent, and such a low
    share of answers is not to be expected.
    """
    ratio = metric.type in ("ratio", "custom") and says_percent(metric)
    if not 0 < value <= 1 or not (ratio or is_share(metric)):
        return False
    whole, meant = [one for one in known if one > 1], _WHOLE * value
    alike = any(meant / _ALIKE <= one <= meant * _ALIKE for one in whole)
    return alike or (not whole and metric.type in ASKED)


@remembered
def known_values(metric: Metric) -> tuple[float, ...]:
    """Give every value of a metric, counted or written, with its target and its baseline."""
    figures = [one for one in (metric.target, metric.baseline) if one]
    ends = [end for one in figures for end in (one.value, one.low, one.high)]
    return (*(one.value for one in series(metric)), *(end for end in ends if end is not None))


@remembered
def is_doubted(metric: Metric) -> bool:
    """Tell whether nobody can compare its values: of unlike periods, or in unlike units."""
    known = known_values(metric)
    return is_mixed(metric) or any(seems_part(metric, value, known) for value in known)


def latest(metric: Metric, as_of: date = date.min) -> Reading | None:
    """Give the reading of the latest period, of those that tell something by a day; else None."""
    return next(reversed(series_by(metric, as_of)), None)


def rounded(metric: Metric, value: float) -> float:
    """Give `value` with as many decimals as its readers see and its judges may use.

    As many as the writer has used anywhere in the values, the target or the baseline of
    `metric`, one where nothing is written, four at most; at least one of a score or a share that
    is counted.
    """
    return round(value, _decimals(metric))


def end_rounded(metric: Metric, value: float) -> float:
    """Give an end of an interval, with one decimal at least: 33 lies from 18.3 to 47.7."""
    return round(value, max(_decimals(metric), _FEW))


@remembered
def _decimals(metric: Metric) -> int:
    figures = [figure for figure in (metric.target, metric.baseline) if figure]
    ends = [end for one in figures for end in (one.value, one.low, one.high)]
    values = [*(seen.value for seen in metric.observations), *ends]
    written = [places(one) for one in values if one is not None]
    if not written or _is_counted_share(metric):
        written.append(_FEW)
    return min(max(written), _MOST)


def _is_counted_share(metric: Metric) -> bool:
    """Tell whether a value is a score or a share that is computed from counts."""
    kind = metric.type == "nps" or is_share(metric)
    return kind and any(from_counts(metric, seen.counts, seen.n) for seen in metric.observations)


def agrees(written: float, counted: float) -> bool:
    """Tell whether a written value is the counted one, rounded to as many decimals or fewer."""
    half = Decimal(5).scaleb(-places(written) - 1)
    return abs(Decimal(written) - Decimal(counted)) <= half + Decimal("1e-9")


def places(value: float) -> int:
    """Count the decimals that a written number needs: 0 for 15, 2 for 4.27."""
    digits = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(-digits, 0) if isinstance(digits, int) else 0


def direction(metric: Metric) -> Direction | None:
    """Give which way is better: as written, else as the type has it by nature; None if neither."""
    return metric.direction or _BY_NATURE.get(metric.type)


def goal(metric: Metric, figure: Figure | None) -> float | None:
    """Give the one value that reaches `figure`, a target or a baseline; None without any.

    Of a range it is the end that is reached first. None where it is another statistic than the
    metric tells: a median says nothing of what 90 % are within.
    """
    if figure is None or unlike(metric, figure.at, [figure.note]):
        return None
    if figure.value is not None or figure.value is not None:
        return figure.value
    ends = (figure.low, figure.high)
    near, far = ends if direction(metric) != "lower-is-better" else ends[::-1]
    return far if near is None else near


def judged(metric: Metric, value: float | None) -> Verdict:
    """Tell whether `value`, rounded as its readers see it, reaches the target.

    Unknown without a value, a target or a direction, and where nobody can compare them.
    """
    wanted, better = goal(metric, metric.target), direction(metric)
    if is_doubted(metric) or value is None or wanted is None or better is None:
        return "unknown"
    shown = rounded(metric, value)
    reached = shown >= wanted if better == "higher-is-better" else shown <= wanted
    return "good" if reached else "bad"


def measured(metric: Metric, as_of: date = date.min) -> Measured:
    """Give what readers are told of a metric: its latest value by a day and the target."""
    found, aim = latest(metric, as_of), goal(metric, metric.target)
    value = rounded(metric, found.value) if found else None
    return Measured(found, value, aim)


def trend(metric: Metric, as_of: date = date.min) -> Trend | None:
    """Compare the latest reading by a day with the one before it; None while there is none.

    What grows with the length of its period is compared with one that is as long.
    """
    now = latest(metric, as_of)
    return _compared(metric, now, _alike(metric, now)[-1:]) if now else None


def trend_from_start(metric: Metric, as_of: date = date.min) -> Trend | None:
    """Compare the latest reading by a day with the first one, as `trend` does."""
    now = latest(metric, as_of)
    return _compared(metric, now, _alike(metric, now)[:1]) if now else None


def _alike(metric: Metric, now: Reading) -> tuple[Reading, ...]:
    """Give the readings before one that it can be compared with, in the order of time."""
    known = series(metric)
    before = known[: known.index(now)]
    if metric.type not in _GROWING:
        return before
    return tuple(one for one in before if a_year(one.period) == a_year(now.period))


def left_over_as_before(metric: Metric) -> tuple[int, int] | None:
    """Give what a share left over before and now, where it got better for certain, but not this.

    What it leaves over has become less only where it fell by more than chance makes of a number of
    events: the square root of both together, 1.96 times, for as long a time. None where it has,
    and while either cannot be told.
    """
    found = trend(metric)
    if found is None or found.before is None or found.verdict != "good":
        return None
    now, before = (rest(metric, one.seen.counts) for one in (found.now, found.before))
    if now is None or before is None:
        return None
    times = a_year(found.now.period) / a_year(found.before.period)
    chance = Z_95 * sqrt(before.total + now.total * times**2)
    fell = before.total - now.total * times > chance
    return None if fell else (before.total, now.total)


def yearly_churn(metric: Metric) -> float | None:
    """Give what the latest churn makes of a year at its pace, in per cent.

    None for anything but a churn in per cent, measured over a part of a year.
    """
    reading = latest(metric) if metric.type == "churn" and in_percent(metric) else None
    if reading is None or direction(metric) != "lower-is-better":
        return None
    share, periods = reading.value / _WHOLE, a_year(reading.period)
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


def _reading(metric: Metric, seen: Observation) -> Reading | None:
    found = from_counts(metric, seen.counts, seen.n)
    if found:
        return Reading(*found, counted=True, span=span(seen.period), seen=seen)
    if isinstance(seen, Pooled) and seen.made is not None:
        return Reading(seen.made, seen.n, None, counted=True, span=span(seen.period), seen=seen)
    if seen.value is None:
        return None
    interval = _interval_of_share(metric, seen.value, seen.n)
    return Reading(seen.value, seen.n, interval, counted=False, span=span(seen.period), seen=seen)


def _interval_of_share(metric: Metric, value: float, n: int | None) -> Interval | None:
    """Give the interval of a written share of `n`; None for what is no share in per cent."""
    if not n or not is_share(metric) or not 0 <= value <= _WHOLE:
        return None
    found = percentage(round(value * n / _WHOLE), n)
    return found.interval if found else None
