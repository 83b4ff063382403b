"""Periods on the calendar: when they begin and end, and which are missing between them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_PACE = 1.5
"""The next period may begin this much later than usual before one is missing."""
_MONTHS, _DAYS = 12, 365
_A_YEAR = {"H": 2, "Q": 4, "W": 52}
_LAST_WEEK = 28
"""The 28th of December is always in the last week of its year."""


class DateSpan(NamedTuple):
    """The days of a period, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.last - self.first).days + 1

    @property
    def middle(self) -> date:
        """The day in its middle."""
        return self.first + timedelta(days=(self.days - 1) // 2)


@lru_cache(maxsize=1024)  # a handbook has few periods, each of them many times
def span(period: str) -> DateSpan:
    """Give the days of `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2026-W05` or `2026-09-01`.

    A day or a week that the calendar does not have counts as the nearest that it has.
    """
    year, _, part = period.partition("-")
    there = min(max(int(year), date.min.year), date.max.year - 1)
    if not part:
        return _months(there, 1, 12)
    if part[0] in "QH":
        long = 3 if part[0] == "Q" else 6
        return _months(there, 1 + long * (int(part[1]) - 1), long)
    if part[0] == "W":
        return _week(there, int(part[1:]))
    month, _, day = part.partition("-")
    if not day:
        return _months(there, int(month), 1)
    only = date(there, int(month), min(int(day), monthrange(there, int(month))[1]))
    return DateSpan(only, only)


def a_year(period: str) -> int:
    """Give how many periods of this length a year has: 12 months however long each of them is."""
    _, _, part = period.partition("-")
    if not part:
        return 1
    return _A_YEAR.get(part[0], _DAYS if "-" in part else _MONTHS)


def gaps(spans: Sequence[DateSpan]) -> tuple[bool, ...]:
    """Tell for each step from one period to the next whether something is missing between them.

    `spans` are in order; there is one answer less than spans. Nothing is missing where the next
    begins the day after, or no later than this metric's periods usually follow each other: a
    survey held every October has no gaps.
    """
    pairs = tuple(pairwise(spans))
    usual = rhythm(spans) or 0
    return tuple(_is_gap(earlier, later, usual) for earlier, later in pairs)


def rhythm(spans: Sequence[DateSpan]) -> int | None:
    """Give how many days usually lie between the beginnings of two periods that follow each other.

    `spans` are in order. The lower median, so that one long pause does not count; None for fewer
    than three periods, which show no habit yet.
    """
    steps = sorted((later.first - earlier.first).days for earlier, later in pairwise(spans))
    return steps[(len(steps) - 1) // 2] if len(steps) > 1 else None


def _is_gap(earlier: DateSpan, later: DateSpan, usual: int) -> bool:
    step = (later.first - earlier.first).days
    return (later.first - earlier.last).days > 1 and step > _PACE * max(usual, earlier.days)


def _months(year: int, month: int, count: int) -> DateSpan:
    end = month + count - 1
    return DateSpan(date(year, month, 1), date(year, end, monthrange(year, end)[1]))


def _week(year: int, week: int) -> DateSpan:
    last = date(year, 12, _LAST_WEEK).isocalendar().week
    first = date.fromisocalendar(year, min(max(week, 1), last), 1)
    return DateSpan(first, first + timedelta(days=6))
