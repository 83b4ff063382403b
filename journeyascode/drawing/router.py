"""The router: lines between cells of a grid, each on its own track, with rounded corners.

Between the rows and between the columns of a grid run streets; street 0 lies before row or column
0. A line leaves its cell upwards or downwards, runs along a street, and never through a cell.
`find_ways` says along which streets, `share_street` and `share_lane` on which of their tracks,
`build_roads` where that is in pixels.
"""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, combinations, pairwise, permutations
from math import dist
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.drawing.canvas import Point, straight

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

Corners = tuple[Point, ...]
"""The two ends of a way and its corners between them."""

CORNER = 6
"""Radius of a rounded corner."""
_BEND = 0.45
"""How far the control points of a corner stay from it: a quarter of a circle, nearly."""


class Obstacle(NamedTuple):
    """A box that ways go around: left, top, width and height."""

    x: float
    y: float
    width: float
    height: float


def rounded(corners: Corners) -> tuple[Point, ...]:
    """Give the control points of a way with its corners rounded."""
    first, *_ = corners
    points = [first]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        radius = min(CORNER, dist(before, corner) / 2, dist(corner, after) / 2)
        start, stop = _towards(corner, before, radius), _towards(corner, after, radius)
        points += straight([points[-1], start])[1:]
        points += [_towards(corner, start, radius * _BEND), _towards(corner, stop, radius * _BEND)]
        points.append(stop)
    points += straight([points[-1], corners[-1]])[1:]
    return tuple(points)


def _towards(point: Point, other: Point, far: float) -> Point:
    away = dist(point, other) or 1
    return Point(
        point.x + (other.x - point.x) * far / away,
        point.y + (other.y - point.y) * far / away,
    )


def pieces(corners: Corners) -> tuple[tuple[Point, Point], ...]:
    """Give the straight pieces of a way."""
    return tuple(pairwise(corners))


Cell = tuple[int, int]
"""Row and column."""


class WantedLine(NamedTuple):
    """A line to be drawn from cell to cell: of so many strands, with a sign so wide on it."""

    tail: Cell
    head: Cell
    strands: int = 1
    sign: float = 0


class LineStreets(NamedTuple):
    """The streets of a tie: the one it leaves into, the one it arrives from, and what joins them.

    `at_once` where both are one street; over the empty cells of the column of its `head` or its
    `tail`; else along a `street` between two columns.
    """

    first: int
    last: int
    by: Literal["at_once", "head", "tail", "street"]
    street: int = 0

    def leaves(self, tie: WantedLine) -> Literal[-1, 1]:
        """Give whether it leaves its cell upwards (-1) or downwards (1)."""
        return 1 if self.first > tie.tail[0] else -1

    def arrives(self, tie: WantedLine) -> Literal[-1, 1]:
        """Give whether it arrives at the top of its cell (-1) or at the bottom (1)."""
        return 1 if self.last > tie.head[0] else -1


def find_ways(ties: Sequence[WantedLine], full: Collection[Cell]) -> tuple[LineStreets, ...]:
    """Give the way of each tie; `full` cells are in the way. No two run down the same cells."""
    taken = set(full)
    return tuple(_way(tie, taken) for tie in ties)


def _way(tie: WantedLine, taken: set[Cell]) -> LineStreets:
    (row, column), (goal, across) = tie.tail, tie.head
    down = goal >= row
    first = row + 1 if down else row
    last = goal if goal > row else goal + 1
    if first == last:
        return LineStreets(first, last, "at_once")
    between = range(min(row, goal) + 1, max(row, goal))
    for by, over in (("head", across), ("tail", column)):
        cells = {(passed, over) for passed in between}
        if not cells & taken:
            taken |= cells
            return LineStreets(first, last, "head" if by == "head" else "tail")
    return LineStreets(first, last, "street", across if column < across else across + 1)


MOST = 5
"""Of so many runs in one street every order is tried; of more, a good one is guessed."""
_HIDDEN = 100
"""So many crossings are better than one piece of a line hidden by another."""
_LOOKS = 20_000_000
"""How many pairs of runs are looked at in all to better a guess."""
_CLEAR = 9
"""Pixels between the ends of two runs on the same track."""


class StreetRun(NamedTuple):
    """A piece of a line along a street, and where its ends come from: above (-1) or below (1)."""

    tie: int
    start: float
    stop: float
    starts: int
    stops: int
    thick: float
    sign: float = 0

    @property
    def reach(self) -> tuple[float, float]:
        """Where it begins and ends, with the sign in its middle."""
        left, right = sorted((self.start, self.stop))
        middle = (left + right) / 2
        return min(left, middle - self.sign / 2), max(right, middle + self.sign / 2)


class Tracks(NamedTuple):
    """The track of each run, and how thick each track is; the first one is the uppermost."""

    of: tuple[int, ...]
    thick: tuple[float, ...]

    @property
    def height(self) -> float:
        """The room all tracks take."""
        return sum(self.thick)

    def middle(self, run: int) -> float:
        """Give how far below the first track's edge the middle of a run's track lies."""
        track = self.of[run]
        return sum(self.thick[:track]) + self.thick[track] / 2


def share_street(runs: Sequence[StreetRun]) -> Tracks:
    """Give each run a track, so that as few lines cross as can be."""
    street = _Street.of(runs)
    if len(runs) <= MOST:
        order = min(permutations(range(len(runs))), key=street.cost)
    else:
        order = _improved(street, _guess(runs))
    best = street.packed(order)
    rows = range(max(best, default=-1) + 1)
    thick = tuple(
        max(run.thick for run, track in zip(runs, best, strict=True) if track == row)
        for row in rows
    )
    return Tracks(best, thick)


def share_lane(spans: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """Give each span of rows a track in a street between columns; none that meet share one."""
    found: list[int] = []
    for at, (low, high) in enumerate(spans):
        earlier = zip(spans[:at], found, strict=True)
        full = {track for (start, stop), track in earlier if start <= high and low <= stop}
        found.append(next(track for track in range(at + 1) if track not in full))
    return tuple(found)


def gates(goals: Sequence[float], room: float) -> tuple[float, ...]:
    """Give how far from the middle of an edge each line goes through it.

    `goals` say how far to the left or right each line turns; 0 goes straight on. Lines that turn
    furthest stand outermost, so that they do not cross; what goes straight on keeps the middle.
    """
    order = sorted(range(len(goals)), key=lambda at: (_turn(goals[at]), at))
    straight = [rank for rank, at in enumerate(order) if goals[at] == 0]
    middle = (sum(straight) / len(straight)) if straight else (len(order) - 1) / 2
    step = min(14.0, room / max(1, len(goals)))
    places = {at: (rank - middle) * step for rank, at in enumerate(order)}
    return tuple(places[at] for at in range(len(goals)))


def _turn(goal: float) -> tuple[int, float]:
    side = (goal > 0) - (goal < 0)
    return side, goal


def _guess(runs: Sequence[StreetRun]) -> tuple[int, ...]:
    """Give an order: to the right, later ones lie above; to the left, earlier ones."""
    return tuple(
        sorted(
            range(len(runs)),
            key=lambda at: -runs[at].start if runs[at].stop >= runs[at].start else runs[at].start,
        )
    )


def _improved(street: _Street, order: tuple[int, ...]) -> tuple[int, ...]:
    """Change places of two runs as long as that helps, and as often as there is patience for."""
    left = _LOOKS // len(order) ** 2
    cost = street.cost(order)
    swaps = tuple(combinations(range(len(order)), 2))
    better = True
    while better:
        better = False
        for one, other in swaps[:left]:
            tried = list(order)
            tried[one], tried[other] = tried[other], tried[one]
            found = street.cost(tried)
            if found < cost:
                order, cost, better = tuple(tried), found, True
        left -= len(swaps)
        better = better and left > 0
    return order


class _Street(NamedTuple):
    """What the runs of a street do to each other, whatever the order of their tracks."""

    meeting: tuple[tuple[int, ...], ...]
    """For each run, those that it cannot share a track with."""
    crossings: tuple[tuple[int, int, int], ...]
    """A run, another one, and what it costs to have the other's track below its own."""

    @classmethod
    def of(cls, runs: Sequence[StreetRun]) -> _Street:
        """Look at each pair of runs once."""
        meeting: list[list[int]] = [[] for _ in runs]
        below: Counter[tuple[int, int]] = Counter()
        for one, other in permutations(range(len(runs)), 2):
            run, across = runs[one], runs[other]
            if _meet(run, across):
                meeting[one].append(other)
            for end, side in ((run.start, run.starts), (run.stop, run.stops)):
                where = (one, other) if side > 0 else (other, one)
                below[where] += _crossed(end, side, across)
        costs = ((*where, cost) for where, cost in below.items() if cost)
        return cls(tuple(map(tuple, meeting)), tuple(costs))

    def cost(self, order: Sequence[int]) -> tuple[int, int]:
        """Give how many lines cross, then how many tracks it takes."""
        tracks = self.packed(order)
        crossed = sum(cost for one, other, cost in self.crossings if tracks[other] > tracks[one])
        return crossed, max(tracks, default=0)

    def packed(self, order: Sequence[int]) -> tuple[int, ...]:
        """Put the runs on tracks in this order, each as high as those before it allow."""
        tracks = [-1] * len(order)
        for at in order:
            tracks[at] = max((tracks[other] for other in self.meeting[at]), default=-1) + 1
        return tuple(tracks)


def _meet(one: StreetRun, other: StreetRun) -> bool:
    (left, right), (start, stop) = one.reach, other.reach
    return left < stop + _CLEAR and start < right + _CLEAR


def _crossed(end: float, side: int, across: StreetRun) -> int:
    """Give what it costs that the end of a run passes another one, or hides its end."""
    left, right = sorted((across.start, across.stop))
    ends = ((across.start, across.starts), (across.stop, across.stops))
    hidden = sum(way != side and abs(x - end) < 1 for x, way in ends)
    return (left - 1 < end < right + 1) + _HIDDEN * hidden


STRAND = 4.5
"""Pixels from one strand of a line to the next."""
SIGN = 20
"""The room a sign takes in its street, in pixels."""
_LANE = 9
_GAP = 7
"""Space between the lanes of a street and the columns beside it."""
_NEAR = 3
"""Lines less than so many pixels apart would hide each other."""
_PAD = 10
"""Space between the tracks of a street and the cells above and below it."""
_INTO = 0
"""So far a line runs into its cell, beneath the card."""

Ends = Literal["tail", "head"]


class RoutingGrid(NamedTuple):
    """What lines have to keep clear of, in pixels."""

    left: float
    """Where the streets of the grid begin."""
    top: float
    widths: tuple[float, ...]
    """Of each column."""
    heights: tuple[float, ...]
    """Of each row."""
    streets: tuple[float, ...]
    """The least height of the street before each row, and of the one after the last."""
    full: Collection[Cell]


class LineCourse(NamedTuple):
    """The corners of a line from its tail to its head, and the middle of the sign on it."""

    corners: tuple[Point, ...]
    sign: Point


class RoutedGrid(NamedTuple):
    """A grid with its lines: where each column and each row begins, and each line's course."""

    lefts: tuple[float, ...]
    tops: tuple[float, ...]
    width: float
    """The right edge of the last street."""
    height: float
    """The lower edge of the last street."""
    streets: tuple[tuple[float, float], ...]
    """Top and height of each street between rows."""
    courses: tuple[LineCourse, ...]


def build_roads(grid: RoutingGrid, ties: Sequence[WantedLine]) -> RoutedGrid:
    """Lay out a grid and the lines in it."""
    return _GridBuilder(grid, ties).build()


class _GridBuilder:
    """A grid whose places are found step by step: lanes, columns, gates, tracks, rows."""

    def __init__(self, grid: RoutingGrid, ties: Sequence[WantedLine]) -> None:
        self.grid = grid
        self.ties = ties
        self.ways = find_ways(ties, grid.full)
        self.lanes, rooms = self._lanes()
        self.lefts = self._lefts(rooms)
        self.gates = self._gates()
        self.runs = tuple(self._runs(street) for street in range(len(grid.streets)))
        self.tracks = tuple(map(share_street, self.runs))

    def build(self) -> RoutedGrid:
        """Give everything in pixels."""
        grid = self.grid
        streets: list[tuple[float, float]] = []
        tops: list[float] = []
        y = grid.top
        for at, tracks in enumerate(self.tracks):
            high = max(grid.streets[at], tracks.height + 2 * _PAD if tracks.of else 0)
            streets.append((y, high))
            y += high
            if at < len(grid.heights):
                tops.append(y)
                y += grid.heights[at]
        frame = RoutedGrid(self.lefts[:-1], tuple(tops), self.lefts[-1], y, tuple(streets), ())
        courses = tuple(self._course(at, frame) for at in range(len(self.ties)))
        return frame._replace(courses=courses)

    def _lanes(self) -> tuple[Mapping[int, int], tuple[int, ...]]:
        """Give the track of each tie that runs between columns, and how many there are in each."""
        found: dict[int, int] = {}
        rooms = []
        for street in range(len(self.grid.widths) + 1):
            users = [
                at
                for at, way in enumerate(self.ways)
                if way.by == "street" and way.street == street
            ]
            spans = [_span(self.ways[at]) for at in users]
            tracks = share_lane(spans)
            found |= dict(zip(users, tracks, strict=True))
            rooms.append(max(tracks, default=-1) + 1)
        return found, tuple(rooms)

    def _lefts(self, rooms: Sequence[int]) -> tuple[float, ...]:
        """Give where each column begins, and where the street behind the last one ends."""
        gaps = [2 * _GAP + max(0, room - 0.5) * _LANE for room in rooms]
        widths = (*self.grid.widths, 0.0)
        ends = accumulate(
            (gap + width for gap, width in zip(gaps, widths, strict=True)),
            initial=self.grid.left,
        )
        starts = list(ends)[:-1]
        return tuple(start + gap for start, gap in zip(starts, gaps, strict=True))

    def _middle(self, column: int) -> float:
        return self.lefts[column] + self.grid.widths[column] / 2

    def _lane_at(self, tie: int) -> float:
        """Give where in its street between columns a tie runs."""
        street = self.ways[tie].street
        return self.lefts[street] - _GAP - self.lanes[tie] * _LANE

    def _gates(self) -> Mapping[tuple[int, Ends], float]:
        """Give where each tie goes through the edges of its cells, from the left of the sheet."""
        edges: dict[tuple[Cell, int], list[tuple[int, Ends]]] = {}
        for at, (tie, way) in enumerate(zip(self.ties, self.ways, strict=True)):
            edges.setdefault((tie.tail, way.leaves(tie)), []).append((at, "tail"))
            edges.setdefault((tie.head, way.arrives(tie)), []).append((at, "head"))
        found: dict[tuple[int, Ends], float] = {}
        for (cell, _), users in edges.items():
            middle = self._middle(cell[1])
            goals = [self._goal(at, end) - middle for at, end in users]
            places = gates(goals, self.grid.widths[cell[1]] - 24)
            found |= {user: middle + place for user, place in zip(users, places, strict=True)}
        return self._parted(found)

    def _parted(self, found: dict[tuple[int, Ends], float]) -> Mapping[tuple[int, Ends], float]:
        """Move a line a little that would stand in a street right above or below another one."""
        kept: list[tuple[int, Ends]] = []
        for user, x in found.items():
            near = any(
                other[0] != user[0]
                and abs(found[other] - x) < _NEAR
                and self._upright(other) & self._upright(user)
                for other in kept
            )
            if near:
                found[user] = x + _NEAR + 1
            kept.append(user)
        return found

    def _upright(self, user: tuple[int, Ends]) -> set[int]:
        """Give the streets in which a tie stands upright before its gate."""
        at, end = user
        way = self.ways[at]
        if way.by == end:
            low, high = _span(way)
            return set(range(low, high + 1))
        return {way.first if end == "tail" else way.last}

    def _goal(self, at: int, end: Ends) -> float:
        """Give where a tie turns to, beyond the street it leaves into or arrives from."""
        way = self.ways[at]
        if way.by == "street":
            return self._lane_at(at)
        if way.by == end:
            return self._middle((self.ties[at].head if end == "head" else self.ties[at].tail)[1])
        other = self.ties[at].head if end == "tail" else self.ties[at].tail
        return self._middle(other[1])

    def _runs(self, street: int) -> tuple[StreetRun, ...]:
        return tuple(
            run
            for at, way in enumerate(self.ways)
            if street in (way.first, way.last)
            for run in self._run(at, street)
        )

    def _run(self, at: int, street: int) -> Iterator[StreetRun]:
        """Yield the run of a tie in a street, if it has one there."""
        tie, way = self.ties[at], self.ways[at]
        start, stop = self.gates[at, "tail"], self.gates[at, "head"]
        onward = 1 if way.last > way.first else -1
        starts: int = -way.leaves(tie)
        stops: int = -way.arrives(tie)
        if way.by == "head":
            stops = onward
        if way.by == "tail":
            starts = -onward
        if way.by == "street":
            lane = self._lane_at(at)
            first = street == way.first
            start, stop = (start, lane) if first else (lane, stop)
            starts, stops = (starts, onward) if first else (-onward, stops)
        elif street != (way.last if way.by == "tail" else way.first):
            return
        sign = tie.sign if tie.sign and self._signed(at) == street else 0
        if abs(start - stop) < 1 and not sign:
            return
        thick = max(SIGN if sign else 0, _LANE + (tie.strands - 1) * STRAND)
        yield StreetRun(at, start, stop, starts, stops, thick, sign)

    def _signed(self, at: int) -> int:
        """Give the street in which the sign of a tie stands: where its line runs longest."""
        way = self.ways[at]
        if way.by == "tail":
            return way.last
        if way.by != "street":
            return way.first
        lane = self._lane_at(at)
        leaving, arriving = (abs(self.gates[at, end] - lane) for end in ("tail", "head"))
        return way.first if leaving > arriving else way.last

    def _course(self, at: int, frame: RoutedGrid) -> LineCourse:
        tie = self.ties[at]
        way = self.ways[at]
        start = Point(self.gates[at, "tail"], self._edge(tie.tail[0], way.leaves(tie), frame))
        stop = Point(self.gates[at, "head"], self._edge(tie.head[0], way.arrives(tie), frame))
        between: list[Point] = []
        sign = Point((start.x + stop.x) / 2, (start.y + stop.y) / 2)
        for street in dict.fromkeys((way.first, way.last)):
            for rank, run in enumerate(self.runs[street]):
                if run.tie == at:
                    y = _level(frame.streets[street], self.tracks[street], rank)
                    between += [Point(run.start, y), Point(run.stop, y)]
                    sign = Point((run.start + run.stop) / 2, y) if run.sign else sign
        return LineCourse(_bare([start, *between, stop]), sign)

    def _edge(self, row: int, side: int, frame: RoutedGrid) -> float:
        top = frame.tops[row]
        return top + _INTO if side < 0 else top + self.grid.heights[row] - _INTO


def strands(corners: Sequence[Point], count: int) -> tuple[tuple[Point, ...], ...]:
    """Give the corners of so many lines that run beside each other along a square course."""
    middle = (count - 1) / 2
    return tuple(_beside(corners, (at - middle) * STRAND) for at in range(count))


def _beside(corners: Sequence[Point], far: float) -> tuple[Point, ...]:
    """Give a course so far to the right of another, as seen by who goes it."""
    turns = [
        (-far * ((b.y > a.y) - (b.y < a.y)), far * ((b.x > a.x) - (b.x < a.x)))
        for a, b in pairwise(corners)
    ]
    before, after = [turns[0], *turns], [*turns, turns[-1]]
    return tuple(
        corner.moved(one[0] or other[0], one[1] or other[1])
        for corner, one, other in zip(corners, before, after, strict=True)
    )


def _span(way: LineStreets) -> tuple[int, int]:
    return min(way.first, way.last), max(way.first, way.last)


def _level(street: tuple[float, float], tracks: Tracks, run: int) -> float:
    """Give the height of a run: the tracks stand in the middle of their street."""
    top, high = street
    return top + (high - tracks.height) / 2 + tracks.middle(run)


def _bare(points: Sequence[Point]) -> tuple[Point, ...]:
    """Leave out points that are no corners."""
    found: list[Point] = []
    for point in points:
        if found and dist(found[-1], point) < 0.1:  # noqa: PLR2004 - a pixel's tenth is no step
            continue
        if len(found) > 1 and _in_line(found[-2], found[-1], point):
            found[-1] = point
        else:
            found.append(point)
    return tuple(found)


def _in_line(a: Point, b: Point, c: Point) -> bool:
    return a.x == b.x == c.x or a.y == b.y == c.y
