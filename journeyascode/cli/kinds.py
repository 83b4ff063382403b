"""Which kind a word of a command means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from journeyascode.cli.speech import aloud
from journeyascode.model import KINDS
from journeyascode.reports.text import harmless
from journeyascode.source.known_keys import part_called
from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.guess import did_you_mean
from journeyascode.speech.kinds import KIND_NAMES
from journeyascode.speech.trade_words import in_number, same_as

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.speech import Say

STEP = "step"
"""What belongs to a journey."""
TRACK = "track"
"""What belongs to the handbook; everything else is an entity."""


def meant_word(word: str) -> str:
    """Give the kind, the step, the track or the part that a word says in any of our languages.

    Else the word as it is.
    """
    small = word.casefold()
    seen = {
        name.to(language).casefold(): kind
        for kind, name in KIND_NAMES.items()
        for language in LANGUAGES
    }
    if small in seen or part_called(small):
        return seen.get(small, small)
    said = {one: None for meant in same_as(word) for one in in_number(meant)}
    found = [one for one in said if one in {*KINDS, STEP, TRACK}]
    if not found and did_you_mean(word, KINDS) is None:
        found = [*filter(part_called, said)]
    return found[0] if len(found) == 1 else word


def kind_of(word: str, *others: str) -> str:
    """Give the kind that a word means. Raises UsageError where it means none.

    `others` are what the command takes beside the kinds.
    """
    meant = meant_word(word)
    if meant in KINDS:
        return meant
    if part_called(meant):
        raise click.UsageError(aloud(_of_part(meant)))
    wrong = say("there is no kind `{kind}`", kind=harmless(word))
    kind, _, id_ = word.partition("/")
    kind = meant_word(kind)
    if kind in KINDS and id_:
        way_out = say("write kind and id apart: `{kind} {id}`", kind=kind, id=harmless(id_))
    else:
        listed = ", ".join((*KINDS, *others))
        way_out = did_you_mean(word, KINDS) or say("choose one of {ids}", ids=listed)
    raise click.UsageError(aloud(say("{wrong}; {help}", wrong=wrong, help=way_out)))


def _of_part(word: str) -> Say:
    """Say what is done about what stands inside an entity."""
    if word == STEP:
        return say(
            "a step stands in a journey: delete or change it in that file; `jac refs step JOURNEY "
            "ID` lists what refers to it, `jac rename step JOURNEY OLD NEW` gives it another id"
        )
    return say(
        "`{word}` stands inside something else: delete or change it in that file; "
        "`jac explain {word}` tells where",
        word=word,
    )


def behind_its_journey(form: Say) -> click.UsageError:
    """Give the error that a step was named without its journey."""
    told = say("write `{form}`: a step is named together with its journey", form=form)
    return click.UsageError(aloud(told))


def no_such(kind: Say, id_: str, known: Sequence[str]) -> click.UsageError:
    """Give the error that there is none of this id, with the one that may be meant."""
    nothing = say("no {kind} has the id `{id}`", kind=kind, id=harmless(id_))
    near = did_you_mean(id_, known)
    told = say("{message}; {remedy}", message=nothing, remedy=near) if near else nothing
    return click.UsageError(aloud(told))
