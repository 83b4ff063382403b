"""No reckoned number has more digits than anybody could know."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from journeyascode.build import load
from journeyascode.handbook import Handbook
from tests.pages.looks import Look, written

SAMPLE = Path(__file__).parents[2] / "journeys"
DECIMAL = {"en": r"\d[\d,]*\.\d+", "fi": r"\d[\d\N{NO-BREAK SPACE}]*,\d+"}
"""A number with decimals, as a language writes it."""
MOST = 4


@cache
def sample() -> Handbook:
    return load([SAMPLE]).handbook


@cache
def as_written() -> frozenset[str]:
    """Give the digits of every number that stands in a file of the sample."""
    texts = (path.read_text("utf-8") for path in SAMPLE.rglob("*.*"))
    return frozenset(digits(found) for text in texts for found in re.findall(r"\d+[.,]?\d*", text))


def digits(number: str) -> str:
    """Give the digits of a number that say something."""
    return re.sub(r"\D", "", number).lstrip("0")


@pytest.mark.parametrize("language", DECIMAL)
def test_no_number_on_a_page_has_more_digits_than_it_can_bear(language: str) -> None:
    told = {
        found
        for page in written(sample(), language).pages
        for found in re.findall(DECIMAL[language], Look(page.html).text)
    }

    assert len(told) > 100
    assert sorted(one for one in told if len(digits(one)) > MOST and unwritten(one)) == []


def unwritten(number: str) -> bool:
    return digits(number) not in as_written()


def test_what_nobody_wrote_is_found() -> None:
    assert unwritten("92.307692")
