"""The journey map: stages and steps across, lanes down, in one picture or in strips."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import SMALL, STRONG, Box, Mark, panel, rectangle, written
from journeyascode.drawing.columns import GUTTER, PER_STRIP, spread
from journeyascode.drawing.emotion import Lane as EmotionLane
from journeyascode.drawing.emotion import draw_lane, draw_scale, lane_height
from journeyascode.drawing.feelings import read_curves
from journeyascode.drawing.heads import (
    badge,
    card_height,
    grown,
    no_steps,
    settled,
    stage_head,
    step_card,
    text_height,
)
from journeyascode.drawing.lanes import AFTER, BEFORE, metrics, stage_notes
from journeyascode.drawing.marks import CRITICAL, FAIL, initial
from journeyascode.drawing.matrix.quality import courses
from journeyascode.drawing.sketches import height
from journeyascode.drawing.text import width
from journeyascode.facts.critical import fail_points as fails
from journeyascode.speech import say
from journeyascode.speech.voice import SIGNS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.columns import Spread, Strip
    from journeyascode.drawing.feelings import Curve
    from journeyascode.drawing.lanes import Facts, Lane
    from journeyascode.drawing.sketches import Sketch
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Journey
    from journeyascode.speech import Say

    Legend = Sequence[tuple[str, Say]]


def legend_signs(
    voice: Voice, journey: Journey, lanes: Sequence[tuple[Lane, tuple[Facts, ...]]]
) -> Legend:
    """Give the signs that are drawn, each with its meaning."""
    steps = [stop.step for stop in journey.stops()]
    told = [cell for lane, cells in lanes if lane.facts is metrics for cell in cells]
    told += [stage_notes(voice, stage) for stage in journey.stages]
    found = (
        (CRITICAL, say("critical point"), any(step.critical for step in steps)),
        (initial(voice.say(FAIL)), FAIL, any(fails(voice.book, journey, one) for one in steps)),
    )
    marks = tuple((sign, meaning) for sign, meaning, there in found if there)
    stand = courses(voice, (fact for cell in told for fact in cell))
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
EMOTION: Say = say("Feelings")
STEPS: Say = say("Steps")


@dataclass(frozen=True, slots=True)
class JourneyFacts:
    """What a journey map says: its columns, the facts of each lane in each, and the curves."""

    journey: Journey
    spread: Spread
    lanes: tuple[tuple[Lane, tuple[Facts, ...]], ...]
    curves: tuple[Curve, ...]


class Row(NamedTuple):
    """One lane with its place: the sketches of its columns, or the feelings."""

    name: str
    top: float
    height: float
    sketches: tuple[Sketch, ...] | None


RawRow = tuple[str, float, "tuple[Sketch, ...] | None"]
"""A row before it has a place: name, least height, sketches."""


class Plan(NamedTuple):
    """The whole map, laid out once for all its strips."""

    voice: Voice
    facts: JourneyFacts
    heads: Mapping[tuple[int, int], Sketch]
    """The head of each stage in each strip that shows it: by the strip's first column and it."""
    rows: tuple[Row, ...]
    width: float
    height: float


def read_journey(voice: Voice, journey: Journey) -> JourneyFacts:
    """Gather what the map and its table say; lanes that are empty everywhere are left out."""
    spread_ = spread(journey, PER_STRIP)
    steps = [stop.step for stop in journey.told()]
    found = [
        (lane, tuple(lane.facts(voice, step) for step in steps)) for lane in (*BEFORE, *AFTER)
    ]
    lanes = tuple((lane, facts) for lane, facts in found if any(facts))
    return JourneyFacts(journey, spread_, lanes, read_curves(voice, journey, spread_.columns))


def plan_map(voice: Voice, facts: JourneyFacts) -> Plan:
    """Lay the map out: every row as high as its fullest cell, in all strips alike."""
    heads = dict(_heads(voice, facts))
    top = TOP + max(
        text_height([b for b in head if isinstance(b, Box)]) for head in heads.values()
    )
    rows = tuple(_stacked(_rows(voice, facts), top + 3))
    signs = legend_signs(voice, facts.journey, facts.lanes)
    high = rows[-1].top + rows[-1].height + (30 if signs else 2)
    return Plan(voice, facts, heads, rows, _width(facts), high)


def draw_margin(plan: Plan) -> Panel:
    """Draw what every strip has in common: the names of the lanes, the scale, the legend."""
    signs = legend_signs(plan.voice, plan.facts.journey, plan.facts.lanes)
    legend = draw_legend(plan.voice, signs)
    return panel(
        "",
        plan.height,
        (*_names(plan), *(mark.moved(GUTTER + 5, plan.height - 24) for mark in legend)),
    )


def draw_strip(plan: Plan, strip: Strip, name: str) -> Panel:
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


def _heads(voice: Voice, facts: JourneyFacts) -> Iterator[tuple[tuple[int, int], Sketch]]:
    places = facts.spread
    for strip in places.strips:
        members = range(strip.first, strip.end)
        for stage, columns in groupby(members, key=lambda at: places.columns[at].stage):
            room = len(list(columns)) * places.step
            notes = stage_notes(voice, facts.journey.stages[stage])
            head = stage_head(voice, facts.journey, stage + 1, room, notes)
            yield (strip.first, stage), head


def _rows(voice: Voice, facts: JourneyFacts) -> Iterator[RawRow]:
    """Yield name, height and sketches of every row below the heads."""
    room = facts.spread.step
    cards = tuple(
        step_card(voice, facts.journey, column.stop, room) if column.stop else ()
        for column in facts.spread.columns
    )
    high = max(map(card_height, cards))
    settle = (settled(card, high) if card else no_steps(voice, room) for card in cards)
    yield voice.say(STEPS), high, tuple(settle)
    before = [lane for lane in facts.lanes if lane[0] in BEFORE]
    yield from (_row(voice, lane, room) for lane in before)
    if facts.curves:
        yield voice.say(EMOTION), lane_height(voice, facts.curves, _width(facts)), None
    yield from (_row(voice, lane, room) for lane in facts.lanes if lane not in before)


def _row(voice: Voice, lane: tuple[Lane, tuple[Facts, ...]], room: float) -> RawRow:
    kind, facts = lane
    sketches = tuple(kind.sketch(cell, room) for cell in facts)
    return voice.say(kind.name), max(map(height, sketches)), sketches


def _stacked(rows: Iterator[RawRow], top: float) -> Iterator[Row]:
    for name, high, sketches in rows:
        label = len(written((0, 0, GUTTER - 20), name, STRONG).lines) * STRONG.leading + 12
        high_ = round(max(high, label))
        yield Row(name, top, high_, sketches)
        top += high_


def _names(plan: Plan) -> Iterator[Mark]:
    for at, row in enumerate(plan.rows):
        lines = written((0, 0, GUTTER - 20), row.name, STRONG).lines
        yield Box(
            0, row.top + 1, GUTTER, row.height - 1, lines, STRONG, "quiet", pad=10,
            fill="page" if at % 2 else "band", group="lane",
        )  # fmt: skip
        yield rectangle((0, row.top, GUTTER, 1), "hair")
        if row.sketches is None:
            yield from draw_scale(_emotions(plan, row))


def _emotions(plan: Plan, row: Row) -> EmotionLane:
    facts = plan.facts
    return EmotionLane(plan.voice, facts.curves, facts.spread, row.top, plan.width)


def _ground(plan: Plan, strip: Strip) -> Iterator[Mark]:
    """Draw the bands of the lanes, and the tint of the moments of truth."""
    wide = plan.width - GUTTER
    for row in plan.rows[::2]:
        yield rectangle((GUTTER, row.top, wide, row.height), "band")
    first, last = plan.rows[0], plan.rows[-1]
    places = plan.facts.spread
    for at in range(strip.first, strip.end):
        stop = places.columns[at].stop
        if stop and stop.step.critical:
            x = GUTTER + places.left[at] - places.start(strip)
            high = last.top + last.height - first.top
            yield rectangle((x + 1, first.top, places.step - 2, high), "bad-soft")
    for row in plan.rows:
        yield rectangle((GUTTER, row.top, wide, 1), "hair")


def _marks(plan: Plan, strip: Strip) -> Iterator[Mark]:
    """Draw the heads, the cells, and the feelings."""
    places = plan.facts.spread
    head_high = plan.rows[0].top - TOP
    for (first, stage), head in plan.heads.items():
        if first == strip.first:
            column = next(
                at for at in range(strip.first, strip.end) if places.columns[at].stage == stage
            )
            x = GUTTER + places.left[column] - places.start(strip)
            yield from (mark.moved(x, TOP) for mark in grown(head, head_high))
    for row in plan.rows:
        if row.sketches is None:
            yield from draw_lane(_emotions(plan, row), strip)
            continue
        for at in range(strip.first, strip.end):
            x = GUTTER + places.left[at] - places.start(strip)
            yield from (mark.moved(x, row.top) for mark in row.sketches[at])
