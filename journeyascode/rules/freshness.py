"""JAC6xx - evidence, and whether what is written is still true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Finding, Route
from journeyascode.handbook import next_review
from journeyascode.rules.rule import HINT_THEN_ERROR, dated_rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook


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
    for entity in book:
        due = next_review(book, entity)
        if due and due < as_of:
            yield Finding(
                Route(*entity.key) / "reviewed" / "on",
                say(
                    "the review was due on {due}, {days} days ago",
                    due=due,
                    days=(as_of - due).days,
                ),
                say("look whether it is still true, then write the day: `on: {day}`", day=as_of),
            )
