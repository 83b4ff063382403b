"""What a matrix of priorities says of each opportunity or action."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.drawing import Mention
from journeyascode.facts.actions import (
    QUADRANTS,
    ImpactAndEffort,
    estimate_action,
    estimate_opportunity,
    is_late,
    quadrant,
    responses,
)
from journeyascode.handbook import HIDDEN
from journeyascode.model import Action, Opportunity
from journeyascode.speech import say
from journeyascode.speech.choices import CHOICES
from journeyascode.speech.voice import day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.drawing import TableCell
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.facts.actions import Quadrant, Response
    from journeyascode.speech import Say

IMPACT, EFFORT = say("Impact"), say("Effort")
NOT_ESTIMATED = say("Not estimated yet")


class QuadrantStyle(NamedTuple):
    """How a quadrant is called, and its ground."""

    name: Say
    ground: Role


CORNERS: Mapping[Quadrant, QuadrantStyle] = {
    "quick-win": QuadrantStyle(say("Quick wins"), "good-soft"),
    "big-bet": QuadrantStyle(say("Big bets"), "accent-soft"),
    "fill-in": QuadrantStyle(say("Fill-ins"), "band"),
    "thankless": QuadrantStyle(say("Thankless"), "bad-soft"),
    "between": QuadrantStyle(say("In between"), "page"),
}

_PROGRESS: Mapping[str, Say] = CHOICES["Action.progress"]
_ORDER = tuple(_PROGRESS)


class PriorityCard(NamedTuple):
    """One card of the matrix."""

    name: Fact
    estimate: ImpactAndEffort
    foot: str
    """How far it is, in one line."""
    role: Role
    """The colour of that line."""
    more: tuple[TableCell, ...]
    """What else its row of the table says."""


class PriorityFacts(NamedTuple):
    """Everything a matrix and its tables say."""

    items: tuple[PriorityCard, ...]
    """By impact, the greatest first, then by effort, the least first; without estimate last."""
    heads: tuple[Say, ...]
    """What the rows of the table are about: the name, the line below it, and the rest."""

    def at(self, impact: int, effort: int) -> tuple[PriorityCard, ...]:
        """Give what stands in one cell."""
        return tuple(item for item in self.items if item.estimate == (impact, effort))

    @property
    def unplaced(self) -> tuple[PriorityCard, ...]:
        """What has no place, as impact or effort is not estimated."""
        return tuple(item for item in self.items if not item.estimate.whole)

    @property
    def counts(self) -> tuple[tuple[Quadrant, int], ...]:
        """How many stand in each quadrant."""
        found = [quadrant(item.estimate) for item in self.items]
        return tuple((name, found.count(name)) for name in QUADRANTS)


def read_opportunities(voice: Voice) -> PriorityFacts:
    """Give every opportunity, with the actions that take it."""
    taken = responses(voice.book)
    items = (_opportunity(voice, one, taken[one.id]) for one in voice.book.all(Opportunity))
    heads = (say("Opportunity"), say("Actions"), say("Open actions"), say("Done actions"))
    return PriorityFacts(_ranked(items), heads)


def read_actions(voice: Voice) -> PriorityFacts:
    """Give every action, the open ones first, with the opportunities it takes.

    Left out is one whose place rests on an opportunity that is not for the readers.
    """
    actions = sorted(voice.book.all(Action), key=lambda one: _ORDER.index(one.progress))
    heads = (say("Action"), say("Progress"), say("Takes opportunities"))
    known = (one for one in actions if HIDDEN not in one.answers_opportunities)
    return PriorityFacts(_ranked(_action(voice, one) for one in known), heads)


def place_told(voice: Voice, estimate: ImpactAndEffort) -> str:
    """Name the quadrant of an estimate, or say that there is none."""
    found = quadrant(estimate)
    return voice.say(CORNERS[found].name if found else NOT_ESTIMATED)


def telling(voice: Voice, item: PriorityCard) -> str:
    """Tell everything about an item in one line: what a pointer shows."""
    impact, effort = (points_told(points) for points in item.estimate)
    words = (
        voice.listed(IMPACT, impact),
        voice.listed(EFFORT, effort),
        place_told(voice, item.estimate),
        item.foot,
        *(mention.text for cell in item.more for mention in cell),
    )
    return f"{item.name.text}. {'; '.join(filter(None, words))}"


def points_told(points: int | None) -> str:
    """Give points from 1 to 5; a dash where nobody has estimated."""
    return "–" if points is None else f"{points}"


def _ranked(items: Iterable[PriorityCard]) -> tuple[PriorityCard, ...]:
    def rank(item: PriorityCard) -> tuple[bool, int, int]:
        impact, effort = item.estimate
        return not item.estimate.whole, -(impact or 0), effort or 0

    return tuple(sorted(items, key=rank))


def _opportunity(voice: Voice, one: Opportunity, taken: Response) -> PriorityCard:
    late = sum(is_late(action, voice.as_of) for action in taken.open)
    counted = (
        (len(taken.open), say("{n} open", n=len(taken.open))),
        (len(taken.done), say("{n} done", n=len(taken.done))),
        (late, say("{n} overdue", n=late)),
    )
    told = " · ".join(voice.say(words) for n, words in counted if n)
    name = voice.fact(one.id, "opportunity")
    none = "" if voice.book.hides("action") else voice.say(say("no action yet"))
    foot = told or none
    role: Role = "bad" if late else "warn" if foot and not told else "quiet"
    more = (_named(voice, taken.open), _named(voice, taken.done))
    return PriorityCard(name, estimate_opportunity(one), foot, role, more)


def _action(voice: Voice, one: Action) -> PriorityCard:
    late = is_late(one, voice.as_of)
    found = [voice.say(say("Overdue") if late else _PROGRESS[one.progress])]
    when = one.done_on if one.progress == "done" else one.due
    if when and one.progress != "dropped":
        found.append(day(when, voice.language))
    role: Role = "bad" if late else "good" if one.progress == "done" else "quiet"
    taken = [voice.fact(id_, "opportunity") for id_ in one.answers_opportunities]
    more = (tuple(Mention(fact.text, fact.link) for fact in taken),)
    name = voice.fact(one.id, "action")
    return PriorityCard(name, estimate_action(voice.book, one), " · ".join(found), role, more)


def _named(voice: Voice, actions: Iterable[Action]) -> TableCell:
    facts = (voice.fact(action.id, "action") for action in actions)
    return tuple(Mention(fact.text, fact.link) for fact in facts)
