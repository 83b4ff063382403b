"""Which steps of a walk one line joins, and where it breaks off."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from journeyascode.facts.branches import read_network

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeyascode.facts.feelings import Walk


def breaks(walk: Walk, order: Mapping[str | None, int]) -> frozenset[int]:
    """Give the indexes of the steps at which a new line begins, the first step left out.

    A line joins two steps where the one leads to the other, does not go back to an earlier phase,
    and does not pass steps that were taken before. `order` tells the place of each phase.
    """
    network = read_network(walk.journey)
    spots = [number for number, spot in enumerate(network.spots) for _ in spot]
    ways = {(way.start, way.to) for way in network.ways}
    at = [order[step.phase] for step in walk.steps]
    return frozenset(
        here
        for here, pair in enumerate(pairwise(spots), 1)
        if (pair not in ways and pair[0] != pair[1]) or _turns_back(at, here)
    )


def _turns_back(at: Sequence[int], here: int) -> bool:
    """Tell whether a line to a step goes back, or passes a phase walked before on its way on."""
    last, this = at[here - 1], at[here]
    return this < last or any(last < phase <= this for phase in at[: here - 1])
