"""What the writer of an unknown word may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.words import say
from journeyascode.words.guess import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.words import Say

SHOWN = 12
"""How many choices a help line lists."""


def guess_among(word: str, known: Sequence[str]) -> Say | None:
    """Give a help line: the nearest of the `known` ids, else some of them; None without any."""
    guess = did_you_mean(word, known)
    if guess is None and known:
        return say("choose one of {ids}", ids=", ".join(f"`{id_}`" for id_ in known[:SHOWN]))
    return guess
