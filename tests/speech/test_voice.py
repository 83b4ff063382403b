from __future__ import annotations

from datetime import date

import pytest

from journeyascode.speech.voice import day, duration, number, percent, period, score


@pytest.mark.parametrize(
    ("value", "english", "finnish"),
    [
        (0, "0", "0"),
        (-0.0, "0", "0"),
        (3.8, "3.8", "3,8"),
        (12.0, "12", "12"),
        (100, "100", "100"),
        (-12.5, "−12.5", "−12,5"),
        (120000, "120,000", "120\N{NO-BREAK SPACE}000"),
        (1e21, "1,000,000,000,000,000,000,000", "1 000 000 000 000 000 000 000"),
        (1e-7, "0.0000001", "0,0000001"),
    ],
)
def test_a_number_is_written_as_its_readers_write_it(
    value: float, english: str, finnish: str
) -> None:
    assert number(value, "en") == english
    assert number(value, "fi") == finnish.replace(" ", "\N{NO-BREAK SPACE}")


def test_a_sign_stands_before_what_is_above_or_below_zero() -> None:
    scores = [score(value, "fi") for value in (1.5, 0, -2, 0.25, -1.35, -0.004)]
    assert scores == ["+1,5", "0", "−2", "+0,25", "−1,35", "0"]


def test_a_share_is_written_in_percent_without_noise() -> None:
    assert percent(0.285, "en") == "28.5%"
    assert percent(0.285, "fi") == "28,5\N{NO-BREAK SPACE}%"


def test_a_day_is_written_as_its_readers_write_it() -> None:
    assert day(date(2026, 3, 1), "en") == "1 March 2026"
    assert day(date(2026, 3, 1), "fi") == "1.3.2026"


@pytest.mark.parametrize(
    ("text", "english", "finnish"),
    [
        ("2026", "2026", "2026"),
        ("2026-H1", "half-year 1, 2026", "2026, 1. vuosipuolisko"),
        ("2026-Q3", "Q3 2026", "2026, 3. neljännes"),
        ("2026-W05", "week 5, 2026", "2026, viikko 5"),
        ("2026-09", "September 2026", "syyskuu 2026"),
        ("2026-09-03", "3 September 2026", "3.9.2026"),
    ],
)
def test_a_period_is_spelt_out(text: str, english: str, finnish: str) -> None:
    assert (period(text, "en"), period(text, "fi")) == (english, finnish)


@pytest.mark.parametrize(
    ("text", "english", "finnish"),
    [
        ("15 min", "15 min", "15 min"),
        ("30s", "30 s", "30 s"),
        ("2 h", "2 h", "2 h"),
        ("1 d", "1 day", "1 päivä"),
        ("7-10 d", "7–10 days", "7–10 päivää"),
        ("1 – 2 w", "1–2 weeks", "1–2 viikkoa"),
        ("0,5 mo", "0.5 months", "0,5 kuukautta"),
        ("1 y", "1 year", "1 vuosi"),
    ],
)
def test_a_length_of_time_keeps_its_digits_and_spells_out_its_unit(
    text: str, english: str, finnish: str
) -> None:
    told = (duration(text, "en"), duration(text, "fi"))
    assert tuple(one.replace("\N{NO-BREAK SPACE}", " ") for one in told) == (english, finnish)
