"""The Kano diagram: every feature is there, in drawing and table, and no name hides another."""

from __future__ import annotations

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.drawing import Drawing
from journeyascode.drawing.canvas import Point
from journeyascode.drawing.kano.drawing import study_all_kano, study_kano
from journeyascode.drawing.kano.spread import PlaneDot, Rectangle, leader, name_dots, scatter
from journeyascode.drawing.render import finish
from journeyascode.drawing.voice import Voice
from journeyascode.model import Evidence
from tests.drawing.charting import drawn_only, out_of_sight, overlapping, told_only, unreadable
from tests.drawing.looking import links, texts
from tests.drawing.reading import book_of, link

LONG = "Lentokonesuihkuturbiinimoottoriapumekaanikko"
SURVEY = f"""
kind: evidence
id: kysely
name: {{fi: Kysely, en: Survey}}
basis: customer
kano:
  - name: {LONG}
    answers: {{attractive: 30, one_dimensional: 25, must_be: 20, indifferent: 15}}
  - {{name: Haku, category: attractive, answers: {{must_be: 9, questionable: 1}}, note: Kesällä}}
  - {{name: Botti, answers: {{reverse: 9}}}}
  - {{name: Sekava, answers: {{questionable: 3, indifferent: 1}}}}
  - {{name: Vahvistus, category: must-be, guessed: true}}
  - {{name: Kukkia, category: attractive}}
  - {{name: Arvoitus}}
---
kind: insight
id: hidas
name: Hidas
kano: must-be
"""


def survey_of(features: list[str]) -> str:
    lines = "".join(f"  - {{{feature}}}\n" for feature in features)
    return f"kind: evidence\nid: kysely\nname: Kysely\nbasis: customer\nkano:\n{lines}"


def drawing_of(text: str, language: str = "fi") -> Drawing:
    book = book_of(text)
    study = study_kano(Voice(book, language, link), book.all(Evidence)[0])
    assert study is not None
    return finish(study)


CROWD = survey_of([f"name: {LONG} {n}, answers: {{must_be: 3, attractive: 2}}" for n in range(40)])
MANY_GUESSED = survey_of([f"name: {LONG} {n}, category: must-be" for n in range(40)])
ONE = survey_of(["name: Yksi, answers: {attractive: 1}"])
BOOKS = [SURVEY, CROWD, MANY_GUESSED, ONE]


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("text", BOOKS)
def test_drawing_and_table_hold_the_same_facts(text: str, language: str) -> None:
    drawing = drawing_of(text, language)

    own = ("Mitä suurempi", "The larger", "Pisteet, jotka", "Dots that", "Ei kysytty", "Not asked")
    assert drawn_only(drawing, *own) == []
    assert told_only(drawing) == []


@pytest.mark.parametrize("text", BOOKS)
def test_no_text_stands_on_another_or_beyond_the_sheet(text: str) -> None:
    svg = drawing_of(text).strips[0].svg

    assert overlapping(svg) == []
    assert out_of_sight(svg) == []
    assert unreadable(svg) == []


def test_a_crowd_on_one_spot_shows_twenty_and_tells_of_the_rest() -> None:
    drawing = drawing_of(CROWD)

    assert "ja 20 muuta taulukossa" in texts(drawing.strips[0].svg)
    assert len(drawing.tables[0].rows) == 40


def test_a_feature_without_answers_has_the_written_category_and_says_so() -> None:
    rows = {row[0][0].text: row for row in drawing_of(SURVEY, "en").tables[0].rows}

    assert [m.text for m in rows["Vahvistus"][1]] == ["Must-be"]
    assert [m.text for m in rows["Vahvistus"][2]] == ["guessed from complaints"]
    assert [m.text for m in rows["Kukkia"][2]] == ["written, not asked"]
    assert [m.text for m in rows["Haku"][1]] == ["Must-be", "written as: Delighter"]
    assert [m.text for m in rows["Arvoitus"][1]] == ["No category yet"]


def test_the_worked_example_stands_where_its_coefficients_say() -> None:
    row = drawing_of(SURVEY, "en").tables[0].rows[0]

    assert row[4][0].text.startswith("0.61 (")
    assert row[5][0].text.startswith("−0.5 (")


def test_without_features_there_is_nothing_to_draw() -> None:
    book = book_of("kind: evidence\nid: a\nname: A\nbasis: customer\n")

    assert study_kano(Voice(book, "fi", link), book.all(Evidence)[0]) is None
    assert study_all_kano(Voice(book, "fi", link)) is None


def test_the_shelf_holds_all_evidence_and_the_insights_with_a_category() -> None:
    study = study_all_kano(Voice(book_of(SURVEY), "fi", link))

    assert study is not None
    drawing = finish(study)
    assert drawing.tables[0].rows[-1][0][0].link == "../../insights/hidas/"
    assert {"../../insights/hidas/", "../../evidences/kysely/"} == set(
        links(drawing.strips[0].svg)
    )
    assert told_only(drawing) == []


def test_a_control_character_leaves_the_table_alone() -> None:
    drawing = drawing_of(survey_of(['name: "\\x07", answers: {must_be: 1}']))

    assert drawing.problem is not None
    assert drawing.strips == ()
    assert drawing.tables[0].rows


PLANE = Rectangle(0, 0, 300, 300)
DOTS = st.lists(
    st.builds(
        PlaneDot,
        st.builds(Point, st.floats(0, 300), st.floats(0, 300)),
        st.floats(9, 15),
    ),
    max_size=12,
)


@given(DOTS)
def test_dots_moved_apart_stay_inside_and_hide_nothing(dots: list[PlaneDot]) -> None:
    found = scatter(dots, PLANE)

    for (x, y), radius in found:
        assert radius <= x <= 300 - radius
        assert radius <= y <= 300 - radius
    for at, one in enumerate(found):
        for other in found[at + 1 :]:
            assert dist(one.centre, other.centre) >= one.radius + other.radius


@given(DOTS)
def test_names_stand_inside_on_nothing_else(dots: list[PlaneDot]) -> None:
    apart = scatter(dots, PLANE)
    names = [name for name in name_dots(apart, [(70.0, 26.0)] * len(dots), PLANE) if name]

    for at, name in enumerate(names):
        assert PLANE.holds(name)
        assert not any(map(name.meets, names[at + 1 :]))


def test_a_name_beside_its_dot_needs_no_leader() -> None:
    dot = PlaneDot(Point(50, 50), 9)

    assert leader(dot, Rectangle(64, 44, 120, 56)) is None
    assert leader(dot, Rectangle(100, 44, 150, 56)) == (Point(59, 50), Point(100, 50))


def test_dots_without_any_room_stay_where_they_are() -> None:
    dot = PlaneDot(Point(9, 9), 9)

    assert scatter([dot, dot], Rectangle(0, 0, 18, 18)) == (dot, dot)


def test_a_category_that_the_answers_do_not_tell_apart_names_the_other_one() -> None:
    near, clear = "{attractive: 30, one_dimensional: 25}", "{attractive: 40, one_dimensional: 15}"
    alone = "{reverse: 9}"
    text = survey_of(
        [f"name: F{n}, answers: {said}" for n, said in enumerate((near, clear, alone))]
    )
    drawing = drawing_of(text, "en")
    found = [[said.text for said in row[1]] for row in drawing.tables[0].rows]
    other = "or The more the better: the answers do not tell them apart"
    assert found == [["Delighter", other], ["Delighter"], ["Better without"]]
    assert other in drawing.strips[0].svg


def test_features_that_nobody_was_asked_about_are_counted_apart() -> None:
    text = survey_of(
        ["name: F, answers: {must_be: 9}", "name: G, category: must-be, guessed: true"]
    )
    rows = drawing_of(text, "en").tables[1].rows
    assert [said.text for cell in rows[0][3:] for said in cell] == ["1", "1"]
