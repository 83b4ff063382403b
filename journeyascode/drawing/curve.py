"""Curves through points, and the areas between a curve and its zero line."""

from __future__ import annotations

from itertools import pairwise
from math import hypot
from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import Point

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Piece = tuple[Point, Point, Point, Point]
"""One Bézier piece, its control points evenly spaced from left to right."""

_SHARES = tuple(n / 8 for n in range(8))
_WEIGHTS = tuple(((1 - s) ** 3, 3 * s * (1 - s) ** 2, 3 * s**2 * (1 - s), s**3) for s in _SHARES)
"""How much each control point counts at each sample of a piece (Bernstein polynomials)."""


def monotone(points: Sequence[Point]) -> tuple[Piece, ...]:
    """Give the smooth curve through `points`, from left to right, that never overshoots them.

    Source: Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation", SIAM Journal on
    Numerical Analysis 17 (1980).
    """
    if len(points) < 2:  # noqa: PLR2004 - a curve has two ends
        return ()
    rises = [(b.y - a.y) / (b.x - a.x) for a, b in pairwise(points)]
    inner = [0.0 if a * b <= 0 else (a + b) / 2 for a, b in pairwise(rises)]
    slopes = [rises[0], *inner, rises[-1]]
    for at, rise in enumerate(rises):
        slopes[at : at + 2] = _limited(slopes[at], slopes[at + 1], rise)
    return tuple(
        _piece(a, b, slopes[at], slopes[at + 1]) for at, (a, b) in enumerate(pairwise(points))
    )


def envelope(points: Iterable[Point]) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Give the highest and the lowest of the points at each place, from left to right."""
    ranked = sorted(points)
    low = {point.x: point for point in ranked}
    high = {point.x: point for point in reversed(ranked)}
    return tuple(high[x] for x in low), tuple(low.values())


def within(pieces: Iterable[Piece], left: float, right: float) -> tuple[Piece, ...]:
    """Give the part of a curve that lies between two edges."""
    found: list[Piece] = []
    for piece in pieces:
        start, end = piece[0].x, piece[3].x
        if end <= left or start >= right:
            continue
        first = max(0.0, (left - start) / (end - start))
        last = min(1.0, (right - start) / (end - start))
        found.append(_part(piece, first, last))
    return tuple(found)


def control_points(pieces: Sequence[Piece]) -> tuple[Point, ...]:
    """Give the points of a whole curve: the first, then three for each piece."""
    return (pieces[0][0], *(point for piece in pieces for point in piece[1:]))


def samples(points: Sequence[Point]) -> tuple[Point, ...]:
    """Give points along a curve that is given as control points, close to each other."""
    pieces = [(*points[at : at + 4],) for at in range(0, len(points) - 1, 3)]
    return tuple(spot for a, b, c, d in pieces for spot in _samples((a, b, c, d)))


def area(pieces: Sequence[Piece], zero: float, *, above: bool) -> tuple[Point, ...]:
    """Give the polygon between a curve and the line at `zero`, on one side of it."""
    bound = min if above else max
    samples = [point for piece in pieces for point in _samples(piece)]
    samples.append(pieces[-1][3])
    outline = [Point(x, bound(y, zero)) for x, y in samples]
    return (Point(samples[0].x, zero), *_bare(outline), Point(samples[-1].x, zero))


def _limited(first: float, second: float, rise: float) -> tuple[float, float]:
    if rise == 0:
        return 0.0, 0.0
    a, b = first / rise, second / rise
    far = hypot(a, b)
    if far <= 3:  # noqa: PLR2004 - radius of the circle in which the curve stays monotone
        return first, second
    return 3 * a / far * rise, 3 * b / far * rise


def _piece(a: Point, b: Point, slope_a: float, slope_b: float) -> Piece:
    third = (b.x - a.x) / 3
    return a, a.moved(third, slope_a * third), b.moved(-third, -slope_b * third), b


def _part(piece: Piece, first: float, last: float) -> Piece:
    """Cut a piece by de Casteljau's rule; both ends as a share of its length."""
    if first == 0 and last == 1:
        return piece
    _, tail = _split(piece, first)
    head, _ = _split(tail, (last - first) / (1 - first))
    return head


def _split(piece: Piece, share: float) -> tuple[Piece, Piece]:
    a, b, c, d = piece
    ab, bc, cd = _between(a, b, share), _between(b, c, share), _between(c, d, share)
    abc, bcd = _between(ab, bc, share), _between(bc, cd, share)
    middle = _between(abc, bcd, share)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def _samples(piece: Piece) -> Iterator[Point]:
    """Yield points along a piece, its end left out."""
    a, b, c, d = piece
    for u, v, w, z in _WEIGHTS:
        x, y = u * a.x + v * b.x + w * c.x + z * d.x, u * a.y + v * b.y + w * c.y + z * d.y
        yield Point(round(x, 1), round(y, 1))


def _bare(outline: Sequence[Point]) -> list[Point]:
    """Leave out points in the middle of a level run."""
    found: list[Point] = []
    for point in outline:
        if len(found) > 1 and found[-1].y == found[-2].y == point.y:
            found[-1] = point
        else:
            found.append(point)
    return found
