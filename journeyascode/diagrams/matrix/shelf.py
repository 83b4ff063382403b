"""The matrix of the whole handbook: every touchpoint, every channel, and how often they meet."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import (
    SMALL,
    TINY,
    Box,
    Mark,
    panel,
    rectangle,
    written,
)
from journeyascode.diagrams.columns import cut
from journeyascode.diagrams.matrix.looks import (
    OFFERED_NEVER,
    alone_words,
    ground,
    ink,
    whole,
)
from journeyascode.diagrams.matrix.shelf_facts import (
    WORST,
    read_shelf,
    shelf_tables,
    steps_words,
    visit_words,
)
from journeyascode.diagrams.study import Sheet, Study, parted, single
from journeyascode.diagrams.text import Font, width
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.canvas import Panel
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.columns import Strip
    from journeyascode.diagrams.matrix.shelf_facts import ShelfCell, ShelfFacts
    from journeyascode.diagrams.study import Sketched
    from journeyascode.diagrams.voice import Voice

GUTTER = 236
CELL = 68
ROW = 27
BAND = 26
MOST_ROWS, MOST_COLUMNS = 44, 18
"""So many touchpoints and channels stand on one sheet."""
_GAP = 8
"""Space between two sorts of channels."""
_GROUP = Font(12, bold=True)
_NAME = Font(10, bold=True)
_COUNT = Font(11, bold=True)


class Window(NamedTuple):
    """The touchpoints and the channels that stand on one sheet."""

    rows: Strip
    columns: Strip


class Shelf(NamedTuple):
    """The sheet of one window: where its columns and its rows begin, and where it ends."""

    voice: Voice
    facts: ShelfFacts
    window: Window
    lefts: dict[int, float]
    tops: dict[int, float]
    floor: float
    width: float
    height: float


def study_all_touchpoints(voice: Voice) -> Study | None:
    """Study all touchpoints in all channels; None while there are none."""
    facts = read_shelf(voice)
    if facts is None:
        return None
    title = voice.say(say("All touchpoints × all channels"))
    about = say(
        "{touchpoints} touchpoints × {channels} channels, and how many steps of the journeys "
        "meet there. The same facts stand in the tables.",
        touchpoints=len(facts.rows),
        channels=len(facts.columns),
    )
    sheet = Sheet("matrix", "matrix", title, voice.say(about), voice.language)
    return Study(sheet, shelf_tables(voice, facts), lambda: _lay_out(voice, facts, sheet))


def _lay_out(voice: Voice, facts: ShelfFacts, sheet: Sheet) -> Sketched:
    windows = [
        Window(rows, columns)
        for rows in _cut([row.group for row in facts.rows], MOST_ROWS)
        for columns in _cut([column.group for column in facts.columns], MOST_COLUMNS)
    ]
    everything = Window(
        windows[0].rows._replace(end=len(facts.rows)),
        windows[0].columns._replace(end=len(facts.columns)),
    )
    whole_, size = _drawn(_plan(voice, facts, everything), sheet.name)
    wide = sheet._replace(width=size, height=whole_.height)
    if len(windows) == 1:
        return single(wide, whole_)
    drawn = [
        _drawn(_plan(voice, facts, window), f"{sheet.name}-{number}")
        for number, window in enumerate(windows, 1)
    ]
    return parted(voice, wide, whole_, drawn)


def _cut(groups: Sequence[str], most: int) -> tuple[Strip, ...]:
    return cut([groups.index(group) for group in groups], most)


def _plan(voice: Voice, facts: ShelfFacts, window: Window) -> Shelf:
    lefts, x, before = {}, float(GUTTER), ""
    for at in range(*window.columns):
        group = facts.columns[at].group
        x += _GAP if group != before else 0
        lefts[at], before = x, group
        x += CELL
    heads = [written((0, 0, CELL - 6), facts.columns[at].name.text, _NAME, 4) for at in lefts]
    floor = 26 + max(head.height for head in heads) + 20
    tops, y, before = {}, floor, ""
    for at in range(*window.rows):
        group = facts.rows[at].group
        y += BAND if group != before else 0
        tops[at], before = y, group
        y += ROW
    return Shelf(voice, facts, window, lefts, tops, floor, max(x + 8, 560.0), y)


def _drawn(shelf: Shelf, name: str) -> tuple[Panel, float]:
    key = tuple(_key(shelf))
    marks = (*_grounds(shelf), *_heads(shelf), *_names(shelf), *_cells(shelf), *key)
    end = max((mark.bottom for mark in key if isinstance(mark, Box)), default=shelf.height)
    return panel(name, end + 8, marks), shelf.width


def _grounds(shelf: Shelf) -> Iterator[Mark]:
    for at, left in shelf.lefts.items():
        if (at - shelf.window.columns.first) % 2 == 0:
            yield rectangle((left, 22, CELL, shelf.height - 22), "band")
    before = ""
    for at, top in shelf.tops.items():
        group = shelf.facts.rows[at].group
        if group != before:
            yield rectangle((0, top - BAND, shelf.width, BAND), "accent-soft")
            yield rectangle((0, top - BAND, 4, BAND), "accent")
        else:
            yield rectangle((0, top, shelf.width, 1), "hair")
        before = group
    yield rectangle((0, shelf.floor, shelf.width, 2), "accent")
    yield rectangle((0, shelf.height, shelf.width, 1), "hair")


def _heads(shelf: Shelf) -> Iterator[Mark]:
    """Draw the sorts of channels, and under each its channels with their number of steps."""
    voice, columns = shelf.voice, shelf.facts.columns
    for group, members in groupby(shelf.lefts, key=lambda at: columns[at].group):
        several = list(members)
        left, room = shelf.lefts[several[0]], len(several) * CELL
        label = written((left + 3, 4, room - 6), group, _GROUP, 1)
        yield label._replace(ink="accent", title=whole(group, label.lines))
        yield rectangle((left, 20, room, 2), "accent")
    for at, left in shelf.lefts.items():
        column = columns[at]
        role: Role = "ink" if column.steps else "quiet"
        name = written((left + 3, 0, CELL - 6), column.name.text, _NAME, 4)
        down = shelf.floor - 20 - name.height
        title = f"{column.name.text}: {steps_words(voice, column.steps)}"
        yield name.moved(0, down)._replace(ink=role, link=column.name.link, title=title)
        words = steps_words(voice, column.steps)
        note = written((left + 3, shelf.floor - 16, CELL - 6), words, TINY, 1)
        yield note._replace(ink="quiet", part=True)


def _names(shelf: Shelf) -> Iterator[Mark]:
    rows = shelf.facts.rows
    before = ""
    for at, top in shelf.tops.items():
        row = rows[at]
        if row.group != before:
            label = written((12, 0, GUTTER - 16), row.group, _GROUP, 1)
            yield label.moved(0, top - BAND + (BAND - label.height) / 2)
        before = row.group
        name = written((12, 0, GUTTER - 44), row.name.text, SMALL, 1)
        title = whole(row.name.text, name.lines)
        down = top + (ROW - name.height) / 2
        yield name.moved(0, down)._replace(link=row.name.link, title=title)
        if row.alone:
            yield _alone(GUTTER - 28, top + 5)._replace(title=alone_words(shelf.voice))


def _alone(x: float, y: float) -> Box:
    return Box(
        x, y, 17, 17, ("!",), _COUNT, "warn", "middle",
        fill="card", stroke="warn", shape="circle",
    )  # fmt: skip


def _cells(shelf: Shelf) -> Iterator[Mark]:
    for at, top in shelf.tops.items():
        for across, left in shelf.lefts.items():
            cell = shelf.facts.cells.get((at, across))
            if cell is None:
                continue
            title = cell_title(shelf, at, across)
            link = shelf.facts.rows[at].name.link
            if not cell.visits:
                yield _never(left + CELL / 2, top + ROW / 2)._replace(link=link, title=title)
                continue
            yield from _met(shelf.voice, cell, (left, top), (link, title))


def cell_title(shelf: Shelf, at: int, across: int) -> str:
    """Say what meets, and in which steps."""
    facts, voice = shelf.facts, shelf.voice
    cell = facts.cells[at, across]
    names = f"{facts.rows[at].name.text} × {facts.columns[across].name.text}"
    told = [visit_words(voice, visit).text for visit in cell.visits]
    return "\n".join([names, *(told or [voice.say(OFFERED_NEVER)])])


def _met(
    voice: Voice, cell: ShelfCell, corner: tuple[float, float], told: tuple[str | None, str]
) -> Iterator[Box]:
    """Yield the number of steps, and beside it the worst feeling at any of them."""
    x, y = corner
    link, title = told
    yield Box(
        x + 3, y + 3, CELL - 6, ROW - 6, fill=ground(cell.worst), stroke="line",
        shape="rounded", link=link, title=title,
    )  # fmt: skip
    count = str(len(cell.visits))
    alone = cell.worst is None
    yield Box(
        x + 9, y + 6, (CELL - 18) if alone else 18, 14, (count,), _COUNT, "ink",
        "middle" if alone else "left", part=True,
    )  # fmt: skip
    if cell.worst is not None:
        yield Box(
            x + 24, y + 6.5, CELL - 33, 13, (voice.score(cell.worst),), TINY, ink(cell.worst),
            "right", part=True,
        )  # fmt: skip


def _never(x: float, y: float) -> Box:
    return Box(x - 6, y - 6, 12, 12, fill="page", stroke="quiet", thick=1.6, shape="circle")


def _key(shelf: Shelf) -> Iterator[Mark]:
    """Explain the signs that are there."""
    voice, facts = shelf.voice, shelf.facts
    x, y = 12.0, shelf.height + 12
    entries = []
    most = max((len(cell.visits) for cell in facts.cells.values()), default=0)
    if most:
        count = (str(most),)
        sample = Box(0, 0, 22, 18, count, _COUNT, "ink", "middle", fill="card", stroke="line")
        entries.append((sample, voice.say(WORST)))
    if any(not cell.visits for cell in facts.cells.values()):
        entries.append((_never(6, 9), voice.say(OFFERED_NEVER)))
    if any(row.alone for row in facts.rows):
        entries.append((_alone(0, 0), alone_words(voice).removeprefix("! ")))
    for sample, words in entries:
        wide = sample.x + sample.width + 7
        text = written((0, 0, 460), words, SMALL, 1)
        room = wide + max(width(line, SMALL) for line in text.lines) + 22
        if x > 12 and x + room > shelf.width:  # noqa: PLR2004 - the left edge
            x, y = 12.0, y + 24
        yield sample.moved(x, y)
        yield text.moved(x + wide, y + 9 - text.height / 2)
        x += room
