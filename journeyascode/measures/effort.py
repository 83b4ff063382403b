"""Customer effort score (CES), in its two versions: they run in opposite directions.

Sources: Dixon, Freeman and Toman, "Stop Trying to Delight Your Customers", HBR 2010 (1.0);
Dixon, Toman and DeLisi, "The Effortless Experience", 2013 (2.0).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.measures.statistics import Estimate, mean, percentage

if TYPE_CHECKING:
    from collections.abc import Mapping

EASE = range(1, 8)
"""CES 2.0: agreement with "made it easy", higher is better."""
EFFORT = range(1, 6)
"""CES 1.0: how much effort it took, lower is better."""
_EASY = 5


def easy_share(grades: Mapping[int, int]) -> Estimate | None:
    """Give the share of the answers 5–7 (CES 2.0) in per cent, with Wilson's interval.

    None when nobody has answered, or a grade is outside 1–7.
    """
    if not set(grades) <= set(EASE):
        return None
    easy = sum(count for grade, count in grades.items() if grade >= _EASY)
    return percentage(easy, sum(grades.values()))


def ease_mean(grades: Mapping[int, int]) -> Estimate | None:
    """Give the mean agreement (CES 2.0), from 1 to 7, higher is better; None as above."""
    return mean(grades, EASE)


def effort_mean(grades: Mapping[int, int]) -> Estimate | None:
    """Give the mean effort (CES 1.0), from 1 to 5, lower is better.

    None when nobody has answered, or a grade is outside 1–5.
    """
    return mean(grades, EFFORT)
