"""Milestones stand at the stage that they end; what may happen at any time, below the map."""

from __future__ import annotations

import pytest

from journeyascode.drawing.journey_columns import journey_table
from journeyascode.drawing.journey_heads import stage_title
from journeyascode.drawing.journey_map import read_journey
from journeyascode.drawing.voice import Voice
from journeyascode.model import Journey
from tests.drawing.looking import untold
from tests.drawing.reading import all_drawings, book_of, link

BOOK = """
kind: journey
id: live
name: Living here
stages:
  - name: Search
    steps: [{name: I look}]
    milestones: [{name: Keys in hand, when: on the day of the lease}]
  - name: Live
    steps: [{name: I live}]
events:
  - {name: A child is born}
  - {name: Moving house, when: often in August, journey: move}
---
kind: journey
id: move
name: Moving house
stages: [{name: Pack, steps: [{name: I pack}]}]
"""
TOLD = "◆ Keys in hand (on the day of the lease)"
EVENTS = ["A child is born", "Moving house: often in August → Moving house"]


def test_a_stage_is_named_with_what_is_reached_when_it_is_over() -> None:
    voice = Voice(book_of(BOOK), "en", link)
    live = voice.book.find(Journey, "live")
    assert live

    assert stage_title(voice, 1, live.stages[0]) == f"Stage 1: Search ({TOLD})"
    assert "◆" not in stage_title(voice, 2, live.stages[1])


def test_what_may_happen_at_any_time_stands_below_the_map_and_in_its_table() -> None:
    voice = Voice(book_of(BOOK), "en", link)
    live = voice.book.find(Journey, "live")
    assert live
    facts = read_journey(voice, live)
    table = journey_table(voice, facts)

    assert [one.text for one in facts.events] == EVENTS
    assert [one.text for one in table.rows[-1][1]] == EVENTS
    assert {len(row) for row in table.rows} == {len(table.heads)}


@pytest.mark.parametrize("language", ["en", "fi"])
def test_what_is_drawn_of_them_is_told_in_words_beside_it(language: str) -> None:
    for drawing in all_drawings(book_of(BOOK), language):
        assert untold(drawing) == []
