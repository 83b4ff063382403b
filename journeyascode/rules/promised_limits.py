"""JAC52x - the limits of promises: possible, and on the right side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.methods import possible
from journeyascode.facts.metrics import direction
from journeyascode.facts.standing import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Metric, Promise
from journeyascode.rules.rule import ERROR, WARNING, WARNING_THEN_ERROR, rule
from journeyascode.words import say
from journeyascode.words.voice import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model.promise import Threshold


@rule("JAC527", WARNING_THEN_ERROR)
def limit_on_the_wrong_side(book: Handbook) -> Iterator[Finding]:
    """A promise limits its metric on the side where it is good.

    Wrong:
        kind: promise
        id: solved
        name: We solve it at once
        metric: solved-at-once
        threshold: {at_most: 80}
        ---
        kind: metric
        id: solved-at-once
        name: Solved at once
        type: share
        direction: higher-is-better

    Right:
        kind: promise
        id: solved
        name: We solve it at once
        metric: solved-at-once
        threshold: {at_least: 80}
        ---
        kind: metric
        id: solved-at-once
        name: Solved at once
        type: share
        direction: higher-is-better
    """
    for promise, metric, limit in limits(book):
        better = direction(metric)
        if better == "higher-is-better" and limit.at_most is not None and limit.at_least is None:
            yield Finding(
                Route(*promise.key) / "threshold" / "at_most",
                say("more of `{metric}` is better, but this is an upper limit", metric=metric.id),
                say("write `at_least: {value}`", value=written(limit.at_most)),
            )
        if better == "lower-is-better" and limit.at_least is not None and limit.at_most is None:
            yield Finding(
                Route(*promise.key) / "threshold" / "at_least",
                say("less of `{metric}` is better, but this is a lower limit", metric=metric.id),
                say("write `at_most: {value}`", value=written(limit.at_least)),
            )


@rule("JAC528", WARNING)
def risk_beyond_the_limit(book: Handbook) -> Iterator[Finding]:
    """A promise is at risk only after it is broken.

    The risk begins before the limit, so that there is time to act.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        threshold: {at_most: 60, at_risk: 75}

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        threshold: {at_most: 60, at_risk: 45}
    """
    for promise in living(book, Promise):
        limit = promise.threshold
        if limit and limit.at_risk is not None and _is_too_late(limit, limit.at_risk):
            yield Finding(
                Route(*promise.key) / "threshold" / "at_risk",
                say("at `{value}` the promise is broken already", value=written(limit.at_risk)),
                say("let the risk begin before the limit"),
            )


@rule("JAC529", ERROR)
def promise_nobody_can_keep(book: Handbook) -> Iterator[Finding]:
    """No value of its metric could keep a promise.

    Wrong:
        kind: promise
        id: solved
        name: We solve it at once
        metric: solved-at-once
        threshold: {at_least: 980}
        ---
        kind: metric
        id: solved-at-once
        name: Solved at once
        type: share
        unit: "%"

    Right:
        kind: promise
        id: solved
        name: We solve it at once
        metric: solved-at-once
        threshold: {at_least: 98}
        ---
        kind: metric
        id: solved-at-once
        name: Solved at once
        type: share
        unit: "%"
    """
    for promise, metric, limit in limits(book):
        least, most = possible(metric)
        at = Route(*promise.key) / "threshold"
        look = say("look at the unit and at the decimal sign")
        if limit.at_least is not None and most is not None and limit.at_least > most:
            told = say("the metric can be {most} at most", most=written(most))
            yield Finding(at / "at_least", told, look)
        elif limit.at_most is not None and least is not None and limit.at_most < least:
            told = say("the metric can be {least} at least", least=written(least))
            yield Finding(at / "at_most", told, look)
        elif _is_empty(limit):
            told = say("no value is both above the one limit and below the other")
            yield Finding(at / "at_least", told, say("look which of the two numbers is wrong"))


def limits(book: Handbook) -> Iterator[tuple[Promise, Metric, Threshold]]:
    """Yield the promises that name a metric and a threshold."""
    for promise in living(book, Promise):
        metric = book.find(Metric, promise.metric)
        if metric and promise.threshold:
            yield promise, metric, promise.threshold


def _is_too_late(limit: Threshold, risk: float) -> bool:
    if limit.at_most is not None:
        return risk > limit.at_most
    return limit.at_least is not None and risk < limit.at_least


def _is_empty(limit: Threshold) -> bool:
    both = limit.at_least is not None and limit.at_most is not None
    return both and (limit.at_least or 0) > (limit.at_most or 0)
