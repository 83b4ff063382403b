"""Our pages in the navigation of a site."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from mkdocs.structure.files import file_sort_key
from mkdocs.utils import nest_paths

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from mkdocs.structure.files import Files

    from journeyascode.pages.page import Section, WrittenPages

MANY = 400
"""From how many pages on a page lists only the indexes of the sections: listing every page of a
section on each of them grows with the square of their number."""


def is_full(wanted: str, written: WrittenPages) -> bool:
    """Tell whether every page is to be listed, or only the index of each section."""
    listed = 1 + sum(len(one.pages) for one in written.sections if not one.folded)
    return wanted == "full" or (wanted == "auto" and listed <= MANY)


def outline_sections(
    sections: Iterable[Section], addresses: Mapping[str, str], *, full: bool
) -> list[Any]:
    """Give the entries of the navigation for `sections`.

    `addresses` leads from a page's own address to the one in the site; pages that are not in it
    have been left out of the site.
    """
    entries: list[Any] = []
    for section in sections:
        listed = [addresses[page.uri] for page in section.pages if page.uri in addresses]
        if full and len(listed) > 1 and not section.folded:
            entries.append({section.title: listed})
        else:
            entries += listed[:1]
    return entries


def place_entries(nav: list[Any], placeholder: str, entries: Sequence[Any]) -> bool:
    """Put `entries` where `nav` names `placeholder`; False when it does not."""
    for index, item in enumerate(nav):
        if item == placeholder:
            nav[index : index + 1] = entries
            return True
        if isinstance(item, dict) and _place_below(item, placeholder, entries):
            return True
    return False


def _place_below(item: dict[str, Any], placeholder: str, entries: Sequence[Any]) -> bool:
    for title, below in item.items():
        if below == placeholder:
            item[title] = list(entries)
            return True
        if isinstance(below, list) and place_entries(below, placeholder, entries):
            return True
    return False


def named_in(nav: Any) -> Iterator[tuple[str, str | None]]:  # noqa: ANN401 - any part of one
    """Yield every address that a navigation names, with the title it gets there, if any."""
    for item in nav if isinstance(nav, list) else [nav]:
        if isinstance(item, str):
            yield item, None
        elif isinstance(item, dict):
            for title, below in item.items():
                if isinstance(below, str):
                    yield below, str(title)
                else:
                    yield from named_in(below)


def without(nav: list[Any], gone: Container[str]) -> list[Any]:
    """Give a navigation without the pages that are `gone`, and without what held only those."""
    found: list[Any] = []
    for item in nav:
        kept = (
            {
                title: without(one, gone) if isinstance(one, list) else one
                for title, one in item.items()
                if not (isinstance(one, str) and _leads_to(one, gone))
            }
            if isinstance(item, dict)
            else item
        )
        empty = isinstance(kept, dict) and not any(kept.values())
        if not empty and not (isinstance(item, str) and _leads_to(item, gone)):
            found.append(kept)
    return found


def _leads_to(entry: str, pages: Container[str]) -> bool:
    """Tell whether an entry leads to one of `pages`, be it spelt as readers see the address."""
    way = PurePosixPath(entry.partition("#")[0].strip("/"))
    spelt = (way, way.with_suffix(".md"), way / "index.md") if way.name else (way,)
    return any(str(one) in pages for one in spelt)


def put_home(nav: list[Any], home: str, entries: list[Any], title: str) -> list[Any]:
    """Give `nav` with `entries` behind the page `home`, which it names itself.

    In a site with other pages they become a section: under the title that stands there, else
    under `title`. Without a `title` the site is the handbook, and they follow where they are.
    """
    found: list[Any] = []
    for item in nav:
        known = next(((t, b) for t, b in item.items()), None) if isinstance(item, dict) else None
        if known and isinstance(known[1], list):
            found.append({known[0]: put_home(known[1], home, entries, title)})
        elif home not in (item, known and known[1]) or not entries:
            found.append(item)
        elif title:
            found.append({known[0] if known else title: [home, *entries]})
        else:
            found += [item, *entries]
    return found


def nest_others(files: Files, ours: Iterable[str]) -> list[Any]:
    """Give the navigation MkDocs would make of the pages that are not ours."""
    own = set(ours)
    others = [f for f in files.documentation_pages() if f.src_uri not in own]
    nested: list[Any] = nest_paths(
        f.src_uri for f in sorted(others, key=file_sort_key) if f.inclusion.is_in_nav()
    )
    return nested


def adopt(files: Files, section: Sequence[str]) -> None:
    """Make each page of a section that is not listed a child of the section's index.

    `section` is the addresses of its pages, the index first. So the theme marks the index as the
    place where the reader is.
    """
    index, *others = (
        file.page for address in section if (file := files.get_file_from_path(address))
    )
    for page in others:
        if page and page.parent is None:
            page.parent = index  # type: ignore[assignment]  # all it needs is to be active, like a page
