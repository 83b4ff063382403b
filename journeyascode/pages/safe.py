"""The only three ways in which a text of the handbook reaches a page.

Everything in the YAML is untrusted, and a page passes through programs that each read signs of
their own into it: a browser, a Markdown engine, a theme that prints titles as they are, plugins
that look for braces. So no sign of any of them is left.
"""

from __future__ import annotations

import re
import string
from functools import lru_cache
from html import escape
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt

if TYPE_CHECKING:
    from markdown_it.token import Token

_ENTITIES = str.maketrans(
    {sign: f"&#{ord(sign)};" for sign in string.punctuation} | dict.fromkeys("\t\n\r\v\f", " ")
)
_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})
_LEADS_WELL = re.compile(
    r"https?://[^/\\\s]|mailto:|tel:|(?![/\\]{2}|[^/?#]*[:\\])\S", re.IGNORECASE
)
_TAGS = """p br strong em code pre ul ol li blockquote hr a h4 h5 h6
    table thead tbody tr th td"""
_SCHEMES = {"http", "https", "mailto", "tel"}
_LONGEST_PROSE = 4000
_HIGHEST, _LOWEST = 4, 6


class Safe(str):
    """HTML that was made here, or a text that went through one of the functions below."""

    __slots__ = ()

    def __html__(self) -> str:
        """Tell Jinja that nothing is left to escape."""
        return self


def line(text: object) -> Safe:
    """Give `text` as a line of plain text, for any spot of a page, attributes included.

    Every ASCII punctuation sign becomes a numeric entity, every line break a space.
    """
    return _line(str(text))


@lru_cache(maxsize=8192)
def _line(text: str) -> Safe:
    return Safe(text.translate(_ENTITIES))


def inert(value: object) -> Safe:
    """Give what is safe already as it is, and anything else as a line of plain text."""
    if isinstance(value, Safe):
        return value
    return Safe(value) if hasattr(value, "__html__") else line(value)


def meta(text: object) -> str:
    """Give `text` for a title, a description or front matter, which themes print as they are."""
    return escape(" ".join(str(text).split())).translate(_BRACES)


@lru_cache(maxsize=8192)
def prose(markdown: str) -> Safe:
    """Give Markdown as HTML of a few harmless elements, without ids, classes, styles and images.

    Its headings begin at the fourth level, below ours. There is no blank line in it, so that it
    stays one block wherever it is put. Raises ValueError for more text than a field may hold.
    """
    if len(markdown) > _LONGEST_PROSE:
        raise ValueError("more text than a field may hold")
    tokens = _MARKDOWN.parse(markdown)
    _demote([token for token in tokens if token.type.startswith("heading_")])
    html = nh3.clean(
        _MARKDOWN.renderer.render(tokens, _MARKDOWN.options, {}),
        tags=set(_TAGS.split()),
        attributes={"a": {"href"}, "ol": {"start"}, "*": set()},
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Safe(html.strip().replace("\n\n", "\n&#10;").translate(_BRACES))


def phrase(markdown: str) -> Safe:
    """Give one paragraph of Markdown as what stands inside it."""
    return Safe(prose(markdown).removeprefix("<p>").removesuffix("</p>"))


def verbatim(text: str) -> Safe:
    """Give `text` as a block in which every space and every line break is kept."""
    return Safe(f"<pre><code>{'&#10;'.join(map(line, text.splitlines()))}</code></pre>")


def leads_well(url: str) -> bool:
    """Tell whether an address leads to a page, a mailbox or a telephone, or stays on this site."""
    return _LEADS_WELL.match(url) is not None


class _Markdown(MarkdownIt):
    def validateLink(self, url: str) -> bool:  # noqa: N802 - the library's own name
        return leads_well(url)


_MARKDOWN = _Markdown("commonmark", {"html": False}).enable("table").disable("image")


def _demote(headings: list[Token]) -> None:
    """Move headings below ours, keeping their steps: the highest becomes the fourth level."""
    down = _HIGHEST - min((int(token.tag[1]) for token in headings), default=_HIGHEST)
    for token in headings:
        token.tag = f"h{min(int(token.tag[1]) + down, _LOWEST)}"
