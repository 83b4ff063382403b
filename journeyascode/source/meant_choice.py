"""Which choice was meant by a word that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.source.shapes import keys_of
from journeyascode.words import say
from journeyascode.words.called import choice_called, choice_near
from journeyascode.words.guess import did_you_mean

if TYPE_CHECKING:
    from journeyascode.source.complaints import Complaint
    from journeyascode.words import Say


def meant_choice(complaint: Complaint, choices: tuple[str, ...]) -> Say | None:
    """Ask whether one of `choices` was meant, or another key than this; None if neither was."""
    word = str(complaint.value)
    return (
        choice_called(word, choices)
        or _of_another_key(complaint)
        or choice_near(word, choices)
        or did_you_mean(word, choices)
    )


def _of_another_key(complaint: Complaint) -> Say | None:
    """Tell which other key beside this one takes the word, where just one does."""
    model, word = complaint.facts.get("model"), str(complaint.value)
    others = keys_of(model).items() if model else ()
    meant = [
        (key, called.value)
        for key, shape in others
        if key not in complaint.steps[-1:] and (called := choice_called(word, shape.choices))
    ]
    if len(meant) != 1:
        return None
    [(key, value)] = meant
    return say("it is a word of another key: write `{key}: {word}`", key=key, word=value)
