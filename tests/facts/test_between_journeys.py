"""How many come into another journey, and how many leave."""

from __future__ import annotations

import pytest

from journeyascode.facts.between_journeys import ShareComing, coming_into, leaving, returns
from journeyascode.model import Journey
from tests.reading import yaml_of


def journey_of(text: str) -> Journey:
    return Journey.model_validate({"kind": "journey", "id": "j", "name": "J", **yaml_of(text)})


LOOP = journey_of("""
stages:
  - name: Alku
    steps:
      - id: alku
        name: Alku
        next: [{to: tili, share: 40 %}, {to: muistutus, share: 60 %}]
      - id: muistutus
        name: Muistutus
        drop_off: 10 %
        next: [{to: tili, share: 50 %}, {to: muistutus, share: 25 %}, {share: 25 %}]
  - name: Tili
    steps:
      - id: tili
        name: Teen tilin
        sub_journey: rekisterointi
        next: [{to: muistutus, share: 20 %}, {to: kaytto}, {journey: apu, share: 30 %}]
  - name: Käyttö
    steps:
      - id: kaytto
        name: Käytän
        next: [{to: alku, share: 5 %}, {to: muistutus}, {to: ei-ole}, {share: 90 %}]
""")


def test_who_comes_several_times_counts_once() -> None:
    found = coming_into(LOOP, ["rekisterointi"])
    # of the reminded, 0.9 stay; 0.9·0.5 go on and 0.9·0.25 are reminded again
    assert found["rekisterointi"].share == pytest.approx(0.4 + 0.6 * 0.45 / (1 - 0.225))
    assert not found["rekisterointi"].assumed


def test_a_branch_into_a_journey_leads_there_too() -> None:
    forked = journey_of("""
    stages:
      - name: S
        steps:
          - {id: a, name: A, next: [{to: b, when: x}, {to: c, when: y}]}
          - {id: b, name: B, next: [{journey: apu, share: 30 %}]}
          - {id: c, name: C}
    """)
    found = coming_into(forked, ["apu", "muu"])
    assert found == {"apu": ShareComing(0.15, assumed=True)}


def test_no_share_is_told_where_it_hangs_on_how_many_go_round() -> None:
    assert coming_into(LOOP, ["apu"]) == {"apu": ShareComing(None, assumed=True)}


def test_what_comes_out_the_same_however_the_ways_are_shared_is_not_assumed() -> None:
    beside = journey_of("""
    stages:
      - name: S
        steps:
          - {id: a, name: A, next: [{to: b, share: 80 %}, {to: c, share: 80 %}]}
          - {id: b, name: B}
          - {id: c, name: C, sub_journey: x}
    """)
    assert coming_into(beside, ["x"]) == {"x": ShareComing(1, assumed=False)}


def test_where_no_share_is_told_nobody_is_counted() -> None:
    straight = journey_of("stages: [{name: S, steps: [{name: A}, {name: B, sub_journey: x}]}]")
    assert coming_into(straight, ["x"]) == {}


def test_a_step_that_nobody_reaches_brings_nobody() -> None:
    jumped = journey_of("""
    stages:
      - name: S
        steps:
          - {id: a, name: A, next: [{to: c}]}
          - {id: b, name: B, sub_journey: x}
          - {id: c, name: C}
    """)
    assert coming_into(jumped, ["x"]) == {}


def test_a_journey_without_an_end_brings_nobody() -> None:
    endless = journey_of("""
    stages:
      - name: S
        steps:
          - {id: a, name: A, next: [{to: b, share: 50 %}, {to: c, share: 50 %}]}
          - {id: b, name: B, next: [{to: b}]}
          - {id: c, name: C, sub_journey: x}
    """)
    assert coming_into(endless, ["x"]) == {}


def test_everybody_comes_where_all_ways_lead() -> None:
    all_ways = journey_of("""
    stages:
      - name: S
        steps:
          - {id: a, name: A, next: [{to: b, share: 30 %}, {to: c, share: 70 %}]}
          - {id: b, name: B, next: [{to: c}]}
          - {id: c, name: C, sub_journey: x}
    """)
    found = coming_into(all_ways, ["x"])["x"]
    assert found.share == pytest.approx(1)
    assert not found.assumed


def test_those_who_leave_are_told_by_stage() -> None:
    [found] = leaving(LOOP, 0)
    assert (found.stop.step.id, found.share) == ("muistutus", 0.1)
    assert leaving(LOOP, 1) == ()


def test_ways_back_lead_from_stage_to_earlier_stage() -> None:
    assert returns(LOOP) == ((1, 0, (0.2,)), (2, 0, (0.05, None)))
