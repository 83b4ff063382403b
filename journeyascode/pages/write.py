"""From a handbook to its pages."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.handbook import Dependencies, RecordingHandbook
from journeyascode.handbook.kind_folders import HANDBOOK, HOME, SHELVES, KindFolder
from journeyascode.model import Journey, Metric
from journeyascode.pages.addresses import file_of
from journeyascode.pages.audit import audit
from journeyascode.pages.dashboard import all_of
from journeyascode.pages.environment import render
from journeyascode.pages.html_pieces import of_what_is_shown, untranslated
from journeyascode.pages.labels import names_of
from journeyascode.pages.order import ordered
from journeyascode.pages.page import Heading, Page, Section, WrittenPages
from journeyascode.pages.page_cache import CachedPage, PageCache, PageSources
from journeyascode.pages.promises_and_targets import shared_picture
from journeyascode.pages.safe import meta
from journeyascode.pages.template_words import words_of
from journeyascode.pages.uses import Uses
from journeyascode.pages.writer import PageWriter
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import PurePosixPath

    from journeyascode.drawing import Drawing
    from journeyascode.drawing.drawing import Kind
    from journeyascode.handbook import Handbook, Key
    from journeyascode.model import Entity, Text
    from journeyascode.pages.page import Picture
    from journeyascode.pages.safe import Safe
    from journeyascode.pages.setting import PageSetting

    Draw = Callable[[Handbook, Entity | str], Mapping[Kind, Drawing]]

_HEADING = re.compile(r'^<h([23]) id="([^"]+)">(.*?)</h\1>$', re.MULTILINE)
_TAG = re.compile(r"<[^>]*>")


class PageMaterial(NamedTuple):
    """Everything the pages of one language are made from."""

    book: Handbook
    draw: Draw
    setting: PageSetting
    uses: Uses
    former: PageCache
    files: dict[str, bytes]
    """Filled as the pages are written: a drawing is let go when it is on its page."""
    pictures: dict[str, Picture]
    """Filled as the pages are written."""
    attached: dict[str, PurePosixPath]
    """Filled as the pages are written."""
    asked: Dependencies
    """Filled as a page is written."""
    failed: list[Kind]
    """The drawings of a page that could not be made: it may be whole the next time."""


def write_pages(
    book: Handbook, draw: Draw, setting: PageSetting, former: PageCache | None = None
) -> WrittenPages:
    """Write every page of `book` in the language of `setting`.

    `draw` gives the drawings of an entity in a handbook, or those of everything for the index of
    a kind. Pages that `former` knows, and that would be the same again, are taken from there.

    Raises UnknownMarkupError rather than give a page with anything on it that we do not know.
    """
    former = former or PageCache()
    former.turn_to(book, setting)
    work = PageMaterial(book, draw, setting, Uses(book), former, {}, {}, {}, Dependencies(), [])
    home = _leaf(work, HOME, _home)
    shelves = ((shelf, ordered(all_of(book, shelf.kind))) for shelf in SHELVES)
    sections = tuple(_section(work, shelf, entities) for shelf, entities in shelves if entities)
    attached = dict(sorted(work.attached.items()))
    return WrittenPages(
        setting.language,
        home,
        sections,
        work.files,
        work.pictures,
        attached,
        book.is_cut,
        book=book,
    )


def _leaf(work: PageMaterial, uri: str, make: Callable[[PageMaterial, PageWriter], Page]) -> Page:
    """Give the page at `uri` as it was, or made anew while its questions are written down."""
    leaf = work.former.get(uri)
    if leaf is None:
        sources = PageSources(Dependencies(), {})
        book, setting = RecordingHandbook(work.book, sources.asked), sources.watch(work.setting)
        uses, asked = Uses(book), sources.asked
        seen = work._replace(
            book=book, setting=setting, uses=uses, files={}, asked=asked, failed=[]
        )
        pen = PageWriter(book, setting, uri)
        leaf = CachedPage(make(seen, pen), seen.files, sources, pen.attached)
        if not seen.failed:
            work.former.put(leaf)
    work.files.update(leaf.files)
    work.attached.update(leaf.attached)
    return leaf.page


def _home(work: PageMaterial, pen: PageWriter) -> Page:
    charter = work.book.charter
    template = "handbook.html.j2" if charter else "home.html.j2"
    pen.subject = charter.key if charter else pen.subject
    html = render(template, _words(work, pen, HANDBOOK), entity=charter)
    title = charter.name if charter else say("Customer experience handbook").to(pen.language)
    return _page(work, pen, (title, charter.summary if charter else None), html, charter)


def _section(work: PageMaterial, shelf: KindFolder, entities: tuple[Entity, ...]) -> Section:
    index = _leaf(work, work.setting.addresses.index(shelf.kind), partial(_index, shelf))
    alone = entities if shelf.alone else ()
    return Section(index.title, (index, *(_alone(work, entity) for entity in alone)))


def _index(shelf: KindFolder, work: PageMaterial, pen: PageWriter) -> Page:
    entities = ordered(all_of(work.book, shelf.kind))
    here = () if shelf.alone else entities
    sections = [_section_of(work, pen, entity) for entity in here]
    words = _words(work, pen, shelf.kind)
    html = render(f"index/{shelf.kind}.html.j2", words, entities=entities, sections=sections)
    title = names_of(shelf.kind).to(pen.language)
    page = _page(work, pen, (title, None), html, None)
    return replace(page, searched="title" if shelf.alone else "whole")


def _alone(work: PageMaterial, entity: Entity) -> Page:
    uri = work.setting.addresses.uri(entity)
    if isinstance(entity, Journey):
        pen = PageWriter(work.book, work.setting, uri)
        work.pictures[uri] = partial(shared_picture, pen, entity)
    return _leaf(work, uri, partial(_entity, entity.key))


def _entity(key: Key, work: PageMaterial, pen: PageWriter) -> Page:
    entity = work.book.get(*key)
    assert entity is not None  # noqa: S101 - it stands on its shelf
    return _page(work, pen, (entity.name, entity.summary), _section_of(work, pen, entity), entity)


def _section_of(work: PageMaterial, pen: PageWriter, entity: Entity) -> Safe:
    pen.subject = entity.key
    return render(f"{entity.kind}.html.j2", _words(work, pen, entity), entity=entity)


def _words(work: PageMaterial, pen: PageWriter, of: Entity | str) -> dict[str, object]:
    """Give the words of a template, among them the drawings of what it is about."""
    drawings = work.draw(work.book, of)
    for drawing in drawings.values():
        if drawing.full:
            work.files[file_of(drawing)] = drawing.full.encode()
        if drawing.problem:
            work.failed.append(drawing.kind)
    return {**words_of(pen, work.uses), "drawings": drawings}


def _page(
    work: PageMaterial,
    pen: PageWriter,
    named: tuple[Text, Text | None],
    html: str,
    entity: Entity | None,
) -> Page:
    of_all = not isinstance(entity, (Journey, Metric))  # they look for their own only
    partly = work.asked.misses(work.book, kinds=of_all)
    notes = of_what_is_shown(pen) if partly else "", untranslated(pen)
    whole = "\n".join((html, *filter(None, notes))).strip()
    audit(whole)
    title, about = (meta(work.book.text(text, pen.language)) for text in named)
    source = work.setting.place_of(entity) if entity else None
    return Page(pen.uri, title, about, whole, tuple(outline(whole)), source)


def outline(html: str) -> Iterator[Heading]:
    """Yield the headings of the second and third level that a page has, in order."""
    for level, id_, title in _HEADING.findall(html):
        yield Heading(int(level), id_, " ".join(_TAG.sub("", title).split()))
