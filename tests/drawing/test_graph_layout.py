"""Boxes and arrows laid out by Graphviz, and what is done when its answer is strange."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from math import dist
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyascode.drawing.canvas import Point
from journeyascode.drawing.engine import Failure, UnexpectedAnswerError
from journeyascode.drawing.graph_layout import (
    BoxSize,
    GraphArrow,
    GraphLayout,
    LayoutOptions,
    PlacedBoxes,
    lay,
    read_laid,
    read_routes,
    route,
)
from journeyascode.drawing.router import Obstacle

SIZES = (BoxSize(100, 40), BoxSize(60, 30))
TIES = (GraphArrow(0, 1),)
BLOCKS = (Obstacle(0, 0, 100, 40), Obstacle(150, 0, 60, 30))
ANSWER: dict[str, Any] = {
    "bb": "0,0,208,40",
    "objects": [{"name": "c1", "pos": "50,20"}, {"name": "c2", "pos": "178,20"}, {"name": "r"}],
    "edges": [{"id": "e1", "pos": "100,20 115,20 130,20 148,20"}],
}


def laid(
    sizes: tuple[BoxSize, ...],
    ties: tuple[GraphArrow, ...],
    manner: LayoutOptions = LayoutOptions(),  # noqa: B008 - a tuple
) -> GraphLayout:
    found = lay(sizes, ties, manner)
    assert isinstance(found, GraphLayout)
    return found


def read(**changes: object) -> GraphLayout:
    return read_laid(ANSWER | changes, SIZES, TIES)


def test_the_second_box_stands_where_the_arrow_leads() -> None:
    right = laid(SIZES, TIES)
    assert right.places[0].x + 100 < right.places[1].x
    down = laid(SIZES, TIES, LayoutOptions("down", apart=20))
    assert down.places[0].y + 40 < down.places[1].y
    assert down.places[1].y - down.places[0].y - 40 == pytest.approx(20, abs=1)


def test_a_way_back_leads_from_its_tail_to_its_head() -> None:
    sizes, ties = (
        (*SIZES, BoxSize(80, 40)),
        (GraphArrow(0, 1), GraphArrow(1, 2), GraphArrow(2, 0, free=True), GraphArrow(1, 1)),
    )
    for bent in ("curved", "square"):
        found = laid(sizes, ties, LayoutOptions(bent=bent))
        for tie, course in zip(ties, found.courses, strict=True):
            assert beside(course[0], found.places[tie.tail], sizes[tie.tail])
            assert beside(course[-1], found.places[tie.head], sizes[tie.head])


def beside(point: Point, corner: Point, size: BoxSize) -> bool:
    return (
        corner.x - 3 <= point.x <= corner.x + size.width + 3
        and corner.y - 3 <= point.y <= corner.y + size.height + 3
    )


def test_boxes_abreast_stand_in_one_rank_whatever_leads_to_them() -> None:
    sizes = (BoxSize(50, 20),) * 4
    found = laid(
        sizes, (GraphArrow(0, 1), GraphArrow(2, 3, weight=3)), LayoutOptions(abreast=((1, 2), ()))
    )
    assert found.places[1].x == pytest.approx(found.places[2].x)


def test_an_arrow_may_be_longer_than_one_rank() -> None:
    short, long = (laid(SIZES, (GraphArrow(0, 1, ranks=ranks),)).width for ranks in (1, 3))
    assert long > short + 48


def test_nothing_makes_a_layout_of_no_size() -> None:
    assert lay((), (), LayoutOptions()) == GraphLayout(0, 0, (), ())


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_no_box_lies_on_another_and_none_outside(data: st.DataObject) -> None:
    count = data.draw(st.integers(1, 12))
    side = st.integers(8, 160)
    sizes = tuple(BoxSize(data.draw(side), data.draw(side)) for _ in range(count))
    box = st.integers(0, count - 1)
    ends = data.draw(st.lists(st.tuples(box, box), max_size=16))
    ties = tuple(GraphArrow(tail, head) for tail, head in ends)
    found = laid(sizes, ties, LayoutOptions(data.draw(st.sampled_from(("right", "down")))))
    corners = list(zip(found.places, sizes, strict=True))
    for (x, y), (wide, high) in corners:
        assert -1 <= x <= found.width - wide + 1
        assert -1 <= y <= found.height - high + 1
    for (a, first), (b, second) in combinations(corners, 2):
        beside_ = a.x + first.width <= b.x + 1 or b.x + second.width <= a.x + 1
        assert beside_ or a.y + first.height <= b.y + 1 or b.y + second.height <= a.y + 1


def test_too_many_boxes_are_refused_before_the_engine_is_asked() -> None:
    found = lay((BoxSize(10, 10),) * 301, (), LayoutOptions())
    assert isinstance(found, Failure)
    assert "301 boxes" in str(found.problem)


def test_a_failing_engine_makes_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAC_DOT", "/no/such/dot")
    assert isinstance(lay(SIZES, TIES, LayoutOptions()), Failure)


def test_the_answer_is_read_from_the_top_left_corner() -> None:
    found = read()
    assert found == GraphLayout(208, 40, (Point(0, 0), Point(148, 5)), found.courses)
    assert found.courses == ((Point(100, 20), Point(115, 20), Point(130, 20), Point(148, 20)),)


def test_an_arrow_told_backwards_is_turned() -> None:
    [course] = read(edges=[{"id": "e1", "pos": "148,20 130,20 115,20 100,20"}]).courses
    assert dist(course[0], Point(100, 20)) < 1


@pytest.mark.parametrize(
    "changes",
    [
        {"objects": ANSWER["objects"][:1]},
        {"edges": []},
        {"edges": [{"id": "e1", "pos": "100,20 115,20 130,20"}]},
        {"edges": [{"id": "e1", "pos": "100,20"}]},
        {"edges": [{"id": "e1", "pos": "100,20 115,20 130,20 160,90"}]},
        {"objects": [{"name": "c1", "pos": "nan,20"}, {"name": "c2", "pos": "178,20"}]},
    ],
)
def test_a_lost_box_or_arrow_is_noticed(changes: dict[str, object]) -> None:
    with pytest.raises(UnexpectedAnswerError):
        read(**changes)


@pytest.fixture
def answering(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a program that gives always the same answer in the place of Graphviz."""

    def answer(text: str) -> None:
        (tmp_path / "answer").write_text(text, "utf-8")
        engine = tmp_path / "dot"
        engine.write_text(f"#!/bin/sh\nexec cat '{tmp_path}/answer'\n", "utf-8")
        engine.chmod(0o755)
        monkeypatch.setenv("JAC_DOT", str(engine))

    return answer


STRANGE = (
    "no json",
    "[]",
    "{}",
    "[" * 100_000,
    '{"bb": "0,0,1"}',
    '{"bb": "0,0,9,9", "objects": []}',
    '{"bb": "0,0,9,9", "objects": [{"name": "c2", "pos": "1,1"}, {"name": "c3", "pos": ""}]}',
    '{"bb": "0,0,9,9", "objects": [{"name": "a", "pos": "1,1"}, {"name": "b", "pos": ""}]}',
    '{"bb": "0,0,9,9", "objects": [{"name": "c1", "pos": 7}]}',
    '{"edges": []}',
    '{"edges": [{"id": "e1"}]}',
    '{"edges": [{"id": "e1", "pos": "1,1"}]}',
    '{"edges": [{"id": "e1", "pos": "a,b c,d"}]}',
    '{"edges": [{"id": "e1", "pos": "1,1,1 2,2,2"}]}',
    '{"edges": [{"id": "e1", "pos": "1e999,1 2,2 2,2 2,2"}]}',
)


@pytest.mark.parametrize("answer", STRANGE)
def test_a_strange_answer_makes_a_failure(answer: str, answering: Callable[[str], None]) -> None:
    answering(answer)
    for found in (lay(SIZES, TIES, LayoutOptions()), route([PlacedBoxes(BLOCKS, [(0, 1)], 40)])):
        assert isinstance(found, Failure)
        assert str(found.problem).startswith("Graphviz drew something unexpected")


def test_a_way_is_read_as_its_corners_alone() -> None:
    course = "0,9 0,9 5,9 5,9 5,9 9,9 9,9 9,9 9,0 9,0"
    [way] = read_routes({"edges": [{"id": "e1", "pos": course}]}, 1, 10)
    assert way == (Point(0, 1), Point(9, 1), Point(9, 10))
    [short] = read_routes({"edges": [{"id": "e1", "pos": "0,0 0,0 0,0 0.5,0"}]}, 1, 0)
    assert short == (Point(0, 0), Point(0.5, 0))


def test_several_nets_are_routed_at_once_each_as_alone() -> None:
    nets = [
        PlacedBoxes(BLOCKS, ways, 40 + more)
        for more in (0, 60)
        for ways in ([(0, 1)], [], [(1, 0)])
    ]
    together, alone = route(nets), [route([net]) for net in nets]
    assert [(ways,) for ways in cast("tuple[object, ...]", together)] == alone
    assert route(()) == ()


def test_an_answer_to_fewer_graphs_than_were_asked_is_strange(
    answering: Callable[[str], None],
) -> None:
    answering('{\n"edges": [{"id": "e1", "pos": "1,1 2,2 2,2 2,2"}]\n}\n')
    one = PlacedBoxes(BLOCKS, [(0, 1)], 40)
    assert not isinstance(route([one]), Failure)
    assert isinstance(route([one, one]), Failure)
