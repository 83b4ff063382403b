"""Estimates from counted answers: a value, how many stand behind it, and its 95 % interval."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.measures.shares import Interval, wilson_interval

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

FEWEST = 30
"""With fewer answers than this, an interval by the normal distribution is not told."""
_Z = 1.96


class Estimate(NamedTuple):
    """A value with the answers it rests on."""

    value: float
    """In the unit of its metric; shares are in per cent."""
    n: int | None
    """How many answers, customers or events; None when nobody has said."""
    interval: Interval | None
    """The 95 % interval, in the unit of the value; None means too few answers, or none counted."""


def percentage(k: int, n: int) -> Estimate | None:
    """Give the share `k` of `n` in per cent, with Wilson's interval.

    84 of 100 gives 84 [75.6, 89.9], and 10 of 10 gives 100 [72.2, 100]. None where `n` is 0, or
    `k` is not among the `n`.
    """
    if not 0 <= k <= n:
        return None
    found = wilson_interval(k, n)
    if found is None:
        return None
    return Estimate(100 * k / n, n, Interval(100 * found.low, 100 * found.high))


def share_of_grades(grades: Mapping[int, int], good: AbstractSet[int]) -> Estimate | None:
    """Give the share of the `good` grades among the answers counted by grade, in per cent.

    None when nobody has answered. Never to be compared with a `mean`.
    """
    return percentage(sum(grades.get(grade, 0) for grade in good), sum(grades.values()))


def median(grades: Mapping[int, int]) -> Estimate | None:
    """Give the grade in the middle of the answers counted by grade, without an interval.

    The mean of both middle ones where their number is even; None when nobody has answered.
    """
    n = sum(grades.values())
    if n == 0:
        return None
    low, high = (_at(grades, place) for place in ((n - 1) // 2, n // 2))
    return Estimate((low + high) / 2, n, None)


def _at(grades: Mapping[int, int], place: int) -> int:
    """Give the grade of the answer at a place, counted from 0, the lowest grade first."""
    before = 0
    for grade in sorted(grades):
        before += grades[grade]
        if place < before:
            return grade
    return max(grades)


def mean(grades: Mapping[int, int], scale: range) -> Estimate | None:
    """Give the mean of the answers counted by grade, within `scale`.

    Its interval is the mean ± 1.96 standard errors, cut at the ends of the scale; None for fewer
    than `FEWEST` answers and where all of them are the same. None in all when nobody has
    answered, or a grade is not on the scale.
    """
    n = sum(grades.values())
    if n == 0 or not set(grades) <= set(scale):
        return None
    value = sum(grade * count for grade, count in grades.items()) / n
    squares = sum(count * (grade - value) ** 2 for grade, count in grades.items())
    spread = normal_interval(value, squares / (n - 1) if n > 1 else 0, n)
    return Estimate(value, n, within(spread, scale[0], scale[-1]))


def normal_interval(value: float, variance: float, n: int) -> Interval | None:
    """Give `value` ± 1.96·√(`variance` of one answer / `n`).

    None for too few answers, and for none that differ: never ± 0.
    """
    if n < FEWEST or variance <= 0:
        return None
    half = _Z * sqrt(variance / n)
    return Interval(value - half, value + half)


def within(interval: Interval | None, low: float, high: float) -> Interval | None:
    """Cut an interval at the ends of what is possible; None stays None."""
    return interval and Interval(max(interval.low, low), min(interval.high, high))


def difference(now: Estimate, before: Estimate) -> Estimate | None:
    """Give `now` minus `before` with its 95 % interval; None while one of them has no interval.

    Where both intervals are ± 1.96 standard errors, this one is ± 1.96·√(SE² + SE²); where both
    are Wilson's, it is Newcombe's tenth method. `n` is the smaller of the two.

    Sources: Zou and Donner, "Construction of confidence limits about effect measures", Statistics
    in Medicine 27 (2008); Newcombe, "Interval estimation for the difference between independent
    proportions", Statistics in Medicine 17 (1998).
    """
    if now.interval is None or before.interval is None:
        return None
    value = now.value - before.value
    down = sqrt((now.value - now.interval.low) ** 2 + (before.interval.high - before.value) ** 2)
    up = sqrt((now.interval.high - now.value) ** 2 + (before.value - before.interval.low) ** 2)
    known = [n for n in (now.n, before.n) if n is not None]
    return Estimate(value, min(known, default=None), Interval(value - down, value + up))
