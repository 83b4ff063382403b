from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import Call

ANNA = "kind: persona\nid: anna\nname: Anna\nsegment: nobody\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "journeys"
    folder.mkdir()
    (folder / "anna.yaml").write_text(ANNA.replace("segment: nobody\n", ""), "utf-8")
    return folder


@pytest.mark.parametrize("out", [".", "", "journeys", "/", "journeys/anna.yaml", "..", "../"])
@pytest.mark.parametrize("command", ["render", "build"])
def test_an_output_that_can_be_no_folder_of_ours_is_refused_in_a_line(
    command: str, out: str, book: Path, jac: Call
) -> None:
    told = jac(command, *(["--out", out] if command == "build" else [out]))
    assert told.code == 2
    assert "Traceback" not in told.err
    assert len(told.err.splitlines()) <= 2
    assert [path.name for path in book.parent.iterdir()] == ["journeys"]
    assert [path.name for path in book.iterdir()] == ["anna.yaml"]


@pytest.mark.parametrize("command", ["render", "build"])
def test_a_strangers_own_list_of_known_findings_excuses_nothing(
    command: str, book: Path, jac: Call
) -> None:
    (book / "anna.yaml").write_text(ANNA, "utf-8")
    jac("check", "--write-baseline", ".jac-baseline.json")
    out = ["--out", "out"] if command == "build" else ["out"]
    assert jac(command, *out, "--untrusted").code == 1
    assert not (book.parent / "out").exists()
    assert jac(command, *out).code == 0


def test_links_are_not_followed_where_nothing_is_trusted(book: Path, jac: Call) -> None:
    (book / "again.yaml").symlink_to("anna.yaml")
    told = jac("render", "out", "--untrusted")
    assert told.code == 2
    assert "is a link" in told.err
