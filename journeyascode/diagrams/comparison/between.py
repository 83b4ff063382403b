"""What lies between two curves: where the second is above the first, and where below."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import Point

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.curve import Piece

_EVERY = 8
"""Pixels between two samples."""


class Gap(NamedTuple):
    """A polygon between two curves, and whether the second curve is the higher one there."""

    higher: bool
    points: tuple[Point, ...]


def gaps(first: Sequence[Piece], second: Sequence[Piece]) -> Iterator[Gap]:
    """Yield what lies between two curves, from left to right, cut where they cross.

    Nothing where they do not lie above each other.
    """
    if not first or not second:
        return
    left = max(first[0][0].x, second[0][0].x)
    right = min(first[-1][3].x, second[-1][3].x)
    if right <= left:
        return
    xs = [left, *_steps(left, right), right]
    pairs = list(zip(_heights(first, xs), _heights(second, xs), strict=True))
    samples = [(Point(x, a), Point(x, b)) for x, (a, b) in zip(xs, pairs, strict=True)]
    yield from _cut(samples)


def _steps(left: float, right: float) -> Iterator[float]:
    """Yield the multiples of the step between two edges, so that strips meet without a seam."""
    at = (left // _EVERY + 1) * _EVERY
    while at < right:
        yield at
        at += _EVERY


def _heights(pieces: Sequence[Piece], xs: Sequence[float]) -> Iterator[float]:
    at = 0
    for x in xs:
        while at < len(pieces) - 1 and x > pieces[at][3].x:
            at += 1
        yield _height(pieces[at], x)


def _height(piece: Piece, x: float) -> float:
    """Give the height of a piece, whose control points are evenly spaced, by Bernstein's sum."""
    a, b, c, d = piece
    t = min(1.0, max(0.0, (x - a.x) / (d.x - a.x)))
    s = 1 - t
    return round(s**3 * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t**3 * d.y, 1)


def _cut(samples: Sequence[tuple[Point, Point]]) -> Iterator[Gap]:
    run: list[tuple[Point, Point]] = []
    for at, sample in enumerate(samples):
        if run and _rise(sample) * _rise(run[-1]) < 0:
            crossing = _crossing(samples[at - 1], sample)
            yield from _gap([*run, crossing])
            run = [crossing]
        run.append(sample)
    yield from _gap(run)


def _gap(run: Sequence[tuple[Point, Point]]) -> Iterator[Gap]:
    rise = sum(_rise(sample) for sample in run)
    if rise:
        above = [a for a, _ in run]
        below = [b for _, b in reversed(run)]
        yield Gap(rise > 0, (*above, *below))


def _rise(sample: tuple[Point, Point]) -> float:
    """Give how much higher the second curve is, in pixels."""
    return sample[0].y - sample[1].y


def _crossing(before: tuple[Point, Point], after: tuple[Point, Point]) -> tuple[Point, Point]:
    share = _rise(before) / (_rise(before) - _rise(after))
    x = before[0].x + (after[0].x - before[0].x) * share
    y = before[0].y + (after[0].y - before[0].y) * share
    place = Point(round(x, 1), round(y, 1))
    return place, place
