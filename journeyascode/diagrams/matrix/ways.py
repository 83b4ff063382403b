"""Which way a line takes between two cells of a grid: along which streets, down which column.

Between the rows and between the columns of a grid run streets; street 0 lies before row or column
0. A line leaves its cell upwards or downwards, runs along a street, and never through a cell.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

Cell = tuple[int, int]
"""Row and column."""


class Tie(NamedTuple):
    """A line to be drawn from cell to cell: of so many strands, with a sign so wide on it."""

    tail: Cell
    head: Cell
    strands: int = 1
    sign: float = 0


class Way(NamedTuple):
    """The streets of a tie: the one it leaves into, the one it arrives from, and what joins them.

    `at_once` where both are one street; over the empty cells of the column of its `head` or its
    `tail`; else along a `street` between two columns.
    """

    first: int
    last: int
    by: Literal["at_once", "head", "tail", "street"]
    street: int = 0

    def leaves(self, tie: Tie) -> Literal[-1, 1]:
        """Give whether it leaves its cell upwards (-1) or downwards (1)."""
        return 1 if self.first > tie.tail[0] else -1

    def arrives(self, tie: Tie) -> Literal[-1, 1]:
        """Give whether it arrives at the top of its cell (-1) or at the bottom (1)."""
        return 1 if self.last > tie.head[0] else -1


def find_ways(ties: Sequence[Tie], full: Collection[Cell]) -> tuple[Way, ...]:
    """Give the way of each tie; `full` cells are in the way. No two run down the same cells."""
    taken = set(full)
    return tuple(_way(tie, taken) for tie in ties)


def _way(tie: Tie, taken: set[Cell]) -> Way:
    (row, column), (goal, across) = tie.tail, tie.head
    down = goal >= row
    first = row + 1 if down else row
    last = goal if goal > row else goal + 1
    if first == last:
        return Way(first, last, "at_once")
    between = range(min(row, goal) + 1, max(row, goal))
    for by, over in (("head", across), ("tail", column)):
        cells = {(passed, over) for passed in between}
        if not cells & taken:
            taken |= cells
            return Way(first, last, "head" if by == "head" else "tail")
    return Way(first, last, "street", across if column < across else across + 1)
