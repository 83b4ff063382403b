"""JAC3xx - feelings: told along the whole road, and up to a good end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.feelings import felt, where_told
from journeyascode.findings import Finding, Route
from journeyascode.rules.roads import answers, roads, route_to
from journeyascode.rules.rule import (
    HINT_THEN_ERROR,
    HINT_THEN_WARNING,
    SILENCE_THEN_HINT,
    rule,
)
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

LONG = 5
"""Steps of a journey on which one feeling is too little."""
CURVE = 4
"""Steps with feelings from which an end differs from a middle."""


@rule("JAC313", HINT_THEN_WARNING)
def lonely_feeling(book: Handbook) -> Iterator[Finding]:
    """A journey of five steps or more tells a feeling at one point only.

    One point is no curve: nobody sees where the experience rises or falls.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {name: I choose}
              - {name: I fill the basket}
              - {name: I give my address}
              - {name: I pay, feels: {score: -1}}
              - {name: I wait}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {name: I choose, feels: {score: 1}}
              - {name: I fill the basket}
              - {name: I give my address}
              - {name: I pay, feels: {score: -1}}
              - {name: I wait, feels: {score: 0}}
    """
    for journey in roads(book):
        told = where_told(journey)
        count = sum(len(stage.steps) for stage in journey.stages)
        if len(told) == 1 and count >= LONG:
            yield Finding(
                told[0],
                say("of {count} steps, this one alone tells what it feels like", count=count),
                say("tell it at the beginning, at the worst moment and at the end, too"),
            )


@rule("JAC314", HINT_THEN_ERROR)
def approved_journey_without_feeling(book: Handbook) -> Iterator[Finding]:
    """An approved journey tells at no step what it feels like.

    Then it is a flow chart. Feelings are the larger part of an experience.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        status: approved
        stages: [{name: Pay, steps: [{name: I pay}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        status: approved
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: -1, word: uneasy}}]}]
    """
    for journey in roads(book):
        if journey.status == "approved" and any(journey.stops()) and not where_told(journey):
            yield Finding(
                Route(*journey.key) / "status",
                say("this journey is approved, and none of its steps tells what it feels like"),
                say("tell it at the steps: `feels: {score: -1, word: uneasy}`"),
            )


@rule("JAC317", SILENCE_THEN_HINT, whole=True)
def sour_end_without_opportunity(book: Handbook) -> Iterator[Finding]:
    """A journey ends worse than it goes in the middle, and nobody has seen a way to better it.

    What is remembered of an experience is its peak and its end, so the end deserves more care
    than the middle: a rule of thumb (Kahneman and others, 1993). An opportunity at the last step
    or its stage, or an insight that an opportunity or action answers, is enough.

    Wrong:
        kind: journey
        id: stay
        name: A night at the hotel
        level: governed
        stages:
          - name: Night
            steps:
              - {name: I arrive, feels: {score: 1}, channel: desk}
              - {name: I eat, feels: {score: 1}, channel: desk}
              - {name: I sleep, feels: {score: 1}, channel: desk}
              - {name: I queue to pay, feels: {score: -1}, channel: desk}
        ---
        kind: channel
        id: desk
        name: Desk

    Right:
        kind: journey
        id: stay
        name: A night at the hotel
        level: governed
        stages:
          - name: Night
            steps:
              - {name: I arrive, feels: {score: 1}, channel: desk}
              - {name: I eat, feels: {score: 1}, channel: desk}
              - {name: I sleep, feels: {score: 1}, channel: desk}
              - name: I queue to pay
                feels: {score: -1}
                channel: desk
                opportunities: [Pay the evening before]
        ---
        kind: channel
        id: desk
        name: Desk
    """
    answered = answers(book)
    for journey in roads(book):
        told = [(one.stop, one.mean) for one in felt(journey) if one.mean is not None]
        if len(told) < CURVE or not _sours([mean for _, mean in told]):
            continue
        last = told[-1][0]
        if not (journey.stages[last.stage].opportunities or answered.seen(journey, last.step)):
            yield Finding(
                route_to(journey, last) / "name",
                say("the journey ends worse than it goes in the middle"),
                say("tell what would make a better end: `opportunities: […]`"),
            )


def _sours(scores: list[float]) -> bool:
    """Tell whether the last step of these feels bad, and worse than those between the ends."""
    middle = scores[1:-1]
    return scores[-1] < 0 and scores[-1] < sum(middle) / len(middle)
