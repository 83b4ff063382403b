"""No number that we have reckoned is told to a reader with more digits than mean anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from journeyascode.build import load, write

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "journeys"
DIGITS = 4
TEXT = re.compile(r">([^<>]+)<")
TOLD = {
    "en": re.compile(r"(?<![\d.:,-])[\d,]*\d\.\d+(?![\d.:,-])"),
    "fi": re.compile(r"(?<![\d.:,-])[\d\N{NO-BREAK SPACE}]*\d,\d+(?![\d.:,-])"),
}
WRITTEN = re.compile(r"\d[\d ]*(?:[.,]\d+)?")


def written(folder: Path) -> set[str]:
    """Every number in the files, as it stands there."""
    files = [path for path in folder.rglob("*") if path.suffix in (".yaml", ".csv")]
    numbers = WRITTEN.findall("\n".join(path.read_text("utf-8") for path in files))
    return {number.replace(",", ".").replace(" ", "") for number in numbers}


def told(html: str, language: str) -> Iterator[str]:
    """Every number with decimals that a page tells, in the spelling of the files."""
    for text in TEXT.findall(html):
        for number in TOLD[language].findall(unescape(text).replace("\N{SOFT HYPHEN}", "")):
            if language == "fi":
                yield number.replace("\N{NO-BREAK SPACE}", "").replace(",", ".")
            else:
                yield number.replace(",", "")


@pytest.mark.parametrize("language", ["en", "fi"])
def test_no_number_has_more_than_four_digits_unless_somebody_has_written_it_so(
    language: str,
) -> None:
    pages = write(load([SAMPLE]), language, date(2026, 11, 30), "folders").pages
    known = written(SAMPLE)
    seen = [(page.uri, number) for page in pages for number in told(page.html, language)]
    assert seen
    long = [
        (uri, number)
        for uri, number in seen
        if len(number.replace(".", "").lstrip("0")) > DIGITS and number not in known
    ]
    assert not long
