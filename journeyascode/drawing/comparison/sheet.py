"""A comparison on its sheet: figures, curves, and the steps of both states above each other."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Area,
    Box,
    Line,
    Mark,
    Point,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.cell_marks import height, whole_stage
from journeyascode.drawing.comparison.changes import (
    DOWN,
    UP,
    change_facts,
    feeling_words,
    gain_sign,
    move_facts,
    on_tracks,
    stage_facts,
    times,
    voice_name,
)
from journeyascode.drawing.curve import control_points, envelope, monotone, within
from journeyascode.drawing.feeling_scale import FEW, SCORES, FeelingScale
from journeyascode.drawing.feelings import NOT_ASKED
from journeyascode.drawing.step_columns import (
    GUTTER,
    NARROW,
    PER_STRIP,
    WIDE,
    WIDEST,
    ColumnRange,
    cut,
)
from journeyascode.drawing.text import Font, width
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Dash, Panel
    from journeyascode.drawing.cell_marks import Sketch
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.comparison.facts import ComparedNumber, ComparisonFacts
    from journeyascode.drawing.curve import Piece
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.facts.comparison import (
        Change,
        Comparison,
        ComparisonColumn,
        FeelingShift,
        StepPair,
    )
    from journeyascode.facts.feelings import Moment, Score, Side
    from journeyascode.model import Journey, Stop
    from journeyascode.speech import Say


PAD = 9
INSET = 5
"""Space between the edge of a column and its card."""
STAGE = 26
"""Height of the name of a stage."""
MOST = 8
"""So many changes are drawn of one step; the table has them all."""
_VALUE = Font(15, bold=True)


def stage_name(voice: Voice, journey: Journey, stage: int, room: float) -> Sketch:
    """Draw the name of a stage on one line, underlined."""
    text = voice.text(journey.stages[stage].name)
    name = written((PAD, 6, room - 2 * PAD), text, STRONG, 1)
    ground = Box(
        INSET, 0, room - 2 * INSET, STAGE - 3, fill="accent-soft", title=text,
        link=voice.link("journey", journey.id, journey.stages[stage].anchor(stage + 1)),
    )  # fmt: skip
    line = rectangle((INSET, STAGE - 3, room - 2 * INSET, 3), "accent")
    return (ground, name._replace(part=True), line)


def step_card(voice: Voice, journey: Journey, stop: Stop, room: float) -> Sketch:
    """Draw the card of a step: number and name, channel and touchpoint, and its times."""
    step, wide = stop.step, room - 2 * INSET
    number = f"{stop.number}."
    left = INSET + PAD + width(number, STRONG) + 5
    name = written((left, 8, INSET + wide - PAD - left), voice.text(step.name), STRONG, 7)
    frame = Box(
        INSET, 0, wide, 0, fill="card", shape="rounded", stroke="line",
        link=voice.link("journey", journey.id, stop.anchor), title=voice.text(step.name),
    )  # fmt: skip
    count = Box(INSET + PAD, 8, 24, STRONG.leading, (number,), STRONG, "accent", part=True)
    found: list[Mark] = [frame, count, name._replace(part=True)]
    y = name.bottom + 4
    for text in _small(voice, stop):
        box = written((INSET + PAD, y, wide - 2 * PAD), text, TINY, 2)
        found.append(box._replace(ink="quiet", part=True))
        y = box.bottom + 2
    return tuple(found)


def grown(card: Sketch, pair: StepPair, room: float) -> Iterator[Mark]:
    """Make a card as high as its row; one that is there in one state alone looks so."""
    frame, *rest = card
    assert isinstance(frame, Box)  # noqa: S101 - so `step_card` begins
    frame = frame._replace(y=6, height=room - 12)
    if pair.before is None:
        frame = frame._replace(stroke="accent", thick=2)
    elif pair.after is None:
        frame = frame._replace(fill="band")
    yield frame
    yield from (mark.moved(0, 5) for mark in rest)


def change_list(facts: Sequence[Fact], room: float) -> Sketch:
    """Draw each change as a paragraph that begins with its sign."""
    found: list[Mark] = []
    y = 8.0
    shown = facts if len(facts) <= MOST else facts[: MOST - 1]
    for fact in shown:
        sign, _, words = fact.text.partition(" ")
        text = written((PAD + 18, y, room - PAD - 22), words, SMALL, 5)
        mark = Box(PAD, y, 18, SMALL.leading, (sign,), STRONG, fact.role)
        whole = "" if " ".join(text.lines) == words else fact.text
        found += [mark._replace(link=fact.link, title=whole), text._replace(part=True)]
        y = text.bottom + 4
    if len(shown) < len(facts):
        title = "; ".join(fact.text for fact in facts[len(shown) :])
        found.append(Box(PAD, y, 20, SMALL.leading, ("…",), SMALL, "quiet", title=title))
    return tuple(found)


def figure_row(figures: Iterable[ComparedNumber], top: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the figures of the whole side by side, with how far right they reach."""
    found: list[Mark] = []
    x = 0.0
    for figure in figures:
        room = max(width(figure.name, TINY), width(figure.change, _VALUE)) + 26
        found += [
            rectangle((x, top, 3, 36), "accent"),
            Box(x + 11, top, room - 11, 13, (figure.name,), TINY, "quiet"),
            Box(x + 11, top + 15, room - 11, 20, (figure.change,), _VALUE, figure.role),
        ]
        x += room
    return tuple(found), x


def _small(voice: Voice, stop: Stop) -> Iterator[str]:
    step = stop.step
    yield from (voice.fact(id_, "channel").text for id_ in step.channel)
    yield from (voice.fact(id_, "touchpoint").text for id_ in step.touchpoint)
    yield from times(voice, step)
    yield from on_tracks(voice, step)


_EVERY = 8
"""Pixels between two samples."""


class CurveGap(NamedTuple):
    """A polygon between two curves, and whether the second curve is the higher one there."""

    higher: bool
    points: tuple[Point, ...]


def gaps(first: Sequence[Piece], second: Sequence[Piece]) -> Iterator[CurveGap]:
    """Yield what lies between two curves, from left to right, cut where they cross.

    Nothing where they do not lie above each other.
    """
    if not first or not second:
        return
    left = max(first[0][0].x, second[0][0].x)
    right = min(first[-1][3].x, second[-1][3].x)
    if right <= left:
        return
    xs = [left, *_steps(left, right), right]
    pairs = list(zip(_heights(first, xs), _heights(second, xs), strict=True))
    samples = [(Point(x, a), Point(x, b)) for x, (a, b) in zip(xs, pairs, strict=True)]
    yield from _cut(samples)


def _steps(left: float, right: float) -> Iterator[float]:
    """Yield the multiples of the step between two edges, so that strips meet without a seam."""
    at = (left // _EVERY + 1) * _EVERY
    while at < right:
        yield at
        at += _EVERY


def _heights(pieces: Sequence[Piece], xs: Sequence[float]) -> Iterator[float]:
    at = 0
    for x in xs:
        while at < len(pieces) - 1 and x > pieces[at][3].x:
            at += 1
        yield _height(pieces[at], x)


def _height(piece: Piece, x: float) -> float:
    """Give the height of a piece, whose control points are evenly spaced, by Bernstein's sum."""
    a, b, c, d = piece
    t = min(1.0, max(0.0, (x - a.x) / (d.x - a.x)))
    s = 1 - t
    return round(s**3 * a.y + 3 * s * s * t * b.y + 3 * s * t * t * c.y + t**3 * d.y, 1)


def _cut(samples: Sequence[tuple[Point, Point]]) -> Iterator[CurveGap]:
    run: list[tuple[Point, Point]] = []
    for at, sample in enumerate(samples):
        if run and _rise(sample) * _rise(run[-1]) < 0:
            crossing = _crossing(samples[at - 1], sample)
            yield from _gap([*run, crossing])
            run = [crossing]
        run.append(sample)
    yield from _gap(run)


def _gap(run: Sequence[tuple[Point, Point]]) -> Iterator[CurveGap]:
    rise = sum(_rise(sample) for sample in run)
    if rise:
        above = [a for a, _ in run]
        below = [b for _, b in reversed(run)]
        yield CurveGap(rise > 0, (*above, *below))


def _rise(sample: tuple[Point, Point]) -> float:
    """Give how much higher the second curve is, in pixels."""
    return sample[0].y - sample[1].y


def _crossing(before: tuple[Point, Point], after: tuple[Point, Point]) -> tuple[Point, Point]:
    share = _rise(before) / (_rise(before) - _rise(after))
    x = before[0].x + (after[0].x - before[0].x) * share
    y = before[0].y + (after[0].y - before[0].y) * share
    place = Point(round(x, 1), round(y, 1))
    return place, place


ROOM = 24
"""Space above and below for the numbers of the points."""
LEGEND = 24
_VALUE_OF_LANE = Font(10, bold=True)
_GAIN = Font(10.5, bold=True)
_SIDES: Mapping[Side, float] = {"start": -0.3, "": 0.0, "end": 0.3}
_FAR = 30
"""Two points at least this far from each other have room for an arrow between them."""


class CurveStyle(NamedTuple):
    """How the curve of one state looks."""

    ink: Role
    dash: Dash
    thick: float


LOOKS = (CurveStyle("quiet", "solid", 2.2), CurveStyle("accent", "dashed", 2.6))
"""How things are, then how they are wanted."""


class ComparedPoint(NamedTuple):
    """A point of a curve, and its score."""

    point: Point
    told: Score


@dataclass(frozen=True, slots=True)
class FeelingLane:
    """The feelings of one voice: what is drawn, and where in the strip."""

    voice: Voice
    facts: ComparisonFacts
    grid: ComparisonGrid
    persona: str
    top: float
    plot: float
    """Height between +2 and −2."""

    @property
    def scale(self) -> FeelingScale:
        """The heights of the scores."""
        return FeelingScale(self.top + ROOM, self.plot)

    @property
    def name(self) -> str:
        """Whose feelings they are."""
        compared = self.facts.comparison
        shifts = chain(*(pair.shifts for pair in (*compared.pairs, *compared.stages)))
        return voice_name(self.voice, next(one for one in shifts if one.voice == self.persona))

    def spots(self, column: int, *, after: bool) -> tuple[ComparedPoint, ...] | None:
        """Give the points of a step in the row of all columns; None where there is no step."""
        if self.grid.stop(column, after=after) is None:
            return None
        middle = self.grid.left(column) + self.grid.step / 2
        return tuple(
            ComparedPoint(
                Point(middle + _SIDES[one.side] * self.grid.step, self.scale.level(one.score)),
                one.told,
            )
            for one in self.moments(column, after=after)
        )

    def shift(self, column: int) -> FeelingShift:
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
        return tuple(monotone(envelope(run)[1]) for run in runs)


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


def draw_lane(lane: FeelingLane, strip: ColumnRange) -> tuple[Mark, ...]:
    """Give the marks of one strip: grid, grounds, curves, points and gains."""
    away = GUTTER - lane.grid.left(strip.first)
    columns = range(strip.first, strip.end)
    wide = lane.grid.step * len(columns)
    marks = (
        *_curves(lane, strip),
        *(mark for column in columns for mark in _column(lane, column)),
    )
    return (*lane.scale.lines(GUTTER, wide), *(mark.moved(away, 0) for mark in marks))


def _curves(lane: FeelingLane, strip: ColumnRange) -> Iterator[Mark]:
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


def _column(lane: FeelingLane, column: int) -> Iterator[Mark]:
    """Draw the points of one column, what they are worth, and what is gained between them."""
    before, after = (lane.spots(column, after=late) or () for late in (False, True))
    if not before and not after:
        yield _nothing(lane, column)
        return
    yield from _gain(lane, column, (*before, *after))
    lowest = min(spot.told.value for spot in (*before, *after))
    for late, spots in enumerate((before, after)):
        for spot in spots:
            yield _dot(lane, column, spot.point, late=bool(late))
            below = spot.told.value == lowest if before and after else not late
            if late or spot not in after:
                yield _value(lane, spot, LOOKS[late].ink, below=below)


def _dot(lane: FeelingLane, column: int, point: Point, *, late: bool) -> Box:
    stop = lane.grid.stop(column, after=late)
    felt = feeling_words(lane.voice, lane.moments(column, after=late))
    name = lane.voice.text(stop.step.name) if stop else ""
    title = f"{lane.facts.names[late]}: {name}: {felt}"
    dot = Box(point.x - 5, point.y - 5, 10, 10, shape="circle", title=title)
    if late:
        return dot._replace(fill="card", stroke="accent", thick=2.2)
    return dot._replace(fill="quiet", stroke="card", thick=1.5)


def _value(lane: FeelingLane, spot: ComparedPoint, ink: Role, *, below: bool) -> Box:
    x, y = spot.point
    top = y + 8 if below else y - 20
    return Box(x - 24, top, 48, 12, (lane.voice.felt(spot.told),), _VALUE_OF_LANE, ink, "middle")


def _gain(lane: FeelingLane, column: int, spots: tuple[ComparedPoint, ...]) -> Iterator[Mark]:
    """Draw an arrow from what it feels like to what it shall feel like, with its worth."""
    shift = lane.shift(column)
    gain = shift.gain
    if not gain or not lane.grid.main(column):
        return
    ink: Role = "good" if gain > 0 else "bad"
    text = gain_sign(lane.voice, shift)
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


def _nothing(lane: FeelingLane, column: int) -> Box:
    """Say that nobody has been asked."""
    x, room = lane.grid.left(column) + 4, lane.grid.step - 8
    text = written((x, lane.scale.level(0) + 4, room), lane.voice.say(NOT_ASKED), TINY, 2)
    return text._replace(ink="quiet", align="middle")


class StageColumns(NamedTuple):
    """The columns of one stage: the first, and the one after the last."""

    stage: int
    first: int
    end: int


class ComparisonGrid(NamedTuple):
    """All aligned columns in one row, as wide as the fullest strip allows."""

    columns: tuple[ComparisonColumn, ...]
    pairs: tuple[StepPair, ...]
    """The pair of each column."""
    step: float
    strips: tuple[ColumnRange, ...]

    def left(self, column: int) -> float:
        """Give where a column begins in the row."""
        return column * self.step

    def stop(self, column: int, *, after: bool) -> Stop | None:
        """Give the step one of the journeys has in a column; None where it has none there."""
        place, pair = self.columns[column], self.pairs[column]
        if after:
            return pair.after if place.after else None
        return pair.before if place.before else None

    def main(self, column: int) -> bool:
        """Tell whether the changes of a pair are told in this column: once for each pair."""
        return self.columns[column].after or self.pairs[column].after is None

    def bands(self, strip: ColumnRange, *, after: bool) -> Iterator[StageColumns]:
        """Yield the stages of one of the journeys that have steps in a strip."""
        held = [
            (stop.stage, column)
            for column in range(strip.first, strip.end)
            if (stop := self.stop(column, after=after))
        ]
        for stage, group in groupby(held, key=lambda item: item[0]):
            columns = [column for _, column in group]
            yield StageColumns(stage, columns[0], columns[-1] + 1)


def place(comparison: Comparison) -> ComparisonGrid:
    """Place the columns of a comparison; strips hold whole stages where they can."""
    columns = comparison.columns
    pairs = tuple(comparison.pairs[column.pair] for column in columns)
    strips = cut(tuple(_stage_columns(columns, pairs)), PER_STRIP)
    most = max(strip.end - strip.first for strip in strips)
    step = float(max(NARROW, min(WIDE, (WIDEST - GUTTER) // most)))
    return ComparisonGrid(columns, pairs, step, strips)


def _stage_columns(
    columns: tuple[ComparisonColumn, ...], pairs: tuple[StepPair, ...]
) -> Iterator[int]:
    """Yield the stage each column counts to: the later state's, while it goes on."""
    stage = 0
    for column, pair in zip(columns, pairs, strict=True):
        if column.after and pair.after:
            stage = pair.after.stage
        yield stage


MOST_VOICES = 5
"""So many voices have a lane of their own; the table has them all."""
CHANGES: Say = say("What changes")
_HEAD = Font(13, bold=True)
_AIR = 14
_LARGE = 80
"""So many pixels high, a scale has room for a line for each score."""


class ComparisonRow(NamedTuple):
    """A lane of steps or changes: its name, its place, and what stands in each column."""

    name: str
    top: float
    height: float
    cells: Mapping[int, Sketch]


class StageChange(NamedTuple):
    """What changes of a stage as a whole, across its columns in a strip, below other slips."""

    column: int
    """The first of its columns."""
    top: float
    sketch: Sketch


class ComparisonLayout(NamedTuple):
    """The whole sheet, laid out once for all its strips."""

    voice: Voice
    facts: ComparisonFacts
    grid: ComparisonGrid
    head: tuple[Mark, ...]
    lanes: tuple[FeelingLane, ...]
    rows: tuple[ComparisonRow, ComparisonRow, ComparisonRow]
    """The steps as they are, what changes, the steps as they are wanted."""
    slips: tuple[StageChange, ...]
    """What changes of whole stages, above what changes of steps."""
    width: float

    @property
    def height(self) -> float:
        """The height of the sheet."""
        return self.rows[-1].top + self.rows[-1].height + 4


def plan_sheet(voice: Voice, facts: ComparisonFacts) -> ComparisonLayout:
    """Lay the sheet out: every row as high as its fullest cell, in all strips alike."""
    grid = place(facts.comparison)
    most = max(strip.end - strip.first for strip in grid.strips)
    tiles, reach = figure_row(facts.figures, 0)
    legend = (
        mark.x + mark.width for mark in draw_legend(voice, facts, 0) if isinstance(mark, Box)
    )
    wide = max(GUTTER + most * grid.step, reach + 10, *legend)
    head, top = _head(voice, facts, (tiles, wide))
    lanes = tuple(_lanes(voice, facts, grid, top))
    if lanes:
        top = lanes[-1].top + lane_height(lanes[-1].plot)
    slips = tuple(_slips(voice, facts, grid))
    rows = _rows(voice, facts, grid, (top + 8, _slips_height(slips)))
    return ComparisonLayout(voice, facts, grid, head, lanes, rows, slips, wide)


def draw_margin(plan: ComparisonLayout) -> Panel:
    """Draw what every strip has in common: the figures, the names of the lanes, the scales."""
    return panel("", plan.height, (*plan.head, *_names(plan)))


def draw_strip(plan: ComparisonLayout, strip: ColumnRange, name: str) -> Panel:
    """Draw the columns of one strip, right of the margin."""
    return panel(name, plan.height, (*_ground(plan, strip), *_marks(plan, strip)))


def _head(
    voice: Voice, facts: ComparisonFacts, tiles: tuple[tuple[Mark, ...], float]
) -> tuple[tuple[Mark, ...], float]:
    """Give the sentence, the figures and the other variants, and where they end."""
    figures, wide = tiles
    sentence = written((10, 10, wide - 20), facts.summary, _HEAD, 4)
    top = sentence.bottom + 12
    found: list[Mark] = [sentence, *(figure.moved(10, top) for figure in figures)]
    top += 36 + _AIR
    for other in facts.others:
        words = voice.listed(say("also compared with"), other.text)
        line = written((10, top, wide - 20), words, Font(11), 1)
        found.append(line._replace(link=other.link, ink="accent" if other.link else "quiet"))
        top = line.bottom + 6
    return tuple(found), top


def _lanes(
    voice: Voice, facts: ComparisonFacts, grid: ComparisonGrid, top: float
) -> Iterator[FeelingLane]:
    heard = facts.comparison.voices[:MOST_VOICES]
    plot = 112 if len(heard) == 1 else 80
    top += LEGEND
    for persona in heard:
        yield FeelingLane(voice, facts, grid, persona, top, plot)
        top += lane_height(plot)


def _slips(voice: Voice, facts: ComparisonFacts, grid: ComparisonGrid) -> Iterator[StageChange]:
    """Yield what changes of the stages as wholes, each where it stands afterwards, or stood."""
    for strip in grid.strips:
        edges: list[tuple[int, float]] = []
        for pair in facts.comparison.stages:
            after = pair.after is not None
            stage = pair.after or pair.before
            bands = [b for b in grid.bands(strip, after=after) if stage and b.stage == stage.stage]
            told = stage_facts(voice, pair)
            if not bands or not told:
                continue
            first, end = bands[0].first, bands[-1].end
            sketch = whole_stage(change_list, told, (end - first) * grid.step)
            top = max((low for past, low in edges if past > first), default=0.0)
            edges.append((end, top + height(sketch)))
            yield StageChange(first, top, sketch)


def _slips_height(slips: Iterable[StageChange]) -> float:
    return max((slip.top + height(slip.sketch) for slip in slips), default=0.0)


def _rows(
    voice: Voice, facts: ComparisonFacts, grid: ComparisonGrid, place: tuple[float, float]
) -> tuple[ComparisonRow, ComparisonRow, ComparisonRow]:
    """Give the rows from the top of `place` on, with its room for what changes of stages."""
    top, room = place
    changes = {
        at: change_list(
            change_facts(voice, pair) if grid.main(at) else move_facts(voice, pair),
            grid.step,
        )
        for at, pair in enumerate(grid.pairs)
    }
    before = _cards(voice, facts, grid, after=False)
    after = _cards(voice, facts, grid, after=True)
    first = ComparisonRow(facts.names[0], top, _high(before) + STAGE, before)
    below = {at: tuple(mark.moved(0, room) for mark in sketch) for at, sketch in changes.items()}
    second = ComparisonRow(voice.say(CHANGES), first.top + first.height, _high(below), below)
    third = ComparisonRow(facts.names[1], second.top + second.height, _high(after) + STAGE, after)
    return first, second, third


def _cards(
    voice: Voice, facts: ComparisonFacts, grid: ComparisonGrid, *, after: bool
) -> dict[int, Sketch]:
    journey = facts.after if after else facts.before
    return {
        at: step_card(voice, journey, stop, grid.step)
        for at in range(len(grid.columns))
        if (stop := grid.stop(at, after=after))
    }


def _high(cells: Mapping[int, Sketch]) -> float:
    boxes = [mark for cell in cells.values() for mark in cell if isinstance(mark, Box)]
    return round(max((box.bottom for box in boxes), default=0) + 24)


def _names(plan: ComparisonLayout) -> Iterator[Mark]:
    voice = plan.voice
    if plan.lanes:
        yield from draw_legend(voice, plan.facts, plan.lanes[0].top - LEGEND)
    yield from _more_voices(plan)
    for lane in plan.lanes:
        yield _name(lane.name, lane.top, lane_height(lane.plot), 40)
        yield from lane.scale.numbers(GUTTER - 6, SCORES if lane.plot > _LARGE else FEW)
    for row in plan.rows:
        yield rectangle((0, row.top, GUTTER, 1), "hair")
        yield _name(row.name, row.top, row.height, 10)


def _more_voices(plan: ComparisonLayout) -> Iterator[Box]:
    """Say how many voices are in the table alone."""
    more = len(plan.facts.comparison.voices) - len(plan.lanes)
    if more:
        text = written((10, 0, GUTTER - 20), plan.voice.more(more), TINY)
        yield text.moved(0, plan.rows[0].top - 4 - text.height)._replace(ink="quiet")


def _name(name: str, top: float, high: float, right: float) -> Box:
    label = written((10, 0, GUTTER - 10 - right), name, STRONG)
    return label.moved(0, top + (high - label.height) / 2)._replace(ink="quiet")


def _ground(plan: ComparisonLayout, strip: ColumnRange) -> Iterator[Mark]:
    wide = (strip.end - strip.first) * plan.grid.step
    middle = plan.rows[1]
    yield rectangle((GUTTER, middle.top, wide, middle.height), "band")
    for row in plan.rows:
        yield rectangle((GUTTER, row.top, wide, 1), "hair")
    for at in range(strip.first + 1, strip.end):
        x = GUTTER + (at - strip.first) * plan.grid.step
        yield rectangle((x, middle.top, 1, middle.height), "hair")


def _marks(plan: ComparisonLayout, strip: ColumnRange) -> Iterator[Mark]:
    """Draw the curves, then the columns of each row."""
    for lane in plan.lanes:
        yield from draw_lane(lane, strip)
    for row, after in ((plan.rows[0], False), (plan.rows[2], True)):
        yield from _stages(plan, strip, row, after=after)
        for at in range(strip.first, strip.end):
            x = GUTTER + plan.grid.left(at - strip.first)
            yield from (mark.moved(x, row.top + STAGE) for mark in _card(plan, row, at))
    changes = plan.rows[1]
    for slip in plan.slips:
        if strip.first <= slip.column < strip.end:
            x = GUTTER + plan.grid.left(slip.column - strip.first)
            yield from (mark.moved(x, changes.top + slip.top) for mark in slip.sketch)
    for at in range(strip.first, strip.end):
        x = GUTTER + plan.grid.left(at - strip.first)
        yield from (mark.moved(x, changes.top) for mark in changes.cells[at])


def _card(plan: ComparisonLayout, row: ComparisonRow, at: int) -> Iterator[Mark]:
    cell = row.cells.get(at)
    if cell:
        yield from grown(cell, plan.grid.pairs[at], row.height - STAGE)


def _stages(
    plan: ComparisonLayout, strip: ColumnRange, row: ComparisonRow, *, after: bool
) -> Iterator[Mark]:
    journey = plan.facts.after if after else plan.facts.before
    for band in plan.grid.bands(strip, after=after):
        room = (band.end - band.first) * plan.grid.step
        x = GUTTER + plan.grid.left(band.first - strip.first)
        for mark in stage_name(plan.voice, journey, band.stage, room):
            yield mark.moved(x, row.top + 4)
