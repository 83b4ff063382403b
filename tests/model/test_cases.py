"""Two real maps, transcribed: the model must be able to say what their authors said."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from journeyascode.build import check, load, write
from journeyascode.handbook import Handbook
from journeyascode.model import Action, Blueprint, Journey, Metric, Opportunity
from journeyascode.source import Loaded

BOOKS = Path(__file__).parents[1] / "books"
DAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def burger() -> Loaded:
    """A service blueprint of 18F: https://github.com/18F/methods, public domain."""
    return load([BOOKS / "burger"])


@pytest.fixture(scope="module")
def onboarding() -> Loaded:
    """A journey map of developer onboarding: https://github.com/paruff/fawkes, MIT."""
    return load([BOOKS / "onboarding"])


def only(book: Handbook, cls: type[Journey]) -> Journey:
    (journey,) = book.all(cls)
    return journey


def test_the_blueprint_keeps_its_four_steps_and_all_its_cells(burger: Loaded) -> None:
    (blueprint,) = burger.handbook.all(Blueprint)
    lanes = Counter(cell.lane for cell in blueprint.cells)

    assert len({cell.step for cell in blueprint.cells}) == 4
    assert (lanes["frontstage"], lanes["backstage"], lanes["support"]) == (20, 10, 17)


def test_the_journey_keeps_its_stages_and_loops(onboarding: Loaded) -> None:
    journey = only(onboarding.handbook, Journey)
    numbers = {stop.step.id: stop.number for stop in journey.stops()}
    back = [
        branch
        for stop in journey.stops()
        for branch in stop.step.next
        if branch.to and numbers[branch.to] <= stop.number
    ]

    assert len(journey.stages) == 5
    assert len(back) == 2


def test_intensity_is_not_valence(onboarding: Loaded) -> None:
    stages = only(onboarding.handbook, Journey).stages
    ((lowest,), (highest,)) = stages[1].feels, stages[4].feels

    assert (lowest.value, lowest.intensity) == (-1, 5)
    assert (highest.value, highest.intensity) == (1, 1)


def test_a_feeling_may_change_within_a_stage(onboarding: Loaded) -> None:
    (feeling,) = only(onboarding.handbook, Journey).stages[3].feels

    assert feeling.start
    assert feeling.end
    assert (feeling.start.score, feeling.end.score, feeling.value) == (-1, 1, 0)


def test_what_is_told_of_a_stage_is_told_of_the_whole_stage(onboarding: Loaded) -> None:
    journey = only(onboarding.handbook, Journey)
    felt = [stop for stop in journey.told() if stop.step.feels]

    assert [(stop.stage, stop.number) for stop in felt] == [(n, 0) for n in range(5)]
    assert all(stop.of_stage for stop in felt)
    assert len(felt[0].step.pains) == 5
    assert not any(stop.step.pains for stop in journey.stops())


def test_metrics_keep_ranges_targets_and_directions(onboarding: Loaded) -> None:
    metrics = {metric.id: metric for metric in onboarding.handbook.all(Metric)}
    baseline = metrics["time-to-first-deployment"].baseline

    assert len(metrics) == 6
    assert baseline
    assert (baseline.value, baseline.low, baseline.high, baseline.middle) == (None, 7, 10, 8.5)
    assert Counter(m.direction for m in metrics.values()) == {
        "lower-is-better": 3,
        "higher-is-better": 3,
    }


def test_the_roadmap_is_told_to_name_owners_and_days(onboarding: Loaded) -> None:
    book = onboarding.handbook
    told = Counter(d.code for d in check(onboarding, DAY))

    assert (len(book.all(Action)), len(book.all(Opportunity))) == (15, 12)
    assert (told["JAC701"], told["JAC702"]) == (15, 15)
    assert not [d for d in check(onboarding, DAY) if d.severity == "error"]


@pytest.mark.parametrize("name", ["burger", "onboarding"])
def test_both_become_pages_with_drawings(name: str, request: pytest.FixtureRequest) -> None:
    written = write(request.getfixturevalue(name), "en", DAY, "folders")

    assert any("<svg" in page.html for page in written.pages)
