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

from journeyascode.source.markdown import engine, leading, targets_in, url_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from markdown_it.token import Token

    LeadTo = Callable[[str, bool], str]
    """Gives the address on the page for one in a text, of a picture when True; empty: none."""

_ENTITIES = str.maketrans(
    {sign: f"&#{ord(sign)};" for sign in string.punctuation} | dict.fromkeys("\t\n\r\v\f", " ")
)
_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})
_LEADS_WELL = re.compile(
    r"https?://[^/\\\s]|mailto:|tel:|(?![/\\]{2}|[^/?#]*[:\\])\S", re.IGNORECASE
)
_TAGS = """p br strong em code pre ul ol li blockquote hr a img h4 h5 h6
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


def as_written(url: str, shown: bool) -> str:  # noqa: FBT001 - the shape of a `LeadTo`
    """Let a link lead where it says, if nothing speaks against that; show no picture."""
    return "" if shown or not leads_well(url) else url


def prose(markdown: str, lead: LeadTo = as_written) -> Safe:
    """Give Markdown as HTML of a few harmless elements, without ids, classes and styles.

    `lead` gives the address that a link or a picture gets on the page; without one it becomes
    the words in it. Headings begin at the fourth level, below ours. There is no blank line in it,
    so that it stays one block wherever it is put. Raises ValueError for more text than a field
    may hold.
    """
    if len(markdown) > _LONGEST_PROSE:
        raise ValueError("more text than a field may hold")
    leads = {(one.url, one.shown): lead(one.url, one.shown) for one in targets_in(markdown)}
    return _prose(markdown, tuple(leads.items()))


@lru_cache(maxsize=8192)
def _prose(markdown: str, leads: tuple[tuple[tuple[str, bool], str], ...]) -> Safe:
    reader = engine()
    tokens = reader.parse(markdown)
    _demote([token for token in tokens if token.type.startswith("heading_")])
    _direct(tokens, dict(leads))
    html = nh3.clean(
        reader.renderer.render(tokens, reader.options, {}),
        tags=set(_TAGS.split()),
        attributes={"a": {"href"}, "img": {"src", "alt"}, "ol": {"start"}, "*": set()},
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


def _demote(headings: list[Token]) -> None:
    """Move headings below ours, keeping their steps: the highest becomes the fourth level."""
    down = _HIGHEST - min((int(token.tag[1]) for token in headings), default=_HIGHEST)
    for token in headings:
        token.tag = f"h{min(int(token.tag[1]) + down, _LOWEST)}"


def _direct(tokens: list[Token], leads: Mapping[tuple[str, bool], str]) -> None:
    """Let every link and picture lead where it should; what leads nowhere becomes its words."""
    for block in tokens:
        ends = [token for token in block.children or () if token.type == "link_close"]
        for token in leading(block.children or ()):
            shown = token.type == "image"
            address = leads[url_of(token), shown]
            if address:
                token.attrs["src" if shown else "href"] = address
            elif shown:
                token.type, token.children = "text", None
            if shown:
                continue
            end = ends.pop(0)
            if not address:
                token.type = end.type = "text"
