"""What the writer of a word may have meant."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 80
"""No word longer than this is guessed at: no id and no key is."""

_ALIKE = 0.6
"""The share of letters two words have in common before one is taken for the other."""


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice that `word` most likely stands for; None when none is near.

    Case, accents, spaces and underscores do not count, nor does the order of the letters.
    """
    if not word or len(word) > LONGEST:
        return None
    known = list(choices)
    wanted = corrected_id(word)
    for choice in known:
        if corrected_id(choice) == wanted and wanted:
            return choice
    swapped = next((choice for choice in known if sorted(choice) == sorted(word)), None)
    if swapped:
        return swapped
    return _nearest(word, [choice for choice in known if _may_be_near(word, choice)])


def corrected_id(text: str) -> str:
    """Give `text` as an id: lower-case words joined by hyphens; empty when no letter is left.

    `Päämatka 2: Sopimus` becomes `paamatka-2-sopimus`.
    """
    spaced = re.sub(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])", "-", text[: 4 * LONGEST])
    plain = unicodedata.normalize("NFKD", spaced.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters)[:LONGEST].strip("-")


def _may_be_near(word: str, choice: str) -> bool:
    """Tell cheaply whether a comparison is worth while: most choices share too few letters."""
    most = 2 * min(len(word), len(choice)) / (len(word) + len(choice))
    if most < _ALIKE:
        return False
    letters, others = set(word), set(choice)
    return len(letters & others) >= _ALIKE * min(len(letters), len(others))


def _nearest(word: str, choices: list[str]) -> str | None:
    if not choices:
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - only a run with mistakes needs it

    return next(iter(get_close_matches(word, choices, 1, _ALIKE)), None)
