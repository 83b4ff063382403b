"""Lines that stand one space beside their column: each way to move them is tried and read."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.source.characters import decode, split_lines
from journeyascode.source.error_context import indent, uncommented
from journeyascode.source.quotes import short
from journeyascode.source.refusals import Rewrite, YamlError
from journeyascode.source.yaml_reader import read
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeyascode.source.files import SourceFile
    from journeyascode.source.refusals import Refusal

_FAR_DASH = re.compile(r"( *)-  (?=\S)")
"""A dash that is one space too far from its item: both may have changed their places."""

MOST = 1 << 16
"""How many bytes a file has at most that is read again and again."""

_ABOVE, _BELOW = 3, 2
"""How many lines that say something are tried above the trouble, and from it on."""


class _Move(NamedTuple):
    """Some lines that are moved by one space, and what becomes of it."""

    faults: int
    size: int
    """How many lines are moved."""
    odd: int
    """How far they stand beside an even column then."""
    first: int
    by: int
    said: str


def straightened(
    file: SourceFile, refusal: Refusal, faults: Callable[[bytes], int]
) -> Refusal | None:
    """Blame the lines that stand one space beside their column; None where it is not them.

    `faults` counts what is wrong with a file that can be read. It is sure where nothing is left.
    """
    if len(file.content) > MOST:
        return None
    lines = split_lines(decode(file.content))
    if _is_bare(lines[refusal.start[0]]):
        return None  # wherever it stood, it would only be the rest of another text
    moves = sorted(_moves(lines, refusal.start[0], faults))
    if not moves or len({one.said for one in moves if one.faults == moves[0].faults}) > 1:
        return None
    return _blaming(moves[0], lines, refusal)


def _is_bare(line: str) -> bool:
    said = uncommented(line).strip()
    return ":" not in said and not said.startswith(("-", "[", "{", "]", "}"))


def _blaming(move: _Move, lines: Sequence[str], refusal: Refusal) -> Refusal:
    """Say that the lines of `move` stand beside their column, and how they are written."""
    first, at = move.first, indent(lines[move.first])
    key = lines[first].strip().lstrip("- ").partition(":")[0]
    message = (
        say("`{key}` is indented by one space too few", key=short(key))
        if move.by > 0
        else say("`{key}` is indented by one space too many", key=short(key))
    )
    rows = range(first, first + move.size)
    text = "\n".join(_moved(lines[first : first + move.size], move.by))
    write = Rewrite((first, 0), (rows[-1], len(lines[rows[-1]])), text, sure=not move.faults)
    return replace(
        refusal,
        message=message,
        help=say("begin it after {count} spaces", count=at + move.by),
        start=(first, at),
        end=(first, at + len(key)),
        write=write,
    )


def _moves(lines: Sequence[str], row: int, faults: Callable[[bytes], int]) -> Iterator[_Move]:
    said = [number for number, line in enumerate(lines) if uncommented(line).strip()]
    above = [number for number in said if number < row][-_ABOVE:]
    for first in (*above, *[number for number in said if number >= row][:_BELOW]):
        for count in sorted({1, _deeper(lines, first)}):
            for by in (-1, 1):
                if by > 0 or indent(lines[first]):
                    yield from _read(lines, (first, count, by), faults)


def _deeper(lines: Sequence[str], first: int) -> int:
    """Count a line and those below it that are indented deeper."""
    deep = indent(lines[first])
    last = first + 1
    while last < len(lines) and indent(lines[last]) > deep:
        last += 1
    return last - first


def _read(
    lines: Sequence[str], move: tuple[int, int, int], faults: Callable[[bytes], int]
) -> Iterator[_Move]:
    """Yield a move if the file can be read after it."""
    first, count, by = move
    last = first + count
    after = [*lines[:first], *_moved(lines[first:last], by), *lines[last:]]
    content = "\n".join(after).encode()
    try:
        said = json.dumps(read(content))
    except YamlError:
        return
    yield _Move(faults(content), count, (indent(lines[first]) + by) % 2, first, by, said)


def _moved(lines: Sequence[str], by: int) -> list[str]:
    """Give lines moved by one space; of one that stands alone behind `-  `, only its dash."""
    [first, *others] = lines
    if by > 0 and not others and _FAR_DASH.match(first):
        return [_FAR_DASH.sub(r" \1- ", first)]
    return [
        line if not line.strip() else f" {line}" if by > 0 else line.removeprefix(" ")
        for line in lines
    ]
