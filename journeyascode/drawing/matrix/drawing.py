"""The matrix of a journey: what it says, the tables with the same facts, and the drawing."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from journeyascode.drawing.drawing import Mention, Table, mentions
from journeyascode.drawing.feelings import moment_facts, read_curves
from journeyascode.drawing.journey_heads import stage_title
from journeyascode.drawing.matrix.facts import (
    TYPES,
    ColumnFacts,
    Leg,
    MatrixCell,
    MatrixFacts,
    MatrixFeeling,
    RouteFacts,
    RowFacts,
    StepFacts,
    told,
)
from journeyascode.drawing.matrix.layout import RowRange, begins, plan_matrix
from journeyascode.drawing.matrix.lengthwise import draw_lengthwise, is_long
from journeyascode.drawing.matrix.panel import draw_matrix
from journeyascode.drawing.matrix.quality import OF_CELLS, OF_CHANNELS, quality
from journeyascode.drawing.matrix.styles import OPTIONAL, alone_words, offer_words, sign_words
from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, parted, single
from journeyascode.drawing.step_columns import StepColumn, cut
from journeyascode.drawing.voice import Fact
from journeyascode.facts.customer_routes import routes
from journeyascode.facts.feelings import felt
from journeyascode.facts.handovers import passing
from journeyascode.facts.touchpoints import measured, only_ways_in, places, ways_in
from journeyascode.handbook import HIDDEN
from journeyascode.model import Channel
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.feelings import Curve
    from journeyascode.drawing.planned_drawing import LaidOutDrawing
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.customer_routes import CustomerRoute
    from journeyascode.facts.touchpoints import Place
    from journeyascode.model import Journey, Stop


NO_TOUCHPOINT = say("no touchpoint told")
NO_CHANNEL = say("no channel told")
EVERYBODY = say("the customer's way")
OTHERS = say("all others")


def read_matrix(voice: Voice, journey: Journey) -> MatrixFacts | None:
    """Gather what the matrix of `journey` says; None when no step names touchpoint or channel."""
    reader = _MatrixReader(voice, journey)
    if not any(stop.step.touchpoint or stop.step.channel for stop in reader.stops):
        return None
    return MatrixFacts(
        journey,
        tuple(reader.row(*key) for key in reader.keys),
        tuple(map(reader.column, reader.channels)),
        dict(reader.cells()),
        tuple(map(reader.route, reader.ways)),
        tuple(reader.legs()),
        reader.places,
        {stop.number: reader.channels_of(stop) for stop in reader.stops},
        reader.wholes(),
    )


class _MatrixReader:
    """One journey, looked at from its touchpoints and its channels."""

    def __init__(self, voice: Voice, journey: Journey) -> None:
        self.voice = voice
        self.journey = journey
        self.stops = tuple(stop for stop in journey.stops() if not stop.step.left_out)
        self.ways = routes(voice.book, journey)
        self.metrics = voice.book.remember(measured)

    @cached_property
    def keys(self) -> tuple[tuple[int, str], ...]:
        """Stage and touchpoint of each row, in the order of the journey."""
        return tuple(dict.fromkeys((s.stage, id_) for s in self.stops for id_, _ in self.of(s)))

    def of(self, stop: Stop) -> tuple[Place, ...]:
        """Give where a step happens, the main place first."""
        return places(self.voice.book, stop.step)

    @cached_property
    def offers(self) -> Mapping[str, tuple[str, ...]]:
        """The channels of each touchpoint."""
        steps = [stop.step for stop in self.stops]
        ids = dict.fromkeys(id_ for _, id_ in self.keys)
        return {
            id_: ways_in(self.voice.book, id_, steps) if id_ not in ("", HIDDEN) else ()
            for id_ in ids
        }

    @cached_property
    def narrow(self) -> frozenset[str]:
        """The touchpoints of our own with one way in."""
        return only_ways_in(self.voice.book, self.offers)

    @cached_property
    def channels(self) -> tuple[str, ...]:
        """The columns: channels in the order of their first step, then those only offered."""
        used = dict.fromkeys(id_ for stop in self.stops for id_ in stop.step.channel)
        meant = (id_ for stop in self.stops for id_ in stop.step.alternatives)
        only = dict.fromkeys([*(id_ for ids in self.offers.values() for id_ in ids), *meant])
        none = [""] if any(not stop.step.channel for stop in self.stops) else []
        return (*used, *(id_ for id_ in only if id_ not in used), *none)

    @cached_property
    def places(self) -> Mapping[int, tuple[int, int]]:
        """Row and column of the main place of each step, by its number."""
        at = {key: n for n, key in enumerate(self.keys)}
        across = {id_: n for n, id_ in enumerate(self.channels)}
        first = ((stop, *self.of(stop)[0]) for stop in self.stops)
        return {s.number: (at[s.stage, id_], across[channel]) for s, id_, channel in first}

    def channels_of(self, stop: Stop) -> str:
        """Name the channels of a step, or say that there is none."""
        return ", ".join(self.column(id_).name.text for id_ in stop.step.channel or ("",))

    @cached_property
    def curves(self) -> tuple[Curve, ...]:
        """What is felt, as the curves of the map read it."""
        columns = [StepColumn(stop.stage, stop) for stop in self.stops]
        return read_curves(self.voice, self.journey, columns)

    def wholes(self) -> Mapping[int, tuple[Fact, ...]]:
        """Give what is felt of stages as wholes, by their index."""
        stages = (stop for stop in self.journey.told() if stop.of_stage)
        found = {one.stage: moment_facts(self.voice, self.curves, one) for one in stages}
        return {stage: facts for stage, facts in found.items() if facts}

    def row(self, stage: int, id_: str) -> RowFacts:
        """Give a touchpoint in a stage, with what is measured in all its channels."""
        missing = Fact(self.voice.say(NO_TOUCHPOINT), role="quiet")
        name = self.voice.fact(id_, "touchpoint") if id_ else missing
        known = self.metrics.get((id_, ""), ()) if id_ else ()
        alone = id_ in self.narrow
        return RowFacts(stage, name, alone, quality(self.voice, known))

    def column(self, id_: str) -> ColumnFacts:
        """Give a channel, with what is measured of it alone."""
        channel = self.voice.book.find(Channel, id_)
        missing = Fact(self.voice.say(NO_CHANNEL), role="quiet")
        name = self.voice.fact(id_, "channel") if id_ else missing
        type_ = self.voice.say(TYPES[channel.type]) if channel and channel.type else ""
        known = self.metrics.get(("", id_), ()) if id_ else ()
        used = any(id_ in (stop.step.channel or ("",)) for stop in self.stops)
        return ColumnFacts(name, type_, used, quality(self.voice, known))

    def cells(self) -> Iterator[tuple[tuple[int, int], MatrixCell]]:
        """Yield every cell in which there is anything, by row and column."""
        for row, (stage, id_) in enumerate(self.keys):
            for column, channel in enumerate(self.channels):
                met = self.met(id_, channel)
                here = (row, column)
                steps = tuple(self.step(stop, here) for stop in met if stop.stage == stage)
                if steps or channel in self.offers[id_]:
                    known = self.metrics.get((id_, channel), ()) if id_ and channel else ()
                    numbers = () if steps else tuple(stop.number for stop in met)
                    cell = MatrixCell(steps, quality(self.voice, known), numbers)
                    yield here, cell

    def met(self, touchpoint: str, channel: str) -> list[Stop]:
        """Give the stops where the two meet, in any stage."""
        return [stop for stop in self.stops if (touchpoint, channel) in self.of(stop)]

    def step(self, stop: Stop, here: tuple[int, int]) -> StepFacts:
        """Give one step with what is felt at it, as it stands in one of its places."""
        link = self.voice.link("journey", self.journey.id, stop.anchor)
        worst = felt(self.journey)[stop.number - 1].worst
        told = tuple(
            MatrixFeeling(self.whose(curve), moment.score, moment.fact, moment.guessed)
            for curve in self.curves
            for moment in curve.moments
            if moment.stop.number == stop.number
        )
        takers = tuple(
            at
            for at, way in enumerate(self.ways)
            if any(other.number == stop.number for other in way.stops)
        )
        name = Fact(self.voice.text(stop.step.name), link)
        return StepFacts(stop, name, told, worst, takers, here == self.places[stop.number])

    def whose(self, curve: Curve) -> str:
        """Say whose feeling it is: nothing where it is everybody's, and how things are."""
        wished = curve.target and not self.journey.is_wished
        target = self.voice.say(say("target")) if wished else ""
        return ", ".join(part for part in (curve.name, target) if part)

    def route(self, way: CustomerRoute) -> RouteFacts:
        """Give the names of those who go a way."""
        names = ", ".join(self.voice.fact(id_, "persona").text for id_ in way.personas)
        return RouteFacts(names or self.voice.say(EVERYBODY if len(self.ways) == 1 else OTHERS))

    def legs(self) -> Iterator[Leg]:
        """Yield the legs of all routes, each once, in the order of the steps they begin at."""
        found: dict[tuple[int, int], tuple[Stop, Stop, list[int]]] = {}
        for at, way in enumerate(self.ways):
            for tail, head in way.legs:
                found.setdefault((tail.number, head.number), (tail, head, []))[2].append(at)
        for tail, head, takers in (found[key] for key in sorted(found)):
            if HIDDEN in tail.step.channel and HIDDEN in head.step.channel:
                continue  # nobody may know whether one stays in a channel, or changes it
            yield Leg(tail, head, tuple(takers), head.step.handover)


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
        if begins(facts, at) and row.stage in facts.wholes:
            whole = (Mention(voice.say(say("the whole stage"))),)
            yield whole, here, (), (), mentions(facts.wholes[row.stage]), ()
        if row.metrics:
            everywhere = (Mention(voice.say(say("all channels"))),)
            yield first, here, everywhere, (), (), mentions(row.metrics)
        for column, channel in enumerate(facts.columns):
            cell = facts.cells.get((at, column))
            if cell:
                where = (Mention(channel.name.text, channel.name.link),)
                yield first, here, where, *_cell(voice, cell)


def _cell(voice: Voice, cell: MatrixCell) -> tuple[TableCell, TableCell, TableCell]:
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
    names = [_stop(voice, facts, stop) for stop in (leg.tail, leg.head)]
    how = (Mention(sign_words(voice, leg.manner)),) if leg.manner else ()
    return (
        (Mention(f"{leg.tail.number} → {leg.head.number}"),),
        *((name,) for name in names),
        _change(voice, facts, leg),
        how,
        tuple(Mention(facts.routes[at].names) for at in leg.routes),
    )


def _change(voice: Voice, facts: MatrixFacts, leg: Leg) -> TableCell:
    """Name the channels between which a leg leads; nothing where both steps share one."""
    pair = passing(leg.tail.step, leg.head.step)
    both = [facts.channels[stop.number] for stop in (leg.tail, leg.head)]
    names = [voice.fact(id_, "channel").text for id_ in pair] if pair else both
    return (Mention(" → ".join(names)),) if names[0] != names[1] else ()


def _stop(voice: Voice, facts: MatrixFacts, stop: Stop) -> Mention:
    link = voice.link("journey", facts.journey.id, stop.anchor)
    return Mention(f"{stop.number}. {voice.text(stop.step.name)}", link)


def _channel(column: ColumnFacts, facts: MatrixFacts, at: int) -> tuple[TableCell, ...]:
    cells = (cell for (_, column), cell in facts.cells.items() if column == at)
    steps = len({step.stop.number for cell in cells for step in cell.steps})
    return (
        (Mention(column.name.text, column.name.link),),
        (Mention(column.type),) if column.type else (),
        (Mention(str(steps)),),
        mentions(column.metrics),
    )


PER_STRIP = 10
"""So many touchpoints stand on one sheet."""


def study_matrix(voice: Voice, journey: Journey) -> PlannedDrawing | None:
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
    sheet = DrawingTitle(f"matrix-{journey.id}", "matrix", title, voice.say(about), voice.language)
    return PlannedDrawing(sheet, matrix_tables(voice, facts), lambda: lay_out(voice, facts, sheet))


_WIDEST = 2000
"""A matrix that would be wider stands upright, in strips."""


def lay_out(voice: Voice, facts: MatrixFacts, sheet: DrawingTitle) -> LaidOutDrawing:
    """Give the matrix on one sheet, or in strips of whole stages and as a whole.

    With many steps of one channel, it is drawn lengthwise, where it fits a screen so.
    """
    if is_long(facts):
        drawn_long, wide_long = draw_lengthwise(voice, facts, sheet.name)
        if wide_long <= _WIDEST:
            return single(sheet._replace(width=wide_long), drawn_long)
    everything = plan_matrix(voice, facts, RowRange(0, len(facts.rows)))
    whole = draw_matrix(everything, sheet.name)
    wide = sheet._replace(width=everything.width, height=whole.height)
    parts = cut([row.stage for row in facts.rows], PER_STRIP)
    if len(parts) == 1:
        return single(wide, whole)
    plans = [plan_matrix(voice, facts.narrowed(*part), RowRange(*part)) for part in parts]
    drawn = [
        (draw_matrix(plan, f"{sheet.name}-{number}"), plan.width)
        for number, plan in enumerate(plans, 1)
    ]
    return parted(voice, wide, whole, drawn)
