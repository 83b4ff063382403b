"""How routes, handovers and feelings look. Colour is never the only sign of anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.feelings import COLOURS
from journeyascode.drawing.matrix.facts import MANNER_NAMES, ONE_WAY
from journeyascode.facts.feelings import sense
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from journeyascode.drawing.canvas import Dash
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.matrix.facts import MatrixCell
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.feelings import Score, Sense
    from journeyascode.facts.handovers import Manner

OPTIONAL = say("optional step")
OFFERED = say("offered, never used on this journey")
UNUSED_UNSEEN = say("offered, used in no step that is shown here")
ELSEWHERE = say("used elsewhere")
GUESSED = say("estimated")
OFFERED_NEVER = say("offered, never used on any journey")
OFFERED_UNSEEN = say("offered, used on no journey that is shown here")

_GROUNDS: Mapping[Sense, Role] = {"good": "good-soft", "bad": "bad-soft", "neither": "card"}
_INKS: Mapping[Sense, Role] = {"good": "good", "bad": "bad", "neither": "ink"}
_DASHES: tuple[Dash, ...] = ("solid", "dashed", "dotted")


class RouteStyle(NamedTuple):
    """How the line of a route is drawn."""

    colour: Role
    dash: Dash


class HandoverSign(NamedTuple):
    """How a handover is marked: a sign before its word, and the colour of both."""

    sign: str
    ink: Role


MANNERS: Mapping[Manner, HandoverSign] = {
    "broken": HandoverSign("✕", "bad"),
    "repeated": HandoverSign("↻", "warn"),
    "seamless": HandoverSign("✓", "good"),
}


def look(route: int) -> RouteStyle:
    """Give the look of a route; twelve of them are all different."""
    return RouteStyle(COLOURS[route % len(COLOURS)], _DASHES[route % len(_DASHES)])


def sign_words(voice: Voice, manner: Manner) -> str:
    """Give the sign of a handover with its word."""
    return f"{MANNERS[manner].sign} {voice.say(MANNER_NAMES[manner])}"


def alone_words(voice: Voice) -> str:
    """Say with its sign that there is only one way in."""
    return f"! {voice.say(ONE_WAY)}"


def unused_words(voice: Voice) -> str:
    """Say that a channel is not used on a journey, as far as readers may know."""
    return voice.say(UNUSED_UNSEEN if voice.book.hides("journey") else OFFERED)


def never_words(voice: Voice) -> str:
    """Say that a channel is used on no journey, as far as readers may know."""
    return voice.say(OFFERED_UNSEEN if voice.book.hides("journey") else OFFERED_NEVER)


def offer_words(voice: Voice, cell: MatrixCell) -> str:
    """Say whether a channel that is offered is used in another row, or never."""
    if cell.state == "offered":
        return unused_words(voice)
    numbers = ", ".join(map(str, cell.elsewhere))
    return voice.listed(ELSEWHERE, numbers)


def mood(cell: MatrixCell) -> Role:
    """Give the ground of a card by the worst feeling in it."""
    scores = (step.worst for step in cell.steps if step.worst is not None)
    return ground(min(scores, default=None))


def ground(worst: Score | None) -> Role:
    """Give the ground of what feels so."""
    return _GROUNDS[sense(worst.value if worst else 0)]


def ink(score: float | None) -> Role:
    """Give the colour of a score; its sign is told beside it."""
    return _INKS[sense(score or 0)]


def whole(text: str, lines: Sequence[str]) -> str:
    """Give a text that was cut, for the pointer; nothing where all of it is drawn."""
    return text if lines and lines[-1].endswith("…") else ""
