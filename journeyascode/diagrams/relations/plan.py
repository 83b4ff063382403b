"""Where the cards of a relation map stand: Graphviz orders them, so that few lines cross."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import (
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
from journeyascode.diagrams.engine import Failure
from journeyascode.diagrams.laying import Manner, Size, Tie, lay
from journeyascode.diagrams.relations.facts import COLUMN_NAMES, PAST
from journeyascode.diagrams.relations.weaving import courses, weave
from journeyascode.diagrams.routes import Block
from journeyascode.diagrams.text import Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from journeyascode.diagrams.canvas import Dash, Panel
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.relations.facts import Card, Map
    from journeyascode.diagrams.relations.weaving import Net
    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.relations import Column

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


class Look(NamedTuple):
    """How the cards of a column look: ground, edge, width in pixels."""

    fill: Role
    stroke: Role
    wide: float


LOOKS: Mapping[Column, Look] = {
    "segment": Look("chance-soft", "chance", 184),
    "persona": Look("accent-soft", "accent", 172),
    "journey": Look("card", "accent", 206),
    "blueprint": Look("support-soft", "support", 184),
    "team": Look("partner-soft", "partner", 172),
}


def draw_map(voice: Voice, facts: Map, name: str) -> tuple[Panel, float] | Failure:
    """Draw a map; give its width, too."""
    cards = [_card(card) for card in facts.cards]
    net = weave(facts)
    sizes = [Size(card[0].width, card[0].height) for card in cards]
    sizes += [Size(LOOKS[column].wide, _PASS) for column in net.passes]
    groups = [
        tuple(at for at, found in enumerate(net.columns(facts)) if found == column)
        for column in facts.columns
    ]
    spine = [Tie(one[0], other[0], 0) for one, other in pairwise(groups)]
    ties = [Tie(start, to) for start, to in net.hops]
    laid = lay(sizes, (*ties, *spine), Manner("right", _BETWEEN, _APART, abreast=tuple(groups)))
    if isinstance(laid, Failure):
        return laid
    blocks = [
        Block(place.x + _SIDE, place.y + _TOP, *size)
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


def _card(card: Card) -> tuple[Box, ...]:
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


def _heads(voice: Voice, facts: Map, columns: Sequence[Sequence[Block]]) -> Iterator[Mark]:
    """Draw the names of the columns, each underlined."""
    for column, blocks in zip(facts.columns, columns, strict=True):
        look, x = LOOKS[column], blocks[0].x
        text = voice.say(COLUMN_NAMES[column])
        yield written((x, 2, look.wide), text, _TITLE, 1)._replace(ink="quiet")
        yield rectangle((x, 20, look.wide, 2), look.stroke)


def _lines(facts: Map, net: Net, blocks: Sequence[Block]) -> Iterator[Mark]:
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


def _more(facts: Map, columns: Sequence[Sequence[Block]]) -> Iterator[Box]:
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
