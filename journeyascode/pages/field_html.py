"""Any field of any entity as HTML, by the sort of value it holds; nothing for an empty one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from journeyascode.pages.field_sorts import kinds_named, sort_of
from journeyascode.pages.safe import Safe, inert, line
from journeyascode.pages.writer import NOTHING, PageWriter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from journeyascode.model import Node

Pair = tuple[Safe, Safe | None]
"""A label, and what is said under it."""

_BLOCKS = {"line", "prose"}


def show(pen: PageWriter, node: Node, field: str) -> Safe:
    """Give the value of a field: links in a row, several texts as a list."""
    value, sort = getattr(node, field), sort_of(type(node), field)
    if value is None or value == () or (value is False and _is_off(type(node), field)):
        return NOTHING
    if sort == "choice":
        return pen.choice(node, field)
    if not isinstance(value, tuple):
        return _one(pen, node, field, value)
    shown = [_one(pen, node, field, item) for item in value]
    return listed(shown) if sort in _BLOCKS else row(shown)


def fact(pen: PageWriter, node: Node, field: str) -> Pair:
    """Give a field's label and its value."""
    return pen.label(node, field), show(pen, node, field)


def facts(pen: PageWriter, node: Node, *wanted: str | Pair | list[Pair]) -> Safe:
    """Give fields of `node` by name, and pairs as they are, as a description list."""
    pairs: list[Pair] = []
    for one in wanted:
        pairs += (
            one
            if isinstance(one, list)
            else [fact(pen, node, one) if isinstance(one, str) else one]
        )
    return described(pairs)


def facts_of(pen: PageWriter, part: Node | None, *fields: str) -> list[Pair]:
    """Give the labels and values of a part's fields; none when there is no such part."""
    return [fact(pen, part, field) for field in fields] if part else []


def described(pairs: Iterable[Pair]) -> Safe:
    """Give pairs as a description list, each once; those with nothing to say are left out."""
    shown = dict.fromkeys(
        f"<div><dt>{inert(label)}</dt><dd>{words}</dd></div>"
        for label, value in pairs
        if value and (words := inert(value).strip())
    )
    return Safe(f'<dl class="jac-facts">{"".join(shown)}</dl>') if shown else NOTHING


def listed(items: Sequence[Safe]) -> Safe:
    """Give several texts as a list, one alone as it is."""
    if len(items) == 1:
        return inert(items[0])
    shown = "".join(f"<li>{inert(item)}</li>" for item in items)
    return Safe(f"<ul>{shown}</ul>") if items else NOTHING


def row(items: Iterable[Safe]) -> Safe:
    """Give several short things in one line."""
    return Safe(", ".join(inert(item).strip() for item in items if item))


def points(pen: PageWriter, value: int) -> Safe:
    """Give points from 1 to 5."""
    words = pen.t("{points} of 5", points=value)
    return Safe(f'<span class="jac-points jac-points-{value}">{words}</span>')


def _one(pen: PageWriter, node: Node, field: str, value: object) -> Safe:
    sort = sort_of(type(node), field)
    if sort == "link":
        id_ = str(value)
        return pen.owner(id_) if "/" in id_ else pen.link(kinds_named(type(node), field), id_)
    return _WRITE[sort](pen, value)


def _flag(pen: PageWriter, value: bool) -> Safe:  # noqa: FBT001 - the value shown, not a switch
    return pen.t("Yes") if value else pen.t("No")


def _url(pen: PageWriter, value: str) -> Safe:
    return pen.out(value, line(value))


_WRITE: dict[str, Callable[[PageWriter, Any], Safe]] = {
    "line": PageWriter.text,
    "prose": PageWriter.prose,
    "date": PageWriter.day,
    "duration": PageWriter.duration,
    "flag": _flag,
    "share": PageWriter.percent,
    "points": points,
    "number": PageWriter.number,
    "period": PageWriter.period,
    "url": _url,
    "plain": PageWriter.plain,
}


@cache
def _is_off(cls: type[Node], field: str) -> bool:
    """Tell whether a field that says no says nothing, because no is what everybody expects."""
    return cls.model_fields[field].default is False
