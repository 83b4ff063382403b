"""The pen."""

from __future__ import annotations

import re
import unicodedata
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from journeyascode.drawing.planned_drawing import DrawingTitle
from journeyascode.drawing.svg import fragment, inline, standalone
from journeyascode.drawing.text import UnprintableError, plain
from tests.hostile.payloads import LABELS, on_one_line

SHEET = DrawingTitle("kartta", "journey", "Otsikko & <b>", "Kuvaus", "fi", 300, 100)


def drawn(*marks: Mark) -> str:
    return fragment(panel("osa", 100, marks)).linked


def published(*marks: Mark) -> str:
    return inline(SHEET, [(0, fragment(panel("osa", 100, marks)))])


def words(svg: str) -> list[str]:
    return [unescape(text) for text in re.findall(r"<text[^>]*>([^<]*)</text>", svg)]


@pytest.mark.parametrize("text", LABELS)
def test_hostile_text_is_drawn_as_it_is_written(text: str) -> None:
    text = on_one_line(text)
    svg = published(Box(10, 10, 100, 20, (text,), title=text, link="#x"))
    ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert words(svg) == [text]


@given(
    st.text(
        st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
        min_size=1,
    )
    .map(plain)
    .filter(bool)
)
def test_any_text_is_drawn_as_one_line(text: str) -> None:
    assert words(drawn(Box(10, 10, 100, 20, (text,)))) == [unicodedata.normalize("NFC", text)]


@pytest.mark.parametrize(
    "box", [Box(0, 0, 9, 9, ("\x07",)), Box(0, 0, 9, 9, ("a",), title="\x9f")]
)
def test_a_control_character_is_refused(box: Box) -> None:
    with pytest.raises(UnprintableError):
        drawn(box)


@pytest.mark.parametrize(
    ("mark", "svg"),
    [
        (
            rectangle((0, 0, 200, 50), "band"),
            '<rect class="f-band" fill="#f4f6f8" x="0" y="0" width="200" height="50"/>',
        ),
        (
            Area("bad-area", (Point(0, 9), Point(5, 0.04), Point(9, 9))),
            '<path class="f-bad-area" fill="#f9d9d5" d="M0,9 5,0 9,9Z"/>',
        ),
        (
            Dot("good", Point(150, 100.25), 4),
            '<circle class="f-good" fill="#08705a" cx="150" cy="100.2" r="4"/>',
        ),
        (
            Box(10, 20, 100, 40, fill="card", stroke="line", thick=2),
            (
                '<rect class="f-card s-line" fill="#fefefe" stroke="#ccd3dc" stroke-width="2" '
                'x="10" y="20" width="100" height="40"/>'
            ),
        ),
        (
            Box(10, 20, 100, 40, stroke="bad", shape="rounded"),
            (
                '<rect class="s-bad" fill="none" stroke="#951420" '
                'x="10" y="20" width="100" height="40" rx="5"/>'
            ),
        ),
        (
            Box(10, 20, 60, 20, fill="card", shape="rounded"),
            '<rect class="f-card" fill="#fefefe" x="10" y="20" width="60" height="20" rx="10"/>',
        ),
        (
            Box(10, 20, 30, 30, fill="bad", shape="circle"),
            '<circle class="f-bad" fill="#951420" cx="25" cy="35" r="15"/>',
        ),
        (
            Box(10, 20, 100, 40, ("oikea",), align="right", pad=4),
            (
                '<text x="106" y="43.3" class="f-ink" fill="#1a2330" font-size="11" '
                'text-anchor="end">oikea</text>'
            ),
        ),
        (
            Box(10, 20, 100, 40, ("yksi", "kak-", "si"), align="middle"),
            (
                '<text class="f-ink" fill="#1a2330" font-size="11" text-anchor="middle">'
                '<tspan x="60" y="30.1">yksi </tspan><tspan x="60" y="43.3">kak-</tspan>'
                '<tspan x="60" y="56.5">si</tspan></text>'
            ),
        ),
        (
            Line(straight([Point(0, 10), Point(30, 10)]), "bad", 2, "dashed", title="Näin"),
            (
                '<g><title>Näin</title><path class="s-bad" fill="none" stroke="#951420" '
                'stroke-width="2" stroke-dasharray="5,2" d="M0,10C10,10 20,10 30,10"/></g>'
            ),
        ),
        (
            Line(straight([Point(0, 10), Point(90, 10)]), "ink", group="who-1"),
            (
                '<g class="who-1"><path class="s-ink" fill="none" stroke="#1a2330" '
                'd="M0,10C30,10 60,10 90,10"/></g>'
            ),
        ),
    ],
)
def test_every_mark_is_drawn_in_its_place(mark: Mark, svg: str) -> None:
    assert drawn(mark) == svg


def test_an_arrow_ends_at_its_tip_with_a_head_of_seven_pixels() -> None:
    line = Line(straight([Point(0, 10), Point(100, 10)]), "ink", head=True, tail=True)
    course, tail, head = re.findall(r' d="([^"]+)"', drawn(line))
    assert course == "M7,10C33.3,10 66.7,10 93,10"
    assert tail == "M8.5,12.4 1.5,10 8.5,7.6Z"
    assert head == "M91.5,7.6 98.5,10 91.5,12.4Z"


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
    boxes = (
        Box(0, 0, 90, 40, ("a",), fill="card", link="#x", anchor="y"),
        Box(0, 0, 90, 40, ("</a> &",), link="#z"),
    )
    svg = standalone(SHEET, [(0, fragment(panel("osa", 100, boxes)))])
    ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert "prefers-color-scheme:dark" in svg
    assert "xlink:href" not in svg
    assert "--jac-card" in svg
    assert "--jac-partner" not in svg
    assert 'id="osa-y"' in svg
    assert 'role="img"' in svg


def test_fragments_stand_side_by_side_or_on_each_other() -> None:
    one = fragment(panel("a", 50, [Box(0, 0, 9, 9, ("a",))]))
    svg = inline(SHEET, [(0, one), (120.25, one), (0, one)])
    assert re.findall(r"translate\(([^)]*)\)", svg) == ["120.2 0"]
    assert svg.count("<g") == 3
