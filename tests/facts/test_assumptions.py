"""Nothing from nothing: what rests on shares that nobody has told is never told as a figure."""

from __future__ import annotations

from json import dumps
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.drawing import Voice
from journeyascode.drawing.flow.facts import read_flow
from journeyascode.drawing.flow.summary import figures, notes
from journeyascode.facts.assumptions import looping, otherwise
from journeyascode.facts.branches import read_network
from journeyascode.facts.comparison import compare
from journeyascode.facts.paths import reckon
from journeyascode.pages.journey_times import journey_times
from journeyascode.pages.writer import PageWriter
from tests.drawing.reading import book_of, journey_of, link
from tests.pages.looks import setting_of

if TYPE_CHECKING:
    import random


def summary(text: str) -> dict[str, tuple[str, str]]:
    """Give the numbers above the flow, each with its note."""
    book = book_of(text)
    voice = Voice(book, "en", link)
    facts = read_flow(voice, journey_of(book))
    assert facts
    return {
        one.name: (one.value.replace("\u00a0", " "), one.note) for one in figures(voice, facts)
    }


def of(steps: str, more: str = "") -> str:
    rows = "".join(f"      - {line.strip()}\n" for line in steps.strip().splitlines())
    return f"kind: journey\nid: j\nname: J\nstages:\n  - name: S\n{more}    steps:\n{rows}"


LOOP = """
kind: journey
id: j
name: J
stages:
  - name: Filling in
    duration: 20 min
    steps:
      - {id: s1, name: I fill in, duration: 1 min, next: [{to: s3, when: clear}, {to: s2, when: strange}]}
      - {id: s2, name: I ask, meets: [t], next: [{to: s1}]}
  - name: Paying
    duration: 40 min
    steps: [{id: s3, name: I pay, duration: 10 min}]
"""  # noqa: E501 - one step, one line


def test_a_loop_is_not_walked_twice_because_nobody_said_how_often() -> None:
    found = summary(LOOP)
    assert found["reach the end"] == ("not told", "no leaving is told")
    assert found["from the beginning to the end"] == ("1 h", "")
    assert found["spent in the steps"] == ("not told", "")
    assert found["contacts with a person"] == ("not told", "")


def test_a_figure_that_rests_on_assumed_shares_says_so_itself() -> None:
    found = summary(
        of("""
        {name: A, next: [{to: b}, {to: c}]}
        {id: b, name: B, duration: 10 min, ends: success}
        {id: c, name: C, duration: 30 min, ends: failure}
    """)
    )
    assert found["reach the outcome"] == ("≈ 50%", "if the ways were even")
    assert found["spent in the steps"][0] == "10 min"


def test_a_figure_that_is_the_same_however_the_ways_are_shared_is_told() -> None:
    found = summary(
        of("""
        {name: A, next: [{to: b}, {to: c}]}
        {id: b, name: B, duration: 10 min, next: [{to: d}]}
        {id: c, name: C, duration: 10 min}
        {id: d, name: D, duration: 5 min}
    """)
    )
    assert found["spent in the steps"] == ("15 min", "")


def test_optional_without_a_share_is_some() -> None:
    book = book_of(of("{name: A}\n{name: B, optional: true}\n{name: C}"))
    facts = read_flow(Voice(book, "en", link), journey_of(book))
    assert facts
    assert [(step.come.replace("\u00a0", " "), step.visits) for step in facts.steps] == [
        ("100%", "1"),
        ("some", "not told"),
        ("100%", "1"),
    ]
    assert [way.share for way in facts.ways if way.share] == ["some", "some"]


@pytest.mark.parametrize(("channel", "value"), [("", "not told"), (", channel: web", "0")])
def test_no_contact_is_told_only_where_a_step_tells_of_one_or_none(
    channel: str, value: str
) -> None:
    web = "---\n{kind: channel, id: web, name: Web, type: digital}"
    found = summary(of(f"{{name: A, drop_off: 1 %{channel}}}") + web)
    assert found["contacts with a person"][0] == value


def test_contacts_say_of_how_many_steps_nobody_knows() -> None:
    found = summary(of("{name: A, drop_off: 1 %}\n{name: B, meets: [t]}"))
    assert found["contacts with a person"] == ("0.99", "not told at 1 step")


FALLING = """
kind: journey
id: j
name: J
stages:
  - name: Leaving
    steps:
      - {id: a, name: I decide, next: [{to: stay, share: 70 %}, {to: bye, share: 30 %}]}
      - {id: stay, name: I renew, next: [{when: renewed}]}
      - {id: bye, name: I cancel}
      - {id: says, name: I am asked why, optional: true}
  - name: ShareComing back
    steps: [{id: back, name: I come back}]
"""


def test_a_branch_that_falls_through_into_the_next_stage_is_assumed() -> None:
    network = read_network(journey_of(book_of(FALLING)))
    assert network.through == (2, 3)
    found = summary(FALLING)
    assert found["end after 2. I renew"] == ("70%", "")
    assert found["end after 5. I come back"][0] == "≈ 30%"


def test_past_an_optional_step_at_which_it_may_end_nobody_is_sure_to_go_on() -> None:
    text = FALLING.replace("{id: bye, name: I cancel}", "{id: bye, name: B, next: [{to: says}]}")
    assert read_network(journey_of(book_of(text))).through == (3,)
    ends = text.replace("optional: true", "optional: true, next: [{to: back, share: 5 %}, {}]")
    assert read_network(journey_of(book_of(ends))).through == ()
    skipped = ends.replace(", next: [{to: says}]", "")
    assert read_network(journey_of(book_of(skipped))).through == (2,)


@pytest.mark.parametrize(
    "more",
    ["next: [{to: back}]", "ends: failure", "next: [{to: back, share: 12 %}, {ends: failure}]"],
)
def test_what_is_told_falls_nowhere(more: str) -> None:
    text = FALLING.replace("name: I cancel", f"name: I cancel, {more}").replace(
        ", optional: true", f", {more}"
    )
    assert read_network(journey_of(book_of(text))).through == ()


def test_branches_that_come_together_in_the_next_stage_fall_nowhere() -> None:
    text = FALLING.replace(", next: [{when: renewed}]", ", next: [{to: back}]")
    assert read_network(journey_of(book_of(text))).through == ()


SHARE = st.sampled_from([0, 0.25, 0.5, 1])
STEP = st.fixed_dictionaries(
    {"name": st.just("S")},
    optional={
        "next": st.lists(
            st.fixed_dictionaries(
                {}, optional={"to": st.integers(0, 5).map("s{}".format), "share": SHARE}
            ),
            max_size=3,
        ),
        "optional": st.booleans(),
        "duration": st.sampled_from(["1 min", "1-2 h"]),
        "ends": st.sampled_from(["success", "failure", "given-up", "neutral"]),
    },
)


@given(st.lists(STEP, min_size=1, max_size=6))
def test_figures_are_told_as_they_are_exactly_where_every_share_is(
    steps: list[dict[str, object]],
) -> None:
    told = [{"id": f"s{at}"} | step for at, step in enumerate(steps)]
    book = book_of(
        f"{{kind: journey, id: j, name: J, stages: [{{name: S, steps: {dumps(told)}}}]}}"
    )
    found = reckon(book, journey_of(book))
    if found.expected is None:
        return
    network = found.network
    doubts = (network.assumed, network.above, network.untold, network.through)
    assert bool(otherwise(network)) == any(doubts)
    if not otherwise(network):
        assert found.footing(lambda one: one.visits) == "told"
    if not looping(network):
        assert found.footing(lambda one: one.visits) != "unknown"


@given(st.integers(2, 7), st.randoms(use_true_random=False))
def test_of_even_ways_none_is_told_whatever_their_order(count: int, chance: random.Random) -> None:
    ends = ["success", "failure", *(["given-up"] * count)][:count]
    order = chance.sample(range(count), count)
    branches = ", ".join(f"{{to: s{at}}}" for at in order)
    rows = "".join(
        f"{{id: s{at}, name: S, duration: {at + 1} h, ends: {ends[at]}}}\n" for at in range(count)
    )
    book = book_of(of(f"{{name: A, next: [{branches}]}}\n{rows}"))
    found = reckon(book, journey_of(book))
    assert found.footing(lambda one: one.come[0]) == "told"
    for at in range(1, count + 1):
        assert found.footing(lambda one, at=at: one.come[at]) == "assumed"  # type: ignore[misc]
    assert found.footing(lambda one: one.expected and one.expected.success) == "assumed"
    assert found.footing(lambda one: one.expected and one.expected.time.steps) == "told"


@pytest.mark.parametrize(
    "steps",
    [
        """
        {name: A, next: [{to: b, when: x}, {to: c, when: y}]}
        {id: b, name: B, duration: 10 h}
        {id: c, name: C, next: [{to: e, when: x}, {to: d, when: y}]}
        {id: d, name: D, duration: 10 h}
        {id: e, name: E, ends: success}
        """,
        """
        {name: A, next: [{to: c, when: x}, {to: b, when: y}, {to: c, when: z}]}
        {id: b, name: B, duration: 6 h}
        {id: c, name: C, ends: success}
        """,
        """
        {name: A}
        {name: B, optional: true, parallel: true, duration: 3 h}
        {name: C, optional: true, duration: 3 h}
        """,
    ],
)
def test_two_assumptions_that_make_up_for_each_other_are_still_assumed(steps: str) -> None:
    assert summary(of(steps))["spent in the steps"][0].startswith("≈")


def test_a_loop_passed_by_the_order_of_its_branches_is_not_told() -> None:
    book = book_of(
        of("""
        {id: a, name: A, next: [{to: c, when: x}, {to: b, when: y}]}
        {id: b, name: B}
        {id: c, name: C, next: [{to: a, when: again}]}
    """)
    )
    facts = read_flow(Voice(book, "en", link), journey_of(book))
    assert facts
    assert facts.reckoning.footing(lambda one: one.flows[2]) == "unknown"


@pytest.mark.parametrize(("optional", "told"), [("duration: 1 h, ", True), ("", False)])
def test_what_was_assumed_is_told_exactly_where_a_figure_rests_on_it(
    optional: str, *, told: bool
) -> None:
    book = book_of(of(f"{{name: A}}\n{{name: B, {optional}optional: true}}\n{{name: C}}"))
    voice = Voice(book, "en", link)
    facts = read_flow(voice, journey_of(book))
    assert facts
    assert any(one.value.startswith("≈") for one in figures(voice, facts)) == told
    assert any("≈" in one for one in notes(voice, facts)) == told


NOT_WHOLE = {
    "above": "next: [{to: c, share: 80 %}, {to: b, share: 60 %}]",
    "above, one open": "next: [{to: c, share: 80 %}, {to: b, share: 60 %}, {when: x}]",
    "below": "next: [{to: c, share: 30 %}, {to: b, share: 30 %}]",
}


@pytest.mark.parametrize("shares", NOT_WHOLE.values(), ids=NOT_WHOLE)
def test_what_rests_on_shares_that_do_not_make_the_whole_is_nowhere_a_plain_figure(
    shares: str,
) -> None:
    book = book_of(
        of(f"""
        {{id: a, name: A, duration: 1 min, {shares}}}
        {{id: b, name: B, duration: 1 h, meets: [t], waits: {{time: 2 h}}}}
        {{id: c, name: C, duration: 1 min, sub_journey: x, next: [{{ends: success}}]}}
        {{id: d, name: D, ends: failure}}
    """)
    )
    voice, journey = Voice(book, "en", link), journey_of(book)
    facts = read_flow(voice, journey)
    assert facts
    shown = {one.name: one.value for one in figures(voice, facts)}
    told = {name for name, value in shown.items() if value != "not told" and value[0] != "≈"}
    assert told <= {"reach the outcome"}
    assert facts.steps[1].come == "some"
    before = compare(book, journey, journey).before
    assert before.waiting.assumed
    assert before.contacts.assumed
    times = journey_times(PageWriter(book, setting_of(book), "index.md"), journey)
    assert times
    assert "≈" in times.rows[0].whole
    assert times.notes


def test_where_the_others_go_is_not_told_where_a_single_branch_leads_to_the_next_step() -> None:
    found = summary(
        of("""
        {name: A, next: [{to: b, share: 60 %}]}
        {id: b, name: B, meets: [t], next: [{ends: success}]}
    """)
    )
    assert found["reach the outcome"] == ("not told", "no leaving is told")
    assert found["contacts with a person"][0] == "≈ 1"


def test_shares_that_make_the_whole_but_for_rounding_are_told() -> None:
    thirds = "next: [{to: b, share: 33.3 %}, {to: c, share: 33.3 %}, {to: d, share: 33.3 %}]"
    rest = "{id: b, name: B}\n{id: c, name: C}\n{id: d, name: D}"
    found = reckon(book := book_of(of(f"{{name: A, {thirds}}}\n{rest}")), journey_of(book))
    assert found.footing(lambda one: one.flows) == "told"


def test_a_share_that_was_taken_in_proportion_says_so_on_its_arrow() -> None:
    book = book_of(
        of("""
        {name: A, next: [{to: b, share: 80 %}, {to: c, share: 80 %}]}
        {id: b, name: B}
        {id: c, name: C}
    """)
    )
    voice = Voice(book, "en", link)
    facts = read_flow(voice, journey_of(book))
    assert facts
    assert [(one.share, one.note) for one in facts.ways[1:3]] == [("≈ 50%", "written as 80%")] * 2
    assert "Shares make up more than the whole at step 1: ≈" in " ".join(notes(voice, facts))
