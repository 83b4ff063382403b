from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.facts.shortest_times import longest_sum, shortest_spans
from journeyascode.model import Journey

HOUR = 3600


def journey_of(*stages: list[dict[str, object]]) -> Journey:
    named = [{"name": f"Stage {at}", "steps": steps} for at, steps in enumerate(stages)]
    return Journey.model_validate({"kind": "journey", "id": "j", "name": "J", "stages": named})


def step(name: str, hours: float = 0, **more: object) -> dict[str, object]:
    return {"id": name, "name": name, "duration": f"{hours} h", **more}


def test_the_steps_of_a_straight_stage_add_up() -> None:
    found = shortest_spans(journey_of([step("a", 1), step("b", 2)], [step("c", 4)]))

    assert found == {0: 3 * HOUR, 1: 4 * HOUR}


def test_the_quickest_way_through_a_stage_counts() -> None:
    fork = [{"to": "c"}, {"to": "b", "when": "slow"}]

    found = shortest_spans(journey_of([step("a", 1, next=fork), step("b", 9), step("c", 2)]))

    assert found == {0: 3 * HOUR}


def test_a_timer_and_the_wait_it_leads_to_count_once() -> None:
    fork = [{"to": "b", "after": "5 h"}]
    wait = step("b", waits={"time": "4–6 h"})

    assert shortest_spans(journey_of([step("a", 1, next=fork), wait])) == {0: 6 * HOUR}


def test_of_steps_at_the_same_time_the_longest_that_must_be_taken_counts() -> None:
    beside = step("b", 3, parallel=True)
    maybe = step("c", 9, parallel=True, optional=True)
    next_stage = step("d", 9, parallel=True)

    found = shortest_spans(journey_of([step("a", 1), beside, maybe], [next_stage, step("e", 1)]))

    assert found == {0: 3 * HOUR, 1: 1 * HOUR}


def test_a_stage_that_nobody_gets_through_has_no_span() -> None:
    gone = step("a", 1, drop_off="100 %")
    round_ = step("b", 1, next=[{"to": "b"}])

    assert shortest_spans(journey_of([gone], [round_], [])) == {}


def test_a_way_out_into_another_journey_ends_the_stage() -> None:
    over = step("a", 2, next=[{"journey": "other"}])

    assert shortest_spans(journey_of([over, step("b", 9)])) == {0: 2 * HOUR}


@given(
    st.lists(
        st.tuples(st.integers(0, 9), st.booleans(), st.integers(0, 5)), min_size=1, max_size=6
    )
)
def test_no_span_is_longer_than_the_sum_of_what_is_written(
    told: list[tuple[int, bool, int]],
) -> None:
    steps = [
        step(f"s{at}", hours, optional=optional, next=[{"to": f"s{to}"}, {}])
        for at, (hours, optional, to) in enumerate(told)
    ]
    journey = journey_of(*([one, other] for one, other in pairwise(steps)), steps[-1:])

    for at, span in shortest_spans(journey).items():
        assert span <= longest_sum(journey.stages[at]) + 1e-6
