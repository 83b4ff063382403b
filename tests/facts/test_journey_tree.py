"""How journeys hang together."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.facts.journey_tree import Tree, grow_tree, phases_of, stages_opening, wishes_of
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from tests.drawing.reading import book_of

BOOK = """
kind: journey
id: apu
name: Saan apua
parent: arki
stages: [{name: Kysyn}]
---
kind: journey
id: lasku
name: Lasku
stages: [{name: Saan laskun, phase: kayttaa}]
---
kind: journey
id: arki
name: Arki
stages:
  - name: Lasku tulee
    phase: kayttaa
    steps: [{name: Avaan, sub_journey: lasku}]
  - name: Jumitun
    phase: ostaa
    steps: [{name: Soitan, next: [{journey: apu}]}]
---
kind: journey
id: chat
name: Chat
parent: apu
stages: [{name: Kirjoitan}]
---
kind: journey
id: orpo
name: Orpo
parent: ei-ole
stages: [{name: Yksin}]
"""


def tree_of(book: Handbook) -> Tree:
    return grow_tree(book.all(Journey))


def ids(journeys: tuple[Journey, ...]) -> list[str]:
    return [journey.id for journey in journeys]


def journey(book: Handbook, id_: str) -> Journey:
    found = book.find(Journey, id_)
    assert found
    return found


def family(parents: dict[str, str | None]) -> tuple[Journey, ...]:
    return tuple(
        Journey.model_validate(
            {
                "kind": "journey",
                "id": id_,
                "name": id_,
                "parent": parent,
                "stages": [{"name": "S"}],
            }
        )
        for id_, parent in parents.items()
    )


def test_a_part_belongs_to_its_parent_or_to_the_first_that_opens_it() -> None:
    tree = tree_of(book_of(BOOK))
    assert ids(tree.mains) == ["arki", "orpo"]
    assert ids(tree.parts["arki"]) == ["lasku", "apu"]
    assert ids(tree.parts["apu"]) == ["chat"]
    assert tree.circular == frozenset()


def test_parts_of_parts_are_found_at_their_depth() -> None:
    book = book_of(BOOK)
    tree = tree_of(book)
    below = [(depth, part.id) for depth, part in tree.below(journey(book, "arki"))]
    assert below == [(1, "lasku"), (1, "apu"), (2, "chat")]
    assert tree.main_of(journey(book, "chat")).id == "arki"
    assert tree.main_of(journey(book, "orpo")).id == "orpo"


def test_of_a_circle_the_first_journey_is_the_main_one() -> None:
    tree = grow_tree(family({"d": "a", "a": "b", "b": "c", "c": "a", "e": "e"}))
    assert ids(tree.mains) == ["a", "e"]
    assert tree.circular == {"a", "e"}
    assert [(depth, part.id) for depth, part in tree.below(tree.mains[0])] == [
        (1, "d"),
        (1, "c"),
        (2, "b"),
    ]


def test_phases_come_in_the_order_of_the_lifecycle() -> None:
    book = book_of(BOOK)
    assert phases_of(journey(book, "arki"), ["ostaa", "lahtee", "kayttaa"]) == (0, 2)
    assert phases_of(journey(book, "apu"), ["ostaa"]) == ()


def test_a_stage_opens_a_journey_by_a_step_or_by_a_branch() -> None:
    arki = journey(book_of(BOOK), "arki")
    assert stages_opening(arki, "lasku") == (0,)
    assert stages_opening(arki, "apu") == (1,)
    assert stages_opening(arki, "chat") == ()


def test_a_wished_state_belongs_to_the_journey_told_as_it_is() -> None:
    book = book_of("""
    kind: journey
    id: nyt
    name: Nyt
    compares_to: sitten
    stages: [{name: A}]
    ---
    kind: journey
    id: sitten
    name: Sitten
    state: target
    compares_to: nyt
    stages: [{name: A}]
    ---
    kind: journey
    id: yksin
    name: Yksin
    state: planned
    compares_to: sitten
    stages: [{name: A}]
    """)
    wishes = wishes_of(book.all(Journey))
    assert {id_: ids(found) for id_, found in wishes.items()} == {"nyt": ["sitten"]}


NAMES = st.sampled_from("abcdefgh")


@given(st.dictionaries(NAMES, st.none() | NAMES))
def test_every_journey_stands_in_the_tree_once(parents: dict[str, str | None]) -> None:
    tree = grow_tree(family(parents))
    found = [
        journey.id
        for main in tree.mains
        for journey in (main, *(part for _, part in tree.below(main)))
    ]
    assert sorted(found) == sorted(parents)
    assert tree.circular <= {main.id for main in tree.mains}
