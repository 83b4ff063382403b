"""Our pen draws what Graphviz would have drawn."""

from __future__ import annotations

import pytest

from journeyascode.diagrams.canvas import (
    Box,
    Dot,
    Line,
    Mark,
    Point,
    panel,
    pill,
    rectangle,
    straight,
)
from journeyascode.diagrams.dot import to_dot
from journeyascode.diagrams.drawn import read_svg
from journeyascode.diagrams.engine import Failure, run
from journeyascode.diagrams.pen_svg import by_pen
from journeyascode.diagrams.publish import publish
from journeyascode.diagrams.text import Font, UnprintableError

MARKS: dict[str, Mark] = {
    "an area": rectangle((4, 5, 60, 20), "band"),
    "a dot": Dot("accent", Point(30, 30), 4),
    "a line": Line(straight([Point(3, 4), Point(60, 70), Point(90, 10)]), "bad", 2),
    "a dashed line": Line(straight([Point(3, 4), Point(60, 70)]), "good", 1.5, "dashed"),
    "a dotted line": Line(straight([Point(3, 4), Point(60, 70)]), "good", 1, "dotted"),
    "an arrow": Line(straight([Point(10, 10), Point(60, 10)]), "ink", head=True),
    "an arrow aslant": Line(straight([Point(10, 10), Point(50, 40)]), "bad", 1.6, head=True),
    "an arrow both ways": Line(
        straight([Point(10, 9), Point(10, 70)]), "ink", 2.4, "dashed", head=True, tail=True
    ),
    "an arrow around a corner": Line(
        straight([Point(10, 10), Point(50, 10), Point(50, 80)]), "ink", 1.6, head=True, tail=True
    ),
    "a text": Box(10, 10, 80, 40, ("yksi", "kaksi"), Font(13, bold=True)),
    "a plain box": Box(10, 10, 80, 40, fill="card", stroke="line", thick=2),
    "a round box": Box(10, 10, 80, 40, ("Äiti",), fill="card", shape="rounded"),
    "a chip": pill((10, 10, 80), "sähköposti"),
    "a thick circle": Box(10, 10, 20, 20, fill="card", stroke="bad", shape="circle", thick=1.5),
    "a text on a whole pixel": Box(0, 0, 90, 40, ("a", "b"), Font(10)),
    "a circle": Box(10, 10, 20, 20, ("5",), fill="card", stroke="bad", shape="circle"),
}


@pytest.mark.parametrize("name", MARKS)
def test_the_pen_draws_what_graphviz_draws(name: str) -> None:
    panels = [panel("p", 90, [MARKS[name]]), panel("q", 50, [MARKS[name]])]
    svg = run(to_dot(panels), "draw")
    assert not isinstance(svg, Failure)

    assert publish(panels, by_pen(panels)) == publish(panels, read_svg(svg))


def test_a_control_character_is_refused() -> None:
    with pytest.raises(UnprintableError):
        by_pen([panel("p", 90, [Box(0, 0, 9, 9, ("\x07",))])])
