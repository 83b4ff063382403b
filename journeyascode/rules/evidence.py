"""JAC6xx - evidence: what is believed, what it rests on, and whether it is still true."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journeyascode.facts.claims import footing_of
from journeyascode.facts.feelings import feelings_written
from journeyascode.facts.overdue import late_looks, living, never_looked_at
from journeyascode.facts.pains import known_written
from journeyascode.findings import Finding, Route
from journeyascode.measures.periods import span
from journeyascode.model import Evidence, Insight, Journey, Persona, Segment
from journeyascode.rules.queries import spelled
from journeyascode.rules.rule import (
    HINT_THEN_ERROR,
    HINT_THEN_WARNING,
    SILENCE_THEN_WARNING,
    WARNING_THEN_ERROR,
    dated_rule,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook, Key
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
            told = wished or footing_of(book, entity).ground != "assumed"
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
                        "there are {counted} answers, but only {n} were asked",
                        counted=spelled(sum(answers)),
                        n=spelled(evidence.sample.n),
                    ),
                    say("look which of the numbers is wrong"),
                )


REVIEWS = 4
"""How many review intervals evidence lasts."""
YEARS = timedelta(days=730)
"""How long evidence lasts where the handbook has no review interval."""
SHOWN = 3
"""How many of the things that rest on old evidence are named."""


@rule("JAC609", HINT_THEN_WARNING)
def evidence_of_others(book: Handbook) -> Iterator[Finding]:
    """What a persona feels or suffers rests on evidence that speaks of other segments alone.

    Either the persona is the wrong one, or others were asked than those it stands for. Evidence
    that names no segment speaks of everybody.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps: [{name: I pay, pains: [{text: It is dear, persona: anna, evidence: [survey]}]}]
        ---
        kind: evidence
        id: survey
        name: Survey
        basis: customer
        segments: [large-firms]
        ---
        kind: persona
        id: anna
        name: Anna
        segment: small-firms
        ---
        kind: segment
        items: [{id: small-firms, name: Small firms}, {id: large-firms, name: Large firms}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps: [{name: I pay, pains: [{text: It is dear, persona: anna, evidence: [survey]}]}]
        ---
        kind: evidence
        id: survey
        name: Survey
        basis: customer
        segments: [small-firms, large-firms]
        ---
        kind: persona
        id: anna
        name: Anna
        segment: small-firms
        ---
        kind: segment
        items: [{id: small-firms, name: Small firms}, {id: large-firms, name: Large firms}]
    """
    for at, personas, ids in _said_of_some(book):
        found = [one for one in (book.find(Persona, id_) for id_ in personas) if one]
        theirs = {persona.segment for persona in found}
        for index, evidence in enumerate(book.find(Evidence, id_) for id_ in ids):
            spoken_of = set(evidence.segments) if evidence else set()
            if found and spoken_of and None not in theirs and theirs.isdisjoint(spoken_of):
                yield Finding(
                    at / "evidence" / index,
                    say("it does not speak of the segment `{segment}`", segment=found[0].segment),
                    say("name the persona that was asked, or evidence from this one"),
                    ((Route("evidence", ids[index], ("segments",)), say("of these it does")),),
                )


def _said_of_some(book: Handbook) -> Iterator[tuple[Route, Sequence[str], Sequence[str]]]:
    """Yield the place of what only some feel or suffer, who these are, and what it rests on."""
    for journey in living(book, Journey):
        for at, feeling in feelings_written(journey):
            yield at, (feeling.persona,) if feeling.persona else (), feeling.evidence
        for at, known in known_written(journey):
            yield at, known.personas, known.evidence


@dated_rule("JAC601", HINT_THEN_ERROR)
def review_overdue(book: Handbook, as_of: date) -> Iterator[Finding]:
    """Nobody has looked at this for longer than agreed.

    Maps are drawn once and then believed for years. Look whether it is still true, mend it, and
    write the new day.

    Wrong:
        kind: segment
        id: small-firms
        name: Small firms
        reviewed: {on: 2020-01-15, every: 180 d}

    Right:
        kind: segment
        id: small-firms
        name: Small firms
        reviewed: {on: 2026-11-01, every: 180 d}
    """
    for entity, due in late_looks(book, as_of):
        yield Finding(
            Route(*entity.key) / "reviewed" / "on",
            say("the review was due on {due}, {days} days ago", due=due, days=(as_of - due).days),
            say("look whether it is still true, then write the day: `on: {day}`", day=as_of),
        )


@rule("JAC634", SILENCE_THEN_WARNING, together=True)
def approved_and_never_reviewed(book: Handbook) -> Iterator[Finding]:
    """Something is approved and to be looked at again and again, and nobody has ever looked.

    What has no day is never overdue, so it is believed for ever.

    Wrong:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed
        status: approved
        ---
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [en]
        review_every: 180 d

    Right:
        kind: segment
        id: small-firms
        name: Small firms
        level: reviewed
        status: approved
        reviewed: {on: 2026-11-01}
        ---
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [en]
        review_every: 180 d
    """
    for entity in never_looked_at(book):
        yield Finding(
            Route(*entity.key) / "status",
            say("approved, and nobody has looked at it since, by its own words"),
            say("look whether it is still true, then write the day: `reviewed: {on: …}`"),
        )


@dated_rule("JAC603", SILENCE_THEN_WARNING, whole=True)
def evidence_too_old(book: Handbook, as_of: date) -> Iterator[Finding]:
    """Something rests on nothing newer than this evidence, and the evidence is old.

    Customers, services and rivals change. Evidence counts as old after four of the handbook's
    review intervals (`review_every`), or after two years where there is none. Beside newer
    evidence it may stay as history.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        evidence: [interviews]
        ---
        kind: evidence
        id: interviews
        name: Interviews
        level: reviewed
        basis: customer
        date: 2021-05-20

    Right:
        kind: persona
        id: anna
        name: Anna
        evidence: [interviews]
        ---
        kind: evidence
        id: interviews
        name: Interviews
        level: reviewed
        basis: customer
        date: 2026-05-20
    """
    all_ = {one.id: one for one in book.all(Evidence)}
    gathered = {id_: _gathered(one) for id_, one in all_.items()}
    oldest = as_of - min(_lasting(book), as_of - as_of.min)
    for id_, users in _resting_only_on(book, gathered).items():
        if gathered[id_] < oldest:
            yield Finding(
                Route("evidence", id_, ("date" if all_[id_].date else "period",)),
                say("gathered on {day}, and nothing newer has come since", day=gathered[id_]),
                say("ask customers again, or name newer evidence in what rests on it"),
                tuple((Route(*key) / "evidence", say("rests on it")) for key in users[:SHOWN]),
            )


def _gathered(evidence: Evidence) -> date:
    """Give the last day it was gathered; the end of time when nobody has said."""
    return evidence.date or (span(evidence.period).last if evidence.period else date.max)


def _lasting(book: Handbook) -> timedelta:
    every = book.charter.review_every if book.charter else None
    return timedelta(seconds=min(every.high, 10**9) * REVIEWS) if every else YEARS


def _resting_only_on(book: Handbook, gathered: Mapping[str, date]) -> Mapping[str, list[Key]]:
    """Give by each evidence the entities for which it is the newest there is."""
    newest: dict[Key, str] = {}
    for link in book.links:
        if link.kinds == ("evidence",) and link.steps[0] == "evidence" and link.id in gathered:
            key = link.owner[:2]
            known = newest.setdefault(key, link.id)
            if gathered[link.id] > gathered[known]:
                newest[key] = link.id
    found: dict[str, list[Key]] = defaultdict(list)
    for key, id_ in newest.items():
        if book.entities[key].status != "retired":
            found[id_].append(key)
    return found


@dated_rule("JAC610", WARNING_THEN_ERROR, due=False)
def seen_in_the_future(book: Handbook, as_of: date) -> Iterator[Finding]:
    """Evidence was gathered, or something was looked at, on a day that has not come yet.

    A slip of the year makes old things look fresh.

    Wrong:
        kind: persona
        id: anna
        name: Anna
        reviewed: {on: 2062-05-20}

    Right:
        kind: persona
        id: anna
        name: Anna
        reviewed: {on: 2026-05-20}
    """
    days = [
        (Route(*entity.key) / "reviewed" / "on", entity.reviewed.on)
        for entity in book
        if entity.reviewed
    ]
    days += [(Route(*one.key) / "date", one.date) for one in book.all(Evidence) if one.date]
    for at, day in days:
        if day > as_of:
            yield Finding(
                at,
                say("{day} is still to come", day=day),
                say("look at the year; what is only planned is not seen yet"),
            )
