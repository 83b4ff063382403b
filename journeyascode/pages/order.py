"""The order in which entities of a kind are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.actions import by_due
from journeyascode.model import Action, Journey, Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeyascode.model import Entity, Insight, Opportunity

_HARDEST = 6
_LAST = 10**9


def ordered(entities: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Give entities of one kind in the order of their index.

    Journeys stand below the main journey they belong to, actions by due date, the latest review
    comes first; everything else stays as it was read.
    """
    journeys = [one for one in entities if isinstance(one, Journey)]
    actions = [one for one in entities if isinstance(one, Action)]
    reviews = [one for one in entities if isinstance(one, Review)]
    if journeys:
        return tuple(journey for _, journey in family(journeys))
    if actions:
        return tuple(sorted(actions, key=by_due))
    return tuple(sorted(reviews, key=lambda one: one.date, reverse=True)) or entities


def by_severity(insights: Iterable[Insight]) -> tuple[Insight, ...]:
    """Give insights, the most severe first; of these the one ranked first."""
    return tuple(sorted(insights, key=lambda one: (-(one.severity or 0), one.rank or _LAST)))


def by_worth(opportunities: Iterable[Opportunity]) -> tuple[Opportunity, ...]:
    """Give opportunities: those that do most for customers first, of these the easiest first."""
    return tuple(
        sorted(opportunities, key=lambda one: (-(one.impact or 0), one.effort or _HARDEST))
    )


def family(journeys: Sequence[Journey]) -> tuple[tuple[int, Journey], ...]:
    """Give journeys with their depth, sub-journeys right below the main one they belong to.

    Journeys whose main journeys lead round in a circle come last.
    """
    ids = {journey.id for journey in journeys}
    below: dict[str | None, list[Journey]] = {}
    for journey in _states_together(journeys):
        below.setdefault(journey.parent if journey.parent in ids else None, []).append(journey)
    found: dict[str, tuple[int, Journey]] = {}
    waiting = [(0, journey) for journey in reversed(below.get(None, []))]
    while waiting:
        depth, journey = waiting.pop()
        found[journey.id] = depth, journey
        waiting += [(depth + 1, one) for one in reversed(below.get(journey.id, []))]
    rest = [(0, journey) for journey in journeys if journey.id not in found]
    return (*found.values(), *rest)


def _states_together(journeys: Sequence[Journey]) -> list[Journey]:
    """Put each other state or variant right behind the journey it is compared with."""
    place = {journey.id: at for at, journey in enumerate(journeys)}

    def beside(journey: Journey) -> tuple[int, bool]:
        base = journey.compares_to if journey.compares_to in place else None
        return place[base or journey.id], base is not None

    return sorted(journeys, key=beside)
