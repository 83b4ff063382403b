"""A road of journeys: read from the handbook, laid out in columns, and drawn with its key."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.canvas import (
    SMALL,
    STRONG,
    TINY,
    Box,
    Line,
    Mark,
    Point,
    panel,
    pill,
    rectangle,
    straight,
    written,
)
from journeyascode.drawing.lifecycle.facts import (
    DEEPER,
    Arrivals,
    JourneyFrame,
    RoadFacts,
    RoadHead,
    RoadStage,
    WayPast,
    drop_offs,
    leaf,
    mood,
    standing,
    title_of,
)
from journeyascode.drawing.router import rounded, share_lane
from journeyascode.drawing.text import Font, fitting, width
from journeyascode.drawing.voice import Fact
from journeyascode.facts.between_journeys import returns
from journeyascode.facts.feelings import overall
from journeyascode.facts.journey_tree import phases_of, stages_opening, tree_of, wishes_of
from journeyascode.model import Journey
from journeyascode.speech import say, say_n

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.text import Font as Face
    from journeyascode.drawing.voice import Voice
    from journeyascode.facts.journey_tree import Tree
    from journeyascode.handbook import Handbook
    from journeyascode.model import Charter, Phase
    from journeyascode.speech import Say


PAD = 9
_HEADS = (Font(13, bold=True), Font(12, bold=True), Font(11, bold=True))
"""The name of a head is written in the largest of these in which its words stay whole."""
_HEAD = _HEADS[0]
_BETWEEN = 14
"""Pixels between two notes on one line."""


def head_card(head: RoadHead, room: float) -> tuple[Box, ...]:
    """Draw the head of a column from its top left corner."""
    name = written(
        (PAD, 8, room - 2 * PAD),
        head.name.text,
        fitting(head.name.text, room - 2 * PAD, _HEADS),
        4,
    )
    notes, bottom = noted(head.notes, (PAD, name.bottom + 3, room - 2 * PAD))
    fill, stroke = _look_of(head)
    ground = Box(
        0, 0, room, bottom + 8, shape="rounded", fill=fill, stroke=stroke,
        link=head.name.link, title=title_of(head.name, head.notes),
    )  # fmt: skip
    return (ground, name._replace(part=True), *notes)


def _look_of(head: RoadHead) -> tuple[Role, Role]:
    """Give ground and edge of the head of a column."""
    if head.apart:
        return "band", "line"
    return ("card", "bad") if head.empty else ("accent-soft", "accent")


def frame_card(frame: JourneyFrame, room: float) -> tuple[Box, ...]:
    """Draw the upper part of a journey's frame from its top left corner."""
    main = frame.depth == 0
    sign = f"{DEEPER}\N{NO-BREAK SPACE}" * min(frame.depth, 3)
    name = written((PAD, 7, room - 2 * PAD), sign + frame.name.text, _HEAD if main else STRONG, 4)
    own = [note for note in frame.notes if not note.link]
    notes, bottom = noted(own, (PAD, name.bottom + 2, room - 2 * PAD))
    ground = Box(
        0, 0, room, bottom + 6, shape="rounded", fill="accent-soft" if main else "card",
        stroke="accent" if main or frame.here else "chance",
        thick=2.5 if frame.here else 1.2,
        link=frame.name.link, title=title_of(frame.name, frame.notes),
    )  # fmt: skip
    linked = [note for note in frame.notes if note.link]
    apart, bottom = noted(linked, (PAD, bottom + 1 if linked else bottom, room - 2 * PAD))
    alone = (
        box._replace(part=False, link=note.link, title=note.text, ink="accent")
        for box, note in zip(apart, linked, strict=True)
    )
    high = bottom + 6
    return (ground._replace(height=high), name._replace(part=True), *notes, *alone)


def leaf_card(leaf: RoadStage, room: float) -> tuple[Box, ...]:
    """Draw a stage from the top left corner of its card."""
    name = written((PAD, 4, room - PAD - 5), leaf.name.text, SMALL, 4)
    notes, bottom = noted(leaf.notes, (PAD, name.bottom + 1, room - PAD - 5))
    ground = Box(
        0, 0, room, bottom + 4, fill="page", stroke="line",
        link=leaf.name.link, title=title_of(leaf.name, leaf.notes),
    )  # fmt: skip
    edge = Box(0, 0, 3, bottom + 4, fill="line" if leaf.tone == "quiet" else leaf.tone, part=True)
    return (ground, edge, name._replace(part=True), *notes)


def more_card(text: str, link: str | None, room: float) -> tuple[Box, ...]:
    """Draw a card that says how many are not drawn, and leads to where they are."""
    words = written((PAD, 4, room - PAD - 5), text, SMALL, 3)
    ground = Box(0, 0, room, words.bottom + 4, fill="band", stroke="line", link=link, title=text)
    return (ground, words._replace(part=True, ink="accent" if link else "quiet"))


def noted(
    notes: Sequence[Fact], place: tuple[float, float, float], font: Face = TINY
) -> tuple[tuple[Box, ...], float]:
    """Draw notes one behind the other, in as many lines as they take; give their lower edge too.

    The place is left, top and room.
    """
    boxes = tuple(_notes(notes, place, font))
    return boxes, max((box.bottom for box in boxes), default=place[1])


def _notes(notes: Sequence[Fact], place: tuple[float, float, float], font: Face) -> Iterator[Box]:
    left, y, room = place
    x = left
    for note in notes:
        wide = width(note.text, font)
        if x > left and x + wide > left + room:
            x, y = left, y + font.leading + 1
        box = written((x, y, left + room - x), note.text, font, 6)
        used = min(wide, box.width)
        yield box._replace(
            width=used if len(box.lines) == 1 else box.width, ink=note.role, part=True
        )
        x += used + _BETWEEN
        if len(box.lines) > 1:
            x, y = left, box.bottom + 1


LANE = 27
"""Height of one street in pixels."""
_LEAVES, _ARRIVES = 0.66, 0.34
"""Where on the edge of a head a way begins, and where it ends."""
_PLACES = (0.5, 0.4, 0.6, 0.3, 0.7)


class LoopLane(NamedTuple):
    """A way back on its lane, counted from the heads upwards."""

    loop: WayPast
    lane: int


def streets(loops: Sequence[WayPast]) -> tuple[LoopLane, ...]:
    """Give each way the lowest lane that is free along all of it, the shortest ways first."""
    ordered = sorted(loops, key=lambda loop: (abs(loop.tail - loop.head), loop.tail, loop.head))
    spans = [(min(loop.tail, loop.head), max(loop.tail, loop.head)) for loop in ordered]
    return tuple(map(LoopLane, ordered, share_lane(spans)))


def draw_street(
    street: LoopLane, all_: Sequence[LoopLane], heads: tuple[Sequence[float], float], floor: float
) -> Iterator[Mark]:
    """Draw one of all ways over the heads: their left edges, their width, and their top."""
    start, stop = _ends(street.loop, heads)
    y = floor - 20 - street.lane * LANE
    corners = (Point(start, floor), Point(start, y), Point(stop, y), Point(stop, floor))
    title = street.loop.label
    yield Line(rounded(corners), "good", 1.8, "dashed", head=True, title=title)
    room = max(abs(stop - start) - 24, heads[1] - 24)
    label = pill((0, y - 9.5, room), title, TINY)
    told = label.lines[0] == title
    label = label._replace(ink="good", stroke="good", title="" if told else title)
    above = [one.loop for one in all_ if one.lane > street.lane]
    crossing = [x for loop in above for x in _ends(loop, heads)]
    yield label._replace(x=_clear((start, stop), label.width, crossing) - label.width / 2)


def _ends(loop: WayPast, heads: tuple[Sequence[float], float]) -> tuple[float, float]:
    """Give where a way leaves the heads and where it comes back to them."""
    lefts, wide = heads
    return lefts[loop.tail] + wide * _LEAVES, lefts[loop.head] + wide * _ARRIVES


def _clear(ends: tuple[float, float], wide: float, crossing: Sequence[float]) -> float:
    """Give a middle for a label between the ends of its way, on no other way if that may be."""
    low, high = sorted(ends)
    places = [low + (high - low) * share for share in _PLACES]
    for place in places:
        inside = low + wide / 2 + 6 <= place <= high - wide / 2 - 6
        if inside and all(abs(place - x) > wide / 2 + 4 for x in crossing):
            return place
    return places[0]


_KEY_HIGH, _KEY_GAP, _SIGN = 20, 18, 24
_LEFT = 10.0


_UNTOLD, _UNSHOWN = say("in between, or nobody has told"), say("in between, or not shown here")


def key_words(book: Handbook, road: RoadFacts) -> tuple[tuple[Box, Say], ...]:
    """Give what the key explains: a sign, and what it means; only signs that are drawn."""
    untold = _UNSHOWN if book.hides("journey", "persona") else _UNTOLD
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
        (edge._replace(fill="line"), untold, "quiet" in tones),
        (edge._replace(fill="bad"), say("feels bad, −0.5 or worse"), "bad" in tones),
    )  # fmt: skip
    return tuple((sign, words) for sign, words, there in found if there)


def draw_key(voice: Voice, road: RoadFacts, room: float) -> tuple[tuple[Mark, ...], float]:
    """Draw the key into so much width; give the marks and the height they take."""
    marks = tuple(_entries(voice, road, room))
    low = max((mark.bottom for mark in marks), default=-4)
    return marks, low + 4


def _entries(voice: Voice, road: RoadFacts, room: float) -> Iterator[Box]:
    x, y = _LEFT, 6.0
    for sign, words in key_words(voice.book, road):
        text = voice.say(words)
        across = _SIGN + width(text, TINY)
        if x + across > room and x > _LEFT:
            x, y = _LEFT, y + _KEY_HIGH
        yield sign.moved(x, y)
        yield written((x + _SIGN, y, across), text, TINY, 1)._replace(ink="quiet")
        x += across + _KEY_GAP


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


class RoadColumns(NamedTuple):
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


def columns_of(road: RoadFacts) -> RoadColumns:
    """Give the columns as wide as a page allows, and no narrower than can be read."""
    count = len(road.heads)
    return RoadColumns(count, min(max(_WIDE / count - _GAP, _LEAST), _MOST))


def draw_road(voice: Voice, road: RoadFacts, name: str) -> Panel:
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


def _arrows(columns: RoadColumns, on_road: int, y: float) -> Iterator[Mark]:
    for at in range(on_road - 1):
        start = columns.left(at) + columns.wide
        ends = (Point(start + 1, y), Point(start + _GAP - 1, y))
        yield Line(straight(ends), "accent", 2.2, head=True)


def _guides(columns: RoadColumns, top: float, bottom: float) -> Iterator[Mark]:
    for at in range(1, columns.number):
        x = columns.left(at) - _GAP / 2
        yield rectangle((x - 0.5, top + 6, 1, max(bottom - top - 6, 1)), "hair")


def _under(
    voice: Voice, road: RoadFacts, columns: RoadColumns, top: float
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
    voice: Voice, group: Sequence[JourneyFrame], columns: RoadColumns, top: float
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
    voice: Voice, frame: JourneyFrame, columns: RoadColumns, top: float
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


def read_lifecycle(voice: Voice) -> RoadFacts | None:
    """Tell of the lifecycle of the handbook; None while it has no phases."""
    charter = voice.book.charter
    if charter is None or not charter.lifecycle:
        return None
    return _LifecycleReader(voice, charter).road()


class _LifecycleReader:
    """Reads the journeys of a handbook along its lifecycle."""

    def __init__(self, voice: Voice, charter: Charter) -> None:
        self.voice, self.charter = voice, charter
        journeys = voice.book.all(Journey)
        self.tree: Tree = voice.book.remember(tree_of)
        self.wishes = wishes_of(journeys)
        """The wished states of a journey that is shown as it is, by the journey's id."""
        self.hidden = {wish.id for wishes in self.wishes.values() for wish in wishes}
        self.ids = [phase.id for phase in charter.lifecycle]
        self.shown = [one for main in self.mains() for _, one in self.family(main)]
        self.arrivals = Arrivals(voice, self.shown)
        self.spots: dict[str, tuple[int, ...]] = {}
        for journey in self.shown:
            self.spots[journey.id] = self.columns(journey)

    def mains(self) -> Iterator[Journey]:
        """Yield the main journeys that are not just the wished state of another."""
        return (main for main in self.tree.mains if main.id not in self.hidden)

    def family(self, main: Journey) -> Iterator[tuple[int, Journey]]:
        """Yield a main journey and what belongs to it, with the depths."""
        yield 0, main
        for depth, part in self.tree.below(main):
            if part.id not in self.hidden:
                yield depth, part

    def columns(self, journey: Journey) -> tuple[int, ...]:
        """Give the phases a journey is walked in: its own, else those that lead into it."""
        own = phases_of(journey, self.ids)
        whole = self.tree.wholes.get(journey.id)
        if own or whole is None:
            return own
        opening = {whole.stages[at].phase for at in stages_opening(whole, journey.id)}
        found = tuple(at for at, id_ in enumerate(self.ids) if id_ in opening)
        return found or self.spots.get(whole.id, ())

    def road(self) -> RoadFacts:
        """Put everything together, the journeys that begin earliest first."""
        groups = [tuple(self.frames(main)) for main in self.mains()]
        groups.sort(key=lambda group: min(frame.first for frame in group))
        heads = [self.head(at, phase) for at, phase in enumerate(self.charter.lifecycle)]
        if not all(self.spots.values()):
            heads.append(RoadHead(Fact(self.voice.say(say("in no phase"))), apart=True))
        return RoadFacts(
            tuple(heads), tuple(self.loops()), tuple(groups), self.voice.link("journey", "")
        )

    def head(self, at: int, phase: Phase) -> RoadHead:
        """Tell of a phase: how many journeys are walked in it, and what it feels like."""
        link = self.voice.link("handbook", self.charter.id, "lifecycle")
        name = Fact(self.voice.text(phase.name), link)
        walked = [one for one in self.shown if at in phases_of(one, self.ids)]
        if self.voice.book.hides("journey"):
            return RoadHead(name)
        if not walked:
            none = Fact(f"! {self.voice.say(say('no journey here yet'))}", role="bad")
            return RoadHead(name, (none,), empty=True)
        felt = overall(
            self.voice.book,
            *((one, [stage for stage in one.stages if stage.phase == phase.id]) for one in walked),
        )
        count = say("journeys: {n}", n=len(walked))
        return RoadHead(name, (Fact(self.voice.say(count), role="quiet"), *mood(self.voice, felt)))

    def loops(self) -> Iterator[WayPast]:
        """Yield where a phase leads back to; to phases there are."""
        for at, phase in enumerate(self.charter.lifecycle):
            for to in dict.fromkeys(phase.returns_to):
                if to in self.ids:
                    head = self.ids.index(to)
                    name = self.voice.text(self.charter.lifecycle[head].name)
                    yield WayPast(at, head, self.voice.say(say("back to: {name}", name=name)))

    def frames(self, main: Journey) -> Iterator[JourneyFrame]:
        """Yield the frames of a main journey and of what belongs to it."""
        for depth, journey in self.family(main):
            spots = self.spots[journey.id] or (len(self.ids),)
            whole = self.tree.wholes.get(journey.id)
            notes = (
                *self.arrivals.into(journey, whole),
                *standing(self.voice, journey),
                *self.remarks(journey),
            )
            link = self.voice.link("journey", journey.id)
            name = Fact(self.voice.text(journey.name), link)
            leaves = tuple(self.leaves(journey, spots))
            yield JourneyFrame(depth, spots[0], spots[-1], name, notes, leaves)

    def remarks(self, journey: Journey) -> Iterator[Fact]:
        """Yield what is odd about a journey, and the states that are wished for."""
        if journey.id in self.tree.circular:
            yield Fact(f"! {self.voice.say(say('a part of itself'))}", role="bad")
        for wish in self.wishes.get(journey.id, ()):
            link = self.voice.link("journey", wish.id)
            yield Fact(f"◎ {self.voice.say(say('target state'))}", link)

    def leaves(self, journey: Journey, spots: Sequence[int]) -> Iterator[RoadStage]:
        """Yield the stages; one without a phase stands with the one before it."""
        column = spots[0]
        for at, stage in enumerate(journey.stages):
            if stage.phase in self.ids:
                column = self.ids.index(stage.phase)
            yield leaf(self.voice, journey, at, column)


def read_hierarchy(voice: Voice, journey: Journey) -> tuple[Journey, RoadFacts] | None:
    """Give the main journey that `journey` belongs to, and tell of it with all its parts.

    None where it neither has parts nor is one.
    """
    tree = voice.book.remember(tree_of)
    main = tree.main_of(journey)
    reader = _PartReader(voice, tree, main, journey)
    return (main, reader.road()) if reader.parts else None


class _PartReader:
    """Reads one main journey and its parts."""

    def __init__(self, voice: Voice, tree: Tree, main: Journey, here: Journey) -> None:
        self.voice, self.tree, self.main, self.here = voice, tree, main, here
        own = tree.parts.get(main.id, ())
        lent = [one for one in _opened(voice, main) if one not in own and one is not main]
        self.parts = (*own, *lent)
        """What belongs to the journey, and what it opens though it belongs to another."""
        self.lent = frozenset(one.id for one in lent)
        below = [one for part in own for _, one in tree.below(part)]
        self.arrivals = Arrivals(voice, (main, *self.parts, *below))

    def road(self) -> RoadFacts:
        """Put everything together, parts in the order of their stages."""
        groups = [tuple(self.frames(part)) for part in self.parts]
        groups.sort(key=lambda group: group[0].first)
        heads = [self.head(at) for at in range(len(self.main.stages))]
        if any(group[0].last == len(heads) for group in groups):
            heads.append(RoadHead(Fact(self.voice.say(say("in no stage"))), apart=True))
        link = self.voice.link("journey", "")
        return RoadFacts(tuple(heads), tuple(self.loops()), tuple(groups), link)

    def head(self, at: int) -> RoadHead:
        """Tell of a stage of the main journey."""
        voice, stage = self.voice, self.main.stages[at]
        phases = voice.book.charter.lifecycle if voice.book.charter else ()
        named = [voice.text(phase.name) for phase in phases if phase.id == stage.phase]
        link = voice.link("journey", self.main.id, stage.anchor(at + 1))
        felt = overall(voice.book, (self.main, (stage,)))
        notes = (
            *(Fact(name, role="quiet") for name in named[:1]),
            *mood(voice, felt),
            *drop_offs(voice, self.main, at),
        )
        return RoadHead(Fact(f"{at + 1}. {voice.text(stage.name)}", link), notes)

    def loops(self) -> Iterator[WayPast]:
        """Yield the ways back to earlier stages, with the shares told."""
        for way in returns(self.main):
            shares = [self.voice.share(share) for share in way.shares if share is not None]
            name = self.voice.text(self.main.stages[way.to].name)
            words = say("back to: {name}", name=name)
            if shares:
                words = say("{shares} back to: {name}", shares=", ".join(shares), name=name)
            yield WayPast(way.stage, way.to, self.voice.say(words))

    def frames(self, part: Journey) -> Iterator[JourneyFrame]:
        """Yield the frames of a part and of the parts below it, all where the part stands."""
        spots = self.columns(part)
        below = () if part.id in self.lent else self.tree.below(part)
        for depth, journey in ((0, part), *below):
            whole = self.tree.wholes.get(journey.id) if depth else self.main
            notes = (
                *self.arrivals.into(journey, whole),
                *standing(self.voice, journey),
                *self.remarks(journey),
            )
            name = Fact(self.voice.text(journey.name), self.voice.link("journey", journey.id))
            leaves = tuple(
                leaf(self.voice, journey, at, spots[0]) for at in range(len(journey.stages))
            )
            here = journey is self.here
            yield JourneyFrame(depth, spots[0], spots[-1], name, notes, leaves, here)

    def columns(self, part: Journey) -> tuple[int, ...]:
        """Give the stage under which a part stands: what opens it, else the same phase."""
        phases = {stage.phase for stage in part.stages} - {None}
        stages = enumerate(self.main.stages)
        found = stages_opening(self.main, part.id) or tuple(
            at for at, stage in stages if stage.phase in phases
        )
        return found[:1] or (len(self.main.stages),)

    def remarks(self, journey: Journey) -> Iterator[Fact]:
        """Yield what a reader must know of a part beside what it is like."""
        if journey is self.here:
            yield Fact(f"● {self.voice.say(say('this page'))}", role="accent")
        if journey.id in self.lent:
            whole = self.tree.wholes.get(journey.id)
            if whole:
                words = say("a part of: {name}", name=self.voice.text(whole.name))
                yield Fact(self.voice.say(words), role="quiet")


def _opened(voice: Voice, main: Journey) -> Iterable[Journey]:
    """Give the journeys that steps of `main` open, each once."""
    named = dict.fromkeys(stop.step.sub_journey for stop in main.stops())
    found = (voice.book.find(Journey, id_) for id_ in named if id_)
    return [one for one in found if one]
