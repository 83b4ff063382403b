from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.drawing.canvas import Point
from journeyascode.drawing.curve import Piece, area, control_points, monotone, within

SCORES = st.lists(st.floats(-2, 2, allow_subnormal=False), min_size=2, max_size=12)


def curve(scores: list[float]) -> tuple[Piece, ...]:
    return monotone([Point(at * 100, score * 30) for at, score in enumerate(scores)])


def test_one_point_is_no_curve() -> None:
    assert curve([1]) == monotone([]) == ()


@given(SCORES)
def test_a_curve_goes_through_its_points(scores: list[float]) -> None:
    points = control_points(curve(scores))
    assert [(p.x, p.y) for p in points[::3]] == [(n * 100, s * 30) for n, s in enumerate(scores)]


@given(SCORES)
def test_a_curve_never_overshoots_its_points(scores: list[float]) -> None:
    for piece in curve(scores):
        low, high = sorted((piece[0].y, piece[3].y))
        assert all(low - 1e-6 <= point.y <= high + 1e-6 for point in piece)


@given(SCORES, st.floats(1, 1200))
def test_a_curve_cut_in_two_meets_at_the_cut(scores: list[float], at: float) -> None:
    before, after = within(curve(scores), 0, at), within(curve(scores), at, 5000)
    if before and after:
        assert abs(before[-1][3].x - after[0][0].x) < 1e-6
        assert abs(before[-1][3].y - after[0][0].y) < 1e-6


def test_nothing_is_left_of_a_curve_outside_the_edges() -> None:
    assert within(curve([1, -1]), 200, 300) == ()


@given(SCORES)
def test_an_area_stays_on_its_side_of_zero(scores: list[float]) -> None:
    assert all(point.y <= 0 for point in area(curve(scores), 0, above=True))
    assert all(point.y >= 0 for point in area(curve(scores), 0, above=False))


def test_an_area_without_height_is_one_level_line() -> None:
    assert len(area(curve([1, 1, 1]), 0, above=True)) == 4
