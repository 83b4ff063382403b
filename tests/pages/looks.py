"""Reading pages the way a browser does."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from journeyascode.drawing import Drawing
from journeyascode.drawing.drawing import Kind
from journeyascode.findings import Place
from journeyascode.handbook import Handbook
from journeyascode.model import Entity
from journeyascode.pages import Addresses, PageSetting, Style, WrittenPages, write_pages
from journeyascode.source import load_texts

DAY = date(2026, 6, 1)
BOOKS = Path(__file__).parent.parent / "books"


class Tag(NamedTuple):
    name: str
    attributes: tuple[tuple[str, str], ...]

    def get(self, name: str) -> str:
        return dict(self.attributes).get(name, "")


class Look(HTMLParser):
    """The tags of a page in order, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[Tag] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(Tag(tag, tuple((name, value or "") for name, value in attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def text(self) -> str:
        return " ".join(self.texts)

    @property
    def ids(self) -> list[str]:
        return [tag.get("id") for tag in self.tags if tag.get("id")]

    @property
    def links(self) -> list[str]:
        links = [tag for tag in self.tags if tag.name == "a"]
        return [tag.get("href") or tag.get("xlink:href") for tag in links]


def nowhere(_: Entity) -> Place | None:
    return None


def undrawn(_: Handbook, __: Entity | str) -> dict[Kind, Drawing]:
    """Draw nothing, where a test is about words."""
    return {}


def setting_of(book: Handbook, language: str = "en", style: Style = "folders") -> PageSetting:
    return PageSetting(language, DAY, Addresses(book, style), nowhere)


def written(book: Handbook, language: str = "en", style: Style = "folders") -> WrittenPages:
    return write_pages(book, undrawn, setting_of(book, language, style))


def read_book(name: str, language: str) -> tuple[Handbook, PageSetting]:
    """Give a book of tests/books and a setting that knows its files."""
    folder = BOOKS / name
    files = [(PurePosixPath(p.name), p.read_bytes()) for p in sorted(folder.glob("*.yaml"))]
    loaded = load_texts(files)
    assert not loaded.diagnostics
    addresses = Addresses(loaded.handbook)
    return loaded.handbook, PageSetting(language, DAY, addresses, loaded.place_of)


def page_html(book: Handbook, uri: str, language: str = "en") -> str:
    """Give the HTML of one page of `book`."""
    return next(page.html for page in written(book, language).pages if page.uri == uri)
