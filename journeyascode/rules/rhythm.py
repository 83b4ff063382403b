"""JAC72x - whether reviews keep their rhythm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.standing import follower, held, late_reviews, tells_what_came
from journeyascode.findings import Finding, Route
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, dated_rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook


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
    for review in held(book, as_of):
        if not review.next and not follower(book, review, as_of):
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
    for review, due in late_reviews(book, as_of):
        yield Finding(
            Route(*review.key) / "next",
            say("the next review was due {days} days ago", days=(as_of - due).days),
            say("write down what was decided in it, or agree on a new day"),
        )
