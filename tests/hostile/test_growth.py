"""A handbook of twice the size costs about twice as much, whatever its shape."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from json import dumps
from pathlib import PurePosixPath
from typing import Any

import pytest

from journeyascode import build
from journeyascode.source import load_texts

AROUND = """\
kind: handbook
id: handbook
name: H
organisation: O
languages: [en]
---
kind: team
id: t
name: Team
---
kind: channel
id: web
name: Web
type: digital
"""
SMALL, STEPS = 40, (1, 2, 4)
"""The size of the smallest handbook, and how many times as large the others are."""
MOST = 2.9
"""Growth from the second to the third, as against that from the first to the second.

It is 2 where the work goes by the size, and 4 where it goes by its square.
"""

Entities = Iterator[dict[str, Any]]
Shape = Callable[[int], Entities]


def steps(count: int, keys: Callable[[int], dict[str, Any]], **more: object) -> Entities:
    told = [
        {"id": f"s{n}", "name": f"I do {n}", "channel": "web", **keys(n)} for n in range(count)
    ]
    yield _journey([{"name": "S", "steps": told}], **more)


def stages(count: int, **keys: object) -> Entities:
    told = [{"id": f"s{n}", "name": f"I do {n}", "channel": "web"} for n in range(count)]
    yield _journey([{"name": f"S{n}", "steps": [one], **keys} for n, one in enumerate(told)])


def metrics(count: int, keys: Callable[[int], dict[str, Any]]) -> Entities:
    for n in range(count):
        yield {"kind": "metric", "id": f"m{n}", "name": f"M {n}", "type": "custom", **keys(n)}


def personas(count: int, keys: Callable[[int], dict[str, Any]]) -> Entities:
    for n in range(count):
        yield {"kind": "persona", "id": f"p{n}", "name": f"P {n}", **keys(n)}


def split(n: int, count: int) -> list[dict[str, Any]]:
    return [{"to": f"s{(n + 1) % count}", "when": "a"}, {"to": f"s{(7 * n) % count}", "when": "b"}]


def compared(count: int) -> Entities:
    yield from steps(count, lambda _: {})
    others = [{"name": f"I go elsewhere {n}", "channel": "web"} for n in range(count)]
    yield {**_journey([{"name": "S", "steps": others}]), "id": "k", "compares_to": "j"}


def of_personas(count: int) -> Entities:
    yield from personas(count, lambda _: {})
    ids = [f"p{n}" for n in range(count)]
    yield from steps(count, lambda n: {"personas": [f"p{n}"]}, personas=ids[:3])


SHAPES: dict[str, Shape] = {
    "steps in a row": lambda n: steps(n, lambda _: {}),
    "steps that all may be skipped": lambda n: steps(n, lambda _: {"optional": True}),
    "steps that all fork": lambda n: steps(n, lambda at: {"next": split(at, n)}),
    "one step that leads to all others": lambda n: steps(
        n, lambda at: {"next": [{"to": f"s{to}"} for to in range(1, n)]} if not at else {}
    ),
    "stages of one step": stages,
    "stages that tell how long they take": lambda n: stages(n, duration="1 d"),
    "two journeys that have nothing in common": compared,
    "steps of one persona each": of_personas,
    "steps of others, whom nobody else passes": lambda n: steps(
        n, lambda at: {"personas": ["p"] if at else ["q"]}, personas=["p", "q", "r"]
    ),
    "metrics in a chain": lambda n: metrics(n, lambda at: {"parts": [f"m{at + 1}"]}),
    "one metric of many parts": lambda n: metrics(
        n, lambda at: {} if at else {"parts": [f"m{part}" for part in range(1, n)]}
    ),
    "metrics by a formula": lambda n: metrics(n, lambda at: {"formula": f"m{max(0, at - 1)} + 1"}),
    "keys nobody knows": lambda n: personas(n, lambda _: {"wishes": "x"}),
    "values of another type": lambda n: personas(n, lambda _: {"goals": "x"}),
}
"""What makes up so many parts of a handbook."""


def _journey(told: list[dict[str, Any]], **more: object) -> dict[str, Any]:
    return {"kind": "journey", "id": "j", "name": "J", "owner": "t", "stages": told, **more}


def _calls(entities: Iterable[dict[str, Any]]) -> int:
    """Count the functions that are called to read and to check a handbook."""
    texts = [*AROUND.split("---\n"), *map(dumps, entities)]
    files = [(PurePosixPath(f"{at}.yaml"), text.encode()) for at, text in enumerate(texts)]
    count = 0

    def called(_frame: object, event: str, _asked: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(called)
    try:
        build.check(load_texts(files), date(2026, 11, 30))
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_twice_as_large_costs_twice_as_much(shape: str) -> None:
    _calls(SHAPES[shape](SMALL))  # what is remembered from then on
    small, middle, large = (_calls(SHAPES[shape](SMALL * times)) for times in STEPS)
    assert (large - middle) / (middle - small) < MOST, (small, middle, large)


def test_a_chain_of_metrics_may_be_longer_than_what_python_can_stack() -> None:
    long = sys.getrecursionlimit() + 500
    chain = metrics(long, lambda at: {"parts": [f"m{at + 1}"] if at < long - 1 else []})
    files = [(PurePosixPath(f"{one['id']}.yaml"), dumps(one).encode()) for one in chain]
    assert len(load_texts(files).handbook) == long
