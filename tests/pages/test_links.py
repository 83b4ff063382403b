"""Every link of every page leads to a page and a spot that are there."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

import pytest

from journeyascode.handbook import Handbook
from journeyascode.pages import Addresses, PageSetting, Style, WrittenPages, write_pages
from tests.pages.filled import every_entity
from tests.pages.looks import DAY, Look, read_book, undrawn, written


def spelt(uri: str, style: Style) -> str:
    stem = uri.removesuffix(".md")
    if style == "folders":
        return stem.removesuffix("index") if stem.endswith("index") else f"{stem}/"
    return uri if style == "markdown" else f"{stem}.html"


def dead_links(pages: WrittenPages, style: Style) -> list[str]:
    known = {spelt(page.uri, style): Look(page.html) for page in pages.pages}
    dead = []
    for page in pages.pages:
        here = spelt(page.uri, style)
        for link in known[here].links:
            if not link.startswith("https://"):
                way, _, spot = unquote(link).partition("#")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(here), way))
                target = target + "/" if way.endswith("/") else target
                found = known.get(here if not way else "" if target == "./" else target)
                if found is None or (spot and spot not in found.ids):
                    dead.append(f"{page.uri}: {link}")
    return dead


@pytest.mark.parametrize("style", ["folders", "files", "markdown"])
def test_every_link_of_the_small_book_leads_somewhere(style: Style) -> None:
    book, setting = read_book("small", "fi")
    pages = write_pages(
        book, undrawn, PageSetting("fi", DAY, Addresses(book, style), setting.place_of)
    )
    assert dead_links(pages, style) == []


def test_every_link_of_a_book_with_every_field_filled_leads_somewhere() -> None:
    book = Handbook(every_entity().values())
    assert dead_links(written(book), "folders") == []
