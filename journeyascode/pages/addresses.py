"""Where everything lives in the published handbook."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from journeyascode.drawing import Drawing
    from journeyascode.handbook import Handbook, Key
    from journeyascode.model import Entity

Style = Literal["folders", "files", "markdown"]
"""How an address is spelt: `journeys/buy/`, `journeys/buy.html` or `journeys/buy.md`."""


class Shelf(NamedTuple):
    """Where the entities of one kind live."""

    kind: str
    folder: str
    alone: bool
    """Whether each has a page of its own; else all are sections of the folder's index."""


SHELVES: tuple[Shelf, ...] = (
    Shelf("journey", "journeys", alone=True),
    Shelf("blueprint", "blueprints", alone=True),
    Shelf("persona", "personas", alone=True),
    Shelf("segment", "segments", alone=True),
    Shelf("promise", "promises", alone=True),
    Shelf("metric", "metrics", alone=True),
    Shelf("insight", "insights", alone=True),
    Shelf("opportunity", "opportunities", alone=False),
    Shelf("action", "actions", alone=False),
    Shelf("review", "reviews", alone=True),
    Shelf("evidence", "evidence", alone=True),
    Shelf("channel", "channels", alone=True),
    Shelf("touchpoint", "touchpoints", alone=False),
    Shelf("team", "teams", alone=True),
    Shelf("system", "systems", alone=True),
    Shelf("partner", "partners", alone=True),
)
"""Every kind but the handbook itself, which is the home page, in the order of the navigation."""

HOME = "index.md"
HANDBOOK = "handbook"
"""The kind whose index the home page is."""
_SHELF_OF = {shelf.kind: shelf for shelf in SHELVES}
_TAKEN = {"index", "con", "prn", "aux", "nul"} | {
    f"{port}{number}" for port in ("com", "lpt") for number in range(10)
}
"""Ids that cannot name a file: the index of the folder, and names Windows keeps for itself."""


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
            self._spots[entity.key] = _spot(entity)
        return self._spots[entity.key]

    def index(self, kind: str) -> str:
        """Give the file of the index of one kind."""
        shelf = _SHELF_OF.get(kind)
        return f"{shelf.folder}/index.md" if shelf else HOME

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


def _spot(entity: Entity) -> tuple[str, str]:
    shelf = _SHELF_OF.get(entity.kind)
    if shelf is None:
        return HOME, ""
    if not shelf.alone:
        return f"{shelf.folder}/index.md", f"{entity.kind}-{entity.id}"
    return f"{shelf.folder}/{entity.id}{'-' if entity.id in _TAKEN else ''}.md", ""


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
