"""The picture of a flow: stages as bands, pieces where Graphviz puts them, ways as ribbons."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.diagrams.canvas import STRONG, Box, Line, Point, panel, rectangle, written
from journeyascode.diagrams.engine import Failure
from journeyascode.diagrams.flow.chips import way_title
from journeyascode.diagrams.flow.graph import build_graph
from journeyascode.diagrams.flow.key import draw_key
from journeyascode.diagrams.flow.ribbons import ribbon
from journeyascode.diagrams.flow.summary import draw_summary
from journeyascode.diagrams.heads import stage_title
from journeyascode.diagrams.laying import Manner, Size, Tie, lay
from journeyascode.diagrams.study import single

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.diagrams.canvas import Dash, Mark
    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.flow.facts import FlowFacts, WayFact
    from journeyascode.diagrams.flow.graph import Arm, Graph
    from journeyascode.diagrams.laying import Laid
    from journeyascode.diagrams.study import Sheet, Sketched
    from journeyascode.diagrams.voice import Voice

GUTTER = 84
"""Width of the names of the stages."""
MARGIN = 12
"""Space between the gutter and the graph, and right of it."""
LEAST = 420
"""The narrowest picture, so that its summary fits."""
MOST_SUMMARY = 1100
"""The widest summary: a wide graph has it at its beginning."""
APART = 26
"""Space between two ranks."""


class Frame(NamedTuple):
    """A graph laid out, and where it lies in the picture."""

    graph: Graph
    laid: Laid
    left: float
    top: float
    width: float

    def corner(self, piece: int) -> Point:
        """Give the top left corner of a piece."""
        return self.laid.places[piece].moved(self.left, self.top)


def lay_out_flow(voice: Voice, facts: FlowFacts, sheet: Sheet) -> Sketched | Failure:
    """Give the whole picture as one panel, or why it cannot be laid out.

    Raises:
        UnprintableError: where a text holds a control character.
    """
    graph = build_graph(voice, facts)
    laid = _laid(graph)
    if isinstance(laid, Failure):
        return laid
    places = laid.places[: len(graph.pieces)]
    first = min(place.x for place in places)
    ends = (place.x + piece.block.width for place, piece in zip(places, graph.pieces, strict=True))
    wide = max(LEAST, GUTTER + 2 * MARGIN + max(ends) - first)
    numbers, top = draw_summary(voice, facts, min(wide, MOST_SUMMARY))
    frame = Frame(graph, laid, GUTTER + MARGIN - first, top + 6, wide)
    foot = frame.top + laid.height + 20
    key, high = draw_key(voice, facts, min(wide, MOST_SUMMARY))
    marks = (
        *numbers,
        *_bands(voice, facts, frame),
        *_ribbons(frame),
        *_lines(voice, frame),
        *_boxes(frame),
        *(mark.moved(0, foot) for mark in key),
    )
    sheet = sheet._replace(width=wide)
    return single(sheet, panel(sheet.name, foot + high, marks))


def _laid(graph: Graph) -> Laid | Failure:
    """Have the pieces placed; a ruler of points, one in each rank, keeps the ranks in order."""
    pieces = graph.pieces
    ranks = range(1 + max(piece.rank for piece in pieces))
    sizes = [Size(piece.block.width, piece.block.height) for piece in pieces]
    sizes += [Size(1, 1) for _ in ranks]
    ruler = len(pieces)
    ties = [_tie(arm) for arm in graph.arms]
    ties += [Tie(ruler + rank, ruler + rank + 1, weight=0) for rank in ranks[:-1]]
    abreast = tuple(
        (ruler + rank, *(at for at, piece in enumerate(pieces) if piece.rank == rank))
        for rank in ranks
    )
    return lay(sizes, ties, Manner("down", 16, APART, abreast=abreast))


def _tie(arm: Arm) -> Tie:
    """Make the ways that many take straight."""
    flow = 1.0 if arm.way.flow is None else min(1.0, arm.way.flow)
    return Tie(arm.tail, arm.head, weight=1 + round(8 * flow) if not arm.turned else 1)


def _bands(voice: Voice, facts: FlowFacts, frame: Frame) -> Iterator[Mark]:
    """Draw each stage as a band, from its first rank to its last, with its name on the left."""
    for at, stage in enumerate(facts.journey.stages):
        spans = [
            (frame.corner(index).y, frame.corner(index).y + piece.block.height)
            for index, piece in enumerate(frame.graph.pieces)
            if piece.stage == at
        ]
        if not spans:
            continue
        top = min(top for top, _ in spans) - APART / 2 + 1
        high = max(end for _, end in spans) + APART / 2 - 1 - top
        yield rectangle((0, top, frame.width, high), "band")
        title = stage_title(voice, at + 1, stage)
        link = voice.link("journey", facts.journey.id, stage.anchor(at + 1))
        name = written((10, top + 24, GUTTER - 14), voice.text(stage.name), STRONG, 5)
        yield Box(
            10, top + 8, 20, 15, (str(at + 1),), STRONG, "accent",
            link=link, title=title, anchor=f"stage-{at + 1}",
        )  # fmt: skip
        yield name._replace(part=True)


def _ribbons(frame: Frame) -> Iterator[Mark]:
    """Draw the grounds of the ways, the widest first, so that no narrow one is hidden."""
    arms = [at for at, arm in enumerate(frame.graph.arms) if arm.way.flow]
    for at in sorted(arms, key=lambda at: -(frame.graph.arms[at].way.flow or 0)):
        way = frame.graph.arms[at].way
        yield ribbon(_course(frame, at), way.flow or 0, "line")


def _lines(voice: Voice, frame: Frame) -> Iterator[Mark]:
    for at, arm in enumerate(frame.graph.arms):
        colour, dash = _colour(arm.way), _dash(arm.way)
        title = way_title(voice, arm.way) if arm.arrow else ""
        yield Line(_course(frame, at), colour, 1.4, dash, head=arm.arrow, title=title)


def _boxes(frame: Frame) -> Iterator[Box]:
    for at, piece in enumerate(frame.graph.pieces):
        yield from piece.block.placed(*frame.corner(at))


def _course(frame: Frame, at: int) -> tuple[Point, ...]:
    """Give the course of an arm in its own direction."""
    course = tuple(point.moved(frame.left, frame.top) for point in frame.laid.courses[at])
    return course[::-1] if frame.graph.arms[at].turned else course


def _colour(way: WayFact) -> Role:
    if way.course == "back":
        return "chance"
    return "bad" if way.way.ending == "left" or way.way.basis == "untold" else "accent"


def _dash(way: WayFact) -> Dash:
    if way.flow == 0 or way.way.basis == "untold":
        return "dotted"
    return "dashed" if way.course == "back" else "solid"
