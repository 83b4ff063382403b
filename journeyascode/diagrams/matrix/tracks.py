"""Where lines run beside each other: tracks in a street, and gates in the edge of a cell."""

from __future__ import annotations

from itertools import combinations, permutations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST = 5
"""Of so many runs in one street every order is tried; of more, a good one is guessed."""
_HIDDEN = 100
"""So many crossings are better than one piece of a line hidden by another."""
_CLEAR = 9
"""Pixels between the ends of two runs on the same track."""


class Run(NamedTuple):
    """A piece of a line along a street, and where its ends come from: above (-1) or below (1)."""

    tie: int
    start: float
    stop: float
    starts: int
    stops: int
    thick: float
    sign: float = 0

    @property
    def reach(self) -> tuple[float, float]:
        """Where it begins and ends, with the sign in its middle."""
        left, right = sorted((self.start, self.stop))
        middle = (left + right) / 2
        return min(left, middle - self.sign / 2), max(right, middle + self.sign / 2)


class Tracks(NamedTuple):
    """The track of each run, and how thick each track is; the first one is the uppermost."""

    of: tuple[int, ...]
    thick: tuple[float, ...]

    @property
    def height(self) -> float:
        """The room all tracks take."""
        return sum(self.thick)

    def middle(self, run: int) -> float:
        """Give how far below the first track's edge the middle of a run's track lies."""
        track = self.of[run]
        return sum(self.thick[:track]) + self.thick[track] / 2


def share_street(runs: Sequence[Run]) -> Tracks:
    """Give each run a track, so that as few lines cross as can be."""
    if len(runs) <= MOST:
        order = min(permutations(range(len(runs))), key=lambda tried: _cost(runs, tried))
    else:
        order = _improved(runs, _guess(runs))
    best = _packed(runs, order)
    rows = range(max(best, default=-1) + 1)
    thick = tuple(
        max(run.thick for run, track in zip(runs, best, strict=True) if track == row)
        for row in rows
    )
    return Tracks(best, thick)


def share_lane(spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Give each span of rows a track in a street between columns; none that meet share one."""
    found: list[int] = []
    for at, (low, high) in enumerate(spans):
        earlier = zip(spans[:at], found, strict=True)
        full = {track for (start, stop), track in earlier if start <= high and low <= stop}
        found.append(next(track for track in range(at + 1) if track not in full))
    return tuple(found)


def gates(goals: Sequence[float], room: float) -> tuple[float, ...]:
    """Give how far from the middle of an edge each line goes through it.

    `goals` say how far to the left or right each line turns; 0 goes straight on. Lines that turn
    furthest stand outermost, so that they do not cross; what goes straight on keeps the middle.
    """
    order = sorted(range(len(goals)), key=lambda at: (_turn(goals[at]), at))
    straight = [rank for rank, at in enumerate(order) if goals[at] == 0]
    middle = (sum(straight) / len(straight)) if straight else (len(order) - 1) / 2
    step = min(14.0, room / max(1, len(goals)))
    places = {at: (rank - middle) * step for rank, at in enumerate(order)}
    return tuple(places[at] for at in range(len(goals)))


def _turn(goal: float) -> tuple[int, float]:
    side = (goal > 0) - (goal < 0)
    return side, goal


def _guess(runs: Sequence[Run]) -> tuple[int, ...]:
    """Give an order: to the right, later ones lie above; to the left, earlier ones."""
    return tuple(
        sorted(
            range(len(runs)),
            key=lambda at: -runs[at].start if runs[at].stop >= runs[at].start else runs[at].start,
        )
    )


def _improved(runs: Sequence[Run], order: tuple[int, ...]) -> tuple[int, ...]:
    """Change places of two runs as long as that helps."""
    cost = _cost(runs, order)
    swaps = tuple(combinations(range(len(order)), 2))
    better = True
    while better:
        better = False
        for one, other in swaps:
            tried = list(order)
            tried[one], tried[other] = tried[other], tried[one]
            found = _cost(runs, tried)
            if found < cost:
                order, cost, better = tuple(tried), found, True
    return order


def _cost(runs: Sequence[Run], order: Sequence[int]) -> tuple[int, int]:
    """Give how many lines cross, then how many tracks it takes."""
    tracks = _packed(runs, order)
    return _crossings(runs, tracks), max(tracks, default=0)


def _packed(runs: Sequence[Run], order: Sequence[int]) -> tuple[int, ...]:
    """Put the runs on tracks in this order, each as high as those before it allow."""
    tracks: dict[int, int] = {}
    for at in order:
        above = [track for other, track in tracks.items() if _meet(runs[at], runs[other])]
        tracks[at] = max(above, default=-1) + 1
    return tuple(tracks[at] for at in range(len(runs)))


def _meet(one: Run, other: Run) -> bool:
    (left, right), (start, stop) = one.reach, other.reach
    return left < stop + _CLEAR and start < right + _CLEAR


def _crossings(runs: Sequence[Run], tracks: Sequence[int]) -> int:
    """Count where the end of a run crosses another one; where ends hide each other counts more."""
    count = 0
    for at, run in enumerate(runs):
        for end, side in ((run.start, run.starts), (run.stop, run.stops)):
            for other, across in enumerate(runs):
                left, right = sorted((across.start, across.stop))
                if other == at or (tracks[other] - tracks[at]) * side <= 0:
                    continue
                count += left - 1 < end < right + 1
                ends = ((across.start, across.starts), (across.stop, across.stops))
                hidden = (x for x, way in ends if way != side and abs(x - end) < 1)
                count += _HIDDEN * sum(1 for _ in hidden)
    return count
