"""How a drawing spells numbers, and what it says of what it leaves to its table."""

from __future__ import annotations

import pytest

from journeyascode.drawing import Voice
from journeyascode.handbook import Handbook
from tests.drawing.reading import link

ENGLISH, FINNISH = (Voice(Handbook(), language, link) for language in ("en", "fi"))


@pytest.mark.parametrize(
    ("score", "spelt"),
    [(0.25, "+0,25"), (-0.125, "−0,13"), (2 / 3, "+0,67"), (2, "+2"), (0, "0"), (-0.004, "0")],
)
def test_half_a_hundredth_of_a_feeling_is_rounded_away_from_zero(score: float, spelt: str) -> None:
    assert FINNISH.score(score) == spelt


def test_a_number_has_the_decimals_and_the_thousands_of_its_language() -> None:
    assert FINNISH.number(-1234.567) == "−1\N{NO-BREAK SPACE}234,57"
    assert ENGLISH.number(1234.567) == "1,234.57"
    assert ENGLISH.number(-0.001) == "0"


def test_one_more_is_told_in_the_singular() -> None:
    assert [FINNISH.more(n) for n in (1, 2)] == ["ja 1 muu taulukossa", "ja 2 muuta taulukossa"]
