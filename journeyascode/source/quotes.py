"""Words of the user as they are shown in a message."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.speech import Say

NO_BREAK = "\u00a0\u202f"
"""Spaces that look like one and are none to YAML."""

_SHOWN = 60


def short(text: str) -> str:
    """Give `text` on one line, cut after 60 characters."""
    line = " ".join(text[: 4 * _SHOWN].split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1]}…"


def say_cut(number: str) -> Say:
    """Say that commas which are meant to be in a number end it."""
    return say("a comma inside brackets cuts the number `{number}` apart", number=number)


def shown(value: object) -> str:
    """Give a value as it may stand in a sentence; of lists and mappings nothing."""
    if isinstance(value, dict | list):
        return "…"
    return short(str(value).lower() if isinstance(value, bool) else str(value))


def strange_letter(word: str) -> Say | None:
    """Say which letter of `word` only looks like a Latin one; None when all of them are Latin."""
    if not any(c.isascii() and c.isalpha() for c in word):
        return None
    for letter in word:
        name = unicodedata.name(letter, "")
        if letter.isalpha() and not name.startswith("LATIN"):
            return say(
                "type the letter `{letter}` again: it is U+{point}, {name}",
                letter=letter,
                point=f"{ord(letter):04X}",
                name=name.lower(),
            )
    return None


def in_quotes(text: str) -> str:
    """Give `text` as it must be written to stay text, shortened like `short`."""
    return quoted(short(text))


def quoted(text: str) -> str:
    """Give a text of one line as it must be written to stay text."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"
