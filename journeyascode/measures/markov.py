"""Where customers get in a graph of shares, and how often: an absorbing Markov chain."""

from __future__ import annotations

from collections import defaultdict
from math import inf
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from journeyascode.model import Branch
    from journeyascode.model.journey import EndClass


START = -1
"""Where everybody is before the first step."""

Ending = Literal["done", "early", "over", "unknown", "left"]
"""How a way ends.

After the last step; by a branch that ends the journey before it; in another journey; at a step
nobody has written; or by a customer who leaves.
"""
Basis = Literal["told", "rest", "untold", "through", "assumed", "scaled", "hidden"]
"""Where a share comes from.

Told; what the others leave over, for whom there is one way; what they leave over though the
following step has its share already, so that nobody knows where it goes; on into the next stage
from one of several branches, because nobody says otherwise; spread evenly by us; told together
with others that make up more than the whole, and taken in proportion by us; or of those who go on
by what readers are not shown.
"""


class Transition(NamedTuple):
    """One way on from a spot, or into the journey."""

    start: int
    """Index of the spot; `START` for the way into the journey."""
    step: int
    """Index of the step it is told at; `START` for the way into the journey."""
    to: int | None
    """Index of the spot it leads to; None where it ends."""
    share: float
    """From 0 to 1, of the customers who are at the spot. The ways of a spot make up 1."""
    basis: Basis
    ending: Ending | None = None
    branch: Branch | None = None
    """As it was written; None where nobody has written it."""
    outcome: EndClass | None = None
    """Of a way that ends: how; None where nobody has told."""


class VisitFrequency(NamedTuple):
    """How often customers are at a spot, on average."""

    visits: float
    """By one customer of the journey."""
    come: float
    """The share of customers who come to it at all, from 0 to 1."""


class _EliminatedSpot(NamedTuple):
    """A spot left out of the graph: how those before it came to it, and where it sent them on."""

    spot: int
    stays: float
    """Visits in a row, until it is left for another spot or for an end."""
    sources: Mapping[int, float]
    """Visits to it that follow from one visit to an earlier spot."""
    onward: Mapping[int, float]
    """Where those who leave it go among the earlier spots, as shares."""


def spots_ahead(ways: Sequence[Transition], start: int = START) -> set[int]:
    """Give every spot to which somebody comes who is at `start`, which is one of them."""
    leads: dict[int, list[int]] = defaultdict(list)
    for way in ways:
        if way.to is not None:
            leads[way.start].append(way.to)
    return _reached([start], leads)


def spots_with_an_end(ways: Sequence[Transition]) -> set[int]:
    """Give every spot from which there is a way to an end."""
    return spots_behind(ways, (way.start for way in ways if way.ending))


def spots_behind(ways: Sequence[Transition], spots: Iterable[int]) -> set[int]:
    """Give every spot from which somebody comes to one of `spots`, which are among them."""
    comes: dict[int, list[int]] = defaultdict(list)
    for way in ways:
        if way.to is not None:
            comes[way.to].append(way.start)
    return _reached(spots, comes)


def _reached(starts: Iterable[int], leads: Mapping[int, Sequence[int]]) -> set[int]:
    waiting = list(starts)
    found = set(waiting)
    while waiting:
        new = [to for to in leads.get(waiting.pop(), ()) if to not in found]
        found.update(new)
        waiting += new
    return found


def expected_visits(ways: Sequence[Transition], spots: Sequence[int]) -> dict[int, VisitFrequency]:
    """Give how often customers are at each of `spots`, of which the first is the start.

    The visits v solve v = s + Qᵀ·v, where s is the start and Q holds the shares between the spots.
    Of the visits of a spot, those that follow from an earlier one at the same spot are given by
    the diagonal of the fundamental matrix N = (I − Q)⁻¹; the rest are customers who come.

    Solved by leaving out one spot after the other, which only ever adds: nothing comes out below
    0. From each spot there must be a way to an end. Above all measure it is no finite number.

    Source: Kemeny & Snell, "Finite Markov Chains" (1960), chapter III; Grassmann, Taksar &
    Heyman, "Regenerative analysis and steady state distributions for Markov chains",
    Operations Research 33 (1985).
    """
    found = {START: VisitFrequency(1.0, 1.0)}
    between = {(START, START): 1.0}
    for spot, stays, sources, onward in _left_out(ways, spots):
        visits = sum(found[source].visits * factor for source, factor in sources.items())
        for to in onward:
            between[to, spot] = sum(
                between[to, source] * factor for source, factor in sources.items()
            )
        for source in sources:
            between[spot, source] = sum(
                share * between[to, source] for to, share in onward.items()
            )
        again = stays + sum(share * between[to, spot] for to, share in onward.items())
        between[spot, spot] = again
        found[spot] = VisitFrequency(visits, min(1.0, visits / again))
    return found


def _left_out(ways: Sequence[Transition], spots: Sequence[int]) -> list[_EliminatedSpot]:
    """Leave out each spot but the start, the last one first; give them in the order of `spots`."""
    moves: dict[int, dict[int | None, float]] = {spot: defaultdict(float) for spot in spots}
    into: dict[int | None, set[int]] = defaultdict(set)
    for way in ways:
        if way.start in moves:
            moves[way.start][way.to] += way.share
            into[way.to].add(way.start)
    left: list[_EliminatedSpot] = []
    for spot in reversed(spots[1:]):
        row = moves.pop(spot)
        row.pop(spot, None)
        away = sum(row.values())
        before = sorted(into[spot] & moves.keys())
        per = 1 / away if away else inf
        sources = {source: moves[source].pop(spot) * per for source in before}
        for source, factor in sources.items():
            for to, share in row.items():
                moves[source][to] += factor * share
                into[to].add(source)
        onward = {to: share * per for to, share in row.items() if to is not None}
        left.append(_EliminatedSpot(spot, per, sources, onward))
    return left[::-1]
