"""Ways into the handbook as own rules write them: where they lead, and what stands there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Route
from journeyascode.model import Node, RefTo
from journeyascode.source.shapes import Shape, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.handbook import Handbook


class End(NamedTuple):
    """What may stand at the end of a way."""

    nodes: tuple[type[Node], ...]
    """The classes whose keys may follow."""
    values: tuple[Shape, ...]
    """What else may stand there: texts, numbers, choices."""
    many: bool
    """Whether a list stands there."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys that may follow."""
        return tuple(dict.fromkeys(key for node in self.nodes for key in node.model_fields))

    @property
    def choices(self) -> tuple[str, ...]:
        """The words to choose from; empty where anything may stand."""
        closed = all(shape.choices for shape in self.values)
        return tuple(word for shape in self.values for word in shape.choices) if closed else ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of what is named there by its id; empty where anything else may stand."""
        marks = [[m for m in shape.marks if isinstance(m, RefTo)] for shape in self.values]
        return (
            tuple(kind for found in marks for m in found for kind in m.kinds) if all(marks) else ()
        )

    @property
    def is_number(self) -> bool:
        """Whether a number may stand there."""
        return any(shape.bare in (int, float) for shape in self.values)


def follow(begin: type[Node], way: Sequence[str]) -> tuple[End, tuple[str, ...]]:
    """Follow keys down from a class: where they end, and those that lead nowhere."""
    end = End((begin,), (), many=False)
    for number, key in enumerate(way):
        if key not in end.keys:
            return end, tuple(way[number:])
        below = [_below(node, key) for node in end.nodes if key in node.model_fields]
        end = End(
            tuple(node for one in below for node in one.nodes),
            tuple(shape for one in below for shape in one.values),
            any(one.many for one in below),
        )
    return end, ()


def selected(book: Handbook, way: Sequence[str]) -> Iterator[tuple[Route, Node]]:
    """Yield each entity or part that a way leads to from its kind, with its route."""
    kind, *keys = way
    for entity in book:
        if entity.kind == kind:
            yield from _parts(Route(*entity.key), entity, keys)


def values(node: object, way: Sequence[str]) -> Iterator[object]:
    """Yield what stands at the end of a way below a node; of a list each item."""
    if isinstance(node, tuple):
        for item in node:
            yield from values(item, way)
    elif not way:
        yield from () if node is None else (node,)
    elif isinstance(node, Node) and way[0] in type(node).model_fields:
        yield from values(getattr(node, way[0]), way[1:])


def _parts(at: Route, node: object, keys: Sequence[str]) -> Iterator[tuple[Route, Node]]:
    if isinstance(node, tuple):
        for index, item in enumerate(node):
            yield from _parts(at / index, item, keys)
    elif isinstance(node, Node) and not keys:
        yield at, node
    elif isinstance(node, Node) and keys[0] in type(node).model_fields:
        yield from _parts(at / keys[0], getattr(node, keys[0]), keys[1:])


@cache
def _below(node: type[Node], key: str) -> End:
    field = node.model_fields[key]
    return _end(shape_of(field.annotation, tuple(field.metadata)))


def _end(shape: Shape) -> End:
    """Take lists and choices of several shapes apart."""
    if shape.origin is tuple:
        return _end(shape.parts[0])._replace(many=True)
    if shape.members:
        ends = [_end(member) for member in shape.members]
        return End(
            tuple(node for one in ends for node in one.nodes),
            tuple(value for one in ends for value in one.values),
            any(one.many for one in ends),
        )
    if isinstance(shape.bare, type) and issubclass(shape.bare, Node):
        return End((shape.bare,), (), many=False)
    return End((), (shape,), many=False)
