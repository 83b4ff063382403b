from __future__ import annotations

import re

from journeyascode.drawing import Drawing, Voice
from journeyascode.drawing.canvas import TINY, Box, Line, Point
from journeyascode.drawing.curve_names import (
    CurveEnd,
    Obstructions,
    curve_line,
    draw_legend,
    draw_tags,
    legend_height,
)
from journeyascode.drawing.feelings import Curve
from journeyascode.drawing.maps_and_blueprints import study_journey
from journeyascode.drawing.render import finish
from journeyascode.handbook import Handbook
from tests.drawing.looking import texts, told, untold
from tests.drawing.reading import book_of, journey_of, link

PERSONAS = ("anna", "eero", "liisa", "kalle", "ville", "mari", "ulla")
VOICE = Voice(Handbook(), "fi", link)
NAME = "Anna, sähköinenmuutosilmoituslomakepalvelusivustopäällikkö"


def map_of(steps: str) -> Drawing:
    book = book_of(f"kind: journey\nid: j\nname: J\nstages: [{{name: S, steps: [{steps}]}}]")
    return finish(study_journey(Voice(book, "fi", link), journey_of(book)))


def together(count: int) -> Drawing:
    told_ = (f"{{persona: {p}, score: {at % 5 - 2}}}" for at, p in enumerate(PERSONAS[:count]))
    return map_of(", ".join([f"{{name: A, feels: [{', '.join(told_)}]}}"] * 2))


def test_five_curves_differ_in_colour_and_in_dash_and_carry_their_names() -> None:
    points = (Point(0, 0), Point(1, 0), Point(2, 0), Point(3, 0))
    for target in (False, True):
        lines = [curve_line(points, Curve("x", target, ()), at) for at in range(5)]
        assert len({line.colour for line in lines}) == len({line.dash for line in lines}) == 5
    svg = together(5).strips[0].svg
    dashes = set(re.findall(r'stroke-dasharray="([\d,]+)"', svg))
    assert dashes == {"14,5", "10,4,2,4", "1,5", "10,4,2,4,2,4"}
    assert all(texts(svg).count(name) == 2 for name in PERSONAS[:5])


def test_a_single_target_is_dashed() -> None:
    points = (Point(0, 0), Point(1, 0), Point(2, 0), Point(3, 0))
    assert curve_line(points, Curve("x", target=True, moments=()), 0).dash == "dashed"


def test_curves_beyond_five_are_in_the_table_alone() -> None:
    one, two = together(6), together(7)
    assert "ja 1 muu taulukossa" in texts(one.strips[0].svg)
    assert "ja 2 muuta taulukossa" in texts(two.strips[0].svg)
    assert "mari" not in texts(one.strips[0].svg)
    assert "mari" in told(one)


def test_a_persona_leaves_everybodys_curve_where_it_feels_otherwise() -> None:
    drawing = map_of(
        "{name: A, feels: {score: 1}}, "
        "{name: B, feels: [{persona: anna, score: -1}, {persona: eero, score: 2}]}, "
        "{name: C, feels: {start: {score: 0}, end: {score: 1}}}, "
        "{name: D, feels: {persona: anna, score: -2}}, {name: E, feels: {score: 1}}"
    )
    svg = drawing.strips[0].svg
    anna = re.findall(r'<path class="s-chance"[^>]*d="M([\d.]+),[\d.-]+C([^"]*)"', svg)
    whole = max(anna, key=lambda course: len(course[1]))
    assert len(whole[1].split()) == 5 * 3
    assert untold(drawing) == []


def test_a_name_stands_before_its_first_comma_and_never_upon_another() -> None:
    ends = [
        CurveEnd(Point(10, 50), 0, 100),
        CurveEnd(Point(10, 52), 1, 100),
        CurveEnd(Point(200, 51), 2, 250),
    ]
    tags = list(draw_tags([NAME, "Eero", "Liisa"], ends, Obstructions((), ())))
    assert [tag.lines for tag in tags] == [("Anna",), ("Liisa",), ("Eero",)]
    assert tags[0].title == NAME
    first, far, second = tags
    assert second.y >= first.bottom or second.bottom <= first.y
    assert far.y == 51 - far.height / 2


def test_a_name_stands_where_it_covers_no_curve_and_no_number() -> None:
    end = CurveEnd(Point(100, 50), 0, 300)
    on = tuple(Point(100 + 8 * at, 50 + at) for at in range(9))
    number = Box(74, 29, 52, 12, ("+2,0",), TINY, align="middle")
    (tag,) = draw_tags(["Eero"], [end], Obstructions(on, (number,)))
    assert tag.bottom < 50
    assert tag.x >= 100 + 10
    (tag,) = draw_tags(["Eero"], [CurveEnd(Point(100, 50), 0, 101)], Obstructions(on, ()))
    assert tag.x + tag.width <= 101


def test_a_name_with_no_room_at_all_stands_right_of_its_curve() -> None:
    (tag,) = draw_tags(["Eero"], [CurveEnd(Point(5, 50), 0, 10)], Obstructions((), ()))
    assert tag.x == 15


def test_a_legend_is_broken_into_lines_and_never_wider_than_its_room() -> None:
    curves = [Curve("x", target=False, moments=())] * 7
    for room in (200, 436, 900):
        marks = list(draw_legend(VOICE, [NAME] * 7, curves, room))
        boxes = [mark for mark in marks if isinstance(mark, Box)]
        assert max(box.x + box.width for box in boxes) <= room
        assert max(box.bottom for box in boxes) < legend_height(VOICE, [NAME] * 7, room)
        assert len([mark for mark in marks if isinstance(mark, Line)]) == 5
    assert legend_height(VOICE, (), 300) == 0
