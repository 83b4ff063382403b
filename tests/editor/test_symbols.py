from __future__ import annotations

from pathlib import PurePosixPath

from journeyascode.editor.symbols import Symbol, entities_named, outline_of
from tests.editor.marking import view_of

BOOK = """\
kind: journey
id: buy
name: {fi: Ostan, en: Buying}
stages:
  - name: Search
    steps:
      - {id: look, name: I look}
      - {name: I pay}
metrics: [a]
---
kind: channel
items:
  - {id: web, name: Web, hands_over_to: [{channel: phone}]}
  - id: phone
    name: {fi: Puhelin, en: Phone}
"""


def told(items: tuple[Symbol, ...]) -> list[object]:
    return [(item.name, item.detail, item.whole.line, told(item.inside)) for item in items]


def test_a_journey_holds_its_stages_and_they_hold_their_steps() -> None:
    [journey] = outline_of(view_of(BOOK), PurePosixPath("file-1.yaml"), "fi")
    steps: list[object] = [("I look", "look", 7, []), ("I pay", "", 8, [])]
    assert told((journey,)) == [("Ostan", "journey buy", 1, [("Search", "", 5, steps)])]
    assert (journey.head.line, journey.whole.end_line) == (2, 9)
    for item in (journey, *journey.inside, *journey.inside[0].inside):
        assert item.whole[1:3] <= item.head[1:3] <= item.head[3:5] <= item.whole[3:5]


def test_several_entities_stand_side_by_side() -> None:
    items = outline_of(view_of(BOOK), PurePosixPath("file-2.yaml"), "en")
    assert told(items) == [("Web", "channel web", 3, []), ("Phone", "channel phone", 4, [])]


def test_a_file_in_which_somebody_types_keeps_its_outline() -> None:
    broken = BOOK.replace("name: I look}", "name: I look, chan").replace("metrics: [a]", "met")
    [journey] = outline_of(view_of(broken), PurePosixPath("file-1.yaml"), "fi")
    assert [step.detail for step in journey.inside[0].inside] == ["look", ""]


def test_entities_are_found_by_id_and_by_name_in_any_language() -> None:
    view = view_of(BOOK)

    def found(wanted: str) -> list[tuple[str, str, int]]:
        named = entities_named(view, wanted, "en")
        return [(one.id, name, place.line) for one, name, place in named]

    assert found("PUHE") == [("phone", "Phone", 4)]
    assert found("web") == [("web", "Web", 3)]
    assert found("buy") == [("buy", "Buying", 1)]
    assert len(found("")) == 3
    assert found("nobody") == []
