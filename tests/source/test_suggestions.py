from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.model.schema import Shape, inside, keys_of, shape_of
from journeyascode.model.units import SECONDS, Date, Period
from journeyascode.source.known_keys import models
from journeyascode.source.pydantic_errors import Complaint, sort_value
from journeyascode.source.scalars import read_plain
from journeyascode.source.suggestions import (
    suggest_days,
    suggest_duration,
    suggest_language,
    suggest_link,
    suggest_numbers,
    suggest_period,
)
from journeyascode.source.wording import word
from journeyascode.speech.not_in_calendar import why_not_in_calendar
from journeyascode.speech.replacement import Replacement
from tests.expectations import files_of
from tests.source.mending import find

if TYPE_CHECKING:
    from pydantic import BaseModel

    from journeyascode.speech import Say


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
        ("2 mintues", "2 min"),
        ("3 tunita", "3 h"),
        ("2 vuorokautta", "2 d"),
        ("3 veckor", "3 w"),
        ("5 kertaa", None),
        ("5 sivua", None),
        ("5 steps", None),
        ("3 päätöstä", None),
        ("4 hakemusta", None),
        ("10 yritystä", None),
        ("2 tunnusta", None),
        ("2 vuokraa", None),
        ("3 moduulia", None),
        ("4 dokumenttia", None),
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


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("2026-11-31", "November has 30 days"),
        ("31.11.2026", "November has 30 days"),
        ("31. 11. 2026", "November has 30 days"),
        ("11/31/2026", "November has 30 days"),
        ("2026-12-32", "December has 31 days"),
        ("2026-01-00", "January has 31 days"),
        ("2026-02-29", "February 2026 has 28 days"),
        ("30.2.2028", "February has 29 days"),
        ("2026-13-01", "a year has 12 months"),
        ("2026-00", "a year has 12 months"),
        ("13/2026", "a year has 12 months"),
        ("2026-Q5", "a year has 4 quarters: `2026-Q1` to `2026-Q4`"),
        ("Q0 2026", "a year has 4 quarters: `2026-Q1` to `2026-Q4`"),
        ("2026-H3", "a year has 2 halves: `2026-H1` and `2026-H2`"),
        ("2025-W53", "2025 has 52 weeks: `2025-W01` to `2025-W52`"),
        ("W54/2026", "2026 has 53 weeks: `2026-W01` to `2026-W53`"),
        ("2026-W00", "2026 has 53 weeks: `2026-W01` to `2026-W53`"),
        ("2028-02-29", None),
        ("2026-W53", None),
        ("2026", None),
        ("1-2", None),
        ("kevät 2026", None),
        ("0000-02-30", None),
        ("9999-W99", None),
    ],
)
def test_what_is_not_in_the_calendar_is_told_by_what_is(written: str, why: str | None) -> None:
    told = why_not_in_calendar(written)

    assert (str(told) if told else None) == why


SPOTS = {
    "a day": "kind: action\nid: a\nname: A\ndue: {}\n",
    "a day of a part": "kind: persona\nid: a\nname: A\nreviewed: {{on: {}, by: b}}\n",
    "a period": (
        "kind: metric\nid: a\nname: A\ntype: custom\nobservations: [{{period: {}, value: 1}}]\n"
    ),
    "a comment": "kind: persona\nid: a\nname: A # jac: ignore[JAC204] b until {}\n",
}


@pytest.mark.parametrize("day", ["2026-11-31", "2026-02-29", "2026-13-01"])
@pytest.mark.parametrize("text", SPOTS.values(), ids=SPOTS)
def test_a_day_that_is_not_there_is_told_in_the_same_words_everywhere(text: str, day: str) -> None:
    helps = [str(one.help) for one in find(dict(files_of(text.format(day))))]

    assert str(why_not_in_calendar(day)) in helps


@pytest.mark.parametrize("shape", [Date, Period], ids=["day", "period"])
def test_every_day_that_is_not_there_is_refused_and_every_other_one_taken(shape: object) -> None:
    for number in range(32):
        for month in range(14):
            day = f"2026-{month:02}-{number:02}"
            assert shape_of(shape).accepts(day) == (why_not_in_calendar(day) is None)


@pytest.mark.parametrize(
    ("key", "told"), [("threshold", "write `"), ("target", "Write `threshold: ")]
)
def test_a_bare_number_of_a_promise_may_be_the_least_or_the_most(key: str, told: str) -> None:
    text = f"kind: promise\nid: p\nname: P\nmetric: m\n{key}: 90\n"
    (one,) = [one for one in find(dict(files_of(text))) if one.place.line == len("12345")]

    assert f"{told}{{at_least: 90}}` if more is better" in str(one.help)
    assert one.fix is None or not one.fix.safe


UNREAL = "2026-02-30"


def helps(model: type[BaseModel], key: str, value: str) -> list[Say | None]:
    """Give what is told of a text at a key."""
    wrong = Complaint("", (key,), value, Shape(model), {})
    return [word(one, value).help for one in sort_value(keys_of(model)[key], wrong)]


def takes_day(shape: Shape) -> bool:
    below = keys_of(shape.model).values() if shape.model else ()
    is_period = shape.accepts("2026-02-28") and not shape.accepts(UNREAL)
    return is_period or any(one.bare is date for one in (*inside(shape), *below))


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
def test_a_day_no_calendar_has_is_told_so_at_every_key_of_a_day(model: type[BaseModel]) -> None:
    keys = [key for key, shape in keys_of(model).items() if takes_day(shape)]
    told = {key: [*map(str, helps(model, key, UNREAL))] for key in keys}

    assert [key for key in keys if "February 2026 has 28 days" not in told[key]] == []


@pytest.mark.parametrize("model", models(), ids=lambda model: model.__name__)
@pytest.mark.parametrize("number", ["3", "3,5", "0,5"])
def test_a_number_in_a_text_is_told_as_a_number_at_every_key_of_one(
    model: type[BaseModel], number: str
) -> None:
    keys = (key for key, shape in keys_of(model).items() if shape.bare in (int, float))
    told = {key: helps(model, key, number) for key in keys}

    assert [
        key
        for key, ways in told.items()
        if not any(isinstance(way, Replacement) or "%" in str(way) for way in ways)
    ] == []
