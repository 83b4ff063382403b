"""How the handbook stands as a whole: what is overdue, what is an assumption, what it holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.metrics import measured
from journeyascode.facts.promises import state
from journeyascode.facts.standing import Late, late_looks, late_reviews
from journeyascode.handbook import HIDDEN
from journeyascode.handbook.shelves import SHELVES
from journeyascode.model import KINDS, Journey, Metric, Promise

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity


class Tally(NamedTuple):
    """How many promises or metrics stand how."""

    good: int
    """Kept, or at their target."""
    bad: int
    """Broken, or short of their target."""
    between: int
    """At risk."""
    unknown: int
    """Unmeasured, or without a target."""

    @property
    def all(self) -> int:
        """How many there are."""
        return sum(self)


def promises_tally(book: Handbook) -> Tally:
    """Count the promises by how they stand; not those whose metric is not for the readers."""
    seen = (promise for promise in book.all(Promise) if promise.metric != HIDDEN)
    states = Counter(state(promise, book).state for promise in seen)
    return Tally(states["kept"], states["broken"], states["at-risk"], states["unmeasured"])


def metrics_tally(book: Handbook) -> Tally:
    """Count the metrics by whether their latest reading reaches the target."""
    verdicts = Counter(measured(metric).verdict for metric in book.all(Metric))
    return Tally(verdicts["good"], verdicts["bad"], 0, verdicts["unknown"])


def metrics_aimed(book: Handbook) -> tuple[Metric, ...]:
    """Give the metrics that have a target, those short of it first."""
    aimed = (metric for metric in book.all(Metric) if metric.target)
    order = ("bad", "unknown", "good")
    return tuple(sorted(aimed, key=lambda metric: order.index(measured(metric).verdict)))


def overdue(book: Handbook, as_of: date) -> tuple[Late, ...]:
    """Give what should have been looked at again before `as_of`, the longest overdue first."""
    late = (*late_looks(book, as_of), *late_reviews(book, as_of))
    return tuple(sorted(late, key=lambda one: one.due))


def all_of(book: Handbook, kind: str) -> tuple[Entity, ...]:
    """Give the entities of a kind, in the order they were read."""
    return book.all(KINDS[kind])


def shelves(book: Handbook) -> tuple[tuple[str, int], ...]:
    """Give the kinds the handbook holds something of, and of how many, in the order of pages."""
    counts = Counter(entity.kind for entity in book)
    return tuple((shelf.kind, counts[shelf.kind]) for shelf in SHELVES if counts[shelf.kind])


def ids_of(entities: Iterable[Entity]) -> tuple[str, ...]:
    """Give the ids of entities."""
    return tuple(entity.id for entity in entities)


def journeys_in(book: Handbook, phase: str) -> tuple[Journey, ...]:
    """Give the journeys that have a stage in a phase of the lifecycle."""
    return tuple(
        journey
        for journey in book.all(Journey)
        if any(stage.phase == phase for stage in journey.stages)
    )
