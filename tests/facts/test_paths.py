from __future__ import annotations

from json import dumps
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.facts.arrows import arrows
from journeyascode.facts.branches import are_of_the_staying
from journeyascode.facts.paths import Expected, ExpectedJourney, reckon
from journeyascode.facts.times import TimeRange
from journeyascode.measures.markov import START, Transition, expected_visits, spots_ahead
from journeyascode.model import Branch
from tests.drawing.reading import book_of, journey_of

HOUR, DAY = 3600, 86_400


def reckoned(steps: str, more: str = "") -> ExpectedJourney:
    book = book_of(
        f"kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps:\n{indented(steps)}{more}"
    )
    return reckon(book, journey_of(book))


def indented(steps: str) -> str:
    return "".join(f"      - {line.strip()}\n" for line in steps.strip().splitlines())


def expected(steps: str, more: str = "") -> Expected:
    found = reckoned(steps, more).expected
    assert found is not None
    return found


def ends(found: Expected) -> dict[str, float]:
    """Give who ends how; behind ends that are told apart, the index of their step."""
    return {
        f"{end.outcome or end.ending}{'' if end.step < 0 else end.step}": share
        for end, share in found.ends.items()
    }


def visits(steps: str) -> list[float]:
    return [round(times, 4) for times in reckoned(steps).visits]


def shares(steps: str) -> list[tuple[str, float, str]]:
    """Where each way leads, its share, and where that comes from; the way in is left out."""
    network = reckoned(steps).network
    return [
        (str(way.ending or way.to), round(way.share, 4), way.basis)
        for way in network.ways
        if way.start >= 0
    ]


def test_a_straight_journey_is_walked_once_and_its_times_add_up() -> None:
    found = reckoned("""
        {name: A, duration: 5 min}
        {name: B, duration: 1-2 h, waits: {time: 1-3 d}}
        {name: C}
    """)
    assert found.network.straight
    assert list(found.visits) == [1, 1, 1]
    assert list(found.come) == [1, 1, 1]
    assert found.expected is not None
    assert found.expected.time.steps == TimeRange(300 + HOUR, 300 + 2 * HOUR)
    assert found.expected.time.waiting == TimeRange(DAY, 3 * DAY)
    assert found.expected.time.timers is None
    assert ends(found.expected) == {"done": 1}
    assert (found.expected.time.untold, found.expected.time.taken) == (1, 3)


def test_without_steps_everybody_is_at_the_end() -> None:
    book = book_of("kind: journey\nid: j\nname: J\nstages: [{name: S}]")
    found = reckon(book, journey_of(book))
    assert found.network.straight
    assert found.visits == ()
    assert found.expected is not None
    assert ends(found.expected) == {"done": 1}
    assert (found.expected.contacts, found.expected.time.whole) == (None, None)


def test_one_step_is_straight_and_has_no_time_where_none_is_told() -> None:
    found = reckoned("{name: A}")
    assert found.network.straight
    assert found.expected is not None
    assert found.expected.time.steps is None
    assert found.expected.time.waiting is None


def test_shares_split_the_customers() -> None:
    steps = """
        {name: A, next: [{to: b, share: 30 %}, {to: c, share: 70 %}]}
        {id: b, name: B, duration: 10 min}
        {id: c, name: C, duration: 1 min}
    """
    assert visits(steps) == [1, 0.3, 1]
    assert expected(steps).time.steps == TimeRange(240, 240)


def test_a_loop_is_taken_as_often_as_its_share_says() -> None:
    steps = """
        {id: a, name: A, duration: 1 h}
        {name: B, next: [{to: a, when: again, share: 0.75}, {to: c, share: 0.25}]}
        {id: c, name: C}
    """
    found = reckoned(steps)
    assert visits(steps) == [4, 4, 1]
    assert list(found.come) == [1, 1, 1]
    assert found.expected is not None
    assert found.expected.time.steps == TimeRange(4 * HOUR, 4 * HOUR)


def test_who_comes_to_a_step_of_a_loop_is_counted_once() -> None:
    found = reckoned("""
        {id: a, name: A, next: [{to: b, share: 0.5}, {to: c, share: 0.5}]}
        {id: b, name: B, next: [{to: a, share: 0.5}, {to: c, share: 0.5}]}
        {id: c, name: C}
    """)
    assert [round(part, 4) for part in found.come] == [1, 0.5, 1]
    assert [round(times, 4) for times in found.visits] == [1.3333, 0.6667, 1]


def test_a_step_may_lead_to_itself() -> None:
    assert visits("""
        {id: a, name: A, next: [{to: a, share: 0.5}, {to: b, share: 0.5}]}
        {id: b, name: B}
    """) == [2, 1]


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ("[{to: b, share: 60 %}, {to: c}]", [("1", 0.6, "told"), ("2", 0.4, "rest")]),
        ("[{to: b}, {to: c}]", [("1", 0.5, "assumed"), ("2", 0.5, "assumed")]),
        ("[{to: c}]", [("2", 1, "told")]),
        ("[{to: c, share: 10 %}]", [("2", 0.1, "told"), ("1", 0.9, "rest")]),
        (
            "[{to: b, share: 40 %}, {to: c}, {journey: x}]",
            [("1", 0.4, "told"), ("2", 0.3, "assumed"), ("over", 0.3, "assumed")],
        ),
        (
            "[{to: b, share: 33 %}, {to: c, share: 66 %}]",
            [("1", 1 / 3, "told"), ("2", 2 / 3, "told")],
        ),
        ("[{to: b, share: 80 %}, {to: c, share: 80 %}]",
         [("1", 0.5, "scaled"), ("2", 0.5, "scaled")]),
        ("[{to: b, share: 80 %}, {to: c, share: 80 %}, {}]",
         [("1", 0.5, "scaled"), ("2", 0.5, "scaled"), ("early", 0, "scaled")]),
        ("[{to: b, share: 60 %}]", [("1", 0.6, "told"), ("1", 0.4, "untold")]),
        ("[{to: c, share: 0}]", [("2", 0, "told"), ("1", 1, "rest")]),
        ("[{to: nowhere, share: 25 %}, {share: 75 %}]",
         [("unknown", 0.25, "told"), ("early", 0.75, "told")]),
    ],
)  # fmt: skip
def test_what_is_not_told_is_left_over_or_spread(
    ways: str, told: list[tuple[str, float, str]]
) -> None:
    steps = f"{{name: A, next: {ways}}}\n{{id: b, name: B}}\n{{id: c, name: C}}"
    rounded = [(end, round(share, 4), basis) for end, share, basis in told]
    assert shares(steps)[: len(told)] == rounded


@pytest.mark.parametrize(
    ("ways", "told"),
    [
        ("[{to: c, when: x}]", [("2", 0.5, "assumed"), ("1", 0.5, "assumed")]),
        ("[{journey: x, when: x}]", [("over", 0.5, "assumed"), ("1", 0.5, "assumed")]),
        ("[{when: x}]", [("early", 0.5, "assumed"), ("1", 0.5, "assumed")]),
        ("[{to: b, when: x}]", [("1", 1, "told")]),
        ("[{to: c, after: 1 d}]", [("2", 1, "told")]),
        ("[{to: nowhere, when: x}]", [("unknown", 1, "told")]),
        ("[{to: c, when: x, share: 10 %}]", [("2", 0.1, "told"), ("1", 0.9, "rest")]),
    ],
)
def test_a_condition_that_is_alone_has_an_else(
    ways: str, told: list[tuple[str, float, str]]
) -> None:
    steps = f"{{name: A, next: {ways}}}\n{{id: b, name: B}}\n{{id: c, name: C}}"
    assert shares(steps)[: len(told)] == told


def test_a_way_back_on_a_condition_is_no_loop_without_an_exit() -> None:
    found = reckoned("{id: a, name: A}\n{name: B, next: [{to: a, when: I fail}]}")
    assert not found.endless
    assert found.network.assumed == (1,)


def test_a_condition_that_ends_where_others_lead_on_ends_it_for_all() -> None:
    assert shares("""
        {name: A, next: [{to: b, share: 60 %}, {to: c, share: 40 %}]}
        {id: b, name: B, next: [{when: done}]}
        {id: c, name: C}
    """)[2] == ("early", 1, "told")


def test_no_way_leads_to_what_happens_at_the_same_time() -> None:
    network = reckoned("""
        {id: a, name: A, next: [{to: b}, {to: d, share: 1}]}
        {id: b, name: B, parallel: true, next: [{to: c}, {to: a, share: 20 %}]}
        {id: c, name: C, parallel: true}
        {id: d, name: D}
    """).network
    assert network.beside == ((0, 0), (1, 0))
    assert [(way.start, way.to) for way, *_ in arrows(network)] == [(0, 1), (0, 0), (0, 1)]


def test_shares_above_the_whole_are_named() -> None:
    network = reckoned("""
        {name: A, next: [{to: b, share: 80 %}, {to: c, share: 80 %}]}
        {id: b, name: B, next: [{to: c, share: 50.3 %}, {share: 50 %}]}
        {id: c, name: C}
    """).network
    assert network.above == (0,)


def test_a_branch_of_the_last_step_to_no_step_reaches_the_end() -> None:
    found = expected("{id: a, name: A, next: [{to: a, share: 50 %}, {when: done, share: 50 %}]}")
    assert ends(found) == {"done": pytest.approx(1)}


def test_of_those_who_do_not_drop_off_the_branches_take_their_shares() -> None:
    apart = "{name: A, drop_off: 20 %, next: [{to: b, share: 50 %}, {to: c, share: 50 %}]}"
    whole = "{name: A, drop_off: 20 %, next: [{to: b, share: 40 %}, {to: c, share: 40 %}]}"
    rest = "\n{id: b, name: B}\n{id: c, name: C}"
    told = [("1", 0.4, "told"), ("2", 0.4, "told"), ("left", 0.2, "told")]
    assert shares(apart + rest)[:3] == told
    assert shares(whole + rest)[:3] == told


@pytest.mark.parametrize(
    ("shares", "stay", "so"),
    [
        ((0.6, 0.4), 0.8, True),
        ((0.5, 0.3), 0.8, False),
        ((0.5, 0.297), 0.8, False),
        ((0.5, None), 0.8, True),
        ((None, None), 0.8, False),
        ((0.5, 0.5), 1.0, False),
        ((0.5, 0.5), 0.0, False),
    ],
)
def test_shares_are_of_those_who_stay_unless_they_make_up_the_whole_with_those_who_leave(
    shares: tuple[float | None, ...],
    stay: float,
    so: bool,  # noqa: FBT001 - a case
) -> None:
    branches = [Branch.model_validate({"to": "b", "share": share}) for share in shares]
    assert are_of_the_staying(branches, stay) is so


def test_everybody_may_leave() -> None:
    found = expected("{name: A, drop_off: 100 %}\n{name: B}")
    assert ends(found) == {"left": 1}
    assert found.time.taken == 1


def test_half_of_those_who_come_to_an_optional_step_are_assumed_to_take_it() -> None:
    steps = "{name: A}\n{name: B, optional: true}\n{name: C, optional: true}\n{name: D}"
    assert visits(steps) == [1, 0.5, 0.5, 1]
    assert reckoned(steps).network.assumed == (0, 1)
    assert visits("{name: A, optional: true}\n{name: B}") == [0.5, 1]
    assert reckoned("{name: A, optional: true}").network.assumed == (0,)


def test_an_optional_step_named_by_a_branch_is_passed_by_all_others() -> None:
    assert visits("""
        {name: A, next: [{to: b, share: 20 %}]}
        {id: b, name: B, optional: true}
        {name: C}
    """) == [1, 0.2, 1]


def test_of_steps_at_the_same_time_the_longest_counts() -> None:
    found = expected("""
        {name: A, duration: 1 h, waits: {time: 2 h}}
        {name: B, duration: 3 h, parallel: true, meets: [t]}
        {name: C, duration: 2 h, parallel: true}
    """)
    assert found.time.steps == TimeRange(3 * HOUR, 3 * HOUR)
    assert found.time.waiting == TimeRange(2 * HOUR, 2 * HOUR)
    assert found.contacts == 1
    assert ends(found) == {"done": 1}


def test_half_of_the_customers_take_an_optional_step_beside_another() -> None:
    steps = """
        {name: A, duration: 1 h}
        {name: B, duration: 3 h, parallel: true, optional: true}
    """
    assert visits(steps) == [1, 0.5]
    assert expected(steps).time.steps == TimeRange(2 * HOUR, 2 * HOUR)
    assert reckoned(steps).network.assumed == (1,)


def test_branches_of_steps_at_the_same_time_count_evenly() -> None:
    assert shares("""
        {name: A, drop_off: 0.5, next: [{to: c}]}
        {name: B, parallel: true, drop_off: 0.5, next: [{journey: x}]}
        {id: c, name: C}
    """)[:4] == [
        ("1", 0.125, "told"),
        ("over", 0.125, "told"),
        ("left", 0.5, "told"),
        ("left", 0.25, "told"),
    ]


def test_a_timer_and_the_wait_of_the_step_it_leads_to_count_once() -> None:
    found = expected("""
        {name: A, next: [{to: b, after: 7 d, share: 50 %}, {after: 1 d, share: 50 %}]}
        {id: b, name: B, waits: {time: 2-9 d}}
    """)
    assert found.time.timers == TimeRange(4 * DAY, 4 * DAY)
    assert found.time.waiting == TimeRange(4 * DAY, 5 * DAY)


def test_a_contact_is_a_step_with_a_person() -> None:
    channels = """
---
{kind: channel, id: phone, name: Phone, type: human}
---
{kind: channel, id: web, name: Web, type: digital}
"""
    found = expected(
        """
        {name: A, channel: phone}
        {name: B, channel: web}
        {name: C, channel: web, meets: [anybody]}
        {name: D, channel: nobody-knows}
        """,
        channels,
    )
    assert found.contacts == 2


def test_a_loop_without_an_exit_gives_no_numbers_but_names_its_steps() -> None:
    found = reckoned("""
        {name: A, next: [{to: b, share: 50 %}, {share: 50 %}]}
        {id: b, name: B}
        {id: c, name: C, next: [{to: b}]}
        {name: D}
    """)
    assert found.endless == (1, 2)
    assert found.expected is None
    assert (found.visits, found.come, found.flows) == ((), (), ())


def test_a_loop_that_nobody_leaves_in_a_lifetime_gives_no_numbers() -> None:
    steps = "\n".join(
        f"{{id: s{n}, name: S, next: [{{to: s0}}, {{to: s{n + 1}, share: 0.00000001}}]}}"
        for n in range(45)
    )
    found = reckoned(steps + "\n{id: s45, name: S}")
    assert found.expected is None
    assert len(found.endless) == 46


def test_steps_nobody_comes_to_have_no_visits_and_endless_ones_do_no_harm() -> None:
    found = reckoned("""
        {name: A, next: [{}]}
        {id: b, name: B, next: [{to: b}]}
    """)
    assert list(found.visits) == [1, 0]
    assert not found.endless
    assert found.expected is not None
    assert ends(found.expected) == {"done": 1}


def test_of_two_steps_with_one_id_the_first_is_meant() -> None:
    assert visits("""
        {name: A, next: [{to: b}]}
        {name: X}
        {id: b, name: B, next: [{}]}
        {id: b, name: B}
    """) == [1, 0, 1, 0]


@pytest.mark.parametrize(
    ("steps", "straight"),
    [
        ("{name: A, next: [{to: b}]}\n{id: b, name: B}", True),
        ("{name: A, next: [{to: b, when: x}]}\n{id: b, name: B}", False),
        ("{name: A, next: [{to: b, after: 1 d}]}\n{id: b, name: B}", False),
        ("{name: A, next: [{to: b, journey: x}]}\n{id: b, name: B}", False),
        ("{name: A, next: [{journey: x}]}", False),
        ("{name: A}\n{name: B, parallel: true}", False),
        ("{name: A, optional: true}", False),
        ("{name: A, drop_off: 1 %}", False),
    ],
)
def test_a_journey_is_straight_while_nothing_but_the_order_is_told(
    steps: str,
    straight: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    assert reckoned(steps).network.straight is straight


SHARE = st.one_of(st.none(), st.integers(0, 1000).map(lambda parts: parts / 1000))
TARGET = st.one_of(st.none(), st.integers(0, 6).map("s{}".format))
BRANCH = st.fixed_dictionaries({}, optional={"to": TARGET, "share": SHARE})
STEP = st.fixed_dictionaries(
    {"name": st.just("S")},
    optional={
        "next": st.lists(BRANCH, max_size=3),
        "drop_off": st.sampled_from([0, 0.1, 1]),
        "parallel": st.booleans(),
        "optional": st.booleans(),
        "duration": st.sampled_from(["1 min", "1-2 h"]),
    },
)


@given(st.lists(STEP, min_size=1, max_size=6))
def test_everybody_ends_somewhere_and_nobody_comes_less_than_never(
    steps: list[dict[str, object]],
) -> None:
    told = [{"id": f"s{at}"} | step for at, step in enumerate(steps)]
    book = book_of(
        f"{{kind: journey, id: j, name: J, stages: [{{name: S, steps: {dumps(told)}}}]}}"
    )
    found = reckon(book, journey_of(book))
    if found.expected is None:
        assert found.endless
        return
    assert isclose(sum(found.expected.ends.values()), 1, abs_tol=1e-6)
    assert all(times >= 0 for times in found.visits)
    assert all(0 <= come <= 1 for come in found.come)
    for visited, come in zip(found.visits, found.come, strict=True):
        assert visited >= come - 1e-6
    for spot, (first, *_) in enumerate(found.network.spots):
        ways = zip(found.network.ways, found.flows, strict=True)
        inward = sum(flow for way, flow in ways if way.to == spot)
        assert isclose(inward, found.visits[first], rel_tol=1e-6, abs_tol=1e-6)
        onward = [way.share for way in found.network.ways if way.start == spot]
        assert isclose(sum(onward), 1, abs_tol=1e-9)
    if found.expected.time.steps:
        assert found.expected.time.steps.low <= found.expected.time.steps.high


@given(st.lists(st.lists(st.integers(0, 9), min_size=6, max_size=6), min_size=5, max_size=5))
def test_who_comes_to_a_spot_is_found_by_keeping_everybody_at_their_first_visit(
    rows: list[list[int]],
) -> None:
    ways = [
        Transition(start, 0, to, parts / (sum(row) + 1), "told")
        for start, row in enumerate(rows, START)
        for to, parts in enumerate(row[1:], 0)
        if parts and to < 4
    ]
    left = [1 - sum(way.share for way in ways if way.start == start) for start in range(START, 4)]
    ways += [Transition(start, 0, None, share, "told") for start, share in enumerate(left, START)]
    spots = sorted(spots_ahead(ways))
    often = expected_visits(ways, spots)
    for spot in spots[1:]:
        kept = [way for way in ways if way.start != spot]
        kept.append(Transition(spot, 0, None, 1, "told"))
        assert isclose(often[spot].come, expected_visits(kept, spots)[spot].visits, abs_tol=1e-9)


def stages(*told: str) -> ExpectedJourney:
    rows = "".join(f"  - {{{one}}}\n" for one in told)
    book = book_of(f"kind: journey\nid: j\nname: J\nstages:\n{rows}")
    return reckon(book, journey_of(book))


def test_a_stage_that_some_skip_is_passed_as_a_whole() -> None:
    found = stages(
        "name: A, steps: [{name: a}]",
        "name: B, optional: true, steps: [{name: b}, {name: c}]",
        "name: C, steps: [{name: d}]",
    )
    assert [(way.start, way.to) for way, *_ in arrows(found.network)] == [
        (0, 1), (0, 3), (1, 2), (2, 3),
    ]  # fmt: skip
    assert found.footing(lambda one: one.come[1]) == "assumed"
    assert found.footing(lambda one: one.come[3]) == "told"


def test_a_last_stage_that_some_skip_leaves_one_end() -> None:
    found = stages("name: A, steps: [{name: a}]", "name: B, optional: true, steps: [{name: b}]")
    assert found.expected is not None
    assert ends(found.expected) == {"done": 1}


def test_of_stages_at_the_same_time_the_longest_counts() -> None:
    found = stages(
        "name: A, duration: 2 h, steps: [{name: a}]",
        "name: B, duration: 5 h, parallel: true, steps: [{name: b, waits: {time: 1 h}}]",
        "name: C, duration: 1 h",
    )
    assert found.expected is not None
    assert found.expected.time.whole == TimeRange(6 * HOUR, 6 * HOUR)
    assert found.expected.time.waiting == TimeRange(HOUR, HOUR)


def test_who_passes_a_last_step_that_tells_the_end_does_not_end_after_it() -> None:
    assert ends(
        expected("""
            {name: A}
            {name: Z, optional: true, ends: success}
        """)
    ) == {"success": 0.5, "done0": 0.5}
    assert ends(
        expected("""
            {name: A}
            {name: Y, optional: true}
            {name: Z, optional: true, ends: success}
        """)
    ) == {"success": 0.5, "done0": 0.25, "done1": 0.25}
    assert ends(
        expected("""
            {name: A}
            {name: Z, optional: true}
        """)
    ) == {"done": 1.0}


def test_times_are_of_those_who_reach_the_outcome_where_some_leave_earlier() -> None:
    found = expected("""
        {id: a, name: A, duration: 1 h, next: [{to: b, share: 0.4}, {ends: failure, share: 0.6}]}
        {id: b, name: B, duration: 10 h, next: [{to: a, share: 0.5}, {to: c, share: 0.5}]}
        {id: c, name: C, duration: 2 h, ends: success}
    """)
    assert found.whose == "reaching"
    # One round more with a chance of 0.4 · 0.5 each time: 1 / (1 − 0.2) rounds of 11 h, then 2 h
    assert found.time.steps is not None
    assert found.time.steps.low == pytest.approx((11 / 0.8 + 2) * HOUR)


@pytest.mark.parametrize(
    ("steps", "more", "whose"),
    [
        ("{name: A, duration: 1 h, drop_off: 0.5}\n{name: B}", "", "leaving"),
        ("{name: A, duration: 1 h}\n{name: B, ends: success}", "", "everybody"),
        ("{name: A, duration: 1 h}\n{name: B}", "", "everybody"),
        ("{name: A, duration: 1 h}", "state: actual\n", "case"),
    ],
)
def test_it_is_told_whose_times_they_are(steps: str, more: str, whose: str) -> None:
    assert expected(steps, more).whose == whose


def test_nobody_is_met_where_the_customer_only_waits() -> None:
    waits = "waits: {time: 4 min}"
    book = book_of(
        "kind: channel\nid: chat\nname: C\ntype: human\n---\n"
        "kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps:\n"
        f"      - {{name: A, channel: chat, {waits}}}\n"
        f"      - {{name: B, channel: chat, duration: 5 min, {waits}}}\n"
        f"      - {{name: C, channel: chat, meets: [care], {waits}}}\n"
    )
    found = reckon(book, journey_of(book)).expected
    assert found is not None
    assert (found.contacts, found.unmet) == (2, 0)


def test_a_loop_that_hardly_anybody_leaves_is_reckoned_in_good_time() -> None:
    found = expected("""
        {id: a, name: A, duration: 1 h, next: [{to: a, share: 0.9999}, {to: b, share: 0.0001}]}
        {id: b, name: B, next: [{ends: success, share: 0.5}, {ends: failure, share: 0.5}]}
    """)
    assert found.time.steps is not None
    assert found.time.steps.low == pytest.approx(10_000 * HOUR, rel=0.01)


@pytest.mark.parametrize(
    ("steps", "share"),
    [
        ("{name: A, duration: 1 h}\n{name: B, waits: {time: 1 h}}", 0.5),
        ("{name: A, duration: 1 h, waits: {time: 1 h}}\n{name: B}\n{name: C}", None),
        ("{name: A, duration: 1 h, waits: {time: 1 h}}\n{name: B}", 0.5),
        ("{name: A, waits: {time: 1 h}}", None),
        ("{name: A, waits: {time: 1 h}}\n{name: B, waits: {time: 1 h, planned: true}}", 0.5),
    ],
)
def test_a_share_of_waiting_is_told_where_enough_else_is(steps: str, share: float | None) -> None:
    assert expected(steps).time.share == share
