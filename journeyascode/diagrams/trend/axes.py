"""What stands around the readings of a chart: values, years, periods, gaps and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import SMALL, TINY, Box, Line, Mark, Point, rectangle, straight
from journeyascode.diagrams.text import shorten, width, wrap
from journeyascode.diagrams.trend.scale import LEFT, RIGHT
from journeyascode.diagrams.trend.twin import NOTHING_BETWEEN
from journeyascode.words.voice import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.trend.facts import Spot, TrendFacts
    from journeyascode.diagrams.trend.scale import Scale
    from journeyascode.diagrams.voice import Voice

_AIR = 6.0
_LEAST_YEAR = 34
_NOTE, _LINES, _ROWS = 116.0, 3, 2
"""A note below the axis: so wide, so many lines, in so many rows."""


def draw_values(voice: Voice, facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield a thin line for each value named on the axis, and which way is better."""
    if facts.direction:
        room = RIGHT - LEFT
        yield Box(LEFT, scale.top - 20, room, SMALL.leading, (facts.direction,), SMALL, "quiet")
    for value in scale.values:
        y = scale.y(value)
        yield Line(straight((Point(LEFT, y), Point(RIGHT, y))), "hair")
        text = shorten(number(value, voice.language), LEFT - 8, TINY)
        place = (0, y - TINY.leading / 2, LEFT - 8, TINY.leading)
        yield Box(*place, (text,), TINY, "quiet", "right")


def draw_years(facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield a line where a year begins, and the years below periods that do not name them."""
    named = all(spot.mark == spot.period for spot in facts.spots)
    starts = [LEFT, *map(scale.x, scale.years)]
    first = scale.first.year
    top = scale.bottom + 5 + SMALL.leading
    for at, x in enumerate(starts):
        if at:
            yield Line(straight((Point(x, scale.top), Point(x, scale.bottom + 22))), "line", 1)
        end = starts[at + 1] if at + 1 < len(starts) else RIGHT
        if end - x >= _LEAST_YEAR and not named:
            text = str(first + at)
            yield Box(x + 4, top, width(text, TINY), TINY.leading, (text,), TINY, "quiet")


def draw_gaps(voice: Voice, facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield a ground where periods are missing, from the end of one to the start of the next."""
    for before, after in zip(facts.spots, facts.spots[1:], strict=False):
        if not after.after_gap:
            continue
        left, right = scale.x(before.reading.span.last), scale.x(after.reading.span.first)
        yield rectangle((left, scale.top, max(right - left, 2), scale.bottom - scale.top), "band")
        text = voice.say(NOTHING_BETWEEN)
        if width(text, TINY) + _AIR <= right - left:
            place = (left, scale.bottom - TINY.leading - 4, right - left, TINY.leading)
            yield Box(*place, (text,), TINY, "quiet", "middle")


def draw_periods(facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield the periods below the axis: the last one, and the others where there is room."""
    yield Line(straight((Point(LEFT, scale.bottom), Point(RIGHT, scale.bottom))), "line", 1)
    for spot in shown(facts, scale, [width(spot.mark, SMALL) for spot in facts.spots]):
        x, wide = scale.x(spot.day), width(spot.mark, SMALL)
        yield Line(straight((Point(x, scale.bottom), Point(x, scale.bottom + 3))), "line", 1)
        place = (x - wide / 2, scale.bottom + 4, wide, SMALL.leading)
        yield Box(*place, (spot.mark,), SMALL, align="middle")


def shown(facts: TrendFacts, scale: Scale, widths: Sequence[float]) -> tuple[Spot, ...]:
    """Give the readings whose texts, of these widths, have room beside each other.

    The last one is always among them.
    """
    kept: list[Spot] = []
    free = float("inf")
    for spot, wide in reversed(tuple(zip(facts.spots, widths, strict=True))):
        x = scale.x(spot.day)
        if x + wide / 2 + _AIR <= free or not kept:
            kept.append(spot)
            free = x - wide / 2
    return tuple(reversed(kept))


def draw_notes(facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield what is to be known of a period, below it: in two rows where one is too narrow.

    What finds no room in either is told by the title of its dot.
    """
    top = scale.bottom + 9 + SMALL.leading + TINY.leading
    free = [0.0] * _ROWS
    for spot in facts.spots:
        x = scale.x(spot.day)
        left = max(x - _NOTE / 2, 0)
        row = next((n for n in range(_ROWS) if free[n] <= left), None)
        if not spot.note or row is None:
            continue
        free[row] = left + _NOTE + _AIR
        lines = wrap(spot.note, _NOTE, TINY, _LINES)
        y = top + row * (_LINES * TINY.leading + 3)
        course = straight((Point(x, scale.y(spot.reading.value)), Point(x, scale.bottom)))
        yield Line(course, "quiet", 1, "dotted")
        yield Box(left, y, _NOTE, len(lines) * TINY.leading, lines, TINY, align="middle")
