"""How the handbook stands on a day: what is late, and which reviews have been held.

On the day itself nothing is late. What is retired owes nobody anything.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from journeyascode.handbook.audience import HIDDEN
from journeyascode.model import Entity, Journey, Review

if TYPE_CHECKING:
    from journeyascode.handbook import Handbook

_EVENTS = frozenset({"evidence", "action", "review"})
"""What happens once, so that nobody looks whether it is still true."""
E = TypeVar("E", bound=Entity)


class Overdue(NamedTuple):
    """Something that should have been looked at again by `due`."""

    entity: Entity
    due: date


def living(book: Handbook, cls: type[E]) -> tuple[E, ...]:
    """Give the entities of one type that are not retired, in the order they were read."""
    return tuple(entity for entity in book.all(cls) if entity.status != "retired")


def walked(book: Handbook) -> tuple[Journey, ...]:
    """Give the journeys that customers walk today: neither retired nor only wished."""
    return tuple(journey for journey in living(book, Journey) if not journey.is_wished)


def is_past(due: date | None, as_of: date) -> bool:
    """Tell whether a day has gone by; on the day itself it has not."""
    return due is not None and due < as_of


def next_review(book: Handbook, entity: Entity) -> date | None:
    """Give the day by which `entity` must be looked at again; None when nobody has said."""
    if entity.reviewed is None or entity.status == "retired":
        return None
    every = entity.reviewed.every or (book.charter.review_every if book.charter else None)
    if every is None:
        return None
    left = (date.max - entity.reviewed.on).days
    return entity.reviewed.on + timedelta(days=min(every.high // 86_400, left))


def never_looked_at(book: Handbook) -> tuple[Entity, ...]:
    """Give what is approved, is to be looked at again and again, and never was."""
    if not book.charter or not book.charter.review_every:
        return ()
    found = (one for one in book if one.status == "approved" and one.kind not in _EVENTS)
    return tuple(one for one in found if one.reviewed is None)


def late_looks(book: Handbook, as_of: date) -> tuple[Overdue, ...]:
    """Give what was to be looked at again before that day and was not, in their order."""
    return tuple(
        Overdue(entity, due)
        for entity in book
        if (due := next_review(book, entity)) and is_past(due, as_of)
    )


def late_reviews(book: Handbook, as_of: date) -> tuple[Overdue, ...]:
    """Give the reviews whose next one was to be held before that day and was not."""
    return tuple(
        Overdue(review, review.next)
        for review in held(book, as_of)
        if review.next and is_past(review.next, as_of) and may_be_late(book, review, as_of)
    )


def may_be_late(book: Handbook, review: Review, as_of: date) -> bool:
    """Tell whether readers may know that none followed a review that has been held."""
    unseen = book.hides("review") or HIDDEN in review.journeys
    return not unseen and review in held(book, as_of) and not follower(book, review, as_of)


def held(book: Handbook, as_of: date) -> tuple[Review, ...]:
    """Give the reviews that have been held by that day.

    What came of a review is known only when it has been held, whatever day is written there.
    """
    found = living(book, Review)
    return tuple(one for one in found if one.date <= as_of or tells_what_came(one))


def tells_what_came(review: Review) -> bool:
    """Tell whether something is written that is known only when a review has been held."""
    return bool(review.decisions or review.actions)


def follower(book: Handbook, review: Review, as_of: date) -> Review | None:
    """Give the first review held after this one that looked at some of the same journeys.

    A review that names no journey looks at all of them. One whose day is still to come follows
    none.
    """
    later = (one for one in held(book, as_of) if review.date < one.date <= as_of)
    same = (one for one in later if _share(review, one))
    return min(same, key=lambda one: one.date, default=None)


def _share(one: Review, other: Review) -> bool:
    if not one.journeys or not other.journeys:
        return True
    return bool(set(one.journeys) & set(other.journeys) - {HIDDEN})
