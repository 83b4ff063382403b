"""JAC6xx - evidence: what is believed, and what it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.standing import is_assumption, living
from journeyascode.findings import Finding, Route
from journeyascode.model import Evidence, Insight, Journey, Persona, Segment
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING_THEN_ERROR, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity

ABOUT_CUSTOMERS: tuple[type[Entity], ...] = (Segment, Persona, Journey, Insight)
"""Kinds that say what customers are, do or feel: only customers can tell whether it is so."""

SMALL = 30
"""Below this many answers one answer moves a share by more than three percentage points."""
ROUNDED = 0.005
"""How far a share may be from the true one that was rounded to a whole per cent."""


@rule("JAC602", HINT_THEN_WARNING, whole=True)
def approved_without_customers(book: Handbook) -> Iterator[Finding]:
    """What is said of customers is approved, and no customer has told it.

    Without evidence from customers a segment, a persona, a journey or an insight is an assumption
    of our own. An assumption is a fine beginning, but nothing to approve. A journey as we wish it
    cannot have been told yet, so nothing is asked of it.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        status: approved

    Right:
        kind: persona
        id: anna
        name: Anna
        status: approved
        evidence: [interviews]
        ---
        kind: evidence
        id: interviews
        name: Interviews
        basis: customer
    """
    for cls in ABOUT_CUSTOMERS:
        for entity in book.all(cls):
            wished = isinstance(entity, Journey) and entity.is_wished
            told = wished or not is_assumption(book, entity)
            if entity.status == "approved" and not told:
                yield Finding(
                    Route(*entity.key) / "status",
                    say("`approved`, but no evidence from customers stands behind it"),
                    say("name what customers have told: `evidence:`, or write `status: review`"),
                )


@rule("JAC604", HINT_THEN_WARNING)
def evidence_of_unknown_origin(book: Handbook) -> Iterator[Finding]:
    """Approved evidence does not say when, how or from how many it was gathered.

    Nobody can judge or repeat such evidence, nor tell when it has grown old. Of a document no
    sample is asked.

    Wrong:
        kind: evidence
        id: interviews
        name: Interviews
        basis: customer
        status: approved
        method: interview

    Right:
        kind: evidence
        id: interviews
        name: Interviews
        basis: customer
        status: approved
        method: interview
        date: 2026-05-20
        sample: {n: 14}
    """
    for evidence in book.all(Evidence):
        missing = [f"`{key}:`" for key in _missing(evidence)]
        if evidence.status == "approved" and missing:
            yield Finding(
                Route(*evidence.key) / "status",
                say("`approved`, but without {keys}", keys=", ".join(missing)),
                say("tell when, how and from how many it was gathered"),
            )


def _missing(evidence: Evidence) -> Iterator[str]:
    if not (evidence.date or evidence.period):
        yield "date"
    if not evidence.method:
        yield "method"
    if not evidence.sample and evidence.method != "document":
        yield "sample"


@rule("JAC605", HINT_THEN_WARNING)
def share_of_few(book: Handbook) -> Iterator[Finding]:
    """A share is told of so few answers that it promises more than they know.

    Of 14 answers each one is worth seven per cent. Below 30 answers tell how many said so.

    Wrong:
        kind: evidence
        id: interviews
        name: Interviews
        basis: customer
        sample: {n: 14}
        feedback: [{name: Hard to use, share: 43 %}]

    Right:
        kind: evidence
        id: interviews
        name: Interviews
        basis: customer
        sample: {n: 14}
        feedback: [{name: Hard to use, count: 6}]
    """
    for evidence in book.all(Evidence):
        few = evidence.sample.n if evidence.sample else SMALL
        for index, part in enumerate(evidence.feedback if 0 < few < SMALL else ()):
            if part.share is not None and part.count is None:
                yield Finding(
                    Route(*evidence.key) / "feedback" / index / "share",
                    say(
                        "a share of {n} answers, of which each is worth {points} %",
                        n=few,
                        points=round(100 / few),
                    ),
                    say("write how many said so: `count: {count}`", count=round(part.share * few)),
                )


@rule("JAC607", WARNING_THEN_ERROR)
def feedback_above_the_whole(book: Handbook) -> Iterator[Finding]:
    """The classes of feedback are together more than all feedback.

    Readers see them as parts of one whole. Where one comment may fall into several classes, write
    counts, which need not add up.

    Wrong:
        kind: evidence
        id: survey
        name: Survey
        basis: customer
        feedback: [{name: Hard to use, share: 66 %}, {name: Easy to use, share: 44 %}]

    Right:
        kind: evidence
        id: survey
        name: Survey
        basis: customer
        feedback: [{name: Hard to use, share: 66 %}, {name: Easy to use, share: 34 %}]
    """
    for evidence in book.all(Evidence):
        shares = [part.share for part in evidence.feedback if part.share is not None]
        if sum(shares) > 1 + ROUNDED * len(shares):
            yield Finding(
                Route(*evidence.key) / "feedback",
                say("these classes add up to {percent} %", percent=round(sum(shares) * 100)),
                say("mend the shares; where a comment is in several classes, write `count:`"),
            )


@rule("JAC608", WARNING_THEN_ERROR)
def kano_above_the_sample(book: Handbook) -> Iterator[Finding]:
    """More customers answered about a feature than were asked.

    In a Kano survey each customer falls into one category for each feature.

    Wrong:
        kind: evidence
        id: kano
        name: Kano survey
        basis: customer
        sample: {n: 60}
        kano: [{name: Search, answers: {must_be: 49, one_dimensional: 27}}]

    Right:
        kind: evidence
        id: kano
        name: Kano survey
        basis: customer
        sample: {n: 76}
        kano: [{name: Search, answers: {must_be: 49, one_dimensional: 27}}]
    """
    for evidence in living(book, Evidence):
        for index, feature in enumerate(evidence.kano if evidence.sample else ()):
            answers = feature.answers.model_dump().values() if feature.answers else ()
            if evidence.sample and sum(answers) > evidence.sample.n:
                yield Finding(
                    Route(*evidence.key) / "kano" / index / "answers",
                    say(
                        "{counted} answered, but only {n} were asked",
                        counted=sum(answers),
                        n=evidence.sample.n,
                    ),
                    say("look which of the numbers is wrong"),
                )
