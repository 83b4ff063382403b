"""What is said of keys, of what is empty or too long, and of choices."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from journeyascode.source import codes
from journeyascode.source.complaints import Words
from journeyascode.source.meant_choice import meant_choice
from journeyascode.source.quotes import NO_BREAK, in_quotes, short, shown, strange_letter
from journeyascode.words import Aside, Say, say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeyascode.findings import Steps
    from journeyascode.source.complaints import Complaint

_OF_LATER = {
    "observations_from": (
        say("data files are not read yet: nothing would be measured"),
        say(
            "write the observations by hand meanwhile: "
            "`observations: [{period: 2026-09, value: 4}]`"
        ),
    )
}
"""Keys that will do something one day: what is said of each, and what to write meanwhile."""


def word_nothing(way: Steps, *, bare: bool = False) -> Words:
    """Say that the key or the item at `way` has no value; a `bare` key has no colon either."""
    key = way[-1] if way else None
    if isinstance(key, str) and bare:
        message = say("`{key}` has no colon and no value", key=short(key))
        help_ = say("put the text in quotes: inside `{ }` a comma ends it")
        return Words(codes.EMPTY, message, help_)
    if isinstance(key, str):
        message = say("`{key}` has nothing after its colon", key=short(key))
        return Words(codes.EMPTY, message, say("write its value, or delete the key"))
    return Words(codes.EMPTY, say("this item is empty"), say("write it, or delete its dash"))


def word_swallowed(comment: str) -> Words:
    """Say that what may be meant as a value is read as a comment."""
    message = say("`#` begins a comment: nothing is left of this value")
    help_ = say("if it is a value, put it in quotes: `{text}`", text=in_quotes(comment))
    return Words(codes.EMPTY, message, help_)


def word_empty(complaint: Complaint) -> Words:
    """Say that a text or list is empty, or shorter than it may be."""
    least = complaint.facts.get("min_length", 1)
    if complaint.value in ("", {}):  # a text, or one in no language
        return Words(codes.EMPTY, say("this text is empty"), say("write it, or delete its key"))
    if isinstance(complaint.value, str):
        message = say("this text is too short, it takes {count} characters", count=least)
        return Words(codes.EMPTY, message)
    if not complaint.value:
        return Words(codes.EMPTY, say("this list is empty"), say("write at least one item"))
    return Words(codes.EMPTY, say("this list is too short, it takes {count} items", count=least))


def word_too_long(complaint: Complaint) -> Words:
    """Say that a text or list is too long, and by how much."""
    most = complaint.facts["max_length"]
    count = len(complaint.value) if isinstance(complaint.value, str | list | dict) else 0
    if isinstance(complaint.value, str):
        help_ = say("shorten it by {count}", count=count - most)
        message = say("this text has {count} characters, {most} fit here", count=count, most=most)
    else:
        help_ = say("leave out {count}", count=count - most)
        message = say("this list has {count} items, {most} fit here", count=count, most=most)
    return Words(codes.TOO_LONG, message, help_)


def word_missing(complaint: Complaint) -> Words:
    """Say which key is missing, and what it would say."""
    key = complaint.facts["key"]
    message = say("the key `{key}` is missing", key=key)
    if not complaint.shape.about:
        return Words(codes.MISSING_KEY, message, say("add `{key}: …`", key=key))
    help_ = say("add `{key}: …`: {about}", key=key, about=Aside(complaint.shape.about))
    return Words(codes.MISSING_KEY, message, help_)


def word_unknown(complaint: Complaint) -> Words:
    """Say which key nothing knows, and which it may have been meant to be."""
    key = str(complaint.facts["key"]).replace("-", "_").lower()
    if key in _OF_LATER:
        return Words(codes.KEY_OF_LATER, *_OF_LATER[key])
    return Words(codes.UNKNOWN_KEY, _no_key(complaint), _help_unknown(complaint.facts))


def word_cut_off(complaint: Complaint) -> Words:
    """Say that a key alone inside braces is none: most often a comma has cut a text in two."""
    help_ = say("put the text in quotes: inside `{ }` a comma ends it")
    slip = _slip(str(complaint.steps[-1]))
    return Words(codes.UNKNOWN_KEY, _no_key(complaint), slip or help_)


def word_comma(number: object) -> Words:
    """Say that a comma inside braces has cut a number in two."""
    message = say("a decimal comma stands in `{number}`", number=str(number).replace(".", ","))
    return Words(codes.UNKNOWN_KEY, message, say("write `{number}`", number=number))


def _no_key(complaint: Complaint) -> Say:
    return say("`{key}` is not a key here", key=short(str(complaint.steps[-1])))


def _help_unknown(facts: Mapping[str, Any]) -> Say:
    key, way = str(facts["key"]), facts["way"]
    guess: Say = _slip(key) or strange_letter(key) or way
    return guess


def _slip(key: str) -> Say | None:
    """Say which sign makes a key of what was meant as a number, or as a key and its value."""
    if key.startswith(tuple(NO_BREAK)):
        return say("indent it with spaces: what stands before it are no-break spaces")
    if key.isdigit():
        return say("write a decimal point instead of a comma, as `3.8`")
    before, colon, after = key.partition(":")
    if colon and before.isidentifier():
        return say("write a space after the colon: `{key}: {text}`", key=before, text=short(after))
    return None


def word_choice(complaint: Complaint) -> Words:
    """Say that a value is none of the choices, and which there are."""
    choices = complaint.shape.choices or tuple(
        re.findall("'([^']*)'", str(complaint.facts.get("expected", "")))
    )
    help_: Say = say("choose one of {ids}", ids=_listed(choices, len(choices)))
    if isinstance(complaint.value, dict | list):
        return Words(codes.NOT_ONE_OF, say("one word of a choice belongs here"), help_)
    value = str(complaint.value)
    help_ = meant_choice(complaint, choices) or help_
    message = say("`{word}` is not one of the choices here", word=shown(complaint.value))
    return Words(codes.NOT_ONE_OF, message, strange_letter(value) or help_)


def _listed(names: Sequence[str], most: int) -> str:
    first = ", ".join(f"`{name}`" for name in names[:most])
    return first if len(names) <= most else f"{first}, …"
