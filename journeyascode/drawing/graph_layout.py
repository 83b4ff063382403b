"""Where the boxes of a graph stand, and how its arrows run: Graphviz decides, we read it back.

`lay` has boxes placed and the ties between them drawn; `route` has ways found around boxes that
stand already. The boxes have the sizes we measured, and nothing is written in them, so that every
engine of the line lays the same graph out alike. A text that needs room on an arrow is a box in
the middle of two arrows.
"""

from __future__ import annotations

from math import dist, isfinite
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeVar

from journeyascode.drawing.canvas import Point
from journeyascode.drawing.dot import INCH, digraph
from journeyascode.drawing.engine import Failure, UnexpectedAnswerError, ask, too_many

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from journeyascode.drawing.engine import Answer
    from journeyascode.drawing.router import Corners, Obstacle

Found = TypeVar("Found")

_NEAR = 3
"""So many pixels an arrow may begin or end away from the edge of its box."""


class BoxSize(NamedTuple):
    """A box to be placed: width and height in pixels."""

    width: float
    height: float


class GraphArrow(NamedTuple):
    """An arrow from one box to another, by their indexes.

    The heavier it is, the shorter and the straighter it is drawn. A `free` one does not decide
    which box comes first: a way back, or one along a rank. It is at least `ranks` ranks long.
    """

    tail: int
    head: int
    weight: int = 1
    free: bool = False
    ranks: int = 1


class LayoutOptions(NamedTuple):
    """How a graph is laid out: where it runs to, and the pixels between boxes and between ranks.

    Each of `abreast` holds the indexes of boxes that stand in the same rank.
    """

    towards: Literal["right", "down"] = "right"
    between: float = 18
    apart: float = 48
    bent: Literal["curved", "square"] = "curved"
    abreast: tuple[tuple[int, ...], ...] = ()


class GraphLayout(NamedTuple):
    """A graph laid out, in pixels from its top left corner."""

    width: float
    height: float
    places: tuple[Point, ...]
    """The top left corner of each box."""
    courses: tuple[tuple[Point, ...], ...]
    """The control points of each tie from its tail to its head, as a `Line` takes them."""


class PlacedBoxes(NamedTuple):
    """Boxes that stand already, the ways wanted between them by their indexes, and the height."""

    blocks: Sequence[Obstacle]
    ways: Sequence[tuple[int, int]]
    floor: float


def lay(
    sizes: Sequence[BoxSize], ties: Sequence[GraphArrow], manner: LayoutOptions
) -> GraphLayout | Failure:
    """Give the place of every box and the course of every tie, each in the order given.

    A failure where the graph is too large for one run, where the engine fails, and where anything
    was lost on the way. No boxes make a layout without any size.
    """
    if not sizes:
        return GraphLayout(0, 0, (), ())
    large = too_many(len(sizes), len(ties))
    if large:
        return Failure(large)
    return ask(
        [to_laying_dot(sizes, ties, manner)],
        "layout",
        lambda answers: read_laid(answers[0], sizes, ties),
    )


def to_laying_dot(
    sizes: Sequence[BoxSize], ties: Sequence[GraphArrow], manner: LayoutOptions
) -> str:
    """Write the boxes as the nodes c1, c2 … and the ties between them as edges e1, e2 …."""
    settings = {
        "rankdir": "LR" if manner.towards == "right" else "TB",
        "nodesep": f"{manner.between / INCH:.4g}",
        "ranksep": f"{manner.apart / INCH:.4g}",
        "splines": "spline" if manner.bent == "curved" else "ortho",
        "nslimit": "4",
        "nslimit1": "4",
        "pad": "0",
        "notranslate": "true",
    }
    body = [
        f"\tc{number} [shape=box width={width / INCH:.4g} height={height / INCH:.4g}]\n"
        for number, (width, height) in enumerate(sizes, 1)
    ]
    body += [
        f"\t{{rank=same; {'; '.join(f'c{box + 1}' for box in boxes)}}}\n"
        for boxes in manner.abreast
        if boxes
    ]
    body += [_tie(number, tie) for number, tie in enumerate(ties, 1)]
    return digraph(settings, body)


def read_laid(graph: Answer, sizes: Sequence[BoxSize], ties: Sequence[GraphArrow]) -> GraphLayout:
    """Give what the engine says of `sizes` and `ties`.

    Raises:
        UnexpectedAnswerError: where a box or a tie is lost, moved out of the picture, or astray.
        ValueError: where a number is none.
    """
    left, bottom, right, top = _numbers(graph["bb"])
    boxes = (box for box in graph.get("objects", ()) if "pos" in box)  # ranks have none
    centres = {box["name"]: Point(*_numbers(box["pos"])) for box in boxes}
    places = tuple(
        Point(x - left - size.width / 2, top - y - size.height / 2)
        for (x, y), size in zip(_in_order("c", centres, len(sizes)), sizes, strict=True)
    )
    found = {edge["id"]: edge["pos"] for edge in graph.get("edges", ())}
    courses = tuple(
        _course(course, tie, places, (sizes, left, top))
        for course, tie in zip(_in_order("e", found, len(ties)), ties, strict=True)
    )
    return GraphLayout(right - left, top - bottom, places, courses)


def route(nets: Sequence[PlacedBoxes]) -> tuple[tuple[Corners, ...], ...] | Failure:
    """Give the corners of every way of each net, in order; no way leads through a box."""
    asked = [net for net in nets if net.ways]
    if not asked:
        return ((),) * len(nets)
    found = ask(
        [to_routing_dot(*net) for net in asked],
        "route",
        lambda answers: iter(
            [
                read_routes(answer, len(net.ways), net.floor)
                for answer, net in zip(answers, asked, strict=True)
            ]
        ),
    )
    if isinstance(found, Failure):
        return found
    return tuple(next(found) if net.ways else () for net in nets)


def to_routing_dot(
    blocks: Sequence[Obstacle], ways: Iterable[tuple[int, int]], floor: float
) -> str:
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
    return digraph({"splines": "ortho", "notranslate": "true"}, body)


def read_routes(graph: Answer, ways: int, floor: float) -> tuple[Corners, ...]:
    """Give the corners of every way, in order.

    Raises:
        UnexpectedAnswerError: where a way is lost, or its course is none.
        ValueError: where a number is none.
    """
    found = {edge["id"]: edge["pos"] for edge in graph["edges"]}
    return tuple(_corners(course, floor) for course in _in_order("e", found, ways))


def _tie(number: int, tie: GraphArrow) -> str:
    free = " constraint=false" if tie.free else ""
    long = f" minlen={tie.ranks}" if tie.ranks != 1 else ""
    weight = f" weight={tie.weight}" if tie.weight != 1 else ""
    return f"\tc{tie.tail + 1} -> c{tie.head + 1} [id=e{number} dir=none{weight}{free}{long}]\n"


def _in_order(letter: str, found: Mapping[str, Found], most: int) -> tuple[Found, ...]:
    """Give what was found of each name in order; none may be missing, and none be too many."""
    if len(found) != most:
        raise UnexpectedAnswerError("count")
    return tuple(found[f"{letter}{number}"] for number in range(1, most + 1))


def _numbers(text: str) -> tuple[float, ...]:
    numbers = tuple(map(float, text.split(",")))
    if not all(map(isfinite, numbers)):
        raise UnexpectedAnswerError("number")
    return numbers


def _course(
    text: str,
    tie: GraphArrow,
    places: Sequence[Point],
    frame: tuple[Sequence[BoxSize], float, float],
) -> tuple[Point, ...]:
    """Read the control points of a tie, turned so that they lead from its tail to its head."""
    sizes, left, top = frame
    spots = [_numbers(spot) for spot in text.split()]
    points = tuple(Point(x - left, top - y) for x, y in spots)
    if len(points) % 3 != 1 or len(points) < 4:  # noqa: PLR2004 - a curve has four points, then three more for each piece
        raise UnexpectedAnswerError("course")
    ends = [(places[box], sizes[box]) for box in (tie.tail, tie.head)]
    for course in (points, points[::-1]):
        if _away(course[0], *ends[0]) < _NEAR and _away(course[-1], *ends[1]) < _NEAR:
            return course
    raise UnexpectedAnswerError("edge")


def _away(point: Point, corner: Point, size: BoxSize) -> float:
    """Give how far a point is from a box; nothing where it is inside."""
    nearest = (
        min(max(point.x, corner.x), corner.x + size.width),
        min(max(point.y, corner.y), corner.y + size.height),
    )
    return dist(point, nearest)


def _corners(course: str, floor: float) -> Corners:
    """Read a course of straight pieces, each a Bézier curve; leave out what is no corner."""
    spots = map(_numbers, course.split())
    points = [Point(x, floor - y) for x, y in spots][::3]
    if len(points) < 2:  # noqa: PLR2004 - a way has two ends
        raise UnexpectedAnswerError("course")
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
