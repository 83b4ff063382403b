"""The pieces of a file in the order of the model."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from journeyascode.model import KINDS
from journeyascode.source.outline import Block, Bracketed, Scalar
from journeyascode.source.shapes import Shape, keys_of, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from journeyascode.source.outline import Part, Value

Whole = TypeVar("Whole", bound=Block | Bracketed)


def arranged(outline: Block, data: object) -> Block:
    """Give the outline of a file that says `data` with all keys in order.

    Each takes along the comments above it. Keys that nothing knows stay behind the others, and
    languages and the like, which have no order, as they are.
    """
    return _in_order(outline, _top_keys(data))


def single_spaced(lines: Sequence[str]) -> tuple[str, ...]:
    """Give `lines` without empty ones at the beginning, and never two in a row."""
    before = ("", *lines)
    return tuple(line for line, above in zip(lines, before, strict=False) if line or above)


def _top_keys(data: object) -> Mapping[str, Shape]:
    cls = KINDS.get(str(data.get("kind"))) if isinstance(data, dict) else None
    if cls is None or not isinstance(data, dict):
        return {}
    if "items" in data:
        return {"kind": shape_of(str), "items": Shape(tuple[cls, ...])}  # type: ignore[valid-type] # known only now
    return keys_of(cls)


def _arrange(value: Value, shape: Shape | None) -> Value:
    if isinstance(value, Scalar):
        return value
    shape = _meant(shape, is_map=value.is_map)
    if value.is_map:
        return _in_map(value, shape)
    item = shape.parts[0] if shape else None
    parts = [replace(part, value=_arrange(part.value, item)) for part in value.parts]
    return replace(value, parts=_spaced(map(_lifted, parts), parts))


def _in_map(value: Bracketed | Block, shape: Shape | None) -> Value:
    if shape is None:
        return _in_order(value, {})
    if shape.model:
        return _in_order(value, keys_of(shape.model))
    keys = {part.key: shape.parts[1] for part in value.parts}
    return _in_order(value, keys)


def _meant(shape: Shape | None, *, is_map: bool) -> Shape | None:
    """Give the member of a union that is written; one thing may stand for a list of them."""
    if shape is None:
        return None
    if shape.members:
        found = (_meant(member, is_map=is_map) for member in shape.members)
        return next(filter(None, found), None)
    if shape.origin in (tuple, list):
        return _meant(shape.parts[0], is_map=True) if is_map else shape
    return shape if is_map and (shape.model or shape.origin is dict) else None


def _in_order(value: Whole, keys: Mapping[str, Shape]) -> Whole:
    """Sort by `keys`; empty lines stay where they are."""
    rank = {key: number for number, key in enumerate(keys)}
    parts = (
        replace(part, value=_arrange(part.value, keys.get(part.key)))
        for part in sorted(value.parts, key=lambda part: rank.get(part.key, len(rank)))
    )
    return replace(value, parts=_spaced(parts, value.parts))


def _lifted(part: Part) -> Part:
    """Put the comments above the first key of an item above its dash, where they are seen."""
    value = part.value
    if not isinstance(value, Block) or part.opening:
        return part
    first, *others = value.parts
    inside = replace(value, parts=(replace(first, head=()), *others))
    return replace(part, value=inside, head=(*part.head, *first.head))


def _spaced(parts: Iterable[Part], before: Sequence[Part]) -> tuple[Part, ...]:
    """Give `parts` with one empty line where there were some `before`, and none at the top."""
    found = []
    for number, (part, place) in enumerate(zip(parts, before, strict=True)):
        blank = ("",) if number and place.head[:1] == ("",) else ()
        found.append(replace(part, head=(*blank, *single_spaced(part.head))))
    return tuple(found)
