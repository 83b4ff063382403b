"""What editors say of a value that does not fit, in the reader's language.

Their own messages show the pattern that was not matched, or a thousand ids. Ours say what may
stand there.
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import TypeAdapter

from journeyascode.exports.shapes import Shape, spelt_for_editors
from journeyascode.exports.takes import meaning, one_of
from journeyascode.model import Duration, types_told
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


PLAIN = {"string", "number", "integer", "boolean"}
"""What stands on one line."""
SAYING = {"description", "markdownDescription"}
"""Keys of a shape that demand nothing."""


def with_refusals(node: Any, language: str) -> Any:  # noqa: ANN401 - any part of a schema
    """Give a schema in which every value says what may stand there when something else does."""
    if isinstance(node, list):
        return [with_refusals(item, language) for item in node]
    if not isinstance(node, dict):
        return node
    below = {
        key: value if key in {"defaultSnippets", "enum"} else with_refusals(value, language)
        for key, value in node.items()
    }
    said = _refusal(node, language)
    return {"errorMessage": said, **below} if said else below


def no_such_id(kinds: list[str], language: str) -> str:
    """Say that an id names nothing of these kinds."""
    first, *others = (f"`{kind}`" for kind in kinds)
    for other in others:
        first = say("{one} or {other}", one=first, other=other).to(language)
    return say(
        "No {kinds} has this id; `jac new {kind} ID` begins one.", kinds=first, kind=kinds[0]
    ).to(language)


def _refusal(shape: Shape, language: str) -> str:
    """Say what may stand in a place of this shape; nothing for what says so itself."""
    if "errorMessage" in shape or not isinstance(shape.get("type"), str):
        return ""
    if shape["type"] == "array":
        return say("A list: each line begins with `- `.").to(language)
    if "enum" in shape:
        return one_of(shape["enum"], language)
    sentence = _sentences().get(_core(shape))
    return say(sentence).to(language) if sentence else ""


@cache
def _sentences() -> Mapping[str, str]:
    """Give what each plain value is, by its shape; types made of several come last."""
    types: list[tuple[Any, str]] = [*types_told(), (Duration, meaning(Duration))]
    leaves = [[*_leaves(TypeAdapter(one).json_schema())] for one, _ in types]
    pairs = [(found, told) for found, (_, told) in zip(leaves, types, strict=True)]
    pairs.sort(key=lambda pair: len(pair[0]) > 1)
    return {leaf: told for found, told in reversed(pairs) for leaf in found}


def _leaves(shape: Shape) -> Iterator[str]:
    choices = shape.get("anyOf", [shape])
    return (_core(spelt_for_editors(one)) for one in choices if one.get("type") in PLAIN)


def _core(shape: Shape) -> str:
    """Give what a shape demands, without what it says."""
    return json.dumps({key: shape[key] for key in sorted(shape) if key not in SAYING})
