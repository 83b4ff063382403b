"""Advice on lines that begin in no column of anything above."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.source.quotes import short
from journeyascode.source.trouble import indent, uncommented
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source.refusal import Refusal
    from journeyascode.source.trouble import Trouble


def misplaced(trouble: Trouble) -> Refusal:
    """A line that begins in no column of anything above."""
    if trouble.rest.startswith("- "):
        refusal = _dash(trouble)
        if refusal:
            return refusal
    above = trouble.above(trouble.at[0])
    deep = trouble.begun[1] if above is None else _text_column(trouble.lines[above])
    if deep == trouble.at[1]:
        refusal = _shifted(trouble)
        if refusal:
            return refusal
    help_ = say("line it up with the lines above")
    if deep > trouble.begun[1]:
        help_ = say(
            "begin it after {deep} spaces if it belongs to the line above, or after {less} if not",
            deep=deep,
            less=trouble.begun[1],
        )
    message = say("the indentation of this line fits nothing above it")
    return trouble.refuse(message, help_, length=len(trouble.rest))


def _dash(trouble: Trouble) -> Refusal | None:
    """A dash beside the columns of the lists that are open."""
    row, column = trouble.at
    dashes = tuple(_open_dashes(trouble, row))
    if not dashes:
        return None
    line, deep = min(dashes, key=lambda dash: abs(dash[1] - column))
    message = say("the indentation of this line fits nothing above it")
    help_ = say(
        "begin the dash below the one on line {line}: spaces before it: {count}",
        line=line + 1,
        count=deep,
    )
    return trouble.refuse(message, help_, length=len(trouble.rest))


def _open_dashes(trouble: Trouble, row: int) -> Iterator[tuple[int, int]]:
    """Yield the line and the column of the last dash of each list around a line, nearest first."""
    least = len(trouble.lines[row]) + 1
    for number in range(row - 1, -1, -1):
        line = uncommented(trouble.lines[number])
        if line.strip() and indent(line) < least:
            least = indent(line)
            if line[least:].startswith("- "):
                yield number, least


def _shifted(trouble: Trouble) -> Refusal | None:
    """A block above that begins further to the left than the lines around it."""
    row, column = trouble.at
    said = [n for n in range(row) if uncommented(trouble.lines[n]).strip()]
    before = next((n for n in reversed(said) if indent(trouble.lines[n]) >= column), None)
    block = [n for n in said if before is None or n > before]
    if before is None or not block or indent(trouble.lines[before]) != column:
        return None
    first, line = block[0], trouble.lines[block[0]]
    key = line.strip().partition(":")[0]
    message = say(
        "`{key}` is indented too little: the lines around it begin after {count} spaces",
        key=short(key),
        count=column,
    )
    help_ = say(
        "move lines {first}–{last} to the right, by {count} spaces",
        first=first + 1,
        last=block[-1] + 1,
        count=column - indent(line),
    )
    return trouble.refuse(message, help_, (first, indent(line)), len(key))


def _text_column(line: str) -> int:
    """Give the column in which the keys of this line begin, behind the dashes of a list."""
    return len(line) - len(line.lstrip(" -"))
