"""Three small handbooks of different kinds: every finding of each level was read and is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.model import LEVELS
from journeyascode.reports.causes import by_cause
from tests.expectations import diagnosed

BOOKS = sorted((Path(__file__).parent / "books").glob("*.yaml"))
GOLDEN = Path(__file__).parents[1] / "golden" / "findings"


def findings(book: Path, level: str) -> str:
    """Give what a person is told of a handbook at a level, a line each; empty when nothing is."""
    found = diagnosed(book.read_text("utf-8").replace("maturity: LEVEL", f"maturity: {level}"))
    return "".join(
        f"{one.severity.value} {one.code} {one.at}: {one.told}\n" for one, _ in by_cause(found)
    )


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_every_rule_is_silent_or_right(
    book: Path, level: str, request: pytest.FixtureRequest
) -> None:
    golden = GOLDEN / f"{book.stem}-{level}.txt"
    found = findings(book, level)
    if request.config.getoption("--update-golden"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(found, "utf-8")

    assert found == golden.read_text("utf-8")


@pytest.mark.parametrize("book", BOOKS, ids=lambda path: path.stem)
def test_a_higher_level_tells_what_a_lower_one_does(book: Path) -> None:
    told = [
        {line.split(" ", 1)[1] for line in findings(book, level).splitlines()} for level in LEVELS
    ]

    assert told[0] <= told[1] <= told[2]
