"""The matrix of the whole handbook: every touchpoint, every channel, and how often they meet."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import SMALL, TINY, Box, Mark, panel, rectangle, written
from journeyascode.drawing.drawing import Mention, Table
from journeyascode.drawing.matrix.facts import TYPES
from journeyascode.drawing.matrix.styles import (
    GUESSED,
    alone_words,
    ground,
    ink,
    never_words,
    whole,
)
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, parted, single
from journeyascode.drawing.step_columns import cut
from journeyascode.drawing.text import Font, width
from journeyascode.facts.touchpoints import only_ways_in, visits, walked_or_wished, ways_in
from journeyascode.handbook import HIDDEN
from journeyascode.model import Channel, Touchpoint
from journeyascode.speech import say, say_n
from journeyascode.speech.voice import ABOUT

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.planned_drawing import LaidOutDrawing
    from journeyascode.drawing.step_columns import ColumnRange
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.facts.feelings import Score
    from journeyascode.facts.touchpoints import Visit
    from journeyascode.speech import Say


WORST = say("steps; beside it the worst feeling at any of them")
UNMET: Say = say("met on no journey")
UNSEEN: Say = say("met on no journey that is shown here")
NO_PHASE: Say = say("met in no phase of the lifecycle")
MET: Say = say("met on a journey")
NO_TYPE: Say = say("of no type")


class OverviewRow(NamedTuple):
    """A touchpoint, and the group it stands in."""

    id: str
    group: str
    name: Fact
    alone: bool


class OverviewColumn(NamedTuple):
    """A channel, the sort it is of, and how many steps of all journeys happen in it."""

    id: str
    group: str
    name: Fact
    steps: int


class OverviewCell(NamedTuple):
    """How often a touchpoint is met in a channel; 0 where it is offered and never used."""

    visits: tuple[Visit, ...]
    worst: Score | None


@dataclass(frozen=True, slots=True)
class OverviewFacts:
    """Everything the matrix of the handbook and its tables say."""

    rows: tuple[OverviewRow, ...]
    columns: tuple[OverviewColumn, ...]
    cells: Mapping[tuple[int, int], OverviewCell]


def read_shelf(voice: Voice) -> OverviewFacts | None:
    """Gather what is offered and used where; None while there is no touchpoint or no channel."""
    found = visits(voice.book)
    offers = _offers(voice, found)
    named = (id_ for ids in offers.values() for id_ in ids if id_ != HIDDEN)
    channels = dict.fromkeys([*(c.id for c in voice.book.all(Channel)), *named])
    if not offers or not channels:
        return None
    rows = tuple(_rows(voice, offers))
    columns = tuple(_columns(voice, channels, found))
    cells = {
        (at, across): _cell(found.get((row.id, column.id), ()))
        for at, row in enumerate(rows)
        for across, column in enumerate(columns)
        if column.id in offers[row.id]
    }
    return OverviewFacts(rows, columns, cells)


def _offers(
    voice: Voice, found: Mapping[tuple[str, str], tuple[Visit, ...]]
) -> Mapping[str, tuple[str, ...]]:
    """Give the channels of every touchpoint there is, or that a step names."""
    ids = [one.id for one in voice.book.all(Touchpoint)]
    ids += [touchpoint for touchpoint, _ in found if touchpoint not in ("", HIDDEN)]
    steps: dict[str, list[Visit]] = {}
    for (touchpoint, _), met in found.items():
        steps.setdefault(touchpoint, []).extend(met)
    return {
        id_: ways_in(voice.book, id_, [visit.stop.step for visit in steps.get(id_, ())])
        for id_ in dict.fromkeys(ids)
    }


def _rows(voice: Voice, offers: Mapping[str, tuple[str, ...]]) -> Iterable[OverviewRow]:
    """Give the touchpoints by the phase of the lifecycle in which they are first met."""
    phases = _phases(voice)
    unmet = voice.say(UNSEEN if voice.book.hides("journey") else UNMET)
    order = [*_phase_names(voice).values(), _no_phase(voice), unmet]
    narrow = only_ways_in(voice.book, offers)
    rows = [
        OverviewRow(
            id_,
            phases.get(id_, unmet),
            voice.fact(id_, "touchpoint"),
            id_ in narrow,
        )
        for id_ in offers
    ]
    met = {id_: at for at, id_ in enumerate(phases)}
    return sorted(rows, key=lambda row: (order.index(row.group), met.get(row.id, 0)))


def _phase_names(voice: Voice) -> dict[str, str]:
    charter = voice.book.charter
    return {one.id: voice.text(one.name) for one in charter.lifecycle} if charter else {}


def _no_phase(voice: Voice) -> str:
    """Say that a touchpoint is met in no phase; only that it is met where none is shown."""
    hidden = voice.book.is_cut and not voice.book.charter
    return voice.say(MET if hidden else NO_PHASE)


def _phases(voice: Voice) -> dict[str, str]:
    """Give the name of the phase in which each touchpoint is first met, in that order."""
    names = _phase_names(voice)
    ranks = {id_: at for at, id_ in enumerate(names)}
    found: dict[str, tuple[int, str]] = {}
    for journey in walked_or_wished(voice.book):
        for stop in journey.stops():
            phase = journey.stages[stop.stage].phase or ""
            rank = ranks.get(phase, len(ranks))
            for id_ in stop.step.touchpoint:
                if rank < found.get(id_, (len(ranks) + 1, ""))[0]:
                    found[id_] = rank, names.get(phase, _no_phase(voice))
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    return {id_: name for id_, (_, name) in ordered}


def _columns(
    voice: Voice, channels: Iterable[str], found: Mapping[tuple[str, str], tuple[Visit, ...]]
) -> Iterable[OverviewColumn]:
    """Give the channels by what sort they are of."""
    columns = []
    for id_ in channels:
        channel = voice.book.find(Channel, id_)
        type_ = TYPES[channel.type] if channel and channel.type else NO_TYPE
        met = (visit for (_, where), met in found.items() if where == id_ for visit in met)
        steps = len({(visit.journey, visit.stop.number) for visit in met})
        columns.append(OverviewColumn(id_, voice.say(type_), voice.fact(id_, "channel"), steps))
    order = [voice.say(type_) for type_ in (*TYPES.values(), NO_TYPE)]
    return sorted(columns, key=lambda column: (order.index(column.group), -column.steps))


def _cell(met: tuple[Visit, ...]) -> OverviewCell:
    scores = (visit.worst for visit in met if visit.worst is not None)
    return OverviewCell(met, min(scores, default=None))


def shelf_tables(voice: Voice, facts: OverviewFacts) -> tuple[Table, ...]:
    """Give a table of the places where they meet, and one of the channels."""
    heads = (say("Touchpoint"), say("Where it is first met"), say("Channel"), say("Steps"),
             say("Worst feeling"), say("Met at"))  # fmt: skip
    cells = Table(
        _caption(voice, facts),
        tuple(voice.say(head) for head in heads),
        tuple(_table_rows(voice, facts)),
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


def _caption(voice: Voice, facts: OverviewFacts) -> str:
    caption = voice.say(say("Where touchpoints and channels meet: {words}", words=WORST))
    return f"{caption}; {ABOUT} {voice.say(GUESSED)}" if _is_guessed(facts) else caption


def _is_guessed(facts: OverviewFacts) -> bool:
    """Tell whether any of the worst feelings is only estimated."""
    return any(cell.worst and cell.worst.guessed for cell in facts.cells.values())


def steps_words(voice: Voice, count: int) -> str:
    """Say how many steps there are."""
    return voice.say(say_n("1 step", "{n} steps", count))


def visit_words(voice: Voice, visit: Visit) -> Mention:
    """Name a step with its journey and its number."""
    journey = voice.fact(visit.journey, "journey").text
    name = voice.text(visit.stop.step.name)
    link = voice.link("journey", visit.journey, visit.stop.anchor)
    return Mention(f"{journey}: {visit.stop.number}. {name}", link)


def _table_rows(voice: Voice, facts: OverviewFacts) -> Iterator[tuple[TableCell, ...]]:
    for at, row in enumerate(facts.rows):
        alone = (Mention(alone_words(voice)),) if row.alone else ()
        first: TableCell = (Mention(row.name.text, row.name.link), *alone)
        there = [
            (n, facts.cells[at, n]) for n in range(len(facts.columns)) if (at, n) in facts.cells
        ]
        for across, cell in there:
            column = facts.columns[across]
            where = (Mention(column.name.text, column.name.link),)
            yield first, (Mention(row.group),), where, *_table_cell(voice, cell)
        if not there:
            yield first, (Mention(row.group),), (), (), (), ()


def _table_cell(voice: Voice, cell: OverviewCell) -> tuple[TableCell, TableCell, TableCell]:
    if not cell.visits:
        return (Mention(never_words(voice)),), (), ()
    worst = (Mention(voice.felt(cell.worst)),) if cell.worst is not None else ()
    met = tuple(visit_words(voice, visit) for visit in cell.visits)
    return (Mention(str(len(cell.visits))),), worst, met


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


class SheetWindow(NamedTuple):
    """The touchpoints and the channels that stand on one sheet."""

    rows: ColumnRange
    columns: ColumnRange


class OverviewLayout(NamedTuple):
    """The sheet of one window: where its columns and its rows begin, and where it ends."""

    voice: Voice
    facts: OverviewFacts
    window: SheetWindow
    lefts: dict[int, float]
    tops: dict[int, float]
    floor: float
    width: float
    height: float


def study_all_touchpoints(voice: Voice) -> PlannedDrawing | None:
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
    sheet = DrawingTitle("matrix", "matrix", title, voice.say(about), voice.language)
    return PlannedDrawing(sheet, shelf_tables(voice, facts), lambda: _lay_out(voice, facts, sheet))


def _lay_out(voice: Voice, facts: OverviewFacts, sheet: DrawingTitle) -> LaidOutDrawing:
    windows = [
        SheetWindow(rows, columns)
        for rows in _cut([row.group for row in facts.rows], MOST_ROWS)
        for columns in _cut([column.group for column in facts.columns], MOST_COLUMNS)
    ]
    everything = SheetWindow(
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


def _cut(groups: Sequence[str], most: int) -> tuple[ColumnRange, ...]:
    return cut([groups.index(group) for group in groups], most)


def _plan(voice: Voice, facts: OverviewFacts, window: SheetWindow) -> OverviewLayout:
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
    return OverviewLayout(voice, facts, window, lefts, tops, floor, max(x + 8, 560.0), y)


def _drawn(shelf: OverviewLayout, name: str) -> tuple[Panel, float]:
    key = tuple(_key(shelf))
    marks = (*_grounds(shelf), *_heads(shelf), *_names(shelf), *_cells(shelf), *key)
    end = max((mark.bottom for mark in key if isinstance(mark, Box)), default=shelf.height)
    return panel(name, end + 8, marks), shelf.width


def _grounds(shelf: OverviewLayout) -> Iterator[Mark]:
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


def _heads(shelf: OverviewLayout) -> Iterator[Mark]:
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


def _names(shelf: OverviewLayout) -> Iterator[Mark]:
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


def _cells(shelf: OverviewLayout) -> Iterator[Mark]:
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


def cell_title(shelf: OverviewLayout, at: int, across: int) -> str:
    """Say what meets, and in which steps."""
    facts, voice = shelf.facts, shelf.voice
    cell = facts.cells[at, across]
    names = f"{facts.rows[at].name.text} × {facts.columns[across].name.text}"
    told = [visit_words(voice, visit).text for visit in cell.visits]
    return "\n".join([names, *(told or [never_words(voice)])])


def _met(
    voice: Voice, cell: OverviewCell, corner: tuple[float, float], told: tuple[str | None, str]
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
            x + 20, y + 6.5, CELL - 27, 13, (voice.felt(cell.worst),), TINY, ink(cell.worst.value),
            "right", part=True,
        )  # fmt: skip


def _never(x: float, y: float) -> Box:
    return Box(x - 6, y - 6, 12, 12, fill="page", stroke="quiet", thick=1.6, shape="circle")


def _key(shelf: OverviewLayout) -> Iterator[Mark]:
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
        entries.append((_never(6, 9), never_words(voice)))
    if any(row.alone for row in facts.rows):
        entries.append((_alone(0, 0), alone_words(voice).removeprefix("! ")))
    if _is_guessed(facts):
        entries.append((Box(0, 2, 14, 14, (ABOUT,), SMALL, "ink", "middle"), voice.say(GUESSED)))
    for sample, words in entries:
        wide = sample.x + sample.width + 7
        text = written((0, 0, 460), words, SMALL, 1)
        room = wide + max(width(line, SMALL) for line in text.lines) + 22
        if x > 12 and x + room > shelf.width:  # noqa: PLR2004 - the left edge
            x, y = 12.0, y + 24
        yield sample.moved(x, y)
        yield text.moved(x + wide, y + 9 - text.height / 2)
        x += room
