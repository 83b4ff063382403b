"""A choice by the word that readers see for it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from journeyascode.speech.catalogues import LANGUAGES
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.replacement import Replacement, instead
from journeyascode.speech.say import say
from journeyascode.speech.trade_words import near_to, same_as

if TYPE_CHECKING:
    from collections.abc import Mapping


def choice_called(word: str, choices: tuple[str, ...]) -> Replacement | None:
    """Ask whether the choice that pages call `word`, in any language, was meant; None if none is.

    A choice is called what it is, too, and what else the trade calls it.
    """
    small = word.strip().casefold()
    written = {one for one in choices if one == small} | _called(choices).get(small, set())
    found = written or {one for one in same_as(word) if one in choices}
    return _the_one(found, word)


def choice_near(word: str, choices: tuple[str, ...]) -> Replacement | None:
    """Ask whether the choice was meant to which a word of the trade comes near; None if none."""
    found = _the_one({one for one in near_to(word) if one in choices}, word)
    return replace(found, sure=False) if found else None


def _the_one(found: set[str], word: str) -> Replacement | None:
    if len(found) != 1:
        return None
    [meant] = found
    return instead(say("did you mean `{id}`?", id=meant), meant, of=word, sure=True)


@cache
def _called(choices: tuple[str, ...]) -> Mapping[str, set[str]]:
    """Give the choices by their labels in small letters."""
    labels: dict[str, set[str]] = {}
    for known in CHOICES.values():
        for choice, label in known.items() if set(known) == set(choices) else ():
            for language in LANGUAGES:
                labels.setdefault(label.to(language).casefold(), set()).add(choice)
    return labels
