"""What customers feel, step by step, at the peaks, at a glance and on the walks of a persona."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from journeyascode.facts.feelings import Overall, Score, Walk, overall, peaks, walks, worst_of
from journeyascode.handbook import Handbook
from journeyascode.model import Journey, Persona
from tests.drawing.reading import book_of
from tests.reading import yaml_of

STAGES = """
stages:
  - name: Alku
    feels: {score: 1}
    steps:
      - name: A
        feels: {start: {score: -2}, end: {score: 1}}
      - name: B
        feels: [{persona: p, score: -1}, {persona: q, score: 2, basis: target}]
  - name: Loppu
    feels: {word: ei pisteitä}
"""


def today(state: str) -> Journey:
    return Journey.model_validate(
        {"kind": "journey", "id": "j", "name": "J", "state": state, **yaml_of(STAGES)}
    )


def journey(id_: str = "buy", steps: tuple[dict[str, Any], ...] = (), **fields: object) -> Journey:
    named = [{"name": f"Step {n}", **step} for n, step in enumerate(steps, 1)]
    stages = [{"name": "Stage", "steps": named}]
    return Journey.model_validate({"id": id_, "name": id_, "stages": stages, **fields})


def whole(told: Journey) -> Overall | None:
    return overall(Handbook(), (told, told.stages))


def test_the_worst_may_be_the_start_of_a_step() -> None:
    assert whole(today("current")) == Overall(Score((1 - 0.5 - 1) / 3, guessed=True), Score(-2))


def test_wished_feelings_count_only_in_a_wished_journey() -> None:
    assert whole(today("target")) == Overall(Score((1 - 0.5 - 1 + 2) / 4, guessed=True), Score(-2))


def test_what_one_customer_went_through_counts_only_where_nothing_else_is_told() -> None:
    told = today("current")
    case = journey("case", ({"feels": {"score": 2}},), state="actual")
    parts = (told, told.stages), (case, case.stages)
    assert overall(Handbook(), *parts) == whole(told)
    assert whole(case) == Overall(Score(2), Score(2))


def test_without_a_score_there_is_no_glance() -> None:
    told = today("current")
    assert overall(Handbook(), (told, told.stages[1:])) is None
    assert overall(Handbook()) is None


@given(st.lists(st.floats(-2, 2), min_size=1))
def test_the_mean_is_never_below_the_worst(scores: list[float]) -> None:
    found = whole(journey(steps=tuple({"feels": {"score": score}} for score in scores)))
    assert found
    assert -2 <= found.worst.value <= found.mean.value + 1e-9
    assert found.mean.value <= 2 + 1e-9


def test_the_peaks_are_the_worst_the_best_and_the_last_feeling() -> None:
    found = peaks(
        Handbook(),
        journey(
            steps=(
                {"feels": {"score": 1}},
                {"feels": [{"score": -2}, {"start": {"score": 0}, "end": {"score": 2}}]},
                {"feels": {"word": "calm"}},
                {"feels": {"score": 1.5}},
            )
        ),
    )
    assert found is not None
    assert (found.worst.stop.number, found.worst.score) == (2, -2)
    assert (found.best.stop.number, found.best.score) == (2, 2)
    assert found.end[0].stop.number == 4


def test_the_peaks_are_what_somebody_felt_and_not_what_we_aim_at() -> None:
    steps = (
        {"feels": [{"score": -1, "basis": "measured"}, {"score": 2, "basis": "target"}]},
        {"feels": [{"start": {"score": -2, "word": "wary"}, "end": {"score": 0, "word": "calm"}}]},
    )
    today, aim = (
        peaks(Handbook(), journey(steps=steps)),
        peaks(Handbook(), journey(steps=steps, state="target")),
    )

    assert today is not None
    assert aim is not None
    assert (today.worst.score, today.best.score, today.end[0].score) == (-2, 0, 0)
    assert (today.worst.mood.word, today.end[0].mood.word) == ("wary", "calm")
    assert aim.best.score == 2


def test_a_journey_without_feelings_has_no_peaks() -> None:
    assert peaks(Handbook(), journey(steps=({},))) is None


LIFE = (
    "kind: handbook\nid: k\nname: K\norganisation: O\n"
    "lifecycle: [{id: alku, name: Alku}, {id: loppu, name: Loppu}]\n"
    "---\nkind: persona\nid: anna\nname: Anna\n---\n"
)


def written(id_: str, stages: str, more: str = "personas: [anna]") -> str:
    return f"kind: journey\nid: {id_}\nname: J\n{more}\nstages: {stages}\n---\n"


def walked(book: Handbook) -> tuple[Walk, ...]:
    [anna] = book.all(Persona)
    return walks(book, anna)


def test_journeys_that_begin_earlier_in_the_lifecycle_come_first() -> None:
    book = book_of(
        LIFE
        + written("a", "[{name: S, steps: [{name: A}]}]")
        + written("b", "[{name: S, phase: loppu, steps: [{name: A}]}]")
        + written("c", "[{name: S, phase: alku, steps: [{name: A}]}]")
        + written("d", "[{name: S, phase: alku, steps: [{name: A}]}]", "personas: []")
    )
    assert [walk.journey.id for walk in walked(book)] == ["c", "b", "a"]


def test_a_stage_without_a_phase_counts_to_that_of_its_neighbour() -> None:
    stages = (
        "[{name: S, steps: [{name: A}]}, {name: T, phase: loppu, steps: [{name: B}]},"
        " {name: U, phase: tuntematon, steps: [{name: C}]}]"
    )
    [walk] = walked(book_of(LIFE + written("a", stages)))
    assert [step.phase for step in walk.steps] == ["loppu"] * 3


def test_what_is_wanted_is_told_only_where_nothing_is_yet() -> None:
    aim = written(
        "a",
        "[{name: S, steps: [{name: A, feels: {score: 1}}]}]",
        "personas: [anna]\nstate: target",
    )
    now = written("b", "[{name: S, steps: [{name: A}]}]")
    assert [walk.journey.id for walk in walked(book_of(LIFE + aim))] == ["a"]
    assert [walk.journey.id for walk in walked(book_of(LIFE + aim + now))] == ["b"]


def test_a_persona_takes_no_step_of_others_and_feels_nothing_there() -> None:
    steps = "{name: A}, {name: B, personas: [otto], feels: {score: -2}}, {name: C}"
    [walk] = walked(book_of(LIFE + written("a", f"[{{name: S, steps: [{steps}]}}]")))
    assert [step.stop.number for step in walk.steps] == [1, 3]
    assert worst_of([walk]) is None
    only = "[{name: S, steps: [{name: A, personas: [otto]}]}]"
    assert walked(book_of(LIFE + written("a", only))) == ()


def test_what_is_retired_nobody_walks() -> None:
    told = "[{name: S, steps: [{name: A}]}]"
    book = book_of(LIFE + written("a", told, "personas: [anna]\nstatus: retired"))
    assert walked(book) == ()


def test_the_worst_moment_is_the_first_of_the_lowest() -> None:
    stages = (
        "[{name: S, steps: [{name: A, feels: {score: 1}},"
        " {name: B, feels: {start: {score: -2}, end: {score: 2}}},"
        " {name: C, feels: {score: -2}}]}]"
    )
    low = worst_of(walked(book_of(LIFE + written("a", stages))))
    assert low
    assert (low[1].score, low[1].stop.number) == (-2, 2)


def test_without_a_lifecycle_there_are_no_phases_and_without_scores_no_worst_of() -> None:
    book = book_of(
        "kind: persona\nid: anna\nname: Anna\n---\n"
        + written("a", "[{name: S, phase: alku, steps: [{name: A, feels: {word: iloinen}}]}]")
        + written("b", "[{name: S}]")
    )
    [walk] = walked(book)
    assert [step.phase for step in walk.steps] == [None]
    assert worst_of((walk,)) is None


def test_a_stage_of_which_no_steps_are_told_has_its_moment_too() -> None:
    stages = [
        {"name": "Search", "feels": {"score": -1}},
        {"name": "Pay", "steps": [{"name": "A"}]},
    ]
    found = peaks(Handbook(), Journey.model_validate({"id": "j", "name": "J", "stages": stages}))
    assert found is not None
    assert (found.worst.score, found.worst.stop.step.name) == (-1, "Search")
    assert found.worst.stop.anchor == "stage-1"


def test_the_end_is_every_feeling_told_of_the_last_step() -> None:
    found = peaks(
        Handbook(),
        journey(
            steps=(
                {"feels": {"score": 1}},
                {
                    "feels": [
                        {"score": -2},
                        {"persona": "anna", "score": 0, "end": {"score": 1}},
                        {"score": 2},
                    ]
                },
            )
        ),
    )
    assert found is not None
    assert [moment.score for moment in found.end] == [-2, 1, 2]


def test_a_mean_that_rests_on_an_estimate_or_on_a_start_and_an_end_is_guessed() -> None:
    def mean(*feelings: dict[str, Any]) -> Score | None:
        found = whole(journey(steps=tuple({"feels": one} for one in feelings)))
        return found and found.mean

    told = {"score": 1, "basis": "measured"}
    assert mean(told, told) == Score(1)
    assert mean(told, {"score": 2, "basis": "estimated"}) == Score(1.5, guessed=True)
    turning = {"start": {"score": -1}, "end": {"score": 1}}
    assert mean(turning) == Score(0, guessed=True)
    assert mean({**turning, "score": 1}) == Score(1)
    assert mean({"start": {"score": 1}, "end": {"score": 1}}) == Score(1)


def test_of_two_that_are_as_low_the_one_that_is_told_is_the_worst() -> None:
    guess = {"score": -1, "basis": "estimated"}
    told = journey(steps=({"feels": guess}, {"feels": {"score": -1}}, {"feels": guess}))
    found = peaks(Handbook(), told)
    assert found
    assert (found.worst.stop.number, found.worst.told, found.best.told) == (
        2,
        Score(-1),
        Score(-1),
    )
    assert whole(told) == Overall(Score(-1, guessed=True), Score(-1))
