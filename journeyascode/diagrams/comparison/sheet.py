"""A comparison on its sheet: figures, curves, and the steps of both states above each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import STRONG, TINY, Box, Mark, panel, rectangle, written
from journeyascode.diagrams.columns import GUTTER
from journeyascode.diagrams.comparison.cards import (
    STAGE,
    change_list,
    figure_row,
    grown,
    stage_name,
    step_card,
)
from journeyascode.diagrams.comparison.changes import change_facts, move_facts, voice_name
from journeyascode.diagrams.comparison.grid import place
from journeyascode.diagrams.comparison.lane import (
    LEGEND,
    Lane,
    draw_lane,
    draw_legend,
    lane_height,
)
from journeyascode.diagrams.feeling_scale import FEW, SCORES
from journeyascode.diagrams.text import Font
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.diagrams.canvas import Panel
    from journeyascode.diagrams.columns import Strip
    from journeyascode.diagrams.comparison.facts import ComparisonFacts
    from journeyascode.diagrams.comparison.grid import Grid
    from journeyascode.diagrams.sketches import Sketch
    from journeyascode.diagrams.voice import Voice
    from journeyascode.words import Say

MOST_VOICES = 5
"""So many voices have a lane of their own; the table has them all."""
CHANGES: Say = say("What changes")
_HEAD = Font(13, bold=True)
_AIR = 14
_LARGE = 80
"""So many pixels high, a scale has room for a line for each score."""


class Row(NamedTuple):
    """A lane of steps or changes: its name, its place, and what stands in each column."""

    name: str
    top: float
    height: float
    cells: Mapping[int, Sketch]


class Plan(NamedTuple):
    """The whole sheet, laid out once for all its strips."""

    voice: Voice
    facts: ComparisonFacts
    grid: Grid
    head: tuple[Mark, ...]
    lanes: tuple[Lane, ...]
    rows: tuple[Row, Row, Row]
    """The steps as they are, what changes, the steps as they are wanted."""
    width: float

    @property
    def height(self) -> float:
        """The height of the sheet."""
        return self.rows[-1].top + self.rows[-1].height + 4


def plan_sheet(voice: Voice, facts: ComparisonFacts) -> Plan:
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
    return Plan(voice, facts, grid, head, lanes, _rows(voice, facts, grid, top + 8), wide)


def draw_margin(plan: Plan) -> Panel:
    """Draw what every strip has in common: the figures, the names of the lanes, the scales."""
    return panel("", plan.height, (*plan.head, *_names(plan)))


def draw_strip(plan: Plan, strip: Strip, name: str) -> Panel:
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


def _lanes(voice: Voice, facts: ComparisonFacts, grid: Grid, top: float) -> Iterator[Lane]:
    heard = facts.comparison.voices[:MOST_VOICES]
    plot = 112 if len(heard) == 1 else 80
    top += LEGEND
    for persona in heard:
        yield Lane(voice, facts, grid, persona, top, plot)
        top += lane_height(plot)


def _rows(voice: Voice, facts: ComparisonFacts, grid: Grid, top: float) -> tuple[Row, Row, Row]:
    voices = facts.comparison.voices
    changes = {
        at: change_list(
            change_facts(voice, pair, voices) if grid.main(at) else move_facts(voice, pair),
            grid.step,
        )
        for at, pair in enumerate(grid.pairs)
    }
    before = _cards(voice, facts, grid, after=False)
    after = _cards(voice, facts, grid, after=True)
    first = Row(facts.names[0], top, _high(before) + STAGE, before)
    second = Row(voice.say(CHANGES), first.top + first.height, _high(changes), changes)
    third = Row(facts.names[1], second.top + second.height, _high(after) + STAGE, after)
    return first, second, third


def _cards(voice: Voice, facts: ComparisonFacts, grid: Grid, *, after: bool) -> dict[int, Sketch]:
    journey = facts.after if after else facts.before
    return {
        at: step_card(voice, journey, stop, grid.step)
        for at in range(len(grid.columns))
        if (stop := grid.stop(at, after=after))
    }


def _high(cells: Mapping[int, Sketch]) -> float:
    boxes = [mark for cell in cells.values() for mark in cell if isinstance(mark, Box)]
    return round(max((box.bottom for box in boxes), default=0) + 24)


def _names(plan: Plan) -> Iterator[Mark]:
    voice = plan.voice
    if plan.lanes:
        yield from draw_legend(voice, plan.facts, plan.lanes[0].top - LEGEND)
    yield from _more_voices(plan)
    for lane in plan.lanes:
        yield _name(voice_name(voice, lane.persona), lane.top, lane_height(lane.plot), 40)
        yield from lane.scale.numbers(GUTTER - 6, SCORES if lane.plot > _LARGE else FEW)
    for row in plan.rows:
        yield rectangle((0, row.top, GUTTER, 1), "hair")
        yield _name(row.name, row.top, row.height, 10)


def _more_voices(plan: Plan) -> Iterator[Box]:
    """Say how many voices are in the table alone."""
    more = len(plan.facts.comparison.voices) - len(plan.lanes)
    if more:
        text = written((10, 0, GUTTER - 20), plan.voice.more(more), TINY)
        yield text.moved(0, plan.rows[0].top - 4 - text.height)._replace(ink="quiet")


def _name(name: str, top: float, high: float, right: float) -> Box:
    label = written((10, 0, GUTTER - 10 - right), name, STRONG)
    return label.moved(0, top + (high - label.height) / 2)._replace(ink="quiet")


def _ground(plan: Plan, strip: Strip) -> Iterator[Mark]:
    wide = (strip.end - strip.first) * plan.grid.step
    middle = plan.rows[1]
    yield rectangle((GUTTER, middle.top, wide, middle.height), "band")
    for row in plan.rows:
        yield rectangle((GUTTER, row.top, wide, 1), "hair")
    for at in range(strip.first + 1, strip.end):
        x = GUTTER + (at - strip.first) * plan.grid.step
        yield rectangle((x, middle.top, 1, middle.height), "hair")


def _marks(plan: Plan, strip: Strip) -> Iterator[Mark]:
    """Draw the curves, then the columns of each row."""
    for lane in plan.lanes:
        yield from draw_lane(lane, strip)
    for row, after in ((plan.rows[0], False), (plan.rows[2], True)):
        yield from _stages(plan, strip, row, after=after)
        for at in range(strip.first, strip.end):
            x = GUTTER + plan.grid.left(at - strip.first)
            yield from (mark.moved(x, row.top + STAGE) for mark in _card(plan, row, at))
    changes = plan.rows[1]
    for at in range(strip.first, strip.end):
        x = GUTTER + plan.grid.left(at - strip.first)
        yield from (mark.moved(x, changes.top) for mark in changes.cells[at])


def _card(plan: Plan, row: Row, at: int) -> Iterator[Mark]:
    cell = row.cells.get(at)
    if cell:
        yield from grown(cell, plan.grid.pairs[at], row.height - STAGE)


def _stages(plan: Plan, strip: Strip, row: Row, *, after: bool) -> Iterator[Mark]:
    journey = plan.facts.after if after else plan.facts.before
    for band in plan.grid.bands(strip, after=after):
        room = (band.end - band.first) * plan.grid.step
        x = GUTTER + plan.grid.left(band.first - strip.first)
        for mark in stage_name(plan.voice, journey, band.stage, room):
            yield mark.moved(x, row.top + 4)
