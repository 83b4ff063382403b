from __future__ import annotations

import re

import pytest

from journeyascode.drawing import Drawing, Voice
from journeyascode.drawing.curves.drawing import study_curves
from journeyascode.drawing.render import finish
from journeyascode.handbook import Handbook
from journeyascode.model import Persona
from tests.drawing.looking import bare, links, texts, told, tree, untold
from tests.drawing.reading import book_named, book_of, link

LONG = "Sähköinenmuutosilmoituslomakepalvelusivusto"


def drawing_of(book: Handbook, id_: str = "anna", language: str = "fi") -> Drawing:
    persona = book.find(Persona, id_)
    assert persona
    study = study_curves(Voice(book, language, link), persona)
    assert study
    return finish(study)


def walking(*journeys: str, more: str = "") -> Handbook:
    """Journeys of one persona, each given by its stages."""
    told_ = "".join(
        f"---\nkind: journey\nid: j{at}\nname: Polku {at}\npersonas: [anna]\nstages: {stages}\n"
        for at, stages in enumerate(journeys)
    )
    return book_of(f"kind: persona\nid: anna\nname: Anna\n{more}{told_}")


@pytest.mark.parametrize("language", ["fi", "en"])
@pytest.mark.parametrize("id_", ["anna", "eero"])
def test_everything_drawn_stands_in_the_table(id_: str, language: str) -> None:
    drawing = drawing_of(book_named("kaksi-tilaa"), id_, language)
    assert drawing.problem is None
    assert untold(drawing) == []


def test_every_fact_of_the_table_is_drawn_or_shown_by_the_pointer() -> None:
    drawing = drawing_of(book_named("kaksi-tilaa"))
    shown = bare("".join("".join(tree(strip.svg).itertext()) for strip in drawing.strips))
    for cell in (m.text for row in drawing.tables[0].rows for c in row for m in c):
        for part in re.split(r"^\d+\. |, ", cell):
            assert bare(part) in shown, part


def test_every_journey_and_every_point_leads_to_its_place() -> None:
    found = links(drawing_of(book_named("kaksi-tilaa")).strips[0].svg)
    assert "../../journeys/muutos/" in found
    assert "../../journeys/muutos/#step-kysy" in found
    assert "../../journeys/muutos/#step-odota" in found


def test_the_worst_moment_is_ringed_and_named() -> None:
    drawing = drawing_of(book_named("kaksi-tilaa"))
    assert drawing.tables[0].caption == (
        "Huonoin hetki, −2, on polulla ”Muutos”: 2. Kysyn neuvoa. Pisteen numero on askeleen "
        "numero. Ohut katkoviiva ylittää askeleet, joista kukaan ei ole kertonut pisteitä."
    )
    found = texts(drawing.full)
    assert found.count("huonoin hetki") == 1
    assert "?" in found
    assert "ei tämän persoonan askelia" in found


def test_a_persona_without_scores_has_no_curves() -> None:
    book = walking("[{name: S, steps: [{name: A}]}]")
    assert study_curves(Voice(book, "fi", link), book.all(Persona)[0]) is None


def test_without_a_lifecycle_the_steps_are_one_column() -> None:
    book = walking(f"[{{name: S, steps: [{{name: {LONG}, feels: {{score: 2}}}}]}}]")
    drawing = drawing_of(book)
    assert "Askeleet" in texts(drawing.full)
    assert LONG in told(drawing)
    assert "<path" not in drawing.full


def test_steps_of_no_phase_have_a_column_of_their_own() -> None:
    book = walking(
        "[{name: S, steps: [{name: A, feels: {score: 2}}, {name: B, feels: {score: -1}}]}]",
        more="---\nkind: handbook\nid: k\nname: K\norganisation: O\n"
        "lifecycle: [{id: alku, name: Alku}]\n",
    )
    drawing = drawing_of(book)
    assert "ei missään elinkaaren vaiheessa" in texts(drawing.full)
    assert untold(drawing) == []


def through(*phases: str) -> Handbook:
    """A journey with two steps in each of `phases`."""
    life = "lifecycle: [{id: alku, name: Alku}, {id: kesken, name: K}, {id: loppu, name: Loppu}]\n"
    steps = "steps: [{name: A, feels: {score: 1}}, {name: B, feels: {score: 1}}]"
    stages = ", ".join(f"{{name: S, phase: {phase}, {steps}}}" for phase in phases)
    return walking(
        f"[{stages}]", more=f"---\nkind: handbook\nid: k\nname: K\norganisation: O\n{life}"
    )


def lines_of(drawing: Drawing) -> int:
    return len(re.findall(r'<path class="s-accent"', drawing.full))


@pytest.mark.parametrize(
    ("phases", "lines"),
    [
        (("alku", "kesken", "loppu"), 1),
        (("loppu", "alku"), 2),
        (("alku", "loppu", "kesken"), 2),
        (("alku", "loppu", "kesken", "loppu"), 3),
    ],
)
def test_a_line_never_goes_back_nor_passes_what_was_walked(
    phases: tuple[str, ...], lines: int
) -> None:
    drawing = drawing_of(through(*phases))
    assert lines_of(drawing) == lines
    assert ("Kun viiva katkeaa" in drawing.tables[0].caption) == (lines > 1)
    assert untold(drawing) == []


def test_endings_of_which_none_leads_to_the_next_are_not_joined() -> None:
    feels = "feels: {score: 1}"
    drawing = drawing_of(
        walking(
            "[{name: S, steps: ["
            f"{{name: A, {feels}, next: [{{to: b, share: 50 %}}, {{to: d, share: 50 %}}]}}, "
            f"{{id: b, name: B, {feels}}}, {{name: C, {feels}, next: [{{when: jää}}]}}, "
            f"{{id: d, name: D, {feels}}}, {{name: E, {feels}}}]}}]"
        )
    )
    assert lines_of(drawing) == 2


def test_steps_at_the_same_time_are_joined() -> None:
    feels = "feels: {score: 1}"
    drawing = drawing_of(
        walking(
            f"[{{name: S, steps: [{{name: A, {feels}}}, {{name: B, parallel: true, {feels}}}]}}]"
        )
    )
    assert lines_of(drawing) == 1


def test_what_is_only_wanted_is_dashed() -> None:
    steps = "[{name: S, steps: [{name: A, feels: {score: 1}}, {name: B, feels: {score: 2}}]}]"
    book = book_of(
        "kind: persona\nid: anna\nname: Anna\n---\nkind: journey\nid: j\nname: J\nstate: target\n"
        f"personas: [anna]\nstages: {steps}"
    )
    assert "stroke-dasharray" in drawing_of(book).full


def test_numbers_stand_where_a_curve_turns() -> None:
    scores = (1, 1, 2, 0, -1, 0.5)
    steps = ", ".join(f"{{name: A, feels: {{score: {score}}}}}" for score in scores)
    found = texts(drawing_of(walking(f"[{{name: S, steps: [{steps}]}}]")).full)
    assert found.count("0,0") == 0
    assert {"+1", "+2", "−1", "+0,5"} <= set(found)


@pytest.mark.parametrize(
    ("count", "words"), [(16, "ja 1 muu taulukossa"), (18, "ja 3 muuta taulukossa")]
)
def test_more_journeys_than_can_be_drawn_are_in_the_table(count: int, words: str) -> None:
    drawing = drawing_of(walking(*["[{name: S, steps: [{name: A, feels: {score: 1}}]}]"] * count))
    assert words in texts(drawing.full)
    assert f"Polku {count - 1}" in told(drawing)


def test_a_journey_of_hundreds_of_steps_is_drawn_in_one_piece() -> None:
    steps = ", ".join(["{name: A, feels: {score: 1}}"] * 480)
    drawing = drawing_of(walking(f"[{{name: S, steps: [{steps}]}}]"))
    assert drawing.problem is None
    assert len(drawing.tables[0].rows) == 480


def test_the_same_handbook_gives_the_same_bytes() -> None:
    book = book_named("kaksi-tilaa")
    assert drawing_of(book) == drawing_of(book)


def test_what_is_told_of_a_whole_stage_has_a_row_and_a_band_or_the_line_goes_through_it() -> None:
    steps = "steps: [{name: A, feels: {score: 1}}, {name: B}, {name: C, feels: {score: 1}}]"
    beside = f"{{name: S, feels: {{score: -2, word: eksyksissä}}, {steps}}}"
    both = "{start: {score: 0}, end: {score: 2}}"
    through = f"{{name: T, feels: {both}, steps: [{{name: D}}, {{name: E}}]}}"
    drawing = drawing_of(walking(f"[{beside}, {through}]"))

    rows = [[m.text for cell in (row[0], row[-1]) for m in cell] for row in drawing.tables[0].rows]
    assert ["vaiheessa ”S”", "−2 eksyksissä"] in rows
    assert ["vaiheessa ”T”", "alussa 0, lopussa +2"] in rows
    assert "Leveä viiva" in drawing.tables[0].caption
    assert drawing.tables[0].caption.startswith("Huonoin hetki, −2, on polulla")
    assert texts(drawing.full).count("?") == 1  # B alone, of which nothing is told
    assert untold(drawing) == []
