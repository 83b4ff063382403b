"""JAC52x - promises that contradict each other, and targets that contradict a promise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.metrics import goal
from journeyascode.facts.overdue import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Promise
from journeyascode.rules.promises import limits
from journeyascode.rules.rule import HINT_THEN_WARNING, WARNING_THEN_ERROR, rule
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model.promise import Threshold


@rule("JAC519", HINT_THEN_WARNING)
def target_short_of_promise(book: Handbook) -> Iterator[Finding]:
    """A metric aims at less than is promised.

    Whoever reaches the target still breaks the promise.

    Wrong:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        direction: lower-is-better
        target: {value: 90, by: 2027-12-31}

    Right:
        kind: promise
        id: in-a-minute
        name: We answer within a minute
        metric: answer-time
        threshold: {at_most: 60}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
        direction: lower-is-better
        target: {value: 45, by: 2027-12-31}
    """
    for promise, metric, limit in limits(book):
        aim = goal(metric, metric.target)
        if aim is not None and _breaks(limit, aim):
            yield Finding(
                Route(*metric.key) / "target",
                say("reaching this target still breaks the promise `{id}`", id=promise.id),
                say("aim at what is promised, or promise what is aimed at"),
                ((Route(*promise.key) / "threshold", say("promised here")),),
            )


@rule("JAC524", WARNING_THEN_ERROR)
def promises_against_each_other(book: Handbook) -> Iterator[Finding]:
    """The same customers are promised two different values of one metric.

    They believe the better one. A promise to one segment may well be stricter than the one to
    everybody, and promises kept in different channels may differ.

    Wrong:
        kind: promise
        items:
          - {id: fast, name: In a minute, metric: answer-time, threshold: {at_most: 60}}
          - {id: soon, name: In two minutes, metric: answer-time, threshold: {at_most: 120}}
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s

    Right:
        kind: promise
        items:
          - id: fast
            name: In a minute
            to: [key-customers]
            metric: answer-time
            threshold: {at_most: 60}
          - {id: soon, name: In two minutes, metric: answer-time, threshold: {at_most: 120}}
        ---
        kind: segment
        id: key-customers
        name: Key customers
        ---
        kind: metric
        id: answer-time
        name: Time to the answer
        type: duration
        unit: s
    """
    told: dict[tuple[str, str], list[Promise]] = {}
    for promise in living(book, Promise):
        for segment in promise.to or ("",) if promise.metric and promise.threshold else ():
            others = told.setdefault((promise.metric or "", segment), [])
            other = next((one for one in others if _contradict(one, promise)), None)
            others.append(promise)
            if other:
                yield Finding(
                    Route(*promise.key) / "threshold",
                    say("`{id}` promises the same customers another value", id=other.id),
                    say("keep one, or say in `to:` or `channels:` for whom and where each holds"),
                    ((Route(*other.key) / "threshold", say("the other value")),),
                )
                break


def _contradict(one: Promise, other: Promise) -> bool:
    """Tell whether two promises about one metric to one audience cannot both be meant."""
    apart = one.channels and other.channels and not set(one.channels) & set(other.channels)
    if apart or one.threshold is None or other.threshold is None:
        return False
    mine, yours = one.threshold, other.threshold
    pairs = (mine.at_most, yours.at_most), (mine.at_least, yours.at_least)
    if any(a is not None and b is not None and a != b for a, b in pairs):
        return True
    crossing = (mine.at_least, yours.at_most), (yours.at_least, mine.at_most)
    return any(a is not None and b is not None and a > b for a, b in crossing)


def _breaks(limit: Threshold, value: float) -> bool:
    high = limit.at_most is not None and value > limit.at_most
    return high or (limit.at_least is not None and value < limit.at_least)
