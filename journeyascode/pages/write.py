"""From a handbook to its pages."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import Journey
from journeyascode.pages.addresses import HANDBOOK, HOME, SHELVES, Shelf, file_of
from journeyascode.pages.audit import audit
from journeyascode.pages.dashboard import all_of
from journeyascode.pages.environment import render
from journeyascode.pages.labels import names_of
from journeyascode.pages.measured import shared_picture
from journeyascode.pages.order import ordered
from journeyascode.pages.page import Heading, Page, Section, Written
from journeyascode.pages.pen import Pen
from journeyascode.pages.pieces import untranslated
from journeyascode.pages.safe import meta
from journeyascode.pages.uses import Uses
from journeyascode.pages.vocabulary import words_of
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeyascode.diagrams import Drawing
    from journeyascode.diagrams.drawing import Kind
    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity, Text
    from journeyascode.pages.page import Picture
    from journeyascode.pages.safe import Safe
    from journeyascode.pages.setting import Setting

    Draw = Callable[[Entity | str], Mapping[Kind, Drawing]]

_HEADING = re.compile(r'^<h([23]) id="([^"]+)">(.*?)</h\1>$', re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")


class Work(NamedTuple):
    """Everything the pages of one language are made from."""

    book: Handbook
    draw: Draw
    setting: Setting
    uses: Uses
    files: dict[str, bytes]
    """Filled as the pages are written: a drawing is let go when it is on its page."""
    pictures: dict[str, Picture]
    """Filled as the pages are written."""


def write_pages(book: Handbook, draw: Draw, setting: Setting) -> Written:
    """Write every page of `book` in the language of `setting`.

    `draw` gives the drawings of an entity, or those of everything for the index of a kind.

    Raises UnknownMarkupError rather than give a page with anything on it that we do not know.
    """
    work = Work(book, draw, setting, Uses(book), {}, {})
    shelves = ((shelf, ordered(all_of(book, shelf.kind))) for shelf in SHELVES)
    sections = tuple(_section(work, shelf, entities) for shelf, entities in shelves if entities)
    return Written(setting.language, _home(work), sections, work.files, work.pictures)


def _home(work: Work) -> Page:
    charter = work.book.charter
    pen = Pen(work.book, work.setting, HOME)
    template = "handbook.html.j2" if charter else "home.html.j2"
    html = render(template, _words(work, pen, HANDBOOK), entity=charter)
    title = charter.name if charter else say("Customer experience handbook").to(pen.language)
    return _page(work, pen, (title, charter.summary if charter else None), html, charter)


def _section(work: Work, shelf: Shelf, entities: tuple[Entity, ...]) -> Section:
    index = _index(work, shelf, entities)
    alone = entities if shelf.alone else ()
    return Section(index.title, (index, *(_entity(work, entity) for entity in alone)))


def _index(work: Work, shelf: Shelf, entities: tuple[Entity, ...]) -> Page:
    pen = Pen(work.book, work.setting, work.setting.addresses.index(shelf.kind))
    here = () if shelf.alone else entities
    sections = [_section_of(work, pen, entity) for entity in here]
    words = _words(work, pen, shelf.kind)
    html = render(f"index/{shelf.kind}.html.j2", words, entities=entities, sections=sections)
    title = names_of(shelf.kind).to(pen.language)
    page = _page(work, pen, (title, None), html, None)
    return replace(page, searchable=not shelf.alone)


def _entity(work: Work, entity: Entity) -> Page:
    pen = Pen(work.book, work.setting, work.setting.addresses.uri(entity))
    html = _section_of(work, pen, entity)
    if isinstance(entity, Journey):
        work.pictures[pen.uri] = partial(shared_picture, pen, entity)
    return _page(work, pen, (entity.name, entity.summary), html, entity)


def _section_of(work: Work, pen: Pen, entity: Entity) -> Safe:
    return render(f"{entity.kind}.html.j2", _words(work, pen, entity), entity=entity)


def _words(work: Work, pen: Pen, of: Entity | str) -> dict[str, object]:
    """Give the words of a template, among them the drawings of what it is about."""
    drawings = work.draw(of)
    for drawing in drawings.values():
        if drawing.full:
            work.files[file_of(drawing)] = drawing.full.encode()
    return {**words_of(pen, work.uses), "drawings": drawings}


def _page(
    work: Work, pen: Pen, named: tuple[Text, Text | None], html: str, entity: Entity | None
) -> Page:
    whole = f"{html}\n{untranslated(pen)}".strip()
    audit(whole)
    title, about = (meta(work.book.text(text, pen.language)) for text in named)
    source = work.setting.place_of(entity) if entity else None
    return Page(pen.uri, title, about, whole, tuple(outline(whole)), source)


def outline(html: str) -> Iterator[Heading]:
    """Yield the headings of the second and third level that a page has, in order."""
    for level, id_, title in _HEADING.findall(html):
        yield Heading(int(level), id_, " ".join(_TAG.sub("", title).split()))
