"""Where a word may be divided: by the rule or by the dictionary of its language."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyphen import Pyphen

_SIGNS = r"(?<=[-/–_.@])(?=\w)"
_FINNISH = rf"(?<=\w\w\w)(?=[bcdfghj-np-tvwxzšž][aeiouyåäö]\w)|{_SIGNS}"
SYLLABLES = {"fi": re.compile(_FINNISH, re.IGNORECASE)}
"""For a language with a rule for it: a place between two syllables, or behind a joining sign."""
_AFTER_SIGN = re.compile(_SIGNS)
_LEAST = 3
"""So many letters stay together at both ends of a divided word."""


def divided(word: str, language: str) -> list[str]:
    """Give the parts a word may be divided into; one where nobody knows how.

    Behind signs that join words (`-`, `/`) every language divides.
    """
    if language in SYLLABLES:
        return SYLLABLES[language].split(word)
    return [piece for part in _AFTER_SIGN.split(word) for piece in _pieces(part, language)]


def _pieces(part: str, language: str) -> list[str]:
    dictionary = _dictionary(language)
    spots = [int(spot) for spot in dictionary.positions(part)] if dictionary else []
    edges = [0, *spots, len(part)]
    return [part[start:end] for start, end in pairwise(edges)]


@lru_cache
def _dictionary(language: str) -> Pyphen | None:
    """Give the dictionary of a language; None where there is none."""
    from pyphen import Pyphen, language_fallback  # noqa: PLC0415 - not every drawing needs it

    known = language_fallback(language.replace("-", "_"))
    return Pyphen(lang=known, left=_LEAST, right=_LEAST) if known else None
