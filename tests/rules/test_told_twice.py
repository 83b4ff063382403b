"""One fact in two places is compared, whatever number the model can hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from journeyascode.facts.amounts import amount_of, amounts_in, seconds_in
from journeyascode.model import KINDS, Duration, Metric
from journeyascode.rules import RULES
from journeyascode.rules.queries import amount
from tests.expectations import diagnosed

CASE = (Path(__file__).parent / "cases" / "told-twice.yaml").read_text("utf-8")

COMPARED: dict[str, tuple[str, ...] | str] = {
    "Aim.current": ("JAC540",),
    "Aim.target": ("JAC540",),
    "Aim.by": ("JAC540",),
    "Size.customers": ("JAC840",),
    "Size.share": ("JAC828", "JAC840"),
    "Size.on": ("JAC840",),
    "Stage.duration": ("JAC323", "JAC552"),
    "Feeling.n": ("JAC632", "JAC635"),
    "Step.duration": ("JAC323", "JAC431"),
    "Wait.time": ("JAC378", "JAC544", "JAC552"),
    "Wait.bound": ("JAC378",),
    "Branch.share": ("JAC319",),
    "Branch.after": ("JAC323",),
    "Step.drop_off": ("JAC319",),
    "Cell.duration": ("JAC431",),
    "ResponseTime.target": ("JAC410", "JAC421"),
    "ResponseTime.measured": ("JAC411", "JAC544"),
    "Partner.response_time": ("JAC421",),
    "Threshold.at_most": ("JAC519", "JAC524", "JAC527", "JAC529", "JAC543", "JAC544"),
    "Threshold.at_least": ("JAC519", "JAC524", "JAC527", "JAC529", "JAC543"),
    "Threshold.at_risk": ("JAC528",),
    "Promise.says": ("JAC543",),
    "Figure.value": ("JAC503", "JAC518", "JAC519", "JAC540", "JAC542", "JAC550"),
    "Figure.low": ("JAC503", "JAC542", "JAC550"),
    "Figure.high": ("JAC503", "JAC542", "JAC550"),
    "Figure.on": ("JAC518", "JAC542"),
    "Figure.by": ("JAC507", "JAC518", "JAC540"),
    "ClvTerms.margin": ("JAC530", "JAC551"),
    "ClvTerms.retention": ("JAC530",),
    "ClvTerms.discount": ("JAC530",),
    "Observation.value": ("JAC501", "JAC530", "JAC540", "JAC541", "JAC542", "JAC552"),
    "Observation.n": ("JAC502", "JAC632"),
    "Observation.counts": ("JAC501", "JAC502"),
    "Observation.period": ("JAC516", "JAC542"),
    "Evidence.date": ("JAC633",),
    "Evidence.period": ("JAC633",),
    "Sample.n": ("JAC502", "JAC608", "JAC630", "JAC632"),
    "FeedbackClass.share": ("JAC607", "JAC630"),
    "FeedbackClass.count": ("JAC502", "JAC630"),
    "KanoAnswers.attractive": ("JAC608", "JAC631"),
    "KanoAnswers.one_dimensional": ("JAC608", "JAC631"),
    "KanoAnswers.must_be": ("JAC608", "JAC631"),
    "KanoAnswers.indifferent": ("JAC608", "JAC631"),
    "KanoAnswers.reverse": ("JAC608", "JAC631"),
    "KanoAnswers.questionable": ("JAC608", "JAC631"),
    "KanoFeature.category": ("JAC631",),
    "Action.due": ("JAC715", "JAC718"),
    "Action.done_on": ("JAC708", "JAC718"),
    "Change.before": ("JAC541", "JAC717"),
    "Change.after": ("JAC541", "JAC717"),
    "Change.by": ("JAC541", "JAC718"),
    "Review.date": ("JAC715",),
    "Review.next": ("JAC723",),
    "Step.meets": ("JAC430",),
    "Cell.team": ("JAC409", "JAC430"),
    "Step.channel": ("JAC312", "JAC371", "JAC372", "JAC432"),
    "Touchpoint.channels": ("JAC371",),
    "Channel.service_level": ("JAC547",),
    "Promise.channels": ("JAC372", "JAC524", "JAC525"),
    "Metric.summary": ("JAC545",),
    "Metric.good": "which grades count, told once",
    "Reviewed.on": "told of each thing once",
    "Reviewed.every": "overrides the handbook's on purpose",
    "Charter.review_every": "a default",
    "Condition.at_least": "a rule of somebody's own, not a fact",
    "Condition.at_most": "a rule of somebody's own, not a fact",
    "Condition.one_of": "a rule of somebody's own, not a fact",
    "OwnRule.where": "a rule of somebody's own, not a fact",
    "OwnRule.require": "a rule of somebody's own, not a fact",
    "Segment.digital_maturity": "told once",
    "Feeling.score": ("JAC397",),
    "Feeling.intensity": "told once",
    "Mood.score": "another moment than the whole",
    "Mood.intensity": "told once",
    "Step.expects": "told once",
    "Step.tracks": "another thing than its stage as a whole",
    "Stage.tracks": "told of the whole stage once",
    "TrackScale.from_": ("JAC381", "JAC383"),
    "TrackScale.to": ("JAC381", "JAC383"),
    "Step.commitment": "told once",
    "Channel.cost_per_contact": "told once",
    "Promise.since": "told once",
    "Pain.severity": "how much it hurts, not where it stands in a list",
    "Insight.severity": "how much it hurts, not where it stands in a list",
    "Insight.rank": ("JAC737",),
    "Opportunity.impact": "told once",
    "Opportunity.effort": "told once",
}
"""Every key with a number, and others that say a fact again: what compares it, or why none."""

NUMBERS = (int, float, date, Duration)


def leaves(annotation: Any) -> Iterator[object]:  # noqa: ANN401 - an annotation
    if get_origin(annotation) is Annotated:
        yield from leaves(get_args(annotation)[0])
    elif get_args(annotation) and not all(isinstance(one, str) for one in get_args(annotation)):
        for one in get_args(annotation):
            yield from leaves(one)
    else:
        yield annotation


def numbers() -> set[str]:
    """Give every key of the model that may hold a number, a day or a length of time."""
    waiting: list[type[BaseModel]] = [*KINDS.values()]
    seen: set[type[BaseModel]] = set()
    found: set[str] = set()
    while waiting:
        model = waiting.pop()
        if model in seen:
            continue
        seen.add(model)
        for key, field in model.model_fields.items():
            told = [*leaves(field.annotation)]
            waiting += [
                one for one in told if isinstance(one, type) and issubclass(one, BaseModel)
            ]
            if any(one in NUMBERS for one in told):
                found.add(f"{model.__name__}.{key}")
    return found


def test_every_number_of_the_model_is_compared_or_is_told_once() -> None:
    assert numbers() - COMPARED.keys() == set()


def test_what_is_compared_is_there_and_by_rules_that_are_there() -> None:
    codes = {rule.code for rule in RULES}
    keys = {f"{m.__name__}.{k}" for m in models() for k in m.model_fields}
    assert COMPARED.keys() <= keys
    assert {
        one for told in COMPARED.values() if not isinstance(told, str) for one in told
    } <= codes


def models() -> set[type[BaseModel]]:
    waiting: list[type[BaseModel]] = [*KINDS.values()]
    seen: set[type[BaseModel]] = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            told = [one for f in model.model_fields.values() for one in leaves(f.annotation)]
            waiting += [
                one for one in told if isinstance(one, type) and issubclass(one, BaseModel)
            ]
    return seen


def test_a_contradiction_names_both_numbers_and_the_other_place() -> None:
    new = (
        "JAC378",
        "JAC396",
        "JAC397",
        "JAC431",
        "JAC54",
        "JAC550",
        "JAC552",
        "JAC630",
        "JAC631",
        "JAC632",
        "JAC633",
        "JAC840",
    )
    found = [one for one in diagnosed(CASE) if one.code.startswith(new) and one.code != "JAC545"]
    assert len(found) > 20
    assert [one for one in found if not one.related] == []
    told = [re.findall(r"\d+|half an hour|two days", str(one.message)) for one in found]
    assert [str(one.message) for one, n in zip(found, told, strict=True) if len(n) < 2] == []


SECONDS = Metric(id="m", name="M", type="duration", unit="s")
SHARE = Metric(id="m", name="M", type="share")
SCORE = Metric(id="m", name="M", type="nps")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("We answer in under 60 seconds.", (60,)),
        ("within a minute", (60,)),
        ("minuutissa", (60,)),
        ("kahdessa tunnissa", (7200,)),
        ("10 minuutin kuluessa", (600,)),
        ("inom två timmar", (7200,)),
        ("30–60 s", (30, 60)),
        ("1,5 h", (5400,)),
        ("open 24 hours a day", ()),
        ("24/7", ()),
        ("half an hour", ()),
        ("puolessa tunnissa", ()),
        ("kolmessa arkipäivässä", ()),
        ("two working days", ()),
        ("the same day", ()),
        ("3 steps", ()),
        ("", ()),
    ],
)
def test_a_length_of_time_is_read_from_words(text: str, seconds: tuple[float, ...]) -> None:
    assert seconds_in(text) == seconds


@pytest.mark.parametrize(
    ("metric", "text", "value"),
    [
        (SECONDS, "15 min", 900),
        (SECONDS, "900", 900),
        (SECONDS, "15 of 20", None),
        (SECONDS, "1 min, at worst 2 min", None),
        (SHARE, "30,5 %", 30.5),
        (SHARE, "45", 45),
        (SCORE, "−12 pistettä", -12),
        (SCORE, "40 %", None),
        (SCORE, "in 3 days", None),
        (SCORE, "good", None),
    ],
)
def test_one_amount_is_read_in_the_unit_of_its_metric(
    metric: Metric, text: str, value: float | None
) -> None:
    found = amount_of(metric, text)
    assert (found and found.number * found.worth) == value


def test_only_amounts_of_the_kind_of_the_metric_count() -> None:
    text = "90 % of calls within 30 minutes"
    assert amounts_in(SECONDS, text) == (1800,)
    assert amounts_in(SHARE, text) == (90,)
    assert amounts_in(SCORE, text) == ()


@pytest.mark.parametrize("unit", ["s", "min", "h", "d", "viikkoa"])
@pytest.mark.parametrize("said", ["30 seconds", "7 minutes", "5 hours", "3 days", "2 weeks"])
@pytest.mark.parametrize("language", ["en", "fi"])
def test_a_length_of_time_is_told_in_a_unit_that_suits_it(
    unit: str, said: str, language: str
) -> None:
    metric = Metric(id="m", name="M", type="duration", unit=unit)
    [value] = amounts_in(metric, said)
    told = amount(metric, value).to(language)
    assert re.fullmatch(r"\d{1,6}([.,]\d{1,2})?\s\S+", told), told
