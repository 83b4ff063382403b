"""Net promoter score: how many would recommend us, minus those who would not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.measures.statistics import Estimate, normal_interval, within

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORST, _BEST = -100.0, 100.0
_DETRACTORS, _PASSIVES, _TOP = 6, 8, 10


class NpsGroups(NamedTuple):
    """Answers to "would you recommend us" from 0 to 10, in three groups."""

    promoters: int
    """Those who answered 9 or 10."""
    passives: int
    """Those who answered 7 or 8; they count in the number of answers."""
    detractors: int
    """Those who answered 0 to 6."""


def net_promoter_score(voices: NpsGroups) -> Estimate | None:
    """Give the share of promoters minus the share of detractors, in points from -100 to +100.

    (50, 33, 17) gives 33 [18.3, 47.7]. The variance of one answer is p + d − (p − d)². The
    interval is None for too few answers and where all of them are in one group. None when nobody
    has answered.

    Source: Reichheld, "The One Number You Need to Grow", HBR 2003; the variance is that of a
    difference of two shares of one multinomial sample.
    """
    n = sum(voices)
    if n == 0:
        return None
    promoters, detractors = voices.promoters / n, voices.detractors / n
    value = 100 * (voices.promoters - voices.detractors) / n
    variance = promoters + detractors - (promoters - detractors) ** 2
    spread = normal_interval(value, 100**2 * variance, n)
    return Estimate(value, n, within(spread, _WORST, _BEST))


def by_grade(grades: Mapping[int, int]) -> NpsGroups | None:
    """Group answers counted by grade; None when a grade is outside 0–10."""
    if any(not 0 <= grade <= _TOP for grade in grades):
        return None
    detractors = sum(count for grade, count in grades.items() if grade <= _DETRACTORS)
    passives = sum(n for grade, n in grades.items() if _DETRACTORS < grade <= _PASSIVES)
    return NpsGroups(sum(grades.values()) - passives - detractors, passives, detractors)
