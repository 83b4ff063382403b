"""A command ends at once when all is said; what others asked for the end is done all the same."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

BEGINNING = (
    "import atexit, sys, threading\n"
    "from journeyascode.__main__ import main\n"
    "sys.argv = ['jac', *sys.argv[1:]]\n"
)


def ended(
    folder: Path, before: str, *arguments: str, python: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run a command of ours behind some code of others."""
    return subprocess.run(
        [
            sys.executable,
            *python,
            "-c",
            f"{BEGINNING}{before}\nmain()\nprint('passed')",
            *arguments,
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "journeys").mkdir()
    text = "kind: persona\nid: x\nname: X\ncolour: red\n"
    (tmp_path / "journeys/x.yaml").write_text(text, "utf-8")
    return tmp_path


def test_all_that_is_told_arrives_with_the_exit_code(book: Path) -> None:
    quick = ended(book, "", "check", "--as-of", "2026-11-22")
    plain = ended(book, "", "check", "--as-of", "2026-11-22", python=("-X", "dev"))

    assert quick.returncode == plain.returncode == 1
    assert "colour" in quick.stdout
    assert (quick.stdout, quick.stderr) == (plain.stdout, plain.stderr)


@pytest.mark.parametrize(("word", "code"), [("--help", 0), ("nonsense", 2)])
def test_what_others_asked_for_the_end_is_done_once(tmp_path: Path, word: str, code: int) -> None:
    told = ended(tmp_path, "atexit.register(print, 'good-bye')", word)

    assert told.returncode == code
    assert told.stdout.count("good-bye") == 1
    assert "passed" not in told.stdout


def test_the_work_of_another_thread_is_waited_for(tmp_path: Path) -> None:
    slow = (
        "def work():\n"
        "    threading.main_thread().join()\n"
        "    print('done')\n"
        "threading.Thread(target=work).start()"
    )
    assert ended(tmp_path, slow, "--help").stdout.endswith("done\n")


def test_whoever_profiles_is_given_the_profile() -> None:
    command = [sys.executable, "-m", "cProfile", "-m", "journeyascode", "--help"]
    told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)

    assert told.returncode == 0
    assert "function calls" in told.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no disk here that is always full")
def test_an_output_that_takes_nothing_is_told(tmp_path: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        code = f"{BEGINNING}sys.stdout.write('unsaid')\nmain()"
        told = subprocess.run(
            [sys.executable, "-c", code, "--version"],
            env={key: value for key, value in os.environ.items() if key != "PYTHONUNBUFFERED"}
            | {"JAC_LANG": "en"},
            cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert (told.returncode, told.stderr) == (2, "jac: the disk is full\n")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell closes an output otherwise there")
@pytest.mark.parametrize(
    ("words", "code"), [("check", 2), ("new persona y", 2), ("--version", 2), ("fmt", 0)]
)
def test_a_report_that_nobody_can_be_told_is_no_success(book: Path, words: str, code: int) -> None:
    """All else is done; where there is nothing to tell on it, a closed output is none too few."""
    command = ["sh", "-c", 'exec "$@" >&-', "sh", sys.executable, "-m", "journeyascode"]
    told = subprocess.run(
        [*command, *words.split()],
        cwd=book, env={**os.environ, "JAC_LANG": "en"}, capture_output=True, text=True,
        check=False, timeout=60,
    )  # fmt: skip
    assert told.returncode == code
    assert ("jac: the standard output is closed\n" in told.stderr) is bool(code)
    assert "Traceback" not in told.stderr
    assert any(book.rglob("y.yaml")) is ("new" in words)


WORDS = [
    "",
    "--version",
    "check --format json",
    "explain JAC112",
    "schema",
    "refs persona x",
    "fmt --check",
    "doctor",
    "draw persona x",
    "nonsense",
]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise there")
@pytest.mark.parametrize("words", WORDS)
def test_whoever_stops_reading_changes_nothing(book: Path, words: str) -> None:
    """Whether the reader is gone before the first word or never: the end is one and the same."""
    command = [sys.executable, "-m", "journeyascode", *words.split()]
    heard = subprocess.run(command, cwd=book, capture_output=True, check=False, timeout=120)
    reader, pipe = os.pipe()
    os.close(reader)
    try:
        unheard = subprocess.run(
            command, cwd=book, stdout=pipe, stderr=subprocess.PIPE, check=False, timeout=120
        )
    finally:
        os.close(pipe)

    assert unheard.returncode == heard.returncode
    assert b"Traceback" not in unheard.stderr
    assert b"BrokenPipe" not in unheard.stderr
    assert len(unheard.stderr.splitlines()) <= len(heard.stderr.splitlines())
