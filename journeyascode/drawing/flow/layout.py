"""The picture of a flow: stages as bands, pieces where Graphviz puts them, ways as ribbons."""

from __future__ import annotations

from collections import defaultdict
from itertools import groupby
from math import hypot
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import (
    STRONG,
    TINY,
    Area,
    Box,
    Line,
    Point,
    panel,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.engine import Failure
from journeyascode.drawing.flow.blocks import (
    AIR,
    BAR,
    FIGURE,
    PAD,
    FlowBox,
    bottom,
    line,
    timed,
    timed_width,
    wide,
)
from journeyascode.drawing.flow.chips import end_block, start_block, way_block, way_title
from journeyascode.drawing.flow.signs import PERSON, clock, person
from journeyascode.drawing.flow.summary import draw_summary
from journeyascode.drawing.graph_layout import BoxSize, GraphArrow, LayoutOptions, lay
from journeyascode.drawing.journey_heads import badge, stage_sorts, stage_title
from journeyascode.drawing.planned_drawing import single
from journeyascode.drawing.step_marks import (
    CRITICAL,
    FAIL,
    OPEN_QUESTION,
    PROACTIVE,
    UNASKED,
    UNDECIDED,
    initial,
)
from journeyascode.drawing.text import Font, shorten
from journeyascode.measures.markov import START
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from journeyascode.drawing.canvas import Dash, Mark
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.flow.facts import FlowFacts, StepFact, WayFact
    from journeyascode.drawing.graph_layout import GraphLayout
    from journeyascode.drawing.planned_drawing import DrawingTitle, LaidOutDrawing
    from journeyascode.drawing.voice import Voice
    from journeyascode.speech import Say


CARD = 200
"""Width of a step."""
ROW = 20
"""Height of one step in a run."""
_NUMBER = Font(11, bold=True)
BELOW = "⤷"
"""The sign of a journey that tells a step in full, or that a way takes."""
_BETWEEN = 8
"""Space between steps taken at the same time."""


def step_block(voice: Voice, fact: StepFact) -> FlowBox:
    """Draw a step: number, name, channel, the journey below it, times, and how many come."""
    critical = fact.stop.step.moment_of_truth is not None
    head = tuple(_head(fact))
    y = bottom(head) + 3
    below = _below(fact, y)
    y = below[0].bottom + 3 if below else y
    foot = tuple(_foot(fact, y))
    high = (bottom(foot) if foot else y - 3) + AIR + BAR
    frame = Box(
        0, 0, CARD, high, fill="card", shape="rounded",
        stroke="bad" if critical else "line", thick=1.6 if critical else 1,
        link=fact.link, title=step_title(voice, fact), anchor=fact.stop.anchor,
    )  # fmt: skip
    return FlowBox(CARD, high, (frame, *head, *foot, *_badges(fact), *_bar(fact, high), *below))


def run_block(voice: Voice, facts: Sequence[StepFact]) -> FlowBox:
    """Draw a straight run of steps as a list, each step a line of its own."""
    end = AIR + ROW * len(facts)
    come = tuple(_come(facts[0], CARD - PAD, end + 1))
    high = (bottom(come) if come else end) + AIR + BAR
    frame = Box(0, 0, CARD, high, fill="card", stroke="line", shape="rounded")
    rows = (box for at, fact in enumerate(facts) for box in _row(voice, fact, AIR + at * ROW))
    return FlowBox(CARD, high, (frame, *come, *_bar(facts[0], high), *rows))


def together_block(voice: Voice, facts: Sequence[StepFact]) -> FlowBox:
    """Draw steps taken at the same time side by side in one frame."""
    words = line((PAD, 6, CARD), facts[0].beside, TINY, "quiet")
    cards = [step_block(voice, fact) for fact in facts]
    high = max(card.height for card in cards)
    top = words.bottom + 10
    across = CARD + _BETWEEN
    inside = [
        box
        for at, card in enumerate(cards)
        for box in card.stretched(high).placed(_BETWEEN + at * across, top)
    ]
    total = top + high + _BETWEEN
    room = across * len(facts) + _BETWEEN
    frame = Box(0, 0, room, total, fill="page", stroke="quiet", shape="rounded")
    return FlowBox(room, total, (frame, words, *inside))


def step_title(voice: Voice, fact: StepFact) -> str:
    """Give what a pointer shows on a step: its full name, and what its signs stand for."""
    lines = [f"{fact.stop.number}. {fact.name}", *(mark.hint for mark in fact.marks)]
    lines += [channel.full for channel in fact.channels]
    lines += [fact.begins] if fact.begins else []
    if fact.visits:
        lines.append(voice.listed(say("Visits per customer"), fact.visits))
    return "\n".join(lines)


def _head(fact: StepFact) -> Iterator[Box]:
    """Yield number and name, then the person met and the channel, and whether some skip it."""
    number = str(fact.stop.number)
    left = PAD + wide(number, _NUMBER) + 5
    yield line((PAD, AIR + 0.6, left), number, _NUMBER, "accent")
    name = written((left, AIR, CARD - left - PAD), fact.name, STRONG, 4)
    yield name._replace(part=True)
    y, x = name.bottom + 3, left
    if fact.met:
        yield from person(x, y)
        x += PERSON + 5
    if fact.channels:
        names = ", ".join(channel.text for channel in fact.channels)
        yield line((x, y, CARD - x - PAD), names, TINY, "quiet")
    if fact.channels or fact.met:
        y += TINY.leading + 2
    for words in filter(None, (fact.begins, fact.optional)):
        yield line((left, y, CARD - left - PAD), words, TINY, "quiet")
        y += TINY.leading + 2


def _below(fact: StepFact, y: float) -> tuple[Box, ...]:
    """Draw the link to the journey that tells a step in full."""
    if fact.below is None:
        return ()
    left = PAD + wide(str(fact.stop.number), _NUMBER) + 5
    box = written((left, y, CARD - left - PAD), f"{BELOW} {fact.below.text}", TINY, 2)
    return (box._replace(ink="accent", link=fact.below.link, title=f"{BELOW} {fact.below.text}"),)


def _foot(fact: StepFact, y: float) -> Iterator[Box]:
    """Yield the times on the left, and on the right how many come and how often."""
    yield from _come(fact, CARD - PAD, y)
    x: float = PAD + wide(str(fact.stop.number), _NUMBER) + 5
    if fact.duration:
        room = wide(fact.duration, TINY)
        yield line((x, y + 2, room), fact.duration, TINY)
        x += room + 8
    if fact.wait:
        yield from timed(x, y + 2, fact.wait)


def _come(fact: StepFact, right: float, y: float) -> Iterator[Box]:
    room = wide(fact.come, FIGURE)
    if fact.come:
        yield line((right - room, y, room), fact.come, FIGURE, "accent")
    if fact.times:
        more = wide(fact.times, TINY)
        yield line((right - room - more - 5, y + 2, more), fact.times, TINY, "chance")


def _bar(fact: StepFact, high: float) -> tuple[Box, ...]:
    if fact.part is None:
        return ()
    room = CARD - 2 * PAD
    track = Box(PAD, high - BAR - 4, room, BAR, fill="hair", part=True)
    full = Box(PAD, high - BAR - 4, max(1, room * fact.part), BAR, fill="accent", part=True)
    return (track, full)


def _badges(fact: StepFact) -> Iterator[Box]:
    for at, mark in enumerate(fact.marks):
        yield badge(mark.text, CARD - 26 - at * 24, -12)._replace(part=True)


def _row(voice: Voice, fact: StepFact, y: float) -> Iterator[Box]:
    """Yield one step of a run as a link of its own: number, name, and its times on the right."""
    yield Box(
        4, y, CARD - 8, ROW - 1, fill="band", shape="plain", link=fact.link,
        title=step_title(voice, fact), anchor=fact.stop.anchor,
    )  # fmt: skip
    number = str(fact.stop.number)
    left = PAD + wide(number, _NUMBER) + 5
    right: float = CARD - PAD
    yield line((PAD, y + 3, left), number, _NUMBER, "accent")
    if fact.wait:
        right -= timed_width(fact.wait)
        yield from timed(right, y + 3, fact.wait)
        right -= 6
    if fact.duration:
        room = wide(fact.duration, TINY)
        right -= room
        yield line((right, y + 3.5, room), fact.duration, TINY)
        right -= 6
    if fact.met:
        right -= PERSON
        yield from person(right, y + 4)
        right -= 5
    yield line((left, y + 3, right - left), shorten(fact.name, right - left, TINY), TINY)


SHORTEST_RUN = 3
"""So many straight steps in a row become one box."""

MOST_STRETCHED = 26
"""So many pixels a box is made higher, to be as high as its neighbours."""


class FlowNode(NamedTuple):
    """One box of the graph."""

    block: FlowBox
    stage: int
    """Index of its stage; `START` for the beginning, and behind the last for the end."""
    rank: int
    is_card: bool
    """Whether it is a step; else it stands on an arrow, or ends one."""


class FlowEdge(NamedTuple):
    """A part of a way, between two pieces by their indexes."""

    tail: int
    head: int
    way: WayFact
    arrow: bool
    """Whether it ends in an arrow head."""
    turned: bool = False
    """Whether it is laid out against its direction: it leads back up."""


class FlowGraph(NamedTuple):
    """Pieces in the order of the journey, and the arms between them."""

    pieces: tuple[FlowNode, ...]
    arms: tuple[FlowEdge, ...]


def build_graph(voice: Voice, facts: FlowFacts) -> FlowGraph:
    """Give the graph of a flow, with every rank below the ranks of the stages before it."""
    builder = _GraphBuilder(voice, facts)
    builder.build()
    return FlowGraph(tuple(_evened(builder.pieces)), tuple(builder.arms))


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
        for spot in (way.way.start, *(way.heads or (None,))):
            ways[spot].append(way)

    def kind(spot: int) -> tuple[int, bool]:
        steps = facts.reckoning.network.spots[spot]
        fact = facts.steps[steps[0]]
        special = len(steps) > 1 or fact.marks or fact.below or fact.optional
        single = len(ways[spot]) == 2  # noqa: PLR2004 - one leads in, one on
        plain = not special and single and not any(way.told for way in ways[spot])
        return fact.stop.stage, plain

    return kind


class _GraphBuilder:
    """Adds piece after piece; what leads to a later one waits until that is there."""

    def __init__(self, voice: Voice, facts: FlowFacts) -> None:
        self.voice = voice
        self.facts = facts
        self.pieces: list[FlowNode] = []
        self.arms: list[FlowEdge] = []
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

    def add(self, block: FlowBox, stage: int, rank: int, *, is_card: bool = False) -> int:
        """Add a piece and give its index."""
        self.pieces.append(FlowNode(block, stage, rank, is_card))
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
        self.arms += [FlowEdge(tail, here, way, arrow=True) for tail, way in self.waiting[spot]]

    def lead_on(self, piece: int, spot: int) -> None:
        """Add what stands on the ways that lead on from a piece."""
        _, stage, rank, _ = self.pieces[piece]
        for way in self.onward[spot]:
            lost = way.way.basis in ("untold", "hidden")
            ends = way.chip
            tail = piece
            if way.told or ends or way.course == "back":
                tail = self.add(way_block(self.voice, way), stage, rank + 1)
                self.arms.append(FlowEdge(piece, tail, way, arrow=ends and not lost))
            for to in () if lost or ends else way.heads or (None,):
                if to is not None and way.course == "back" and to in self.homes:
                    self.arms.append(FlowEdge(self.homes[to], tail, way, arrow=True, turned=True))
                else:
                    self.waiting[to].append((tail, way))


def _block(voice: Voice, steps: Sequence[StepFact], run: tuple[int, ...]) -> FlowBox:
    if len(run) > 1:
        return run_block(voice, steps)
    return step_block(voice, steps[0]) if len(steps) == 1 else together_block(voice, steps)


def _evened(pieces: Sequence[FlowNode]) -> Iterator[FlowNode]:
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


_HIGH = 22
_GAP = 20


def key_words(voice: Voice, facts: FlowFacts) -> tuple[tuple[str, Say], ...]:
    """Give what the key explains: a sign, and what it means; only signs that are drawn."""
    marks = {mark.text for step in facts.steps for mark in step.marks}
    fail = initial(voice.say(FAIL))
    below = any(one.below for one in facts.steps) or any(one.via for one in facts.ways)
    found = [
        ("share", say("width: share of customers"), bool(facts.reckoning.flows)),
        (
            "bar",
            say("bar: share of customers who come"),
            any(s.part is not None for s in facts.steps),
        ),
        ("times", say("× times each"), any(step.times for step in facts.steps)),
        ("back", say("back to an earlier step"), any(w.course == "back" for w in facts.ways)),
        ("dotted", say("dotted: nobody is known to go there"), any(map(_is_dotted, facts.ways))),
        (BELOW, say("told in full in another journey"), below),
        ("clock", say("wait"), any(step.wait for step in facts.steps) or _timer(facts)),
        ("person", say("a person meets the customer"), any(step.met for step in facts.steps)),
        (CRITICAL, say("critical point"), CRITICAL in marks),
        (UNDECIDED, OPEN_QUESTION, UNDECIDED in marks),
        (fail, FAIL, fail in marks),
        (PROACTIVE, UNASKED, PROACTIVE in marks),
    ]
    return tuple((sign, words) for sign, words, there in found if there)


def draw_key(voice: Voice, facts: FlowFacts, room: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the key into so much width; give the marks and the height they take."""
    marks: list[Mark] = []
    x, y = 10.0, 4.0
    for sign, words in key_words(voice, facts):
        text = voice.say(words)
        across = 34 + wide(text, TINY)
        if x + across > room and x > 10:  # noqa: PLR2004 - not the first of its row
            x, y = 10.0, y + _HIGH
        marks += _sign(sign, x, y)
        marks.append(written((x + 32, y + 4, room), text, TINY, 1)._replace(ink="quiet"))
        x += across + _GAP
    return tuple(marks), y + _HIGH + 6 if marks else 6


_LINES: Mapping[str, tuple[Role, Dash]] = {
    "share": ("accent", "solid"),
    "back": ("chance", "dashed"),
    "dotted": ("accent", "dotted"),
}
"""How the line of each sign of the key looks."""


def _timer(facts: FlowFacts) -> bool:
    return any(way.after for way in facts.ways)


def _sign(sign: str, x: float, y: float) -> Iterator[Mark]:
    """Draw one sign of the key, in a place of 28 by 20 pixels."""
    middle = y + 10
    if sign == "share":
        yield rectangle((x, middle - 6, 28, 12), "line")
    if sign in _LINES:
        ends = straight([Point(x, middle), Point(x + 28, middle)])
        colour, dash = _LINES[sign]
        yield Line(ends, colour, 1.4, dash, head=True)
    elif sign == "bar":
        yield rectangle((x, middle - 1, 28, BAR), "hair")
        yield rectangle((x, middle - 1, 18, BAR), "accent")
    elif sign == BELOW:
        yield written((x + 9, y + 4, 20), sign, TINY, 1)._replace(ink="accent")
    elif sign == "clock":
        yield from _free(clock(x + 8, middle - 6))
    elif sign == "person":
        yield from _free(person(x + 8, middle - 6))
    elif len(sign) == 1:
        yield badge(sign, x + 4, y)


def _free(boxes: tuple[Box, ...]) -> Iterator[Box]:
    """Yield boxes that belong to no card."""
    return (box._replace(part=False) for box in boxes)


WIDEST = 20
"""Width in pixels of a way that every customer takes once, or more often."""
_PIECES = 8
"""So many straight pieces stand for one piece of a curve."""


def breadth(flow: float) -> float:
    """Give how broad the way of so many customers is."""
    return max(1.0, WIDEST * min(1.0, flow))


def ribbon(course: Sequence[Point], flow: float, fill: Role) -> Area:
    """Give the ground along `course`, which is given as control points, for so many customers."""
    half = breadth(flow) / 2
    points = tuple(_sampled(course))
    sides = [_across(points, at, half) for at in range(len(points))]
    left = (point.moved(*side) for point, side in zip(points, sides, strict=True))
    right = (point.moved(-x, -y) for point, (x, y) in zip(points, sides, strict=True))
    return Area(fill, (*left, *tuple(right)[::-1]))


def _sampled(course: Sequence[Point]) -> Iterator[Point]:
    """Yield points along a curve, close enough to be drawn as straight pieces."""
    yield course[0]
    for first in range(0, len(course) - 1, 3):
        a, b, c, d = course[first : first + 4]
        for step in range(1, _PIECES + 1):
            t = step / _PIECES
            s = 1 - t
            w = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
            yield Point(
                w[0] * a.x + w[1] * b.x + w[2] * c.x + w[3] * d.x,
                w[0] * a.y + w[1] * b.y + w[2] * c.y + w[3] * d.y,
            )


def _across(points: Sequence[Point], at: int, half: float) -> Point:
    """Give the step from a point of a curve to its edge, square to where it runs."""
    before, after = points[max(0, at - 1)], points[min(len(points) - 1, at + 1)]
    x, y = after.x - before.x, after.y - before.y
    long = hypot(x, y) or 1
    return Point(-y / long * half, x / long * half)


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


class FlowLayout(NamedTuple):
    """A graph laid out, and where it lies in the picture."""

    graph: FlowGraph
    laid: GraphLayout
    left: float
    top: float
    width: float

    def corner(self, piece: int) -> Point:
        """Give the top left corner of a piece."""
        return self.laid.places[piece].moved(self.left, self.top)


def lay_out_flow(voice: Voice, facts: FlowFacts, sheet: DrawingTitle) -> LaidOutDrawing | Failure:
    """Give the whole picture as one panel, or why it cannot be laid out.

    Raises:
        UnprintableError: where a text holds a control character.
    """
    graph = build_graph(voice, facts)
    laid = _laid(graph)
    if isinstance(laid, Failure):
        return laid
    first, end = _reach(graph, laid)
    wide = max(LEAST, GUTTER + 2 * MARGIN + end - first)
    numbers, top = draw_summary(voice, facts, min(wide, MOST_SUMMARY))
    frame = FlowLayout(graph, laid, GUTTER + MARGIN - first, top + 6, wide)
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


def _reach(graph: FlowGraph, laid: GraphLayout) -> tuple[float, float]:
    """Give how far left and right anything goes, pieces and the ribbons of the ways."""
    pairs = zip(laid.places, graph.pieces, strict=False)
    spans = [(place.x, place.x + piece.block.width) for place, piece in pairs]
    for arm, course in zip(graph.arms, laid.courses, strict=False):
        half = breadth(arm.way.flow or 0) / 2
        xs = [point.x for point in course]
        spans.append((min(xs) - half, max(xs) + half))
    return min(left for left, _ in spans), max(right for _, right in spans)


def _laid(graph: FlowGraph) -> GraphLayout | Failure:
    """Have the pieces placed; a ruler of points, one in each rank, keeps the ranks in order."""
    pieces = graph.pieces
    ranks = range(1 + max(piece.rank for piece in pieces))
    sizes = [BoxSize(piece.block.width, piece.block.height) for piece in pieces]
    sizes += [BoxSize(1, 1) for _ in ranks]
    ruler = len(pieces)
    ties = [_tie(arm) for arm in graph.arms]
    ties += [GraphArrow(ruler + rank, ruler + rank + 1, weight=0) for rank in ranks[:-1]]
    abreast = tuple(
        (ruler + rank, *(at for at, piece in enumerate(pieces) if piece.rank == rank))
        for rank in ranks
    )
    return lay(sizes, ties, LayoutOptions("down", 16, APART, abreast=abreast))


def _tie(arm: FlowEdge) -> GraphArrow:
    """Make the ways that many take straight."""
    flow = 1.0 if arm.way.flow is None else min(1.0, arm.way.flow)
    return GraphArrow(arm.tail, arm.head, weight=1 + round(8 * flow) if not arm.turned else 1)


def _bands(voice: Voice, facts: FlowFacts, frame: FlowLayout) -> Iterator[Mark]:
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
        sorts = "; ".join(stage_sorts(voice, stage))
        note = written((10, name.bottom + 2, GUTTER - 14), sorts, TINY, 4)
        yield Box(
            10, top + 8, 20, 15, (str(at + 1),), STRONG, "accent",
            link=link, title=title, anchor=f"stage-{at + 1}",
        )  # fmt: skip
        yield name._replace(part=True)
        if note.bottom <= top + high:
            yield note._replace(ink="quiet", part=True)


def _ribbons(frame: FlowLayout) -> Iterator[Mark]:
    """Draw the grounds of the ways, the widest first, so that no narrow one is hidden."""
    arms = [at for at, arm in enumerate(frame.graph.arms) if arm.way.flow]
    for at in sorted(arms, key=lambda at: -(frame.graph.arms[at].way.flow or 0)):
        way = frame.graph.arms[at].way
        yield ribbon(_course(frame, at), way.flow or 0, "line")


def _lines(voice: Voice, frame: FlowLayout) -> Iterator[Mark]:
    for at, arm in enumerate(frame.graph.arms):
        colour, dash = _colour(arm.way), _dash(arm.way)
        title = way_title(voice, arm.way) if arm.arrow else ""
        yield Line(_course(frame, at), colour, 1.4, dash, head=arm.arrow, title=title)


def _boxes(frame: FlowLayout) -> Iterator[Box]:
    for at, piece in enumerate(frame.graph.pieces):
        yield from piece.block.placed(*frame.corner(at))


def _course(frame: FlowLayout, at: int) -> tuple[Point, ...]:
    """Give the course of an arm in its own direction."""
    course = tuple(point.moved(frame.left, frame.top) for point in frame.laid.courses[at])
    return course[::-1] if frame.graph.arms[at].turned else course


def _colour(way: WayFact) -> Role:
    if way.course == "back":
        return "chance"
    return "bad" if way.way.ending == "left" or way.way.basis == "untold" else "accent"


def _dash(way: WayFact) -> Dash:
    if _is_dotted(way):
        return "dotted"
    return "dashed" if way.course == "back" else "solid"


def _is_dotted(way: WayFact) -> bool:
    """Tell whether nobody goes this way, or nobody has told where those go who do."""
    return way.flow == 0 or way.way.basis == "untold"
