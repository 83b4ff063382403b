from __future__ import annotations

import pytest

from journeyascode.facts.actions import (
    ImpactAndEffort,
    estimate_action,
    estimate_opportunity,
    quadrant,
    responses,
    shortfalls,
)
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Action, Opportunity
from tests.reading import yaml_of

BOOK = """
- {kind: opportunity, id: big, name: Big, impact: 5, effort: 2}
- {kind: opportunity, id: heavy, name: Heavy, impact: 2, effort: 4}
- {kind: opportunity, id: half, name: Half, impact: 3}
- {kind: opportunity, id: blank, name: Blank}
- {kind: action, id: both, name: Both, answers_opportunities: [big, heavy, big]}
- {kind: action, id: part, name: Part, progress: done, answers_opportunities: [half, blank]}
- {kind: action, id: gone, name: Gone, progress: dropped, answers_opportunities: [big]}
- {kind: action, id: lost, name: Lost, answers_opportunities: [nowhere]}
"""


@pytest.fixture
def book() -> Handbook:
    return Handbook(KINDS[one["kind"]].model_validate(one) for one in yaml_of(BOOK))


def test_an_action_is_estimated_by_the_best_and_the_heaviest_of_what_it_takes(
    book: Handbook,
) -> None:
    found = {one.id: estimate_action(book, one) for one in book.all(Action)}

    assert found["both"] == ImpactAndEffort(5, 4)
    assert found["part"] == ImpactAndEffort(3, None)
    assert found["lost"] == ImpactAndEffort(None, None)


def test_an_opportunity_is_estimated_as_it_is_written(book: Handbook) -> None:
    assert [estimate_opportunity(one) for one in book.all(Opportunity)][1:3] == [(2, 4), (3, None)]


def test_every_opportunity_knows_who_takes_it_and_dropped_actions_do_not(book: Handbook) -> None:
    found = responses(book)

    assert [one.id for one in found["big"].open] == ["both"]
    assert [one.id for one in found["half"].done] == ["part"]
    assert found["heavy"].done == ()
    assert set(found) == {"big", "heavy", "half", "blank"}


@pytest.mark.parametrize(
    ("impact", "effort", "expected"),
    [
        (5, 1, "quick-win"),
        (4, 2, "quick-win"),
        (4, 5, "big-bet"),
        (1, 2, "fill-in"),
        (2, 4, "thankless"),
        (3, 1, "between"),
        (5, 3, "between"),
        (None, 1, None),
        (1, None, None),
    ],
)
def test_the_corners_have_names_and_a_three_is_in_between(
    impact: int | None, effort: int | None, expected: str | None
) -> None:
    assert quadrant(ImpactAndEffort(impact, effort)) == expected
    assert ImpactAndEffort(impact, effort).whole == (expected is not None)


@pytest.mark.parametrize(
    ("hoped", "found", "behind"),
    [
        ("before: 52, after: 60, by: 2026-09-30", "after: 58, by: 2026-09-30", True),
        ("before: 52, after: 60, by: 2026-09-30", "after: 61, by: 2026-09-30", False),
        ("before: 14, after: 10, by: 2026-09-30", "after: 12, by: 2026-10-05", True),
        ("before: 14, after: 10, by: 2026-09-30", "after: 12, by: 2026-08-05", False),
        ("before: 14, after: 10, by: 2026-09-30", "after: 9, by: 2026-09-30", False),
        ("after: 10, by: 2026-09-30", "after: 9, by: 2026-09-30", False),
    ],
)
def test_an_action_falls_short_when_its_day_came_and_its_change_did_not(
    hoped: str, found: str, *, behind: bool
) -> None:
    [one] = yaml_of(
        "- {kind: action, id: a, name: A, progress: done,\n"
        f"   expects: [{{metric: m, {hoped}}}], measured: [{{metric: m, {found}}}]}}"
    )
    assert bool(shortfalls(Action.model_validate(one))) is behind
