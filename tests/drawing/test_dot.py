"""What is drawn as Graphviz' own text: any Graphviz makes the same picture of it."""

from __future__ import annotations

import subprocess
from xml.etree import ElementTree as ET

import pytest

from journeyascode.drawing.canvas import (
    Area,
    Box,
    Dot,
    Line,
    Mark,
    Point,
    panel,
    rectangle,
    straight,
)
from journeyascode.drawing.dot import quoted, to_dot
from journeyascode.drawing.engine import Failure, find_engine
from journeyascode.drawing.text import UnprintableError, plain
from tests.drawing.looking import SVG
from tests.hostile.payloads import LABELS, on_one_line


def rendered(*marks: Mark) -> ET.Element:
    """Give what Graphviz draws of marks."""
    engine = find_engine()
    assert not isinstance(engine, Failure)
    command = [engine.path, "-q", "-Kneato", "-n2", "-Tsvg"]
    dot = to_dot(panel("p", 200, marks)).encode()
    ran = subprocess.run(command, input=dot, capture_output=True, check=True)
    assert ran.stderr == b""
    return ET.fromstring(ran.stdout)  # noqa: S314 - our own drawing


@pytest.mark.parametrize("text", LABELS)
def test_hostile_text_is_drawn_as_it_is_written(text: str) -> None:
    svg = rendered(Box(10, 10, 100, 20, (on_one_line(text),)))
    assert [element.text for element in svg.iter(f"{SVG}text")] == [plain(text)]
    assert {element.tag.removeprefix(SVG) for element in svg.iter()} <= {
        "svg",
        "g",
        "title",
        "text",
    }


def test_a_quoted_text_means_nothing_to_graphviz() -> None:
    assert quoted('\\N "<b>" & co') == '"\\\\N \\"<b>\\" &amp; co"'


@pytest.mark.parametrize("text", ["\x00", "a\x1bb", "\x9f"])
def test_a_control_character_is_never_quoted(text: str) -> None:
    with pytest.raises(UnprintableError):
        quoted(text)


def test_an_arrow_ends_at_its_tip_with_a_head_of_seven_pixels() -> None:
    line = Line(straight([Point(0, 10), Point(100, 10)]), "ink", head=True, tail=True)
    dot = to_dot(panel("p", 20, [line]))
    assert 'pos="s,0,10 e,100,10 7,10' in dot
    assert "93,10" in dot
    assert "dir=both" in dot


def test_graphviz_draws_every_mark() -> None:
    svg = rendered(
        rectangle((0, 0, 200, 50), "band"),
        Dot("good", Point(150, 100), 4),
        Area("bad-area", (Point(0, 0), Point(9, 9), Point(0, 9))),
        Line(straight([Point(3, 4), Point(60, 70)]), "bad", 2, "dotted", head=True),
        Line(straight([Point(3, 4), Point(60, 70)]), "bad", 2, "chain", tail=True),
        Box(10, 20, 100, 40, ("yksi", "kaksi"), align="middle", fill="card", stroke="line"),
        Box(10, 70, 100, 40, ("oikea",), align="right", pad=4, stroke="bad", shape="rounded"),
        Box(10, 120, 30, 30, shape="circle", fill="bad"),
    )
    fills = [e.get("fill") for e in svg.iter() if e.tag in (f"{SVG}polygon", f"{SVG}ellipse")]
    assert {"#f4f6f8", "#08705a", "#f9d9d5", "#fefefe", "#951420"} <= set(fills)
    assert [e.text for e in svg.iter(f"{SVG}text")] == ["yksi", "kaksi", "oikea"]
    assert len([e for e in svg.iter(f"{SVG}g") if e.get("class") == "edge"]) == 2
