"""Every journey that tells a time shows how long it takes, and how much of it is waiting."""

from __future__ import annotations

import pytest

from tests.drawing.reading import book_of
from tests.pages.looks import Look, page_html

STRAIGHT = """
kind: journey
id: j
name: J
stages:
  - name: Doing
    steps:
      - {name: A, duration: 4 d, waits: {time: 2 d}}
      - {name: B, duration: 3 w, waits: {time: 5 d}}
  - name: Looking back
    steps:
      - {name: C}
      - {name: D, waits: {time: 7 d, planned: true}}
"""


def text_of(yaml: str) -> str:
    return Look(page_html(book_of(yaml), "journeys/j.md", "en")).text.replace("\u00a0", " ")


def test_a_straight_journey_tells_its_whole_its_waiting_and_what_is_untold() -> None:
    text = text_of(STRAIGHT)
    assert "39 days, of which waiting 7 days (17.9%), 1 step tells no time" in text
    assert "Intervals that are meant are no waiting." in text
    assert "1 of 4 steps tell no time." in text


def test_a_journey_that_tells_no_time_says_nothing_of_it() -> None:
    text = text_of("{kind: journey, id: j, name: J, stages: [{name: S, steps: [{name: A}]}]}")
    assert "How long" not in text


def test_a_stage_without_steps_counts_by_its_own_word() -> None:
    text = text_of("{kind: journey, id: j, name: J, stages: [{name: S, duration: 3 d}]}")
    assert "1 of 1 stages tell their time as a whole" in text
    assert "3 days" in text


def test_a_sum_that_rests_on_assumed_shares_says_so() -> None:
    text = text_of(STRAIGHT.replace("name: B,", "name: B, optional: true,"))
    assert "≈ 26 days" in text
    assert "if the ways were even" in text


ROUNDS = """
kind: journey
id: j
name: J
stages:
  - name: Getting in
    steps: [{id: a, name: A, duration: 1 d}]
  - name: Everyday life
    steps: [{id: b, name: B, duration: 1 d}]
  - name: Coming back
    steps:
      - id: c
        name: C
        waits: {time: 1 d}
        next: [{to: b, when: more, share: 50 %}, {ends: success, when: enough, share: 50 %}]
"""


@pytest.mark.parametrize("planned", ["", ", planned: true"])
def test_what_is_told_before_the_step_they_come_back_to_is_told_of_the_rounds(
    planned: str,
) -> None:
    waits = f"duration: 1 d, waits: {{time: 30 d{planned}}}"
    text = text_of(ROUNDS.replace("name: B, duration: 1 d", f"name: B, {waits}"))
    assert "at least" not in text
    assert "Customers come back for more" not in text


@pytest.mark.parametrize(
    ("told", "least"),
    [
        ("", True),
        ("after: 30 d, ", False),
        ("duration: 30 d", False),
    ],
)
def test_customers_who_come_back_take_at_least_what_is_told_of_the_rounds(
    told: str, *, least: bool
) -> None:
    yaml = ROUNDS.replace("{to: b,", f"{{to: b, {told if told.startswith('after') else ''}")
    if told.startswith("duration"):
        yaml = yaml.replace("name: Everyday life\n", f"name: Everyday life\n    {told}\n")
    text = text_of(yaml)
    assert ("at least 5 days, of which waiting 2 days What" in text) is least
    assert (
        "Customers come back for more: how long it is until then is not told." in text
    ) is least
    assert ("of which waiting" in text and "%)" in text) is not least
