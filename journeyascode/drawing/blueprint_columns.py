"""The tables with the same facts as a service blueprint: its cells, and what passes between."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.blueprint_facts import KINDS, LANE_NAMES
from journeyascode.drawing.drawing import Mention, Table, mentions
from journeyascode.drawing.step_marks import FAIL, WAIT, initial
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeyascode.drawing.blueprint_facts import BlueprintArrow, BlueprintCell, BlueprintFacts
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.speech import Say


class _Column(NamedTuple):
    name: Say
    facts: Callable[[BlueprintCell], tuple[Fact | None, ...]]


_COLUMNS = (
    _Column(say("Team"), lambda cell: (cell.team,)),
    _Column(say("System"), lambda cell: (cell.system,)),
    _Column(say("Times"), lambda cell: cell.times),
    _Column(FAIL, lambda cell: (_signed(cell.fail),)),
    _Column(WAIT, lambda cell: (_signed(cell.wait),)),
    _Column(say("Promise"), lambda cell: (cell.promise,)),
    _Column(say("More"), lambda cell: cell.more),
)
"""What the table tells of a cell; a column empty for all cells is left out."""


def blueprint_tables(voice: Voice, facts: BlueprintFacts) -> tuple[Table, ...]:
    """Give every fact of the sheet: a table of cells, and one of arrows where there are any."""
    cells = _cell_table(voice, facts)
    return (cells, _flow_table(voice, facts)) if facts.flows else (cells,)


def lines_told(voice: Voice, facts: BlueprintFacts) -> str:
    """Name the lines of the sheet from top to bottom; empty where there are none."""
    return ", ".join(voice.say(name) for _, names in facts.lines() for name in names)


def _cell_table(voice: Voice, facts: BlueprintFacts) -> Table:
    columns = [c for c in _COLUMNS if any(any(c.facts(cell)) for cell in facts.cells)]
    caption = voice.say(say("{name} as a table", name=voice.text(facts.blueprint.name)))
    lines = lines_told(voice, facts)
    names = (say("Activity"), say("Step"), say("Lane"), *(column.name for column in columns))
    return Table(
        f"{caption}. {lines}" if lines else caption,
        tuple(voice.say(name) for name in names),
        tuple(
            (
                mentions((cell.name,)),
                _step(facts, cell),
                (Mention(voice.say(LANE_NAMES[cell.lane])),),
                *(mentions(fact for fact in column.facts(cell) if fact) for column in columns),
            )
            for cell in _in_order(facts)
        ),
    )


def _flow_table(voice: Voice, facts: BlueprintFacts) -> Table:
    names = (say("Arrow"), say("From"), say("To"), say("Carries"))
    caption = say("{name}: what passes between", name=voice.text(facts.blueprint.name))
    return Table(
        voice.say(caption),
        tuple(voice.say(name) for name in names),
        tuple(_flow_row(voice, facts, flow) for flow in facts.flows),
    )


def _flow_row(voice: Voice, facts: BlueprintFacts, flow: BlueprintArrow) -> tuple[TableCell, ...]:
    return (
        (Mention(voice.say(KINDS[flow.kind])),),
        mentions((facts.cells[flow.tail].name,)),
        mentions((facts.cells[flow.head].name,)),
        (Mention(f"{flow.number}  {flow.carries}"),) if flow.number else (),
    )


def _step(facts: BlueprintFacts, cell: BlueprintCell) -> TableCell:
    """Name the column of a cell, with its stage."""
    before = facts.heads[: cell.column + 1]
    stage = next((head.stage for head in reversed(before) if head.stage), "")
    head = facts.heads[cell.column]
    own = stage and head.link
    return (Mention(f"{head.name} ({stage})" if own else head.name, head.link),)


def _in_order(facts: BlueprintFacts) -> list[BlueprintCell]:
    """Give the cells step by step, in each from the top lane down."""
    return sorted(facts.cells, key=lambda cell: (cell.column, facts.lanes.index(cell.lane)))


def _signed(fact: Fact | None) -> Fact | None:
    return fact._replace(text=f"{initial(fact.text)}: {fact.text}") if fact else None
