"""What a picture is made of, before it is drawn.

Everything has its place: pixels from the top left corner. The order is the order of painting:
grounds, lines, boxes.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import dist
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.drawing.text import Font, shorten, width, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.drawing.colours import Role

SMALL = Font(11)
TINY = Font(10)
STRONG = Font(12, bold=True)
ARROW = 7
"""Length of an arrow head in pixels."""

Align = Literal["left", "middle", "right"]
Dash = Literal["solid", "dashed", "dotted", "long", "chain", "double-chain"]
DASHES: dict[Dash, str] = {
    "solid": "",
    "dashed": "5,2",
    "dotted": "1,5",
    "long": "14,5",
    "chain": "10,4,2,4",
    "double-chain": "10,4,2,4,2,4",
}
"""Pixels drawn and left out in turn. The first three are Graphviz's own."""


class Point(NamedTuple):
    """A place in pixels."""

    x: float
    y: float

    def moved(self, x: float, y: float) -> Point:
        """Give the point `x` further right and `y` further down."""
        return Point(self.x + x, self.y + y)


class Area(NamedTuple):
    """A filled polygon in the ground."""

    fill: Role
    points: tuple[Point, ...]

    def moved(self, x: float, y: float) -> Area:
        """Give the area `x` further right and `y` further down."""
        return self._replace(points=tuple(point.moved(x, y) for point in self.points))


class Dot(NamedTuple):
    """A filled circle in the ground."""

    fill: Role
    centre: Point
    radius: float

    def moved(self, x: float, y: float) -> Dot:
        """Give the dot `x` further right and `y` further down."""
        return self._replace(centre=self.centre.moved(x, y))


class Line(NamedTuple):
    """A curve through Bézier control points: the first point, then three for each piece."""

    points: tuple[Point, ...]
    colour: Role
    thick: float = 1
    dash: Dash = "solid"
    head: bool = False
    tail: bool = False
    title: str = ""
    group: str = ""
    """What it is one of, for readers who show only some: our own class names, never a writer's."""

    def moved(self, x: float, y: float) -> Line:
        """Give the line `x` further right and `y` further down."""
        return self._replace(points=tuple(point.moved(x, y) for point in self.points))


class Box(NamedTuple):
    """A shape with text in it, or text alone where nothing fills or frames it.

    A box with a link, a title or an anchor is a card; the boxes after it that are `part` belong to
    it, so that a card is one thing to point at and one stop of the Tab key.
    """

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...] = ()
    font: Font = SMALL
    ink: Role = "ink"
    align: Align = "left"
    pad: float = 0
    fill: Role | None = None
    stroke: Role | None = None
    thick: float = 1
    shape: Literal["plain", "rounded", "circle"] = "plain"
    link: str | None = None
    title: str = ""
    anchor: str = ""
    part: bool = False
    group: str = ""
    """As for a line. The parts of a card belong to the group of the card."""

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.y + self.height

    @property
    def visible(self) -> bool:
        """Whether there is anything to see."""
        return bool(self.lines or self.fill or self.stroke)

    def moved(self, x: float, y: float) -> Box:
        """Give the box `x` further right and `y` further down."""
        return self._replace(x=self.x + x, y=self.y + y)


Mark = Area | Dot | Line | Box


@dataclass(frozen=True, slots=True)
class Panel:
    """A finished layout, ready to be drawn. The name is the prefix of the anchors in it."""

    name: str
    height: float
    grounds: tuple[Area | Dot, ...]
    lines: tuple[Line, ...]
    boxes: tuple[Box, ...]


def panel(name: str, height: float, marks: Iterable[Mark]) -> Panel:
    """Give `marks` as a panel, each kind in its order, without boxes in which nothing is seen."""
    grounds: list[Area | Dot] = []
    lines: list[Line] = []
    boxes: list[Box] = []
    for mark in marks:
        if isinstance(mark, Box):
            boxes += [mark] if mark.visible else []
        elif isinstance(mark, Line):
            lines.append(mark)
        else:
            grounds.append(mark)
    return Panel(name, height, tuple(grounds), tuple(lines), tuple(boxes))


def bottom(marks: Iterable[Mark]) -> float:
    """Give where the lowest box ends; 0 without boxes."""
    return max((mark.bottom for mark in marks if isinstance(mark, Box)), default=0)


def rectangle(place: tuple[float, float, float, float], fill: Role) -> Area:
    """Give a filled rectangle: left, top, width and height."""
    x, y, wide, high = place
    corners = (
        Point(x, y),
        Point(x + wide, y),
        Point(x + wide, y + high),
        Point(x, y + high),
    )
    return Area(fill, corners)


def straight(corners: Iterable[Point]) -> tuple[Point, ...]:
    """Give the control points of straight pieces from corner to corner."""
    first, *rest = corners
    points = [first]
    for corner in rest:
        last = points[-1]
        across, down = (corner.x - last.x) / 3, (corner.y - last.y) / 3
        points += [last.moved(across, down), last.moved(2 * across, 2 * down), corner]
    return tuple(points)


def pulled(tip: Point, towards: Point) -> Point:
    """Give the place where a line ends and its arrow head begins."""
    away = dist(tip, towards) or 1
    across, down = (towards.x - tip.x) / away, (towards.y - tip.y) / away
    return tip.moved(across * ARROW, down * ARROW)


def written(place: tuple[float, float, float], text: str, font: Font, most: int = 6) -> Box:
    """Give a text as a box of its own height: left, top and the room it is wrapped into."""
    x, y, room = place
    lines = wrap(text, room, font, most)
    return Box(x, y, room, len(lines) * font.leading, lines, font)


def pill(place: tuple[float, float, float], text: str, font: Font = SMALL, most: int = 1) -> Box:
    """Give a text in a rounded chip: left, top and the most it may take; so many lines."""
    x, y, room = place
    lines = wrap(text, room - 18, font, most) if most > 1 else (shorten(text, room - 18, font),)
    high = font.size + 9 + (len(lines) - 1) * font.leading
    wide = min(room, max(width(line, font) for line in lines) + 18)
    return Box(
        x, y, wide, high, lines, font,
        align="middle", fill="card", stroke="line", shape="rounded",
    )  # fmt: skip
