from __future__ import annotations

import re
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.speech.guess import closest, corrected_id, did_you_mean, is_sure

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
    assert process_time() - began < 3  # half a second, and room for coverage and a slow day


@pytest.mark.parametrize(
    ("word", "meant", "sure"),
    [
        ("busy-parrent", "busy-parent", True),
        ("busyparent", "busy-parent", True),
        ("Busy Parent", "busy-parent", True),
        ("bsuy-praent", "busy-parent", True),
        ("busy-parennnt", "busy-parent", False),
        ("wbe", "web", False),
        ("asiakas-soitaa", "asiakas-soittaa", True),
    ],
)
def test_one_slip_in_a_part_leaves_no_doubt(word: str, meant: str, *, sure: bool) -> None:
    guess = did_you_mean(word, IDS)

    assert guess is not None
    assert (guess.value, guess.of, guess.sure) == (meant, word, sure)
    assert str(guess) == f"did you mean `{meant}`?"


@pytest.mark.parametrize(
    ("word", "near", "choices"),
    [
        ("firms-2025", "firms-2026", ["firms-2026"]),
        ("small-firmss", "small-firms", ["small-firms", "small-firmst"]),
        ("Small Firm", "small-firm", ["small-firm", "small_firm"]),
    ],
)
def test_what_may_be_two_things_is_in_doubt(word: str, near: str, choices: list[str]) -> None:
    assert not is_sure(word, near, choices)


def test_a_finnish_word_is_known_where_only_one_english_one_may_stand() -> None:
    assert did_you_mean("Tavoite", ["current", "target"]) is not None
    assert did_you_mean("tila", ["state", "status"]) is None
    assert did_you_mean("zzz", ["state"]) is None


@given(st.text("abcdefg", min_size=4), st.integers(0, 9), st.sampled_from("cdh"))
def test_one_letter_more_less_or_swapped_is_a_slip(word: str, at: int, letter: str) -> None:
    at %= len(word)
    longer = word[:at] + letter + word[at:]
    swapped = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]

    assert is_sure(longer, word, [word])
    assert is_sure(word, longer, [longer])
    assert is_sure(swapped, word, [word])
