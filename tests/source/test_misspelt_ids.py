"""Misspelt ids that name something: the way out is what the handbook has."""

from __future__ import annotations

import pytest

from journeyascode.findings import Diagnostic
from journeyascode.source import load_texts
from tests.expectations import files_of

BOOK = """\
kind: team
id: care
name: {en: Customer care, fi: Asiakaspalvelu}
roles: [{id: lead, name: Team lead}]
---
kind: channel
items: [{id: web, name: Web}, {id: shop, name: Shop}]
---
"""


def told(text: str, around: str = BOOK) -> Diagnostic:
    (problem,) = load_texts(files_of(around + text)).diagnostics
    return problem


def way_out(text: str, around: str = BOOK) -> str:
    problem = told(f"kind: persona\nid: anna\nname: Anna\n{text}\n", around)
    assert problem.code == "JAC106"
    if problem.fix:
        sure = "surely" if problem.fix.safe else "perhaps"
        return f"{problem.help}; {sure} {problem.fix.edits[0].text}"
    return str(problem.help)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("owner: Care", "did you mean `care`?; surely care"),
        ("owner: Asiakaspalvelu", "did you mean `care`?; perhaps care"),
        ("owner: Caer", "did you mean `care`?; surely care"),
        ("owner: Care/Lead", "did you mean `care/lead`?; surely care/lead"),
        ("owner: Care/Boss", "did you mean `care`?; perhaps care"),
        ("owner: Team Lead", "did you mean `care/lead`?; perhaps care/lead"),
        (
            "owner: Sales",
            "choose one of `care`, or begin a new one: `jac new team sales`",
        ),
        ("channels: [Web]", "did you mean `web`?; surely web"),
        (
            "channels: [App]",
            "choose one of `web`, `shop`, or begin a new one: `jac new channel app`",
        ),
        ("segment: Firms", "write the id of a segment, or begin it: `jac new segment firms`"),
    ],
)
def test_an_id_is_corrected_only_to_one_that_is_there(text: str, expected: str) -> None:
    assert way_out(text) == expected


@pytest.mark.parametrize("name", ["Matti Meikäläinen", "MattiMeikäläinen", "matti@example.org"])
def test_no_team_is_begun_with_the_name_of_a_person(name: str) -> None:
    assert way_out(f"owner: {name}") == (
        "a team belongs here, or a role of it, not a person: choose one of `care`"
    )


def test_the_address_of_a_person_is_not_repeated() -> None:
    problem = told("kind: persona\nid: anna\nname: Anna\nowner: matti@example.org\n")
    assert str(problem.message) == "an e-mail address is not an id"
    assert problem.source == ""


@pytest.mark.parametrize("text", ["channels: [web shop]", "channels: ['web, shop']"])
def test_several_ids_in_one_are_taken_apart(text: str) -> None:
    assert way_out(text) == (
        "these are several: with commas between them in `[ ]`, where a list may stand: "
        "`[web, shop]`"
    )


def test_where_one_id_belongs_a_list_is_too_much() -> None:
    problem = told("kind: persona\nid: anna\nname: Anna\nsegment: [a, b]\n")
    assert str(problem.help) == (
        "only one may stand here: write one of them without `[ ]` and dashes"
    )


def test_where_there_is_no_team_an_owner_is_shown_by_example() -> None:
    assert way_out("owner: Matti Meikäläinen", around="") == (
        "a team belongs here, or a role of it, not a person: for example `care` or `care/lead`"
    )


def test_of_many_none_is_listed() -> None:
    many = "kind: channel\nitems:\n" + "".join(
        f"  - {{id: c-{n}, name: C{n}}}\n" for n in range(9)
    )
    assert way_out("channels: [Web Shop]", f"{many}---\n") == (
        "write the id of a channel, or begin it: `jac new channel web-shop`"
    )


def test_an_id_that_names_nothing_but_itself_is_written_anew() -> None:
    problem = told("kind: persona\nid: Anna\nname: Anna\n")
    assert str(problem.help) == "write lower-case words joined by hyphens: `anna`"
    assert problem.fix


def test_an_id_too_long_for_a_fix_still_has_a_way_out() -> None:
    long = "A" * 81 + "/" + "b" * 90
    problem = told(f"kind: persona\nid: anna\nname: Anna\nowner: {long}\n")
    assert problem.help
