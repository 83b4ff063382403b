"""The studies of the lifecycle and of the hierarchy of a journey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table, mentions
from journeyascode.drawing.lifecycle.facts import DEEPER
from journeyascode.drawing.lifecycle.layout import (
    columns_of,
    draw_road,
    read_hierarchy,
    read_lifecycle,
)
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, single
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.lifecycle.facts import JourneyFrame, RoadFacts
    from journeyascode.drawing.planned_drawing import LaidOutDrawing
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Journey
    from journeyascode.speech import Say


def road_tables(voice: Voice, road: RoadFacts, title: str, column: Say) -> tuple[Table, ...]:
    """Give the columns of a road, called `column`, and its journeys, each with its stages."""
    heads = (column, say("What is told of it"), say("Leads back"))
    first = Table(
        voice.say(say("{name} as a table", name=title)),
        tuple(voice.say(head) for head in heads),
        tuple(_columns(road)),
    )
    if not road.groups:
        return (first,)
    names = (say("Journey"), say("What is told of it"), say("Stages"), column)
    second = Table(
        voice.say(say("Journeys of: {name}", name=title)),
        tuple(voice.say(name) for name in names),
        tuple(_row(road, frame) for group in road.groups for frame in group),
    )
    return first, second


def _columns(road: RoadFacts) -> Iterator[tuple[TableCell, ...]]:
    for at, head in enumerate(road.heads):
        back = tuple(Mention(loop.label) for loop in road.loops if loop.tail == at)
        yield (mentions((head.name,)), mentions(head.notes), back)


def _row(road: RoadFacts, frame: JourneyFrame) -> tuple[TableCell, ...]:
    sign = f"{DEEPER} " * min(frame.depth, 3)
    name = frame.name._replace(text=f"{sign}{frame.name.text}")
    stages = [
        Mention(" · ".join((leaf.name.full, *(note.full for note in leaf.notes))), leaf.name.link)
        for leaf in frame.leaves
    ]
    spots = dict.fromkeys((frame.first, *(leaf.column for leaf in frame.leaves)))
    columns = mentions(road.heads[at].name._replace(link=None) for at in spots)
    return (mentions((name,)), mentions(frame.notes), tuple(stages), columns)


def study_lifecycle(voice: Voice) -> PlannedDrawing | None:
    """Study the lifecycle with the journeys walked in it; None while it has no phases."""
    road = read_lifecycle(voice)
    if road is None:
        return None
    about = say(
        "The phases of a customer’s life: {names}. Under each phase stand the journeys walked in "
        "it. The same facts stand in the tables.",
        names=_names(road),
    )
    title = voice.say(say("Lifecycle and journeys"))
    sheet = DrawingTitle("lifecycle", "lifecycle", title, voice.say(about), voice.language)
    return _study(voice, road, sheet, say("Phase of the lifecycle"))


def study_hierarchy(voice: Voice, journey: Journey) -> PlannedDrawing | None:
    """Study the main journey that `journey` belongs to; None where it stands alone."""
    found = read_hierarchy(voice, journey)
    if found is None:
        return None
    main, road = found
    name = voice.text(main.name)
    about = say(
        "The stages of {name}: {names}. Under each stage stand the sub-journeys it opens. "
        "The same facts stand in the tables.",
        name=name,
        names=_names(road),
    )
    title = voice.say(say("{name}: sub-journeys", name=name))
    sheet = DrawingTitle(
        f"hierarchy-{journey.id}", "hierarchy", title, voice.say(about), voice.language
    )
    return _study(voice, road, sheet, say("Stage"))


def _study(voice: Voice, road: RoadFacts, sheet: DrawingTitle, column: Say) -> PlannedDrawing:
    tables = road_tables(voice, road, sheet.title, column)
    return PlannedDrawing(sheet, tables, lambda: _lay_out(voice, road, sheet))


def _lay_out(voice: Voice, road: RoadFacts, sheet: DrawingTitle) -> LaidOutDrawing:
    panel = draw_road(voice, road, sheet.name)
    return single(sheet._replace(width=columns_of(road).width), panel)


def _names(road: RoadFacts) -> str:
    return ", ".join(head.name.text for head in road.heads)
