"""Customer satisfaction with one event (CSAT), on a scale of 1–5."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.measures.statistics import Estimate, mean, percentage

if TYPE_CHECKING:
    from collections.abc import Mapping

SCALE = range(1, 6)
_SATISFIED = 4


def satisfied_share(grades: Mapping[int, int]) -> Estimate | None:
    """Give the share of the answers 4 and 5 (top-2 box) in per cent, with Wilson's interval.

    `grades` counts the answers by grade. None when nobody has answered, or a grade is outside
    1–5. Never to be compared with `satisfaction_mean`.
    """
    if not set(grades) <= set(SCALE):
        return None
    satisfied = sum(count for grade, count in grades.items() if grade >= _SATISFIED)
    return percentage(satisfied, sum(grades.values()))


def satisfaction_mean(grades: Mapping[int, int]) -> Estimate | None:
    """Give the mean grade, from 1 to 5; None when nobody has answered, or a grade is outside 1–5.

    Never to be compared with `satisfied_share`.
    """
    return mean(grades, SCALE)
