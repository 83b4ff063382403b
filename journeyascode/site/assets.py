"""Our styles and our script, as files of the site."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.drawing.colours import COLOURS, token_css
from journeyascode.site.publish import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.site.brand import Brand

HERE = Path(__file__).parent
THEME = HERE / "theme"
"""Templates and pictures of our own look."""
PARTS = ("jac.css", "reading.css", "home.css")
"""The styles of our pages, in the order they are read."""
PICTURE = HERE / "assets" / "share.png"
"""The picture of a page that has none of its own."""
SCRIPTS = ("jac.js", "reading.js", "access.js", "versions.js")
"""Our scripts, in the order they are run."""
SHEET = "assets/jac.css"
SCRIPT = "assets/jac.js"
_OF_THEME = re.compile(r"\.md-typeset (?=(?:\w+|:is\()?\.jac-)")
"""What binds the style of something of ours to a theme."""


@cache
def stylesheet() -> tuple[str, bytes]:
    """Give the address and content of the styles of our pages and drawings."""
    written = "".join((HERE / "assets" / name).read_text("utf-8") for name in PARTS)
    return _addressed("jac.css", f"{written}\n{page_tokens()}{token_css()}".encode())


def plain_assets() -> dict[str, bytes]:
    """Give the styles and the script of pages that any generator shows, by their addresses."""
    styles = _OF_THEME.sub(":is(body,.md-typeset) ", stylesheet()[1].decode())
    return {SHEET: styles.encode(), SCRIPT: (HERE / "assets" / SCRIPTS[0]).read_bytes()}


@cache
def look() -> tuple[str, bytes]:
    """Give the address and content of the styles of a whole site in our look."""
    return _addressed("look.css", (HERE / "assets" / "look.css").read_bytes())


@cache
def script() -> tuple[str, bytes]:
    """Give the address and content of our script."""
    written = "".join((HERE / "assets" / name).read_text("utf-8") for name in SCRIPTS)
    return _addressed("jac.js", written.encode())


@cache
def share_card() -> tuple[str, bytes]:
    """Give the address and content of the picture of a page that has none of its own."""
    return _addressed("share.png", PICTURE.read_bytes())


def stylesheets(brand: Brand, *, whole: bool) -> Iterator[tuple[str, bytes]]:
    """Give our styles in the order they are read; the look only where the whole site is ours."""
    yield stylesheet()
    if whole:
        yield look()
    if own := brand.css():
        yield _addressed("brand.css", own.encode())


def page_tokens() -> str:
    """Give the colours of the drawings to the words around them; on paper the light ones."""
    light, dark = (
        ";".join(f"--jac-{role}:{colour[scheme]}" for role, colour in COLOURS.items())
        for scheme in (0, 1)
    )
    return f'body{{{light}}}\n@media screen{{[data-md-color-scheme="slate"]{{{dark}}}}}\n'


def _addressed(name: str, content: bytes) -> tuple[str, bytes]:
    """Name a file by its content, so that no reader keeps an old one."""
    stem, _, ending = name.rpartition(".")
    return f"assets/jac/{stem}.{fingerprint(content)[:8]}.{ending}", content
