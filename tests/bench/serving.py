"""How long a person waits for `jac serve`: to answer, to show a page, to show an edit."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from tests.bench.editing import edit
from tests.bench.running import jac, surroundings

PATIENCE = 600
PAGE = "personas/persona-00000/"


@dataclass(frozen=True)
class Latency:
    """Seconds a person waits, and the CPU seconds of the edit."""

    opens: float
    first: float
    edit: float
    cpu: float


def serve_latency(folder: Path) -> Latency:
    """Serve the handbook in `folder`, edit one persona, and time what the reader sees."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    start = time.monotonic()
    server = subprocess.Popen(
        jac("serve", "--port", str(port), "--no-open"),
        cwd=folder,
        env=surroundings(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        opens = _wait(port, "", b"", start)
        first = _wait(port, PAGE, b"jac-", start)
        cpu = _cpu(server.pid)
        changed = time.monotonic()
        edit(folder, "Muutettavana")
        shown = _wait(port, PAGE, b"Muutettavana", changed)
        return Latency(opens, first, shown, _cpu(server.pid) - cpu)
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=30)


def _wait(port: int, page: str, sign: bytes, since: float) -> float:
    """Give the seconds since `since` until the page holds `sign`."""
    while time.monotonic() - since < PATIENCE:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{page}", timeout=5) as answer:
                if sign in answer.read():
                    return time.monotonic() - since
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.02)
    sys.exit(f"`jac serve` did not show {sign!r} within {PATIENCE} s")


def _cpu(pid: int) -> float:
    """Give the CPU seconds a process and its ended children have used."""
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return sum(int(ticks) for ticks in fields[11:15]) / os.sysconf("SC_CLK_TCK")
