"""The plot of a chart: the target and the baseline, and the readings over their days."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from journeyascode.diagrams.canvas import (
    SMALL,
    STRONG,
    TINY,
    Area,
    Box,
    Line,
    Mark,
    Point,
    straight,
    written,
)
from journeyascode.diagrams.text import shorten, width
from journeyascode.diagrams.trend.axes import (
    draw_gaps,
    draw_notes,
    draw_periods,
    draw_values,
    draw_years,
    shown,
)
from journeyascode.diagrams.trend.scale import LEFT, RIGHT
from journeyascode.diagrams.trend.twin import KEY_BASELINE, KEY_TARGET

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.canvas import Dash
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.text import Font
    from journeyascode.diagrams.trend.facts import Mark as Figure
    from journeyascode.diagrams.trend.facts import Spot, TrendFacts
    from journeyascode.diagrams.trend.scale import Scale
    from journeyascode.diagrams.voice import Voice

GUTTER = 162.0
"""The room to the right of the plot, where the target and the baseline are told."""
VERDICTS: dict[str, Role] = {"good": "good", "bad": "bad", "unknown": "accent"}

_DOT, _LAST_DOT, _MARK = 4.0, 6.0, 5.0
_CAP = 4.0
_LABEL, _APART = 90.0, 8.0
"""A value is at most so wide, and so far from its dot."""


def draw_plot(voice: Voice, facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
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


def _runs(facts: TrendFacts) -> tuple[tuple[Spot, Spot], ...]:
    """Give the readings that follow each other without a gap, in pairs."""
    return tuple((a, b) for a, b in pairwise(facts.spots) if not b.after_gap)


def _band(facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield the intervals: as a band between neighbours, as a line with two ends where alone."""
    for before, after in _runs(facts):
        left, right = before.reading.interval, after.reading.interval
        if left and right:
            x, x2 = scale.x(before.day), scale.x(after.day)
            corners = ((x, left.high), (x2, right.high), (x2, right.low), (x, left.low))
            yield Area("accent-soft", tuple(Point(at, scale.y(value)) for at, value in corners))
    for spot in _alone(facts):
        yield from _whisker(scale.x(spot.day), *map(scale.y, spot.reading.interval or ()))


def _alone(facts: TrendFacts) -> tuple[Spot, ...]:
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


def _curve(facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield the pieces between readings; nothing across a gap."""
    for before, after in _runs(facts):
        yield Line(straight((_at(before, scale), _at(after, scale))), "accent", 2)


def _at(spot: Spot, scale: Scale) -> Point:
    return Point(scale.x(spot.day), scale.y(spot.reading.value))


def _points(facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
    """Yield each reading as a card: its dot, its value where there is room, all in its title."""
    widths = [width(spot.label, STRONG) for spot in facts.spots]
    labelled, alone = shown(facts, scale, widths), _alone(facts)
    last = facts.spots[-1]
    for at, spot in enumerate(facts.spots):
        x, y = _at(spot, scale)
        radius = _LAST_DOT if spot is last else _DOT
        role = VERDICTS[facts.verdict] if spot is last else "accent"
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


def _label(spot: Spot, font: Font) -> Box:
    """Write the value of a reading, belonging to the card of its dot."""
    text = shorten(spot.label, _LABEL, font)
    wide = width(text, font)
    return Box(0, 0, wide, font.leading, (text,), font, align="middle", part=True)


def _height(facts: TrendFacts, at: int, scale: Scale) -> float:
    """Give the top of a value: above its dot, or below where the curve comes down to it."""
    values = [one.reading.value for one in facts.spots]
    y, beside = scale.y(values[at]), values[max(at - 1, 0) : at + 2]
    under = values[at] == min(beside) < max(beside)
    if under and y + _APART + STRONG.leading <= scale.bottom:
        return y + _APART
    return y - _APART - STRONG.leading


def _figures(voice: Voice, facts: TrendFacts, scale: Scale) -> Iterator[Mark]:
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
