"""Unchanged drawings are not drawn again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyascode.drawing.drawing_cache import SPARE, DrawingCache, at_hand, using
from journeyascode.drawing.engine import Failure, find_engine, run

DOT = 'digraph { n1 [pos="0,0" label="Äiti"] }'


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An engine that notes in a file how often it was started."""
    found = find_engine()
    assert not isinstance(found, Failure)
    program = tmp_path / "counting-dot"
    program.write_text(
        f'#!/bin/sh\necho started >> "{tmp_path}/starts"\nexec "{found.path}" "$@"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("JAC_DOT", str(program))
    return tmp_path / "starts"


@contextmanager
def keeping(folder: Path | None) -> Iterator[None]:
    """Draw as one build does, which tidies up at its end."""
    drawings = DrawingCache(folder) if folder else None
    with using(drawings):
        yield
    if drawings:
        drawings.tidy()


def starts(engine: Path) -> int:
    return len(engine.read_text().splitlines()) if engine.exists() else 0


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name != ".gitignore"]


def test_what_was_drawn_before_is_not_drawn_again(tmp_path: Path, engine: Path) -> None:
    folder = tmp_path / "kept"
    with keeping(folder):
        first = run(DOT, "layout")
    with keeping(folder):
        again = run(DOT, "layout")

    assert isinstance(first, bytes)
    assert again == first
    assert starts(engine) == 1
    assert (folder / ".gitignore").read_text() == "*\n"


@pytest.mark.parametrize("change", ["the text", "the job", "the program"])
def test_a_change_is_drawn(change: str, tmp_path: Path, engine: Path) -> None:
    with keeping(tmp_path / "kept"):
        run(DOT, "layout")
        if change == "the program":
            os.utime(tmp_path / "counting-dot", (1, 1))
        run(
            DOT.replace("Äiti", "Isä") if change == "the text" else DOT,
            "route" if change == "the job" else "layout",
        )

    assert starts(engine) == 2


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None])
def test_a_damaged_drawing_is_drawn_again(
    damage: bytes | None, tmp_path: Path, engine: Path
) -> None:
    folder = tmp_path / "kept"
    with keeping(folder):
        first = run(DOT, "layout")
        (path,) = kept(folder)
        path.write_bytes(path.read_bytes()[:-9] if damage is None else damage)
        assert run(DOT, "layout") == first

    assert starts(engine) == 2


def test_a_forged_drawing_that_is_no_archive_is_drawn_again(tmp_path: Path, engine: Path) -> None:
    folder = tmp_path / "kept"
    with keeping(folder):
        first = run(DOT, "layout")
        (path,) = kept(folder)
        path.write_bytes(hashlib.sha256(b"nothing packed").digest() + b"nothing packed")
        assert run(DOT, "layout") == first

    assert starts(engine) == 2


def test_a_failure_is_not_kept(tmp_path: Path, engine: Path) -> None:
    folder = tmp_path / "kept"
    with keeping(folder):
        assert isinstance(run("digraph {", "layout"), Failure)
        assert isinstance(run("digraph {", "layout"), Failure)

    assert starts(engine) == 2
    assert not folder.exists()


def test_where_nothing_can_be_written_everything_is_drawn(tmp_path: Path, engine: Path) -> None:
    (tmp_path / "kept").write_text("a file, not a folder")
    with keeping(tmp_path / "kept"):
        assert isinstance(run(DOT, "layout"), bytes)
        assert isinstance(run(DOT, "layout"), bytes)

    assert starts(engine) == 2


def test_nothing_is_kept_unless_asked(engine: Path) -> None:
    with keeping(None):
        assert at_hand() is None
        run(DOT, "layout")
        run(DOT, "layout")

    assert starts(engine) == 2


@pytest.mark.parametrize(("old", "left"), [(SPARE + 3, SPARE + 4), (SPARE + 4, 1)])
def test_what_nobody_uses_is_removed_once_there_is_much_of_it(
    old: int, left: int, tmp_path: Path, engine: Path
) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    for number in range(old):
        (folder / f"{number:064}").write_bytes(b"old")
    with keeping(folder):
        run(DOT, "layout")

    assert len(kept(folder)) == left
    assert starts(engine) == 1


@pytest.mark.parametrize(
    "link", [".cache", ".cache/journeyascode", ".cache/journeyascode/drawings"]
)
def test_nothing_is_kept_or_removed_behind_a_link(link: str, tmp_path: Path) -> None:
    treasure = tmp_path / "treasure"
    folder = tmp_path / "book" / ".cache" / "journeyascode" / "drawings"
    behind = treasure / folder.relative_to(tmp_path / "book" / link)
    behind.mkdir(parents=True)
    for number in range(300):
        (behind / f"{number:064x}").touch()
    (tmp_path / "book" / link).parent.mkdir(parents=True)
    (tmp_path / "book" / link).symlink_to(treasure)
    kept = DrawingCache(folder, tmp_path / "book")
    kept.put("f" * 64, b"<svg/>")
    kept.tidy()
    assert len(list(behind.iterdir())) == 300
    assert kept.get("f" * 64) is None


def test_a_file_of_somebody_else_is_not_tidied_away(tmp_path: Path) -> None:
    kept = DrawingCache(tmp_path)
    for number in range(300):
        (tmp_path / f"note-{number}").touch()
        (tmp_path / f"{number:064x}").touch()
    kept.tidy()
    assert len(list(tmp_path.iterdir())) == 300
