"""Which grades count, by what a method is called, on every scale and in every language."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from journeyascode.facts.counts import from_counts, hindrance
from journeyascode.facts.grades import good_grades, is_falling, scale_in
from journeyascode.facts.identity import contradictions
from journeyascode.facts.methods import grading
from journeyascode.model import Metric


def metric(kind: str, **fields: Any) -> Metric:  # noqa: ANN401 - YAML
    return Metric.model_validate({"id": "m", "name": "M", "type": kind, **fields})


@pytest.mark.parametrize(
    ("said", "lowest", "highest"),
    [
        ("0–10", 0, 10),
        ("1-5", 1, 5),
        ("1 to 7", 1, 7),
        ("asteikolla 1…5", 1, 5),
        ("från 1 till 7", 1, 7),
        ("7-point", 1, 7),
        ("5-portainen", 1, 5),
        ("1 = hard, 5 = easy", 1, 5),
        ("1–5 (1 = bad, 5 = good)", 1, 5),
        ("5–1", 1, 5),
        ("4–10", 4, 10),
    ],
)
def test_a_scale_is_read_as_people_write_it(said: str, lowest: int, highest: int) -> None:
    assert scale_in(said) == range(lowest, highest + 1)


@pytest.mark.parametrize("said", ["smileys", "5", "1, 2 or 3", "3–3", "0–1000"])
def test_a_scale_that_is_not_plain_is_none(said: str) -> None:
    assert scale_in(said) is None


def test_a_scale_may_be_written_from_its_best_grade() -> None:
    assert is_falling("5–1")
    assert not is_falling("1–5")
    assert not is_falling("smileys")


TOP = {
    1: ["top box", "top-box", "highest grade", "ylin arvosana", "högsta betyget", "topp-box"],
    2: [
        "top-2 box",
        "Top 2 box score",
        "top-2 share",
        "T2B",
        "top two boxes",
        "share of the two highest grades",
        "kahden ylimmän arvosanan osuus",
        "ylimmät kaksi",
        "andelen av de två högsta",
        "topp-2",
    ],
    3: ["top-3 box", "kolmen ylimmän osuus", "share of the highest three"],
}
BOTTOM = {
    1: ["bottom box", "alin arvosana", "lowest grade"],
    2: ["bottom-2 box", "kahden alimman arvosanan osuus", "de två lägsta", "two lowest"],
}
SCALES = [range(1, 6), range(1, 8), range(11), range(1, 11)]


@pytest.mark.parametrize(
    ("scale", "count", "said"),
    [(scale, n, said) for scale, (n, all_) in product(SCALES, TOP.items()) for said in all_],
)
def test_the_top_is_counted_from_the_highest_grade(scale: range, count: int, said: str) -> None:
    assert good_grades(said, scale) == frozenset(list(scale)[-count:])


@pytest.mark.parametrize(
    ("scale", "count", "said"),
    [(scale, n, said) for scale, (n, all_) in product(SCALES, BOTTOM.items()) for said in all_],
)
def test_the_bottom_is_counted_from_the_lowest_grade(scale: range, count: int, said: str) -> None:
    assert good_grades(said, scale) == frozenset(list(scale)[:count])


@pytest.mark.parametrize(
    ("said", "good"),
    [
        ("share of answers 1–2", {1, 2}),
        ("Vastausten 5–7 osuus", {5, 6, 7}),
        ("andelen svar 4–5", {4, 5}),
        ("share of 4 and 5", {4, 5}),
        ("4+5", {4, 5}),
        ("at least 5", {5, 6, 7}),
        ("vähintään 6 antaneiden osuus", {6, 7}),
        ("5 or more", {5, 6, 7}),
        ("6+", {6, 7}),
        ("≤ 2", {1, 2}),
        ("2 tai huonompi", {1, 2}),
        ("top-2 box, answers 6–7", {6, 7}),
        ("share of 6–7 on a scale of 1–7", {6, 7}),
        ("share of 6–7 (7-point)", {6, 7}),
    ],
)
def test_grades_are_read_from_the_method(said: str, good: set[int]) -> None:
    assert good_grades(said, range(1, 8)) == frozenset(good)


@pytest.mark.parametrize(
    "said",
    [
        "share of the dissatisfied",
        "top-2 box, answers 5–7",
        "top-2 minus bottom-2",
        "net satisfaction",
        "weighted share of 4–5",
        "share of answers 8–9",
        "share of answers 1–7",
        "osuus ilman neutraaleja, 4–5",
        "share, not of 4",
        "top-2 index",
    ],
)
def test_what_is_not_plain_is_no_set_of_grades(said: str) -> None:
    assert good_grades(said, range(1, 8), frozenset({5, 6, 7})) is None


@pytest.mark.parametrize("said", ["share", "Osuus", "andel", "share of the satisfied", "osuus, %"])
def test_a_share_alone_is_the_usual_one(said: str) -> None:
    assert good_grades(said, range(1, 6), frozenset({4, 5})) == frozenset({4, 5})
    assert good_grades(said, range(1, 10)) is None


ANSWERS = {"1": 20, "2": 20, "3": 20, "4": 20, "5": 40, "6": 50, "7": 30}
FIVE = {"1": 20, "2": 30, "3": 30, "4": 70, "5": 50}


@pytest.mark.parametrize(
    ("kind", "fields", "counts", "value"),
    [
        ("csat", {"scale": "1–5", "method": "share of answers 1–2"}, FIVE, 25),
        ("csat", {"scale": "1–5", "good": [1, 2]}, FIVE, 25),
        ("csat", {"scale": "1–5", "method": "by our rule", "good": [5]}, FIVE, 25),
        ("csat", {"scale": "1–5", "method": "top-2 box"}, FIVE, 60),
        ("csat", {"scale": "1–5", "method": "medelvärde"}, FIVE, 3.5),
        ("csat", {"scale": "1–5", "method": "Mediaani"}, FIVE, 4),
        ("csat", {"scale": "1–7", "method": "mean"}, ANSWERS, 4.55),
        ("csat", {"scale": "1–10", "method": "top-2 box"}, {"8": 1, "9": 1, "10": 2}, 75),
        ("csat", {"scale": "0–10", "method": "mean"}, {"0": 1, "10": 1}, 5),
        ("ces", {"version": "2.0", "scale": "1–7", "method": "top-2 box, 6–7"}, ANSWERS, 40),
        ("ces", {"version": "2.0", "scale": "1–7", "method": "share"}, ANSWERS, 60),
        ("ces", {"version": "2.0", "scale": "1–5", "method": "top-2 box"}, FIVE, 60),
        ("ces", {"version": "CES 2.0", "scale": "1–7", "method": "keskiarvo"}, ANSWERS, 4.55),
        ("ces", {"version": "1.0", "scale": "1–5", "method": "mean"}, FIVE, 3.5),
        ("ces", {"version": "1.0", "scale": "1–7", "method": "mean"}, ANSWERS, 4.55),
        ("ces", {"version": "1.0", "scale": "1–5", "good": [1, 2]}, FIVE, 25),
        ("nps", {}, {"0": 20, "7": 30, "10": 50}, 30),
    ],
)
def test_method_and_scale_are_obeyed(
    kind: str, fields: dict[str, Any], counts: dict[str, int], value: float
) -> None:
    found = from_counts(metric(kind, **fields), counts)

    assert found is not None
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("kind", "fields", "why"),
    [
        ("csat", {"scale": "1–5", "method": "net satisfaction, %"}, "method"),
        ("csat", {"scale": "1–5", "method": "mean × 20"}, "method"),
        ("csat", {"scale": "1–5", "method": "weighted mean"}, "method"),
        ("csat", {"scale": "1–5", "method": "mean of the means of branches"}, "method"),
        ("csat", {"scale": "1–5", "method": "90th percentile"}, "method"),
        ("csat", {"scale": "1–10", "method": "share"}, "method"),
        ("csat", {"scale": "1–5"}, "method"),
        ("csat", {"scale": "faces", "method": "mean"}, "scale"),
        ("csat", {"scale": {"en": "1–5", "fi": "1–7"}, "method": "mean"}, "scale"),
        ("csat", {"scale": "1–5", "method": "mean", "unit": "%"}, "unit"),
        ("csat", {"scale": "1–5", "method": "top-2 box", "unit": "points"}, "unit"),
        ("csat", {"scale": "1–5", "method": "mean", "good": [4, 5]}, "good"),
        ("csat", {"scale": "1–5", "method": "share of 4–5", "good": [5]}, "good"),
        ("csat", {"scale": "1–5", "good": [6]}, "good"),
        ("ces", {"scale": "1–7", "method": "mean"}, "version"),
        ("ces", {"method": "mean"}, "version"),
        ("ces", {"version": "3", "scale": "1–7", "method": "mean"}, "version"),
        ("ces", {"version": "1.0", "scale": "1–5", "method": "share"}, "method"),
        ("nps", {"method": "mean"}, "method"),
        ("nps", {"scale": "1–5"}, "scale"),
        ("count", {}, "formula"),
        ("share", {}, "events"),
        ("churn", {"method": "average of the branches"}, "method"),
    ],
)
def test_what_is_not_understood_is_not_computed_and_it_is_told_why(
    kind: str, fields: dict[str, Any], why: str
) -> None:
    found, counts = metric(kind, **fields), {"lost": 1} if kind == "churn" else {"1": 2, "5": 3}

    assert from_counts(found, counts) is None
    assert hindrance(found, counts) == why


@pytest.mark.parametrize(
    ("kind", "fields", "pair"),
    [
        ("nps", {"method": "keskiarvo"}, ("method", "type")),
        ("nps", {"scale": "1–10"}, ("scale", "type")),
        ("nps", {"direction": "lower-is-better"}, ("direction", "type")),
        ("clv", {"direction": "lower-is-better"}, ("direction", "type")),
        ("churn", {"direction": "higher-is-better"}, ("direction", "type")),
        ("churn", {"method": "median"}, ("method", "type")),
        ("share", {"method": "mean"}, ("method", "type")),
        ("nps", {"good": [9]}, ("good", "type")),
        ("csat", {"counts_of": "revenue"}, ("counts_of", "type")),
        ("nps", {"formula": "a / b"}, ("formula", "type")),
        (
            "ces",
            {"version": "1.0", "method": "mean", "direction": "higher-is-better"},
            ("direction", "version"),
        ),
        (
            "ces",
            {"version": "2.0", "method": "mean", "direction": "lower-is-better"},
            ("direction", "version"),
        ),
        (
            "ces",
            {"version": "2.0", "method": "share of 5–7", "direction": "lower-is-better"},
            ("direction", "method"),
        ),
        ("csat", {"method": "mean", "direction": "lower-is-better"}, ("direction", "type")),
        (
            "csat",
            {"method": "share of 1–2", "direction": "higher-is-better"},
            ("direction", "method"),
        ),
        ("csat", {"good": [4, 5], "direction": "lower-is-better"}, ("direction", "good")),
        ("csat", {"method": "mean", "unit": "%"}, ("unit", "method")),
        ("csat", {"good": [4, 5], "unit": "points"}, ("unit", "good")),
        ("csat", {"method": "share of 4–5", "good": [5]}, ("good", "method")),
        ("csat", {"scale": "1–5", "good": [6]}, ("good", "scale")),
        ("csat", {"good": [6]}, ("good", "type")),
    ],
)
def test_what_a_metric_says_twice_may_not_disagree(
    kind: str, fields: dict[str, Any], pair: tuple[str, str]
) -> None:
    assert contradictions(metric(kind, **fields)) == (pair,)


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("nps", {"scale": "0–10", "method": "Share of promoters minus share of detractors"}),
        ("nps", {"scale": "-100…100"}),
        ("churn", {"direction": "higher-is-better", "definition": "Customer retention"}),
        ("csat", {"scale": "5–1", "method": "mean", "direction": "lower-is-better"}),
        ("csat", {"method": "share of 1–2", "direction": "lower-is-better"}),
        ("csat", {"method": "share of 2–4", "direction": "lower-is-better"}),
        ("ces", {"version": "1.0", "good": [1, 2], "direction": "higher-is-better"}),
        ("ces", {"version": "1.0", "method": "mean", "direction": "lower-is-better"}),
        ("csat", {"method": "as always", "direction": "lower-is-better"}),
    ],
)
def test_what_agrees_is_left_alone(kind: str, fields: dict[str, Any]) -> None:
    assert contradictions(metric(kind, **fields)) == ()


def test_a_grading_says_how_grades_are_made_one_value() -> None:
    found = grading(metric("ces", version="2.0", scale="1–7", method="share"))

    assert not isinstance(found, str)
    assert (found.statistic, found.scale, found.good) == (
        "share",
        range(1, 8),
        frozenset({5, 6, 7}),
    )
