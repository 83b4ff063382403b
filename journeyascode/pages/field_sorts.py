"""How the value of a field is shown: as a link, a day, a text in several languages and so on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Literal

from journeyascode.model import Duration, LineByLanguage
from journeyascode.model.base import ByLanguage, RefTo
from journeyascode.model.schema import fields_of, inside, link_in, shape_of
from journeyascode.model.units import Date, Period, Points, Share, Url

if TYPE_CHECKING:
    from journeyascode.model import Node
    from journeyascode.model.schema import Shape

Sort = Literal[
    "line", "prose", "choice", "link", "date", "duration", "flag", "share", "points", "number",
    "period", "url", "plain",
]  # fmt: skip

_QUANTITIES: tuple[tuple[Shape, Sort], ...] = (
    (shape_of(Date), "date"),
    (shape_of(Share), "share"),
    (shape_of(Points), "points"),
    (shape_of(Period), "period"),
    (shape_of(Url), "url"),
)
_TYPES: dict[object, Sort] = {
    LineByLanguage: "line",
    ByLanguage: "prose",
    Duration: "duration",
    bool: "flag",
    float: "number",
    int: "number",
}


@cache
def sort_of(cls: type[Node], field: str) -> Sort:
    """Give the sort of a field's value, or of each of its values when it holds several."""
    told = map(_sort, inside(fields_of(cls)[field]))
    return next((sort for sort in told if sort != "plain"), "plain")


@cache
def kinds_named(cls: type[Node], field: str) -> tuple[str, ...]:
    """Give the kinds of which a field names entities; none for a field that holds no link."""
    mark = link_in(fields_of(cls)[field])
    return mark.kinds if isinstance(mark, RefTo) else ()


def _sort(shape: Shape) -> Sort:
    """Give the sort of one shape; a text in one language or several is a line or prose."""
    if any(isinstance(mark, RefTo) for mark in shape.marks):
        return "link"
    if shape.choices:
        return "choice"
    quantity = next((sort for one, sort in _QUANTITIES if one == shape), None)
    return quantity or _TYPES.get(shape.root or shape.bare, "plain")
