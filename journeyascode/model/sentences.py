"""What each field and each type means: the sentence below it, read from the source when asked.

Pydantic could do the same, but for every class at every start, which is a third of it.
"""

from __future__ import annotations

import ast
import inspect
import sys
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated, get_origin

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pydantic import BaseModel


@cache
def about(cls: type[BaseModel]) -> Mapping[str, str]:
    """Give the sentence of each field of `cls`, inherited ones too; none where none is written."""
    told: dict[str, str] = {}
    for owner in reversed(cls.__mro__):
        told |= _sentences(owner.__module__).get(owner.__name__, {})
    return {name: told[name] for name in cls.model_fields if name in told}


@cache
def types_told() -> tuple[tuple[object, str], ...]:
    """Give every named type of a value, such as `Share`, with the sentence below its name."""
    rooms = sorted(name for name in sys.modules if name.startswith("journeyascode.model."))
    pairs = ((sys.modules[room], told) for room in rooms for told in _told_in(room))
    found = ((vars(module)[name], sentence) for module, (name, sentence) in pairs)
    return tuple((one, sentence) for one, sentence in found if get_origin(one) is Annotated)


def _told_in(module: str) -> Iterator[tuple[str, str]]:
    body = ast.parse(inspect.getsource(sys.modules[module])).body
    return filter(None, map(_sentence, pairwise(body)))


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
        case (
            ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]),
            ast.Expr(value=ast.Constant(value=str(text))),
        ):
            return name, " ".join(text.split())
    return None
