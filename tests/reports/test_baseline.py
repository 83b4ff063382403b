from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from journeyascode.checking import known_finding_gone
from journeyascode.reports.baseline import (
    BaselineError,
    read_baseline,
    spell_baseline,
    tell_new,
    without_known,
)
from journeyascode.reports.checked import Checked
from journeyascode.source.files import SourceFile
from tests.expectations import examples
from tests.reports.checking import BOOK, check_of, check_of_all_weights

PATH = PurePosixPath(".jac-baseline.json")


def spelt(checked: Checked) -> SourceFile:
    return SourceFile(PATH, spell_baseline(checked, PATH).encode())


def told(text: str, file: SourceFile) -> list[tuple[str, str]]:
    left = without_known(check_of(text), read_baseline(file))
    return [(str(one.place), one.code) for one in left.told]


def test_what_is_listed_is_not_told_again_wherever_it_has_moved() -> None:
    file = spelt(check_of(BOOK))

    assert told(BOOK, file) == []
    assert told(f"# moved\n\n{BOOK}", file) == []
    assert "JAC201" in [code for _, code in told(BOOK.replace("id: anna", "id: berta"), file)]


def test_what_is_new_is_told() -> None:
    file = spelt(check_of(BOOK))
    text = BOOK.replace("name: Anna\n", "name: Anna\nevidence: [nothing]\n")

    assert told(text, file) == [("file-1.yaml:4:12", "JAC201")]


def test_what_is_listed_and_gone_is_told_on_its_line() -> None:
    file = spelt(check_of(BOOK))
    left = without_known(check_of(BOOK.replace("frims", "firms")), read_baseline(file))
    gone = [one for one in left.told if one.code == "JAC905"]
    number = file.content.decode().split("\n").index(gone[0].source) + 1

    assert [str(one.message) for one in gone if "JAC201" in one.source] == [
        "`persona/anna` has this JAC201 no longer"
    ]
    assert str(gone[0].place) == f".jac-baseline.json:{number}:1"
    assert gone[0].severity == "hint"
    assert left.found[-len(gone) :] == tuple(gone)


def test_nothing_is_called_gone_while_a_file_cannot_be_read() -> None:
    file = spelt(check_of(BOOK))

    assert "JAC905" not in [code for _, code in told(f"{BOOK}---\nkind: persona\n", file)]


def test_nothing_is_called_gone_where_nobody_wants_to_know() -> None:
    file = spelt(check_of(BOOK))
    settings = "---\nkind: handbook\nname: H\norganisation: O\nrules: [{}]\n"
    off = '{rule: JAC905, severity: "off", because: later}'
    mended = BOOK.replace("frims", "firms")

    assert "JAC905" in [code for _, code in told(mended + settings.format(""), file)]
    assert "JAC905" not in [code for _, code in told(mended + settings.format(off), file)]


def test_a_file_that_cannot_be_read_is_never_known() -> None:
    unreadable = f"{BOOK}---\nkind: persona\nname: 3\n"
    file = spelt(check_of(unreadable))

    assert [code for _, code in told(unreadable, file)] == ["JAC104"]
    assert "JAC104" not in file.content.decode()


def test_the_list_is_sorted_and_has_one_finding_a_line() -> None:
    checked = check_of_all_weights()
    text = spell_baseline(checked, PATH)
    lines = text.splitlines()
    backwards = replace(checked, found=checked.found[::-1])

    assert lines[0] == "["
    assert lines[1:-2] == sorted(lines[1:-2])
    assert lines[-2:] == ['"end of the known findings"', "]"]
    assert [entry["of"] for entry in json.loads(text)[:-1]] == [
        "journeys/ää b.yaml",
        "journeys/x.doc",
        "persona/anna",
        "segment/small-firms",
    ]
    assert spell_baseline(backwards, PATH) == text


def test_two_lists_merged_line_by_line_are_a_list() -> None:
    one, other = (
        spell_baseline(check_of(text), PATH).splitlines()
        for text in (BOOK, BOOK.replace("id: anna", "id: berta"))
    )
    lines = [*one[:-2], *(line for line in other if line not in one), *one[-2:]]
    merged = SourceFile(PATH, "\n".join(lines).encode())

    assert told(BOOK, merged)[0][0].startswith(".jac-baseline.json")
    assert len(read_baseline(merged).entries) == len(lines) - 3


def test_paths_are_seen_from_where_the_list_lies() -> None:
    checked = check_of_all_weights()
    inside = spell_baseline(checked, PATH)
    outside = checked.moved(lambda path: PurePosixPath("work") / path)

    assert spell_baseline(outside, PurePosixPath("work") / PATH) == inside


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{}x",
        b"3",
        b"[3]",
        b"null",
        b"\xff",
        b"[" * 100_000,
        b'[{"of": "a", "code": "JAC201"}]',
        b'[{"of": "a", "code": "JAC201", "fingerprint": 3}]',
        b'[{"of": "a", "code": "JAC201", "fingerprint": []}]',
        b'[{"of": "a", "code": "JAC201", "fingerprint": "x"}]',
        b'[{"of": 1, "code": "JAC201", "fingerprint": "%s"}]' % (b"0" * 32),
    ],
)
def test_anything_else_is_no_list(content: bytes) -> None:
    file = SourceFile(PATH, content)
    checked = check_of(BOOK)

    with pytest.raises(BaselineError):
        read_baseline(file)
    assert tell_new(checked, file) == checked.told


def test_without_a_list_everything_is_told() -> None:
    checked = check_of(BOOK)

    assert tell_new(checked, None) == checked.told
    assert tell_new(checked, spelt(checked)) == ()


def test_manual_page_tells_the_truth() -> None:
    found = examples(known_finding_gone.explanation)
    codes = {
        name: [code for _, code in told(BOOK, SourceFile(PATH, text.encode()))]
        for name, text in found.items()
    }

    assert "JAC905" in codes["Wrong"]
    assert "JAC905" not in codes["Right"]
