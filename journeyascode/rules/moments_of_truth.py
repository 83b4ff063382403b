"""JAC3xx - moments of truth: measured, answered for, and few."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.feelings import felt
from journeyascode.facts.overdue import walked
from journeyascode.facts.pains import pains
from journeyascode.findings import Finding, Route
from journeyascode.rules.examples import a_metric
from journeyascode.rules.queries import WHOLE, answers, roads, route_to, watch
from journeyascode.rules.rule import (
    HINT_THEN_ERROR,
    HINT_THEN_WARNING,
    SILENCE_THEN_ERROR,
    SILENCE_THEN_HINT,
    SILENCE_THEN_WARNING,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook

FEW = 3
"""So many moments of truth are never too many."""


@rule("JAC306", HINT_THEN_ERROR, whole=True)
def critical_point_without_metric(book: Handbook) -> Iterator[Finding]:
    """Nothing measures a moment of truth.

    Here the customer decides whether to stay, and nobody would notice that it has gone wrong. A
    metric of the step, of its touchpoint, of its promise or of the journey it opens will do.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps: [{name: I pay, critical: {why: Half of us give up here}}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps: [{name: I pay, critical: {why: Half of us give up here}, metrics: [ces]}]
        ---
        kind: metric
        id: ces
        name: How easy it was
        type: ces
    """
    watched = watch(book)
    for journey in roads(book):
        for stop in journey.stops():
            stage = journey.stages[stop.stage]
            alone = len(stage.steps) == 1 and stage.metrics
            if stop.step.moment_of_truth and not watched.sees(stop.step) and not alone:
                yield Finding(
                    route_to(journey, stop) / "critical",
                    say("nothing measures this moment of truth"),
                    say("name what shows how it goes: {way}", way=a_metric(book, "ces", WHOLE)),
                )


@rule("JAC307", SILENCE_THEN_ERROR, whole=True)
def critical_point_without_action(book: Handbook) -> Iterator[Finding]:
    """A moment of truth hurts, and nobody does anything about it.

    It feels bad or a pain is told at it, but no action answers the step, its journey or one of
    its insights. What is worst at the moment that decides comes first. A moment of truth that
    goes well needs no action.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages:
          - name: Pay
            steps:
              - {id: card, name: I pay by card, feels: {score: -2}, critical: {why: We give up}}

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages:
          - name: Pay
            steps:
              - {id: card, name: I pay by card, feels: {score: -2}, critical: {why: We give up}}
        ---
        kind: action
        id: clear-error
        name: Say what to do when a card is refused
        answers_steps: [{journey: buy, step: card}]
    """
    answered = answers(book)
    for journey in walked(book):
        for one in felt(journey):
            stop, step = one.stop, one.stop.step
            hurts = step.moment_of_truth and (
                (one.worst and one.worst.value < 0) or pains(book, step)
            )
            if hurts and not answered.acted_on(journey, step):
                yield Finding(
                    route_to(journey, stop) / "critical",
                    say("this moment of truth hurts, and no action answers it"),
                    say(
                        "name it in an action: `answers_steps: [{{journey: {journey}, "
                        "step: {step}}}]`",
                        journey=journey.id,
                        step=step.id or "…",
                    ),
                )


@rule("JAC308", SILENCE_THEN_WARNING, together=True)
def critical_point_without_expectation(book: Handbook) -> Iterator[Finding]:
    """How much customers expect of a moment of truth is not told.

    High expectations are what makes it one. Without the number it cannot be ranked beside the
    others by how far the experience stays behind.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages:
          - name: Pay
            steps: [{name: I pay, critical: {why: Half of us give up here}}]

    Right:
        kind: journey
        id: buy
        name: Buying
        level: reviewed
        stages:
          - name: Pay
            steps: [{name: I pay by card, expects: 5, critical: {why: Half of us give up here}}]
    """
    for journey in roads(book):
        for stop in journey.stops():
            if stop.step.moment_of_truth and stop.step.expects is None:
                yield Finding(
                    route_to(journey, stop) / "critical",
                    say("how much customers expect of this moment of truth is not told"),
                    say("add it, from 1 (little) to 5 (very much): `expects: 5`"),
                )


@rule("JAC309", HINT_THEN_WARNING)
def mostly_critical_points(book: Handbook) -> Iterator[Finding]:
    """More than half of the steps of a journey are moments of truth.

    Where everything is critical, nothing is: the word is there to say what comes first.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {name: I fill the basket, critical: {why: It may be empty}}
              - {name: I give my address, critical: {why: It may be wrong}}
              - {name: I pay by card, critical: {why: Half of us give up here}}
              - {name: I get a receipt, critical: {why: It proves the purchase}}
              - {name: I wait}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps:
              - {name: I fill the basket}
              - {name: I give my address}
              - {name: I pay by card, critical: {why: Half of us give up here}}
              - {name: I get a receipt}
              - {name: I wait}
    """
    for journey in roads(book):
        steps = [stop.step for stop in journey.stops()]
        count = sum(step.moment_of_truth is not None for step in steps)
        if count > FEW and count * 2 > len(steps):
            yield Finding(
                Route(*journey.key) / "name",
                say("{count} of {all} steps are moments of truth", count=count, all=len(steps)),
                say("keep `critical:` for the few at which customers decide to stay or to leave"),
            )


@rule("JAC387", SILENCE_THEN_HINT)
def undecided_critical_point(book: Handbook) -> Iterator[Finding]:
    """Nobody has decided whether a step is a moment of truth.

    While that is an open question, nothing is measured there and nothing is done first.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        level: governed
        stages:
          - name: Pay
            steps: [{name: I pay by card, critical: undecided}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps: [{name: I pay by card, critical: {why: Half of us give up here}}]
    """
    for journey in roads(book):
        for stop in journey.stops():
            if stop.step.may_be_critical:
                yield Finding(
                    route_to(journey, stop) / "critical",
                    say("whether this step is a moment of truth is not decided"),
                    say("write why it is one, `critical: {why: …}`, or delete `critical`"),
                )
