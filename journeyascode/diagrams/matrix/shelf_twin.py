"""The tables with the same facts as the matrix of the whole handbook."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.drawing import Mention, Table
from journeyascode.diagrams.matrix.looks import OFFERED_NEVER, alone_words
from journeyascode.words import say, say_n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.drawing import TableCell
    from journeyascode.diagrams.matrix.shelf_facts import ShelfCell, ShelfFacts
    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.touchpoints import Visit

WORST = say("steps; beside it the worst feeling at any of them")


def shelf_tables(voice: Voice, facts: ShelfFacts) -> tuple[Table, ...]:
    """Give a table of the places where they meet, and one of the channels."""
    heads = (say("Touchpoint"), say("Where it is first met"), say("Channel"), say("Steps"),
             say("Worst feeling"), say("Met at"))  # fmt: skip
    cells = Table(
        voice.say(say("Where touchpoints and channels meet: {words}", words=WORST)),
        tuple(voice.say(head) for head in heads),
        tuple(_rows(voice, facts)),
    )
    channels = Table(
        voice.say(say("How many steps happen in each channel")),
        tuple(voice.say(head) for head in (say("Channel"), say("Type"), say("Steps"))),
        tuple(
            (
                (Mention(column.name.text, column.name.link),),
                (Mention(column.group),),
                (Mention(steps_words(voice, column.steps)),),
            )
            for column in facts.columns
        ),
    )
    return cells, channels


def steps_words(voice: Voice, count: int) -> str:
    """Say how many steps there are."""
    return voice.say(say_n("1 step", "{n} steps", count))


def visit_words(voice: Voice, visit: Visit) -> Mention:
    """Name a step with its journey and its number."""
    journey = voice.fact(visit.journey, "journey").text
    name = voice.text(visit.stop.step.name)
    link = voice.link("journey", visit.journey, visit.stop.anchor)
    return Mention(f"{journey}: {visit.stop.number}. {name}", link)


def _rows(voice: Voice, facts: ShelfFacts) -> Iterator[tuple[TableCell, ...]]:
    for at, row in enumerate(facts.rows):
        alone = (Mention(alone_words(voice)),) if row.alone else ()
        first: TableCell = (Mention(row.name.text, row.name.link), *alone)
        there = [
            (n, facts.cells[at, n]) for n in range(len(facts.columns)) if (at, n) in facts.cells
        ]
        for across, cell in there:
            column = facts.columns[across]
            where = (Mention(column.name.text, column.name.link),)
            yield first, (Mention(row.group),), where, *_cell(voice, cell)
        if not there:
            yield first, (Mention(row.group),), (), (), (), ()


def _cell(voice: Voice, cell: ShelfCell) -> tuple[TableCell, TableCell, TableCell]:
    if not cell.visits:
        return (Mention(voice.say(OFFERED_NEVER)),), (), ()
    worst = (Mention(voice.score(cell.worst)),) if cell.worst is not None else ()
    met = tuple(visit_words(voice, visit) for visit in cell.visits)
    return (Mention(str(len(cell.visits))),), worst, met
