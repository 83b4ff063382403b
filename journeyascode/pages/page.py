"""What a page is, before any site generator has seen it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from journeyascode.handbook import Handbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import PurePosixPath

    Picture = Callable[[Callable[[str], str]], bytes | None]
    """Draws a PNG when asked for, in the colours that what it is given makes of ours."""

    from journeyascode.findings import Place

_DRAWING_BEGINS = re.compile(r"<svg\b")
_DRAWING_ENDS = "</svg>"
DRAWING = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
"""A drawing in the HTML of a page."""

Searched = Literal["whole", "title", "nothing"]
"""All its words; its title, where the words are those of other pages; nothing at all."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a page, for the table of contents."""

    level: int
    """2 or 3."""
    id: str
    """Its address on the page."""
    title: str
    """Its text, escaped for HTML."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the handbook: safe to publish as it is."""

    uri: str
    """Where it lives, with `/` between folders and `.md` at the end: `journeys/buy.md`."""
    title: str
    """Its title, escaped for HTML and for front matter."""
    description: str
    """One sentence, escaped likewise; may be empty."""
    html: str
    """Everything below the title, as HTML in which every text is escaped or cleaned."""
    outline: tuple[Heading, ...] = ()
    """Its headings, in order."""
    source: Place | None = None
    """Where its YAML is; None for a page that is made of many."""
    searched: Searched = "whole"
    """What readers find it by when they search."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the handbook in the navigation: a title and the pages in it, the index first."""

    title: str
    """Escaped for HTML."""
    pages: tuple[Page, ...]
    folded: bool = False
    """Whether the navigation leads to the index only, however few pages there are."""


@dataclass(frozen=True)
class WrittenPages:
    """All pages of a handbook in one language, and the files that belong beside them."""

    language: str
    home: Page
    sections: tuple[Section, ...]
    files: Mapping[str, bytes]
    """Drawings to download and such, by their address inside the site."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """What shows a page where it is shared, by the page's `uri`."""
    attached: Mapping[str, PurePosixPath] = field(default_factory=dict)
    """Files on disk that texts lead to, by their address inside the site."""
    cut: bool = False
    """Whether something was taken out that is not for the readers."""
    withheld: frozenset[PurePosixPath] = frozenset()
    """Files on disk that are not for the readers, wherever else they would come from."""
    shut: frozenset[PurePosixPath] = frozenset()
    """Pages written by hand that say themselves that they are not for the readers."""
    gone: frozenset[str] = frozenset()
    """Addresses of pages that other readers have, as their `uri`."""
    book: Handbook = field(default_factory=Handbook)
    """What the pages are written from: without all that is not for the readers."""

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, the home page first."""
        return (self.home, *(page for section in self.sections for page in section.pages))


def around_drawings(html: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of the HTML of a page, each with the drawing behind it; the last has none.

    Drawings are most of many pages, and are jumped over rather than looked through.
    """
    start = 0
    while found := _DRAWING_BEGINS.search(html, start):
        end = html.find(_DRAWING_ENDS, found.end())
        if end < 0:
            break
        end += len(_DRAWING_ENDS)
        yield html[start : found.start()], html[found.start() : end]
        start = end
    yield html[start:], ""
