"""The lane of the feelings, drawn across all columns of a strip."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    TINY,
    Box,
    Line,
    Mark,
    Point,
    written,
)
from journeyascode.drawing.curve import samples, within
from journeyascode.drawing.curve_lines import draw_lines
from journeyascode.drawing.curve_names import (
    MOST,
    CurveEnd,
    Obstructions,
    colour,
    curve_group,
    draw_legend,
    draw_tags,
    legend_height,
)
from journeyascode.drawing.feeling_scale import FeelingScale
from journeyascode.drawing.feelings import legend, not_asked, tone
from journeyascode.drawing.matrix.styles import whole
from journeyascode.drawing.step_columns import GUTTER
from journeyascode.drawing.text import Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.feelings import Curve, CurveMoment
    from journeyascode.drawing.step_columns import ColumnRange, MapColumns
    from journeyascode.drawing.voice import Voice

PLOT = 112
"""Height between +2 and −2."""
_BESIDE = 22
"""Space between a point and the words for it, for its number."""
_LINES = 4
"""So many lines the words of a point may take; the pointer shows them all."""
_VALUE = Font(10, bold=True)


@dataclass(frozen=True)
class EmotionLane:
    """Where the lane stands in the strip, and what it draws."""

    voice: Voice
    curves: tuple[Curve, ...]
    spread: MapColumns
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
    def words(self) -> Mapping[int, Box]:
        """The words of a single curve, as wide as neighbours allow, by the `id` of the moment."""
        if len(self.curves) != 1:
            return {}
        known = sorted(self.curves[0].known(), key=lambda moment: moment.x)
        xs = sorted({moment.x for moment in known})
        gaps = [right - left for left, right in pairwise(xs)]
        free = {x: min(near) for x, *near in zip(xs, (1.0, *gaps), (*gaps, 1.0), strict=True)}
        return {id(moment): self._word(moment, free[moment.x]) for moment in known}

    def _word(self, moment: CurveMoment, free: float) -> Box:
        """Write the word of a moment where so many columns are free, inside its strip."""
        strip = next(one for one in self.spread.strips if moment.x <= one.end)
        edge = min(moment.x - strip.first, strip.end - moment.x)
        room = min(free, 1.0, 2 * edge + 0.1) * self.spread.step - 6
        left, right = self.spread.left[strip.first], self.spread.left[strip.end - 1]
        last = right + self.spread.step - room - 2
        x = min(max(self.across(moment) - room / 2, left + 2), last)
        return written((x, 0, room), moment.word, TINY, _LINES)

    @cached_property
    def labels(self) -> tuple[tuple[CurveMoment, int, bool], ...]:
        """The moments that have a number, the curve of each, and whether it stands above.

        Of those at one place only the highest and the lowest.
        """
        known = [(m, at) for at, curve in enumerate(self.shown) for m in curve.known()]
        known.sort(key=lambda item: (item[0].x, -(item[0].score or 0)))
        found: list[tuple[CurveMoment, int, bool]] = []
        for _, group in groupby(known, key=lambda item: item[0].x):
            first, *others = group
            found.append((*first, bool(others) or (first[0].score or 0) >= 0))
            found += [(*last, False) for last in others[-1:]]
        return tuple(found)

    def room(self, *, above: bool) -> float:
        """Give the space above +2, or below −2, that the numbers and words of points need."""
        found = [_BESIDE + TINY.leading]
        for moment, _, is_above in self.labels:
            score, word = moment.score or 0, self.words.get(id(moment))
            away = (2 - score if above else 2 + score) / 4 * PLOT
            if is_above == above:
                found.append(_BESIDE + (word.height if word else 0) - away)
        return max(found)

    @cached_property
    def height(self) -> float:
        """The room the lane takes."""
        return PLOT + self.room(above=True) + self.room(above=False) + self._legend

    @cached_property
    def _legend(self) -> float:
        return legend_height(self.voice, self.names, self.width - GUTTER)

    @cached_property
    def scale(self) -> FeelingScale:
        """The heights of the scores."""
        return FeelingScale(self.top + self.room(above=True) + self._legend, PLOT)

    def across(self, moment: CurveMoment) -> float:
        """Give how far right a moment stands in the row of all columns."""
        return self.spread.left[moment.first] + (moment.x - moment.first) * self.spread.step

    def point(self, moment: CurveMoment) -> Point:
        """Give the place of a moment in the row of all columns."""
        return Point(self.across(moment), self.scale.level(moment.score or 0))

    def title(self, moment: CurveMoment, at: int) -> str:
        """Say of a point what is felt, by whom, and where, and which words have no score there."""
        name = self.voice.text(moment.stop.step.name)
        parts = (name, *self.names[at : at + 1], moment.fact.full)
        words = (
            other.fact.full
            for curve in self.curves
            for other in curve.everything()
            if other.score is None and other.stop.anchor == moment.stop.anchor
        )
        return "; ".join((": ".join(part for part in parts if part), *words))


def draw_scale(lane: EmotionLane) -> Iterator[Mark]:
    """Draw what stands in the margin: the numbers of the scale, and the names of the curves."""
    yield from lane.scale.numbers(GUTTER - 6)
    room = lane.width - GUTTER
    names = draw_legend(lane.voice, lane.names, lane.shown, room)
    yield from (mark.moved(GUTTER + 8, lane.top) for mark in names)


def draw_lane(lane: EmotionLane, strip: ColumnRange, room: float) -> tuple[Mark, ...]:
    """Give the marks of one strip in its room: grid, areas, curves, points and their numbers."""
    away = GUTTER - lane.spread.start(strip)
    edges = lane.spread.start(strip), lane.spread.stop(strip)
    curves = tuple(
        draw_lines(lane.voice, lane.curves, lane.point, lambda pieces: within(pieces, *edges))
    )
    points = tuple(_points(lane, strip))
    spots = [spot for mark in curves if isinstance(mark, Line) for spot in samples(mark.points)]
    tags = draw_tags(lane.names, _ends(lane, strip), Obstructions(tuple(spots), points))
    marks = (*curves, *points, *_gaps(lane, strip), *tags)
    lines = lane.scale.lines(GUTTER, room)
    return (*lines, *(mark.moved(away, 0) for mark in marks))


def _points(lane: EmotionLane, strip: ColumnRange) -> Iterator[Box]:
    """Draw the points of each place, and the numbers of the highest and the lowest of them."""
    for at, curve in enumerate(lane.shown):
        for moment in curve.known():
            if strip.first <= moment.x < strip.end:
                yield _point(lane, moment, at)
    for moment, at, above in lane.labels:
        if strip.first <= moment.x < strip.end:
            yield from _label(lane, moment, at, above=above)


def _point(lane: EmotionLane, moment: CurveMoment, at: int) -> Box:
    x, y = lane.point(moment)
    radius = 7 if moment.stop.step.moment_of_truth else 5
    ink = _ink(lane, moment, at)
    place = Box(
        x - radius, y - radius, 2 * radius, 2 * radius,
        shape="circle", title=lane.title(moment, at), group=curve_group(at),
    )  # fmt: skip
    if moment.guessed or lane.curves[at].target:
        return place._replace(fill="card", stroke=ink, thick=2)
    return place._replace(fill=ink, stroke="card", thick=1.5)


def _label(lane: EmotionLane, moment: CurveMoment, at: int, *, above: bool) -> Iterator[Box]:
    x, y = lane.point(moment)
    ink = _ink(lane, moment, at)
    top = y - 21 if above else y + 9
    value = Box(x - 26, top, 52, 12, (moment.fact.text,), _VALUE, ink, "middle")
    yield value._replace(group=curve_group(at))
    word = lane.words.get(id(moment))
    if word and word.lines:
        high = top - word.height if above else top + 12
        yield word.moved(0, high)._replace(ink="quiet", align="middle")


def _ends(lane: EmotionLane, strip: ColumnRange) -> Iterator[CurveEnd]:
    """Yield where each of several curves ends in a strip."""
    edge = lane.spread.stop(strip)
    for at, curve in enumerate(lane.shown if len(lane.shown) > 1 else ()):
        known = [moment for moment in curve.known() if strip.first <= moment.x < strip.end]
        if known:
            yield CurveEnd(max(map(lane.point, known), key=lambda point: point.x), at, edge)


def _gaps(lane: EmotionLane, strip: ColumnRange) -> Iterator[Box]:
    """Say of a step without any score what is known: a word, or that nobody has asked."""
    moments = [moment for curve in lane.curves for moment in curve.moments]
    known = [moment for moment in moments if moment.score is not None]
    covered = {at for moment in known for at in range(moment.first, moment.last + 1)}
    scored = {moment.first for moment in known if not moment.stop.of_stage}
    for column in range(strip.first, strip.end):
        if column in scored or lane.spread.columns[column].stop is None:
            continue
        words = [m.word for m in moments if m.first == column and not m.stop.of_stage]
        if not words and column in covered:
            continue
        x, y = lane.spread.left[column] + 4, lane.scale.level(0) + 4
        for text in words or not_asked(lane.voice):
            box = written((x, y, lane.spread.step - 8), text, TINY, _LINES)
            yield box._replace(ink="quiet", align="middle", title=whole(text, box.lines))
            y = box.bottom + 2


def _ink(lane: EmotionLane, moment: CurveMoment, at: int) -> Role:
    """Colour a feeling by its score where there is one curve, else by its curve."""
    if len(lane.curves) > 1:
        return colour(at)
    return tone(moment.score or 0)
