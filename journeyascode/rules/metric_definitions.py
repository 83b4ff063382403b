"""JAC5xx - what a metric must say of itself, so that its number means what readers think."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.facts.identity import contradictions
from journeyascode.facts.methods import method_of, texts, unlike
from journeyascode.facts.metrics import latest, left_over_as_before
from journeyascode.facts.overdue import living
from journeyascode.facts.promises import unlike_limit
from journeyascode.facts.response_times import counts_time
from journeyascode.findings import Finding, Route
from journeyascode.model import Metric, Promise
from journeyascode.rules.queries import spelled
from journeyascode.rules.rule import ERROR, HINT_THEN_ERROR, HINT_THEN_WARNING, WARNING, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.facts.methods import Method
    from journeyascode.handbook import Handbook
    from journeyascode.model.metric import Event
    from journeyascode.speech import Say

_DEMANDED: Mapping[str, Sequence[str]] = {
    "csat": ("method", "scale"),
    "ces": ("version", "scale", "method", "direction"),
    "churn": ("definition",),
    "share": ("definition",),
    "duration": ("method",),
    "clv": ("clv",),
}
"""What each type must say, as the ways to compute it differ."""
_AS_WELL = {"method": ("good",), "definition": ("counts_of", "formula")}
"""The keys that say as much as another one."""
_EXAMPLES: Mapping[str, Say] = {
    "csat": say("for example `method: top-2 share` or `method: mean`, and `scale: 1–5`"),
    "ces": say('for example `version: "2.0"`, `scale: 1–7`, `method: share of answers 5–7`'),
    "churn": say("for example `counts_of: customers` or `counts_of: revenue`"),
    "share": say("say what is counted and out of what, or list both as events"),
    "duration": say("for example `method: 80th percentile`, `method: median` or `method: mean`"),
    "clv": say("give its terms: `margin`, `retention`, `discount` and `timing`"),
}
_WAYS_OUT: Mapping[tuple[str, str], Say] = {
    ("nps", "method"): say("mend one of the two; a mean of grades is `type: csat`"),
    ("nps", "scale"): say("an NPS is asked from 0 to 10; on another scale it is `type: csat`"),
    ("csat", "direction"): say("mend one of the two; where 1 is best, write `scale: 5–1`"),
    ("churn", "direction"): say(
        "write `direction: lower-is-better`, or say that it tells who stayed: "
        "`method: share of those who stayed`"
    ),
}
_REVENUE = re.compile(r"revenue|turnover|liikevaih|myyntitulo")
_MARGIN = re.compile(r"margin|profit|kate|katet|tuott")


@rule("JAC511", HINT_THEN_WARNING)
def better_in_share_only(book: Handbook) -> Iterator[Finding]:
    """A share has improved, but what it leaves over has not become less.

    More online visits raise the online share while just as many customers still call. Tell both
    numbers, or nobody has been helped. A fall that chance alone can bring is none: of 200 calls,
    199 a quarter later.

    Wrong:
        kind: metric
        id: online
        name: Online share
        type: share
        direction: higher-is-better
        numerator: [{id: web, name: On the web}]
        denominator: [{id: web, name: On the web}, {id: calls, name: By phone}]
        observations:
          - {period: 2026-Q1, counts: {web: 5000, calls: 5000}}
          - {period: 2026-Q2, counts: {web: 9000, calls: 5100}}

    Right:
        kind: metric
        id: online
        name: Online share
        type: share
        direction: higher-is-better
        numerator: [{id: web, name: On the web}]
        denominator: [{id: web, name: On the web}, {id: calls, name: By phone}]
        observations:
          - {period: 2026-Q1, counts: {web: 5000, calls: 5000}}
          - {period: 2026-Q2, counts: {web: 6000, calls: 4000}}
    """
    for metric in living(book, Metric):
        left = left_over_as_before(metric) if metric.type == "share" else None
        reading = latest(metric)
        if left and reading and not reading.seen.note:
            at = next(i for i, seen in enumerate(metric.observations) if seen is reading.seen)
            yield Finding(
                Route(*metric.key) / "observations" / at / "counts",
                say(
                    "the share has improved, but what it leaves over has not clearly become less: "
                    "{before} events, then {now}",
                    before=spelled(left[0]),
                    now=spelled(left[1]),
                ),
                say("tell readers why in `note:`, and follow the number itself as well"),
            )


@rule("JAC512", HINT_THEN_WARNING)
def share_counts_too_much(book: Handbook) -> Iterator[Finding]:
    """A share counts as a success what its own list says is none.

    An event that is counted twice, is no contact, or leaves the matter unsolved makes the share
    look better than the service is.

    Wrong:
        kind: metric
        id: online
        name: Online share
        type: share
        numerator: [{id: visits, name: Visits to the help pages, not_a_contact: true}]
        denominator: [{id: visits, name: Visits}, {id: calls, name: By phone}]

    Right:
        kind: metric
        id: online
        name: Online share
        type: share
        numerator:
          - id: visits
            name: Visits to the help pages
            not_a_contact: true
            left_out: A visit is no contact
          - {id: forms, name: Forms sent}
        denominator: [{id: forms, name: Forms sent}, {id: calls, name: By phone}]
    """
    for metric in living(book, Metric):
        at = Route(*metric.key) / "numerator"
        doubtful = [(at / index, told) for index, told in enumerate(map(_doubt, metric.numerator))]
        found = [(here / "id", told) for here, told in doubtful if told]
        if found:
            first, told = found[0]
            yield Finding(
                first,
                told,
                say("leave it out, and say why: `left_out:`"),
                tuple(found[1:]),
            )


@rule("JAC513", HINT_THEN_ERROR)
def metric_does_not_say_how(book: Handbook) -> Iterator[Finding]:
    """A metric of a kind that is computed in several ways does not say in which.

    A share of the satisfied and a mean of grades are both called CSAT; a percentile and a mean
    both a waiting time. Two that differ must never be compared.

    Wrong:
        kind: metric
        id: csat
        name: Satisfaction
        type: csat

    Right:
        kind: metric
        id: csat
        name: Satisfaction
        type: csat
        scale: 1–5
        method: mean
    """
    for metric in living(book, Metric):
        missing = [key for key in _DEMANDED.get(metric.type, ()) if not _says(metric, key)]
        if missing and not _lists_events(metric):
            keys = ", ".join(f"`{key}`" for key in missing)
            yield Finding(
                Route(*metric.key) / "type",
                say("a `{type}` must say its {keys}", type=metric.type, keys=keys),
                _EXAMPLES[metric.type],
            )


@rule("JAC535", ERROR)
def metric_contradicts_its_type(book: Handbook) -> Iterator[Finding]:
    """What a metric says of itself cannot be true of its type, or of something else it says.

    An NPS is made of answers from 0 to 10 and is no mean; CES 1.0 tells effort, where less is
    better; who counts the lost customers wants fewer of them. Readers would take the number for
    another one than it is.

    Wrong:
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        scale: 0–10
        method: mean

    Right:
        kind: metric
        id: nps
        name: Would they recommend us
        type: csat
        scale: 0–10
        method: mean
    """
    for metric in living(book, Metric):
        at = Route(*metric.key)
        for one, other in contradictions(metric):
            yield Finding(
                at / one,
                say(
                    "`{key}: {value}` contradicts `{other}: {said}`",
                    key=one,
                    value=_spelt(metric, one),
                    other=other,
                    said=_spelt(metric, other),
                ),
                _WAYS_OUT.get((metric.type, one), say("mend one of the two")),
                ((at / other, say("said here")),),
            )


@rule("JAC536", ERROR)
def unlike_statistics(book: Handbook) -> Iterator[Finding]:
    """A value is held against another statistic than the metric tells.

    Half of the customers within 30 minutes is far less than nine out of ten. What is unlike is not
    compared: no page tells such a target as reached, or such a promise as kept.

    Wrong:
        kind: metric
        id: wait
        name: Time to the answer
        type: duration
        unit: min
        method: median
        direction: lower-is-better
        target: {value: 30, at: p90, by: 2027-12-31}

    Right:
        kind: metric
        id: wait
        name: Time to the answer
        type: duration
        unit: min
        method: 90th percentile
        direction: lower-is-better
        target: {value: 30, at: p90, by: 2027-12-31}
    """
    for metric in living(book, Metric):
        at = Route(*metric.key)
        for key, figure in (("baseline", metric.baseline), ("target", metric.target)):
            said = unlike(metric, figure.at, [figure.note]) if figure else None
            if figure and said:
                yield _unlike(metric, at / key / ("at" if figure.at else "note"), said)
    for promise in living(book, Promise):
        held = book.find(Metric, promise.metric)
        said = unlike_limit(promise, held) if held else None
        if held and said:
            yield _unlike(held, Route(*promise.key) / "threshold", said)


@rule("JAC514", WARNING)
def lifetime_value_of_revenue(book: Handbook) -> Iterator[Finding]:
    """A customer lifetime value is computed of revenue.

    What a customer pays is not what a customer brings: the costs of serving are not taken off.

    Wrong:
        kind: metric
        id: clv
        name: Lifetime value
        type: clv
        definition: Yearly revenue of a customer times the years

    Right:
        kind: metric
        id: clv
        name: Lifetime value
        type: clv
        definition: Yearly margin of a customer times the years
    """
    for metric in living(book, Metric):
        for key in ("definition", "method") if metric.type == "clv" else ():
            said = [text.casefold() for text in texts(getattr(metric, key))]
            if any(_REVENUE.search(text) and not _MARGIN.search(text) for text in said):
                yield Finding(
                    Route(*metric.key) / key,
                    say("this computes a lifetime value of revenue"),
                    say("take the margin: what is left when the costs are paid"),
                )


@rule("JAC531", WARNING)
def duration_in_no_unit_of_time(book: Handbook) -> Iterator[Finding]:
    """A metric is a length of time, but its unit is no unit of time.

    Wrong:
        kind: metric
        id: wait
        name: Waiting on the line
        type: duration
        unit: points

    Right:
        kind: metric
        id: wait
        name: Waiting on the line
        type: duration
        unit: min
    """
    for metric in living(book, Metric):
        if metric.type == "duration" and not all(map(counts_time, texts(metric.unit))):
            yield Finding(
                Route(*metric.key) / "unit",
                say("this is no unit of time, and the metric is a `duration`"),
                say("write `s`, `min`, `h` or `d`, or choose another `type:`"),
                ((Route(*metric.key) / "type", say("this says what it is")),),
            )


def _spelt(metric: Metric, key: str) -> str:
    """Give what is written for a key, as its writer would find it again."""
    value = getattr(metric, key)
    if isinstance(value, tuple):
        return f"[{', '.join(map(str, value))}]"
    return texts(value)[0]


def _unlike(metric: Metric, at: Route, said: Method) -> Finding:
    mine = method_of(metric)
    there = "method" if metric.method is not None else "type"
    return Finding(
        at,
        say(
            "this is the {said}, and the metric `{id}` tells the {mine}",
            said=_called(said),
            id=metric.id,
            mine=_called(mine),
        )
        if mine
        else say(
            "this is the {said}, and the metric `{id}` does not say what it tells",
            said=_called(said),
            id=metric.id,
        ),
        say(
            "measure the {said} too, as a metric of its own, or mend one of the two",
            said=_called(said),
        ),
        ((Route(*metric.key) / there, say("said here")),),
    )


def _called(method: Method) -> Say:
    told = {"mean": say("mean"), "median": say("median"), "share": say("share of answers")}
    return told.get(method.statistic) or say("percentile {rank}", rank=method.rank or "?")


def _doubt(event: Event) -> Say | None:
    """Tell why an event should not count; None where it may, or is left out already."""
    if event.left_out is not None:
        return None
    if event.double_counted_in is not None:
        return say("`{id}` is counted here, and a second time elsewhere", id=event.id)
    if event.not_a_contact:
        return say("`{id}` is counted here, but is no contact", id=event.id)
    if event.not_resolved:
        return say("`{id}` is counted here, but may leave the matter unsolved", id=event.id)
    return None


def _says(metric: Metric, key: str) -> bool:
    """Tell whether a key is written, or another one that says as much."""
    return getattr(metric, key) is not None or any(
        getattr(metric, other) for other in _AS_WELL.get(key, ())
    )


def _lists_events(metric: Metric) -> bool:
    return metric.type == "share" and bool(metric.numerator and metric.denominator)
