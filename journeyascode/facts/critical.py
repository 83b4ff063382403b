"""Which critical points need attention first, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.fails import fail_points
from journeyascode.facts.feelings import counted, lowest
from journeyascode.facts.promises import state
from journeyascode.model import Insight, Journey, Promise

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Step, Stop

Trouble = Literal["broken", "at-risk", "lost", "repeated", "fails"]
"""A promise broken or at risk here, a matter lost or told again on the way here, a fail point."""

HIGHEST = 5
"""What is expected of a critical point where nobody has said: that is what makes it critical."""
_MIDDLE = 3
"""The point on a scale of expectations, 1 to 5, that a feeling of 0 meets."""


class CriticalPoint(NamedTuple):
    """A moment of truth and how it stands."""

    journey: Journey
    stop: Stop
    expected: float
    """From 1 to 5."""
    felt: float | None
    """The worst feeling there is of it, from -2 to +2; None where nobody has told."""
    severity: int
    """Of the worst pain named there, from 1 to 5; 0 without any."""
    troubles: tuple[Trouble, ...]

    @property
    def gap(self) -> float:
        """How far the experience stays behind what is expected, from -4 to +4; 0 if not known.

        Source: the gap between expectation and perception of Parasuraman, Zeithaml & Berry,
        "SERVQUAL", Journal of Retailing 64 (1988), on the scale of expectations.
        """
        return 0 if self.felt is None else self.expected - (self.felt + _MIDDLE)


def critical_points(book: Handbook) -> tuple[CriticalPoint, ...]:
    """Give the critical points of how things are today, the one that needs attention most first.

    By the gap between expectation and feeling, then by the severity of the pains, then by how
    many troubles there are; points that are alike stay in the order of the journeys.
    """
    found = (point for journey in book.all(Journey) for point in _points(book, journey))
    return tuple(sorted(found, key=lambda p: (-p.gap, -p.severity, -len(p.troubles))))


def _points(book: Handbook, journey: Journey) -> Iterator[CriticalPoint]:
    if journey.state not in {"current", "actual"} or journey.status == "retired":
        return
    for stop in journey.stops():
        step = stop.step
        if step.critical:
            yield CriticalPoint(
                journey,
                stop,
                HIGHEST if step.expects is None else step.expects,
                lowest(counted(step.feels, aimed=False)),
                _severity(book, step),
                tuple(_troubles(book, journey, step)),
            )


def _severity(book: Handbook, step: Step) -> int:
    named = (book.find(Insight, id_) for id_ in step.insights)
    return max((one.severity or 0 for one in named if one and one.type == "pain"), default=0)


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
