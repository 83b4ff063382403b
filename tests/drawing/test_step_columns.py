from __future__ import annotations

from itertools import groupby, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.drawing.step_columns import GUTTER, WIDEST, cut, spread
from tests.drawing.reading import book_of, journey_of


def row(sizes: list[int]) -> list[int]:
    return [stage for stage, size in enumerate(sizes) for _ in range(size)]


@pytest.mark.parametrize(
    ("sizes", "strips"),
    [
        ([1], [(0, 1)]),
        ([2] * 6, [(0, 6), (6, 12)]),
        ([10], [(0, 10)]),
        ([11], [(0, 6), (6, 11)]),
        ([10, 2], [(0, 10), (10, 12)]),
        ([9, 2, 9], [(0, 9), (9, 11), (11, 20)]),
    ],
)
def test_a_row_is_cut_into_even_strips_of_whole_stages(
    sizes: list[int], strips: list[tuple[int, int]]
) -> None:
    assert [tuple(strip) for strip in cut(row(sizes), 10)] == strips


@given(st.lists(st.integers(1, 25), min_size=1, max_size=12), st.integers(1, 12))
def test_strips_hold_every_column_and_cut_no_stage_that_fits(sizes: list[int], most: int) -> None:
    stages = row(sizes)
    strips = cut(stages, most)
    assert strips[0].first == 0
    assert strips[-1].end == len(stages)
    assert all(a.end == b.first for a, b in pairwise(strips))
    assert all(0 < strip.end - strip.first <= most for strip in strips)
    for stage, members in groupby(range(len(stages)), key=lambda at: stages[at]):
        inside = set(members)
        if sizes[stage] <= most:
            assert any(inside <= set(range(*strip)) for strip in strips)


def test_a_stage_without_steps_has_a_column_of_its_own() -> None:
    book = book_of("""
        kind: journey
        id: j
        name: J
        stages:
          - {name: Empty}
          - {name: Full, steps: [{name: One}, {name: Two}]}
    """)
    found = spread(journey_of(book), 10)
    assert [column.stop.number if column.stop else 0 for column in found.columns] == [0, 1, 2]
    assert list(found.left) == [0, 184, 360]
    assert found.width == 536


@given(st.lists(st.integers(1, 14), min_size=1, max_size=8))
def test_no_strip_is_wider_than_a_page(sizes: list[int]) -> None:
    stages = "".join(
        f"  - {{name: S, steps: [{', '.join(['{name: A}'] * size)}]}}\n" for size in sizes
    )
    book = book_of(f"kind: journey\nid: j\nname: J\nstages:\n{stages}")
    found = spread(journey_of(book), 10)
    for strip in found.strips:
        assert GUTTER + found.stop(strip) - found.start(strip) <= WIDEST + 8
