from __future__ import annotations

import re

import pytest

from journeyascode.findings import Severity
from tests.reports.checking import HOSTILE, check_finding, check_of_all_weights, one_saying, told

COMMAND = re.compile(r"::(error|warning|notice) ((?:\w+=[^,:\r\n]*,?)+)::(.*)")


def understood(line: str) -> tuple[str, dict[str, str], str]:
    """Read a command as the runner does."""
    found = COMMAND.fullmatch(line)
    assert found, line
    listed = dict(pair.split("=", 1) for pair in found[2].split(","))
    properties = {
        key: value.replace("%2C", ",").replace("%3A", ":").replace("%25", "%")
        for key, value in listed.items()
    }
    text = found[3].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
    return found[1], properties, text


def test_the_worst_comes_first() -> None:
    lines = told("github", check_of_all_weights()).splitlines()

    assert [understood(line)[0] for line in lines] == ["error"] * 3 + ["warning", "notice"]


def test_columns_are_told_within_one_line_only() -> None:
    _, first, *_, over_lines, _ = map(
        understood, told("github", check_of_all_weights()).splitlines()
    )

    assert first[1]["col"] == "10"
    assert first[1]["endColumn"] == "21"
    assert "col" not in over_lines[1]
    assert over_lines[1]["endLine"] == "3"


def test_help_and_other_places_stand_on_lines_of_their_own() -> None:
    line = told("github", check_of_all_weights()).splitlines()[1]

    assert understood(line)[2].split("\n") == [
        "no segment has the id `small-frims`",
        "help: did you mean `small-firms`?",
        "`small-firms` is here: journeys/f.yaml:2:5",
    ]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_command_is_one_command_whatever_it_says(name: str) -> None:
    kind, properties, text = understood(
        told("github", check_finding(one_saying(HOSTILE[name])))[:-1]
    )

    assert kind == "error"
    assert set(properties) == {"file", "line", "endLine", "col", "endColumn", "title"}
    assert properties["title"] == "JAC201 unknown-reference"
    assert text.startswith(("there is no `", "there is no “"))
    assert len(text) <= 4000


def test_ten_of_each_kind_are_shown_on_the_lines_and_the_others_in_the_log() -> None:
    many = [one_saying(f"{n}") for n in range(13)]
    few = [one_saying(f"{n}", Severity.WARNING) for n in range(11)]
    lines = told("github", check_finding(*many, *few)).splitlines()

    assert [line.split()[0] for line in lines[:20]] == ["::error"] * 10 + ["::warning"] * 10
    assert lines[20] == "4 more are not shown on the lines: GitHub shows 10 of each kind"
    assert [line.partition(": ")[0] for line in lines[21:]] == [
        "journeys/10:2:3", "journeys/11:2:3", "journeys/12:2:3", "journeys/10:2:3",
    ]  # fmt: skip
