"""One way to write a file: what it says and its comments stay, and twice is once."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from textwrap import dedent

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from journeyascode.source.files import SourceFile
from journeyascode.source.formatting import TidyError, tidied
from journeyascode.source.yaml_reader import read

SAMPLE = {
    path.as_posix(): path.read_text("utf-8") for path in sorted(Path("journeys").rglob("*.yaml"))
}


def tidy(text: str) -> str:
    return tidied(SourceFile(PurePosixPath("a.yaml"), text.encode())).decode()


CASES = {
    "keys of the model, with what belongs to them": (
        """\
        # Who she is.
        segment: small  # the smallest
        zzz: 1
        kind: persona
        # Her name.
        # As she says it.
        name: Anna
        id: anna
        """,
        """\
        kind: persona
        id: anna
        # Her name.
        # As she says it.
        name: Anna
        # Who she is.
        segment: small  # the smallest
        zzz: 1
        """,
    ),
    "a heading stays at the top": (
        """\


        # Personas.


        # Of the company.

        # Anna.
        name: Anna
        kind: persona
        """,
        """\
        # Personas.

        # Of the company.

        kind: persona
        # Anna.
        name: Anna
        """,
    ),
    "items, parts of parts, one for many, and languages": (
        """\
        items:
        - name: {en: Buy, fi: Osto}
          # Why it is called so.
          id: buy
          stages:
             - steps:
                 - feels:
                     word: good
                     score: 1
                   name: Pay
                 - {feels: [{word: {fi: a, en: b}, score: 1}], name: B, id: b}
               name: Way
        kind: journey
        """,
        """\
        kind: journey
        items:
          # Why it is called so.
          - id: buy
            name: {en: Buy, fi: Osto}
            stages:
              - name: Way
                steps:
                  - name: Pay
                    feels:
                      score: 1
                      word: good
                  - {id: b, name: B, feels: [{score: 1, word: {fi: a, en: b}}]}
        """,
    ),
    "spaces, empty lines and the end": (
        "kind:   persona  \n\n\n\nid : anna\ngoals:\n\n-   a\n\n\n-  [ b,c ]\n\n\n",
        "kind: persona\n\nid: anna\ngoals:\n  - a\n\n  - [b, c]\n",
    ),
    "no end": ("kind: persona", "kind: persona\n"),
    "comments on every line": (
        """\
        kind: persona # 1
        goals: # 2
        # 3
        - a # 4
          # 5
        - # 6
          # 7
          fi: b
          # 8

          # 9
        # 10
        empathy: # 11
            says: [a]   # 12
            # 13
          # 14
        role: # 15
          Mrs # 16
        name: # 17
        # 18
        """,
        """\
        kind: persona # 1
        name: # 17
        role: # 15
          Mrs # 16
        goals: # 2
          # 3
          - a # 4
          # 5
          - # 6
            # 7
            fi: b
            # 8

            # 9
        # 10
        empathy: # 11
          says: [a]   # 12
          # 13
          # 14
        # 18
        """,
    ),
    "texts of several lines": (
        """\
        kind: persona
        name: >-  # folded
              one
                two

              three
        summary: "a
             b

         c"
        description: plain
           and on
        technology:
            |
            x
        role: |
         a

          b
        goals:
        - |
              c
             \x20
              d
        - 'e
          f'
        """,
        """\
        kind: persona
        name: >-  # folded
          one
            two

          three
        summary: "a
          b

          c"
        description: plain
          and on
        role: |
          a

           b
        technology:
          |
          x
        goals:
          - |
            c

            d
          - 'e
            f'
        """,
    ),
    "brackets": (
        """\
        kind: persona
        tags: [ ]
        goals: [ a, "b, c" , {fi: d,"en":e} ]
        jobs: [{so: , want: x, when}, {}]
        channels: [
            a,  # one
              b,
        ]
        needs: [a, b, ]
        delights:
          [a]
        """,
        """\
        kind: persona
        tags: [ ]
        goals: [a, "b, c", {fi: d, "en": e}]
        jobs: [{when, want: x, so: }, {}]
        needs: [a, b, ]
        delights:
          [a]
        channels: [
            a,  # one
              b,
        ]
        """,
    ),
    "dashes on lines of their own": (
        "kind: persona\ngoals:\n-\n  # a\n\n  - b\n-\n\n  - - - c\n-\n  -\n",
        "kind: persona\ngoals:\n  # a\n\n  - - b\n  - - - - c\n  - -\n",
    ),
    "lists in lists, and nothing": (
        """\
        kind: persona
        goals:
        -   - a
            - - b
              -
        -
          - c
        role:
        """,
        """\
        kind: persona
        role:
        goals:
          - - a
            - - b
              -
          - - c
        """,
    ),
    "brackets that move": (
        "kind: persona\nempathy:\n      says: [\n        a,\n      ]\n",
        "kind: persona\nempathy:\n  says: [\n    a,\n  ]\n",
    ),
    "a marker of the beginning": (
        """\


        # Personas.


        ---  # one

        # Anna.
        name: Anna
        kind: persona
        """,
        """\
        # Personas.

        ---  # one
        kind: persona
        # Anna.
        name: Anna
        """,
    ),
    "a comment to the tool about the whole file": (
        """\
        # Anna.
        # jac: ignore[JAC304] we know
        # Her name.
        name: Anna
        kind: persona
        """,
        """\
        # Anna.
        # jac: ignore[JAC304] we know
        kind: persona
        # Her name.
        name: Anna
        """,
    ),
    "what nobody knows": (
        "b:\n    - d: 1\n      c: 2\na: 1\n",
        "b:\n  - d: 1\n    c: 2\na: 1\n",
    ),
    "a kind that holds other things than it should": (
        "name: [b, a]\nkind: journey\nstages: {steps: 1, name: 2}\nowner: {b: 1, a: 2}\n",
        "kind: journey\nname: [b, a]\nowner: {b: 1, a: 2}\nstages: {name: 2, steps: 1}\n",
    ),
    "values by key": (
        "kind: metric\nid: a\nobservations:\n- values: {}\n  period: 2026\n",
        "kind: metric\nid: a\nobservations:\n  - period: 2026\n    values: {}\n",
    ),
}


@pytest.mark.parametrize(("before", "after"), CASES.values(), ids=CASES)
def test_a_file_is_written_in_one_way(before: str, after: str) -> None:
    before, after = (dedent(text) if text[0] in " \n" else text for text in (before, after))

    assert tidy(before) == after
    assert tidy(after) == after
    assert spelt(after) == spelt(before)


def spelt(text: str) -> str:
    return json.dumps(read(text.encode()), sort_keys=True)


def test_line_endings_and_a_byte_order_mark_stay() -> None:
    assert tidy("\ufeffkind: persona\r\n\r\n\r\nid:  ääni # ö\r\n") == (
        "\ufeffkind: persona\r\n\r\nid: ääni # ö\r\n"
    )


LEFT = {
    "broken": ("kind: [", "cannot be read"),
    "braces at the top": ("# a\n{kind: persona}\n", "line 2"),
    "a marker of the end": ("kind: persona\n...\n", "line 2"),
    "a rule about YAML itself": ("%YAML 1.1\n---\nkind: persona\n", "cannot be read"),
    "a text that says how it is indented": ("kind: persona\nrole: |2\n    a\n", "says itself"),
    "a text that keeps its empty lines": ("kind: persona\nrole: |+\n  a\n\n", "says itself"),
    "a question mark before a key": ("kind: persona\n? role\n: a\n", "line 2"),
    "a question mark on a line of its own": ("kind: persona\n?\n  role\n: a\n", "line 2"),
    "a key on two lines": ('kind: persona\n"ro\n le": a\n', "cannot be read"),
    "a comment before a value": ("kind: persona\nrole:\n  # a\n  b\n", "line 3"),
    "a pair without braces": ("kind: persona\ngoals: [a: b]\n", "the same"),
    "a comment to the tool that would speak of the whole file": (
        "name: a\n# jac: ignore[JAC101] why\nkind: persona\n",
        "the same",
    ),
}


@pytest.mark.parametrize(("text", "told"), LEFT.values(), ids=LEFT)
def test_what_is_rare_is_left_as_it_is_and_the_line_is_told(text: str, told: str) -> None:
    with pytest.raises(TidyError, match=told):
        tidy(text)


@pytest.mark.parametrize("path", SAMPLE)
def test_the_sample_can_be_tidied(path: str) -> None:
    text = SAMPLE[path]

    after = tidy(text)

    assert tidy(after) == after
    assert spelt(after) == spelt(text)
    assert sorted(after.split()) == sorted(text.split())


def test_the_sample_is_tidy() -> None:
    assert [path for path, text in SAMPLE.items() if tidy(text) != text] == []


@given(st.data())
def test_whatever_was_added_stays_and_twice_is_once(data: st.DataObject) -> None:
    lines = SAMPLE["journeys/promises.yaml"].split("\n")[:60]
    additions: dict[str, Callable[[str, int], list[str]]] = {
        "comment": lambda line, n: [line, " " * n + "# älä"],
        "behind": lambda line, n: [line + " " * (n + 1) + "# ä: [b"],
        "blank": lambda line, n: [line, *[" " * n] * 2],
        "space": lambda line, n: [re.sub(r": (?=\S)", ":" + " " * (n + 1), line, count=1)],
        "crlf": lambda line, _: [line + "\r"],
    }
    for _ in range(data.draw(st.integers(1, 8))):
        number = data.draw(st.integers(0, len(lines) - 1))
        add = additions[data.draw(st.sampled_from(sorted(additions)))]
        lines[number : number + 1] = add(lines[number], data.draw(st.integers(0, 7)))
    text = "\n".join(lines)

    try:
        after = tidy(text)
    except TidyError:
        reject()

    assert tidy(after) == after
    assert spelt(after) == spelt(text)
    assert sorted(after.split()) == sorted(text.split())


HEAD = "kind: persona\nid: anna\nname: Anna\n"
DRAFTS = [
    *(f"description: {mark}{note}" for mark in ("|", ">", "|-", "|+", ">-", ">+", "|2", ">1-")
      for note in ("", "  # c")),
    "  - |", "  - >", "  - |+", "- |", "-", "  -", "  - a", "- a", "  - - |", "    - b: |",
    "quotes: |", "quotes:", "goals: [", "goals: {}", "]", "}", "{", "  text", "    text", "\ttext",
    " \t", "", "  ", "   # c", "# c", "# jac: ignore[JAC201] x", "---", "...", "? |", "? a", ": b",
    "a: 'b", 'a: "b', '"', "'", "a: b # c", "a:", "a: b: c", "x: [a,\n  b]", "x: {a: b,\n  c: |}",
    "key: |\n\n\n", "'k': |", '"k" : >+ # c', "key : |", "|", "~", "&a", "*a", "!t",
]  # fmt: skip


def reads_equal(text: str) -> bool:
    """Tidy a text: it says the same then; False if it is left as it is with a reason."""
    try:
        tidied_text = tidy(text)
    except TidyError:
        return False
    assert read(tidied_text.encode()) == read(text.encode())
    return True


def test_many_drafts_are_tidied() -> None:
    assert sum(reads_equal(HEAD + draft) for draft in DRAFTS) > len(DRAFTS) / 3


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize("behind", ["", "\n", "\n\n\n", "\ngoals: [a]\n", "\n# c\ngoals: [a]\n"])
def test_a_draft_is_tidied_or_left_as_it_is(draft: str, behind: str) -> None:
    reads_equal(HEAD + draft + behind)
    reads_equal(f"kind: persona\nitems:\n  - name: Anna\n    {draft}{behind}")


@given(
    st.lists(st.sampled_from(DRAFTS) | st.text(" \n\t#-:|>[]{}'\"ab,?", max_size=6), max_size=6),
    st.sampled_from(["\n", "\r\n"]),
)
def test_any_draft_is_tidied_or_left_as_it_is(lines: list[str], end: str) -> None:
    reads_equal(end.join((*HEAD.splitlines(), *lines, "")))


def test_a_text_that_is_not_begun_yet_is_left_alone_and_the_rest_is_tidied() -> None:
    assert tidy("name: Anna\nkind:  persona\ndescription: |\n") == (
        "kind: persona\nname: Anna\ndescription: |\n"
    )


def test_a_number_that_a_comma_cuts_in_two_is_not_torn_apart() -> None:
    with pytest.raises(TidyError, match="line 4"):
        tidy("kind: persona\nid: a\nname: A\ngoals: [Save 1,5 euros, Be fast]\n")
