"""Where addresses stand in a text of Markdown, and in a page with HTML in it."""

from __future__ import annotations

import re
from functools import lru_cache
from html import escape, unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_MARK = re.compile(
    r"^[ \t>]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})|(?P<tick>`+)|(?P<comment><!--)"
    r"|(?P<gap>\n[ \t>]*\r?(?=\n))",
    re.MULTILINE,
)
"""What begins or ends code, begins a comment, or stands between two paragraphs."""
_ADDRESS = re.compile(
    r"(?<!\\)\]\(\s*"
    r"(?:<(?P<angle>[^<>\n]*)>|(?P<inline>[^\s<>()]+(?:\([^\s()]*\)[^\s<>()]*)*|(?=\))))"
    r"|^[ \t\"'>-]*\[(?P<name>(?!\^)[^\[\]]+)\]:\s*<?(?P<named>[^\s<>\"']+)"
    r"(?=>?[ \t]*(?:[\"'(][^\r\n]*)?\r?$)",
    re.MULTILINE,
)
_LABEL = re.compile(r"\[([^\[\]]+)\]")
_TAIL = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))?\s*\)")
"""What stands behind the address of a link: its title, if it has one, and the parenthesis."""
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENTITY = re.compile(r"&(?:#\w+|\w+);")

_NO_TAG = re.compile(
    r"<(?!/?[a-z](?>=\s*(?:\"[^\"]*\"|'[^']*')|[^<>])*+>)",
    re.IGNORECASE,
)
"""A sign that begins no tag: it stands for itself."""
_ATTRIBUTE = re.compile(
    r"(?P<before>[\s/]*)(?P<name>[^\s/>=]+)(?:\s*=\s*"
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s>]+)))?"
)
_CANDIDATE = re.compile(r"[\s,]*([^\s,]\S*?)(?:,+(?=\s|\Z)|(?=\s|\Z)[^,]*)")
"""One picture of several, `small.png 1x`; the first part of it is its address."""
_SHOWN = frozenset({"img", "image", "input"})
_LEADING = {
    "a": ("href", "xlink:href"),
    "area": ("href",),
    "audio": ("src",),
    "embed": ("src",),
    "iframe": ("src",),
    "image": ("href", "xlink:href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "link": ("href",),
    "object": ("data",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "video": ("src", "poster"),
}
"""The attributes that hold an address, by the name of the tag."""
_NOTHING = "about:blank"
_HOLDS_MORE = re.compile(r"\s*(?:[-*+]\s|\d+[.)]\s|!!!|\?\?\?|===|\[\^[^\[\]]+\]:|:\s)")
"""How something begins to which belongs what stands farther in below it."""
_BLOCK = re.compile(
    r"<(/?)(?:article|aside|blockquote|center|details|div|figure|footer|form|header|main|nav"
    r"|ol|picture|section|table|ul|video)\b",
    re.IGNORECASE,
)
"""Tags within which nothing is code for standing farther in."""
_PICTURES = frozenset({"srcset", "poster"})
_WITH_WORDS = frozenset({"a", "area"})
"""Tags that may stand without their address."""


class LinkSpan(NamedTuple):
    """An address in a text, and where the link around it stands, if that stands in one place."""

    url: str
    """As it is meant: without what Markdown and HTML write for single signs."""
    start: int
    end: int
    whole: tuple[int, int] | None = None
    """What goes when the link does; of HTML it is the attribute."""
    words: str = ""
    """What stays then."""
    shown: bool = False
    """Whether it is a picture."""
    name: str = ""
    """What links call it whose address stands elsewhere: `[words][name]`."""
    html: str = ""
    """As it is written in HTML, for one that stands there."""


def spans_in(markdown: str) -> Iterator[LinkSpan]:
    """Yield the addresses of a text, in order; what stands in code is none."""
    yield from _in_markdown(markdown, _without(markdown, _unread(markdown, in_page=False)))


@lru_cache(maxsize=64)
def spans_in_page(page: str) -> tuple[LinkSpan, ...]:
    """Give the addresses of a page, in order, those in its HTML too; in comments is none."""
    found = (*_in_markdown(page, _readable(page)), *_tags_of(page).found)
    return tuple(sorted(found, key=lambda one: one.start))


def ids_in_html(page: str) -> tuple[str, ...]:
    """Give the spots that the HTML of a page names."""
    return tuple(_tags_of(page).ids)


@lru_cache(maxsize=64)
def _tags_of(page: str) -> _Tags:
    return _Tags(_NO_TAG.sub(" ", _readable(page)))


def _readable(page: str) -> str:
    """Give a page with spaces for code and comments."""
    return _without_indented(_without(page, _unread(page, in_page=True)))


def _in_markdown(markdown: str, plain: str) -> Iterator[LinkSpan]:
    openings = _openings(plain)
    for found in _ADDRESS.finditer(plain):
        name = found.lastgroup or ""
        start, end = found.span(name)
        begin = openings.get(found.start(), -1) if name != "named" else -1
        if begin > 0 and plain[begin - 1] == "\\":
            continue
        behind = _TAIL.match(plain, end + (name == "angle"))
        whole = (begin, behind.end()) if begin >= 0 and behind else None
        words = markdown[begin + 1 : found.start()] if whole else ""
        yield LinkSpan(
            _decoded(_ESCAPED.sub(r"\1", found[name])),
            start,
            end,
            whole,
            words,
            begin > 0 and plain[begin - 1] == "!",
            found["name"] or "",
        )


class _Tags(HTMLParser):
    """The addresses in the tags of a text, and the spots they name."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[LinkSpan] = []
        self.ids: list[str] = []
        self._lines = (0, *(one.end() for one in re.finditer("\n", text)))
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Find where the attributes stand that hold an address, and keep the names of spots."""
        names = ("id", "name") if tag == "a" else ("id",)
        self.ids += [value for name, value in attrs if name in names and value]
        if not _LEADING.keys() & {tag} or not attrs:
            return
        text = self.get_starttag_text() or ""
        line, column = self.getpos()
        begin = self._lines[line - 1] + column
        seen: set[str] = set()
        for one in _ATTRIBUTE.finditer(text, len(tag) + 1, len(text) - 1):
            name = one["name"].lower()
            if name not in seen:  # of two the first one counts
                seen.add(name)
                self.found += _in_attribute(tag, name, one, begin)


def _in_attribute(tag: str, name: str, one: re.Match[str], begin: int) -> Iterator[LinkSpan]:
    group = one.lastgroup or ""
    if name not in _LEADING[tag] or group == "name":
        return
    shown = name in _PICTURES or tag in _SHOWN
    first = begin + one.start(group)
    if name == "srcset":
        parts = [found.span(1) for found in _CANDIDATE.finditer(one[group])]
    else:
        left = len(one[group]) - len(one[group].lstrip())
        parts = [(left, max(left, len(one[group].rstrip())))]
    for start, end in parts if one[group].strip() else ():
        html = one[group][start:end]
        url = re.sub(r"[\t\r\n]", "", _decoded(html))
        whole = (begin + one.start(), begin + one.end()) if tag in _WITH_WORDS else None
        yield LinkSpan(url, first + start, first + end, whole, shown=shown, html=html)


def spelt_like(html: str, url: str) -> str:
    """Give an address as it is written where another one stands in HTML; as it is without that."""
    return escape(url) if _decoded(html) != html or _decoded(url) != url else url


def _decoded(text: str) -> str:
    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def taken_apart(page: str, named: LinkSpan) -> tuple[tuple[int, int, str], ...]:
    """Give what to write for each part of a page so that a name goes and its links are words.

    Nothing where a picture has the name, or where it is given twice.
    """
    plain, name = _readable(page), _label(named.name)
    first, last = page.rfind("\n", 0, named.start) + 1, page.find("\n", named.end) + 1
    uses = [one for one in _LABEL.finditer(plain) if name and _label(one[1]) == name]
    found = [(first, last or len(page), "")]
    openings = _openings(plain)
    for one in uses:
        begin, end, words = one.start(), one.end(), one[1]
        line = plain.rfind("\n", 0, begin) + 1
        if line == first:
            continue
        if plain[begin - 1 : begin] == "]":
            begin = openings.get(begin - 1, -1)
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


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Give a text with spaces between some indexes, which are in order."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += text[at:start], re.sub(r"[^\r\n]", " ", text[start:end])
        at = end
    return "".join((*parts, text[at:]))


def _unread(text: str, *, in_page: bool) -> Iterator[tuple[int, int]]:
    """Yield where code stands in a text, and a comment in a page.

    What is looked for in vain is remembered: however many signs are open, each part is read once.
    """
    marks = tuple(_MARK.finditer(text))
    end, paragraph, lost = 0, 0, set[tuple[str, int]]()
    for number, one in enumerate(marks):
        paragraph += one["gap"] is not None
        if one.start() < end:
            continue
        if one["comment"]:
            key = "<!--", 0
            stop = text.find("-->", one.end()) + 3 if in_page and key not in lost else 2
            found = stop if stop > one.end() else None
            lost |= set() if found else {key}
        else:
            found = _closed(marks, number, paragraph, lost)
        if found:
            yield one.start(), found
            end = found


def _closed(
    marks: Sequence[re.Match[str]], number: int, paragraph: int, lost: set[tuple[str, int]]
) -> int | None:
    """Give where the code ends that a mark begins; None where it begins none."""
    fence, run = marks[number]["fence"], marks[number]["fence"] or marks[number]["tick"]
    if fence and (fence, -1) not in lost:
        for later in map(marks.__getitem__, range(number + 1, len(marks))):
            if later["fence"] and later["fence"].startswith(fence):
                return later.end()
        lost.add((fence, -1))
    if run and run[0] == "`" and (run, paragraph) not in lost:
        for later in map(marks.__getitem__, range(number + 1, len(marks))):
            if later["gap"]:
                break
            if (later["fence"] or later["tick"]) == run:
                return later.end()
        lost.add((run, paragraph))
    return None


def _without_indented(page: str) -> str:
    """Give a page with spaces for what is code as it stands farther in than what is around it."""
    lines: list[str] = []
    depth = tags = 0
    is_new, is_code = True, False
    for line in page.split("\n"):
        level = (len(expanded := line.expandtabs(4)) - len(expanded.lstrip())) // 4
        if not line.strip():
            is_new = True
        elif is_new or level <= depth:
            is_code = is_new and level > depth and not tags
            depth = depth if is_code else min(depth, level)
            is_new = False
        if not is_code and line.strip():
            depth = level + 1 if _HOLDS_MORE.match(line) else depth
            tags = max(0, tags + sum(-1 if one[1] else 1 for one in _BLOCK.finditer(line)))
        lines.append(re.sub(r"[^\r]", " ", line) if is_code else line)
    return "\n".join(lines)


def _openings(text: str) -> dict[int, int]:
    """Give where each bracket begins, by where it ends."""
    found: dict[int, int] = {}
    open_: list[int] = []
    for one in re.finditer(r"[\[\]]", text):
        if one[0] == "[":
            open_.append(one.start())
        elif open_:
            found[one.start()] = open_.pop()
    return found


def rewritten(page: str, way: Callable[[LinkSpan], str | None]) -> str:
    """Give a page with another address for each of its links; with its words alone for None.

    A picture keeps its own; what is shown in a frame is then nothing.
    """
    for name in [one.name for one in spans_in_page(page) if one.name and way(one) is None]:
        named = next((one for one in spans_in_page(page) if one.name == name), None)
        for begin, end, words in sorted(taken_apart(page, named) if named else (), reverse=True):
            page = page[:begin] + words + page[end:]
    for one in reversed(spans_in_page(page)):
        url = one.url if one.shown else way(one)
        if url is None and one.whole:
            begin, end = one.whole
            page = page[:begin] + one.words + page[end:]
        elif url is None and one.html:
            page = page[: one.start] + _NOTHING + page[one.end :]
        elif url is not None and url != one.url:
            page = page[: one.start] + spelt_like(one.html, url) + page[one.end :]
    return page
