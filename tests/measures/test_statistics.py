"""The worked numbers of every type of metric, and what must hold for all of them."""

from __future__ import annotations

import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.measures import churn, lifetime
from journeyascode.measures.nps import NpsGroups, by_grade, net_promoter_score
from journeyascode.measures.shares import Interval
from journeyascode.measures.statistics import (
    FEWEST,
    Estimate,
    difference,
    mean,
    median,
    normal_interval,
    percentage,
    share_of_grades,
    within,
)
from journeyascode.model.metric import ClvTerms

COUNTS = st.integers(0, 10_000)


def shown(interval: Interval | None) -> tuple[float, float] | None:
    return interval and (round(interval.low, 1), round(interval.high, 1))


def nps(*voices: int) -> Estimate:
    found = net_promoter_score(NpsGroups(*voices))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("voices", "value", "interval"),
    [((50, 33, 17), 33.0, (18.3, 47.7)), ((45, 30, 25), 20.0, (4.1, 35.9))],
)
def test_nps_comes_with_its_interval(
    voices: tuple[int, int, int], value: float, interval: tuple[float, float]
) -> None:
    found = nps(*voices)
    assert (round(found.value, 9), found.n, shown(found.interval)) == (value, 100, interval)


def test_two_nps_that_differ_by_13_points_may_still_be_the_same() -> None:
    found = difference(nps(50, 33, 17), nps(45, 30, 25))
    assert found is not None
    assert found.interval is not None
    assert round(found.value, 9) == 13.0
    assert round((found.interval.high - found.value) / 1.96, 2) == 11.05
    assert found.interval.low < 0 < found.interval.high


def test_nps_of_nobody_is_none_and_of_few_or_of_one_mind_without_interval() -> None:
    assert net_promoter_score(NpsGroups(0, 0, 0)) is None
    assert nps(2, 3, 4).interval is None
    assert nps(100, 0, 0) == Estimate(100, 100, None)


@given(st.tuples(COUNTS, COUNTS, COUNTS).filter(any))
def test_nps_and_its_interval_lie_between_its_ends(voices: tuple[int, int, int]) -> None:
    found = nps(*voices)
    low, high = found.interval or (found.value, found.value)
    assert -100 <= low <= found.value <= high <= 100


def test_answers_by_grade_make_three_groups() -> None:
    assert by_grade({6: 1, 7: 2, 8: 3, 9: 4, 10: 5}) == NpsGroups(9, 5, 1)
    assert by_grade({11: 1}) is None


def test_a_share_of_grades_has_the_interval_of_wilson() -> None:
    found = share_of_grades({1: 6, 3: 10, 4: 44, 5: 40}, {4, 5})
    assert found is not None
    assert (found.value, shown(found.interval)) == (84, (75.6, 89.9))
    sure = share_of_grades({5: 10}, {5})
    assert sure is not None
    assert (sure.value, shown(sure.interval)) == (100, (72.2, 100.0))
    assert share_of_grades({}, {4, 5}) is None


def test_mean_grade_stays_on_its_scale() -> None:
    found = mean({1: 1, 5: 40}, range(1, 6))
    assert found is not None
    assert found.interval is not None
    assert found.interval.high == 5
    assert mean({4: 100}, range(1, 6)) == Estimate(4, 100, None)
    assert mean({4: 1}, range(1, 6)) == Estimate(4, 1, None)
    assert mean({6: 1}, range(1, 6)) is None


ROWS = st.dictionaries(st.integers(0, 10), st.integers(0, 9)).filter(lambda row: any(row.values()))


@given(ROWS)
def test_the_median_is_that_of_all_answers_in_a_row(grades: dict[int, int]) -> None:
    row = [grade for grade, count in grades.items() for _ in range(count)]
    assert median(grades) == Estimate(statistics.median(row), len(row), None)


def test_nobody_has_no_median() -> None:
    assert median({3: 0}) is None


def test_churn_and_retention_make_the_whole() -> None:
    lost, stayed = churn.churn(118, 6240), churn.retention(118, 6240)
    assert lost is not None
    assert stayed is not None
    assert round(lost.value, 2) == 1.89
    assert lost.value + stayed.value == 100
    assert churn.churn(5, 4) is None
    assert churn.retention(-1, 4) is None


def test_five_percent_a_month_is_almost_half_in_a_year() -> None:
    assert round(churn.over_a_year(0.05, 12), 4) == 0.4596


@pytest.mark.parametrize(
    ("terms", "value"),
    [
        ({"discount": 0}, 500),
        ({"discount": 0.1, "timing": "end-of-year"}, 266.67),
        ({"discount": 0.1}, 366.67),
    ],
)
def test_lifetime_value_depends_on_when_the_first_margin_comes(
    terms: dict[str, object], value: float
) -> None:
    found = lifetime.lifetime_value(
        ClvTerms.model_validate({"margin": 100, "retention": 0.8, **terms})
    )
    assert found is not None
    assert round(found, 2) == value


def test_customers_who_never_leave_have_no_lifetime_value_without_a_discount() -> None:
    assert lifetime.undiscounted(100, 1) is None
    assert lifetime.first_now(100, 1.1, 0.1) is None
    assert lifetime.first_after_a_year(100, 1.1, 0.1) is None


def test_a_share_of_nothing_or_of_less_is_none() -> None:
    assert percentage(0, 0) is None
    assert percentage(5, 4) is None


def test_an_interval_is_never_plus_minus_zero() -> None:
    assert normal_interval(5, 0, 1000) is None
    assert normal_interval(5, 1, FEWEST - 1) is None
    assert within(None, 0, 1) is None


def test_a_difference_needs_both_intervals() -> None:
    sure = Estimate(50, None, Interval(40, 60))
    assert difference(sure, Estimate(10, 5, None)) is None
    assert difference(Estimate(10, 5, None), sure) is None
    assert difference(sure, sure) == Estimate(0, None, Interval(-(200**0.5), 200**0.5))


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_a_difference_lies_in_its_interval_and_turns_its_sign(
    a: int, b: int, c: int, d: int
) -> None:
    one, other = percentage(min(a, b), max(a, b) or 1), percentage(min(c, d), max(c, d) or 1)
    assert one is not None
    assert other is not None
    found, back = difference(one, other), difference(other, one)
    assert found is not None
    assert back is not None
    assert found.interval is not None
    assert back.interval is not None
    assert found.interval.low <= found.value + 1e-9
    assert found.value <= found.interval.high + 1e-9
    assert back.interval == pytest.approx((-found.interval.high, -found.interval.low))
