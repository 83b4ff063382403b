"""The small picture of a journey: what the map's table says, in a hand's breadth."""

from __future__ import annotations

import struct

import pytest

from journeyascode.drawing.colours import COLOURS
from journeyascode.drawing.engine import Failure
from journeyascode.drawing.thumbnail import share_picture
from journeyascode.drawing.thumbnail.drawing import glance
from journeyascode.drawing.thumbnail.share_picture import SIZE, shared
from journeyascode.drawing.voice import Voice
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from journeyascode.speech import say
from tests.drawing.charting import out_of_sight, overlapping, unreadable
from tests.drawing.looking import SIGNS, SVG, bare, links, texts, told, tree
from tests.drawing.reading import book_named, book_of, link, map_of

BOOKS = ["sahko", "kirjo"]
NO_FEELINGS = "{kind: journey, id: a, name: A, stages: [{name: S, steps: [{id: x, name: X}]}]}"
ONE_FEELING = """
kind: journey
id: a
name: A
stages:
  - {name: S, steps: [{id: x, name: X, feels: {score: -1}}]}
  - {name: T}
"""
TWELVE = "{kind: journey, id: a, name: A, stages: [" + ", ".join(
    "{name: Lentokonesuihkuturbiinimoottoriapumekaanikko, steps: ["
    + ", ".join(f"{{id: x{n}-{m}, name: X, feels: {{score: {m - 1}}}}}" for m in range(4))
    + "]}"
    for n in range(12)
) + "]}"  # fmt: skip
STRANGE = ONE_FEELING.replace("name: S", 'name: "S\\x01"')


def journey_of(book: Handbook) -> Journey:
    return next(one for one in book.entities.values() if isinstance(one, Journey))


def glance_of(book: Handbook, language: str = "fi") -> str:
    return glance(Voice(book, language, link), journey_of(book))


@pytest.mark.parametrize("name", BOOKS)
@pytest.mark.parametrize("language", ["en", "fi"])
def test_it_says_nothing_that_the_table_of_the_map_does_not(name: str, language: str) -> None:
    book = book_named(name)
    svg = glance_of(book, language)
    words = bare(told(map_of(book, journey_of(book), language)))
    stages = {text.partition("  ")[2] or text for text in texts(svg)}
    titles = bare(" ".join("".join(e.itertext()) for e in tree(svg).iter(f"{SVG}title")))
    for text in stages - SIGNS:
        assert bare(text) in words or bare(text.rstrip("…")) in titles, text


@pytest.mark.parametrize("text", [ONE_FEELING, TWELVE])
def test_no_text_leaves_it_or_stands_on_another_and_all_can_be_read(text: str) -> None:
    svg = glance_of(book_of(text))
    assert not out_of_sight(svg)
    assert not overlapping(svg)
    assert not unreadable(svg)


def test_each_stage_and_each_feeling_leads_to_its_place_on_the_page() -> None:
    found = links(glance_of(book_of(ONE_FEELING)))
    assert found == [
        "../../journeys/a/#stage-1",
        "../../journeys/a/#stage-2",
        "../../journeys/a/#step-x",
    ]


def test_where_no_feeling_has_a_number_there_is_no_picture() -> None:
    book = book_of(NO_FEELINGS)
    assert glance_of(book) == ""
    assert shared(Voice(book, "fi", link), journey_of(book), str) is None


def test_a_control_character_costs_the_picture_and_nothing_else() -> None:
    book = book_of(STRANGE)
    assert glance_of(book) == ""
    assert shared(Voice(book, "fi", link), journey_of(book), str) is None


def test_a_shared_picture_that_cannot_be_drawn_is_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    book = book_of(ONE_FEELING)
    monkeypatch.setattr(share_picture, "run", lambda *_: Failure(say("no")))
    assert shared(Voice(book, "fi", link), journey_of(book), str) is None


def test_the_shared_picture_is_drawn_in_the_colours_that_are_asked_for() -> None:
    def repaint(dot: str) -> str:
        return dot.replace(COLOURS["accent"].light, "#8a1c5c")

    book = book_of(ONE_FEELING)
    ours, theirs = (
        shared(Voice(book, "fi", link), journey_of(book), one) for one in (str, repaint)
    )
    assert ours != theirs


@pytest.mark.parametrize("name", BOOKS)
def test_the_shared_picture_has_the_size_that_services_ask_for_and_no_words(name: str) -> None:
    book = book_named(name)
    pictures = {
        shared(Voice(book, language, link), journey_of(book), str) for language in ("en", "fi")
    }
    (picture,) = pictures
    assert picture is not None
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == SIZE


def test_a_stage_of_one_step_among_many_keeps_its_name() -> None:
    many = ", ".join("{name: A, feels: {score: 1}}" for _ in range(30))
    stages = f"[{{name: Etsin, steps: [{many}]}}, {{name: Ostan, steps: [{{name: B}}]}}]"
    svg = glance_of(book_of(f"kind: journey\nid: j\nname: J\nstages: {stages}"))

    assert {"1 Etsin", "2 Ostan"} <= set(texts(svg))
