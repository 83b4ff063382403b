"""How a metric stands to its target is told by its way there, and by no day that has not come."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journeyascode.facts.course import COURSES, TONES, course, needed_now
from journeyascode.model import Metric
from journeyascode.speech import LANGUAGES
from journeyascode.speech.voice import COURSES as SAID

DAY = date(2026, 11, 30)
START = {"value": 100, "on": "2025-12-31"}
YEAR = {"baseline": START, "target": {"value": 0, "by": "2026-12-31"}}


def seen(*values: float, **more: Any) -> list[dict[str, Any]]:  # noqa: ANN401 - YAML
    """Give one reading a month from July on; the end of July is 58 % of the year."""
    return [{"period": f"2026-{7 + at:02}", "value": v, **more} for at, v in enumerate(values)]


def calls(**fields: Any) -> Metric:  # noqa: ANN401 - YAML
    told = {"id": "m", "name": "M", "type": "count", "direction": "lower-is-better"}
    return Metric.model_validate({**told, **fields})


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "reached"),
        (-3, "reached"),
        (20, "ahead"),
        (33, "on-course"),
        (42, "on-course"),
        (43, "behind"),
        (57, "behind"),
        (100, "behind"),
        (130, "behind"),
    ],
)
def test_before_its_day_a_value_is_held_against_the_way(value: float, expected: str) -> None:
    assert course(calls(**YEAR, observations=seen(value)), DAY) == expected


@pytest.mark.parametrize(
    ("day", "expected"), [("2026-11-30", "on-course"), ("2026-11-29", "missed")]
)
def test_a_target_is_missed_the_day_after_its_day(day: str, expected: str) -> None:
    aim = {"value": 0, "by": day}
    metric = calls(baseline=YEAR["baseline"], target=aim, observations=seen(36))
    assert course(metric, DAY) == expected


def test_it_starts_at_the_first_reading_where_the_baseline_has_no_day() -> None:
    aim = {"value": 30, "by": "2027-06-30"}
    fallen = calls(target=aim, observations=seen(90, 60))
    assert course(fallen, DAY) == "ahead"
    assert course(calls(target=aim, observations=seen(90, 91)), DAY) == "behind"
    assert course(calls(target=aim, baseline={"value": 500}, observations=seen(90, 60)), DAY) == (
        "ahead"
    )


def test_higher_is_the_other_way_round() -> None:
    up = {"direction": "higher-is-better", "target": {"value": 100, "by": "2026-12-31"}}
    start = {"value": 0, "on": "2025-12-31"}
    found = [
        course(calls(**up, baseline=start, observations=seen(v)), DAY) for v in (100, 90, 60, 10)
    ]
    assert found == ["reached", "ahead", "on-course", "behind"]


def test_what_the_interval_cannot_tell_from_the_way_is_on_it() -> None:
    share = {"type": "share", "unit": "%", **YEAR}
    few, many = (calls(**share, observations=seen(60, n=n)) for n in (20, 20_000))
    assert (course(few, DAY), course(many, DAY)) == ("on-course", "behind")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        ({"observations": seen(40)}, None),
        (YEAR, "unmeasured"),
        ({"target": YEAR["target"], "observations": seen(40)}, "untold"),
        ({**YEAR, "target": {"value": 0}, "observations": seen(40)}, "untold"),
        ({**YEAR, "direction": None, "observations": seen(40)}, "untold"),
        ({**YEAR, "baseline": START | {"on": "2026-07-31"}, "observations": seen(4)}, "untold"),
        ({**YEAR, "baseline": START | {"on": "2027-09-01"}, "observations": seen(4)}, "untold"),
    ],
)
def test_what_nobody_can_tell_is_never_late(fields: dict[str, Any], expected: str | None) -> None:
    found = course(calls(**fields), DAY)
    assert found == expected
    assert TONES[found] == "open"
    assert needed_now(calls(**fields), DAY) is None


def test_what_is_needed_is_rounded_as_the_writer_rounds() -> None:
    assert needed_now(calls(**YEAR, observations=seen(60)), DAY) == 42


def test_a_course_that_has_come_to_its_end_needs_the_target() -> None:
    late = calls(
        **{**YEAR, "target": {"value": 0, "by": "2026-08-01"}}, observations=seen(5, 5, 5)
    )
    assert needed_now(late, DAY) == 0


@pytest.mark.parametrize("period", ["2026-03", "2026-Q1", "2026-W13"])
def test_a_baseline_and_the_reading_of_the_same_days_stand_on_the_same_day(period: str) -> None:
    aim = {"value": 0, "by": "2026-12-31"}
    start = {"value": 100, "on": "2026-03-29" if "W" in period else "2026-03-31"}
    read = {"period": period, "value": 100}
    now = {"period": "2026-Q3", "value": 50}
    written = calls(baseline=start, target=aim, observations=[now])
    measured = calls(target=aim, observations=[read, now])
    assert needed_now(written, DAY) == needed_now(measured, DAY)
    assert course(calls(baseline=start, target=aim, observations=[read]), DAY) == "untold"


def test_a_period_that_still_runs_counts_as_of_today() -> None:
    year = calls(**YEAR, type="ratio", observations=[{"period": "2026", "value": 50}])
    day = calls(**YEAR, type="ratio", observations=[{"period": "2026-07-02", "value": 50}])
    assert needed_now(year, date(2026, 7, 2)) == needed_now(day, DAY) == 50


DUE = {"value": 30, "by": "2026-10-31"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"period": "2026-12", "value": 3}, "missed"),
        ({"period": "2027-Q1", "value": 3}, "missed"),
        ({"period": "2026-11", "value": 3}, "reached"),
    ],
)
def test_a_count_is_read_when_its_period_is_over(fields: dict[str, Any], expected: str) -> None:
    readings = [{"period": "2026-10", "value": 60}, fields]
    found = calls(target=DUE, observations=readings)
    assert course(found, DAY) == ("untold" if "Q" in fields["period"] else expected)


def test_unlike_lengths_are_no_course() -> None:
    readings = [{"period": "2026-Q3", "value": 500}, {"period": "2026-10", "value": 17}]
    for kind, expected in (("count", "untold"), ("churn", "untold"), ("ratio", "reached")):
        assert course(calls(type=kind, target=DUE, observations=readings), DAY) == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [("2025-03", "untold"), ("2025-10", "missed"), ("2025-09", "untold"), ("2026-10", "missed")],
)
def test_what_was_measured_long_before_the_day_tells_nothing_of_it(
    period: str, expected: str
) -> None:
    found = calls(target=DUE, observations=[{"period": period, "value": 60}])
    assert course(found, DAY) == expected


@pytest.mark.parametrize("times", [1, 100])
def test_a_part_of_one_beside_per_cent_is_neither_reached_nor_missed(times: int) -> None:
    aim = {"value": 0.25 * times, "by": "2027-10-31"}
    read = [{"period": "2026-Q3", "counts": {"won": 30, "asked": 100}}]
    divided = {"type": "ratio", "unit": "%", "direction": "higher-is-better", "target": aim}
    made = course(calls(**divided, formula=f"{times} * won / asked", observations=read), DAY)
    assert made == ("reached" if times > 1 else "untold")
    told = {**divided, "type": "csat", "scale": "1–5", "method": "top-2 share"}
    asked = course(calls(**told, observations=seen(61)), DAY)
    assert asked == ("reached" if times > 1 else "untold")


def test_what_may_be_the_target_is_not_missed() -> None:
    counts = {"promoters": 12, "passives": 8, "detractors": 6}
    for times, expected in ((1, "untold"), (3, "untold"), (100, "missed")):
        many = {key: count * times for key, count in counts.items()}
        seen_once = [{"period": "2026-Q3", "counts": many}]
        nps = calls(type="nps", direction=None, target=DUE, observations=seen_once)
        assert course(nps, DAY) == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_course_is_said_and_weighed(language: str) -> None:
    assert set(COURSES) == set(SAID) == set(TONES) - {None}
    assert len({SAID[one].to(language) for one in COURSES}) == len(COURSES)
