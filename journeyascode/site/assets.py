"""Our styles and our script, as files of the site."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.diagrams.colours import COLOURS, token_css
from journeyascode.site.manifest import fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
THEME = HERE / "theme"
"""Templates and pictures of our own look."""


@cache
def stylesheet() -> tuple[str, bytes]:
    """Give the address and content of the styles of our pages and drawings."""
    written = (HERE / "assets" / "jac.css").read_text("utf-8")
    return _addressed("jac.css", f"{written}\n{page_tokens()}{token_css()}".encode())


@cache
def look() -> tuple[str, bytes]:
    """Give the address and content of the styles of a whole site in our look."""
    return _addressed("look.css", (HERE / "assets" / "look.css").read_bytes())


@cache
def script() -> tuple[str, bytes]:
    """Give the address and content of our script."""
    return _addressed("jac.js", (HERE / "assets" / "jac.js").read_bytes())


def assets(*, whole: bool) -> Iterator[tuple[str, bytes]]:
    """Give every file of ours; the look only where the whole site is ours."""
    yield stylesheet()
    yield script()
    if whole:
        yield look()


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
