"""The law of the calendar: what a day brings is due, and nothing else is."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyascode.build import check, load, severe
from journeyascode.checking import RULES
from journeyascode.findings import Diagnostic, Severity
from journeyascode.reports.baseline import read_baseline, spell_baseline, without_known
from journeyascode.reports.checked import Checked
from journeyascode.source import Loaded, load_texts
from journeyascode.source.files import SourceFile
from tests.expectations import examples, files_of

ROOT = Path(__file__).parents[2]
DAYS = tuple(
    date.fromisoformat(day)
    for day in (
        "0001-01-01", "2019-12-31", "2020-01-01", "2024-02-29", "2025-12-31", "2026-02-28",
        "2026-06-30", "2026-09-30", "2026-11-22", "2026-11-30", "2026-12-31", "2027-02-27",
        "2027-06-01", "2031-01-01", "2062-11-11", "2099-12-31", "9999-12-31",
    )
)  # fmt: skip
"""From the first day there is to the last."""

BOOKS = {
    "the sample": ROOT / "journeys",
    **{
        f"the beginning in {lang}": ROOT / f"journeyascode/cli/starter/{lang}/journeys"
        for lang in ("en", "fi")
    },
    **{f"the book {one.name}": one for one in sorted((ROOT / "tests/books").iterdir())},
}
CASES = sorted(
    path for room in ("rules", "checking") for path in (ROOT / "tests" / room / "cases").iterdir()
)
PAGES = {
    f"{rule.code} {name}": text
    for rule in RULES
    for name, text in examples(rule.explanation).items()
}


def structural(found: tuple[Diagnostic, ...]) -> set[tuple[str, str, Severity]]:
    return {(one.code, str(one.place), one.severity) for one in found if not one.due}


def days_of(loaded: Loaded) -> list[set[tuple[str, str, Severity]]]:
    return [structural(check(loaded, day)) for day in DAYS]


def assert_law(loaded: Loaded) -> None:
    """See that from each day to the next nothing comes that is not due."""
    told = days_of(loaded)
    for before, after in pairwise(told):
        assert after <= before


@pytest.mark.parametrize("folder", BOOKS.values(), ids=BOOKS)
def test_no_day_breaks_a_handbook(folder: Path) -> None:
    assert_law(load([folder]))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parts[-3]} {path.stem}")
def test_no_day_breaks_a_case(path: Path) -> None:
    assert_law(load_texts(files_of(path.read_text("utf-8"))))


@pytest.mark.parametrize("text", PAGES.values(), ids=PAGES)
def test_no_day_breaks_an_example(text: str) -> None:
    assert_law(load_texts(files_of(text)))


def test_the_sample_is_sound_on_every_day_after_it_was_written() -> None:
    loaded = load([ROOT / "journeys"])
    later = [check(loaded, day) for day in DAYS if day >= date(2026, 11, 30)]

    assert [structural(found) for found in later] == [set()] * len(later)
    assert not any(map(severe, later))
    assert [found for found in later if found][-1]  # and what time has broken is told


DATED = """\
kind: handbook
id: handbook
name: Handbook
organisation: Company
maturity: governed
review_every: 180 d
---
kind: review
id: spring
name: Spring
date: {0}
{next}
{decided}
---
kind: review
id: autumn
name: Autumn
date: {1}
{came}
---
kind: action
id: call
name: Call back
progress: {progress}
due: {2}
expects: [{{metric: nps, by: {3}}}]
reviewed: {{on: {4}}}{ignored}
---
kind: metric
id: nps
name: Recommend us
type: nps
target: {{value: 40, by: {5}}}
observations: [{{period: {year}-Q1, value: 3}}, {{period: {year}-Q2, value: 3}},
  {{period: {year}-Q3, value: 4}}]
---
kind: evidence
id: talks
name: Talks
date: {6}
---
kind: persona
id: anna
name: Anna
evidence: [talks]
segment: nobody{ignored}
"""
WORDS = {
    "next": ("", "next: 2026-12-01"),
    "decided": ("", "decisions: [More of it]"),
    "came": ("", "actions: [call]", "decisions: [None]", "participants: [All]"),
    "progress": ("planned", "doing", "done", "dropped"),
    "ignored": (
        "",
        "  # jac: ignore[JAC201, JAC601] soon until 2026-12-24",
        "  # jac: ignore[JAC201, JAC610] soon",
    ),
}


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.dates(date(2025, 1, 1), date(2028, 1, 1)), min_size=7, max_size=7),
    st.fixed_dictionaries({name: st.sampled_from(words) for name, words in WORDS.items()}),
    st.integers(2024, 2028),
    st.dates(date(2024, 1, 1), date(2029, 1, 1)),
)
def test_no_day_breaks_any_handbook_full_of_days(
    days: list[date], words: dict[str, str], year: int, day: date
) -> None:
    loaded = load_texts(files_of(DATED.format(*days, year=year, **words)))
    later = structural(check(loaded, day + timedelta(days=1)))

    assert later <= structural(check(loaded, day))
    assert_law(loaded)


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parts[-3]} {path.stem}")
def test_no_day_breaks_a_handbook_of_which_everything_is_known(path: Path) -> None:
    loaded = load_texts(files_of(path.read_text("utf-8")))

    def checked(day: date) -> Checked:
        found = check(loaded, day)
        return Checked(loaded.handbook, day, found, found)

    name = PurePosixPath(".jac-baseline.json")
    text = spell_baseline(checked(date(2026, 11, 22)), name)
    known = read_baseline(SourceFile(name, text.encode()))
    told = [structural(without_known(checked(day), known).told) for day in DAYS[8:]]
    for before, after in pairwise(told):
        assert after <= before


def test_what_was_ignored_until_yesterday_comes_back_as_due() -> None:
    text = "kind: team\nid: t\nname: T\n---\nkind: persona\nid: anna\nname: Anna\n{}"
    line = "segment: nobody  # jac: ignore[JAC201] is written next week until 2026-12-01\n"
    loaded = load_texts(files_of(text.format(line)))

    def told(day: date) -> dict[str, tuple[Severity, Severity | None]]:
        found = check(loaded, day)
        about = (one for one in found if one.code in {"JAC201", "JAC902"})
        return {one.code: (one.severity, one.due) for one in about}

    assert told(date(2026, 12, 1)) == {}
    assert told(date(2026, 12, 2)) == {
        "JAC201": (Severity.WARNING, Severity.ERROR),
        "JAC902": (Severity.WARNING, Severity.WARNING),
    }


def test_a_rule_that_knows_the_day_finds_what_is_due_unless_it_says_otherwise() -> None:
    exempt = {rule.code for rule in RULES if rule.dated and not rule.due}

    assert exempt == {
        "JAC517",
        "JAC610",
        "JAC707",
        "JAC720",
        "JAC722",
        "JAC724",
        "JAC725",
        "JAC903",
    }
    assert not [rule.code for rule in RULES if rule.due and not rule.dated]
