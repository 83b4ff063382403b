"""What stands at a line and column of a file, and what the model takes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model.schema import Shape, keys_of, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from journeyascode.findings import Steps
    from journeyascode.source.positions import ValuePosition
    from journeyascode.source.refusals import Spot


class WordAtPosition(NamedTuple):
    """The word at a spot: a key, or a value that is no list and no mapping."""

    steps: Steps
    """The way to it from the top of the file; that of a key ends with itself."""
    start: Spot
    end: Spot
    is_key: bool = False


class Taken(NamedTuple):
    """What may stand somewhere, and of which model it is the value of which key."""

    shape: Shape
    owner: type[BaseModel] | None = None
    """None for what is the value of no key of a model."""
    key: str = ""


def standing_at(ink: ValuePosition, spot: Spot, steps: Steps = ()) -> WordAtPosition | None:
    """Give the word that a spot is in or just behind; None where there is none."""
    if ink.below is None:
        return WordAtPosition(steps, ink.start, ink.end) if ink.start <= spot <= ink.end else None
    if isinstance(ink.below, dict):
        for key, entry in ink.below.items():
            if entry.start <= spot <= entry.end:
                return WordAtPosition((*steps, key), entry.start, entry.end, is_key=True)
    return next(filter(None, _below(ink, spot, steps)), None)


def taken_at(model: type[BaseModel], steps: Steps) -> tuple[Taken, ...]:
    """Give all that a model takes at `steps` below it; nothing where it takes nothing.

    Several where it takes one of several, each without the list around it where `steps` go on
    as if there were none: one thing may stand where a list of them may.
    """
    found: tuple[Taken, ...] = (Taken(shape_of(model)),)
    for step in steps:
        found = tuple(below for one in found for below in _taken(one, step))
    return tuple(single for one in found for single in _singles(one))


def _below(ink: ValuePosition, spot: Spot, steps: Steps) -> Iterator[WordAtPosition | None]:
    if isinstance(ink.below, dict):
        for key, entry in ink.below.items():
            yield standing_at(entry.value, spot, (*steps, key))
    else:
        for index, item in enumerate(ink.below or ()):
            yield standing_at(item, spot, (*steps, index))


def _taken(one: Taken, step: str | int) -> Iterator[Taken]:
    for single in _singles(one):
        shape = single.shape
        if shape.origin is tuple:
            item = single._replace(shape=shape.parts[0])
            yield from (item,) if isinstance(step, int) else _taken(item, step)
        elif shape.model and isinstance(step, str):
            keys = keys_of(shape.model)
            yield from (Taken(keys[step], shape.model, step),) if step in keys else ()
        elif shape.origin is dict and shape.parts[0].accepts(step):
            yield single._replace(shape=shape.parts[1])


def _singles(one: Taken) -> Iterator[Taken]:
    """Yield the shape, or each one that may be chosen of it."""
    members = one.shape.members
    if one.shape.text:
        yield from _singles(one._replace(shape=one.shape.text))
    if one.shape.may_be_one:
        yield from _singles(one._replace(shape=one.shape.parts[0]))
    if not members:
        yield one
    for member in members:
        yield from _singles(one._replace(shape=member))
