"""Charts written by ourselves: what Graphviz would have drawn of panels, without running it.

Maps, grids and graphs are Graphviz' work; a curve over a time axis is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import Area
from journeyascode.diagrams.colours import COLOURS
from journeyascode.diagrams.dot import floors
from journeyascode.diagrams.drawn import Drawn, Group, Shape
from journeyascode.diagrams.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.canvas import Box, Dash, Dot, Line, Panel
    from journeyascode.diagrams.colours import Role

_DASHES: dict[Dash, str] = {"solid": "", "dashed": "5,2", "dotted": "1,5"}
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
            drawn.edges[f"e{len(drawn.edges) + 1}"] = Group([_course(line, floor)])
        for box in panel.boxes:
            drawn.nodes[f"n{len(drawn.nodes) + 1}"] = _box(box, floor)
    return drawn


def _ground(mark: Area | Dot, floor: float) -> Shape:
    fill = COLOURS[mark.fill].light
    if isinstance(mark, Area):
        points = " ".join(f"{x:.5g},{y - floor:.5g}" for x, y in (*mark.points, mark.points[0]))
        return Shape("polygon", points, fill, None, "1", "")
    return _circle(mark.centre.x, mark.centre.y - floor, mark.radius, fill, None)


def _course(line: Line, floor: float) -> Shape:
    spots = [f"{x:.5g},{y - floor:.5g}" for x, y in line.points]
    course = f"M{spots[0]}C{' '.join(spots[1:])}"
    return Shape(
        "path", course, None, COLOURS[line.colour].light, f"{line.thick:g}", _DASHES[line.dash]
    )


def _box(box: Box, floor: float) -> Group:
    for text in box.lines:
        plain(text)
    top = box.y + (box.height - len(box.lines) * box.font.leading) / 2 - floor
    baselines = [
        f"{top + at * box.font.leading + _RISE * box.font.size:.2f}"
        for at in range(len(box.lines))
    ]
    return Group(list(_frame(box, floor)), baselines)


def _frame(box: Box, floor: float) -> Iterator[Shape]:
    if box.fill is None and box.stroke is None:
        return
    fill, stroke = _paint(box.fill), _paint(box.stroke)
    x, y = box.x, box.y - floor
    if box.shape == "circle":
        radius = box.width / 2
        yield _circle(x + radius, y + box.height / 2, radius, fill, stroke)
        return
    corners = (
        (x, y), (x + box.width, y), (x + box.width, y + box.height), (x, y + box.height),
    )  # fmt: skip
    course = " ".join(f"{across:.5g},{down:.5g}" for across, down in corners)
    if box.shape == "plain":
        yield Shape("polygon", course, fill, stroke, f"{box.thick:g}", "")
    else:
        yield Shape("path", f"M{course}", fill, stroke, f"{box.thick:g}", "")


def _circle(x: float, y: float, radius: float, fill: str | None, stroke: str | None) -> Shape:
    course = f"{x:.5g} {y:.5g} {radius:g} {radius:g}"
    return Shape("ellipse", course, fill, stroke, "1", "")


def _paint(role: Role | None) -> str | None:
    return COLOURS[role].light if role else None
