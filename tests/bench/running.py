"""Commands, run as people run them, and what they cost."""

from __future__ import annotations

import compileall
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
"""The checkout that is measured when nothing else is said."""
AS_OF = ("--as-of", "2026-11-22")
_SHM = Path("/dev/shm")  # noqa: S108 - a disk in memory: one that turns makes every figure a guess


@dataclass(frozen=True)
class Cost:
    """What a command took: CPU seconds of it and its children, its peak memory in MiB."""

    seconds: float
    memory: float
    said: str = ""


def workplace() -> tempfile.TemporaryDirectory[str]:
    """Give a folder to measure in: in memory, where there is such a place."""
    return tempfile.TemporaryDirectory(prefix="jac-bench-", dir=_SHM if _SHM.is_dir() else None)


def compiled(tree: Path) -> Path:
    """Give a checkout whose modules are compiled, as they are for people who installed it."""
    compileall.compile_dir(str(tree / "journeyascode"), quiet=1, workers=1)
    return tree


def jac(*words: str) -> tuple[str, ...]:
    """Give the command line of a command of ours."""
    return (sys.executable, "-m", "journeyascode", *words)


def surroundings(tree: Path = HERE) -> dict[str, str]:
    """Give the environment in which the package of a checkout is run; it may keep bytecode.

    What it keeps for its user lies apart, so that the figures are the same for everybody.
    """
    kept = Path(tempfile.gettempdir(), "jac-bench-cache")
    ours = {"PYTHONPATH": str(tree), "NO_MKDOCS_2_WARNING": "1", "XDG_CACHE_HOME": str(kept)}
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | ours


def run(command: Sequence[str], folder: Path | None = None, tree: Path = HERE) -> Cost:
    """Run a command to its end; stop with its words if it fails."""
    with tempfile.TemporaryFile() as out:
        ran = subprocess.Popen(
            command, cwd=folder, env=surroundings(tree), stdout=out, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(ran.pid, 0)
        ran.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        said = out.read().decode()
    if ran.returncode:
        sys.exit(f"{command} failed with {ran.returncode}:\n{said[-3000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def cheapest(command: Sequence[str], folder: Path | None = None, rounds: int = 3) -> Cost:
    """Run a command some times and give the cheapest run."""
    return min((run(command, folder) for _ in range(rounds)), key=lambda cost: cost.seconds)
