"""JAC3xx - the frame of a journey: what sets it off, who walks it, how it ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.rules.roads import roads, stages
from journeyascode.rules.rule import SILENCE_THEN_WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook


@rule("JAC325", SILENCE_THEN_WARNING)
def stage_without_goal(book: Handbook) -> Iterator[Finding]:
    """A stage does not say what the customer wants to achieve in it.

    Without the goal nobody can tell whether the stage has succeeded. Write it in the customer's
    own words.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: I pay, steps: [{name: I pay by card}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: I pay, goal: I pay fast and safely, steps: [{name: I pay by card}]}]
    """
    for journey in roads(book):
        for at, stage in stages(journey):
            if not stage.goal:
                yield Finding(
                    at / "name",
                    say("what the customer wants to achieve in this stage is not told"),
                    say("add it in the customer's words: `goal: …`"),
                )


@rule("JAC326", SILENCE_THEN_WARNING)
def journey_without_trigger_or_outcome(book: Handbook) -> Iterator[Finding]:
    """A journey does not say what sets it off, or how it ends.

    The trigger and the outcome are its limits. Without them every reader imagines another
    journey, and the part before our first touchpoint is forgotten.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        trigger: The screen of the old phone breaks
        stages: [{name: I pay}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        trigger: The screen of the old phone breaks
        outcome: The new phone is in use
        stages: [{name: I pay}]
    """
    for journey in roads(book):
        missing = [key for key in ("trigger", "outcome") if not getattr(journey, key)]
        told = (
            say("what sets this journey off and how it ends is not told")
            if len(missing) > 1
            else say("how this journey ends is not told")
            if missing == ["outcome"]
            else say("what sets this journey off is not told")
        )
        if missing:
            yield Finding(
                Route(*journey.key) / "name",
                told,
                say("add {keys}", keys=", ".join(f"`{key}:`" for key in missing)),
            )


@rule("JAC327", SILENCE_THEN_WARNING)
def journey_of_nobody(book: Handbook) -> Iterator[Finding]:
    """A journey names neither a persona nor a segment.

    A journey of everybody is a journey of nobody: customers differ in what they want and in the
    way they go. A sub-journey is walked by those of its parent where it names none itself.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: I pay}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        personas: [anna]
        stages: [{name: I pay}]
        ---
        kind: persona
        id: anna
        name: Anna
    """
    for journey in roads(book):
        if not (journey.personas or journey.segments or journey.parent):
            yield Finding(
                Route(*journey.key) / "name",
                say("who walks this journey is not told"),
                say("add `personas:` or `segments:`"),
            )
