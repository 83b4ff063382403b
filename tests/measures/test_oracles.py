"""Every formula against another way to the same number: by hand, by search, by adding up.

None of these knows the closed form that is tested. Where a score is inverted or a series summed,
it is done step by step, as a textbook explains it.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable
from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.measures import churn, lifetime
from journeyascode.measures.nps import NpsGroups, by_grade, net_promoter_score
from journeyascode.measures.periods import a_year
from journeyascode.measures.shares import wilson_interval
from journeyascode.measures.statistics import (
    FEWEST,
    difference,
    mean,
    percentage,
    share_of_grades,
)
from journeyascode.model.metric import ClvTerms

Z = NormalDist().inv_cdf(0.975)
COUNTS = st.integers(0, 400)


def bisected(low: float, high: float, wrong: Callable[[float], bool]) -> float:
    """Give where `wrong` turns, between a low and a high value."""
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if wrong(middle) else (low, middle)
    return (low + high) / 2


def score_interval(k: int, n: int) -> tuple[float, float]:
    """Give the shares that a score test of `k` out of `n` does not refuse, found by search."""
    seen = k / n

    def refused(share: float) -> bool:
        return abs(seen - share) > Z * sqrt(share * (1 - share) / n)

    low = 0.0 if k == 0 else bisected(0, seen, refused)
    high = 1.0 if k == n else bisected(1, seen, refused)
    return low, high


@given(st.integers(1, 2000), st.data())
def test_wilson_is_the_score_test_turned_round(n: int, data: st.DataObject) -> None:
    k = data.draw(st.integers(0, n))
    found = wilson_interval(k, n)

    assert found is not None
    assert found == pytest.approx(score_interval(k, n), abs=1e-6)


@given(COUNTS, COUNTS, COUNTS)
def test_an_nps_is_the_mean_of_hundreds(promoters: int, passives: int, detractors: int) -> None:
    answers = [100] * promoters + [0] * passives + [-100] * detractors
    found = net_promoter_score(NpsGroups(promoters, passives, detractors))
    if not answers:
        assert found is None
        return
    assert found is not None
    assert found.value == pytest.approx(statistics.fmean(answers))
    spread = statistics.pstdev(answers)
    assert (found.interval is None) == (len(answers) < FEWEST or spread == 0)
    if found.interval:
        half = 1.96 * spread / sqrt(len(answers))
        ends = max(found.value - half, -100), min(found.value + half, 100)
        assert found.interval == pytest.approx(ends)


@given(st.dictionaries(st.integers(0, 10), st.integers(0, 60)))
def test_voices_are_counted_one_by_one(grades: dict[int, int]) -> None:
    row = [grade for grade, count in grades.items() for _ in range(count)]
    groups = (
        sum(grade > 8 for grade in row),
        sum(6 < grade < 9 for grade in row),
        sum(grade < 7 for grade in row),
    )
    assert by_grade(grades) == NpsGroups(*groups)


@given(st.dictionaries(st.integers(1, 7), st.integers(0, 90)))
def test_a_mean_of_grades_is_that_of_all_answers_in_a_row(grades: dict[int, int]) -> None:
    row = [grade for grade, count in grades.items() for _ in range(count)]
    found = mean(grades, range(1, 8))
    if not row:
        assert found is None
        return
    assert found is not None
    assert found.value == pytest.approx(statistics.fmean(row))
    if found.interval:
        half = 1.96 * statistics.stdev(row) / sqrt(len(row))
        ends = max(found.value - half, 1), min(found.value + half, 7)
        assert found.interval == pytest.approx(ends)


@given(st.dictionaries(st.integers(1, 7), st.integers(0, 90)), st.sets(st.integers(1, 7)))
def test_a_share_of_grades_is_counted_one_by_one(grades: dict[int, int], good: set[int]) -> None:
    row = [grade in good for grade, count in grades.items() for _ in range(count)]
    found = share_of_grades(grades, good)
    assert (found is None) == (not row)
    if found:
        assert found.value == pytest.approx(100 * statistics.fmean(row))


@given(st.integers(1, 900), st.integers(1, 900), st.data())
def test_the_difference_of_two_shares_is_newcombes(n: int, m: int, data: st.DataObject) -> None:
    k, j = data.draw(st.integers(0, n)), data.draw(st.integers(0, m))
    now, before = percentage(k, n), percentage(j, m)
    assert now is not None
    assert before is not None
    found = difference(now, before)

    low, high = score_interval(k, n)
    under, over = score_interval(j, m)
    here, there = k / n, j / m
    ends = (
        here - there - sqrt((here - low) ** 2 + (over - there) ** 2),
        here - there + sqrt((high - here) ** 2 + (there - under) ** 2),
    )
    assert found is not None
    assert found.interval is not None
    assert found.interval == pytest.approx([100 * end for end in ends], abs=1e-3)


@pytest.mark.parametrize("period", ["2026", "2026-H1", "2026-Q3", "2026-02", "2026-W07"])
@given(share=st.floats(0, 1))
def test_a_year_of_churn_is_lived_period_by_period(period: str, share: float) -> None:
    left = 1.0
    for _ in range(a_year(period)):
        left -= left * share
    assert churn.over_a_year(share, a_year(period)) == pytest.approx(1 - left)


@given(
    st.floats(1, 1000),
    st.floats(0, 0.9),
    st.floats(0, 0.5),
    st.sampled_from(["now", "end-of-year"]),
)
def test_a_lifetime_value_is_the_sum_of_all_years(
    margin: float, retention: float, discount: float, timing: str
) -> None:
    terms = ClvTerms.model_validate(
        {"margin": margin, "retention": retention, "discount": discount, "timing": timing}
    )
    years = range(0 if timing == "now" else 1, 400)
    summed = sum(margin * retention**year / (1 + discount) ** year for year in years)

    assert lifetime.lifetime_value(terms) == pytest.approx(summed, rel=1e-6, abs=1e-9)
