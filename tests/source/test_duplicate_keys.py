"""Keys that stand twice: what was meant is told, and nothing that was written is lost."""

from __future__ import annotations

import pytest

from journeyascode.findings import Diagnostic
from tests.expectations import files_of
from tests.source.mending import find, fixes_in, joined, mended

LOST_DASH = """\
kind: channel
items:
  - id: email
    name: Email
    type: digital
    owner: care
  {dash}id: chat
    name: Chat
    type: digital
    owner: care
  {dash}id: shop
    name: Shop
    type: digital
    owner: care
---
kind: team
id: care
name: Care
"""
WITHOUT, WITH = LOST_DASH.format(dash="  "), LOST_DASH.format(dash="- ")


def told(text: str) -> list[Diagnostic]:
    return [one for one in find(dict(files_of(text))) if one.code == "JAC005"]


def test_an_item_without_its_dash_is_told_once_and_gets_it_back() -> None:
    first, second = told(WITHOUT)

    assert (first.place.line, second.place.line) == (7, 11)
    assert str(first.message) == "a new item begins without its dash: `id` is there already"
    assert str(first.help) == "write `- id: chat`, with the dash below the one on line 3"
    assert first.help
    assert first.help.to("fi") == (
        "kirjoita `- id: chat` ja aloita viiva samasta sarakkeesta kuin rivillä 3"
    )
    assert joined(mended(WITHOUT).texts) == WITH


def test_a_dash_comes_back_below_one_with_more_spaces_behind_it() -> None:
    text = "kind: persona\nitems:\n-   id: a\n    name: A\n{}id: b\n    name: B\n"

    assert joined(mended(text.format("    ")).texts) == text.format("-   ")


def test_an_id_alone_that_stands_twice_may_begin_an_item() -> None:
    text = "kind: persona\nitems:\n  - id: a\n    name: A\n  {}id: b\n    role: B\n"

    assert joined(mended(text.format("  ")).texts) == text.format("  ")
    assert "  - id: b\n" in joined(mended(text.format("  "), unsafe=True).texts)


KEPT = {
    "a file pasted below itself": (
        "kind: persona\nid: a\nname: A\nkind: persona\nid: a\nname: A\n",
        "keys stand here for the second time: `kind`, `id`, `name`",
    ),
    "items in braces": (
        "kind: persona\nitems: [{id: a, name: A, id: b, name: A}]\n",
        "keys stand here for the second time: `id`, `name`",
    ),
    "many keys": (
        "a: 1\nb: 1\nc: 1\nd: 1\ne: 1\na: 1\nb: 1\nc: 1\nd: 1\ne: 1\n",
        "keys stand here for the second time: `a`, `b`, `c`, `d`, …",
    ),
    "an item whose keys are in another order": (
        "items:\n  - id: a\n    name: A\n    role: x\n    goals: [x]\n    name: B\n    role: x\n",
        "keys stand here for the second time: `name`, `role`",
    ),
    "an item that may have run into another": (
        "items:\n  - id: a\n    owner: x\n    summary: A\n    owner: x\n",
        "the key `owner` is written twice",
    ),
    "a dash on a line of its own": (
        "items:\n  -\n    id: a\n    name: A\n    id: b\n    name: A\n",
        "keys stand here for the second time: `id`, `name`",
    ),
}


@pytest.mark.parametrize(("text", "message"), KEPT.values(), ids=KEPT)
def test_nothing_is_deleted_where_more_than_a_line_may_stand_twice(
    text: str, message: str
) -> None:
    assert [str(one.message) for one in told(text)] == [message]
    assert not fixes_in(text)


def test_a_line_of_an_item_that_stands_below_itself_is_deleted() -> None:
    text = "kind: persona\nitems:\n  - id: a\n    name: A\n"

    assert joined(mended(f"{text}    name: A\n").texts) == text


def test_a_lost_dash_is_told_where_the_file_breaks_off_as_well() -> None:
    text = "items:\n  - id: a\n    name: A\n    id: b\n    name: [\n"

    assert [one.place.line for one in told(text)] == [4]


def test_a_dash_is_not_put_back_unasked_before_any_key_but_an_id() -> None:
    stages = "stages:\n  - name: S\n    steps:\n      - name: X\n        next:\n"
    ways = (
        "          - to: y\n            share: 50 %\n            to: z\n            share: 50 %\n"
    )
    text = f"kind: journey\nid: a\nname: A\n{stages}{ways}"

    assert joined(mended(text).texts) == text
