"""A file as a tree of keys, items and comments, each piece with the letters it is written in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyascode.source.document import Document
    from journeyascode.source.positions import EntryPosition, ValuePosition
    from journeyascode.source.refusals import Spot

_ODD = re.compile(r",\s*[\]}]|[\[{,]\s*\?\s")
"""A comma at the end, or a question mark before a key."""

_MARKER = re.compile(r"---[ \t]*(#.*)?")

OPENING = ("{", "[")
BLOCK = ("|", ">")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value without parts, or one in brackets over several lines: as it is written."""

    lines: tuple[str, ...] = ()
    """Empty where nothing stands."""
    below: bool = False
    """Whether it begins on the line below its key."""
    parent: int = 0
    """The column of what it hangs on, to which its other lines are indented."""


@dataclass(frozen=True, slots=True)
class Bracketed:
    """A mapping or a list in brackets on one line."""

    parts: tuple[SyntaxNode, ...]
    is_map: bool


@dataclass(frozen=True, slots=True)
class BlockCollection:
    """A mapping or a list written line by line."""

    parts: tuple[SyntaxNode, ...]
    is_map: bool
    tail: tuple[str, ...] = ()
    """Comments behind its last part."""


Value = Scalar | Bracketed | BlockCollection


@dataclass(frozen=True, slots=True)
class SyntaxNode:
    """A key with its value, or an item of a list."""

    value: Value
    key: str = ""
    """What the key says; empty for an item."""
    written: str = ""
    """The key as it is written, with its quotes."""
    head: tuple[str, ...] = ()
    """Comments and empty lines above it."""
    opening: str = ""
    """A comment behind the colon or the dash, above a value that begins below."""
    note: str = ""
    """A comment behind the value."""
    bare: bool = False
    """Whether no colon stands behind the key: in brackets it may."""


class OutlineError(Exception):
    """Something is written in a way that has no outline; on which line, where that is known."""

    def __init__(self, line: int | None = None) -> None:
        """Keep where: the number of a line, from 0."""
        super().__init__(line)
        self.line = line


def outline_of(paper: Document, begin: int = 0) -> BlockCollection:
    """Give the outline of a file that holds a mapping, from line `begin` on.

    Raises OutlineError for what is rare: document markers, keys of several lines and the like.
    """
    reader = _LineReader(paper, begin)
    top = paper.ink
    if not isinstance(top.below, dict) or reader.is_bracketed(top):
        raise OutlineError(top.start[0])
    found = reader.block(top, -1)
    rest = enumerate(paper.lines[reader.line :], reader.line)
    odd = next((number for number, line in rest if line.strip()), None)
    if odd is not None:
        raise OutlineError(odd)
    return found


def marker_of(paper: Document) -> int:
    """Give how many lines there are up to the marker `---` before the first key; 0 without one."""
    above = paper.lines[: paper.ink.start[0]]
    found = (number for number, line in enumerate(above, 1) if _MARKER.fullmatch(line))
    return next(found, 0)


class _LineReader:
    """Takes line by line; `line` is the first one that has not been taken."""

    def __init__(self, paper: Document, line: int) -> None:
        self.lines = paper.lines
        self.line = line

    def is_bracketed(self, ink: ValuePosition) -> bool:
        line, column = ink.start
        return ink.below is not None and self.lines[line][column : column + 1] in OPENING

    def block(self, ink: ValuePosition, parent: int) -> BlockCollection:
        """Take a mapping or a list; `parent` is the column of the key it belongs to."""
        column = ink.start[1]
        if isinstance(ink.below, dict):
            keys = ink.below.items()
            parts = tuple(self._entry(key, entry, column) for key, entry in keys)
        else:
            parts = tuple(self._item(item, column) for item in ink.below or ())
        return BlockCollection(parts, isinstance(ink.below, dict), self._tail(parent))

    def _entry(self, key: str, entry: EntryPosition, column: int) -> SyntaxNode:
        (first, start), (last, end) = entry.start, entry.end
        head = self._head(first)
        rest = self.lines[last][end:].lstrip()
        if first != last or not rest.startswith(":"):
            raise OutlineError(first)
        written = self.lines[first][start:end]
        after = (last, len(self.lines[last]) - len(rest) + 1)
        value, opening, note = self._value(entry.value, after, column)
        return SyntaxNode(value, key, written, head, opening, note)

    def _item(self, item: ValuePosition, column: int) -> SyntaxNode:
        until = item.start[0]
        lines = range(self.line, until)
        dash = next((line for line in lines if self._is_dash(line, column)), until)
        head = self._head(dash)
        value, opening, note = self._value(item, (dash, column + 1), column)
        return SyntaxNode(value, head=head, opening=opening, note=note)

    def _is_dash(self, line: int, column: int) -> bool:
        text = self.lines[line]
        return text[column : column + 1] == "-" and not text[:column].strip(" -")

    def _value(self, ink: ValuePosition, after: Spot, parent: int) -> tuple[Value, str, str]:
        """Take a value behind a colon or a dash, with the comments there and behind it."""
        line = after[0]
        begins_below = ink.start[0] > line
        opening = self._comment(after) if begins_below else ""
        if ink.start == ink.end:
            self.line = line + 1
            return Scalar(), "", self._comment(after)
        if ink.below is not None and not self.is_bracketed(ink):
            self.line = line + begins_below
            return self.block(ink, parent), opening, ""
        if begins_below and any(self.lines[n].strip() for n in range(line + 1, ink.start[0])):
            raise OutlineError(line + 1)
        self.line = ink.end[0] + 1
        note = "" if self._is_block(ink) else self._comment(ink.end)
        if ink.below and not begins_below and self._is_plain(ink):
            return self._bracketed(ink), opening, note
        return Scalar(self._letters(ink), begins_below, parent), opening, note

    def _is_plain(self, ink: ValuePosition) -> bool:
        """Tell whether brackets stand on one line, with nothing odd in them."""
        return ink.start[0] == ink.end[0] and not _ODD.search(self._letters(ink)[0])

    def _is_block(self, ink: ValuePosition) -> bool:
        line, column = ink.start
        return ink.below is None and self.lines[line][column : column + 1] in BLOCK

    def _bracketed(self, ink: ValuePosition) -> Bracketed:
        below = ink.below
        if isinstance(below, dict):
            parts = tuple(self._inner(entry.value, key, entry) for key, entry in below.items())
        else:
            parts = tuple(self._inner(item) for item in below or ())
        return Bracketed(parts, isinstance(below, dict))

    def _inner(
        self, ink: ValuePosition, key: str = "", entry: EntryPosition | None = None
    ) -> SyntaxNode:
        value = self._bracketed(ink) if ink.below else Scalar(self._letters(ink))
        if entry is None:
            return SyntaxNode(value)
        line, end = entry.end
        bare = not self.lines[line][end:].lstrip().startswith(":")
        written = self.lines[line][entry.start[1] : end]
        return SyntaxNode(value, key, written, bare=bare)

    def _letters(self, ink: ValuePosition) -> tuple[str, ...]:
        (first, start), (last, end) = ink.start, ink.end
        if first == last:
            return (self.lines[first][start:end],) if start < end else ()
        between = self.lines[first + 1 : last]
        final = self.lines[last] if self._is_block(ink) else self.lines[last][:end]
        return (self.lines[first][start:].rstrip(), *between, final)

    def _comment(self, at: Spot) -> str:
        """Give the comment behind a spot, with the blanks before it; empty when there is none."""
        note = self.lines[at[0]][at[1] :].rstrip()
        return f" {note}" if note.startswith("#") else note

    def _head(self, until: int) -> tuple[str, ...]:
        """Take the comments and empty lines above a line."""
        taken = tuple(line.strip() for line in self.lines[self.line : until])
        for number, line in enumerate(taken, self.line):
            if line and not line.startswith("#"):
                raise OutlineError(number)
        return taken

    def _tail(self, parent: int) -> tuple[str, ...]:
        """Take the comments behind the last part of a block, deeper than what it hangs on."""
        taken = self.line
        for number in range(self.line, len(self.lines)):
            line = self.lines[number]
            text = line.strip()
            if text and (not text.startswith("#") or len(line) - len(line.lstrip()) <= parent):
                break
            if text:
                taken = number + 1
        lines = self.lines[self.line : taken]
        self.line = taken
        return tuple(line.strip() for line in lines)
