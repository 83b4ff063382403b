from __future__ import annotations

import pytest

from journeyascode.checking.own_rules import fits, selected, values
from journeyascode.findings import Diagnostic
from journeyascode.handbook import Handbook
from journeyascode.model import Condition, Journey, Stage, Step
from tests.expectations import diagnosed

HANDBOOK = """\
kind: handbook
id: handbook
name: Handbook
organisation: Company
languages: [fi, en]
{more}own_rules:
  - id: mine
    select: {select}
    where: {where}
    require: {require}
    message: {{fi: täällä, en: "here {{x}}"}}
    severity: error
    because: {{fi: koska}}
---
"""
JOURNEY = """\
kind: journey
id: buy
name: {fi: Osto, en: Buying}
status: approved
personas: [anna, berta]
reviewed: {on: 2026-05-01}
stages:
  - name: Search
    steps:
      - {id: a, name: I look, channel: phone, optional: true}
      - id: b
        name: I ask
        feels: [{score: -1, word: bad}, {score: 1}]
        duration: 2 h
  - name: Pay
    steps:
      - {id: c, name: I pay, channel: phone, pains: [slow, slower]}
"""


def found(
    select: str, require: str, where: str = "{}", more: str = "", text: str = JOURNEY
) -> list[Diagnostic]:
    handbook = HANDBOOK.format(select=select, require=require, where=where, more=more)
    told = diagnosed(handbook + text)
    assert not [d for d in told if d.code.startswith("JAC95")]
    return [d for d in told if d.code.startswith("own/")]


def lines(select: str, require: str, where: str = "{}") -> list[int]:
    return [d.place.line for d in found(select, require, where)]


def test_a_finding_speaks_the_words_of_the_handbook() -> None:
    (one,) = found("journey", "{owner: present}")

    assert (one.code, str(one.severity), str(one.place)) == (
        "own/mine",
        "error",
        "file-2.yaml:1:1",
    )
    assert (one.message.to("fi"), one.message.to("en"), one.message.to("sv")) == (
        "täällä (koska)",
        "here {x} (koska)",
        "täällä (koska)",
    )
    assert one.help is None


def test_it_is_placed_at_the_key_or_at_what_lacks_it() -> None:
    assert lines("journey", "{status: draft}") == [4]
    assert lines("journey.stages.steps", "{channel: present}") == [11]
    assert lines("journey.stages.steps", "{feels.score: {at_least: 0}}", "{id: b}") == [13]
    assert lines("persona", "{owner: present}") == []


@pytest.mark.parametrize(
    ("require", "wrong"),
    [
        ("{channel: present}", [11]),
        ("{channel: absent}", [10, 17]),
        ("{channel: phone}", [11]),
        ("{channel: {one_of: [phone, chat]}}", [11]),
        ("{channel: {matches: HON}}", [11]),
        ("{channel: {begins_with: Ph}}", [11]),
        ("{channel: {begins_with: hone}}", [10, 11, 17]),
        ("{optional: true}", [11, 17]),
        ("{optional: 1}", [10, 11, 17]),
        ("{optional: {one_of: [false]}}", [10]),
        ("{pains: {at_least: 2}}", [10, 11]),
        ("{pains: {at_most: 1}}", [17]),
        ("{pains: {matches: slower}}", [10, 11]),
        ("{pains: {one_of: [slow, slower]}}", [10, 11]),
        ("{pains: {one_of: [slow]}}", [10, 11, 17]),
        ("{feels: {at_least: 1, at_most: 2}}", [10, 17]),
        ("{feels.score: {at_least: -1}}", [10, 17]),
        ("{feels.score: {at_most: 0}}", [10, 13, 17]),
        ("{feels.score: 1}", [10, 17]),
        ("{feels.word: bad}", [10, 17]),
        ("{duration: 2 h}", [10, 17]),
        ("{name: I pay, channel: phone}", [10, 11]),
    ],
)
def test_a_condition_holds_or_does_not(require: str, wrong: list[int]) -> None:
    told = lines("journey.stages.steps", require)

    step = {10: "a", 11: "b", 12: "b", 13: "b", 14: "b", 17: "c"}
    assert sorted({step[line] for line in told}) == sorted({step[line] for line in wrong})


def test_only_what_is_selected_by_its_values_is_asked() -> None:
    assert lines("journey.stages.steps", "{pains: present}", "{channel: phone}") == [10]
    assert lines("journey", "{owner: present}", "{name: Osto}") == [1]
    assert lines("journey", "{owner: present}", "{name: Osta}") == []
    assert lines("journey", "{owner: present}", "{reviewed.on: 2026-05-01, status: approved}") == [
        1
    ]
    assert lines("journey", "{owner: present}", "{personas: {at_least: 3}}") == []


def test_settings_and_comments_reach_own_rules_as_well() -> None:
    for severity in ("hint", '"off"'):
        more = f"rules: [{{rule: own/mine, of: journey, severity: {severity}, because: later}}]\n"
        told = found("journey", "{owner: present}", more=more)
        assert [str(one.severity) for one in told] == (["hint"] if severity == "hint" else [])
    ignored = JOURNEY.replace("journey\n", "journey  # jac: ignore[own/mine] later\n", 1)
    assert found("journey", "{owner: present}", text=ignored) == []


def test_a_setting_of_an_own_rule_that_there_is_not_is_told() -> None:
    more = "rules: [{rule: own/mne, severity: hint, because: later}]\n"
    text = HANDBOOK.format(select="journey", require="{owner: present}", where="{}", more=more)
    (one,) = (d for d in diagnosed(text + JOURNEY) if d.code == "JAC910")

    assert str(one.help) == "did you mean `own/mine`?"


def test_parts_of_different_sorts_are_each_asked_what_they_can_tell() -> None:
    text = "kind: team\nid: care\nname: Care\nroles: [{id: lead, name: Lead}]\n"

    assert len(found("team.roles", "{name: {matches: x}}", text=text)) == 1


def test_a_plain_message_is_told_in_every_language() -> None:
    handbook = HANDBOOK.format(select="journey", require="{owner: present}", where="{}", more="")
    text = handbook.replace("{fi: koska}", "koska") + JOURNEY
    (one,) = (d for d in diagnosed(text) if d.code == "own/mine")

    assert one.message.to("fi").endswith(" (koska)")
    assert one.message.to("en").endswith(" (koska)")


def test_a_key_that_only_its_neighbours_have_holds_nothing() -> None:
    step = Step(name="I look")
    book = Handbook([Journey(id="a", name="A", stages=(Stage(name="S"),))])

    assert [*values(step, ("nothing",))] == []
    assert [*values(step, ("copy", "__class__"))] == []
    assert [*selected(book, ("journey", "nothing"))] == []


def test_only_numbers_are_compared() -> None:
    assert fits((True, "4", 3), Condition(at_least=2), many=False)
    assert not fits((True, "4"), Condition(at_least=0), many=False)


def test_its_words_need_no_translation_of_ours() -> None:
    (one,) = found("journey", "{owner: present}")

    assert one.message.is_told_in("fi")
    assert one.message.is_told_in("sv")


@pytest.mark.parametrize(
    ("test", "told"),
    [
        ("{quotes: {matches: x}}", "what stands at `quotes` has keys of its own"),
        ("{quotes: {one_of: [x]}}", "what stands at `quotes` has keys of its own"),
        ("{empathy: x}", "what stands at `empathy` has keys of its own"),
        ("{empathy: {begins_with: x}}", "what stands at `empathy` has keys of its own"),
    ],
)
def test_the_text_of_what_only_has_keys_is_asked_for_below_it(test: str, told: str) -> None:
    handbook = HANDBOOK.format(select="persona", require=test, where="{}", more="")
    (one,) = (d for d in diagnosed(handbook) if d.code == "JAC951")

    assert str(one.message) == told


@pytest.mark.parametrize("test", ["{critical: undecided}", "{pains: x}", "{opportunities: x}"])
def test_what_may_be_told_in_a_word_is_compared_by_it(test: str) -> None:
    assert found("journey.stages.steps", test)
