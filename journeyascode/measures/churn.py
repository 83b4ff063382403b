"""Churn: who was there at the start of a period and left within it."""

from __future__ import annotations

from journeyascode.measures.statistics import Estimate, percentage


def churn(lost: int, at_start: int) -> Estimate | None:
    """Give the share lost out of those there at the start, in per cent; new ones do not count.

    None when nobody was there, or more were lost than were there.
    """
    return percentage(lost, at_start)


def retention(lost: int, at_start: int) -> Estimate | None:
    """Give the share of those there at the start who stayed, in per cent: 100 − churn.

    None when nobody was there, or more were lost than were there.
    """
    return percentage(at_start - lost, at_start) if lost >= 0 else None


def over_a_year(share: float, periods: int) -> float:
    """Give the yearly churn, from 0 to 1, of a churn of `share` in each of `periods` a year.

    5 % a month (12 periods) is 45.96 % a year: those who left cannot leave again.
    """
    return 1 - (1 - share) ** periods
