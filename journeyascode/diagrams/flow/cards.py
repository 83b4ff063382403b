"""The steps of a flow as boxes: a step, steps at the same time, and a straight run of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import STRONG, TINY, Box, written
from journeyascode.diagrams.flow.blocks import (
    AIR,
    BAR,
    FIGURE,
    PAD,
    Block,
    bottom,
    line,
    timed,
    timed_width,
    wide,
)
from journeyascode.diagrams.flow.signs import PERSON, person
from journeyascode.diagrams.heads import badge
from journeyascode.diagrams.text import Font, shorten
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.flow.facts import StepFact
    from journeyascode.diagrams.voice import Voice

CARD = 200
"""Width of a step."""
ROW = 20
"""Height of one step in a run."""
_NUMBER = Font(11, bold=True)
_BETWEEN = 8
"""Space between steps taken at the same time."""


def step_block(voice: Voice, fact: StepFact) -> Block:
    """Draw a step: number, name, channel, the journey below it, times, and how many come."""
    critical = fact.stop.step.critical is not None
    head = tuple(_head(fact))
    y = bottom(head) + 3
    below = _below(fact, y)
    y = below[0].bottom + 3 if below else y
    foot = tuple(_foot(fact, y))
    high = (bottom(foot) if foot else y - 3) + AIR + BAR
    frame = Box(
        0, 0, CARD, high, fill="card", shape="rounded",
        stroke="bad" if critical else "line", thick=1.6 if critical else 1,
        link=fact.link, title=step_title(voice, fact), anchor=fact.stop.anchor,
    )  # fmt: skip
    return Block(CARD, high, (frame, *head, *foot, *_badges(fact), *_bar(fact, high), *below))


def run_block(voice: Voice, facts: Sequence[StepFact]) -> Block:
    """Draw a straight run of steps as a list, each step a line of its own."""
    end = AIR + ROW * len(facts)
    come = tuple(_come(facts[0], CARD - PAD, end + 1))
    high = (bottom(come) if come else end) + AIR + BAR
    frame = Box(0, 0, CARD, high, fill="card", stroke="line", shape="rounded")
    rows = (box for at, fact in enumerate(facts) for box in _row(voice, fact, AIR + at * ROW))
    return Block(CARD, high, (frame, *come, *_bar(facts[0], high), *rows))


def together_block(voice: Voice, facts: Sequence[StepFact]) -> Block:
    """Draw steps taken at the same time side by side in one frame."""
    words = line((PAD, 6, CARD), facts[0].beside, TINY, "quiet")
    cards = [step_block(voice, fact) for fact in facts]
    high = max(card.height for card in cards)
    top = words.bottom + 10
    across = CARD + _BETWEEN
    inside = [
        box
        for at, card in enumerate(cards)
        for box in card.stretched(high).placed(_BETWEEN + at * across, top)
    ]
    total = top + high + _BETWEEN
    room = across * len(facts) + _BETWEEN
    frame = Box(0, 0, room, total, fill="page", stroke="quiet", shape="rounded")
    return Block(room, total, (frame, words, *inside))


def step_title(voice: Voice, fact: StepFact) -> str:
    """Give what a pointer shows on a step: its full name, and what its signs stand for."""
    lines = [f"{fact.stop.number}. {fact.name}", *(mark.hint for mark in fact.marks)]
    lines += [fact.channel.full] if fact.channel else []
    if fact.visits:
        lines.append(voice.say(say("{n} visits per customer", n=fact.visits)))
    return "\n".join(lines)


def _head(fact: StepFact) -> Iterator[Box]:
    """Yield number and name, then the person met and the channel, and whether some skip it."""
    number = str(fact.stop.number)
    left = PAD + wide(number, _NUMBER) + 5
    yield line((PAD, AIR + 0.6, left), number, _NUMBER, "accent")
    name = written((left, AIR, CARD - left - PAD), fact.name, STRONG, 4)
    yield name._replace(part=True)
    y, x = name.bottom + 3, left
    if fact.met:
        yield from person(x, y)
        x += PERSON + 5
    if fact.channel:
        yield line((x, y, CARD - x - PAD), fact.channel.text, TINY, "quiet")
    if fact.channel or fact.met:
        y += TINY.leading + 2
    if fact.optional:
        yield line((left, y, CARD - left - PAD), fact.optional, TINY, "quiet")


def _below(fact: StepFact, y: float) -> tuple[Box, ...]:
    """Draw the link to the journey that tells a step in full."""
    if fact.below is None:
        return ()
    left = PAD + wide(str(fact.stop.number), _NUMBER) + 5
    box = written((left, y, CARD - left - PAD), f"⤷ {fact.below.text}", TINY, 2)
    return (box._replace(ink="accent", link=fact.below.link, title=f"⤷ {fact.below.text}"),)


def _foot(fact: StepFact, y: float) -> Iterator[Box]:
    """Yield the times on the left, and on the right how many come and how often."""
    yield from _come(fact, CARD - PAD, y)
    x: float = PAD + wide(str(fact.stop.number), _NUMBER) + 5
    if fact.duration:
        room = wide(fact.duration, TINY)
        yield line((x, y + 2, room), fact.duration, TINY)
        x += room + 8
    if fact.wait:
        yield from timed(x, y + 2, fact.wait)


def _come(fact: StepFact, right: float, y: float) -> Iterator[Box]:
    room = wide(fact.come, FIGURE)
    if fact.come:
        yield line((right - room, y, room), fact.come, FIGURE, "accent")
    if fact.times:
        more = wide(fact.times, TINY)
        yield line((right - room - more - 5, y + 2, more), fact.times, TINY, "chance")


def _bar(fact: StepFact, high: float) -> tuple[Box, ...]:
    if not fact.come:
        return ()
    room = CARD - 2 * PAD
    track = Box(PAD, high - BAR - 4, room, BAR, fill="hair", part=True)
    full = Box(PAD, high - BAR - 4, max(1, room * fact.part), BAR, fill="accent", part=True)
    return (track, full)


def _badges(fact: StepFact) -> Iterator[Box]:
    for at, mark in enumerate(fact.marks):
        yield badge(mark.text, CARD - 26 - at * 24, -12)._replace(part=True)


def _row(voice: Voice, fact: StepFact, y: float) -> Iterator[Box]:
    """Yield one step of a run as a link of its own: number, name, and its times on the right."""
    yield Box(
        4, y, CARD - 8, ROW - 1, fill="band", shape="plain", link=fact.link,
        title=step_title(voice, fact), anchor=fact.stop.anchor,
    )  # fmt: skip
    number = str(fact.stop.number)
    left = PAD + wide(number, _NUMBER) + 5
    right: float = CARD - PAD
    yield line((PAD, y + 3, left), number, _NUMBER, "accent")
    if fact.wait:
        right -= timed_width(fact.wait)
        yield from timed(right, y + 3, fact.wait)
        right -= 6
    if fact.duration:
        room = wide(fact.duration, TINY)
        right -= room
        yield line((right, y + 3.5, room), fact.duration, TINY)
        right -= 6
    if fact.met:
        right -= PERSON
        yield from person(right, y + 4)
        right -= 5
    yield line((left, y + 3, right - left), shorten(fact.name, right - left, TINY), TINY)
