"""The laws of the lines in a grid."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from journeyascode.drawing.canvas import Point
from journeyascode.drawing.router import (
    Cell,
    RoutedGrid,
    RoutingGrid,
    StreetRun,
    WantedLine,
    build_roads,
    find_ways,
    gates,
    share_lane,
    share_street,
    strands,
)

ROWS, COLUMNS = 5, 4
Pairs = list[tuple[Cell, Cell]]
CELLS = st.tuples(st.integers(0, ROWS - 1), st.integers(0, COLUMNS - 1))
TIES = st.lists(
    st.tuples(CELLS, CELLS).filter(lambda pair: pair[0] != pair[1]),
    min_size=1,
    max_size=7,
    unique=True,
)


def roads_of(ties: list[WantedLine]) -> tuple[RoutingGrid, RoutedGrid]:
    full = {cell for tie in ties for cell in (tie.tail, tie.head)}
    streets = (0.0, *[24.0] * (ROWS - 1), 0.0)
    grid = RoutingGrid(100, 50, (120.0,) * COLUMNS, (60.0,) * ROWS, streets, full)
    return grid, build_roads(grid, ties)


def inside(point: Point, grid: RoutingGrid, roads: RoutedGrid) -> bool:
    for row, column in grid.full:
        left, top = roads.lefts[column], roads.tops[row]
        across = left + 1 < point.x < left + grid.widths[column] - 1
        if across and top + 1 < point.y < top + grid.heights[row] - 1:
            return True
    return False


@settings(max_examples=150)
@given(TIES)
def test_a_line_is_square_and_runs_through_no_cell(
    pairs: Pairs,
) -> None:
    grid, roads = roads_of([WantedLine(tail, head) for tail, head in pairs])
    for course in roads.courses:
        for a, b in pairwise(course.corners):
            assert a.x == b.x or a.y == b.y
            for part in range(41):
                spot = Point(a.x + (b.x - a.x) * part / 40, a.y + (b.y - a.y) * part / 40)
                assert not inside(spot, grid, roads)


@settings(max_examples=150)
@given(TIES)
def test_a_line_begins_and_ends_at_its_cells(pairs: Pairs) -> None:
    ties = [WantedLine(tail, head) for tail, head in pairs]
    grid, roads = roads_of(ties)
    for tie, course in zip(ties, roads.courses, strict=True):
        for (row, column), end in ((tie.tail, course.corners[0]), (tie.head, course.corners[-1])):
            left, top = roads.lefts[column], roads.tops[row]
            assert left < end.x < left + grid.widths[column]
            assert end.y in (top, top + grid.heights[row])


@settings(max_examples=150)
@given(TIES)
def test_no_two_lines_lie_on_each_other(pairs: Pairs) -> None:
    _, roads = roads_of([WantedLine(tail, head) for tail, head in pairs])
    for one, other in combinations(roads.courses, 2):
        for a, b in pairwise(one.corners):
            for c, d in pairwise(other.corners):
                assert not lie_on_each_other((a, b), (c, d))


def lie_on_each_other(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    (a, b), (c, d) = one, other
    if a.y == b.y == c.y == d.y:
        return overlap((a.x, b.x), (c.x, d.x)) > 1
    if a.x == b.x == c.x == d.x:
        return overlap((a.y, b.y), (c.y, d.y)) > 1
    return False


def overlap(one: tuple[float, float], other: tuple[float, float]) -> float:
    return min(max(one), max(other)) - max(min(one), min(other))


def test_a_sign_gets_room_in_its_street() -> None:
    below = WantedLine((0, 0), (1, 0), sign=80)
    _, roads = roads_of([below])
    assert roads.courses[0].sign == Point(174, 50 + 60 + 20)
    assert roads.streets[1] == (110, 40)


def test_a_line_goes_around_what_is_in_the_way_and_over_what_is_empty() -> None:
    ties = [WantedLine((0, 0), (2, 1)), WantedLine((1, 0), (1, 1)), WantedLine((0, 3), (4, 3))]
    full = {cell for tie in ties for cell in (tie.tail, tie.head)}
    assert [way.by for way in find_ways(ties, full)] == ["street", "at_once", "head"]
    empty = {(0, 0), (2, 1), (1, 1)}
    assert [way.by for way in find_ways(ties[:1], empty)] == ["tail"]


def test_the_sign_of_a_line_around_a_corner_stands_where_it_runs_longest() -> None:
    ties = [
        WantedLine((0, 0), (2, 1), sign=60),
        WantedLine((1, 0), (1, 1)),
        WantedLine((3, 0), (4, 3), sign=60),
    ]
    _, roads = roads_of(ties)
    for course in roads.courses[::2]:
        assert any(a.y == b.y == course.sign.y for a, b in pairwise(course.corners))


def test_runs_that_meet_have_tracks_of_their_own_and_do_not_cross_without_need() -> None:
    right = [
        StreetRun(0, 0, 100, -1, 1, 9),
        StreetRun(1, 50, 150, -1, 1, 9),
        StreetRun(2, 300, 400, -1, 1, 9),
    ]
    tracks = share_street(right)
    assert (tracks.of, tracks.thick) == ((1, 0, 0), (9, 9))
    assert (tracks.height, tracks.middle(0)) == (18, 13.5)


def test_many_runs_are_ordered_by_a_guess() -> None:
    runs = [StreetRun(n, n * 10.0, n * 10.0 + 100, -1, 1, 9) for n in range(4)]
    runs += [StreetRun(n, n * 10.0 + 600, n * 10.0 + 500, -1, 1, 9) for n in range(4)]
    assert share_street(runs).of == (3, 2, 1, 0, 0, 1, 2, 3)


def test_spans_that_meet_run_in_lanes_of_their_own() -> None:
    assert share_lane([(0, 2), (1, 3), (3, 4), (2, 5)]) == (0, 1, 0, 2)
    assert share_lane([]) == ()


def test_what_goes_straight_on_keeps_the_middle_of_its_edge() -> None:
    assert gates([0, 50, -80], 100) == (0, 14, -14)
    assert gates([90, 50], 100) == (7, -7)
    assert gates([90], 10) == (0,)


def test_strands_run_beside_each_other_around_corners() -> None:
    corners = (Point(0, 0), Point(0, 10), Point(20, 10))
    left, right = strands(corners, 2)
    assert left == (Point(2.25, 0), Point(2.25, 7.75), Point(20, 7.75))
    assert right == (Point(-2.25, 0), Point(-2.25, 12.25), Point(20, 12.25))
    assert strands(corners, 1) == (corners,)


def test_a_guess_is_bettered_as_long_as_a_change_of_places_helps() -> None:
    nested = [StreetRun(n, n * 20.0, 300 - n * 20.0, 1, 1, 9) for n in range(6)]
    assert share_street(nested).of == (0, 1, 2, 3, 4, 5)
