"""The small marks of a flow, drawn of boxes: a clock, a person, a stop."""

from __future__ import annotations

from journeyascode.drawing.canvas import Box

CLOCK = 11
"""Width and height of the clock."""
PERSON = 9
"""Width of the person, which is two pixels higher."""
STOP = 8
"""Width and height of the sign that a journey ends."""


def clock(x: float, y: float) -> tuple[Box, ...]:
    """Draw a clock at three: somebody waits."""
    middle = CLOCK / 2
    return (
        Box(x, y, CLOCK, CLOCK, fill="card", stroke="warn", thick=1.3, shape="circle", part=True),
        Box(x + middle - 0.6, y + 2.4, 1.2, 3.7, fill="warn", part=True),
        Box(x + middle - 0.6, y + middle - 0.6, 3.4, 1.2, fill="warn", part=True),
    )


def person(x: float, y: float) -> tuple[Box, ...]:
    """Draw head and shoulders: a person meets the customer."""
    return (
        Box(x + 2, y, 5, 5, fill="accent", shape="circle", part=True),
        Box(x, y + 5.5, PERSON, 5.5, fill="accent", shape="rounded", part=True),
    )


def stop(x: float, y: float) -> tuple[Box, ...]:
    """Draw a filled square: here it ends."""
    return (Box(x, y, STOP, STOP, fill="quiet", part=True),)
