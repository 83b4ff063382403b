"""A journey in one screen: what is being done, what it belongs to, where the road turns."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.actions import by_due, is_open
from journeyascode.facts.opportunities import opportunity_ids
from journeyascode.model import Action, Blueprint, Insight, Journey, Opportunity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.handbook import Handbook
    from journeyascode.model import Step, Stop
    from journeyascode.pages.uses import Uses


class Answer(NamedTuple):
    """An action, and the steps of one journey that it answers."""

    action: Action
    stops: tuple[Stop, ...]


def answers(book: Handbook, uses: Uses, journey: Journey) -> tuple[Answer, ...]:
    """Give the actions that answer a step of `journey` or what is named there, by due date.

    One that takes an opportunity answers the steps that name it; it answers all that this is
    about, too, unless it says itself what.
    """
    found: dict[str, tuple[Action, dict[int, Stop]]] = {}
    for stop in journey.stops():
        named = _named_at(book, uses, stop.step)
        for action in (*_at(book, uses, journey, stop.step), *named):
            found.setdefault(action.id, (action, {}))[1][stop.number] = stop
    for action in uses.by(journey, Action, "answers_steps"):
        found.setdefault(action.id, (action, {}))
    given = [Answer(action, tuple(stops.values())) for action, stops in found.values()]
    return tuple(sorted(given, key=lambda answer: by_due(answer.action)))


def still_open(given: Iterable[Answer]) -> tuple[Answer, ...]:
    """Give the answers that are still to be done."""
    return tuple(answer for answer in given if is_open(answer.action))


def not_dropped(given: Iterable[Answer]) -> tuple[Answer, ...]:
    """Give the answers that are to be done, then those that are done."""
    done = (answer for answer in given if answer.action.progress == "done")
    return (*still_open(given), *(one for one in done if one.action.status != "retired"))


def blueprints(uses: Uses, journey: Journey) -> tuple[Blueprint, ...]:
    """Give the blueprints that hang on `journey`."""
    return uses.by(journey, Blueprint, "journey")


def parts_of(book: Handbook, uses: Uses, journey: Journey) -> tuple[Journey, ...]:
    """Give the sub-journeys of `journey`: those that name it, and those its steps name."""
    named = (book.find(Journey, stop.step.sub_journey) for stop in uses.stops(journey))
    parts = (*uses.by(journey, Journey, "parent"), *named)
    return tuple({part.id: part for part in parts if part}.values())


def turns(stops: Iterable[Stop]) -> tuple[Stop, ...]:
    """Give the steps at which the road forks, waits, changes hands or loses customers."""
    return tuple(stop for stop in stops if _turns(stop.step))


def _turns(step: Step) -> bool:
    return bool(step.next or step.ends or step.waits or step.handover) or step.drop_off is not None


def _named_at(book: Handbook, uses: Uses, step: Step) -> Iterable[Action]:
    for chance in (book.find(Opportunity, id_) for id_ in opportunity_ids(step)):
        if chance:
            yield from uses.by(chance, Action)


def _at(book: Handbook, uses: Uses, journey: Journey, step: Step) -> Iterable[Action]:
    for insight in (book.find(Insight, id_) for id_ in step.insights):
        if insight:
            yield from uses.by(insight, Action)
            for opportunity in uses.by(insight, Opportunity):
                for action in uses.by(opportunity, Action):
                    if not (action.answers_insights or action.answers_steps):
                        yield action
    for action in uses.by(journey, Action, "answers_steps"):
        spots = action.answers_steps
        if step.id and any(s.journey == journey.id and s.step == step.id for s in spots):
            yield action
