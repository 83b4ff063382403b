"""What is told of an id that nothing has."""

from __future__ import annotations

import pytest

from journeyascode.findings import Diagnostic
from tests.expectations import diagnosed

BOOK = """\
kind: team
id: care
name: Customer care
roles: [{id: lead, name: Team lead}]
---
kind: segment
items: [{id: small-firms, name: Small firms}, {id: homes, name: Homes}]
---
kind: persona
items:
  - {id: anna, name: Anna, segment: small-firms}
  - {id: office-manager, name: The office manager}
---
"""


def told(text: str, around: str = BOOK) -> Diagnostic:
    (found,) = (one for one in diagnosed(around + text) if one.code == "JAC201")
    return found


def promise(text: str) -> str:
    return f"kind: promise\nid: we\nname: We answer\n{text}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("to: [smal-firms]", "did you mean `small-firms`?"),
        ("to: [firms]", "did you mean `small-firms`?"),
        ("to: [smallfirms]", "did you mean `small-firms`?"),
        (
            "to: [schools]",
            "choose one of `small-firms`, `homes`, or begin a new one: `jac new segment schools`",
        ),
        ("owner: caer", "did you mean `care`?"),
        ("owner: customer", "did you mean `care`?"),
        ("owner: lead", "did you mean `care/lead`?"),
        ("owner: team-lead", "did you mean `care/lead`?"),
        ("owner: sales", "choose one of `care`, or begin a new one: `jac new team sales`"),
        (
            "owner: matti-meikalainen",
            "choose one of `care`, or begin a new one: `jac new team ID`",
        ),
        ("metric: nps", "write it: `jac new metric nps`"),
    ],
)
def test_what_was_meant_or_what_there_is_is_offered(text: str, expected: str) -> None:
    assert str(told(promise(text)).help) == expected


@pytest.mark.parametrize("id_", ["it-manager", "sales-and-service-manager"])
def test_one_word_of_several_is_no_likeness(id_: str) -> None:
    text = f"kind: journey\nid: buy\nname: Buying\npersonas: [{id_}]\nstages: [{{name: Pay}}]\n"
    assert str(told(text).help) == (
        f"choose one of `anna`, `office-manager`, or begin a new one: `jac new persona {id_}`"
    )


@pytest.mark.parametrize(
    ("text", "message", "help_"),
    [
        (
            "to: [anna]",
            "`anna` is a persona, and here a segment is named",
            "write its segment: `small-firms`",
        ),
        (
            "to: [office-manager]",
            "`office-manager` is a persona, and here a segment is named",
            (
                "choose one of `small-firms`, `homes`, or begin a new one: "
                "`jac new segment office-manager`"
            ),
        ),
        (
            "owner: homes",
            "`homes` is a segment, and here a team or a partner is named",
            "choose one of `care`, or begin a new one: `jac new team homes`",
        ),
        (
            "evidence: [homes]",
            "`homes` is a segment, and here evidence is named",
            "write it: `jac new evidence homes`",
        ),
    ],
)
def test_an_id_of_another_kind_is_called_what_it_is(text: str, message: str, help_: str) -> None:
    found = told(promise(text))
    assert (str(found.message), str(found.help)) == (message, help_)


def test_an_action_is_an_action() -> None:
    action = "kind: action\nid: faster\nname: Faster\n---\n"
    found = told(promise("metric: faster"), BOOK + action)
    assert str(found.message) == "`faster` is an action, and here a metric is named"


def test_a_persona_is_changed_to_its_segment_only_when_asked() -> None:
    fix = told(promise("to: [anna]")).fix
    assert fix
    assert (fix.edits[0].text, fix.safe) == ("small-firms", False)


def test_an_entity_is_not_written_in_the_place_of_one_it_names_and_nobody_has() -> None:
    lost = "kind: persona\nid: bo\nname: Bo\nsegment: lost\n---\n"
    found = [one for one in diagnosed(BOOK + lost + promise("to: [bo]")) if one.code == "JAC201"]
    assert [str(one.help).split(",")[0] for one in found] == ["choose one of `small-firms`"] * 2


def journeys(*personas: str) -> list[str]:
    text = "---\n".join(
        f"kind: journey\nid: j-{number}\nname: J {number}\npersonas: [{persona}]\n"
        f"stages: [{{name: Pay}}]\n"
        for number, persona in enumerate(personas)
    )
    return [str(one.help) for one in diagnosed(BOOK + text) if one.code == "JAC201"]


def test_an_id_that_several_name_may_have_been_changed() -> None:
    asked = (
        "is it called `office-manager` now? Nothing points at that; "
        "`jac rename persona boss office-manager` sees to the rest"
    )
    assert journeys("anna", "boss", "boss") == [asked, asked]


def test_which_one_it_is_called_now_is_not_guessed_among_several() -> None:
    told_of = journeys("boss", "boss")
    assert all(help_.startswith("deleted, or renamed? `jac remove persona b") for help_ in told_of)
    assert journeys("anna", "boss")[0].startswith("choose one of")


def test_what_has_been_taken_away_is_not_exchanged_for_another() -> None:
    told_of = journeys("anna", "office-manager", "it-manager", "it-manager")
    assert all(help_.startswith("deleted, or renamed? ") for help_ in told_of)
