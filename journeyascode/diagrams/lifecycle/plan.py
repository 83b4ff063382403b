"""Where everything of a road lies: columns side by side, under them journeys, packed upwards."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import (
    TINY,
    Box,
    Line,
    Mark,
    Point,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.diagrams.lifecycle.cards import frame_card, head_card, leaf_card, more_card
from journeyascode.diagrams.lifecycle.street import LANE, draw_street, streets
from journeyascode.diagrams.text import width
from journeyascode.words import say, say_n

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.diagrams.canvas import Mark, Panel
    from journeyascode.diagrams.lifecycle.facts import Frame, Road
    from journeyascode.diagrams.voice import Voice
    from journeyascode.words import Say


_HIGH, _GAP, _SIGN = 20, 18, 24
_LEFT = 10.0


def key_words(road: Road) -> tuple[tuple[Box, Say], ...]:
    """Give what the key explains: a sign, and what it means; only signs that are drawn."""
    frames = [frame for group in road.groups for frame in group]
    tones = {leaf.tone for frame in frames for leaf in frame.leaves}
    part = Box(0, 0, 18, 12, fill="card", stroke="chance", thick=1.2, shape="rounded")
    here = Box(0, 0, 18, 12, fill="card", stroke="accent", thick=2.5, shape="rounded")
    edge = Box(8, 0, 3, 12)
    found = (
        (part, say("a part of the journey above it"),
         any(frame.depth and not frame.here for frame in frames)),
        (here, say("this journey"), any(frame.here for frame in frames)),
        (edge._replace(fill="good"), say("feels good, +0.5 or better"), "good" in tones),
        (edge._replace(fill="line"), say("in between, or nobody has told"), "quiet" in tones),
        (edge._replace(fill="bad"), say("feels bad, −0.5 or worse"), "bad" in tones),
    )  # fmt: skip
    return tuple((sign, words) for sign, words, there in found if there)


def draw_key(voice: Voice, road: Road, room: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the key into so much width; give the marks and the height they take."""
    marks = tuple(_entries(voice, road, room))
    low = max((mark.bottom for mark in marks), default=-4)
    return marks, low + 4


def _entries(voice: Voice, road: Road, room: float) -> Iterator[Box]:
    x, y = _LEFT, 6.0
    for sign, words in key_words(road):
        text = voice.say(words)
        across = _SIGN + width(text, TINY)
        if x + across > room and x > _LEFT:
            x, y = _LEFT, y + _HIGH
        yield sign.moved(x, y)
        yield written((x + _SIGN, y, across), text, TINY, 1)._replace(ink="quiet")
        x += across + _GAP


MOST_GROUPS, MOST_PARTS, MOST_LEAVES = 24, 12, 8
"""So many main journeys are drawn, parts of one, and stages under one column; tables have all."""

_WIDE, _LEAST, _MOST = 1090, 111, 236
_GAP = 10
"""Pixels between two columns."""
_EDGE = 8
"""Pixels between the frame around a group and what is in it."""
_INSET = 4
"""Pixels between the edge of a frame and the stages in it."""
_AIR = 14


class Columns(NamedTuple):
    """The columns of a road, all of one width."""

    number: int
    wide: float

    @property
    def width(self) -> float:
        """The width of the whole drawing."""
        return self.left(self.number - 1) + self.wide + _EDGE + 2

    def left(self, column: int) -> float:
        """Give the left edge of a column."""
        return _EDGE + 2 + column * (self.wide + _GAP)

    def room(self, first: int, last: int) -> float:
        """Give the room from the left edge of one column to the right edge of another."""
        return (last - first) * (self.wide + _GAP) + self.wide


def columns_of(road: Road) -> Columns:
    """Give the columns as wide as a page allows, and no narrower than can be read."""
    count = len(road.heads)
    return Columns(count, min(max(_WIDE / count - _GAP, _LEAST), _MOST))


def draw_road(voice: Voice, road: Road, name: str) -> Panel:
    """Draw a road with the journeys under it."""
    columns = columns_of(road)
    lanes = streets(road.loops)
    top = 4.0 + (max(street.lane for street in lanes) + 1) * LANE + 8 if lanes else 4.0
    lefts = [columns.left(at) for at in range(columns.number)]
    heads = [head_card(head, columns.wide) for head in road.heads]
    high = max(card[0].height for card in heads)
    marks: list[Mark] = []
    for left, card in zip(lefts, heads, strict=True):
        first, *rest = card
        marks += (box.moved(left, top) for box in (first._replace(height=high), *rest))
    on_road = sum(not head.apart for head in road.heads)
    marks += _arrows(columns, on_road, top + high / 2)
    for street in lanes:
        marks += draw_street(street, lanes, (lefts, columns.wide), top)
    under, bottom = _under(voice, road, columns, top + high + _AIR)
    guides = _guides(columns, top + high, bottom)
    key, room = draw_key(voice, road, columns.width)
    marks += (mark.moved(0, bottom) for mark in key)
    return panel(name, bottom + room + 4, (*guides, *marks, *under))


def _arrows(columns: Columns, on_road: int, y: float) -> Iterator[Mark]:
    for at in range(on_road - 1):
        start = columns.left(at) + columns.wide
        ends = (Point(start + 1, y), Point(start + _GAP - 1, y))
        yield Line(straight(ends), "accent", 2.2, head=True)


def _guides(columns: Columns, top: float, bottom: float) -> Iterator[Mark]:
    for at in range(1, columns.number):
        x = columns.left(at) - _GAP / 2
        yield rectangle((x - 0.5, top + 6, 1, max(bottom - top - 6, 1)), "hair")


def _under(
    voice: Voice, road: Road, columns: Columns, top: float
) -> tuple[tuple[Mark, ...], float]:
    """Draw the groups, each as high up as the groups before it leave room; give the lower edge."""
    floors = [top] * columns.number
    found: list[Mark] = []
    for group in road.groups[:MOST_GROUPS]:
        first = min(frame.first for frame in group)
        last = max(frame.last for frame in group)
        y = max(floors[first : last + 1])
        together = len(group) > 1
        boxes, bottom = _group(voice, group, columns, y + (_EDGE if together else 0))
        if together:
            room = columns.room(first, last) + 2 * _EDGE
            place = (columns.left(first) - _EDGE, y, room, bottom - y)
            found.append(Box(*place, fill="band", stroke="hair", shape="rounded"))
        found += boxes
        floors[first : last + 1] = [bottom + _AIR] * (last + 1 - first)
    more = len(road.groups) - MOST_GROUPS
    bottom = max(floors)
    if more > 0:
        text = _more_journeys(voice, more)
        card = more_card(text, road.rest, columns.wide)
        found += (box.moved(columns.left(0), bottom) for box in card)
        bottom += card[0].height + _AIR
    return tuple(found), bottom


def _group(
    voice: Voice, group: Sequence[Frame], columns: Columns, top: float
) -> tuple[tuple[Box, ...], float]:
    """Draw the frames of a group, packed like the groups themselves; give the lower edge."""
    floors = [top] * columns.number
    found: list[Box] = []
    for frame in group[: MOST_PARTS + 1]:
        span = slice(frame.first, frame.last + 1)
        y = max(floors[span])
        boxes, bottom = _frame(voice, frame, columns, y)
        found += boxes
        floors[span] = [bottom + _EDGE] * (frame.last + 1 - frame.first)
    more = len(group) - MOST_PARTS - 1
    bottom = max(floors)
    if more > 0:
        head = group[0]
        text = _more_journeys(voice, more)
        card = more_card(text, head.name.link, columns.wide)
        found += (box.moved(columns.left(head.first), bottom) for box in card)
        bottom += card[0].height + _EDGE
    return tuple(found), bottom


def _frame(
    voice: Voice, frame: Frame, columns: Columns, top: float
) -> tuple[tuple[Box, ...], float]:
    """Draw the frame of a journey with its stages in it; give the lower edge."""
    ground, *head = frame_card(frame, columns.room(frame.first, frame.last))
    down = top + ground.height
    lower = down
    cards: list[Box] = []
    ordered = sorted(frame.leaves, key=lambda leaf: leaf.column)
    for column, leaves in groupby(ordered, key=lambda leaf: leaf.column):
        y = down
        found = list(leaves)
        drawn = [leaf_card(leaf, columns.wide - 2 * _INSET) for leaf in found[:MOST_LEAVES]]
        if len(found) > MOST_LEAVES:
            text = _more_stages(voice, len(found) - MOST_LEAVES)
            drawn.append(more_card(text, frame.name.link, columns.wide - 2 * _INSET))
        for card in drawn:
            cards += (box.moved(columns.left(column) + _INSET, y) for box in card)
            y += card[0].height + 5
        lower = max(lower, y + 2)
    left = columns.left(frame.first)
    whole = ground._replace(height=lower - top)
    return (*(box.moved(left, top) for box in (whole, *head)), *cards), lower


def _more_journeys(voice: Voice, n: int) -> str:
    return voice.say(say_n("and 1 more journey", "and {n} more journeys", n))


def _more_stages(voice: Voice, n: int) -> str:
    return voice.say(say_n("and 1 more stage", "and {n} more stages", n))
