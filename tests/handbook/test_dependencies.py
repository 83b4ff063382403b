from __future__ import annotations

from collections.abc import Callable
from inspect import getmembers

import pytest

from journeyascode.handbook import Dependencies, Handbook, RecordingHandbook, change_between
from journeyascode.model import Entity, Journey, Persona, Segment, Step

ANNA = Persona(id="anna", name="Anna", segment="firms")
BERTA = Persona(id="berta", name="Berta")
FIRMS = Segment(id="firms", name="Firms")
BUY = Journey.model_validate(
    {"id": "buy", "name": "Buying", "stages": [{"name": "Pay", "steps": [{"name": "I pay"}]}]}
)
BOOK = Handbook([ANNA, BERTA, FIRMS, BUY])

Question = Callable[[Handbook], object]

BY_OTHERS = {
    "languages",
    "level_of",
    "spoken",
    "text",
    "charter",
    "visibility_of",
    "default_visibility",
}
"""What Handbook answers by asking itself something else."""


def names_of_journeys(book: Handbook) -> tuple[object, ...]:
    return tuple(journey.name for journey in book.all(Journey))


QUESTIONS: dict[str, tuple[Question, set[str]]] = {
    "get": (lambda book: book.get("persona", "anna"), {"anna"}),
    "find": (lambda book: book.find(Persona, "anna"), {"anna"}),
    "find nothing": (lambda book: book.find(Persona, None), set()),
    "all": (lambda book: book.all(Persona), {"anna", "berta"}),
    "lacks": (lambda book: book.lacks(ANNA), {"anna"}),
    "walk": (lambda book: tuple(book.walk(Step)), {"buy"}),
    "remember": (lambda book: book.remember(names_of_journeys), {"buy"}),
    "resolve": (lambda book: book.resolve(BOOK.links[0]), {"firms"}),
    "pointing_at": (lambda book: book.pointing_at(FIRMS), {"anna"}),
    "charter": (lambda book: book.charter, set()),
    "entities": (lambda book: book.entities, {"anna", "berta", "firms", "buy"}),
    "iteration": (lambda book: (len(book), *book), {"anna", "berta", "firms", "buy"}),
    "links": (lambda book: book.links, {"anna", "berta", "firms", "buy"}),
    "links_to": (lambda book: book.links_to, {"anna", "berta", "firms", "buy"}),
    "part_links": (lambda book: book.part_links, {"anna", "berta", "firms", "buy"}),
    "passages": (lambda book: book.passages, {"anna", "berta", "firms", "buy"}),
}


def with_other_name(id_: str) -> Handbook:
    def renamed(one: Entity) -> Entity:
        return one.model_copy(update={"name": "Otherwise"}) if one.id == id_ else one

    return Handbook(renamed(one) for one in BOOK)


@pytest.mark.parametrize("name", QUESTIONS)
def test_an_answer_is_the_same_and_holds_until_what_it_is_made_of_changes(name: str) -> None:
    question, made_of = QUESTIONS[name]
    asked = Dependencies()
    assert question(RecordingHandbook(BOOK, asked)) == question(BOOK)
    changes = {one.id: change_between(BOOK, with_other_name(one.id)) for one in BOOK}
    assert {id_ for id_, change in changes.items() if change and change.touches(asked)} == made_of


def test_what_is_found_out_of_a_handbook_is_asked_once_and_rests_on_the_same_for_all() -> None:
    times = []

    def count(book: Handbook) -> int:
        times.append(book)
        return len(book.all(Persona))

    book, first, second = Handbook([ANNA, BERTA]), Dependencies(), Dependencies()

    assert [RecordingHandbook(book, one).remember(count) for one in (first, second)] == [2, 2]
    assert len(times) == 1
    assert first == second == Dependencies(types={Persona})
    assert [book.remember(count), book.remember(count)] == [2, 2]
    assert len(times) == 2


def test_whatever_can_be_asked_of_a_handbook_is_written_down() -> None:
    public = {name for name, _ in getmembers(Handbook) if not name.startswith("_")}
    assert public - BY_OTHERS <= vars(RecordingHandbook).keys()


def test_the_same_entities_read_again_are_no_change() -> None:
    again = Handbook(one.model_copy() for one in BOOK)
    change = change_between(BOOK, again)
    assert change
    assert not change.keys
    assert not change.touches(Dependencies(whole=True))


def test_other_entities_or_another_order_may_change_anything() -> None:
    assert change_between(BOOK, Handbook([ANNA, FIRMS, BUY])) is None
    assert change_between(BOOK, Handbook([BERTA, ANNA, FIRMS, BUY])) is None


def test_a_reference_that_goes_is_asked_about_at_what_it_pointed_at() -> None:
    loose = ANNA.model_copy(update={"segment": None})
    change = change_between(BOOK, Handbook([loose, BERTA, FIRMS, BUY]))
    assert change
    assert change.pointed == {("segment", "firms")}
