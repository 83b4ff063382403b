"""The page of every kind and of every entity, by its address in the handbook's part of a site."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from journeyascode.model import Entity


class KindFolder(NamedTuple):
    """Where the entities of one kind live."""

    kind: str
    folder: str
    alone: bool
    """Whether each has a page of its own; else all are sections of the folder's index."""


SHELVES: tuple[KindFolder, ...] = (
    KindFolder("journey", "journeys", alone=True),
    KindFolder("blueprint", "blueprints", alone=True),
    KindFolder("persona", "personas", alone=True),
    KindFolder("segment", "segments", alone=True),
    KindFolder("promise", "promises", alone=True),
    KindFolder("metric", "metrics", alone=True),
    KindFolder("insight", "insights", alone=True),
    KindFolder("opportunity", "opportunities", alone=False),
    KindFolder("action", "actions", alone=False),
    KindFolder("review", "reviews", alone=True),
    KindFolder("evidence", "evidence", alone=True),
    KindFolder("channel", "channels", alone=True),
    KindFolder("touchpoint", "touchpoints", alone=False),
    KindFolder("team", "teams", alone=True),
    KindFolder("system", "systems", alone=True),
    KindFolder("partner", "partners", alone=True),
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


def spot_of(entity: Entity) -> tuple[str, str]:
    """Give the page and the spot on it where an entity is; no spot where the page is its own."""
    shelf = _SHELF_OF.get(entity.kind)
    if shelf is None:
        return HOME, ""
    if not shelf.alone:
        return f"{shelf.folder}/index.md", f"{entity.kind}-{entity.id}"
    return f"{shelf.folder}/{entity.id}{'-' if entity.id in _TAKEN else ''}.md", ""


def index_of(kind: str) -> str:
    """Give the page that lists all of one kind."""
    shelf = _SHELF_OF.get(kind)
    return f"{shelf.folder}/index.md" if shelf else HOME
