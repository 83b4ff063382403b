"""The plot of a chart: its axes, the target and the baseline, and the readings over their days."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Area,
    Box,
    Line,
    Mark,
    Point,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.text import shorten, width, wrap
from journeyascode.drawing.trend.columns import KEY_BASELINE, KEY_TARGET, NOTHING_BETWEEN
from journeyascode.drawing.trend.scale import LEFT, RIGHT
from journeyascode.speech.voice import number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.canvas import Dash
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.text import Font
    from journeyascode.drawing.trend.facts import Mark as Figure
    from journeyascode.drawing.trend.facts import TrendFacts, TrendReading
    from journeyascode.drawing.trend.scale import TrendScale
    from journeyascode.drawing.voice import Voice


_AIR = 6.0
_LEAST_YEAR = 34
_NOTE, _LINES, _ROWS = 116.0, 3, 2
"""A note below the axis: so wide, so many lines, in so many rows."""


def draw_values(voice: Voice, facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
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


def draw_years(facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
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


def draw_gaps(voice: Voice, facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
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


def draw_periods(facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
    """Yield the periods below the axis: the last one, and the others where there is room."""
    yield Line(straight((Point(LEFT, scale.bottom), Point(RIGHT, scale.bottom))), "line", 1)
    for spot in shown(facts, scale, [width(spot.mark, SMALL) for spot in facts.spots]):
        x, wide = scale.x(spot.day), width(spot.mark, SMALL)
        yield Line(straight((Point(x, scale.bottom), Point(x, scale.bottom + 3))), "line", 1)
        place = (x - wide / 2, scale.bottom + 4, wide, SMALL.leading)
        yield Box(*place, (spot.mark,), SMALL, align="middle")


def shown(
    facts: TrendFacts, scale: TrendScale, widths: Sequence[float]
) -> tuple[TrendReading, ...]:
    """Give the readings whose texts, of these widths, have room beside each other.

    The last one is always among them.
    """
    kept: list[TrendReading] = []
    free = float("inf")
    for spot, wide in reversed(tuple(zip(facts.spots, widths, strict=True))):
        x = scale.x(spot.day)
        if x + wide / 2 + _AIR <= free or not kept:
            kept.append(spot)
            free = x - wide / 2
    return tuple(reversed(kept))


def draw_notes(facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
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


GUTTER = 162.0
"""The room to the right of the plot, where the target and the baseline are told."""

_DOT, _LAST_DOT, _MARK = 4.0, 6.0, 5.0
_CAP = 4.0
_LABEL, _APART = 90.0, 8.0
"""A value is at most so wide, and so far from its dot."""


def draw_plot(voice: Voice, facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
    """Yield everything in the plot, what is to be read in the order of time."""
    yield from draw_values(voice, facts, scale)
    yield from draw_gaps(voice, facts, scale)
    yield from _band(facts, scale)
    yield from draw_years(facts, scale)
    yield from _curve(facts, scale)
    yield from _points(facts, scale)
    yield from draw_periods(facts, scale)
    yield from draw_notes(facts, scale)
    yield from _figures(voice, facts, scale)


def _runs(facts: TrendFacts) -> tuple[tuple[TrendReading, TrendReading], ...]:
    """Give the readings that follow each other without a gap, in pairs."""
    return tuple((a, b) for a, b in pairwise(facts.spots) if not b.after_gap)


def _band(facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
    """Yield the intervals: as a band between neighbours, as a line with two ends where alone."""
    for before, after in _runs(facts):
        left, right = before.reading.interval, after.reading.interval
        if left and right:
            x, x2 = scale.x(before.day), scale.x(after.day)
            corners = ((x, left.high), (x2, right.high), (x2, right.low), (x, left.low))
            yield Area("accent-soft", tuple(Point(at, scale.y(value)) for at, value in corners))
    for spot in _alone(facts):
        yield from _whisker(scale.x(spot.day), *map(scale.y, spot.reading.interval or ()))


def _alone(facts: TrendFacts) -> tuple[TrendReading, ...]:
    """Give the readings whose interval no neighbour continues."""
    pairs = ((a, b) for a, b in _runs(facts) if a.reading.interval and b.reading.interval)
    beside = {id(spot) for pair in pairs for spot in pair}
    return tuple(s for s in facts.spots if s.reading.interval and id(s) not in beside)


def _whisker(x: float, low: float, high: float) -> Iterator[Mark]:
    for corners in (
        (Point(x, low), Point(x, high)),
        (Point(x - _CAP, low), Point(x + _CAP, low)),
        (Point(x - _CAP, high), Point(x + _CAP, high)),
    ):
        yield Line(straight(corners), "accent", 1.5)


def _curve(facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
    """Yield the pieces between readings; nothing across a gap."""
    for before, after in _runs(facts):
        yield Line(straight((_at(before, scale), _at(after, scale))), "accent", 2)


def _at(spot: TrendReading, scale: TrendScale) -> Point:
    return Point(scale.x(spot.day), scale.y(spot.reading.value))


def _points(facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
    """Yield each reading as a card: its dot, its value where there is room, all in its title."""
    widths = [width(spot.label, STRONG) for spot in facts.spots]
    labelled, alone = shown(facts, scale, widths), _alone(facts)
    last = facts.spots[-1]
    for at, spot in enumerate(facts.spots):
        x, y = _at(spot, scale)
        radius = _LAST_DOT if spot is last else _DOT
        role = facts.role if spot is last else "accent"
        yield Box(
            x - radius, y - radius, 2 * radius, 2 * radius,
            fill=role, stroke="page", thick=1.5, shape="circle",
            link=spot.source.link if spot.source else None, title=spot.title,
        )  # fmt: skip
        if spot in labelled:
            label = _label(spot, STRONG if spot is last else SMALL)
            beside = Point(x + radius + 4, y - label.height / 2)
            above = Point(x - label.width / 2, _height(facts, at, scale))
            yield label.moved(*(beside if spot in alone else above))


def _label(spot: TrendReading, font: Font) -> Box:
    """Write the value of a reading, belonging to the card of its dot."""
    text = shorten(spot.label, _LABEL, font)
    wide = width(text, font)
    return Box(0, 0, wide, font.leading, (text,), font, align="middle", part=True)


def _height(facts: TrendFacts, at: int, scale: TrendScale) -> float:
    """Give the top of a value: above its dot, or below where the curve comes down to it."""
    values = [one.reading.value for one in facts.spots]
    y, beside = scale.y(values[at]), values[max(at - 1, 0) : at + 2]
    under = values[at] == min(beside) < max(beside)
    if under and y + _APART + STRONG.leading <= scale.bottom:
        return y + _APART
    return y - _APART - STRONG.leading


def _figures(voice: Voice, facts: TrendFacts, scale: TrendScale) -> Iterator[Mark]:
    """Yield the target and the baseline as lines, each told to the right, the higher first."""
    found: list[tuple[Figure, str, Role]] = []
    if facts.target:
        found.append((facts.target, voice.say(KEY_TARGET), "warn"))
    if facts.baseline:
        found.append((facts.baseline, voice.say(KEY_BASELINE), "quiet"))
    free = scale.top - 14
    for mark, name, role in sorted(found, key=lambda one: scale.y(one[0].value)):
        y = scale.y(mark.value)
        dash: Dash = "dashed" if role == "warn" else "dotted"
        yield Line(straight((Point(LEFT, y), Point(RIGHT, y))), role, 1.5, dash)
        if mark.day and scale.holds(mark.day):
            yield _diamond(Point(scale.x(mark.day), y), role)
        told = list(_told(mark, name, max(y - 9, free)))
        yield told[0]._replace(ink=role)
        yield from told[1:]
        free = told[-1].bottom + 4
    wanted = facts.target
    if wanted and wanted.day and wanted.to_go and scale.holds(wanted.day):
        spot = Point(scale.x(wanted.day), scale.y(wanted.value))
        yield Line(straight((_at(facts.spots[-1], scale), spot)), "warn", 1, "dotted")


def _told(mark: Figure, name: str, top: float) -> Iterator[Box]:
    """Yield the value of a figure, its day, and what is still to go."""
    box = written((RIGHT + 8, top, GUTTER), f"{name} {mark.text}", STRONG, 2)
    yield box
    for text in (mark.dated, mark.to_go):
        if text:
            box = written((RIGHT + 8, box.bottom + 1, GUTTER), text, TINY, 2)
            yield box._replace(ink="quiet")


def _diamond(spot: Point, role: Role) -> Area:
    """Mark the day of a figure on its line."""
    steps = ((0, -_MARK), (_MARK, 0), (0, _MARK), (-_MARK, 0))
    return Area(role, tuple(spot.moved(x, y) for x, y in steps))
