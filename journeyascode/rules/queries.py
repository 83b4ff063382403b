"""What the rules about journeys look up again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.methods import texts, unit_of
from journeyascode.facts.opportunities import opportunity_ids
from journeyascode.facts.overdue import living
from journeyascode.facts.response_times import seconds_in_unit
from journeyascode.findings import Route
from journeyascode.model import Action, Duration, Journey, Metric, Opportunity, Promise
from journeyascode.speech.voice import SpelledAmount

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.model import Stage, Step, Stop

_FINE, _LARGE = 2, 1_000
"""A time of more decimals, or from so many of its unit on, is told in another unit."""
_MOST = 4
"""So many decimals has any other number."""


def amount(metric: Metric, value: float) -> SpelledAmount:
    """Say a value of a metric with its unit; a length of time in one that suits it.

    Half a minute of a metric in hours is told as 30 s, not as 0.008333 h; three days of one in
    seconds are not told as 259,200 s.
    """
    seconds = seconds_in_unit(metric)
    if seconds and (round(value, _FINE) != value or abs(value) >= _LARGE):
        return SpelledAmount("", {"length": Duration.reckoned(value * seconds)})
    unit = next(iter(texts(unit_of(metric))), "")
    return SpelledAmount("", {"value": round(value, _MOST), "unit": unit})


def spelled(value: float, unit: str = "") -> SpelledAmount:
    """Say a number, with a unit where it has one, as the reader's language spells it."""
    return SpelledAmount("", {"value": value, "unit": unit})


def felt_score(score: float) -> SpelledAmount:
    """Say how good something feels, from −2 to +2."""
    return SpelledAmount("", {"score": score})


def roads(book: Handbook) -> tuple[Journey, ...]:
    """Give every journey that is not retired."""
    return living(book, Journey)


def route_to(journey: Journey, stop: Stop) -> Route:
    """Give the route to a step."""
    return Route(*journey.key, ("stages", stop.stage, "steps", stop.index))


def stages(journey: Journey) -> Iterator[tuple[Route, Stage]]:
    """Yield every stage with its route."""
    at = Route(*journey.key) / "stages"
    return ((at / index, stage) for index, stage in enumerate(journey.stages))


class Answers(NamedTuple):
    """What somebody does something about, by actions that were not dropped."""

    insights: frozenset[str]
    """Insights that an action answers, itself or through an opportunity."""
    opportunities: frozenset[str]
    """Insights that an opportunity answers, whether anybody acts or not."""
    taken: frozenset[str]
    """Opportunities that an action takes."""
    spots: frozenset[tuple[str, str]]
    """Journey and step; the step is empty where the whole journey is meant."""

    def acted_on(self, journey: Journey, step: Step) -> bool:
        """Tell whether an action answers this step, its journey or what is named at it."""
        spots = {(journey.id, ""), (journey.id, step.id or "")}
        if self.spots & spots or not self.taken.isdisjoint(opportunity_ids(step)):
            return True
        return not self.insights.isdisjoint(step.insights)

    def seen(self, journey: Journey, step: Step) -> bool:
        """Tell whether somebody has at least seen what could be better at this step."""
        named = step.opportunities or not self.opportunities.isdisjoint(step.insights)
        return bool(named) or self.acted_on(journey, step)


def answers(book: Handbook) -> Answers:
    """Give what the actions and opportunities of the handbook answer."""
    actions = [action for action in book.all(Action) if action.progress != "dropped"]
    taken = {id_ for action in actions for id_ in action.answers_opportunities}
    chances = book.all(Opportunity)
    through = (id_ for one in chances if one.id in taken for id_ in one.answers)
    direct = (id_ for action in actions for id_ in action.answers_insights)
    spots = (spot for action in actions for spot in action.answers_steps)
    return Answers(
        frozenset((*direct, *through)),
        frozenset(id_ for one in chances for id_ in one.answers),
        frozenset(taken),
        frozenset((spot.journey, spot.step or "") for spot in spots),
    )


WHOLE = frozenset({"journey", "relationship", "segment"})
"""The scopes of what measures more than any step of a journey."""


class Watch(NamedTuple):
    """What is measured without a metric being named on the step itself."""

    touchpoints: frozenset[str]
    """Those at which a metric is measured."""
    promises: frozenset[str]
    """Those that have a metric."""
    journeys: frozenset[str]
    """Those measured as a whole."""
    wholes: frozenset[str]
    """The metrics that measure more than any step, wherever they stand."""

    def sees(self, step: Step) -> bool:
        """Tell whether anything measures this step."""
        return bool(
            not self.wholes.issuperset(step.metrics)
            or not self.touchpoints.isdisjoint(step.touchpoint)
            or step.sub_journey in self.journeys
            or not self.promises.isdisjoint(step.promises)
        )


def watch(book: Handbook) -> Watch:
    """Give what is measured, in the whole handbook."""
    return Watch(
        frozenset(id_ for metric in book.all(Metric) for id_ in metric.measured_at),
        frozenset(promise.id for promise in book.all(Promise) if promise.metric),
        frozenset(journey.id for journey in book.all(Journey) if journey.metrics),
        frozenset(metric.id for metric in book.all(Metric) if metric.scope in WHOLE),
    )
