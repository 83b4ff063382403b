from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.cli.calling import Call

PATIENCE = 90
REAL_WAITING = {"FAKETIME_DONT_FAKE_MONOTONIC": "1"}
"""Lets the day alone be another one where `faketime` sets it: else threads wait for years."""


@contextmanager
def serving(
    folder: Path, *more: str, end: signal.Signals = signal.SIGINT, **around: str
) -> Iterator[str]:
    """Run ``jac serve`` in `folder`, give its address, and end it, as a person would."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "journeyascode", "serve", "--no-open", "--port", port, *more]
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**os.environ, **REAL_WAITING, "JAC_LANG": "en", **around},
        stderr=subprocess.PIPE,
    ) as server:
        try:
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.send_signal(end)
            _, said = server.communicate(timeout=PATIENCE)
    assert server.returncode == 0, said.decode()
    assert b"the handbook is at http://127.0.0.1:" in said


def shown(address: str, sign: str) -> bool:
    """Wait until the page at `address` shows `sign`."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - this machine
                if sign in answer.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.05)
    return False


@pytest.mark.skipif(os.name == "nt", reason="Windows has no Ctrl-C to send")
def test_serve_shows_the_handbook_its_errors_and_its_mending(jac: Call, tmp_path: Path) -> None:
    jac("init")
    broken = tmp_path / "journeys" / "broken.yaml"
    with serving(tmp_path, "journeys") as address:
        assert shown(address, "jac-")
        broken.write_text("kind: persona\nname: Anna\nsegment: nobody\n", "utf-8")
        assert shown(address, "JAC201")
        broken.write_text("kind: persona\nname: Berta the brave\n", "utf-8")
        assert shown(f"{address}personas/", "Berta the brave")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal to end with")
def test_a_server_behind_a_shell_that_ignores_ctrl_c_ends_with_it(
    jac: Call, tmp_path: Path
) -> None:
    jac("init", "book")
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # handed down to whatever is started
    try:
        with serving(tmp_path / "book", "--untrusted") as address:
            assert shown(address, "jac-")
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signal to end with")
def test_a_server_that_is_told_to_end_leaves_nothing_behind(jac: Call, tmp_path: Path) -> None:
    jac("init", "book")
    spare = tmp_path / "spare"
    spare.mkdir()
    with serving(tmp_path / "book", end=signal.SIGTERM, TMPDIR=str(spare)) as address:
        assert shown(address, "jac-")
        assert list(spare.iterdir())

    assert not list(spare.iterdir())
