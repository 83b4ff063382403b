"""Whom a part of a journey names who cannot come to it, by what is written around it.

Who is of no segment that is told may be of any: of them nothing is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.customer_routes import (
    NO_PERSONA,
    anybody_of,
    legs_of,
    steps_taken,
    walkers,
)
from journeyascode.facts.feelings import feelings_written
from journeyascode.facts.pains import known_written
from journeyascode.findings import Route
from journeyascode.model import Journey, Persona, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook
    from journeyascode.model import Branch, Stage, Step, Stop

Barrier = Literal["journey", "stage", "step", "goal"]
"""What does not let somebody in: `goal` is the step or the stage that a way leads to."""


class ShutOut(NamedTuple):
    """Somebody whom a part of a journey names, and who does not come to it."""

    place: Route
    """Of the name."""
    kind: Literal["persona", "segment"]
    id: str
    barrier: Barrier
    told: Route
    """Where it is told who comes."""


class _Gate(NamedTuple):
    """A part of a journey by which only some may go, or the journey."""

    barrier: Barrier
    at: Route
    holder: Journey | Stage | Step | Branch

    @property
    def told(self) -> Route:
        return self.at / ("personas" if self.holder.personas else "segments")


def shut_out(book: Handbook, journey: Journey) -> tuple[ShutOut, ...]:
    """Give whom stages, steps and ways are for, or whose feelings they tell, and do not let in.

    Each once, with the outermost of what shuts them out.
    """
    return book.remember(_by_journey)[journey.id]


def _by_journey(book: Handbook) -> Mapping[str, tuple[ShutOut, ...]]:
    return {one.id: tuple(_shut_out(book, one)) for one in book.all(Journey)}


def _shut_out(book: Handbook, journey: Journey) -> Iterator[ShutOut]:
    for gates, part in _parts(journey):
        for index, id_ in enumerate(part.holder.personas):
            yield from _barred(book, gates, part.at / "personas" / index, "persona", id_)
        for index, id_ in enumerate(part.holder.segments):
            yield from _barred(book, gates, part.at / "segments" / index, "segment", id_)
    stages = [_Gate("stage", *one) for one in _stages(journey)]
    steps = {at.steps: _Gate("step", at, stop.step) for at, stop in _steps(journey)}
    for place, id_ in _of_somebody(journey):
        inner = steps.get(place.steps[:4])
        gates = [stages[int(place.steps[1])], *([inner] if inner else ())]
        yield from _barred(book, gates, place, "persona", id_)


def walk_no_step(book: Handbook, journey: Journey) -> tuple[str, ...]:
    """Give the personas of a journey that come to none of its steps, though it has some."""
    by_segment = any(part.holder.segments for _, part in _parts(journey))
    return tuple(
        id_
        for id_ in journey.personas
        if (found := book.find(Persona, id_)) and (found.segment or not by_segment)
        if any(journey.stops()) and not steps_taken(book, journey, id_)
    )


def come_to_by_nobody(book: Handbook, journey: Journey) -> tuple[Stop, ...]:
    """Give the steps to which ways lead, but none that is open to anybody who may take them.

    Of those that only such a step leads to, the first.
    """
    parts = [part.holder for _, part in _parts(journey)]
    segments = [id_ for part in parts for id_ in part.segments]
    personas = walkers(book, journey)
    unknown = any(not one or not one.segment for one in _personas(book, personas))
    if not any(part.personas or part.segments for part in parts) or (segments and unknown):
        return ()
    others = () if journey.personas else map(anybody_of, journey.segments or segments)
    who = [*personas, *others, *(() if journey.personas or journey.segments else (NO_PERSONA,))]
    reached = {at for one in who for at in steps_taken(book, journey, one)}
    lonely = steps_taken(book, journey, "") - reached
    behind = {to for at, to in legs_of(book, journey, "") if at in lonely and at < to}
    return tuple(stop for stop in journey.stops() if stop.number in lonely - behind)


def _personas(book: Handbook, ids: Iterable[str]) -> Iterator[Persona | None]:
    return (book.find(Persona, id_) for id_ in ids)


def _stages(journey: Journey) -> Iterator[tuple[Route, Stage]]:
    at = Route(*journey.key) / "stages"
    return ((at / number, stage) for number, stage in enumerate(journey.stages))


def _steps(journey: Journey) -> Iterator[tuple[Route, Stop]]:
    at = Route(*journey.key) / "stages"
    return ((at / stop.stage / "steps" / stop.index, stop) for stop in journey.stops())


def _parts(journey: Journey) -> Iterator[tuple[Sequence[_Gate], _Gate]]:
    """Yield every stage, step and way, each behind all that must let in who comes to it."""
    whole = _Gate("journey", Route(*journey.key), journey)
    stages = [_Gate("stage", *one) for one in _stages(journey)]
    yield from (([whole], stage) for stage in stages)
    goals = {
        stop.step.id: [
            stages[stop.stage]._replace(barrier="goal"),
            _Gate("goal", at, stop.step),
        ]
        for at, stop in _steps(journey)
        if stop.step.id
    }
    for at, stop in _steps(journey):
        step = _Gate("step", at, stop.step)
        outer = [whole, stages[stop.stage]]
        yield outer, step
        for number, branch in enumerate(stop.step.next):
            way = _Gate("step", at / "next" / number, branch)
            yield [*outer, step, *goals.get(branch.to or "", ())], way


def _of_somebody(journey: Journey) -> Iterator[tuple[Route, str]]:
    """Yield whose feelings, pains and delights are told, each with the place of the name."""
    for at, feeling in feelings_written(journey):
        if feeling.persona:
            yield at / "persona", feeling.persona
    for at, one in known_written(journey):
        yield from ((at / "persona" / n, id_) for n, id_ in enumerate(one.personas))


def _barred(
    book: Handbook,
    gates: Iterable[_Gate],
    place: Route,
    kind: Literal["persona", "segment"],
    id_: str,
) -> Iterator[ShutOut]:
    """Yield the first of the gates that does not let a persona or a segment in."""
    if not book.find(Persona if kind == "persona" else Segment, id_):
        return
    lets_in = _lets_in if kind == "persona" else _lets_some_in
    for gate in gates:
        if not lets_in(book, gate, id_):
            yield ShutOut(place, kind, id_, gate.barrier, gate.told)
            return


def _lets_in(book: Handbook, gate: _Gate, persona: str) -> bool:
    """Tell whether a persona may come, as far as anybody can tell."""
    named, segments = gate.holder.personas, gate.holder.segments
    if persona in named or not (named or segments):
        return True
    if not segments or (named and gate.barrier == "journey"):
        return False
    found = book.find(Persona, persona)
    return found is None or found.segment is None or found.segment in segments


def _lets_some_in(book: Handbook, gate: _Gate, segment: str) -> bool:
    """Tell whether anybody of a segment may come, as far as anybody can tell."""
    named, segments = gate.holder.personas, gate.holder.segments
    if segment in segments or not (named or segments):
        return True
    found = _personas(book, named)
    return any(one is None or one.segment in (None, segment) for one in found)
