"""What the writer of a word may have meant."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache, partial
from itertools import starmap
from typing import TYPE_CHECKING

from journeyascode.speech.letters import taken_apart
from journeyascode.speech.replacement import Replacement, instead
from journeyascode.speech.say import say
from journeyascode.speech.trade_words import in_number, near_to, same_as

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from journeyascode.speech.say import Say

LONGEST = 80
"""No word longer than this is guessed at: no id and no key is."""

_SLIPS = ((2, 0), (6, 1), (10, 2), (80, 3))
"""How many slips of the fingers a word may have, by how many letters it has at most."""

_LEEWAY = 5
"""By how many letters two words may differ in length that are compared closely at all."""

_SHORT = 4
"""Below this length, one slip of the fingers makes another word."""


def did_you_mean(word: str, choices: Iterable[str]) -> Replacement | None:
    """Ask whether one of `choices` was meant by `word`; None when none is near.

    A word of the trade, in any of our languages, that says exactly one of them counts as that one;
    one that says several of them is not guessed at.
    """
    known = list(choices)
    said = meanings(word, known)
    if len(said) > 1:
        return None
    near = said[0] if said else closest(word, _near_enough(word, known))
    if near is None:
        return None
    sure = near in same_as(word) or is_sure(word, near, known)
    return instead(say("did you mean `{id}`?", id=near), near, of=word, sure=sure)


def which_of(meant: Sequence[str]) -> Say:
    """Ask which of several words was meant."""
    *first, last = (f"`{one}`" for one in meant)
    return say("did you mean {one} or {other}?", one=", ".join(first), other=last)


def _near_enough(word: str, choices: list[str]) -> list[str]:
    """Give the choices that may be meant by spelling: of a word of the trade, only itself."""
    if not (same_as(word) or near_to(word)):
        return choices
    alike = in_number(corrected_id(word))
    return [one for one in choices if corrected_id(one) in alike]


def meanings(word: str, choices: Sequence[str]) -> tuple[str, ...]:
    """Give those of `choices` which a word of the trade says: the same, else what comes near."""
    small = corrected_id(word)
    spelt = {corrected_id(choice): choice for choice in choices}
    if small in spelt:
        return ()
    same = tuple(meant for meant in same_as(word) if meant in choices)
    near = tuple(meant for meant in near_to(word) if meant in choices)
    itself = next((spelt[one] for one in in_number(small) if one in spelt), None)
    return same or (() if itself and itself not in near else near)


def is_sure(word: str, near: str, choices: Sequence[str]) -> bool:
    """Tell whether `word` can hardly be anything among `choices` but `near`.

    It is spelt alike but for case, accents, spaces and underscores; or at most one letter has
    slipped in each of its parts between hyphens, and nothing else is so near. Neither numbers nor
    short parts slip: `nps` is not `npv`.
    """
    plain = corrected_id(word)
    if choices.count(near) != 1 or abs(len(near) - len(word)) > _LEEWAY:
        return False
    around = [one for one in choices if one != near and abs(len(one) - len(word)) <= _LEEWAY]
    if corrected_id(near) == plain:
        return all(corrected_id(one) != plain for one in around)
    fits = partial(_is_near, plain)
    return fits(corrected_id(near)) and not any(map(fits, map(corrected_id, around)))


def closest(word: str, choices: Iterable[str]) -> str | None:
    """Give the choice that `word` most likely stands for; None when none is near.

    Case, accents, spaces and underscores do not count; a short word may have one slip, a long one
    up to three.
    """
    if not word or len(word) > LONGEST:
        return None
    known = list(choices)
    wanted = corrected_id(word)
    for choice in known:
        if corrected_id(choice) == wanted and wanted:
            return choice
    return _nearest(word, known)


@lru_cache(maxsize=16384)
def corrected_id(text: str) -> str:
    """Give `text` as an id: lower-case words joined by hyphens; empty when no letter is left.

    `Päämatka 2: Sopimus` becomes `paamatka-2-sopimus`.
    """
    spaced = re.sub(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])", "-", text[: 4 * LONGEST])
    plain = taken_apart(spaced.casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", letters)[:LONGEST].strip("-")


def _nearest(word: str, choices: Sequence[str]) -> str | None:
    """Give the choice with the fewest slips, if they are few for the length of the word.

    Or the one with just the same letters.
    """
    most, near, letters = _most(word), None, _letters(word)
    for choice in choices:
        if abs(len(word) - len(choice)) > most or _odd(letters, _letters(choice)) > 2 * most:
            continue  # cheap to tell: most words share too few letters
        slips = _slips(word, choice)
        if slips <= most:
            most, near = slips - 1, choice
        if most < 1:
            break
    if near is not None:
        return near
    return next((choice for choice in choices if _letters(choice) == letters), None)


@lru_cache(maxsize=16384)
def _letters(word: str) -> Mapping[str, int]:
    """Give how often each letter stands in a word."""
    return Counter(word)


def _odd(letters: Mapping[str, int], others: Mapping[str, int]) -> int:
    """Count the letters of two words that have no partner in the other one."""
    mine = sum(abs(count - others.get(letter, 0)) for letter, count in letters.items())
    return mine + sum(count for letter, count in others.items() if letter not in letters)


def _most(word: str) -> int:
    """Give how many slips a word of this length may have."""
    return next(slips for length, slips in _SLIPS if len(word) <= length)


def _is_near(word: str, meant: str) -> bool:
    """Tell whether two ids are the same but for a slip in each part, or one hyphen."""
    parts, others = word.split("-"), meant.split("-")
    if len(parts) != len(others):
        return "".join(parts) == "".join(others)
    unlike = [(one, other) for one, other in zip(parts, others, strict=True) if one != other]
    return all(len(one) >= _SHORT for one, _ in unlike) and all(starmap(_is_slip, unlike))


def _is_slip(part: str, meant: str) -> bool:
    """Tell whether at most one letter is too many, missing, wrong or swapped."""
    if abs(len(part) - len(meant)) > 1 or _slips(part, meant) > 1:
        return False
    return re.findall(r"\d+", part) == re.findall(r"\d+", meant)


def _unlike(one: str, other: str) -> tuple[str, str]:
    """Give what is left of two words without what they begin and end with alike."""
    least = min(len(one), len(other))
    begin = next((at for at in range(least) if one[at] != other[at]), least)
    least -= begin
    end = next((at for at in range(least) if one[-1 - at] != other[-1 - at]), least)
    return one[begin : len(one) - end], other[begin : len(other) - end]


def _slips(word: str, meant: str) -> int:
    """Count the letters that are too many, missing, wrong, or swapped with the next one.

    Source: optimal string alignment; Damerau, "A technique for computer detection and correction
    of spelling errors", CACM 1964.
    """
    word, meant = _unlike(word, meant)
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
