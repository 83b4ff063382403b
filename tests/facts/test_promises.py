from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journeyascode.facts.promises import is_in_force, state
from journeyascode.handbook import Handbook
from journeyascode.model import Metric, Promise


def promise(**fields: Any) -> Promise:  # noqa: ANN401 - YAML
    return Promise.model_validate({"id": "p", "name": "P", "metric": "wait", **fields})


def book(value: float = 50, **fields: Any) -> Handbook:  # noqa: ANN401 - YAML
    seen = [{"period": "2026-Q1", "value": value}]
    return Handbook(
        [
            Metric.model_validate(
                {"id": "wait", "name": "W", "type": "duration", "observations": seen, **fields}
            )
        ]
    )


@pytest.mark.parametrize(
    ("threshold", "value", "told"),
    [
        ({"at_most": 60, "at_risk": 45}, 44, "kept"),
        ({"at_most": 60, "at_risk": 45}, 45, "at-risk"),
        ({"at_most": 60, "at_risk": 45}, 60, "at-risk"),
        ({"at_most": 60, "at_risk": 45}, 61, "broken"),
        ({"at_most": 60}, 60, "kept"),
        ({"at_least": 95, "at_risk": 97}, 98, "kept"),
        ({"at_least": 95, "at_risk": 97}, 97, "at-risk"),
        ({"at_least": 95, "at_risk": 97}, 94, "broken"),
        ({"at_least": 10, "at_most": 20}, 5, "broken"),
        ({"at_risk": 45}, 50, "unmeasured"),
    ],
)
def test_a_promise_stands_by_its_limit(
    threshold: dict[str, float], value: float, told: str
) -> None:
    assert state(promise(threshold=threshold), book(value)).state == told


def test_a_promise_rests_on_the_reading_that_says_so() -> None:
    found = state(promise(threshold={"at_most": 60}), book())
    assert found.metric is not None
    assert found.reading is not None
    assert (found.reading.period, found.certain) == ("2026-Q1", False)


@pytest.mark.parametrize(
    "fields",
    [
        {"metric": None, "threshold": {"at_most": 1}},
        {"metric": "other", "threshold": {"at_most": 1}},
        {},
        {"threshold": {"at_most": 1}, "since": "2026-04-01"},
    ],
)
def test_a_promise_is_unmeasured_without_metric_limit_or_a_reading_of_its_time(
    fields: dict[str, Any],
) -> None:
    found = state(promise(**fields), book())
    assert (found.state, found.reading) == ("unmeasured", None)


@pytest.mark.parametrize(("n", "certain"), [(10_000, True), (20, False)])
def test_a_state_is_certain_when_the_whole_interval_says_so(n: int, *, certain: bool) -> None:
    shares = book(
        91, type="share", unit="%", observations=[{"period": "2026", "value": 91, "n": n}]
    )
    assert state(promise(threshold={"at_least": 95}), shares).certain is certain


@pytest.mark.parametrize(
    ("values", "since", "told"),
    [
        ((50, 70, 80), None, "2026-02"),
        ((70, 50, 80), None, "2026-03"),
        ((70, 80, 50), None, None),
        ((70, 80, 90), None, "2026-01"),
        ((70, 80, 90), "2026-02-15", "2026-02"),
    ],
)
def test_a_promise_is_broken_since_the_first_reading_of_those_that_all_break_it(
    values: tuple[int, ...], since: str | None, told: str | None
) -> None:
    seen = [{"period": f"2026-0{at}", "value": value} for at, value in enumerate(values, 1)]
    found = state(promise(threshold={"at_most": 60}, since=since), book(observations=seen))
    assert (found.since.period if found.since else None) == told


@pytest.mark.parametrize(
    ("method", "says", "threshold", "told"),
    [
        ("median", None, {"at_most": 60}, "kept"),
        ("median", None, {"at_most": 60, "at": "median"}, "kept"),
        ("median", None, {"at_most": 60, "at": "p90"}, "unmeasured"),
        ("median", "90 % of you within a minute", {"at_most": 60}, "unmeasured"),
        ("90. persentiili", "90 % teistä alle minuutissa", {"at_most": 60}, "kept"),
        ("80th percentile", "90 % within a minute", {"at_most": 60}, "unmeasured"),
        ("by hand", None, {"at_most": 60, "at": "mean"}, "unmeasured"),
        ("by hand", "90 % within a minute", {"at_most": 60}, "kept"),
    ],
)
def test_a_promise_is_not_held_against_another_statistic(
    method: str, says: str | None, threshold: dict[str, Any], told: str
) -> None:
    assert state(promise(threshold=threshold, says=says), book(method=method)).state == told


def test_a_promise_is_in_force_from_its_day_on() -> None:
    given = promise(since="2027-07-01")
    days = date(2027, 6, 30), date(2027, 7, 1)
    assert [is_in_force(given, day) for day in days] == [False, True]
    assert is_in_force(promise(), days[0])


@pytest.mark.parametrize(
    "says",
    [
        "9 out of 10 calls are answered within 60 seconds",
        "Nine of ten calls are answered within a minute",
        "9/10 soittajaa saa vastauksen 60 sekunnissa",
        "Yhdeksän kymmenestä saa vastauksen minuutin kuluessa",
        "Nio av tio får svar inom en minut",
    ],
)
def test_what_nine_of_ten_are_promised_is_no_average(says: str) -> None:
    def kept(method: str) -> str:
        times = book(50, type="duration", unit="s", method=method)
        return state(promise(says=says, threshold={"at_most": 60}), times).state

    assert kept("average") == "unmeasured"
    assert kept("90th percentile") == "kept"


@pytest.mark.parametrize("says", ["Open 24/7, answered within a day", "All within 2 h"])
def test_what_is_no_part_of_a_whole_is_no_percentile(says: str) -> None:
    times = book(50, type="duration", unit="s", method="average")
    assert state(promise(says=says, threshold={"at_most": 60}), times).state == "kept"


def test_no_promise_is_broken_by_a_longer_period_than_it_is_about() -> None:
    told = [{"period": "2026-01", "value": 50}, {"period": "2026-Q2", "value": 170}]
    counted = book(1, type="count", unit="calls", observations=told)
    assert state(promise(threshold={"at_most": 60}), counted).state == "unmeasured"
    monthly = book(1, type="count", unit="calls", observations=told[:1])
    assert state(promise(threshold={"at_most": 60}), monthly).state == "kept"
