from __future__ import annotations

import pytest

from journeyascode.findings import Diagnostic, Place, Route, Severity, Steps
from journeyascode.reports.checked import fingerprints
from journeyascode.speech import say
from tests.expectations import files_of
from tests.reports.checking import check_finding, check_of

STEP = """\
kind: journey
id: buy
name: Buy
stages:
  - name: {fi: Alku, en: Begin}
    steps:
      - {id: look, name: I look, channel: wbe}
"""
EARLIER = STEP.replace("stages:\n", "stages:\n  - {name: Zero, steps: [{id: a, name: I am}]}\n")
UNREADABLE = "kind: persona\nname: Anna\nwat: 1\n"


def fingerprints_of(text: str, code: str) -> list[str]:
    checked = check_of(text)
    return [checked.fingerprint(one) for one in checked.told if one.code == code]


def test_a_fingerprint_survives_moved_lines_and_stages_before() -> None:
    assert len(fingerprints_of(STEP, "JAC201")) == 1
    assert fingerprints_of(STEP, "JAC201") == fingerprints_of(EARLIER, "JAC201")
    assert fingerprints_of(STEP, "JAC201") == fingerprints_of(f"\n# more\n{STEP}", "JAC201")


def test_a_fingerprint_tells_entities_spots_and_words_apart() -> None:
    other = STEP.replace("id: buy", "id: sell")
    elsewhere = STEP.replace("id: look", "id: gaze")

    assert fingerprints_of(STEP, "JAC201") != fingerprints_of(other, "JAC201")
    assert fingerprints_of(STEP, "JAC201") != fingerprints_of(elsewhere, "JAC201")


def test_references_in_a_list_are_told_apart_by_what_they_say() -> None:
    both = STEP.replace("stages:\n", "personas: [anna, berta]\nstages:\n")
    one = both.replace("anna, ", "")

    assert len(fingerprints_of(one, "JAC201")) == 2
    assert fingerprints_of(both, "JAC201")[1:] == fingerprints_of(one, "JAC201")


@pytest.mark.parametrize(
    ("steps", "others"),
    [
        (("stages", 1, "name", "fi"), ("stages", 1, "name", "en")),
        (("stages", 0), ("stages", 1)),
        (("stages", 9), ("stages", 8)),
        (("nothing", 1), ("nothing", 2)),
        (("name", "fi", 3), ("name", "fi", 4)),
    ],
)
def test_every_spot_is_known_even_where_nothing_is_written(steps: Steps, others: Steps) -> None:
    book = check_of(EARLIER).book
    one, other = (
        Diagnostic(
            "JAC1", Severity.HINT, Place(STEP_FILE), say("no"), at=Route("journey", "buy", w)
        )
        for w in (steps, others)
    )

    first, second = fingerprints([one, other], book)
    assert first != second
    assert (first, second) == fingerprints([one, other], book)


def test_an_item_without_a_name_is_known_by_its_number() -> None:
    book = check_of(
        "kind: journey\nid: buy\nname: B\nstages: [{name: S, steps: ["
        "{id: i, name: I, feels: [{score: 1}, {score: 0}]}]}]\n"
    ).book
    told = [
        Diagnostic(
            "JAC1",
            Severity.HINT,
            Place(STEP_FILE),
            say("no"),
            at=Route("journey", "buy", ("stages", 0, "steps", 0, "feels", n)),
        )
        for n in (0, 1)
    ]

    assert len({*fingerprints(told, book)}) == 2
    assert fingerprints(told[1:], book) == fingerprints(told, book)[1:]


def test_in_a_file_that_cannot_be_read_the_line_itself_is_known() -> None:
    assert len(fingerprints_of(UNREADABLE, "JAC102")) == 1
    assert fingerprints_of(UNREADABLE, "JAC102") == fingerprints_of("\n" + UNREADABLE, "JAC102")
    assert fingerprints_of(UNREADABLE, "JAC102") != fingerprints_of(
        UNREADABLE.replace("wat", "what"), "JAC102"
    )


def test_equal_findings_are_told_apart_by_count_and_not_by_what_is_left_out() -> None:
    place = Place(STEP_FILE)
    one, two = (
        Diagnostic("JAC201", Severity.ERROR, place, say("no"), at=Route("journey", "gone", (0, n)))
        for n in "aa"
    )
    checked = check_finding(one, two)
    only_two = checked.only(lambda other: other is two)

    assert checked.fingerprint(one) != checked.fingerprint(two)
    assert only_two.told == (two,)
    assert only_two.fingerprint(two) == checked.fingerprint(two)


STEP_FILE = files_of(STEP)[0][0]
