"""What the writer of a word may have meant."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from journeyascode.words.instead import Instead, instead
from journeyascode.words.letters import taken_apart
from journeyascode.words.say import say
from journeyascode.words.vernacular import MEANT

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST = 80
"""No word longer than this is guessed at: no id and no key is."""

_ALIKE = 0.6
"""The share of letters two words have in common before one is taken for the other."""

_LEEWAY = 5
"""By how many letters two words may differ in length that are compared closely at all."""

_SHORT = 4
"""Below this length, one slip of the fingers makes another word."""


def did_you_mean(word: str, choices: Iterable[str]) -> Instead | None:
    """Ask whether one of `choices` was meant by `word`; None when none is near.

    A word of Finnish that says exactly one of them in English counts as that one.
    """
    known = list(choices)
    said = [choice for choice in MEANT.get(word.casefold(), ()) if choice in known]
    near = said[0] if len(said) == 1 else closest(word, known)
    if near is None:
        return None
    sure = said == [near] or is_sure(word, near, known)
    return instead(say("did you mean `{id}`?", id=near), near, of=word, sure=sure)


def is_sure(word: str, near: str, choices: Sequence[str]) -> bool:
    """Tell whether `word` can hardly be anything among `choices` but `near`.

    It is spelt alike but for case, accents, spaces and underscores; or at most one letter has
    slipped in each of its parts between hyphens, and nothing else is so near. Neither numbers nor
    short parts slip: `nps` is not `npv`.
    """
    plain = corrected_id(word)
    around = [choice for choice in choices if abs(len(choice) - len(word)) <= _LEEWAY]
    spelt = {choice: corrected_id(choice) for choice in around}
    alike = [choice for choice in around if spelt[choice] == plain]
    return (alike or [choice for choice in around if _is_near(plain, spelt[choice])]) == [near]


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


@lru_cache(maxsize=16384)
def corrected_id(text: str) -> str:
    """Give `text` as an id: lower-case words joined by hyphens; empty when no letter is left.

    `Päämatka 2: Sopimus` becomes `paamatka-2-sopimus`.
    """
    spaced = re.sub(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])", "-", text[: 4 * LONGEST])
    plain = taken_apart(spaced.casefold())
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


def _is_near(word: str, meant: str) -> bool:
    """Tell whether two ids are the same but for a slip in each part, or one hyphen."""
    parts, others = word.split("-"), meant.split("-")
    if len(parts) != len(others):
        return "".join(parts) == "".join(others)
    return all(map(_is_slip, parts, others))


def _is_slip(part: str, meant: str) -> bool:
    """Tell whether at most one letter is too many, missing, wrong or swapped."""
    if part == meant:
        return True
    if len(part) < _SHORT or re.findall(r"\d+", part) != re.findall(r"\d+", meant):
        return False
    return abs(len(part) - len(meant)) <= 1 and _slips(part, meant) <= 1


def _slips(word: str, meant: str) -> int:
    """Count the letters that are too many, missing, wrong, or swapped with the next one.

    Source: optimal string alignment; Damerau, "A technique for computer detection and correction
    of spelling errors", CACM 1964.
    """
    before: list[int] = []
    last = list(range(len(meant) + 1))
    for row, letter in enumerate(word, 1):
        this = [row]
        for column, other in enumerate(meant, 1):
            least = min(last[column] + 1, this[-1] + 1, last[column - 1] + (letter != other))
            if column > 1 and row > 1 and letter == meant[column - 2] and word[row - 2] == other:
                least = min(least, before[column - 2] + 1)
            this.append(least)
        before, last = last, this
    return last[-1]
