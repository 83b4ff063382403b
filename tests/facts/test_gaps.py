"""What readers are not shown of a journey leaves a gap: no arrow over it, no end before it."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from journeyascode.drawing.drawing import Table
from journeyascode.drawing.flow.drawing import flow_tables
from journeyascode.drawing.flow.facts import read_flow
from journeyascode.drawing.step_marks import only_for, remarks
from journeyascode.drawing.voice import Voice
from journeyascode.facts.arrows import arrows
from journeyascode.facts.branches import read_network
from journeyascode.facts.customer_routes import routes
from journeyascode.handbook import for_audience
from journeyascode.model import Journey
from tests.drawing.reading import book_of, link

SHUT = ", visibility: internal"


def public(stages: str, language: str = "en") -> tuple[Voice, Journey]:
    text = "kind: journey\nid: j\nname: J\nvisibility: public\nstages:\n" + dedent(stages)
    book = for_audience(book_of(text), "public")
    journey = book.find(Journey, "j")
    assert journey
    return Voice(book, language, link, date(2026, 1, 1)), journey


def branched(shut: str) -> str:
    """Give a journey in which one of its steps, or its first stage, is not for the public."""
    of = {name: SHUT if name == shut else "" for name in "abcdes"}
    return f"""
    - name: First
      {of["s"][2:]}
      steps:
        - {{id: a, name: A{of["a"]}}}
        - {{id: b, name: B{of["b"]}, next: [{{to: c, when: x}}, {{to: d}}]}}
    - name: Then
      steps:
        - {{id: c, name: C{of["c"]}}}
        - {{id: d, name: D{of["d"]}}}
        - {{id: e, name: E{of["e"]}}}
    """


def leads(tables: tuple[Table, ...]) -> list[tuple[str, str]]:
    """Give from where to where each way leads, as the table says it."""
    return [(row[0][0].text, row[1][0].text) for row in tables[-1].rows]


ON = "→ goes on (not for this audience)"


@pytest.mark.parametrize(
    ("shut", "said"),
    [
        ("e", ("4. D", ON)),
        ("a", ("the journey begins", ON)),
        ("c", ("2. B", ON)),
        ("d", ("3. C", ON)),
    ],
)
def test_where_something_follows_that_is_not_shown_the_flow_says_so(
    shut: str, said: tuple[str, str]
) -> None:
    voice, journey = public(branched(shut))
    facts = read_flow(voice, journey)
    assert facts
    assert said in leads(flow_tables(voice, facts))


@pytest.mark.parametrize("shut", "abcdes")
def test_every_arrow_of_the_readers_is_there_in_the_whole(shut: str) -> None:
    whole = book_of(
        "kind: journey\nid: j\nname: J\nvisibility: public\nstages:\n" + dedent(branched(""))
    )
    _, journey = public(branched(shut))

    def drawn(of: Journey) -> set[tuple[str, str]]:
        network = read_network(of)
        names = [network.stops[spot[0]].step.name for spot in network.spots]
        return {
            (str(names[one.way.start]), str(names[head]))
            for one in arrows(network)
            for head in one.heads
        }

    all_of_it = whole.find(Journey, "j")
    assert all_of_it
    assert drawn(journey) <= drawn(all_of_it)


def test_the_map_says_at_a_step_that_something_follows_that_is_not_shown() -> None:
    voice, journey = public(branched("e"))
    *_, last = journey.stops()
    assert [one.text for one in remarks(voice, journey, last)] == [ON]


def test_steps_that_began_at_once_with_a_hidden_one_are_not_at_once_with_the_one_before() -> None:
    _, journey = public("""
    - name: S
      steps:
        - {name: A}
        - {name: B, visibility: internal}
        - {name: C, parallel: true}
        - {name: D, parallel: true, visibility: internal}
        - {name: E}
    """)
    network = read_network(journey)
    assert network.spots == ((0,), (1,), (2,))
    assert [(way.start, way.to) for way in network.ways if way.basis != "hidden"] == [
        (-1, 0), (0, 1), (1, 2), (2, None),
    ]  # fmt: skip


def test_who_walks_past_a_gap_comes_to_what_is_behind_it_but_by_no_leg_over_it() -> None:
    voice, journey = public("""
    - name: S
      steps:
        - {name: A}
        - {name: B, visibility: internal}
        - {name: C}
    """)
    (route,) = routes(voice.book, journey)
    assert [stop.number for stop in route.stops] == [1, 2]
    assert route.legs == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "only some, who are not shown here"),
        ("fi", "vain osa, jota ei näytetä tässä"),
        ("sv", "bara några, som inte visas här"),
    ],
)
def test_what_is_for_some_who_are_not_shown_is_not_for_nobody(language: str, said: str) -> None:
    voice, _ = public(branched(""), language)
    assert only_for(voice, ("-",)) == only_for(voice, ("-",), ("-",)) == said


def test_a_table_without_rows_is_left_out() -> None:
    voice, journey = public(branched("e"))
    facts = read_flow(voice, journey)
    assert facts
    assert all(table.rows for table in flow_tables(voice, facts))
    assert len(flow_tables(voice, facts)) == 2
