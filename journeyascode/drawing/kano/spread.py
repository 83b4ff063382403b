"""Where dots and their names stand in a plane, so that none hides another."""

from __future__ import annotations

from itertools import chain, product
from math import cos, dist, pi, sin
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

GAP = 5
"""Between a dot and its name."""
_AIR = 3
"""Between a name and whatever else is there."""
_TURN, _STEP, _MOST = 2.4, 2.5, 2000
"""A spiral outwards: radians and pixels from one try to the next, and how many tries."""
_FAR = (26, 40, 56)
_PIECES = 8
_WAYS = tuple(at * pi / 6 for at in (0, 6, 1, 11, 5, 7, 2, 10, 4, 8, 3, 9))
"""Where a name is tried at the end of a leader: to the sides first."""


class PlaneDot(NamedTuple):
    """A dot in the plane."""

    centre: Point
    radius: float


class Rectangle(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Rectangle) -> bool:
        """Tell whether `other` lies inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    def meets(self, other: Rectangle) -> bool:
        """Tell whether `other` lies nearer than a little air."""
        across = self.left < other.right + _AIR and other.left < self.right + _AIR
        return across and self.top < other.bottom + _AIR and other.top < self.bottom + _AIR


def scatter(dots: Sequence[PlaneDot], plane: Rectangle) -> tuple[PlaneDot, ...]:
    """Move dots that would hide each other apart, as little as it takes, inside the plane.

    The earlier one stays where it is.
    """
    found: list[PlaneDot] = []
    for dot in dots:
        tries = (dot._replace(centre=_inside(spot, dot.radius, plane)) for spot in _spiral(dot))
        found.append(next((one for one in tries if not _hides(one, found)), dot))
    return tuple(found)


def name_dots(
    dots: Sequence[PlaneDot], sizes: Sequence[tuple[float, float]], plane: Rectangle
) -> tuple[Rectangle | None, ...]:
    """Give where each name stands that is so wide and high; None for a place in the margin.

    Every name is first tried beside its dot, so that a leader never takes a nearer one's room.
    """
    full = [_around(dot) for dot in dots]
    found: list[Rectangle | None] = [None] * len(dots)
    for places in (_beside, _away):
        for at, (dot, size) in enumerate(zip(dots, sizes, strict=True)):
            if found[at]:
                continue
            others = [*full[:at], *full[at + 1 :]]
            free = (one for one in places(dot, size) if _is_free(dot, one, others, plane))
            found[at] = place = next(free, None)
            full += [place, *_along(dot, place)] if place else []
    return tuple(found)


def leader(dot: PlaneDot, name: Rectangle) -> tuple[Point, Point] | None:
    """Give the line from the edge of a dot to its name; None where the name stands beside it."""
    end = Point(
        min(max(dot.centre.x, name.left), name.right),
        min(max(dot.centre.y, name.top), name.bottom),
    )
    far = dist(dot.centre, end)
    if far <= dot.radius + 2 * GAP:
        return None
    reach = dot.radius / far
    across, down = (end.x - dot.centre.x) * reach, (end.y - dot.centre.y) * reach
    return dot.centre.moved(across, down), end


def _spiral(dot: PlaneDot) -> Iterator[Point]:
    yield dot.centre
    for at in range(1, _MOST):
        away = _STEP * at**0.5
        yield dot.centre.moved(away * cos(_TURN * at), away * sin(_TURN * at))


def _inside(spot: Point, radius: float, plane: Rectangle) -> Point:
    return Point(
        min(max(spot.x, plane.left + radius), plane.right - radius),
        min(max(spot.y, plane.top + radius), plane.bottom - radius),
    )


def _hides(dot: PlaneDot, others: Iterable[PlaneDot]) -> bool:
    return any(dist(dot.centre, o.centre) < dot.radius + o.radius + 1 for o in others)


def _around(dot: PlaneDot) -> Rectangle:
    (x, y), radius = dot
    return Rectangle(x - radius, y - radius, x + radius, y + radius)


def _is_free(
    dot: PlaneDot, name: Rectangle, others: Sequence[Rectangle], plane: Rectangle
) -> bool:
    """Tell whether a name, and the leader to it, stand on nothing else."""
    needed = (name, *_along(dot, name))
    return plane.holds(name) and not any(one.meets(other) for one in needed for other in others)


def _along(dot: PlaneDot, name: Rectangle) -> Iterator[Rectangle]:
    """Yield what lies on the leader between a dot and its name, piece by piece."""
    for start, end in filter(None, (leader(dot, name),)):
        for at in range(_PIECES):
            x = start.x + (end.x - start.x) * at / _PIECES
            y = start.y + (end.y - start.y) * at / _PIECES
            yield Rectangle(x, y, x, y)


def _beside(dot: PlaneDot, size: tuple[float, float]) -> Iterator[Rectangle]:
    """Yield the places right, left, above and below a dot, then off its corners."""
    (x, y), (wide, high), away = dot.centre, size, dot.radius + GAP
    slant = away - 1
    lefts = (x + away, x - away - wide, x - wide / 2, x - wide / 2)
    tops = (y - high / 2, y - high / 2, y - away - high, y + away)
    corners = product((x + slant, x - slant - wide), (y - slant - high, y + slant))
    for left, top in chain(zip(lefts, tops, strict=True), corners):
        yield Rectangle(left, top, left + wide, top + high)


def _away(dot: PlaneDot, size: tuple[float, float]) -> Iterator[Rectangle]:
    """Yield places around a dot, the nearer ones first."""
    wide, high = size
    for far, way in product(_FAR, _WAYS):
        x = dot.centre.x + (far + wide / 2) * cos(way)
        y = dot.centre.y + (far + high / 2) * sin(way)
        yield Rectangle(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
