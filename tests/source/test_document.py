from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.findings import Steps
from journeyascode.source.document import Document, paper_of

TEXT = """\
# Tämä on huomautus
kind: channel
nimi: 🎉 ääni
empty:
block: |
  yksi
  kaksi

lists:
  - a: 1
    b: [2, 'kolme']
  - - c
  -
  - {d: 4}
  - []
flow: {e: [f, {g: h}]}
none: []
"""
PATH = PurePosixPath("kanavat/a.yaml")
PAPER = paper_of(PATH, TEXT.encode())


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        pytest.param((), "2:1-2:5", id="whole file: its first key"),
        pytest.param(("kind",), "2:7-2:14", id="text: itself"),
        pytest.param(("nimi",), "3:7-3:13", id="text with wide letters"),
        pytest.param(("empty",), "4:1-4:6", id="nothing: its key"),
        pytest.param(("block",), "5:8-7:8", id="block: to its last line"),
        pytest.param(("lists",), "9:1-9:6", id="list: its key"),
        pytest.param(("lists", 0), "10:5-10:6", id="item with keys: its first key"),
        pytest.param(("lists", 0, "a"), "10:8-10:9", id="number: itself"),
        pytest.param(("lists", 0, "b"), "11:5-11:6", id="list in brackets: its key"),
        pytest.param(("lists", 0, "b", 1), "11:12-11:19", id="quoted text: with its quotes"),
        pytest.param(("lists", 1), "12:7-12:8", id="list in a list: its first item"),
        pytest.param(("lists", 2), "13:3-13:4", id="empty item: its dash"),
        pytest.param(("lists", 3), "14:6-14:7", id="braces: their first key"),
        pytest.param(("lists", 4), "15:5-15:7", id="empty list: its brackets"),
        pytest.param(("flow", "e", 1, "g"), "16:19-16:20", id="text in braces"),
        pytest.param(("lists", 0, "zz"), "10:5-10:6", id="missing in an item: the item"),
        pytest.param(("flow", "zz", "y"), "16:1-16:5", id="missing in a mapping: its key"),
        pytest.param(("zz", 3), "2:1-2:5", id="missing at the top: the first key"),
        pytest.param(("lists", 99), "9:1-9:6", id="missing item: the list's key"),
        pytest.param(("flow", 0, "e", 0), "16:12-16:13", id="first of one: the one"),
        pytest.param(("kind", 0), "2:7-2:14", id="first of one text: the text"),
        pytest.param(("flow", 1), "16:1-16:5", id="second of one: the one"),
        pytest.param(("kind", "name"), "2:7-2:14", id="part of a text: the text"),
        pytest.param(("lists", "name"), "9:1-9:6", id="key of a list: the list's key"),
    ],
)
def test_steps_lead_to_the_smallest_ink(steps: Steps, place: str) -> None:
    at = PAPER.place(steps)

    assert f"{at.line}:{at.column}-{at.end_line}:{at.end_column}" == place


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        pytest.param(("kind",), "2:1", id="text"),
        pytest.param(("lists", 0, "b"), "11:5", id="list"),
        pytest.param(("lists", 0, "b", 0), "11:9", id="item has no key"),
        pytest.param(("lists", 0, "zz"), "10:5", id="missing key"),
    ],
)
def test_a_key_has_a_place_of_its_own(steps: Steps, place: str) -> None:
    assert str(PAPER.key_place(steps)) == f"kanavat/a.yaml:{place}"


def test_a_value_is_shown_as_it_is_written() -> None:
    assert PAPER.written(("lists", 0, "b", 1)) == "'kolme'"
    assert PAPER.written(("block",)) == "|"


@pytest.mark.parametrize(
    ("steps", "way"),
    [
        (("lists", 0, "b", 1), (("lists", 0, "b", 1), "kolme")),
        (("flow", 0, "e", 0), (("flow", "e", 0), "f")),
        (("kind", 0), (("kind",), "channel")),
        (("lists", 99), ((), None)),
        (("zz",), ((), None)),
    ],
)
def test_a_way_holds_only_the_steps_that_are_written(
    steps: Steps, way: tuple[Steps, object]
) -> None:
    assert PAPER.way(steps) == way


def test_a_place_shows_its_line() -> None:
    assert PAPER.line(PAPER.place(("nimi",))) == "nimi: 🎉 ääni"


def test_a_paper_says_what_the_file_says() -> None:
    assert paper_of(PATH, b"\xef\xbb\xbfa: [1]\r\n") == Document(
        PATH,
        b"\xef\xbb\xbfa: [1]\r\n",
        ("a: [1]", ""),
        paper_of(PATH, b"a: [1]\n").ink,
    )
    assert paper_of(PATH, b"a: [1]\n").data == {"a": [1]}


def test_a_list_at_the_top_is_placed_at_its_first_item() -> None:
    assert str(paper_of(PATH, b"- a\n- b\n").place(())) == "kanavat/a.yaml:1:3"
    assert str(paper_of(PATH, b"-\n- b\n").place(())) == "kanavat/a.yaml:1:1"


def test_a_text_in_place_of_keys_is_where_it_is_written_and_has_no_key_of_its_own() -> None:
    paper = paper_of(PATH, b"pains:\n- Slow\n- {fi: Hidas}\n- {text: Dear}\n- {persona: anna}\n")
    assert [str(paper.place(("pains", n, "text"))) for n in range(4)] == [
        "kanavat/a.yaml:2:3",
        "kanavat/a.yaml:3:4",
        "kanavat/a.yaml:4:10",
        "kanavat/a.yaml:5:4",
    ]
    assert str(paper.place(("pains", 1, "text", "fi"))) == "kanavat/a.yaml:3:8"
    assert paper.way(("pains", 0, "text")) == (("pains", 0), "Slow")
    assert paper.way(("pains", 1, "text", "fi")) == (("pains", 1, "fi"), "Hidas")
    assert paper.way(("pains", 3, "text")) == ((), None)


steps_anywhere = st.lists(
    st.sampled_from(["kind", "lists", "flow", "e", "b", "block", "zz", 0, 1, 2, 99]), max_size=5
).map(tuple)


@given(steps_anywhere)
def test_every_place_lies_inside_the_file(steps: Steps) -> None:
    place = PAPER.place(steps)

    assert (place.line, place.column) < (place.end_line, place.end_column)
    assert place.end_column - 1 <= len(PAPER.lines[place.end_line - 1])
