"""JAC4xx - how fast the company answers, against what it has agreed and promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.promises import most_seconds
from journeyascode.facts.response_times import is_slower, moments, slowest_chain
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, Cause, Cell, Duration, Metric, Promise
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.facts.response_times import AnswerChain
    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say


@rule("JAC410", HINT_THEN_WARNING)
def answers_slower_than_promise(book: Handbook) -> Iterator[Finding]:
    """The response times agreed on behind a promise add up to more than is promised.

    Each team keeps its own time, and the customer still waits too long. The times are added along
    the flows, from what the customer did last to where the promise becomes real, through however
    many steps. What is only needed takes no time.

    Wrong:
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: h
        ---
        kind: promise
        id: in-a-day
        name: We answer within a day
        metric: answer-time
        threshold: {at_most: 24}
        ---
        kind: journey
        id: complain
        name: Complaining
        stages: [{name: Ask, steps: [{id: ask, name: I ask, promises: [in-a-day]}]}]
        ---
        kind: blueprint
        id: complaint
        name: Complaint
        journey: complain
        cells:
          - {id: asks, lane: customer, step: ask, name: Asks}
          - {id: finds, lane: backstage, step: ask, name: Looks, response_time: {target: 2 d}}
          - {id: tells, lane: frontstage, step: ask, name: Tells, promise: in-a-day}
        flows: [{from: asks, to: finds}, {from: finds, to: tells}]

    Right:
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: h
        ---
        kind: promise
        id: in-a-day
        name: We answer within a day
        metric: answer-time
        threshold: {at_most: 24}
        ---
        kind: journey
        id: complain
        name: Complaining
        stages: [{name: Ask, steps: [{id: ask, name: I ask, promises: [in-a-day]}]}]
        ---
        kind: blueprint
        id: complaint
        name: Complaint
        journey: complain
        cells:
          - {id: asks, lane: customer, step: ask, name: Asks}
          - {id: finds, lane: backstage, step: ask, name: Looks, response_time: {target: 8 h}}
          - {id: tells, lane: frontstage, step: ask, name: Tells, promise: in-a-day}
        flows: [{from: asks, to: finds}, {from: finds, to: tells}]
    """
    for blueprint in book.all(Blueprint):
        for index, cell in enumerate(blueprint.cells):
            limit = _promised(book, cell)
            if limit is None:
                continue
            found = slowest_chain(blueprint, cell, moments(book, blueprint))
            if found and found.seconds > limit:
                times = (one.response_time for one in found.cells)
                units = {time.target.unit for time in times if time and time.target}
                yield Finding(
                    Route(*blueprint.key) / "cells" / index / "promise",
                    say(
                        "the response times before this add up to {sum}, but {limit} is promised",
                        sum=Duration.reckoned(found.seconds, units=units),
                        limit=Duration.reckoned(limit),
                    ),
                    say("agree on faster answers, or promise a time that can be kept"),
                    _times(blueprint, found),
                )


@rule("JAC411", SILENCE_THEN_WARNING, whole=True, together=True)
def slow_answer_unexplained(book: Handbook) -> Iterator[Finding]:
    """An answer takes longer than agreed, and nobody says why.

    A gap that is known and not understood is not mended. The reason may be a `fail_point` or a
    `wait_point` of the cell, or an insight whose `root_cause` is this cell.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        level: reviewed
        cells:
          - lane: backstage
            step: card
            name: Books it
            response_time: {target: 1 h, measured: 2 d}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{id: card, name: I pay by card}]}]
        ---
        kind: blueprint
        id: paying
        name: Paying
        journey: buy
        level: reviewed
        cells:
          - lane: backstage
            step: card
            name: Books it
            response_time: {target: 1 h, measured: 2 d}
            wait_point: Payments are booked twice a week
    """
    causes = {(cause.blueprint, cause.cell) for _, cause in book.walk(Cause) if cause.cell}
    for at, cell in book.walk(Cell):
        told = cell.fail_point or cell.wait_point or (at.id, cell.id) in causes
        if not told and is_slower(cell.response_time):
            yield Finding(
                at / "response_time" / "measured",
                say("this is slower than agreed, and nobody says why"),
                say("tell the reason in `wait_point:` or `fail_point:`, or agree on another time"),
                ((at / "response_time" / "target", say("agreed here")),),
            )


def _promised(book: Handbook, cell: Cell) -> float | None:
    """Give the longest time, in seconds, that the promise of a cell allows; None if it is none."""
    promise = book.find(Promise, cell.promise)
    metric = book.find(Metric, promise.metric) if promise else None
    is_time = metric and metric.type == "duration"
    return most_seconds(promise, book) if promise and is_time else None


def _times(blueprint: Blueprint, chain: AnswerChain) -> tuple[tuple[Route, Say], ...]:
    places = {id(cell): at for at, cell in enumerate(blueprint.cells)}
    cells = Route(*blueprint.key) / "cells"
    return tuple(
        (
            cells / places[id(cell)] / "response_time" / "target",
            say("{time} here", time=cell.response_time.target),
        )
        for cell in chain.cells
        if cell.response_time
    )
