from __future__ import annotations

import pytest

from journeyascode.facts.handovers import (
    between_channels,
    between_teams,
    parties,
    passing,
    switches,
)
from journeyascode.model import Step
from tests.drawing.reading import book_of, journey_of

BOOK = """
kind: journey
id: j
name: J
personas: [mia, tapio]
stages:
  - name: S
    steps:
      - {id: a, name: A, channel: web, next: [{to: b}, {to: c}]}
      - {id: b, name: B, channel: bot, handover: repeated}
      - {id: c, name: C, channel: phone, handover: broken, optional: true, feels: {persona: tapio}}
      - {id: d, name: D, channel: phone}
      - {id: e, name: E, channel: phone, handover: seamless}
      - {id: f, name: F}
      - {id: g, name: G, channel: web, handover: seamless}
---
kind: channel
id: web
name: Web
hands_over_to: [{channel: bot, context_kept: true}, {channel: mail, context_kept: false}]
"""


def test_a_switch_is_two_named_channels_that_differ_or_a_handover_that_is_told() -> None:
    found = switches(book_of(BOOK), journey_of(book_of(BOOK)))
    assert [(s.before.number, s.after.number, s.pair, s.manner) for s in found] == [
        (1, 2, ("web", "bot"), "repeated"),
        (1, 3, ("web", "phone"), "broken"),
        (2, 4, ("bot", "phone"), None),
        (4, 5, ("phone", "phone"), "seamless"),
    ]


def steps_of(*ways: str) -> list[Step]:
    steps = "".join(f"      - {{name: N, channel: {way}}}\n" for way in ways)
    journey = journey_of(
        book_of(f"kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps:\n{steps}")
    )
    return [stop.step for stop in journey.stops()]


@pytest.mark.parametrize(
    ("before", "after", "pair"),
    [
        pytest.param("web", "phone", ("web", "phone"), id="one and one"),
        pytest.param("[web, chat]", "[mail, phone]", ("chat", "mail"), id="the last to the first"),
        pytest.param("[web, chat]", "[phone, web]", ("web", "web"), id="one that both have"),
        pytest.param("[web, chat]", "[]", None, id="none after"),
        pytest.param("[]", "web", None, id="none before"),
    ],
)
def test_customers_pass_from_the_last_channel_to_the_first_unless_both_steps_share_one(
    before: str, after: str, pair: tuple[str, str] | None
) -> None:
    assert passing(*steps_of(before, after)) == pair


def test_steps_that_share_one_of_several_channels_make_no_switch() -> None:
    text = BOOK.replace(
        "name: B, channel: bot, handover: repeated", "name: B, channel: [bot, web]"
    )
    found = switches(book_of(text), journey_of(book_of(text)))
    assert [(s.before.number, s.after.number, s.pair) for s in found][:2] == [
        (1, 3, ("web", "phone")),
        (2, 4, ("web", "phone")),
    ]


def test_a_tally_knows_the_worst_and_whether_it_is_otherwise_than_meant() -> None:
    found = between_channels(book_of(BOOK))
    assert list(found) == [
        ("web", "bot"),
        ("web", "mail"),
        ("web", "phone"),
        ("bot", "phone"),
        ("phone", "phone"),
    ]
    belied, unused, broken, untold, _ = found.values()
    assert (dict(belied.counts), belied.worst, belied.kept) == ({"repeated": 1}, "repeated", True)
    assert belied.belied
    assert (dict(unused.counts), unused.worst, unused.kept) == ({}, None, False)
    assert not unused.belied
    assert (broken.worst, broken.kept, broken.belied) == ("broken", None, False)
    assert dict(untold.counts) == {None: 1}


def test_those_who_take_part_come_in_the_order_given_and_strangers_last() -> None:
    pairs = [("b", "zeta"), ("a", "eta")]
    assert parties(pairs, ["a", "c", "b", "a"]) == ("a", "b", "eta", "zeta")


TEAMS = """
kind: blueprint
id: b
name: B
journey: j
cells:
  - {id: one, lane: frontstage, step: s, name: One, team: shop}
  - id: two
    lane: backstage
    step: s
    name: Two
    team: stock
    response_time: {target: 1 h, measured: 2–3 h}
  - {id: three, lane: backstage, step: s, name: Three, team: stock}
  - {id: four, lane: customer, step: s, name: Four}
flows:
  - {from: one, to: two}
  - {from: two, to: one}
  - {from: two, to: one, kind: needs}
  - {from: two, to: one, kind: both-ways}
  - {from: three, to: two}
  - {from: four, to: one}
  - {from: nobody, to: one}
  - {from: one, to: nobody}
  - {from: one, to: three}
"""


def test_what_passes_between_two_teams_is_answered_by_the_one_who_is_asked() -> None:
    found = between_teams(book_of(TEAMS))
    told = {
        pair: [(one.flow.kind, one.tail, one.head, one.late) for one in passings]
        for pair, passings in found.items()
    }
    assert told == {
        ("shop", "stock"): [("flow", 0, 1, True), ("flow", 0, 2, None)],
        ("stock", "shop"): [
            ("flow", 1, 0, None),
            ("needs", 1, 0, True),
            ("both-ways", 1, 0, True),
        ],
    }


def test_an_answer_is_in_time_up_to_the_end_of_what_is_agreed() -> None:
    text = TEAMS.replace("measured: 2–3 h", "measured: 45–90 min")
    assert between_teams(book_of(text))["shop", "stock"][0].late is False
    unknown = TEAMS.replace("{target: 1 h, measured: 2–3 h}", "{target: 1 h}")
    assert between_teams(book_of(unknown))["shop", "stock"][0].late is None


@pytest.mark.parametrize(
    ("before", "after", "pair"),
    [
        ("[web, desk]", "web", ("desk", "web")),
        ("web", "[desk, web]", ("web", "desk")),
        ("web", "[web, desk]", ("web", "web")),
        ("web", "web", ("web", "web")),
    ],
)
def test_a_handover_that_is_told_goes_from_the_last_used_to_the_first_used(
    before: str, after: str, pair: tuple[str, str]
) -> None:
    one, other = steps_of(before, f"{after}, handover: broken")
    assert passing(one, other) == pair
