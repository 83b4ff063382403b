"""Comments that speak to the tool: the reader of YAML has thrown them away with all others."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.source.entities import EntitySource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Place
    from journeyascode.source.document import Document
    from journeyascode.source.files import SourceFile
    from journeyascode.source.positions import ValuePosition
    from journeyascode.source.refusals import Spot

MOST = 500
"""How many comments to the tool are read in a file."""

_SIGN = re.compile(r"(?<![^ \t])#")
_OPENS_BLOCK = re.compile(r"(?:^|[\s:-])[|>][-+0-9]*\s*$")
_ADDRESS = re.compile(r"(?<![^ \t])#+[ \t]*jac:")


class Comment(NamedTuple):
    """What a comment says to the tool, and which lines it is about."""

    text: str
    """What stands behind `jac:`."""
    place: Place
    lines: range
    """From 1: its own line, or what begins below a comment that stands alone; may be empty."""
    source: str
    """The line it is written on."""


class _Span(NamedTuple):
    """From where to where a key, or a value that is no list and no mapping, is written."""

    start: Spot
    end: Spot


class _Part(NamedTuple):
    """A key with its value, or an item of a list: its first and its last line, from 0."""

    first: int
    last: int
    ink: ValuePosition


def comments_in(file: SourceFile) -> tuple[Comment, ...]:
    """Give the comments to the tool in a file that could be read, in order."""
    if b"jac:" not in file.content:  # most files are passed over here, at no cost
        return ()
    paper = EntitySource(file).paper
    numbers = [n for n, line in enumerate(paper.lines) if _ADDRESS.search(line)][:MOST]
    spans = sorted(_spans(paper, paper.ink)) if numbers else []
    found = (_comment_on(paper, number, spans) for number in numbers)
    return tuple(filter(None, found))


def _comment_on(paper: Document, number: int, spans: list[_Span]) -> Comment | None:
    """Give the comment on a line; None where what looks like one is part of a text."""
    line = paper.lines[number]
    signs = ((number, match.start()) for match in _SIGN.finditer(line))
    start = next((sign for sign in signs if not _is_inside(sign, spans)), None)
    address = _ADDRESS.search(line, start[1]) if start else None
    if start is None or address is None:
        return None
    place = paper.spread((number, address.start()), (number, len(line.rstrip())))
    alone = not line[: start[1]].strip()
    lines = _below(paper.ink, number) if alone else _beside(start, line, spans)
    return Comment(line[address.end() :].strip(), place, lines, line)


def _is_inside(spot: Spot, spans: list[_Span]) -> bool:
    before = bisect_right(spans, spot, key=lambda span: span.start)
    return before > 0 and spot < spans[before - 1].end


def _beside(start: Spot, line: str, spans: list[_Span]) -> range:
    """Give the line of a comment, and those of a text that ends on it or is opened by it."""
    index = bisect_right(spans, start, key=lambda span: span.start)
    before = spans[index - 1]
    first = before.start[0] if before.end[0] == start[0] else start[0]
    block = spans[index : index + 1] if _OPENS_BLOCK.search(line[: start[1]]) else []
    last = max(
        (one.end[0] - (one.end[1] == 0) for one in block if one.start == (start[0] + 1, 0)),
        default=start[0],
    )
    return range(first + 1, last + 2)


def _below(ink: ValuePosition, number: int) -> range:
    """Give the lines of the key or item that begins next below a line; none at the end."""
    if number < ink.start[0]:
        return range(ink.start[0] + 1, ink.end[0] + 2)
    found = _next_part(ink, number)
    return range(found.first + 1, found.last + 2) if found else range(0)


def _next_part(ink: ValuePosition, number: int) -> _Part | None:
    for part in _parts(ink):
        if part.first > number:
            return part
        inside = _next_part(part.ink, number) if part.last > number else None
        if inside:
            return inside
    return None


def _parts(ink: ValuePosition) -> Iterator[_Part]:
    if isinstance(ink.below, dict):
        for entry in ink.below.values():
            yield _Part(entry.start[0], max(entry.end[0], entry.value.end[0]), entry.value)
    else:
        yield from (_Part(item.start[0], item.end[0], item) for item in ink.below or ())


def _spans(paper: Document, ink: ValuePosition) -> Iterator[_Span]:
    if isinstance(ink.below, dict):
        for entry in ink.below.values():
            yield _Span(entry.start, entry.end)
            yield from _spans(paper, entry.value)
    elif isinstance(ink.below, list):
        for item in ink.below:
            yield from _spans(paper, item)
    elif paper.lines[ink.start[0]][ink.start[1] : ink.start[1] + 1] in ("|", ">"):
        # Behind the sign that opens a block a comment may stand; the text begins below it.
        yield _Span((ink.start[0] + 1, 0), max(ink.end, (ink.start[0] + 1, 0)))
    else:
        yield _Span(ink.start, ink.end)
