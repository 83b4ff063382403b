"""The table with the same facts as a journey map: a row for each step, a column for each lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table, mentions
from journeyascode.drawing.feelings import moment_facts
from journeyascode.drawing.heads import stage_title
from journeyascode.drawing.journey_map import EMOTION, STEPS
from journeyascode.drawing.lanes import BEFORE, stage_notes
from journeyascode.drawing.marks import remarks, signs
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.columns import Column
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.journey_map import JourneyFacts
    from journeyascode.drawing.voice import Voice


def journey_table(voice: Voice, facts: JourneyFacts) -> Table:
    """Give every fact of the map as a table; the first cell names the step with its number."""
    before = [lane for lane, _ in facts.lanes if lane in BEFORE]
    after = [lane for lane, _ in facts.lanes if lane not in BEFORE]
    names = [STEPS, say("Stage"), *(lane.name for lane in before)]
    names += [EMOTION] if facts.curves else []
    names += [lane.name for lane in after]
    caption = say("{name} as a table", name=voice.text(facts.journey.name))
    return Table(
        voice.say(caption),
        tuple(voice.say(name) for name in names),
        tuple(
            (_step(voice, facts, column), _stage(voice, facts, column), *_cells(voice, facts, at))
            for at, column in enumerate(facts.spread.columns)
        ),
    )


def _step(voice: Voice, facts: JourneyFacts, column: Column) -> TableCell:
    """Name a step, with its signs and its small print."""
    if column.stop is None:
        return (Mention(voice.say(say("no steps yet"))),)
    stop = column.stop
    link = voice.link("journey", facts.journey.id, stop.anchor)
    name = Mention(f"{stop.number}. {voice.text(stop.step.name)}", link)
    small = (*signs(voice, facts.journey, stop.step), *remarks(voice, facts.journey, stop))
    return (name, *mentions(small))


def _stage(voice: Voice, facts: JourneyFacts, column: Column) -> TableCell:
    stage = facts.journey.stages[column.stage]
    title = Mention(stage_title(voice, column.stage + 1, stage))
    return (title, *mentions(stage_notes(voice, stage)))


def _cells(voice: Voice, facts: JourneyFacts, at: int) -> Iterator[TableCell]:
    """Yield the cells of one column of the map, in the order of its lanes."""
    above = [cells for lane, cells in facts.lanes if lane in BEFORE]
    below = [cells for lane, cells in facts.lanes if lane not in BEFORE]
    yield from (mentions(cells[at]) for cells in above)
    if facts.curves:
        told = any(moment.column == at for curve in facts.curves for moment in curve.moments)
        asked = told or facts.spread.columns[at].stop
        yield mentions(moment_facts(voice, facts.curves, at)) if asked else ()
    yield from (mentions(cells[at]) for cells in below)
