"""A file that cannot be read accuses no other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.build import check
from journeyascode.handbook import Handbook
from journeyascode.handbook.markdown_links import NOTHING_BESIDE
from journeyascode.model import KINDS, Entity
from journeyascode.rules import RULES
from journeyascode.source import load, load_texts
from tests.expectations import DAY, files_of

CASES = sorted((Path(__file__).parent / "cases").glob("*.yaml"))
ROOT = Path(__file__).parents[2] / "journeys"
OF_A_HANDBOOK = {"JAC804", "JAC805", "JAC807", "JAC808"}
"""Where one handbook is defined twice, the other one is looked at."""


def told(entities: Iterable[Entity], unread: Iterable[Entity] = ()) -> set[tuple[str, str]]:
    hidden = frozenset(one.id for one in unread)
    book = Handbook(entities, beside=replace(NOTHING_BESIDE, hidden=hidden))
    rules = [rule for rule in RULES if not rule.whole and rule.code not in OF_A_HANDBOOK]
    return {(rule.code, str(one.at)) for rule in rules for one in rule.check(book, DAY)}


@pytest.mark.parametrize("path", [*CASES, ROOT], ids=lambda path: path.name)
def test_what_is_not_there_is_held_against_nobody_unless_all_is_read(path: Path) -> None:
    files = load([path]) if path.is_dir() else load_texts(files_of(path.read_text("utf-8")))
    entities = [*files.handbook]
    before = told(entities)

    for kind in KINDS:
        unread = [one for one in entities if one.kind == kind]
        assert not told((one for one in entities if one.kind != kind), unread) - before, kind


def test_files_that_could_not_be_read_come_first() -> None:
    texts = {
        "a.yaml": "kind: persona\nid: a\nname: A\nrole: “a”\n",
        "b.yaml": "kind: persona\nname: [\n",
        "c.yaml": "kind: persona\nid: Ä\nname: B\n",
    }

    found = check(load_texts((PurePosixPath(n), t.encode()) for n, t in texts.items()), DAY)

    assert [str(one.place.path) for one in found][:2] == ["b.yaml", "c.yaml"]
    assert str(found[-1].place.path) == "a.yaml"
