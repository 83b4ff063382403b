"""What a help line names is there, or it says how it is begun."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import journeyascode
from journeyascode.model import KINDS
from journeyascode.model.schema import Shape, inner_of, keys_of
from tests.expectations import diagnosed

CODE = re.compile(r"`([^`]*)`")
NAMED = re.compile(r"\b([a-z_]+): \[?([a-z][a-z0-9/-]*)\]?")
WORDS = {"present", "absent"}
"""What a rule of one's own may ask for under any key."""

BOOK = """\
kind: journey
id: j
name: J
stages:
  - name: S
    steps: [{id: a, name: I pay, critical: {why: x}}, {id: b, name: I wait}]
"""
METRIC = "kind: metric\nid: ease\nname: Ease\ntype: ces\nversion: '2.0'\n"
TEAM = "kind: team\nid: care\nname: Care\nroles: [{id: lead, name: Lead}]\n"


def names_others(shape: Shape) -> bool:
    return bool(shape.mark("kinds")) or any(part.mark("kinds") for part in shape.parts)


def reference_keys() -> set[str]:
    waiting, seen = [*KINDS.values()], set()
    keys: set[str] = set()
    while waiting:
        model = waiting.pop()
        if model not in seen:
            seen.add(model)
            keys |= {key for key, shape in keys_of(model).items() if names_others(shape)}
            waiting += filter(None, map(inner_of, keys_of(model).values()))  # type: ignore[arg-type]
    return keys


def said() -> Iterator[str]:
    for path in sorted(Path(journeyascode.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                texts = (one for one in ast.walk(node) if isinstance(one, ast.Constant))
                yield from (one.value for one in texts if isinstance(one.value, str))


def test_no_help_names_an_id_of_its_own() -> None:
    keys = reference_keys()
    named = {
        (key, id_)
        for text in said()
        for code in CODE.findall(text)
        for key, id_ in NAMED.findall(code)
        if key in keys and id_ not in WORDS
    }

    assert "owner" in keys
    assert named == set()


@pytest.mark.parametrize(
    ("around", "help_"),
    [
        ("", "name what shows how it goes: `jac new metric ces`, then `metrics: [ces]`"),
        (METRIC, "name what shows how it goes: `metrics: [ease]`"),
    ],
)
def test_a_metric_that_is_there_is_named(around: str, help_: str) -> None:
    found = diagnosed("---\n".join(filter(None, (BOOK, around))))

    assert help_ in {str(one.help) for one in found}


@pytest.mark.parametrize(
    ("around", "help_"),
    [
        ("", "add a team or a role of one: `jac new team ID`, then `owner: ID`"),
        (TEAM, "add a team or a role of one: `owner: care/lead`"),
    ],
)
def test_a_team_that_is_there_is_named(around: str, help_: str) -> None:
    action = "kind: action\nid: a\nname: A\ndue: 2027-01-01\n"
    found = diagnosed("---\n".join(filter(None, (action, around))))

    assert help_ in {str(one.help) for one in found}
