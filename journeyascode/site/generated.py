"""Our pages as MkDocs knows pages, finished before it sees them, and what a link to one shows."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from journeyascode.pages.page import around_drawings
from journeyascode.site.assets import share_card
from journeyascode.site.forges import edit_address
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import File, Files

    from journeyascode.pages.page import Heading, Page, WrittenPages
    from journeyascode.site.brand import Brand


_ID = re.compile(r'\sid="([^"]+)"')
_UNSEARCHED = re.compile(r"<(\w+)\b[^>]*\bdata-search-exclude\b.*?</\1>", re.DOTALL)
_HEADING = re.compile(r'<h([2-6])\b[^>]*?\sid="([^"]*)"[^>]*>(.*?)</h\1>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")

_TITLE_ONLY = "<span></span>"
"""Nothing to read, from which search plugins still make an entry with the title of the page."""


class HandbookPage(MkDocsPage):
    """A page that is never converted: its HTML is safe and finished, and goes round Markdown."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        """Stand for `page` at `file`."""
        super().__init__(page.title, file, config)
        self.written = page
        self.finished = ""
        self.html = ""  # what mkdocs-print-site puts aside
        if self.edit_url:
            self.edit_url = edit_address(self.edit_url, page.source.line if page.source else 1)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - MkDocs' shape
        """Give other plugins an empty text and the page's own particulars."""
        self.markdown = ""
        self.meta = {}
        if not self.is_homepage:  # whose title is the name of the site
            self.meta["title"] = self.written.title
        if self.written.description:
            self.meta["description"] = self.written.description
        if self.written.searched == "nothing":
            self.meta["search"] = {"exclude": True}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - MkDocs' shape
        """Take the finished HTML as it is."""
        self.content = self.written.html
        self.toc = outline_of(self.written.outline)
        self.links_to_anchors = {}

    @cached_property
    def present_anchor_ids(self) -> set[str]:  # type: ignore[override]
        """Every spot on the page to which a link can lead; hardly ever asked for."""
        return set(_ID.findall(self.written.html))


def outline_of(headings: Iterable[Heading]) -> TableOfContents:
    """Give the table of contents: headings of the third level below those of the second."""
    items: list[AnchorLink] = []
    for heading in headings:
        link = AnchorLink(heading.title, heading.id, heading.level)
        if items and heading.level > items[-1].level:
            items[-1].children.append(link)
        else:
            items.append(link)
    if items:
        items[0].active = True  # type: ignore[attr-defined]  # MkDocs does so itself
    return TableOfContents(items)


def digest(page: Page) -> str:
    """Give HTML with the headings and words by which a page is found, but hardly any elements.

    The search plugin parses every page, element by element, which takes longer than all the rest
    of the page's way. Drawings are left out: their table twin says the same.
    """
    if page.searched != "whole":
        return _TITLE_ONLY
    undrawn = " ".join(words for words, _ in around_drawings(page.html))
    text = _UNSEARCHED.sub(" ", undrawn)
    parts, start = [], 0
    for heading in _HEADING.finditer(text):
        level, anchor, title = heading.groups()
        parts.append(_words(text[start : heading.start()]))
        parts.append(f'<h{level} id="{anchor}">{_words(title)}</h{level}>')
        start = heading.end()
    return "".join((*parts, _words(text[start:])))


def _words(html: str) -> str:
    return " ".join(_TAG.sub(" ", html).split())


_SIZE = {"og:image:width": "1200", "og:image:height": "630"}


class Shares:
    """The pictures of one site, and what its pages say of themselves."""

    def __init__(self, written: WrittenPages, site_url: str, target: str, brand: Brand) -> None:
        """Speak for the pages of `written`, which are read below `site_url` in `target`."""
        self._written, self._url, self._target = written, site_url, target
        self._brand = brand
        self._addresses: dict[str, str] = {}

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Yield the address and the content of every picture; to be called before `tell`."""
        card, content = share_card()
        yield card, content
        for uri, draw in self._written.pictures.items():
            picture = draw(self._brand.repainted)
            if picture is not None:
                self._addresses[uri] = f"{self._target}{uri.removesuffix('.md')}.png"
                yield self._addresses[uri], picture

    def tell(self, html: str, page: Page, url: str) -> str:
        """Put into the head of `page`, read at `url`, what is to be said of it."""
        if 'property="og:' in html:
            return html
        own = self._addresses.get(page.uri)
        alt = say("How {name} feels", name=page.title).to(self._written.language)
        told = {
            "og:type": "website",
            "og:title": page.title,
            "og:description": page.description,
            "og:url": url,
            "og:image": urljoin(self._url, own or share_card()[0]),
            **_SIZE,
            "og:image:alt": alt if own else page.title,
        }
        tags = [
            f'<meta property="{key}" content="{words}">' for key, words in told.items() if words
        ]
        tags.append('<meta name="twitter:card" content="summary_large_image">')
        return html.replace("</head>", "".join(tags) + "</head>", 1)
