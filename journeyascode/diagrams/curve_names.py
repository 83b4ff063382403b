"""The names of several curves: in a legend above them, and on a tag at the end of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import TINY, Box, Line, Point, straight
from journeyascode.diagrams.feelings import COLOURS
from journeyascode.diagrams.text import shorten, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.diagrams.canvas import Dash, Mark
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.feelings import Curve
    from journeyascode.diagrams.voice import Voice

MOST = 5
"""So many curves can be told apart; the table has them all."""
LEGEND = 22
"""Height of one line of the legend."""
_SAMPLE = 34
_TAG = 15
"""Height of a tag."""
_FELT: tuple[Dash, ...] = ("solid", "long", "chain", "dotted", "double-chain")
_AIMED: tuple[Dash, ...] = ("dashed", "chain", "dotted", "double-chain", "long")


class End(NamedTuple):
    """Where a curve ends, its place among the curves, and the right edge for its name."""

    point: Point
    at: int
    edge: float


def curve_line(points: tuple[Point, ...], curve: Curve, at: int) -> Line:
    """Draw a curve in the looks of its place among the curves: a single target is dashed."""
    dash = (_AIMED if curve.target else _FELT)[at % MOST]
    return Line(points, colour(at), 3.2 if dash == "dotted" else 2.4, dash, group=curve_group(at))


def curve_group(at: int) -> str:
    """Give the group of everything that is about one curve, by its place among the curves."""
    return f"who-{at + 1}"


def colour(at: int) -> Role:
    """Give the colour of a curve by its place among the curves."""
    return COLOURS[at % len(COLOURS)]


def legend_height(voice: Voice, names: Sequence[str], room: float) -> float:
    """Give the room the legend takes; none without names."""
    boxes = [mark for mark in draw_legend(voice, names, (), room) if isinstance(mark, Box)]
    return max((box.bottom for box in boxes), default=-9) + 9


def draw_legend(
    voice: Voice, names: Sequence[str], curves: Sequence[Curve], room: float
) -> Iterator[Mark]:
    """Draw the line of each curve with its name, in as many lines as it takes.

    From the top left corner; without `curves`, the names alone.
    """
    x, y = 0.0, 8.0
    for at, name in enumerate(names[:MOST]):
        text = shorten(name, min(220, room - _SAMPLE), TINY)
        wide = width(text, TINY)
        if x and x + _SAMPLE + wide > room:
            x, y = 0.0, y + LEGEND - 6
        if at < len(curves):
            sample = straight([Point(x, y + 7), Point(x + _SAMPLE - 6, y + 7)])
            yield curve_line(sample, curves[at], at)
        yield Box(x + _SAMPLE, y + 1, wide, 12, (text,), TINY, group=f"name {curve_group(at)}")
        x += _SAMPLE + wide + 18
    more = len(names) - MOST
    if more > 0:
        words = voice.more(more)
        wide = width(words, TINY)
        if x + wide > room:
            x, y = 0.0, y + LEGEND - 6
        yield Box(x, y + 1, wide, 12, (words,), TINY, "quiet")


def draw_tags(names: Sequence[str], ends: Iterable[End]) -> Iterator[Box]:
    """Draw the name of each curve right of its end, none of them upon another."""
    taken: list[Box] = []
    for end in sorted(ends, key=lambda one: (one.point.y, one.at)):
        room = max(46.0, end.edge - end.point.x - 12)
        text = shorten(_short(names[end.at]), room - 10, TINY)
        tag = Box(
            end.point.x + 10, end.point.y - _TAG / 2, width(text, TINY) + 10, _TAG, (text,), TINY,
            colour(end.at), "middle", fill="card", stroke=colour(end.at), shape="rounded",
            title=names[end.at], group=curve_group(end.at),
        )  # fmt: skip
        for other in taken:
            if _touch(tag, other):
                tag = tag._replace(y=other.bottom + 2)
        taken.append(tag)
        yield tag


def _short(name: str) -> str:
    """Give the name before its first comma: `Leena` of `Leena, finance manager`."""
    return name.partition(",")[0]


def _touch(one: Box, other: Box) -> bool:
    apart = one.x >= other.x + other.width or other.x >= one.x + one.width
    return not apart and one.y < other.bottom + 2
