"""Who walks a way: whoever is not named does not go there, in no drawing and no figure."""

from __future__ import annotations

import pytest

from journeyascode.drawing import Voice, draw
from journeyascode.drawing.curves.facts import read_walks
from journeyascode.drawing.flow.facts import read_flow
from journeyascode.facts.customer_routes import comes_to, meant_for_all, routes, stuck_at
from journeyascode.facts.feelings import walks
from journeyascode.handbook import Handbook
from journeyascode.model import Persona
from tests.drawing.reading import book_of, journey_of, link

PEOPLE = """
---
{kind: persona, id: anna, name: Anna, segment: small}
---
{kind: persona, id: otto, name: Otto, segment: large}
---
{kind: segment, id: small, name: Small firms}
---
{kind: segment, id: large, name: Large firms}
"""


def book(stages: str) -> Handbook:
    return book_of(
        f"kind: journey\nid: j\nname: J\npersonas: [anna, otto]\nstages: {stages}{PEOPLE}"
    )


BRANCH = """
  - name: S
    steps:
      - id: ask
        name: I ask
        feels: {score: 0}
        next: [{to: call, when: it is urgent, segments: [large]}, {to: form}]
      - {id: call, name: I call a contact, channel: phone, feels: {score: 2}, next: [{to: go}]}
      - {id: form, name: I fill in the form, channel: web, feels: {score: -2}}
      - {id: go, name: I go on, feels: {score: 1}}
"""


def numbers(book: Handbook) -> dict[str, list[int]]:
    journey = journey_of(book)
    return {who: sorted(comes_to(book, journey, who)) for who in ("anna", "otto")}


def test_a_way_of_one_segment_leads_nobody_else() -> None:
    found = book(BRANCH)
    assert numbers(found) == {"anna": [1, 3, 4], "otto": [1, 2, 3, 4]}
    legs = {
        route.personas: [(tail.number, head.number) for tail, head in route.legs]
        for route in routes(found, journey_of(found))
    }
    assert legs == {
        ("anna",): [(1, 3), (3, 4)],
        ("otto",): [(1, 2), (1, 3), (2, 4), (3, 4)],
    }


def test_a_persona_feels_nothing_where_only_others_come() -> None:
    found = book(BRANCH)
    felt = {}
    for persona in found.all(Persona):
        (walk,) = walks(found, persona)
        felt[persona.id] = [step.stop.number for step in walk.steps]
    assert felt == {"anna": [1, 3, 4], "otto": [1, 2, 3, 4]}


def test_a_stage_of_one_persona_is_passed_by_the_others() -> None:
    found = book("""
  - {name: S, steps: [{name: A}]}
  - {name: T, personas: [otto], steps: [{name: B}, {name: C}]}
  - {name: U, steps: [{name: D}]}
""")
    assert numbers(found) == {"anna": [1, 4], "otto": [1, 2, 3, 4]}
    ways = {route.personas: len(route.legs) for route in routes(found, journey_of(found))}
    assert ways == {("anna",): 1, ("otto",): 3}


def test_of_stages_at_the_same_time_a_persona_walks_its_own() -> None:
    found = book("""
  - {name: S, steps: [{name: A}]}
  - {name: T, personas: [otto], steps: [{name: B}]}
  - {name: U, parallel: true, steps: [{name: C}]}
  - {name: V, steps: [{name: D}]}
""")
    assert numbers(found) == {"anna": [1, 3, 4], "otto": [1, 2, 3, 4]}
    legs = {
        route.personas: [(tail.number, head.number) for tail, head in route.legs]
        for route in routes(found, journey_of(found))
    }
    assert legs == {
        ("anna",): [(1, 3), (3, 4)],
        ("otto",): [(1, 2), (1, 3), (2, 4), (3, 4)],
    }


def test_whoever_no_way_is_open_to_is_stuck() -> None:
    found = book("""
  - name: S
    steps:
      - id: a
        name: A
        next: [{to: c, personas: [otto], share: 60 %}, {to: b, segments: [large]}]
      - {id: b, name: B}
      - {id: c, name: C}
""")
    journey = journey_of(found)
    assert [stop.number for stop in stuck_at(found, journey, "anna")] == [1]
    assert stuck_at(found, journey, "otto") == ()


def test_the_flow_says_who_alone_may_go_a_way() -> None:
    found = book(BRANCH)
    facts = read_flow(Voice(found, "en", link), journey_of(found))
    assert facts
    assert [way.only for way in facts.ways if way.only] == ["only Large firms"]


def test_a_way_for_some_alone_leaves_the_others_to_go_on() -> None:
    found = book("""
  - name: S
    steps:
      - {id: a, name: A, next: [{to: c, personas: [otto]}]}
      - {id: b, name: B}
      - {id: c, name: C}
""")
    assert numbers(found) == {"anna": [1, 2, 3], "otto": [1, 2, 3]}


def test_a_step_of_a_segment_is_passed_by_the_others() -> None:
    found = book("""
  - name: S
    steps:
      - {name: A, feels: {score: 0}}
      - {name: B, segments: [large], feels: {score: 1}}
      - {name: C}
""")
    assert numbers(found) == {"anna": [1, 3], "otto": [1, 2, 3]}
    facts = read_flow(Voice(found, "en", link), journey_of(found))
    assert facts
    assert [step.optional for step in facts.steps] == ["", "only Large firms", ""]


@pytest.mark.parametrize(
    ("stage", "step", "way"),
    [
        ("personas: [otto]", "", ""),
        ("segments: [large]", "", ""),
        ("", "personas: [otto]", ""),
        ("", "segments: [large]", ""),
        ("", "", "personas: [otto]"),
        ("", "", "segments: [large]"),
    ],
)
def test_what_is_felt_where_only_some_come_is_not_told_as_everybodys(
    stage: str, step: str, way: str
) -> None:
    found = book_of(f"""
kind: journey
id: j
name: J
personas: [anna, otto]
stages:
  - name: S
    steps: [{{name: A, next: [{{to: b{", " * bool(way)}{way}}}, {{to: c}}]}}]
  - name: T
    {stage or "goal: G"}
    steps:
      - id: b
        name: B
        {step or "does: D"}
        feels: [{{score: 1, word: calm}}, {{score: -1, persona: otto}}]
  - name: U
    steps: [{{id: c, name: C, feels: {{score: 0}}}}]
---
{{kind: journey, id: k, name: K, state: target, compares_to: j, stages: [{{name: S, steps: [
  {{id: b, name: B, feels: {{score: 2}}}}]}}]}}
{PEOPLE}""")
    journey = journey_of(found)
    assert meant_for_all(found, journey) == {"stage-1", "step-1", "stage-3", "step-c"}
    drawn = draw(Voice(found, "en", link), journey)
    told = str([drawn[kind].tables for kind in ("journey", "comparison")])
    assert "all who walk it" in told
    assert "everybody" not in told


def test_all_come_where_each_persona_of_the_journey_does() -> None:
    found = book("""
  - name: S
    steps:
      - {id: a, name: A, personas: [anna, otto], feels: {score: 0}}
      - {id: b, name: B, segments: [small, large], feels: {score: 1, persona: anna}}
""")
    assert meant_for_all(found, journey_of(found)) == {"stage-1", "step-a", "step-b"}


def test_who_is_no_persona_goes_past_what_is_for_one() -> None:
    found = book_of(f"""
kind: journey
id: j
name: J
stages:
  - name: S
    steps: [{{name: A}}, {{name: B, personas: [otto]}}, {{name: C}}]
{PEOPLE}""")
    legs = {
        route.personas: [(tail.number, head.number) for tail, head in route.legs]
        for route in routes(found, journey_of(found))
    }
    assert legs == {("otto",): [(1, 2), (2, 3)], (): [(1, 3)]}


def test_the_line_of_a_persona_goes_past_the_steps_of_others() -> None:
    found = book("""
  - name: S
    steps:
      - {name: A, feels: {score: 0}}
      - {name: B, segments: [large], feels: {score: 1}}
      - {name: C, feels: {score: 2}}
""")
    voice = Voice(found, "en", link)
    breaks = {}
    for persona in found.all(Persona):
        facts = read_walks(voice, persona)
        assert facts
        breaks[persona.id] = facts.breaks
    assert breaks == {"anna": (frozenset(),), "otto": (frozenset(),)}
