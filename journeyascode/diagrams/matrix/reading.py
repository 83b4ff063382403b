"""Reads the matrix of a journey: its rows, its columns, its cells, and the ways through it."""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from journeyascode.diagrams.columns import Column
from journeyascode.diagrams.feelings import read_curves
from journeyascode.diagrams.matrix.facts import (
    TYPES,
    CellFacts,
    ColumnFacts,
    Felt,
    Leg,
    MatrixFacts,
    RouteFacts,
    RowFacts,
    StepFacts,
)
from journeyascode.diagrams.matrix.quality import quality
from journeyascode.diagrams.voice import Fact
from journeyascode.facts.feelings import felt
from journeyascode.facts.touchpoints import measured, routes, ways_in
from journeyascode.handbook import HIDDEN
from journeyascode.model import Channel
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.diagrams.feelings import Curve
    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.touchpoints import Route
    from journeyascode.model import Journey, Stop

NO_TOUCHPOINT = say("no touchpoint told")
NO_CHANNEL = say("no channel told")
EVERYBODY = say("the customer's way")


def read_matrix(voice: Voice, journey: Journey) -> MatrixFacts | None:
    """Gather what the matrix of `journey` says; None when no step names touchpoint or channel."""
    reader = _Reader(voice, journey)
    if not any(stop.step.touchpoint or stop.step.channel for stop in reader.stops):
        return None
    return MatrixFacts(
        journey,
        tuple(reader.row(*key) for key in reader.keys),
        tuple(map(reader.column, reader.channels)),
        dict(reader.cells()),
        tuple(map(reader.route, reader.ways)),
        tuple(reader.legs()),
        reader.places,
        {n: reader.column(reader.channels[c]).name.text for n, (_, c) in reader.places.items()},
    )


class _Reader:
    """One journey, looked at from its touchpoints and its channels."""

    def __init__(self, voice: Voice, journey: Journey) -> None:
        self.voice = voice
        self.journey = journey
        self.stops = tuple(journey.felt())
        self.ways = routes(journey)
        self.metrics = voice.book.remember(measured)

    @cached_property
    def keys(self) -> tuple[tuple[int, str], ...]:
        """Stage and touchpoint of each row, in the order of the journey."""
        return tuple(dict.fromkeys((s.stage, s.step.touchpoint or "") for s in self.stops))

    @cached_property
    def offers(self) -> Mapping[str, tuple[str, ...]]:
        """The channels of each touchpoint."""
        steps = [stop.step for stop in self.stops]
        ids = dict.fromkeys(id_ for _, id_ in self.keys)
        return {id_: ways_in(self.voice.book, id_, steps) if id_ else () for id_ in ids}

    @cached_property
    def channels(self) -> tuple[str, ...]:
        """The columns: channels in the order of their first step, then those only offered."""
        used = dict.fromkeys(stop.step.channel for stop in self.stops if stop.step.channel)
        meant = (id_ for stop in self.stops for id_ in stop.step.alternatives)
        only = dict.fromkeys([*(id_ for ids in self.offers.values() for id_ in ids), *meant])
        none = [""] if any(not stop.step.channel for stop in self.stops) else []
        return (*used, *(id_ for id_ in only if id_ not in used), *none)

    @cached_property
    def places(self) -> Mapping[int, tuple[int, int]]:
        """Row and column of each step, by its number."""
        at = {key: n for n, key in enumerate(self.keys)}
        across = {id_: n for n, id_ in enumerate(self.channels)}
        return {
            stop.number: (
                at[stop.stage, stop.step.touchpoint or ""],
                across[stop.step.channel or ""],
            )
            for stop in self.stops
        }

    @cached_property
    def curves(self) -> tuple[Curve, ...]:
        """What is felt, as the curves of the map read it."""
        columns = [Column(stop.stage, stop) for stop in self.stops]
        return read_curves(self.voice, self.journey, columns)

    def row(self, stage: int, id_: str) -> RowFacts:
        """Give a touchpoint in a stage, with what is measured in all its channels."""
        missing = Fact(self.voice.say(NO_TOUCHPOINT), role="quiet")
        name = self.voice.fact(id_, "touchpoint") if id_ else missing
        known = self.metrics.get((id_, ""), ()) if id_ else ()
        alone = id_ != HIDDEN and len(self.offers[id_]) == 1
        return RowFacts(stage, name, alone, quality(self.voice, known))

    def column(self, id_: str) -> ColumnFacts:
        """Give a channel, with what is measured of it alone."""
        channel = self.voice.book.find(Channel, id_)
        missing = Fact(self.voice.say(NO_CHANNEL), role="quiet")
        name = self.voice.fact(id_, "channel") if id_ else missing
        type_ = self.voice.say(TYPES[channel.type]) if channel and channel.type else ""
        known = self.metrics.get(("", id_), ()) if id_ else ()
        used = any((stop.step.channel or "") == id_ for stop in self.stops)
        return ColumnFacts(name, type_, used, quality(self.voice, known))

    def cells(self) -> Iterator[tuple[tuple[int, int], CellFacts]]:
        """Yield every cell in which there is anything, by row and column."""
        for row, (stage, id_) in enumerate(self.keys):
            for column, channel in enumerate(self.channels):
                met = self.met(id_, channel)
                steps = tuple(self.step(stop) for stop in met if stop.stage == stage)
                if steps or channel in self.offers[id_]:
                    known = self.metrics.get((id_, channel), ()) if id_ and channel else ()
                    numbers = () if steps else tuple(stop.number for stop in met)
                    cell = CellFacts(steps, quality(self.voice, known), numbers)
                    yield (row, column), cell

    def met(self, touchpoint: str, channel: str) -> list[Stop]:
        """Give the stops where the two meet, in any stage."""
        place = touchpoint, channel
        return [s for s in self.stops if (s.step.touchpoint or "", s.step.channel or "") == place]

    def step(self, stop: Stop) -> StepFacts:
        """Give one step with what is felt at it."""
        link = self.voice.link("journey", self.journey.id, stop.anchor)
        worst = felt(self.journey)[stop.number - 1].worst
        told = tuple(
            Felt(self.whose(curve), moment.score, moment.fact, moment.guessed)
            for curve in self.curves
            for moment in curve.moments
            if moment.column == stop.number - 1
        )
        takers = tuple(
            at
            for at, way in enumerate(self.ways)
            if any(other.number == stop.number for other in way.stops)
        )
        return StepFacts(stop, Fact(self.voice.text(stop.step.name), link), told, worst, takers)

    def whose(self, curve: Curve) -> str:
        """Say whose feeling it is: nothing where it is everybody's, and how things are."""
        wished = curve.target and not self.journey.is_wished
        target = self.voice.say(say("target")) if wished else ""
        return ", ".join(part for part in (curve.name, target) if part)

    def route(self, way: Route) -> RouteFacts:
        """Give the names of those who go a way."""
        names = ", ".join(self.voice.fact(id_, "persona").text for id_ in way.personas)
        return RouteFacts(names or self.voice.say(EVERYBODY))

    def legs(self) -> Iterator[Leg]:
        """Yield the legs of all routes, each once, in the order of the steps they begin at."""
        found: dict[tuple[int, int], tuple[Stop, Stop, list[int]]] = {}
        for at, way in enumerate(self.ways):
            for tail, head in pairwise(way.stops):
                found.setdefault((tail.number, head.number), (tail, head, []))[2].append(at)
        for tail, head, takers in (found[key] for key in sorted(found)):
            yield Leg(tail, head, tuple(takers), head.step.handover)
