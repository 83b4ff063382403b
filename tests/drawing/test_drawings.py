"""What is true of every drawing."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from typing import get_args

import pytest

from journeyascode.drawing import Drawing, Failure, Voice, find_engine, studies
from journeyascode.drawing.colours import PAIRS, ROLE_OF
from journeyascode.drawing.drawing import Kind
from journeyascode.drawing.gallery import SHELVES
from journeyascode.drawing.render import spell
from journeyascode.drawing.text import Font, width
from journeyascode.drawing.thumbnail.drawing import glance
from journeyascode.drawing.trend.spark import spark
from journeyascode.model import Metric
from tests.conftest import Golden
from tests.drawing.looking import SVG, inks, structure, texts, tree
from tests.drawing.reading import BOOKS, all_drawings, book_named, journey_of, link

AGREED = (
    "palvelumalli/blueprint-kayttoonotto",
    "palvelumalli/handovers-teams",
    "sahko/journey-uusi-asiakas",
    "sahko/handovers-channels",
    "kirjo/journey-kirjo",
    "kirjo/matrix-kirjo",
    "kirjo/flow-kirjo",
    "kirjo/hierarchy-kirjo",
    "kirjo/relations",
    "kaksi-tilaa/comparison-muutos",
    "kaksi-tilaa/curves-anna",
    "kaksi-tilaa/lifecycle",
    "kaksi-tilaa/matrix",
    "mittarit/trend-nps",
    "kuunneltu/kano-kysely",
    "kuunneltu/kano",
    "kuunneltu/feedback-kysely",
    "kuunneltu/priorities",
    "kuunneltu/priorities-actions",
)
"""One drawing of each kind, and of each that is made in another way: its book and its name."""

NAMES = sorted(path.stem for path in BOOKS.glob("*.yaml"))


@cache
def drawings(name: str) -> list[Drawing]:
    return all_drawings(book_named(name))


def svgs(name: str) -> list[str]:
    return [svg for d in drawings(name) for svg in (*(s.svg for s in d.strips), d.full)]


def test_a_drawing_of_every_kind_is_agreed_on() -> None:
    kinds = {drawing_at(place).kind for place in AGREED}
    assert kinds == set(get_args(Kind))


def drawing_at(place: str) -> Drawing:
    book, _, name = place.partition("/")
    return next(one for one in drawings(book) if one.id == name)


@pytest.mark.parametrize("place", AGREED)
def test_a_drawing_says_and_shows_what_was_agreed(place: str, golden: Golden) -> None:
    drawing = drawing_at(place)
    parts = (structure(strip.svg) for strip in drawing.strips)
    golden(f"drawings/{drawing.id}.txt", "\n".join(parts))


@pytest.mark.parametrize("name", ["sahko", "kirjo"])
def test_a_thumbnail_says_and_shows_what_was_agreed(name: str, golden: Golden) -> None:
    book = book_named(name)
    journey = journey_of(book)
    svg = glance(Voice(book, "fi", link), journey)
    golden(f"drawings/glance-{journey.id}.txt", structure(svg))


@pytest.mark.parametrize("id_", ["nps", "wait", "once"])
def test_a_tiny_chart_says_and_shows_what_was_agreed(id_: str, golden: Golden) -> None:
    book = book_named("mittarit")
    metric = book.find(Metric, id_)
    assert metric
    golden(f"drawings/spark-{id_}.txt", structure(spark(Voice(book, "fi", link), metric)))


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_succeeds(name: str) -> None:
    assert all(drawing.problem is None and drawing.full for drawing in drawings(name))


@pytest.mark.parametrize("name", NAMES)
def test_every_text_is_read_on_what_lies_beneath_it(name: str) -> None:
    for svg in svgs(name):
        for ink in inks(svg):
            ground = ROLE_OF[ink.beneath[-1]] if ink.beneath else "page"
            assert (ROLE_OF[ink.colour], ground) in PAIRS, (ink.text, ground)


@pytest.mark.parametrize("name", NAMES)
def test_no_text_is_wider_than_the_card_it_stands_in(name: str) -> None:
    for svg in svgs(name):
        for link_ in tree(svg).iter(f"{SVG}a"):
            frame = link_.find(f"{SVG}rect")
            if frame is None:
                continue
            right = float(frame.get("x", "0")) + float(frame.get("width", "0"))
            for text in link_.findall(f"{SVG}text"):
                if text.get("text-anchor"):
                    continue
                font = Font(float(text.get("font-size", "0")), text.get("font-weight") == "600")
                for line in text.findall(f"{SVG}tspan") or [text]:
                    words = (line.text or "").strip()
                    assert float(line.get("x", "0")) + width(words, font) <= right + 0.5, words


@pytest.mark.parametrize("name", NAMES)
def test_instant_navigation_of_the_theme_finds_nothing_to_trip_over(name: str) -> None:
    for drawing in drawings(name):
        for strip in drawing.strips:
            assert not re.search(r"\s(?:href|src|on\w+|style)=", strip.svg)
            assert "<style" not in strip.svg


@pytest.mark.parametrize("name", NAMES)
def test_any_graphviz_writes_the_words_of_every_drawing(name: str) -> None:
    book, engine = book_named(name), find_engine()
    voice = Voice(book, "fi", link)
    assert not isinstance(engine, Failure)
    for study in (one for of in (*book, *SHELVES) for one in studies(voice, of).values()):
        ours, dot = spell(study, "svg"), spell(study, "dot")
        assert not isinstance(ours, Failure)
        assert not isinstance(dot, Failure)
        command = [engine.path, "-q", "-Tsvg"]
        theirs = subprocess.run(command, input=dot, capture_output=True, check=True).stdout
        assert theirs.decode().count("<svg") == 1
        assert letters(ours.decode()) == letters(theirs.decode()), study.sheet.name


def letters(svg: str) -> list[str]:
    return sorted("".join("".join(texts(svg)).split()))


@pytest.mark.parametrize("name", NAMES)
def test_no_id_is_there_twice(name: str) -> None:
    ids = [
        element.get("id")
        for drawing in drawings(name)
        for strip in drawing.strips
        for element in tree(strip.svg).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("name", NAMES)
def test_a_drawing_says_what_it_is(name: str) -> None:
    for drawing in drawings(name):
        for strip in drawing.strips:
            root = tree(strip.svg)
            assert root.findtext(f"{SVG}title") == strip.title
            assert root.findtext(f"{SVG}desc") == drawing.description
            assert root.get("lang") == "fi"


def test_a_link_to_a_card_is_one_stop_with_its_full_text() -> None:
    drawing = next(one for one in drawings("sahko") if one.kind == "journey")
    first = next(
        link_
        for link_ in tree(drawing.strips[1].svg).iter(f"{SVG}a")
        if (link_.get("id") or "").endswith("step-muuttoilmoitus-muistuttaa-sahkosopimuksesta")
    )
    assert first.findtext(f"{SVG}title") == "Muuttoilmoitus muistuttaa sähkösopimuksesta"
    assert "1. Muuttoilmoitus muistuttaa sähkösopimuksesta" in texts(drawing.strips[1].svg)
