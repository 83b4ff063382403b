"""What Graphviz would draw of panels, written without running it.

For charts, for grids of crossings, and for what Graphviz has laid out or routed already: a
second run would only give back what is known.
"""

from __future__ import annotations

from math import hypot
from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import DASHES, Area
from journeyascode.diagrams.colours import COLOURS
from journeyascode.diagrams.dot import ARROW, floors, pulled
from journeyascode.diagrams.drawn import Drawn, Group, Shape
from journeyascode.diagrams.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.canvas import Box, Dot, Line, Panel, Point
    from journeyascode.diagrams.colours import Role

_BREADTH = 0.35
"""Half the breadth of an arrow head, in lengths of it."""
_RISE = 0.9
"""From the top of a line of text to its baseline, in heights of its letters."""


def by_pen(panels: Sequence[Panel]) -> Drawn:
    """Give `panels` as they are drawn: what `read_svg` gives of the engine's work.

    Raises:
        UnprintableError: where a text holds a control character.
    """
    drawn = Drawn()
    for panel, floor in zip(panels, floors(panels), strict=True):
        drawn.ground.shapes += [_ground(mark, floor) for mark in panel.grounds]
        for line in panel.lines:
            drawn.edges[f"e{len(drawn.edges) + 1}"] = Group(list(_line(line, floor)))
        for box in panel.boxes:
            drawn.nodes[f"n{len(drawn.nodes) + 1}"] = _box(box, floor)
    return drawn


def _ground(mark: Area | Dot, floor: float) -> Shape:
    fill = COLOURS[mark.fill].light
    if isinstance(mark, Area):
        points = " ".join(f"{x:.5g},{y - floor:.5g}" for x, y in (*mark.points, mark.points[0]))
        return Shape("polygon", points, fill, None, "1", "")
    x, y, radius = mark.centre.x, mark.centre.y - floor, f"{mark.radius:g}"
    return Shape("ellipse", f"{x:.5g} {y:.5g} {radius} {radius}", fill, None, "1", "")


def _line(line: Line, floor: float) -> Iterator[Shape]:
    """Yield the course, which ends where an arrow head begins, and its heads, the tail's first."""
    first, *between, last = line.points
    start = pulled(first, between[0]) if line.tail else first
    stop = pulled(last, between[-1]) if line.head else last
    spots = [f"{x:.5g},{y - floor:.5g}" for x, y in (start, *between, stop)]
    colour, thick = COLOURS[line.colour].light, f"{line.thick:g}"
    course = f"M{spots[0]}C{' '.join(spots[1:])}"
    yield Shape("path", course, None, colour, thick, DASHES[line.dash])
    if line.tail:
        yield Shape("polygon", _head(line, (start, first), floor), colour, colour, thick, "")
    if line.head:
        yield Shape("polygon", _head(line, (stop, last), floor), colour, colour, thick, "")


def _head(line: Line, ends: tuple[Point, Point], floor: float) -> str:
    """Give the corners of an arrow head, whose stroke ends where the tip is."""
    base, tip = ends
    across, down = (tip.x - base.x) / ARROW, (tip.y - base.y) / ARROW
    back = line.thick / 2 * hypot(1, 1 / _BREADTH)
    tip = tip.moved(-across * back, -down * back)
    foot = tip.moved(-across * ARROW, -down * ARROW)
    aside = ARROW * _BREADTH
    left = foot.moved(down * aside, -across * aside)
    right = foot.moved(-down * aside, across * aside)
    return " ".join(f"{_fine(x)},{_fine(y - floor)}" for x, y in (left, tip, right, left))


def _fine(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _box(box: Box, floor: float) -> Group:
    for text in box.lines:
        plain(text)
    top = box.y + (box.height - len(box.lines) * box.font.leading) / 2 - floor
    baselines = [
        _fine(top + at * box.font.leading + _RISE * box.font.size) for at in range(len(box.lines))
    ]
    return Group(list(_frame(box, floor)), baselines)


def _frame(box: Box, floor: float) -> Iterator[Shape]:
    if box.fill is None and box.stroke is None:
        return
    fill, stroke = _paint(box.fill), _paint(box.stroke)
    x, y = box.x, box.y - floor
    if box.shape == "circle":
        radius = box.width / 2
        course = f"{x + radius:.5g} {y + box.height / 2:.5g} {radius:g} {radius:g}"
        yield Shape("ellipse", course, fill, stroke, f"{box.thick:g}", "")
        return
    corners = (
        (x, y), (x + box.width, y), (x + box.width, y + box.height), (x, y + box.height),
    )  # fmt: skip
    course = " ".join(f"{across:.5g},{down:.5g}" for across, down in corners)
    if box.shape == "plain":
        yield Shape("polygon", course, fill, stroke, f"{box.thick:g}", "")
    else:
        yield Shape("path", f"M{course}", fill, stroke, f"{box.thick:g}", "")


def _paint(role: Role | None) -> str | None:
    return COLOURS[role].light if role else None
