"""Every hostile row: refused for its own reason, or read as the letters it is made of."""

from __future__ import annotations

import os
import signal
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from types import FrameType

import pytest

from journeyascode.build import check
from journeyascode.findings import Diagnostic, Severity
from journeyascode.reports.text import ReportLanguage, report, report_concisely
from journeyascode.source import Loaded, load, load_texts
from tests.expectations import DAY
from tests.hostile.command import MEMORY, jac
from tests.hostile.corpus import LEAST, rows
from tests.hostile.payloads import on_one_line
from tests.hostile.row import Fate, Row
from tests.hostile.specimens import texts_in
from tests.hostile.tally import Held

SECONDS = 5
"""Of computing, for one row; the slowest takes a fifth of it."""
LETTERS = 1_500_000
"""How long a report may become."""

CANARY = "canary-7f3a91"
"""Stands in files and in the environment that no report may show."""
OWNED = Path("/tmp/jac_pwned")  # noqa: S108 - what the payloads would write

ROWS = rows()
LARGE = 100_000
WORST = [
    row
    for row in ROWS
    if (row.sort in ("bomb", "graph") and sum(map(len, row.files.values())) > LARGE)
    or "sitecustomize.py" in row.files
]
"""Rows that could end the whole process, or be run by it, and no exception would tell."""
WAYS = (((report, "en"), (report_concisely, "fi")), ((report, "fi"), (report_concisely, "en")))
"""How a row is told: in both forms and both languages, each with each at every other row."""
OUTSIDE = {"canary.yaml": f"kind: system\nname: {CANARY}\n", "canary.csv": f"x,y\n{CANARY},1\n"}


@pytest.fixture(autouse=True)
def canaries(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("GITHUB_TOKEN", CANARY)
    (tmp_path / "outside").mkdir()
    for name, content in OUTSIDE.items():
        (tmp_path / "outside" / name).write_text(content, "utf-8")
    yield
    assert not OWNED.exists()


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_a_hostile_row_meets_its_fate(row: Row, tmp_path: Path, held: Held) -> None:
    with seconds_of_computing(SECONDS):
        loaded = read(row, tmp_path / "book")
        diagnostics = check(loaded, DAY)
        for form, language in WAYS[ROWS.index(row) % 2]:
            judge_report(list(form(diagnostics, ReportLanguage(language))))

    judge_fate(row, diagnostics)
    judge_places(row, diagnostics)
    if row.shows:
        shown = {row.shows, on_one_line(row.shows)}
        assert set(texts_in(loaded.handbook)) <= shown
    held("hostile rows", 1)


def test_the_corpus_never_shrinks() -> None:
    assert len(ROWS) >= LEAST
    assert len({str(row) for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("row", WORST, ids=str)
def test_the_command_survives_the_worst_within_its_memory(row: Row, tmp_path: Path) -> None:
    folder = tmp_path / "book"
    write(row, folder)
    ran = jac(folder, "check", ".", "--format", "concise", memory=MEMORY)

    assert ran.returncode == (row.fate is Fate.REFUSED), ran.stderr[-500:]
    judge_report((ran.stdout + ran.stderr).decode().splitlines())


def read(row: Row, folder: Path) -> Loaded:
    if row.needs_disk:
        write(row, folder)
        return load([folder])
    return load_texts(
        (PurePosixPath(name), content)
        for name, content in sorted(row.files.items())
        if name.endswith(".yaml")
    )


def write(row: Row, folder: Path) -> None:
    folder.mkdir()
    for name, content in row.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name, target in row.links.items():
        (folder / name).symlink_to(target)


def judge_fate(row: Row, diagnostics: tuple[Diagnostic, ...]) -> None:
    errors = {d.code for d in diagnostics if d.severity is Severity.ERROR}
    if row.fate is Fate.ACCEPTED:
        assert not errors
    if row.fate is Fate.REFUSED:
        assert errors
        assert errors <= row.codes, row.why


def judge_places(row: Row, diagnostics: tuple[Diagnostic, ...]) -> None:
    """Every diagnostic lies inside its file, with the line it is about."""
    lines = {shown(name): lines_in(content) for name, content in row.files.items()}
    for one in diagnostics:
        place = one.place
        assert place.line >= 1
        assert place.column >= 1
        assert (place.end_line, place.end_column) >= (place.line, place.column)
        assert place.end_line <= lines.get(place.path.name, 1)
        assert place.column <= len(one.source) + 1 or not one.source


def lines_in(content: bytes) -> int:
    text = content.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return text.count("\n") + 1


def shown(name: str) -> str:
    """Give the name of a file as readers see it."""
    return PurePosixPath(os.fsencode(name).decode("utf-8", "backslashreplace")).name


def judge_report(lines: list[str]) -> None:
    """No line of a report steers a terminal or a build log, or shows what lies outside."""
    text = "\n".join(lines)
    assert CANARY not in text
    assert "root:x:0" not in text
    assert len(text) < LETTERS
    strange = {letter for letter in set(text) - {"\n"} if unicodedata.category(letter) in NO_INK}
    assert not strange - {"\u200d"}
    assert not any(line.startswith("::") for line in lines)


NO_INK = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}


@contextmanager
def seconds_of_computing(limit: float) -> Iterator[None]:
    """End the block with TimeoutError once it has computed for `limit` seconds."""

    def end(_: int, __: FrameType | None) -> None:
        raise TimeoutError(f"more than {limit} s of computing")

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
