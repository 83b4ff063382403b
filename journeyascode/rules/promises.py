"""JAC52x - promises: measured, made where customers hear them, possible, and kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.actions import is_open
from journeyascode.facts.methods import possible, texts
from journeyascode.facts.metrics import direction, observed, rounded
from journeyascode.facts.overdue import living
from journeyascode.facts.promises import state
from journeyascode.findings import Finding, Route
from journeyascode.model import (
    Action,
    Blueprint,
    Channel,
    Insight,
    Journey,
    Metric,
    Opportunity,
    Promise,
    Step,
)
from journeyascode.rules.queries import amount
from journeyascode.rules.rule import (
    ERROR,
    HINT_THEN_WARNING,
    SILENCE_THEN_WARNING,
    WARNING,
    WARNING_THEN_ERROR,
    rule,
)
from journeyascode.speech import say
from journeyascode.speech.voice import written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.facts.promises import PromiseState
    from journeyascode.handbook import Handbook
    from journeyascode.model.promise import Threshold
    from journeyascode.speech import Say


_ROUND_THE_CLOCK = re.compile(
    r"\b24 ?/ ?7\b|(a?round) the clock|day and night|at any (hour|time of day)"
    r"|ympäri vuorokauden|vuorokauden ympäri|kellon ympäri|yötä ?päivää"
    r"|mihin (vuorokauden)?aikaan tahansa"
)
_NEVER_CLOSED = re.compile(
    _ROUND_THE_CLOCK.pattern + r"|\b24 ?h\b|\balways\b|\baina\b|\b0?0[-–]24\b"
)


@rule("JAC520", HINT_THEN_WARNING, together=True)
def promise_without_metric(book: Handbook) -> Iterator[Finding]:
    """Nothing shows whether a promise is kept.

    Then customers know it, and the company does not.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
    """
    for promise in living(book, Promise):
        if promise.metric is None:
            yield Finding(
                Route(*promise.key) / "name",
                say("nothing shows whether this promise is kept"),
                say("add `{key}:`", key="metric")
                if promise.threshold
                else say("add `metric:` and the value it must have: `threshold:`"),
            )


@rule("JAC521", HINT_THEN_WARNING, together=True)
def promise_without_limit(book: Handbook) -> Iterator[Finding]:
    """A promise is measured, but nobody says at which value it is kept.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
    """
    for promise in living(book, Promise):
        limit = promise.threshold
        limited = limit and not (limit.at_most is None and limit.at_least is None)
        if promise.metric is not None and not limited:
            yield Finding(
                Route(*promise.key) / "metric",
                say("nobody says at which value of `{metric}` it is kept", metric=promise.metric),
                say("add `at_most:` or `at_least:` to its `threshold:`"),
            )


@rule("JAC522", SILENCE_THEN_WARNING, whole=True)
def promise_made_nowhere(book: Handbook) -> Iterator[Finding]:
    """A promise stands on a journey, but no touchpoint makes it.

    Customers hear a promise somewhere: in an ad, on a page, from a person. Who is to mend or
    withdraw it must know where.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        level: reviewed
        ---
        kind: journey
        id: ask
        name: Asking
        stages: [{name: Call, steps: [{name: I call, promises: [in-a-minute]}]}]

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        level: reviewed
        touchpoints: [ad]
        ---
        kind: journey
        id: ask
        name: Asking
        stages: [{name: Call, steps: [{name: I call, promises: [in-a-minute]}]}]
        ---
        kind: touchpoint
        id: ad
        name: Advertisement
    """
    steps = _steps(book)
    for promise in living(book, Promise):
        on = steps.get(promise.id, ())
        if on and not promise.touchpoints and not any(step.touchpoint for step in on):
            yield Finding(
                Route(*promise.key) / "name",
                say("nobody says where customers hear this promise"),
                say("add `touchpoints:`"),
            )


@rule("JAC523", SILENCE_THEN_WARNING, whole=True)
def promise_on_no_step(book: Handbook) -> Iterator[Finding]:
    """A blueprint keeps a promise that no step of a journey makes.

    On the map of the journey nobody sees that anything is promised there.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        level: reviewed
        ---
        kind: journey
        id: ask
        name: Asking
        stages: [{name: Call, steps: [{id: call, name: I call}]}]
        ---
        kind: blueprint
        id: calling
        name: Calling
        journey: ask
        cells: [{lane: frontstage, step: call, name: Answers, promise: in-a-minute}]

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        level: reviewed
        touchpoints: [ad]
        ---
        kind: journey
        id: ask
        name: Asking
        stages: [{name: Call, steps: [{id: call, name: I call, promises: [in-a-minute]}]}]
        ---
        kind: blueprint
        id: calling
        name: Calling
        journey: ask
        cells: [{lane: frontstage, step: call, name: Answers, promise: in-a-minute}]
        ---
        kind: touchpoint
        id: ad
        name: Advertisement
    """
    steps = _steps(book)
    for promise in living(book, Promise):
        kept = [link for link in book.pointing_at(promise) if link.owner.kind == "blueprint"]
        if kept and promise.id not in steps:
            yield Finding(
                Route(*promise.key) / "name",
                say("no step of a journey makes this promise"),
                say("add `promises: [{id}]` to the step where it matters", id=promise.id),
                ((kept[0].at, say("a blueprint keeps it here")),),
            )


@rule("JAC525", WARNING)
def promise_when_closed(book: Handbook) -> Iterator[Finding]:
    """A promise holds round the clock, and a channel that is to keep it closes.

    Wrong:
        kind: promise
        id: help
        name: Help round the clock
        channels: [phone]
        ---
        kind: channel
        id: phone
        name: Phone
        opening_hours: Mon-Fri 8-16

    Right:
        kind: promise
        id: help
        name: Help round the clock
        channels: [chat]
        ---
        kind: channel
        id: chat
        name: Chat
        opening_hours: 24/7
    """
    for promise in living(book, Promise):
        said = (text.casefold() for text in (*texts(promise.says), *texts(promise.name)))
        if not any(_ROUND_THE_CLOCK.search(text) for text in said):
            continue
        for index, id_ in enumerate(promise.channels):
            channel = book.find(Channel, id_)
            if channel and _closes(channel):
                yield Finding(
                    Route(*promise.key) / "channels" / index,
                    say("this is promised round the clock, but `{channel}` closes", channel=id_),
                    say("say when it holds, or keep it in a channel that is always open"),
                    ((Route(*channel.key) / "opening_hours", say("open then")),),
                )


def _closes(channel: Channel) -> bool:
    """Tell whether the channel has opening hours, and they are not all hours."""
    hours = [text.casefold() for text in texts(channel.opening_hours)]
    return bool(hours) and not any(_NEVER_CLOSED.search(text) for text in hours)


def _steps(book: Handbook) -> Mapping[str, Sequence[Step]]:
    """Give the steps that make each promise, by its id."""
    found: dict[str, list[Step]] = {}
    for _, step in book.walk(Step):
        for id_ in step.promises:
            found.setdefault(id_, []).append(step)
    return found


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
            told = say("the metric can be {most} at most", most=amount(metric, most))
            yield Finding(at / "at_least", told, look)
        elif limit.at_most is not None and least is not None and limit.at_most < least:
            told = say("the metric can be {least} at least", least=amount(metric, least))
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


@rule("JAC526", HINT_THEN_WARNING, whole=True)
def broken_promise_without_action(book: Handbook) -> Iterator[Finding]:
    """A promise is broken, and no open action is about it.

    An action is about it when it expects a change of its metric, or answers a step that makes the
    promise, an insight on such a step or one whose root cause is a cell that keeps it.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        observations: [{period: 2026-09, value: 900}]

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        observations: [{period: 2026-09, value: 900}]
        ---
        kind: action
        id: more-in-the-morning
        name: More people on the phones in the morning
        expects: [{metric: answer-time, before: 900, after: 60}]
    """
    answered = set(_answered(book))
    for promise in living(book, Promise):
        if promise.id in answered:
            continue
        standing = state(promise, book)
        if standing.state == "broken" and standing.reading and standing.metric:
            value = rounded(standing.metric, standing.reading.value)
            yield Finding(
                Route(*promise.key) / "threshold",
                say(
                    "{value} in {period} breaks this promise, and no open action is about it",
                    value=amount(standing.metric, value),
                    period=standing.reading.period,
                ),
                say("write an action that `expects:` a change of `{id}`", id=promise.metric),
                _since(standing),
            )


def _since(standing: PromiseState) -> tuple[tuple[Route, Say], ...]:
    """Give since which observation a promise is broken, with its place; nothing for the last."""
    first, metric = standing.since, standing.metric
    if first is None or metric is None or first == standing.reading:
        return ()
    told = say("broken since {period}", period=first.period)
    return tuple((at / "period", told) for at, seen in observed(metric) if seen is first.seen)


def _answered(book: Handbook) -> Iterator[str]:
    """Yield the ids of the promises that an open action is about."""
    actions = [action for action in book.all(Action) if is_open(action)]
    metrics = {change.metric for action in actions for change in action.expects}
    yield from (promise.id for promise in book.all(Promise) if promise.metric in metrics)
    spots = {(spot.journey, spot.step) for action in actions for spot in action.answers_steps}
    insights = set(_insights(book, actions))
    for journey in book.all(Journey):
        for stop in journey.stops():
            step = stop.step
            met = (journey.id, None) in spots or (journey.id, step.id) in spots
            if met or not insights.isdisjoint(step.insights):
                yield from step.promises
    yield from _at_root_causes(book, insights)


def _insights(book: Handbook, actions: list[Action]) -> Iterator[str]:
    """Yield the insights that actions answer, also by way of an opportunity."""
    for action in actions:
        yield from action.answers_insights
        for id_ in action.answers_opportunities:
            opportunity = book.find(Opportunity, id_)
            yield from opportunity.answers if opportunity else ()


def _at_root_causes(book: Handbook, insights: set[str]) -> Iterator[str]:
    """Yield the promises of the cells in which insights have their root cause."""
    causes = [one.root_cause for one in book.all(Insight) if one.id in insights]
    cells = {(cause.blueprint, cause.cell) for cause in causes if cause and cause.cell}
    for blueprint in book.all(Blueprint):
        for cell in blueprint.cells:
            if cell.promise and (blueprint.id, cell.id) in cells:
                yield cell.promise
