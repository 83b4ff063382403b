"""Where everything in a matrix stands: its columns, its rows or a part of them, and its lines."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import TINY, written
from journeyascode.drawing.matrix.cards import (
    draw_card,
    draw_column_head,
    draw_row_head,
    sketch_height,
)
from journeyascode.drawing.matrix.styles import sign_words
from journeyascode.drawing.router import RoutingGrid, WantedLine, build_roads
from journeyascode.drawing.text import Font, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Box
    from journeyascode.drawing.cell_marks import Sketch
    from journeyascode.drawing.matrix.facts import Leg, MatrixFacts
    from journeyascode.drawing.router import Cell, RoutedGrid
    from journeyascode.drawing.voice import Voice

GUTTER = 176
"""Width of the names of the touchpoints, in pixels."""
LEAST = 560
"""The narrowest sheet, so that what explains the signs fits."""
WIDEST = 1450
"""The widest sheet, unless there are more channels than fit it."""
NARROW, WIDE = 112, 172
"""The least and the most room a channel is given in which there are steps."""
BARE = 74
"""The room of a channel in which there are none."""
_STREET = 16
"""About the room of a street between two columns."""
_ROW = 46
"""The least height of a row."""
_BETWEEN = 24
"""The least height of a street between two rows of a stage."""
_EDGE = 20
"""The height of the row through which lines come from another strip, or go on to one."""
TITLE = Font(13, bold=True)


class RowRange(NamedTuple):
    """The rows of a matrix that stand on one sheet: the first, and the one after the last."""

    first: int
    end: int


class RouteLine(NamedTuple):
    """A leg, or the piece of it that is on this sheet, by the cells of the grid."""

    leg: Leg
    tie: WantedLine


@dataclass(frozen=True, slots=True)
class MatrixLayout:
    """Rows of a matrix with everything in its place.

    The grid of `roads` has a row before the first and one after the last, where lines come in
    and go on; both are empty where the sheet holds the whole matrix.
    """

    voice: Voice
    facts: MatrixFacts
    part: RowRange
    widths: tuple[float, ...]
    heads: tuple[Sketch, ...]
    names: tuple[Sketch, ...]
    cards: Mapping[Cell, Sketch]
    lines: tuple[RouteLine, ...]
    roads: RoutedGrid

    @property
    def width(self) -> float:
        """The width of the sheet."""
        return max(self.roads.width, LEAST)

    def top(self, row: int) -> float:
        """Give where a row of the matrix begins."""
        return self.roads.tops[row - self.part.first + 1]

    def height(self, row: int) -> float:
        """Give the height of a row of the matrix."""
        below, _ = self.street(row + 1)
        return below - self.top(row)

    def street(self, row: int) -> tuple[float, float]:
        """Give top and height of the street before a row of the matrix."""
        return self.roads.streets[row - self.part.first + 1]


def column_widths(facts: MatrixFacts) -> tuple[float, ...]:
    """Give the width of each column: as wide as the sheet allows where there are steps."""
    used = sum(column.used for column in facts.columns)
    bare = len(facts.columns) - used
    room = WIDEST - GUTTER - bare * (BARE + _STREET / 2) - used * _STREET
    wide = float(max(NARROW, min(WIDE, room // max(1, used))))
    return tuple(wide if column.used else BARE for column in facts.columns)


def plan_matrix(voice: Voice, facts: MatrixFacts, part: RowRange) -> MatrixLayout:
    """Lay out the rows of `part`."""
    widths = column_widths(facts)
    heads = tuple(
        draw_column_head(column, room) for column, room in zip(facts.columns, widths, strict=True)
    )
    rows = range(part.first, part.end)
    names = tuple(draw_row_head(voice, facts.rows[row], GUTTER) for row in rows)
    cards = {
        (row, column): draw_card(voice, facts, cell, widths[column])
        for (row, column), cell in facts.cells.items()
        if row in rows and cell.steps
    }
    lines = tuple(ways_on(voice, facts, part))
    grid = RoutingGrid(
        GUTTER,
        8 + max(map(sketch_height, heads)),
        widths,
        (*_heights(facts, part, names, cards),),
        (*_streets(voice, facts, part),),
        {(row - part.first + 1, column) for row, column in facts.cells if row in rows},
    )
    roads = build_roads(grid, [line.tie for line in lines])
    return MatrixLayout(voice, facts, part, widths, heads, names, cards, lines, roads)


def stage_label(voice: Voice, facts: MatrixFacts, stage: int) -> tuple[Box, ...]:
    """Draw number and name of a stage, and what is felt of all of it, from its top left corner."""
    text = f"{stage + 1}  {voice.text(facts.journey.stages[stage].name)}"
    found = [written((12, 0, GUTTER - 20), text, TITLE, 2)]
    for fact in facts.wholes.get(stage, ()):
        line = written((12, found[-1].bottom + 2, GUTTER - 20), fact.full, TINY)
        found.append(line._replace(ink="quiet", part=True))
    return tuple(found)


def begins(facts: MatrixFacts, row: int) -> bool:
    """Tell whether a row is the first of its stage."""
    return row == 0 or facts.rows[row - 1].stage != facts.rows[row].stage


def _heights(
    facts: MatrixFacts, part: RowRange, names: Sequence[Sketch], cards: Mapping[Cell, Sketch]
) -> Iterator[float]:
    yield _EDGE if part.first else 0
    for row, name in zip(range(part.first, part.end), names, strict=True):
        found = [sketch_height(card) for (at, _), card in cards.items() if at == row]
        yield max([_ROW, sketch_height(name), *found])
    yield _EDGE if part.end < len(facts.rows) else 0


def _streets(voice: Voice, facts: MatrixFacts, part: RowRange) -> Iterator[float]:
    yield 0
    for row in range(part.first, part.end):
        if row == part.first or begins(facts, row):
            yield sketch_height(stage_label(voice, facts, facts.rows[row].stage)) + 16
        else:
            yield _BETWEEN
    yield 10
    yield 0


def ways_on(voice: Voice, facts: MatrixFacts, part: RowRange) -> Iterator[RouteLine]:
    """Yield the ways of which a piece lies on a sheet."""
    for leg in facts.legs:
        tail, head = (facts.places[stop.number] for stop in (leg.tail, leg.head))
        if tail == head or not ({tail[0], head[0]} & set(range(part.first, part.end))):
            continue
        words = sign_words(voice, leg.manner) if leg.manner in ("broken", "repeated") else ""
        wide = width(words, TINY) + 14 if words else 0
        yield RouteLine(
            leg,
            WantedLine(_local(tail, head, part), _local(head, tail, part), len(leg.routes), wide),
        )


def _local(cell: Cell, other: Cell, part: RowRange) -> Cell:
    """Give a cell in the grid of the sheet; one on another sheet lies at its edge."""
    row, column = cell
    if row < part.first:
        return 0, other[1]
    if row >= part.end:
        return part.end - part.first + 1, other[1]
    return row - part.first + 1, column
