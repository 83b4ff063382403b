"""The lane of the feelings, drawn across all columns of a strip."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    TINY,
    Box,
    Line,
    Mark,
    Point,
    written,
)
from journeyascode.drawing.columns import GUTTER
from journeyascode.drawing.curve import control_points, monotone, samples, within
from journeyascode.drawing.curve_names import (
    MOST,
    Clutter,
    End,
    colour,
    curve_group,
    curve_line,
    draw_legend,
    draw_tags,
    legend_height,
)
from journeyascode.drawing.feeling_scale import Scale, areas
from journeyascode.drawing.feelings import NOT_ASKED, legend, tone
from journeyascode.drawing.text import Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.columns import Spread, Strip
    from journeyascode.drawing.feelings import Curve, Moment
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Side

PLOT = 112
"""Height between +2 and −2."""
ROOM = 34
"""Space above and below for the numbers and words of the points."""
_VALUE = Font(10, bold=True)
_SIDES: Mapping[Side, float] = {"start": -0.3, "": 0.0, "end": 0.3}


@dataclass(frozen=True)
class Lane:
    """Where the lane stands in the strip, and what it draws."""

    voice: Voice
    curves: tuple[Curve, ...]
    spread: Spread
    top: float
    width: float

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the curves, where they need any."""
        return legend(self.voice, self.curves)

    @cached_property
    def shown(self) -> tuple[Curve, ...]:
        """The curves that are drawn."""
        return self.curves[:MOST]

    @cached_property
    def _above(self) -> float:
        return ROOM + legend_height(self.voice, self.names, self.width - GUTTER)

    @cached_property
    def scale(self) -> Scale:
        """The heights of the scores."""
        return Scale(self.top + self._above, PLOT)

    def across(self, column: int, side: Side) -> float:
        """Give how far right a moment stands in the row of all columns."""
        middle = self.spread.left[column] + self.spread.step / 2
        return middle + _SIDES[side] * self.spread.step

    def point(self, moment: Moment) -> Point:
        """Give the place of a moment in the row of all columns."""
        return Point(self.across(moment.column, moment.side), self.scale.level(moment.score or 0))


def lane_height(voice: Voice, curves: Sequence[Curve], width: float) -> float:
    """Give the room the lane takes in a strip of this width."""
    return PLOT + 2 * ROOM + legend_height(voice, legend(voice, curves), width - GUTTER)


def draw_scale(lane: Lane) -> Iterator[Mark]:
    """Draw what stands in the margin: the numbers of the scale, and the names of the curves."""
    yield from lane.scale.numbers(GUTTER - 6)
    room = lane.width - GUTTER
    names = draw_legend(lane.voice, lane.names, lane.shown, room)
    yield from (mark.moved(GUTTER + 8, lane.top) for mark in names)


def draw_lane(lane: Lane, strip: Strip) -> tuple[Mark, ...]:
    """Give the marks of one strip: grid, areas, curves, points and their numbers."""
    away = GUTTER - lane.spread.start(strip)
    curves, points = tuple(_curves(lane, strip)), tuple(_points(lane, strip))
    spots = [spot for mark in curves if isinstance(mark, Line) for spot in samples(mark.points)]
    tags = draw_tags(lane.names, _ends(lane, strip), Clutter(tuple(spots), points))
    marks = (*curves, *points, *_gaps(lane, strip), *tags)
    lines = lane.scale.lines(GUTTER, lane.width - GUTTER)
    return (*lines, *(mark.moved(away, 0) for mark in marks))


def _curves(lane: Lane, strip: Strip) -> Iterator[Mark]:
    felt = [curve for curve in lane.curves if not curve.target]
    edges = lane.spread.start(strip), lane.spread.stop(strip)
    for at, curve in enumerate(lane.shown):
        for run in curve.runs():
            pieces = within(monotone([lane.point(moment) for moment in run]), *edges)
            if not pieces:
                continue
            if felt == [curve]:
                yield from areas(pieces, lane.scale.level(0))
            yield curve_line(control_points(pieces), curve, at)


def _points(lane: Lane, strip: Strip) -> Iterator[Box]:
    """Draw the points of each place, and the numbers of the highest and the lowest of them."""
    found = [
        (moment, at)
        for at, curve in enumerate(lane.shown)
        for moment in curve.known()
        if strip.first <= moment.column < strip.end
    ]
    found.sort(key=lambda item: (lane.point(item[0]).x, -(item[0].score or 0)))
    for _, group in groupby(found, key=lambda item: lane.point(item[0]).x):
        moments = list(group)
        yield from (_point(lane, moment, at) for moment, at in moments)
        first, last = moments[0], moments[-1]
        alone = len(moments) == 1
        above = not alone or (first[0].score or 0) >= 0
        yield from _label(lane, *first, above=above)
        if not alone:
            yield from _label(lane, *last, above=False)


def _point(lane: Lane, moment: Moment, at: int) -> Box:
    x, y = lane.point(moment)
    stop = lane.spread.columns[moment.column].stop
    critical = stop is not None and stop.step.critical is not None
    radius = 7 if critical else 5
    ink = _ink(lane, moment, at)
    name = lane.voice.text(stop.step.name) if stop else ""
    title = ": ".join(part for part in (name, *lane.names[at : at + 1], moment.fact.full) if part)
    place = Box(
        x - radius, y - radius, 2 * radius, 2 * radius,
        shape="circle", title=title, group=curve_group(at),
    )  # fmt: skip
    if moment.guessed or lane.curves[at].target:
        return place._replace(fill="card", stroke=ink, thick=2)
    return place._replace(fill=ink, stroke="card", thick=1.5)


def _label(lane: Lane, moment: Moment, at: int, *, above: bool) -> Iterator[Box]:
    x, y = lane.point(moment)
    ink = _ink(lane, moment, at)
    top = y - 21 if above else y + 9
    value = Box(x - 26, top, 52, 12, (moment.fact.text,), _VALUE, ink, "middle")
    yield value._replace(group=curve_group(at))
    if moment.word and len(lane.curves) == 1 and not moment.side:
        word = written((0, 0, lane.spread.step - 8), moment.word, TINY, 1)
        left, high = x - word.width / 2, top - 12 if above else top + 12
        yield word.moved(left, high)._replace(ink="quiet", align="middle")


def _ends(lane: Lane, strip: Strip) -> Iterator[End]:
    """Yield where each of several curves ends in a strip."""
    edge = lane.spread.stop(strip)
    for at, curve in enumerate(lane.shown if len(lane.shown) > 1 else ()):
        known = [moment for moment in curve.known() if strip.first <= moment.column < strip.end]
        if known:
            yield End(max(map(lane.point, known), key=lambda point: point.x), at, edge)


def _gaps(lane: Lane, strip: Strip) -> Iterator[Box]:
    """Say of a step without any score what is known: a word, or that nobody has asked."""
    moments = [moment for curve in lane.curves for moment in curve.moments]
    scored = {moment.column for moment in moments if moment.score is not None}
    for column in range(strip.first, strip.end):
        if column in scored or lane.spread.columns[column].stop is None:
            continue
        words = [moment.word for moment in moments if moment.column == column]
        text = ", ".join(words) or lane.voice.say(NOT_ASKED)
        x = lane.spread.left[column] + 4
        box = written((x, lane.scale.level(0) + 4, lane.spread.step - 8), text, TINY, 2)
        yield box._replace(ink="quiet", align="middle")


def _ink(lane: Lane, moment: Moment, at: int) -> Role:
    """Colour a feeling by its score where there is one curve, else by its curve."""
    if len(lane.curves) > 1:
        return colour(at)
    return tone(moment.score or 0)
