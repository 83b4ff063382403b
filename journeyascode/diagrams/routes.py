"""The ways of arrows around fixed boxes: Graphviz finds them, we round their corners."""

from __future__ import annotations

import json
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import Point, straight
from journeyascode.diagrams.dot import INCH, digraph
from journeyascode.diagrams.drawn import StrangeError
from journeyascode.diagrams.engine import Failure, run
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Corners = tuple[Point, ...]
"""The two ends of a way and its corners between them."""

CORNER = 6
"""Radius of a rounded corner."""
_BEND = 0.45
"""How far the control points of a corner stay from it: a quarter of a circle, nearly."""
_SETTINGS = {"splines": "ortho", "notranslate": "true"}


class Block(NamedTuple):
    """A box that ways go around: left, top, width and height."""

    x: float
    y: float
    width: float
    height: float


def to_routing_dot(blocks: Sequence[Block], ways: Iterable[tuple[int, int]], floor: float) -> str:
    """Write the boxes as the nodes c1, c2 … and the ways between them as edges e1, e2 …."""
    body = [
        f'\tc{number} [pos="{block.x + block.width / 2:g},'
        f'{floor - block.y - block.height / 2:g}" shape=box '
        f"width={block.width / INCH:.4g} height={block.height / INCH:.4g}]\n"
        for number, block in enumerate(blocks, 1)
    ]
    body += [
        f"\tc{tail + 1} -> c{head + 1} [id=e{number} dir=none]\n"
        for number, (tail, head) in enumerate(ways, 1)
    ]
    return digraph(_SETTINGS, body)


def route(
    blocks: Sequence[Block], ways: Sequence[tuple[int, int]], floor: float
) -> tuple[Corners, ...] | Failure:
    """Give the corners of every way, in order; no way leads through a box."""
    if not ways:
        return ()
    answer = run(to_routing_dot(blocks, ways, floor), "route")
    if isinstance(answer, Failure):
        return answer
    try:
        found = read_routes(answer, floor)
        return tuple(found[f"e{number}"] for number in range(1, len(ways) + 1))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return Failure(
            say("Graphviz drew something unexpected: `{words}`", words=type(error).__name__)
        )


def read_routes(answer: bytes, floor: float) -> dict[str, Corners]:
    """Give the corners of every edge in the engine's JSON, by the edge's id.

    Raises:
        ValueError: where a course is no list of points.
    """
    graph = json.loads(answer)
    return {edge["id"]: _corners(edge["pos"], floor) for edge in graph["edges"]}


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


def _corners(course: str, floor: float) -> Corners:
    """Read a course of straight pieces, each a Bézier curve; leave out what is no corner."""
    pairs = [spot.split(",") for spot in course.split()]
    points = [Point(float(x), floor - float(y)) for x, y in pairs][::3]
    if len(points) < 2:  # noqa: PLR2004 - a way has two ends
        raise StrangeError("course")
    found: list[Point] = []
    for point in points:
        if found and dist(found[-1], point) < 1:
            continue
        if len(found) > 1 and _in_line(found[-2], found[-1], point):
            found[-1] = point
        else:
            found.append(point)
    return tuple(found if len(found) > 1 else points[:2])


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 1


def _towards(point: Point, other: Point, far: float) -> Point:
    away = dist(point, other) or 1
    return Point(
        point.x + (other.x - point.x) * far / away,
        point.y + (other.y - point.y) * far / away,
    )


def pieces(corners: Corners) -> tuple[tuple[Point, Point], ...]:
    """Give the straight pieces of a way."""
    return tuple(pairwise(corners))
