"""JAC80x - what a handbook stands on: whose it is, and what it aims at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route, Severity
from journeyascode.rules.examples import an_owner
from journeyascode.rules.rule import HINT_THEN_WARNING, SILENCE_THEN_WARNING, Weights, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say

GOVERNED: Weights = (None, None, Severity.WARNING)
"""Only a handbook that calls itself governed is asked what it stands on."""
MOST = 3
"""How many emotions one can design for."""


@rule("JAC804", GOVERNED)
def no_experience_statement(book: Handbook) -> Iterator[Finding]:
    """A governed handbook does not say what experience it wants for customers.

    Every journey, promise and metric serves one sentence. Without it each team follows its own.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed
        experience_statement: I get things done when it suits me, and always know where I stand
    """
    if book.charter and not book.charter.experience_statement:
        yield _missing(
            book,
            say("the experience we want for customers is not said"),
            say("tell it in the customer's voice: `experience_statement:`"),
        )


@rule("JAC805", GOVERNED)
def no_target_emotions(book: Handbook) -> Iterator[Finding]:
    """A governed handbook does not say which emotions it designs for.

    What customers remember is how it felt. Two or three chosen emotions tell a writer, a designer
    and an agent the same thing.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed
        target_emotions: [Trust, Ease]
    """
    if book.charter and not book.charter.target_emotions:
        yield _missing(
            book,
            say("which emotions we design for is not said"),
            say("choose two or three: `target_emotions:`"),
        )


@rule("JAC806", HINT_THEN_WARNING)
def too_many_target_emotions(book: Handbook) -> Iterator[Finding]:
    """More than three target emotions are chosen.

    Who designs for every emotion has chosen none.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        target_emotions: [Trust, Ease, Joy, Pride]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        target_emotions: [Trust, Ease]
    """
    if book.charter and len(book.charter.target_emotions) > MOST:
        yield Finding(
            Route(*book.charter.key) / "target_emotions",
            say("{count} target emotions", count=len(book.charter.target_emotions)),
            say("choose the two or three that matter most"),
        )


@rule("JAC807", GOVERNED)
def handbook_without_owner(book: Handbook) -> Iterator[Finding]:
    """Nobody answers for a governed handbook.

    Customers cross every border between units; somebody must have the mandate to cross them too.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed
        owner: cx
        ---
        kind: team
        id: cx
        name: Customer experience
    """
    if book.charter and not book.charter.owner:
        yield _missing(
            book,
            say("this handbook has no owner"),
            say("add a team or a role of one: {way}", way=an_owner(book)),
        )


@rule("JAC808", GOVERNED)
def no_lifecycle(book: Handbook) -> Iterator[Finding]:
    """A governed handbook does not name the phases of a customer's life with the company.

    Only against them can anybody see which part of it no journey tells.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: governed
        lifecycle: [{id: buying, name: Buying}, {id: using, name: Using}]
    """
    if book.charter and not book.charter.lifecycle:
        yield _missing(
            book,
            say("the phases of a customer's life with us are not named"),
            say("name them in order: `lifecycle:`"),
        )


@rule("JAC809", SILENCE_THEN_WARNING, together=True)
def aim_without_metric(book: Handbook) -> Iterator[Finding]:
    """An aim has no metric that shows whether it is reached.

    An aim that nobody can miss is a wish.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: reviewed
        aims: [{name: Dealing with us is easy}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        maturity: reviewed
        aims: [{name: Dealing with us is easy, metric: ces, target: 80 %, by: 2027-12-31}]
        ---
        kind: metric
        id: ces
        name: Ease
        type: ces
    """
    for index, aim in enumerate(book.charter.aims if book.charter else ()):
        if book.charter and not aim.metric:
            yield Finding(
                Route(*book.charter.key) / "aims" / index / "name",
                say("no metric shows whether this aim is reached"),
                say("add `metric:`"),
            )


def _missing(book: Handbook, told: Say, advice: Say) -> Finding:
    at = Route("handbook", book.charter.id if book.charter else "", ("maturity",))
    return Finding(at, told, advice)
