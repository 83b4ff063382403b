"""Letters and the marks upon them: composed to one character each, and never too many of them."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_MARKS = 30
"""So many marks may stand upon one letter: putting them in order takes the square of the time."""

_MAY_PILE = re.compile(f"[^\\x00-\\u02ff]{{{MOST_MARKS + 1},}}")
"""No mark stands before these: words in letters of our own part of the world are passed over."""


def piles(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each run of too many marks begins and ends."""
    if text.isascii():
        return
    for run in _MAY_PILE.finditer(text):
        begin = None
        for at in range(run.start(), run.end() + 1):
            if at < run.end() and unicodedata.combining(text[at]):
                begin = at if begin is None else begin
            elif begin is not None:
                if at - begin > MOST_MARKS:
                    yield begin, at
                begin = None


def composed(text: str) -> str:
    """Give `text` with each letter and its marks as one character (NFC); as it is if they pile."""
    return text if text.isascii() or any(piles(text)) else unicodedata.normalize("NFC", text)


def is_composed(text: str) -> bool:
    """Tell whether `composed` would leave `text` as it is."""
    return text.isascii() or any(piles(text)) or unicodedata.is_normalized("NFC", text)


def taken_apart(text: str) -> str:
    """Give the letters of `text` in their plainest form, each before its marks (NFKD)."""
    return text if text.isascii() or any(piles(text)) else unicodedata.normalize("NFKD", text)
