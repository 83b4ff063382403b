"""How wide a way is drawn: a ribbon along its course, by how many customers take it."""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import Area, Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.colours import Role

WIDEST = 20
"""Width in pixels of a way that every customer takes once, or more often."""
_PIECES = 8
"""So many straight pieces stand for one piece of a curve."""


def ribbon(course: Sequence[Point], flow: float, fill: Role) -> Area:
    """Give the ground along `course`, which is given as control points, for so many customers."""
    half = max(1.0, WIDEST * min(1.0, flow)) / 2
    points = tuple(_sampled(course))
    sides = [_across(points, at, half) for at in range(len(points))]
    left = (point.moved(*side) for point, side in zip(points, sides, strict=True))
    right = (point.moved(-x, -y) for point, (x, y) in zip(points, sides, strict=True))
    return Area(fill, (*left, *tuple(right)[::-1]))


def _sampled(course: Sequence[Point]) -> Iterator[Point]:
    """Yield points along a curve, close enough to be drawn as straight pieces."""
    yield course[0]
    for first in range(0, len(course) - 1, 3):
        a, b, c, d = course[first : first + 4]
        for step in range(1, _PIECES + 1):
            t = step / _PIECES
            s = 1 - t
            w = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            yield Point(
                w[0] * a.x + w[1] * b.x + w[2] * c.x + w[3] * d.x,
                w[0] * a.y + w[1] * b.y + w[2] * c.y + w[3] * d.y,
            )


def _across(points: Sequence[Point], at: int, half: float) -> Point:
    """Give the step from a point of a curve to its edge, square to where it runs."""
    before, after = points[max(0, at - 1)], points[min(len(points) - 1, at + 1)]
    x, y = after.x - before.x, after.y - before.y
    long = hypot(x, y) or 1
    return Point(-y / long * half, x / long * half)
