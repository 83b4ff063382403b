"""The picture that stands beside a link to a journey's page, in a chat or a feed.

It has no words: those are in the link itself, and letters would be drawn with the fonts of
whichever machine builds the site.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import Area, Box, Point, panel, rectangle
from journeyascode.drawing.dot import to_dot
from journeyascode.drawing.engine import Failure, run
from journeyascode.drawing.text import UnprintableError
from journeyascode.drawing.thumbnail.panel import WIDE, Thumbnail

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeyascode.drawing.canvas import Mark, Panel
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Journey

SIZE = (1200, 630)
"""The size that services ask for, in pixels."""
_LARGER = 1.5
_LEFT = (SIZE[0] - WIDE * _LARGER) / 2
_CURVE = 270


def shared(voice: Voice, journey: Journey, repaint: Callable[[str], str]) -> bytes | None:
    """Give a PNG of how `journey` feels, in the colours that `repaint` makes of ours.

    None where nobody has told, or nothing could be drawn.
    """
    try:
        small = Thumbnail(voice, journey, _CURVE)
        drawn = small.draw()
    except UnprintableError:
        return None
    if drawn is None:
        return None
    high = SIZE[1] - 1  # Graphviz counts both edges
    dot = to_dot(panel("", high, _marks(drawn, small.foot)))
    picture = run(repaint(dot), "picture")
    return None if isinstance(picture, Failure) else picture


def _marks(small: Panel, foot: float) -> Iterator[Mark]:
    """Yield the marks above `foot` larger, in the middle of the picture, without their texts."""
    down = (SIZE[1] - foot * _LARGER) / 2 + 5
    yield rectangle((0, 0, SIZE[0], 10), "accent")
    for ground in small.grounds:
        if isinstance(ground, Area):
            yield ground._replace(points=_spread(ground.points, down))
    for line in small.lines:
        if line.points[0].y < foot:
            yield line._replace(points=_spread(line.points, down), thick=line.thick * 2)
    for box in small.boxes:
        if box.fill:
            yield _grown(box, down)


def _spread(points: tuple[Point, ...], down: float) -> tuple[Point, ...]:
    return tuple(Point(_LEFT + x * _LARGER, down + y * _LARGER) for x, y in points)


def _grown(box: Box, down: float) -> Box:
    place = Box(
        _LEFT + box.x * _LARGER, down + box.y * _LARGER, box.width * _LARGER, box.height * _LARGER
    )
    return place._replace(fill=box.fill, stroke=box.stroke, thick=3, shape=box.shape)
