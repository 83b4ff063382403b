"""JAC5xx - metrics: numbers that cannot be what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.counts import (
    ASKED,
    corrected,
    excess,
    from_counts,
    hindrance,
    lack,
    names_of_counts,
    strange_counts,
)
from journeyascode.facts.methods import possible, scale_of
from journeyascode.facts.metrics import (
    agrees,
    is_mixed,
    known_values,
    latest,
    rounded,
    seems_part,
    series,
)
from journeyascode.facts.promises import line
from journeyascode.findings import Finding, Route
from journeyascode.measures.lifetime import lifetime_value
from journeyascode.measures.periods import a_year
from journeyascode.model import Action, Evidence, Metric, Promise
from journeyascode.model.metric import Pooled
from journeyascode.rules.queries import amount, spelled
from journeyascode.rules.rule import ERROR, WARNING, rule
from journeyascode.speech import say
from journeyascode.speech.guess import did_you_mean
from journeyascode.speech.replacement import instead
from journeyascode.speech.voice import HINDRANCES, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeyascode.handbook import Handbook
    from journeyascode.speech import Say

_DECIMALS = 2
_WHOLE = 100
_WAYS: Mapping[str, Say] = {
    "method": say("write how it is computed, or leave the counts out"),
    "scale": say("write the lowest and the highest grade: `scale: 1–5`"),
    "version": say('write `version: "1.0"` (effort) or `version: "2.0"` (ease)'),
    "unit": say('a share is told in `unit: "%"`, a mean in a unit of its own'),
    "good": say("let `good:` list the grades that the method names, all of them on the scale"),
    "direction": say("write `direction: lower-is-better`, or `method: share of those who stayed`"),
    "formula": say("write how: `formula: (won - lost) / asked`, by the names of the counts"),
    "events": say("list the events of both sides: `numerator:` and `denominator:`"),
    "incomplete": say("count all that the value is made of"),
}
_NEAR = 0.02
"""So far, as a share, a lifetime value may be from its terms: they are written rounded."""


@rule("JAC501", ERROR)
def value_against_its_counts(book: Handbook) -> Iterator[Finding]:
    """A written value is not what its counts make.

    Readers see the computed value. One of the two is a mistake: a slip of the pen, or another
    way of computing than the metric says.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations:
          - {period: 2026-Q1, value: 50, counts: {promoters: 50, passives: 33, detractors: 17}}

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        observations:
          - {period: 2026-Q1, value: 33, counts: {promoters: 50, passives: 33, detractors: 17}}
    """
    for metric in book.all(Metric):
        pairs = tuple(_told_and_counted(metric))
        if (
            metric.type == "churn"
            and metric.direction
            and pairs
            and all(_is_rest(*pair) for _, *pair in pairs)
        ):
            yield _other_way_round(metric)
            continue
        for at, told, counts in pairs:
            if not agrees(told, counts):
                counted = written(round(counts, _DECIMALS))
                yield Finding(
                    at,
                    say(
                        "`{written}` is written, but the counts make {counted}",
                        written=written(told),
                        counted=amount(metric, round(counts, _DECIMALS)),
                    ),
                    say("write `value: {counted}`, or mend the counts", counted=counted),
                )


@rule("JAC502", ERROR)
def more_counted_than_there_were(book: Handbook) -> Iterator[Finding]:
    """More are counted than there were.

    The counts of an observation are more than its `n`, more were lost than were there, or a class
    of feedback holds more than the sample.

    Wrong:
        kind: metric
        id: churn
        name: Customer churn
        type: churn
        observations:
          - {period: 2026-Q1, counts: {at-start: 40, lost: 400}}

    Right:
        kind: metric
        id: churn
        name: Customer churn
        type: churn
        observations:
          - {period: 2026-Q1, counts: {at-start: 400, lost: 40}}
    """
    for metric in book.all(Metric):
        for at, seen in enumerate(metric.observations):
            found = excess(metric, corrected(metric, seen.counts), seen.n)
            if found:
                route = Route(*metric.key) / "observations" / at / "counts"
                yield _too_many(route, *found, money=_may_be_money(metric, seen.counts))
    for evidence in book.all(Evidence):
        most = evidence.sample.n if evidence.sample else None
        for at, part in enumerate(evidence.feedback):
            if most is not None and part.count is not None and part.count > most:
                yield _too_many(Route(*evidence.key) / "feedback" / at / "count", part.count, most)


@rule("JAC533", ERROR)
def fewer_counted_than_there_were(book: Handbook) -> Iterator[Finding]:
    """Fewer are counted than the observation says there were.

    Readers see `n` beside a value that rests on fewer. Those who were asked and gave no answer may
    be counted too.

    Wrong:
        kind: metric
        id: csat
        name: Satisfaction
        type: csat
        scale: 1–5
        method: mean
        observations: [{period: 2026-Q3, n: 250, counts: {"3": 30, "4": 70, "5": 100}}]

    Right:
        kind: metric
        id: csat
        name: Satisfaction
        type: csat
        scale: 1–5
        method: mean
        observations:
          - {period: 2026-Q3, n: 250, counts: {"3": 30, "4": 70, "5": 100, no-answer: 50}}
    """
    for metric in book.all(Metric):
        for at, seen in enumerate(metric.observations):
            found = lack(metric, corrected(metric, seen.counts), seen.n)
            if found:
                yield Finding(
                    Route(*metric.key) / "observations" / at / "n",
                    say(
                        "`n` is {n}, but the counts make only {counted}",
                        n=spelled(found[1]),
                        counted=spelled(found[0]),
                    ),
                    _others(metric, found[1] - found[0]),
                    ((Route(*metric.key) / "observations" / at / "counts", say("the counts")),),
                )


@rule("JAC532", ERROR)
def count_of_nothing(book: Handbook) -> Iterator[Finding]:
    """A count has a name from which no value is made.

    What is counted is then left out, and the written value is compared with nothing. Answers are
    counted by grade of the scale or by group, a share by the ids of its events, any other value by
    the names in its formula. Who gave no answer is counted as `no-answer`.

    Wrong:
        kind: metric
        id: nps
        name: NPS
        type: nps
        observations:
          - {period: 2026-Q1, counts: {promotors: 50, passives: 33, detractors: 17}}

    Right:
        kind: metric
        id: nps
        name: NPS
        type: nps
        observations:
          - {period: 2026-Q1, counts: {promoters: 50, passives: 33, detractors: 17}}
    """
    for metric in book.all(Metric):
        counted = {key for seen in metric.observations for key in seen.counts}
        if metric.formula and not counted >= set(names_of_counts(metric)):
            continue
        for at, seen in enumerate(metric.observations):
            for key in strange_counts(metric, seen.counts):
                route = Route(*metric.key) / "observations" / at / "counts" / key
                yield _strange(metric, route, key)


@rule("JAC534", WARNING)
def counts_not_computed(book: Handbook) -> Iterator[Finding]:
    """Counts are written, but the metric does not say how they make its value.

    Readers see the written value, which nothing compares with the counts, or none.

    Wrong:
        kind: metric
        id: csat
        name: Satisfaction
        type: csat
        scale: 1–5
        method: as always
        observations: [{period: 2026-Q3, counts: {"3": 30, "4": 70, "5": 100}}]

    Right:
        kind: metric
        id: csat
        name: Satisfaction
        type: csat
        scale: 1–5
        method: as always
        good: [4, 5]
        observations: [{period: 2026-Q3, counts: {"3": 30, "4": 70, "5": 100}}]
    """
    for metric in book.all(Metric):
        for at, seen in enumerate(metric.observations):
            made = isinstance(seen, Pooled) and seen.made is not None
            why = None if made else hindrance(metric, seen.counts, seen.n)
            told = why == "names" or (why == "formula" and metric.formula)
            if why and not told and excess(metric, seen.counts, seen.n) is None:
                yield Finding(
                    Route(*metric.key) / "observations" / at / "counts",
                    say("the value is not computed, because {why}", why=HINDRANCES[why]),
                    _ways(metric, why),
                )
                break


@rule("JAC503", ERROR)
def value_outside_its_scale(book: Handbook) -> Iterator[Finding]:
    """A value is one that its metric can never have.

    A share lies between 0 and 100 %, an NPS between -100 and 100, the mean of grades between the
    lowest and the highest grade.

    Wrong:
        kind: metric
        id: solved
        name: Solved at once
        type: share
        unit: "%"
        target: {value: 980}

    Right:
        kind: metric
        id: solved
        name: Solved at once
        type: share
        unit: "%"
        target: {value: 98}
    """
    for metric in book.all(Metric):
        least, most = possible(metric)
        for at, value in _values(metric):
            if least is not None and value < least:
                yield _outside(
                    at,
                    say(
                        "`{value}` is below {least}, the least this metric can be",
                        value=written(value),
                        least=amount(metric, least),
                    ),
                )
            elif most is not None and value > most:
                yield _outside(
                    at,
                    say(
                        "`{value}` is above {most}, the most this metric can be",
                        value=written(value),
                        most=amount(metric, most),
                    ),
                )


@rule("JAC548", WARNING)
def part_for_percent(book: Handbook) -> Iterator[Finding]:
    """A value in per cent is written as a part of one.

    0.42 % is not 42 %. Readers see what is written.

    Wrong:
        kind: metric
        id: solved
        name: Solved at once
        type: share
        unit: "%"
        target: {value: 45}
        observations: [{period: 2026-Q1, value: 0.42}]

    Right:
        kind: metric
        id: solved
        name: Solved at once
        type: share
        unit: "%"
        target: {value: 45}
        observations: [{period: 2026-Q1, value: 42}]
    """
    for metric in book.all(Metric):
        values = [*_values(metric), *_values_elsewhere(book, metric)]
        known = [*known_values(metric), *(value for _, value in values)]
        for at, value in values:
            if seems_part(metric, value, known):
                yield Finding(
                    at,
                    say("`{value}` is less than one per cent here", value=written(value)),
                    say("did you mean `{id}`?", id=written(round(_WHOLE * value, 6))),
                )


@rule("JAC549", WARNING)
def periods_of_unlike_length(book: Handbook) -> Iterator[Finding]:
    """A churn or a count is told of periods of unlike length.

    A quarter holds more than a month, so the one is no better or worse than the other. Nothing is
    said of such a metric's change, or of its target.

    Wrong:
        kind: metric
        id: calls
        name: Calls
        type: count
        observations:
          - {period: 2026-Q3, value: 500}
          - {period: 2026-10, value: 170}

    Right:
        kind: metric
        id: calls
        name: Calls
        type: count
        observations:
          - {period: 2026-09, value: 165}
          - {period: 2026-10, value: 170}
    """
    for metric in filter(is_mixed, book.all(Metric)):
        readings = series(metric)
        last = readings[-1]
        other = next(
            one for one in reversed(readings) if a_year(one.period) != a_year(last.period)
        )
        at = metric.observations.index(last.seen)
        yield Finding(
            Route(*metric.key) / "observations" / at / "period",
            say(
                "`{period}` and `{other}` are not as long: they cannot be compared",
                period=last.period,
                other=other.period,
            ),
            say("write periods of one length, and the others in a metric of their own"),
        )


@rule("JAC530", WARNING)
def value_against_its_terms(book: Handbook) -> Iterator[Finding]:
    """The latest lifetime value is not what its terms make.

    Readers see both, one below the other. The terms are of another time than the value, or the
    value is computed in another way than the metric says.

    Wrong:
        kind: metric
        id: clv
        name: Lifetime value
        type: clv
        clv: {margin: 1430, retention: 0.934, discount: 0.08}
        observations: [{period: "2026", value: 21667}]

    Right:
        kind: metric
        id: clv
        name: Lifetime value
        type: clv
        clv: {margin: 1430, retention: 0.934, discount: 0.08}
        observations: [{period: "2026", value: 10578}]
    """
    for metric in book.all(Metric):
        reading = latest(metric)
        made = lifetime_value(metric.clv) if metric.clv else None
        if reading and made and abs(reading.value - made) > _NEAR * abs(made):
            yield Finding(
                Route(*metric.key) / "clv",
                say(
                    "these terms make {made}, but {written} is the latest value",
                    made=amount(metric, rounded(metric, made)),
                    written=amount(metric, rounded(metric, reading.value)),
                ),
                say("write the terms of {period}, or mend the value", period=reading.period),
            )


def _others(metric: Metric, left: int) -> Say:
    if metric.type not in ASKED:
        return say("look which of the two numbers is wrong")
    return say("mend one of the two, or count the others too: `no-answer: {left}`", left=left)


def _strange(metric: Metric, route: Route, key: str) -> Finding:
    names, scale = names_of_counts(metric), scale_of(metric)
    if key.isdecimal() and scale:
        return Finding(
            route,
            say("`{key}` is no grade of the scale", key=key),
            say(
                "the grades are {low} to {high}; mend the count, or write the `scale:`",
                low=scale[0],
                high=scale[-1],
            ),
        )
    near = did_you_mean(key, names)
    return Finding(
        route,
        say("no value of this metric is made from `{key}`", key=key),
        say("did you mean `{id}`?", id=near.value)
        if near
        else say("choose one of {ids}", ids=_listed(names)),
    )


def _ways(metric: Metric, why: str) -> Say:
    """Say what to write, so that counts make a value."""
    if why == "method" and metric.type in ("csat", "ces"):
        return say("list the grades that count, as `good: [4, 5]`, or write `method: mean`")
    return _WAYS[why]


def _told_and_counted(metric: Metric) -> Iterator[tuple[Route, float, float]]:
    """Yield each value that is written beside counts, with what they make."""
    for at, seen in enumerate(metric.observations):
        if isinstance(seen, Pooled):
            continue
        found = from_counts(metric, corrected(metric, seen.counts), seen.n)
        if found and seen.value is not None:
            yield Route(*metric.key) / "observations" / at / "value", seen.value, found.value


def _is_rest(told: float, counted: float) -> bool:
    """Tell whether a written share is what the counted one leaves over, and not both at once."""
    return agrees(told, _WHOLE - counted) and not agrees(told, counted)


def _other_way_round(metric: Metric) -> Finding:
    """Tell that every value is counted of those who left, and written of those who stayed."""
    higher = metric.direction == "higher-is-better"
    other = "lower-is-better" if higher else "higher-is-better"
    return Finding(
        Route(*metric.key) / "direction",
        say("every value fits its counts if the direction is `{other}`", other=other),
        instead(say("write `direction: {other}`", other=other), other, of=metric.direction or ""),
    )


def _values(metric: Metric) -> Iterator[tuple[Route, float]]:
    """Yield every value written in the unit of the metric, with its route."""
    route = Route(*metric.key)
    for name, figure in (("baseline", metric.baseline), ("target", metric.target)):
        ends = ("value", "low", "high") if figure else ()
        for end in ends:
            value = getattr(figure, end)
            if value is not None:
                yield route / name / end, value
    for at, seen in enumerate(metric.observations):
        if seen.value is not None:
            yield route / "observations" / at / "value", seen.value


def _values_elsewhere(book: Handbook, metric: Metric) -> Iterator[tuple[Route, float]]:
    """Yield what others say in the unit of a metric: promises, and what actions change."""
    for promise in book.all(Promise):
        limit = line(promise) if promise.metric == metric.id else None
        if limit is not None:
            yield Route(*promise.key) / "threshold", limit
    for action in book.all(Action):
        for key in ("expects", "measured"):
            for at, change in enumerate(getattr(action, key)):
                if change.metric == metric.id:
                    route = Route(*action.key) / key / at
                    ends = (("before", change.before), ("after", change.after))
                    yield from ((route / end, value) for end, value in ends if value is not None)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def _too_many(at: Route, counted: int, of: int, *, money: bool = False) -> Finding:
    return Finding(
        at,
        say(
            "{counted} are counted, but there were only {of}",
            counted=spelled(counted),
            of=spelled(of),
        ),
        say("write `counts_of: revenue` if money is counted, or mend one of the two numbers")
        if money
        else say("look which of the two numbers is wrong"),
    )


def _may_be_money(metric: Metric, counts: Mapping[str, int]) -> bool:
    """Tell whether a churn counts more than there were customers, though fewer left than were."""
    return metric.type == "churn" and metric.counts_of is None and excess(metric, counts) is None


def _outside(at: Route, told: Say) -> Finding:
    return Finding(at, told, say("look at the unit and at the decimal sign"))
