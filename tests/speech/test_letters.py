from __future__ import annotations

import ast
import unicodedata
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import journeyascode
from journeyascode.speech.letters import MOST_MARKS, composed, is_composed, piles, taken_apart

PACKAGE = Path(journeyascode.__file__).parent
TEXT = st.text(st.one_of(st.characters(), st.sampled_from("a\u0308\u0323あ")), max_size=80)


@given(TEXT)
def test_what_does_not_pile_is_composed_as_unicode_says(text: str) -> None:
    if any(piles(text)):
        assert composed(text) == taken_apart(text) == text
    else:
        assert composed(text) == unicodedata.normalize("NFC", text)
        assert taken_apart(text) == unicodedata.normalize("NFKD", text)
    assert is_composed(text) == (composed(text) == text)


@given(TEXT, st.integers(1, 100), TEXT)
def test_a_heap_is_seen_wherever_it_stands(before: str, count: int, after: str) -> None:
    text = before + "x" + "\u0308" * count + "x" + after
    found = (len(before) + 1, len(before) + 1 + count)
    assert (found in list(piles(text))) == (count > MOST_MARKS)


def test_nobody_else_puts_marks_in_order() -> None:
    asking = {
        path.relative_to(PACKAGE).as_posix()
        for path in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in {"normalize", "is_normalized"}
        and getattr(node.value, "id", "") == "unicodedata"
    }
    assert asking == {"speech/letters.py"}
