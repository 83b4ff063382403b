"""JAC63x - what evidence says twice in numbers, and what rests on more than it has asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.counts import ASKED
from journeyascode.facts.feelings import feelings_written
from journeyascode.facts.metrics import observed
from journeyascode.findings import Finding, Route
from journeyascode.measures.kano import read_feature
from journeyascode.measures.periods import span
from journeyascode.measures.shares import KnownShare, measure_shares
from journeyascode.model import Evidence, Journey, Metric
from journeyascode.rules.queries import spelled
from journeyascode.rules.rule import ERROR, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.handbook import Handbook

_HUNDRED = 100
_HALF = 0.005
_DUST = 1e-9


@rule("JAC630", ERROR)
def share_against_its_count(book: Handbook) -> Iterator[Finding]:
    """A class of feedback has a share that its count does not make.

    The whole is the sample; without one, all that is counted.

    Wrong:
        kind: evidence
        id: feedback
        name: Feedback
        basis: customer
        sample: {n: 200}
        feedback: [{name: Price, share: 40 %, count: 30}, {name: Speed, share: 50 %, count: 100}]

    Right:
        kind: evidence
        id: feedback
        name: Feedback
        basis: customer
        sample: {n: 200}
        feedback: [{name: Price, share: 15 %, count: 30}, {name: Speed, share: 50 %, count: 100}]
    """
    for evidence in book.all(Evidence):
        parts = [KnownShare(one.share, one.count) for one in evidence.feedback]
        n = _whole(parts, evidence.sample.n if evidence.sample else None)
        for index, part in enumerate(parts if n else ()):
            if n is None or part.share is None or part.pieces is None or part.pieces > n:
                continue
            if abs(part.pieces / n - part.share) > _HALF + _DUST:
                at = Route(*evidence.key) / "feedback" / index
                yield Finding(
                    at / "share",
                    say(
                        "{share} is written, but {count} of {n} answers are {counted}",
                        share=spelled(round(part.share * _HUNDRED, 4), "%"),
                        count=spelled(part.pieces),
                        n=spelled(n),
                        counted=spelled(round(part.pieces / n * _HUNDRED, 1), "%"),
                    ),
                    say("leave the share out, it is counted; or mend the count or the sample"),
                    ((at / "count", say("the count")),),
                )


def _whole(parts: list[KnownShare], sample: int | None) -> int | None:
    """Give of how many the classes are: what fits all of them, else the sample, else their sum."""
    fitting = measure_shares(parts, sample).n
    if fitting or sample:
        return fitting or sample
    counts = [part.pieces for part in parts if part.pieces is not None]
    return sum(counts) if len(counts) == len(parts) else None


@rule("JAC631", ERROR)
def kano_against_its_answers(book: Handbook) -> Iterator[Finding]:
    """A feature has a category that the answers about it do not make.

    The category is what most have answered; of equals the stricter one.

    Wrong:
        kind: evidence
        id: kano
        name: Kano survey
        basis: customer
        kano:
          - {name: Chat, category: attractive, answers: {must_be: 80, attractive: 10}}

    Right:
        kind: evidence
        id: kano
        name: Kano survey
        basis: customer
        kano:
          - {name: Chat, answers: {must_be: 80, attractive: 10}}
    """
    for evidence in book.all(Evidence):
        for index, feature in enumerate(evidence.kano):
            found = read_feature(feature)
            if found.contradicts and found.category and feature.answers:
                at = Route(*evidence.key) / "kano" / index
                most = getattr(feature.answers, found.category.replace("-", "_"))
                told = getattr(feature.answers, found.contradicts.replace("-", "_"))
                yield Finding(
                    at / "category",
                    say(
                        "`{category}` is written, but {most} customers answered `{counted}` "
                        "and {told} this",
                        category=found.contradicts,
                        most=spelled(most),
                        counted=found.category,
                        told=spelled(told),
                    ),
                    say("leave `category:` out, it is counted; or mend the answers"),
                    ((at / "answers", say("the answers")),),
                )


@rule("JAC632", ERROR)
def more_told_than_asked(book: Handbook) -> Iterator[Finding]:
    """More customers are said to have told something than its evidence has asked.

    Said of a feeling, or of an observation of what customers are asked, with the evidence it
    rests on. Several pieces of evidence are added up.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps: [{name: I pay, feels: {score: 1, basis: measured, n: 70, evidence: [talks]}}]
        ---
        kind: evidence
        id: talks
        name: Interviews
        basis: customer
        sample: {n: 9}

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            steps: [{name: I pay, feels: {score: 1, basis: measured, n: 7, evidence: [talks]}}]
        ---
        kind: evidence
        id: talks
        name: Interviews
        basis: customer
        sample: {n: 9}
    """
    for at, n, evidence in (*_feelings(book), *_observations(book)):
        asked = _asked(book, evidence)
        if n is not None and asked and n > sum(found for found, _ in asked):
            yield Finding(
                at,
                say(
                    "{n} customers have told it, but only {asked} were asked",
                    n=spelled(n),
                    asked=spelled(sum(found for found, _ in asked)),
                ),
                say("look which of the two numbers is wrong, or name the other evidence too"),
                tuple((spot, say("asked here")) for _, spot in asked),
            )


def _feelings(book: Handbook) -> Iterator[tuple[Route, int | None, tuple[str, ...]]]:
    """Yield of how many each feeling is, with its own evidence, else that of its journey."""
    for journey in book.all(Journey):
        for at, feeling in feelings_written(journey):
            yield at / "n", feeling.n, feeling.evidence or journey.evidence


def _observations(book: Handbook) -> Iterator[tuple[Route, int | None, tuple[str, ...]]]:
    for metric in book.all(Metric):
        for at, seen in observed(metric) if metric.type in ASKED else ():
            yield at / "n", seen.n, (seen.source,) if seen.source else ()


def _asked(book: Handbook, ids: Iterable[str]) -> tuple[tuple[int, Route], ...]:
    """Give how many each piece of evidence has asked; nothing where one does not say."""
    found = [book.find(Evidence, id_) for id_ in ids]
    told = [
        (one.sample.n, Route(*one.key) / "sample" / "n") for one in found if one and one.sample
    ]
    return tuple(told) if len(told) == len(found) else ()


@rule("JAC633", WARNING)
def day_outside_its_period(book: Handbook) -> Iterator[Finding]:
    """Evidence has a day that does not lie in its period.

    Wrong:
        kind: evidence
        id: survey
        name: Survey
        basis: customer
        date: 2026-09-30
        period: 2025-Q3

    Right:
        kind: evidence
        id: survey
        name: Survey
        basis: customer
        date: 2026-09-30
        period: 2026-Q3
    """
    for evidence in book.all(Evidence):
        if evidence.date is None or evidence.period is None:
            continue
        days = span(evidence.period)
        if not days.first <= evidence.date <= days.last:
            yield Finding(
                Route(*evidence.key) / "date",
                say("{day} is not in `{period}`", day=evidence.date, period=evidence.period),
                say("leave the period out, or mend one of the two"),
                ((Route(*evidence.key) / "period", say("the period")),),
            )
