"""JAC72x - whether reviews keep their rhythm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.model import Review
from journeyascode.rules.living import living
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, dated_rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook

_ALL, _ANY = " all", " any"
"""What stands for the reviews of no journey in particular, and for all reviews; no id is such."""


@dated_rule("JAC722", SILENCE_THEN_WARNING, whole=True, due=False)
def review_without_next(book: Handbook, as_of: date) -> Iterator[Finding]:
    """A review was held, and nobody has agreed on the next one.

    A rhythm needs a date. Only the latest review of a journey is asked for it.

    Wrong:
        kind: review
        id: autumn
        name: Autumn review
        level: reviewed
        date: 2026-11-10

    Right:
        kind: review
        id: autumn
        name: Autumn review
        level: reviewed
        date: 2026-11-10
        next: 2027-05-11
    """
    for review in _latest(book, as_of):
        if not review.next:
            yield Finding(
                Route(*review.key) / "date",
                say("when the next review is held is not said"),
                say("agree on a day: `next: 2027-05-11`"),
                due=not tells_what_came(review),
            )


@dated_rule("JAC723", HINT_THEN_WARNING, whole=True)
def next_review_missed(book: Handbook, as_of: date) -> Iterator[Finding]:
    """The day of the next review has passed, and no review has been held since.

    Either it was held and nobody wrote it down, or the rhythm is broken.

    Wrong:
        kind: review
        id: spring
        name: Spring review
        date: 2026-03-10
        next: 2026-09-15

    Right:
        kind: review
        id: spring
        name: Spring review
        date: 2026-03-10
        next: 2026-09-15
        ---
        kind: review
        id: autumn
        name: Autumn review
        date: 2026-09-15
        next: 2027-03-10
    """
    for review in _latest(book, as_of):
        if review.next and review.next < as_of:
            yield Finding(
                Route(*review.key) / "next",
                say("the next review was due {days} days ago", days=(as_of - review.next).days),
                say("write down what was decided in it, or agree on a new day"),
            )


def _latest(book: Handbook, as_of: date) -> Iterator[Review]:
    """Yield the reviews after which none has looked at the same journeys.

    A review that names no journey looks at all of them. One whose day is still to come hides no
    other.
    """
    reviews = tuple(held(book, as_of))
    last: dict[str, date] = {}
    for review in (one for one in reviews if one.date <= as_of):
        for key in (*(review.journeys or (_ALL,)), _ANY):
            last[key] = max(last.get(key, review.date), review.date)
    for review in reviews:
        keys = (*review.journeys, _ALL) if review.journeys else (_ANY,)
        if all(review.date >= last[key] for key in keys if key in last):
            yield review


def held(book: Handbook, as_of: date) -> Iterator[Review]:
    """Yield the reviews that have been held by that day.

    What came of a review is known only when it has been held, whatever day is written there.
    """
    for review in living(book, Review):
        if review.date <= as_of or tells_what_came(review):
            yield review


def tells_what_came(review: Review) -> bool:
    """Tell whether something is written that is known only when a review has been held."""
    return bool(review.decisions or review.actions)
