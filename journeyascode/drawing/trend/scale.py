"""The two axes of a chart: days to the right, values upwards."""

from __future__ import annotations

from datetime import date
from math import ceil, floor, log10
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.methods import possible

if TYPE_CHECKING:
    from journeyascode.drawing.trend.facts import TrendFacts
    from journeyascode.model import Metric

LEFT, RIGHT = 58.0, 590.0
"""Where the plot begins and ends, in pixels from the left."""
HEIGHT = 190.0
"""How high the plot is."""

_INSET = 12.0
"""So much is left free before the first day and after the last."""
_AHEAD = 2.0
"""A target may lie this much further in the future, in lengths of what has been measured."""
_STEPS = 4
_NICE = (1, 2, 2.5, 5, 10)
_AIR = 0.06
"""So much of the values' width is left free above and below them."""
_LARGEST, _FINEST = 1e300, 1e-6
"""Beyond these a number is drawn at the end, or as if nothing differed."""


class TrendScale(NamedTuple):
    """Where a day and a value lie in a plot whose top is at `top`."""

    first: date
    last: date
    low: float
    high: float
    step: float
    top: float

    @property
    def bottom(self) -> float:
        """Where the plot ends."""
        return self.top + HEIGHT

    def x(self, day: date) -> float:
        """Give the place of a day; one outside the axis lies at its end."""
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return LEFT + _INSET + (RIGHT - LEFT - 2 * _INSET) * min(max(share, 0), 1)

    def holds(self, day: date | None) -> bool:
        """Tell whether a day lies on the axis; None does not."""
        return day is not None and self.first <= day <= self.last

    def y(self, value: float) -> float:
        """Give the place of a value."""
        there = min(max(value, self.low), self.high)
        return self.bottom - HEIGHT * (there - self.low) / (self.high - self.low)

    @property
    def values(self) -> tuple[float, ...]:
        """The values named on the axis, the lowest first."""
        begin = ceil(self.low / self.step - _FINEST)
        end = floor(self.high / self.step + _FINEST)
        return tuple(round(n * self.step, 9) for n in range(begin, end + 1))

    @property
    def years(self) -> tuple[date, ...]:
        """The first day of each year that begins after the first day of the axis."""
        found = (date(year, 1, 1) for year in range(self.first.year, self.last.year + 1))
        return tuple(day for day in found if self.first < day)


def scale_of(facts: TrendFacts, top: float) -> TrendScale:
    """Give the axes that hold every reading, its interval, the target and the baseline."""
    first, last = _days(facts)
    low, high, step = _ends(facts.metric, *_extent(facts))
    return TrendScale(first, last, low, high, step, top)


def _days(facts: TrendFacts) -> tuple[date, date]:
    """Give the first and the last day: up to the target, unless that is far away."""
    first, last = facts.spots[0].reading.span.first, facts.spots[-1].reading.span.last
    long = max((last - first).days, 90)
    if facts.baseline and facts.baseline.day:
        first = min(first, max(facts.baseline.day, _moved(first, -long / 2)))
    if facts.target and facts.target.day:
        last = max(last, min(facts.target.day, _moved(last, long * _AHEAD)))
    return first, last


def _moved(day: date, days: float) -> date:
    there = day.toordinal() + round(days)
    return date.fromordinal(min(max(there, date.min.toordinal()), date.max.toordinal()))


def _extent(facts: TrendFacts) -> tuple[float, float]:
    found = [spot.reading.value for spot in facts.spots]
    found += [end for spot in facts.spots for end in spot.reading.interval or ()]
    found += [mark.value for mark in (facts.target, facts.baseline) if mark]
    return min(found), max(found)


def _ends(metric: Metric, low: float, high: float) -> tuple[float, float, float]:
    """Give round ends around `low` and `high`, and the round step between the values named."""
    low, high = max(low, -_LARGEST), min(high, _LARGEST)
    size = max(abs(low), abs(high))
    wide = max(high - low or size / 5 or 1.0, size * _FINEST, _FINEST)
    step = _round_step(wide / _STEPS)
    bottom = floor((low - wide * _AIR) / step) * step
    top = ceil((high + wide * _AIR) / step) * step
    least, most = possible(metric)
    if least is not None and low >= least:
        bottom = max(bottom, least)
    if most is not None and high <= most:
        top = min(top, most)
    return bottom, top, step


def _round_step(least: float) -> float:
    """Give the next 1, 2, 2.5 or 5 with as many noughts as it takes."""
    size = 10.0 ** floor(log10(least))
    return size * next(nice for nice in _NICE if nice * size >= least * (1 - _FINEST))
