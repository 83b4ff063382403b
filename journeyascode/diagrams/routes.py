"""The ways of arrows between boxes: straight pieces with rounded corners."""

from __future__ import annotations

from itertools import pairwise
from math import dist
from typing import NamedTuple

from journeyascode.diagrams.canvas import Point, straight

Corners = tuple[Point, ...]
"""The two ends of a way and its corners between them."""

CORNER = 6
"""Radius of a rounded corner."""
_BEND = 0.45
"""How far the control points of a corner stay from it: a quarter of a circle, nearly."""


class Block(NamedTuple):
    """A box that ways go around: left, top, width and height."""

    x: float
    y: float
    width: float
    height: float


def rounded(corners: Corners) -> tuple[Point, ...]:
    """Give the control points of a way with its corners rounded."""
    first, *_ = corners
    points = [first]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(CORNER, dist(before, corner) / 2, dist(corner, after) / 2)
        start, stop = _towards(corner, before, radius), _towards(corner, after, radius)
        points += straight([points[-1], start])[1:]
        points += [_towards(corner, start, radius * _BEND), _towards(corner, stop, radius * _BEND)]
        points.append(stop)
    points += straight([points[-1], corners[-1]])[1:]
    return tuple(points)


def _towards(point: Point, other: Point, far: float) -> Point:
    away = dist(point, other) or 1
    return Point(
        point.x + (other.x - point.x) * far / away,
        point.y + (other.y - point.y) * far / away,
    )


def pieces(corners: Corners) -> tuple[tuple[Point, Point], ...]:
    """Give the straight pieces of a way."""
    return tuple(pairwise(corners))
