from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.words.guess import closest, corrected_id

IDS = ("busy-parent", "careful-senior", "customer-success", "web", "asiakas-soittaa", "id")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("busy-parrent", "busy-parent"),
        ("Busy Parent", "busy-parent"),
        ("busy_parent", "busy-parent"),
        ("busyParent", "busy-parent"),
        ("búsy-pärent", "busy-parent"),
        ("customer-sucess", "customer-success"),
        ("asiakas-soitaa", "asiakas-soittaa"),
        ("di", "id"),
        ("wbe", "web"),
        ("wen", "web"),
        ("telephone", None),
        ("", None),
        ("!", None),
        ("x" * 5000, None),
    ],
)
def test_a_word_is_taken_for_its_neighbour(word: str, meant: str | None) -> None:
    assert closest(word, IDS) == meant


def test_among_nothing_nothing_is_near() -> None:
    assert closest("web", []) is None


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("Busy Parent", "busy-parent"),
        ("Päämatka 2: Sopimus", "paamatka-2-sopimus"),
        ("Åbo Öl", "abo-ol"),
        ("snake_case", "snake-case"),
        ("camelCaseÄiti", "camel-case-aiti"),
        ("--x--", "x"),
        ("Straße", "strasse"),
        ("קו", ""),
        ("a" * 200, "a" * 80),
    ],
)
def test_an_id_is_made_of_any_words(text: str, id_: str) -> None:
    assert corrected_id(text) == id_


@given(st.text())
def test_a_corrected_id_is_an_id_or_empty(text: str) -> None:
    assert re.fullmatch(r"([a-z0-9]+(-[a-z0-9]+)*)?", corrected_id(text))


@given(st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True))
def test_an_id_needs_no_correction(id_: str) -> None:
    assert corrected_id(id_) == id_
    assert closest(id_, [*IDS, id_]) == id_


def test_guessing_among_many_ids_is_quick() -> None:
    many = [f"{word}-{number}" for word in IDS for number in range(2000)]
    began = process_time()

    assert closest("custmer-success-1234", many) == "customer-success-1234"
    assert process_time() - began < 0.5
