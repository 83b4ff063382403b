"""The scale of a feeling, from +2 down to −2: lines across, numbers beside them, areas between."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import TINY, Area, Box, rectangle
from journeyascode.drawing.curve import area

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.curve import Piece

SCORES = (2, 1, 0, -1, -2)
FEW = (2, 0, -2)
"""What a small scale has lines and numbers for."""


class FeelingScale(NamedTuple):
    """A scale by its place: the height of +2, and the pixels down to −2."""

    top: float
    high: float

    def level(self, score: float) -> float:
        """Give the height of a score."""
        return self.top + (2 - score) / 4 * self.high

    def lines(self, left: float, wide: float, scores: Sequence[int] = SCORES) -> Iterator[Area]:
        """Draw a line across for each score, that of nothing felt stronger."""
        for score in scores:
            ground = (left, self.level(score) - 0.5, wide, 1)
            yield rectangle(ground, "hair" if score else "line")

    def numbers(self, right: float, scores: Sequence[int] = SCORES) -> Iterator[Box]:
        """Draw the numbers of the scale so that they end at `right`."""
        for score in scores:
            sign = f"−{-score}" if score < 0 else f"+{score}" if score else "0"
            y = self.level(score) - 6
            yield Box(right - 28, y, 28, 12, (sign,), TINY, "quiet", "right")


def areas(high: Sequence[Piece], low: Sequence[Piece], zero: float) -> Iterator[Area]:
    """Draw what lies between a curve and its zero line: good above it, bad below.

    Where several scores were told at a time, the good goes up to the highest and the bad down to
    the lowest.
    """
    yield Area("good-soft", area(high, zero, above=True))
    yield Area("bad-area", area(low, zero, above=False))
