from __future__ import annotations

import pytest

from journeyascode.editor.at_cursor import aim_at, meant_at
from journeyascode.editor.names import places_of
from tests.editor.marking import marked

BOOK = """\
kind: journey
id: buy
name: {fi: Ostan, en: Buying}
personas: [anna]
owner: care/lead
stages:
  - name: Search
    phase: begin
    steps:
      - id: look
        name: I look 🎉
        channel: web
        next: [{to: pay}, {journey: sell, to: ask}]
      - {id: pay, name: I pay, next: [{to: look}]}
---
kind: persona
id: anna
name: Anna
---
kind: channel
items:
  - {id: web, name: Web}
  - {id: phone, name: Phone}
---
kind: team
id: care
name: Care
roles: [{id: lead, name: Lead}, {id: clerk, name: Clerk}]
---
kind: journey
id: sell
name: Selling
stages: [{name: A, phase: begin, steps: [{id: ask, name: I ask}]}]
---
kind: blueprint
id: behind
name: Behind
journey: buy
cells:
  - {id: show, lane: frontstage, step: look, name: We show}
  - {id: pack, lane: backstage, step: pay, name: We pack}
flows: [{from: show, to: pack}]
---
kind: blueprint
id: own
name: Own
journey: buy
columns: [{id: one, name: One}]
cells: [{id: show, lane: frontstage, step: one, name: We show}]
---
kind: insight
id: slow
name: Slow
root_cause: {blueprint: behind, cell: pack}
---
kind: handbook
id: our
name: Our
organisation: We
lifecycle:
  - {id: begin, name: Begin}
  - {id: stay, name: Stay, returns_to: [begin]}
rules:
  - {rule: unused-entity, of: [persona/anna, team], severity: hint, because: new}
---
kind: action
id: mend
name: Mend
answers_steps: [{journey: buy, step: pay}]
"""


def book(word: str) -> str:
    """The handbook with the cursor in a word, given with what is around it."""
    plain = word.replace("‸", "")
    assert BOOK.count(plain) == 1, plain
    return BOOK.replace(plain, word)


@pytest.mark.parametrize(
    ("word", "defined"),
    [
        pytest.param("personas: [an‸na]", "file-2:2 anna", id="entity"),
        pytest.param("id: an‸na", "file-2:2 anna", id="entity at its own place"),
        pytest.param("channel: ‸web", "file-3:3 web", id="one of several in a file"),
        pytest.param("owner: care/le‸ad", "file-4:4 lead", id="role"),
        pytest.param("{id: cle‸rk", "file-4:4 clerk", id="role at its own place"),
        pytest.param("next: [{to: pay‸}, ", "file-1:14 pay", id="step of the same journey"),
        pytest.param("journey: sell, to: ‸ask", "file-5:4 ask", id="step of another journey"),
        pytest.param("journey: buy, step: p‸ay", "file-1:14 pay", id="step named from outside"),
        pytest.param("- id: ‸look", "file-1:10 look", id="step at its own place"),
        pytest.param("step: lo‸ok", "file-1:10 look", id="column that is a step"),
        pytest.param("step: on‸e", "file-7:5 one", id="column of its own"),
        pytest.param("flows: [{from: s‸how", "file-6:6 show", id="cell of the same blueprint"),
        pytest.param("cell: pac‸k", "file-6:7 pack", id="cell of another blueprint"),
        pytest.param("phase: begin‸\n    ", "file-9:6 begin", id="phase"),
        pytest.param("returns_to: [beg‸in]", "file-9:6 begin", id="phase that comes before"),
        pytest.param("persona/an‸na", "file-2:2 anna", id="target of a rule"),
    ],
)
def test_a_word_leads_to_what_it_names(word: str, defined: str) -> None:
    case = marked(book(word))
    [one] = meant_at(case.aim)
    assert case.line(case.view.place(one.at)) == defined


@pytest.mark.parametrize(
    "word",
    [
        pytest.param("perso‸nas: [anna]", id="key"),
        pytest.param("name: An‸na", id="name"),
        pytest.param("organisation: W‸e", id="another text"),
        pytest.param("severity: hi‸nt", id="choice"),
        pytest.param("team‸], severity", id="kind"),
    ],
)
def test_other_words_name_nothing(word: str) -> None:
    assert meant_at(marked(book(word)).aim) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("kind: persona\nid: ‸X y\nname: A\n", [], id="entity that is none"),
        pytest.param("kind: nothing\nowner: ‸x\n", [], id="no kind"),
        pytest.param("kind: handbook\nname: A\nlifecycle: [{id: ‸b, name: B}]\n", ["b"],
                     id="half"),
        pytest.param("kind: team\nid: A b\nroles: [{id: ‸c}]\n", [], id="part of nothing"),
        pytest.param("kind: persona\nid: a\nname: A\nowner: t/‸x\n---\n"
                     "kind: team\nid: t\nname: T\n", ["t"], id="role that is not there"),
        pytest.param("kind: journey\nid: a\nname: A\nstages: [{name: B, phase: ‸c}]\n", [],
                     id="phase without a lifecycle"),
        pytest.param("kind: blueprint\nid: a\nname: A\njourney: b\n"
                     "cells: [{lane: evidence, step: ‸c, name: D}]\n", [], id="no journey"),
        pytest.param("kind: insight\nid: a\nname: A\nroot_cause: {cell: ‸c}\n", [], id="nowhere"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_named(text: str, names: list[str]) -> None:
    assert [one.id for one in meant_at(marked(text).aim)] == names


def test_outside_of_words_and_files_nothing_is_named() -> None:
    case = marked("kind: persona ‸# nobody\n")
    assert aim_at(case.view, case.path, (0, 20)) is None
    assert aim_at(case.view, case.path.with_stem("another"), (0, 0)) is None


@pytest.mark.parametrize(
    ("word", "named"),
    [
        pytest.param("id: an‸na", ["file-1:4 anna", "file-2:2 anna", "file-9:9 persona/anna"],
                     id="entity"),
        pytest.param("id: ‸care", ["file-1:5 care/lead", "file-4:2 care"], id="team with a role"),
        pytest.param("care/‸lead", ["file-1:5 care/lead", "file-4:4 lead"], id="role"),
        pytest.param("{id: p‸ay", ["file-1:13 pay", "file-1:14 pay", "file-10:4 pay",
                                   "file-6:7 pay"], id="step"),
        pytest.param("{id: sho‸w, lane: frontstage, step: look",
                     ["file-6:6 show", "file-6:8 show"], id="cell"),
        pytest.param("cell: pac‸k", ["file-6:7 pack", "file-6:8 pack", "file-8:4 pack"],
                     id="cell named from outside"),
        pytest.param("columns: [{id: on‸e", ["file-7:5 one", "file-7:6 one"], id="column"),
        pytest.param("{id: be‸gin", ["file-1:8 begin", "file-5:4 begin", "file-9:6 begin",
                                     "file-9:7 begin"], id="phase"),
    ],
)  # fmt: skip
def test_every_spot_is_named_at_which_the_same_is_named(word: str, named: list[str]) -> None:
    case = marked(book(word))
    [one] = meant_at(case.aim)
    found = case.lines(places_of(case.view, one, defined=True))
    assert found == named
    without = case.lines(places_of(case.view, one, defined=False))
    assert [*without, case.line(case.view.place(one.at))] == [
        *(spot for spot in found if spot != case.line(case.view.place(one.at))),
        case.line(case.view.place(one.at)),
    ]


def test_a_journey_with_a_half_typed_step_is_still_named_by_others() -> None:
    broken = BOOK.replace("        channel: web\n", "        channel: web\n        thin\n")
    case = marked(broken.replace("journey: buy, step: p", "journey: bu‸y, step: p"))
    assert not case.view.loaded.whole
    [one] = meant_at(case.aim)
    assert case.line(case.view.place(one.at)) == "file-1:2 buy"
    found = case.lines(places_of(case.view, one, defined=True))
    assert found == ["file-1:2 buy", "file-10:4 buy", "file-6:4 buy", "file-7:4 buy"]
