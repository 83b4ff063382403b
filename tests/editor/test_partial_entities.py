from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.editor.partial_entities import salvage
from journeyascode.model import KINDS, Journey
from journeyascode.source.yaml_reader import read
from tests.editor.marking import view_of
from tests.editor.test_meaning import BOOK

PATH = PurePosixPath("Oma polku.yaml")
plain = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
keys = st.sampled_from(["id", "name", "items", "stages", "steps", "feels", "next", "of", "x"])
data = st.recursive(
    plain, lambda below: st.lists(below, max_size=3) | st.dictionaries(keys, below), max_leaves=12
)


def test_what_is_wrong_in_a_journey_is_left_out_and_nothing_moves() -> None:
    text = """\
kind: journey
name: A
colour: red
personas: [anna, 4, Bad Id]
stages:
  - name: One
    steps:
      - {id: a, name: A, expects: 9}
      - {id: b}
      - 3
      - {id: d, name: D, next: [{to: a, share: lots}], handover: lost}
"""
    [(steps, journey)] = [*salvage(read(text.encode()), PATH)]
    assert steps == ()
    assert isinstance(journey, Journey)
    assert journey.id == "oma-polku"
    assert journey.personas == ("anna", "x", "x")
    assert [stop.step.id for stop in journey.stops()] == ["a", "b", None, "d"]
    assert [branch.to for branch in journey.stages[0].steps[3].next] == ["a"]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        pytest.param("kind: channel\nitems: [{id: a}, 3, {id: b, name: B, type: x}]\n",
                     ["a", "b"], id="several"),
        pytest.param("kind: metric\nid: a\nname: A\n", ["a"], id="a choice is missing"),
        pytest.param("kind: review\nid: a\n", ["a"], id="a day is missing"),
        pytest.param("kind: evidence\nid: A B\nname: A\n", [], id="no id"),
        pytest.param("kind: persona\nid:\nname: A\n", [], id="empty id"),
        pytest.param("kind: nothing\nid: a\n", [], id="no kind"),
        pytest.param("kind: [persona]\nid: a\n", [], id="a list for a kind"),
        pytest.param("- persona\n", [], id="a list"),
        pytest.param("kind: persona\nid: a\nname: {fi: '', x: B}\n", ["a"], id="no name"),
        pytest.param("kind: handbook\nid: a\nname: A\norganisation: B\nown_rules:\n"
                     "  - {id: a, select: b, require: {c d: 1}, message: m, because: b}\n",
                     ["a"], id="a key that is none"),
        pytest.param("kind: journey\nid: a\nstages: {name: B, steps: {name: C}}\n", ["a"],
                     id="one for a list"),
    ],
)  # fmt: skip
def test_what_has_an_id_can_be_named(text: str, ids: list[str]) -> None:
    assert [entity.id for _, entity in salvage(read(text.encode()), PATH)] == ids


@given(st.sampled_from([*KINDS]), st.dictionaries(keys, data))
def test_whatever_stands_in_a_file_nothing_fails(kind: str, said: dict[str, object]) -> None:
    for _, entity in salvage({"id": "a", **said, "kind": kind}, PATH):
        assert entity.kind == kind


@given(st.integers(0, len(BOOK)), st.sampled_from(["", "x", ": ", "- ", "[", "'", "\n  "]))
def test_a_handbook_with_anything_typed_anywhere_can_be_seen(at: int, typed: str) -> None:
    view = view_of(BOOK[:at] + typed + BOOK[at:])
    for key in view.book.entities:
        assert key in view.sheets
    assert all(link.owner[:2] in view.sheets for link in view.book.links)
