"""What a rule says of a number is said as readers say it: with its unit, by the one voice.

A number as it is written in a handbook, with a point before its decimals and nothing behind it,
stands between back-ticks alone, where it quotes the handbook or can be typed.
"""

from __future__ import annotations

import ast
import re
from pathlib import Path

import journeyascode

RULES = Path(journeyascode.__file__).parent / "rules"
BARE = {"written", "round", "sum", "float"}
"""What gives a number without a unit and without a language."""


def calls(name: str, tree: ast.AST) -> list[ast.Call]:
    found = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [one for one in found if getattr(one.func, "id", "") == name]


def bare(module: ast.Module, value: ast.expr) -> bool:
    """Tell whether a value is such a number, by itself or by its name."""
    if isinstance(value, ast.Call):
        return getattr(value.func, "id", "") in BARE
    if not isinstance(value, ast.Name):
        return False
    told = (node for node in ast.walk(module) if isinstance(node, ast.Assign))
    named = [one.value for one in told if ast.unparse(one.targets[0]) == value.id]
    return any(isinstance(one, ast.Call) and bare(module, one) for one in named)


def test_numbers_stand_alone_only_where_they_quote_the_handbook() -> None:
    found = []
    for path in sorted(RULES.glob("*.py")):
        module = ast.parse(path.read_text("utf-8"))
        for call in calls("say", module):
            text = str(getattr(call.args[0], "value", ""))
            outside = re.sub(r"`[^`]*`", "", text)
            for told in call.keywords:
                followed = re.search(rf"\{{{told.arg}\}} [%\w]", outside)
                if f"{{{told.arg}}}" in outside and not followed and bare(module, told.value):
                    found.append((path.name, text))
    assert found == []


def test_braces_are_doubled_only_in_texts_that_have_values() -> None:
    package = RULES.parent
    texts = [
        (path.name, call.args[0].value)
        for path in sorted(package.rglob("*.py"))
        for call in calls("say", ast.parse(path.read_text("utf-8")))
        if not call.keywords and call.args and isinstance(call.args[0], ast.Constant)
    ]
    assert [(name, text) for name, text in texts if "{{" in str(text)] == []
