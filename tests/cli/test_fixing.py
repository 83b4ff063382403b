"""``jac check --fix``, ``--unsafe-fixes`` and ``--diff``."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import click
import pytest

from journeyascode.cli.changed_files import RewrittenFile, write_all
from tests.cli.calling import Call
from tests.repository import git

ANNA = "kind: persona\r\nid: anna\r\nname: Ääni # ö\r\ngoasl: [x]\r\nreviewed: {on: 3.4.2026}"
MENDED = ANNA.replace("goasl", "goals")
QUIET = ("--select", "JAC1,JAC2", "--ignore", "unused-entity,not-exactly-one-handbook")


@pytest.fixture
def anna(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "journeys/personas/anna.yaml"
    path.parent.mkdir(parents=True)
    path.write_bytes(ANNA.encode())
    return path


def test_what_is_safe_is_mended_and_the_rest_is_told(jac: Call, anna: Path) -> None:
    anna.chmod(0o640)

    done = jac("check", "--fix", *QUIET, "--format", "concise")

    assert anna.read_bytes() == MENDED.encode()
    assert stat.S_IMODE(anna.stat().st_mode) == 0o640
    assert done.code == 1
    assert "JAC107" in done.out
    assert "JAC102" not in done.out
    assert done.err.splitlines()[:3] == [
        "mended: 1",
        "  journeys/personas/anna.yaml:4:1: rename the key to `goals`",
        "can be mended with `--unsafe-fixes`, but read what it changes: 1",
    ]
    assert [path.name for path in anna.parent.iterdir()] == ["anna.yaml"]


def test_where_there_is_no_end_of_slips_another_call_is_asked_for(jac: Call, anna: Path) -> None:
    anna.write_text("kind: persona\nid: anna\nname: A\nneeds:\n" + '  - "a\n' * 101, "utf-8")

    first, second = (jac("check", "--fix", "--lang", "en") for _ in range(2))

    assert "mended: 100\n" in first.err
    assert "there is more to mend: run it again" in first.err
    assert "mended: 1\n" in second.err
    assert "run it again" not in second.err


def test_what_is_unsafe_is_mended_when_asked(jac: Call, anna: Path) -> None:
    done = jac("check", "--unsafe-fixes", *QUIET)

    assert anna.read_bytes() == MENDED.replace("3.4.2026", "2026-04-03").encode()
    assert (done.code, done.err.splitlines()[0]) == (0, "mended: 2")


def test_a_difference_is_shown_and_nothing_is_written(jac: Call, anna: Path) -> None:
    done = jac("check", "--diff", *QUIET)

    assert done.code == 1
    assert done.out == (
        "--- a/journeys/personas/anna.yaml\n+++ b/journeys/personas/anna.yaml\n@@ -1,5 +1,5 @@\n"
        " kind: persona\r\n id: anna\r\n name: Ääni # ö\r\n-goasl: [x]\r\n+goals: [x]\r\n"
        " reviewed: {on: 3.4.2026}\n\\ No newline at end of file\n"
    )
    assert done.err.splitlines()[0] == "can be mended: 1"
    assert anna.read_bytes() == ANNA.encode()


def test_a_difference_can_be_applied_by_git(jac: Call, anna: Path, tmp_path: Path) -> None:
    shown = jac("check", "--diff", "--unsafe-fixes", *QUIET).out
    (tmp_path / "mend.patch").write_bytes(shown.encode())

    git(tmp_path, "apply", "mend.patch")

    assert anna.read_bytes() == MENDED.replace("3.4.2026", "2026-04-03").encode()


def test_where_there_is_nothing_to_show_the_difference_is_empty(jac: Call, anna: Path) -> None:
    anna.write_bytes(b"kind: persona\nid: anna\nname: A\n")

    assert jac("check", "--diff", *QUIET)[:2] == (0, "")


def test_on_a_terminal_a_difference_steers_nothing(
    jac: Call, anna: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    anna.write_bytes(b"kind: persona\nid: anna\nname: A #\x1b[31m\n\tgoals: [x]\n")

    assert "\x1b" not in jac("check", "--diff", *QUIET).out


def test_only_what_was_asked_about_is_mended(jac: Call, anna: Path) -> None:
    other = anna.with_name("eero.yaml")
    other.write_bytes(ANNA.replace("anna", "eero").encode())

    jac("check", "--fix", "--only", str(other), *QUIET)
    assert anna.read_bytes() == ANNA.encode()
    assert other.read_bytes() == MENDED.replace("anna", "eero").encode()

    jac("check", "--unsafe-fixes", "--select", "bad-date")
    assert anna.read_bytes() == ANNA.replace("3.4.2026", "2026-04-03").encode()


def test_a_list_of_known_findings_is_written_after_mending(jac: Call, anna: Path) -> None:
    known = anna.parent.parent / "known.json"

    jac("check", "--unsafe-fixes", "--write-baseline", str(known))

    assert anna.read_bytes() != ANNA.encode()
    assert "JAC204" in known.read_text("utf-8")  # nobody can tell while a file is broken


def test_a_check_says_how_much_can_be_mended(jac: Call, anna: Path) -> None:
    assert anna.exists()
    assert "`jac check --fix` mends what is plain; `--diff` shows it: 1" in jac("check").err


def test_a_link_is_never_written(jac: Call, anna: Path) -> None:
    real = anna.parent / "hidden" / "real.yaml"
    real.parent.mkdir()
    anna.rename(real)
    anna.symlink_to(real)

    done = jac("check", "--fix", "journeys/personas/anna.yaml", *QUIET)

    assert anna.is_symlink()
    assert real.read_bytes() == ANNA.encode()
    assert "`journeys/personas/anna.yaml` is a link" in done.err or "JAC015" in done.out


def test_a_protected_file_is_not_written(jac: Call, anna: Path) -> None:
    anna.chmod(0o444)

    done = jac("check", "--fix", *QUIET)

    assert anna.read_bytes() == ANNA.encode()
    assert "mended: 0" in done.err
    assert "`journeys/personas/anna.yaml` is protected against writing" in done.err


@pytest.mark.parametrize("typed", ["{here}/journeys", "../journeys", "."])
def test_a_difference_names_files_from_where_one_stands_or_from_the_root(
    jac: Call, anna: Path, typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = anna.parents[2]
    monkeypatch.chdir(here if typed[0] == "{" else anna.parents[1])

    shown = jac("check", "--diff", typed.format(here=here), *QUIET).out

    named = "journeys/personas/anna.yaml" if typed[0] == "{" else "personas/anna.yaml"
    assert shown.splitlines()[:2] == [f"--- a/{named}", f"+++ b/{named}"]
    monkeypatch.chdir(anna.parent)
    shown = jac("check", "--diff", str(anna.parent.parent), *QUIET).out
    assert shown.startswith("--- a/anna.yaml\n")
    (anna.parent / "below").mkdir()
    monkeypatch.chdir(anna.parent / "below")
    shown = jac("check", "--diff", "../..", *QUIET).out
    assert shown.startswith(f"--- a{anna.as_posix()}\n")


def test_what_could_not_be_verified_is_told(jac: Call, anna: Path) -> None:
    anna.write_text("kind: persona\nid: Anna\nname: A\n", "utf-8")
    anna.with_name("b.yaml").write_text("kind: persona\nid: anna\nname: A\n", "utf-8")

    done = jac("check", "--unsafe-fixes", *QUIET)

    assert "would not say just what is meant: journeys/personas/anna.yaml:2:5" in done.err
    assert "id: Anna" in anna.read_text("utf-8")


def test_a_file_that_has_changed_meanwhile_is_not_written(anna: Path) -> None:
    other = anna.with_name("b.yaml")
    other.write_bytes(b"b")
    rewrites = [RewrittenFile(other, b"b", b"c"), RewrittenFile(anna, b"a", b"b")]

    with pytest.raises(click.UsageError, match="changed meanwhile"):
        write_all(rewrites)
    assert other.read_bytes() == b"b"


def test_a_link_and_a_folder_are_refused(anna: Path) -> None:
    anna.with_name("link.yaml").symlink_to(anna)

    for name, told in (("link.yaml", "is a link"), ("none.yaml", "any more"), (".", "any more")):
        with pytest.raises(click.UsageError, match=told):
            write_all(
                [RewrittenFile(anna.with_name(name) if name != "." else anna.parent, b"", b"")]
            )


def test_nothing_is_written_over(anna: Path) -> None:
    other = anna.with_name("b.yaml")
    other.write_bytes(b"b")

    with pytest.raises(click.UsageError, match="already"):
        write_all([RewrittenFile(anna, anna.read_bytes(), b"x", to=other)])
    assert other.read_bytes() == b"b"


@pytest.mark.parametrize("sort", ["same name", "new name"])
def test_when_one_file_cannot_be_written_all_stay_as_they_were(
    anna: Path, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, last = anna.with_name("a.yaml"), anna.with_name("z.yaml")
    for path in (first, last):
        path.write_bytes(b"old")
    moved = anna.with_name("moved.yaml") if sort == "new name" else None
    replace = Path.replace

    def fail_at_last(file: Path, target: Path) -> Path:
        if Path(target) == last:
            raise OSError(28, "No space left on device", str(target))
        return replace(file, target)

    monkeypatch.setattr(Path, "replace", fail_at_last)

    with pytest.raises(OSError, match="No space"):
        write_all(
            [RewrittenFile(first, b"old", b"new", moved), RewrittenFile(last, b"old", b"new")]
        )
    assert {path.name: path.read_bytes() for path in anna.parent.iterdir()} == {
        "a.yaml": b"old",
        "anna.yaml": ANNA.encode(),
        "z.yaml": b"old",
    }


def test_a_file_half_written_is_cleared_away(anna: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", fail)

    with pytest.raises(OSError, match="No space"):
        write_all([RewrittenFile(anna, ANNA.encode(), b"x")])
    assert [path.name for path in anna.parent.iterdir()] == ["anna.yaml"]
