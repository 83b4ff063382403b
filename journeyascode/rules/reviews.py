"""JAC715, JAC72x - reviews: who met, what they decided, and whether they keep their rhythm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.overdue import follower, held, late_reviews, living, tells_what_came
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, Review
from journeyascode.rules.rule import (
    HINT_THEN_WARNING,
    SILENCE_THEN_HINT,
    SILENCE_THEN_WARNING,
    WARNING,
    WARNING_THEN_ERROR,
    dated_rule,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook


MOST = 3
"""How many actions of one review are carried through."""


@rule("JAC715", WARNING)
def action_due_before_its_review(book: Handbook) -> Iterator[Finding]:
    """A review decides on an action that was due before the review was held.

    One of the two days has a slip in it, mostly in the year.

    Wrong:
        kind: review
        id: autumn
        name: Autumn review
        date: 2026-11-10
        actions: [call-back]
        ---
        kind: action
        id: call-back
        name: Call back within the day
        due: 2026-01-31

    Right:
        kind: review
        id: autumn
        name: Autumn review
        date: 2026-11-10
        actions: [call-back]
        ---
        kind: action
        id: call-back
        name: Call back within the day
        due: 2027-01-31
    """
    for review in living(book, Review):
        for index, id_ in enumerate(review.actions):
            action = book.find(Action, id_)
            if action and action.due and action.due < review.date:
                yield Finding(
                    Route(*review.key) / "actions" / index,
                    say(
                        "decided on {day}, but due already on {due}",
                        day=review.date,
                        due=action.due,
                    ),
                    say("look at the year of both days"),
                    ((Route(*action.key) / "due", say("due here")),),
                )


@dated_rule("JAC720", SILENCE_THEN_WARNING, due=False)
def review_without_action(book: Handbook, as_of: date) -> Iterator[Finding]:
    """A review decided on no action.

    Looking at feedback and going home teaches everybody that feedback changes nothing.

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
        actions: [call-back, shorter-menu]
        ---
        kind: action
        items:
          - {id: call-back, name: Call back within the day}
          - {id: shorter-menu, name: A shorter menu on the telephone}
    """
    for review in held(book, as_of):
        if not review.actions:
            yield Finding(
                Route(*review.key) / "name",
                say("this review led to no action"),
                say("agree on two or three and name them: `actions:`"),
                due=not tells_what_came(review),
            )


@rule("JAC721", SILENCE_THEN_HINT)
def not_two_or_three_actions(book: Handbook) -> Iterator[Finding]:
    """A review decided on one action only, or on more than three.

    Two or three actions are carried through; of ten the easiest are, and one may leave the rest
    of what was heard unanswered.

    Wrong:
        kind: review
        id: autumn
        name: Autumn review
        level: governed
        date: 2026-11-10
        actions: [call-back, shorter-menu, new-song, more-lines]

    Right:
        kind: review
        id: autumn
        name: Autumn review
        level: governed
        date: 2026-11-10
        actions: [call-back, shorter-menu]
        ---
        kind: action
        items:
          - {id: call-back, name: Call back, owner: care, due: 2027-03-01}
          - {id: shorter-menu, name: A shorter menu, owner: care, due: 2027-03-01}
        ---
        kind: team
        id: care
        name: Customer care
    """
    for review in living(book, Review):
        count = len(review.actions)
        if count == 1:
            yield Finding(
                Route(*review.key) / "actions",
                say("one action only"),
                say("look whether what was heard asks for a second"),
            )
        elif count > MOST:
            yield Finding(
                Route(*review.key) / "actions",
                say("{count} actions, of which few will be carried through", count=count),
                say("choose the two or three that matter most; keep the others as opportunities"),
            )


@dated_rule("JAC724", SILENCE_THEN_WARNING, due=False)
def review_without_participants(book: Handbook, as_of: date) -> Iterator[Finding]:
    """Nobody knows which roles took part in a review.

    A decision binds those who were there. Name roles, not people.

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
        participants: [Head of customer experience, Service manager]
    """
    for review in held(book, as_of):
        if not review.participants:
            yield Finding(
                Route(*review.key) / "name",
                say("who took part in this review is not said"),
                say("add the roles: `participants:`"),
                due=not tells_what_came(review),
            )


@dated_rule("JAC725", WARNING_THEN_ERROR, due=False)
def decided_in_the_future(book: Handbook, as_of: date) -> Iterator[Finding]:
    """A review has decided something on a day that has not come yet.

    A slip of the year; a review that is only planned has no decisions.

    Wrong:
        kind: review
        id: autumn
        name: Autumn review
        date: 2062-11-10
        decisions: [Agents get a wider mandate]

    Right:
        kind: review
        id: autumn
        name: Autumn review
        date: 2026-11-10
        decisions: [Agents get a wider mandate]
    """
    for review in book.all(Review):
        if review.decisions and review.date > as_of:
            yield Finding(
                Route(*review.key) / "date",
                say("{day} is still to come", day=review.date),
                say("look at the year, or take the decisions out until it has been held"),
            )


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
