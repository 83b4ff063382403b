"""Matrices of priorities to draw, with their tables: of opportunities, and of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.drawing import Mention, Table, cell
from journeyascode.diagrams.priorities.facts import (
    CORNERS,
    EFFORT,
    IMPACT,
    place_told,
    points_told,
    read_actions,
    read_opportunities,
)
from journeyascode.diagrams.priorities.grid import draw_matrix, matrix_width
from journeyascode.diagrams.study import Sheet, Study, single
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeyascode.diagrams.drawing import TableCell
    from journeyascode.diagrams.priorities.facts import Board, Item
    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.actions import Quadrant
    from journeyascode.words import Say

_MEANINGS: Mapping[Quadrant, Say] = {
    "quick-win": say("Impact 4–5, effort 1–2"),
    "big-bet": say("Impact 4–5, effort 4–5"),
    "fill-in": say("Impact 1–2, effort 1–2"),
    "thankless": say("Impact 1–2, effort 4–5"),
    "between": say("Impact or effort 3"),
}


def study_opportunities(voice: Voice) -> Study | None:
    """Study all opportunities by impact and effort; None where there are none."""
    title = voice.say(say("Opportunities by impact and effort"))
    return _study(voice, read_opportunities(voice), "priorities", title)


def study_actions(voice: Voice) -> Study | None:
    """Study all actions by impact and effort of what they take; None where there are none."""
    title = voice.say(say("Actions by impact and effort of the opportunities they take"))
    return _study(voice, read_actions(voice), "priorities-actions", title)


def _study(voice: Voice, board: Board, name: str, title: str) -> Study | None:
    if not board.items:
        return None
    about = say(
        "{n} cards in a grid: impact upwards and effort to the right, each from 1 to 5. "
        "The same facts stand in the tables.",
        n=len(board.items),
    )
    wide = matrix_width(board)
    sheet = Sheet(name, "priorities", title, voice.say(about), voice.language, wide)
    return Study(
        sheet,
        (_item_table(voice, board, title), _quadrant_table(voice, board, title)),
        lambda: single(sheet, draw_matrix(voice, board, name)),
    )


def _item_table(voice: Voice, board: Board, title: str) -> Table:
    """Give a row for each card, in the order of the matrix."""
    first, *rest = board.heads
    heads = (first, IMPACT, EFFORT, say("Place"), *rest)
    return Table(
        voice.say(say("{name} as a table", name=title)),
        tuple(voice.say(head) for head in heads),
        tuple(_row(voice, item) for item in board.items),
    )


def _row(voice: Voice, item: Item) -> tuple[TableCell, ...]:
    impact, effort = item.estimate
    return (
        (Mention(item.name.text, item.name.link),),
        cell(points_told(impact)),
        cell(points_told(effort)),
        cell(place_told(voice, item.estimate)),
        cell(item.foot),
        *item.more,
    )


def _quadrant_table(voice: Voice, board: Board, title: str) -> Table:
    """Say what the quadrants are, and how many stand in each."""
    heads = (say("Place"), say("Where it is"), say("How many"))
    return Table(
        voice.say(say("{name}: the places", name=title)),
        tuple(voice.say(head) for head in heads),
        tuple(
            (cell(voice.say(CORNERS[one].name)), cell(voice.say(_MEANINGS[one])), cell(f"{n}"))
            for one, n in board.counts
        ),
    )
