"""Which way each customer goes through a journey, and which channels of a touchpoint are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.feelings import felt
from journeyascode.facts.standing import living, walked
from journeyascode.model import Journey, Metric, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook
    from journeyascode.model import Step, Stop

Place = tuple[str, str]
"""The ids of a touchpoint and of a channel in which it is met; empty where none is named."""


class Route(NamedTuple):
    """One way through a journey, and the ids of those who go it: nobody's where none is named."""

    personas: tuple[str, ...]
    stops: tuple[Stop, ...]


class Visit(NamedTuple):
    """A step of a journey, as seen from the touchpoint and the channel it happens in."""

    journey: str
    stop: Stop
    worst: float | None
    """The lowest score somebody felt there; None where nobody has told."""


def routes(journey: Journey) -> tuple[Route, ...]:
    """Give the ways through `journey`, each with the personas who go it; one at least.

    Everybody goes through the steps in their order, but for the optional steps whose feelings
    are told of named personas only: these steps are theirs alone. Whoever has such a step leaps
    to it where a branch leads there. Personas who go the same way share a route.
    """
    stops = tuple(journey.stops())
    named = (feeling.persona for stop in stops for feeling in stop.step.feels)
    walkers = tuple(dict.fromkeys([*journey.personas, *filter(None, named)]))
    if not walkers:
        return (Route((), stops),)
    found: dict[tuple[int, ...], list[str]] = {}
    for persona in walkers:
        way = tuple(_walked(stops, persona))
        found.setdefault(way, []).append(persona)
    return tuple(
        Route(tuple(personas), tuple(stops[at] for at in way)) for way, personas in found.items()
    )


def theirs(step: Step) -> frozenset[str]:
    """Give the personas whose own a step is; empty where it is everybody's."""
    named = {feeling.persona for feeling in step.feels}
    if not step.optional or None in named:
        return frozenset()
    return frozenset(filter(None, named))


def walked_or_wished(book: Handbook) -> tuple[Journey, ...]:
    """Give the journeys that are walked today; all of them where there are only wishes."""
    return walked(book) or living(book, Journey)


def visits(book: Handbook) -> Mapping[Place, tuple[Visit, ...]]:
    """Give the steps of all journeys really walked, by touchpoint and channel."""
    found: dict[Place, list[Visit]] = {}
    for journey in walked_or_wished(book):
        for one in felt(journey):
            place = one.stop.step.touchpoint or "", one.stop.step.channel or ""
            if any(place):
                found.setdefault(place, []).append(Visit(journey.id, one.stop, one.worst))
    return {place: tuple(steps) for place, steps in found.items()}


def ways_in(book: Handbook, touchpoint: str, steps: Sequence[Step] = ()) -> tuple[str, ...]:
    """Give every channel in which a touchpoint is offered, or met in one of `steps`."""
    entity = book.find(Touchpoint, touchpoint)
    offered = entity.channels if entity else ()
    met = (id_ for step in steps if step.touchpoint == touchpoint for id_ in _met(step))
    return tuple(dict.fromkeys([*offered, *met]))


def measured(book: Handbook) -> Mapping[Place, tuple[Metric, ...]]:
    """Give the metrics by where they are measured: touchpoint, channel, or one of them alone.

    A metric of several touchpoints and channels is measured wherever they meet, as far as the
    one is offered in the other. One of several channels and no touchpoint is none's own.
    """
    found: dict[Place, list[Metric]] = {}
    for metric in book.all(Metric):
        for place in _measured(book, metric):
            found.setdefault(place, []).append(metric)
    return {place: tuple(metrics) for place, metrics in found.items()}


def _measured(book: Handbook, metric: Metric) -> Iterator[Place]:
    if not metric.measured_at and len(metric.measured_in) == 1:
        yield "", metric.measured_in[0]
    for touchpoint in metric.measured_at:
        ways = ways_in(book, touchpoint)
        there = [channel for channel in metric.measured_in if channel in ways]
        if not metric.measured_in and len(ways) == 1:
            there = [*ways]
        yield from ((touchpoint, channel) for channel in there or ("",))


def _met(step: Step) -> Iterator[str]:
    if step.channel:
        yield step.channel
    yield from step.alternatives


def _walked(stops: Sequence[Stop], persona: str) -> Iterator[int]:
    at = 0
    while at < len(stops):
        owners = theirs(stops[at].step)
        if owners and persona not in owners:
            at += 1
            continue
        yield at
        at = _leap(stops, at, persona)


def _leap(stops: Sequence[Stop], at: int, persona: str) -> int:
    """Give the index of the next stop: one's own to which a branch leads, else the following."""
    goals = {branch.to for branch in stops[at].step.next if branch.to}
    own = (n for n in range(at + 1, len(stops)) if persona in theirs(stops[n].step))
    first = next(own, None)
    return first if first is not None and stops[first].step.id in goals else at + 1
