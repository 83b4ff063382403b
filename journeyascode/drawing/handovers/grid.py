"""A grid of who passes on to whom: from the rows to the columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import SMALL, TINY, Box, Mark, panel, rectangle, written
from journeyascode.drawing.planned_drawing import parted, single
from journeyascode.drawing.step_columns import ColumnRange, cut
from journeyascode.drawing.text import Font, shorten, width
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.planned_drawing import DrawingTitle, LaidOutDrawing
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.speech import Say

FROM, TO = say("from"), say("to")
GUTTER = 156
CELL, ROW = 68, 38
MOST = 18
"""So many stand beside each other, and one below the other, on one sheet."""
LEAST = 640
"""The narrowest sheet, so that what explains the signs fits."""
_NAME = Font(10, bold=True)
_SIDE = Font(11, bold=True)
_COUNT = Font(11, bold=True)


class Count(NamedTuple):
    """A sign with a number, as it stands in a cell."""

    text: str
    role: Role


class GridCell(NamedTuple):
    """What passes from one to the other: counts, words below them, and all of it in the title."""

    counts: tuple[Count, ...]
    words: Count
    ground: Role
    title: str
    link: str | None
    contrary: bool = False
    """Whether things go otherwise than they are meant to."""


class HandoverGrid(NamedTuple):
    """Those who take part, what passes between them, and what explains it."""

    voice: Voice
    names: tuple[Fact, ...]
    cells: Mapping[tuple[int, int], GridCell]
    """By the indexes of the one that passes on, and of the one that goes on."""
    key: tuple[tuple[Count, Say], ...]


class _Window(NamedTuple):
    rows: ColumnRange
    columns: ColumnRange


def lay_out(grid: HandoverGrid, sheet: DrawingTitle) -> LaidOutDrawing:
    """Give the grid on one sheet, or in strips and as a whole where many take part."""
    count = len(grid.names)
    everyone = ColumnRange(0, count)
    whole, wide = _drawn(grid, _Window(everyone, everyone), sheet.name)
    full = sheet._replace(width=wide, height=whole.height)
    parts = cut([0] * count, MOST)
    if len(parts) == 1:
        return single(full, whole)
    windows = [_Window(rows, columns) for rows in parts for columns in parts]
    drawn = [
        _drawn(grid, window, f"{sheet.name}-{number}") for number, window in enumerate(windows, 1)
    ]
    return parted(grid.voice, full, whole, drawn)


def _drawn(grid: HandoverGrid, window: _Window, name: str) -> tuple[Panel, float]:
    heads = [_head(grid, at) for at in range(*window.columns)]
    top = 30 + max(head.height for head in heads) + 8
    wide = max(GUTTER + CELL * len(heads) + 8.0, LEAST)
    floor = top + ROW * (window.rows.end - window.rows.first)
    key = tuple(_key(grid, floor + 12, wide))
    marks = (
        *_grounds(window, top, wide), *_names(grid, window, top), *_cells(grid, window, top), *key,
    )  # fmt: skip
    end = max((mark.bottom for mark in key if isinstance(mark, Box)), default=floor)
    return panel(name, end + 8, marks), wide


def _head(grid: HandoverGrid, at: int) -> Box:
    return written((0, 0, CELL - 8), grid.names[at].text, _NAME, 4)


def _grounds(window: _Window, top: float, wide: float) -> Iterator[Mark]:
    """Draw the bands of the columns, the rules of the rows, and where nobody passes to himself."""
    rows, columns = range(*window.rows), range(*window.columns)
    high = ROW * len(rows)
    for at in range(0, len(columns), 2):
        yield rectangle((GUTTER + at * CELL, 26, CELL, top - 26 + high), "band")
    for at, row in enumerate(rows):
        if row in columns:
            x = GUTTER + (row - columns.start) * CELL
            yield rectangle((x, top + at * ROW, CELL, ROW), "hair")
        yield rectangle((0, top + at * ROW, wide, 1), "hair")
    yield rectangle((0, top, wide, 2), "accent")
    yield rectangle((0, top + high, wide, 1), "hair")


def _names(grid: HandoverGrid, window: _Window, top: float) -> Iterator[Mark]:
    voice = grid.voice
    yield written((12, top - 18, GUTTER - 20), f"↓ {voice.say(FROM)}", TINY, 1)._replace(
        ink="accent"
    )
    yield written((GUTTER + 4, 8, 200), f"→ {voice.say(TO)}", TINY, 1)._replace(ink="accent")
    for at, column in enumerate(range(*window.columns)):
        head, fact = _head(grid, column), grid.names[column]
        place = head.moved(GUTTER + at * CELL + 4, top - 8 - head.height)
        yield place._replace(link=fact.link, title=_cut(fact, head))
    for at, row in enumerate(range(*window.rows)):
        fact = grid.names[row]
        name = written((12, 0, GUTTER - 20), fact.text, _SIDE, 2)
        down = top + at * ROW + (ROW - name.height) / 2
        yield name.moved(0, down)._replace(link=fact.link, title=_cut(fact, name))


def _cut(fact: Fact, box: Box) -> str:
    return fact.text if box.lines and box.lines[-1].endswith("…") else ""


def _cells(grid: HandoverGrid, window: _Window, top: float) -> Iterator[Mark]:
    for at, row in enumerate(range(*window.rows)):
        for across, column in enumerate(range(*window.columns)):
            cell = grid.cells.get((row, column))
            if cell:
                corner = GUTTER + across * CELL + 3, top + at * ROW + 3
                yield from _cell(cell, *corner)


def _cell(cell: GridCell, x: float, y: float) -> Iterator[Box]:
    """Yield a card: the counts in one line, the words below."""
    wide, high = CELL - 6, ROW - 6
    yield Box(
        x, y, wide, high, fill=cell.ground, stroke="bad" if cell.contrary else "line",
        thick=1.8 if cell.contrary else 1, shape="rounded", link=cell.link, title=cell.title,
    )  # fmt: skip
    room = wide / max(1, len(cell.counts))
    down = y + (2 if cell.words.text else 9)
    for at, count in enumerate(cell.counts):
        yield Box(
            x + at * room, down, room, 14, (count.text,),
            _COUNT if width(count.text, _COUNT) <= room else TINY, count.role, "middle", part=True,
        )  # fmt: skip
    if cell.words.text:
        line = shorten(cell.words.text, wide - 4, TINY)
        down = y + (17 if cell.counts else 10)
        yield Box(x, down, wide, 13, (line,), TINY, cell.words.role, "middle", part=True)


def _key(grid: HandoverGrid, top: float, wide: float) -> Iterator[Mark]:
    x, y = 12.0, top
    for sample, meaning in grid.key:
        room = width(sample.text, _COUNT) + 8
        text = written((0, 0, 420), grid.voice.say(meaning), SMALL, 1)
        whole = room + max(width(line, SMALL) for line in text.lines) + 22
        if x > 12 and x + whole > wide:  # noqa: PLR2004 - the left edge
            x, y = 12.0, y + 22
        yield Box(x, y, room, 16, (sample.text,), _COUNT, sample.role)
        yield text.moved(x + room, y + 1.5)
        x += whole
