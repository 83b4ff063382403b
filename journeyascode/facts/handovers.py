"""Where a customer or a matter passes from one to the next: between channels, between teams."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.customer_routes import routes
from journeyascode.facts.response_times import is_slower
from journeyascode.facts.touchpoints import walked_or_wished
from journeyascode.findings import Route
from journeyascode.handbook import HIDDEN
from journeyascode.model import Blueprint, Channel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Step, Stop
    from journeyascode.model.blueprint import Cell, Flow, ResponseTime

Manner = Literal["broken", "repeated", "seamless"]
MANNERS: tuple[Manner, ...] = ("broken", "repeated", "seamless")
"""How a change of channel goes, the worst first."""

Pair = tuple[str, str]
"""The ids of the one that passes on, and of the one that goes on."""


class Switch(NamedTuple):
    """A change of channel from one step to the next on somebody's way through a journey."""

    journey: str
    before: Stop
    after: Stop
    manner: Manner | None
    """None where nobody has told."""
    pair: Pair
    """The channels it passes between."""


class HandoverCounts(NamedTuple):
    """What is known of the handovers between two channels."""

    switches: tuple[Switch, ...]
    kept: bool | None
    """Whether the channel is meant to pass the matter on untold; None where nothing is said."""

    @property
    def counts(self) -> Mapping[Manner | None, int]:
        """How many changes go in each manner; only those that happen."""
        found = Counter(switch.manner for switch in self.switches)
        return {manner: found[manner] for manner in (*MANNERS, None) if found[manner]}

    @property
    def worst(self) -> Manner | None:
        """The worst manner of any change; None where no manner is told."""
        return next(iter(self.counts), None)

    @property
    def belied(self) -> bool:
        """Whether the matter is said to pass on untold, and some customer has to tell it again."""
        return self.kept is True and self.worst in ("broken", "repeated")


class BlueprintHandover(NamedTuple):
    """A flow of a blueprint with the activities at its ends, and where it is written."""

    at: Route
    flow: Flow
    source: Cell
    target: Cell
    tail: int
    """Index of the cell it leaves."""
    head: int
    """Index of the cell it reaches."""

    @property
    def time(self) -> ResponseTime | None:
        """How fast the asked one answers: the giver of what is needed, else the receiver."""
        needed = self.flow.kind == "needs"
        asked, other = (self.source, self.target) if needed else (self.target, self.source)
        both = self.flow.kind == "both-ways"
        return asked.response_time or (other.response_time if both else None)

    @property
    def late(self) -> bool | None:
        """Whether the answer takes longer than agreed; None where either is unknown."""
        return is_slower(self.time)


def passing(before: Step, after: Step) -> Pair | None:
    """Give from which channel customers come to which: twice the same where the steps share one.

    Else from the last one used before to the first one after, and so too where the other step
    says how the change goes. None where either names none.
    """
    if not (before.channel and after.channel):
        return None
    if HIDDEN in before.channel and HIDDEN in after.channel:
        return None  # it may be one channel, or two
    shared = next((id_ for id_ in before.channel if id_ in after.channel), None)
    shared = None if after.handover else shared
    return (shared, shared) if shared else (before.channel[-1], after.channel[0])


def switches(book: Handbook, journey: Journey) -> tuple[Switch, ...]:
    """Give every change of channel on any way through `journey`, once each, in their order.

    Two steps of which the one leads to the other make one where the channels differ, or where
    they share one and the other step says how the change goes.
    """
    found: dict[tuple[int, int], Switch] = {}
    for route in routes(book, journey):
        for before, after in route.legs:
            pair, manner = passing(before.step, after.step), after.step.handover
            if pair and (pair[0] != pair[1] or manner):
                switch = Switch(journey.id, before, after, manner, pair)
                found.setdefault((before.number, after.number), switch)
    return tuple(found[numbers] for numbers in sorted(found, key=lambda pair: pair[::-1]))


def between_channels(book: Handbook) -> Mapping[Pair, HandoverCounts]:
    """Give what is known of each pair of channels between which anybody passes, or may pass."""
    kept = {
        (channel.id, over.channel): over.context_kept
        for channel in book.all(Channel)
        for over in channel.hands_over_to
    }
    made: dict[Pair, list[Switch]] = {pair: [] for pair in kept}
    for journey in walked_or_wished(book):
        for switch in switches(book, journey):
            made.setdefault(switch.pair, []).append(switch)
    return {pair: HandoverCounts(tuple(found), kept.get(pair)) for pair, found in made.items()}


def between_teams(book: Handbook) -> Mapping[Pair, tuple[BlueprintHandover, ...]]:
    """Give what passes from team to team, by the two; partners count as teams."""
    found: dict[Pair, list[BlueprintHandover]] = {}
    for one in passings(book):
        if one.source.team and one.target.team and one.source.team != one.target.team:
            found.setdefault((one.source.team, one.target.team), []).append(one)
    return {pair: tuple(made) for pair, made in found.items()}


def passings(book: Handbook) -> Iterator[BlueprintHandover]:
    """Yield the flows of all blueprints, but those that lead nowhere."""
    for blueprint in book.all(Blueprint):
        yield from passings_of(blueprint)


def passings_of(blueprint: Blueprint) -> Iterator[BlueprintHandover]:
    """Yield the flows both of whose ends are there."""
    places = {cell.id: at for at, cell in enumerate(blueprint.cells) if cell.id}
    for at, flow in enumerate(blueprint.flows):
        if flow.from_ in places and flow.to in places:
            here = Route(*blueprint.key) / "flows" / at
            ends = places[flow.from_], places[flow.to]
            source, target = (blueprint.cells[end] for end in ends)
            yield BlueprintHandover(here, flow, source, target, *ends)


def parties(pairs: Iterable[Pair], order: Iterable[str]) -> tuple[str, ...]:
    """Give those who take part, in the order given; strangers to it last, by their ids."""
    taking = {id_ for pair in pairs for id_ in pair}
    known = tuple(id_ for id_ in dict.fromkeys(order) if id_ in taking)
    return (*known, *sorted(taking.difference(known)))
