"""Readings, verdicts and trends, from metrics as they are written."""

from __future__ import annotations

from gc import collect
from typing import Any
from weakref import ref

import pytest

from journeyascode.facts.counts import excess, from_counts, rest, takes_counts
from journeyascode.facts.methods import Method, is_share, method_of, possible
from journeyascode.facts.metrics import (
    agrees,
    direction,
    end_rounded,
    goal,
    judged,
    latest,
    left_over_as_before,
    places,
    rounded,
    series,
    trend,
    trend_from_start,
    yearly_churn,
)
from journeyascode.model import Metric

NPS = {"promoters": 50, "passives": 33, "detractors": 17}


def metric(kind: str = "nps", *seen: dict[str, Any], **fields: Any) -> Metric:  # noqa: ANN401 - YAML
    return Metric.model_validate(
        {"id": "m", "name": "M", "type": kind, "observations": seen, **fields}
    )


def seen(period: str = "2026-Q1", **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - YAML
    return {"period": period, **fields}


def share(*counts: tuple[int, int], **fields: Any) -> Metric:  # noqa: ANN401 - YAML
    found = (
        seen(f"2026-Q{n}", counts={"solved": k, "asked": of})
        for n, (k, of) in enumerate(counts, 1)
    )
    return metric(
        "share",
        *found,
        numerator=[{"id": "solved", "name": "S"}],
        denominator=[{"id": "asked", "name": "A"}],
        **fields,
    )


def online(*counts: tuple[int, int]) -> Metric:
    found = (
        seen(f"2026-Q{n}", counts={"online": k, "calls": calls})
        for n, (k, calls) in enumerate(counts, 1)
    )
    events = [
        {"id": "online", "name": "O"},
        {"id": "calls", "name": "C"},
        {"id": "visits", "name": "V", "left_out": "no contact"},
    ]
    return metric(
        "share", *found, numerator=events[:1], denominator=events, direction="higher-is-better"
    )


def test_a_value_is_computed_from_its_counts() -> None:
    found = latest(metric("nps", seen(value=40, counts=NPS)))
    assert found is not None
    assert (found.value, found.n, found.counted) == (33, 100, True)
    assert found.estimate.interval == found.interval


@pytest.mark.parametrize(("kind", "so"), [("nps", True), ("share", True), ("custom", False)])
def test_counts_make_the_value_of_some_types_only(kind: str, so: bool) -> None:  # noqa: FBT001 - a case
    assert takes_counts(metric(kind)) is so


def test_a_value_without_counts_is_what_was_written() -> None:
    found = latest(metric("nps", seen(value=40, n=100)))
    assert found is not None
    assert (found.value, found.n, found.counted, found.interval) == (40, 100, False, None)


def test_a_written_share_of_known_answers_has_an_interval() -> None:
    one = latest(metric("share", seen(value=84, n=100), unit="%"))
    assert one is not None
    assert one.interval is not None
    assert round(one.interval.low, 1) == 75.6
    outside = latest(metric("share", seen(value=184, n=100), unit="%"))
    assert outside is not None
    assert outside.interval is None


def test_readings_come_in_the_order_of_time_and_the_empty_ones_not_at_all() -> None:
    found = series(
        metric(
            "count", seen("2026-03", value=1), seen("2025-12", value=2), seen("2026-01"),
            seen("2026-Q1", value=3),
        )
    )  # fmt: skip
    assert [reading.period for reading in found] == ["2025-12", "2026-Q1", "2026-03"]
    assert latest(metric()) is None


@pytest.mark.parametrize(
    ("kind", "fields", "counts", "value"),
    [
        ("nps", {}, {"9": 50, "7": 33, "0": 17}, 33),
        ("nps", {}, {"promoters": 50, "detractors": 17}, 33),
        ("nps", {}, {"promoters": 50}, None),
        ("nps", {}, {"promoters": 50, "others": 5, "detractors": 4}, None),
        ("nps", {}, {"promoters": 50, "detractors": 4, "no-answer": 20}, 100 * 46 / 80),
        ("nps", {}, {"12": 5}, None),
        ("csat", {"method": {"fi": "Keskiarvo", "en": "mean"}}, {"4": 1, "5": 1}, 4.5),
        ("csat", {"method": "Top-2 share", "unit": "%"}, {"3": 1, "5": 1}, 50),
        ("csat", {"method": "share", "unit": "points"}, {"3": 1, "5": 1}, None),
        ("csat", {}, {"3": 1, "5": 1}, None),
        ("csat", {"method": "mean of the median"}, {"3": 1}, None),
        ("csat", {"method": "mean"}, {"good": 1}, None),
        ("ces", {"method": "mean", "version": "1.0"}, {"1": 1, "2": 1}, 1.5),
        ("ces", {"method": "mean", "version": "2.0"}, {"7": 1}, 7),
        ("ces", {"method": "share", "version": "2.0"}, {"7": 1, "4": 1}, 50),
        ("ces", {"method": "share", "version": "1.0"}, {"1": 1}, None),
        ("ces", {"method": "mean"}, {"7": 1}, None),
        ("churn", {}, {"at-start": 50, "lost": 5}, 10),
        ("churn", {}, {"start": 50, "retained": 45}, 10),
        ("churn", {}, {"lost": 5}, 5),
        ("churn", {"direction": "higher-is-better"}, {"at-start": 50, "lost": 5}, None),
        (
            "churn",
            {"direction": "higher-is-better", "method": "Share of those who stayed"},
            {"at-start": 50, "lost": 5},
            90,
        ),
        ("churn", {"unit": "customers"}, {"at-start": 50, "lost": 5}, None),
        ("churn", {}, {"at-start": 50}, None),
        ("duration", {}, {"late": 5}, None),
        ("nps", {}, {}, None),
    ],
)
def test_counts_are_read_as_their_type_says(
    kind: str, fields: dict[str, object], counts: dict[str, int], value: float | None
) -> None:
    found = from_counts(metric(kind, **fields), counts, 100)
    assert (found and found.value) == value


def test_a_share_needs_a_number_for_each_of_its_events() -> None:
    assert from_counts(share(), {"solved": 1}) is None
    assert from_counts(share(), {"asked": 1}) is None
    assert from_counts(share(unit="min"), {"solved": 1, "asked": 2}) is None
    above = from_counts(share(), {"solved": 3, "asked": 2})
    assert above is not None
    assert (above.value, above.interval) == (150, None)


def test_a_share_leaves_over_an_absolute_number() -> None:
    found = rest(online(), {"online": 30, "calls": 70})
    assert found is not None
    assert (found.total, [event.id for event in found.events]) == (70, ["calls"])
    assert rest(share(), {"solved": 1, "asked": 2}) is None
    assert rest(online(), {"online": 30}) is None


@pytest.mark.parametrize(
    ("counts", "left"),
    [
        ([(3000, 7000), (6000, 7000)], (7000, 7000)),
        ([(3000, 7000), (6000, 6999)], (7000, 6999)),
        ([(3000, 7000), (6000, 6767)], None),
        ([(200, 200), (780, 199)], (200, 199)),
        ([(3000, 7000), (3001, 7000)], None),
        ([(3000, 7000)], None),
        ([], None),
    ],
)
def test_a_share_may_improve_while_what_it_leaves_over_does_not_fall_by_more_than_chance(
    counts: list[tuple[int, int]], left: tuple[int, int] | None
) -> None:
    assert left_over_as_before(online(*counts)) == left


@pytest.mark.parametrize(("calls", "fell"), [(2300, False), (2000, True)])
def test_what_is_left_over_is_compared_for_as_long_a_time(calls: int, *, fell: bool) -> None:
    quarter = seen("2026-Q1", counts={"online": 3000, "calls": 7000})
    month = seen("2026-04", counts={"online": 3000, "calls": calls})
    both = online().model_copy(update={"observations": ()}).model_dump(exclude_none=True)

    found = Metric.model_validate({**both, "observations": [quarter, month]})

    assert (left_over_as_before(found) is None) is fell


@pytest.mark.parametrize(
    ("fields", "value", "verdict"),
    [
        ({"target": {"value": 30}}, 30, "good"),
        ({"target": {"value": 30}}, 29.96, "good"),
        ({"target": {"value": 30}}, 29, "bad"),
        ({"target": {"low": 20, "high": 30}}, 20, "good"),
        ({"target": {"high": 30}}, 29, "bad"),
        ({"target": {"value": 30}, "direction": "lower-is-better"}, 31, "bad"),
        ({"target": {"low": 20, "high": 30}, "direction": "lower-is-better"}, 30, "good"),
        ({"target": {"value": 30}, "type": "ratio"}, 30, "unknown"),
        ({"target": {"note": "more"}}, 30, "unknown"),
        ({}, 30, "unknown"),
        ({"target": {"value": 30}}, None, "unknown"),
    ],
)
def test_a_value_is_judged_by_target_and_direction(
    fields: dict[str, Any], value: float | None, verdict: str
) -> None:
    wanted = metric(fields.pop("type", "nps"), seen(value=12.5), **fields)
    assert judged(wanted, value) == verdict


def test_the_way_that_is_better_is_known_by_nature() -> None:
    assert direction(metric("churn")) == "lower-is-better"
    assert direction(metric("duration")) is None
    assert goal(metric(), None) is None


@pytest.mark.parametrize(
    ("counts", "change", "verdict"),
    [
        ([(50, 100), (52, 100)], "unclear", "unknown"),
        ([(500, 1000), (600, 1000)], "up", "good"),
        ([(600, 1000), (500, 1000)], "down", "bad"),
    ],
)
def test_a_trend_is_told_only_when_it_is_more_than_chance(
    counts: list[tuple[int, int]], change: str, verdict: str
) -> None:
    found = trend(share(*counts, direction="higher-is-better"))
    assert found is not None
    assert (found.change, found.verdict) == (change, verdict)


def test_a_trend_without_a_direction_is_neither_good_nor_bad() -> None:
    found = trend(share((500, 1000), (600, 1000)))
    assert found is not None
    assert (found.change, found.verdict) == ("up", "unknown")
    lower = trend(share((600, 1000), (500, 1000), direction="lower-is-better"))
    assert lower is not None
    assert lower.verdict == "good"


def test_a_trend_without_counts_is_untold() -> None:
    found = trend(metric("duration", seen("2026-Q1", value=9), seen("2026-Q2", value=5)))
    assert found is not None
    assert (found.difference, found.interval, found.change) == (-4, None, "untold")
    single = trend(metric("nps", seen(counts=NPS)))
    assert single is not None
    assert (single.before, single.change) == (None, "untold")
    assert trend(metric()) is None
    far = trend(metric("ratio", seen("2025", value=1e308), seen("2026", value=-1e308)))
    assert far is not None
    assert far.difference is None
    assert trend_from_start(metric()) is None


def test_a_trend_from_the_start_compares_with_the_first_reading() -> None:
    found = trend_from_start(share((500, 1000), (520, 1000), (560, 1000)))
    assert found is not None
    assert found.before is not None
    assert (found.before.period, found.change) == ("2026-Q1", "up")


def test_the_pace_of_a_churn_is_told_for_a_whole_year() -> None:
    quarterly = metric("churn", seen("2026-Q3", value=1.41))
    monthly = metric("churn", seen("2026-09", value=5))
    kept = metric("churn", seen("2026-09", value=95), direction="higher-is-better")

    assert yearly_churn(
        metric("churn", seen("2026-02", counts={"at-start": 500, "lost": 20}))
    ) == pytest.approx(100 * (1 - 0.96**12))
    assert yearly_churn(quarterly) == pytest.approx(5.52, abs=0.005)
    assert yearly_churn(monthly) == pytest.approx(45.96, abs=0.005)
    assert yearly_churn(kept) is None
    assert yearly_churn(metric("churn", seen("2026", value=6))) is None
    assert yearly_churn(metric("churn")) is None
    assert yearly_churn(metric("churn", seen("2026-09", value=5), unit="€")) is None
    assert yearly_churn(metric("churn", seen("2026-09", value=500))) is None
    assert yearly_churn(metric("nps", seen("2026-09", value=5))) is None


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("80. persentiili", Method("percentile", "80")),
        ("80th percentile", Method("percentile", "80")),
        ("P95", Method("percentile", "95")),
        ("Percentile", Method("percentile")),
        ("Vastausten 5–7 osuus", Method("share")),
        ("by heart", None),
        (None, None),
    ],
)
def test_a_method_is_read_from_its_name(text: str | None, method: Method | None) -> None:
    assert method_of(metric("duration", method=text)) == method


def test_a_method_that_two_languages_tell_apart_is_none() -> None:
    assert method_of(metric("csat", method={"fi": "Osuus", "en": "mean"})) is None


@pytest.mark.parametrize(
    ("found", "ends"),
    [
        (metric(), (-100, 100)),
        (metric("share"), (0, 100)),
        (metric("share", unit="per 1000"), (None, None)),
        (metric("csat", method="mean"), (1, 5)),
        (metric("csat", method="mean", scale="1–10"), (1, 10)),
        (metric("csat", method="mean", scale="good or bad"), (None, None)),
        (metric("csat", method="share", unit="%"), (0, 100)),
        (metric("ces", method="mean", version="2.0"), (1, 7)),
        (metric("ces", method="mean", version="1.0", scale="1–5"), (1, 5)),
        (metric("ces", method="mean"), (None, None)),
        (metric("duration"), (0, None)),
        (metric("clv"), (None, None)),
    ],
)
def test_a_metric_lies_between_its_ends(
    found: Metric, ends: tuple[float | None, float | None]
) -> None:
    assert tuple(possible(found)) == ends


def test_what_is_counted_of_few_and_where_it_may_lie_have_a_decimal() -> None:
    whole = metric(
        "nps", seen(value=20, counts={"promoters": 50, "passives": 30, "detractors": 20})
    )
    found = latest(whole)

    assert found is not None
    assert found.interval is not None
    assert [end_rounded(whole, end) for end in found.interval] == [14.7, 45.3]
    assert rounded(whole, 41.666) == 41.7
    assert rounded(metric("nps", seen(value=20)), 41.666) == 42
    assert end_rounded(metric("nps", seen(value=20)), 41.666) == 41.7


def test_values_are_shown_as_finely_as_they_were_written() -> None:
    assert rounded(metric("nps", seen(value=12.5)), 33.333) == 33.3
    assert rounded(metric("nps", target={"low": 1, "high": 2.25}), 33.333) == 33.33
    assert rounded(metric(), 33.333) == 33.3
    assert rounded(metric("clv", seen(value=10578)), 9.6) == 10
    assert places(1e22) == 0


@pytest.mark.parametrize(
    ("written", "counted", "same"),
    [(54.0, 53.99, True), (54.1, 53.99, False), (33, 33.4, True), (33, 33.6, False)],
)
def test_a_written_value_agrees_when_rounding_explains_it(
    written: float, counted: float, *, same: bool
) -> None:
    assert agrees(written, counted) is same


def test_more_may_be_counted_than_there_were() -> None:
    assert excess(metric(), NPS, 99) == (100, 99)
    assert excess(metric(), NPS, 100) is None
    assert excess(metric(), NPS) is None
    assert excess(metric("churn"), {"at-start": 4, "lost": 5}) == (5, 4)
    assert excess(share(), {"solved": 5, "asked": 4}) == (5, 4)
    assert excess(share(), {"solved": 4, "asked": 5}, 4) == (5, 4)
    assert excess(share(), {"solved": 4}, 5) is None
    assert excess(metric("duration"), {"late": 5}, 4) is None


def test_only_parts_of_a_whole_are_shares() -> None:
    assert is_share(metric("churn"))
    assert not is_share(metric("churn", unit="€"))
    assert not is_share(metric("csat"))


def test_a_metric_is_asked_once_for_as_long_as_it_is_there() -> None:
    one, other = metric("nps", seen(value=4)), metric("nps", seen(value=5))
    assert series(one) is series(one)
    assert [series(each)[0].value for each in (one, other)] == [4, 5]
    keeps = ref(one)
    del one
    collect()
    assert keeps() is None


@pytest.mark.parametrize(
    ("method", "target", "aimed"),
    [
        ("median", {"value": 30, "at": "median"}, 30),
        ("median", {"value": 30, "at": "p90"}, None),
        ("P90", {"value": 30, "at": "p90"}, 30),
        ("median", {"value": 30, "at": "p50"}, 30),
        ("50th percentile", {"value": 30, "at": "median"}, 30),
        ("90.0th percentile", {"value": 30, "at": "p90"}, 30),
        ("median", {"value": 30, "note": "90 % within 30 minutes"}, None),
        ("median", {"value": 30, "note": "30 % faster"}, 30),
        ("mean", {"low": 20, "high": 30, "at": "median"}, None),
        (None, {"value": 30, "at": "median"}, None),
        (None, {"value": 30, "note": "90 % within 30 minutes"}, 30),
    ],
)
def test_a_target_of_another_statistic_is_aimed_at_by_nobody(
    method: str | None, target: dict[str, Any], aimed: float | None
) -> None:
    found = metric(
        "duration", seen(value=26), method=method, target=target, direction="lower-is-better"
    )

    assert goal(found, found.target) == aimed
    assert judged(found, 26) == ("unknown" if aimed is None else "good")


@pytest.mark.parametrize("kind", ["churn", "count", "ratio"])
def test_only_periods_of_one_length_are_compared(kind: str) -> None:
    periods = ["2026-07", "2026-09", "2026-W41", "2026-10"]
    readings = (seen(period, value=at) for at, period in enumerate(periods))
    last = trend(metric(kind, *readings))
    assert last
    assert last.before
    assert last.before.period == ("2026-W41" if kind == "ratio" else "2026-09")
    lone = trend(metric(kind, seen("2026-Q3", value=6), seen("2026-10", value=2)))
    assert lone
    assert (lone.before is None) == (kind != "ratio")
