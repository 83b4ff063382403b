"""How the lines of a relation map run: from column to column, each end with a place of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import Point, straight

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.relations.facts import Map
    from journeyascode.diagrams.routes import Block
    from journeyascode.facts.relations import Column

_STEP = 9
"""Pixels between two lines at the side of a card, where there is room."""
_FREE = 7
"""Pixels at the corners of a card where no line ends."""


class Net(NamedTuple):
    """The lines as hops from one column to the next.

    A line that passes a column has a place in it, which it shares with all lines from the same
    card; the places are counted on from the cards.
    """

    cards: int
    passes: tuple[Column, ...]
    """The column of each such place."""
    hops: tuple[tuple[int, int], ...]
    """Each once."""
    ways: tuple[tuple[int, ...], ...]
    """What each line leads through, from its first card to its last."""

    def columns(self, facts: Map) -> tuple[Column, ...]:
        """Give the column of every card and of every place."""
        return (*(card.column for card in facts.cards), *self.passes)


def weave(facts: Map) -> Net:
    """Give the lines of a map."""
    rank = {column: at for at, column in enumerate(facts.columns)}
    places: dict[tuple[int, Column], int] = {}
    ways = []
    for start, to in facts.ties:
        first, last = (rank[facts.cards[end].column] for end in (start, to))
        passed = (
            places.setdefault((start, column), len(facts.cards) + len(places))
            for column in facts.columns[first + 1 : last]
        )
        ways.append((start, *passed, to))
    hops = dict.fromkeys(hop for way in ways for hop in pairwise(way))
    columns = tuple(column for _, column in places)
    return Net(len(facts.cards), columns, tuple(hops), tuple(ways))


def courses(net: Net, blocks: Sequence[Block]) -> Iterator[tuple[Point, ...]]:
    """Yield the control points of each line; `blocks` are where cards and places stand."""
    tails = _ends(net, blocks, 0)
    heads = _ends(net, blocks, 1)
    for way in net.ways:
        points: tuple[Point, ...] = ()
        for hop in pairwise(way):
            start, stop = tails[hop], heads[hop]
            middle = (start.x + stop.x) / 2
            curve = (start, Point(middle, start.y), Point(middle, stop.y), stop)
            across = straight((points[-1], start))[1:] if points else (start,)
            points = (*points, *across, *curve[1:])
        yield points


def _ends(net: Net, blocks: Sequence[Block], end: int) -> dict[tuple[int, int], Point]:
    """Give where each hop leaves its card (end 0), or reaches it (end 1), from above downwards."""
    sides: dict[int, list[tuple[int, int]]] = {}
    for hop in net.hops:
        sides.setdefault(hop[end], []).append(hop)
    found = {}
    for at, hops in sides.items():
        block = blocks[at]
        x = block.x + (0 if end else block.width)
        room = max(block.height - 2 * _FREE, 0)
        step = min(_STEP, room / len(hops))
        top = block.y + block.height / 2 - step * (len(hops) - 1) / 2
        ordered = sorted(hops, key=lambda hop: _middle(blocks[hop[1 - end]]))
        found.update({hop: Point(x, top + step * turn) for turn, hop in enumerate(ordered)})
    return found


def _middle(block: Block) -> float:
    return block.y + block.height / 2
