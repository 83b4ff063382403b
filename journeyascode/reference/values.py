"""What may stand under a key, in a sentence: read off the shape that the model gives it."""

from __future__ import annotations

from inspect import getdoc
from typing import TYPE_CHECKING, Literal

from journeyascode.model import RefTo
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from journeyascode.model.schema import Shape

BOUNDS = {
    "ge": say("at least {number}"),
    "gt": say("more than {number}"),
    "le": say("at most {number}"),
    "lt": say("less than {number}"),
}


def takes(shape: Shape, language: str) -> str:
    """Say in one sentence what may stand in a shape of the model."""
    named = [kind for mark in shape.marks if isinstance(mark, RefTo) for kind in mark.kinds]
    if shape.sentence:
        return say(shape.sentence).to(language)
    if named:
        return _id_of(named, language)
    if shape.text:
        return say("{text} Or keys of its own.", text=takes(shape.text, language)).to(language)
    tell = _TELLERS.get(shape.origin)
    if tell:
        return tell(shape, language)
    own = shape.model is not None
    return say("Keys of its own." if own else meaning(shape.bare)).to(language)


def one_of(choices: Iterable[str], language: str) -> str:
    """Say in one sentence which choices there are."""
    spelt = ", ".join(f"`{one}`" for one in choices)
    return say("One of {choices}.", choices=spelt).to(language)


def meaning(cls: type) -> str:
    """Give the first paragraph of what a class says about itself, on one line."""
    return " ".join((getdoc(cls) or "").partition("\n\n")[0].split())


def _id_of(kinds: Iterable[str], language: str) -> str:
    first, *others = (f"`{kind}`" for kind in kinds)
    for other in others:
        first = say("{one} or {other}", one=first, other=other).to(language)
    return say("An id of the kind {kind}.", kind=first).to(language)


def _choice(shape: Shape, language: str) -> str:
    return one_of(shape.choices, language)


def _map(_: Shape, language: str) -> str:
    return say("Whole numbers, each behind its name.").to(language)


def _list(shape: Shape, language: str) -> str:
    sentence = takes(shape.parts[0], language)
    one = sentence[:1].lower() + sentence[1:].removesuffix(".")
    return say("A list; each item: {one}.", one=one).to(language)


def _number(shape: Shape, language: str) -> str:
    bounds = ", ".join(
        say(bound.text, number=getattr(mark, name)).to(language)
        for mark in shape.marks
        for name, bound in BOUNDS.items()
        if hasattr(mark, name)
    )
    return say("A whole number, {bounds}.", bounds=bounds).to(language)


_TELLERS: dict[object, Callable[[Shape, str], str]] = {
    Literal: _choice,
    tuple: _list,
    dict: _map,
    int: _number,
}
