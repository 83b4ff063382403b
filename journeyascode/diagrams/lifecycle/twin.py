"""The tables with the same facts as a road: its columns, and the journeys under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.drawing import Mention, Table, mentions
from journeyascode.diagrams.lifecycle.facts import DEEPER
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.drawing import TableCell
    from journeyascode.diagrams.lifecycle.facts import Frame, Road
    from journeyascode.diagrams.voice import Voice
    from journeyascode.words import Say


def road_tables(voice: Voice, road: Road, title: str, column: Say) -> tuple[Table, ...]:
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


def _columns(road: Road) -> Iterator[tuple[TableCell, ...]]:
    for at, head in enumerate(road.heads):
        back = tuple(Mention(loop.label) for loop in road.loops if loop.tail == at)
        yield (mentions((head.name,)), mentions(head.notes), back)


def _row(road: Road, frame: Frame) -> tuple[TableCell, ...]:
    sign = f"{DEEPER} " * min(frame.depth, 3)
    name = frame.name._replace(text=f"{sign}{frame.name.text}")
    stages = [
        Mention(" · ".join((leaf.name.full, *(note.full for note in leaf.notes))), leaf.name.link)
        for leaf in frame.leaves
    ]
    spots = dict.fromkeys((frame.first, *(leaf.column for leaf in frame.leaves)))
    columns = mentions(road.heads[at].name._replace(link=None) for at in spots)
    return (mentions((name,)), mentions(frame.notes), tuple(stages), columns)
