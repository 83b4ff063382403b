"""What the writer of an unknown code or name of a rule may have meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.speech import say
from journeyascode.speech.guess import closest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.speech import Say

_CODE = re.compile(r"[JAC]{0,4}[-_ ]?(?P<digits>[0-9OIL]{3})[A-Z]?")
"""A code as it may be typed: `ja304`, `304`, `JAC3O4`, `JAC-304`."""

_TAKEN_FOR_DIGITS = str.maketrans("OIL", "011")


def guess_rule(word: str, known: Iterable[str]) -> Say:
    """Give a help line: the nearest of the `known` codes and names, else where they are listed."""
    near = near_rule(word, known)
    if near:
        return say("did you mean `{id}`?", id=near)
    return say("`jac explain` lists them all")


def near_rule(word: str, known: Iterable[str]) -> str | None:
    """Give the code or the name that was meant; None where nobody could know.

    A code with other digits is another code: what is around the digits may be a slip.
    """
    names = list(known)
    spelt = _CODE.fullmatch(word.upper())
    if spelt:
        code = f"JAC{spelt['digits'].translate(_TAKEN_FOR_DIGITS)}"
        return code if code in names else None
    return closest(word.lower(), [name for name in names if not name.startswith("JAC")])
