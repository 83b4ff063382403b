"""JAC3xx - what a journey must say to be worth reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Feeling, Journey, Stage, Step
from journeyascode.rules.guesses import guess_among, no_step, step_ids
from journeyascode.rules.rule import HINT_THEN_ERROR, WARNING_THEN_ERROR, rule
from journeyascode.words import say
from journeyascode.words.instead import Instead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.words import Say


@rule("JAC301", WARNING_THEN_ERROR)
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


@rule("JAC302", HINT_THEN_ERROR)
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
    if isinstance(choice, Instead):
        return choice
    return say("{choice}, or give the step it leads to this `id:`", choice=choice)


def _felt_or_wanted(book: Handbook, journey: Journey) -> Say:
    """Name the journey in which a wanted feeling belongs, where there is one."""
    told = {journey.id, journey.compares_to}
    for other in book.all(Journey):
        if other.is_wished and (other.compares_to in told or other.id in told):
            return say("write what the customer felt, or move it to `{id}`", id=other.id)
    return say("write what the customer felt, or leave it out")
