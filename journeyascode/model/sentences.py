"""What each field means: the sentence below it, read from the source when somebody asks.

Pydantic could do the same, but for every class at every start, which is a third of it.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic import BaseModel


@cache
def about(cls: type[BaseModel]) -> Mapping[str, str]:
    """Give the sentence of each field of `cls`, inherited ones too; none where none is written."""
    told: dict[str, str] = {}
    for owner in reversed(cls.__mro__):
        told |= _sentences(owner.__module__).get(owner.__name__, {})
    return {name: told[name] for name in cls.model_fields if name in told}


@cache
def _sentences(module: str) -> Mapping[str, Mapping[str, str]]:
    """Give the sentences below the fields of each class in a module."""
    if not module.startswith(("journeyascode", "tests")):
        return {}
    tree = ast.parse(inspect.getsource(sys.modules[module]))
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {one.name: dict(filter(None, map(_sentence, pairwise(one.body)))) for one in classes}


def _sentence(pair: tuple[ast.stmt, ast.stmt]) -> tuple[str, str] | None:
    match pair:
        case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(
            value=ast.Constant(value=str(text))
        ):
            return name, " ".join(text.split())
    return None
