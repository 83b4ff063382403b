"""A choice by the word that readers see for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from journeyascode.words.choices import CHOICES
from journeyascode.words.instead import Instead, instead
from journeyascode.words.say import LANGUAGES, say
from journeyascode.words.vernacular import MEANT

if TYPE_CHECKING:
    from collections.abc import Mapping


def choice_called(word: str, choices: tuple[str, ...]) -> Instead | None:
    """Ask whether the choice that pages call `word`, in any language, was meant; None if none is.

    A choice is called what it is, too, and what else Finnish has for it.
    """
    small = word.casefold()
    said = [one for one in MEANT.get(small, ()) if one in choices]
    found = {*said, *(one for one in choices if one == small), *_called(choices).get(small, ())}
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
