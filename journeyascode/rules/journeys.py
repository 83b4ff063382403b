"""JAC3xx - what a journey must say to be worth reading: its frame, its steps and its times."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.shortest_times import longest_sum, shortest_spans
from journeyascode.findings import Finding, Route
from journeyascode.model import Feeling, Journey, Stage, Step
from journeyascode.model.units import Duration
from journeyascode.rules.queries import roads, route_to, stages
from journeyascode.rules.references import guess_among, no_step, step_ids
from journeyascode.rules.rule import (
    HINT_THEN_ERROR,
    SILENCE_THEN_WARNING,
    WARNING,
    WARNING_THEN_ERROR,
    rule,
)
from journeyascode.speech import say
from journeyascode.speech.replacement import Replacement

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say


@rule("JAC301", WARNING_THEN_ERROR, together=True)
def stage_without_step(book: Handbook) -> Iterator[Finding]:
    """A stage has no step.

    A stage says what the customer is after; only its steps say what the customer goes through.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, steps: [{name: I look for it on the web}]}]
    """
    for at, stage in book.walk(Stage):
        if not stage.steps:
            yield Finding(at / "name", say("this stage has no step"), say("add `steps:`"))


@rule("JAC302", HINT_THEN_ERROR, together=True)
def step_without_touchpoint_or_channel(book: Handbook) -> Iterator[Finding]:
    """A step says neither what the customer meets nor in which channel.

    Without them the step is on no map of channels, and nobody can improve it.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, steps: [{name: I look for it}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search, steps: [{name: I look for it, channel: web}]}]
        ---
        kind: channel
        id: web
        name: Web
    """
    for at, step in book.walk(Step):
        if not (step.touchpoint or step.channel or step.sub_journey):
            yield Finding(
                at / "name",
                say("this step has no touchpoint and no channel"),
                say("add `touchpoint:` or `channel:`"),
            )


@rule("JAC303", firm=True)
def next_leads_nowhere(book: Handbook) -> Iterator[Finding]:
    """A step goes on to a step that the journey does not have.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {id: card, name: I pay by card, channel: web, next: [{to: recipt}]}
              - {id: receipt, name: I get a receipt, channel: web}
        ---
        kind: channel
        id: web
        name: Web

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {id: card, name: I pay by card, channel: web, next: [{to: receipt}]}
              - {id: receipt, name: I get a receipt, channel: web}
        ---
        kind: channel
        id: web
        name: Web
    """
    for journey in book.all(Journey):
        steps = step_ids(journey)
        if steps is None:
            continue
        for stop in journey.stops():
            at = Route(*journey.key) / "stages" / stop.stage / "steps" / stop.index / "next"
            for number, branch in enumerate(stop.step.next):
                if branch.to and branch.to not in steps and not branch.journey:
                    yield Finding(
                        at / number / "to",
                        say("this journey has no step `{id}`", id=branch.to),
                        _step_or_id(branch.to, steps),
                        cause=no_step(journey.id, branch.to),
                    )


@rule("JAC304")
def compares_to_itself(book: Handbook) -> Iterator[Finding]:
    """A journey is compared to itself.

    `compares_to` names the other state or variant: a target journey names the current one.

    Wrong:
        kind: journey
        id: buy-target
        name: Buying as it should be
        state: target
        compares_to: buy-target
        stages: [{name: Search}]

    Right:
        kind: journey
        id: buy-target
        name: Buying as it should be
        state: target
        compares_to: buy
        stages: [{name: Search}]
        ---
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Search}]
    """
    for journey in book.all(Journey):
        if journey.compares_to == journey.id:
            yield Finding(
                Route(*journey.key) / "compares_to",
                say("`{id}` is this very journey", id=journey.id),
                say("name the journey in its other state"),
            )


@rule("JAC305")
def measured_feeling_on_target_journey(book: Handbook) -> Iterator[Finding]:
    """A journey that nobody has walked yet tells what customers felt.

    A target or planned journey has feelings we want; measured ones belong to the current one.

    Wrong:
        kind: journey
        id: buy-target
        name: Buying as it should be
        state: target
        stages:
          - name: Search
            steps: [{name: I find it at once, feels: {score: 2, basis: measured}}]

    Right:
        kind: journey
        id: buy-target
        name: Buying as it should be
        state: target
        stages:
          - name: Search
            steps: [{name: I find it at once, feels: {score: 2, basis: target}}]
    """
    ahead = {j.id for j in book.all(Journey) if j.is_wished}
    for at, feeling in book.walk(Feeling):
        told = feeling.basis == "measured" or feeling.n is not None
        if at.id in ahead and told:
            yield Finding(
                at / ("basis" if feeling.basis else "n"),
                say("nobody has walked this journey yet, so no feeling in it is measured"),
                say("write `basis: target`, or move it to the journey in its current state"),
            )


@rule("JAC335")
def wanted_feeling_in_an_actual_case(book: Handbook) -> Iterator[Finding]:
    """One case as it went tells a feeling that we want.

    An actual journey is what happened to somebody. What that customer should have felt belongs to
    the journey in its target state; here it counts for nothing.

    Wrong:
        kind: journey
        id: buy-in-may
        name: How Anna bought in May
        state: actual
        stages:
          - name: Search
            steps: [{name: I look for the price, feels: {score: 1, basis: target}}]

    Right:
        kind: journey
        id: buy-in-may
        name: How Anna bought in May
        state: actual
        stages:
          - name: Search
            steps: [{name: I look for the price, feels: {score: -1, basis: estimated}}]
    """
    for at, feeling in book.walk(Feeling):
        journey = book.find(Journey, at.id) if feeling.basis == "target" else None
        if journey and journey.state == "actual":
            yield Finding(
                at / "basis",
                say("this is one case as it went, so no feeling in it is a target"),
                _felt_or_wanted(book, journey),
            )


def _step_or_id(word: str, steps: tuple[str, ...]) -> Say:
    """Tell which step may be meant, or that the one it leads to has no such id yet."""
    choice = guess_among(word, steps)
    if choice is None:
        return say("give the step it leads to an `id:`")
    if isinstance(choice, Replacement):
        return choice
    return say("{choice}, or give the step it leads to this `id:`", choice=choice)


def _felt_or_wanted(book: Handbook, journey: Journey) -> Say:
    """Name the journey in which a wanted feeling belongs, where there is one."""
    told = {journey.id, journey.compares_to}
    for other in book.all(Journey):
        if other.is_wished and (other.compares_to in told or other.id in told):
            return say("write what the customer felt, or move it to `{id}`", id=other.id)
    return say("write what the customer felt, or leave it out")


@rule("JAC325", SILENCE_THEN_WARNING, together=True)
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


@rule("JAC326", SILENCE_THEN_WARNING, together=True)
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


@rule("JAC327", SILENCE_THEN_WARNING, together=True)
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


ROUNDED = 1.1
"""Durations are rounded: a tenth more is no contradiction."""


@rule("JAC323", WARNING)
def stage_shorter_than_its_steps(book: Handbook) -> Iterator[Finding]:
    """The steps of a stage take longer than the whole stage.

    Counted in favour of the stage: the quickest way through it that at least a tenth of those at
    a step take, the shortest of each range, without optional steps, and a tenth for rounding. A
    stage may well take longer than its steps: life goes on in between.

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


@rule("JAC324", SILENCE_THEN_WARNING, together=True)
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
            waits = stop.step.waits
            if waits and not waits.planned and not waits.bound:
                yield Finding(
                    route_to(journey, stop) / "waits",
                    say("what ends this wait at the latest is not told"),
                    say("add `bound:`"),
                )


def _sum(stage: Stage, seconds: float) -> Duration:
    """Give a sum of times in the units that they are written in."""
    steps = (time for one in stage.steps for time in (one.duration, one.wait, one.interval))
    timers = (branch.after for step in stage.steps for branch in step.next)
    written = {time.unit for time in (*steps, *timers) if time}
    return Duration.reckoned(seconds, units=written)
