"""Tracks of a handbook's own are lanes of the map, each on its scale."""

from __future__ import annotations

import pytest

from journeyascode.drawing.journey_columns import journey_table
from journeyascode.drawing.journey_map import read_journey
from journeyascode.drawing.voice import Fact, Voice
from journeyascode.model import Journey
from tests.drawing.reading import book_of, link

BOOK = """
kind: handbook
id: handbook
name: Handbook
organisation: Company
languages: [en, fi]
tracks:
  - id: ease
    name: {en: Ease, fi: Helppous}
    scale: {from: 1, to: 5, words: [{en: hard, fi: vaikeaa}, {en: easy, fi: helppoa}]}
    direction: higher-is-better
  - {id: relevance, name: Relevance, scale: {words: [low, high]}}
  - {id: spare, name: Spare, scale: {from: 1, to: 5}}
---
kind: journey
id: buy
name: Buying
stages:
  - name: Search
    tracks: {relevance: high}
    steps:
      - {name: I look, tracks: {ease: 2}}
      - {name: I ask, tracks: {ease: unknown}}
      - {name: I pay}
      - {name: I wait, tracks: {ease: 9}}
"""


def voice(language: str) -> Voice:
    return Voice(book_of(BOOK), language, link)


def told(language: str) -> dict[str, tuple[tuple[Fact, ...], ...]]:
    heard = voice(language)
    [journey] = heard.book.all(Journey)
    lanes = read_journey(heard, journey).lanes
    return {heard.say(one.lane.name): (*one.stages, *one.steps) for one in lanes}


def test_a_lane_is_called_by_its_track_and_its_scale_and_one_nobody_uses_is_left_out() -> None:
    assert [*told("en")] == ["Ease (1 hard – 5 easy, higher is better)", "Relevance (low – high)"]
    assert next(iter(told("fi"))) == "Helppous (1 vaikeaa – 5 helppoa, suurempi on parempi)"


def test_what_is_not_known_has_no_number_and_what_is_not_told_is_a_gap() -> None:
    [ease, _] = told("en").values()

    assert ease == (
        (),
        (Fact("", value="2", height=0.25),),
        (Fact("not known", role="quiet"),),
        (),
        (),
    )


def test_what_a_stage_tells_is_told_of_the_whole_stage() -> None:
    [_, relevance] = told("en").values()

    assert relevance[0] == (Fact("high", height=1.0),)


@pytest.mark.parametrize(("language", "unknown"), [("en", "not known"), ("fi", "ei tiedossa")])
def test_the_table_tells_what_the_lane_draws(language: str, unknown: str) -> None:
    heard = voice(language)
    [journey] = heard.book.all(Journey)
    table = journey_table(heard, read_journey(heard, journey))
    at = [name.startswith(("Ease", "Helppous")) for name in table.heads].index(True)

    assert [" ".join(one.text for one in row[at]).strip() for row in table.rows] == [
        "", "2", unknown, "", "",
    ]  # fmt: skip
