"""The colours a style sheet puts on each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_ROLE = re.compile(r"var\(--jac-([a-z-]+)\)")
_BORDER = re.compile(r"(?:^|;)\s*border(?:-left|-color|-left-color)?:([^;]*)")
_FREE = re.compile(r"#[0-9a-f]{3,8}\b|\brgb\(|\bhsl\(", re.IGNORECASE)


class Painted(NamedTuple):
    """One rule of a sheet: who it is about, and the parts it names."""

    about: str
    ink: str
    ground: str
    border: str


def painted(css: str) -> Iterator[Painted]:
    """Go through the rules that colour anything; empty where they leave a colour alone."""
    for about, inside in _RULE.findall(_COMMENT.sub("", css)):
        ink = role(inside, r"(?:^|;)\s*color:([^;]*)")
        ground = role(inside, r"(?:^|;)\s*background(?:-color)?:([^;]*)")
        edge = _BORDER.search(inside)
        border = _ROLE.search(edge[1]) if edge else None
        if ink or ground or border:
            yield Painted(about.strip(), ink, ground, border[1] if border else "")


def role(inside: str, declaration: str) -> str:
    found = re.search(declaration, inside)
    named = _ROLE.search(found[1]) if found else None
    return named[1] if named else ""


def free_colours(css: str) -> list[str]:
    """Give every colour that is written out instead of named by its part, outside of print."""
    screen = _COMMENT.sub("", css).split("@media print")[0]
    return _FREE.findall(screen)
