from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import journeyascode
from journeyascode.findings import Steps
from journeyascode.source.at_position import standing_at
from journeyascode.source.characters import decode, split_lines
from journeyascode.source.positions import ValuePosition
from journeyascode.source.refusals import YamlError
from journeyascode.source.tolerant_positions import rough_ink
from journeyascode.source.yaml_reader import read, read_ink

ROOT = Path(journeyascode.__file__).parent.parent
FOLDERS = ("journeys", "tests/books", "tests/rules", "journeyascode/cli/starter")
SIGNS = st.text(st.sampled_from("ab -:,[]{}'\"#|>\n  ä🎉\\\t"), max_size=80)


def readable() -> list[str]:
    """Every YAML text in this repository that the reader accepts."""
    texts = []
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            texts += path.read_text("utf-8").split("\n---\n")
    return [text for text in texts if is_readable(text)]


def is_readable(text: str) -> bool:
    try:
        read(text.encode())
    except YamlError:
        return False
    return True


def rough(text: str) -> ValuePosition:
    return rough_ink(split_lines(text))


def steps(text: str) -> Steps:
    """The steps to the word at the sign."""
    before, _, behind = text.partition("‸")
    spot = (before.count("\n"), len(before.rpartition("\n")[2]))
    standing = standing_at(rough(before + behind), spot)
    assert standing is not None
    return standing.steps


def test_a_file_that_can_be_read_has_the_very_same_ink() -> None:
    texts = readable()
    assert len(texts) > 100
    for text in texts:
        content = text.encode()
        assert rough_ink(split_lines(decode(content))) == read_ink(content), text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("a: 'yksi\n  kaksi'\nb: 1\n", id="quotes over two lines"),
        pytest.param("a: yksi\n  kaksi # ei\nb: c\n", id="text over two lines"),
        pytest.param("a: yksi # ei\n# ei\nb: c\n", id="comment behind a text"),
        pytest.param("a: yksi\n\n  kaksi\nb: c\n", id="empty line in a text"),
        pytest.param('"a b": "c\\"d"\n', id="quoted key"),
        pytest.param("a:\n- b\n-\n- - c\n  - d\n", id="lists in lists"),
        pytest.param("a: [b: c, 'd': e, {f: , g}]\n", id="pairs in brackets"),
        pytest.param("a: [b,\n  c # ei\n  , d]\n", id="brackets over lines"),
        pytest.param("a: |\n  b: c\n\n  d\n\ne: >\nf: g\n", id="blocks"),
        pytest.param("---\na: b\n", id="a mark at the top"),
        pytest.param("- a\n- b: c\n", id="a list at the top"),
        pytest.param("a: [don't, http://x#y]\n", id="signs inside words"),
        pytest.param("'it''s': 'x''y'\nö̈: 1\n", id="quotes in quotes"),
        pytest.param("a: 'x''\n\n  ''y'\nb: \"c\n  \\\"d\"\n", id="quotes in quotes over lines"),
        pytest.param("a:   # b\nc: d  \t# e\n", id="comments behind much space"),
    ],
)
def test_what_is_rare_has_the_same_ink_too(text: str) -> None:
    assert rough(text) == read_ink(text.encode())


@pytest.mark.parametrize(
    ("text", "way"),
    [
        pytest.param("kind: persona\nseg‸\nname: A\n", ("seg",), id="key without a colon"),
        pytest.param("a:\n  - b: c\n    d‸\n  - e: f\n", ("a", 0, "d"), id="the same in a list"),
        pytest.param("a: [b, c‸\nd: e\n", ("a", 1), id="bracket never closed"),
        pytest.param("a: {b: c, d‸\ne: f\n", ("a", "d"), id="brace never closed"),
        pytest.param("a: {b: x‸\ne: f\n", ("a", "b"), id="value in an open brace"),
        pytest.param("a: 'b\nc: d‸\n", ("c",), id="below a quote never closed"),
        pytest.param("a: ['b, c‸\nd: e\n", ("a", 1), id="quote never closed in brackets"),
        pytest.param("a: b\n  c: d‸\n", ("c",), id="indented too far"),
        pytest.param("a:\n    b: c\n  d: e‸\n", ("a", "d"), id="indented too little"),
        pytest.param("a:\n  b‸\n", ("a",), id="word below a key"),
        pytest.param("a:\n - 'b'\n   c: d‸\n - e\n", ("a", 1), id="key below a quoted item"),
        pytest.param("s‸\na: b\n", ("s",), id="first key without a colon"),
        pytest.param("a:\n  - s‸\n    b: c\n", ("a", 0, "s"), id="first key of an item"),
        pytest.param("a: b\n  # c\n  d‸\n", ("d",), id="word below a comment"),
        pytest.param("- a\nb: c‸\n", ("b",), id="keys below items"),
        pytest.param("a: ]‸\nb: c\n", ("a",), id="closed but not opened"),
    ],
)
def test_what_is_half_typed_has_its_place(text: str, way: Steps) -> None:
    assert steps(text.replace("d‸\n - e", "d\n - e‸")) == way


@given(SIGNS)
def test_nothing_is_refused_and_all_ink_lies_inside_the_text(text: str) -> None:
    lines = split_lines(text)
    check(rough_ink(lines), lines)


@given(st.sampled_from(readable()[:60]), st.data())
def test_a_file_cut_off_anywhere_keeps_its_beginning(text: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(0, len(text)))
    lines = split_lines(text[:cut])
    check(rough_ink(lines), lines)


def test_deep_nesting_is_told_in_no_time() -> None:
    for text in ("- " * 5000, "[" * 5000, "{a: " * 5000, "a:\n" * 3, "- [" * 3000):
        check(rough(text), split_lines(text))


def check(ink: ValuePosition, lines: list[str]) -> None:
    assert (0, 0) <= ink.start <= ink.end <= (len(lines) - 1, len(lines[-1]) + 10**6)
    for row, column in (ink.start, ink.end):
        assert column <= len(lines[row])
    below = ink.below
    if isinstance(below, dict):
        for entry in below.values():
            check(entry.value, lines)
    for item in below if isinstance(below, list) else ():
        check(item, lines)
    if isinstance(below, list):
        assert all(one.start <= other.start for one, other in pairwise(below))
