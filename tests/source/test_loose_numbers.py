"""Numbers as people write them are told in the form that is read, and mean what they say."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.source.loose_numbers import days_worked, listed_out, loosely, parts_of_whole
from tests.expectations import diagnosed

TIMES = {
    "2 bd": "`2–4 d`",
    "5 working days": "`7 d`",
    "6 työpäivää": "`8–10 d`",
    "½ h": "`0.5 h`",
    "1 ½ h": "`1.5 h`",
    "1/2 h": "`0.5 h`",
    "< 2 h": "`0–2 h`",
    "enintään 2 tuntia": "`0–2 h`",
    "~5 min": "`5 min`, or the range that is meant, as `4–6 min`",
    "noin 5 min": "`5 min`, or the range that is meant, as `4–6 min`",
    "2+ d": "`2–4 d`",
    "2-3 days": "`2-3 d`",
    "2 to 3 days": "`2–3 d`",
    "30 min – 2 h": "`30–120 min`",
}
NUMBERS = {
    "~5": ("`5 %`", "`5`", "`5`"),
    "about 4": ("`4 %`", "`4`", "`4`"),
    "< 2": ("`2 %`", "`2`", "`2`"),
    "2-3": ("`2 %` or `3 %`", "`2` or `3`", "`2` or `3`"),
    "½": ("`0.5`", "`0.5`", ""),
    "4/5": ("`0.8`", "`0.8`", "`4`"),
    "~5 %": ("`5 %`", "", ""),
    "4–5 %": ("`4 %` or `5 %`", "", ""),
}
GRADES = {
    "4-5": "`[4, 5]`",
    "4–5": "`[4, 5]`",
    "4 and 5": "`[4, 5]`",
    "4, 5": "`[4, 5]`",
    "4+": "`[4, 5]`",
    "≥ 4": "`[4, 5]`",
    "[4-5]": "`4, 5`",
}
STEP = "kind: journey\nid: j\nname: J\nstages: [{name: S, steps: [{name: A, KEY: VALUE}]}]"
METRIC = "kind: metric\nid: m\nname: M\ntype: csat\nscale: 1–5\nKEY: VALUE"


def told(text: str, key: str, value: str) -> str | None:
    """Give what is said of the value of a key; None where it is read."""
    found = diagnosed(text.replace("KEY", key).replace("VALUE", value))
    wrong = [one for one in found if one.code in {"JAC104", "JAC111", "JAC106"}]
    return str(wrong[0].help.to("en")) if wrong and wrong[0].help else None


def forms(words: str) -> list[str]:
    return re.findall(r"`([^`]+)`", words)


@pytest.mark.parametrize(("written", "form"), TIMES.items())
@pytest.mark.parametrize("key", ["duration", "waits"])
def test_a_time_is_told_in_the_form_that_is_read(written: str, form: str, key: str) -> None:
    value = '{time: "VALUE"}' if key == "waits" else '"VALUE"'
    text = STEP.replace("VALUE", value)
    said = told(text, key, written)
    assert said
    assert form in said
    assert [told(text, key, one) for one in forms(form)] == [None] * len(forms(form))


@pytest.mark.parametrize(("written", "by_key"), NUMBERS.items())
@pytest.mark.parametrize("at", range(3))
def test_a_number_is_told_in_the_form_that_is_read(
    written: str, by_key: tuple[str, str, str], at: int
) -> None:
    text, key = (
        (STEP, "drop_off"),
        (METRIC.replace("KEY: VALUE", "target: {KEY: VALUE}"), "value"),
        (STEP, "expects"),
    )[at]
    said = told(text, key, f'"{written}"')
    assert said
    assert by_key[at] in said
    assert [told(text, key, one) for one in forms(by_key[at])] == [None] * len(forms(by_key[at]))


@pytest.mark.parametrize(("written", "form"), GRADES.items())
def test_grades_are_told_in_the_form_that_is_read(written: str, form: str) -> None:
    said = told(METRIC, "good", written)
    assert said
    assert form in said
    listed = form.strip("`") if "[" in form else f"[{form.strip('`')}]"
    assert told(METRIC, "good", listed) is None


@given(st.text(max_size=30))
def test_whatever_is_written_reading_it_is_safe(written: str) -> None:
    loose = loosely(written)
    assert loose is None or float(loose.low) <= float(loose.high) or loose.first_unit
    assert listed_out(written) is None or listed_out(written) == sorted(listed_out(written) or [])
    assert days_worked(written) is None or " d" in str(days_worked(written))


@pytest.mark.parametrize("ends", ["55", "ab"])
@pytest.mark.parametrize("key", ["duration", "touchpoint", "next", "wait"])
def test_very_many_spaces_are_read_at_once(ends: str, key: str) -> None:
    value = f'"{(" " * 20_000).join(ends)}"'
    assert diagnosed(STEP.replace("KEY", key).replace("VALUE", value))


@pytest.mark.parametrize(
    ("wide", "narrow"), [("< 2   h", "< 2 h"), (" 3 -  5   bd ", "3 - 5 bd"), (" 4 /  5", "4/5")]
)
def test_how_many_spaces_stand_in_a_number_does_not_matter(wide: str, narrow: str) -> None:
    read = (loosely, days_worked, parts_of_whole)
    assert [one(wide) for one in read] == [one(narrow) for one in read]


@given(st.integers(1, 100))
def test_working_days_pass_in_so_many_days(count: int) -> None:
    """Counted day by day, from each day of the working week."""
    passed = set()
    for begin in range(5):
        day, worked = begin, 0
        while worked < count:
            day += 1
            worked += day % 7 < 5
        passed.add(day - begin)
    ends = dict.fromkeys((min(passed), max(passed)))
    assert days_worked(f"{count} bd") == f"{'–'.join(map(str, ends))} d"
