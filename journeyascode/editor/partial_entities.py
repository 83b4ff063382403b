"""What can be made of a file that is wrong: entities to name and to find, never to publish.

While a line is half typed, a journey is no journey. Everybody else still refers to it, and it to
them. So what is wrong is left out or filled in, until the model takes the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from journeyascode.model import KINDS
from journeyascode.source.pydantic_errors import sort_errors
from journeyascode.source.scalars import read_plain
from journeyascode.source.tolerant_positions import unquoted
from journeyascode.speech.guess import corrected_id

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import PurePosixPath

    from journeyascode.findings import Step, Steps
    from journeyascode.model import Entity
    from journeyascode.model.schema import Shape
    from journeyascode.source.positions import ValuePosition
    from journeyascode.source.pydantic_errors import Complaint

ROUNDS = 8
"""How often what is left is tried again."""

FILLINGS = ("…", "x", 1, 0.5, True, "1 d", "2026-01-01", "2026-01", "https://example.com/")
"""What to put where something must stand: the first that is taken."""


def written(ink: ValuePosition, lines: Sequence[str]) -> object:
    """Give what stands in `ink`, as far as that can be told without the grammar of YAML."""
    if isinstance(ink.below, dict):
        return {key: written(entry.value, lines) for key, entry in ink.below.items()}
    if isinstance(ink.below, list):
        return [written(item, lines) for item in ink.below]
    (row, column), (last, end) = ink.start, ink.end
    if row == last:
        return _scalar(lines[row][column:end])
    rest = (*lines[row + 1 : last], lines[last][:end])
    return _scalar(" ".join((lines[row][column:], *(line.strip() for line in rest))))


def salvage(data: object, path: PurePosixPath) -> Iterator[tuple[Steps, Entity]]:
    """Yield what entities can be made of what a file says, and the steps to each."""
    kind = data.get("kind") if isinstance(data, dict) else None
    cls = KINDS.get(kind) if isinstance(kind, str) else None
    if cls is None or not isinstance(data, dict):
        return
    items = data.get("items")
    pairs: list[tuple[Steps, object]]
    if isinstance(items, list):
        pairs = [(("items", index), item) for index, item in enumerate(items)]
    else:
        pairs = [((), {"id": corrected_id(path.stem), **data})]
    for steps, item in pairs:
        entity = _made(cls, {**item, "kind": kind}) if isinstance(item, dict) else None
        if entity is not None:
            yield steps, entity


def _made(cls: type[Entity], data: dict[str, Any]) -> Entity | None:
    """Give the entity that is left when all that is wrong is gone; None when it has no id."""
    data = {"name": data.get("id"), **_copied(data)}
    for _ in range(ROUNDS):
        try:
            return cls.model_validate(data)
        except ValidationError as error:
            complaints = [*sort_errors(error.errors(include_url=False), cls, (), data)]
        if any(one.steps == ("id",) for one in complaints) or not data.get("id"):
            return None
        for one in complaints:
            _mend(data, one)
    return None


def _mend(data: dict[str, Any], one: Complaint) -> None:
    """Take out what is wrong, or put something in its place; nothing moves to another place."""
    holder, step = _holder(data, one.steps)
    if one.kind == "missing":
        there = holder[step] if one.steps else data
        if isinstance(there, dict):
            there[str(one.facts["key"])] = _filling(one.shape)
    elif isinstance(holder, dict):
        holder.pop(step, None)
    elif isinstance(holder, list) and isinstance(step, int):
        holder[step] = _filling(one.shape)


def _holder(data: Any, steps: Steps) -> tuple[Any, Step]:  # noqa: ANN401 - whatever was written
    """Give the list or mapping that holds what is at `steps`, and its place in there."""
    holder, last = {"": data}, ""
    at: tuple[Any, Step] = (holder, last)
    for step in steps:
        below = at[0][at[1]]
        is_there = step in below if isinstance(below, dict) else _has(below, step)
        if is_there:
            at = (below, step)
        elif step != 0:
            break
    return at


def _has(items: object, step: Step) -> bool:
    return isinstance(items, list) and isinstance(step, int) and step < len(items)


def _filling(shape: Shape) -> object:
    """Give something that may stand there: no more than must."""
    if shape.choices:
        return shape.choices[0]
    if shape.members:
        return _filling(shape.members[0])
    if shape.model or shape.origin is dict:
        return {}
    if shape.origin is tuple:
        return [_filling(shape.parts[0])]
    return next(filter(shape.accepts, FILLINGS), None)


def _copied(data: Any) -> Any:  # noqa: ANN401 - whatever was written
    if isinstance(data, dict):
        return {key: _copied(value) for key, value in data.items()}
    return [_copied(item) for item in data] if isinstance(data, list) else data


def _scalar(text: str) -> object:
    return unquoted(text) if text[:1] in ("'", '"') else read_plain(text)
