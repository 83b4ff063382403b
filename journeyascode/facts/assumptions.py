"""What rests on shares that nobody has told: the same journey, reckoned with other ones."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from journeyascode.measures.markov import START, Way, spots_ahead

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.facts.branches import Network
    from journeyascode.measures.markov import Basis

DOUBTFUL: frozenset[Basis] = frozenset({"assumed", "untold", "through"})
"""Where a share comes from that nobody has told."""


def otherwise(network: Network) -> Network | None:
    """Give `network` with other shares wherever none is told; None where all are told.

    What is reckoned from both and comes out the same rests on no assumption.
    """
    if not (network.assumed or network.untold or network.through):
        return None
    return network._replace(ways=tuple(_varied(network)), part=1 / 3)


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


def _varied(network: Network) -> Iterator[Way]:
    """Yield the ways, those assumed to be even spread in steps, and doubtful ones cut to a third.

    Who is left over by these ends where nobody knows; such ways come last.
    """
    shares: dict[tuple[int, int], list[float]] = defaultdict(list)
    for way in network.ways:
        if way.basis == "assumed":
            shares[way.start, way.step].append(way.share)
    seen: Counter[tuple[int, int]] = Counter()
    lost = []
    for way in network.ways:
        key = way.start, way.step
        if way.basis == "assumed" and len(shares[key]) > 1:
            seen[key] += 1
            steps = len(shares[key]) * (len(shares[key]) + 1) / 2
            yield way._replace(share=sum(shares[key]) * seen[key] / steps)
        elif way.basis in DOUBTFUL:
            yield way._replace(share=way.share / 3)
            lost.append(Way(*key, None, way.share * 2 / 3, way.basis, "unknown"))
        else:
            yield way
    yield from lost
