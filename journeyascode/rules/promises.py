"""JAC52x - promises: measured, made where customers hear them, one at a time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.methods import texts
from journeyascode.facts.standing import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Channel, Promise, Step
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook

_ROUND_THE_CLOCK = re.compile(
    r"\b24 ?/ ?7\b|(a?round) the clock|day and night|at any (hour|time of day)"
    r"|ympäri vuorokauden|vuorokauden ympäri|kellon ympäri|yötä ?päivää"
    r"|mihin (vuorokauden)?aikaan tahansa"
)
_NEVER_CLOSED = re.compile(
    _ROUND_THE_CLOCK.pattern + r"|\b24 ?h\b|\balways\b|\baina\b|\b0?0[-–]24\b"
)


@rule("JAC520", HINT_THEN_WARNING)
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
                say("add `metric:` and the value it must have: `threshold:`"),
            )


@rule("JAC521", HINT_THEN_WARNING)
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
