"""Links in a folder of pages: where they lead, and whether anything is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

LINK = re.compile(r'(?<![\w-])(?:xlink:href|href|src)="([^"]*)"')
SPOT = re.compile(r'(?<![\w-])(?:id|name)="([^"]*)"')
AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@cache
def spots(page: Path) -> frozenset[str]:
    return frozenset(map(unescape, SPOT.findall(page.read_text("utf-8"))))


def links(root: Path, ending: str) -> Iterator[tuple[Path, str]]:
    """Yield every page below `root`, and each address in it that is none of another site."""
    for page in sorted(root.rglob(f"*{ending}")):
        for link in LINK.findall(page.read_text("utf-8")):
            if page.name != "404.html" and not AWAY.match(unescape(link)):
                yield page, unescape(link)


def leads(root: Path, page: Path, link: str) -> bool:
    """Tell whether there is a file where a link leads, and the spot in it."""
    way = urlsplit(link)
    path = unquote(way.path)
    there = (root / path[1:] if path.startswith("/") else page.parent / path) if path else page
    there = there / "index.html" if there.is_dir() else there
    if not there.is_file() or not way.fragment or there.suffix not in {".html", ".md"}:
        return there.is_file()
    return way.fragment.startswith("__") or unquote(way.fragment) in spots(there.resolve())


def dead(root: Path, ending: str = ".html") -> list[str]:
    """Give each link that leads nowhere, behind the page it is on."""
    found = ((page, link) for page, link in links(root, ending) if not leads(root, page, link))
    return [f"{page.relative_to(root).as_posix()}: {link}" for page, link in found]
