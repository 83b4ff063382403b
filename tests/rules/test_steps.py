"""Ids of steps: what is told when one is missing, or stands twice."""

from __future__ import annotations

from tests.expectations import diagnosed

BOOK = """\
kind: journey
id: buy
name: Buying
stages:
  - name: Pay
    steps:
      - {{id: {first}, name: I pay by card, next: [{{to: {to}}}]}}
      - {{id: receipt, name: I get a receipt}}
---
kind: blueprint
id: paying
name: Paying
journey: buy
cells: [{{lane: customer, step: card, name: Pays}}]
"""


def told(first: str, to: str) -> list[tuple[str, str]]:
    found = diagnosed(BOOK.format(first=first, to=to))
    wanted = ("JAC206", "JAC303", "JAC401")
    return [(one.code, str(one.help)) for one in found if one.code in wanted]


def test_a_step_that_is_not_there_is_met_with_those_that_are() -> None:
    assert told("card", "shop") == [
        ("JAC303", "choose one of `card`, `receipt`, or give the step it leads to this `id:`")
    ]
    assert told("card", "recipt") == [("JAC303", "did you mean `receipt`?")]


def test_where_two_steps_share_an_id_nothing_else_is_missing() -> None:
    assert [code for code, _ in told("receipt", "card")] == ["JAC206"]


def test_a_step_that_is_lost_is_missed_by_its_cell() -> None:
    assert [code for code, _ in told("pay", "receipt")] == ["JAC401"]


def test_where_no_step_has_an_id_the_next_one_gets_one() -> None:
    stage = "{name: Pay, steps: [{name: I pay, next: [{to: x}]}]}"
    text = f"kind: journey\nid: buy\nname: Buying\nstages: [{stage}]\n"
    found = [str(one.help) for one in diagnosed(text) if one.code == "JAC303"]
    assert found == ["give the step it leads to an `id:`"]
