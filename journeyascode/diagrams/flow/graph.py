"""A flow as pieces and the arms between them, each piece in its rank: what Graphviz places."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.flow.cards import CARD, run_block, step_block, together_block
from journeyascode.diagrams.flow.chips import end_block, start_block, way_block
from journeyascode.measures.markov import START

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from journeyascode.diagrams.flow.blocks import Block
    from journeyascode.diagrams.flow.facts import FlowFacts, StepFact, WayFact
    from journeyascode.diagrams.voice import Voice

SHORTEST_RUN = 3
"""So many straight steps in a row become one box."""

MOST_STRETCHED = 26
"""So many pixels a box is made higher, to be as high as its neighbours."""


class Piece(NamedTuple):
    """One box of the graph."""

    block: Block
    stage: int
    """Index of its stage; `START` for the beginning, and behind the last for the end."""
    rank: int
    is_card: bool
    """Whether it is a step; else it stands on an arrow, or ends one."""


class Arm(NamedTuple):
    """A part of a way, between two pieces by their indexes."""

    tail: int
    head: int
    way: WayFact
    arrow: bool
    """Whether it ends in an arrow head."""
    turned: bool = False
    """Whether it is laid out against its direction: it leads back up."""


class Graph(NamedTuple):
    """Pieces in the order of the journey, and the arms between them."""

    pieces: tuple[Piece, ...]
    arms: tuple[Arm, ...]


def build_graph(voice: Voice, facts: FlowFacts) -> Graph:
    """Give the graph of a flow, with every rank below the ranks of the stages before it."""
    builder = _Builder(voice, facts)
    builder.build()
    return Graph(tuple(_evened(builder.pieces)), tuple(builder.arms))


def runs(facts: FlowFacts) -> Iterator[tuple[int, ...]]:
    """Yield the spots in order; a straight run of several, all in one stage, comes together."""
    spots = range(len(facts.reckoning.network.spots))
    for (_, plain), members in groupby(spots, key=_kind_of_spot(facts)):
        run = tuple(members)
        if plain and len(run) >= SHORTEST_RUN:
            yield run
        else:
            yield from ((spot,) for spot in run)


def _kind_of_spot(facts: FlowFacts) -> Callable[[int], tuple[int, bool]]:
    """Give a way to tell the stage of a spot, and whether nothing about it is special."""
    ways: dict[int | None, list[WayFact]] = defaultdict(list)
    for way in facts.ways:
        ways[way.way.start].append(way)
        ways[way.way.to].append(way)

    def kind(spot: int) -> tuple[int, bool]:
        steps = facts.reckoning.network.spots[spot]
        fact = facts.steps[steps[0]]
        special = len(steps) > 1 or fact.marks or fact.below or fact.optional
        single = len(ways[spot]) == 2  # noqa: PLR2004 - one leads in, one on
        plain = not special and single and not any(way.told for way in ways[spot])
        return fact.stop.stage, plain

    return kind


class _Builder:
    """Adds piece after piece; what leads to a later one waits until that is there."""

    def __init__(self, voice: Voice, facts: FlowFacts) -> None:
        self.voice = voice
        self.facts = facts
        self.pieces: list[Piece] = []
        self.arms: list[Arm] = []
        self.homes: dict[int, int] = {}
        self.waiting: dict[int | None, list[tuple[int, WayFact]]] = defaultdict(list)
        self.onward: dict[int, list[WayFact]] = defaultdict(list)
        for way in facts.ways:
            self.onward[way.way.start].append(way)

    def build(self) -> None:
        """Add everything, from the beginning to the end."""
        self.add(start_block(self.voice, self.facts), START, 0)
        self.lead_on(0, START)
        for run in runs(self.facts):
            self.add_steps(run)
        if self.waiting[None]:
            stage = len(self.facts.journey.stages)
            self.add(end_block(self.voice, self.facts), stage, self.below(stage))
            self.arrive(None)

    def add(self, block: Block, stage: int, rank: int, *, is_card: bool = False) -> int:
        """Add a piece and give its index."""
        self.pieces.append(Piece(block, stage, rank, is_card))
        return len(self.pieces) - 1

    def below(self, stage: int) -> int:
        """Give the first rank below all earlier stages."""
        return 1 + max(piece.rank for piece in self.pieces if piece.stage < stage)

    def add_steps(self, run: tuple[int, ...]) -> None:
        """Add the steps of a run as one piece, and what stands on their ways on."""
        steps = [
            self.facts.steps[at] for spot in run for at in self.facts.reckoning.network.spots[spot]
        ]
        stage = steps[0].stop.stage
        before = [self.pieces[tail].rank for tail, _ in self.waiting[run[0]]]
        before = before or [max(piece.rank for piece in self.pieces)]  # nobody comes here
        rank = max(self.below(stage), 1 + max(before))
        self.homes.update(dict.fromkeys(run, len(self.pieces)))
        piece = self.add(_block(self.voice, steps, run), stage, rank, is_card=True)
        self.arrive(run[0])
        self.lead_on(piece, run[-1])

    def arrive(self, spot: int | None) -> None:
        """Lead what has waited for a spot to the latest piece; None is the end."""
        here = len(self.pieces) - 1
        self.arms += [Arm(tail, here, way, arrow=True) for tail, way in self.waiting[spot]]

    def lead_on(self, piece: int, spot: int) -> None:
        """Add what stands on the ways that lead on from a piece."""
        _, stage, rank, _ = self.pieces[piece]
        for way in self.onward[spot]:
            lost = way.way.basis == "untold"
            ends = way.way.ending not in (None, "done")
            tail = piece
            if way.told or ends or way.course == "back":
                tail = self.add(way_block(self.voice, way), stage, rank + 1)
                self.arms.append(Arm(piece, tail, way, arrow=ends and not lost))
            if lost:
                continue
            if way.way.to is not None and way.course == "back":
                home = self.homes[way.way.to]
                self.arms.append(Arm(home, tail, way, arrow=True, turned=True))
            elif not ends:
                self.waiting[way.way.to].append((tail, way))


def _block(voice: Voice, steps: Sequence[StepFact], run: tuple[int, ...]) -> Block:
    if len(run) > 1:
        return run_block(voice, steps)
    return step_block(voice, steps[0]) if len(steps) == 1 else together_block(voice, steps)


def _evened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces, those of a rank that are alike as high as the highest of them."""
    highest: dict[tuple[int, bool, float], float] = defaultdict(float)
    for piece in pieces:
        key = (piece.rank, piece.is_card, piece.block.width if piece.is_card else 0)
        highest[key] = max(highest[key], piece.block.height)
    for piece in pieces:
        key = (piece.rank, piece.is_card, piece.block.width if piece.is_card else 0)
        alone = piece.is_card and piece.block.width != CARD
        if alone or highest[key] - piece.block.height > MOST_STRETCHED:
            yield piece
        else:
            yield piece._replace(block=piece.block.stretched(highest[key]))
