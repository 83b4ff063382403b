"""Which critical points need attention first, and why."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.feelings import felt
from journeyascode.facts.overdue import walked
from journeyascode.facts.pains import pains
from journeyascode.facts.promises import state
from journeyascode.model import Blueprint, Promise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeyascode.facts.feelings import Moment
    from journeyascode.handbook import Handbook
    from journeyascode.model import Journey, Step, Stop, Text

Trouble = Literal["broken", "at-risk", "lost", "repeated", "fails"]
"""A promise broken or at risk here, a matter lost or told again on the way here, a fail point."""

_MIDDLE = 3
"""The middle of a scale from 1 to 5: the expectation that a feeling of 0 meets, and how much a
commitment weighs of which nobody has told."""


class CriticalPoint(NamedTuple):
    """A moment of truth and how it stands."""

    journey: Journey
    stop: Stop
    expected: float | None
    """From 1 to 5; None where nobody has told."""
    commitment: int | None
    """How much the customer has put into it, from 1 to 5; None where nobody has told."""
    told: tuple[Moment, ...]
    """The scores of the feeling that leaves somebody worst, in order; empty where untold."""
    severity: int
    """Of the worst pain named there, from 1 to 5; 0 without any."""
    troubles: tuple[Trouble, ...]

    @property
    def felt(self) -> float | None:
        """What it leaves somebody with at worst, from -2 to +2; None where nobody has told."""
        return self.told[-1].score if self.told else None

    @property
    def gap(self) -> float | None:
        """How far the experience stays behind what is expected, from -4 to +4; None if unknown.

        Source: the gap between expectation and perception of Parasuraman, Zeithaml & Berry,
        "SERVQUAL", Journal of Retailing 64 (1988), on the scale of expectations.
        """
        if self.felt is None or self.expected is None:
            return None
        return self.expected - (self.felt + _MIDDLE)

    @property
    def hurts(self) -> bool | None:
        """Whether it stays behind what is expected, or feels bad where that is not told.

        None where nobody has told what it feels like.
        """
        if self.gap is not None:
            return self.gap > 0
        return None if self.felt is None else self.felt < 0

    @property
    def rank(self) -> tuple[float, ...]:
        """What sorts points, the one that needs attention most first.

        A point is critical where much is expected and the customer has committed much: the more
        has been put in, the more there is to lose by an experience that stays behind, and to win
        by one that does not. So the gap counts times the commitment.
        """
        weight = self.commitment or _MIDDLE
        known = (0, -self.gap * weight) if self.gap is not None else (1, (self.felt or 0) * weight)
        return (*known, -self.severity, -len(self.troubles))


def critical_points(book: Handbook) -> tuple[CriticalPoint, ...]:
    """Give the critical points of how things are today, the one that needs attention most first.

    By the gap between expectation and feeling times the commitment, those of unknown gap last and
    by their feeling times it,
    then by the severity of the pains, then by how many troubles there are; points that are alike
    stay in the order of the journeys.
    """
    found = (point for journey in walked(book) for point in _points(book, journey))
    return tuple(sorted(found, key=lambda point: point.rank))


def open_questions(book: Handbook) -> tuple[tuple[Journey, Stop], ...]:
    """Give the steps of how things are today of which it is undecided if they are critical."""
    return tuple(
        (journey, stop)
        for journey in walked(book)
        for stop in journey.stops()
        if stop.step.may_be_critical
    )


def is_commitment_told(found: Iterable[CriticalPoint]) -> bool:
    """Tell whether a commitment is told of any point, so that it counts in their order."""
    return any(point.commitment for point in found)


def fail_points(book: Handbook, journey: Journey, step: Step) -> tuple[Text, ...]:
    """Give what may break at a step: as the step tells it, then as the activities behind it do.

    The same words are given once.
    """
    own = (step.fail_point,) if step.fail_point else ()
    behind = book.remember(_behind).get((journey.id, step.id), ()) if step.id else ()
    return tuple({repr(text): text for text in (*own, *behind)}.values())


def _behind(book: Handbook) -> Mapping[tuple[str, str | None], tuple[Text, ...]]:
    """Give what may break in the activities behind each step, by the ids of journey and step."""
    found: dict[tuple[str, str | None], list[Text]] = defaultdict(list)
    for blueprint in book.all(Blueprint):
        for cell in blueprint.cells:
            if cell.fail_point:
                found[blueprint.journey, cell.step].append(cell.fail_point.effect)
    return {place: tuple(effects) for place, effects in found.items()}


def _points(book: Handbook, journey: Journey) -> Iterator[CriticalPoint]:
    for one in felt(journey):
        step = one.stop.step
        if step.moment_of_truth:
            yield CriticalPoint(
                journey,
                one.stop,
                step.expects,
                step.commitment,
                one.leaves,
                max((pain.severity for pain in pains(book, step)), default=0),
                tuple(_troubles(book, journey, step)),
            )


def _troubles(book: Handbook, journey: Journey, step: Step) -> Iterator[Trouble]:
    made = (book.find(Promise, id_) for id_ in step.promises)
    states = {state(promise, book).state for promise in made if promise}
    if "broken" in states:
        yield "broken"
    if "at-risk" in states:
        yield "at-risk"
    if step.handover == "broken":
        yield "lost"
    if step.handover == "repeated":
        yield "repeated"
    if fail_points(book, journey, step):
        yield "fails"
