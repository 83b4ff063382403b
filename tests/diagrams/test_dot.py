from __future__ import annotations

import re
import unicodedata
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyascode.diagrams.canvas import Area, Box, Dot, Line, Point, panel, rectangle, straight
from journeyascode.diagrams.dot import quoted, to_dot
from journeyascode.diagrams.drawn import StrangeError, read_svg
from journeyascode.diagrams.engine import Failure, run
from journeyascode.diagrams.publish import Fragment, publish
from journeyascode.diagrams.text import UnprintableError, plain

HOSTILE = [
    r"\N \G \E \l \\",
    "<b>fett</b>",
    "<",
    '"',
    '"];n9[label="',
    '\\"',
    "trailing \\",
    "&lt; &amp; &auml; &#60; &",
    "]]>",
    "<!--",
    "${x} {{x}} %s",
    "a:b;c,d|e{f}",
    "digraph { a -> b }",
    "ÄÖÅ € 👩\u200d👩\u200d👧",
]


def drawn(boxes: list[Box], *more: Area | Dot | Line) -> Fragment:
    sheet = [panel("p", 200, [*more, *boxes])]
    svg = run(to_dot(sheet), "draw")
    assert not isinstance(svg, Failure)
    return publish(sheet, read_svg(svg))[0]


def words(fragment: Fragment) -> list[str]:
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", fragment.body)]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_drawn_as_it_is_written(text: str) -> None:
    assert words(drawn([Box(10, 10, 100, 20, (text,))])) == [text]


@settings(max_examples=40)
@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
        min_size=1,
    )
    .map(plain)
    .filter(bool)
)
def test_any_text_leaves_the_engine_as_one_line(text: str) -> None:
    assert words(drawn([Box(10, 10, 100, 20, (text,))])) == [unicodedata.normalize("NFC", text)]


def test_a_quoted_text_means_nothing_to_graphviz() -> None:
    assert quoted('\\N "<b>" & co') == '"\\\\N \\"<b>\\" &amp; co"'


@pytest.mark.parametrize("text", ["\x00", "a\x1bb", "\x9f"])
def test_a_control_character_is_never_quoted(text: str) -> None:
    with pytest.raises(UnprintableError):
        quoted(text)


def test_an_arrow_ends_at_its_tip_with_a_head_of_seven_pixels() -> None:
    line = Line(straight([Point(0, 10), Point(100, 10)]), "ink", head=True, tail=True)
    dot = to_dot([panel("p", 20, [line])])
    assert 'pos="s,0,30 e,100,30 7,30' in dot
    assert "93,30" in dot
    assert "dir=both" in dot


def test_every_shape_comes_back_in_its_place() -> None:
    boxes = [
        Box(10, 20, 100, 40, ("yksi", "kaksi"), align="middle", fill="card", stroke="line"),
        Box(10, 70, 100, 40, ("oikea",), align="right", pad=4, stroke="bad", shape="rounded"),
        Box(10, 120, 30, 30, shape="circle", fill="bad"),
    ]
    ground = (rectangle((0, 0, 200, 50), "band"), Dot("good", Point(150, 100), 4))
    body = drawn(boxes, *ground).body
    assert '<rect class="f-band" fill="#f4f6f8" x="0" y="-220" width="200" height="50"/>' in body
    assert '<circle class="f-good" fill="#08705a" cx="150" cy="-120" r="4"/>' in body
    assert 'x="10" y="-200" width="100" height="40"/>' in body
    assert 'x="10" y="-150" width="100" height="40" rx="5"/>' in body
    assert 'cx="25" cy="-85" r="15"/>' in body
    assert ">yksi </tspan>" in body
    assert 'text-anchor="end"' in body


def test_a_line_the_engine_leads_elsewhere_is_refused() -> None:
    sheet = [panel("p", 50, [Line(straight([Point(0, 0), Point(40, 40)]), "ink")])]
    svg = run(to_dot(sheet).replace('pos="0,70 ', 'pos="30,70 '), "draw")
    assert not isinstance(svg, Failure)
    with pytest.raises(StrangeError, match="edge"):
        publish(sheet, read_svg(svg))
