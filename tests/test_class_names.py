"""A class name means one thing in the whole package."""

from __future__ import annotations

import ast
from collections import Counter
from pathlib import Path

import journeyascode

TWICE = {
    "Handbook": "the one of `import journeyascode`, which holds the one that travels the road",
}
"""Names of two classes, each with its reason."""


def test_no_class_name_is_defined_twice_unless_it_says_why() -> None:
    root = Path(journeyascode.__file__).parent
    names = Counter(
        node.name
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert {name for name, times in names.items() if times > 1} == set(TWICE)
