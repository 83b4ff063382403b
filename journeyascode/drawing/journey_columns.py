"""The table with the same facts as a journey map: a row for each step, a column for each lane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table, mentions
from journeyascode.drawing.feelings import moment_facts, not_asked
from journeyascode.drawing.journey_heads import stage_notes, stage_title
from journeyascode.drawing.journey_map import EMOTION, EVENTS, STEPS
from journeyascode.drawing.lanes import BEFORE
from journeyascode.drawing.step_marks import remarks, signs
from journeyascode.drawing.voice import Fact
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.journey_map import JourneyFacts, LaneFacts
    from journeyascode.drawing.lanes import Facts
    from journeyascode.drawing.step_columns import StepColumn
    from journeyascode.drawing.voice import Voice


def journey_table(voice: Voice, facts: JourneyFacts) -> Table:
    """Give every fact of the map as a table; the first cell names the step with its number.

    What is told of a whole stage has a row of its own, before those of its steps.
    """
    lanes = [told.lane for told in _sorted(facts)]
    before = [lane.name for lane in lanes if lane in BEFORE]
    names = [STEPS, say("Stage"), *before]
    names += [EMOTION] if facts.curves else []
    names += [lane.name for lane in lanes if lane not in BEFORE]
    caption = say("{name} as a table", name=voice.text(facts.journey.name))
    return Table(
        voice.say(caption),
        tuple(voice.say(name) for name in names),
        (*_rows(voice, facts), *_events(voice, facts, len(names))),
    )


def _events(voice: Voice, facts: JourneyFacts, wide: int) -> Iterator[tuple[TableCell, ...]]:
    """Yield the row of what may happen at any time, as wide as the others."""
    if facts.events:
        head = (Mention(voice.say(EVENTS)),)
        yield head, mentions(facts.events), *(() for _ in range(wide - 2))


def _sorted(facts: JourneyFacts) -> Sequence[LaneFacts]:
    return sorted(facts.lanes, key=lambda told: told.lane not in BEFORE)


def _rows(voice: Voice, facts: JourneyFacts) -> Iterator[tuple[TableCell, ...]]:
    """Yield the rows: what is told of a stage as a whole, then each of its steps."""
    begun = -1
    for at, column in enumerate(facts.spread.columns):
        stage = _stage(voice, facts, column)
        if column.stage != begun:
            begun = column.stage
            of_all = tuple(_of_stage(voice, facts, begun))
            if any(of_all):
                yield (Mention(voice.say(say("the whole stage"))),), stage, *of_all
        yield _step(voice, facts, column), stage, *_cells(voice, facts, at)


def _of_stage(voice: Voice, facts: JourneyFacts, stage: int) -> Iterator[TableCell]:
    felt = moment_facts(voice, facts.curves, facts.wholes[stage])
    cells = [told.stages[stage] for told in _sorted(facts)]
    yield from map(mentions, _with_feelings(facts, cells, felt))


def _with_feelings(facts: JourneyFacts, cells: Sequence[Facts], felt: Facts) -> Iterator[Facts]:
    """Yield the cells of the lanes, and what is felt between those above it and those below."""
    above = sum(told.lane in BEFORE for told in facts.lanes)
    yield from cells[:above]
    if facts.curves:
        yield felt
    yield from cells[above:]


def _step(voice: Voice, facts: JourneyFacts, column: StepColumn) -> TableCell:
    """Name a step, with its signs and its small print."""
    if column.stop is None:
        return (Mention(voice.say(say("no steps yet"))),)
    stop = column.stop
    link = voice.link("journey", facts.journey.id, stop.anchor)
    name = Mention(f"{stop.number}. {voice.text(stop.step.name)}", link)
    small = (*signs(voice, facts.journey, stop.step), *remarks(voice, facts.journey, stop))
    return (name, *mentions(small))


def _stage(voice: Voice, facts: JourneyFacts, column: StepColumn) -> TableCell:
    stage = facts.journey.stages[column.stage]
    title = Mention(stage_title(voice, column.stage + 1, stage))
    return (title, *map(Mention, stage_notes(voice, stage)))


def _cells(voice: Voice, facts: JourneyFacts, at: int) -> Iterator[TableCell]:
    """Yield the cells of one column of the map, in the order of its lanes."""
    stop = facts.spread.columns[at].stop
    told = moment_facts(voice, facts.curves, stop) if stop else ()
    missing = tuple(Fact(words, role="quiet") for words in not_asked(voice)) if stop else ()
    cells = [told.steps[at] for told in _sorted(facts)]
    yield from map(mentions, _with_feelings(facts, cells, told or missing))
