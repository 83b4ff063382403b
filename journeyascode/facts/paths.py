"""What to expect of a journey: how often each step is taken, how long it lasts, how it ends.

Customers walk the journey as an absorbing Markov chain: where they go next depends on the step
they are at, by the shares told there, and every end keeps them.
"""

from __future__ import annotations

from collections import defaultdict
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.branches import NOBODY, read_network
from journeyascode.measures.markov import (
    expected_visits,
    spots_ahead,
    spots_with_an_end,
)
from journeyascode.model import Channel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from journeyascode.facts.branches import Network
    from journeyascode.handbook import Handbook
    from journeyascode.measures.markov import Ending
    from journeyascode.model import Duration, Journey, Step


class Length(NamedTuple):
    """A length of time in seconds: all taken at their shortest, and at their longest."""

    low: float
    high: float


class Expected(NamedTuple):
    """What one customer meets on average, from the first step to whichever end."""

    duration: Length | None
    """Time spent in the steps; None when no step that is taken has a duration.

    Of steps taken at the same time, the longest counts.
    """
    waiting: Length | None
    """Time spent waiting, in steps and for timers; None when there is neither.

    A wait told by a timer and again by the step it leads to counts once: the longer one.
    """
    timers: Length | None
    """Time until the timers of branches run out, which `waiting` includes; None without them."""
    contacts: float
    """How many times a person of the company or of a partner is met: see `is_contact`."""
    ends: Mapping[Ending, float]
    """The share of customers who end in each way, from 0 to 1; together 1. Only those taken."""
    untimed: int
    """How many of the steps that are taken have no duration."""
    taken: int
    """How many steps are taken by anybody."""


class Reckoning(NamedTuple):
    """A journey as a graph, with what follows from its shares."""

    network: Network
    visits: tuple[float, ...]
    """How many times a customer takes each step on average: 0 where nobody comes, above 1 in a
    loop. Empty when some customers never come to an end."""
    come: tuple[float, ...]
    """The share of customers who take each step at least once, from 0 to 1; empty as `visits`."""
    flows: tuple[float, ...]
    """How many times a customer takes each way on average; empty as `visits`."""
    expected: Expected | None
    """None when some customers never come to an end."""
    endless: tuple[int, ...]
    """Indexes of the steps that customers come to and that lead to no end; mostly none."""


def reckon(book: Handbook, journey: Journey) -> Reckoning:
    """Give what is to be expected of `journey`.

    Source: Kemeny & Snell, "Finite Markov Chains" (1960), chapter III: what a chain costs is the
    visits of each state, times what the state costs.
    """
    network = read_network(journey)
    walked = [way for way in network.ways if way.share > NOBODY]
    ahead, end = spots_ahead(walked), spots_with_an_end(walked)
    stuck = [at for at, spot in enumerate(network.spots) if at in ahead and at not in end]
    endless = tuple(at for spot in stuck for at in network.spots[spot])
    if endless:
        return Reckoning(network, (), (), (), None, endless)
    often = expected_visits(walked, sorted(ahead))
    visits = {spot: found.visits for spot, found in often.items()}
    if not all(map(isfinite, visits.values())):
        everything = tuple(range(len(network.stops)))
        return Reckoning(network, (), (), (), None, everything)
    come = _by_step(network, {spot: found.come for spot, found in often.items()})
    flows = tuple(visits.get(way.start, 0.0) * way.share for way in network.ways)
    reckoned = Reckoning(network, _by_step(network, visits), come, flows, None, ())
    return reckoned._replace(expected=_expect(book, reckoned, visits))


def is_contact(book: Handbook, step: Step) -> bool:
    """Tell whether a person meets the customer: somebody is named, or the channel is human."""
    channel = book.find(Channel, step.channel)
    return bool(step.meets) or (channel is not None and channel.type == "human")


def _by_step(network: Network, by_spot: Mapping[int, float]) -> tuple[float, ...]:
    """Give the number of each step, from that of its spot."""
    found = {
        at: by_spot.get(number, 0.0) * _part(network, at, spot[0])
        for number, spot in enumerate(network.spots)
        for at in spot
    }
    return tuple(found[at] for at in range(len(network.stops)))


def _part(network: Network, at: int, first: int) -> float:
    """Give which part of those at a spot takes a step of it: a half, if optional beside others."""
    return 0.5 if at != first and network.stops[at].step.optional else 1.0


def _expect(book: Handbook, found: Reckoning, visits: Mapping[int, float]) -> Expected:
    network = found.network
    steps = [(stop.step, found.visits[at]) for at, stop in enumerate(network.stops)]
    taken = [step for step, times in steps if times]
    durations = [_longest(network, at, _duration) for at in range(len(network.spots))]
    waits = [_longest(network, at, _wait) for at in range(len(network.spots))]
    by_visits = [visits.get(at, 0.0) for at in range(len(network.spots))]
    timers = tuple(_timers(found, waits))
    ends: dict[Ending, float] = defaultdict(float)
    for way, flow in zip(network.ways, found.flows, strict=True):
        if way.ending and flow:
            ends[way.ending] += flow
    return Expected(
        _total(zip(durations, by_visits, strict=True)),
        _total((*zip(waits, by_visits, strict=True), *((more, flow) for _, more, flow in timers))),
        _total((timer, flow) for timer, _, flow in timers),
        sum(times for step, times in steps if is_contact(book, step)),
        dict(ends),
        sum(step.duration is None for step in taken),
        len(taken),
    )


def _timers(
    found: Reckoning, waits: Sequence[Length | None]
) -> Iterator[tuple[Length, Length, float]]:
    """Yield each timer, what it adds to the wait of the spot it leads to, and who waits for it."""
    for way, flow in zip(found.network.ways, found.flows, strict=True):
        if way.branch and way.branch.after:
            timer = _length(way.branch.after)
            wait = (waits[way.to] if way.to is not None else None) or Length(0, 0)
            more = Length(max(0, timer.low - wait.low), max(0, timer.high - wait.high))
            yield timer, more, flow


def _duration(step: Step) -> Duration | None:
    return step.duration


def _wait(step: Step) -> Duration | None:
    return step.wait


def _length(duration: Duration) -> Length:
    return Length(duration.low, duration.high)


def _longest(
    network: Network, at: int, time_of: Callable[[Step], Duration | None]
) -> Length | None:
    """Give the time expected at a spot: of steps taken at the same time, the longest."""
    spot = network.spots[at]
    found = [
        (_length(time), _part(network, index, spot[0]))
        for index in spot
        if (time := time_of(network.stops[index].step))
    ]
    if not found:
        return None
    lows = _expected_maximum([(length.low, part) for length, part in found])
    return Length(lows, _expected_maximum([(length.high, part) for length, part in found]))


def _expected_maximum(times: Sequence[tuple[float, float]]) -> float:
    """Give the mean of the longest of times, each of which takes place with its probability."""
    left, mean = 1.0, 0.0
    for time, part in sorted(times, reverse=True):
        mean += left * part * time
        left *= 1 - part
    return mean


def _total(parts: Iterable[tuple[Length | None, float]]) -> Length | None:
    """Add up lengths, each so many times; None when none of them takes place."""
    told = [(length, times) for length, times in parts if length and times]
    if not told:
        return None
    return Length(
        sum(length.low * times for length, times in told),
        sum(length.high * times for length, times in told),
    )
