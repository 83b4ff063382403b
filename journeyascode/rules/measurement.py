"""JAC5xx - whether a metric is really measured, and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.counts import ASKED
from journeyascode.facts.metrics import latest
from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Origin, Route
from journeyascode.measures.periods import rhythm, span
from journeyascode.measures.statistics import FEWEST
from journeyascode.model import Metric
from journeyascode.model.metric import GROUPED_BY
from journeyascode.rules.examples import an_owner
from journeyascode.rules.rule import (
    HINT,
    HINT_THEN_WARNING,
    SILENCE_THEN_WARNING,
    WARNING,
    dated_rule,
    rule,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.handbook import Handbook
    from journeyascode.measures.periods import DateSpan

_PATIENCE = 2
"""How many times the usual interval may pass without a new observation."""


@rule("JAC504", HINT_THEN_WARNING, together=True)
def metric_without_owner(book: Handbook) -> Iterator[Finding]:
    """Nobody owns a metric.

    When it turns for the worse, nobody is the first to ask why.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        owner: insight
        ---
        kind: team
        id: insight
        name: Customer insight
    """
    for metric in living(book, Metric):
        if metric.owner is None:
            yield Finding(
                Route(*metric.key) / "name",
                say("nobody owns this metric"),
                say("add a team or a role of one: {way}", way=an_owner(book)),
            )


@rule("JAC509", SILENCE_THEN_WARNING, together=True)
def metric_never_measured(book: Handbook) -> Iterator[Finding]:
    """Nothing has ever been observed of a metric.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        observations: [{period: 2026-Q3, counts: {promoters: 50, passives: 33, detractors: 17}}]
    """
    for metric in living(book, Metric):
        if not metric.observations and metric.status != "draft":
            only = metric.baseline is not None and metric.baseline.middle is not None
            yield Finding(
                Route(*metric.key) / ("baseline" if only else "name"),
                say("only the baseline is known: this has not been measured since")
                if only
                else say("this has never been measured"),
                say("add `observations:`, or write `status: draft` until it is measured"),
                cause=Origin("baseline") if only else None,
            )


@dated_rule("JAC510", SILENCE_THEN_WARNING)
def metric_gone_quiet(book: Handbook, as_of: date) -> Iterator[Finding]:
    """A metric has not been measured for twice as long as it usually takes.

    Readers take its last value for the present one. Three observations tell how often it is
    usually measured.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        observations:
          - {period: 2025-Q1, value: 30}
          - {period: 2025-Q2, value: 31}
          - {period: 2025-Q3, value: 32}

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        level: reviewed
        observations:
          - {period: 2026-Q1, value: 30}
          - {period: 2026-Q2, value: 31}
          - {period: 2026-Q3, value: 32}
    """
    for metric in living(book, Metric):
        spans = [span(seen.period) for seen in metric.observations]
        usual = rhythm(sorted(set(spans)))
        if usual is None:
            continue
        last = max(range(len(spans)), key=lambda at: spans[at].last)
        since = (as_of - spans[last].last).days
        if since > _PATIENCE * usual:
            yield Finding(
                Route(*metric.key) / "observations" / last / "period",
                say(
                    "the last observation is {since} days old; usually {usual} lie between two",
                    since=since,
                    usual=usual,
                ),
                say("add what was measured since, or write `status: retired`"),
            )


@rule("JAC515", HINT)
def too_few_answers(book: Handbook) -> Iterator[Finding]:
    """The latest value of a survey rests on fewer than 30 answers.

    So few say little about all customers; the next few may turn the figure round.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations: [{period: 2026-Q3, counts: {promoters: 5, passives: 3, detractors: 1}}]

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations:
          - period: 2026-Q3
            counts: {promoters: 5, passives: 3, detractors: 1}
            note: Nine answers only; read it together with the interviews
    """
    for metric in living(book, Metric):
        reading = latest(metric) if metric.type in ASKED else None
        if reading is None or reading.n is None or reading.seen.note:
            continue
        if 0 < reading.n < FEWEST:
            at = next(i for i, seen in enumerate(metric.observations) if seen is reading.seen)
            yield Finding(
                Route(*metric.key) / "observations" / at / "period",
                say("this rests on {n} answers only", n=reading.n),
                say("ask more customers, measure longer periods, or tell readers in `note:`"),
            )


@rule("JAC516", WARNING)
def period_measured_twice(book: Handbook) -> Iterator[Finding]:
    """A metric has two observations of the same period.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations: [{period: 2026-Q2, value: 30}, {period: 2026-Q2, value: 33}]

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations: [{period: 2026-Q2, value: 30}, {period: 2026-Q3, value: 33}]
    """
    for metric in book.all(Metric):
        firsts: dict[tuple[DateSpan, tuple[str | None, ...]], Route] = {}
        for index, seen in enumerate(metric.observations):
            at = Route(*metric.key) / "observations" / index / "period"
            of = tuple(getattr(seen, name) for name in GROUPED_BY)
            first = firsts.setdefault((span(seen.period), of), at)
            if first is not at:
                yield Finding(
                    at,
                    say("`{period}` has been told already", period=seen.period),
                    say("keep one, or mend the period"),
                    ((first, say("the first one")),),
                )


@dated_rule("JAC517", WARNING, due=False)
def observed_in_the_future(book: Handbook, as_of: date) -> Iterator[Finding]:
    """An observation is of a period that has not begun.

    Most likely a year or a month is mistyped. What is hoped for belongs to `target`.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations: [{period: 2062-Q2, value: 30}]

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations: [{period: 2026-Q2, value: 30}]
    """
    for metric in book.all(Metric):
        for index, seen in enumerate(metric.observations):
            if span(seen.period).first > as_of:
                yield Finding(
                    Route(*metric.key) / "observations" / index / "period",
                    say("`{period}` has not begun by {day}", period=seen.period, day=as_of),
                    say("mend the period"),
                )
