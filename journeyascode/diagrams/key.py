"""What explains a service blueprint: its arrows, its signs, and what travels along each arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.blueprint_facts import FAIL_SIGN, KINDS, WAIT_SIGN
from journeyascode.diagrams.canvas import SMALL, Box, Line, Mark, Point, straight, written
from journeyascode.diagrams.cells import fail_sign, wait_sign
from journeyascode.diagrams.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from journeyascode.diagrams.blueprint_facts import BlueprintFacts
    from journeyascode.diagrams.canvas import Dash
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.voice import Voice

_LEGEND = 40
_ENTRY = 260
"""The least width of an entry of the key."""
_ROW = 17
_GAP = 24


class Stroke(NamedTuple):
    """How a kind of flow is drawn."""

    colour: Role
    dash: Dash
    both: bool = False


STROKES: Mapping[str, Stroke] = {
    "flow": Stroke("ink", "solid"),
    "triggers": Stroke("warn", "solid"),
    "needs": Stroke("chance", "dashed"),
    "both-ways": Stroke("accent", "solid", both=True),
}


def key_height(facts: BlueprintFacts, room: float) -> float:
    """Give the room of legend and key in a sheet so wide."""
    return (
        _LEGEND + max((_place(facts, at, room)[1] for at in range(_count(facts))), default=-8) + 22
    )


def draw_key(
    voice: Voice, facts: BlueprintFacts, place: tuple[float, float, float]
) -> Iterator[Mark]:
    """Draw legend and key from the top left corner `place`, in the room given with it."""
    x, y, room = place
    yield from (mark.moved(x, y + 10) for mark in _legend(voice, facts))
    carried = [flow for flow in facts.flows if flow.number]
    for at, flow in enumerate(carried):
        across, down = _place(facts, at, room)
        wide = _columns(room)
        text = written((0, 0, room / wide - 16), f"{flow.number}  {flow.carries}", SMALL, 1)
        box = text._replace(title=flow.carries if text.lines[0].endswith("…") else "")
        yield box.moved(x + across, y + _LEGEND + down)


def _count(facts: BlueprintFacts) -> int:
    return sum(flow.number > 0 for flow in facts.flows)


def _columns(room: float) -> int:
    return max(1, int(room // _ENTRY))


def _place(facts: BlueprintFacts, at: int, room: float) -> tuple[float, float]:
    """Give the place of one entry: entries run down one column after the other."""
    columns = _columns(room)
    rows = -(-_count(facts) // columns)
    return at // rows * room / columns, at % rows * _ROW


def _legend(voice: Voice, facts: BlueprintFacts) -> Iterator[Mark]:
    """Explain the arrows and the signs that are there."""
    x = 0.0
    for kind, name in KINDS.items():
        if not any(flow.kind == kind for flow in facts.flows):
            continue
        stroke = STROKES[kind]
        sample = straight([Point(x, 10), Point(x + 36, 10)])
        yield Line(sample, stroke.colour, 1.6, stroke.dash, head=True, tail=stroke.both)
        text = _meaning(x + 43, voice.say(name))
        yield text
        x += 43 + text.width + _GAP
    signs = (
        (fail_sign(0, 0), FAIL_SIGN, any(cell.fail for cell in facts.cells)),
        (wait_sign(0, 1), WAIT_SIGN, any(cell.wait for cell in facts.cells)),
    )
    for sign, meaning, there in signs:
        if there:
            yield sign.moved(x, 0)
            text = _meaning(x + 30, voice.say(meaning))
            yield text
            x += 30 + text.width + _GAP


def _meaning(x: float, text: str) -> Box:
    box = written((x, 3.5, 240), text, SMALL, 1)
    return box._replace(width=max(width(line, SMALL) for line in box.lines))
