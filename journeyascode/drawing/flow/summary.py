"""What is expected of a journey, in numbers: drawn above the flow, and told in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import SMALL, TINY, Box, rectangle, written
from journeyascode.drawing.flow.facts import ENDINGS, length_text, times_text
from journeyascode.drawing.text import Font
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.drawing.canvas import Mark
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.flow.facts import FlowFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.paths import Expected
    from journeyascode.measures.markov import Ending
    from journeyascode.speech import Say

PER_CUSTOMER: Say = say("per customer, on average")
_VALUE = Font(19, bold=True)
_TILE, _NARROW = 132, 112
"""Width of a number in pixels, and the width it can do with where that saves a row."""
_STRIPE = 10
_EDGE = 10
"""Pixels between the edge of the picture and its numbers."""
_COLOURS: dict[Ending, Role] = {
    "done": "good",
    "early": "quiet",
    "over": "accent",
    "unknown": "warn",
    "left": "bad",
}


class Figure(NamedTuple):
    """One expected number: what it is, its value, and what must be said with it."""

    name: str
    value: str
    note: str
    role: Role = "ink"


def figures(voice: Voice, facts: FlowFacts) -> tuple[Figure, ...]:
    """Give the numbers expected per customer; none when nothing can be reckoned."""
    expected = facts.reckoning.expected
    if expected is None:
        return ()
    return (*_ends(voice, expected), *_times(voice, expected), _contacts(voice, expected))


def notes(voice: Voice, facts: FlowFacts) -> tuple[str, ...]:
    """Give what is assumed or missing, each in a sentence; none where everything is told."""
    network, expected = facts.reckoning.network, facts.reckoning.expected
    told = (
        (say("Nothing can be reckoned: no way leads to an end (steps: {steps})."),
         facts.reckoning.endless),
        (say("No shares are told (steps: {steps}): they are assumed to be even."),
         network.assumed),
        (say("Shares make up more than the whole (steps: {steps}): taken in proportion."),
         network.above),
        (say("Where the rest go is not told (steps: {steps}): reckoned as if they went on."),
         network.untold),
    )  # fmt: skip
    found = [say(words.text, steps=_numbers(steps)) for words, steps in told if steps]
    if expected and expected.untimed:
        found.append(
            say("{n} of {all} steps have no duration.", n=expected.untimed, all=expected.taken)
        )
    return tuple(map(voice.say, found))


def draw_summary(voice: Voice, facts: FlowFacts, wide: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the numbers into so much width; give the marks and the height they take."""
    marks: list[Mark] = []
    tiles = figures(voice, facts)
    room = wide - 2 * _EDGE
    fits = len(tiles) * _NARROW <= room
    across = max(1, len(tiles) if fits else int(room // _TILE))
    tile = min(_TILE, room / across)
    y = 8.0
    if tiles:
        marks.append(written((0, y, room), voice.say(PER_CUSTOMER), TINY, 1)._replace(ink="quiet"))
        y += TINY.leading + 4
    for first in range(0, len(tiles), across):
        row = tiles[first : first + across]
        boxes = [box for at, one in enumerate(row) for box in _tile(one, (tile * at, y, tile))]
        marks += boxes
        y = max(box.bottom for box in boxes) + 10
    if facts.reckoning.expected:
        marks += _stripe(facts.reckoning.expected, y, min(room, tile * across) - 12)
        y += _STRIPE + 8
    for note in notes(voice, facts):
        text = written((0, y, min(room, 560)), note, SMALL, 4)._replace(ink="quiet")
        marks.append(text)
        y = text.bottom + 2
    return tuple(mark.moved(_EDGE, 0) for mark in marks), y + 8


def _ends(voice: Voice, expected: Expected) -> Iterator[Figure]:
    for ending, name in ENDINGS.items():
        if ending in expected.ends:
            share = voice.share(expected.ends[ending])
            role = _COLOURS[ending]
            yield Figure(voice.say(name), share, "", "ink" if role == "quiet" else role)


def _times(voice: Voice, expected: Expected) -> Iterator[Figure]:
    if expected.duration:
        value = length_text(voice, expected.duration)
        yield Figure(voice.say(say("spent in the steps")), value, "")
    if expected.waiting:
        timers = expected.timers
        note = say("of which timers {time}", time=length_text(voice, timers)) if timers else None
        value = length_text(voice, expected.waiting)
        yield Figure(
            voice.say(say("spent waiting")), value, voice.say(note) if note else "", "warn"
        )


def _contacts(voice: Voice, expected: Expected) -> Figure:
    value = times_text(voice, expected.contacts)
    return Figure(voice.say(say("contacts with a person")), value, "", "accent")


def _tile(figure: Figure, place: tuple[float, float, float]) -> Iterator[Box]:
    x, y, room = place
    value = written((x, y, room - 8), figure.value, _VALUE, 1)
    yield value._replace(ink=figure.role)
    name = written((x, value.bottom + 1, room - 14), figure.name, TINY, 2)
    yield name
    if figure.note:
        note = written((x, name.bottom, room - 14), figure.note, TINY, 2)
        yield note._replace(ink="quiet")


def _stripe(expected: Expected, y: float, wide: float) -> Iterator[Mark]:
    """Draw the ends side by side, each as wide as its share."""
    x = 0.0
    for ending in ENDINGS:
        part = wide * expected.ends.get(ending, 0)
        if part > 0:
            yield rectangle((x, y, max(1, part - 2), _STRIPE), _COLOURS[ending])
        x += part


def _numbers(steps: tuple[int, ...]) -> str:
    return ", ".join(str(step + 1) for step in steps)
