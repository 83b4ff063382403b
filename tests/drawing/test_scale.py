"""Drawings of much more than anybody should put on one page, and of next to nothing."""

from __future__ import annotations

from functools import cache
from itertools import count, islice

import pytest

from journeyascode.drawing import Drawing
from journeyascode.handbook import Handbook
from tests.drawing.looking import texts, tree, untold
from tests.drawing.reading import all_drawings, book_of

LONG = "asiakaskokemuksenkehittämispäällikkövaltuutus"
KEYS = {"leveys: asiakkaiden osuus", "palkki: osuus asiakkaista, jotka tulevat"}
"""What explains a sign and is no fact: the tables say in their heads what each number is."""
WIDEST = 1500
"""What a page shows without making everything unreadably small; maps are cut into strips."""


def huge(stages: int, steps: int) -> Handbook:
    numbers = count(1)
    lines = ["kind: journey", "id: iso", f"name: {LONG}", "personas: [a]", "stages:"]
    for stage in range(stages):
        lines += [f"  - name: Vaihe {stage} {LONG}", "    steps:"]
        lines += [
            f"      - {{id: s{n}, name: Askel {n}, does: Teen {LONG}, touchpoint: t{n % 9}, "
            f"channel: c{n % 5}, feels: {{score: {n % 5 - 2}, persona: a}}, pains: [{LONG}], "
            f"drop_off: 1 %, duration: 5 min}}"
            for n in islice(numbers, steps)
        ]
    others = [f"---\nkind: persona\nid: a\nname: {LONG}"]
    others += [f"---\nkind: channel\nid: c{n}\nname: Kanava {n} {LONG}" for n in range(5)]
    others += [
        f"---\nkind: touchpoint\nid: t{n}\nname: Kosketus {n} {LONG}\nchannels: [c{n % 5}]"
        for n in range(9)
    ]
    return book_of("\n".join([*lines, *others]))


@cache
def drawings(stages: int, steps: int) -> list[Drawing]:
    return all_drawings(huge(stages, steps))


def wide(drawing: Drawing) -> float:
    return max((float(tree(s.svg).get("width", "0")) for s in drawing.strips), default=0)


@pytest.mark.parametrize(("stages", "steps"), [(1, 1), (12, 4), (12, 40)])
def test_every_drawing_of_any_size_is_read_in_strips(stages: int, steps: int) -> None:
    for drawing in drawings(stages, steps):
        if drawing.kind == "flow" and stages * steps > 300:
            assert "at most 300" in str(drawing.problem)
            continue
        assert drawing.problem is None, drawing.id
        if drawing.kind == "curves" and stages * steps > 300:
            continue  # a curve is not cut: it scrolls
        assert wide(drawing) <= WIDEST, drawing.id
        assert drawing.tables, drawing.id


def test_the_longest_words_are_told_whole_in_the_tables() -> None:
    for drawing in drawings(2, 3):
        assert set(untold(drawing)) <= KEYS, drawing.id


def test_a_map_of_480_steps_shows_each_of_them() -> None:
    (drawing,) = (d for d in drawings(12, 40) if d.kind == "journey")
    drawn = {text for strip in drawing.strips for text in texts(strip.svg)}

    assert {f"{n}. Askel {n}" for n in range(1, 481)} <= drawn
