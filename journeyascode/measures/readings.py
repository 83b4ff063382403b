"""The readings of a metric: one number for each period it was measured in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.measures.counts import from_counts
from journeyascode.measures.methods import in_percent, method_of
from journeyascode.measures.periods import Span, span
from journeyascode.measures.statistics import Estimate, percentage

if TYPE_CHECKING:
    from journeyascode.measures.shares import Interval
    from journeyascode.model import Metric
    from journeyascode.model.metric import Observation

_WHOLE = 100
_FEW, _MOST = 1, 4


class Reading(NamedTuple):
    """The value of one period: computed from its counts where they are given, else as written."""

    value: float
    """In the unit of the metric."""
    n: int | None
    interval: Interval | None
    """The 95 % interval in the unit of the metric; None means too few answers, or none counted."""
    counted: bool
    """Whether the value was computed from counts."""
    span: Span
    seen: Observation

    @property
    def period(self) -> str:
        """The period as it was written."""
        return self.seen.period

    @property
    def estimate(self) -> Estimate:
        """The number alone."""
        return Estimate(self.value, self.n, self.interval)


def series(metric: Metric) -> tuple[Reading, ...]:
    """Give the readings in the order of time; observations without any value are left out."""
    found = (_reading(metric, seen) for seen in metric.observations)
    known = (reading for reading in found if reading)
    return tuple(sorted(known, key=lambda reading: (reading.span.middle, reading.period)))


def latest(metric: Metric) -> Reading | None:
    """Give the reading of the latest period; None while there is none."""
    return next(reversed(series(metric)), None)


def rounded(metric: Metric, value: float) -> float:
    """Give `value` with as many decimals as its readers see and its judges may use.

    As many as the writer has used anywhere in the values, the target or the baseline of
    `metric`, one where nothing is written, four at most.
    """
    figures = [figure for figure in (metric.target, metric.baseline) if figure]
    ends = [end for one in figures for end in (one.value, one.low, one.high)]
    values = [*(seen.value for seen in metric.observations), *ends]
    written = [places(one) for one in values if one is not None]
    return round(value, min(max(written, default=_FEW), _MOST))


def agrees(written: float, counted: float) -> bool:
    """Tell whether a written value is the counted one, rounded to as many decimals or fewer."""
    half = Decimal(5).scaleb(-places(written) - 1)
    return abs(Decimal(written) - Decimal(counted)) <= half + Decimal("1e-9")


def places(value: float) -> int:
    """Count the decimals that a written number needs: 0 for 15, 2 for 4.27."""
    digits = Decimal(repr(value)).normalize().as_tuple().exponent
    return max(-digits, 0) if isinstance(digits, int) else 0


def _reading(metric: Metric, seen: Observation) -> Reading | None:
    found = from_counts(metric, seen.counts, seen.n)
    if found:
        return Reading(*found, counted=True, span=span(seen.period), seen=seen)
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


def is_share(metric: Metric) -> bool:
    """Tell whether the value is a part of a whole in per cent, from 0 to 100."""
    if not in_percent(metric):
        return False
    method = method_of(metric)
    asked = metric.type in ("csat", "ces") and method is not None and method.statistic == "share"
    return asked or metric.type in ("share", "churn")
