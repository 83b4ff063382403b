"""Values that fit, to begin with: for any key of any model."""

from __future__ import annotations

import re
from datetime import timedelta
from math import inf
from typing import TYPE_CHECKING

from journeyascode.source.edits import spell

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from journeyascode.reference.json_schema import Shape

BEGUN_WITH = {
    ("Metric", "type"): "custom",
    ("Metric", "formula"): "n / 12",
    ("Metric", "parts"): "[]",
    ("Evidence", "basis"): "internal",
    ("Stage", "tracks"): "{ease: 3}",
    ("Step", "tracks"): "{ease: 3}",
}
"""What to begin with where the first that fits would claim too much, or be no part of it."""
PARTS_BEGUN_WITH = {"TrackScale": "{from: 1, to: 3}"}
"""The same for a part of which no key must be there, while one alone would be of no use."""

AHEAD = {"due", "by", "next"}
"""Keys of days that lie ahead."""
QUARTER = timedelta(days=90)

ID = "an-id"
FILLINGS = ("…", ID, "30 d", "2026-09", "36 %", "median", "persona")
"""Texts to begin with: the first one that fits the pattern is taken."""
NUMBERS = {"integer": ("3",), "number": ("1", "0.9")}
"""The same for numbers: the first one that is not too large is taken."""

TEXTS = {"Line", "Prose"}
OF_ENTITIES = re.compile(r".(Id|OrRole)\Z")
"""The end of the names of shapes that name entities."""


class Samples:
    """Writes a value that fits for any key of any model."""

    def __init__(self, shapes: Shape, language: str, day: date) -> None:
        """Choose from the ids in `shapes`, and write days from `day` on."""
        self.shapes = shapes
        self.day = day
        self.fillings = (*FILLINGS, language)

    def of(self, model: str, key: str) -> str:
        """Write a value for a key of the model, on one line."""
        begun = BEGUN_WITH.get((model, key))
        return begun or self.value(key, self.below(model, key))

    def items(self, model: str, key: str) -> list[str]:
        """Write a list for a key of the model, line by line; nothing where it takes one line.

        Ids may stand on one line; in texts a comma would part them there.
        """
        shape = self.below(model, key)
        if shape.get("type") != "array":
            return []
        item = self.plainest(shape["items"])
        if item.get("type") == "object":
            first, *others = (f"{name}: {value}" for name, value in self.pairs(item))
            return [f"- {first}", *(f"  {other}" for other in others)]
        return [f"- {self.value(key, item)}"] if _name(shape["items"]) in TEXTS else []

    def can_name(self, model: str, key: str) -> bool:
        """Tell whether there is an entity for every id in the value of a key."""
        return self.names_what_is_there(self.below(model, key))

    def below(self, model: str, key: str) -> Shape:
        """Give the shape of what stands under a key."""
        shape: Shape = self.shapes[model]["properties"][key]
        return shape

    def names_what_is_there(self, shape: Shape) -> bool:
        """Tell the same of one shape: of its first choice where it leaves several."""
        if "anyOf" in shape:
            return self.names_what_is_there(shape["anyOf"][0])
        if OF_ENTITIES.search(_name(shape)):
            return "enum" in self.plainest(shape)
        plain = self.plainest(shape)
        if plain.get("type") == "array":
            return self.names_what_is_there(plain["items"])
        keys = _begun(plain) if "properties" in plain else ()
        return all(self.names_what_is_there(plain["properties"][key]) for key in keys)

    def plainest(self, shape: Shape) -> Shape:
        """Give the first choice a shape leaves, wherever it is defined."""
        while "$ref" in shape or "anyOf" in shape:
            shape = shape["anyOf"][0] if "anyOf" in shape else self.shapes[_name(shape)]
        return shape

    def value(self, key: str, shape: Shape) -> str:
        """Write a value that fits `shape`, on one line."""
        if begun := PARTS_BEGUN_WITH.get(_name(shape)):
            return begun
        shape = self.plainest(shape)
        if "enum" in shape:
            return spell(str(shape["enum"][0]))
        if shape["type"] == "array":
            return f"[{self.value(key, shape['items'])}]"
        if "patternProperties" in shape:
            [below] = shape["patternProperties"].values()
            return f"{{{ID}: {self.value(key, below)}}}"
        if shape["type"] == "object":
            return f"{{{', '.join(f'{name}: {value}' for name, value in self.pairs(shape))}}}"
        return self.plain(key, shape)

    def pairs(self, shape: Shape) -> Iterator[tuple[str, str]]:
        """Give the keys of a part to begin with, each with its value."""
        for key in _begun(shape):
            yield key, self.value(key, shape["properties"][key])

    def plain(self, key: str, shape: Shape) -> str:
        """Write a text, a number or a day."""
        if shape.get("format") == "date":
            return str(self.day + (QUARTER if key in AHEAD else timedelta()))
        if shape["type"] == "boolean":
            return "true"
        if shape["type"] in NUMBERS:
            below = shape.get("exclusiveMaximum", inf)
            return next(text for text in NUMBERS[shape["type"]] if float(text) < below)
        if shape.get("format") == "uri":
            return "https://example.com/"
        return next(one for one in self.fillings if re.search(shape.get("pattern", ""), one))


def _begun(shape: Shape) -> list[str]:
    """Give the keys a part begins with: those it must have, or else the first one."""
    return shape.get("required") or [*shape["properties"]][:1]


def _name(shape: Mapping[str, str]) -> str:
    return shape.get("$ref", "").rpartition("/")[2]
