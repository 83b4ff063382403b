"""A journey in a hand's breadth: stages across, curves below, a point for each feeling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import Box, Mark, Point, panel, rectangle, written
from journeyascode.drawing.curve_lines import draw_lines
from journeyascode.drawing.curve_names import colour, draw_legend, legend_height
from journeyascode.drawing.emotion_lane import EmotionLane
from journeyascode.drawing.feeling_scale import FEW, FeelingScale
from journeyascode.drawing.feelings import read_curves, tone
from journeyascode.drawing.journey_heads import stage_title
from journeyascode.drawing.step_columns import PER_STRIP, ColumnRange, blocks, spread, squeeze
from journeyascode.drawing.text import Font, width
from journeyascode.facts.feelings import peaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.feelings import CurveMoment as Placed
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Moment
    from journeyascode.model import Journey

WIDE = 720.0
_LEFT = 28.0
"""Room for the numbers of the scale."""
_AIR = 20.0
"""Room above +2 and below −2, for the numbers of the highest and the lowest feeling."""
_NAME = Font(10.5, bold=True)
_VALUE = Font(10, bold=True)


class Thumbnail:
    """The lanes of one journey, laid out in `WIDE` pixels."""

    def __init__(self, voice: Voice, journey: Journey, curve: float = 96) -> None:
        """Look at `journey`; between +2 and −2 there are `curve` pixels."""
        self.voice, self.journey, self.curve = voice, journey, curve
        self.spread = spread(journey, PER_STRIP)
        curves = read_curves(voice, journey, self.spread.columns)
        self.lane = EmotionLane(voice, curves, self.spread, 0, WIDE)
        whole = ColumnRange(0, len(self.spread.columns))
        self.squeezed = squeeze([*blocks(self.spread, whole)], _LEFT, WIDE)
        self.names = tuple(self._names())
        self.top = max(box.bottom for box in self.names) + 8
        self.scale = FeelingScale(self.top + _AIR, curve)
        self.foot = self.top + curve + 2 * _AIR
        """Where the legend begins."""

    def draw(self) -> Panel | None:
        """Give the picture; None where no feeling has a number."""
        if not any(curve.known() for curve in self.lane.shown):
            return None
        legend = draw_legend(self.voice, self.lane.names, self.lane.shown, WIDE)
        high = self.foot + legend_height(self.voice, self.lane.names, WIDE)
        marks = (*self._stages(), *self._grid(), *self._critical(), *self._curves())
        points = (*self._points(), *self._peaks(), *(mark.moved(0, self.foot) for mark in legend))
        return panel("", high, (*marks, *self.names, *points))

    def place(self, moment: Placed) -> Point:
        """Give where a moment is drawn."""
        return Point(self.squeezed.across(moment.x), self.scale.level(moment.score or 0))

    def _names(self) -> Iterator[Box]:
        """Draw the name of each stage; its number alone where there is no room for a word."""
        for stage, _, _, left, wide in self.squeezed.rooms:
            named = self.journey.stages[stage]
            text = f"{stage + 1}  {self.voice.text(named.name)}" if wide > 40 else f"{stage + 1}"  # noqa: PLR2004 - pixels of the shortest word
            label = written((left + 6, 6, wide - 8), text, _NAME, 4)
            yield label._replace(
                link=self.voice.link("journey", self.journey.id, named.anchor(stage + 1)),
                title=stage_title(self.voice, stage + 1, named),
            )

    def _stages(self) -> Iterator[Mark]:
        for _, _, _, left, wide in self.squeezed.rooms:
            yield rectangle((left, 0, wide, self.top - 3), "accent-soft")
            yield rectangle((left, self.top - 3, wide, 3), "accent")

    def _grid(self) -> Iterator[Mark]:
        yield from self.scale.lines(_LEFT, WIDE - _LEFT, FEW)
        yield from self.scale.numbers(_LEFT - 6, FEW)

    def _critical(self) -> Iterator[Mark]:
        for at, column in enumerate(self.spread.columns):
            if column.stop and column.stop.step.moment_of_truth:
                block = self.squeezed.rooms[column.stage]
                wide = block.width / (block.end - block.first)
                x = block.left + (at - block.first) * wide
                yield rectangle((x, self.top, wide, self.curve + 2 * _AIR), "bad-soft")

    def _curves(self) -> Iterator[Mark]:
        yield from draw_lines(self.voice, self.lane.curves, self.place)

    def _points(self) -> Iterator[Box]:
        """Draw every feeling in the order of the steps."""
        known = [(m, at) for at, curve in enumerate(self.lane.shown) for m in curve.known()]
        known.sort(key=lambda pair: pair[0].x)
        for moment, at in known:
            yield self._point(moment, at)

    def _peaks(self) -> Iterator[Box]:
        """Write the number of the worst step and of the best, as the words beside it have them."""
        found = peaks(self.voice.book, self.journey)
        if found:
            yield self._value(found.worst, 8)
            if found.worst.score < found.best.score:
                yield self._value(found.best, -20)

    def _point(self, moment: Placed, at: int) -> Box:
        x, y = self.place(moment)
        radius = 5.5 if moment.stop.step.moment_of_truth else 4
        dot = Box(
            x - radius, y - radius, 2 * radius, 2 * radius, shape="circle",
            link=self.voice.link("journey", self.journey.id, moment.stop.anchor),
            title=self.lane.title(moment, at),
        )  # fmt: skip
        if moment.guessed or self.lane.curves[at].target:
            return dot._replace(fill="card", stroke=colour(at), thick=1.5)
        return dot._replace(fill=colour(at), stroke="card")

    def _value(self, peak: Moment, down: float) -> Box:
        score = peak.score
        text = self.voice.felt(peak.told)
        told = (m for curve in self.lane.curves for m in curve.everything())
        here = next(m for m in told if (m.stop.anchor, m.side) == (peak.stop.anchor, peak.side))
        x = self.place(here).x
        wide = width(text, _VALUE) + 4
        left = min(max(x - wide / 2, _LEFT), WIDE - wide)
        return Box(
            left, self.scale.level(score) + down, wide, 12, (text,), _VALUE, tone(score), "middle",
            fill="card", shape="rounded",
        )  # fmt: skip
