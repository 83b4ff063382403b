from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from journeyascode.diagrams.canvas import Box, Line, Panel, Point, panel, rectangle, straight
from journeyascode.diagrams.dot import to_dot
from journeyascode.diagrams.drawn import StrangeError, read_svg
from journeyascode.diagrams.engine import Failure, run
from journeyascode.diagrams.publish import inline, publish, standalone
from journeyascode.diagrams.study import Sheet

SHEET = Sheet("kartta", "journey", "Otsikko & <b>", "Kuvaus", "fi", 300, 100)
HEAD = b'<svg xmlns="http://www.w3.org/2000/svg"><g class="graph">'
TAIL = b"</g></svg>"


def engine_svg(sheet: Panel) -> bytes:
    svg = run(to_dot([sheet]), "draw")
    assert not isinstance(svg, Failure)
    return svg


def published(*boxes: Box) -> str:
    sheet = panel("osa", 100, boxes)
    return inline(SHEET, [(0, publish([sheet], read_svg(engine_svg(sheet)))[0])])


@pytest.mark.parametrize(
    "inside",
    [
        b"<script>alert(1)</script>",
        b'<image href="x"/>',
        b"<foreignObject/>",
        b'<a href="javascript:alert(1)"/>',
        b'<path d="M0,0" fill="url(#x)"/>',
        b'<path d="M0,0" fill="#123456"/>',
        b'<path d="javascript:"/>',
        b'<path d="M0,0" stroke="none" stroke-width="1;x"/>',
        b'<path d="M0,0" stroke-dasharray="1 x"/>',
        b'<ellipse cx="1" cy="a" rx="1" ry="1"/>',
        b'<text y="x">a</text>',
        b"<g>",
    ],
)
def test_what_no_drawing_of_ours_holds_is_refused(inside: bytes) -> None:
    with pytest.raises(StrangeError):
        read_svg(HEAD + inside + TAIL)


def test_entities_and_document_types_of_a_stranger_are_refused() -> None:
    bomb = b'<svg><!DOCTYPE svg [<!ENTITY a "b">]></svg>'
    with pytest.raises(StrangeError):
        read_svg(bomb)
    with pytest.raises(StrangeError):
        read_svg(b"no drawing at all")


@pytest.mark.parametrize("lost", [b'class="node"', b'class="edge"', b"<polygon", b"<text"])
def test_anything_lost_by_the_engine_is_noticed(lost: bytes) -> None:
    sheet = panel(
        "osa",
        100,
        [
            rectangle((0, 0, 10, 10), "band"),
            Line(straight([Point(0, 0), Point(40, 40)]), "ink"),
            Box(10, 10, 80, 20, ("a",)),
        ],
    )
    svg = engine_svg(sheet)
    broken = svg.replace(lost, {b"<polygon": b"<title", b"<text": b"<title"}.get(lost, b"class="))
    with pytest.raises(StrangeError):
        publish([sheet], read_svg(broken.replace(b'class=id="', b'id="')))


def test_a_card_is_one_link_with_its_whole_text() -> None:
    svg = published(
        Box(0, 0, 90, 40, ("Pitkä",), fill="card", link="../a/?b=1&c#d", title='Pitkä "teksti"'),
        Box(5, 20, 30, 10, ("osa",), part=True),
        Box(100, 0, 90, 40, ("toinen",), anchor="toinen"),
        Box(200, 0, 90, 40, ("kolmas",)),
    )
    tree = ET.fromstring(svg)  # noqa: S314 - our own drawing
    ns = {"s": "http://www.w3.org/2000/svg"}
    [link] = tree.findall(".//s:a", ns)
    assert link.get("{http://www.w3.org/1999/xlink}href") == "../a/?b=1&c#d"
    assert [text.text for text in link.findall("s:text", ns)] == ["Pitkä", "osa"]
    assert link.findtext("s:title", None, ns) == 'Pitkä "teksti"'
    assert [group.get("id") for group in tree.findall(".//s:g[@id]", ns)] == ["osa-toinen"]
    assert tree.get("role") == "group"


def test_a_drawing_without_links_is_a_picture() -> None:
    svg = published(Box(0, 0, 90, 40, ("a",)))
    assert 'role="img"' in svg
    assert '<title id="kartta-t">Otsikko &amp; &lt;b&gt;</title>' in svg
    assert 'aria-labelledby="kartta-t" aria-describedby="kartta-d"' in svg


@pytest.mark.parametrize("link", ["javascript:alert(1)", "data:text/html,x", "a b", ""])
def test_an_address_that_is_none_is_no_link(link: str) -> None:
    assert "<a" not in published(Box(0, 0, 90, 40, ("a",), link=link))


def test_no_attribute_in_a_page_is_called_href_or_src() -> None:
    svg = published(Box(0, 0, 90, 40, ("a",), fill="card", link="#x"))
    assert " href=" not in svg
    assert " src=" not in svg
    assert "<style" not in svg


def test_a_file_of_its_own_has_colours_and_no_links() -> None:
    svg = standalone(published(Box(0, 0, 90, 40, ("a",), fill="card", link="#x", anchor="y")))
    ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert "prefers-color-scheme:dark" in svg
    assert "xlink:href" not in svg
    assert "--jac-card" in svg
    assert "--jac-partner" not in svg
    assert 'id="osa-y"' in svg


def test_fragments_stand_side_by_side_or_on_each_other() -> None:
    sheets = [panel("a", 50, [Box(0, 0, 9, 9, ("a",))]), panel("b", 50, [Box(0, 0, 9, 9, ("b",))])]
    svg = run(to_dot(sheets), "draw")
    assert not isinstance(svg, Failure)
    one, two = publish(sheets, read_svg(svg))
    assert "translate(0 140)" in inline(SHEET, [(0, one), (120, two)])
    assert "translate(120 70)" in inline(SHEET, [(0, one), (120, two)])
