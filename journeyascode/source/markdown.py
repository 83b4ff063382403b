"""Markdown in the texts of a handbook: the links and pictures in it, and its headings."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.source.link_spans import ids_in_html
from journeyascode.speech.letters import taken_apart

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MAY_LEAD = re.compile(r"\]\s*[\[(:]|<[a-z]", re.IGNORECASE)
_NAMED = re.compile(r"\{:?[^{}\n]*(?:#|\bid=[\"']?)([\w-]+)[^{}\n]*\}")
"""What gives a heading a spot with a name of its own."""
_COUNTED = re.compile(r"(.*)_([0-9]+)")
"""The spot of a heading that is not the only one of its words."""
_ATTRIBUTES = re.compile(r"\{[^{}]*\}\s*\Z")
_URLS = {"link_open": "href", "image": "src"}


class Target(NamedTuple):
    """An address in a text."""

    url: str
    shown: bool = False
    """Whether it is a picture, to be shown in its place."""
    words: str = ""
    """What is said instead of the picture to those who cannot see it."""


@lru_cache(maxsize=1)
def engine() -> MarkdownIt:
    """Give the one reader of Markdown: no HTML, tables, and every address taken as it is."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - heavy, and few texts need it

    class Open(MarkdownIt):
        def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802 - the library's own
            return True

    return Open("commonmark", {"html": False}).enable("table")


def targets_in(markdown: str) -> tuple[Target, ...]:
    """Give every link and picture of a text, in order."""
    if not _MAY_LEAD.search(markdown):
        return ()
    return tuple(target for token in leading(engine().parse(markdown)) for target in _of(token))


def leading(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens that hold an address, at any depth, in order."""
    for token in tokens:
        if token.type in _URLS:
            yield token
        if token.type != "image":
            yield from leading(token.children or ())


def url_of(token: Token) -> str:
    """Give the address that a token holds."""
    return str(token.attrs[_URLS[token.type]])


def _of(token: Token) -> Iterator[Target]:
    shown = token.type == "image"
    yield Target(url_of(token), shown, token.content.strip() if shown else "")


@lru_cache(maxsize=64)
def headings_of(page: str) -> tuple[str, ...]:
    """Give the addresses of the spots on a page in Markdown: of its headings, and its own ids."""
    spots = dict.fromkeys([*(one[1] for one in _NAMED.finditer(page)), *ids_in_html(page)])
    last: dict[str, str] = {}
    for before, token in pairwise(engine().parse(page)):
        if before.type == "heading_open":
            words = "".join(_spoken(token.children or ()))
            slug = _slug(_ATTRIBUTES.sub("", words))
            spot = last.get(slug, slug)
            while not spot or spot in spots:
                counted = _COUNTED.fullmatch(spot)
                spot = f"{counted[1]}_{int(counted[2]) + 1}" if counted else f"{spot}_1"
            last[slug] = spot
            spots[spot] = None
    return tuple(spots)


def _spoken(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        yield (
            token.content
            if token.type in ("text", "code_inline")
            else " " * (token.type == "softbreak")
        )


def _slug(words: str) -> str:
    """Spell the words of a heading as its address, as Python-Markdown does."""
    plain = taken_apart(words).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())
