"""The matrix of a journey as a drawing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.columns import cut
from journeyascode.diagrams.drawing import Mention, Table, mentions
from journeyascode.diagrams.heads import stage_title
from journeyascode.diagrams.matrix.facts import told
from journeyascode.diagrams.matrix.looks import (
    OPTIONAL,
    alone_words,
    offer_words,
    sign_words,
)
from journeyascode.diagrams.matrix.picture import draw_matrix
from journeyascode.diagrams.matrix.plan import Part, plan_matrix
from journeyascode.diagrams.matrix.quality import OF_CELLS, OF_CHANNELS
from journeyascode.diagrams.matrix.reading import read_matrix
from journeyascode.diagrams.study import Sheet, Study, parted, single
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.drawing import TableCell
    from journeyascode.diagrams.matrix.facts import (
        CellFacts,
        ColumnFacts,
        Leg,
        MatrixFacts,
        StepFacts,
    )
    from journeyascode.diagrams.study import Sketched
    from journeyascode.diagrams.voice import Voice
    from journeyascode.model import Journey, Stop


def matrix_tables(voice: Voice, facts: MatrixFacts) -> tuple[Table, ...]:
    """Give a table of the cells, and one of the ways from step to step."""
    name = voice.text(facts.journey.name)
    cells = Table(
        voice.say(say("{name}: touchpoints and channels", name=name)),
        tuple(
            voice.say(head)
            for head in (say("Touchpoint"), say("Stage"), say("Channel"), say("Steps"),
                         say("Feelings"), OF_CELLS)
        ),
        tuple(_cells(voice, facts)),
    )  # fmt: skip
    channels = Table(
        voice.say(say("{name}: its channels", name=name)),
        tuple(
            voice.say(head) for head in (say("Channel"), say("Type"), say("Steps"), OF_CHANNELS)
        ),
        tuple(_channel(column, facts, at) for at, column in enumerate(facts.columns)),
    )
    if not facts.legs:
        return cells, channels
    legs = Table(
        voice.say(say("{name}: the ways from step to step", name=name)),
        tuple(
            voice.say(head)
            for head in (say("Way"), say("From"), say("To"), say("Change of channel"),
                         say("How it goes"), say("Whose way"))
        ),
        tuple(_leg(voice, facts, leg) for leg in facts.legs),
    )  # fmt: skip
    return cells, legs, channels


def _cells(voice: Voice, facts: MatrixFacts) -> Iterator[tuple[TableCell, ...]]:
    """Yield a row for each cell, and before them one for what is measured in all channels."""
    for at, row in enumerate(facts.rows):
        name = Mention(row.name.text, row.name.link)
        alone = (Mention(alone_words(voice)),) if row.alone else ()
        stage = stage_title(voice, row.stage + 1, facts.journey.stages[row.stage])
        first: TableCell = (name, *alone)
        here = (Mention(stage),)
        if row.metrics:
            everywhere = (Mention(voice.say(say("all channels"))),)
            yield first, here, everywhere, (), (), mentions(row.metrics)
        for column, channel in enumerate(facts.columns):
            cell = facts.cells.get((at, column))
            if cell:
                where = (Mention(channel.name.text, channel.name.link),)
                yield first, here, where, *_cell(voice, cell)


def _cell(voice: Voice, cell: CellFacts) -> tuple[TableCell, TableCell, TableCell]:
    felt = tuple(told(one) for step in cell.steps for one in step.felt)
    steps = tuple(_step(voice, step) for step in cell.steps)
    offer = (Mention(offer_words(voice, cell)),)
    return steps or offer, mentions(felt), mentions(cell.metrics)


def _step(voice: Voice, step: StepFacts) -> Mention:
    name = f"{step.stop.number}. {step.name.text}"
    if step.stop.step.optional:
        name = f"{name} ({voice.say(OPTIONAL)})"
    return Mention(name, step.name.link)


def _leg(voice: Voice, facts: MatrixFacts, leg: Leg) -> tuple[TableCell, ...]:
    columns = [facts.columns[facts.places[stop.number][1]] for stop in (leg.tail, leg.head)]
    names = [_stop(voice, facts, stop) for stop in (leg.tail, leg.head)]
    channels = " → ".join(dict.fromkeys(column.name.text for column in columns))
    how = (Mention(sign_words(voice, leg.manner)),) if leg.manner else ()
    return (
        (Mention(f"{leg.tail.number} → {leg.head.number}"),),
        *((name,) for name in names),
        (Mention(channels),) if columns[0] != columns[1] else (),
        how,
        tuple(Mention(facts.routes[at].names) for at in leg.routes),
    )


def _stop(voice: Voice, facts: MatrixFacts, stop: Stop) -> Mention:
    link = voice.link("journey", facts.journey.id, stop.anchor)
    return Mention(f"{stop.number}. {voice.text(stop.step.name)}", link)


def _channel(column: ColumnFacts, facts: MatrixFacts, at: int) -> tuple[TableCell, ...]:
    steps = sum(place[1] == at for place in facts.places.values())
    return (
        (Mention(column.name.text, column.name.link),),
        (Mention(column.type),) if column.type else (),
        (Mention(str(steps)),),
        mentions(column.metrics),
    )


PER_STRIP = 10
"""So many touchpoints stand on one sheet."""


def study_matrix(voice: Voice, journey: Journey) -> Study | None:
    """Study the touchpoints of `journey` in their channels; None where no step names any."""
    facts = read_matrix(voice, journey)
    if facts is None:
        return None
    about = say(
        "Touchpoints × channels, {n} steps. Ways: {ways}. The same facts stand in the tables.",
        n=len(facts.places),
        ways="; ".join(route.names for route in facts.routes),
    )
    title = voice.say(say("{name}: touchpoints × channels", name=voice.text(journey.name)))
    sheet = Sheet(f"matrix-{journey.id}", "matrix", title, voice.say(about), voice.language)
    return Study(sheet, matrix_tables(voice, facts), lambda: lay_out(voice, facts, sheet))


def lay_out(voice: Voice, facts: MatrixFacts, sheet: Sheet) -> Sketched:
    """Give the matrix on one sheet, or in strips of whole stages and as a whole."""
    everything = plan_matrix(voice, facts, Part(0, len(facts.rows)))
    whole = draw_matrix(everything, sheet.name)
    wide = sheet._replace(width=everything.width, height=whole.height)
    parts = cut([row.stage for row in facts.rows], PER_STRIP)
    if len(parts) == 1:
        return single(wide, whole)
    plans = [plan_matrix(voice, facts.narrowed(*part), Part(*part)) for part in parts]
    drawn = [
        (draw_matrix(plan, f"{sheet.name}-{number}"), plan.width)
        for number, plan in enumerate(plans, 1)
    ]
    return parted(voice, wide, whole, drawn)
