"""Customer lifetime value (CLV): the margin one customer brings over the whole relationship.

The margin is a margin, never revenue. Retention is from 0 to below 1, the discount rate is 0 or
more; both are yearly. All three give None where the sum has no end (retention not below 1 +
discount).

Source: Gupta and Lehmann, "Managing Customers as Investments", 2005.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyascode.model.metric import ClvTerms


def undiscounted(margin: float, retention: float) -> float | None:
    """Give m / (1 − r), the first margin now: 100 at 0.8 is 500."""
    return margin / (1 - retention) if retention < 1 else None


def first_after_a_year(margin: float, retention: float, discount: float) -> float | None:
    """Give m·r / (1 + d − r), the first margin after one period: 100 at 0.8 and 0.1 is 266.67."""
    left = 1 + discount - retention
    return margin * retention / left if left > 0 else None


def first_now(margin: float, retention: float, discount: float) -> float | None:
    """Give m·(1 + d) / (1 + d − r), the first margin now: 100 at 0.8 and 0.1 is 366.67."""
    left = 1 + discount - retention
    return margin * (1 + discount) / left if left > 0 else None


def lifetime_value(terms: ClvTerms) -> float | None:
    """Give the value by the `terms` of a metric, in the unit of its margin."""
    if terms.timing == "end-of-year":
        return first_after_a_year(terms.margin, terms.retention, terms.discount)
    if terms.discount == 0:
        return undiscounted(terms.margin, terms.retention)
    return first_now(terms.margin, terms.retention, terms.discount)
