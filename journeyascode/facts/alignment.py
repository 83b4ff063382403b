"""Which step of one journey is which step of another, and in which order both are told."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from heapq import merge
from itertools import accumulate
from math import inf
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.branches import stages_at_once

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from journeyascode.model import Journey, Stop, Text

    Key = Hashable | None
    """What two steps have in common when they are the same; None is common to no two."""

Match = tuple[int, int]
"""The same step in both journeys: its place in the one and in the other, from 0."""


class AlignedColumn(NamedTuple):
    """One column of two aligned journeys: a step of the one, of the other, or the same of both."""

    before: int | None
    after: int | None


class Alignment(NamedTuple):
    """Two journeys told side by side."""

    matches: tuple[Match, ...]
    """The steps that are in both, in the order of the first journey."""
    moved: frozenset[Match]
    """Those whose order has changed, as few as can be."""
    places: tuple[AlignedColumn, ...]
    """Every step of both, each journey in its own order; a moved step has two places."""


def align(before: Journey, after: Journey) -> Alignment:
    """Give which steps of two journeys are the same, and one order in which both are told.

    Steps are matched by `id`, then by the sub-journey they name, then by name. What is left is
    matched in order, between the same matched neighbours: first by touchpoint, then within the
    same stage; never two steps whose ids say that they are not the same.
    """
    one, other = tuple(before.stops()), tuple(after.stops())
    found: list[Match] = []
    for like in (_id, _sub_journey, _name):
        keys = [like(before, stop) for stop in one], [like(after, stop) for stop in other]
        found += _pairs(found, *keys)
    for near in (_touchpoint, stage_key):
        keys = [near(before, stop) for stop in one], [near(after, stop) for stop in other]
        pairs = _pairs(found, *_between(found, *keys))
        found += [(i, j) for i, j in pairs if not (one[i].step.id and other[j].step.id)]
    first, second = _told_in_order(found, before, after)
    ranks = {i: at for at, i in enumerate(first)}, {j: at for at, j in enumerate(second)}
    kept = _in_order(sorted((ranks[0][i], ranks[1][j]) for i, j in found))
    stayed = {(first[i], second[j]) for i, j in kept}
    return Alignment(
        tuple(sorted(found)),
        frozenset(found) - stayed,
        tuple(
            AlignedColumn(None if i is None else first[i], None if j is None else second[j])
            for i, j in _places(kept, len(one), len(other))
        ),
    )


def _told_in_order(
    found: Iterable[Match], before: Journey, after: Journey
) -> tuple[list[int], list[int]]:
    """Give the steps of both in an order to be told: what happens at the same time has none.

    Such steps, and the steps of such stages, are told in the order of the other journey.
    """
    partner = dict(found)
    first = _in_the_order_of(partner, before)
    back = {partner[i]: at for at, i in enumerate(first) if i in partner}
    return first, _in_the_order_of(back, after)


def _in_the_order_of(ranks: Mapping[int, int], journey: Journey) -> list[int]:
    """Give the steps of a journey in order, as far as it is free by the ranks they have."""
    stops = tuple(journey.stops())
    lanes: dict[int, list[int]] = defaultdict(list)
    spots = _spots(stops)
    for i in sorted(range(len(stops)), key=lambda i: (spots[i], ranks.get(i, inf), i)):
        lanes[stops[i].stage].append(i)
    groups: dict[int, list[list[tuple[float, int]]]] = defaultdict(list)
    at_once = stages_at_once(journey.stages)
    for stage, lane in lanes.items():
        groups[at_once[stage]].append(_ranked(ranks, lane))
    return [i for group in groups.values() for _, i in merge(*group, key=itemgetter(0))]


def _ranked(ranks: Mapping[int, int], lane: Sequence[int]) -> list[tuple[float, int]]:
    """Give the steps of a stage with ranks that never fall, for want of one a neighbour's."""
    rank: float = next((ranks[i] for i in lane if i in ranks), inf)
    found = []
    for i in lane:
        rank = max(rank, ranks.get(i, rank))
        found.append((rank, i))
    return found


def _spots(stops: Sequence[Stop]) -> list[int]:
    """Number the steps, those of a stage that happen at the same time alike."""
    begins = (stop.index == 0 or not stop.step.parallel for stop in stops)
    return list(accumulate(map(int, begins)))


def _pairs(found: Iterable[Match], before: Sequence[Key], after: Sequence[Key]) -> list[Match]:
    """Match the first free step with a key to the first with the same key, and so on."""
    found = tuple(found)
    taken, also_taken = {i for i, _ in found}, {j for _, j in found}
    waiting: dict[Key, list[int]] = defaultdict(list)
    for j in range(len(after) - 1, -1, -1):
        if after[j] is not None and j not in also_taken:
            waiting[after[j]].append(j)
    free = (i for i in range(len(before)) if i not in taken)
    return [(i, waiting[before[i]].pop()) for i in free if waiting[before[i]]]


def _between(
    found: Iterable[Match], before: Sequence[Key], after: Sequence[Key]
) -> tuple[list[Key], list[Key]]:
    """Give the keys with the gap they stand in: so many matches that cross no other lie before."""
    matches = sorted(found)
    highest = list(accumulate((j for _, j in matches), max, initial=-1))
    later = list(accumulate((j for _, j in reversed(matches)), min, initial=len(after)))[::-1]
    fixed = [match for at, match in enumerate(matches) if highest[at] < match[1] < later[at + 1]]
    ends, other_ends = [i for i, _ in fixed], [j for _, j in fixed]
    return _in_gaps(before, ends), _in_gaps(after, other_ends)


def _in_gaps(keys: Sequence[Key], ends: Sequence[int]) -> list[Key]:
    return [None if key is None else (bisect_left(ends, at), key) for at, key in enumerate(keys)]


def _in_order(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Give the most matches that follow each other in both journeys, of matches sorted by place.

    Source: Fredman, "On computing the length of longest increasing subsequences", Discrete
    Mathematics 11 (1975).
    """
    ends: list[int] = []
    lengths: list[int] = []
    for _, j in matches:
        length = bisect_left(ends, j)
        ends[length : length + 1] = [j]
        lengths.append(length)
    found: list[Match] = []
    wanted = len(ends) - 1
    for match, length in zip(reversed(matches), reversed(lengths), strict=True):
        if length == wanted and (not found or match[1] < found[-1][1]):
            found.append(match)
            wanted -= 1
    return tuple(reversed(found))


def _places(kept: Iterable[Match], before: int, after: int) -> Iterator[AlignedColumn]:
    i = j = 0
    for end, other_end in (*kept, (before, after)):
        yield from (AlignedColumn(at, None) for at in range(i, end))
        yield from (AlignedColumn(None, at) for at in range(j, other_end))
        if end < before:
            yield AlignedColumn(end, other_end)
        i, j = end + 1, other_end + 1


def _id(_: Journey, stop: Stop) -> Key:
    return stop.step.id


def _sub_journey(_: Journey, stop: Stop) -> Key:
    return stop.step.sub_journey


def _name(_: Journey, stop: Stop) -> Key:
    return text_key(stop.step.name)


def _touchpoint(_: Journey, stop: Stop) -> Key:
    return next(iter(stop.step.touchpoint), None)


def stage_key(journey: Journey, stop: Stop) -> Key:
    """Give what the stages of two steps have in common when they are the same."""
    stage = journey.stages[stop.stage]
    return stage.id or text_key(stage.name)


def text_key(text: Text) -> Hashable:
    """Give what two equal texts have in common."""
    return text if isinstance(text, str) else tuple(sorted(text.root.items()))
