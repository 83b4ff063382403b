"""Links in pages by hand and in the navigation, and what links lead to wherever they are."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from pathlib import PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, unquote

from journeyascode.findings import Edit, Place
from journeyascode.handbook.kind_folders import HOME, SHELVES
from journeyascode.handbook.markdown_links import FILLED_IN, LinkTarget
from journeyascode.handbook.own_pages import lead_in_html, lead_of_page
from journeyascode.source.link_spans import spans_in_page, spelt_like, taken_apart
from journeyascode.source.markdown import targets_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook, Key
    from journeyascode.handbook.own_pages import LeadOf
    from journeyascode.source.link_spans import LinkSpan
    from journeyascode.source.navigation import NavigationEntry, SiteNavigation
    from journeyascode.source.site_pages import SitePages

_LINE_END = re.compile(r"\r\n?|\n")
_FOLDERS = frozenset((shelf.folder,) for shelf in SHELVES)
"""How the addresses of pages begin that are ours."""


class Stretch(NamedTuple):
    """Some lines of a file."""

    path: PurePosixPath
    text: str
    first: int = 0
    """How many lines stand before them."""

    def place(self, begin: int, end: int) -> Place:
        """Give the place of what stands between two indexes."""
        begins, first = _line_beginnings(self.text), self.first + 1
        line, last = (bisect_right(begins, at) - 1 for at in (begin, end))
        return Place(
            self.path,
            first + line,
            begin - begins[line] + 1,
            first + last,
            end - begins[last] + 1,
        )


@lru_cache(maxsize=16)
def _line_beginnings(text: str) -> tuple[int, ...]:
    """Give the index at which each line of a text begins."""
    return (0, *(one.end() for one in _LINE_END.finditer(text)))


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


def keys_linked(
    book: Handbook, navigation: SiteNavigation | None, site: SitePages | None
) -> frozenset[Key]:
    """Give what links lead to: in the texts of something else, in pages and in the navigation."""
    in_texts = (
        lead.key
        for passage in book.passages
        for one in (targets_in(passage.text) if passage.rich else ())
        if (lead := book.lead(passage.owner[:2], one.url)).key != passage.owner[:2]
    )
    beside = (one.lead.key for one in links_beside(book, navigation, site) if not one.shown)
    return frozenset(filter(None, (*in_texts, *beside)))


def links_beside(
    book: Handbook, navigation: SiteNavigation | None, site: SitePages | None
) -> Iterator[WrittenLink]:
    """Yield every link and picture that is written outside the YAML."""
    yield from links_in_pages(book)
    yield from links_in_site(book, site) if site else ()
    yield from (link for _, link in links_in_navigation(book, navigation)) if navigation else ()


def links_in_pages(book: Handbook) -> Iterator[WrittenLink]:
    """Yield every link and picture in the pages that are written by hand."""
    for path, page in book.beside.pages.items():
        there = Stretch(path, page.text)
        yield from _in_page(book, there, lead_of_page)


def links_in_site(book: Handbook, site: SitePages) -> Iterator[WrittenLink]:
    """Yield the links in the pages of the site that lie elsewhere; to nothing where not to us."""
    for path, content in site.pages.items():
        there = Stretch(path, content.decode("utf-8-sig"))
        yield from _in_page(book, there, partial(_lead_in_site, site))


def _in_page(book: Handbook, there: Stretch, lead_of: LeadOf) -> Iterator[WrittenLink]:
    for one in spans_in_page(there.text):
        meant = lead_in_html(book, there.path, one.url, lead_of) if one.html else None
        link = written(there, one, meant or lead_of(book, there.path, one.url), None)
        apart = taken_apart(there.text, one) if one.name else ()
        edits = (Edit(there.place(begin, end), words) for begin, end, words in apart)
        yield replace(link, unlinked=link.unlinked or tuple(edits))


def _lead_in_site(site: SitePages, book: Handbook, page: PurePosixPath, url: str) -> LinkTarget:
    """Tell where an address leads in a page of the site: to nothing unless to a page of ours."""
    way, hash_, spot = url.partition("#")
    if not way or ":" in way or way[:1] in ("/", "\\", "?") or FILLED_IN.search(url):
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


def written(there: Stretch, one: LinkSpan, lead: LinkTarget, at: Route | None) -> WrittenLink:
    """Give a link that stands in some lines."""
    alone = (Edit(there.place(*one.whole), one.words),) if one.whole else ()
    place = there.place(one.start, one.end)
    return WrittenLink(one.url, place, lead, at, alone, one.shown, html=one.html)
