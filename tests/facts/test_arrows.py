"""What happens at the same time has no order: no arrow leads from one of it to another."""

from __future__ import annotations

from itertools import pairwise
from json import dumps

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.facts.arrows import arrows, drawn_ways
from journeyascode.facts.branches import NOBODY, Network, read_network
from journeyascode.facts.customer_routes import routes
from journeyascode.facts.handovers import switches
from journeyascode.facts.paths import reckon
from journeyascode.handbook import Handbook
from journeyascode.measures.markov import START, spots_ahead
from tests.drawing.reading import book_of, journey_of

TO = st.one_of(st.none(), st.integers(0, 7).map("s{}".format))
BRANCH = st.fixed_dictionaries(
    {},
    optional={
        "to": TO,
        "when": st.just("so"),
        "share": st.sampled_from([0, 0.25, 0.5, 1]),
        "ends": st.sampled_from(["success", "failure"]),
    },
)
STEP = st.fixed_dictionaries(
    {},
    optional={
        "next": st.lists(BRANCH, max_size=3),
        "parallel": st.booleans(),
        "optional": st.booleans(),
        "drop_off": st.sampled_from([0, 0.1, 1]),
        "ends": st.sampled_from(["success", "failure"]),
    },
)
STAGE = st.fixed_dictionaries(
    {"steps": st.lists(STEP, max_size=3)},
    optional={"parallel": st.booleans(), "optional": st.booleans()},
)


def book_with(*stages: dict[str, object]) -> Handbook:
    """A journey of stages whose steps are s0, s1 …, each in a channel of its own."""
    told, number = [], 0
    for at, stage in enumerate(stages):
        steps = []
        for step in stage["steps"] if isinstance(stage["steps"], list) else ():
            own = {"id": f"s{number}", "name": f"S{number}", "channel": f"c{number}"}
            steps.append(own | step)
            number += 1
        told.append({"name": f"T{at}"} | stage | {"steps": steps})
    return book_of(f"{{kind: journey, id: j, name: J, stages: {dumps(told)}}}")


def pairs(network: Network) -> list[tuple[int, int]]:
    return [(arrow.way.start, to) for arrow in arrows(network) for to in arrow.heads]


def led(network: Network) -> dict[tuple[int, tuple[int, ...]], float]:
    """Give the share of each arrow, by where it begins and leads."""
    return {(one.way.start, one.heads): round(one.way.share, 9) for one in arrows(network)}


def network_of(*stages: dict[str, object]) -> Network:
    return read_network(journey_of(book_with(*stages)))


def steps(*told: dict[str, object], **stage: object) -> dict[str, object]:
    return {"steps": [*told], **stage}


@given(st.lists(STAGE, min_size=1, max_size=5))
def test_no_arrow_leads_on_between_stages_at_the_same_time(
    stages: list[dict[str, object]],
) -> None:
    network = network_of(*stages)
    for start, to in pairs(network):
        one, other = network.stage(start), network.stage(to)
        if one != other and network.are_at_once(one, other):
            assert to < start or any(
                way.start == start and way.branch and way.to is not None and way.to < start
                for way in network.ways
            )


@given(st.lists(STAGE, min_size=1, max_size=5))
def test_whoever_is_come_to_by_the_walk_is_come_to_by_arrows(
    stages: list[dict[str, object]],
) -> None:
    network = network_of(*stages)
    taken = [way for way in network.ways if way.share > NOBODY and way.basis != "untold"]
    found = [one for one in drawn_ways(network) if one.way.share > NOBODY]
    led = [
        one.way._replace(to=to) for one in found if one.way.basis != "untold" for to in one.heads
    ]
    assert spots_ahead(taken) == spots_ahead(led)


@given(st.lists(STAGE, min_size=1, max_size=5))
def test_without_stages_at_the_same_time_the_arrows_are_the_walk(
    stages: list[dict[str, object]],
) -> None:
    network = network_of(*({**stage, "parallel": False} for stage in stages))
    assert [arrow.way for arrow in drawn_ways(network)] == [*network.ways]
    assert all(arrow.parts == ((at, 1.0),) for at, arrow in enumerate(drawn_ways(network)))


def test_what_comes_before_leads_to_each_and_each_leads_on() -> None:
    network = network_of(steps({}), steps({}, {}), steps({}, parallel=True), steps({}))
    assert pairs(network) == [(0, 1), (0, 3), (1, 2), (2, 4), (3, 4)]
    book = book_with(steps({}), steps({}, {}), steps({}, parallel=True), steps({}))
    (route,) = routes(book, journey_of(book))
    legs = [(tail.number - 1, head.number - 1) for tail, head in route.legs]
    assert legs == pairs(network)
    ledger = [
        (one.before.number - 1, one.after.number - 1) for one in switches(book, journey_of(book))
    ]
    assert sorted(ledger) == pairs(network)


def test_a_journey_may_begin_and_end_with_stages_at_the_same_time() -> None:
    network = network_of(steps({}), steps({}, parallel=True), steps({}, parallel=True))
    found = drawn_ways(network)
    assert [one.heads for one in found if one.way.start == START] == [(0, 1, 2)]
    assert {one.way.start for one in found if one.way.ending == "done"} == {0, 1, 2}


def test_a_way_back_to_the_first_of_them_is_another_round_of_all() -> None:
    again: dict[str, object] = {"next": [{"to": "s0", "when": "it fails", "share": 0.2}]}
    network = network_of(steps({}), steps({}, parallel=True), steps(again), steps({}))
    assert pairs(network) == [(0, 2), (1, 2), (2, 0), (2, 1), (2, 3)]


def test_where_the_last_of_them_leads_the_others_lead_too_by_the_same_parts() -> None:
    fork: dict[str, object] = {
        "next": [{"to": "s2", "when": "yes", "share": 0.7}, {"to": "s3", "when": "no"}]
    }
    book = book_with(steps({}), steps(fork, parallel=True), steps({}, {}))
    found = reckon(book, journey_of(book))
    flows = {
        one.heads: round(sum(found.flows[at] * part for at, part in one.parts), 9)
        for one in arrows(found.network)
        if one.way.start == 0
    }
    assert flows == {(2,): 0.7, (3,): 0.3}


def test_a_stage_beside_that_some_skip_does_not_double_the_way_past_it() -> None:
    network = network_of(steps({}), steps({}), steps({}, parallel=True, optional=True), steps({}))
    assert led(network) == {(0, (1, 2)): 0.5, (0, (1,)): 0.5, (1, (3,)): 1, (2, (3,)): 1}


def test_what_begins_at_the_same_time_in_very_many_ways_begins_for_all() -> None:
    some: dict[str, object] = {"optional": True}
    beside = (steps(some, some, {}, parallel=True) for _ in range(15))
    found = drawn_ways(network_of(steps(some, some, {}), *beside))
    begun = [one for one in found if one.way.start == START]
    assert {spot for one in begun for spot in one.heads} == set(range(3 * 16))
    assert sum(one.way.share for one in begun) == pytest.approx(1)


def test_what_begins_beside_a_stage_is_its_optional_step_for_some_and_the_next_for_others() -> (
    None
):
    optional: dict[str, object] = {"optional": True}
    stages = (steps({}), steps({}), steps(optional, {}, parallel=True), steps({}))
    network = network_of(*stages)
    assert led(network) == {
        (0, (1, 2)): 0.5,
        (0, (1, 3)): 0.5,
        (1, (4,)): 1,
        (2, (3,)): 1,
        (3, (4,)): 1,
    }
    book = book_with(*stages)
    switched = [(s.before.number, s.after.number) for s in switches(book, journey_of(book))]
    assert sorted(switched) == [(1, 2), (1, 3), (1, 4), (2, 5), (3, 4), (4, 5)]


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ({"ends": "success"}, {}, "success"),
        ({}, {"ends": "failure"}, "failure"),
        ({"ends": "success"}, {"ends": "success"}, "success"),
        ({"ends": "success"}, {"ends": "failure"}, None),
        ({}, {}, None),
    ],
)
def test_what_ends_beside_the_last_stage_does_not_keep_anybody_from_that(
    one: dict[str, object], other: dict[str, object], outcome: str | None
) -> None:
    book = book_with(steps({}), steps({}, one), steps(other, parallel=True))
    found = reckon(book, journey_of(book))
    assert [*found.come] == [1.0] * 4
    assert found.expected
    assert {end.outcome: share for end, share in found.expected.ends.items()} == {outcome: 1}


@pytest.mark.parametrize("at", range(4))
def test_a_step_that_one_real_case_left_out_is_passed(at: int) -> None:
    told: list[dict[str, object]] = [{}, {}, {}, {}]
    told[at] = {"happened": "skipped"}
    book = book_with(steps(*told[:2]), steps(*told[2:]))
    found = reckon(book, journey_of(book))
    walked = [number for number in range(4) if number != at]
    assert [number for number in range(4) if found.come[number]] == walked
    assert found.network.straight
    (route,) = routes(book, journey_of(book))
    assert [(tail.number - 1, head.number - 1) for tail, head in route.legs] == [*pairwise(walked)]


def test_a_step_taken_with_others_is_left_out_alone() -> None:
    book = book_with(steps({}, {}, {"parallel": True, "happened": "skipped"}, {}))
    assert [*reckon(book, journey_of(book)).come] == [1, 1, 0, 1]
    (route,) = routes(book, journey_of(book))
    assert [stop.number for stop in route.stops] == [1, 2, 4]
