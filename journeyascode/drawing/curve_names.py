"""The names of several curves: in a legend above them, and on a tag at the end of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import TINY, Box, Line, Point, straight
from journeyascode.drawing.feelings import COLOURS
from journeyascode.drawing.text import shorten, width

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.drawing.canvas import Dash, Mark
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.feelings import Curve
    from journeyascode.drawing.voice import Voice

MOST = 5
"""So many curves can be told apart; the table has them all."""
LEGEND = 22
"""Height of one line of the legend."""
_SAMPLE = 34
_TAG = 15
"""Height of a tag."""
_FELT: tuple[Dash, ...] = ("solid", "long", "chain", "dotted", "double-chain")
_AIMED: tuple[Dash, ...] = ("dashed", "chain", "dotted", "double-chain", "long")


class CurveEnd(NamedTuple):
    """Where a curve ends, its place among the curves, and the right edge for its name."""

    point: Point
    at: int
    edge: float


class Obstructions(NamedTuple):
    """What is drawn already: points along the curves, and boxes."""

    spots: tuple[Point, ...]
    boxes: tuple[Box, ...]

    def under(self, tag: Box) -> int:
        """Count how much of it would lie under a tag; a box counts for several points."""
        right, low = tag.x + tag.width, tag.bottom
        spots = sum(tag.x - 3 < x < right + 3 and tag.y - 3 < y < low + 3 for x, y in self.spots)
        boxes = sum(
            tag.x < inked.x + inked.width and inked.x < right
            and tag.y < inked.bottom and inked.y < low
            for inked in map(_inked, self.boxes)
        )  # fmt: skip
        return spots + 3 * boxes


def _inked(box: Box) -> Box:
    """Give a text without frame as wide as its letters; it is centred."""
    if box.stroke or box.fill or not box.lines:
        return box
    wide = max(width(text, box.font) for text in box.lines)
    return box._replace(x=box.x + (box.width - wide) / 2, width=wide)


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


def draw_tags(
    names: Sequence[str], ends: Iterable[CurveEnd], clutter: Obstructions
) -> Iterator[Box]:
    """Draw the name of each curve near its end, upon as little as may be."""
    taken: list[Box] = []
    for end in sorted(ends, key=lambda one: (one.point.y, one.at)):
        room = max(46.0, end.edge - end.point.x - 12)
        text = shorten(_short(names[end.at]), room - 10, TINY)
        tag = Box(
            end.point.x, end.point.y - _TAG / 2, width(text, TINY) + 10, _TAG, (text,), TINY,
            colour(end.at), "middle", fill="card", stroke=colour(end.at), shape="rounded",
            title=names[end.at], group=curve_group(end.at),
        )  # fmt: skip
        there = Obstructions(clutter.spots, (*clutter.boxes, *taken))
        places = [place for place in _places(tag) if 0 <= place.x <= end.edge - place.width]
        best = min(places or [tag.moved(10, 0)], key=there.under)
        taken.append(best)
        yield best


def _places(tag: Box) -> Iterator[Box]:
    """Yield where a name may stand beside the end of its curve, the best place first."""
    middle = -tag.width / 2
    for x, y in ((10, 0), (18, -17), (18, 16), (middle, -31), (middle, 31), (-10 - tag.width, 0)):
        yield tag.moved(x, y)


def _short(name: str) -> str:
    """Give the name before its first comma: `Leena` of `Leena, finance manager`."""
    return name.partition(",")[0]
