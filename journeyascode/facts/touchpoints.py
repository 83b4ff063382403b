"""Where a touchpoint is met, and which of its channels are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.feelings import felt
from journeyascode.facts.overdue import living, walked
from journeyascode.handbook.audience import HIDDEN
from journeyascode.model import Journey, Metric, Touchpoint

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.facts.feelings import Score
    from journeyascode.handbook import Handbook
    from journeyascode.model import Step, Stop

_OTHERS = frozenset({"third-party", "customer"})
Place = tuple[str, str]
"""The ids of a touchpoint and of a channel in which it is met; empty where none is named."""


class Visit(NamedTuple):
    """A step of a journey, as seen from the touchpoint and the channel it happens in."""

    journey: str
    stop: Stop
    worst: Score | None
    """The lowest that somebody felt there; None where nobody has told."""


def walked_or_wished(book: Handbook) -> tuple[Journey, ...]:
    """Give the journeys that are walked today; all of them where there are only wishes."""
    return walked(book) or living(book, Journey)


def visits(book: Handbook) -> Mapping[Place, tuple[Visit, ...]]:
    """Give the steps of all journeys really walked, by touchpoint and channel."""
    found: dict[Place, list[Visit]] = {}
    for journey in walked_or_wished(book):
        for one in felt(journey):
            for place in filter(any, places(book, one.stop.step)):
                found.setdefault(place, []).append(Visit(journey.id, one.stop, one.worst))
    return {place: tuple(steps) for place, steps in found.items()}


def places(book: Handbook, step: Step) -> tuple[Place, ...]:
    """Give where a step happens, the main place first: one at least, maybe of no name at all.

    Each of several touchpoints is met in those channels of the step in which it is offered, in
    all of them where it is offered in none; what is left over belongs to the first touchpoint.
    """
    found: dict[Place, None] = {}
    for touchpoint in step.touchpoint or ("",):
        entity = book.find(Touchpoint, touchpoint)
        offered = entity.channels if entity and len(step.touchpoint) > 1 else ()
        there = [channel for channel in step.channel if channel in offered]
        found |= {(touchpoint, channel): None for channel in there or step.channel or ("",)}
    first, met = next(iter(found)), {channel for _, channel in found}
    found |= {(first[0], channel): None for channel in step.channel if channel not in met}
    return tuple(found)


def ways_in(book: Handbook, touchpoint: str, steps: Sequence[Step] = ()) -> tuple[str, ...]:
    """Give every channel in which a touchpoint is offered, or met in one of `steps`."""
    entity = book.find(Touchpoint, touchpoint)
    offered = entity.channels if entity else ()
    met = (
        id_
        for step in steps
        if touchpoint in step.touchpoint
        for id_ in _met(book, step, touchpoint)
    )
    return tuple(dict.fromkeys([*offered, *met]))


def only_ways_in(book: Handbook, offers: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Give the touchpoints of our own that have one way in only; `offers` has the ways of each.

    What belongs to others, or to the customer, is not ours to open. Where all of ours are so,
    telling it of each tells nothing.
    """
    if book.hides("channel", "journey"):
        return frozenset()  # another way may be one that is not for the readers
    found = ((id_, book.find(Touchpoint, id_)) for id_ in offers if id_ not in ("", HIDDEN))
    ours = [id_ for id_, one in found if one is None or one.owned_by not in _OTHERS]
    narrow = frozenset(id_ for id_ in ours if len(offers[id_]) == 1)
    return frozenset() if len(ours) > 1 and len(narrow) == len(ours) else narrow


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
    if HIDDEN in metric.measured_in:
        return  # nobody may know where
    if not metric.measured_at and len(metric.measured_in) == 1:
        yield "", metric.measured_in[0]
    for touchpoint in metric.measured_at:
        if touchpoint == HIDDEN:
            continue
        ways = ways_in(book, touchpoint)
        there = [channel for channel in metric.measured_in if channel in ways]
        if not metric.measured_in and len(ways) == 1:
            there = [*ways]
        yield from ((touchpoint, channel) for channel in there or ("",))


def _met(book: Handbook, step: Step, touchpoint: str) -> Iterator[str]:
    yield from (channel for met, channel in places(book, step) if met == touchpoint and channel)
    yield from step.alternatives
