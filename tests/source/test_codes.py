"""The manual page of every code tells the truth."""

from __future__ import annotations

import errno
import os
import re
from pathlib import Path

import pytest

from journeyascode.build import check
from journeyascode.disk import DEEPEST
from journeyascode.findings import Severity
from journeyascode.source import CODES, Code, load
from tests.expectations import DAY, examples, files_of

NAMED = re.compile(r"# ([a-z./…]+\.(?:yaml|txt|bak))(?: is a link to (\S+)| beside (\S+))?\n")
NUMBERED = re.compile(r"<U\+([0-9A-F]{4})>")
REPEATED = re.compile(r"(<U\+[0-9A-F]{4}>) × ([0-9]+)")
MORE = re.compile(r"([^\[]+), …")
MANY = {"JAC011": 200_000, "JAC099": 101}


def as_it_says(code: str, text: str) -> bytes:
    """Make of an example what its signs and comments stand for."""
    text = REPEATED.sub(lambda found: found[1] * int(found[2]), text)
    text = NUMBERED.sub(lambda found: chr(int(found[1], 16)), text)
    text = MORE.sub(lambda found: ", ".join([found[1]] * MANY[code]), text)
    text = text.replace("# … 4 MiB of notes", f"# {'.' * (4 << 20)}")
    return text.encode("cp1252" if "# saved as Windows-1252" in text else "utf-8")


def write(folder: Path, code: str, text: str) -> Path:
    """Put an example into a folder, as a file of the name it gives itself."""
    book = folder / "journeys"
    book.mkdir()
    [(_, content)] = files_of(text)
    named = NAMED.match(text)
    path = book / (named[1] if named else "anna.yaml").replace("…", "/".join("a" * DEEPEST))
    path.parent.mkdir(parents=True, exist_ok=True)
    if named and named[2]:
        (book / named[2]).parent.mkdir()
        path.symlink_to(named[2])
    if named and named[3]:
        (path.parent / named[3]).touch()
    path.write_bytes(as_it_says(code, content.decode()))
    if "nobody has the right to read" in text:
        path.chmod(0)
    return book


@pytest.fixture(autouse=True)
def _rights_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let rights count, also for those who may read everything."""
    opened = os.open

    def open_if_allowed(path: str | Path, *how: int) -> int:
        if Path(path).exists() and not Path(path).stat().st_mode & 0o444:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return opened(path, *how)

    monkeypatch.setattr(os, "open", open_if_allowed)


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_the_wrong_example_is_what_the_code_is_about(code: Code, tmp_path: Path) -> None:
    book = write(tmp_path, code.code, examples(code.explanation)["Wrong"])

    found = {one.code: one.severity for one in check(load([book]), DAY)}

    assert found[code.code] is code.severity


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_the_right_example_is_free_of_errors(code: Code, tmp_path: Path) -> None:
    book = write(tmp_path, code.code, examples(code.explanation)["Right"])

    found = check(load([book]), DAY)

    assert not [one for one in found if one.severity is Severity.ERROR or one.code == code.code]


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.name)
def test_the_page_begins_with_a_sentence_and_gives_a_reason(code: Code) -> None:
    sentence, gap, reason = code.explanation.splitlines()[:3]

    assert code.summary == sentence
    assert sentence.endswith(".")
    assert (gap, reason[:1]) == ("", reason[:1].upper())
