"""Actions: which are open and late, and what to do first, by impact and effort from 1 to 5."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from journeyascode.facts.overdue import is_past
from journeyascode.model import Action, Opportunity

if TYPE_CHECKING:
    from datetime import date

    from journeyascode.handbook import Handbook
    from journeyascode.model.decision import Change

Quadrant = Literal["quick-win", "big-bet", "fill-in", "thankless", "between"]
QUADRANTS: tuple[Quadrant, ...] = get_args(Quadrant)
MIDDLE = 3
"""Neither much nor little of 1 to 5."""


class ImpactAndEffort(NamedTuple):
    """How much a thing would do, and how much work it is; None where nobody has estimated."""

    impact: int | None
    effort: int | None

    @property
    def whole(self) -> bool:
        """Whether both are there, so that the thing has a place among others."""
        return self.impact is not None and self.effort is not None


class Response(NamedTuple):
    """The actions that take an opportunity, in the handbook's order; dropped ones are in none."""

    open: tuple[Action, ...]
    done: tuple[Action, ...]


def is_open(action: Action) -> bool:
    """Tell whether an action is still to be done."""
    return action.progress in {"planned", "doing"} and action.status != "retired"


def is_late(action: Action, as_of: date) -> bool:
    """Tell whether an action is still to be done though its day has gone by."""
    return is_open(action) and is_past(action.due, as_of)


def shortfalls(action: Action) -> tuple[tuple[Change, Change], ...]:
    """Give what an action was expected to bring and, when its day came, was measured not to have.

    Each with what was measured. Which way is better, the expectation itself says.
    """
    return tuple(
        (hoped, found)
        for hoped in action.expects
        for found in action.measured
        if found.metric == hoped.metric and _is_due(hoped, found) and _is_behind(hoped, found)
    )


def _is_due(hoped: Change, found: Change) -> bool:
    return hoped.by is None or found.by is None or found.by >= hoped.by


def _is_behind(hoped: Change, found: Change) -> bool:
    if hoped.before is None or hoped.after is None or found.after is None:
        return False
    return (hoped.after - found.after) * (hoped.after - hoped.before) > 0


def late_actions(book: Handbook, as_of: date) -> tuple[Action, ...]:
    """Give the actions that are late, the earliest due first."""
    late = (action for action in book.all(Action) if is_late(action, as_of))
    return tuple(sorted(late, key=by_due))


def by_due(action: Action) -> tuple[bool, str, str]:
    """Give what sorts actions: open ones first, the earliest due first, undated last."""
    return not is_open(action), str(action.due or "9999"), action.id


def estimate_opportunity(opportunity: Opportunity) -> ImpactAndEffort:
    """Give what is written of an opportunity."""
    return ImpactAndEffort(opportunity.impact, opportunity.effort)


def estimate_action(book: Handbook, action: Action) -> ImpactAndEffort:
    """Give the greatest impact and the greatest effort of the opportunities an action takes.

    An action is estimated through what it takes, as the best and the heaviest of it say; adding up
    would count twice what they share. So an action that does only a part of an opportunity is less
    work than this tells. What nobody has estimated is passed over; None
    where nothing is left.
    """
    found = (book.find(Opportunity, id_) for id_ in action.answers_opportunities)
    taken = [one for one in found if one]
    return ImpactAndEffort(
        max((one.impact for one in taken if one.impact is not None), default=None),
        max((one.effort for one in taken if one.effort is not None), default=None),
    )


def quadrant(estimate: ImpactAndEffort) -> Quadrant | None:
    """Give the quadrant of an estimate; None where it is not whole.

    The quadrants are the four corners. A 3 is neither much nor little, so that whatever has one is
    in between: no doubt is rounded into a quick win.
    """
    impact, effort = estimate
    if impact is None or effort is None:
        return None
    if MIDDLE in (impact, effort):
        return "between"
    if impact > MIDDLE:
        return "quick-win" if effort < MIDDLE else "big-bet"
    return "fill-in" if effort < MIDDLE else "thankless"


def responses(book: Handbook) -> dict[str, Response]:
    """Give the actions that take each opportunity, by its id; all opportunities are there."""
    found: dict[str, Response] = {one.id: Response((), ()) for one in book.all(Opportunity)}
    for action in book.all(Action):
        for id_ in dict.fromkeys(action.answers_opportunities):
            if id_ not in found:
                continue
            open_, done = found[id_]
            if is_open(action):
                found[id_] = Response((*open_, action), done)
            elif action.progress == "done":
                found[id_] = Response(open_, (*done, action))
    return found
