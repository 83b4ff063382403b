"""The last look at a page before it is published: nothing on it that we do not know.

Pages are safe by the way they are made. This is the second wall: it does not clean, it refuses.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from typing import NamedTuple

from journeyascode.pages.safe import leads_well

_TAGS = re.compile(r"<[^<>]*>")
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?:\s+[A-Za-z:-]+(?:="[^"]*")?)*)\s*(/?)>')
_ATTRIBUTE = re.compile(r'([A-Za-z:-]+)(?:="([^"]*)")?')
_CLASSES = re.compile(r"[a-z0-9 -]*")
_PICTURE = re.compile(r"(?!/)[\w%./~-]+\.(?:png|jpe?g|gif|webp)", re.IGNORECASE)
"""The address of a picture of this very site."""
_ID = re.compile(r"[A-Za-z0-9_-]+")

_EVERYWHERE = {"class", "id", "lang", "role", "aria-label"}
_PLAIN = """blockquote br caption code dd div dl dt em footer h2 h3 h4 h5 h6 hr li p pre q span
    strong summary table tbody td thead tr ul"""
_NONE: frozenset[str] = frozenset()
_HTML: dict[str, set[str] | frozenset[str]] = {
    **dict.fromkeys(_PLAIN.split(), _NONE),
    "a": {"href", "rel", "download"},
    "details": {"open", "data-search-exclude"},
    "figure": {"tabindex", "data-search-exclude"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "th": {"scope"},
}
_NEEDS = {"img": {"src", "alt"}}
_SHAPE = {"fill", "stroke", "stroke-width", "stroke-dasharray"}
_TYPE = {"font-size", "font-weight", "font-family", "text-anchor"}
_SVG: dict[str, set[str] | frozenset[str]] = {
    "svg": {
        "xmlns",
        "xmlns:xlink",
        "viewBox",
        "width",
        "height",
        "aria-labelledby",
        "aria-describedby",
        "font-family",
    },
    "a": {"xlink:href"},
    "circle": {"cx", "cy", "r"} | _SHAPE,
    "desc": _NONE,
    "g": {"transform"},
    "path": {"d"} | _SHAPE,
    "rect": {"x", "y", "width", "height", "rx"} | _SHAPE,
    "text": {"x", "y", "fill"} | _TYPE,
    "title": _NONE,
    "tspan": {"x", "y"},
}
_VOID = {"br", "hr", "img"}
_OPENS, _CLOSES, _ALONE = 1, -1, 0


class UnknownMarkupError(ValueError):
    """A page holds an element, an attribute or an address that none of our pages has."""


class _Tag(NamedTuple):
    """One tag: the element, whether it opens or closes it, where it may stand, and its id."""

    name: str
    turn: int
    in_html: bool
    in_svg: bool
    id: str


def audit(html: str) -> None:
    """Do nothing for a page on which everything is known.

    Raises:
        UnknownMarkupError: for anything else: it must not be published.
    """
    texts = _TAGS.findall(html)
    if len(texts) != html.count("<"):
        raise UnknownMarkupError("<")
    tags = [_read(text) for text in texts]
    _nest(tags)
    ids = [tag.id for tag in tags if tag.id]
    if len(ids) != len(set(ids)):
        raise UnknownMarkupError(next(id_ for id_ in ids if ids.count(id_) > 1))


def _nest(tags: list[_Tag]) -> None:
    """Check that each tag stands where it may, and that each element is closed in its turn."""
    opened: list[str] = []
    drawing = False
    for name, turn, in_html, in_svg, _ in tags:
        if name == "svg":
            drawing = turn == _OPENS
        if not (in_svg if drawing or name == "svg" else in_html):
            raise UnknownMarkupError(name)
        if turn == _OPENS:
            opened.append(name)
        elif turn == _CLOSES and (not opened or opened.pop() != name):
            raise UnknownMarkupError(name)
    if opened:
        raise UnknownMarkupError(opened[-1])


@lru_cache(maxsize=16384)
def _read(text: str) -> _Tag:
    tag = _TAG.fullmatch(text)
    if tag is None:
        raise UnknownMarkupError(text)
    closing, name, rest, alone = tag.groups()
    attributes = [(key, unescape(value)) for key, value in _ATTRIBUTE.findall(rest)]
    harmless = all(_is_harmless(key, value) for key, value in attributes)
    keys = {key for key, _ in attributes} - _EVERYWHERE
    return _Tag(
        name,
        _CLOSES if closing else _ALONE if alone or name in _VOID else _OPENS,
        harmless and name in _HTML and _NEEDS.get(name, _NONE) <= keys <= _HTML[name],
        harmless and name in _SVG and keys <= _SVG[name],
        dict(attributes).get("id", ""),
    )


def _is_harmless(attribute: str, value: str) -> bool:
    if attribute in {"href", "xlink:href"}:
        return leads_well(value)
    if attribute == "src":
        return _PICTURE.fullmatch(value) is not None
    if attribute == "class":
        return _CLASSES.fullmatch(value) is not None
    return attribute != "id" or _ID.fullmatch(value) is not None
