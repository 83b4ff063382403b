"""Where everything lives in the published handbook."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from journeyascode.handbook.kind_folders import index_of, spot_of

if TYPE_CHECKING:
    from journeyascode.drawing import Drawing
    from journeyascode.handbook import Handbook, Key
    from journeyascode.model import Entity

Style = Literal["folders", "files", "markdown"]
"""How an address is spelt: `journeys/buy/`, `journeys/buy.html` or `journeys/buy.md`."""


class Addresses:
    """The address of every entity, and the way from one page to another."""

    def __init__(self, book: Handbook, style: Style = "folders") -> None:
        """Spell the addresses of `book` in `style`."""
        self._book = book
        self._style = style
        self._spots: dict[Key, tuple[str, str]] = {}

    def uri(self, entity: Entity) -> str:
        """Give the file of the page `entity` is on, with `.md` at the end in every style."""
        return self.spot(entity)[0]

    def anchor(self, entity: Entity) -> str:
        """Give the spot of `entity` on its page; empty where the page is its own."""
        return self.spot(entity)[1]

    def spot(self, entity: Entity) -> tuple[str, str]:
        """Give the page and the spot on it where `entity` is."""
        if entity.key not in self._spots:
            self._spots[entity.key] = spot_of(entity)
        return self._spots[entity.key]

    def index(self, kind: str) -> str:
        """Give the file of the index of one kind."""
        return index_of(kind)

    def link(self, from_uri: str, kind: str, id_: str, anchor: str = "") -> str:
        """Give the relative address of an entity; empty where the handbook has none like it.

        Without an id it is the address of the index of the kind.
        """
        if not id_:
            return self.between(from_uri, self.index(kind))
        entity = self._book.get(kind, id_)
        if entity is None:
            return ""
        return self.to(from_uri, entity, anchor)

    def to(self, from_uri: str, entity: Entity, anchor: str = "") -> str:
        """Give the relative address of `entity`, or of a spot on its page."""
        uri, own = self.spot(entity)
        return self.between(from_uri, uri, anchor or own)

    def between(self, from_uri: str, to_uri: str, anchor: str = "") -> str:
        """Give the relative address of one page as seen from another, or of a spot on it."""
        if anchor and from_uri == to_uri:
            return f"#{anchor}"
        way = way_to_page(from_uri, to_uri, self._style)
        return f"{way}#{anchor}" if anchor else way

    def to_file(self, from_uri: str, path: str) -> str:
        """Give the relative address of a file of the site as seen from a page."""
        return way_to_file(from_uri, path, self._style)


def way_to_page(from_uri: str, to_uri: str, style: Style) -> str:
    """Give the relative address of one page as seen from another."""
    return way_to_file(from_uri, _spelt(to_uri, style), style)


def way_to_file(from_uri: str, path: str, style: Style) -> str:
    """Give the relative address of a file of the site as seen from a page."""
    here = _spelt(from_uri, style)
    return _way(here[: here.rfind("/") + 1], path)


def file_of(drawing: Drawing) -> str:
    """Give the address of a drawing as a file."""
    return f"drawings/{drawing.id}.svg"


@lru_cache(maxsize=16384)
def _spelt(uri: str, style: Style) -> str:
    """Give the address of a page from the root of the site."""
    if style == "markdown":
        return uri
    stem = uri.removesuffix(".md")
    if style == "files":
        return f"{stem}.html"
    return stem[: -len("index")] if stem.rpartition("/")[2] == "index" else f"{stem}/"


@lru_cache(maxsize=32768)
def _way(folder: str, target: str) -> str:
    """Give the shortest way from a folder to a target, both seen from the root of the site."""
    here, there = folder.split("/")[:-1], target.split("/")
    same = 0
    while same < min(len(here), len(there) - 1) and here[same] == there[same]:
        same += 1
    return "../" * (len(here) - same) + "/".join(there[same:]) or "./"
