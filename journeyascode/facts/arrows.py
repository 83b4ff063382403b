"""The ways of a journey as every drawing and table shows them: what happens at once has no order.

The walk takes stages at the same time one after the other, which changes no number. An arrow from
one of them to the next would be false: what comes before leads to each of them, and each leads on
to what follows them all.
"""

from __future__ import annotations

from collections import defaultdict
from math import isclose
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.branches import NOBODY
from journeyascode.measures.markov import (
    START,
    Transition,
    expected_visits,
    spots_ahead,
    spots_with_an_end,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from journeyascode.facts.branches import Network


class Arrow(NamedTuple):
    """A way as it is drawn."""

    way: Transition
    """Where it leads first, and the share that goes so."""
    heads: tuple[int, ...]
    """The spots it leads to: several where they begin at the same time, none at an end."""
    parts: tuple[tuple[int, float], ...]
    """The ways of the walk it stands for, by their indexes, and which part of each."""


def arrows(network: Network) -> tuple[Arrow, ...]:
    """Give the arrows from step to step that somebody takes.

    Left out are the ways in and out, and where those go of whom nothing is told or shown.
    """
    return tuple(
        arrow
        for arrow in drawn_ways(network)
        if arrow.heads and arrow.way.start != START
        if arrow.way.share > NOBODY and arrow.way.basis not in ("untold", "hidden")
    )


def drawn_ways(network: Network) -> tuple[Arrow, ...]:
    """Give every way as it is drawn, those into the journey and to its ends included."""
    found: dict[tuple[object, ...], Arrow] = {}
    for at, way in enumerate(network.ways):
        for arrow in _drawn(network, at, way):
            one = arrow.way
            key: tuple[object, ...] = (
                one.start,
                one.step,
                id(one.branch),
                arrow.heads,
                one.ending,
                one.outcome,
            )
            key = key if _crosses(network, way) or key in found else (*key, at)
            found[key] = _together(found[key], arrow) if key in found else arrow
    return tuple(found.values())


def branches_at_once(network: Network) -> Iterator[tuple[int, int]]:
    """Yield step and branch of those to what happens at the same time: no arrow is theirs.

    One to the first of it is another round of all.
    """
    yield from network.beside
    for way in network.ways:
        if not way.branch or way.to is None or not _crosses(network, way):
            continue
        if way.to != min(_at_once(network, way.to)):
            yield way.step, network.stops[way.step].step.next.index(way.branch)


def _together(one: Arrow, other: Arrow) -> Arrow:
    """Give two arrows between the same places as one."""
    share = one.way.share + other.way.share
    return Arrow(one.way._replace(share=share), one.heads, (*one.parts, *other.parts))


def _drawn(network: Network, at: int, way: Transition) -> Iterator[Arrow]:
    if way.to is None or way.basis in ("untold", "hidden"):
        yield Arrow(way, () if way.to is None else (way.to,), ((at, 1.0),))
    elif _crosses(network, way) and way.to > way.start:
        yield from _joined(network, at, way)
    elif way.start == START or network.stage(way.start) != network.stage(way.to):
        for heads, part in _forked(network, way.to):
            yield Arrow(_part_of(way, part), heads, ((at, part),))
    else:
        yield Arrow(way, (way.to,), ((at, 1.0),))


def _crosses(network: Network, way: Transition) -> bool:
    """Tell whether a way leads from one stage to another that happens at the same time."""
    if way.to is None or way.start == START:
        return False
    stages = network.stage(way.start), network.stage(way.to)
    return stages[0] != stages[1] and network.are_at_once(*stages)


def _inside(network: Network, spot: int) -> set[int]:
    """Give the spots of a stage and of those after it that happen at the same time."""
    return {at for at in _at_once(network, spot) if network.stage(at) >= network.stage(spot)}


def _at_once(network: Network, spot: int) -> set[int]:
    """Give the spots of all stages that happen at the same time as that of a spot."""
    stage = network.stage(spot)
    spots = range(len(network.spots))
    return {at for at in spots if network.are_at_once(network.stage(at), stage)}


def _forked(network: Network, spot: int) -> Iterator[tuple[tuple[int, ...], float]]:
    """Yield what begins at the same time where the walk comes to a spot, its own first.

    Each with the part of those who come for whom it begins so: some may pass the first step of a
    stage, while that of another begins.
    """
    onto: dict[int | None, float] = defaultdict(float)
    stage = network.stage(spot)
    own = [at for at in _at_once(network, spot) if network.stage(at) == stage]
    for way, part in _leaving(network, spot, own):
        if way.to is not None and _crosses(network, way) and network.stage(way.to) > stage:
            onto[way.to] += part
        elif way.basis == "assumed" and not way.branch:
            onto[None] += part  # past a stage beside it that some skip
    for to, part in onto.items():
        for others, share in [((), 1.0)] if to is None else _forked(network, to):
            yield (spot, *others), share * part / sum(onto.values())
    if not onto:
        yield (spot,), 1.0


def _joined(network: Network, at: int, way: Transition) -> Iterator[Arrow]:
    """Yield where those go on who have come to the end of one of several stages at once.

    How the journey ends at a step of another of them is told there alone, but for its outcome.
    """
    assert way.to is not None  # noqa: S101 - only ways between stages are asked
    found: dict[tuple[object, ...], Arrow] = {}
    leaving = tuple(_leaving(network, way.to, _inside(network, way.to)))
    for one, part in _goals(leaving):
        on = way._replace(to=one.to, ending=one.ending, outcome=one.outcome)
        goals = [((), 1.0)] if one.to is None else _forked(network, one.to)
        for heads, share in goals:
            key = (heads, one.ending, one.outcome)
            whole = on._replace(share=way.share * part)
            arrow = Arrow(_part_of(whole, share), heads, ((at, part * share),))
            found[key] = _together(found[key], arrow) if key in found else arrow
    yield from found.values()


def _part_of(way: Transition, part: float) -> Transition:
    """Give a way as a part of those who go it does: how many they are is not told."""
    if isclose(part, 1):
        return way
    return way._replace(share=way.share * part, basis="assumed")


def _goals(leaving: Sequence[tuple[Transition, float]]) -> Sequence[tuple[Transition, float]]:
    """Give the ways that all lead on by: to a later step, or to the outcome or the end of all."""
    onward = [(way, part) for way, part in leaving if way.to is not None]
    ends = [(way, part) for way, part in leaving if way.to is None and way.ending != "left"]
    whole = [one for one in ends if one[0].outcome == "success" or not one[0].branch]
    return [*onward, *whole] or ends


def _leaving(
    network: Network, spot: int, inside: Collection[int]
) -> Iterator[tuple[Transition, float]]:
    """Yield the ways by which one who comes to a spot leaves the spots `inside`, with the part.

    Those who begin another round are left out.
    """
    ways = [Transition(START, START, spot, 1.0, "told"), *_taken(network, inside)]
    within = [_cut(way, inside) for way in ways]
    come = spots_ahead(within)
    endless = come - spots_with_an_end(within)
    visits: Mapping[int, float] = (
        {}
        if endless
        else {at: o.visits for at, o in expected_visits(within, sorted(come)).items()}
    )
    earlier = {at for at in range(spot) if at not in inside}
    for way in ways:
        if way.start in come and way.to not in inside and way.to not in earlier:
            yield way, visits.get(way.start, 1.0) * way.share


def _cut(way: Transition, inside: Collection[int]) -> Transition:
    """Give a way that ends where it leads out."""
    return way if way.to is None or way.to in inside else way._replace(to=None, ending="over")


def _taken(network: Network, inside: Iterable[int]) -> Iterator[Transition]:
    """Yield the ways that somebody takes from these spots."""
    spots = set(inside)
    return (way for way in network.ways if way.start in spots and way.share > NOBODY)
