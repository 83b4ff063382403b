"""Where links lead in pages that are written by hand beside the YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.handbook.handbook import at_spot
from journeyascode.handbook.shelves import HANDBOOK, HOME, index_of, spot_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePosixPath

    from journeyascode.handbook.handbook import Handbook, Key
    from journeyascode.handbook.markdown_links import LinkTarget


def lead_of_page(book: Handbook, page: PurePosixPath, target: str) -> LinkTarget:
    """Tell where an address leads that is written in the page at a path.

    That is one as in a text of the YAML, or that of a page of ours: `journeys/buy.md`.
    """
    found = book.beside.lead_of_page(page, target)
    if found.path or not found.address:
        return at_spot(book, found)
    known, there = book.remember(_on_pages), book.remember(addresses)
    way = found.address.removeprefix(".")
    means = (way, f"{way}.md", f"{way}/index.md".lstrip("/"))
    address = next((one for one in means if one in there), way)
    keys = (known.get((address, anchor)) for anchor in (found.anchor, ""))
    return found._replace(address=address, key=next(filter(None, keys), None))


def addresses(book: Handbook) -> frozenset[str]:
    """Give the addresses of all pages of ours that are about something in the handbook."""
    indexes = {index_of(kind) for kind, _ in book.entities}
    return frozenset((HOME, *indexes, *(uri for uri, _ in book.remember(_on_pages))))


def _on_pages(book: Handbook) -> Mapping[tuple[str, str], Key]:
    """Give what our pages and the spots on them are about."""
    return {spot_of(one): one.key for one in book if one.kind != HANDBOOK}
