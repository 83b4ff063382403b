"""One definition of a pain, whoever shows it."""

from __future__ import annotations

from typing import Any

from journeyascode.facts.pains import concerning, delights, hurting, pains, pains_around
from journeyascode.handbook import Handbook
from journeyascode.model import Insight, Journey
from tests.drawing.reading import book_of


def journey(id_: str = "buy", steps: tuple[dict[str, Any], ...] = (), **fields: object) -> Journey:
    named = [{"name": f"Step {n}", **step} for n, step in enumerate(steps, 1)]
    stages = [{"name": "Stage", "steps": named}]
    return Journey.model_validate({"id": id_, "name": id_, "stages": stages, **fields})


def test_what_hurts_most_comes_first_and_an_insight_only_once() -> None:
    mild = Insight(id="mild", name="Mild", severity=2)
    hard = Insight(id="hard", name="Hard", severity=5)
    vague = Insight(id="vague", name="Vague")
    joy = Insight(id="joy", name="Joy", type="delight")
    walked = journey(
        steps=(
            {"insights": ["mild", "joy", "vague"], "pains": ["slow"]},
            {"insights": ["hard", "mild", "lost"], "pains": ["rude"], "feels": {"score": -1}},
        )
    )
    found = hurting(Handbook([mild, hard, joy, vague]), walked)
    assert [pain.insight or pain.text for _, pain in found] == [
        "hard", "mild", "vague", "lost", "rude", "slow",
    ]  # fmt: skip
    assert found[1].stop.number == 1


def test_a_need_and_an_insight_nobody_has_written_hurt_and_a_delight_pleases() -> None:
    book = Handbook(
        [
            Insight(id="need", name="A need", type="need", severity=3),
            Insight(id="joy", name="Joy", type="delight"),
            Insight(id="slow", name="It is slow"),
        ]
    )
    told = {"insights": ["need", "joy", "slow", "lost"], "pains": ["It is slow", "rude", "rude"]}
    [stop] = journey(steps=(told | {"delights": ["Cake"]},)).stops()
    assert [(one.text, one.insight, one.severity) for one in pains(book, stop.step)] == [
        ("rude", None, 0),
        ("A need", "need", 3),
        ("It is slow", "slow", 0),
        ("lost", "lost", 0),
    ]
    assert [one.text for one in delights(book, stop.step)] == ["Cake", "Joy"]


def test_a_pain_may_be_one_persona_s_and_rest_on_evidence() -> None:
    told = [
        {"text": "Dear", "persona": "anna", "severity": 4, "evidence": ["talks"]},
        "Dear",
        "Odd",
    ]
    [stop] = journey(steps=({"pains": told},)).stops()
    found = pains(Handbook(), stop.step)
    assert [(one.text, one.personas, one.severity, one.evidence) for one in found] == [
        ("Dear", ("anna",), 4, ("talks",)),
        ("Dear", (), 0, ()),
        ("Odd", (), 0, ()),
    ]


def test_a_persona_is_told_what_hurts_it_on_journeys_as_they_are() -> None:
    hers = {"text": {"fi": "Kallis"}, "persona": ["anna", "bo"]}
    now = journey(
        "now", ({"pains": [hers, "All"], "delights": [{"text": "Cake", "persona": "bo"}]},)
    )
    book = Handbook([now, journey("wish", ({"pains": [hers]},), state="target")])
    assert [(one.journey.id, one.stop.number) for one in concerning(book, "anna", "pains")] == [
        ("now", 1)
    ]
    assert concerning(book, "anna", "delights") == ()
    assert [one.known.text for one in concerning(book, "bo", "delights")] == ["Cake"]


def test_what_hurts_in_a_whole_stage_hurts_around_each_of_its_steps() -> None:
    steps = "steps: [{name: A}, {name: B, pains: [Own]}]"
    stages = f"[{{name: S, pains: [Whole], {steps}}}, {{name: T, steps: [{{name: C}}]}}]"
    book = book_of(f"kind: journey\nid: j\nname: J\nstages: {stages}")
    [told] = book.all(Journey)

    around = [[p.text for p in pains_around(book, told, stop)] for stop in told.stops()]
    assert around == [["Whole"], ["Whole", "Own"], []]
