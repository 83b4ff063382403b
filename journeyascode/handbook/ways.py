"""Keys one below the other, as a rule of the handbook's own names them: where they end."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import Node, RefTo
from journeyascode.model.schema import Shape, fields_of, node_in

if TYPE_CHECKING:
    from collections.abc import Sequence


class PathEnd(NamedTuple):
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


def follow(begin: type[Node], way: Sequence[str]) -> tuple[PathEnd, tuple[str, ...]]:
    """Follow keys down from a class: where they end, and those that lead nowhere."""
    end = PathEnd((begin,), (), many=False)
    for number, key in enumerate(way):
        if key not in end.keys:
            return end, tuple(way[number:])
        below = [_below(node, key) for node in end.nodes if key in node.model_fields]
        end = PathEnd(
            tuple(node for one in below for node in one.nodes),
            tuple(shape for one in below for shape in one.values),
            any(one.many for one in below),
        )
    return end, ()


@cache
def _below(node: type[Node], key: str) -> PathEnd:
    return _end(fields_of(node)[key])


def _end(shape: Shape) -> PathEnd:
    """Take lists and choices of several shapes apart."""
    if shape.origin is tuple:
        return _end(shape.parts[0])._replace(many=True)
    if shape.members:
        ends = [_end(member) for member in shape.members]
        return PathEnd(
            tuple(node for one in ends for node in one.nodes),
            tuple(value for one in ends for value in one.values),
            any(one.many for one in ends),
        )
    node = node_in(shape)
    if node:
        return PathEnd((node,), (), many=False)
    return PathEnd((), (shape,), many=False)
