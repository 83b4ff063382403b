"""Advice on rows of a table that were pasted between the lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.source.refusal import Refusal
    from journeyascode.source.trouble import Trouble

_ROW = re.compile(r"\s*(?:\|.*\|\s*\Z|[^\s#|>-][^\t]*\t[ \t]*[^\s#])")


def pasted_table(trouble: Trouble) -> Refusal | None:
    """Say where two rows or more stand, with tabs or bars between their cells."""
    above = trouble.above(trouble.at[0])
    spots = (trouble.begun[0], trouble.at[0], trouble.at[0] if above is None else above)
    row = next((number for number in spots if _ROW.match(trouble.lines[number])), None)
    if row is None:
        return None
    first = last = row
    while first and _ROW.match(trouble.lines[first - 1]):
        first -= 1
    while last + 1 < len(trouble.lines) and _ROW.match(trouble.lines[last + 1]):
        last += 1
    if first == last:
        return None
    message = say("a table was pasted here")
    help_ = say(
        "a handbook holds no tables: delete lines {first}–{last}, or write each row as an item",
        first=first + 1,
        last=last + 1,
    )
    return trouble.refuse(message, help_, (first, 0), len(trouble.lines[first]))
