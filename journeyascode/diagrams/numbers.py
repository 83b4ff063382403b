"""Where the numbers of the arrows stand: near their own arrow, clear of everything else."""

from __future__ import annotations

from itertools import chain
from math import dist
from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import Point
from journeyascode.diagrams.router import pieces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.diagrams.router import Block, Corners

RADIUS = 8
"""Of the circle around a number."""

_BESIDE = RADIUS + 4
_LONG = 48
"""On a piece at least this long a number stands on the line itself; else beside it."""
_SHARES = (0.5, 0.35, 0.65, 0.22, 0.78)
_HIT, _CROSSED = 1000.0, 20.0

_Zone = tuple[float, float, float, float]
"""Where no centre may be: left, right, top, bottom."""


def place_numbers(
    ways: Sequence[Corners], numbered: Sequence[bool], blocks: Iterable[Block]
) -> tuple[Point | None, ...]:
    """Give the centre of the number of each way; None where it has none.

    The best of a few places along the way: on no box and no other number, then on as few other
    arrows as can be, then on the longest piece.
    """
    full = [_around(Point(b.x, b.y), Point(b.x + b.width, b.y + b.height), 1) for b in blocks]
    lines = [[_around(a, b, 0) for a, b in pieces(way)] for way in ways]
    found: list[Point | None] = []
    for at, way in enumerate(ways):
        if not numbered[at]:
            found.append(None)
            continue
        others = list(chain.from_iterable((*lines[:at], *lines[at + 1 :])))
        best = _best(_places(way), full, others)
        full.append(_around(best, best, RADIUS + 2))
        found.append(best)
    return tuple(found)


def _best(
    places: Iterable[tuple[float, Point]], full: Iterable[_Zone], crossed: Iterable[_Zone]
) -> Point:
    """Give the cheapest place; the places come with what each costs by itself."""
    ranked = sorted(places)
    best, spot = float("inf"), ranked[0][1]
    for cost, place in ranked:
        if cost >= best:
            break
        total = cost + _HIT * _hits(place, full) + _CROSSED * _hits(place, crossed)
        if total < best:
            best, spot = total, place
    return spot


def _places(way: Corners) -> Iterator[tuple[float, Point]]:
    for rank, (a, b) in enumerate(sorted(pieces(way), key=lambda piece: -dist(*piece))):
        upright = abs(a.x - b.x) < 1
        for turn, share in enumerate(_SHARES):
            spot = Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)
            cost = rank * 3.0 + turn
            if dist(a, b) >= _LONG:
                yield cost, spot
                continue
            for away in (_BESIDE, -_BESIDE):
                yield cost + _BESIDE, spot.moved(away, 0) if upright else spot.moved(0, away)


def _around(a: Point, b: Point, more: float) -> _Zone:
    """Give the zone a circle's centre must stay out of, to be clear of the box between a and b."""
    far = RADIUS + more
    return (
        min(a.x, b.x) - far,
        max(a.x, b.x) + far,
        min(a.y, b.y) - far,
        max(a.y, b.y) + far,
    )


def _hits(spot: Point, zones: Iterable[_Zone]) -> int:
    x, y = spot
    return sum(left < x < right and top < y < bottom for left, right, top, bottom in zones)
