"""Columns as editors count them: in code units of UTF-8 or UTF-16, or in characters."""

from __future__ import annotations

from typing import Literal

Encoding = Literal["utf-8", "utf-16", "utf-32"]

_UNIT = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


def units_before(line: str, column: int, encoding: Encoding) -> int:
    """Count the code units in front of the character at `column`, from 0."""
    codec, size = _UNIT[encoding]
    return len(line[:column].encode(codec)) // size


def column_behind(line: str, units: int, encoding: Encoding) -> int:
    """Count the characters in the first `units` code units of a line, from 0.

    A place inside a character counts as in front of it, one behind the line as its end.
    """
    if line.isascii():
        return min(units, len(line))
    codec, size = _UNIT[encoding]
    before = line.encode(codec)[: units * size]
    return len(before.decode(codec, "ignore"))
