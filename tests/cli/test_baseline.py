from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import Call, Called

NAME = ".jac-baseline.json"
PERSONA = "kind: persona\nname: Anna\nsegment: small-frims\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    folder = tmp_path / "journeys"
    folder.mkdir()
    (folder / "anna.yaml").write_text(PERSONA, "utf-8")
    return folder


def check(jac: Call, *arguments: str) -> Called:
    return jac("check", "--as-of", "2026-11-22", "-o", "concise", *arguments)


def test_what_has_been_written_down_is_not_told_from_then_on(jac: Call, book: Path) -> None:
    assert check(jac).code == 1
    written = check(jac, "--write-baseline", NAME)
    again = check(jac)

    assert (written.code, written.out) == (0, "")
    assert (again.code, again.out, again.err) == (0, "", written.err)
    assert f"known by `{NAME}`, and not told: " in again.err
    assert "nothing to mend" in again.err
    assert check(jac, "--no-baseline").code == 1

    (book / "berta.yaml").write_text(PERSONA, "utf-8")
    told = check(jac)
    assert told.code == 1
    assert "berta.yaml:3:10: error JAC201" in told.out
    assert "anna.yaml" not in told.out


def test_it_is_found_beside_and_in_the_folder_of_the_handbook(
    jac: Call, book: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    check(jac, "--write-baseline", NAME)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    assert check(jac, str(book)).code == 0
    (tmp_path / NAME).rename(book / NAME)
    assert check(jac, str(book), "--no-baseline").code == 1
    monkeypatch.chdir(book)
    check(jac, "--write-baseline", NAME)
    assert check(jac).code == 0
    assert check(jac, "anna.yaml").code == 0
    monkeypatch.chdir(elsewhere)
    assert check(jac, str(book)).code == 0


def test_another_file_can_be_named(jac: Call, book: Path, tmp_path: Path) -> None:
    check(jac, "--write-baseline", "known/all.json")

    assert check(jac).code == 1
    assert check(jac, "--baseline", "known/all.json").code == 0
    (book / "anna.yaml").write_text(PERSONA.replace("segment: small-frims\n", ""), "utf-8")
    told = check(jac, "--baseline", "known/all.json")
    assert "known/all.json:" in told.out
    assert "hint JAC905" in told.out
    assert check(jac, "--baseline", "known/all.json", "--ignore", "JAC905").out == ""

    (tmp_path / "other.json").write_text("{}x", "utf-8")
    told = check(jac, "--baseline", "other.json")
    assert told.code == 2
    assert "`other.json` is no list of known findings" in told.err


def test_two_runs_write_the_same_bytes(jac: Call, book: Path, tmp_path: Path) -> None:
    check(jac, "--write-baseline", "one.json")
    (book / "anna.yaml").write_text(f"# moved\n\n{PERSONA}", "utf-8")
    check(jac, "--write-baseline", "two.json")

    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()


def test_what_is_known_does_not_keep_pages_from_being_written(
    jac: Call, book: Path, tmp_path: Path
) -> None:
    handbook = "kind: handbook\nname: H\norganisation: O\n"
    (book / "handbook.yaml").write_text(handbook, "utf-8")

    assert jac("render", "out", "--as-of", "2026-11-22").code == 1
    check(jac, "--write-baseline", NAME)
    assert jac("render", "out", "--as-of", "2026-11-22").code == 0
    assert (tmp_path / "out").is_dir()
