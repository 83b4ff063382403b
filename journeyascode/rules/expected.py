"""JAC71x - actions: whether what they are expected to change can be what was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.metrics import direction
from journeyascode.facts.standing import living
from journeyascode.findings import Finding, Route
from journeyascode.model import Action, Metric
from journeyascode.rules.rule import WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model.decision import Change


class Hope(NamedTuple):
    """What an action is expected to change."""

    at: Route
    action: Action
    change: Change


@rule("JAC717", WARNING)
def expected_to_get_worse(book: Handbook) -> Iterator[Finding]:
    """An action is expected to make its metric worse.

    The two values have changed places, or the metric does not say which way is better as you
    think it does.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        expects: [{metric: nps, before: 35, after: 20}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        expects: [{metric: nps, before: 20, after: 35}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
    """
    for hope in _hopes(book):
        metric = book.find(Metric, hope.change.metric)
        if metric and _is_worse(metric, hope.change):
            lower = direction(metric) == "lower-is-better"
            way = "direction" if metric.direction else "type"
            yield Finding(
                hope.at / "after",
                say("this is worse than before: less of `{metric}` is better", metric=metric.id)
                if lower
                else say(
                    "this is worse than before: more of `{metric}` is better", metric=metric.id
                ),
                say("look which of the two values was before, and at `direction:` of the metric"),
                ((Route(*metric.key) / way, say("this says which way is better")),),
            )


@rule("JAC718", WARNING)
def effect_before_the_action(book: Handbook) -> Iterator[Finding]:
    """A change is expected before the action that is to bring it is to be done.

    Wrong:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2027-03-31
        expects: [{metric: nps, before: 20, after: 35, by: 2027-01-31}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        ---
        kind: team
        id: care
        name: Care

    Right:
        kind: action
        id: call-back
        name: Call back within the day
        owner: care
        due: 2027-03-31
        expects: [{metric: nps, before: 20, after: 35, by: 2027-06-30}]
        ---
        kind: metric
        id: nps
        name: Would they recommend us
        type: nps
        ---
        kind: team
        id: care
        name: Care
    """
    for at, action, change in _hopes(book):
        key = "done_on" if action.done_on else "due"
        end = action.done_on or action.due
        if change.by and end and change.by < end:
            told = (
                say("expected by {day}, but the action was done only on {end}",
                    day=change.by, end=end)
                if action.done_on
                else say("expected by {day}, but the action is done only by {end}",
                         day=change.by, end=end)
            )  # fmt: skip
            yield Finding(
                at / "by",
                told,
                say("expect the change after the action, or have it done earlier"),
                ((Route(*action.key) / key, say("this is the day of the action")),),
            )


def _hopes(book: Handbook) -> Iterator[Hope]:
    """Yield what is expected of the actions that nobody has dropped."""
    for action in living(book, Action):
        for index, change in enumerate(action.expects if action.progress != "dropped" else ()):
            yield Hope(Route(*action.key) / "expects" / index, action, change)


def _is_worse(metric: Metric, change: Change) -> bool:
    if change.before is None or change.after is None:
        return False
    better = direction(metric)
    if better == "higher-is-better":
        return change.after < change.before
    return better == "lower-is-better" and change.after > change.before
