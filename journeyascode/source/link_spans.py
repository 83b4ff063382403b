"""Where addresses stand in a text of Markdown, and in the HTML of a page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CODE = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}|~{3,}).*?^[ \t>]*(?P=fence)"
    r"|(?<!`)(?P<tick>`+)(?!`).*?(?<!`)(?P=tick)(?!`)",
    re.DOTALL | re.MULTILINE,
)
_ADDRESS = re.compile(
    r"\]\(\s*(?:<(?P<angle>[^<>\n]*)>|(?P<inline>[^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*))"
    r"|^[\s\"'>-]*\[(?P<name>(?!\^)[^\[\]]+)\]:\s*<?(?P<named>[^\s<>\"']+)"
    r"(?=>?[ \t]*(?:[\"'(][^\r\n]*)?\r?$)",
    re.MULTILINE,
)
_IN_HTML = re.compile(
    r"<(?:a\b[^<>]*?\shref|(?P<shown>img)\b[^<>]*?\ssrc)\s*=\s*"
    r"(?:\"(?P<double>[^\"<>\n]*)\"|'(?P<single>[^'<>\n]*)')",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_LABEL = re.compile(r"\[([^\[\]]+)\]")
_TAIL = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))?\s*\)")
"""What stands behind the address of a link: its title, if it has one, and the parenthesis."""


class LinkSpan(NamedTuple):
    """An address in Markdown, and where the link around it stands, if that stands in one place."""

    url: str
    start: int
    end: int
    whole: tuple[int, int] | None = None
    words: str = ""
    shown: bool = False
    """Whether it is a picture."""
    name: str = ""
    """What links call it whose address stands elsewhere: `[words][name]`."""


def spans_in(markdown: str) -> Iterator[LinkSpan]:
    """Yield the addresses of a text, in order; what stands in code is none."""
    plain = _without(_CODE, markdown)
    for found in _ADDRESS.finditer(plain):
        name = found.lastgroup or ""
        start, end = found.span(name)
        begin = _opening(plain, found.start()) if name != "named" else -1
        behind = _TAIL.match(plain, end + (name == "angle"))
        whole = (begin, behind.end()) if begin >= 0 and behind else None
        words = markdown[begin + 1 : found.start()] if whole else ""
        yield LinkSpan(
            found[name],
            start,
            end,
            whole,
            words,
            begin > 0 and plain[begin - 1] == "!",
            found["name"] or "",
        )


def spans_in_html(page: str) -> Iterator[LinkSpan]:
    """Yield the addresses in the HTML of a page, in order; it has no words that could stay."""
    for found in _IN_HTML.finditer(_without(_COMMENT, _without(_CODE, page))):
        name = "single" if found["double"] is None else "double"
        yield LinkSpan(found[name], *found.span(name), shown=bool(found["shown"]))


def taken_apart(page: str, named: LinkSpan) -> tuple[tuple[int, int, str], ...]:
    """Give what to write for each part of a page so that a name goes and its links are words.

    Nothing where a picture has the name, or where it is given twice.
    """
    plain, name = _without(_CODE, page), _label(named.name)
    first, last = page.rfind("\n", 0, named.start) + 1, page.find("\n", named.end) + 1
    uses = [one for one in _LABEL.finditer(plain) if name and _label(one[1]) == name]
    found = [(first, last or len(page), "")]
    for one in uses:
        begin, end, words = one.start(), one.end(), one[1]
        line = plain.rfind("\n", 0, begin) + 1
        if line == first:
            continue
        if plain[begin - 1 : begin] == "]":
            begin = _opening(plain, begin - 1)
            words = page[begin + 1 : one.start() - 1]
        elif plain.startswith("[]", end):
            end += 2
        elif plain.startswith(("(", "["), end):
            continue
        is_again = plain.startswith(":", end) and not plain[line:begin].strip(" \t>")
        if begin < 0 or is_again or plain[begin - 1 : begin] == "!":
            return ()
        found.append((begin, end, words))
    return tuple(found) if "[" in page[first : named.start] else ()


def _label(words: str) -> str:
    return " ".join(words.casefold().split())


def _without(parts: re.Pattern[str], text: str) -> str:
    """Give a text with spaces for some parts of it."""
    return parts.sub(lambda found: re.sub(r"[^\r\n]", " ", found[0]), text)


def _opening(text: str, at: int) -> int:
    """Give where the bracket begins that ends at an index; -1 where none does."""
    depth = 0
    for index in range(at, -1, -1):
        depth += {"]": 1, "[": -1}.get(text[index], 0)
        if not depth:
            return index
    return -1


def rewritten(markdown: str, way: Callable[[str], str | None]) -> str:
    """Give a text with another address for each of its links; with its words alone for None.

    A link whose parts stand in several places keeps its own, and so does a picture.
    """
    for one in reversed([*spans_in(markdown)]):
        url = one.url if one.shown else way(one.url)
        if url is None and one.whole:
            begin, end = one.whole
            markdown = markdown[:begin] + one.words + markdown[end:]
        elif url is not None:
            markdown = markdown[: one.start] + url + markdown[one.end :]
    return markdown
