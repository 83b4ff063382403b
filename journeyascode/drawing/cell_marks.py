"""How facts look in one cell of a map: marks placed from the cell's own top left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    SMALL,
    TINY,
    Box,
    Dot,
    Mark,
    Point,
    bottom,
    pill,
    rectangle,
    written,
)
from journeyascode.drawing.text import Font, width
from journeyascode.drawing.voice import Fact

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Voice

Sketch = tuple[Mark, ...]

PAD = 9
"""Space in pixels between the edge of a column and its text."""
AIR = 8
"""Space above and below what stands in a lane."""
MOST = 12
"""So many facts are drawn in one cell; the table has them all."""
LINES = 14
"""So many lines are drawn of one fact; the table, and the pointer, show it all."""
_INSET = 4
"""Space between the edge of a stage and what is told of all of it."""

_FIGURE = Font(13, bold=True)
_COLUMN = 14.0, 34.0
"""Width and height of a column, and of the scale it stands on."""


def height(sketch: Sketch) -> float:
    """Give the room that a sketch takes from the top of its cell, with air below it."""
    return bottom(sketch) + AIR


def chips(facts: Sequence[Fact], room: float) -> Sketch:
    """Draw each fact as a chip, one below the other; what is an alternative is quiet."""
    found: list[Mark] = []
    y: float = AIR - 1
    for fact in facts:
        chip = pill((PAD - 3, y, room - 2 * PAD + 6), fact.text, most=2)
        ground: Role = "band" if fact.role == "quiet" else "card"
        found.append(_pointing(chip._replace(ink=fact.role, fill=ground), fact))
        y = chip.bottom + 4
    return tuple(found)


def paragraphs(facts: Sequence[Fact], room: float) -> Sketch:
    """Draw each fact as a paragraph in its colour."""
    found: list[Mark] = []
    y: float = AIR
    for fact in facts:
        box = written((PAD, y, room - 2 * PAD), fact.text, SMALL, LINES)
        found.append(_pointing(box._replace(ink=fact.role), fact))
        y = box.bottom + 4
    return tuple(found)


def bullets(role: Role) -> Callable[[Sequence[Fact], float], Sketch]:
    """Give a way to draw facts as a list with dots of this colour."""

    def sketch(facts: Sequence[Fact], room: float) -> Sketch:
        found: list[Mark] = []
        y: float = AIR
        for fact in facts:
            found.append(Dot(role, Point(PAD + 3, y + SMALL.leading / 2), 3))
            box = written((PAD + 11, y, room - 2 * PAD - 11), fact.text, SMALL, LINES)
            found.append(_pointing(box, fact))
            y = box.bottom + 4
        return tuple(found)

    return sketch


def figures(facts: Sequence[Fact], room: float) -> Sketch:
    """Draw each fact as a number under its name, with a note beside the number or under it."""
    found: list[Mark] = []
    y: float = AIR
    for fact in facts:
        name = written((PAD, y, room - 2 * PAD), fact.text, SMALL, 2)
        found.append(_pointing(name._replace(ink="quiet"), fact, always=True))
        y = name.bottom + 1
        wide = width(fact.value, _FIGURE)
        if fact.value:
            value = written((PAD, y, room - 2 * PAD), fact.value, _FIGURE, 1)
            found.append(value._replace(ink=fact.role, part=True))
        beside = bool(fact.value) and PAD + wide + 6 + width(fact.note, TINY) <= room - 4
        place = (PAD + wide + 6, y + 2.5) if beside else (PAD, y + (16 if fact.value else 0))
        if fact.note:
            note = written((*place, room - 2 * PAD), fact.note, TINY, 1)
            found.append(note._replace(ink="quiet", part=True))
        y += (16 if fact.value else 0) + (0 if beside or not fact.note else 13) + 5
    return tuple(found)


def columns(facts: Sequence[Fact], room: float) -> Sketch:
    """Draw each fact that is on a scale as a column as high as it is there, its value beside it.

    The frame is the whole scale, so that the columns of a lane can be compared.
    """
    found: list[Mark] = []
    y: float = AIR
    for fact in facts:
        if fact.height is None:
            text = written((PAD, y, room - 2 * PAD), fact.text, SMALL, 2)
            found.append(text._replace(ink=fact.role))
            continue
        filled = max(_COLUMN[1] * fact.height, 1.5)
        frame = Box(PAD, y, *_COLUMN, fill="page", stroke="line")
        found += [frame, Box(PAD, frame.bottom - filled, _COLUMN[0], filled, fill="accent")]
        x, wide = PAD + _COLUMN[0] + 8, room - 2 * PAD - _COLUMN[0] - 8
        value = written((x, y, wide), fact.value, _FIGURE, 1)
        word = written((x, value.bottom if fact.value else y, wide), fact.text, SMALL, 2)
        found += [value, word._replace(ink="quiet" if fact.value else fact.role)]
        y = max(frame.bottom, word.bottom) + 4
    return tuple(found)


def shortened(voice: Voice, facts: Sequence[Fact]) -> Sequence[Fact]:
    """Give as many facts as fit a cell, and a last one that says how many more there are."""
    rest = facts[MOST:]
    if not rest:
        return facts
    more = Fact(voice.more(len(rest)), hint="; ".join(fact.full for fact in rest), role="quiet")
    return (*facts[:MOST], more)


def whole_stage(
    sketch: Callable[[Sequence[Fact], float], Sketch], facts: Sequence[Fact], room: float
) -> Sketch:
    """Draw what is told of a whole stage as a slip across its columns; nothing without facts."""
    if not facts:
        return ()
    marks = tuple(mark.moved(_INSET, 2) for mark in sketch(facts, room - 2 * _INSET))
    high = bottom(marks) + 4
    ground = rectangle((_INSET, 5, room - 2 * _INSET, high - 5), "accent-soft")
    edge = rectangle((_INSET, 5, 3, high - 5), "accent")
    return (ground, edge, *marks)


def _pointing(box: Box, fact: Fact, *, always: bool = False) -> Box:
    """Make a box lead where its fact leads, and tell what it does not show."""
    told = not always and " ".join(box.lines) == fact.full
    return box._replace(link=fact.link, title="" if told else fact.full)
