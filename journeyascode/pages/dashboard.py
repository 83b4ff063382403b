"""How the handbook stands as a whole: what is overdue, what is an assumption, what it holds."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.actions import is_open
from journeyascode.facts.course import COURSES, TONES, course
from journeyascode.facts.overdue import Overdue, late_looks, late_reviews, living, next_review
from journeyascode.facts.promises import is_in_force, state
from journeyascode.handbook import HIDDEN
from journeyascode.handbook.kind_folders import SHELVES
from journeyascode.model import KINDS, Action, Journey, Metric, Promise, Review

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from journeyascode.facts.critical import CriticalPoint
    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity


class TargetCounts(NamedTuple):
    """How many metrics stand how to their targets."""

    good: int
    """At the target, or on course."""
    bad: int
    """Behind, or missed."""
    unmeasured: int
    untold: int
    """Measured, but nobody can tell whether they are on course."""

    @property
    def all(self) -> int:
        """How many there are."""
        return sum(self)


class PromiseCounts(NamedTuple):
    """How many promises stand how."""

    kept: int
    broken: int
    at_risk: int
    unmeasured: int

    @property
    def all(self) -> int:
        """How many there are."""
        return sum(self)


def promises_tally(book: Handbook, as_of: date) -> PromiseCounts:
    """Count the promises in force by how they stand.

    Not those whose metric is not for the readers, nor those given from a later day on.
    """
    in_force = (promise for promise in book.all(Promise) if is_in_force(promise, as_of))
    seen = (promise for promise in in_force if promise.metric != HIDDEN)
    states = Counter(state(promise, book).state for promise in seen)
    return PromiseCounts(states["kept"], states["broken"], states["at-risk"], states["unmeasured"])


def counts_every_promise(book: Handbook) -> bool:
    """Tell whether these are all: no promise is hidden from the readers, nor its metric."""
    hidden = any(promise.metric == HIDDEN for promise in book.all(Promise))
    return not hidden and not book.hides("promise")


def critical_tone(points: Iterable[CriticalPoint]) -> Literal["bad", "good", "plain"]:
    """Give the colour of all critical points: plain where nobody has told how one feels."""
    told = [point.hurts for point in points if point.hurts is not None]
    if not told:
        return "plain"
    return "bad" if any(told) else "good"


def metrics_tally(book: Handbook, as_of: date) -> TargetCounts:
    """Count the metrics that have a target by how they stand to it."""
    found = [one for one in (course(metric, as_of) for metric in living(book, Metric)) if one]
    tones = Counter(TONES[one] for one in found)
    unmeasured = found.count("unmeasured")
    return TargetCounts(tones["good"], tones["bad"], unmeasured, tones["open"] - unmeasured)


def metrics_aimed(book: Handbook, as_of: date) -> tuple[Metric, ...]:
    """Give the metrics that have a target, those furthest from it by now first."""
    found = ((course(metric, as_of), metric) for metric in living(book, Metric))
    aimed = [(COURSES.index(one), metric) for one, metric in found if one]
    return tuple(metric for _, metric in sorted(aimed, key=lambda pair: pair[0]))


def overdue(book: Handbook, as_of: date) -> tuple[Overdue, ...]:
    """Give what should have been looked at again before `as_of`, the longest overdue first."""
    late = (*late_looks(book, as_of), *late_reviews(book, as_of))
    return tuple(sorted(late, key=lambda one: one.due))


def counts_all_overdue(book: Handbook) -> bool:
    """Tell whether these are all: nothing hidden has a day, or was looked at by a review."""
    unseen = any(HIDDEN in review.journeys for review in living(book, Review) if review.next)
    return not unseen and not book.hides_days


def is_anything_due(book: Handbook) -> bool:
    """Tell whether anything has a day at which it is to be done, or looked at again."""
    reviews = any(review.next for review in living(book, Review))
    actions = any(is_open(action) and action.due for action in book.all(Action))
    return reviews or actions or any(next_review(book, entity) for entity in book)


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
