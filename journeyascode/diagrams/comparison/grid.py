"""Where the aligned steps of two journeys stand, and how a wide comparison is cut."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.columns import GUTTER, NARROW, PER_STRIP, WIDE, WIDEST, Strip, cut

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.facts.comparison import Column, Comparison, Pair
    from journeyascode.model import Stop


class Band(NamedTuple):
    """The columns of one stage: the first, and the one after the last."""

    stage: int
    first: int
    end: int


class Grid(NamedTuple):
    """All aligned columns in one row, as wide as the fullest strip allows."""

    columns: tuple[Column, ...]
    pairs: tuple[Pair, ...]
    """The pair of each column."""
    step: float
    strips: tuple[Strip, ...]

    def left(self, column: int) -> float:
        """Give where a column begins in the row."""
        return column * self.step

    def stop(self, column: int, *, after: bool) -> Stop | None:
        """Give the step one of the journeys has in a column; None where it has none there."""
        place, pair = self.columns[column], self.pairs[column]
        if after:
            return pair.after if place.after else None
        return pair.before if place.before else None

    def main(self, column: int) -> bool:
        """Tell whether the changes of a pair are told in this column: once for each pair."""
        return self.columns[column].after or self.pairs[column].after is None

    def bands(self, strip: Strip, *, after: bool) -> Iterator[Band]:
        """Yield the stages of one of the journeys that have steps in a strip."""
        held = [
            (stop.stage, column)
            for column in range(strip.first, strip.end)
            if (stop := self.stop(column, after=after))
        ]
        for stage, group in groupby(held, key=lambda item: item[0]):
            columns = [column for _, column in group]
            yield Band(stage, columns[0], columns[-1] + 1)


def place(comparison: Comparison) -> Grid:
    """Place the columns of a comparison; strips hold whole stages where they can."""
    columns = comparison.columns
    pairs = tuple(comparison.pairs[column.pair] for column in columns)
    strips = cut(tuple(_stages(columns, pairs)), PER_STRIP)
    most = max(strip.end - strip.first for strip in strips)
    step = float(max(NARROW, min(WIDE, (WIDEST - GUTTER) // most)))
    return Grid(columns, pairs, step, strips)


def _stages(columns: tuple[Column, ...], pairs: tuple[Pair, ...]) -> Iterator[int]:
    """Yield the stage each column counts to: the later state's, while it goes on."""
    stage = 0
    for column, pair in zip(columns, pairs, strict=True):
        if column.after and pair.after:
            stage = pair.after.stage
        yield stage
