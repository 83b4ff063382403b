"""The chart of a metric: what it says above, the plot, and what the share leaves over below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Box,
    Line,
    Mark,
    Point,
    bottom,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.text import Font, shorten, width
from journeyascode.drawing.trend.columns import KEY_BAND, KEY_BASELINE, KEY_TARGET
from journeyascode.drawing.trend.plot import draw_plot
from journeyascode.drawing.trend.scale import LEFT, RIGHT, scale_of

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.trend.facts import TrendFacts
    from journeyascode.drawing.trend.scale import TrendScale
    from journeyascode.drawing.voice import Voice

WIDTH = 760.0
MARGIN = 14.0

LARGE = Font(22, bold=True)
_BARS = 30.0


def draw_trend(voice: Voice, facts: TrendFacts, name: str) -> Panel:
    """Give the chart in one piece."""
    head = list(_head(facts))
    scale = scale_of(facts, bottom(head) + 26)
    plot = list(draw_plot(voice, facts, scale))
    left = list(_left_over(facts, scale, bottom([*head, *plot]) + 10))
    key = list(_key(voice, facts, bottom([*head, *plot, *left]) + 12))
    marks = [mark.moved(MARGIN, MARGIN) for mark in (*head, *plot, *left, *key)]
    return panel(name, bottom(marks) + MARGIN, marks)


def _head(facts: TrendFacts) -> Iterator[Box]:
    """Say the answer first: the latest value, whether it is enough, and how it has changed."""
    latest = facts.spots[-1]
    value = _beside(Point(0, 0), shorten(latest.value, 300, LARGE), LARGE)
    yield value
    period = _beside(Point(value.width + 12, 9), latest.period, SMALL)
    yield period._replace(ink="quiet")
    if facts.course:
        told = _beside(Point(period.x + period.width + 14, 8), facts.course, STRONG)
        yield told._replace(ink="quiet" if facts.role == "accent" else facts.role)
    y = LARGE.leading + 4
    for text in (*facts.changes, *([facts.warning] if facts.warning else [])):
        box = written((0, y, WIDTH), text, SMALL, 2)
        yield box._replace(ink="warn" if text == facts.warning else "ink")
        y = box.bottom + 2


def _beside(spot: Point, text: str, font: Font) -> Box:
    """Write one line as wide as it is."""
    return Box(spot.x, spot.y, width(text, font) + 4, font.leading, (text,), font)


def _left_over(facts: TrendFacts, scale: TrendScale, top: float) -> Iterator[Mark]:
    """Draw the absolute number that a share says nothing about, as bars on the same days."""
    found = [(spot, spot.rest) for spot in facts.spots if spot.rest]
    most = max((rest[0] for _, rest in found), default=0)
    if not most:
        return
    names = written((LEFT, top, WIDTH - LEFT), facts.rest_names, SMALL, 2)
    yield names
    foot = names.bottom + TINY.leading + 4 + _BARS
    free = LEFT
    for spot, rest in found:
        x, high = scale.x(spot.day), max(_BARS * rest[0] / most, 1)
        yield rectangle((x - 7, foot - high, 14, high), "support")
        wide = width(rest[1], TINY) + 2
        if x - wide / 2 >= free:
            place = (x - wide / 2, foot - high - TINY.leading - 1)
            yield Box(*place, wide, TINY.leading, (rest[1],), TINY, align="middle")
            free = x + wide / 2 + 4
    yield Line(straight((Point(LEFT, foot), Point(RIGHT, foot))), "line")
    yield Box(LEFT, foot, 1, 4, fill="page")


def _key(voice: Voice, facts: TrendFacts, top: float) -> Iterator[Mark]:
    """Explain the band, the target and the baseline, those that are there."""
    x, middle = LEFT, top + SMALL.leading / 2
    if any(spot.reading.interval for spot in facts.spots):
        yield rectangle((x, top + 1, 22, SMALL.leading - 2), "accent-soft")
        x = yield from _named(voice.say(KEY_BAND), x, top)
    if facts.target:
        yield Line(straight((Point(x, middle), Point(x + 22, middle))), "warn", 1.5, "dashed")
        x = yield from _named(voice.say(KEY_TARGET), x, top)
    if facts.baseline:
        yield Line(straight((Point(x, middle), Point(x + 22, middle))), "quiet", 1.5, "dotted")
        yield from _named(voice.say(KEY_BASELINE), x, top)


def _named(text: str, x: float, top: float) -> Generator[Mark, None, float]:
    """Write what a sign of the key means; give where the next one begins."""
    wide = width(text, SMALL) + 4
    yield Box(x + 28, top, wide, SMALL.leading, (text,), SMALL, "quiet")
    return x + 28 + wide + 18
