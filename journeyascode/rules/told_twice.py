"""JAC54x, JAC552 - a number that is written in two places, and is not the same in both."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.amounts import amount_of, amounts_in, seconds_in
from journeyascode.facts.methods import method_of, texts
from journeyascode.facts.metrics import agrees, direction, goal, latest, observed, rounded, series
from journeyascode.facts.overdue import living
from journeyascode.facts.promises import most_seconds
from journeyascode.facts.response_times import seconds_in_unit
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, ByLanguage, Channel, Duration, Journey, Metric, Promise
from journeyascode.rules.promises import limits
from journeyascode.rules.queries import amount, route_to, stages
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING_THEN_ERROR, rule
from journeyascode.speech import say
from journeyascode.speech.voice import written

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.facts.metrics import Reading
    from journeyascode.handbook import Handbook
    from journeyascode.model import Step, Text
    from journeyascode.model.charter import Aim
    from journeyascode.model.decision import Change
    from journeyascode.model.promise import Threshold

_TIMES = 2
"""A time that is told as usual may be so many times what was measured, or its part."""


@rule("JAC540", WARNING_THEN_ERROR)
def aim_against_its_metric(book: Handbook) -> Iterator[Finding]:
    """What an aim of the handbook says of its metric is not what the metric says.

    Both stand on the home page. The latest value is where we are; an aim with an earlier day than
    the metric's target may ask for less.

    Wrong:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [en]
        aims: [{name: Faster, metric: wait, current: 75 min, target: 45 min}]
        ---
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        direction: lower-is-better
        target: {value: 45}
        observations: [{period: 2026-09, value: 60}]

    Right:
        kind: handbook
        id: handbook
        name: Handbook
        organisation: Company
        languages: [en]
        aims: [{name: Faster, metric: wait, current: 1 h, target: 45 min}]
        ---
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        direction: lower-is-better
        target: {value: 45}
        observations: [{period: 2026-09, value: 60}]
    """
    for index, aim in enumerate(book.charter.aims if book.charter else ()):
        metric = book.find(Metric, aim.metric)
        if metric and book.charter and metric.status != "retired":
            yield from _aim_against(Route(*book.charter.key) / "aims" / index, aim, metric)


def _aim_against(at: Route, aim: Aim, metric: Metric) -> Iterator[Finding]:
    reading, wanted = latest(metric), goal(metric, metric.target)
    now = reading.value if reading else goal(metric, metric.baseline)
    where = _place(metric, reading) if reading else Route(*metric.key) / "baseline"
    if now is not None:
        for spot, text in in_languages(at / "current", aim.current):
            yield from _other(spot, text, metric, now, where)
    if wanted is None or metric.target is None or _is_on_the_way(aim, metric):
        return
    for spot, text in in_languages(at / "target", aim.target):
        yield from _other(spot, text, metric, wanted, Route(*metric.key) / "target")
    if aim.by and metric.target.by and aim.by != metric.target.by:
        yield Finding(
            at / "by",
            say(
                "{day} is written, but the metric has {other}", day=aim.by, other=metric.target.by
            ),
            say("write the same day in both"),
            ((Route(*metric.key) / "target" / "by", say("the other day")),),
        )


def _is_on_the_way(aim: Aim, metric: Metric) -> bool:
    """Tell whether an aim of another day asks for another value, and for less if it is earlier."""
    wanted, by = goal(metric, metric.target), metric.target.by if metric.target else None
    found = [amount_of(metric, text) for text in texts(aim.target)]
    if wanted is None or not (aim.by and by and aim.by != by) or not found or not found[0]:
        return False
    value = found[0].number * found[0].worth
    if found[0].says(wanted):
        return False
    more = value > wanted if direction(metric) != "lower-is-better" else value < wanted
    return more == (aim.by > by)


def _other(spot: Route, text: str, metric: Metric, value: float, at: Route) -> Iterator[Finding]:
    """Yield that a text names another amount than the metric has."""
    found = amount_of(metric, text)
    if found and not found.says(value):
        yield Finding(
            spot,
            say(
                "`{text}` is written, but the metric `{id}` says {value}",
                text=text,
                id=metric.id,
                value=amount(metric, rounded(metric, value)),
            ),
            say("write the same in both, or look at the units"),
            ((at, say("the other number")),),
        )


@rule("JAC541", WARNING_THEN_ERROR)
def effect_against_its_metric(book: Handbook) -> Iterator[Finding]:
    """A value that an action says its metric had was never measured.

    `before`, and what is `measured`, are values of the metric: one of its observations or its
    baseline. What is measured on a day is what the metric says of that time.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        expects: [{metric: wait, before: 90, after: 55, by: 2027-06-30}]
        ---
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        observations: [{period: 2026-09, value: 60}]

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        expects: [{metric: wait, before: 60, after: 55, by: 2027-06-30}]
        ---
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        observations: [{period: 2026-09, value: 60}]
    """
    for action in living(book, Action):
        for at, told, metric, known in _effects(book, action):
            if told is not None and known and not any(agrees(told, one.value) for one in known):
                near = min(known, key=lambda one: abs(one.value - told))
                yield Finding(
                    at,
                    say(
                        "`{written}` is written, but `{id}` has measured {value}",
                        written=written(told),
                        id=metric.id,
                        value=amount(metric, rounded(metric, near.value)),
                    ),
                    say("write what was measured, or add the observation to the metric"),
                    ((near.at, say("the other number")),),
                )


class KnownValue(NamedTuple):
    """A value that a metric is known to have had."""

    value: float
    at: Route


def _effects(
    book: Handbook, action: Action
) -> Iterator[tuple[Route, float | None, Metric, tuple[KnownValue, ...]]]:
    """Yield each value an action says to have been measured, with those it may be."""
    lists = (("expects", action.expects), ("measured", action.measured))
    for key, changes in lists:
        for index, change in enumerate(changes):
            metric = book.find(Metric, change.metric)
            if metric is None:
                continue
            at, known = Route(*action.key) / key / index, _known(metric)
            yield at / "before", change.before, metric, known
            if key == "measured":
                yield at / "after", change.after, metric, _on_its_day(metric, change) or known


def _known(metric: Metric) -> tuple[KnownValue, ...]:
    start = goal(metric, metric.baseline)
    seen = [KnownValue(one.value, _place(metric, one)) for one in series(metric)]
    first = [] if start is None else [KnownValue(start, Route(*metric.key) / "baseline")]
    return (*first, *seen)


def _on_its_day(metric: Metric, change: Change) -> tuple[KnownValue, ...]:
    """Give what was measured in the periods that hold the day of a change."""
    by = change.by
    return tuple(
        KnownValue(one.value, _place(metric, one))
        for one in series(metric)
        if by and one.span.first <= by <= one.span.last
    )


@rule("JAC542", WARNING_THEN_ERROR)
def baseline_against_its_observation(book: Handbook) -> Iterator[Finding]:
    """A baseline is not what was measured on its day.

    Wrong:
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        baseline: {value: 90, on: 2026-03-31}
        observations: [{period: 2026-Q1, value: 60}]

    Right:
        kind: metric
        id: wait
        name: Waiting time
        type: duration
        unit: min
        baseline: {value: 60, on: 2026-03-31}
        observations: [{period: 2026-Q1, value: 60}]
    """
    for metric in living(book, Metric):
        start, day = metric.baseline, metric.baseline.on if metric.baseline else None
        ends = (
            [end for end in (start.value, start.low, start.high) if end is not None]
            if start
            else []
        )
        seen = [one for one in series(metric) if day and one.span.first <= day <= one.span.last]
        if ends and seen and not any(_fits(ends, one.value) for one in seen):
            yield Finding(
                Route(*metric.key) / "baseline",
                say(
                    "`{written}` is written, but {value} was measured in {period}",
                    written="–".join(map(written, ends)),
                    value=amount(metric, rounded(metric, seen[0].value)),
                    period=seen[0].period,
                ),
                say("write the same in both, or mend the day"),
                ((_place(metric, seen[0]), say("the other number")),),
            )


def _fits(ends: list[float], value: float) -> bool:
    """Tell whether a value is the one written, rounded as it is, or in the range of the two."""
    return min(ends) <= value <= max(ends) or any(agrees(end, value) for end in ends)


@rule("JAC543", WARNING_THEN_ERROR)
def promise_says_another_number(book: Handbook) -> Iterator[Finding]:
    """The words of a promise name another number than its limit.

    Customers believe the words; the handbook calls the promise kept by the limit.

    Wrong:
        kind: promise
        id: quick
        name: Quick on the phone
        says: We answer in 60 seconds
        metric: answer-time
        threshold: {at_most: 960}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s

    Right:
        kind: promise
        id: quick
        name: Quick on the phone
        says: We answer in 60 seconds
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
    """
    for promise, metric, limit in limits(book):
        at, ends = Route(*promise.key), _ends(limit)
        for spot, text in (
            *in_languages(at / "says", promise.says),
            *in_languages(at / "name", promise.name),
        ):
            said = amounts_in(metric, text)
            if (
                said
                and ends
                and not any(agrees(end, one) or end == one for end in ends for one in said)
            ):
                yield Finding(
                    spot,
                    say(
                        "this says {said}, but the limit is {limit}",
                        said=amount(metric, said[0]),
                        limit=amount(metric, ends[0]),
                    ),
                    say("promise what is measured, and measure what is promised"),
                    ((at / "threshold", say("the other number")),),
                )
                break


@rule("JAC547", HINT_THEN_WARNING)
def service_level_against_promise(book: Handbook) -> Iterator[Finding]:
    """The service level of a channel names another time than any promise that is kept there.

    Wrong:
        kind: channel
        id: phone
        name: Phone
        service_level: Answered in five minutes
        ---
        kind: promise
        id: quick
        name: Quick on the phone
        channels: [phone]
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s

    Right:
        kind: channel
        id: phone
        name: Phone
        service_level: Answered in a minute
        ---
        kind: promise
        id: quick
        name: Quick on the phone
        channels: [phone]
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
    """
    for channel in living(book, Channel):
        there = [one for one in living(book, Promise) if channel.id in one.channels]
        times = [(one, most) for one in there if (most := most_seconds(one, book)) is not None]
        at = Route(*channel.key) / "service_level"
        for spot, text in in_languages(at, channel.service_level) if times else ():
            said = seconds_in(text)
            if said and not any(agrees(one, most) for one in said for _, most in times):
                promise, most = times[0]
                yield Finding(
                    spot,
                    say(
                        "this says {said}, but `{promise}` is {most}",
                        said=Duration.reckoned(said[0]),
                        promise=promise.id,
                        most=Duration.reckoned(most),
                    ),
                    say("promise the same in both"),
                    ((Route(*promise.key) / "threshold", say("the other number")),),
                )
                break


@rule("JAC552", HINT_THEN_WARNING)
def time_against_its_metric(book: Handbook) -> Iterator[Finding]:
    """A step or a stage takes another time than its metric has measured.

    Where customers wait at a step, its one metric of time says how long. A stage may take longer
    than what is measured in it, never less. Half as much or twice as much is no contradiction:
    one is what is usual, the other an average. Percentiles and target states are let alone.

    Wrong:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps: [{name: I call, metrics: [answer-time], waits: {time: 1–2 min}}]
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        observations: [{period: 2026-Q3, value: 900}]

    Right:
        kind: journey
        id: help
        name: Getting help
        stages:
          - name: Ask
            steps: [{name: I call, metrics: [answer-time], waits: {time: 10–15 min}}]
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        observations: [{period: 2026-Q3, value: 900}]
    """
    for journey in living(book, Journey):
        if journey.state != "current":
            continue
        for stop in journey.stops():
            times = _of_step(stop.step)
            found = _measured_time(book, stop.step.metrics) if stop.step.wait else None
            if found and not any(_about(found.seconds, *time) for time in times):
                at = route_to(journey, stop) / "waits" / "time"
                yield _another_time(at, stop.step.wait, found)
        for at, stage in stages(journey):
            found = _measured_time(book, stage.metrics) if stage.duration else None
            if found and stage.duration and found.seconds > _TIMES * stage.duration.high:
                yield _another_time(at / "duration", stage.duration, found)


class MeasuredTime(NamedTuple):
    """What the one metric of time of a step or a stage has measured last."""

    metric: Metric
    reading: Reading
    seconds: float


def _measured_time(book: Handbook, ids: Iterable[str]) -> MeasuredTime | None:
    """Give the latest of the only metric of time; None without one, and of percentiles."""
    named = (book.find(Metric, id_) for id_ in ids)
    timed = [(one, unit) for one in named if one and (unit := seconds_in_unit(one))]
    if len(timed) != 1:
        return None
    [(metric, unit)] = timed
    reading, method = latest(metric), method_of(metric)
    if reading is None or (method and method.statistic not in ("mean", "median")):
        return None
    return MeasuredTime(metric, reading, rounded(metric, reading.value) * unit)


def _of_step(step: Step) -> tuple[tuple[float, float], ...]:
    """Give the shortest and the longest of each time a step tells, and of both together."""
    told = [(one.low, one.high) for one in (step.wait, step.duration) if one]
    return (*told, (sum(low for low, _ in told), sum(high for _, high in told)))


def _about(seconds: float, low: float, high: float) -> bool:
    return low / _TIMES <= seconds <= high * _TIMES


def _another_time(at: Route, time: Duration | None, found: MeasuredTime) -> Finding:
    return Finding(
        at,
        say(
            "{time} is written, but `{id}` has measured {value} in {period}",
            time=time,
            id=found.metric.id,
            value=amount(found.metric, rounded(found.metric, found.reading.value)),
            period=found.reading.period,
        ),
        say("write the same in both, or look whether the metric is about this"),
        ((_place(found.metric, found.reading), say("the other number")),),
    )


def _ends(limit: Threshold) -> list[float]:
    return [end for end in (limit.at_most, limit.at_least) if end is not None]


def _place(metric: Metric, reading: Reading) -> Route:
    """Give the route to an observation."""
    return next(at for at, seen in observed(metric) if seen is reading.seen)


def in_languages(at: Route, text: Text | None) -> Iterator[tuple[Route, str]]:
    """Yield a text in each of its languages, with its place."""
    if isinstance(text, ByLanguage):
        yield from ((at / language, words) for language, words in text.root.items())
    elif text is not None:
        yield at, text
