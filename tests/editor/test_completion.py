"""What is offered where. Most of these files cannot be read: somebody is typing in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.editor.completion import SORTS, Completion, Completions, propose, without_blanks
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read
from tests.editor.marking import Marked, marked
from tests.editor.test_meaning import BOOK as NAMES

BOOK = NAMES.replace("organisation: We\n", "organisation: We\nlanguages: [fi, en]\n") + "---\n"


def at(text: str) -> tuple[Marked, Completions]:
    case = marked(BOOK + text)
    return case, propose(case.view, case.path, case.spot, "en")


def offered(text: str, sort: str = "") -> dict[str, str]:
    """The text of each proposal by its label."""
    return {one.label: one.text for one in at(text)[1].found if sort in ("", one.sort)}


def written(text: str, label: str) -> str:
    """The file after the proposal of this label was taken, without the rest of the handbook."""
    _, proposals = at(text)
    [chosen] = [one for one in proposals.found if one.label == label]
    lines = text.replace("‸", "").split("\n")
    row, start, end, _ = proposals
    line = lines[row]
    copied = line[: len(line) - len(line.lstrip(" "))]
    new = without_blanks(chosen.text).replace("\n", f"\n{copied}")
    lines[row] = line[:start] + new + line[end:]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        pytest.param("kind: journey\npersonas: ‸\nname: A\n", ["anna"], id="nothing yet"),
        pytest.param("kind: journey\npersonas: [‸\nname: A\n", ["anna"], id="open bracket"),
        pytest.param("kind: journey\npersonas: [anna, a‸n]\n", ["anna"], id="inside a word"),
        pytest.param("kind: journey\npersonas:\n  - ‸\nname: A\n", ["anna"], id="behind a dash"),
        pytest.param("kind: journey\npersonas:\n  ‸\n", ["anna"], id="below the key"),
        pytest.param("kind: journey\nstages:\n  - steps:\n      - name: A\n        channel: ‸\n",
                     ["web", "phone"], id="in a step"),
        pytest.param("kind: persona\nowner: ca‸\n", ["care", "care/lead", "care/clerk"],
                     id="teams and their roles"),
        pytest.param("kind: persona\nowner: care/‸\n", ["care", "care/lead", "care/clerk"],
                     id="behind the team"),
        pytest.param("kind: journey\nid: me\nname: A\nstages:\n  - name: B\n    steps:\n"
                     "      - {id: one, name: C}\n      - id: two\n        name: D\n"
                     "        next: [{to: ‸\n      - {id: three, name: E}\n",
                     ["one", "two", "three"], id="steps of the journey that is being typed"),
        pytest.param("kind: action\nanswers_steps: [{journey: buy, step: ‸}]\n", ["look", "pay"],
                     id="steps of the journey that is named"),
        pytest.param("kind: blueprint\nid: n\nname: N\njourney: buy\ncells:\n"
                     "  - {id: c, lane: frontstage, step: ‸}\n", ["look", "pay"], id="columns"),
        pytest.param("kind: journey\nname: A\nstages: [{phase: ‸}]\n", ["begin", "stay"],
                     id="phases"),
        pytest.param("kind: handbook\nrules: [{of: persona/‸}]\n", ["persona/anna"],
                     id="targets"),
        pytest.param("kind: persona\nid: a‸\n", [], id="an id of one's own"),
        pytest.param("kind: persona\nname: Anna ‸\n", [], id="in a text"),
        pytest.param("kind: persona # an‸\n", [], id="in a comment"),
        pytest.param('kind: persona\nsegment: "‸\n', [], id="in quotes"),
    ],
)  # fmt: skip
def test_ids_are_offered_by_what_the_spot_takes(text: str, labels: list[str]) -> None:
    found = [*offered(text, "id")]
    assert [label for label in found if label in labels] == labels
    assert bool(found) is bool(labels)


def test_an_id_comes_with_the_name_and_a_card() -> None:
    _, proposals = at("kind: journey\npersonas: [‸]\n")
    [one] = proposals.found
    assert (one.detail, one.sort) == ("Anna", "id")
    assert one.about.startswith("**Anna**\n\npersona `anna`")


@pytest.mark.parametrize(
    ("text", "label", "after"),
    [
        pytest.param("kind: journey\npersonas: a‸", "anna", "kind: journey\npersonas: [anna]",
                     id="a list in brackets"),
        pytest.param("kind: journey\npersonas:\n  ‸", "anna", "kind: journey\npersonas:\n  - anna",
                     id="a list with dashes"),
        pytest.param("kind: persona\nsegm‸ x", "segment", "kind: persona\nsegment:  x",
                     id="a key before a value"),
        pytest.param("kind: persona\nsegm‸ent: x", "segment", "kind: persona\nsegment: x",
                     id="a key that has its colon"),
        pytest.param("kind: journey\npers‸", "personas", "kind: journey\npersonas: []",
                     id="a key with a list"),
        pytest.param("kind: journey\nst‸: []", "stages", "kind: journey\nstages: []",
                     id="a list with its colon"),
        pytest.param("kind: journey\nst‸", "stages", "kind: journey\nstages:\n  - ",
                     id="a key with parts"),
        pytest.param("kind: persona\nrev‸", "reviewed", "kind: persona\nreviewed:\n  ",
                     id="a key with a part"),
        pytest.param("kind: journey\nstages:\n  - name: A\n    ste‸", "steps",
                     "kind: journey\nstages:\n  - name: A\n    steps:\n      - ", id="deeper"),
        pytest.param("kind: journey\nstages:\n  - ste‸", "steps",
                     "kind: journey\nstages:\n  - steps:\n      - ", id="behind a dash"),
        pytest.param("kind: journey\nstages:\n  - steps:\n    - fee‸", "feels",
                     "kind: journey\nstages:\n  - steps:\n    - feels:\n        ",
                     id="one thing or several"),
        pytest.param("kind: journey\nstages: [{steps: [{wai‸", "waits",
                     "kind: journey\nstages: [{steps: [{waits: {}", id="a part in braces"),
        pytest.param("kind: journey\nstages: [{ste‸", "steps",
                     "kind: journey\nstages: [{steps: []", id="parts in braces"),
        pytest.param("kind: channel\nit‸", "items", "kind: channel\nitems:\n  - ", id="several"),
        pytest.param("kind: persona\nname: ‸", "{fi: …, en: …}",
                     "kind: persona\nname: {fi: , en: }", id="every language"),
        pytest.param("kind: persona\nname: {fi: A, e‸", "en", "kind: persona\nname: {fi: A, en: ",
                     id="another language"),
        pytest.param("kind: persona\nname:\n  fi: A\n  ‸", "en",
                     "kind: persona\nname:\n  fi: A\n  en: ", id="the same below"),
        pytest.param("kind: handbook\nrules: [{severity: ‸", "off",
                     'kind: handbook\nrules: [{severity: "off"', id="a choice in quotes"),
        pytest.param("kind: handbook\nrules:\n  - rule: un‸", "unused-entity",
                     "kind: handbook\nrules:\n  - rule: unused-entity", id="a rule"),
        pytest.param("kind: journey\nstages:\n  - steps:\n      ‸", "name",
                     "kind: journey\nstages:\n  - steps:\n      - name: ", id="an item's key"),
        pytest.param("ki‸", "kind: channel", "kind: channel\nname: \n", id="a whole file"),
        pytest.param("‸\nname: A", "kind", "kind: \nname: A", id="the kind"),
    ],
)  # fmt: skip
def test_what_is_taken_fits_where_it_is_written(text: str, label: str, after: str) -> None:
    assert written(text, label) == after


def test_a_whole_part_is_offered_to_fill_in() -> None:
    text = "kind: journey\nname: A\nstages:\n  - name: B\n    steps:\n      - ‸\n"
    after = written(text, "a step")
    assert after.startswith(text.partition("‸")[0] + "id: step-id\n        name: what happens")
    assert "        touchpoint: touchpoint-id\n        channel: web" in after
    below = written("kind: journey\nname: A\nstages:\n  ‸\n", "a stage")
    assert "\n  - name: name of the stage\n    goal: " in below
    assert "\n    steps:\n      - name: the first step" in below


def test_an_empty_file_may_become_anything_but_a_second_handbook() -> None:
    kinds = offered("‸", "kind")
    assert "kind: journey" in kinds
    assert "kind: handbook" not in kinds
    alone = marked("‸")
    found = propose(alone.view, alone.path, alone.spot, "fi").found
    assert {one.label: one.detail for one in found}["kind: handbook"] == "käsikirja"
    for text in kinds.values():
        assert isinstance(read(without_blanks(text).encode()), dict)


def test_kinds_choices_flags_and_tags_are_offered() -> None:
    assert "touchpoint" in offered("kind: ‸\n", "kind")
    assert [*offered("kind: persona\nstatus: ‸\n")] == ["draft", "review", "approved", "retired"]
    details = {one.label: one.detail for one in at("kind: channel\nself_service: ‸\n")[1].found}
    assert details == {"true": "", "false": ""}
    tagged = "kind: metric\nid: m\nname: M\ntype: nps\ntags: [web, b2b]\n---\n"
    assert [*offered(tagged + "kind: persona\ntags: [‸]\n")] == ["b2b", "web"]


@pytest.mark.parametrize("id_", ["null", "true", "2026", "1e5"])
def test_what_would_be_read_as_something_else_is_offered_in_quotes(id_: str) -> None:
    named = f"kind: persona\nid: '{id_}'\nname: A\ntags: ['{id_}']\n---\n"
    assert offered(named + "kind: journey\npersonas: [‸]\n", "id")[id_] == f'"{id_}"'
    assert offered(named + "kind: journey\npersonas: ‸\n", "id")[id_] == f'["{id_}"]'
    assert offered(named + "kind: persona\ntags: [‸]\n", "choice") == {id_: f'"{id_}"'}


def test_keys_that_are_there_are_not_offered_again() -> None:
    found = offered("kind: persona\nname: A\nr‸\nowner: care\n")
    assert {"role", "reviewed"} <= {*found}
    assert not {"kind", "name", "owner", "items"} & {*found}


@pytest.mark.parametrize(
    ("text", "must"),
    [
        pytest.param("kind: blueprint\n‸\n", {"name", "journey"}, id="entity"),
        pytest.param("kind: channel\nitems:\n  - ‸\n", {"id", "name"}, id="one of several"),
        pytest.param("‸\nname: A\n", {"kind"}, id="no kind yet"),
        pytest.param("kind: nothing\n‸\n", set[str](), id="unknown kind"),
        pytest.param("kind: channel\nitems: []\n‸\n", set[str](), id="beside several"),
        pytest.param("kind: channel\nx:\n  y: 1\n  ‸\n", set[str](), id="below what is unknown"),
        pytest.param("kind: handbook\nown_rules: [{where: {‸}}]\n", set[str](), id="any key"),
    ],
)
def test_what_must_be_there_is_offered_first(text: str, must: set[str]) -> None:
    assert {*offered(text, "must")} == must


def test_past_the_end_of_a_file_there_is_nothing_to_fail_at() -> None:
    case = marked("kind: persona\n‸")
    assert propose(case.view, case.path, (9, 9), "en").start == 0


@given(st.data())
def test_at_every_spot_something_or_nothing_is_offered(data: st.DataObject) -> None:
    text = "kind: journey" + BOOK.partition("kind: journey")[2].partition("---\n")[0]
    lines = text.split("\n")
    row = data.draw(st.integers(0, len(lines) - 1))
    column = data.draw(st.integers(0, len(lines[row])))
    cut = data.draw(st.booleans())
    line = lines[row][:column] + "‸" + ("" if cut else lines[row][column:])
    case, proposals = at("\n".join((*lines[:row], line, *lines[row + 1 :])))
    assert proposals.row == case.spot[0]
    assert proposals.start <= case.spot[1]
    assert all(one.sort in SORTS and one.label and one.text for one in proposals.found)


@given(st.sampled_from([*offered("kind: journey\nname: A\n‸\n")]))
def test_a_key_that_is_taken_leaves_a_file_that_can_be_read(label: str) -> None:
    after = written("kind: journey\nname: A\n‸\n", label)
    try:
        read(after.encode())
    except YamlError as error:
        pytest.fail(f"{after}: {error}")


def test_editors_without_blanks_get_plain_text() -> None:
    assert without_blanks("a: ${1:b}, ${2|c,d|}, ${3}, $0;") == "a: b, c, , ;"
    assert Completion("a", "b", "id").about == ""
