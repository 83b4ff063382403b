"""A journey in one screen: how it feels, what hurts, what is being done, what it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.feelings import counted, is_aimed
from journeyascode.facts.feelings import moments as moments_of
from journeyascode.model import Action, Blueprint, Insight, Journey, Opportunity
from journeyascode.pages.order import by_due, is_open

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.handbook import Handbook
    from journeyascode.model import Feeling, Step, Stop, Text
    from journeyascode.model.journey import Mood
    from journeyascode.pages.uses import Uses

_UNKNOWN = 0


class Moment(NamedTuple):
    """What somebody felt at a step: at its start, as a whole or at its end."""

    stop: Stop
    feeling: Feeling
    mood: Mood
    value: float


class Peaks(NamedTuple):
    """The moments a customer is likely to remember: the worst, the best and the last one.

    A heuristic: people judge an experience by its peaks and its end (Kahneman & al., 1993).
    """

    worst: Moment
    best: Moment
    end: Moment


class Pain(NamedTuple):
    """Something that hurts at a step: in plain words, or an insight of its own."""

    stop: Stop
    words: Text | None
    insight: Insight | None


class Answer(NamedTuple):
    """An action, and the steps of one journey that it answers."""

    action: Action
    stops: tuple[Stop, ...]


def moments(journey: Journey) -> tuple[Moment, ...]:
    """Give every moment that has a score, in order; no target where what is felt is told."""
    return tuple(
        Moment(stop, feeling, mood, score)
        for stop in journey.felt()
        for feeling in counted(stop.step.feels, aimed=is_aimed(journey))
        for _, score, mood in moments_of(feeling)
    )


def peaks(journey: Journey) -> Peaks | None:
    """Give the moments likely to be remembered; None where no feeling is known."""
    felt = moments(journey)
    if not felt:
        return None
    return Peaks(
        min(felt, key=lambda moment: moment.value),
        max(felt, key=lambda moment: moment.value),
        felt[-1],
    )


def pains(book: Handbook, journey: Journey) -> tuple[Pain, ...]:
    """Give what hurts: insights from the most severe, then plain words from the worst step.

    An insight is given once, at the first step that names it.
    """
    known: dict[str, Pain] = {}
    plain: list[tuple[float, Pain]] = []
    felt = moments(journey)
    for stop in journey.felt():
        for insight in (book.find(Insight, id_) for id_ in stop.step.insights):
            if insight and insight.type == "pain":
                known.setdefault(insight.id, Pain(stop, None, insight))
        values = (moment.value for moment in felt if moment.stop.number == stop.number)
        worst = min(values, default=_UNKNOWN)
        plain += [(worst, Pain(stop, words, None)) for words in stop.step.pains]
    insights = sorted(known.values(), key=lambda pain: -_severity(pain))
    return (*insights, *(pain for _, pain in sorted(plain, key=lambda pair: pair[0])))


def answers(book: Handbook, uses: Uses, journey: Journey) -> tuple[Answer, ...]:
    """Give the actions that answer a step of `journey` or an insight named there, by due date."""
    found: dict[str, tuple[Action, dict[int, Stop]]] = {}
    for stop in uses.stops(journey):
        for action in _at(book, uses, journey, stop.step):
            found.setdefault(action.id, (action, {}))[1][stop.number] = stop
    for action in uses.by(journey, Action, "answers_steps"):
        found.setdefault(action.id, (action, {}))
    given = [Answer(action, tuple(stops.values())) for action, stops in found.values()]
    return tuple(sorted(given, key=lambda answer: by_due(answer.action)))


def still_open(given: Iterable[Answer]) -> tuple[Answer, ...]:
    """Give the answers that are still to be done."""
    return tuple(answer for answer in given if is_open(answer.action))


def variants(book: Handbook, uses: Uses, journey: Journey) -> tuple[Journey, ...]:
    """Give the other states and variants of `journey`, whichever of them points at which."""
    own = book.find(Journey, journey.compares_to)
    others = uses.by(journey, Journey, "compares_to")
    found = {other.id: other for other in (own, *others) if other}
    return tuple(found.values())


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


def _severity(pain: Pain) -> int:
    return (pain.insight.severity or 0) if pain.insight else 0


def _turns(step: Step) -> bool:
    return bool(step.next or step.waits or step.handover) or step.drop_off is not None


def _at(book: Handbook, uses: Uses, journey: Journey, step: Step) -> Iterable[Action]:
    for insight in (book.find(Insight, id_) for id_ in step.insights):
        if insight:
            yield from uses.by(insight, Action)
            for opportunity in uses.by(insight, Opportunity):
                yield from uses.by(opportunity, Action)
    for action in uses.by(journey, Action, "answers_steps"):
        spots = action.answers_steps
        if step.id and any(s.journey == journey.id and s.step == step.id for s in spots):
            yield action
