"""What the writer of an unknown code or name of a rule may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.words import say
from journeyascode.words.guess import closest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.words import Say

_TAKEN_FOR_DIGITS = str.maketrans("OIL", "011")


def guess_rule(word: str, known: Iterable[str]) -> Say:
    """Give a help line: the nearest of the `known` codes and names, else where they are listed."""
    names = list(known)
    code = word.upper().translate(_TAKEN_FOR_DIGITS)
    near = code if code in names else closest(word, names)
    if near:
        return say("did you mean `{id}`?", id=near)
    return say("`jac explain` lists them all")
