from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from journeyascode.model.units import Date, Duration, Share, Url

DURATION: TypeAdapter[Duration] = TypeAdapter(Duration)
SHARE: TypeAdapter[float] = TypeAdapter(Share)
DATE: TypeAdapter[date] = TypeAdapter(Date)
URL: TypeAdapter[str] = TypeAdapter(Url)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("30 s", 30, 30),
        ("15 min", 900, 900),
        ("1,5 h", 5400, 5400),
        ("1.5 h", 5400, 5400),
        ("7–10 d", 604_800, 864_000),
        ("7-10d", 604_800, 864_000),
        ("2 w", 1_209_600, 1_209_600),
        ("1 mo", 2_592_000, 2_592_000),
        ("1 y", 31_536_000, 31_536_000),
    ],
)
def test_duration_reads_what_people_write(text: str, low: float, high: float) -> None:
    duration = DURATION.validate_python(text)

    assert (duration.low, duration.high, str(duration)) == (low, high, text)
    assert duration.seconds == (low + high) / 2
    assert DURATION.validate_python(duration) is duration
    assert DURATION.dump_python(duration, mode="json") == text


@pytest.mark.parametrize("text", ["soon", "10", "10 days", "10–7 d", "", 5, None, "1e9 s"])
def test_duration_refuses_what_it_cannot_count(text: object) -> None:
    with pytest.raises(ValidationError) as refused:
        DURATION.validate_python(text)

    assert refused.value.errors()[0]["type"] == "bad_duration"


@given(st.text())
def test_duration_never_crashes(text: str) -> None:
    try:
        DURATION.validate_python(text)
    except ValidationError:
        return


def test_duration_describes_itself_to_editors() -> None:
    assert DURATION.json_schema()["type"] == "string"


@pytest.mark.parametrize(
    ("written", "share"), [("36 %", 0.36), ("36,5 %", 0.365), ("100%", 1), (0.36, 0.36), (1, 1)]
)
def test_share_is_a_percentage_or_a_part_of_one(written: object, share: float) -> None:
    assert SHARE.validate_python(written) == share


@pytest.mark.parametrize("written", ["120 %", 36, "a third", -0.1, float("nan")])
def test_share_outside_the_whole_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        SHARE.validate_python(written)


@pytest.mark.parametrize("written", ["2026-03-01", date(2026, 3, 1)])
def test_date_is_a_day(written: object) -> None:
    assert DATE.validate_python(written) == date(2026, 3, 1)


@pytest.mark.parametrize("written", ["1.3.2026", "2026-02-30", "2026-3-1", 5, None, "2026"])
def test_date_refuses_everything_else(written: object) -> None:
    with pytest.raises(ValidationError) as refused:
        DATE.validate_python(written)

    assert refused.value.errors()[0]["type"] == "bad_date"


@pytest.mark.parametrize("written", ["https://a.fi/x?y=1", "mailto:a@b.fi", "tel:+358401234567"])
def test_link_leads_to_the_web_a_mailbox_or_a_phone(written: str) -> None:
    assert URL.validate_python(written) == written


@pytest.mark.parametrize(
    "written",
    ["javascript:alert(1)", "//evil.fi", "https://a b", 'https://a"b', 5, "https://" + "a" * 500],
)
def test_link_to_anywhere_else_is_refused(written: object) -> None:
    with pytest.raises(ValidationError) as refused:
        URL.validate_python(written)

    assert refused.value.errors()[0]["type"] == "bad_link"


@pytest.mark.parametrize(
    ("low", "high", "units", "text"),
    [
        (4200, None, {"min"}, "70 min"),
        (4200, None, {"min", "h"}, "70 min"),
        (9000, None, {"min", "h"}, "2.5 h"),
        (4200, None, (), "70 min"),
        (90, None, (), "1.5 min"),
        (0, 0, (), "0 s"),
        (0, 0, {"h", "d"}, "0 d"),
        (172_800, 173_100, {"d", "min"}, "2 d"),
        (86_400, 300_000, (), "1–3.5 d"),
        (31_104_000, None, (), "12 mo"),
        (875, None, (), "15 min"),
        (1349, None, (), "22 min"),
        (306, 764, (), "5.1–13 min"),
        (70, None, (), "70 s"),
        (734_400, 1_418_400, (), "8.5–16 d"),
        (900_000, None, (), "10 d"),
        (100_800, None, (), "28 h"),
        (86_400, None, (), "1 d"),
        (3600, None, (), "1 h"),
    ],
)
def test_a_reckoned_time_is_told_in_the_units_that_were_written(
    low: float, high: float | None, units: set[str], text: str
) -> None:
    assert Duration.reckoned(low, high, units).text == text


@pytest.mark.parametrize(
    ("seconds", "beside", "text"),
    [(2_764_800, 10_628_000, "1.1 mo"), (1_728_000, 10_628_000, "20 d"), (6000, 7200, "1.7 h")],
)
def test_a_part_is_told_in_the_unit_of_its_sum(seconds: float, beside: float, text: str) -> None:
    assert Duration.reckoned(seconds, beside=beside).text == text
