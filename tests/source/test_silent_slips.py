"""What can be read and does not say what was written is told all the same."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from journeyascode.findings import Diagnostic, Severity
from journeyascode.source.refusals import MAX_REFUSALS
from journeyascode.source.yaml_reader import read
from tests.expectations import files_of
from tests.source.mending import find, fixes_in, joined, mended

ANNA = "kind: persona\nid: anna\nname: Anna\n"
ACTION = "kind: action\nid: a\nname: A\n{}---\nkind: team\nid: care\nname: Care\n"


def told(text: str, *codes: str) -> list[Diagnostic]:
    return [one for one in find(dict(files_of(text))) if one.code in codes]


EMPTY = {
    "a key that may be left out": (
        f"{ANNA}owner:\n",
        "4:1",
        "`owner` has nothing after its colon",
    ),
    "nothing in words": (f"{ANNA}owner: null\n", "4:8", "`owner` has nothing after its colon"),
    "a key with a note": (f"{ANNA}owner:  # who?\n", "4:1", "`owner` has nothing after its colon"),
    "a key of a step": (
        "kind: journey\nid: a\nname: A\nstages: [{name: B, steps: [{name: C, channel: }]}]\n",
        "4:38",
        "`channel` has nothing after its colon",
    ),
    "a key of an item": (
        "kind: persona\nitems:\n  - {id: a, name: A}\n  - {id: b, name: B, owner: }\n",
        "4:22",
        "`owner` has nothing after its colon",
    ),
    "a key without a colon": (
        "kind: persona\nitems: [{id: a, name: A, owner}]\n",
        "2:26",
        "`owner` has no colon and no value",
    ),
    "a key whose value is a comment": (
        f"{ANNA}owner: #care\n",
        "4:1",
        "`#` begins a comment: nothing is left of this value",
    ),
    "a text in one language": (
        f"{ANNA}summary:\n  fi: #1 asiakas\n",
        "5:3",
        "`#` begins a comment: nothing is left of this value",
    ),
    "a list with nothing in it": (f"{ANNA}goals:\n", "4:1", "`goals` has nothing after its colon"),
    "an item of a list": (f"{ANNA}goals: [a]\nneeds:\n  -\n", "6:3", "this item is empty"),
}


@pytest.mark.parametrize(("text", "spot", "message"), EMPTY.values(), ids=EMPTY)
def test_whatever_has_no_value_is_an_error_at_its_key(text: str, spot: str, message: str) -> None:
    (one,) = told(text, "JAC110")

    assert (str(one.message), one.severity) == (message, Severity.ERROR)
    assert str(one.place) == f"file-1.yaml:{spot}"


def test_an_action_whose_owner_is_empty_is_not_told_that_it_has_none() -> None:
    found = told(ACTION.format("owner:\ndue:\n"), "JAC110", "JAC701", "JAC702")

    assert [(one.code, one.place.line) for one in found] == [("JAC110", 4), ("JAC110", 5)]


def test_what_is_empty_is_told_beside_what_is_wrong_otherwise() -> None:
    found = told(f"{ANNA}goals: x\nowner:\n", "JAC110", "JAC104")

    assert [one.code for one in found] == ["JAC104", "JAC110"]


def test_a_value_that_a_comment_took_is_told_with_its_quotes() -> None:
    (one,) = told(f"{ANNA}tags:\n  - #wow\n", "JAC110")

    assert one.help
    assert one.help.to("fi") == 'jos se on arvo, laita se lainausmerkkeihin: `"#wow"`'


def test_a_text_cut_off_by_a_comment_is_told_and_mended_only_when_asked() -> None:
    text = f"{ANNA}role: Mikä ihmeen Oma #Revonlanka?\n"

    (one,) = told(text, "JAC016")

    assert (str(one.place), one.place.end_column) == ("file-1.yaml:4:23", 35)
    assert one.help
    assert str(one.help).startswith('put the text in quotes: `"Mikä ihmeen Oma #Revonlanka?"`')
    assert joined(mended(text).texts) == text
    meant = f'{ANNA}role: "Mikä ihmeen Oma #Revonlanka?"\n'
    assert joined(mended(text, unsafe=True).texts) == meant


NO_SLIPS = {
    "a comment": f"{ANNA}role: Rouva # hmm\n",
    "a comment of signs": f"{ANNA}role: Rouva ##\n",
    "a comment to the tool": f"{ANNA}role: Rouva #jac: ignore[JAC821] so it is\n",
    "a comment behind quotes": f'{ANNA}role: "Rouva" #hmm\n',
    "a comment behind a number": f"{ANNA}sources: []\nweight: 1 #hmm\n",
    "a comment behind brackets": f"{ANNA}goals: [a] #hmm\n",
    "a sign in a block of text": f"{ANNA}description: |\n  Rouva #hmm\n",
    "a sign in a text of two lines": f"{ANNA}description: Rouva\n  on täällä\n",
    "a sign inside a word": f"{ANNA}role: Rouva#1\n",
    "a text in quotation marks": f"{ANNA}summary: ”Mikä tämä on”\n",
    "a word among others": f"{ANNA}summary: Se on ”Oma” vain\n",
    "the end of a text": f"{ANNA}summary: Se on ”hyvä Å”\n",
    "letters of French": f"{ANNA}summary: Le goût des pâtes à l’âne, 5 € – çà\n",
}


@pytest.mark.parametrize("text", NO_SLIPS.values(), ids=NO_SLIPS)
def test_what_says_what_was_written_is_not_told(text: str) -> None:
    assert not told(text, "JAC016", "JAC017", "JAC018")


def test_broken_letters_are_told_once_and_mended_all_at_once() -> None:
    text = f"{ANNA}goals: [pÃ¤Ã¤tÃ¶s, â€“, yÃ¶]\nneeds: [Ã„iti]\n"

    (one,) = told(text, "JAC017")

    assert str(one.message) == "this text has broken letters: `Ã¤Ã¤` is probably `ää`"
    assert str(one.place) == "file-1.yaml:4:10"
    assert joined(mended(text).texts) == f"{ANNA}goals: [päätös, –, yö]\nneeds: [Äiti]\n"


def test_broken_keys_and_comments_are_mended_with_the_rest() -> None:
    text = "kind: persona\nid: anna\nname: Anna\n# mÃ¤\nÃ¶Ã¶Ã¶: 1\n"

    assert "# mä\nööö: 1\n" in joined(mended(text).texts)


def test_broken_letters_among_whole_ones_are_mended_only_when_asked() -> None:
    text = f"{ANNA}goals: [tämä, Ã¤]\n"

    assert joined(mended(text).texts) == text
    assert joined(mended(text, unsafe=True).texts) == f"{ANNA}goals: [tämä, ä]\n"


def test_a_word_in_curly_quotes_is_told() -> None:
    text = "kind: metric\nid: a\nname: A\nunit: “%”\n"

    (one,) = told(text, "JAC018")

    assert (one.severity, str(one.place)) == (Severity.HINT, "file-1.yaml:4:7")
    assert str(one.help) == "write `%` without them"
    assert joined(mended(text, unsafe=True).texts) == text.replace("“%”", '"%"')
    assert not [fix for fix in fixes_in(text) if fix.safe]


LISTS = {
    "below the text of a key": ("kind: persona\nname: Anna\n  - Quick\n  - Slow\n", "3:3", "key"),
    "below the text of an item": (
        f"{ANNA}needs:\n- Quick\n  - Slow\n    - Calm\n",
        "6:3",
        "column",
    ),
    "below the first key of an item": (
        "kind: journey\nname: J\nstages:\n  - name: S\n      - I come\n",
        "5:7",
        "key",
    ),
}


@pytest.mark.parametrize(("text", "spot", "advice"), LISTS.values(), ids=LISTS)
def test_a_list_in_a_text_is_told(text: str, spot: str, advice: str) -> None:
    (one,) = told(text, "JAC115")

    assert f"{one.place.line}:{one.place.column}" == spot
    assert advice in str(one.help)
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize(
    "text",
    [
        f"{ANNA}needs:\n  - Quick\n  - Slow\n",
        f"{ANNA}summary: A text\n  of two lines - and more\n",
        f'{ANNA}summary: "A text\n  - with a dash"\n',
        f"{ANNA}summary: |\n  A text\n  - with a dash\n",
        f"{ANNA}needs:\n- Quick\n  and calm\n",
        f"{ANNA}needs:\n- Quick\n  -2 degrees\n  1. of May\n",
        f"{ANNA}needs:\n- Quick\n  § 5\n",
        f"{ANNA}needs:\n- From\n  1. May to\n  3. June\n",
        f"{ANNA}summary: Two things\n  1. one\n  2. two\n",
        f"{ANNA}needs:\n- |\n  Quick\n   - Slow\n- >-\n  Quick\n    • Slow\n",
        f"{ANNA}needs:\n- 'Quick\n   - Slow'\n- \"Quick\n   • Slow\"\n",
        f"{ANNA}summary: A text\n  – with a dash of prose\n",
    ],
)
def test_no_list_is_seen_where_none_is(text: str) -> None:
    assert told(text, "JAC115") == []


KEYS = {
    "goals": f"{ANNA}goals:\n{{}}",
    "needs": f"{ANNA}needs:\n{{}}",
    "pains of a step": (
        "kind: journey\nid: j\nname: J\nstages:\n  - name: S\n    steps:\n      - name: B\n"
        "        pains:\n{}        optional: true\n"
    ),
    "thoughts of items": "kind: persona\nitems:\n  - id: a\n    name: A\n    pains:\n{}",
}
RUN_ON = {
    "one space deeper": "- One\n - Two\n",
    "as deep as its text": "- One\n  - Two\n",
    "several": "- One\n   - Two\n   - Three\n",
    "the one in the middle": "- One\n    - Two\n- Three\n",
    "each second one": "- One\n  - Two\n- Three\n  - Four\n",
    "behind a pasted sign": "- One\n  • Two\n- Three\n",
    "behind a pasted sign without a space": "- One\n  •Two\n",
    "behind a star": "- One\n * Two\n",
    "behind an empty line": "- One\n\n  - Two\n",
    "behind a tab": "- One\n  -\tTwo\n",
    "below a line that goes on": "- One\n    and more\n  - Two\n    and\n    more\n- Three\n",
    "what needs quotes": "- One\n  - 'no'\n- Two\n  - [draft] x\n- 2026\n  - 12:30\n",
}
MEANT = {
    "several": ["One", "Two", "Three"],
    "the one in the middle": ["One", "Two", "Three"],
    "each second one": ["One", "Two", "Three", "Four"],
    "behind a pasted sign": ["One", "Two", "Three"],
    "below a line that goes on": ["One and more", "Two and more", "Three"],
    "what needs quotes": ["One", "no", "Two", "[draft] x", "2026", "12:30"],
}


@pytest.mark.parametrize("line_break", ["\n", "\r\n"], ids=repr)
@pytest.mark.parametrize("around", KEYS.values(), ids=KEYS)
@pytest.mark.parametrize("case", RUN_ON)
def test_an_item_read_as_a_part_of_the_one_above_is_told_and_becomes_an_item(
    case: str, around: str, line_break: str
) -> None:
    block = "".join(f"{' ' * 10}{one}" for one in RUN_ON[case].splitlines(keepends=True))
    text = around.format(block).replace("\n", line_break)

    found = told(text, "JAC115")

    assert {str(one.message) for one in found} == {
        "this item is read as a part of the item above it"
    }
    assert all(one.fix and one.fix.safe for one in found)
    (content,) = mended(text).texts.values()
    assert MEANT.get(case, ["One", "Two"]) in [*lists_in(read(content))]
    assert content.count(b"\n") == text.count("\n")
    assert content.count(b"\r") == text.count("\r")


def lists_in(data: object) -> Iterator[list[object]]:
    """Yield every list in `data`."""
    if isinstance(data, list):
        yield data
    for one in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from lists_in(one)


@pytest.mark.parametrize(
    "items",
    [
        "- One\n  - Two\n    - Three\n",
        "- One\n  – Two\n",
        "- One\n  1. Two\n  2. Three\n",
        "- One\n  1) Two\n  2) Three\n",
    ],
)
def test_items_of_several_columns_or_behind_a_dash_of_prose_are_parted_when_asked(
    items: str,
) -> None:
    text = f"{ANNA}needs:\n{items}"

    assert told(text, "JAC115")
    assert joined(mended(text).texts) == text
    after = read(joined(mended(text, unsafe=True).texts).encode())
    assert ["One", "Two", "Three"][: items.count("\n")] in [*lists_in(after)]


@pytest.mark.parametrize(
    "needs",
    [
        "needs: [One\n  - Two]\n",
        "needs:\n- One\n  - [Two\n    or] more\n",
        'needs:\n- One\n  - "\\q"\n',
    ],
)
def test_items_among_brackets_or_hard_to_quote_are_only_told(needs: str) -> None:
    (one,) = told(ANNA + needs, "JAC115")

    assert one.fix is None


def test_very_many_slips_are_told_as_any_other_findings_are() -> None:
    items = "- One and\n  - Two and\n" * 5000

    found = find(dict(files_of(f"{ANNA}needs:\n{items}")))

    assert [one.code for one in found].count("JAC115") == MAX_REFUSALS
    assert [one.code for one in found].count("JAC099") == 1


CUT = {
    "before a unit": ("[Save 1,5 euros, Be fast]", "4:9", "Save 1,5 euros"),
    "thousands": ("[Be fast, Save 1,500,000 euros]", "4:18", "Save 1,500,000 euros"),
    "first": ("[1,5 euros]", "4:9", "1,5 euros"),
}


@pytest.mark.parametrize(("written", "spot", "text"), CUT.values(), ids=CUT)
def test_a_comma_within_a_number_that_makes_two_items_is_told(
    written: str, spot: str, text: str
) -> None:
    found = told(f"{ANNA}goals: {written}\n", "JAC020")

    assert [f"{one.place.line}:{one.place.column}" for one in found] == [spot]
    assert str(found[0].message) == f"a comma makes two items of this: `{text}`"
    assert str(found[0].help).startswith(f'put the text in quotes: `"{text}"`')


@pytest.mark.parametrize(
    "written", ["[Save 1, 5 euros]", '["Save 1,5 euros"]', "[a1,2b]", "[x,y]"]
)
def test_a_comma_between_items_is_not_told(written: str) -> None:
    assert not told(f"{ANNA}goals: {written}\n", "JAC020")
