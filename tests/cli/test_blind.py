"""Whoever asks about a handbook of which a file cannot be read is told so, and is not told 0."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.cli.calling import Call

SMALL = Path(__file__).parents[1] / "books" / "small"
UNREAD = {
    "no YAML": b"kind: persona\nid: [x\n",
    "no mapping": b"hello\n",
    "a list": b"- kind: persona\n",
    "nothing": b"",
    "another encoding": "kind: persona\n".encode("utf-16"),
    "a key twice": b"kind: persona\nname: A\nname: B\n",
    "an anchor": b"kind: persona\nname: &a A\n",
    "two documents": b"kind: persona\nname: A\n---\nkind: persona\nname: B\n",
}
COMMANDS = {
    "check": ("check",),
    "fmt": ("fmt",),
    "fmt --check": ("fmt", "--check"),
    "fmt --diff": ("fmt", "--diff"),
    "build": ("build", "--out", "../out"),
    "render": ("render", "../out"),
    "schema": ("schema",),
    "refs": ("refs", "segment", "home"),
    "draw": ("draw", "persona/anna"),
    "rename": ("rename", "segment", "home", "house"),
    "remove": ("remove", "persona", "anna"),
    "doctor": ("doctor",),
}


@pytest.fixture
def book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(SMALL, tmp_path / "book/journeys")
    monkeypatch.chdir(tmp_path / "book")
    return tmp_path / "book"


@pytest.mark.parametrize("unread", UNREAD)
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_is_green_beside_a_file_it_cannot_read(
    command: str, unread: str, book: Path, jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book)
    (book / "journeys/unread.yaml").write_bytes(UNREAD[unread])
    told = jac(*COMMANDS[command])

    assert told.code in {1, 2}
    assert told.out + told.err


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own in Windows")
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_is_green_beside_a_link_to_nowhere(
    command: str, book: Path, jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book)
    (book / "journeys/unread.yaml").symlink_to("nowhere.yaml")

    assert jac(*COMMANDS[command]).code in {1, 2}


def test_what_is_begun_beside_such_a_file_says_so(
    book: Path, jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book)
    (book / "journeys/unread.yaml").write_bytes(b"kind: persona\nid: [x\n")

    assert "cannot be read" in jac("new", "persona", "mia", "--lang", "en").err
