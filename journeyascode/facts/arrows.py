"""The ways of a journey as every drawing and table shows them: what happens at once has no order.

The walk takes stages at the same time one after the other, which changes no number. An arrow from
one of them to the next would be false: what comes before leads to each of them, and each leads on
to what follows them all.
"""

from __future__ import annotations

from collections import defaultdict
from math import isclose
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

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


MOST_BEGINNINGS = 64
"""In so many ways at the most what happens at the same time is told to begin."""


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
    stages = _index(network)
    found: dict[tuple[object, ...], Arrow] = {}
    for at, way in enumerate(network.ways):
        for arrow in _drawn(stages, at, way):
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
    stages = _index(network)
    for way in network.ways:
        if not way.branch or way.to is None or not _crosses(network, way):
            continue
        if way.to != min(stages.at_once(way.to)):
            yield way.step, network.stops[way.step].step.next.index(way.branch)


def _together(one: Arrow, other: Arrow) -> Arrow:
    """Give two arrows between the same places as one."""
    share = one.way.share + other.way.share
    return Arrow(one.way._replace(share=share), one.heads, (*one.parts, *other.parts))


_Beginnings: TypeAlias = "Sequence[tuple[tuple[int, ...], float]]"
"""What begins at the same time, each with the part of those who come for whom it begins so."""


class _StagesAtOnce(NamedTuple):
    """A journey by what happens at the same time in it."""

    network: Network
    spots: Mapping[int, Sequence[int]]
    """By the first of stages at the same time: the spots of all of them, in order."""
    taken: Mapping[int, Sequence[Transition]]
    """The ways that somebody takes from each spot."""
    begun: dict[int, _Beginnings]
    """What begins at the same time where the walk comes to a spot, as far as it was asked."""
    left: dict[int, Sequence[tuple[Transition, float]]]
    """The ways by which who comes to a spot leaves all that happens at once, likewise."""

    def at_once(self, spot: int) -> Sequence[int]:
        """Give the spots of all stages that happen at the same time as that of a spot."""
        return self.spots[self.network.groups[self.network.stage(spot)]]

    def inside(self, spot: int) -> Sequence[int]:
        """Give the spots of a stage and of those after it that happen at the same time."""
        stage = self.network.stage(spot)
        return [at for at in self.at_once(spot) if self.network.stage(at) >= stage]

    def leaving(self, spots: Iterable[int]) -> Iterator[Transition]:
        """Yield the ways that somebody takes from these spots."""
        return (way for spot in spots for way in self.taken.get(spot, ()))


def _index(network: Network) -> _StagesAtOnce:
    spots: dict[int, list[int]] = defaultdict(list)
    for spot in range(len(network.spots)):
        spots[network.groups[network.stage(spot)]].append(spot)
    taken: dict[int, list[Transition]] = defaultdict(list)
    for way in network.ways:
        if way.share > NOBODY:
            taken[way.start].append(way)
    return _StagesAtOnce(network, spots, taken, {}, {})


def _drawn(stages: _StagesAtOnce, at: int, way: Transition) -> Iterator[Arrow]:
    network = stages.network
    if way.to is None or way.basis in ("untold", "hidden"):
        yield Arrow(way, () if way.to is None else (way.to,), ((at, 1.0),))
    elif _crosses(network, way) and way.to > way.start:
        yield from _joined(stages, at, way)
    elif way.start == START or network.stage(way.start) != network.stage(way.to):
        for heads, part in _forked(stages, way.to):
            yield Arrow(_part_of(way, part), heads, ((at, part),))
    else:
        yield Arrow(way, (way.to,), ((at, 1.0),))


def _crosses(network: Network, way: Transition) -> bool:
    """Tell whether a way leads from one stage to another that happens at the same time."""
    if way.to is None or way.start == START:
        return False
    stages = network.stage(way.start), network.stage(way.to)
    return stages[0] != stages[1] and network.are_at_once(*stages)


def _forked(stages: _StagesAtOnce, spot: int) -> _Beginnings:
    """Give what begins at the same time where the walk comes to a spot, its own first.

    Each with the part of those who come for whom it begins so: some may pass the first step of a
    stage, while that of another begins. Where that makes too many, all begins for all.
    """
    for at in reversed(stages.inside(spot) if spot not in stages.begun else ()):
        if at not in stages.begun:  # the last ones first: each asks for later ones alone
            stages.begun[at] = _begun_at(stages, at)
    return stages.begun[spot]


def _begun_at(stages: _StagesAtOnce, spot: int) -> _Beginnings:
    network, stage = stages.network, stages.network.stage(spot)
    if network.stage(stages.at_once(spot)[-1]) == stage:
        return [((spot,), 1.0)]
    onto: dict[int | None, float] = defaultdict(float)
    own = [at for at in stages.at_once(spot) if network.stage(at) == stage]
    for way, part in _leaving(stages, spot, own):
        if way.to is not None and _crosses(network, way) and network.stage(way.to) > stage:
            onto[way.to] += part
        elif way.basis == "assumed" and not way.branch:
            onto[None] += part  # past a stage beside it that some skip
    whole = sum(onto.values())
    found = [
        ((spot, *others), share * part / whole)
        for to, part in onto.items()
        for others, share in ([((), 1.0)] if to is None else stages.begun[to])
    ]
    if len(found) > MOST_BEGINNINGS:
        return [(tuple(sorted({head for heads, _ in found for head in heads})), 1.0)]
    return found or [((spot,), 1.0)]


def _joined(stages: _StagesAtOnce, at: int, way: Transition) -> Iterator[Arrow]:
    """Yield where those go on who have come to the end of one of several stages at once.

    How the journey ends at a step of another of them is told there alone, but for its outcome.
    """
    assert way.to is not None  # noqa: S101 - only ways between stages are asked
    found: dict[tuple[object, ...], Arrow] = {}
    if way.to not in stages.left:
        ways = _leaving(stages, way.to, stages.inside(way.to))
        stages.left[way.to] = tuple(ways)
    leaving = stages.left[way.to]
    for one, part in _goals(leaving):
        on = way._replace(to=one.to, ending=one.ending, outcome=one.outcome)
        goals = [((), 1.0)] if one.to is None else _forked(stages, one.to)
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
    stages: _StagesAtOnce, spot: int, inside: Collection[int]
) -> Iterator[tuple[Transition, float]]:
    """Yield the ways by which one who comes to a spot leaves the spots `inside`, with the part.

    Those who begin another round are left out.
    """
    ways = [Transition(START, START, spot, 1.0, "told"), *stages.leaving(inside)]
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
