"""The cards of a road: heads of columns, frames of journeys, stages in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import SMALL, STRONG, TINY, Box, written
from journeyascode.diagrams.lifecycle.facts import DEEPER, title_of
from journeyascode.diagrams.text import Font, fitting, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.lifecycle.facts import Frame, Head, Leaf
    from journeyascode.diagrams.text import Font as Face
    from journeyascode.diagrams.voice import Fact

PAD = 9
_HEADS = (Font(13, bold=True), Font(12, bold=True), Font(11, bold=True))
"""The name of a head is written in the largest of these in which its words stay whole."""
_HEAD = _HEADS[0]
_BETWEEN = 14
"""Pixels between two notes on one line."""


def head_card(head: Head, room: float) -> tuple[Box, ...]:
    """Draw the head of a column from its top left corner."""
    name = written(
        (PAD, 8, room - 2 * PAD),
        head.name.text,
        fitting(head.name.text, room - 2 * PAD, _HEADS),
        4,
    )
    notes, bottom = noted(head.notes, (PAD, name.bottom + 3, room - 2 * PAD))
    fill, stroke = _look_of(head)
    ground = Box(
        0, 0, room, bottom + 8, shape="rounded", fill=fill, stroke=stroke,
        link=head.name.link, title=title_of(head.name, head.notes),
    )  # fmt: skip
    return (ground, name._replace(part=True), *notes)


def _look_of(head: Head) -> tuple[Role, Role]:
    """Give ground and edge of the head of a column."""
    if head.apart:
        return "band", "line"
    return ("card", "bad") if head.empty else ("accent-soft", "accent")


def frame_card(frame: Frame, room: float) -> tuple[Box, ...]:
    """Draw the upper part of a journey's frame from its top left corner."""
    main = frame.depth == 0
    sign = f"{DEEPER}\N{NO-BREAK SPACE}" * min(frame.depth, 3)
    name = written((PAD, 7, room - 2 * PAD), sign + frame.name.text, _HEAD if main else STRONG, 4)
    own = [note for note in frame.notes if not note.link]
    notes, bottom = noted(own, (PAD, name.bottom + 2, room - 2 * PAD))
    ground = Box(
        0, 0, room, bottom + 6, shape="rounded", fill="accent-soft" if main else "card",
        stroke="accent" if main or frame.here else "chance",
        thick=2.5 if frame.here else 1.2,
        link=frame.name.link, title=title_of(frame.name, frame.notes),
    )  # fmt: skip
    linked = [note for note in frame.notes if note.link]
    apart, bottom = noted(linked, (PAD, bottom + 1 if linked else bottom, room - 2 * PAD))
    alone = (
        box._replace(part=False, link=note.link, title=note.text, ink="accent")
        for box, note in zip(apart, linked, strict=True)
    )
    high = bottom + 6
    return (ground._replace(height=high), name._replace(part=True), *notes, *alone)


def leaf_card(leaf: Leaf, room: float) -> tuple[Box, ...]:
    """Draw a stage from the top left corner of its card."""
    name = written((PAD, 4, room - PAD - 5), leaf.name.text, SMALL, 4)
    notes, bottom = noted(leaf.notes, (PAD, name.bottom + 1, room - PAD - 5))
    ground = Box(
        0, 0, room, bottom + 4, fill="page", stroke="line",
        link=leaf.name.link, title=title_of(leaf.name, leaf.notes),
    )  # fmt: skip
    edge = Box(0, 0, 3, bottom + 4, fill="line" if leaf.tone == "quiet" else leaf.tone, part=True)
    return (ground, edge, name._replace(part=True), *notes)


def more_card(text: str, link: str | None, room: float) -> tuple[Box, ...]:
    """Draw a card that says how many are not drawn, and leads to where they are."""
    words = written((PAD, 4, room - PAD - 5), text, SMALL, 3)
    ground = Box(0, 0, room, words.bottom + 4, fill="band", stroke="line", link=link, title=text)
    return (ground, words._replace(part=True, ink="accent" if link else "quiet"))


def noted(
    notes: Sequence[Fact], place: tuple[float, float, float], font: Face = TINY
) -> tuple[tuple[Box, ...], float]:
    """Draw notes one behind the other, in as many lines as they take; give their lower edge too.

    The place is left, top and room.
    """
    boxes = tuple(_notes(notes, place, font))
    return boxes, max((box.bottom for box in boxes), default=place[1])


def _notes(notes: Sequence[Fact], place: tuple[float, float, float], font: Face) -> Iterator[Box]:
    left, y, room = place
    x = left
    for note in notes:
        wide = width(note.text, font)
        if x > left and x + wide > left + room:
            x, y = left, y + font.leading + 1
        box = written((x, y, left + room - x), note.text, font, 6)
        used = min(wide, box.width)
        yield box._replace(
            width=used if len(box.lines) == 1 else box.width, ink=note.role, part=True
        )
        x += used + _BETWEEN
        if len(box.lines) > 1:
            x, y = left, box.bottom + 1
