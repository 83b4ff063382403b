"""Links as they are written: in the texts of the YAML, in pages by hand, in the navigation."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from journeyascode.findings import Edit, EditIntent, Fix, Place
from journeyascode.handbook.kind_folders import HOME, SHELVES, index_of
from journeyascode.handbook.markdown_links import LinkTarget, way_of
from journeyascode.handbook.own_pages import lead_in_html, lead_of_page
from journeyascode.model import anchor_of_step
from journeyascode.source.characters import spot_at
from journeyascode.source.link_spans import spans_in, spans_in_page, spelt_like, taken_apart
from journeyascode.source.markdown import targets_in
from journeyascode.speech import say
from journeyascode.speech.replacement import Replacement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import NthLink, Route
    from journeyascode.handbook import Handbook, Key
    from journeyascode.handbook.own_pages import LeadOf
    from journeyascode.model import Journey
    from journeyascode.source.link_spans import LinkSpan
    from journeyascode.source.load import Loaded
    from journeyascode.source.navigation import NavigationEntry, SiteNavigation
    from journeyascode.source.site_pages import SitePages
    from journeyascode.speech import Say

_FOLDERS = frozenset((shelf.folder,) for shelf in SHELVES)
"""How the addresses of pages begin that are ours."""
_SLASH = re.compile("/|%2f", re.IGNORECASE)


class _Stretch(NamedTuple):
    """Some lines of a file."""

    path: PurePosixPath
    text: str
    first: int = 0
    """How many lines stand before them."""

    def place(self, begin: int, end: int) -> Place:
        """Give the place of what stands between two indexes."""
        (line, column), (last, stop) = spot_at(self.text, begin), spot_at(self.text, end)
        first = self.first + 1
        return Place(self.path, first + line, column + 1, first + last, stop + 1)


@dataclass(frozen=True, slots=True)
class WrittenLink:
    """A link that somebody has written, and where it leads."""

    url: str
    place: Place
    lead: LinkTarget
    at: Route | None
    """The text it stands in; None in a page that is written by hand, and in the navigation."""
    unlinked: tuple[Edit, ...]
    """What leaves its words alone; nothing where no words would be left of something."""
    shown: bool
    """Whether it is a picture."""
    listed: bool = False
    """Whether it is an entry of the navigation."""

    html: str = ""
    """As it is written in HTML, for one that stands there."""

    def spelt(self, url: str) -> Edit:
        """Give the edit that writes another address."""
        return Edit(self.place, spelt_like(self.html, url))


def written_links(loaded: Loaded) -> tuple[WrittenLink, ...]:
    """Give every link of a handbook and of the navigation, in the order of the files."""
    book, navigation = loaded.handbook, loaded.navigation
    listed = (link for _, link in links_in_navigation(book, navigation)) if navigation else ()
    others = links_in_site(book, loaded.site_pages) if loaded.site_pages else ()
    found = (*_in_texts(loaded), *links_in_pages(book), *others, *listed)
    return tuple(sorted((one for one in found if not one.shown), key=lambda one: one.place))


def links_to_entity(loaded: Loaded, key: Key) -> tuple[WrittenLink, ...]:
    """Give the links that lead to an entity, or that led there before its file was gone."""

    def leads(one: WrittenLink) -> bool:
        if key in loaded.handbook.entities:
            return one.lead.key == key
        id_ = unquote(one.url[slice(*_span_of_id(one.url))])
        return one.lead.key is None and id_ == key[1] and _may_be_of(one, key)

    return tuple(one for one in written_links(loaded) if leads(one))


def links_to_step(loaded: Loaded, journey: Journey, step: str) -> tuple[WrittenLink, ...]:
    """Give the links that lead to a step of a journey, whether it has it or not."""
    return tuple(
        one
        for one in written_links(loaded)
        if one.lead.key == journey.key and _anchor(one.url) == spot_of_step(one, step)
    )


def spot_of_step(link: WrittenLink, step: str) -> str:
    """Give what a link to a step says after `#`: what a file calls it, or its page."""
    return anchor_of_step(step) if link.lead.address else step


def _may_be_of(one: WrittenLink, key: Key) -> bool:
    if one.lead.trouble == "missing":
        return unquote(way_of(one.url)).endswith((".yaml", ".yml"))
    folder, _, _ = one.lead.address.removesuffix("/index.html").rpartition("/")
    return not one.lead.path and folder == index_of(key[0]).rpartition("/")[0]


def _anchor(url: str) -> str:
    return unquote(url.partition("#")[2])


def renamed_url(url: str, old: str, new: str) -> str:
    """Give an address of a file or page that is called by another id."""
    start, end = _span_of_id(url)
    return f"{url[:start]}{new}{url[end:]}" if unquote(url[start:end]) == old else url


def _span_of_id(url: str) -> tuple[int, int]:
    """Give where the name of a file or page stands in an address, without its ending."""
    bare = way_of(url).rstrip("/").removesuffix("/index.html")
    slash = max((one.end() for one in _SLASH.finditer(bare)), default=0)
    return slash, slash + len(bare[slash:].partition(".")[0])


def _in_texts(loaded: Loaded) -> Iterator[WrittenLink]:
    book = loaded.handbook
    for passage in book.passages:
        meant = {unquote(one.url) for one in targets_in(passage.text)} if passage.rich else ()
        if not meant:
            continue
        stretch = _text_at(loaded, passage.at)
        for one in spans_in(stretch.text):
            if unquote(one.url) in meant:
                lead = book.lead(passage.owner[:2], one.url)
                yield _written(stretch, one, lead, passage.at)


def _text_at(loaded: Loaded, at: Route) -> _Stretch:
    """Give a text as it is written in its file."""
    sheet = loaded.sheets[at.kind, at.id]
    found = sheet.paper.find((*sheet.steps, *at.steps))
    start, end = found.ink.start, found.ink.end
    lines = [*sheet.paper.lines[start[0] : end[0] + 1]]
    lines[-1] = lines[-1][: end[1]]
    lines[0] = " " * start[1] + lines[0][start[1] :]
    return _Stretch(sheet.file.path, "\n".join(lines), start[0])


def place_of_link(loaded: Loaded, at: Route, link: NthLink) -> Place | None:
    """Give the place of the address of a link in a text; None where it is not written as it is."""
    stretch = _text_at(loaded, at)
    found = _nth(stretch.text, link)
    return stretch.place(found.start, found.end) if found else None


def respelt(loaded: Loaded, at: Route, link: NthLink, way_out: Say | None) -> Fix | None:
    """Give the fix that writes the address that `way_out` means for a link in a text."""
    sheet = loaded.sheets[at.kind, at.id]
    way, value = sheet.paper.way((*sheet.steps, *at.steps))
    place, inside = place_of_link(loaded, at, link), _nth(str(value), link)
    if not (isinstance(way_out, Replacement) and place and inside):
        return None
    new = str(way_out.value)
    after = f"{str(value)[: inside.start]}{new}{str(value)[inside.end :]}"
    told = say("change it to `{text}`", text=new)
    return Fix((Edit(place, new),), told, way_out.sure, (EditIntent(way, "value", after),))


def _nth(text: str, link: NthLink) -> LinkSpan | None:
    wanted = unquote(link.url)
    found = [one for one in _all_spans(text) if one.url and unquote(one.url) == wanted]
    return found[link.before] if link.before < len(found) else None


@lru_cache(maxsize=8)
def _all_spans(text: str) -> tuple[LinkSpan, ...]:
    """Give all of `spans_in`: each of many links in a text is asked for."""
    return tuple(spans_in(text))


def links_in_pages(book: Handbook) -> Iterator[WrittenLink]:
    """Yield every link and picture in the pages that are written by hand."""
    for path, page in book.beside.pages.items():
        there = _Stretch(path, page.text)
        yield from _in_page(book, there, lead_of_page)


def links_in_site(book: Handbook, site: SitePages) -> Iterator[WrittenLink]:
    """Yield the links in the pages of the site that lie elsewhere; to nothing where not to us."""
    for path, content in site.pages.items():
        there = _Stretch(path, content.decode("utf-8-sig"))
        yield from _in_page(book, there, partial(_lead_in_site, site))


def _in_page(book: Handbook, there: _Stretch, lead_of: LeadOf) -> Iterator[WrittenLink]:
    for one in spans_in_page(there.text):
        meant = lead_in_html(book, there.path, one.url, lead_of) if one.html else None
        link = _written(there, one, meant or lead_of(book, there.path, one.url), None)
        apart = taken_apart(there.text, one) if one.name else ()
        edits = (Edit(there.place(begin, end), words) for begin, end, words in apart)
        yield replace(link, unlinked=link.unlinked or tuple(edits))


def _lead_in_site(site: SitePages, book: Handbook, page: PurePosixPath, url: str) -> LinkTarget:
    """Tell where an address leads in a page of the site: to nothing unless to a page of ours."""
    way, hash_, spot = url.partition("#")
    if not way or ":" in way or way[:1] in ("/", "\\", "?"):
        return LinkTarget()
    meant = PurePosixPath(normpath(page.parent / unquote(way)))
    address = meant.relative_to(site.docs).as_posix() if meant.is_relative_to(site.docs) else ""
    if meant in site.pages or not address.startswith(site.target):
        return LinkTarget()
    own = f"{quote(address.removeprefix(site.target))}{hash_}{spot}"
    lead = lead_of_page(book, site.root / HOME, own)
    is_ours = lead.key or PurePosixPath(lead.address).parts[:1] in _FOLDERS
    return lead if is_ours and not lead.path else LinkTarget()


def links_in_navigation(
    book: Handbook, nav: SiteNavigation
) -> Iterator[tuple[NavigationEntry, WrittenLink]]:
    """Yield each entry of the navigation, and the link that it is: to nothing where not to us."""
    for one in nav.entries:
        lead = _lead_of_entry(book, nav, one)
        gone = (Edit(one.line, ""),) if one.line else ()
        yield (
            one,
            WrittenLink(one.url.strip(), one.place, lead, None, gone, shown=False, listed=True),
        )


def _lead_of_entry(book: Handbook, nav: SiteNavigation, entry: NavigationEntry) -> LinkTarget:
    if entry.url in nav.placeholders:
        return LinkTarget()
    way = entry.url.strip().removeprefix("./")
    for folder in (nav.target, nav.inside):
        if folder is not None and way.startswith(folder):
            lead = lead_of_page(book, nav.root / HOME, way.removeprefix(folder))
            if folder == nav.target or lead.key:
                return lead
    return LinkTarget()


def _written(there: _Stretch, one: LinkSpan, lead: LinkTarget, at: Route | None) -> WrittenLink:
    alone = (Edit(there.place(*one.whole), one.words),) if one.whole else ()
    place = there.place(one.start, one.end)
    return WrittenLink(one.url, place, lead, at, alone, one.shown, html=one.html)
