"""A box of a flow: its frame and all that stands in it, from its own top left corner."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import TINY, Box, written
from journeyascode.drawing.flow.signs import CLOCK, clock
from journeyascode.drawing.text import Font, width

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.colours import Role

PAD = 10
"""Space left and right of what stands in a box."""
AIR = 8
"""Space above and below it."""
BAR = 3
"""Height of the bar at the foot of a step, which shows how many come."""
FIGURE = Font(12, bold=True)


class FlowBox(NamedTuple):
    """A box with all that stands in it; the first is the frame."""

    width: float
    height: float
    boxes: tuple[Box, ...]

    def stretched(self, height: float) -> FlowBox:
        """Give the block so high: its content in the middle, its bar at the foot."""
        more = height - self.height
        frame, *rest = self.boxes
        moved = (box.moved(0, more if box.height == BAR else more / 2) for box in rest)
        return FlowBox(self.width, height, (frame._replace(height=height), *moved))

    def placed(self, x: float, y: float) -> Iterator[Box]:
        """Yield its boxes with the top left corner there."""
        return (box.moved(x, y) for box in self.boxes)


def line(place: tuple[float, float, float], text: str, font: Font, ink: Role = "ink") -> Box:
    """Draw one line of text that belongs to the box before it: left, top, most room."""
    return written(place, text, font, 1)._replace(ink=ink, part=True)


def wide(text: str, font: Font) -> float:
    """Give the room of one line, with a pixel to spare."""
    return width(text, font) + 1


def timed(x: float, y: float, text: str) -> tuple[Box, ...]:
    """Draw a clock and how long somebody waits."""
    room = wide(text, TINY)
    return (*clock(x, y + 0.5), line((x + CLOCK + 4, y, room), text, TINY, "warn"))


def timed_width(text: str) -> float:
    """Give the room a clock and its text take."""
    return CLOCK + 4 + wide(text, TINY)


def bottom(boxes: Sequence[Box]) -> float:
    """Give where the lowest of some boxes ends."""
    return max(box.bottom for box in boxes)
