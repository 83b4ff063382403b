"""A long matrix, lengthwise: steps across as columns, below each channel what is met in it."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Box,
    Mark,
    panel,
    rectangle,
    written,
)
from journeyascode.drawing.journey_heads import stage_title
from journeyascode.drawing.matrix.cards import draw_row_head, sketch_height, stop_box
from journeyascode.drawing.matrix.facts import ColumnFacts, MatrixCell, RowFacts
from journeyascode.drawing.matrix.layout import GUTTER, MatrixLayout, RowRange, begins, ways_on
from journeyascode.drawing.matrix.panel import draw_key, draw_ways
from journeyascode.drawing.matrix.styles import ink, mood
from journeyascode.drawing.router import RoutingGrid, build_roads
from journeyascode.drawing.text import width
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.matrix.facts import MatrixFacts, StepFacts
    from journeyascode.drawing.voice import Fact, Voice

MOST = 14
"""So many steps of one channel stand below each other; with more, the matrix is lengthwise."""
_HEAD = 52
"""Height of the names of the stages."""
_CELL = 40
"""Width of a step, and the least height of a row."""
_BETWEEN = 10
_GROUP = 30
"""The least height of a street between two rows, and of one with the name of a channel."""


def is_long(facts: MatrixFacts) -> bool:
    """Tell whether so many steps use one channel that they would not fit any screen."""
    used = [column for _, column in facts.places.values()]
    return max(map(used.count, used), default=0) > MOST


def draw_lengthwise(voice: Voice, facts: MatrixFacts, name: str) -> tuple[Panel, float]:
    """Draw a matrix with its steps across; give how wide it is, too."""
    channels, turned = _turned(facts)
    plan = _plan(voice, turned)
    low = plan.roads.height
    key, high = draw_key(plan, low + 14)
    offered = any(not cell.steps for cell in facts.cells.values())
    words = voice.say(_ONLY_OFFERED) if offered else ""
    more = written((12, high + 4, plan.width - 24), words, SMALL, 2)
    marks = (
        *_grounds(plan),
        *_stages(plan),
        *_channels(plan, channels),
        *(mark for row in range(len(turned.rows)) for mark in _row(plan, row)),
        *draw_ways(plan),
        *(mark for at in turned.cells for mark in _cell(plan, at)),
        *key,
        more._replace(ink="quiet"),
    )
    return panel(name, more.bottom + 8, marks), plan.width


_ONLY_OFFERED = say("What is only offered is in the table.")


def _turned(facts: MatrixFacts) -> tuple[Sequence[ColumnFacts], MatrixFacts]:
    """Give the channels, and the matrix with a row for what is met in each, its steps across."""
    steps = {one.stop.number: one for cell in facts.cells.values() for one in cell.steps}
    met = {
        number: (facts.places[number][1], facts.rows[facts.places[number][0]].name)
        for number in sorted(steps)
    }
    keys = sorted(dict.fromkeys(met.values()), key=lambda key: key[0])
    rows = tuple(
        RowFacts(at, name, alone=False, metrics=_metrics(facts, at, name)) for at, name in keys
    )
    places = {number: (keys.index(met[number]), at) for at, number in enumerate(sorted(steps))}
    return facts.columns, replace(
        facts,
        rows=rows,
        columns=tuple(
            ColumnFacts(steps[number].name, "", used=True, metrics=()) for number in sorted(steps)
        ),
        cells={places[number]: MatrixCell((steps[number],), (), ()) for number in places},
        places=places,
    )


def _metrics(facts: MatrixFacts, channel: int, name: Fact) -> tuple[Fact, ...]:
    """Give what is measured of a touchpoint in all channels, and in this one, each once."""
    rows = [at for at, row in enumerate(facts.rows) if row.name == name]
    found = [metric for at in rows for metric in facts.rows[at].metrics]
    cells = (facts.cells.get((at, channel)) for at in rows)
    found += [metric for cell in cells if cell for metric in cell.metrics]
    return tuple(dict.fromkeys(found))


def _plan(voice: Voice, facts: MatrixFacts) -> MatrixLayout:
    rows, part = range(len(facts.rows)), RowRange(0, len(facts.rows))
    names = tuple(draw_row_head(voice, row, GUTTER) for row in facts.rows)
    widths = (float(_CELL),) * len(facts.columns)
    lines = tuple(ways_on(voice, facts, part))
    grid = RoutingGrid(
        GUTTER,
        _HEAD,
        widths,
        (0, *(max(_CELL, sketch_height(name)) for name in names), 0),
        (0, *(_GROUP if begins(facts, row) else _BETWEEN for row in rows), 10, 0),
        {(row + 1, column) for row, column in facts.cells},
    )
    roads = build_roads(grid, [line.tie for line in lines])
    return MatrixLayout(voice, facts, part, widths, (), names, {}, lines, roads)


def _grounds(plan: MatrixLayout) -> Iterator[Mark]:
    for row in range(len(plan.facts.rows)):
        y, high = plan.street(row)
        if begins(plan.facts, row):
            yield rectangle((0, y, plan.width, high), "accent-soft")
            yield rectangle((0, y, 4, high), "accent")
        else:
            yield rectangle((0, y + high / 2, plan.width, 1), "hair")
    yield rectangle((0, plan.roads.height, plan.width, 1), "hair")


def _stages(plan: MatrixLayout) -> Iterator[Mark]:
    """Draw the name of each stage above its steps."""
    facts, lefts = plan.facts, plan.roads.lefts
    stops = [stop for _, stop in sorted(_stops(facts).items())]
    for stage, group in groupby(enumerate(stops), key=lambda item: item[1]):
        ats = [at for at, _ in group]
        left, right = lefts[ats[0]] - 4, lefts[ats[-1]] + _CELL + 4
        named = facts.journey.stages[stage]
        text = f"{stage + 1}  {plan.voice.text(named.name)}"
        label = written((left + 5, 6, right - left - 8), text, STRONG, 3)
        title = stage_title(plan.voice, stage + 1, named)
        told = [fact.full for fact in facts.wholes.get(stage, ())]
        link = plan.voice.link("journey", facts.journey.id, named.anchor(stage + 1))
        yield Box(
            left, 0, right - left, _HEAD - 8, fill="accent-soft",
            title="\n".join([title, *told]), link=link,
        )  # fmt: skip
        yield label._replace(part=True)
        yield rectangle((left, _HEAD - 8, right - left, 3), "accent")


def _stops(facts: MatrixFacts) -> Mapping[int, int]:
    """Give the stage of each step by its column."""
    return {column: cell.steps[0].stop.stage for (_, column), cell in facts.cells.items()}


def _channels(plan: MatrixLayout, channels: Sequence[ColumnFacts]) -> Iterator[Mark]:
    """Draw the name of each channel above what is met in it."""
    for row, facts in enumerate(plan.facts.rows):
        if begins(plan.facts, row):
            y, high = plan.street(row)
            channel = channels[facts.stage]
            text = " · ".join(part for part in (channel.name.text, channel.type) if part)
            name = written((12, 0, GUTTER - 20), text, STRONG, 2)
            title = "\n".join([text, *(metric.full for metric in channel.metrics)])
            placed = name.moved(0, y + (high - name.height) / 2)
            yield placed._replace(link=channel.name.link, title=title)


def _row(plan: MatrixLayout, row: int) -> Iterator[Mark]:
    name = plan.names[row]
    down = plan.top(row) + (plan.height(row) - sketch_height(name)) / 2
    yield from (mark.moved(0, down) for mark in name)


def _cell(plan: MatrixLayout, at: tuple[int, int]) -> Iterator[Mark]:
    """Draw a step: its number, and the worst that is felt there."""
    [step] = plan.facts.cells[at].steps
    x, y = plan.roads.lefts[at[1]], plan.top(at[0])
    yield Box(
        x, y, _CELL, plan.height(at[0]), fill=mood(plan.facts.cells[at]), stroke="line",
        shape="rounded", link=step.name.link, title=step.full, anchor=step.stop.anchor,
    )  # fmt: skip
    yield stop_box(plan.facts, step, x + 10).moved(0, y + 4)
    score = _score(plan.voice, step)
    wide = width(score, TINY)
    if score:
        yield Box(
            x + (_CELL - wide) / 2,
            y + 25,
            wide,
            12,
            (score,),
            TINY,
            ink(step.worst and step.worst.value),
            part=True,
        )


def _score(voice: Voice, step: StepFacts) -> str:
    return "" if step.worst is None else voice.felt(step.worst)
