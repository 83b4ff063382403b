"""What is true of a step is read in one place: all others are told it by the floor of facts."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import journeyascode

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PACKAGE = Path(journeyascode.__file__).parent

READERS: dict[str, dict[str, str]] = {
    "feels": {
        "facts/feelings.py": "tells what is felt, and what is only wanted",
        "facts/customer_routes.py": "tells whose step it is: whose feelings alone are told",
        "pages/templates/parts/steps.html.j2": "shows key by key what is written at a step",
    },
    "pains": {
        "facts/pains.py": "tells what hurts",
    },
    "delights": {
        "facts/pains.py": "tells what pleases",
    },
    "opportunities": {
        "facts/opportunities.py": "tells what could be better, and which of it is an opportunity",
        "rules/feelings.py": "says that nothing is told at the end of a journey",
        "rules/queries.py": "tells whether anything is told at a step",
    },
    "observations": {
        "facts/metrics.py": "tells the readings, the latest one and what it is worth",
        "handbook/audience.py": "takes out those made with what is not for the readers",
        "model/metric.py": "tells which words of its formula are counts",
        "facts/wholes.py": "adds those that the parts of a metric make",
        "rules/wholes.py": "says which is not what the parts make, as it is written",
        "rules/metrics.py": "says what is wrong with one of them, as it is written",
        "rules/measurement.py": "says which is missing, as they are written",
        "rules/metric_definitions.py": "says where the one stands that a verdict rests on",
        "pages/templates/metric.html.j2": "shows them as they are written",
    },
    "threshold": {
        "facts/promises.py": "tells whether it is kept, and since when it is not",
        "rules/promises.py": "says that there is none, or what is wrong with it as it is written",
        "rules/contradictions.py": "compares it with what others promise",
        "pages/readings.py": "shows it as it is written",
    },
    "reviewed": {
        "handbook/audience.py": "says whether what it takes out may be overdue",
        "facts/overdue.py": "tells what is to be looked at again, and what is late",
        "pages/trust.py": "shows who looked when",
        "rules/evidence.py": "says which day is still to come",
    },
}
"""The readers of each key of the model, and what each of them is for; others ask them."""


def attributes(source: str) -> Iterator[str]:
    """Yield what a module asks of anything by name, `one.name` and `getattr(one, "name")`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "getattr":
            yield from (str(a.value) for a in node.args[1:2] if isinstance(a, ast.Constant))


@cache
def readers() -> Mapping[str, set[str]]:
    """Give the modules and templates of the package that read each key of anything."""
    found: dict[str, set[str]] = {key: set() for key in READERS}
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix not in {".py", ".j2"}:
            continue
        text = path.read_text("utf-8")
        asked = re.findall(r"\.(\w+)", text) if path.suffix == ".j2" else attributes(text)
        for key in found.keys() & set(asked):
            found[key].add(path.relative_to(PACKAGE).as_posix())
    return found


@pytest.mark.parametrize("key", READERS)
def test_a_key_that_is_a_fact_is_read_by_its_readers_alone(key: str) -> None:
    assert readers()[key] == READERS[key].keys()


def test_a_key_is_found_however_it_is_read() -> None:
    assert "feels" in attributes("print(step.feels)")
    assert "feels" in attributes('getattr(step, "feels", ())')
    assert "feels" not in attributes('label(step, "feels")')
