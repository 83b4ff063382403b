from __future__ import annotations

import gc
from weakref import ref

from journeyascode.facts.branches import read_network
from journeyascode.facts.feelings import all_felt, felt
from journeyascode.facts.metrics import is_doubted, known_values, series
from journeyascode.facts.pains import where_written
from journeyascode.handbook.remembered import remembered
from journeyascode.model import Journey, Metric, Persona
from tests.drawing.reading import book_of


def persona(name: str) -> Persona:
    return Persona.model_validate({"kind": "persona", "id": "anna", "name": name})


def test_an_entity_is_asked_once_and_a_changed_copy_of_it_anew() -> None:
    asked: list[str] = []

    @remembered
    def name_of(one: Persona) -> str:
        asked.append(str(one.name))
        return str(one.name)

    anna = persona("Anna")
    other = anna.model_copy(update={"name": "Anne"})

    assert [name_of(one) for one in (anna, anna, other, anna)] == ["Anna", "Anna", "Anne", "Anna"]
    assert asked == ["Anna", "Anne"]


def test_of_an_entity_that_is_gone_nothing_is_kept() -> None:
    class Answer:
        """Something that can be looked after."""

    ask = remembered(lambda _: Answer())
    anna = persona("Anna")
    told = ref(ask(anna))
    assert told() is ask(anna)
    del anna
    gc.collect()
    assert told() is None


def test_what_is_remembered_of_an_entity_does_not_hold_it() -> None:
    """Of all that is asked so, on a journey and a metric that have something of everything."""
    text = """\
kind: journey
id: j
name: J
stages:
  - name: S
    pains: [Slow]
    steps:
      - {id: a, name: A, feels: [{score: 1}], delights: [Quick], next: [{to: b, share: 0.5}]}
      - {id: b, name: B}
---
kind: metric
id: m
name: M
type: csat
observations: [{period: 2026-Q3, value: 4.1, n: 30}, {period: 2026-Q2, counts: {"5": 3}}]
"""
    book = book_of(text)
    gone = [ref(one) for one in book]
    for journey in book.all(Journey):
        assert read_network(journey)
        assert felt(journey)
        assert all_felt(journey)
        assert [*where_written(journey)]
    for metric in book.all(Metric):
        assert series(metric)
        assert known_values(metric)
        assert not is_doubted(metric)
    del book, journey, metric
    gc.collect()
    assert [one() for one in gone] == [None] * len(gone)
