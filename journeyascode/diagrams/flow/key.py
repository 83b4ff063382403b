"""What explains a flow: its arrows and its marks, as far as they are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import TINY, Box, Line, Point, rectangle, straight, written
from journeyascode.diagrams.flow.blocks import wide
from journeyascode.diagrams.flow.signs import clock, person
from journeyascode.diagrams.heads import badge
from journeyascode.diagrams.marks import CRITICAL, FAIL, initial
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.canvas import Mark
    from journeyascode.diagrams.flow.facts import FlowFacts
    from journeyascode.diagrams.voice import Voice
    from journeyascode.words import Say

_HIGH = 22
_GAP = 20


def key_words(voice: Voice, facts: FlowFacts) -> tuple[tuple[str, Say], ...]:
    """Give what the key explains: a sign, and what it means; only signs that are drawn."""
    marks = {mark.text for step in facts.steps for mark in step.marks}
    fail = initial(voice.say(FAIL))
    found = [
        ("share", say("width: share of customers"), bool(facts.reckoning.flows)),
        ("times", say("× times each"), any(step.times for step in facts.steps)),
        ("back", say("back to an earlier step"), any(w.course == "back" for w in facts.ways)),
        ("clock", say("wait"), any(step.wait for step in facts.steps) or _timer(facts)),
        ("person", say("a person meets the customer"), any(step.met for step in facts.steps)),
        (CRITICAL, say("critical point"), CRITICAL in marks),
        (fail, FAIL, fail in marks),
    ]
    return tuple((sign, words) for sign, words, there in found if there)


def draw_key(voice: Voice, facts: FlowFacts, room: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the key into so much width; give the marks and the height they take."""
    marks: list[Mark] = []
    x, y = 10.0, 4.0
    for sign, words in key_words(voice, facts):
        text = voice.say(words)
        across = 34 + wide(text, TINY)
        if x + across > room and x > 10:  # noqa: PLR2004 - not the first of its row
            x, y = 10.0, y + _HIGH
        marks += _sign(sign, x, y)
        marks.append(written((x + 32, y + 4, room), text, TINY, 1)._replace(ink="quiet"))
        x += across + _GAP
    return tuple(marks), y + _HIGH + 6 if marks else 6


def _timer(facts: FlowFacts) -> bool:
    return any(way.after for way in facts.ways)


def _sign(sign: str, x: float, y: float) -> Iterator[Mark]:
    """Draw one sign of the key, in a place of 28 by 20 pixels."""
    middle = y + 10
    if sign == "share":
        yield rectangle((x, middle - 6, 28, 12), "line")
    if sign in ("share", "back"):
        ends = straight([Point(x, middle), Point(x + 28, middle)])
        forward = Line(ends, "accent", 1.4, head=True)
        yield forward if sign == "share" else forward._replace(colour="chance", dash="dashed")
    elif sign == "clock":
        yield from _free(clock(x + 8, middle - 6))
    elif sign == "person":
        yield from _free(person(x + 8, middle - 6))
    elif len(sign) == 1:
        yield badge(sign, x + 4, y)


def _free(boxes: tuple[Box, ...]) -> Iterator[Box]:
    """Yield boxes that belong to no card."""
    return (box._replace(part=False) for box in boxes)
