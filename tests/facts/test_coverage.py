"""The segments and phases that journeys tell of."""

from __future__ import annotations

from journeyascode.facts.coverage import coverage, untold
from journeyascode.handbook import Handbook
from tests.drawing.reading import book_of

BOOK = """
kind: handbook
id: handbook
name: K
organisation: Oy
lifecycle: [{id: ostaa, name: Ostaa}, {id: kayttaa, name: Käyttää}]
---
kind: segment
id: pienet
name: Pienet
---
kind: segment
id: suuret
name: Suuret
---
kind: persona
id: anna
name: Anna
segment: suuret
"""


def journey(id_: str, phase: str, more: str = "") -> str:
    stages = f"stages: [{{name: S, phase: {phase}}}]\n"
    return f"---\nkind: journey\nid: {id_}\nname: {id_}\n{more}{stages}"


def covered(*journeys: str) -> dict[str, list[list[str]]]:
    found = coverage(book_of(BOOK + "".join(journeys)))
    return {
        segment.id: [[one.id for one in cell] for cell in cells] for segment, cells in found.rows
    }


def test_a_journey_covers_its_segments_and_those_of_its_personas() -> None:
    found = covered(
        journey("a", "ostaa", "segments: [pienet]\npersonas: [anna, tuntematon]\n"),
        journey("b", "kayttaa", "personas: [anna]\n"),
    )

    assert found == {"pienet": [["a"], []], "suuret": [["a"], ["b"]]}


def test_a_part_that_names_nobody_is_walked_by_those_of_its_whole() -> None:
    found = covered(
        journey("osa", "kayttaa", "parent: koko\n"),
        journey("koko", "ostaa", "segments: [pienet]\n"),
    )

    assert found["pienet"] == [["koko"], ["osa"]]


def test_what_is_aimed_at_covers_nothing_yet() -> None:
    assert covered(journey("a", "ostaa", "state: target\nsegments: [pienet]\n")) == {
        "pienet": [[], []],
        "suuret": [[], []],
    }


def test_what_is_retired_covers_nothing_any_more() -> None:
    told = covered(journey("a", "ostaa", "status: retired\nsegments: [pienet]\n"))
    assert told == {"pienet": [[], []], "suuret": [[], []]}


def test_blind_spots_are_counted() -> None:
    found = coverage(book_of(BOOK + journey("a", "ostaa", "segments: [pienet]\n")))

    assert (found.blind, found.all) == (3, 4)


def test_a_handbook_without_a_lifecycle_has_nothing_to_cover() -> None:
    found = coverage(Handbook())

    assert (found.phases, found.rows, found.blind, found.all) == ((), (), 0, 0)


def test_untold_is_what_journeys_tell_of_others_only_whether_walked_or_wished() -> None:
    book = book_of(
        BOOK
        + journey("a", "ostaa", "segments: [pienet]\n")
        + journey("b", "ostaa", "state: target\npersonas: [anna]\n")
        + journey("c", "kayttaa", "personas: [anna]\n")
    )

    assert [(one.id, [phase.id for phase in phases]) for one, phases in untold(book)] == [
        ("pienet", ["kayttaa"])
    ]


def test_a_phase_in_which_nobody_is_told_of_is_not_held_against_a_segment() -> None:
    assert untold(book_of(BOOK + journey("a", "ostaa"))) == ()
    assert untold(Handbook()) == ()
