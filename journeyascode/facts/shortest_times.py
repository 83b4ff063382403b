"""The least time in which anybody gets through a stage of a journey."""

from __future__ import annotations

from collections import defaultdict
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from journeyascode.facts.branches import read_network

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.facts.branches import Network
    from journeyascode.measures.markov import Transition
    from journeyascode.model import Journey, Stage, Step


_RARE = 0.1
"""A way that fewer take than this part of those who are there is nobody's usual way."""


def shortest_spans(journey: Journey) -> Mapping[int, float]:
    """Give the least seconds spent in each stage, by its index, by those who get through it.

    Ranges count at their shortest; of steps taken at the same time the longest counts, and
    optional ones among them not at all. Waiting may be part of a step's duration or not, so the
    longer of the two counts. Customers who leave in a stage do not get through it, and a rare way
    is let alone; a stage that nobody gets through has no span.

    Source: Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1
    (1959), inside each stage.
    """
    network = read_network(journey)
    found = {}
    for stage in range(len(journey.stages)):
        span = _shortest(network, stage)
        if span is not None:
            found[stage] = span
    return found


def longest_sum(stage: Stage) -> float:
    """Give the sum of all least times written in a stage, in seconds: no span is longer."""
    timers = sum(b.after.low for step in stage.steps for b in step.next if b.after)
    return timers + sum(map(_least, stage.steps))


def _shortest(network: Network, stage: int) -> float | None:
    inside = _spots_in(network, stage)
    ways: dict[int, list[Transition]] = defaultdict(list)
    for way in network.ways:
        if way.share >= _RARE:
            ways[way.start].append(way)
    waiting = [*_entries(network, inside)]
    heapify(waiting)
    done: set[int] = set()
    while waiting:
        time, spot = heappop(waiting)
        if spot not in done and any(_leads_out(way, inside) for way in ways[spot]):
            return time
        for way in () if spot in done else ways[spot]:
            if way.to is not None and way.to in inside:
                heappush(waiting, (time + _passage(network, way, way.to), way.to))
        done.add(spot)
    return None


def _entries(network: Network, inside: Sequence[int]) -> Iterator[tuple[float, int]]:
    """Yield each spot by which the stage is entered, with the time that it takes itself."""
    for way in network.ways:
        if way.to is not None and way.to in inside and way.start not in inside:
            yield _time(network, way.to), way.to


def _spots_in(network: Network, stage: int) -> Sequence[int]:
    return [at for at, spot in enumerate(network.spots) if network.stops[spot[0]].stage == stage]


def _leads_out(way: Transition, inside: Sequence[int]) -> bool:
    return way.ending in ("done", "over") or (way.to is not None and way.to not in inside)


def _passage(network: Network, way: Transition, to: int) -> float:
    timer = way.branch.after.low if way.branch and way.branch.after else 0
    return max(timer, _time(network, to))


def _time(network: Network, at: int) -> float:
    stops = [network.stops[index] for index in network.spots[at]]
    steps = [stop.step for stop in stops if stop.stage == stops[0].stage]
    return max(_least(step) for step in steps if step is steps[0] or not step.is_skipped)


def _least(step: Step) -> float:
    wait = step.wait or step.interval
    return max(step.duration.low if step.duration else 0, wait.low if wait else 0)
