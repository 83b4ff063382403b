"""One reading of the road: whoever draws or counts a journey's ways draws and counts the same."""

from __future__ import annotations

from json import dumps

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.drawing import Voice
from journeyascode.drawing.flow.facts import read_flow
from journeyascode.drawing.matrix.drawing import matrix_tables, read_matrix
from journeyascode.facts.arrows import arrows
from journeyascode.facts.branches import read_network
from journeyascode.facts.customer_routes import routes
from journeyascode.facts.handovers import switches
from journeyascode.handbook import Handbook
from tests.drawing.reading import book_of, journey_of, link

Arrows = set[tuple[int, int]]
TO = st.one_of(st.none(), st.integers(0, 5).map("s{}".format))
BRANCH = st.fixed_dictionaries(
    {}, optional={"to": TO, "when": st.just("so"), "share": st.sampled_from([0, 0.25, 0.5, 1])}
)
STEP = st.fixed_dictionaries(
    {},
    optional={
        "next": st.lists(BRANCH, max_size=3),
        "parallel": st.booleans(),
        "optional": st.booleans(),
        "drop_off": st.sampled_from([0, 0.1, 1]),
    },
)


def road(*steps: dict[str, object]) -> Handbook:
    """A journey of steps s0, s1 …, each in a channel of its own."""
    told = [
        {"id": f"s{at}", "name": f"S{at}", "channel": f"c{at}"} | step
        for at, step in enumerate(steps)
    ]
    return book_of(
        f"{{kind: journey, id: j, name: J, stages: [{{name: S, steps: {dumps(told)}}}]}}"
    )


def by_graph(book: Handbook) -> Arrows:
    """Give the arrows of the journey as a graph, by the numbers of the steps."""
    network = read_network(journey_of(book))
    return {
        (tail + 1, head + 1)
        for way, heads, _ in arrows(network)
        for tail in network.tails(way)
        for to in heads
        for head in network.spots[to]
    }


def by_flow(book: Handbook) -> Arrows:
    """Give the ways that the flow leads from spot to spot."""
    facts = read_flow(Voice(book, "en", link), journey_of(book))
    ways = facts.ways if facts else ()
    return {
        (one.way.start, to)
        for one in ways
        for to in one.heads
        if one.course != "end" and one.way.start >= 0 and one.way.share > 0
    }


def by_matrix(book: Handbook) -> Arrows:
    facts = read_matrix(Voice(book, "en", link), journey_of(book))
    return {(leg.tail.number, leg.head.number) for leg in facts.legs} if facts else set()


def by_ledger(book: Handbook) -> Arrows:
    return {(one.before.number, one.after.number) for one in switches(book, journey_of(book))}


def reached(book: Handbook) -> set[int]:
    """Give the numbers of the steps somebody comes to."""
    return {stop.number for route in routes(book, journey_of(book)) for stop in route.stops}


@given(st.lists(STEP, min_size=2, max_size=6))
def test_everybody_who_tells_ways_tells_the_same(steps: list[dict[str, object]]) -> None:
    book = road(*steps)
    graph = by_graph(book)
    network = read_network(journey_of(book))
    walked = {arrow for arrow in graph if arrow[0] in reached(book)}
    assert by_matrix(book) == walked
    assert by_ledger(book) == {(tail, head) for tail, head in walked if tail != head}
    if not network.straight:
        assert by_flow(book) == {
            (way.start, to) for way, heads, _ in arrows(network) for to in heads
        }


WORDS = """
kind: journey
id: forms
name: Forms
stages:
  - name: Filling in
    duration: 20 min
    steps:
      - {id: s1, name: I fill in, channel: tools, next: [{to: s3, when: all is clear}, {to: s2, when: a word is strange}]}
      - {id: s2, name: I ask, channel: chat, next: [{to: s1}]}
  - name: Paying
    duration: 40 min
    steps: [{id: s3, name: I pay, channel: tools, duration: 10 min}]
"""  # noqa: E501 - one step, one line


def test_no_drawing_leads_where_a_branch_leads_nobody() -> None:
    book = book_of(WORDS)
    assert by_graph(book) == by_matrix(book) == {(1, 2), (1, 3), (2, 1)}
    assert by_ledger(book) == {(1, 2), (2, 1)}
    facts = read_matrix(Voice(book, "en", link), journey_of(book))
    assert facts
    legs = matrix_tables(Voice(book, "en", link), facts)[1]
    assert [row[0][0].text for row in legs.rows] == ["1 → 2", "1 → 3", "2 → 1"]


def test_steps_at_the_same_time_are_come_to_together_and_left_together() -> None:
    book = road({}, {}, {"parallel": True}, {})
    assert by_matrix(book) == {(1, 2), (1, 3), (2, 4), (3, 4)}


def test_an_optional_step_is_passed_by_some() -> None:
    assert by_matrix(road({}, {"optional": True}, {})) == {(1, 2), (1, 3), (2, 3)}
