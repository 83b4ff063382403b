from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.measures.periods import a_year, gaps, rhythm, span


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026-Q3", "2026-07-01", "2026-09-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-W01", "2025-12-29", "2026-01-04"),
        ("2026-W00", "2025-12-29", "2026-01-04"),
        ("2025-W59", "2025-12-22", "2025-12-28"),
        ("2026-02-31", "2026-02-28", "2026-02-28"),
        ("0000", "0001-01-01", "0001-12-31"),
        ("9999-W52", "9998-12-21", "9998-12-27"),
    ],
)
def test_a_period_has_its_days(period: str, first: str, last: str) -> None:
    assert span(period)[:2] == (date.fromisoformat(first), date.fromisoformat(last))


def test_the_middle_of_a_quarter_is_in_its_second_month() -> None:
    assert span("2026-Q3").middle == date(2026, 8, 15)
    assert span("2026-03-01").middle == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("periods", "missing"),
    [
        (["2025-Q4", "2026-Q1"], [False]),
        (["2025-Q4", "2026-Q2"], [True]),
        (["2026-01", "2026-02", "2026-04", "2026-05"], [False, True, False]),
        (["2023-10", "2024-10", "2025-10"], [False, False]),
        (["2023-10", "2024-10", "2026-10"], [False, True]),
        (["2026-03-01"], []),
        (["2026", "2026-Q4"], [False]),
    ],
)
def test_a_gap_is_where_a_period_is_missing(periods: list[str], missing: list[bool]) -> None:
    assert list(gaps([span(period) for period in periods])) == missing


@given(
    st.from_regex(
        r"[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-H[12]|-W[0-5][0-9])?",
        fullmatch=True,
    )
)
def test_every_period_that_may_be_written_has_days(period: str) -> None:
    found = span(period)
    assert found.first <= found.middle <= found.last


@pytest.mark.parametrize(
    ("periods", "days"),
    [
        ([], None),
        (["2026-01", "2026-02"], None),
        (["2026-01", "2026-02", "2026-03"], 28),
        (["2024-Q1", "2026-Q1", "2026-Q2", "2026-Q3"], 91),
    ],
)
def test_a_rhythm_shows_from_three_periods_and_bears_a_pause(
    periods: list[str], days: int | None
) -> None:
    assert rhythm([span(period) for period in periods]) == days


@pytest.mark.parametrize(
    ("period", "times"),
    [
        ("2026", 1),
        ("2026-H1", 2),
        ("2026-Q1", 4),
        ("2026-02", 12),
        ("2026-03", 12),
        ("2026-W07", 52),
        ("2026-02-03", 365),
    ],
)
def test_a_year_has_as_many_periods_however_long_the_month_is(period: str, times: int) -> None:
    assert a_year(period) == times
