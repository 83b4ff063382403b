"""What a journey, a stage or a phase feels like at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.feelings import counted, is_aimed, lowest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.model import Feeling, Journey


class Glance(NamedTuple):
    """All feelings told somewhere, in two numbers from -2 to +2."""

    mean: float
    """The mean of the feelings told, each of a persona at a step counting once."""
    worst: float
    """The lowest of them, the start and the end of a step included."""


def glance(feelings: Iterable[Feeling]) -> Glance | None:
    """Give the mean and the worst of `feelings`; None when none of them has a score."""
    told = tuple(feelings)
    values = [feeling.value for feeling in told if feeling.value is not None]
    worst = lowest(told)
    return None if worst is None else Glance(sum(values) / len(values), worst)


def feelings_of(journey: Journey, stages: Iterable[int] | None = None) -> tuple[Feeling, ...]:
    """Give the feelings of some stages of `journey`, by their indexes, or of all of them.

    Of a journey as it is, those aimed at are left out; of a planned one they are all there is.
    What is told of a whole stage counts like one step.
    """
    wanted = range(len(journey.stages)) if stages is None else stages
    found = (journey.stages[at] for at in wanted)
    told = (
        feelings
        for stage in found
        for feelings in (stage.feels, *(step.feels for step in stage.steps))
    )
    return counted((one for feelings in told for one in feelings), aimed=is_aimed(journey))
