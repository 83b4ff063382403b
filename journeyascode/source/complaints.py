"""What pydantic says, sorted: one complaint for each cause, with steps that lead to ink.

Pydantic names the branches of unions between the keys, complains of every branch that failed,
and tells a misspelt key twice: as unknown, and as missing. The model, the data and the errors
are walked side by side, so that the branch is chosen by what was written.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyascode.source.meant_key import Unknown, meant_key
from journeyascode.source.shapes import Shape, keys_of, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pydantic import BaseModel
    from pydantic_core import ErrorDetails

    from journeyascode.findings import Step, Steps
    from journeyascode.source.codes import Code
    from journeyascode.words import Say


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing that is wrong with the shape of what was written."""

    kind: str
    """Pydantic's name of it: ``string_type``, ``missing``."""
    steps: Steps
    """Where; for a missing key, what it is missing from."""
    value: object
    """What stands there."""
    shape: Shape
    """What may stand there."""
    facts: Mapping[str, Any]
    """More about it: pydantic's context, and the `model` whose key it is the value of; of unknown
    and missing keys, what is said below."""
    is_key: bool = False
    """Whether it is about the key, not about its value."""


class Words(NamedTuple):
    """A complaint put into words."""

    code: Code
    message: Say
    help: Say | None = None


@dataclass(frozen=True, slots=True)
class _Spot:
    shape: Shape
    steps: Steps
    data: object
    top: type[BaseModel]
    """The kind of the whole."""
    outer: type[BaseModel] | None = None
    """The model around the nearest one."""
    around: object = None
    """What is written there."""

    def deeper(self, step: Step, shape: Shape) -> _Spot:
        return replace(self, shape=shape, steps=(*self.steps, step), data=_part(self.data, step))

    def complain(self, error: ErrorDetails, *, is_key: bool = False) -> Complaint:
        facts = {**error.get("ctx", {}), "model": self.outer}
        return Complaint(error["type"], self.steps, error["input"], self.shape, facts, is_key)


_Tails = list[tuple[tuple[int | str, ...], "ErrorDetails"]]
"""Errors, each with what is left of its way."""


def sort_errors(
    errors: Iterable[ErrorDetails], model: type[BaseModel], steps: Steps, data: object
) -> Iterator[Complaint]:
    """Yield the complaints in `errors` of a `model` at `steps` of what a file says."""
    for step in steps:
        data = _part(data, step)
    top = _Spot(shape_of(model), steps, data, model)
    yield from _sort(top, [(error["loc"], error) for error in errors])


def _sort(spot: _Spot, tails: _Tails) -> Iterator[Complaint]:
    yield from (spot.complain(error) for way, error in tails if not way and _is_true(error))
    deeper = [tail for tail in tails if tail[0]]
    shape = spot.shape
    if not deeper:
        return
    if shape.members:
        yield from _sort(*_branch(spot, deeper))
    elif shape.model:
        yield from _sort_keys(spot, shape.model, deeper)
    elif shape.origin is dict:
        yield from _sort_entries(spot, deeper)
    elif shape.origin in (tuple, list):
        for step, below in _grouped(deeper).items():
            yield from _sort(spot.deeper(step, shape.parts[0]), below)
    else:
        yield from (spot.complain(error) for _, error in deeper)


def _branch(spot: _Spot, tails: _Tails) -> tuple[_Spot, _Tails]:
    """Choose the member of a union that was meant: the one of the sort that was written.

    Pydantic tells of the members in their order, each under a name of its own.
    """
    named = list(_grouped(tails).values())
    members = spot.shape.members
    about = spot.shape.about
    chosen = next((n for n, member in enumerate(members) if _fits(member, spot.data)), 0)
    chosen = min(chosen, len(named) - 1)
    return replace(spot, shape=replace(members[chosen], about=about)), named[chosen]


def _fits(member: Shape, data: object) -> bool:
    if isinstance(data, Mapping):
        return member.model is not None or member.origin is dict
    if isinstance(data, list):
        return member.origin in (tuple, list)
    return member.choices == () and member.origin is type(data)


def _sort_entries(spot: _Spot, tails: _Tails) -> Iterator[Complaint]:
    key, value = spot.shape.parts
    for step, below in _grouped(tails).items():
        entry = spot.deeper(step, replace(value, about=spot.shape.about))
        of_key = [error for way, error in below if way[:1] == ("[key]",)]
        yield from (replace(entry, shape=key).complain(e, is_key=True) for e in of_key)
        if not of_key:
            yield from _sort(entry, below)


def _sort_keys(spot: _Spot, model: type[BaseModel], tails: _Tails) -> Iterator[Complaint]:
    keys = keys_of(model)
    missing = [str(way[0]) for way, error in tails if _is(way, error, "missing")]
    for step, below in _grouped(tails).items():
        way, error = below[0]
        if _is((step, *way), error, "extra_forbidden"):
            meant = meant_key(_unknown(spot, model, str(step), missing))
            missing = [key for key in missing if key not in meant.keys]
            facts = {"key": step, "way": meant.way}
            at = (*spot.steps, step)
            yield Complaint("extra_forbidden", at, error["input"], spot.shape, facts, is_key=True)
        elif not _is((step, *way), error, "missing"):
            inside = replace(spot, outer=model, around=spot.data).deeper(step, keys[str(step)])
            yield from _sort(inside, below)
    for key in missing:
        yield Complaint("missing", spot.steps, spot.data, keys[key], {"key": key})


def _unknown(spot: _Spot, model: type[BaseModel], key: str, missing: Sequence[str]) -> Unknown:
    written = spot.data if isinstance(spot.data, Mapping) else {}
    value = written.get(key)
    return Unknown(key, value, model, written, missing, spot.outer, spot.around, spot.top)


def _is_true(error: ErrorDetails) -> bool:
    """Tell whether a list is too short as written; pydantic counts only its good items."""
    written = error["input"]
    least = error.get("ctx", {}).get("min_length", 0)
    return (
        error["type"] != "too_short"
        or not isinstance(written, list | dict)
        or len(written) < least
    )


def _is(way: tuple[int | str, ...], error: ErrorDetails, kind: str) -> bool:
    return len(way) == 1 and error["type"] == kind


def _grouped(tails: _Tails) -> dict[int | str, _Tails]:
    groups: dict[int | str, _Tails] = {}
    for way, error in tails:
        groups.setdefault(way[0], []).append((way[1:], error))
    return groups


def _part(data: object, step: Step) -> object:
    """Give what stands at `step` of `data`; `data` itself where one thing stands for a list."""
    if isinstance(data, Mapping) and isinstance(step, str):
        return data.get(step)
    if isinstance(data, list):
        return data[step] if isinstance(step, int) and step < len(data) else None
    return data if step == 0 else None
