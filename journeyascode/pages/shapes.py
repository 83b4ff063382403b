"""What sort of value a field holds, read off its annotation."""

from __future__ import annotations

from functools import cache
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin, get_type_hints

from journeyascode.model import Duration, LineByLanguage, Node, RefTo
from journeyascode.model.base import ByLanguage
from journeyascode.model.units import Date, Period, Points, Share, Url

Sort = Literal[
    "line", "prose", "choice", "link", "date", "duration", "flag", "share", "points", "number",
    "period", "url", "plain",
]  # fmt: skip


class Shape(NamedTuple):
    """The sort of one value of a field, and the kinds it may name when it is a link."""

    sort: Sort
    kinds: tuple[str, ...] = ()


_QUANTITIES: tuple[tuple[object, Sort], ...] = (
    (Date, "date"),
    (Share, "share"),
    (Points, "points"),
    (Period, "period"),
    (Url, "url"),
)
_TYPES: tuple[tuple[type, Sort], ...] = (
    (LineByLanguage, "line"),
    (ByLanguage, "prose"),
    (Duration, "duration"),
    (bool, "flag"),
    (float, "number"),
    (int, "number"),
)


@cache
def shape_of(cls: type[Node], field: str) -> Shape:
    """Give the shape of a field's value, or of each of its values when it holds several."""
    return _shape(get_type_hints(cls, include_extras=True)[field])


def _shape(hint: Any) -> Shape:  # noqa: ANN401 - annotations have no better type
    for quantity, sort in _QUANTITIES:
        if hint == quantity:
            return Shape(sort)
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return Shape("choice")
    if origin is Annotated:
        marks = [mark for mark in args[1:] if isinstance(mark, RefTo)]
        return Shape("link", marks[0].kinds) if marks else _shape(args[0])
    if args:
        return _first([_shape(arg) for arg in args if arg not in {NoneType, ...}])
    return Shape(next((sort for cls, sort in _TYPES if hint is cls), "plain"))


def _first(shapes: list[Shape]) -> Shape:
    """Give the shape that says most: a text in one language or several is a line or prose."""
    return next((shape for shape in shapes if shape.sort != "plain"), shapes[0])
