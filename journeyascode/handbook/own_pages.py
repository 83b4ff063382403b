"""Where links lead in pages that are written by hand beside the YAML."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from journeyascode.handbook.handbook import at_spot, parts_on_page
from journeyascode.handbook.kind_folders import HANDBOOK, HOME, SHELVES, index_of, spot_of
from journeyascode.handbook.markdown_links import PAGES, YAML, pages_meant, way_between, way_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from journeyascode.handbook.handbook import Handbook, Key
    from journeyascode.handbook.markdown_links import LinkTarget, Site
    from journeyascode.model import Entity

    LeadOf = Callable[[Handbook, PurePosixPath, str], LinkTarget]

_PARTS = {
    "journeys": ("step-", "stage-"),
    "blueprints": ("cell-",),
    **{shelf.folder: (f"{shelf.kind}-",) for shelf in SHELVES if not shelf.alone},
}
"""How the spots of parts begin, by the folder of the page they are on."""


def lead_of_page(book: Handbook, page: PurePosixPath, target: str) -> LinkTarget:
    """Tell where an address leads that is written in the page at a path.

    That is one as in a text of the YAML, or that of a page of ours: `journeys/buy.md`.
    """
    found = book.beside.lead_of_page(page, target)
    if found.path or not found.address:
        return at_spot(book, found)
    known, there = book.remember(_on_pages), book.remember(addresses)
    way = HOME if found.address == "." else found.address
    means = (one.as_posix()[1:] for one in pages_meant(PurePosixPath("/", way)))
    address = next((one for one in means if one in there), way)
    keys = (known.get((address, anchor)) for anchor in (found.anchor, ""))
    lead = found._replace(address=address, key=next(filter(None, keys), None))
    is_of_part = lead.anchor.startswith(_PARTS.get(address.partition("/")[0], ()))
    if address in there and is_of_part and lead.anchor not in spots_on(book, address):
        return lead._replace(trouble="no spot")
    return lead


def file_published_as(book: Handbook, key: Key, target: str) -> str | None:
    """Give the way from the file of an entity to that of which an address is the page.

    The address is seen from the file, from the page of the entity or from where readers see that.
    """
    beside, found = book.beside, book.get(*key)
    home = beside.homes.get(key)
    if home is None or found is None or not beside.roots:
        return None
    page = beside.roots[0] / spot_of(found)[0]
    for seen in (home, page, place_seen(beside.site, page)):
        lead = lead_of_page(book, seen, target)
        there = beside.homes.get(lead.key) if lead.key else lead.path
        if there:
            return way_between(home.parent, there)
    return None


def spots_on(book: Handbook, address: str) -> tuple[str, ...]:
    """Give the spots of things and their parts on the page of ours with an address."""
    return book.remember(_spots).get(address, ())


def lead_in_html(
    book: Handbook, page: PurePosixPath, target: str, lead: LeadOf = lead_of_page
) -> LinkTarget:
    """Tell where an address leads that stands in the HTML of the page at a path.

    Nobody turns it into that of a page, as is done in Markdown: it is seen from where readers see
    the page, and one that is right from the file only is in trouble. `lead` tells where one in
    Markdown leads.
    """
    written, seen = (
        lead(book, page, target),
        lead(book, place_seen(book.beside.site, page), target),
    )
    if _is_there(book, seen) and _is_published(book, seen, target):
        return seen
    meant = seen if _is_there(book, seen) else written
    if _is_there(book, meant):
        return meant._replace(trouble="in html")
    return written if PurePosixPath(way_of(target)).suffix in PAGES | YAML else seen


def address_seen(book: Handbook, page: PurePosixPath, lead: LinkTarget) -> str:
    """Give how readers reach, from the page by hand at a path, what is there at the end of a link.

    With the spot there, if it names one.
    """
    found = book.get(*lead.key) if lead.key else None
    address, spot = spot_of(found) if found else (lead.address, "")
    anchor = spot or lead.anchor
    way = way_seen(book, _below_root(book, page), PurePosixPath(address))
    return f"{way}#{anchor}" if anchor and PurePosixPath(address).suffix == ".md" else way


def way_seen(book: Handbook, page: PurePosixPath, there: PurePosixPath) -> str:
    """Give how readers reach a page or file from a page, each by its path from one folder."""
    here = place_seen(book.beside.site, page).parent
    if there.suffix != ".md":
        return way_between(here, there)
    if not book.beside.site.in_folders:
        return way_between(here, there.with_suffix(".html"))
    folder = there.parent if there.stem == "index" else there.with_suffix("")
    return f"{way_between(here, folder) or '.'}/"


def _is_there(book: Handbook, lead: LinkTarget) -> bool:
    return bool(lead.key or lead.path or lead.address in book.remember(addresses))


def _is_published(book: Handbook, lead: LinkTarget, target: str) -> bool:
    """Tell whether what is at the end of a link has the very address for readers."""
    way = PurePosixPath(way_of(target))
    there = PurePosixPath(lead.address)
    if there.suffix not in PAGES:
        return bool(lead.address)
    if book.beside.site.in_folders:
        return not way.suffix or way.name == "index.html"
    return way.suffix == ".html" or (there.stem == "index" and not way.suffix)


def place_seen(site: Site, page: PurePosixPath) -> PurePosixPath:
    """Give the path from which readers follow the links of a page by hand."""
    if page.stem in ("index", "README") or not site.in_folders:
        return page
    return page.with_suffix("") / HOME


def _below_root(book: Handbook, page: PurePosixPath) -> PurePosixPath:
    roots = (one for one in book.beside.roots if page.is_relative_to(one))
    return page.relative_to(next(roots, page.parent))


def addresses(book: Handbook) -> frozenset[str]:
    """Give the addresses of all pages of ours that are about something in the handbook."""
    return addresses_of(book.entities.values())


def addresses_of(entities: Iterable[Entity]) -> frozenset[str]:
    """Give the addresses of the pages of ours that are about some entities, and of the home."""
    return frozenset(
        {HOME, *(uri for one in entities for uri in (index_of(one.kind), spot_of(one)[0]))}
    )


def _spots(book: Handbook) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for one in book:
        address, own = spot_of(one)
        parts = (spot for _, spot in parts_on_page(one))
        found[address] = (*found.get(address, ()), *filter(None, (own, *parts)))
    return found


def _on_pages(book: Handbook) -> Mapping[tuple[str, str], Key]:
    """Give what our pages and the spots on them are about."""
    return {spot_of(one): one.key for one in book if one.kind != HANDBOOK}
