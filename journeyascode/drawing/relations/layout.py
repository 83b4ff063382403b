"""Where the cards of a relation map stand: Graphviz orders them, so that few lines cross."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import (
    STRONG,
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
from journeyascode.drawing.engine import Failure
from journeyascode.drawing.graph_layout import BoxSize, GraphArrow, LayoutOptions, lay
from journeyascode.drawing.relations.facts import COLUMN_NAMES, PAST
from journeyascode.drawing.router import Obstacle
from journeyascode.drawing.text import Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Dash, Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.relations.facts import EntityCard, RelationFacts
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.relations import Column


_STEP = 9
"""Pixels between two lines at the side of a card, where there is room."""
_FREE = 7
"""Pixels at the corners of a card where no line ends."""


class HopGraph(NamedTuple):
    """The lines as hops from one column to the next.

    A line that passes a column has a place in it, which it shares with all lines from the same
    card; the places are counted on from the cards.
    """

    cards: int
    passes: tuple[Column, ...]
    """The column of each such place."""
    hops: tuple[tuple[int, int], ...]
    """Each once."""
    ways: tuple[tuple[int, ...], ...]
    """What each line leads through, from its first card to its last."""

    def columns(self, facts: RelationFacts) -> tuple[Column, ...]:
        """Give the column of every card and of every place."""
        return (*(card.column for card in facts.cards), *self.passes)


def weave(facts: RelationFacts) -> HopGraph:
    """Give the lines of a map."""
    rank = {column: at for at, column in enumerate(facts.columns)}
    places: dict[tuple[int, Column], int] = {}
    ways = []
    for start, to in facts.ties:
        first, last = (rank[facts.cards[end].column] for end in (start, to))
        passed = (
            places.setdefault((start, column), len(facts.cards) + len(places))
            for column in facts.columns[first + 1 : last]
        )
        ways.append((start, *passed, to))
    hops = dict.fromkeys(hop for way in ways for hop in pairwise(way))
    columns = tuple(column for _, column in places)
    return HopGraph(len(facts.cards), columns, tuple(hops), tuple(ways))


def courses(net: HopGraph, blocks: Sequence[Obstacle]) -> Iterator[tuple[Point, ...]]:
    """Yield the control points of each line; `blocks` are where cards and places stand."""
    tails = _ends(net, blocks, 0)
    heads = _ends(net, blocks, 1)
    for way in net.ways:
        points: tuple[Point, ...] = ()
        for hop in pairwise(way):
            start, stop = tails[hop], heads[hop]
            middle = (start.x + stop.x) / 2
            curve = (start, Point(middle, start.y), Point(middle, stop.y), stop)
            across = straight((points[-1], start))[1:] if points else (start,)
            points = (*points, *across, *curve[1:])
        yield points


def _ends(net: HopGraph, blocks: Sequence[Obstacle], end: int) -> dict[tuple[int, int], Point]:
    """Give where each hop leaves its card (end 0), or reaches it (end 1), from above downwards."""
    sides: dict[int, list[tuple[int, int]]] = {}
    for hop in net.hops:
        sides.setdefault(hop[end], []).append(hop)
    found = {}
    for at, hops in sides.items():
        block = blocks[at]
        x = block.x + (0 if end else block.width)
        room = max(block.height - 2 * _FREE, 0)
        step = min(_STEP, room / len(hops))
        top = block.y + block.height / 2 - step * (len(hops) - 1) / 2
        ordered = sorted(hops, key=lambda hop: _middle(blocks[hop[1 - end]]))
        found.update({hop: Point(x, top + step * turn) for turn, hop in enumerate(ordered)})
    return found


def _middle(block: Obstacle) -> float:
    return block.y + block.height / 2


_PAD = 9
_TITLE = Font(11, bold=True)
_TOP = 30
"""Height of the names of the columns."""
_SIDE = 4
_APART, _BETWEEN = 88, 13
_PASS = 4
"""Height of the place a line takes that passes a column."""
_NAMED = 20
"""So many of those that are not drawn a pointer names; the table names them all."""
_ONE_HOP = 4
"""So many points has a line to the next column; one that passes a column is dashed."""


class CardStyle(NamedTuple):
    """How the cards of a column look: ground, edge, width in pixels."""

    fill: Role
    stroke: Role
    wide: float


LOOKS: Mapping[Column, CardStyle] = {
    "segment": CardStyle("chance-soft", "chance", 184),
    "persona": CardStyle("accent-soft", "accent", 172),
    "journey": CardStyle("card", "accent", 206),
    "blueprint": CardStyle("support-soft", "support", 184),
    "team": CardStyle("partner-soft", "partner", 172),
}


def draw_map(voice: Voice, facts: RelationFacts, name: str) -> tuple[Panel, float] | Failure:
    """Draw a map; give its width, too."""
    cards = [_card(card) for card in facts.cards]
    net = weave(facts)
    sizes = [BoxSize(card[0].width, card[0].height) for card in cards]
    sizes += [BoxSize(LOOKS[column].wide, _PASS) for column in net.passes]
    groups = [
        tuple(at for at, found in enumerate(net.columns(facts)) if found == column)
        for column in facts.columns
    ]
    spine = [GraphArrow(one[0], other[0], 0) for one, other in pairwise(groups)]
    ties = [GraphArrow(start, to) for start, to in net.hops]
    laid = lay(
        sizes, (*ties, *spine), LayoutOptions("right", _BETWEEN, _APART, abreast=tuple(groups))
    )
    if isinstance(laid, Failure):
        return laid
    blocks = [
        Obstacle(place.x + _SIDE, place.y + _TOP, *size)
        for place, size in zip(laid.places, sizes, strict=True)
    ]
    order = [at for group in groups for at in sorted(group, key=lambda at: blocks[at].y)]
    boxes = [
        box.moved(blocks[at].x, blocks[at].y)
        for at in order
        if at < len(cards)
        for box in cards[at]
    ]
    columns = [[blocks[at] for at in group] for group in groups]
    more = tuple(_more(facts, columns))
    key = tuple(_key(voice, max(box.bottom for box in (*boxes, *more)))) if net.passes else ()
    lower = max(mark.bottom for mark in (*boxes, *more, *key) if isinstance(mark, Box))
    marks = (*_heads(voice, facts, columns), *_lines(facts, net, blocks), *boxes, *more, *key)
    return panel(name, lower + _SIDE, marks), laid.width + 2 * _SIDE


def _card(card: EntityCard) -> tuple[Box, ...]:
    """Draw the card of an entity from its top left corner."""
    look = LOOKS[card.column]
    room = look.wide - 2 * _PAD
    name = written((_PAD, 7, room), card.name.text, STRONG, 4)
    lines = [name._replace(part=True)]
    for fact in (*card.notes, *card.lacks):
        line = written((_PAD, lines[-1].bottom + 1, room), fact.text, TINY, 2)
        lines.append(line._replace(ink=fact.role, part=True))
    ground = Box(
        0, 0, look.wide, lines[-1].bottom + 7, shape="rounded", fill=look.fill,
        stroke="bad" if card.lacks else look.stroke,
        thick=3 if card.here else 1.2,
        link=card.name.link, title="\n".join(
            fact.full for fact in (card.name, *card.notes, *card.lacks)
        ),
    )  # fmt: skip
    return (ground, *lines)


def _heads(
    voice: Voice, facts: RelationFacts, columns: Sequence[Sequence[Obstacle]]
) -> Iterator[Mark]:
    """Draw the names of the columns, each underlined."""
    for column, blocks in zip(facts.columns, columns, strict=True):
        look, x = LOOKS[column], blocks[0].x
        text = voice.say(COLUMN_NAMES[column])
        yield written((x, 2, look.wide), text, _TITLE, 1)._replace(ink="quiet")
        yield rectangle((x, 20, look.wide, 2), look.stroke)


def _lines(facts: RelationFacts, net: HopGraph, blocks: Sequence[Obstacle]) -> Iterator[Mark]:
    for (start, to), course in zip(facts.ties, courses(net, blocks), strict=True):
        tail, head = facts.cards[start], facts.cards[to]
        dash: Dash = "solid" if len(course) == _ONE_HOP else "dashed"
        title = f"{tail.name.text} → {head.name.text}"
        yield Line(course, LOOKS[tail.column].stroke, 1.4, dash, head=True, title=title)


def _key(voice: Voice, top: float) -> Iterator[Mark]:
    """Explain the dashed lines."""
    y = top + _BETWEEN + 7
    ends = (Point(_SIDE, y), Point(_SIDE + 34, y))
    yield Line(straight(ends), "quiet", 1.4, "dashed", head=True)
    text = written((_SIDE + 42, y - 6, 400), voice.say(PAST), TINY, 1)
    yield text._replace(ink="quiet")


def _more(facts: RelationFacts, columns: Sequence[Sequence[Obstacle]]) -> Iterator[Box]:
    """Draw under each column how many there are more."""
    for column, blocks in zip(facts.columns, columns, strict=True):
        if column in facts.more:
            text, link, names = facts.more[column]
            named = ", ".join((*names[:_NAMED], *("…" for _ in names[_NAMED : _NAMED + 1])))
            x, y = blocks[0].x, max(block.y + block.height for block in blocks) + _BETWEEN
            words = written((x + _PAD, y + 6, LOOKS[column].wide - 2 * _PAD), text, TINY, 2)
            yield Box(
                x, y, LOOKS[column].wide, words.height + 12, fill="band", stroke="line",
                shape="rounded", link=link, title=f"{text}: {named}",
            )  # fmt: skip
            yield words._replace(part=True)
