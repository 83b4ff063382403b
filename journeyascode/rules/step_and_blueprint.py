"""JAC37x, JAC43x, JAC544 - what a step says, and its touchpoint, promise or blueprint does not.

Texts are compared where they name one thing only: one channel, one length of time.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.amounts import seconds_in
from journeyascode.facts.methods import texts
from journeyascode.facts.metrics import latest
from journeyascode.facts.overdue import living
from journeyascode.facts.promises import most_seconds, state
from journeyascode.facts.touchpoints import places
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, Channel, Duration, Journey, Promise, Touchpoint
from journeyascode.rules.queries import roads, route_to
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING, WARNING_THEN_ERROR, rule
from journeyascode.speech import say
from journeyascode.speech.inflection import pattern_of, roots_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Cell, Step, Text


class CellAtStep(NamedTuple):
    """A cell of a blueprint under a step of its journey."""

    at: Route
    cell: Cell
    step: Step
    spot: Route


@rule("JAC378", WARNING)
def wait_beyond_its_bound(book: Handbook) -> Iterator[Finding]:
    """Customers wait longer than what ends their wait at the latest.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Wait
            steps:
              - {name: I wait, waits: {time: 5 d, bound: We answer within two days}}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Wait
            steps:
              - {name: I wait, waits: {time: 1–2 d, bound: We answer within two days}}
    """
    for journey in roads(book):
        for stop in journey.stops():
            waits, time = stop.step.waits, stop.step.wait
            for text in texts(waits.bound) if waits and time else ():
                said = seconds_in(text)
                if time and said and time.low > max(said):
                    yield Finding(
                        route_to(journey, stop) / "waits" / "time",
                        say("{time} is longer than the bound: {text}", time=time, text=text),
                        say("mend one of the two"),
                        ((route_to(journey, stop) / "waits" / "bound", say("the bound")),),
                    )
                    break


@rule("JAC371", HINT_THEN_WARNING)
def channel_not_of_its_touchpoint(book: Handbook) -> Iterator[Finding]:
    """A step meets a touchpoint in a channel in which the touchpoint is not offered.

    The map shows a way in that the list of touchpoints does not have.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, touchpoint: checkout, channel: phone}]}]
        ---
        kind: touchpoint
        id: checkout
        name: Checkout
        channels: [web]
        ---
        kind: channel
        items: [{id: web, name: Web}, {id: phone, name: Phone}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, touchpoint: checkout, channel: phone}]}]
        ---
        kind: touchpoint
        id: checkout
        name: Checkout
        channels: [web, phone]
        ---
        kind: channel
        items: [{id: web, name: Web}, {id: phone, name: Phone}]
    """
    for journey in roads(book):
        for stop in journey.stops():
            known = all(book.find(Touchpoint, id_) for id_ in stop.step.touchpoint)
            for touchpoint, channel in places(book, stop.step) if known else ():
                met = book.find(Touchpoint, touchpoint)
                told = met and met.channels and book.find(Channel, channel)
                if not (met and told) or channel in met.channels:
                    continue
                yield Finding(
                    route_to(journey, stop) / "channel" / stop.step.channel.index(channel),
                    say("`{touchpoint}` is not offered in `{channel}`, by its own words",
                        touchpoint=met.id, channel=channel),
                    say("add it to its `channels:`, or name another one here"),
                    ((Route(*met.key) / "channels", say("offered here")),),
                )  # fmt: skip


@rule("JAC372", HINT_THEN_WARNING)
def promise_kept_in_other_channels(book: Handbook) -> Iterator[Finding]:
    """A blueprint keeps a promise at a step, and the promise is kept in other channels.

    Where a touchpoint only makes the promise, it may be kept elsewhere.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: ask, name: I write, channel: mail}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells: [{lane: frontstage, step: ask, name: Answers, promise: in-a-minute}]
        ---
        kind: promise
        id: in-a-minute
        name: We answer in a minute
        channels: [phone]
        ---
        kind: channel
        items: [{id: mail, name: E-mail}, {id: phone, name: Phone}]

    Right:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: ask, name: I call, channel: phone}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells: [{lane: frontstage, step: ask, name: Answers, promise: in-a-minute}]
        ---
        kind: promise
        id: in-a-minute
        name: We answer in a minute
        channels: [phone]
        ---
        kind: channel
        items: [{id: mail, name: E-mail}, {id: phone, name: Phone}]
    """
    for one in _cells(book):
        promise = book.find(Promise, one.cell.promise)
        used = _used(one.step)
        if not promise or not set(one.step.touchpoint).isdisjoint(promise.touchpoints):
            continue
        if promise.channels and used and used.isdisjoint(promise.channels):
            yield Finding(
                one.at / "promise",
                say("`{promise}` is kept in other channels than this step has: `{channel}`",
                    promise=promise.id, channel=min(used)),
                say("mend `channels:` of the promise, or the channel of the step"),
                (
                    (Route(*promise.key) / "channels", say("kept there")),
                    (one.spot, say("the step")),
                ),
            )  # fmt: skip


@rule("JAC544", WARNING_THEN_ERROR)
def promise_against_the_wait(book: Handbook) -> Iterator[Finding]:
    """Customers wait longer than is promised at the same step, and the promise is not broken.

    Either the time or the promise is not what it is called. A promise whose metric says that it
    is broken, on a journey as it is today, is told by its own rule.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps: [{name: I call, promises: [quick], waits: {time: 15 min}}]
        ---
        kind: promise
        id: quick
        name: We answer in a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps: [{name: I call, promises: [quick], waits: {time: 30–60 s}}]
        ---
        kind: promise
        id: quick
        name: We answer in a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
    """
    for at, id_, time, wished in _waited(book):
        promise = book.find(Promise, id_)
        most = most_seconds(promise, book) if promise and promise.status != "retired" else None
        if promise is None or most is None or time.low <= most:
            continue
        if wished or _may_be_kept(book, promise):
            yield Finding(
                at,
                say("{time} is longer than `{promise}` promises: {most}",
                    time=time, promise=id_, most=Duration.reckoned(most)),
                say("mend the time or the promise; what is really so long breaks it"),
                ((Route(*promise.key) / "threshold", say("the other number")),),
            )  # fmt: skip


def _may_be_kept(book: Handbook, promise: Promise) -> bool:
    """Tell whether a promise is not broken, and was not given after all that was measured."""
    standing = state(promise, book)
    early = standing.metric and standing.reading is None and latest(standing.metric)
    return standing.state != "broken" and not early


def _waited(book: Handbook) -> Iterator[tuple[Route, str, Duration, bool]]:
    """Yield each time a customer waits where something is promised, and whether it is a wish."""
    for journey in roads(book):
        for stop in journey.stops():
            for id_ in stop.step.promises if stop.step.wait else ():
                spot = route_to(journey, stop) / "waits" / "time"
                yield spot, id_, stop.step.wait, journey.is_wished  # type: ignore[misc]
    for one in _cells(book):
        found = one.cell.response_time.measured if one.cell.response_time else None
        if one.cell.promise and found:
            yield one.at / "response_time" / "measured", one.cell.promise, found, False


@rule("JAC430", HINT_THEN_WARNING)
def step_meets_another_team(book: Handbook) -> Iterator[Finding]:
    """A step says that the customer meets one team, and its blueprint that it is another one.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: call, name: I call, meets: [care]}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells:
          - {lane: customer, step: call, name: Calls}
          - {lane: frontstage, step: call, name: Answers, team: sales}
        ---
        kind: team
        items: [{id: care, name: Care}, {id: sales, name: Sales}]

    Right:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: call, name: I call, meets: [care]}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells:
          - {lane: customer, step: call, name: Calls}
          - {lane: frontstage, step: call, name: Answers, team: care}
        ---
        kind: team
        items: [{id: care, name: Care}, {id: sales, name: Sales}]
    """
    seen: dict[Route, list[CellAtStep]] = {}
    for one in _cells(book):
        if one.cell.lane == "frontstage" and one.cell.team and one.step.meets:
            seen.setdefault(Route(one.at.kind, one.at.id) / one.cell.step, []).append(one)
    for met in seen.values():
        if {one.cell.team for one in met}.isdisjoint(met[0].step.meets):
            yield Finding(
                met[0].at / "team",
                say("`{team}` meets the customer here, but the step says `{other}`",
                    team=met[0].cell.team, other=met[0].step.meets[0]),
                say("name the same team in both"),
                ((met[0].spot / "meets", say("the step says so here")),),
            )  # fmt: skip


@rule("JAC431", HINT_THEN_WARNING)
def customer_takes_another_time(book: Handbook) -> Iterator[Finding]:
    """What a customer does takes one time on the journey and another in its blueprint.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: call, name: I call, duration: 5 min}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells: [{lane: customer, step: call, name: Calls, duration: 20 min}]

    Right:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: call, name: I call, duration: 5 min}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells: [{lane: customer, step: call, name: Calls, duration: 5 min}]
    """
    acting: dict[Route, int] = {}
    found = [one for one in _cells(book) if one.cell.lane == "customer"]
    for one in found:
        acting[one.spot] = acting.get(one.spot, 0) + 1
    for one in found:
        here, there = one.cell.duration, one.step.duration
        if here and there and acting[one.spot] == 1 and not _overlap(here, there):
            yield Finding(
                one.at / "duration",
                say("{here} is written, but the step takes {there}", here=here, there=there),
                say("write the same in both"),
                ((one.spot / "duration", say("the other number")),),
            )


@rule("JAC432", HINT_THEN_WARNING)
def blueprint_in_another_channel(book: Handbook) -> Iterator[Finding]:
    """A step happens in one channel, and what customer and staff do there names another one.

    Told where a cell before the line of visibility says that it happens by a channel of the
    handbook, and by none of the step.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: ask, name: I ask, channel: chat}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells:
          - {lane: customer, step: ask, name: Asks by phone}
        ---
        kind: channel
        items: [{id: chat, name: Chat}, {id: phone, name: Phone}]

    Right:
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Ask, steps: [{id: ask, name: I ask, channel: chat}]}]
        ---
        kind: blueprint
        id: helping
        name: Helping
        journey: help
        cells:
          - {lane: customer, step: ask, name: Asks in the chat}
        ---
        kind: channel
        items: [{id: chat, name: Chat}, {id: phone, name: Phone}]
    """
    names = {
        channel.id: [(roots_of(name), name) for name in texts(channel.name)]
        for channel in living(book, Channel)
    }
    for one in _cells(book):
        used = _used(one.step)
        if used and one.cell.lane in {"customer", "frontstage"} and _may_say_how(one.cell.name):
            said = {id_ for id_, called in names.items() if _by(called, one.cell.name)}
            if said and said.isdisjoint(used):
                yield Finding(
                    one.at / "name",
                    say("this names `{other}`, but the step happens in `{channel}`",
                        other=min(said), channel=min(used)),
                    say("mend the cell, or the channel of the step"),
                    ((one.spot / "channel", say("the step says so here")),),
                )  # fmt: skip


def _used(step: Step) -> set[str]:
    """Give the channels of a step."""
    return {*step.channel, *step.alternatives}


def _may_say_how(text: Text) -> bool:
    """Tell quickly whether a text may say, in every language it has, by what way it is done."""
    return all(_MAY_BE_WAY.search(one.lower()) for one in texts(text))


def _by(called: list[tuple[tuple[str, ...], str]], text: Text) -> bool:
    """Tell whether a text says, in every language it has, that something is done by a channel.

    The channel is `called` by names, each behind what all forms of its words begin with: most
    texts hold none of these, and the pattern of the forms is not made for them.
    """
    return all(_is_said_by(called, one) for one in texts(text))


def _is_said_by(called: list[tuple[tuple[str, ...], str]], text: str) -> bool:
    small = text.lower()
    return any(
        (hit := pattern_of(name, "").search(text)) and _is_way(text, hit)
        for roots, name in called
        if all(root in small for root in roots)
    )


def _is_way(text: str, hit: re.Match[str]) -> bool:
    """Tell whether the words found are how, not what: `by phone`, `chatissa`."""
    return bool(_BY.search(text[: hit.start()]) or _WAY.search(hit[0]))


_BY = re.compile(r"\b(?:by|via|through|over|in|using)(?: the| our| an?)? $", re.IGNORECASE)
_WAY = re.compile(r"(?:ss|ll)[aä]$")
_MAY_BE_WAY = re.compile(r"\b(?:by|via|through|over|in|using) |(?:ss|ll)[aä]\b")


def _overlap(one: Duration, other: Duration) -> bool:
    return one.low <= other.high and other.low <= one.high


def _cells(book: Handbook) -> Iterator[CellAtStep]:
    """Yield every cell that stands under a step of its journey."""
    for blueprint in living(book, Blueprint):
        journey = book.find(Journey, blueprint.journey)
        stops = {stop.step.id: stop for stop in journey.stops()} if journey else {}
        for index, cell in enumerate(() if blueprint.columns else blueprint.cells):
            stop = stops.get(cell.step)
            if journey and stop:
                at = Route(*blueprint.key) / "cells" / index
                yield CellAtStep(at, cell, stop.step, route_to(journey, stop))
