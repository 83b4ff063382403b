"""What rests on shares that nobody has told: the same journey, reckoned with other ones."""

from __future__ import annotations

from collections import defaultdict
from math import isclose, sqrt
from typing import TYPE_CHECKING, Literal

from journeyascode.measures.markov import START, Transition, spots_ahead

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.facts.branches import Network
    from journeyascode.measures.markov import Basis

Footing = Literal["told", "assumed", "unknown"]
"""What a figure rests on: what is told; also on assumed shares; on how often a loop is taken."""

DOUBTFUL: frozenset[Basis] = frozenset({"assumed", "scaled", "untold", "through"})
_SPREAD: frozenset[Basis] = frozenset({"assumed", "scaled"})
"""Ways of a step that stand in another proportion in each other set of shares."""
"""Where a share comes from that nobody has told."""


_ROOTS = (2.0, 3.0, 5.0, 7.0)
"""Each makes one other set of shares: the parts after the point of its root's multiples."""
_LEAN = 10
"""How many times one share of a set may be another."""


def otherwise(network: Network) -> tuple[Network, ...]:
    """Give `network` with several other sets of shares wherever none is told; none if all are.

    What is reckoned from all of them and comes out the same rests on no assumption. No two shares
    of a set have a simple ratio, so that nothing comes out the same by coincidence.
    """
    if not (network.assumed or network.above or network.untold or network.through):
        return ()
    return tuple(
        network._replace(
            ways=tuple(_varied(network, root)),
            parts=tuple(_part(root, len(network.ways) + at) for at in range(len(network.stops))),
        )
        for root in _ROOTS
    )


def footing_of(told: object, others: Iterable[object], *, loops: bool) -> Footing:
    """Tell what a figure rests on that is `told` here, and comes out as `others` otherwise.

    `loops` is whether nobody has told how many customers of this journey go round.
    """
    if all(_alike(told, other) for other in others):
        return "told"
    return "unknown" if loops else "assumed"


def _alike(one: object, other: object) -> bool:
    """Tell whether two figures are the same but for the last digits."""
    if isinstance(one, (int, float)) and isinstance(other, (int, float)):
        return isclose(one, other, rel_tol=1e-9, abs_tol=1e-12)
    if isinstance(one, tuple) and isinstance(other, tuple) and len(one) == len(other):
        return all(map(_alike, one, other))
    return one == other


def _part(root: float, at: int) -> float:
    """Give a part of a whole, from 0 to 1, that is like no other one of the same set."""
    return (at + 1) * sqrt(root) % 1


def looping(network: Network) -> tuple[int, ...]:
    """Give the indexes of the steps at which nobody has told how many customers go round."""
    return tuple(
        sorted(
            {
                way.step
                for way in network.ways
                if way.basis == "assumed" and way.to is not None and way.start != START
                if way.start in spots_ahead(network.ways, way.to)
            }
        )
    )


def _varied(network: Network, root: float) -> Iterator[Transition]:
    """Yield the ways: those taken evenly or in proportion spread otherwise, doubtful ones cut.

    Who is left over by these ends where nobody knows; such ways come last.
    """
    weights = [_LEAN ** _part(root, at) for at in range(len(network.ways))]
    groups: dict[tuple[int, int], list[int]] = defaultdict(list)
    for at, way in enumerate(network.ways):
        if way.basis in _SPREAD:
            groups[way.start, way.step].append(at)
    lost = []
    for at, way in enumerate(network.ways):
        group = groups[way.start, way.step]
        if way.basis in _SPREAD and len(group) > 1:
            whole = sum(network.ways[one].share for one in group)
            part = weights[at] / sum(weights[one] for one in group)
            yield way._replace(share=whole * part)
        elif way.basis in DOUBTFUL:
            stays = way.share * _part(root, at)
            yield way._replace(share=stays)
            lost.append(
                Transition(way.start, way.step, None, way.share - stays, way.basis, "unknown")
            )
        else:
            yield way
    yield from lost
