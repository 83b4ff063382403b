"""Handbooks for these tests, written as YAML: entities one after the other, `---` between them."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import yaml

from journeyascode.drawing import Drawing, Voice, draw
from journeyascode.drawing.gallery import SHELVES
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Blueprint, Entity, Journey

BOOKS = Path(__file__).parent / "books"


def book_of(text: str) -> Handbook:
    documents = yaml.safe_load_all(dedent(text))
    return Handbook(KINDS[one["kind"]].model_validate(one) for one in documents if one)


def book_named(name: str) -> Handbook:
    return book_of((BOOKS / f"{name}.yaml").read_text("utf-8"))


def journey_of(book: Handbook) -> Journey:
    return book.all(Journey)[0]


def blueprint_of(book: Handbook) -> Blueprint:
    return book.all(Blueprint)[0]


def link(kind: str, id_: str, anchor: str = "") -> str:
    return f"../../{kind}s/{id_}/" + (f"#{anchor}" if anchor else "")


def map_of(book: Handbook, entity: Entity, language: str = "fi") -> Drawing:
    """Give the drawing that is called after the kind of its entity."""
    drawings = draw(Voice(book, language, link), entity)
    return next(drawing for kind, drawing in drawings.items() if kind == entity.kind)


def all_drawings(book: Handbook, language: str = "fi") -> list[Drawing]:
    """Give every drawing of every entity, and of the whole handbook, each once."""
    voice = Voice(book, language, link)
    of_entities = [one for entity in book for one in draw(voice, entity).values()]
    of_shelves = [one for kind in SHELVES for one in draw(voice, kind).values()]
    return list({one.id: one for one in (*of_entities, *of_shelves)}.values())
