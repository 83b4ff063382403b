from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from journeyascode.build import check
from journeyascode.source import load_texts
from journeyascode.source.entities import _paper

DAY = date(2026, 11, 22)
FILES = 30


def persona(number: int) -> tuple[PurePosixPath, bytes]:
    text = f"kind: persona\nid: anna-{number:02}\nname: Anna\nsegment: nobody\nowner: nobody\n"
    return PurePosixPath(f"{number:02}.yaml"), text.encode()


def test_to_find_places_a_file_is_not_read_again_for_every_finding() -> None:
    loaded = load_texts([persona(number) for number in range(FILES)])
    _paper.cache_clear()
    found = check(loaded, DAY)
    assert len(found) > 3 * FILES
    assert _paper.cache_info().misses <= 2 * FILES
