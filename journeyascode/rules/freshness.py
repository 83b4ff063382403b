"""JAC6xx - evidence, and whether what is written is still true."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING

from journeyascode.facts.standing import late_looks
from journeyascode.findings import Finding, Route
from journeyascode.measures.periods import span
from journeyascode.model import Evidence
from journeyascode.rules.rule import (
    HINT_THEN_ERROR,
    SILENCE_THEN_WARNING,
    WARNING_THEN_ERROR,
    dated_rule,
)
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook, Key

REVIEWS = 4
"""How many review intervals evidence lasts."""
YEARS = timedelta(days=730)
"""How long evidence lasts where the handbook has no review interval."""
SHOWN = 3
"""How many of the things that rest on old evidence are named."""


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
