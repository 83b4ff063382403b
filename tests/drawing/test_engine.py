from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeyascode.drawing import engine
from journeyascode.drawing.engine import Engine, Failure, engine_version, find_engine, run
from journeyascode.drawing.engine_time import EngineTimeLimit, patiently

Program = Callable[[str], Path]
HANGS = 600
"""Seconds an engine would stay if nobody ended it."""
SOON = 60
"""Seconds in which it is ended, also on a machine that has much else to do."""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Program:
    """Put a program of these lines of Python in the place of Graphviz."""

    def write(lines: str) -> Path:
        path = tmp_path / "dot"
        path.write_text(f"#!{sys.executable}\nimport os, sys, time\n{lines}\n", "utf-8")
        path.chmod(0o755)
        monkeypatch.setenv("JAC_DOT", str(path))
        return path

    return write


def problem(dot: str = "digraph {}") -> str:
    answer = run(dot, "layout")
    assert isinstance(answer, Failure)
    return str(answer.problem)


def test_the_engine_of_pip_is_found_without_any_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAC_DOT", raising=False)
    monkeypatch.setenv("PATH", "/nowhere")
    found = find_engine()
    assert isinstance(found, Engine)
    assert found.found == "graphviz-pure"
    assert "graphviz" in str(engine_version(found))
    assert b'"bb"' in run('digraph { a [pos="1,1"] }', "layout")  # type: ignore[operator]  # not a failure


def test_a_chosen_engine_wins(program: Program) -> None:
    path = program("print('{}')")
    assert find_engine() == Engine(str(path), "JAC_DOT")
    assert run("digraph {}", "layout") == b"{}\n"


def test_a_chosen_engine_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    assert problem() == "`JAC_DOT` names `/no/such/dot`, which is no program on this machine"


def test_the_dot_of_the_system_is_the_last_choice(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = program("")
    monkeypatch.delenv("JAC_DOT")
    monkeypatch.setenv("PATH", str(path.parent))
    monkeypatch.setattr("importlib.metadata.files", lambda _: None)
    assert find_engine() == Engine(str(path), "PATH")


def test_without_any_engine_there_are_lines_to_install_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from importlib.metadata import PackageNotFoundError  # noqa: PLC0415 - for this test alone

    def missing(_: str) -> None:
        raise PackageNotFoundError

    monkeypatch.delenv("JAC_DOT", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("importlib.metadata.files", missing)
    assert "pip install graphviz-pure" in problem()


def test_a_file_that_is_no_program_cannot_be_started(program: Program) -> None:
    path = program("")
    path.write_text("no program\n", "utf-8")
    assert problem().startswith("Graphviz cannot be started")
    assert engine_version(Engine(str(path), "JAC_DOT")) is None


def test_a_version_said_on_the_error_stream_is_heard(program: Program) -> None:
    path = program("sys.stderr.write('dot - graphviz version 2.43\\nmore')")
    assert engine_version(Engine(str(path), "JAC_DOT")) == "dot - graphviz version 2.43"
    path = program("")
    assert engine_version(Engine(str(path), "JAC_DOT")) == ""


def test_the_first_error_of_a_failing_engine_is_told(program: Program) -> None:
    program("sys.stderr.write('Warning: x\\nError: syntax\\x1b[31m\\n'); sys.exit(3)")
    assert problem() == "Graphviz failed with exit code 3: Error: syntax[31m"


def test_an_error_counts_even_when_the_engine_reports_success(program: Program) -> None:
    program("sys.stderr.write('Error: lost 2 edges\\n'); print('{}')")
    assert problem() == "Graphviz failed with exit code 0: Error: lost 2 edges"


def test_a_warning_is_no_failure(program: Program) -> None:
    program("sys.stderr.write('Warning: error-like font\\n'); print('{}')")
    assert run("digraph {}", "layout") == b"{}\n"


def test_an_engine_that_draws_nothing_has_failed(program: Program) -> None:
    program("sys.stdin.read()")
    assert problem() == "Graphviz drew nothing"


def test_an_engine_that_never_reads_its_input_is_heard_out(program: Program) -> None:
    program("sys.exit(7)")
    assert problem("digraph {" + "a;" * 500_000 + "}") == "Graphviz failed with exit code 7: "


@pytest.mark.parametrize(
    "lines",
    [
        f"time.sleep({HANGS})",
        f"import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep({HANGS})",
        f"os.system('sleep {HANGS}')",
    ],
)
def test_an_engine_that_hangs_is_ended_with_all_it_has_started(
    program: Program, monkeypatch: pytest.MonkeyPatch, lines: str
) -> None:
    monkeypatch.setattr(engine, "SECONDS", 0.4)
    program(lines)
    begun = time.monotonic()
    assert "took longer" in problem()
    assert time.monotonic() - begun < SOON


def test_an_engine_that_stays_after_its_last_word_is_ended(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS", 30)
    program("os.close(1); os.close(2); time.sleep(60)")
    assert "took longer" in problem()


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_an_engine_that_never_stops_talking_is_ended(
    program: Program, monkeypatch: pytest.MonkeyPatch, stream: str
) -> None:
    monkeypatch.setattr(engine, "BYTES", 1024 * 1024)
    program(f"while True: sys.{stream}.write('x' * 65536)")
    assert problem() == "Graphviz wrote more than 1 MB"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_no_process_is_left_behind(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "SECONDS", 0.4)
    note = tmp_path / "pid"
    program(f"open({str(note)!r}, 'w').write(str(os.getpid())); time.sleep(60)")
    problem()
    assert not Path("/proc", note.read_text("utf-8")).exists()


def test_the_engine_knows_nothing_of_our_environment(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SECRET", "x")
    program("print(sorted(os.environ), os.environ['SERVER_NAME'])")
    told = run("digraph {}", "layout")
    assert b"SECRET" not in told  # type: ignore[operator]  # not a failure
    assert b"'PATH', 'SERVER_NAME'] jac" in told  # type: ignore[operator]  # not a failure


@pytest.mark.skipif(not hasattr(os, "posix_fallocate"), reason="only Linux limits a child so")
def test_an_engine_that_takes_too_much_memory_fails(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "MEMORY", 256 * 1024**2)
    program("sys.stdin.read(); print(len(bytearray(512 * 1024**2)))")
    assert problem().startswith("Graphviz failed with exit code 1: MemoryError")


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers that signal here")
def test_whoever_interrupts_the_talk_ends_the_engine_too(program: Program) -> None:
    program(f"time.sleep({HANGS})")
    find_engine()
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    begun = time.monotonic()
    signal.setitimer(signal.ITIMER_REAL, 0.5)
    try:
        with pytest.raises(KeyboardInterrupt):
            problem()
    finally:
        signal.signal(signal.SIGALRM, before)
    assert time.monotonic() - begun < SOON


def test_an_engine_that_hangs_is_waited_for_once(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(engine, "SECONDS", 0.4)
    note = tmp_path / "calls"
    program(f"open({str(note)!r}, 'a').write('x'); time.sleep(60)")
    with patiently(EngineTimeLimit()):
        assert problem() == "Graphviz took longer than 0.4 s"
        for _ in range(5):
            assert problem() == "Graphviz was given up: a drawing took longer than 0.4 s"
    assert note.read_text("utf-8") == "x"
    with patiently(EngineTimeLimit()):
        assert problem() == "Graphviz took longer than 0.4 s"


def test_an_engine_that_only_fails_is_asked_again(program: Program) -> None:
    program("sys.exit(7)")
    with patiently(EngineTimeLimit()):
        assert problem() == problem() == "Graphviz failed with exit code 7: "


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_ctrl_c_ends_all_that_an_engine_has_started(program: Program, tmp_path: Path) -> None:
    note = tmp_path / "pid"
    program(f"os.system('echo $$ > {note}.new; mv {note}.new {note}; exec sleep {HANGS}')")
    code = "from journeyascode.drawing.engine import run; run('digraph {}', 'layout')"
    child = subprocess.Popen([sys.executable, "-c", code], stderr=subprocess.DEVNULL)
    wait_for(note.is_file)
    child.send_signal(signal.SIGINT)
    child.wait(SOON)
    wait_for(lambda: not Path("/proc", note.read_text("utf-8").strip()).exists())


def wait_for(what: Callable[[], bool]) -> None:
    """Return as soon as that is so; TimeoutError if it never comes."""
    end = time.monotonic() + SOON
    while not what():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.02)
