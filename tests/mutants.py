"""Changes the arithmetic of a room here and there, and counts the changes that its tests notice.

``python -m tests.mutants`` tries a sample of every room below; ``python -m tests.mutants rules
--sample 200`` another of one room. The same seed gives the same sample. A change that no test
notices is printed with its place: a test is missing there, or the line says nothing.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[1]
ROOMS = {
    "facts": ("tests/facts", "tests/measures"),
    "measures": ("tests/measures", "tests/facts"),
    "rules": ("tests/rules",),
    "handbook": ("tests/handbook", "tests/facts", "tests/rules"),
    "model": ("tests/model", "tests/handbook", "tests/rules"),
    "source": ("tests/source",),
}
"""The rooms that reckon, and whose tests answer for them."""
NEEDED = ("journeyascode", "tests", "journeys", "pyproject.toml", "README.md", "mkdocs.yml")
"""What tests read; each worker has a copy of its own to change."""
NOTICED, SEEN_BY_NONE = {1, 2}, 0
"""How pytest ends: with failures, or unable to read what was changed; with none."""
OTHER: dict[type[ast.AST], Any] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
}


class Mutant(NamedTuple):
    """One change of one place."""

    path: Path
    """From the top of the repository."""
    line: int
    start: int
    """In bytes of the file, as `end` is."""
    end: int
    was: str
    becomes: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.was}  ->  {self.becomes}"


class Tried(NamedTuple):
    mutant: Mutant
    noticed: bool


def mutants(path: Path) -> Iterator[Mutant]:
    """Give every change of one file, in the order of its text."""
    content = (ROOT / path).read_bytes()
    lines = [0]
    for line in content.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    for node in reckoning(ast.parse(content)):
        for becomes in changes(node):
            start = lines[node.lineno - 1] + node.col_offset
            end = lines[(node.end_lineno or 0) - 1] + (node.end_col_offset or 0)
            yield Mutant(path, node.lineno, start, end, ast.unparse(node), becomes)


def reckoning(node: ast.AST) -> Iterator[ast.expr]:
    """Give every expression that is reckoned when the code runs: no annotation, no decorator."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list", "type_params"):
            continue
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        for below in value if isinstance(value, list) else [value]:
            if isinstance(below, ast.expr):
                yield below
            if isinstance(below, ast.AST):
                yield from reckoning(below)


def changes(node: ast.expr) -> Iterator[str]:
    """Give what an expression could have been by mistake."""
    match node:
        case ast.Compare(left, [op], [right]) if type(op) in OTHER:
            yield f"({ast.unparse(ast.Compare(left, [OTHER[type(op)]()], [right]))})"
        case ast.BoolOp(op, values):
            yield f"({ast.unparse(ast.BoolOp(OTHER[type(op)](), values))})"
        case ast.BinOp(left, op, right) if type(op) in OTHER and not is_text(left, right):
            yield f"({ast.unparse(ast.BinOp(left, OTHER[type(op)](), right))})"
        case ast.UnaryOp(ast.Not(), operand):
            yield f"(bool({ast.unparse(operand)}))"
        case ast.IfExp(test, body, orelse):
            yield f"({ast.unparse(ast.IfExp(ast.UnaryOp(ast.Not(), test), body, orelse))})"
        case ast.Constant(bool() as value):
            yield str(not value)
        case ast.Constant(int() | float() as value):
            yield str(value + 1)
        case _:
            pass


def is_text(*parts: ast.expr) -> bool:
    """Whether one of these is written as a text: texts are joined, not reckoned."""
    return any(
        isinstance(one, ast.JoinedStr)
        or (isinstance(one, ast.Constant) and isinstance(one.value, str))
        for one in parts
    )


def copied(into: Path) -> Path:
    """Make a copy of what the tests read, to be changed."""
    into.mkdir()
    for name in NEEDED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, into / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, into / name)
    return into


def ended(copy: Path, room: str, about: str = "", limit: float | None = None) -> int:
    """Run the tests of a room in a copy up to the first that fails; give how pytest ended.

    Tests in a file that is called after what they are about come first.
    """
    tests = [name for name in ROOMS[room] if (copy / name).is_dir()]
    nearest = [str(path) for name in tests for path in (copy / name).rglob(f"test_{about}.py")]
    command = (sys.executable, "-m", "pytest", "-qx", "-p", "no:cacheprovider", *nearest, *tests)
    ran = subprocess.run(
        command,
        cwd=copy,
        env={**os.environ, "PYTHONPATH": str(copy), "CI": "true"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=limit,
        check=False,
    )
    return ran.returncode


def tried(mutant: Mutant, room: str, copy: Path, limit: float) -> Tried:
    """Say whether the tests of a room notice a change; one that never ends is noticed."""
    path = copy / mutant.path
    whole = path.read_bytes()
    write(path, whole[: mutant.start] + mutant.becomes.encode() + whole[mutant.end :])
    try:
        how = ended(copy, room, mutant.path.stem, limit)
    except subprocess.TimeoutExpired:
        return Tried(mutant, noticed=True)
    finally:
        write(path, whole)
    if how not in {*NOTICED, SEEN_BY_NONE}:
        raise SystemExit(f"{mutant}: pytest ended with {how}")
    return Tried(mutant, noticed=how in NOTICED)


def write(path: Path, content: bytes) -> None:
    """Write a module, and forget what Python made of it when it was another."""
    path.write_bytes(content)
    Path(cache_from_source(str(path))).unlink(missing_ok=True)


def try_room(room: str, sample: list[Mutant], folder: Path, jobs: int) -> list[Tried]:
    """Try each change in one of `jobs` copies."""
    copies = [copied(folder / f"{room}-{number}") for number in range(jobs)]
    began = time.monotonic()
    if ended(copies[0], room) != SEEN_BY_NONE:
        raise SystemExit(f"the tests of {room} fail without any change")
    limit = 30 + 5 * (time.monotonic() - began)
    with ThreadPoolExecutor(jobs) as pool:
        shares = [sample[number::jobs] for number in range(jobs)]
        of_share = partial(try_share, room=room, limit=limit)
        return [one for share in pool.map(of_share, shares, copies) for one in share]


def try_share(share: list[Mutant], copy: Path, room: str, limit: float) -> list[Tried]:
    return [tried(one, room, copy, limit) for one in share]


def main() -> None:
    """Print what was not noticed, and the share of what was."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("rooms", nargs="*", metavar="room", help=", ".join(ROOMS))
    asked.add_argument("--sample", type=int, default=20, help="changes of each room (%(default)s)")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    asked.add_argument("--least", type=float, default=0, help="per cent, or it ends with 1")
    given = asked.parse_args()
    if unknown := [room for room in given.rooms if room not in ROOMS]:
        asked.error(f"no tests are known to answer for {', '.join(unknown)}")
    results: list[Tried] = []
    with tempfile.TemporaryDirectory() as folder:
        for room in given.rooms or ROOMS:
            files = sorted((ROOT / "journeyascode" / room).rglob("*.py"))
            every = [one for path in files for one in mutants(path.relative_to(ROOT))]
            chance = random.Random(f"{given.seed} {room}")  # noqa: S311 - no secret
            sample = chance.sample(every, min(given.sample, len(every)))
            found = try_room(room, sample, Path(folder), given.jobs)
            tell(room, found, len(every))
            results += found
    score = tell("together", results, len(results))
    raise SystemExit(score < given.least)


def tell(what: str, found: list[Tried], every: int) -> float:
    """Print what was not noticed and give the share of what was, in per cent."""
    noticed = sum(one.noticed for one in found)
    for one in found:
        if not one.noticed and what != "together":
            sys.stdout.write(f"{one.mutant}\n")
    score = 100 * noticed / len(found) if found else 0.0
    share = f"{noticed} of {len(found)} changes noticed, {score:.0f} %"
    sys.stdout.write(f"{what}: {share} ({every} possible)\n")
    sys.stdout.flush()
    return score


if __name__ == "__main__":
    main()
