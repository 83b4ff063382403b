"""JAC3xx - changes of channel: told, believed and answered for."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.arrows import arrows
from journeyascode.facts.branches import read_network
from journeyascode.facts.handovers import passing
from journeyascode.facts.overdue import walked
from journeyascode.facts.pains import pains_around
from journeyascode.findings import Finding, Route
from journeyascode.model import Channel
from journeyascode.rules.queries import answers, roads, route_to
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Stop


class ChannelChange(NamedTuple):
    """A step that customers come to from another channel."""

    before: Stop
    after: Stop
    pair: tuple[str, str]
    """The channels."""


@rule("JAC310", SILENCE_THEN_WARNING, whole=True, together=True)
def channel_switch_without_handover(book: Handbook) -> Iterator[Finding]:
    """The channel changes between two steps, and how that goes is not told.

    A change of channel is harmless when the matter goes on without a break, and harmful when the
    customer must tell it again or wait again. Ambient channels, such as a reputation, hand over
    nothing.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        level: reviewed
        stages:
          - name: Ask
            steps:
              - {name: I ask the bot, channel: bot}
              - {name: I ask a human, channel: phone}
        ---
        kind: channel
        items: [{id: bot, name: Chatbot}, {id: phone, name: Phone}]

    Right:
        kind: journey
        id: help
        name: Getting help
        level: reviewed
        stages:
          - name: Ask
            steps:
              - {name: I ask the bot, channel: bot}
              - {name: I ask a human, channel: phone, handover: repeated}
        ---
        kind: channel
        items: [{id: bot, name: Chatbot}, {id: phone, name: Phone}]
    """
    ambient = {channel.id for channel in book.all(Channel) if channel.type == "ambient"}
    for journey in roads(book):
        told: set[int] = set()
        for before, after, pair in _changes(journey):
            if after.step.handover or after.number in told or not ambient.isdisjoint(pair):
                continue
            told.add(after.number)
            yield Finding(
                route_to(journey, after) / "channel",
                say("customers come here from `{channel}`, and nobody tells how", channel=pair[0]),
                say("add `handover: seamless`, or `repeated`, or `broken`"),
                ((route_to(journey, before) / "channel", say("the step before is here")),),
            )


@rule("JAC311", HINT_THEN_WARNING, whole=True)
def broken_handover_without_answer(book: Handbook) -> Iterator[Finding]:
    """A matter is lost on its way to another channel, and nothing more is said of it.

    Somebody knows that it breaks. What it does to the customer belongs beside it as a pain or an
    insight, or an action answers it.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps: [{name: I ask a human, handover: broken}]

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps: [{name: I ask a human, handover: broken, pains: [I start all over again]}]
    """
    answered = answers(book)
    for journey in roads(book):
        for stop in journey.stops():
            step = stop.step
            silent = step.handover == "broken" and not pains_around(book, journey, stop)
            if silent and not answered.acted_on(journey, step):
                yield Finding(
                    route_to(journey, stop) / "handover",
                    say("the matter is lost here, and neither a pain nor an action says so"),
                    say("tell what that does to the customer: `pains: [I start all over again]`"),
                )


@rule("JAC312", WARNING, whole=True)
def handover_against_its_channel(book: Handbook) -> Iterator[Finding]:
    """A channel is meant to pass matters on as they are, but a step says that it does not.

    Here the customer pays for what the channel promises. That is a pain: tell it at the step,
    name an insight or an action, or do not promise it. A step to which customers also come from
    elsewhere is left alone.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {name: I ask the bot, channel: bot}
              - {name: I ask a human, channel: chat, handover: repeated}
        ---
        kind: channel
        items:
          - {id: bot, name: Chatbot, hands_over_to: [{channel: chat, context_kept: true}]}
          - {id: chat, name: Chat}

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps:
              - {name: I ask the bot, channel: bot}
              - {name: I ask a human, channel: chat, handover: repeated}
        ---
        kind: channel
        items:
          - {id: bot, name: Chatbot, hands_over_to: [{channel: chat, context_kept: false}]}
          - {id: chat, name: Chat}
    """
    kept = {
        (channel.id, over.channel): Route(*channel.key) / "hands_over_to" / at / "context_kept"
        for channel in book.all(Channel)
        for at, over in enumerate(channel.hands_over_to)
        if over.context_kept
    }
    answered = answers(book)
    for journey in walked(book) if kept else ():
        before: dict[int, set[tuple[str, str]]] = {}
        for _, after, pair in _changes(journey):
            before.setdefault(after.number, set()).add(pair)
        for stop in journey.stops():
            pairs, step = before.get(stop.number, set()), stop.step
            belied = step.handover in ("broken", "repeated") and pairs and pairs <= kept.keys()
            told = pains_around(book, journey, stop) or answered.acted_on(journey, step)
            if belied and not told:
                pair = min(pairs)
                yield Finding(
                    route_to(journey, stop) / "handover",
                    say("`{channel}` is meant to pass the matter on as it is", channel=pair[0]),
                    say("tell the pain, or write `context_kept: false` there"),
                    ((kept[pair], say("it is meant here")),),
                )


def _changes(journey: Journey) -> Iterator[ChannelChange]:
    """Yield each change of channel onwards in the journey: a way back begins another round."""
    network = read_network(journey)
    for way, heads, _ in arrows(network):
        before = network.stops[way.step]
        for to in heads:
            after = network.stops[network.spots[to][0]]
            pair = passing(before.step, after.step)
            if to > way.start and pair and pair[0] != pair[1]:
                yield ChannelChange(before, after, pair)
