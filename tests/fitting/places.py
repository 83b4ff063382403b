"""The lines that run in other people's builds, run here as they would be there."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from journeyascode.cli.init import starter

ROOT = Path(__file__).parents[2]
LANGUAGES = sorted(
    path.name for path in (ROOT / "journeyascode/cli/starter").iterdir() if path.name != "common"
)
"""A small handbook to begin with is there in these."""
MISTAKE = re.compile(r"^( *)# (?=alternatives: )", re.MULTILINE)
"""The line of the starter that becomes an error when its # is taken away."""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


def read(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    return yaml.safe_load((ROOT / name).read_text("utf-8"))


def begin(folder: Path, language: str = "en") -> Path:
    """Write a small handbook that checks clean; give its folder."""
    for path, text in starter(language).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8", newline="\n")
    return folder / "journeys"


def make_a_mistake(book: Path) -> None:
    path = book / "paths/booking-a-repair.yaml"
    path.write_text(MISTAKE.sub(r"\1", path.read_text("utf-8")), "utf-8", newline="\n")


def let_time_pass(book: Path) -> None:
    """Add an action that has been overdue for years, in a part that is governed."""
    lines = ("kind: action", "name: Late", "level: governed", "owner: technicians",
             "due: 2020-01-31", "expects: [{metric: answer-time}]")  # fmt: skip
    (book / "actions/late.yaml").write_text("\n".join((*lines, "")), "utf-8", newline="\n")


def environment(more: Mapping[str, str] = {}) -> dict[str, str]:
    """Give what a build sees: `python` is this one, and nothing else comes from the outside."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    return {"PATH": path, "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8", **more}


def run(command: Iterable[str], folder: Path, more: Mapping[str, str]) -> Ran:
    ran = subprocess.run(
        [*command], cwd=folder, env=environment(more), capture_output=True, text=True, check=False
    )
    return Ran(ran.returncode, ran.stdout, ran.stderr)
