"""How many of a journey's customers come into another journey, and how many leave on the way."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.assumptions import footing_of, looping, otherwise
from journeyascode.facts.branches import NOBODY, read_network
from journeyascode.measures.markov import (
    Transition,
    expected_visits,
    spots_ahead,
    spots_with_an_end,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from journeyascode.facts.branches import Network
    from journeyascode.model import Journey, Stop


class ShareComing(NamedTuple):
    """How many of a journey's customers come into another one at least once."""

    share: float | None
    """From 0 to 1; None where it hangs on how often a loop is taken, and nobody has told it."""
    assumed: bool
    """Whether it comes out otherwise if the shares that nobody has told are other ones."""


class Leaving(NamedTuple):
    """A step at which customers leave."""

    stop: Stop
    share: float
    """From 0 to 1, of those who come to the step."""


class Return(NamedTuple):
    """A way from a stage back to an earlier one."""

    stage: int
    """Index of the stage it starts from."""
    to: int
    """Index of the stage it leads to."""
    shares: tuple[float | None, ...]
    """The share of each branch that goes this way, at its own step; None where nobody told it."""


def coming_into(journey: Journey, others: Iterable[str]) -> Mapping[str, ShareComing]:
    """Give how many of the customers of `journey` come into each of the journeys `others`.

    They come where a step opens the other journey (`sub_journey`) or a branch goes over to it.
    Left out where nothing leads there, and where customers never come to an end.

    Source: the probability of hitting a state, found by making it an end; Kemeny & Snell,
    "Finite Markov Chains" (1960), chapter III.
    """
    network = read_network(journey)
    if network.straight:
        return {}
    varied, loops = otherwise(network), bool(looping(network))
    coming = {}
    for other in others:
        share = _coming(network, other)
        footing = footing_of(share, (_coming(one, other) for one in varied), loops=loops)
        if share:
            known = None if footing == "unknown" else share
            coming[other] = ShareComing(known, footing != "told")
    return coming


def leaving(journey: Journey, stage: int) -> tuple[Leaving, ...]:
    """Give the steps of one stage of `journey`, by its index, at which customers leave."""
    return tuple(
        Leaving(stop, stop.step.drop_off)
        for stop in journey.stops()
        if stop.stage == stage and stop.step.drop_off
    )


def returns(journey: Journey) -> tuple[Return, ...]:
    """Give the ways back from a stage to an earlier one, in the order of the stages."""
    stops = tuple(journey.stops())
    stages: dict[str, int] = {}
    for stop in stops:
        stages.setdefault(stop.step.id or "", stop.stage)
    found: dict[tuple[int, int], list[float | None]] = {}
    for stop in stops:
        for branch in stop.step.next:
            to = stages.get(branch.to) if branch.to else None
            if to is not None and to < stop.stage:
                found.setdefault((stop.stage, to), []).append(branch.share)
    return tuple(Return(start, to, tuple(shares)) for (start, to), shares in found.items())


def _coming(network: Network, other: str) -> float | None:
    """Give who comes into a journey: each spot that opens it is made an end."""
    opening = {
        at
        for at, spot in enumerate(network.spots)
        if any(network.stops[index].step.sub_journey == other for index in spot)
    }
    ways = [way for way in network.ways if way.share > NOBODY and way.start not in opening]
    ends = [Transition(at, at, None, 1.0, "told", "over") for at in sorted(opening)]
    over = [way for way in ways if way.branch and way.branch.journey == other]
    ways += ends
    if not over and not ends:
        return None
    visits = _visits(ways)
    share = sum(visits.get(way.start, 0.0) * way.share for way in (*over, *ends))
    return min(share, 1.0) if share > NOBODY and isfinite(share) else None


def _visits(ways: Sequence[Transition]) -> Mapping[int, float]:
    """Give how often each spot is visited; nothing where some customers never come to an end."""
    come = spots_ahead(ways)
    if come - spots_with_an_end(ways):
        return {}
    return {spot: often.visits for spot, often in expected_visits(ways, sorted(come)).items()}
