"""The studies of relations: of the whole handbook, and around one segment or persona."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table, mentions
from journeyascode.drawing.engine import Failure
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, single
from journeyascode.drawing.relations.facts import COLUMN_NAMES, read_map
from journeyascode.drawing.relations.layout import draw_map
from journeyascode.facts.relations import around, relate
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.planned_drawing import LaidOutDrawing
    from journeyascode.drawing.relations.facts import RelationFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Persona, Segment


def study_relations(voice: Voice) -> PlannedDrawing | None:
    """Study how everything hangs together; None while there are no customers and no journeys."""
    whole = voice.book.remember(relate)
    if not any(whole.columns[column] for column in ("segment", "persona", "journey")):
        return None
    title = voice.say(say("What hangs together"))
    about = say(
        "Which segments and personas walk which journeys, and which blueprints and teams serve "
        "them. The same facts stand in the table."
    )
    sheet = DrawingTitle("relations", "relations", title, voice.say(about), voice.language)
    return _study(voice, read_map(voice, whole), sheet)


def study_reach(voice: Voice, entity: Segment | Persona) -> PlannedDrawing | None:
    """Study what a segment or a persona leads to; None where that is nothing."""
    whole = around(voice.book.remember(relate), entity.key)
    if not whole.relations:
        return None
    name = voice.text(entity.name)
    about = say(
        "What {name} leads to: journeys, and the blueprints and teams behind them. "
        "The same facts stand in the table.",
        name=name,
    )
    title = voice.say(say("{name}: what hangs together", name=name))
    id_ = f"relations-{entity.kind}-{entity.id}"
    sheet = DrawingTitle(id_, "relations", title, voice.say(about), voice.language)
    return _study(voice, read_map(voice, whole, entity.key), sheet)


def _study(voice: Voice, facts: RelationFacts, sheet: DrawingTitle) -> PlannedDrawing:
    table = _table(voice, facts, sheet.title)
    return PlannedDrawing(sheet, (table,), lambda: _lay_out(voice, facts, sheet))


def _lay_out(voice: Voice, facts: RelationFacts, sheet: DrawingTitle) -> LaidOutDrawing | Failure:
    drawn = draw_map(voice, facts, sheet.name)
    if isinstance(drawn, Failure):
        return drawn
    panel, width = drawn
    return single(sheet._replace(width=width), panel)


def _table(voice: Voice, facts: RelationFacts, title: str) -> Table:
    """Give every entity with what is told of it, what it leads to and what it lacks."""
    heads = (say("Name"), say("Column"), say("What is told of it"), say("Leads to"), say("Lacks"))
    return Table(
        voice.say(say("{name} as a table", name=title)),
        tuple(voice.say(head) for head in heads),
        tuple(_rows(voice, facts)),
    )


def _rows(voice: Voice, facts: RelationFacts) -> Iterator[tuple[TableCell, ...]]:
    for card, after in facts.all:
        column = Mention(voice.say(COLUMN_NAMES[card.column]))
        told = (mentions((card.name,)), (column,), mentions(card.notes))
        yield (*told, mentions(after), mentions(card.lacks))
