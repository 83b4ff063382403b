"""Pages written by hand beside the YAML: `welcome.md`, and beside it `welcome.en.md`."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from journeyascode.checking.links_in_pages import trouble_of
from journeyascode.disk import read
from journeyascode.handbook.kind_folders import spot_of
from journeyascode.handbook.markdown_links import (
    LARGEST,
    PAGES,
    PAPERS,
    PICTURES,
    pages_meant,
    way_of,
)
from journeyascode.handbook.own_pages import lead_in_html, lead_of_page, place_seen
from journeyascode.pages.addresses import way_to_page
from journeyascode.source.link_spans import rewritten, spans_in_page
from journeyascode.source.mkdocs_file import pages_of
from journeyascode.speech import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.handbook import Handbook, LinkTarget
    from journeyascode.handbook.markdown_links import FilesBeside, Site
    from journeyascode.source.link_spans import LinkSpan


def in_language(addresses: Iterable[str], language: str) -> dict[str, str]:
    """Give the address of every page in one language, and what the page is called on disk.

    It is the version in that language, else the one whose name tells none. A version in another
    language is left out where there is one whose name tells none.
    """
    found = tuple(addresses)
    chosen = {address: address for address in found}
    for address in found:
        plain, code = _told(address)
        if code == language:
            del chosen[address]
            chosen[plain] = address
        elif code and plain in found:
            del chosen[address]
    return chosen


def own_pages(beside: FilesBeside, language: str, file: Path | None) -> dict[str, PurePosixPath]:
    """Give the pages beside the YAML in one language, and the pictures and papers they lead to.

    Each by its address, with its path on disk; those that the site publishes whose configuration
    `file` is. A README is for the repository.
    """
    there = dict(_published(beside, file))
    pages = [a for a in there if PurePosixPath(a).suffix.lower() in PAGES]
    chosen = in_language((a for a in pages if PurePosixPath(a).stem != "README"), language)
    own = {address: there[name] for address, name in chosen.items()}
    for address, path in tuple(own.items()):
        led = set(_led(beside.site, address, path))
        own |= {one: there[one] for one in led if one in there.keys() - pages}
    return dict(sorted(own.items()))


def as_published(
    book: Handbook, path: PurePosixPath, here: str = "", target: str | None = None
) -> str:
    """Give the text of a page by hand whose links lead to our pages.

    `here` is its address in a site that has ours in the folder `target`; without them they are
    neighbours. Of a link to what is not for the readers its words are left.
    """
    beside = book.beside
    root = next((one for one in beside.roots if path.is_relative_to(one)), path.parent)
    own = path.relative_to(root).as_posix()
    here, target = here or own, target or ""
    withheld = {one for address in beside.withheld for one in (address, _told(address)[0])}

    def is_lost(lead: LinkTarget) -> bool:
        """Tell whether it is to what was taken out."""
        meant = {one.as_posix() for one in pages_meant(PurePosixPath(lead.address))}
        return not lead.path and not meant.isdisjoint(withheld)

    def way(one: LinkSpan) -> str | None:
        url, written = one.url, way_of(one.url)
        lead = (lead_in_html if one.html else lead_of_page)(book, path, url)
        is_there = trouble_of(book, lead) in (None, "no spot", "in html")
        if one.html:
            return None if is_lost(lead) else url
        if not is_there or is_lost(lead):
            return None
        found = book.get(*lead.key) if lead.key else None
        if found and not lead.path:
            uri, spot = spot_of(found)
            anchor = spot or ("" if lead.trouble else lead.anchor)
            return way_to_page(here, target + uri, "markdown") + (f"#{anchor}" if anchor else "")
        if lead.address.endswith(".md") and PurePosixPath(written).suffix in ("", ".html"):
            there, from_ = (lead.address, own) if lead.path else (target + lead.address, here)
            return way_to_page(from_, there, "markdown") + url[len(written) :]
        return url

    return rewritten(beside.pages[path].text, way)


def _told(address: str) -> tuple[str, str]:
    """Give the address without the language that it tells, and that language; else nothing."""
    path = PurePosixPath(address)
    code = PurePosixPath(path.stem).suffix.removeprefix(".")
    if code not in LANGUAGES:
        return address, ""
    return path.with_suffix("").with_suffix(path.suffix).as_posix(), code


def _published(beside: FilesBeside, file: Path | None) -> Iterator[tuple[str, PurePosixPath]]:
    """Yield what a site shows of what lies beside the YAML: its address, and its path."""
    for root in beside.roots:
        home = Path(root).resolve()
        site = pages_of(file, home)
        docs = site.source.resolve()
        for path, size in (beside.files or {}).items() if home.is_relative_to(docs) else ():
            if not path.is_relative_to(root) or size > LARGEST:
                continue
            inside = path.relative_to(root)
            if inside.suffix.lower() in PAGES | PICTURES | PAPERS and not site.leaves_out(
                PurePosixPath(home.relative_to(docs) / inside)
            ):
                yield inside.as_posix(), path


def _led(site: Site, address: str, path: PurePosixPath) -> Iterator[str]:
    """Yield where a page on disk leads, as addresses seen from the folder of the handbook."""
    text = read(Path(path), LARGEST).decode("utf-8", "replace")
    page = PurePosixPath(address)
    for one in spans_in_page(text):
        folder = (place_seen(site, page) if one.html else page).parent
        yield normpath(folder / unquote(way_of(one.url)))
