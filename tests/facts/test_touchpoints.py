from __future__ import annotations

import pytest

from journeyascode.facts.customer_routes import routes, theirs
from journeyascode.facts.touchpoints import (
    measured,
    places,
    visits,
    walked_or_wished,
    ways_in,
)
from tests.drawing.reading import book_of, journey_of

HEAD = "kind: journey\nid: j\nname: J\n"
STEPS = """
stages:
  - name: S
    steps:
      - {id: notice, name: N, next: [{to: bot, share: 66 %}, {to: call, share: 34 %}]}
      - {id: bot, name: B}
      - {id: chat, name: C}
      - {id: call, name: Call, optional: true, feels: {persona: tapio, score: -2}}
      - {id: end, name: E}
"""


def numbers(text: str) -> dict[tuple[str, ...], list[int]]:
    found = routes(book_of(text), journey_of(book_of(text)))
    return {route.personas: [stop.number for stop in route.stops] for route in found}


def test_a_journey_nobody_is_named_in_has_one_way_through_all_steps() -> None:
    assert numbers(HEAD + "stages: [{name: S, steps: [{name: A}, {name: B}]}]") == {(): [1, 2]}


def test_personas_who_differ_in_nothing_share_one_way() -> None:
    text = HEAD + "personas: [a, b]\nstages: [{name: S, steps: [{name: A}, {name: B}]}]"
    assert numbers(text) == {("a", "b"): [1, 2]}


def test_an_optional_step_felt_by_one_persona_is_hers_and_a_branch_leads_there() -> None:
    assert numbers(HEAD + "personas: [mia, tapio, iiris]" + STEPS) == {
        ("mia", "iiris"): [1, 2, 3, 5],
        ("tapio",): [1, 4, 5],
    }


def test_a_persona_named_at_a_step_alone_walks_the_journey_too() -> None:
    assert numbers(HEAD + "personas: [mia]" + STEPS) == {
        ("mia",): [1, 2, 3, 5],
        ("tapio",): [1, 4, 5],
    }


def test_without_a_branch_to_it_one_comes_to_ones_own_step_in_order() -> None:
    text = HEAD + "personas: [tapio]" + STEPS.replace(", {to: call, share: 34 %}", "")
    assert numbers(text) == {("tapio",): [1, 2, 3, 4, 5]}


def test_a_step_is_everybodys_unless_it_is_optional_and_told_by_named_personas_only() -> None:
    told = "steps: [{name: A, feels: {persona: a, score: 1}}, {name: B, optional: true}]"
    book = book_of(HEAD + f"stages: [{{name: S, {told}}}]")
    assert [theirs(book, stop.step) for stop in journey_of(book).stops()] == [None, None]
    both = "feels: [{score: 1}, {persona: a, score: 1}]"
    text = HEAD + f"stages: [{{name: S, steps: [{{name: A, optional: true, {both}}}]}}]"
    book = book_of(text)
    assert [theirs(book, stop.step) for stop in journey_of(book).stops()] == [None]


BOOK = """
kind: journey
id: now
name: Now
stages:
  - name: S
    steps:
      - {name: A, touchpoint: page, channel: web, alternatives: [app], feels: [{score: 1}, {score: -1, basis: target}]}
      - {name: B, touchpoint: page, channel: web, feels: {start: {score: -1}, end: {score: 0}}}
      - {name: C}
---
kind: journey
id: wish
name: Wish
state: target
stages: [{name: S, steps: [{name: A, touchpoint: page, channel: app}]}]
---
{kind: touchpoint, id: page, name: Page, channels: [web, shop]}
---
{kind: touchpoint, id: till, name: Till, channels: [shop]}
---
{kind: metric, id: both, name: M, type: count, measured_at: [page], measured_in: [web, mail]}
---
{kind: metric, id: sole, name: M, type: count, measured_at: [till]}
---
{kind: metric, id: wide, name: M, type: count, measured_at: [page]}
---
{kind: metric, id: own, name: M, type: count, measured_in: [mail]}
---
{kind: metric, id: shared, name: M, type: count, measured_in: [mail, web]}
"""  # noqa: E501 - one step, one line


def test_only_journeys_that_are_really_walked_count() -> None:
    book = book_of(BOOK)
    assert [journey.id for journey in walked_or_wished(book)] == ["now"]
    found = visits(book)
    assert {place: [v.stop.number for v in met] for place, met in found.items()} == {
        ("page", "web"): [1, 2]
    }


def test_a_retired_journey_is_met_by_nobody() -> None:
    assert visits(book_of(BOOK.replace("name: Now", "name: Now\nstatus: retired"))).keys() == {
        ("page", "app")
    }


def test_where_there_are_only_wishes_they_count() -> None:
    text = HEAD + "state: target\nstages: [{name: S, steps: [{name: A, channel: web}]}]"
    assert list(visits(book_of(text))) == [("", "web")]


def test_a_touchpoint_is_met_where_it_is_offered_and_where_a_step_meets_it() -> None:
    book = book_of(BOOK)
    steps = [stop.step for stop in journey_of(book).stops()]
    assert ways_in(book, "page") == ("web", "shop")
    assert ways_in(book, "page", steps) == ("web", "shop", "app")
    assert ways_in(book, "nobody-wrote-it") == ()


def test_the_worst_feeling_of_a_visit_is_what_somebody_felt_starts_and_ends_too() -> None:
    met = visits(book_of(BOOK))["page", "web"]
    assert [visit.worst and visit.worst.value for visit in met] == [1, -1]


def test_a_metric_is_measured_where_its_touchpoint_is_offered_in_its_channel() -> None:
    found = {
        place: [metric.id for metric in metrics]
        for place, metrics in measured(book_of(BOOK)).items()
    }
    assert found == {
        ("page", "web"): ["both"],
        ("till", "shop"): ["sole"],
        ("page", ""): ["wide"],
        ("", "mail"): ["own"],
    }


def test_a_step_of_some_personas_is_theirs_and_the_others_go_past_it() -> None:
    text = HEAD + (
        "personas: [a, b, c]\n"
        "stages: [{name: S, steps: [{name: A}, {name: B, personas: [b, c]}, {name: C}]}]"
    )
    assert numbers(text) == {("a",): [1, 3], ("b", "c"): [1, 2, 3]}


OFFERED = """
{kind: touchpoint, id: form, name: F, channels: [web]}
---
{kind: touchpoint, id: counter, name: C, channels: [desk]}
---
{kind: touchpoint, id: poster, name: P}
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        pytest.param("", [("", "")], id="nothing"),
        pytest.param("touchpoint: form", [("form", "")], id="no channel"),
        pytest.param("channel: [web, desk]", [("", "web"), ("", "desk")], id="no touchpoint"),
        pytest.param(
            "touchpoint: form, channel: [web, desk]",
            [("form", "web"), ("form", "desk")],
            id="one in all",
        ),
        pytest.param(
            "touchpoint: [form, counter], channel: [web, desk]",
            [("form", "web"), ("counter", "desk")],
            id="each where it is offered",
        ),
        pytest.param(
            "touchpoint: [poster, form], channel: [web, desk]",
            [("poster", "web"), ("poster", "desk"), ("form", "web")],
            id="everywhere where nothing is told",
        ),
        pytest.param(
            "touchpoint: [form, counter], channel: [web, desk, mail]",
            [("form", "web"), ("counter", "desk"), ("form", "mail")],
            id="what is left over is the first one's",
        ),
    ],
)
def test_each_of_several_touchpoints_is_met_where_it_is_offered(
    said: str, found: list[tuple[str, str]]
) -> None:
    step = f"{{name: A, {said}}}" if said else "{name: A}"
    book = book_of(f"{HEAD}stages: [{{name: S, steps: [{step}]}}]\n---{OFFERED}")
    [stop] = journey_of(book).stops()
    assert list(places(book, stop.step)) == found
    assert list(visits(book)) == [place for place in found if any(place)]
