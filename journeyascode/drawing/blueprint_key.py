"""What explains a service blueprint: its arrows, its signs, and what travels along each arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.blueprint_cells import fail_sign, wait_sign
from journeyascode.drawing.blueprint_facts import KINDS
from journeyascode.drawing.canvas import SMALL, Box, Line, Mark, Point, straight, written
from journeyascode.drawing.step_marks import FAIL, WAIT
from journeyascode.drawing.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.drawing.blueprint_facts import BlueprintFacts
    from journeyascode.drawing.canvas import Dash
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Voice

_LEGEND, _LEGEND_ROW = 40, 24
"""Height of a legend of one row, and of each row more."""
_ENTRY = 260
"""The least width of an entry of the key."""
_ROW = 17
_GAP = 24


class FlowStroke(NamedTuple):
    """How a kind of flow is drawn."""

    colour: Role
    dash: Dash
    both: bool = False


STROKES: Mapping[str, FlowStroke] = {
    "flow": FlowStroke("ink", "solid"),
    "triggers": FlowStroke("warn", "solid"),
    "needs": FlowStroke("chance", "dashed"),
    "both-ways": FlowStroke("accent", "solid", both=True),
}


def key_height(voice: Voice, facts: BlueprintFacts, room: float) -> float:
    """Give the room of legend and key in a sheet so wide."""
    lowest = max((_place(facts, at, room)[1] for at in range(_count(facts))), default=-8)
    return _legend_height(voice, facts, room) + lowest + 22


def draw_key(
    voice: Voice, facts: BlueprintFacts, place: tuple[float, float, float]
) -> Iterator[Mark]:
    """Draw legend and key from the top left corner `place`, in the room given with it."""
    x, y, room = place
    for (across, row), marks in _legend(voice, facts, room):
        yield from (mark.moved(x + across, y + 10 + row * _LEGEND_ROW) for mark in marks)
    below = y + _legend_height(voice, facts, room)
    for at, flow in enumerate(facts.carried()):
        across, down = _place(facts, at, room)
        wide = _columns(room)
        text = written((0, 0, room / wide - 16), f"{flow.number}  {flow.carries}", SMALL, 1)
        box = text._replace(title=flow.carries if text.lines[0].endswith("…") else "")
        yield box.moved(x + across, below + down)


def _count(facts: BlueprintFacts) -> int:
    return len(facts.carried())


def _columns(room: float) -> int:
    return max(1, int(room // _ENTRY))


def _place(facts: BlueprintFacts, at: int, room: float) -> tuple[float, float]:
    """Give the place of one entry: entries run down one column after the other."""
    columns = _columns(room)
    rows = -(-_count(facts) // columns)
    return at // rows * room / columns, at % rows * _ROW


def _legend_height(voice: Voice, facts: BlueprintFacts, room: float) -> float:
    rows = max((row for (_, row), _ in _legend(voice, facts, room)), default=0)
    return _LEGEND + rows * _LEGEND_ROW


def _legend(
    voice: Voice, facts: BlueprintFacts, room: float
) -> Iterator[tuple[tuple[float, int], tuple[Mark, ...]]]:
    """Yield each entry of the legend with its place: pixels to the right, and its row."""
    x, row = 0.0, 0
    for sign, meaning in _signs(voice, facts):
        wide = max(mark.x + mark.width for mark in (sign, meaning) if isinstance(mark, Box))
        if x and x + wide > room:
            x, row = 0.0, row + 1
        yield (x, row), (sign, meaning)
        x += wide + _GAP


def _signs(voice: Voice, facts: BlueprintFacts) -> Iterator[tuple[Mark, Box]]:
    """Yield the arrows and the signs that are there, each with its meaning."""
    kinds = facts.kinds()
    for kind, name in KINDS.items():
        if kind in kinds:
            stroke = STROKES[kind]
            sample = straight([Point(0, 10), Point(36, 10)])
            line = Line(sample, stroke.colour, 1.6, stroke.dash, head=True, tail=stroke.both)
            yield line, _meaning(43, voice.say(name))
    if any(cell.fail for cell in facts.cells):
        yield fail_sign(voice.say(FAIL), 0, 0), _meaning(30, voice.say(FAIL))
    if any(cell.wait for cell in facts.cells):
        yield wait_sign(voice.say(WAIT), 0, 1), _meaning(30, voice.say(WAIT))


def _meaning(x: float, text: str) -> Box:
    box = written((x, 3.5, 240), text, SMALL, 1)
    return box._replace(width=max(width(line, SMALL) for line in box.lines))
