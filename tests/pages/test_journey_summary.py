from __future__ import annotations

from html import unescape
from typing import Any

import pytest

from journeyascode.handbook import Handbook
from journeyascode.model import (
    Action,
    Blueprint,
    Insight,
    Journey,
    Metric,
    Opportunity,
    Promise,
    Review,
)
from journeyascode.pages.blueprint_views import THEIRS, activity_of, by_team
from journeyascode.pages.html_pieces import part_of_customers
from journeyascode.pages.journey_summary import answers, not_dropped, still_open, turns
from journeyascode.pages.order import by_severity, by_worth, family, ordered
from journeyascode.pages.readings import figure, limit, reading
from journeyascode.pages.template_words import fives, spot, tone
from journeyascode.pages.uses import Uses
from journeyascode.pages.writer import PageWriter
from tests.pages.looks import page_html, setting_of

PEN = PageWriter(Handbook(), setting_of(Handbook()), "index.md")


def journey(id_: str = "buy", steps: tuple[dict[str, Any], ...] = (), **fields: object) -> Journey:
    named = [{"name": f"Step {n}", **step} for n, step in enumerate(steps, 1)]
    stages = [{"name": "Stage", "steps": named}]
    return Journey.model_validate({"id": id_, "name": id_, "stages": stages, **fields})


def action(id_: str, **fields: object) -> Action:
    return Action.model_validate({"id": id_, "name": id_, **fields})


def test_actions_answer_a_journey_through_steps_insights_and_opportunities() -> None:
    walked = journey(steps=({"id": "pay", "insights": ["slow"]}, {"id": "wait"}))
    book = Handbook(
        [
            walked,
            Insight(id="slow", name="Slow"),
            Opportunity(id="chance", name="Chance", answers=("slow",)),
            action("late", due="2026-03-01", answers_steps=[{"journey": "buy", "step": "wait"}]),
            action("soon", due="2026-02-01", answers_insights=["slow"]),
            action("some-day", answers_opportunities=["chance"]),
            action("said", answers_opportunities=["chance"], answers_insights=["another"]),
            action("done", due="2026-01-01", progress="done", answers_steps=[{"journey": "buy"}]),
            action("other"),
        ]
    )
    found = answers(book, Uses(book), walked)
    assert [one.action.id for one in found] == ["soon", "late", "some-day", "done"]
    assert [[stop.number for stop in one.stops] for one in found] == [[1], [2], [1], []]
    assert [one.action.id for one in still_open(found)] == ["soon", "late", "some-day"]
    assert [one.action.id for one in not_dropped(found)] == ["soon", "late", "some-day", "done"]


def test_a_step_is_a_turn_when_the_road_forks_waits_changes_hands_or_loses_customers() -> None:
    walked = journey(
        steps=(
            {},
            {"next": [{"share": "10 %"}]},
            {"waits": {"time": "1 h"}},
            {"handover": "seamless"},
            {"drop_off": 0.0},
        )
    )
    assert [stop.number for stop in turns(walked.stops())] == [2, 3, 4, 5]


def test_a_long_list_of_pains_and_actions_is_cut_and_says_so() -> None:
    walked = journey(steps=({"id": "pay", "pains": [f"Pain {n}" for n in range(7)]},))
    spots = [{"journey": "buy", "step": "pay"}]
    actions = [action(f"act-{n}", answers_steps=spots) for n in range(8)]
    html = page_html(Handbook([walked, *actions]), "journeys/buy.md")
    assert "and 4 more, told at their steps" in html
    assert '<a href="#actions">and 5 more</a>' in html


def test_sub_journeys_stand_below_their_main_journey_even_in_a_circle() -> None:
    main, part = journey("main"), journey("part", parent="main")
    deep, lone = journey("deep", parent="part"), journey("lone", parent="gone")
    one, two = journey("one", parent="two"), journey("two", parent="one")
    found = family([deep, one, lone, main, two, part])
    assert [(depth, each.id) for depth, each in found] == [
        (0, "lone"), (0, "main"), (1, "part"), (2, "deep"), (0, "one"), (0, "two"),
    ]  # fmt: skip


def test_a_target_state_stands_behind_the_journey_it_is_compared_with() -> None:
    target, now, other = journey("a", compares_to="c"), journey("c"), journey("b")
    assert [one.id for one in ordered((target, other, now))] == ["b", "c", "a"]


def test_actions_come_by_due_date_and_the_latest_review_first() -> None:
    acts = (action("b"), action("c", due="2026-02-01"), action("a", due="2026-03-01"))
    assert [one.id for one in ordered(acts)] == ["c", "a", "b"]
    reviews = tuple(
        Review.model_validate({"id": f"r{n}", "name": "R", "date": f"2026-0{n}-01"})
        for n in (1, 3, 2)
    )
    assert [one.id for one in ordered(reviews)] == ["r3", "r2", "r1"]


def test_insights_come_by_severity_and_opportunities_by_impact_and_ease() -> None:
    insights = (Insight(id="a", name="A"), Insight(id="b", name="B", severity=3))
    assert [one.id for one in by_severity(insights)] == ["b", "a"]
    chances = (
        Opportunity(id="a", name="A", impact=3, effort=4),
        Opportunity(id="b", name="B", impact=3, effort=1),
        Opportunity(id="c", name="C", impact=5),
    )
    assert [one.id for one in by_worth(chances)] == ["c", "b", "a"]


def test_activities_without_a_team_come_last() -> None:
    plan = Blueprint.model_validate(
        {
            "id": "plan", "name": "Plan", "journey": "buy",
            "cells": [
                {"lane": "customer", "step": "x", "name": "Asks"},
                {"id": "a", "lane": "frontstage", "step": "x", "name": "Answers", "team": "care"},
            ],
        }
    )  # fmt: skip
    assert [team for team, _ in by_team(plan)] == ["care", THEIRS]
    assert activity_of(plan, None) is None
    found = activity_of(plan, "a")
    assert found is not None
    assert (found.anchor, by_team(plan)[1][1][0].anchor) == ("cell-a", "cell-1")


def test_the_latest_observation_is_the_one_of_the_latest_period() -> None:
    metric = Metric.model_validate(
        {"id": "m", "name": "M", "type": "nps",
         "observations": [{"period": "2026-03", "value": 1}, {"period": "2025-12", "value": 2}]}
    )  # fmt: skip
    book = Handbook([metric])
    pen = PageWriter(book, setting_of(book), "index.md")
    assert reading(pen, metric) == "1 (March 2026)"
    assert reading(pen, Metric(id="m", name="M", type="nps")) == ""


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"at_most": 60}, "at most 60 s"),
        ({"at_least": 4.5}, "at least 4.5 s"),
        ({"at_risk": 3}, "at risk from 3 s"),
        ({"at_most": 60, "at_risk": 50}, "at most 60 s, at risk from 50 s"),
        ({}, ""),
        (None, ""),
    ],
)
def test_a_threshold_says_when_a_promise_is_kept(
    limits: dict[str, float] | None, said: str
) -> None:
    promise = Promise.model_validate({"id": "p", "name": "P", "threshold": limits})
    metric = Metric(id="m", name="M", type="duration", unit="s")
    shown = unescape(limit(PEN, promise, metric)).replace("\N{NO-BREAK SPACE}", " ")
    assert shown == said


@pytest.mark.parametrize(
    ("figure_", "said"),
    [
        ({"value": 30, "by": "2026-12-31"}, "30 s, by 31 December 2026"),
        ({"low": 20, "high": 40, "note": "guessed"}, "20 to 40 s, guessed"),
        ({"value": 30, "low": 20, "on": "2026-01-01"}, "30 s, at least 20 s, on 1 January 2026"),
        ({}, ""),
        (None, ""),
    ],
)
def test_a_figure_gives_what_is_known_of_a_value(
    figure_: dict[str, object] | None, said: str
) -> None:
    metric = Metric.model_validate(
        {"id": "m", "name": "M", "type": "duration", "unit": "s", "target": figure_}
    )
    shown = unescape(figure(PEN, metric.target, metric)).replace("\N{NO-BREAK SPACE}", " ")
    assert shown == said


def test_a_feeling_has_one_of_five_tones_and_a_share_one_of_twenty_one_bars() -> None:
    assert [tone(value) for value in (-2, -1.5, -0.5, -0.4, 0, 0.5, 1.5)] == [1, 1, 2, 3, 3, 4, 5]
    assert [fives(share) for share in (0, 0.02, 0.36, 0.64, 1)] == [0, 0, 35, 65, 100]


def test_the_id_of_a_spot_is_plain() -> None:
    assert spot("step-pay") == "step-pay"
    with pytest.raises(ValueError, match="a b"):
        spot("a b")


@pytest.mark.parametrize(("drop_off", "told"), [("12 %", "39% of those who stay"), (None, "39%")])
def test_a_share_says_of_whom_it_is(drop_off: str | None, told: str) -> None:
    ways = [{"to": "wait", "share": "61 %"}, {"share": "39 %"}]
    fields = {"drop_off": drop_off} if drop_off else {}
    made = journey(steps=({"next": ways, **fields}, {"id": "wait"}))
    step = made.stages[0].steps[0]

    assert unescape(part_of_customers(PEN, step, step.next[1])) == told
