from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.build import check
from journeyascode.editor.changes import (
    KnownFindings,
    edits_between,
    fixes_at,
    id_at,
    mended,
    rename,
    tidied_edits,
)
from journeyascode.editor.view import View
from journeyascode.findings import Place
from journeyascode.reports.baseline import spell_baseline
from journeyascode.reports.checked import Checked
from journeyascode.source import Loaded, load_texts
from journeyascode.source.edits import apply
from journeyascode.source.files import SourceFile
from journeyascode.source.rename import RenameError
from tests.editor.marking import marked, view_of
from tests.expectations import DAY

PATH = PurePosixPath("file-1.yaml")
BOOK = """\
kind: journey
id: buy
name: Buying
personas: ['an‸na']
owner: care/lead
stages:
  - name: Search
    steps:
      - {id: look, name: I look, next: [{to: pay}]}
      - {id: pay, name: I pay}
---
kind: persona
id: anna
name: Anna
---
kind: team
id: care
name: Care
roles: [{id: lead, name: Lead}]
"""
lines = st.lists(st.text("aä🎉 \u2028", max_size=4), max_size=6)


def checked(loaded: Loaded) -> Checked:
    found = check(loaded, DAY)
    return Checked(loaded.handbook, DAY, found, found)


UNKNOWN = KnownFindings(None, checked)
LIST = PurePosixPath(".jac-baseline.json")


def test_the_list_of_known_findings_is_renewed_with_the_id() -> None:
    case = marked(BOOK.replace("name: Anna\n", "name: Anna\nsegment: gone\n"))
    before = spell_baseline(checked(case.view.loaded), LIST).encode()
    known = KnownFindings(SourceFile(LIST, before), checked)
    edits = rename(case.aim, "anna-maria", known).edits[LIST]
    after = apply(before, edits).decode()
    assert after.count("persona/anna-maria") == before.decode().count("persona/anna") > 0


def test_a_file_that_is_no_list_of_known_findings_is_let_alone() -> None:
    known = KnownFindings(SourceFile(LIST, b"{"), checked)
    assert LIST not in rename(marked(BOOK).aim, "anna-maria", known).edits


@given(lines, lines, st.sampled_from(["\n", "\r\n"]), st.sampled_from(["\n", "\r\n", "\r"]))
def test_the_edits_make_one_text_of_the_other(
    old: list[str], new: list[str], ending: str, other: str
) -> None:
    before, after = ending.join(old).encode(), other.join(new).encode()
    assert apply(before, edits_between(PATH, before, after)) == after


def test_only_the_letters_that_change_are_written() -> None:
    [edit] = edits_between(PATH, b"a: 1\nbcd: 2\ne: 3\n", b"a: 1\nbXd: 2\ne: 3\n")
    assert edit == (Place(PATH, 2, 2, 2, 3), "X")


def test_the_list_of_known_findings_is_written_anew_whole() -> None:
    case = marked(BOOK.replace("name: Anna\n", "name: Anna\nsegment: gone\n"))
    before = spell_baseline(checked(case.view.loaded), LIST).encode()
    known = KnownFindings(SourceFile(LIST, before), checked)
    [edit] = rename(case.aim, "anna-maria", known).edits[LIST]
    assert edit.place == Place(LIST, 1, 1, before.count(b"\n") + 1, 1)


def test_a_list_in_which_nothing_has_another_name_is_let_alone() -> None:
    known = KnownFindings(SourceFile(LIST, b'["end of the known findings"]'), checked)
    assert LIST not in rename(marked(BOOK).aim, "anna-maria", known).edits


def test_behind_a_kind_the_id_is_renamed_even_where_the_kind_begins_like_it() -> None:
    case = marked(
        "kind: handbook\nname: O\norganisation: W\nrules: [{of: 'metric/m‸et', severity: hint}]\n"
        "---\nkind: metric\nid: met\nname: M\n"
    )
    found = id_at(case.aim)
    assert found == ("met", Place(PATH, 4, 22, 4, 25))


@pytest.mark.parametrize(
    ("word", "id_", "place"),
    [
        pytest.param("'an‸na'", "anna", "file-1:4 anna", id="in quotes"),
        pytest.param("ca‸re/lead", None, "", id="role"),
        pytest.param("{id: lo‸ok", "look", "file-1:9 look", id="step"),
        pytest.param("I lo‸ok", None, "", id="text"),
    ],
)
def test_only_the_id_itself_is_renamed(word: str, id_: str | None, place: str) -> None:
    plain = BOOK.replace("‸", "")
    case = marked(plain.replace(word.replace("‸", ""), word))
    found = id_at(case.aim)
    assert (found and found[0]) == id_
    assert not found or case.line(found[1]) == place


def test_an_id_over_two_lines_is_not_renamed() -> None:
    case = marked("kind: persona\nid: an\n  ‸na\nname: A\n")
    assert id_at(case.aim) is None


def test_an_entity_gets_another_id_wherever_it_is_named() -> None:
    case = marked(BOOK)
    rewriting = rename(case.aim, "anna-maria", UNKNOWN)
    assert {
        path.stem: [edit.text for edit in edits] for path, edits in rewriting.edits.items()
    } == {
        "file-1": ["-maria"],
        "file-2": ["-maria"],
    }


def test_an_entity_that_is_called_by_its_file_moves_it() -> None:
    text = "kind: channel\nname: A\n---\nkind: persona\nid: p\nname: P\nchannels: [file-1‸]\n"
    rewriting = rename(marked(text).aim, "web", UNKNOWN)
    assert rewriting.moves == {PATH: PATH.with_stem("web")}


def test_a_step_gets_another_id_in_its_journey() -> None:
    case = marked(BOOK.replace("‸", "").replace("{id: pay", "{id: pa‸y"))
    [edits] = rename(case.aim, "buy-it", UNKNOWN).edits.values()
    assert [edit.place.line for edit in edits] == [9, 10]


@pytest.mark.parametrize(
    ("word", "new", "told"),
    [
        pytest.param("'an‸na'", "Anna B", "`Anna B` is not lower-case words", id="no id"),
        pytest.param("care/le‸ad", "x", "only entities, steps and tracks", id="role"),
        pytest.param("name: Buy‸ing", "x", "here is no id", id="text"),
    ],
)
def test_what_cannot_be_renamed_says_why(word: str, new: str, told: str) -> None:
    plain = BOOK.replace("‸", "")
    case = marked(plain.replace(word.replace("‸", ""), word))
    with pytest.raises(RenameError, match=told):
        rename(case.aim, new, UNKNOWN)


def test_a_fix_is_offered_where_it_touches() -> None:
    view = view_of(
        "kind: persona\nid: anna\nnmae: Anna\nstatsu: draft\n---\nkind: team\nnmae: A\n"
    )
    found = check(view.loaded, DAY)
    fixes = [*fixes_at(view, found, Place(PATH, 3, 3, 3, 3))]
    assert [(fix.edits[0].text, fix.safe) for _, fix in fixes] == [("name", True)]
    assert [*fixes_at(view, found, Place(PATH, 1, 1, 1, 5))] == []


def test_all_that_is_plain_in_a_file_is_mended_and_nothing_elsewhere() -> None:
    view = view_of(
        "kind: persona\nid: anna\nnmae: Anna\nstatsu: draft\n---\nkind: team\nnmae: A\n"
    )
    edits = mended(view, PATH, lambda texts: check(load_texts(texts.items()), DAY))
    after = apply(view.files[PATH].content, edits)
    assert after == b"kind: persona\nid: anna\nname: Anna\nstatus: draft\n"


def test_a_file_is_tidied_or_left_as_it_is() -> None:
    view: View = view_of("name:  A\nkind:   team\n---\nkind: team\nname: [\n")
    first, second = view.files.values()
    assert apply(first.content, tidied_edits(first)) == b"kind: team\nname: A\n"
    assert tidied_edits(second) == ()
