"""Markdown in the texts of a handbook, and the links and pictures in it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_MAY_LEAD = re.compile(r"\]\s*[\[(:]|<[a-z]", re.IGNORECASE)
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
