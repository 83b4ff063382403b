"""Formulas are read by a grammar of our own, and reckon as arithmetic does."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode.measures.formula import Formula, FormulaFault, Operand, read_formula, reckon

KNOWN = {"won": 30.0, "lost": 5.0, "asked": 100.0, "none": 0.0, "self-made": 8.0}


def worth(text: str) -> float | None:
    found = read_formula(text)
    assert isinstance(found, Formula)
    made = reckon(found, {name: Operand(value) for name, value in KNOWN.items()})
    return None if made is None else made.value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(won - lost) / asked", 0.25),
        ("won − lost × 2", 20),
        ("won - lost - 5", 20),
        ("won ÷ lost ÷ 2", 3),
        ("2 · (won + lost)", 70),
        ("-won + asked", 70),
        ("won - -lost", 35),
        ("self-made - 1", 7),
        ("1,5 * lost", 7.5),
        ("won / none", None),
        ("unknown", None),
        ("1" + "0" * 150 + " * 1" + "0" * 40 + " * asked / none", None),
    ],
)
def test_a_formula_reckons(text: str, value: float | None) -> None:
    assert worth(text) == value


def test_what_is_beyond_all_numbers_is_none() -> None:
    great = " * ".join(["1" + "0" * 150] * 3)
    assert worth(great) is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("(won", ""),
        ("won -", ""),
        ("", ""),
        ("won lost", "lost"),
        ("won)", ")"),
        ("()", ")"),
        ("won ** 9", "*"),
        ("won; lost", ";"),
        ("won.real", "."),
        ("__import__", "_"),
        ("won % 2", "%"),
        ("2won * lost(3)", "("),
    ],
)
def test_what_is_no_formula_is_told_by_the_word_that_does_not_fit(text: str, word: str) -> None:
    assert read_formula(text) == FormulaFault(word)


def test_a_formula_knows_its_names_once_each() -> None:
    found = read_formula("(won - lost) / (won + lost + self-made) * 100")
    assert isinstance(found, Formula)
    assert found.names == ("won", "lost", "self-made")


@pytest.mark.parametrize(
    ("text", "hundreds"),
    [
        ("won / asked", 0),
        ("100 * won / asked", 1),
        ("share", 1),
        ("100 - share", 1),
        ("share / share", 0),
        ("share * won / asked", 1),
    ],
)
def test_it_is_known_whether_a_value_is_told_of_a_hundred(text: str, hundreds: int) -> None:
    found = read_formula(text)
    assert isinstance(found, Formula)
    made = reckon(found, {"won": Operand(3), "asked": Operand(4), "share": Operand(25, 1)})
    assert made is not None
    assert made.hundreds == hundreds


LEAVES = st.integers(1, 99).map(str)
SUMS = st.recursive(
    LEAVES,
    lambda inner: st.tuples(inner, st.sampled_from("+-*/"), inner).map(
        lambda one: f"({one[0]} {one[1]} {one[2]})"
    ),
    max_leaves=12,
)


def exact(text: str) -> Fraction | None:
    """Reckon a formula of whole numbers in fractions, by Python's own grammar."""
    words = [f"Fraction({word})" if word.isdigit() else word for word in spaced(text)]
    try:
        return Fraction(eval(" ".join(words), {"Fraction": Fraction}))  # noqa: S307 - our own text
    except ZeroDivisionError:
        return None


def spaced(text: str) -> list[str]:
    return text.replace("(", "( ").replace(")", " )").split()


@given(SUMS)
def test_a_formula_is_what_exact_arithmetic_makes_of_it(text: str) -> None:
    wanted = exact(text)
    found = worth(text)
    assert wanted is None or found == pytest.approx(float(wanted))
