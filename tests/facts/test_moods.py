"""What something feels like at a glance."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.facts.moods import Glance, feelings_of, glance
from journeyascode.model import Journey
from journeyascode.model.journey import Feeling
from tests.reading import yaml_of

STAGES = """
stages:
  - name: Alku
    feels: {score: 1}
    steps:
      - name: A
        feels: {start: {score: -2}, end: {score: 1}}
      - name: B
        feels: [{persona: p, score: -1}, {persona: q, score: 2, basis: target}]
  - name: Loppu
    feels: {word: ei pisteitä}
"""


def journey(state: str) -> Journey:
    return Journey.model_validate(
        {"kind": "journey", "id": "j", "name": "J", "state": state, **yaml_of(STAGES)}
    )


def test_the_worst_may_be_the_start_of_a_step() -> None:
    assert glance(feelings_of(journey("current"))) == Glance((1 - 0.5 - 1) / 3, -2)


def test_wished_feelings_count_only_in_a_wished_journey() -> None:
    assert glance(feelings_of(journey("target"))) == Glance((1 - 0.5 - 1 + 2) / 4, -2)


def test_without_a_score_there_is_no_glance() -> None:
    assert glance(feelings_of(journey("current"), (1,))) is None
    assert glance(()) is None


@given(st.lists(st.floats(-2, 2).map(lambda score: Feeling(score=score)), min_size=1))
def test_the_mean_is_never_below_the_worst(feelings: list[Feeling]) -> None:
    found = glance(feelings)
    assert found
    assert -2 <= found.worst <= found.mean + 1e-9
    assert found.mean <= 2 + 1e-9
