"""Keys one below the other, as a rule of the handbook's own names them: where they end."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import KINDS, Condition, Node, RefTo
from journeyascode.model.schema import Shape, fields_of, node_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.findings import Route
    from journeyascode.model import OwnRule
    from journeyascode.model.own_rule import Expected

PRESENT = "present"
ABSENT = "absent"
"""What a rule asks of a key instead of a value."""


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
        return _keys(self.nodes)

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
def _keys(nodes: tuple[type[Node], ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for node in nodes for key in node.model_fields))


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


class Asked(NamedTuple):
    """A word that a rule asks for."""

    at: Route
    key: str
    """The way to what must be so: `personas`, `feels.word`."""
    kinds: tuple[str, ...]
    """The kinds of what it names by its id; empty where any text may stand."""
    word: str


def words_asked_for(at: Route, own: OwnRule) -> Iterator[Asked]:
    """Yield every word that the rule at a spot asks for; none where its way leads nowhere."""
    kind, *keys = own.select.split(".")
    nodes = follow(KINDS[kind], keys)[0].nodes if kind in KINDS else ()
    for name, tests in (("where", own.where), ("require", own.require)):
        for key, expected in tests.items():
            ends = (follow(node, key.split("."))[0] for node in nodes)
            kinds = tuple(dict.fromkeys(kind for end in ends for kind in end.kinds))
            for spot, word in _words(at / name / key, expected):
                yield Asked(spot, key, kinds, word)


def _words(at: Route, expected: Expected) -> Iterator[tuple[Route, str]]:
    if isinstance(expected, Condition):
        for index, choice in enumerate(expected.one_of):
            yield at / "one_of" / index, str(choice)
    elif isinstance(expected, str) and expected not in (PRESENT, ABSENT):
        yield at, expected
