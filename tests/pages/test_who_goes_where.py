"""A journey that is not everybody's in all its parts shows who may come to which step."""

from __future__ import annotations

from tests.drawing.reading import book_of
from tests.pages.looks import Look, page_html

BOOK = """
kind: journey
id: j
name: J
personas: [anna, otto]
stages:
  - name: S
    steps:
      - {id: a, name: A, next: [{to: b, when: urgent, personas: [otto]}, {to: c}]}
      - {id: b, name: B}
      - {id: c, name: C}
---
{kind: persona, id: anna, name: Anna}
---
{kind: persona, id: otto, name: Otto}
"""


def text_of(yaml: str) -> str:
    return " ".join(Look(page_html(book_of(yaml), "journeys/j.md", "en")).text.split())


def test_who_goes_past_a_step_is_told_in_a_table_and_at_the_way() -> None:
    text = text_of(BOOK)
    assert "1. A may come may come 2. B – goes past may come 3. C may come may come" in text
    assert "only Otto" in text


def test_where_everybody_goes_everywhere_no_table_says_so() -> None:
    assert "Who goes where" not in text_of(BOOK.replace(", personas: [otto]", ""))
