"""The command as people run it: another process, whatever becomes of it."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
JAC = (sys.executable, "-P", "-m", "journeyascode")
"""Like `jac`, nothing that lies in the folder it is called in is imported."""
MEMORY = 1536 << 20
"""Bytes of address space a check may take."""
SECONDS = 120


def environment(**changes: str | None) -> Mapping[str, str]:
    """Give our environment with some changes; None takes a variable away."""
    here = {**os.environ, "PYTHONPATH": str(ROOT), **changes}
    return {name: value for name, value in here.items() if value is not None}


def jac(
    folder: Path, *words: str, memory: int | None = None, **changes: str | None
) -> subprocess.CompletedProcess[bytes]:
    """Run a command of jac in `folder` to its end."""
    return subprocess.run(
        [*JAC, *words],
        cwd=folder,
        env=environment(**changes),
        capture_output=True,
        stdin=subprocess.DEVNULL,
        timeout=SECONDS,
        check=False,
        preexec_fn=(lambda: _limit(memory)) if memory else None,
    )


def _limit(memory: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
