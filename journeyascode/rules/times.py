"""JAC3xx - times: durations that fit together, waits that come to an end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.shortest_times import longest_sum, shortest_spans
from journeyascode.findings import Finding
from journeyascode.model.units import Duration
from journeyascode.rules.roads import roads, route_to, stages
from journeyascode.rules.rule import SILENCE_THEN_WARNING, WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Stage

ROUNDED = 1.1
"""Durations are rounded: a tenth more is no contradiction."""


@rule("JAC323", WARNING)
def stage_shorter_than_its_steps(book: Handbook) -> Iterator[Finding]:
    """The steps of a stage take longer than the whole stage.

    Counted in favour of the stage: the quickest way through it, the shortest of each range,
    without optional steps, and a tenth for rounding. A stage may well take longer than its
    steps: life goes on in between.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Wait
            duration: 2 d
            steps: [{name: I wait for the parcel, duration: 3 d}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Wait
            duration: 3–5 d
            steps: [{name: I wait for the parcel, duration: 3 d}]
    """
    for journey in roads(book):
        tight = {
            index
            for index, stage in enumerate(journey.stages)
            if stage.duration and longest_sum(stage) > stage.duration.high * ROUNDED
        }
        spans = shortest_spans(journey) if tight else {}
        for index, (at, stage) in enumerate(stages(journey)):
            least = spans.get(index, 0)
            if index in tight and stage.duration and least > stage.duration.high * ROUNDED:
                yield Finding(
                    at / "duration",
                    say("the steps of this stage take at least {time}", time=_sum(stage, least)),
                    say("make the stage longer, or its steps shorter"),
                )


@rule("JAC324", SILENCE_THEN_WARNING)
def wait_without_bound(book: Handbook) -> Iterator[Finding]:
    """A customer waits, and what ends the wait at the latest is not told.

    A wait whose end is unknown feels longer than a known one (Maister, "The Psychology of Waiting
    Lines", 1985). If nothing bounds it, say so: that is worth knowing, too.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages: [{name: Wait, steps: [{name: I wait for an answer, waits: {time: 3 d}}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages:
          - name: Wait
            steps:
              - name: I wait for an answer
                waits: {time: 3 d, bound: An answer is promised within five days}
    """
    for journey in roads(book):
        for stop in journey.stops():
            if stop.step.waits and not stop.step.waits.bound:
                yield Finding(
                    route_to(journey, stop) / "waits",
                    say("what ends this wait at the latest is not told"),
                    say("add `bound:`"),
                )


def _sum(stage: Stage, seconds: float) -> Duration:
    """Give a sum of times in the units that they are written in."""
    steps = (time for step in stage.steps for time in (step.duration, step.wait))
    timers = (branch.after for step in stage.steps for branch in step.next)
    written = {time.unit for time in (*steps, *timers) if time}
    return Duration.reckoned(seconds, units=written)
