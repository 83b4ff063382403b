"""Matrices of priorities to draw, with their tables: of opportunities, and of actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Box,
    Line,
    Mark,
    Point,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.drawing import Mention, Table, cell
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, single
from journeyascode.drawing.priorities.facts import (
    CORNERS,
    EFFORT,
    IMPACT,
    NOT_ESTIMATED,
    place_told,
    points_told,
    read_actions,
    read_opportunities,
    telling,
)
from journeyascode.drawing.text import Font, wrap
from journeyascode.facts.actions import ImpactAndEffort, quadrant
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.priorities.facts import PriorityCard, PriorityFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.actions import Quadrant
    from journeyascode.speech import Say


_POINTS = (1, 2, 3, 4, 5)
_AIR = 14.0
"""Around everything."""
_LEFT, _TOP = 24.0, 44.0
_WIDE, _NARROW, _LOW = 172.0, 84.0, 44.0
"""The width of a column with cards and without, and the least height of a row."""
_GAP, _PAD = 3.0, 8.0
_NAME = Font(11, bold=True)
_LINES = 4
MOST, MOST_UNPLACED = 6, 12
"""So many cards are drawn in one cell, and below the matrix; the table has them all."""


class PriorityGrid(NamedTuple):
    """Where the cells lie: the left edge of each effort and the top of each impact, by points."""

    lefts: tuple[float, ...]
    tops: tuple[float, ...]
    """The first of impact 5, as rows run downwards."""
    right: float
    bottom: float

    def place(self, impact: int, effort: int) -> tuple[float, float, float, float]:
        """Give a cell: left, top, width and height."""
        lefts, tops = (*self.lefts, self.right), (*self.tops, self.bottom)
        x, y = lefts[effort - 1], tops[5 - impact]
        return x, y, lefts[effort] - x - _GAP, tops[6 - impact] - y - _GAP


def matrix_width(board: PriorityFacts) -> float:
    """Give the width of the matrix in pixels."""
    return _LEFT + sum(_widths(board)) + 2 * _AIR


def draw_matrix(voice: Voice, board: PriorityFacts, name: str) -> Panel:
    """Give the matrix in one piece; without its grid where nothing has a place in it."""
    marks: list[Mark] = []
    y = 0.0
    if len(board.unplaced) < len(board.items):
        grid = _grid(board)
        marks += _frame(voice, grid)
        for impact in reversed(_POINTS):
            for effort in _POINTS:
                x, top, *_ = grid.place(impact, effort)
                marks += _stack(voice, board.at(impact, effort), (x + _PAD, top + _PAD))
        y = grid.bottom + 60
    if board.unplaced:
        marks += _unplaced(voice, board, y)
    bottom = max(mark.bottom for mark in marks if isinstance(mark, Box))
    moved = (mark.moved(_AIR, _AIR) for mark in marks)
    return panel(name, bottom + 2 * _AIR, moved)


def _widths(board: PriorityFacts) -> list[float]:
    filled = {item.estimate.effort for item in board.items if item.estimate.whole}
    return [_WIDE if effort in filled or not filled else _NARROW for effort in _POINTS]


def _grid(board: PriorityFacts) -> PriorityGrid:
    lefts = [_LEFT]
    for wide in _widths(board):
        lefts.append(lefts[-1] + wide)
    tops = [_TOP]
    for impact in reversed(_POINTS):
        stacks = (_stack_height(board.at(impact, effort)) for effort in _POINTS)
        tops.append(tops[-1] + max(_LOW, *stacks))
    return PriorityGrid(tuple(lefts[:-1]), tuple(tops[:-1]), lefts[-1], tops[-1])


def _frame(voice: Voice, grid: PriorityGrid) -> Iterator[Mark]:
    """Draw the cells in the colours of their quadrants, the scales, and the names."""
    for impact in reversed(_POINTS):
        for effort in _POINTS:
            found = quadrant(ImpactAndEffort(impact, effort)) or "between"
            place = grid.place(impact, effort)
            if found == "between":
                yield Box(*place, stroke="hair")
            else:
                yield rectangle(place, CORNERS[found].ground)
        _, y, _, high = grid.place(impact, 1)
        digit = Box(0, y, _LEFT - 8, high, (f"{impact}",), STRONG, "quiet", "right")
        yield digit
    for effort in _POINTS:
        x, _, wide, _ = grid.place(1, effort)
        yield Box(x, grid.bottom + 2, wide, 15, (f"{effort}",), STRONG, "quiet", "middle")
    yield from _titles(voice, grid)


def _titles(voice: Voice, grid: PriorityGrid) -> Iterator[Mark]:
    """Name the axes and, above and below their corners, the quadrants."""
    wide = grid.right - _LEFT
    up = written((_LEFT, 0, wide), f"↑ {voice.say(IMPACT)}", SMALL, 1)
    yield up._replace(ink="quiet")
    across = written((_LEFT, grid.bottom + 34, wide - _GAP), f"{voice.say(EFFORT)} →", SMALL, 1)
    yield across._replace(ink="quiet", align="right")
    corners: tuple[tuple[Quadrant, int, float], ...] = (
        ("quick-win", 0, _TOP - 21),
        ("big-bet", 3, _TOP - 21),
        ("fill-in", 0, grid.bottom + 17),
        ("thankless", 3, grid.bottom + 17),
    )
    for name, first, y in corners:
        right = grid.lefts[2] if first == 0 else grid.right
        x = grid.lefts[first]
        title = voice.say(CORNERS[name].name)
        yield Box(x, y, right - x - _GAP, 16, (title,), STRONG, align="middle")


def _card_height(item: PriorityCard) -> float:
    name = len(wrap(item.name.text, _WIDE - 3 * _PAD - _GAP - 4, _NAME, _LINES))
    foot = len(wrap(item.foot, _WIDE - 3 * _PAD - _GAP - 4, TINY, 2))
    return name * _NAME.leading + foot * TINY.leading + 13


def _stack_height(items: Sequence[PriorityCard]) -> float:
    """Give the height of a cell with these cards."""
    cards = sum(_card_height(item) + 6 for item in items[:MOST])
    more = TINY.leading + 4 if len(items) > MOST else 0
    return cards + more + 2 * _PAD - 3 if items else 0


def _stack(
    voice: Voice, items: Sequence[PriorityCard], place: tuple[float, float]
) -> Iterator[Mark]:
    """Draw cards one below the other from `place` downwards."""
    x, y = place
    for item in items[:MOST]:
        yield from _card(voice, item, (x, y))
        y += _card_height(item) + 6
    if len(items) > MOST:
        yield _more(voice, items[MOST:], (x, y))


def _more(voice: Voice, items: Sequence[PriorityCard], place: tuple[float, float]) -> Box:
    words = voice.more(len(items))
    title = "\n".join(telling(voice, item) for item in items)
    return written((*place, _WIDE - 2 * _PAD), words, TINY, 1)._replace(title=title)


def _card(voice: Voice, item: PriorityCard, place: tuple[float, float]) -> Iterator[Mark]:
    """Draw an item: its name, and how far it is."""
    x, y = place
    wide, high = _WIDE - 2 * _PAD - _GAP, _card_height(item)
    frame = Box(x, y, wide, high, fill="card", stroke="line", shape="rounded")
    yield frame._replace(link=item.name.link, title=telling(voice, item))
    room = wide - _PAD - 4
    name = written((x + 6, y + 5, room), item.name.text, _NAME, _LINES)
    yield name._replace(part=True)
    foot = written((x + 6, name.bottom + 2, room), item.foot, TINY, 2)
    yield foot._replace(ink=item.role, part=True)


def _unplaced(voice: Voice, board: PriorityFacts, top: float) -> Iterator[Mark]:
    """Draw what has no place in rows below the matrix."""
    wide = matrix_width(board) - 2 * _AIR
    yield Line(straight((Point(0, top), Point(wide, top))), "line")
    title = written((0, top + 8, wide), voice.say(NOT_ESTIMATED), STRONG, 1)
    yield title
    step = _WIDE - _PAD - _GAP
    across = int((wide + _GAP) // step)
    drawn, y = board.unplaced[:MOST_UNPLACED], title.bottom + 8
    for start in range(0, len(drawn), across):
        row = drawn[start : start + across]
        for at, item in enumerate(row):
            yield from _card(voice, item, (at * step, y))
        y += max(map(_card_height, row)) + 7
    if len(board.unplaced) > MOST_UNPLACED:
        yield _more(voice, board.unplaced[MOST_UNPLACED:], (0, y))


_MEANINGS: Mapping[Quadrant, Say] = {
    "quick-win": say("Impact 4–5, effort 1–2"),
    "big-bet": say("Impact 4–5, effort 4–5"),
    "fill-in": say("Impact 1–2, effort 1–2"),
    "thankless": say("Impact 1–2, effort 4–5"),
    "between": say("Impact or effort 3"),
}


def study_opportunities(voice: Voice) -> PlannedDrawing | None:
    """Study all opportunities by impact and effort; None where there are none."""
    title = voice.say(say("Opportunities by impact and effort"))
    return _study(voice, read_opportunities(voice), "priorities", title)


def study_actions(voice: Voice) -> PlannedDrawing | None:
    """Study all actions by impact and effort of what they take; None where there are none."""
    title = voice.say(say("Actions by impact and effort of the opportunities they take"))
    return _study(voice, read_actions(voice), "priorities-actions", title)


def _study(voice: Voice, board: PriorityFacts, name: str, title: str) -> PlannedDrawing | None:
    if not board.items:
        return None
    about = say(
        "{n} cards in a grid: impact upwards and effort to the right, each from 1 to 5. "
        "The same facts stand in the tables.",
        n=len(board.items),
    )
    wide = matrix_width(board)
    sheet = DrawingTitle(name, "priorities", title, voice.say(about), voice.language, wide)
    return PlannedDrawing(
        sheet,
        (_item_table(voice, board, title), _quadrant_table(voice, board, title)),
        lambda: single(sheet, draw_matrix(voice, board, name)),
    )


def _item_table(voice: Voice, board: PriorityFacts, title: str) -> Table:
    """Give a row for each card, in the order of the matrix."""
    first, *rest = board.heads
    heads = (first, IMPACT, EFFORT, say("Place"), *rest)
    return Table(
        voice.say(say("{name} as a table", name=title)),
        tuple(voice.say(head) for head in heads),
        tuple(_row(voice, item) for item in board.items),
    )


def _row(voice: Voice, item: PriorityCard) -> tuple[TableCell, ...]:
    impact, effort = item.estimate
    return (
        (Mention(item.name.text, item.name.link),),
        cell(points_told(impact)),
        cell(points_told(effort)),
        cell(place_told(voice, item.estimate)),
        cell(item.foot),
        *item.more,
    )


def _quadrant_table(voice: Voice, board: PriorityFacts, title: str) -> Table:
    """Say what the quadrants are, and how many stand in each."""
    heads = (say("Place"), say("Where it is"), say("How many"))
    rows = [(CORNERS[one].name, voice.say(_MEANINGS[one]), n) for one, n in board.counts]
    if board.unplaced:
        rows.append((NOT_ESTIMATED, "", len(board.unplaced)))
    return Table(
        voice.say(say("{name}: the places", name=title)),
        tuple(voice.say(head) for head in heads),
        tuple((cell(voice.say(name)), cell(where), cell(f"{n}")) for name, where, n in rows),
    )
