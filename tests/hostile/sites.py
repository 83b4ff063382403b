"""Whole sites full of payloads, and the same sites full of ordinary words."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from tests.hostile.command import jac
from tests.hostile.packs import ORDINARY, RICH, lines, proses, under_odd_names
from tests.hostile.row import Files
from tests.hostile.specimens import PROSE, Slot, handbook, slots

EACH = 3
"""How many entities of each kind there are."""


def ordinary_files() -> Files:
    """Give a large handbook of ordinary words."""
    return handbook(lambda slot, _: RICH if slot.room == PROSE else ORDINARY[0], EACH)


def hostile_files() -> Files:
    """Give the same handbook with another few payloads in every field of every entity."""

    def text(slot: Slot, number: int) -> str:
        texts = proses() if slot.room == PROSE else lines()
        return texts[(_places()[slot] + number) % len(texts)]

    return under_odd_names(bearing_links(handbook(text, EACH)))


def bearing_links(files: Files) -> Files:
    """Let links be that lead nowhere, so that the site is built and they are seen in it."""
    mild = {"rule": "link-leads-nowhere", "severity": "hint", "because": "this is a trial"}
    made = {**files}
    for name, content in files.items():
        if b'"kind": "handbook"' in content:
            made[name] = json.dumps({**json.loads(content), "rules": [mild]}, indent=1).encode()
    return made


def build(folder: Path, files: Files) -> Path:
    """Build a site of a handbook with the command; give the folder it is in."""
    (folder / "book").mkdir(parents=True)
    for name, content in files.items():
        (folder / "book" / name).write_bytes(content)
    ran = jac(folder, "build", "book", "--out", "site", "--untrusted")
    assert ran.returncode == 0, ran.stderr.decode()[-2000:]
    return folder / "site"


@cache
def _places() -> dict[Slot, int]:
    return {slot: 7 * place for place, slot in enumerate(slots())}
