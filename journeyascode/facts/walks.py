"""The journeys a persona walks, each step in its phase of the lifecycle."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.feelings import feeling_of, is_aimed, moments
from journeyascode.model import Journey

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Feeling, Persona, Stop


class Footstep(NamedTuple):
    """One step a persona takes."""

    stop: Stop
    phase: str | None
    """Id of the phase of the lifecycle; None where the whole journey names none."""
    feeling: Feeling | None
    """What it feels like to the persona; None where nobody has told a score."""


class Walk(NamedTuple):
    """One journey as a persona walks it."""

    journey: Journey
    steps: tuple[Footstep, ...]


class Moment(NamedTuple):
    """One score on one of several walks."""

    walk: Walk
    step: Footstep
    score: float


def walks(book: Handbook, persona: Persona) -> tuple[Walk, ...]:
    """Give the journeys `persona` walks, those that begin earlier in the lifecycle first.

    Journeys as they are; only where there are none, those that are planned or wanted. One
    without steps is left out.
    """
    walked = [j for j in book.all(Journey) if persona.id in j.personas and any(j.stops())]
    told = [journey for journey in walked if not is_aimed(journey)] or walked
    phases = _phases(book)
    found = (Walk(journey, tuple(_steps(journey, persona.id, phases))) for journey in told)
    places = {phase: at for at, phase in enumerate(phases)}
    return tuple(sorted(found, key=lambda w: places.get(w.steps[0].phase or "", len(places))))


def worst(found: tuple[Walk, ...]) -> Moment | None:
    """Give the first of the lowest scores on all walks; None where there is no score."""
    return min(_scores(found), key=lambda moment: moment.score, default=None)


def _phases(book: Handbook) -> tuple[str, ...]:
    return tuple(phase.id for phase in book.charter.lifecycle) if book.charter else ()


def _steps(journey: Journey, persona: str, phases: tuple[str, ...]) -> Iterator[Footstep]:
    """Yield the steps; a stage without a phase counts to that of its neighbour before or after."""
    named = [stage.phase if stage.phase in phases else None for stage in journey.stages]
    phase = next((name for name in named if name), None)
    filled = []
    for name in named:
        phase = name or phase
        filled.append(phase)
    for stop in journey.felt():
        feeling = feeling_of(stop.step, persona, aimed=is_aimed(journey))
        yield Footstep(stop, filled[stop.stage], feeling)


def _scores(found: tuple[Walk, ...]) -> Iterator[Moment]:
    for walk in found:
        for step in walk.steps:
            for moment in moments(step.feeling):
                yield Moment(walk, step, moment.score)
