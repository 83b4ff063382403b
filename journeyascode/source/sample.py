"""What was written without keys, as an example of how it is written with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.source.edits import spell
from journeyascode.source.shapes import keys_of, required_of

if TYPE_CHECKING:
    from pydantic import BaseModel

    from journeyascode.findings import Steps
    from journeyascode.source.shapes import Shape

_LONGEST = 80
"""No longer text is repeated whole, and none is repeated in part: it is there to be copied."""
_OPEN = "…"


def with_keys(model: type[BaseModel], value: object, steps: Steps) -> str:
    """Give what may stand at `steps`, where `value` stands now: `feels: {score: 1, word: happy}`.

    It holds the keys that must be there, the first one where none must, and `value` at the first
    that takes it, or takes a list of it.
    """
    keys = keys_of(model)
    needed = required_of(model) or tuple(keys)[:1]
    homes = (
        (key, one)
        for one in (value, [value])
        for key in (*needed, *keys)
        if keys[key].accepts(one)
    )
    home, written = next(homes, ("", value))
    shown = dict.fromkeys((*needed, *filter(None, [home])))
    parts = (f"{key}: {_copied(written) if key == home else _any(keys[key])}" for key in shown)
    example = "{" + ", ".join(parts) + "}"
    return f"{steps[-1]}: {example}" if steps and isinstance(steps[-1], str) else example


def _copied(value: object) -> str:
    text = spell(value)
    return text if len(text) <= _LONGEST else _OPEN


def _any(shape: Shape) -> str:
    """Give something that may stand there; three dots where only its writer can know what."""
    if shape.choices:
        return shape.choices[0]
    if shape.bare is bool:
        return "true"
    return "1" if shape.mark("ge") not in (None, 0) and shape.accepts(1) else _OPEN
