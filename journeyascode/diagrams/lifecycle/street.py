"""The streets above a road: a lane for each way back, so that no two run over each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import TINY, Line, Mark, Point, pill
from journeyascode.diagrams.router import rounded, share_lane

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.lifecycle.facts import Loop

LANE = 27
"""Height of one street in pixels."""
_LEAVES, _ARRIVES = 0.66, 0.34
"""Where on the edge of a head a way begins, and where it ends."""
_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7)


class Street(NamedTuple):
    """A way back on its lane, counted from the heads upwards."""

    loop: Loop
    lane: int


def streets(loops: Sequence[Loop]) -> tuple[Street, ...]:
    """Give each way the lowest lane that is free along all of it, the shortest ways first."""
    ordered = sorted(loops, key=lambda loop: (abs(loop.tail - loop.head), loop.tail, loop.head))
    spans = [(min(loop.tail, loop.head), max(loop.tail, loop.head)) for loop in ordered]
    return tuple(map(Street, ordered, share_lane(spans)))


def draw_street(
    street: Street, all_: Sequence[Street], heads: tuple[Sequence[float], float], floor: float
) -> Iterator[Mark]:
    """Draw one of all ways over the heads: their left edges, their width, and their top."""
    start, stop = _ends(street.loop, heads)
    y = floor - 20 - street.lane * LANE
    corners = (Point(start, floor), Point(start, y), Point(stop, y), Point(stop, floor))
    title = street.loop.label
    yield Line(rounded(corners), "good", 1.8, "dashed", head=True, title=title)
    room = max(abs(stop - start) - 24, heads[1] - 24)
    label = pill((0, y - 9.5, room), title, TINY)
    told = label.lines[0] == title
    label = label._replace(ink="good", stroke="good", title="" if told else title)
    above = [one.loop for one in all_ if one.lane > street.lane]
    crossing = [x for loop in above for x in _ends(loop, heads)]
    yield label._replace(x=_clear((start, stop), label.width, crossing) - label.width / 2)


def _ends(loop: Loop, heads: tuple[Sequence[float], float]) -> tuple[float, float]:
    """Give where a way leaves the heads and where it comes back to them."""
    lefts, wide = heads
    return lefts[loop.tail] + wide * _LEAVES, lefts[loop.head] + wide * _ARRIVES


def _clear(ends: tuple[float, float], wide: float, crossing: Sequence[float]) -> float:
    """Give a middle for a label between the ends of its way, on no other way if that may be."""
    low, high = sorted(ends)
    places = [low + (high - low) * share for share in _PLACES]
    for place in places:
        inside = low + wide / 2 + 6 <= place <= high - wide / 2 - 6
        if inside and all(abs(place - x) > wide / 2 + 4 for x in crossing):
            return place
    return places[0]
