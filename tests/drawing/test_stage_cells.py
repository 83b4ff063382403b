"""What is told of a stage is told of the stage, never of its first step, wherever it is shown."""

from __future__ import annotations

import re

import pytest
from hypothesis import Phase, given, settings

from journeyascode.drawing import Voice, draw
from journeyascode.facts.feelings import peaks
from journeyascode.facts.pains import hurting
from journeyascode.handbook import Handbook
from journeyascode.model import Journey
from tests.drawing.charting import shown
from tests.drawing.looking import bare, texts, told, tree, untold
from tests.drawing.reading import book_of, journey_of, link, map_of
from tests.drawing.test_nothing_outside import ROADS, book
from tests.pages.looks import Look, page_html

MOVING = """
kind: journey
id: j
name: J
stages:
  - name: Moving in
    summary: I carry everything up
    process: bounded
    optional: true
    when: In autumn
    duration: 3 h
    feels: {start: {score: -0.5, word: restless}, end: {score: 2, word: glad}, basis: estimated}
    pains: [Boxes everywhere]
    delights: [My own door]
    opportunities: [A box for the first night]
    steps:
      - {id: k1, name: Nobody calls me, feels: {score: -1.5, word: alone}}
      - {id: k2, name: I get the keys}
  - name: Living
    parallel: true
    feels: {score: 1, word: settled}
    steps: [{name: I live}]
"""


def moving() -> Handbook:
    return book_of(MOVING)


def test_peaks_are_what_somebody_felt_and_where() -> None:
    found = peaks(Handbook(), journey_of(moving()))

    assert found
    told = (found.worst, found.best, *found.end)
    assert [(one.stop.number, one.stop.of_stage, one.side, one.score) for one in told] == [
        (1, "", "", -1.5),
        (0, "stage-1", "end", 2),
        (0, "stage-2", "", 1),
    ]


def test_the_end_is_the_last_step_where_that_is_told() -> None:
    last = "steps: [{name: A, feels: {score: 1}}, {name: B, feels: {start: {score: -1.5}}}]"
    stages = f"[{{name: S, feels: {{end: {{score: 2}}}}, {last}}}]"
    book = book_of(f"kind: journey\nid: j\nname: J\nstages: {stages}")
    found = peaks(book, journey_of(book))

    assert found
    assert (found.end[0].stop.number, found.end[0].score) == (2, -1.5)


def test_the_end_is_that_of_the_stage_where_its_last_step_is_not_told() -> None:
    steps = "[{name: A, feels: {score: 1}}, {name: B}]"
    stages = f"[{{name: S, feels: {{end: {{score: 2}}}}, steps: {steps}}}]"
    book = book_of(f"kind: journey\nid: j\nname: J\nstages: {stages}")
    found = peaks(book, journey_of(book))

    assert found
    assert (found.end[0].stop.of_stage, found.end[0].side) == ("stage-1", "end")


def test_the_page_says_in_which_stage_it_hurts() -> None:
    page = " ".join(Look(page_html(moving(), "journeys/j.md")).text.split())

    assert "Boxes everywhere – in the stage “Moving in”" in page
    assert re.search(
        r"Best moment: in the stage “Moving in” ?, at the end ?: (?:≈ )?\+2 glad", page
    )
    assert re.search(r"Last moment: in the stage “Living” ?: \+1 settled", page)
    assert [hurt.stop.of_stage for hurt in hurting(moving(), journey_of(moving()))] == ["stage-1"]


def test_the_table_has_a_row_for_what_is_told_of_a_whole_stage() -> None:
    [table] = map_of(moving(), journey_of(moving()), "en").tables
    rows = [[[mention.text for mention in cell] for cell in row] for row in table.rows]
    pains = table.heads.index("Pains")

    assert [(row[0], row[pains]) for row in rows] == [
        (["the whole stage"], ["Boxes everywhere"]),
        (["1. Nobody calls me"], []),
        (["2. I get the keys"], []),
        (["the whole stage"], []),
        (["3. I live"], []),
    ]


def test_the_slip_of_a_stage_is_as_wide_as_its_columns() -> None:
    svg = map_of(moving(), journey_of(moving()), "en").strips[0].svg
    wide = {
        float(element.get("width", ""))
        for element in tree(svg).iter()
        if element.get("class") == "f-accent-soft"
    }

    assert wide == {2 * 176, 176, 2 * 176 - 8}  # the heads, and the slips below the first


def test_words_of_start_and_end_are_drawn() -> None:
    steps = (
        "[{name: A, feels: {start: {score: -1.5, word: wary}, end: {score: 1.5, word: proud}}}]"
    )
    handbook = book_of(f"kind: journey\nid: j\nname: J\nstages: [{{name: S, steps: {steps}}}]")
    drawn = texts(map_of(handbook, journey_of(handbook), "en").strips[0].svg)

    assert {"wary", "proud"} <= set(drawn)


def test_two_scores_told_at_a_time_are_a_span() -> None:
    both = "[{score: 1, word: calm}, {score: -1, word: rushed}]"
    steps = f"[{{name: A, feels: {both}}}, {{name: B, feels: {{score: 0}}}}]"
    handbook = book_of(f"kind: journey\nid: j\nname: J\nstages: [{{name: S, steps: {steps}}}]")
    svg = map_of(handbook, journey_of(handbook), "en").strips[0].svg

    assert {"calm", "rushed", "+1", "−1"} <= set(texts(svg))
    assert len(re.findall(r'<path class="s-accent"[^>]*stroke-width="2.4"', svg)) == 2


@settings(max_examples=25, phases=(Phase.explicit, Phase.generate))
@given(ROADS)
def test_no_ink_is_lost(stages: list[dict[str, object]]) -> None:
    """Every text of the YAML stands in its map or under the pointer, and in the table."""
    handbook = book(stages, stages)
    journey = handbook.find(Journey, "now")
    assert journey
    drawing = map_of(handbook, journey, "en")
    inks = (element for strip in drawing.strips for element in shown(strip.svg))
    drawn = bare(" ".join("".join(element.itertext()) for element in inks))
    table = bare(told(drawing))
    written = {one.text for one in handbook.passages if one.owner.id == "now" and one.owner.steps}

    assert [text for text in sorted(written) if bare(text) not in drawn] == []
    assert [text for text in sorted(written) if bare(text) not in table] == []
    assert [text for text in untold(drawing) if not text.endswith("in the table")] == []


@pytest.mark.parametrize("kind", ["journey", "comparison"])
def test_drawing_and_table_say_the_same_of_stages(kind: str) -> None:
    other = MOVING.replace("id: j\nname: J", "id: k\nname: K\nstate: target\ncompares_to: j")
    handbook = book_of(MOVING + "---" + other.replace("Boxes everywhere", "Stairs"))
    drawings = draw(Voice(handbook, "en", link), handbook.all(Journey)[0])
    drawing = next(one for name, one in drawings.items() if name == kind)

    assert drawing.problem is None
    assert untold(drawing) == []
    assert "Boxes everywhere" in told(drawing)
