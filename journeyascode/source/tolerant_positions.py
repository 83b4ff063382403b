"""Where things are written in a file that cannot be read: told by indentation alone.

An editor asks while a line is half typed. Nothing is refused here: a word without a colon is a key
in the making, a bracket or quote that is never closed ends with its line, and what is indented
wrongly belongs to what stands above it. Of a file that can be read comes the very same ink.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from journeyascode.source.inspection import MAX_DEPTH
from journeyascode.source.positions import EntryPosition, ValuePosition
from journeyascode.speech.letters import composed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.source.refusals import Spot


_CLOSE = {"{": "}", "[": "]"}
_SKIP = re.compile(r"(?:\s|(?<!\S)#[^\n]*)*+")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'""", re.DOTALL)
_PLAIN = re.compile(
    r"(?:[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|\Z)|(?<!\s)#|\s++(?=[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|\Z)))++"
)
_HALF = re.compile(r"[^\n,\]}]*[^\s,\]}]")
"""What begins with a quote that is never closed."""
_TOKEN = re.compile(rf"(?<=[\s\[{{,:])(?:{_QUOTED.pattern}|#[^\n]*)|[\[\]{{}}]", re.DOTALL)


def flow_ink(lines: Sequence[str], start: Spot, floor: int) -> ValuePosition:
    """Give the ink of what opens at `start`; never closed, it ends with its line.

    Only lines right of the column `floor` can belong to it.
    """
    row, column = start
    last = row
    while last + 1 < len(lines) and is_below(lines[last + 1], floor):
        last += 1
    text = "\n".join((lines[row][column:], *lines[row + 1 : last + 1]))
    end = next(_closings(text), None)
    cut = text.partition("\n")[0].rstrip() if end is None else text[:end]
    return _Flow(cut, start).value(0, 0)[0]


def unquoted(word: str) -> str:
    """Give a word without its quotes, whether they are closed or not."""
    if word[:1] == "'":
        return word[1:].removesuffix("'").replace("''", "'")
    return word[1:].removesuffix('"').replace('\\"', '"') if word[:1] == '"' else word


def is_below(line: str, floor: int) -> bool:
    """Tell whether a line is empty or begins to the right of the column `floor`."""
    text = line.lstrip()
    return not text or len(line) - len(text) > floor


def _closings(text: str) -> Iterator[int]:
    """Yield where the first bracket is closed."""
    depth = 0
    for match in _TOKEN.finditer(text):
        sign = match[0]
        depth += (sign in _CLOSE) - (sign in _CLOSE.values())
        if depth == 0:
            yield match.end()


class _Flow:
    """Goes through the text from one sign to the next; every step gives where it ended."""

    def __init__(self, text: str, start: Spot) -> None:
        self.text = text
        self.start = start
        self.breaks = [match.start() for match in re.finditer("\n", text)]

    def value(self, at: int, depth: int) -> tuple[ValuePosition, int]:
        """Give what begins at an index."""
        sign = self.text[at : at + 1]
        if sign in _CLOSE and sign and depth < MAX_DEPTH:
            return self.inside(at, depth + 1)
        end = self.word(at)
        return ValuePosition(self.spot(at), self.spot(end)), end

    def inside(self, at: int, depth: int) -> tuple[ValuePosition, int]:
        """Give what stands between brackets or braces."""
        sign, begin = self.text[at], at
        below: dict[str, EntryPosition] = {}
        items: list[ValuePosition] = []
        at = self.skip(at + 1)
        while at < len(self.text) and self.text[at] != _CLOSE[sign]:
            before = at
            if sign == "{":
                word, entry, at = self.entry(at, depth)
                below[word] = entry
            else:
                item, at = self.item(at, depth)
                items.append(item)
            at = self.skip(at)
            if self.text[at : at + 1] == "," or at == before:
                at = self.skip(at + 1)
        end = min(at + 1, len(self.text))
        spread = (self.spot(begin), self.spot(end))
        return ValuePosition(*spread, below if sign == "{" else items), end

    def entry(self, at: int, depth: int) -> tuple[str, EntryPosition, int]:
        """Give a key with its value; a word without a colon is a key in the making."""
        end = self.word(at)
        word = unquoted(self.text[at:end])
        colon = self.skip(end)
        if self.text[colon : colon + 1] == ":":
            value, after = self.behind(colon, depth)
        else:
            value, after = ValuePosition(self.spot(end), self.spot(end)), end
        entry = EntryPosition(self.spot(at), self.spot(end), value)
        return composed(word), entry, after

    def behind(self, colon: int, depth: int) -> tuple[ValuePosition, int]:
        """Give the value behind a colon; an empty one stands where the next thing begins."""
        begin = self.skip(colon + 1)
        if self.text[begin : begin + 1] in ("", ",", "}", "]"):
            there = min(begin, len(self.text))
            return ValuePosition(self.spot(there), self.spot(there)), there
        return self.value(begin, depth)

    def item(self, at: int, depth: int) -> tuple[ValuePosition, int]:
        """Give an item of a list; one with a colon is a key with its value."""
        value, end = self.value(at, depth)
        colon = self.skip(end)
        if value.below is not None or self.text[colon : colon + 1] != ":":
            return value, end
        word, entry, after = self.entry(at, depth)
        return ValuePosition(value.start, entry.value.end, {word: entry}), after

    def word(self, at: int) -> int:
        """Give where the text ends that begins at an index."""
        half = _HALF if self.text[at : at + 1] in ("'", '"') else _PLAIN
        match = _QUOTED.match(self.text, at) or half.match(self.text, at)
        return match.end() if match else at

    def skip(self, at: int) -> int:
        """Give where the next thing begins: behind space and comments."""
        match = _SKIP.match(self.text, at)
        return match.end() if match else at

    def spot(self, at: int) -> Spot:
        """Give line and column of an index."""
        row, column = self.start
        breaks = bisect_left(self.breaks, at)
        if not breaks:
            return row, column + at
        return row + breaks, at - 1 - self.breaks[breaks - 1]


_DASH = re.compile(r"-(?=\s|\Z)")
_KEY = re.compile(
    r"""("(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'|(?![-?](?:\s|\Z))(?![,\[\]{}#&*!|>'"%@`])"""
    r"""(?:[^:\s#]|:(?=\S)|(?<=\S)#|[ \t]++(?=[^\s:#]))++)[ \t]*(:)(?=\s|\Z)"""
)
_COMMENT = re.compile(r"(?<![ \t])[ \t]++#|\A#")
_BLOCKS = ("|", ">")
_QUOTES = ("'", '"')
_INSIDE = {"'": re.compile(r"(?:[^']|'')*+"), '"': re.compile(r'(?:[^"\\]|\\.)*+')}
"""What may stand between quotes on one line."""


def rough_ink(lines: Sequence[str]) -> ValuePosition:
    """Give the ink of a file of `lines`, whatever is in them."""
    rough = _Rough(lines)
    last, found = ValuePosition((0, 0), (0, 0)), rough.block(-1, 0)
    while found is not None:  # once there are keys, everything below belongs to them
        last, found = found, rough.block(-1, 0)
    return last


class _Rough:
    """Goes through the lines once, from top to bottom.

    `floor` is always the column at which, or left of which, the thing around begins again.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self.row = 0
        self.depth = 0

    def block(self, floor: int, dashes: int) -> ValuePosition | None:
        """Give what begins on the next lines: right of `floor`, or as a list from `dashes` on."""
        column = self.indent()
        if column is None:
            return None
        if column >= dashes and _DASH.match(self.lines[self.row], column):
            return self.inline(column, floor)
        return self.inline(column, floor) if column > floor else None

    def indent(self) -> int | None:
        """Go to the next line that says something; give its column, None at the end."""
        while self.row < len(self.lines):
            line = self.lines[self.row]
            text = line.lstrip()
            if text and text[0] != "#" and line.rstrip() != "---":
                return len(line) - len(text)
            self.row += 1
        return None

    def inline(self, column: int, floor: int) -> ValuePosition:
        """Give what begins at a column of this line."""
        self.depth += 1
        line = self.lines[self.row]
        if self.depth > MAX_DEPTH:
            found = self.scalar(column, floor)
        elif _DASH.match(line, column):
            found = self.list(column)
        elif _KEY.match(line, column) or self.keys_follow(column):
            found = self.mapping(column, floor)
        else:
            found = self.scalar(column, floor)
        self.depth -= 1
        return found

    def keys_follow(self, column: int) -> bool:
        """Tell whether the word here is a key in the making: others stand below it."""
        rows = range(self.row + 1, len(self.lines))
        below = next((self.lines[row] for row in rows if _said(self.lines[row])), "")
        is_word = self.lines[self.row][column] not in "[{|>'\""
        return is_word and _gap(below) == column and _KEY.match(below, column) is not None

    def mapping(self, column: int, floor: int) -> ValuePosition:
        """Give the keys from this one on, with their values."""
        start, below, last = (self.row, column), dict[str, EntryPosition](), ""
        at: int | None = column
        while at is not None and at > floor:
            if _DASH.match(self.lines[self.row], at):
                items = self.inline(at, floor)
                before = below[last]
                if before.value.start == before.value.end:
                    below[last] = before._replace(value=items)
            else:
                last, below[last] = self.entry(at)
            at = self.indent()
        return ValuePosition(start, max(one.value.end for one in below.values()), below)

    def entry(self, column: int) -> tuple[str, EntryPosition]:
        """Give a key with its value; a word without a colon is a key in the making."""
        line, row = self.lines[self.row], self.row
        match = _KEY.match(line, column)
        end = match.end(1) if match else column + len(_said(line[column:]))
        word = composed(unquoted(line[column:end]))
        if match:
            return word, EntryPosition((row, column), (row, end), self.value(match.end(2), column))
        self.row += 1
        return word, EntryPosition(
            (row, column), (row, end), ValuePosition((row, end), (row, end))
        )

    def value(self, after: int, floor: int) -> ValuePosition:
        """Give what stands behind a colon, on its line or below it."""
        row, line = self.row, self.lines[self.row]
        if _said(line[after:]):
            return self.scalar(after + _gap(line[after:]), floor)
        self.row += 1
        return self.block(floor, floor) or ValuePosition((row, after), (row, after))

    def list(self, column: int) -> ValuePosition:
        """Give the items whose dashes stand in a column."""
        start, below = (self.row, column), list[ValuePosition]()
        at: int | None = column
        while at is not None and at >= column:
            is_item = _DASH.match(self.lines[self.row], at) is not None
            if at == column and not is_item:
                break
            if at > column:  # belongs to nothing
                self.inline(at, column)
            else:
                below.append(self.item(column))
            at = self.indent()
        return ValuePosition(start, below[-1].end, below)

    def item(self, column: int) -> ValuePosition:
        """Give what stands behind a dash, on its line or below it."""
        row, line = self.row, self.lines[self.row]
        if _said(line[column + 1 :]):
            return self.inline(column + 1 + _gap(line[column + 1 :]), column)
        self.row += 1
        return self.block(column, column + 1) or ValuePosition(
            (row, column + 1), (row, column + 1)
        )

    def scalar(self, column: int, floor: int) -> ValuePosition:
        """Give a text, or what stands in brackets."""
        sign = self.lines[self.row][column]
        if sign in "[{":
            found = flow_ink(self.lines, (self.row, column), floor)
            self.row = found.end[0] + 1
            return found
        if sign in _BLOCKS:
            return self.literal(column, floor)
        return self.quoted(column, floor) if sign in _QUOTES else self.plain(column, floor)

    def literal(self, column: int, floor: int) -> ValuePosition:
        """Give a text of whole lines."""
        start = last = self.row
        self.row += 1
        while self.row < len(self.lines) and is_below(self.lines[self.row], floor):
            last = self.row if self.lines[self.row].strip() else last
            self.row += 1
        return ValuePosition((start, column), (last, len(self.lines[last].rstrip())))

    def quoted(self, column: int, floor: int) -> ValuePosition:
        """Give a text in quotes; one that is never closed ends with its line."""
        start, sign, at = self.row, self.lines[self.row][column], column + 1
        self.row += 1
        for row in range(start, len(self.lines)):
            line = self.lines[row]
            if row > start and not is_below(line, floor):
                break
            inside = _INSIDE[sign].match(line, at)
            end, at = inside.end() if inside else at, 0
            if line[end : end + 1] == sign:
                self.row = row + 1
                return ValuePosition((start, column), (row, end + 1))
            if end < len(line):
                break
        return ValuePosition((start, column), (start, len(self.lines[start].rstrip())))

    def plain(self, column: int, floor: int) -> ValuePosition:
        """Give a text without quotes, over as many lines as it goes on."""
        start = last = self.row
        end = column + len(_said(self.lines[start][column:]))
        while end == len(self.lines[last].rstrip()):
            self.row += 1
            at = self.indent()
            if at is None or at <= floor or _begins(self.lines[self.row], at):
                break
            if any(self.lines[row].strip() for row in range(last + 1, self.row)):
                break  # a comment ends it
            last = self.row
            end = at + len(_said(self.lines[last][at:]))
        self.row = max(self.row, last + 1)
        return ValuePosition((start, column), (last, end))


def _begins(line: str, column: int) -> bool:
    """Tell whether a line begins a key or an item."""
    return bool(_KEY.match(line, column) or _DASH.match(line, column))


def _said(text: str) -> str:
    """Give what stands there without a comment and the space before it; empty for a comment."""
    match = _COMMENT.search(text)
    said = text[: match.start()] if match else text
    return said.rstrip() if said.strip() else ""


def _gap(text: str) -> int:
    return len(text) - len(text.lstrip())
