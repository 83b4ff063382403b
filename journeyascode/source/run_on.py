"""Items that begin deeper than the list they belong to: YAML goes on with the item above them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from journeyascode.findings import Change, Edit, Fix
from journeyascode.source.plain import is_plain
from journeyascode.source.quotes import quoted
from journeyascode.source.refusal import YamlError
from journeyascode.source.signs import ITEM, is_one_list, sign_of
from journeyascode.source.yaml_reader import read
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.findings import Steps
    from journeyascode.source.paper import Paper

_DASH = re.compile(r" *(?:- +)*(?=- +\Z)")
"""What stands before the dash of an item in a list of lines."""
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_NO_SIGN = re.compile(r".*[.)]|§")
"""What begins an item elsewhere, and here as easily a line of a text: the day of a date."""
_NUMBER = re.compile(r"\(?[0-9]+[.)]")
_IN_TEXTS = re.compile(r"[–—―‐‑‒−+o»]")
"""What may begin a line of a text as well as an item."""


def begun_in(lines: Sequence[str], *, in_list: bool) -> tuple[int, ...]:
    """Give which of the lines that go on with a text were meant as items, by their numbers.

    Numbers with a stop count in an item only, and where they count on from one: a line of a text
    may begin with the day of a date.
    """
    begun = tuple(n for n, line in enumerate(lines) if begins_item(line, in_list=in_list))
    if begun or not in_list:
        return begun
    signs = {n: sign_of(match) for n, line in enumerate(lines) if (match := ITEM.match(line))}
    counted = {n: sign for n, sign in signs.items() if _NUMBER.fullmatch(sign)}
    return tuple(counted) if len(counted) > 1 and is_one_list(counted.values()) else ()


def begins_item(line: str, *, in_list: bool) -> bool:
    """Tell whether a line that goes on with a text was meant as an item.

    A dash of prose counts only where the text is itself an item.
    """
    match = ITEM.match(line)
    if match is None or match["bare"] or _NO_SIGN.fullmatch(sign_of(match)):
        return False
    return in_list or not _IN_TEXTS.fullmatch(sign_of(match))


def parted(paper: Paper, steps: Steps) -> Fix | None:
    """Give the fix that makes items of those in the text at `steps`, itself an item.

    None in brackets, and where it would not come out. It is safe where all of them stand in one
    column, behind one sign that begins no text.
    """
    start, end = paper.find(steps).ink[:2]
    dash = _DASH.match(paper.lines[start[0]][: start[1]])
    if dash is None:
        return None
    lines = [*paper.lines[start[0] : end[0]], paper.lines[end[0]][: end[1]]]
    begun = [n + 1 for n in begun_in(lines[1:], in_list=True)]
    after = [*lines]
    for first, last in zip((0, *begun), (*begun, len(lines)), strict=True):
        at = ITEM.match(lines[first])
        column = at.end() if at and first else start[1]
        text = _written([lines[first][column:], *lines[first + 1 : last]])
        if text is None:
            return None
        after[first] = f"{' ' * dash.end()}- {text}"
    items = _items(after)
    after[0] = lines[0][: start[1]] + after[0][dash.end() + 2 :]
    edits = tuple(
        Edit(paper.spread((row, 0), (row, len(old))), new)
        for row, (old, new) in enumerate(zip(lines, after, strict=True), start[0])
        if old != new
    )
    told = say("begin each item in the column of the first one")
    sure = _is_sure([lines[n] for n in begun])
    return Fix(edits, told, sure, (Change(steps, "items", items),)) if items else None


def _items(lines: Sequence[str]) -> tuple[object, ...]:
    """Give the items that `lines` list; none where they cannot be read."""
    try:
        found: Any = read("\n".join(lines).encode())
    except YamlError:  # such as an escape that there is not
        return ()
    return tuple(found)


def _written(lines: Sequence[str]) -> str | None:
    """Give the first line of an item as it is written; None where it cannot be told."""
    first = lines[0].rstrip()
    said = " ".join(filter(None, map(str.strip, lines)))
    if is_plain(said) or (_QUOTED.fullmatch(first) and said == first):
        return first
    return quoted(first) if said == first else None


def _is_sure(lines: Sequence[str]) -> bool:
    """Tell whether lines begin items of one list, and nothing else.

    Numbers may as well be a list within an item.
    """
    items = [match for match in map(ITEM.match, lines) if match]
    signs = [sign_of(one) for one in items]
    is_alike = len({one["gap"] for one in items}) == 1 and is_one_list(signs)
    may_be_else = (_IN_TEXTS.fullmatch(one) or _NUMBER.fullmatch(one) for one in signs)
    return is_alike and not any(may_be_else)
