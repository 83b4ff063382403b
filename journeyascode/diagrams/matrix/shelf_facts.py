"""What the matrix of the whole handbook says, drawn and in tables: what is met where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.drawing import Mention, Table
from journeyascode.diagrams.matrix.facts import TYPES
from journeyascode.diagrams.matrix.looks import OFFERED_NEVER, alone_words
from journeyascode.facts.touchpoints import visits, walked_or_wished, ways_in
from journeyascode.handbook import HIDDEN
from journeyascode.model import Channel, Touchpoint
from journeyascode.words import say, say_n

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeyascode.diagrams.drawing import TableCell
    from journeyascode.diagrams.voice import Fact, Voice
    from journeyascode.facts.touchpoints import Visit
    from journeyascode.words import Say


WORST = say("steps; beside it the worst feeling at any of them")
UNMET: Say = say("met on no journey")
NO_PHASE: Say = say("met in no phase of the lifecycle")
NO_TYPE: Say = say("of no type")


class ShelfRow(NamedTuple):
    """A touchpoint, and the group it stands in."""

    id: str
    group: str
    name: Fact
    alone: bool


class ShelfColumn(NamedTuple):
    """A channel, the sort it is of, and how many steps of all journeys happen in it."""

    id: str
    group: str
    name: Fact
    steps: int


class ShelfCell(NamedTuple):
    """How often a touchpoint is met in a channel; 0 where it is offered and never used."""

    visits: tuple[Visit, ...]
    worst: float | None


@dataclass(frozen=True, slots=True)
class ShelfFacts:
    """Everything the matrix of the handbook and its tables say."""

    rows: tuple[ShelfRow, ...]
    columns: tuple[ShelfColumn, ...]
    cells: Mapping[tuple[int, int], ShelfCell]


def read_shelf(voice: Voice) -> ShelfFacts | None:
    """Gather what is offered and used where; None while there is no touchpoint or no channel."""
    found = visits(voice.book)
    offers = _offers(voice, found)
    channels = dict.fromkeys(
        [
            *(c.id for c in voice.book.all(Channel)),
            *(id_ for ids in offers.values() for id_ in ids),
        ]
    )
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
    return ShelfFacts(rows, columns, cells)


def _offers(
    voice: Voice, found: Mapping[tuple[str, str], tuple[Visit, ...]]
) -> Mapping[str, tuple[str, ...]]:
    """Give the channels of every touchpoint there is, or that a step names."""
    ids = [one.id for one in voice.book.all(Touchpoint)]
    ids += [touchpoint for touchpoint, _ in found if touchpoint]
    steps: dict[str, list[Visit]] = {}
    for (touchpoint, _), met in found.items():
        steps.setdefault(touchpoint, []).extend(met)
    return {
        id_: ways_in(voice.book, id_, [visit.stop.step for visit in steps.get(id_, ())])
        for id_ in dict.fromkeys(ids)
    }


def _rows(voice: Voice, offers: Mapping[str, tuple[str, ...]]) -> Iterable[ShelfRow]:
    """Give the touchpoints by the phase of the lifecycle in which they are first met."""
    phases = _phases(voice)
    order = [*_phase_names(voice).values(), voice.say(NO_PHASE), voice.say(UNMET)]
    rows = [
        ShelfRow(
            id_,
            phases.get(id_, voice.say(UNMET)),
            voice.fact(id_, "touchpoint"),
            id_ != HIDDEN and len(channels) == 1,
        )
        for id_, channels in offers.items()
    ]
    met = {id_: at for at, id_ in enumerate(phases)}
    return sorted(rows, key=lambda row: (order.index(row.group), met.get(row.id, 0)))


def _phase_names(voice: Voice) -> dict[str, str]:
    charter = voice.book.charter
    return {one.id: voice.text(one.name) for one in charter.lifecycle} if charter else {}


def _phases(voice: Voice) -> dict[str, str]:
    """Give the name of the phase in which each touchpoint is first met, in that order."""
    names = _phase_names(voice)
    ranks = {id_: at for at, id_ in enumerate(names)}
    found: dict[str, tuple[int, str]] = {}
    for journey in walked_or_wished(voice.book):
        for stop in journey.stops():
            id_ = stop.step.touchpoint
            phase = journey.stages[stop.stage].phase or ""
            rank = ranks.get(phase, len(ranks))
            if id_ and rank < found.get(id_, (len(ranks) + 1, ""))[0]:
                found[id_] = rank, names.get(phase, voice.say(NO_PHASE))
    ordered = sorted(found.items(), key=lambda item: item[1][0])
    return {id_: name for id_, (_, name) in ordered}


def _columns(
    voice: Voice, channels: Iterable[str], found: Mapping[tuple[str, str], tuple[Visit, ...]]
) -> Iterable[ShelfColumn]:
    """Give the channels by what sort they are of."""
    columns = []
    for id_ in channels:
        channel = voice.book.find(Channel, id_)
        type_ = TYPES[channel.type] if channel and channel.type else NO_TYPE
        steps = sum(len(met) for (_, where), met in found.items() if where == id_)
        columns.append(ShelfColumn(id_, voice.say(type_), voice.fact(id_, "channel"), steps))
    order = [voice.say(type_) for type_ in (*TYPES.values(), NO_TYPE)]
    return sorted(columns, key=lambda column: (order.index(column.group), -column.steps))


def _cell(met: tuple[Visit, ...]) -> ShelfCell:
    scores = (visit.worst for visit in met if visit.worst is not None)
    return ShelfCell(met, min(scores, default=None))


def shelf_tables(voice: Voice, facts: ShelfFacts) -> tuple[Table, ...]:
    """Give a table of the places where they meet, and one of the channels."""
    heads = (say("Touchpoint"), say("Where it is first met"), say("Channel"), say("Steps"),
             say("Worst feeling"), say("Met at"))  # fmt: skip
    cells = Table(
        voice.say(say("Where touchpoints and channels meet: {words}", words=WORST)),
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


def steps_words(voice: Voice, count: int) -> str:
    """Say how many steps there are."""
    return voice.say(say_n("1 step", "{n} steps", count))


def visit_words(voice: Voice, visit: Visit) -> Mention:
    """Name a step with its journey and its number."""
    journey = voice.fact(visit.journey, "journey").text
    name = voice.text(visit.stop.step.name)
    link = voice.link("journey", visit.journey, visit.stop.anchor)
    return Mention(f"{journey}: {visit.stop.number}. {name}", link)


def _table_rows(voice: Voice, facts: ShelfFacts) -> Iterator[tuple[TableCell, ...]]:
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


def _table_cell(voice: Voice, cell: ShelfCell) -> tuple[TableCell, TableCell, TableCell]:
    if not cell.visits:
        return (Mention(voice.say(OFFERED_NEVER)),), (), ()
    worst = (Mention(voice.score(cell.worst)),) if cell.worst is not None else ()
    met = tuple(visit_words(voice, visit) for visit in cell.visits)
    return (Mention(str(len(cell.visits))),), worst, met
