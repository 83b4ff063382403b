"""No path, text or box of any drawing lies outside its sheet, and no curve outside its lane."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from journeyascode.drawing import Voice
from journeyascode.drawing.canvas import Point
from journeyascode.drawing.curve import control_points, monotone
from journeyascode.drawing.feelings import read_curves
from journeyascode.drawing.step_columns import PER_STRIP, spread
from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Journey
from tests.drawing.looking import beyond
from tests.drawing.reading import BOOKS, all_drawings, book_named, link

WORDS = st.sampled_from(
    [
        "calm",
        "torn between two offers that look quite alike",
        "ylioptimistinen" * 4,
        "満足している",
    ]
)
SCORES = st.integers(-8, 8).map(lambda n: n / 4)
MOODS = st.fixed_dictionaries({}, optional={"score": SCORES, "word": WORDS})
FEELINGS = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "score": SCORES, "word": WORDS, "start": MOODS, "end": MOODS,
            "persona": st.sampled_from(["anna", "eero"]),
            "basis": st.sampled_from(["measured", "estimated", "target"]),
        },
    ),
    max_size=3,
)  # fmt: skip
NAMES = st.sampled_from(["I ask", "I wait for the parcel that nobody has seen since Monday"])
LINES = st.lists(WORDS, max_size=3)
STEPS = st.fixed_dictionaries(
    {"name": NAMES, "channel": st.sampled_from(["web", "desk", "mail"])},
    optional={
        "feels": FEELINGS, "pains": LINES, "delights": LINES, "thinks": LINES,
        "touchpoint": st.sampled_from(["page", "shop"]),
        "optional": st.booleans(), "parallel": st.booleans(),
        "duration": st.sampled_from(["5 min", "2–3 d"]),
        "goes": st.lists(
            st.tuples(st.integers(0, 9), st.sampled_from([None, "10 %", "33 %"])), max_size=2
        ),
    },
)  # fmt: skip
STAGES = st.fixed_dictionaries(
    {"steps": st.lists(STEPS, max_size=4)},
    optional={
        "feels": FEELINGS, "pains": LINES, "delights": LINES, "summary": WORDS,
        "duration": st.just("30 min"), "when": WORDS, "parallel": st.booleans(),
        "optional": st.booleans(), "process": st.sampled_from(["linear", "ongoing", "bounded"]),
    },
)  # fmt: skip
ROADS = st.lists(STAGES, min_size=1, max_size=4)
REST: tuple[dict[str, Any], ...] = (
    *({"kind": "persona", "id": id_, "name": id_.title()} for id_ in ("anna", "eero")),
    *({"kind": "channel", "id": id_, "name": id_} for id_ in ("web", "desk", "mail")),
    *({"kind": "touchpoint", "id": id_, "name": id_} for id_ in ("page", "shop")),
)


def journey(id_: str, stages: list[dict[str, Any]], **more: object) -> dict[str, Any]:
    """Number the steps, and lead the ways of each to one of them."""
    count = sum(len(stage["steps"]) for stage in stages)
    number, told = 0, []
    for at, stage in enumerate(stages, 1):
        steps = []
        for step in stage["steps"]:
            number += 1
            ways = [
                {"to": f"s{to % count + 1}", **({"share": share} if share else {})}
                for to, share in step.get("goes", ())
            ]
            own = {key: value for key, value in step.items() if key != "goes"}
            steps.append({**own, "id": f"s{number}", "next": ways})
        told.append({**stage, "name": f"Stage {at}", "steps": steps})
    return {"kind": "journey", "id": id_, "name": id_, "stages": told, **more}


def book(now: list[dict[str, Any]], wish: list[dict[str, Any]]) -> Handbook:
    own = {"personas": ["anna", "eero"]}
    both = (journey("now", now, **own), journey("wish", wish, state="target", compares_to="now"))
    return Handbook(KINDS[one["kind"]].model_validate(one) for one in (*REST, *both))


@pytest.mark.parametrize("name", sorted(path.stem for path in BOOKS.glob("*.yaml")))
def test_nothing_lies_outside_the_sheet(name: str) -> None:
    for drawing in all_drawings(book_named(name)):
        for svg in (drawing.full, *(strip.svg for strip in drawing.strips)):
            assert beyond(svg) == [], drawing.id


@settings(max_examples=25, phases=(Phase.explicit, Phase.generate))
@given(ROADS, ROADS)
def test_nothing_lies_outside_whatever_is_told(
    now: list[dict[str, Any]], wish: list[dict[str, Any]]
) -> None:
    for drawing in all_drawings(book(now, wish), "en"):
        assert drawing.problem is None
        for svg in (drawing.full, *(strip.svg for strip in drawing.strips)):
            assert beyond(svg) == [], drawing.id


@given(ROADS)
def test_a_curve_goes_from_left_to_right_and_stays_between_its_points(
    stages: list[dict[str, Any]],
) -> None:
    handbook = book(stages, stages)
    [told, _] = handbook.all(Journey)
    places = spread(told, PER_STRIP)
    for curve in read_curves(Voice(handbook, "en", link), told, places.columns):
        for run in curve.runs():
            xs = [reach.highest.x for reach in run]
            assert xs == sorted(set(xs))
            for scores in (
                [r.highest.score or 0 for r in run],
                [r.lowest.score or 0 for r in run],
            ):
                points = [Point(x, score) for x, score in zip(xs, scores, strict=True)]
                pieces = monotone(points)
                heights = [point.y for point in control_points(pieces)] if pieces else scores
                assert -2 <= min(heights) <= max(heights) <= 2


def test_every_score_is_on_the_curve_or_in_a_band() -> None:
    stages = [
        {"feels": [{"score": 1}], "steps": [{"name": "A", "feels": [{"score": -1}]}]},
        {"feels": [{"start": {"score": 0}, "end": {"score": 2}}], "steps": [{"name": "B"}]},
    ]
    handbook = book(stages, stages)
    [told, _] = handbook.all(Journey)
    columns = spread(told, PER_STRIP).columns
    [curve] = read_curves(Voice(handbook, "en", link), told, columns)
    assert [moment.score for moment in curve.known()] == [-1, 0, 2]
    assert [moment.score for band in curve.bands for moment in band] == [1]


def test_a_curve_has_a_gap_where_its_persona_does_not_come() -> None:
    steps = [
        {"name": "A", "feels": [{"persona": "anna", "score": 1}]},
        {"name": "B", "personas": ["otto"], "feels": [{"score": -2}]},
        {"name": "C", "personas": ["otto"]},
        {"name": "D", "feels": [{"persona": "anna", "score": 2}]},
    ]
    handbook = book([{"steps": steps}], [{"steps": steps}])
    [told, _] = handbook.all(Journey)
    columns = spread(told, PER_STRIP).columns
    [anna] = (c for c in read_curves(Voice(handbook, "en", link), told, columns) if c.name)
    assert [[reach.highest.score for reach in run] for run in anna.runs()] == [[1], [2]]
    assert anna.bridges() == ()
