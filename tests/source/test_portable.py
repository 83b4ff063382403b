"""Names that break on another machine."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from journeyascode.source import load_texts
from journeyascode.source.load import unportable

ROOT = PurePosixPath("journeys")


def told(*names: str) -> list[str]:
    paths = [ROOT / name for name in names]
    return [str(one.message) for one in unportable(paths, [ROOT])]


@pytest.mark.parametrize(
    "name",
    [
        "con.yaml",
        "Aux/b.yaml",
        "nul.tar.yaml",
        "com1.yaml",
        "a.yaml.",
        "a /b.yaml",
        "a:b.yaml",
        "com².md",
    ],
)
def test_a_name_that_windows_cannot_have_is_told(name: str) -> None:
    assert len(told(name)) == 1


def test_names_that_differ_in_case_only_are_told_once() -> None:
    assert told("A/x.yaml", "a/x.yaml", "a/y.yaml") == [
        "`a` and `A` differ in case only",
        "`x.yaml` and `x.yaml` differ in case only",
    ]


def test_names_that_differ_in_how_their_letters_are_composed_are_told() -> None:
    assert told("e\u0301.yaml", "\u00e9.yaml") == [
        "there are two of `\u00e9.yaml`, which no Mac can tell apart"
    ]


def test_other_names_are_fine() -> None:
    assert told("constance.yaml", "a/b.yaml", "c/b.yaml", "com.yaml", "ä ö.yaml") == []


def test_an_id_that_cannot_be_the_name_of_a_page_is_told() -> None:
    text = b"kind: team\nitems:\n  - {id: aux, name: A}\n"
    [one] = load_texts([(ROOT / "teams.yaml", text)]).diagnostics

    assert (one.code, str(one.place)) == ("JAC931", "journeys/teams.yaml:3:10")
