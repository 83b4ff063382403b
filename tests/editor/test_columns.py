from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.editor.protocol import Encoding, column_behind, units_before

LINE = "name: 🎉 ääni 👩‍🚀 €"
ENCODINGS: tuple[Encoding, ...] = get_args(Encoding)
lines = st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]))


@pytest.mark.parametrize(
    ("encoding", "units"),
    [pytest.param("utf-8", 11), pytest.param("utf-16", 9), pytest.param("utf-32", 8)],
)
def test_a_letter_behind_an_emoji_is_counted_as_the_editor_counts(
    encoding: Encoding, units: int
) -> None:
    column = LINE.index("ä")
    assert units_before(LINE, column, encoding) == units
    assert column_behind(LINE, units, encoding) == column


@given(lines, st.sampled_from(ENCODINGS), st.data())
def test_every_column_is_found_again(line: str, encoding: Encoding, data: st.DataObject) -> None:
    column = data.draw(st.integers(0, len(line)))
    assert column_behind(line, units_before(line, column, encoding), encoding) == column


@given(lines, st.sampled_from(ENCODINGS), st.integers(0, 500))
def test_no_column_lies_outside_its_line(line: str, encoding: Encoding, units: int) -> None:
    assert 0 <= column_behind(line, units, encoding) <= len(line)


def test_a_place_inside_an_emoji_is_in_front_of_it() -> None:
    assert column_behind("a🎉b", 2, "utf-16") == 1
    assert column_behind("a🎉b", 3, "utf-8") == 1
