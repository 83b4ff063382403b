"""JAC397, JAC55x, JAC635 - numbers that cannot both be so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.feelings import feelings_written, felt, felt_of_stages
from journeyascode.facts.methods import texts, unit_of
from journeyascode.findings import Finding, Route
from journeyascode.model import Metric
from journeyascode.rules.queries import felt_score, roads, route_to
from journeyascode.rules.rule import ERROR, HINT, HINT_THEN_WARNING, WARNING, rule
from journeyascode.speech import say
from journeyascode.speech.voice import written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model.metric import Figure

_CLEAR = 1


@rule("JAC550", ERROR)
def range_against_itself(book: Handbook) -> Iterator[Finding]:
    """The lower end of a range is above its upper end, or its value is outside of it.

    Wrong:
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        target: {low: 40, high: 30}

    Right:
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        target: {low: 30, high: 40}
    """
    for metric in book.all(Metric):
        for name, figure in (("target", metric.target), ("baseline", metric.baseline)):
            if figure:
                yield from _range(Route(*metric.key) / name, figure)


def _range(at: Route, figure: Figure) -> Iterator[Finding]:
    low, high, value = figure.low, figure.high, figure.value
    pairs = (
        ("low", low, "high", high),
        ("low", low, "value", value),
        ("value", value, "high", high),
    )
    for lower, least, upper, most in pairs:
        if least is not None and most is not None and least > most:
            yield Finding(
                at / lower,
                say(
                    "`{lower}: {least}` is above `{upper}: {most}`",
                    lower=lower, least=written(least), upper=upper, most=written(most),
                ),
                say("look which of the two numbers is wrong"),
                ((at / upper, say("the other number")),),
            )  # fmt: skip
            return


@rule("JAC551", WARNING)
def lifetime_value_without_worth(book: Handbook) -> Iterator[Finding]:
    """A lifetime value is told in per cent, or is made of a yearly loss.

    It is the money that a customer brings for as long as they stay.

    Wrong:
        kind: metric
        id: clv
        name: Lifetime value
        type: clv
        unit: "%"
        clv: {margin: 120, retention: 0.75}

    Right:
        kind: metric
        id: clv
        name: Lifetime value
        type: clv
        unit: €
        clv: {margin: 120, retention: 0.75}
    """
    for metric in book.all(Metric):
        at = Route(*metric.key)
        if metric.type == "clv" and any("%" in text for text in texts(unit_of(metric))):
            yield Finding(at / "unit", say("a lifetime value is money"), say("write `unit: €`"))
        if metric.clv and metric.clv.margin < 0:
            yield Finding(
                at / "clv" / "margin",
                say(
                    "a customer is said to lose money: `{margin}`",
                    margin=written(metric.clv.margin),
                ),
                say("write what one customer brings in a year, above its costs"),
            )


@rule("JAC635", HINT_THEN_WARNING)
def estimate_of_many(book: Handbook) -> Iterator[Finding]:
    """A feeling is called estimated, but customers have told it.

    What customers have told is measured. An estimate is our own guess, and nobody's number.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: 1, basis: estimated, n: 50}}]}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages: [{name: Pay, steps: [{name: I pay, feels: {score: 1, basis: estimated}}]}]
    """
    for journey in roads(book):
        for at, feeling in feelings_written(journey):
            if feeling.basis == "estimated" and feeling.n:
                yield Finding(
                    at / "basis",
                    say("this is called estimated, but {n} customers have told it", n=feeling.n),
                    say("write `basis: measured`, or take `n` out"),
                    ((at / "n", say("told here")),),
                )


@rule("JAC397", HINT)
def stage_felt_against_its_steps(book: Handbook) -> Iterator[Finding]:
    """A stage feels good as a whole and every step of it bad, or the other way round.

    Readers see both, one above the other, and believe neither.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            feels: {score: 2, basis: estimated}
            steps: [{name: I pay, feels: {score: -2, basis: estimated}}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Pay
            feels: {score: -1, basis: estimated}
            steps: [{name: I pay, feels: {score: -2, basis: estimated}}]
    """
    for journey in roads(book):
        steps = felt(journey)
        for whole in felt_of_stages(journey):
            inside = [
                m for one in steps if one.stop.stage == whole.stop.stage for m in one.moments
            ]
            scores, parts = [m.score for m in whole.moments], [m.score for m in inside]
            if scores and parts and _are_opposite(scores, parts):
                yield Finding(
                    Route(*journey.key) / "stages" / whole.stop.stage / "feels",
                    say(
                        "the whole feels {score}, but every step of it {part}",
                        score=felt_score(scores[0]), part=felt_score(parts[0]),
                    ),
                    say("look which of the two is so"),
                    ((route_to(journey, inside[0].stop) / "feels", say("one of them")),),
                )  # fmt: skip


def _are_opposite(scores: list[float], parts: list[float]) -> bool:
    return (min(scores) >= _CLEAR and max(parts) <= -_CLEAR) or (
        max(scores) <= -_CLEAR and min(parts) >= _CLEAR
    )
