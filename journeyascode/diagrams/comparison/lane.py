"""Both emotion curves of one voice on one scale, and what lies between them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import (
    TINY,
    Area,
    Box,
    Line,
    Mark,
    Point,
    straight,
    written,
)
from journeyascode.diagrams.columns import GUTTER
from journeyascode.diagrams.comparison.between import gaps
from journeyascode.diagrams.comparison.changes import DOWN, UP, feeling_words, gain_sign
from journeyascode.diagrams.curve import control_points, monotone, within
from journeyascode.diagrams.feeling_scale import Scale
from journeyascode.diagrams.feelings import NOT_ASKED
from journeyascode.diagrams.text import Font, width
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.diagrams.canvas import Dash
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.columns import Strip
    from journeyascode.diagrams.comparison.facts import ComparisonFacts
    from journeyascode.diagrams.comparison.grid import Grid
    from journeyascode.diagrams.curve import Piece
    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.comparison import Change, Shift
    from journeyascode.facts.feelings import Moment, Side
    from journeyascode.words import Say

ROOM = 24
"""Space above and below for the numbers of the points."""
LEGEND = 24
_VALUE = Font(10, bold=True)
_GAIN = Font(10.5, bold=True)
_SIDES: Mapping[Side, float] = {"start": -0.3, "": 0.0, "end": 0.3}
_FAR = 30
"""Two points at least this far from each other have room for an arrow between them."""


class Look(NamedTuple):
    """How the curve of one state looks."""

    ink: Role
    dash: Dash
    thick: float


LOOKS = (Look("quiet", "solid", 2.2), Look("accent", "dashed", 2.6))
"""How things are, then how they are wanted."""


class Spot(NamedTuple):
    """A point of a curve, and its score."""

    point: Point
    score: float


@dataclass(frozen=True, slots=True)
class Lane:
    """The feelings of one voice: what is drawn, and where in the strip."""

    voice: Voice
    facts: ComparisonFacts
    grid: Grid
    persona: str
    top: float
    plot: float
    """Height between +2 and −2."""

    @property
    def scale(self) -> Scale:
        """The heights of the scores."""
        return Scale(self.top + ROOM, self.plot)

    def spots(self, column: int, *, after: bool) -> tuple[Spot, ...] | None:
        """Give the points of a step in the row of all columns; None where there is no step."""
        if self.grid.stop(column, after=after) is None:
            return None
        middle = self.grid.left(column) + self.grid.step / 2
        felt = [(one.side, one.score) for one in self.moments(column, after=after)]
        return tuple(
            Spot(Point(middle + _SIDES[side] * self.grid.step, self.scale.level(score)), score)
            for side, score in felt
        )

    def shift(self, column: int) -> Shift:
        """Give what the step of a column feels like in both states."""
        shifts = self.grid.pairs[column].shifts
        return next(shift for shift in shifts if shift.voice == self.persona)

    def moments(self, column: int, *, after: bool) -> tuple[Moment, ...]:
        """Give what the step of a column feels like in one state."""
        shift = self.shift(column)
        return shift.after if after else shift.before

    def runs(self, *, after: bool) -> tuple[tuple[Piece, ...], ...]:
        """Give the pieces of a curve, which is cut where a step has no score."""
        runs: list[list[Point]] = [[]]
        for column in range(len(self.grid.columns)):
            spots = self.spots(column, after=after)
            if spots is None:
                continue
            if not spots:
                runs.append([])
            runs[-1] += [spot.point for spot in spots]
        return tuple(monotone(run) for run in runs)


def lane_height(plot: float) -> float:
    """Give the room a lane takes."""
    return plot + 2 * ROOM


def draw_legend(voice: Voice, facts: ComparisonFacts, top: float) -> Iterator[Mark]:
    """Draw which line is which state, and what the grounds between them mean."""
    x: float = GUTTER + 8
    for name, look in zip(facts.names, LOOKS, strict=True):
        sample = straight([Point(x, top + 12), Point(x + 30, top + 12)])
        yield Line(sample, look.ink, look.thick, look.dash)
        text = written((x + 36, top + 6, 260), name, TINY, 1)
        yield text
        x += 36 + max(width(line, TINY) for line in text.lines) + 22
    grounds: tuple[tuple[Change, Role, str, Say], ...] = (
        ("gained", "good-soft", UP, say("feels better")),
        ("lost", "bad-area", DOWN, say("feels worse")),
    )
    for change, fill, sign, meaning in grounds:
        if facts.comparison.count(change):
            words = voice.say(meaning)
            yield Box(x, top + 5, 20, 14, (sign,), TINY, "ink", "middle", fill=fill, stroke="line")
            yield Box(x + 26, top + 6, width(words, TINY), 12, (words,), TINY)
            x += 26 + width(words, TINY) + 22


def draw_lane(lane: Lane, strip: Strip) -> tuple[Mark, ...]:
    """Give the marks of one strip: grid, grounds, curves, points and gains."""
    away = GUTTER - lane.grid.left(strip.first)
    columns = range(strip.first, strip.end)
    wide = lane.grid.step * len(columns)
    marks = (
        *_curves(lane, strip),
        *(mark for column in columns for mark in _column(lane, column)),
    )
    return (*lane.scale.lines(GUTTER, wide), *(mark.moved(away, 0) for mark in marks))


def _curves(lane: Lane, strip: Strip) -> Iterator[Mark]:
    edges = lane.grid.left(strip.first), lane.grid.left(strip.end)
    before, after = (
        [within(run, *edges) for run in lane.runs(after=late)] for late in (False, True)
    )
    for one in before:
        for other in after:
            for gap in gaps(one, other):
                yield Area("good-soft" if gap.higher else "bad-area", gap.points)
    for look, runs in zip(LOOKS, (before, after), strict=True):
        for run in runs:
            if run:
                yield Line(control_points(run), look.ink, look.thick, look.dash)


def _column(lane: Lane, column: int) -> Iterator[Mark]:
    """Draw the points of one column, what they are worth, and what is gained between them."""
    before, after = (lane.spots(column, after=late) or () for late in (False, True))
    if not before and not after:
        yield _nothing(lane, column)
        return
    yield from _gain(lane, column, (*before, *after))
    lowest = min(spot.score for spot in (*before, *after))
    for late, spots in enumerate((before, after)):
        for spot in spots:
            yield _dot(lane, column, spot.point, late=bool(late))
            below = spot.score == lowest if before and after else not late
            if late or spot not in after:
                yield _value(lane, spot, LOOKS[late].ink, below=below)


def _dot(lane: Lane, column: int, point: Point, *, late: bool) -> Box:
    stop = lane.grid.stop(column, after=late)
    felt = feeling_words(lane.voice, lane.moments(column, after=late))
    name = lane.voice.text(stop.step.name) if stop else ""
    title = f"{lane.facts.names[late]}: {name}: {felt}"
    dot = Box(point.x - 5, point.y - 5, 10, 10, shape="circle", title=title)
    if late:
        return dot._replace(fill="card", stroke="accent", thick=2.2)
    return dot._replace(fill="quiet", stroke="card", thick=1.5)


def _value(lane: Lane, spot: Spot, ink: Role, *, below: bool) -> Box:
    x, y = spot.point
    top = y + 8 if below else y - 20
    return Box(x - 24, top, 48, 12, (lane.voice.score(spot.score),), _VALUE, ink, "middle")


def _gain(lane: Lane, column: int, spots: tuple[Spot, ...]) -> Iterator[Mark]:
    """Draw an arrow from what it feels like to what it shall feel like, with its worth."""
    gain = lane.shift(column).gain
    if not gain or not lane.grid.main(column):
        return
    ink: Role = "good" if gain > 0 else "bad"
    text = gain_sign(lane.voice, gain)
    middle = lane.grid.left(column) + lane.grid.step / 2
    heights = [spot.point.y for spot in spots]
    high, low = min(heights), max(heights)
    if len(spots) == 2 and low - high >= _FAR:  # noqa: PLR2004 - one of each state
        tail, head = (low - 6, high + 7) if gain > 0 else (high + 6, low - 7)
        ends = straight([Point(middle, tail), Point(middle, head)])
        yield Line(ends, ink, 1.4, head=True)
    yield Box(
        middle + 9, (high + low) / 2 - 9, width(text, _GAIN) + 12, 18, (text,), _GAIN, ink,
        "middle", fill="card", stroke=ink, shape="rounded",
    )  # fmt: skip


def _nothing(lane: Lane, column: int) -> Box:
    """Say that nobody has been asked."""
    x, room = lane.grid.left(column) + 4, lane.grid.step - 8
    text = written((x, lane.scale.level(0) + 4, room), lane.voice.say(NOT_ASKED), TINY, 2)
    return text._replace(ink="quiet", align="middle")
