"""Metrics that are made of others: their answers together, never the mean of their values."""

from __future__ import annotations

from typing import Any

import pytest

from journeyascode.facts.metrics import latest, series
from journeyascode.facts.wholes import rests_on, with_wholes
from journeyascode.model import Entity, Metric, Team


def metric(id_: str, kind: str = "csat", *seen: dict[str, Any], **fields: Any) -> Metric:  # noqa: ANN401 - YAML
    said = {"scale": "1–5", "good": [4, 5]} if kind == "csat" else {}
    return Metric.model_validate(
        {"id": id_, "name": id_, "type": kind, "observations": seen, **said, **fields}
    )


def seen(period: str = "2026-Q1", **fields: Any) -> dict[str, Any]:  # noqa: ANN401 - YAML
    return {"period": period, **fields}


CHAT = metric("chat", "csat", seen(counts={"5": 750, "1": 50}))
DESK = metric("desk", "csat", seen(counts={"5": 80, "1": 120}))


def whole(*entities: Entity) -> Metric:
    found = with_wholes(entities)[0]
    assert isinstance(found, Metric)
    return found


def test_a_whole_is_pooled_from_the_answers_of_its_parts() -> None:
    found = latest(whole(metric("all", parts=["chat", "desk"]), CHAT, DESK))

    assert found is not None
    assert (found.value, found.n, found.counted) == (83, 1000, True)
    assert found.interval is not None


def test_values_are_weighed_by_their_answers_where_they_are_not_counted() -> None:
    parts = metric("chat", "csat", seen(value=93.75, n=800)), DESK
    found = latest(whole(metric("all", "csat", seen(value=66.9), parts=["chat", "desk"]), *parts))

    assert found is not None
    assert (found.value, found.n, found.counted, found.interval) == (83, 1000, True, None)


@pytest.mark.parametrize(
    "part",
    [
        metric("desk", "csat", seen(value=40)),
        metric("desk", "csat", seen("2026-Q2", counts={"5": 1})),
        metric("desk", "csat", seen(counts={"5": 1}), scale="1–7"),
        metric("desk", "csat", seen(counts={"5": 1}), good=[5]),
        metric("desk", "nps", seen(counts={"10": 1})),
        metric("other", "csat", seen(counts={"5": 1})),
    ],
)
def test_a_whole_is_made_of_like_parts_of_one_period_alone(part: Metric) -> None:
    assert series(whole(metric("all", parts=["chat", "desk"]), CHAT, part)) == ()


def test_medians_make_no_median_of_all() -> None:
    one, other = (
        metric(id_, "duration", seen(value=4, n=9), method="median") for id_ in ("a", "b")
    )
    found = whole(metric("all", "duration", parts=["a", "b"], method="median"), one, other)

    assert series(found) == ()


def test_a_whole_of_wholes_is_made_of_all_their_answers() -> None:
    found = whole(
        metric("world", parts=["all", "mail"]),
        metric("all", parts=["chat", "desk"]),
        metric("mail", "csat", seen(counts={"5": 1000})),
        CHAT,
        DESK,
    )

    assert [one.value for one in series(found)] == [91.5]


def test_what_rests_on_itself_or_on_nothing_stays_as_it_is() -> None:
    egg, hen = metric("egg", parts=["hen"]), metric("hen", parts=["egg"])
    lone = metric("lone", parts=["nobody"])
    team = Team.model_validate({"id": "t", "name": "T"})

    assert [one.id for one in with_wholes([egg, hen, lone, team])] == ["egg", "hen", "lone", "t"]
    assert with_wholes([lone])[0] is lone


def test_counts_of_its_own_stand() -> None:
    own = metric("all", "csat", seen(counts={"5": 1, "1": 1}), parts=["chat", "desk"])
    found = latest(whole(own, CHAT, DESK))

    assert found is not None
    assert found.value == 50


@pytest.mark.parametrize(
    ("formula", "unit", "value"),
    [
        ("chat - desk", "points", 53.75),
        ("chat / desk", None, 93.75 / 40),
        ("chat - desk", "%", 53.75),
        ("(100 - chat) * calls", None, 62.5),
    ],
)
def test_a_formula_reckons_with_other_metrics(
    formula: str, unit: str | None, value: float
) -> None:
    gap = metric("gap", "ratio", seen(counts={"calls": 10}), formula=formula, unit=unit)
    found = latest(whole(gap, CHAT, DESK))

    assert found is not None
    assert found.value == pytest.approx(value)
    assert found.interval is None


def test_a_metric_rests_on_its_parts_and_on_the_metrics_in_its_formula() -> None:
    assert rests_on(metric("all", parts=["chat", "desk"]), ["chat"]) == ("chat",)
    counted = metric("x", "ratio", seen(counts={"chat": 1}), formula="chat / desk")
    assert rests_on(counted, ["chat", "desk"]) == ("desk",)


@pytest.mark.parametrize("kind", ["first", "second"])
def test_of_two_with_the_same_id_the_first_is_the_part(kind: str) -> None:
    twin = metric("chat", "csat", seen(counts={"5": 1}), name=kind)
    found = latest(whole(metric("all", parts=["chat", "desk"]), CHAT, DESK, twin))

    assert found is not None
    assert found.n == 1000


SHOP: dict[str, Any] = {"channel": "shop", "counts": {"5": 10, "1": 10}}
WEB: dict[str, Any] = {"channel": "web", "counts": {"5": 20}}


@pytest.mark.parametrize(
    ("observations", "value", "n"),
    [
        ([SHOP, WEB], 75, 40),
        ([SHOP, WEB, {"value": 80, "n": 99}], 80, 99),
    ],
)
def test_what_is_told_by_groups_is_pooled_where_nothing_is_told_of_all(
    observations: list[dict[str, Any]], value: float, n: int
) -> None:
    found = series(whole(metric("all", "csat", *(seen(**one) for one in observations))))

    assert [(one.value, one.n) for one in found] == [(value, n)]


@pytest.mark.parametrize(
    "observations",
    [
        [SHOP],
        [SHOP, {"channel": "web", "value": 100, "n": 20}],
        [SHOP, {"segment": "others", "counts": {"5": 20}}],
    ],
)
def test_groups_that_do_not_fit_together_make_nothing(observations: list[dict[str, Any]]) -> None:
    assert series(whole(metric("all", "csat", *(seen(**one) for one in observations)))) == ()


def test_a_whole_of_a_metric_told_by_groups_is_made_of_all_of_them() -> None:
    found = series(
        whole(
            metric("all", parts=["chat", "shops"]),
            metric("shops", "csat", seen(**SHOP), seen(**WEB)),
            CHAT,
        )
    )

    assert [(one.value, one.n) for one in found] == [(100 * 780 / 840, 840)]
