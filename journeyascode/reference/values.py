"""What may stand under a key, in a sentence: read off the annotations of the model."""

from __future__ import annotations

from inspect import getdoc
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from journeyascode.model import Node, RefTo, types_told
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

BOUNDS = {
    "ge": say("at least {number}"),
    "gt": say("more than {number}"),
    "le": say("at most {number}"),
    "lt": say("less than {number}"),
}


def takes(hint: Any, language: str) -> str:  # noqa: ANN401 - annotations have no better type
    """Say in one sentence what may stand where the model says `hint`."""
    told = next((sentence for one, sentence in types_told() if one == hint), None)
    if told:
        return say(told).to(language)
    tell = TELLERS.get(get_origin(hint) or hint, _class)
    return tell(hint, language)


def one_of(choices: Iterable[str], language: str) -> str:
    """Say in one sentence which choices there are."""
    spelt = ", ".join(f"`{one}`" for one in choices)
    return say("One of {choices}.", choices=spelt).to(language)


def meaning(cls: type) -> str:
    """Give the first paragraph of what a class says about itself, on one line."""
    return " ".join((getdoc(cls) or "").partition("\n\n")[0].split())


def _class(hint: Any, language: str) -> str:  # noqa: ANN401 - as above
    own = issubclass(hint, Node)
    return say("Keys of its own.").to(language) if own else say(meaning(hint)).to(language)


def _unless_left_out(hint: Any, language: str) -> str:  # noqa: ANN401 - as above
    [there] = (one for one in get_args(hint) if one is not NoneType)
    return takes(there, language)


def _choice(hint: Any, language: str) -> str:  # noqa: ANN401 - as above
    return one_of(get_args(hint), language)


def _list(hint: Any, language: str) -> str:  # noqa: ANN401 - as above
    sentence = takes(get_args(hint)[0], language)
    one = sentence[:1].lower() + sentence[1:].removesuffix(".")
    return say("A list; each item: {one}.", one=one).to(language)


def _map(_: object, language: str) -> str:
    return say("Whole numbers, each behind its name.").to(language)


def _marked(hint: Any, language: str) -> str:  # noqa: ANN401 - as above
    """Say what a type means to which something has been added."""
    inside, *marks = get_args(hint)
    named = [kind for mark in marks if isinstance(mark, RefTo) for kind in mark.kinds]
    if named:
        first, *others = (f"`{kind}`" for kind in named)
        for other in others:
            first = say("{one} or {other}", one=first, other=other).to(language)
        return say("An id of the kind {kind}.", kind=first).to(language)
    if inside in (int, float):
        return _number(inside, marks, language)
    return takes(inside, language)


def _number(sort: type, marks: Iterable[object], language: str) -> str:
    asked = [one for mark in marks if isinstance(mark, FieldInfo) for one in mark.metadata]
    bounds = ", ".join(
        say(bound.text, number=getattr(one, name)).to(language)
        for one in asked
        for name, bound in BOUNDS.items()
        if hasattr(one, name)
    )
    if sort is int:
        return say("A whole number, {bounds}.", bounds=bounds).to(language)
    return say("A number, {bounds}.", bounds=bounds).to(language)


TELLERS: dict[object, Callable[[Any, str], str]] = {
    Annotated: _marked,
    Literal: _choice,
    Union: _unless_left_out,
    UnionType: _unless_left_out,
    dict: _map,
    tuple: _list,
}
