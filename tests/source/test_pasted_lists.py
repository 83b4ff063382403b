"""Lists as they are pasted from Word, Teams, Outlook and the like."""

from __future__ import annotations

import pytest

from journeyascode.model.schema import keys_of
from journeyascode.source.known_keys import models, takes_list, takes_prose, takes_text
from journeyascode.source.pasted_lists import items_of, lists_in, pasted_at
from journeyascode.source.yaml_reader import read
from tests.expectations import files_of
from tests.source.mending import find, fixes_in, joined, mended

PERSONA = "kind: persona\nid: anna\nname: Anna\n"
STEP = (
    "kind: journey\nid: buy\nname: Osto\nstages:\n  - name: Haku\n    steps:\n"
    "      - name: Haen\n        "
)
SIGNS = {
    "•": ("•", "•"), "–": ("–", "–"), "—": ("—", "—"), "‣": ("‣", "‣"), "·": ("·", "·"),
    "*": ("*", "*"), "◦": ("◦", "◦"), "▪": ("▪", "▪"), "o": ("o", "o"), "1.": ("1.", "2."),
    "1)": ("1)", "2)"), "a)": ("a)", "b)"), "(1)": ("(1)", "(2)"), "+": ("+", "+"),
    "☐": ("☐", "☐"), "→": ("→", "→"), "i.": ("i.", "ii."), "Word's own": ("\uf0b7", "\uf0b7"),
}  # fmt: skip
TEXTS = (
    ("Quick search", "A confirmation"),
    ("Price: a fair one", "Order #12 and no"),
    ("[draft] open", "no"),
    ('"Quick", she said', "12:30"),
)


WAYS = (("", "\n"), ("\n", "\n"), ("", "\r\n"), ("\n", "\r\n"))
"""What stands between two items, and how a line ends: each list is pasted in one of these ways."""


@pytest.mark.parametrize("space", [" ", "\t", "\xa0", "   "], ids=repr)
@pytest.mark.parametrize("indent", ["", "  ", "    ", "\t", "\xa0\xa0"], ids=repr)
@pytest.mark.parametrize("signs", SIGNS.values(), ids=SIGNS)
def test_a_pasted_list_is_written_with_dashes(
    signs: tuple[str, str], indent: str, space: str
) -> None:
    turn = ord(signs[0][0]) + ord(space[0]) + len(indent)
    between, line_break = WAYS[turn % len(WAYS)]
    for texts in TEXTS:
        pasted = between.join(
            f"{indent}{sign}{space}{text}\n" for sign, text in zip(signs, texts, strict=True)
        )
        text = f"{PERSONA}needs:\n{pasted}role: Lead\n".replace("\n", line_break)

        after = mended(text).texts

        (content,) = after.values()
        assert read(content) == {
            "kind": "persona",
            "id": "anna",
            "name": "Anna",
            "needs": list(texts),
            "role": "Lead",
        }
        assert content.count(line_break.encode()) == content.count(b"\n") > 0
        assert content.count(b"\r") == (line_break == "\r\n") * content.count(b"\n")


@pytest.mark.parametrize("key", ["pains", "thinks", "does", "says", "delights"])
@pytest.mark.parametrize("indent", [0, 8, 10])
def test_a_list_pasted_into_a_step_stays_there(key: str, indent: int) -> None:
    gap = " " * indent
    text = f"{STEP}{key}:\n{gap}•\tOne: two\n{gap}•\tThree\n        optional: true\n"

    data = read(joined(mended(text).texts).encode())

    (step,) = data["stages"][0]["steps"]  # type: ignore[index] # as it was written
    assert step == {"name": "Haen", key: ["One: two", "Three"], "optional": True}


CASES = {
    "read as one text": ("needs:\n  • One\n  • Two\n", "needs:\n  - One\n  - Two\n"),
    "on the line of the key": ("needs: • One\n  • Two\n", "needs:\n  - One\n  - Two\n"),
    "all on one line": ("needs: • One • Two\n", "needs: [One, Two]\n"),
    "a list that begins on the line of its key": (
        "needs: - One\n  - Two\n",
        "needs:\n  - One\n  - Two\n",
    ),
    "among dashes": (
        "needs:\n  - One\n  • Two\n  - Three\n",
        "needs:\n  - One\n  - Two\n  - Three\n",
    ),
    "the first where the cursor was, the others at the margin": (
        "needs:\n    • One\n• Two\n• Three\nrole: x\n",
        "needs:\n    - One\n    - Two\n    - Three\nrole: x\n",
    ),
    "below a nested key": (
        "empathy:\n  says:\n• One\n• Two\n  does: [x]\n",
        "empathy:\n  says:\n    - One\n    - Two\n  does: [x]\n",
    ),
    "an item that goes on": (
        "needs:\n  * One\n    and more\n  * Two\n",
        "needs:\n  - One\n    and more\n  - Two\n",
    ),
    "an item that goes on with a colon": (
        "needs:\n  * One\n    and: more\n  * Two\n",
        'needs:\n  - "One and: more"\n  - Two\n',
    ),
    "no space behind the sign": (
        "needs:\n•One: two\n•Two\n",
        'needs:\n- "One: two"\n- Two\n',
    ),
    "no space behind the dash": ("needs:\n  -One\n  -Two\n", "needs:\n  - One\n  - Two\n"),
    "no space behind one dash": ("needs:\n  - One\n  -Two\n", "needs:\n  - One\n  - Two\n"),
    "keys in the items": (
        "quotes:\n  • text: One\n  • text: Two\n",
        "quotes:\n  - text: One\n  - text: Two\n",
    ),
    "another key in each item": (
        "empathy:\n  says:\n    • fi: One\n    • en: Two\n",
        "empathy:\n  says:\n    - fi: One\n    - en: Two\n",
    ),
    "keys below each other in the items": (
        "links:\n  1. title: One\n     url: https://x.fi\n  2. title: Two\n     url: https://y.fi\n",
        "links:\n  - title: One\n    url: https://x.fi\n  - title: Two\n    url: https://y.fi\n",
    ),
    "a comment behind an item": (
        "needs:\n* One # note\n* Two: three # note\n",
        'needs:\n- One # note\n- "Two: three" # note\n',
    ),
    "a text of whole lines": ("needs: |\n  • One\n  • Two\n", "needs:\n  - One\n  - Two\n"),
    "in braces": (
        "empathy: {says: • One • Two, does: [x]}\n",
        "empathy: {says: [One, Two], does: [x]}\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_a_pasted_list_is_mended_to_the_letter(before: str, after: str) -> None:
    assert joined(mended(PERSONA + before).texts) == PERSONA + after


UNSURE = {
    "lines without signs": (
        "needs:\n  Quick search\n  A confirmation\n",
        "needs:\n  - Quick search\n  - A confirmation\n",
    ),
    "a list of two levels": (
        "needs:\n• One: a\n   o Two\n• Three\n",
        'needs:\n- "One: a"\n- Two\n- Three\n',
    ),
}


@pytest.mark.parametrize(("before", "after"), UNSURE.values(), ids=UNSURE)
def test_what_may_be_one_list_or_another_is_asked(before: str, after: str) -> None:
    assert joined(mended(PERSONA + before).texts) == PERSONA + before
    assert joined(mended(PERSONA + before, unsafe=True).texts) == PERSONA + after


@pytest.mark.parametrize("text", ["needs: One; two\n", "needs: One / two\n"])
def test_what_a_sign_may_divide_is_not_made_one_item(text: str) -> None:
    assert not fixes_in(PERSONA + text)


def test_letters_that_do_not_count_on_are_no_signs() -> None:
    assert items_of(["a) One", "c) Two"]) == ()


def test_a_table_is_still_a_table() -> None:
    (told, *_) = find(dict(files_of(f"{PERSONA}needs:\nOne\tTwo\nThree\tFour\nrole: x\n")))

    assert str(told.message) == "a table was pasted here"


def test_a_text_that_holds_a_list_stays_a_text() -> None:
    text = f"{PERSONA}summary: |\n  Points:\n  • One\n  • Two\nrole: Care: Lead\n"

    assert joined(mended(text).texts) == text.replace("Care: Lead", '"Care: Lead"')


@pytest.mark.parametrize("indent", ["", "  "])
@pytest.mark.parametrize("sign", ["•", "*", "1."])
@pytest.mark.parametrize("space", [" ", "\t"])
def test_all_pasted_lists_of_a_file_are_told_and_mended_at_once(
    sign: str, indent: str, space: str
) -> None:
    signs = ("1.", "2.") if sign == "1." else (sign, sign)
    pasted = "".join(
        f"{indent}{one}{space}{text}\n"
        for one, text in zip(signs, ("Quick", "Sure: yes"), strict=True)
    )
    keys = ("needs", "goals", "description", "frustrations")
    text = PERSONA + "".join(f"{key}:\n{pasted}" for key in keys)

    found = find(dict(files_of(text)))
    data = read(joined(mended(text).texts).encode())

    assert len(found) == len(keys)
    listed = {key: ["Quick", "Sure: yes"] for key in ("needs", "goals", "frustrations")}
    numbers = ("1. ", "2. ") if sign == "1." else ("- ", "- ")
    prose = f"{numbers[0]}Quick\n{numbers[1]}Sure: yes\n"
    assert data == {
        "kind": "persona",
        "id": "anna",
        "name": "Anna",
        **listed,
        "description": prose,
    }


IN_TEXTS = {
    "read as one line": ("  • One\n  • Two\n", "  - One\n  - Two\n"),
    "with dashes": ("  - One\n  - Two\n", "  - One\n  - Two\n"),
    "with an item that goes on": ("  * One\n    more\n  * Two\n", "  - One more\n  - Two\n"),
    "counted": ("1. One\n2. Two\n", "  1. One\n  2. Two\n"),
}


@pytest.mark.parametrize(("before", "after"), IN_TEXTS.values(), ids=IN_TEXTS)
def test_a_list_in_a_text_with_markdown_stays_a_list(before: str, after: str) -> None:
    told = f"{PERSONA}description:\n{before}role: Lead\n"

    assert joined(mended(told).texts) == f"{PERSONA}description: |\n{after}role: Lead\n"


@pytest.mark.parametrize("indent", ["", "  "])
def test_what_may_be_a_dialogue_is_asked(indent: str) -> None:
    text = f"{PERSONA}description:\n{indent}– Hello\n{indent}– Good day\n"

    (told,) = (one for one in find(dict(files_of(text))) if one.code in {"JAC001", "JAC115"})
    assert str(told.help).endswith("; a dash may also begin what somebody says")
    assert joined(mended(text).texts) == text
    assert "description: |\n  - Hello\n" in joined(mended(text, unsafe=True).texts)


def test_a_list_in_a_text_of_one_line_is_told_and_left_alone() -> None:
    (told,) = find(dict(files_of(f"{PERSONA}role:\n• One\n• Two\n")))

    assert str(told.message) == "a list was pasted into the text `role`"
    assert told.fix is None


def test_a_list_read_as_one_text_of_a_step_is_mended() -> None:
    text = f"{STEP}does:\n          • One\n          • Two\n"

    (step,) = read(joined(mended(text).texts).encode())["stages"][0]["steps"]  # type: ignore[index] # as it was written
    assert step == {"name": "Haen", "does": ["One", "Two"]}


def test_an_item_with_keys_below_it_is_no_text_whatever_its_first_line_says() -> None:
    lines = ["steps:", "  -i d: kickoff", "    name: We agree", "    channel: web"]
    told = pasted_at(lines, [1])
    assert told
    assert told.write
    assert told.write.text == "\n".join(["  - i d: kickoff", *lines[2:]])


TEXTS_OF_THE_MODEL = sorted({key for one in models() for key in keys_of(one) if takes_text(key)})


@pytest.mark.parametrize("gap", ["", "  ", "    "], ids=len)
@pytest.mark.parametrize("key", TEXTS_OF_THE_MODEL)
def test_a_list_pasted_below_a_language_of_a_text_is_told_whatever_text_it_is(
    key: str, gap: str
) -> None:
    """As Markdown where the text takes it; no list is ever written where a text belongs."""
    lines = f"{key}:\n  fi:\n{gap}• One: two\n{gap}• Three\n  en: x\n".splitlines()

    (told,) = lists_in(lines)

    assert told.text_of == "fi"
    assert told.is_language == takes_list(key)
    assert bool(told.write) == takes_prose(key)
    if told.write:
        (row, column), (last, _) = told.write.start, told.write.end
        written = "\n".join(
            (*lines[:row], lines[row][:column] + told.write.text, *lines[last + 1 :])
        )
        assert read(written.encode()) == {key: {"fi": "- One: two\n- Three\n", "en": "x"}}


def test_a_list_pasted_into_one_language_of_an_item_is_one_thing() -> None:
    text = f"{PERSONA}goals:\n  - fi:\n      • One\n      • Two\n    en: x\n"

    (told,) = (one for one in find(dict(files_of(text))) if one.code in {"JAC001", "JAC115"})

    assert str(told.message) == "a list was pasted into the text `fi`"
    assert str(told.help) == "write each as an item of its own: `- fi: …`"
    assert told.fix is None


def test_lists_pasted_into_two_languages_are_both_mended() -> None:
    text = f"{PERSONA}description:\n  fi:\n  • One\n  • Two\n  en:\n    1. A\n    2. B\n"

    assert read(joined(mended(text).texts).encode()) == {
        "kind": "persona", "id": "anna", "name": "Anna",
        "description": {"fi": "- One\n- Two\n", "en": "1. A\n2. B\n"},
    }  # fmt: skip
