"""The critical points that need attention first."""

from __future__ import annotations

from journeyascode.facts.critical import critical_points, fail_points, open_questions
from journeyascode.handbook import Handbook
from tests.drawing.reading import book_of


def ranked(book: Handbook) -> list[str]:
    return [str(point.stop.step.name) for point in critical_points(book)]


def journey(*steps: str, more: str = "") -> str:
    lines = "".join(f"      - {{critical: {{why: Ratkaisee}}, {step}}}\n" for step in steps)
    return f"kind: journey\nid: j\nname: J\n{more}stages:\n  - name: S\n    steps:\n{lines}"


def test_the_widest_gap_between_what_is_expected_and_what_is_felt_comes_first() -> None:
    book = book_of(
        journey(
            "name: Hyvä, expects: 5, feels: {score: 2}",
            "name: Huono, expects: 3, feels: {score: -2}",
            "name: Huonoin, expects: 5, feels: [{score: 2}, {score: -2}]",
        )
    )

    assert ranked(book) == ["Huonoin", "Huono", "Hyvä"]
    worst, bad, good = critical_points(book)
    assert (worst.gap, bad.gap, good.gap) == (4, 2, 0)
    assert worst.felt == -2


def test_what_customers_bring_along_is_not_what_we_leave_them_with() -> None:
    turned = "name: A, expects: 5, feels: {start: {score: -1}, end: {score: 2}}"
    (point,) = critical_points(book_of(journey(turned)))
    assert [one.score for one in point.told] == [-1, 2]
    assert (point.felt, point.gap, point.hurts) == (2, 0, False)


def test_what_nobody_has_said_to_expect_is_not_made_up_and_comes_last() -> None:
    book = book_of(
        journey(
            "name: A, feels: {score: -2}",
            "name: B, expects: 3, feels: {score: 2}",
        )
    )
    assert ranked(book) == ["B", "A"]
    assert [(point.expected, point.gap) for point in critical_points(book)] == [
        (3, -2),
        (None, None),
    ]


def test_where_nobody_has_told_the_feeling_there_is_no_gap() -> None:
    (point,) = critical_points(book_of(journey("name: A")))

    assert (point.felt, point.gap, point.severity, point.troubles) == (None, None, 0, ())


def test_of_two_equal_gaps_the_worse_pain_and_then_the_more_troubles_come_first() -> None:
    pains = """
---
kind: insight
id: kipu
name: Kipu
severity: 4
---
kind: insight
id: ilo
name: Ilo
type: delight
severity: 5
"""
    steps = journey(
        "name: Tyyni, insights: [ilo, tuntematon]",
        "name: Katkeaa, handover: broken, fail_point: Linja katkeaa",
        "name: Toistaa, handover: repeated",
        "name: Sattuu, insights: [kipu]",
    )
    book = book_of(steps + pains)

    assert ranked(book) == ["Sattuu", "Katkeaa", "Toistaa", "Tyyni"]
    told = [point.troubles for point in critical_points(book)]
    assert told == [(), ("lost", "fails"), ("repeated",), ()]


def test_who_has_committed_more_has_more_to_lose_and_an_untold_commitment_weighs_the_middle() -> (
    None
):
    felt = "expects: 4, feels: {score: 0}"
    steps = (
        f"name: Untold, {felt}",
        f"name: All in, commitment: 5, {felt}",
        f"name: Just looking, commitment: 1, {felt}",
        "name: Delighted, commitment: 5, expects: 4, feels: {score: 2}",
    )
    found = critical_points(book_of(journey(*steps)))

    assert [str(one.stop.step.name) for one in found] == [
        "All in",
        "Untold",
        "Just looking",
        "Delighted",
    ]
    assert [one.gap for one in found] == [1, 1, 1, -1]


def test_what_is_undecided_is_an_open_question_and_no_critical_point() -> None:
    book = book_of(
        "kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps:\n"
        "      - {name: Decided, critical: {why: It decides}}\n"
        "      - {name: Not yet, critical: undecided}\n      - {name: Plain}\n"
    )

    assert ranked(book) == ["Decided"]
    assert [str(stop.step.name) for _, stop in open_questions(book)] == ["Not yet"]


def test_promises_made_there_that_are_not_kept_are_troubles() -> None:
    promises = "".join(
        f"---\nkind: promise\nid: p{most}\nname: P\nmetric: m\n"
        f"threshold: {{at_most: {most}, at_risk: 5}}\n"
        for most in (4, 6)
    )
    metric = "---\nkind: metric\nid: m\nname: M\ntype: count\nobservations:\n"
    book = book_of(
        f"{journey('name: A, promises: [p4, p6, puuttuu]')}{promises}{metric}"
        "  - {period: 2026-01, value: 5}\n"
    )

    assert critical_points(book)[0].troubles == ("broken", "at-risk")


def test_what_is_aimed_at_or_retired_is_not_how_things_are() -> None:
    assert critical_points(book_of(journey("name: A", more="state: target\n"))) == ()
    assert critical_points(book_of(journey("name: A", more="status: retired\n"))) == ()


def test_what_may_break_behind_a_step_is_told_with_it() -> None:
    cell = "{id: x, lane: backstage, step: s, name: Kirjaa, fail_point: {effect: Tilaus katoaa}}"
    book = book_of(
        journey("id: s, name: Tilaa, expects: 5")
        + f"---\nkind: blueprint\nid: b\nname: B\njourney: j\ncells: [{cell}]\n"
    )

    [point] = critical_points(book)
    assert point.troubles == ("fails",)
    told = fail_points(book, point.journey, point.stop.step)
    assert [str(one) for one in told] == ["Tilaus katoaa"]
