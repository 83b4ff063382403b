from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.reports.text import ReportLanguage, harmless, report, report_concisely
from journeyascode.speech import say

FILE = PurePosixPath("journeys/renewal.yaml")
ENGLISH = ReportLanguage("en")


def diagnostic(source: str, column: int, end: int, end_line: int = 41) -> Diagnostic:
    return Diagnostic(
        "JAC201",
        Severity.ERROR,
        Place(FILE, 41, column, end_line, end),
        say("no {kind} has the id `{id}`", kind=say("persona"), id="busy-parrent"),
        say("did you mean `{id}`?", id="busy-parent"),
        ((Place(PurePosixPath("people.yaml"), 2, 5), say("`{id}` is here", id="busy-parent")),),
        source,
    )


def full(one: Diagnostic, tongue: ReportLanguage = ENGLISH) -> list[str]:
    return [*report([one], tongue)]


def test_full_report_marks_the_spot_and_names_the_other_place() -> None:
    assert full(diagnostic("      persona: busy-parrent", 16, 28)) == [
        "journeys/renewal.yaml:41:16: error JAC201: no persona has the id `busy-parrent`",
        "   41 |       persona: busy-parrent",
        "      |                ^^^^^^^^^^^^",
        "   = help: did you mean `busy-parent`?",
        "   = `busy-parent` is here: people.yaml:2:5",
        "",
    ]


def test_concise_report_is_one_line() -> None:
    assert [*report_concisely([diagnostic("", 16, 28)], ENGLISH)] == [
        (
            "journeys/renewal.yaml:41:16: error JAC201: no persona has the id `busy-parrent` "
            "(did you mean `busy-parent`?)"
        )
    ]


def test_report_without_help_or_source_is_just_its_headline() -> None:
    one = Diagnostic("JAC014", Severity.HINT, Place(FILE), say("left out"))

    assert full(one) == ["journeys/renewal.yaml:1:1: hint JAC014: left out", ""]
    assert [*report_concisely([one], ENGLISH)] == full(one)[:1]


def test_marks_stand_under_wide_and_combined_characters() -> None:
    lines = full(diagnostic("日本e\u0301: 🎉x", 7, 8))

    assert lines[2] == "      |        ^^"


def test_a_spot_past_the_end_of_the_line_gets_one_mark() -> None:
    assert full(diagnostic("name:", 6, 6))[2] == "      |      ^"


def test_a_spot_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    assert full(diagnostic("name: 'one", 7, 3, end_line=42))[2] == "      |       ^^^^"


@pytest.mark.parametrize("start", [1, 150, 296])
def test_a_long_line_is_cut_to_the_part_around_the_spot(start: int) -> None:
    text = "x" * (start - 1) + "BUSY" + "y" * (300 - start)
    _, line, marks, *_ = full(diagnostic(text, start, start + 4))

    assert len(line) <= 112
    assert line[marks.index("^") : marks.rindex("^") + 1] == "BUSY"


def test_colours_are_used_when_asked_for() -> None:
    line = full(diagnostic("", 1, 2), ReportLanguage("en", coloured=True))[0]

    assert "\x1b[31merror\x1b[0m" in line


@given(st.text())
def test_nothing_in_a_report_steers_the_terminal(text: str) -> None:
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 for c in harmless(text))
    assert not set(harmless(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    for line in full(diagnostic(text, 1, 2)):
        assert line == harmless(line)
