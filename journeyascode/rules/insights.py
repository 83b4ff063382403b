"""JAC71x - insights: what they rest on, where they come from, and pains that should be one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from journeyascode.facts.pains import where_written
from journeyascode.facts.standing import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Blueprint, Insight, Journey
from journeyascode.rules.rule import HINT, SILENCE_THEN_HINT, SILENCE_THEN_WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.model import Text

SEVEREST = 5
"""How much a pain matters, of 1 to 5, before its cause must be known."""
WORDS = 3
"""Fewer words than these may be said of many things."""


@rule("JAC713", SILENCE_THEN_WARNING)
def insight_without_evidence(book: Handbook) -> Iterator[Finding]:
    """An insight rests on nothing.

    Without evidence it is an opinion, and opinions are answered with other opinions.

    Wrong:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed

    Right:
        kind: insight
        id: long-queue
        name: The queue is long
        level: reviewed
        evidence: [calls]
        ---
        kind: evidence
        id: calls
        name: Calls
        basis: customer
    """
    for insight in living(book, Insight):
        if not insight.evidence and insight.status != "approved":
            yield Finding(
                Route(*insight.key) / "name",
                say("this insight rests on nothing"),
                say("name what it was learnt from: `evidence:`"),
            )


@rule("JAC714", SILENCE_THEN_HINT)
def severest_pain_without_cause(book: Handbook) -> Iterator[Finding]:
    """A pain of severity 5 has no root cause, although the handbook has blueprints.

    What is mended on the surface comes back. The cause of the worst pains is worth a walk behind
    the scenes.

    Wrong:
        kind: insight
        id: long-queue
        name: The queue is long
        level: governed
        severity: 5
        ---
        kind: blueprint
        id: calls
        name: Calls
        journey: help
        cells: []

    Right:
        kind: insight
        id: long-queue
        name: The queue is long
        level: governed
        severity: 5
        root_cause: {blueprint: calls, why: Two agents serve the whole afternoon}
        ---
        kind: blueprint
        id: calls
        name: Calls
        journey: help
        cells: []
        ---
        kind: journey
        id: help
        name: Getting help
        stages: [{name: Call, steps: [{name: I call, channel: phone}]}]
        ---
        kind: channel
        id: phone
        name: Telephone
    """
    for insight in living(book, Insight) if book.all(Blueprint) else ():
        if insight.type == "pain" and insight.severity == SEVEREST and not insight.root_cause:
            yield Finding(
                Route(*insight.key) / "severity",
                say("the root cause of a pain of severity 5 is not said"),
                say("find it in a blueprint: `root_cause:`"),
            )


@rule("JAC716", HINT)
def pain_told_twice(book: Handbook) -> Iterator[Finding]:
    """The same pain is written on two journeys, word for word.

    It is one thing to mend. As an insight of its own it is counted, answered and mended once.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, pains: [I do not know what it will cost]}]
        ---
        kind: journey
        id: renew
        name: Renewing
        stages: [{name: Renew, pains: [I do not know what it will cost]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, channel: web, insights: [cost-unknown]}]}]
        ---
        kind: journey
        id: renew
        name: Renewing
        stages: [{name: Renew, steps: [{name: I renew, channel: web, insights: [cost-unknown]}]}]
        ---
        kind: insight
        id: cost-unknown
        name: I do not know what it will cost
        ---
        kind: channel
        id: web
        name: Web
    """
    for told in _pains(book).values():
        at, *others = told.values()
        if others:
            yield Finding(
                at,
                say("the same pain is written on {count} journeys", count=len(told)),
                say("make it an insight of its own and name it there: `insights:`"),
                tuple((other, say("here too")) for other in others),
            )


def _pains(book: Handbook) -> Mapping[str, Mapping[str, Route]]:
    """Give the first place of each pain on every journey as it is, by its words."""
    found: dict[str, dict[str, Route]] = defaultdict(dict)
    for journey in living(book, Journey):
        if not journey.is_wished:
            for at, pain in where_written(journey):
                found[_in_words(book, pain)].setdefault(journey.id, at)
    return {words: told for words, told in found.items() if len(words.split()) >= WORDS}


def _in_words(book: Handbook, text: Text) -> str:
    return " ".join(book.text(text, book.languages[0]).casefold().strip(" .!").split())
