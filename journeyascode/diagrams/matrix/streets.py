"""The lines of a grid in pixels: every line on its own track, every corner where it turns."""

from __future__ import annotations

from itertools import accumulate, pairwise
from math import dist
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.diagrams.canvas import Point
from journeyascode.diagrams.matrix.tracks import Run, Tracks, gates, share_lane, share_street
from journeyascode.diagrams.matrix.ways import find_ways

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from journeyascode.diagrams.matrix.ways import Cell, Tie, Way

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


class Grid(NamedTuple):
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


class Course(NamedTuple):
    """The corners of a line from its tail to its head, and the middle of the sign on it."""

    corners: tuple[Point, ...]
    sign: Point


class Roads(NamedTuple):
    """A grid with its lines: where each column and each row begins, and each line's course."""

    lefts: tuple[float, ...]
    tops: tuple[float, ...]
    width: float
    """The right edge of the last street."""
    height: float
    """The lower edge of the last street."""
    streets: tuple[tuple[float, float], ...]
    """Top and height of each street between rows."""
    courses: tuple[Course, ...]


def build_roads(grid: Grid, ties: Sequence[Tie]) -> Roads:
    """Lay out a grid and the lines in it."""
    return _Builder(grid, ties).build()


class _Builder:
    """A grid whose places are found step by step: lanes, columns, gates, tracks, rows."""

    def __init__(self, grid: Grid, ties: Sequence[Tie]) -> None:
        self.grid = grid
        self.ties = ties
        self.ways = find_ways(ties, grid.full)
        self.lanes, rooms = self._lanes()
        self.lefts = self._lefts(rooms)
        self.gates = self._gates()
        self.runs = tuple(self._runs(street) for street in range(len(grid.streets)))
        self.tracks = tuple(map(share_street, self.runs))

    def build(self) -> Roads:
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
        frame = Roads(self.lefts[:-1], tuple(tops), self.lefts[-1], y, tuple(streets), ())
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

    def _runs(self, street: int) -> tuple[Run, ...]:
        return tuple(
            run
            for at, way in enumerate(self.ways)
            if street in (way.first, way.last)
            for run in self._run(at, street)
        )

    def _run(self, at: int, street: int) -> Iterator[Run]:
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
        yield Run(at, start, stop, starts, stops, thick, sign)

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

    def _course(self, at: int, frame: Roads) -> Course:
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
        return Course(_bare([start, *between, stop]), sign)

    def _edge(self, row: int, side: int, frame: Roads) -> float:
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


def _span(way: Way) -> tuple[int, int]:
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
