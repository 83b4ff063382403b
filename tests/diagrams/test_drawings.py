"""What is true of every drawing."""

from __future__ import annotations

import re
from functools import cache

import pytest

from journeyascode.diagrams import Drawing
from journeyascode.diagrams.colours import PAIRS, ROLE_OF
from journeyascode.diagrams.text import Font, width
from tests.diagrams.looking import SVG, inks, texts, tree
from tests.diagrams.reading import BOOKS, all_drawings, book_named

NAMES = sorted(path.stem for path in BOOKS.glob("*.yaml"))


@cache
def drawings(name: str) -> list[Drawing]:
    return all_drawings(book_named(name))


def svgs(name: str) -> list[str]:
    return [svg for d in drawings(name) for svg in (*(s.svg for s in d.strips), d.full)]


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
