"""Where everything on a service blueprint stands, but for the ways of its arrows."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.blueprint_cells import CELL, cell_card, stretched
from journeyascode.drawing.blueprint_key import key_height
from journeyascode.drawing.canvas import Box, written
from journeyascode.drawing.router import Obstacle
from journeyascode.drawing.text import Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.blueprint_facts import BlueprintFacts
    from journeyascode.drawing.voice import Voice

GUTTER = 132
"""Width of the names of the lanes."""
ACROSS, DOWN = 44, 38
"""Streets between columns and between lanes; Graphviz needs 30 pixels to route in."""
STACK = 34
"""Street between two cells of one lane and step."""
EDGE = 26
"""Space right of the last column."""
LEAST = 760
"""The narrowest sheet, so that the legend fits."""
_HEAD = Font(13, bold=True)


class BlueprintLayout(NamedTuple):
    """The whole sheet, laid out but for the ways of the arrows."""

    voice: Voice
    facts: BlueprintFacts
    tops: tuple[float, ...]
    """Where each lane begins, and where the last one ends."""
    cards: tuple[tuple[Box, ...], ...]
    """The card of every cell, in its place."""
    width: float
    height: float

    @property
    def blocks(self) -> tuple[Obstacle, ...]:
        """The places of the cards."""
        return tuple(Obstacle(c[0].x, c[0].y, c[0].width, c[0].height) for c in self.cards)

    @property
    def floor(self) -> float:
        """Where the lanes end and the legend begins."""
        return self.tops[-1]


def plan_blueprint(voice: Voice, facts: BlueprintFacts) -> BlueprintLayout:
    """Lay a blueprint out: in each lane cards of one height, in each place one below the other."""
    cards = [cell_card(cell) for cell in facts.cells]
    pairs = tuple(zip(cards, facts.cells, strict=True))
    heights = [
        max((card[0].height for card, cell in pairs if cell.lane == lane), default=0)
        for lane in facts.lanes
    ]
    stacks = [
        max(_stack(facts, lane, column) for column in range(len(facts.heads)))
        for lane in facts.lanes
    ]
    rooms = (
        max(count * high + (count - 1) * STACK, 0) + DOWN
        for count, high in zip(stacks, heights, strict=True)
    )
    tops = tuple(accumulate(rooms, initial=_head_height(facts)))
    wide = max(GUTTER + len(facts.heads) * (CELL + ACROSS) + EDGE, LEAST)
    placed = tuple(_placed(facts, cards, tops, heights))
    high = tops[-1] + key_height(voice, facts, wide - GUTTER - 16)
    return BlueprintLayout(voice, facts, tops, placed, wide, high)


def _stack(facts: BlueprintFacts, lane: str, column: int) -> int:
    return sum(cell.lane == lane and cell.column == column for cell in facts.cells)


def left_of(column: int) -> float:
    """Give the left edge of the cards of a column."""
    return GUTTER + ACROSS / 2 + column * (CELL + ACROSS)


def _placed(
    facts: BlueprintFacts,
    cards: Sequence[tuple[Box, ...]],
    tops: Sequence[float],
    heights: Sequence[float],
) -> Iterator[tuple[Box, ...]]:
    """Yield each card in its place; a stack stands in the middle of its lane."""
    passed: dict[tuple[int, int], int] = {}
    for cell, card in zip(facts.cells, cards, strict=True):
        lane = facts.lanes.index(cell.lane)
        place = lane, cell.column
        before = passed.get(place, 0)
        passed[place] = before + 1
        count, high = _stack(facts, cell.lane, cell.column), heights[lane]
        room = tops[lane + 1] - tops[lane]
        top = tops[lane] + (room - count * high - (count - 1) * STACK) / 2
        y = top + before * (high + STACK)
        yield tuple(box.moved(left_of(cell.column), y) for box in stretched(card, high))


def stage_height(facts: BlueprintFacts) -> float:
    """Give the room of the names of the stages above the heads; none where there are none."""
    return 18 if any(head.stage for head in facts.heads) else 0


def head_name(name: str) -> Box:
    """Give the name in the head of a column, wrapped."""
    return written((9, 0, CELL - 2), name, _HEAD, 3)


def _head_height(facts: BlueprintFacts) -> float:
    lines = max((len(head_name(head.name).lines) for head in facts.heads), default=1)
    return stage_height(facts) + lines * _HEAD.leading + 24
