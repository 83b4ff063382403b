"""Where the columns of a journey map stand, and how a wide map is cut into strips."""

from __future__ import annotations

from itertools import accumulate, groupby, pairwise
from math import ceil
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.model import Journey, Stop

GUTTER = 124
"""Width of the names of the lanes, in pixels."""
GAP = 8
"""Space between two stages."""
WIDEST = 1450
"""The widest strip."""
NARROW, WIDE = 128, 176
"""The least and the most room a step is given."""
PER_STRIP = (WIDEST - GUTTER) // (NARROW + 4)
"""So many steps fit a strip."""


_LEAST = 58.0
"""The least room of a stage in a small picture."""
_SEAM = 2.0
"""Space between two stages there."""


class StepColumn(NamedTuple):
    """One step, or the empty place of a stage that has none yet."""

    stage: int
    stop: Stop | None


class ColumnRange(NamedTuple):
    """Columns that are drawn together: the first, and the one after the last."""

    first: int
    end: int


class MapColumns(NamedTuple):
    """All columns of a map in one row: the left edge of each, from the first column's own."""

    columns: tuple[StepColumn, ...]
    left: tuple[float, ...]
    step: float
    strips: tuple[ColumnRange, ...]

    def start(self, strip: ColumnRange) -> float:
        """Give where a strip begins in the row."""
        return self.left[strip.first]

    def stop(self, strip: ColumnRange) -> float:
        """Give where a strip ends in the row: where the next one begins, else behind the last."""
        if strip.end < len(self.columns):
            return self.left[strip.end]
        return self.left[-1] + self.step

    @property
    def width(self) -> float:
        """The room all columns take."""
        return self.left[-1] + self.step


Block = tuple[int, int, int]
"""A stage, or a part of it in a strip: its index, its first column, and the one after its last."""


class SmallStage(NamedTuple):
    """The place of a stage in a small picture: its columns, and its pixels."""

    stage: int
    first: int
    end: int
    left: float
    width: float


class SmallColumns(NamedTuple):
    """All columns in a small picture, each stage wide enough for the first words of its name."""

    rooms: tuple[SmallStage, ...]

    def across(self, x: float) -> float:
        """Give how far right so many columns reach."""
        room = next((room for room in self.rooms if x <= room.end), self.rooms[-1])
        return room.left + (x - room.first) / (room.end - room.first) * room.width


def blocks(spread: MapColumns, strip: ColumnRange) -> Iterator[Block]:
    """Yield the stages of a strip, each with its columns there."""
    members = range(strip.first, strip.end)
    for stage, group in groupby(members, key=lambda at: spread.columns[at].stage):
        ats = list(group)
        yield stage, ats[0], ats[-1] + 1


def squeeze(found: Sequence[Block], left: float, right: float) -> SmallColumns:
    """Place stages between two edges: by their steps, but none too narrow for its name."""
    least = min(_LEAST, (right - left) / len(found))
    steps = sum(end - first for _, first, end in found)
    share = (right - left - least * len(found)) / steps
    rooms = []
    for stage, first, end in found:
        wide = least + (end - first) * share
        rooms.append(SmallStage(stage, first, end, left, wide - _SEAM))
        left += wide
    return SmallColumns(tuple(rooms))


def spread(journey: Journey, per_strip: int) -> MapColumns:
    """Place the columns of `journey`, so many in a strip, as wide as the fullest strip allows."""
    columns = tuple(_columns(journey))
    strips = cut([column.stage for column in columns], per_strip)
    most = max(strip.end - strip.first for strip in strips)
    gaps = GAP * len(journey.stages)
    step = float(max(NARROW, min(WIDE, (WIDEST - GUTTER - gaps) // most)))
    breaks = (
        step + (GAP if before.stage != after.stage else 0) for before, after in pairwise(columns)
    )
    return MapColumns(columns, tuple(accumulate(breaks, initial=0.0)), step, strips)


def cut(stages: Sequence[int], most: int) -> tuple[ColumnRange, ...]:
    """Cut a row of columns, each given by its stage, into as few strips as can be.

    Strips hold whole stages; only a stage of more than `most` columns is cut between its steps.
    Among the ways to do so, the one whose longest strip is shortest.
    """
    blocks = tuple(_blocks(stages, most))
    fewest = len(_packed(blocks, most))
    sizes = range(max(block.end - block.first for block in blocks), most + 1)
    return next(
        strips for strips in (_packed(blocks, size) for size in sizes) if len(strips) == fewest
    )


def _packed(blocks: Sequence[ColumnRange], most: int) -> tuple[ColumnRange, ...]:
    """Fill one strip after the other."""
    found: list[ColumnRange] = []
    for block in blocks:
        if found and block.end - found[-1].first <= most:
            found[-1] = ColumnRange(found[-1].first, block.end)
        else:
            found.append(block)
    return tuple(found)


def _blocks(stages: Sequence[int], most: int) -> Iterator[ColumnRange]:
    """Yield what stays together: a stage, or an even part of one that is wider than a strip."""
    first = 0
    for _, members in groupby(stages):
        count = len(list(members))
        size = ceil(count / ceil(count / most))
        for start in range(first, first + count, size):
            yield ColumnRange(start, min(start + size, first + count))
        first += count


def _columns(journey: Journey) -> Iterator[StepColumn]:
    stops = journey.stops()
    for at, stage in enumerate(journey.stages):
        if not stage.steps:
            yield StepColumn(at, None)
        for _ in stage.steps:
            yield StepColumn(at, next(stops))
