"""Two revisions side by side, run in turns: what another process takes, it takes from both.

A figure of one run means little on a machine with others at work; the median of the ratios of
many pairs does.
"""

from __future__ import annotations

import io
import shutil
import statistics
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.bench.editing import edit
from tests.bench.generate import write_handbook
from tests.bench.running import AS_OF, HERE, Cost, compiled, jac, run, workplace

Step = Callable[[Path, Path], Cost]
"""Runs one thing in a handbook, by the package of a checkout."""


def compare(revision: str, sizes: Mapping[int, int], wanted: set[str]) -> Iterator[str]:
    """Yield a table: what each step costs here, as a share of what it costs in `revision`.

    For each of the `sizes` so many pairs are run; only the steps that are `wanted`, if any are.
    """
    yield f"| entities | what | here / `{revision}` | least | most | pairs | MiB before, here |"
    yield "|--:|---|--:|--:|--:|--:|---|"
    with workplace() as folder:
        there = compiled(_checked_out(revision, Path(folder, "there")))
        for size, pairs in sizes.items():
            sides = {tree: Path(folder, f"{size}-{n}") for n, tree in enumerate((there, HERE))}
            for side in sides.values():
                entities = write_handbook(side / "journeys", size)
            for name, step in STEPS.items():
                if not wanted or name in wanted:
                    costs = [_pair(step, sides, turn) for turn in range(pairs)]
                    yield f"| {entities:,} | {name} | {_told(costs)} |"


def _pair(step: Step, sides: Mapping[Path, Path], turn: int) -> tuple[Cost, Cost]:
    """Run both sides, the other one first in every second turn; give that of before first."""
    order = [*sides] if turn % 2 else [*sides][::-1]
    costs = {tree: step(sides[tree], tree) for tree in order}
    before, here = (costs[tree] for tree in sides)
    return before, here


def _told(costs: list[tuple[Cost, Cost]]) -> str:
    ratios = [here.seconds / before.seconds for before, here in costs]
    before, here = (max(one.memory for one in side) for side in zip(*costs, strict=True))
    return (
        f"{statistics.median(ratios):.3f} | {min(ratios):.3f} | {max(ratios):.3f} | "
        f"{len(ratios)} | {before:.0f}, {here:.0f}"
    )


def _checked_out(revision: str, into: Path) -> Path:
    git = shutil.which("git") or "git"
    packed = subprocess.run(
        (git, "archive", revision), cwd=HERE, check=True, capture_output=True
    ).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as files:
        files.extractall(into, filter="data")
    return into


def _check(folder: Path, tree: Path) -> Cost:
    return run(jac("check", "journeys", *AS_OF, "--format", "concise"), folder, tree)


def _build(folder: Path, tree: Path) -> Cost:
    return run(jac("build", *AS_OF), folder, tree)


def _cold(folder: Path, tree: Path) -> Cost:
    for kept in ("site", ".cache"):
        shutil.rmtree(folder / kept, ignore_errors=True)
    return _build(folder, tree)


def _again(folder: Path, tree: Path) -> Cost:
    if not (folder / "site").is_dir():
        _build(folder, tree)
    return _build(folder, tree)


def _edited(folder: Path, tree: Path) -> Cost:
    _again(folder, tree)
    text = (folder / "journeys/persona/persona-00000.yaml").read_text("utf-8")
    edit(folder, "Muutettu" if "Muutettuna" in text else "Muutettuna")
    return _build(folder, tree)


STEPS: dict[str, Step] = {"check": _check, "cold": _cold, "again": _again, "edit": _edited}


def tell(revision: str, sizes: Mapping[int, int], wanted: set[str]) -> None:
    """Print the table of `compare`, line by line as it grows."""
    for line in compare(revision, sizes, wanted):
        sys.stdout.write(line + "\n")
        sys.stdout.flush()
