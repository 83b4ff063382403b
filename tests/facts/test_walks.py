from __future__ import annotations

from journeyascode.facts.walks import Walk, walks, worst
from journeyascode.handbook import Handbook
from journeyascode.model import Persona
from tests.diagrams.reading import book_of

LIFE = (
    "kind: handbook\nid: k\nname: K\norganisation: O\n"
    "lifecycle: [{id: alku, name: Alku}, {id: loppu, name: Loppu}]\n"
    "---\nkind: persona\nid: anna\nname: Anna\n---\n"
)


def journey(id_: str, stages: str, more: str = "personas: [anna]") -> str:
    return f"kind: journey\nid: {id_}\nname: J\n{more}\nstages: {stages}\n---\n"


def walked(book: Handbook) -> tuple[Walk, ...]:
    [anna] = book.all(Persona)
    return walks(book, anna)


def test_journeys_that_begin_earlier_in_the_lifecycle_come_first() -> None:
    book = book_of(
        LIFE
        + journey("a", "[{name: S, steps: [{name: A}]}]")
        + journey("b", "[{name: S, phase: loppu, steps: [{name: A}]}]")
        + journey("c", "[{name: S, phase: alku, steps: [{name: A}]}]")
        + journey("d", "[{name: S, phase: alku, steps: [{name: A}]}]", "personas: []")
    )
    assert [walk.journey.id for walk in walked(book)] == ["c", "b", "a"]


def test_a_stage_without_a_phase_counts_to_that_of_its_neighbour() -> None:
    stages = (
        "[{name: S, steps: [{name: A}]}, {name: T, phase: loppu, steps: [{name: B}]},"
        " {name: U, phase: tuntematon, steps: [{name: C}]}]"
    )
    [walk] = walked(book_of(LIFE + journey("a", stages)))
    assert [step.phase for step in walk.steps] == ["loppu"] * 3


def test_what_is_wanted_is_told_only_where_nothing_is_yet() -> None:
    aim = journey(
        "a",
        "[{name: S, steps: [{name: A, feels: {score: 1}}]}]",
        "personas: [anna]\nstate: target",
    )
    now = journey("b", "[{name: S, steps: [{name: A}]}]")
    assert [walk.journey.id for walk in walked(book_of(LIFE + aim))] == ["a"]
    assert [walk.journey.id for walk in walked(book_of(LIFE + aim + now))] == ["b"]


def test_the_worst_moment_is_the_first_of_the_lowest() -> None:
    stages = (
        "[{name: S, steps: [{name: A, feels: {score: 1}},"
        " {name: B, feels: {start: {score: -2}, end: {score: 2}}},"
        " {name: C, feels: {score: -2}}]}]"
    )
    low = worst(walked(book_of(LIFE + journey("a", stages))))
    assert low
    assert (low.score, low.step.stop.number) == (-2, 2)


def test_without_a_lifecycle_there_are_no_phases_and_without_scores_no_worst() -> None:
    book = book_of(
        "kind: persona\nid: anna\nname: Anna\n---\n"
        + journey("a", "[{name: S, phase: alku, steps: [{name: A, feels: {word: iloinen}}]}]")
        + journey("b", "[{name: S}]")
    )
    [walk] = walked(book)
    assert [step.phase for step in walk.steps] == [None]
    assert worst((walk,)) is None
