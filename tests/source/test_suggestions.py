from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.model.units import SECONDS
from journeyascode.source.scalars import read_plain
from journeyascode.source.suggestions import (
    suggest_days,
    suggest_duration,
    suggest_language,
    suggest_link,
    suggest_numbers,
    suggest_period,
)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1.3.2026", "2026-03-01"),
        ("31.12.2026.", "2026-12-31"),
        ("1/3/2026", "2026-03-01 2026-01-03"),
        ("03/15/2027", "2027-03-15"),
        ("15/3/2027", "2027-03-15"),
        ("3-3-2027", "2027-03-03"),
        ("2026-3-1", "2026-03-01"),
        ("2026/03/01", "2026-03-01"),
        ("20260301", "2026-03-01"),
        ("2026-03-01T10:00:00Z", "2026-03-01"),
        ("30.2.2026", None),
        ("maaliskuussa", None),
        ("2026", None),
    ],
)
def test_a_day_is_recognised(written: str, meant: str | None) -> None:
    assert suggest_days(written) == tuple((meant or "").split())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("15 minuuttia", "15 min"),
        ("15min.", "15 min"),
        ("2 tuntia", "2 h"),
        ("2 hours", "2 h"),
        ("90 päivää", "90 d"),
        ("1 vrk", "1 d"),
        ("3 pv", "3 d"),
        ("7-10 days", "7-10 d"),
        ("1,5 viikkoa", "1,5 w"),
        ("3 kk", "3 mo"),
        ("2 kuukautta", "2 mo"),
        ("2 vuotta", "2 y"),
        ("30 sekuntia", "30 s"),
        ("5 kertaa", None),
        ("15", None),
        ("heti", None),
    ],
)
def test_a_duration_is_recognised(written: str, meant: str | None) -> None:
    assert suggest_duration(written) == meant


@given(st.sampled_from(sorted(SECONDS)))
def test_a_unit_stands_for_itself(unit: str) -> None:
    assert suggest_duration(f"3 {unit}") == f"3 {unit}"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("3,8", "3.8"),
        ("-3,8", "-3.8"),
        ("−2", "-2"),
        ("+4", "4"),
        ("1 000", "1000"),
        ("1\u00a0000,50 €", "1000.50"),
        ("1_000", "1000"),
        ("010", "10"),
        ("40 pistettä", "40"),
        ("1,250", "1.25 1250"),
        ("1.250", "1.25 1250"),
        ("12,500 €", "12.5 12500"),
        ("0,125", "0.125"),
        ("1234,500", "1234.500"),
        ("1,000,000", "1000000"),
        ("1.000,50", "1000.50"),
        ("3k", "3000"),
        ("3,5 k€", "3500"),
        ("2 milj. €", "2000000"),
        ("4 m", None),
        ("2 h", None),
        ("2 timmar", None),
        ("12:30", None),
        ("1.2.3", None),
        ("monta", None),
        ("9" * 400, None),
    ],
)
def test_a_number_is_recognised(written: str, meant: str | None) -> None:
    assert suggest_numbers(written) == tuple((meant or "").split())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("suomi", "fi"),
        ("English", "en"),
        ("FI", "fi"),
        ("en-GB", "en"),
        ("sv_FI", "sv"),
        ("klingon", None),
        ("title", None),
    ],
)
def test_a_language_is_recognised(written: str, meant: str | None) -> None:
    assert suggest_language(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("example.fi", "https://example.fi"),
        ("www.example.fi/a?b=c", "https://www.example.fi/a?b=c"),
        ("anna@example.fi", "mailto:anna@example.fi"),
        ("+358 (0)40 123-4567", "tel:+3580401234567"),
        ("javascript:alert(1)", None),
        ("//example.fi", None),
        ("example fi", None),
    ],
)
def test_an_address_is_recognised(written: str, meant: str | None) -> None:
    assert suggest_link(written) == meant


@given(st.text(max_size=40))
def test_whatever_is_written_suggesting_is_safe(written: str) -> None:
    for suggest in (suggest_duration, suggest_language, suggest_link):
        suggested = suggest(written)
        assert suggested is None or suggested.strip() == suggested != ""
    for day in suggest_days(written):
        assert date.fromisoformat(day).isoformat() == day
    for number in suggest_numbers(written):
        assert float(number) == read_plain(number)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-8", "2026-08"),
        ("9/2026", "2026-09"),
        ("09.2026", "2026-09"),
        ("2026/12", "2026-12"),
        ("13/2026", None),
        ("0/2026", None),
        ("Q3 2026", "2026-Q3"),
        ("q3/2026", "2026-Q3"),
        ("2026Q3", "2026-Q3"),
        ("2026 H2", "2026-H2"),
        ("H3 2026", None),
        ("Q0 2026", None),
        ("W5 2026", "2026-W05"),
        ("2026-W54", None),
        ("autumn 2026", None),
        ("9/26", None),
        ("٣/2026", None),
    ],
)
def test_a_period_that_can_mean_one_thing_is_written_anew(text: str, expected: str | None) -> None:
    assert suggest_period(text) == expected
