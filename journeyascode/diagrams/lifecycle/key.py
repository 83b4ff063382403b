"""What explains a road of journeys: its frames and the edges of its stages, as far as drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import TINY, Box, written
from journeyascode.diagrams.text import width
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.canvas import Mark
    from journeyascode.diagrams.lifecycle.facts import Road
    from journeyascode.diagrams.voice import Voice
    from journeyascode.words import Say

_HIGH, _GAP, _SIGN = 20, 18, 24
_LEFT = 10.0


def key_words(road: Road) -> tuple[tuple[Box, Say], ...]:
    """Give what the key explains: a sign, and what it means; only signs that are drawn."""
    frames = [frame for group in road.groups for frame in group]
    tones = {leaf.tone for frame in frames for leaf in frame.leaves}
    part = Box(0, 0, 18, 12, fill="card", stroke="chance", thick=1.2, shape="rounded")
    here = Box(0, 0, 18, 12, fill="card", stroke="accent", thick=2.5, shape="rounded")
    edge = Box(8, 0, 3, 12)
    found = (
        (part, say("a part of the journey above it"),
         any(frame.depth and not frame.here for frame in frames)),
        (here, say("this journey"), any(frame.here for frame in frames)),
        (edge._replace(fill="good"), say("feels good, +0.5 or better"), "good" in tones),
        (edge._replace(fill="line"), say("in between, or nobody has told"), "quiet" in tones),
        (edge._replace(fill="bad"), say("feels bad, −0.5 or worse"), "bad" in tones),
    )  # fmt: skip
    return tuple((sign, words) for sign, words, there in found if there)


def draw_key(voice: Voice, road: Road, room: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the key into so much width; give the marks and the height they take."""
    marks = tuple(_entries(voice, road, room))
    low = max((mark.bottom for mark in marks), default=-4)
    return marks, low + 4


def _entries(voice: Voice, road: Road, room: float) -> Iterator[Box]:
    x, y = _LEFT, 6.0
    for sign, words in key_words(road):
        text = voice.say(words)
        across = _SIGN + width(text, TINY)
        if x + across > room and x > _LEFT:
            x, y = _LEFT, y + _HIGH
        yield sign.moved(x, y)
        yield written((x + _SIGN, y, across), text, TINY, 1)._replace(ink="quiet")
        x += across + _GAP
