"""Where things are written inside brackets and braces, closed or not."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from journeyascode.source.ink import Entry, Ink
from journeyascode.source.inspection import MAX_DEPTH
from journeyascode.words.letters import composed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.source.refusal import Spot

_CLOSE = {"{": "}", "[": "]"}
_SKIP = re.compile(r"(?:\s|(?<!\S)#[^\n]*)*+")
_QUOTED = re.compile(r""""(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+'""", re.DOTALL)
_PLAIN = re.compile(
    r"(?:[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|\Z)|(?<!\s)#|\s++(?=[^\s,\[\]{}:#]|:(?![\s,\[\]{}]|\Z)))++"
)
_HALF = re.compile(r"[^\n,\]}]*[^\s,\]}]")
"""What begins with a quote that is never closed."""
_TOKEN = re.compile(rf"(?<=[\s\[{{,:])(?:{_QUOTED.pattern}|#[^\n]*)|[\[\]{{}}]", re.DOTALL)


def flow_ink(lines: Sequence[str], start: Spot, floor: int) -> Ink:
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

    def value(self, at: int, depth: int) -> tuple[Ink, int]:
        """Give what begins at an index."""
        sign = self.text[at : at + 1]
        if sign in _CLOSE and sign and depth < MAX_DEPTH:
            return self.inside(at, depth + 1)
        end = self.word(at)
        return Ink(self.spot(at), self.spot(end)), end

    def inside(self, at: int, depth: int) -> tuple[Ink, int]:
        """Give what stands between brackets or braces."""
        sign, begin = self.text[at], at
        below: dict[str, Entry] = {}
        items: list[Ink] = []
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
        return Ink(*spread, below if sign == "{" else items), end

    def entry(self, at: int, depth: int) -> tuple[str, Entry, int]:
        """Give a key with its value; a word without a colon is a key in the making."""
        end = self.word(at)
        word = unquoted(self.text[at:end])
        colon = self.skip(end)
        if self.text[colon : colon + 1] == ":":
            value, after = self.behind(colon, depth)
        else:
            value, after = Ink(self.spot(end), self.spot(end)), end
        entry = Entry(self.spot(at), self.spot(end), value)
        return composed(word), entry, after

    def behind(self, colon: int, depth: int) -> tuple[Ink, int]:
        """Give the value behind a colon; an empty one stands where the next thing begins."""
        begin = self.skip(colon + 1)
        if self.text[begin : begin + 1] in ("", ",", "}", "]"):
            there = min(begin, len(self.text))
            return Ink(self.spot(there), self.spot(there)), there
        return self.value(begin, depth)

    def item(self, at: int, depth: int) -> tuple[Ink, int]:
        """Give an item of a list; one with a colon is a key with its value."""
        value, end = self.value(at, depth)
        colon = self.skip(end)
        if value.below is not None or self.text[colon : colon + 1] != ":":
            return value, end
        word, entry, after = self.entry(at, depth)
        return Ink(value.start, entry.value.end, {word: entry}), after

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
