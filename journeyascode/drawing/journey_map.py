"""The journey map: stages and steps across, lanes down, in one picture or in strips."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import SMALL, STRONG, Box, Mark, panel, rectangle, written
from journeyascode.drawing.cell_marks import height, paragraphs, shortened, whole_stage
from journeyascode.drawing.emotion_lane import EmotionLane, draw_lane, draw_scale
from journeyascode.drawing.feelings import read_curves, stage_feelings
from journeyascode.drawing.journey_heads import (
    badge,
    card_height,
    grown,
    no_steps,
    settled,
    stage_head,
    step_card,
    text_height,
)
from journeyascode.drawing.lanes import AFTER, BEFORE, metrics
from journeyascode.drawing.matrix.quality import courses
from journeyascode.drawing.step_columns import GUTTER, PER_STRIP, blocks, spread
from journeyascode.drawing.step_marks import (
    CRITICAL,
    FAIL,
    OPEN_QUESTION,
    PROACTIVE,
    UNASKED,
    UNDECIDED,
    initial,
)
from journeyascode.drawing.text import width
from journeyascode.drawing.tracks import lanes as track_lanes
from journeyascode.drawing.voice import Fact
from journeyascode.facts.critical import fail_points
from journeyascode.speech import say
from journeyascode.speech.voice import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.cell_marks import Sketch
    from journeyascode.drawing.feelings import Curve
    from journeyascode.drawing.lanes import Facts, Lane
    from journeyascode.drawing.step_columns import Block, ColumnRange, MapColumns, StepColumn
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Journey, Stop
    from journeyascode.model.journey import LifeEvent
    from journeyascode.speech import Say

    Legend = Sequence[tuple[str, Say]]


def legend_signs(voice: Voice, facts: JourneyFacts, strips: Sequence[ColumnRange]) -> Legend:
    """Give the signs that are drawn in some strips, each with its meaning."""
    places = [facts.spread.columns[at] for one in strips for at in range(one.first, one.end)]
    steps = [place.stop.step for place in places if place.stop]
    steps += [facts.wholes[at].step for at in dict.fromkeys(place.stage for place in places)]
    fails = partial(fail_points, voice.book, facts.journey)
    found = (
        (CRITICAL, say("critical point"), any(step.moment_of_truth for step in steps)),
        (UNDECIDED, OPEN_QUESTION, any(step.may_be_critical for step in steps)),
        (initial(voice.say(FAIL)), FAIL, any(map(fails, steps))),
        (PROACTIVE, UNASKED, any(step.proactive for step in steps)),
    )
    marks = tuple((sign, meaning) for sign, meaning, there in found if there)
    stand = courses(voice, (fact for step in steps for fact in metrics(voice, step)))
    return (*marks, *((sign, meaning) for sign, meaning, _ in stand))


def draw_legend(voice: Voice, legend: Legend) -> Iterator[Box]:
    """Draw the signs with their meanings in one line, from its top left corner."""
    x = 0.0
    for sign, meaning in legend:
        text = written((x + 26, 3, 200), voice.say(meaning), SMALL, 1)
        yield _sign(sign, x)
        yield text
        x += 26 + max(width(line, SMALL) for line in text.lines) + 22


def _sign(sign: str, x: float) -> Box:
    if sign not in SIGNS.values():
        return badge(sign, x, 0)
    return Box(
        x, 0, 20, 20, (sign,), STRONG, "good" if sign == SIGNS["reached"] else "bad", "middle"
    )


TOP = 4
"""Space above everything."""
LEAST = 560
"""The narrowest picture, so that its legend fits."""
EVENTS: Say = say("May happen at any time")
EMOTION: Say = say("Feelings")
STEPS: Say = say("Steps")


class LaneFacts(NamedTuple):
    """What a lane tells: of the step of each column, and of each stage as a whole."""

    lane: Lane
    steps: tuple[Facts, ...]
    stages: tuple[Facts, ...]

    def told(self, columns: Sequence[StepColumn], at: Iterable[int]) -> bool:
        """Tell whether it tells anything in some columns, or of the stages they are part of."""
        return any(self.steps[n] or self.stages[columns[n].stage] for n in at)


@dataclass(frozen=True, slots=True)
class JourneyFacts:
    """What a journey map says: its columns, the facts of each lane in each, and the curves."""

    journey: Journey
    spread: MapColumns
    wholes: tuple[Stop, ...]
    """The stages as wholes, in order."""
    lanes: tuple[LaneFacts, ...]
    curves: tuple[Curve, ...]
    events: Facts = ()
    """What may happen at any time."""


class LaneRow(NamedTuple):
    """One lane with its place: the sketches of its columns, or the feelings below those."""

    name: str
    top: float
    height: float
    sketches: Mapping[tuple[int, int], Sketch]
    """By the first column and the one after the last: of a step, or of a whole stage."""
    feelings: float | None = None
    """Where the curves begin, from the top; None in a lane without."""


class JourneyMapLayout(NamedTuple):
    """A map, or one strip of it, with everything in its place."""

    voice: Voice
    facts: JourneyFacts
    strips: tuple[ColumnRange, ...]
    heads: Mapping[Block, Sketch]
    """The head of each stage in each strip that shows it."""
    rows: tuple[LaneRow, ...]
    width: float
    height: float

    def room(self, strip: ColumnRange) -> float:
        """Give the width of a strip right of the margin: to the edge where it stands alone."""
        if len(self.strips) == 1:
            return self.width - GUTTER
        return self.facts.spread.stop(strip) - self.facts.spread.start(strip)


def read_journey(voice: Voice, journey: Journey) -> JourneyFacts:
    """Gather what the map and its table say; lanes that are empty everywhere are left out."""
    spread_ = spread(journey, PER_STRIP)
    wholes = tuple(stop for stop in journey.told() if stop.of_stage)
    tracks = track_lanes(voice)
    found = [_lane_facts(voice, lane, spread_, wholes) for lane in (*BEFORE, *tracks, *AFTER)]
    lanes = tuple(one for one in found if any((*one.steps, *one.stages)))
    curves = read_curves(voice, journey, spread_.columns)
    events = tuple(_event(voice, one) for one in journey.events)
    return JourneyFacts(journey, spread_, wholes, lanes, curves, events)


def _event(voice: Voice, event: LifeEvent) -> Fact:
    """Tell what may happen, when, and which journey follows."""
    told = ": ".join(filter(None, (voice.text(event.name), voice.text(event.when))))
    follows = voice.fact(event.journey, "journey") if event.journey else None
    return Fact(f"{told} → {follows.text}", follows.link) if follows else Fact(told)


def _lane_facts(voice: Voice, lane: Lane, spread: MapColumns, wholes: Sequence[Stop]) -> LaneFacts:
    steps = (lane.facts(voice, c.stop.step) if c.stop else () for c in spread.columns)
    return LaneFacts(lane, tuple(steps), tuple(lane.facts(voice, one.step) for one in wholes))


def plan_map(voice: Voice, facts: JourneyFacts, strips: Sequence[ColumnRange]) -> JourneyMapLayout:
    """Lay some strips of a map out: every row as high as its fullest cell in them.

    A row in which none of them tells anything is left out.
    """
    found = [block for strip in strips for block in blocks(facts.spread, strip)]
    heads = {block: _head(voice, facts, block) for block in found}
    top = TOP + max(
        text_height([b for b in head if isinstance(b, Box)]) for head in heads.values()
    )
    rows = tuple(_stacked(_rows(voice, facts, found), top + 3))
    signs = legend_signs(voice, facts, strips)
    high = rows[-1].top + rows[-1].height + (30 if signs else 2)
    return JourneyMapLayout(voice, facts, tuple(strips), heads, rows, _width(facts), high)


def draw_margin(plan: JourneyMapLayout) -> Panel:
    """Draw what strips have in common: the names of the lanes, the scale, the legend."""
    signs = legend_signs(plan.voice, plan.facts, plan.strips)
    legend = draw_legend(plan.voice, signs)
    return panel(
        "",
        plan.height,
        (*_names(plan), *(mark.moved(GUTTER + 5, plan.height - 24) for mark in legend)),
    )


def draw_strip(plan: JourneyMapLayout, strip: ColumnRange, name: str) -> Panel:
    """Draw the columns of one strip, right of the margin."""
    return panel(name, plan.height, (*_ground(plan, strip), *_marks(plan, strip)))


def describe(voice: Voice, facts: JourneyFacts) -> str:
    """Say in a sentence what the map shows."""
    stages = ", ".join(voice.text(stage.name) for stage in facts.journey.stages)
    steps = sum(1 for column in facts.spread.columns if column.stop)
    return voice.say(
        say("Journey map, {n} steps. Stages: {stages}. The same facts stand in the table.",
            n=steps, stages=stages)
    )  # fmt: skip


def _width(facts: JourneyFacts) -> float:
    """Give the width of a strip: that of the widest."""
    places = facts.spread
    wide = max(places.stop(strip) - places.start(strip) for strip in places.strips)
    return max(GUTTER + wide, LEAST)


def _head(voice: Voice, facts: JourneyFacts, block: Block) -> Sketch:
    stage, first, end = block
    room = (end - first) * facts.spread.step
    return stage_head(voice, facts.journey, stage + 1, room)


RawRow = tuple[str, float, "Mapping[tuple[int, int], Sketch]", "float | None"]
"""A row before it has a place: name, least height, sketches, and where the curves begin."""


def _rows(voice: Voice, facts: JourneyFacts, found: Sequence[Block]) -> Iterator[RawRow]:
    """Yield every row below the heads in which anything is told."""
    ats = [at for _, first, end in found for at in range(first, end)]
    yield _cards(voice, facts, ats)
    told = [one for one in facts.lanes if one.told(facts.spread.columns, ats)]
    before = [one for one in told if one.lane in BEFORE]
    yield from (_row(voice, facts, one, found) for one in before)
    if facts.curves:
        yield _feelings(voice, facts, found)
    yield from (_row(voice, facts, one, found) for one in told if one not in before)
    if facts.events:
        yield _events(voice, facts, found[0][1])


def _events(voice: Voice, facts: JourneyFacts, first: int) -> RawRow:
    """Give the line of what may happen at any time: once, below the columns from `first` on."""
    side = next(one for one in facts.spread.strips if one.first <= first < one.end)
    room = facts.spread.stop(side) - facts.spread.start(side)
    sketch = paragraphs(facts.events, room)
    return voice.say(EVENTS), height(sketch), {(first, side.end): sketch}, None


def _cards(voice: Voice, facts: JourneyFacts, ats: Sequence[int]) -> RawRow:
    room = facts.spread.step
    stops = {at: facts.spread.columns[at].stop for at in ats}
    cards = {at: step_card(voice, facts.journey, stop, room) for at, stop in stops.items() if stop}
    high = max(map(card_height, cards.values()), default=44.0)
    sketches = {
        (at, at + 1): settled(cards[at], high) if at in cards else no_steps(voice, room)
        for at in ats
    }
    return voice.say(STEPS), high, sketches, None


def _row(voice: Voice, facts: JourneyFacts, told: LaneFacts, found: Sequence[Block]) -> RawRow:
    """Give a lane: what is told of a stage across its columns, and its steps below that."""
    sketch, step = told.lane.sketch, facts.spread.step
    drawn: dict[tuple[int, int], Sketch] = {}
    for stage, first, end in found:
        across = whole_stage(sketch, shortened(voice, told.stages[stage]), (end - first) * step)
        down = height(across) if across else 0
        cells = {
            (at, at + 1): tuple(
                mark.moved(0, down) for mark in sketch(shortened(voice, told.steps[at]), step)
            )
            for at in range(first, end)
        }
        drawn |= cells
        drawn[first, end] = (*across, *(cells[first, end] if end == first + 1 else ()))
    return voice.say(told.lane.name), max(map(height, drawn.values())), drawn, None


def _feelings(voice: Voice, facts: JourneyFacts, found: Sequence[Block]) -> RawRow:
    """Give the lane of the feelings: what is told of whole stages, above the curves."""
    drawn = {
        (first, end): whole_stage(
            paragraphs,
            stage_feelings(voice, facts.curves, facts.wholes[stage]),
            (end - first) * facts.spread.step,
        )
        for stage, first, end in found
    }
    down = max((height(one) for one in drawn.values() if one), default=0)
    lane = EmotionLane(voice, facts.curves, facts.spread, 0, _width(facts))
    return voice.say(EMOTION), down + lane.height, drawn, down


def _stacked(rows: Iterator[RawRow], top: float) -> Iterator[LaneRow]:
    for name, high, sketches, curves in rows:
        label = len(written((0, 0, GUTTER - 20), name, STRONG).lines) * STRONG.leading + 12
        high_ = round(max(high, label))
        yield LaneRow(name, top, high_, sketches, curves)
        top += high_


def _names(plan: JourneyMapLayout) -> Iterator[Mark]:
    for at, row in enumerate(plan.rows):
        lines = written((0, 0, GUTTER - 20), row.name, STRONG).lines
        yield Box(
            0, row.top + 1, GUTTER, row.height - 1, lines, STRONG, "quiet", pad=10,
            fill="page" if at % 2 else "band", group="lane",
        )  # fmt: skip
        yield rectangle((0, row.top, GUTTER, 1), "hair")
        if row.feelings is not None:
            yield from draw_scale(_emotions(plan, row))


def _emotions(plan: JourneyMapLayout, row: LaneRow) -> EmotionLane:
    facts = plan.facts
    top = row.top + (row.feelings or 0)
    return EmotionLane(plan.voice, facts.curves, facts.spread, top, plan.width)


def _ground(plan: JourneyMapLayout, strip: ColumnRange) -> Iterator[Mark]:
    """Draw the bands of the lanes, and the tint of the moments of truth."""
    wide = plan.room(strip)
    for row in plan.rows[::2]:
        yield rectangle((GUTTER, row.top, wide, row.height), "band")
    first, last = plan.rows[0], plan.rows[-1]
    places = plan.facts.spread
    for at in range(strip.first, strip.end):
        stop = places.columns[at].stop
        if stop and stop.step.moment_of_truth:
            x = GUTTER + places.left[at] - places.start(strip)
            high = last.top + last.height - first.top
            yield rectangle((x + 1, first.top, places.step - 2, high), "bad-soft")
    for row in plan.rows:
        yield rectangle((GUTTER, row.top, wide, 1), "hair")


def _marks(plan: JourneyMapLayout, strip: ColumnRange) -> Iterator[Mark]:
    """Draw the heads, the cells, and the feelings."""
    places = plan.facts.spread
    head_high = plan.rows[0].top - TOP
    for (_, first, _), head in plan.heads.items():
        if strip.first <= first < strip.end:
            x = GUTTER + places.left[first] - places.start(strip)
            yield from (mark.moved(x, TOP) for mark in grown(head, head_high))
    for row in plan.rows:
        for (first, _), sketch in row.sketches.items():
            if strip.first <= first < strip.end:
                x = GUTTER + places.left[first] - places.start(strip)
                yield from (mark.moved(x, row.top) for mark in sketch)
        if row.feelings is not None:
            yield from draw_lane(_emotions(plan, row), strip, plan.room(strip))
