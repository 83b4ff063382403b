"""Where we act first is counted on the page of a journey that tells it."""

from __future__ import annotations

from tests.drawing.reading import book_of
from tests.pages.looks import Look, page_html

BOOK = """
kind: journey
id: j
name: J
stages:
  - name: S
    steps: [{id: a, name: A, proactive: true, initiated_by: us}, {name: B}, {name: C}]
"""


def text_of(yaml: str) -> str:
    return " ".join(Look(page_html(book_of(yaml), "journeys/j.md", "en")).text.split())


def test_the_steps_at_which_we_act_first_are_counted_and_named() -> None:
    assert "Steps at which we act first 1 of 3: 1. A" in text_of(BOOK)


def test_where_nobody_tells_that_we_act_first_nothing_is_counted() -> None:
    assert "act first" not in text_of(BOOK.replace("proactive: true", "proactive: false"))
