"""Handbooks in which every field of every kind is filled, found by walking the model.

A new text field is therefore attacked from the day it exists; a new field that is neither a text
nor a reference needs one line in `BY_KEY` or `BY_CLASS`, and says so.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from pydantic import BaseModel

from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, ByLanguage, Duration, Node, PartOf, RefTo
from journeyascode.model.schema import Shape, keys_of, required_of
from tests.hostile.row import Files

LINE, PROSE = 200, 4000
"""How many characters a text field takes."""

BY_KEY: dict[str, object] = {
    "at": "median",
    "counts": {"promoters": 1},
    "file": "answers.csv",
    "languages": "en",
    "n": 2,
    "of": "persona",
    "period": "2026-Q1",
    "phase": "phase",
    "require": {"name": "present"},
    "returns_to": "phase",
    "rule": "link-leads-nowhere",
    "select": "persona",
    "tags": "tag",
    "tracks": {"track": 1},
    "ticket": "https://example.com/1",
    "url": "https://example.com/",
    "where": {"name": "present"},
}
"""What stands at keys whose class does not tell."""

CONTRADICTING = frozenset(("at", "counts_of", "formula", "good", "parts"))
"""Keys that hold no text, and contradict what else is filled in here."""

BY_CLASS: dict[object, object] = {
    bool: True,
    date: "2026-03-01",
    Duration: "2 d",
    float: 0.5,
    int: 1,
}


class Slot(NamedTuple):
    """A text field of the model: the kind it is in, the keys that lead there, its room."""

    kind: str
    way: tuple[str, ...]
    room: int


Text = Callable[[Slot, int], str]
"""Gives what is to stand in a slot of the entity with a number, from 1."""


@dataclass(frozen=True)
class Writer:
    """Fills the fields of one entity of a kind, the `number`-th of `count`."""

    kind: str
    text: Text
    number: int = 1
    count: int = 1

    def entity(self) -> dict[str, object]:
        written = self._node(KINDS[self.kind], ())
        return {**written, "kind": self.kind, "id": f"{self.kind}-{self.number}"}

    def _node(self, model: type[BaseModel], way: tuple[str, ...]) -> dict[str, object]:
        filled = {
            key: self.value(shape, (*way, key))
            for key, shape in keys_of(model).items()
            if key not in CONTRADICTING
            if key in required_of(model) or not self._leads_past_the_end(shape)
        }
        return filled | ({"id": model.__name__.lower()} if "id" in filled else {})

    def value(self, shape: Shape, way: tuple[str, ...]) -> object:
        room = room_of(shape)
        if room:
            return self.text(Slot(self.kind, way, room), self.number)
        if shape.origin is tuple:
            return [self.value(shape.parts[0], way)]
        if shape.model:
            return self._node(shape.model, way)
        model = next((member.model for member in shape.members if member.model), None)
        if model and way[-1] not in BY_KEY:  # keys, where a word may stand as well
            return self._node(model, way)
        return self._target(shape) or self._plain(shape, way[-1])

    def _plain(self, shape: Shape, key: str) -> object:
        if shape.choices:
            return "custom" if "custom" in shape.choices else shape.choices[0]
        return BY_KEY[key] if key in BY_KEY else BY_CLASS.get(shape.bare, "x")

    def _target(self, shape: Shape) -> str:
        """Point at a part, at the next entity of the same kind, or at one of another kind."""
        for mark in shape.marks:
            if isinstance(mark, PartOf):
                return mark.part
            if isinstance(mark, RefTo):
                own = mark.kinds[0] == self.kind
                number = self.number % self.count + 1 if own else self.number
                return f"{mark.kinds[0]}-{number}"
        return ""

    def _leads_past_the_end(self, shape: Shape) -> bool:
        """Tell whether this is the last of its kind, and the field wants the next one."""
        inner = shape.parts[0] if shape.origin is tuple else shape
        marks = [mark for mark in inner.marks if isinstance(mark, RefTo)]
        is_own = any(mark.kinds[0] == self.kind for mark in marks)
        return is_own and self.number == self.count


def room_of(shape: Shape) -> int:
    """Give how many characters a text field takes; 0 for a field that is none."""
    texts = [member for member in shape.members if member.origin is str]
    maps = [member for member in shape.members if member.origin is dict]
    return int(texts[0].mark("max_length")) if texts and maps else 0


def handbook(text: Text, count: int = 2) -> Files:
    """Give a handbook with `count` entities of every kind, and `text` in every text field."""
    kinds = {kind: 1 if kind == "handbook" else count for kind in KINDS}
    return {
        f"{kind}-{number}.yaml": spell(Writer(kind, text, number, of).entity())
        for kind, of in kinds.items()
        for number in range(1, of + 1)
    } | {"answers.csv": b"x,y\n"}


def slots() -> tuple[Slot, ...]:
    """Give every text field of every kind."""
    found: dict[Slot, None] = {}

    def remember(slot: Slot, _: int) -> str:
        found[slot] = None
        return "x"

    for kind in KINDS:
        Writer(kind, remember).entity()
    return tuple(found)


def spell(entity: dict[str, object]) -> bytes:
    """Spell an entity as YAML; JSON is YAML, and its quotation marks hold any text."""
    return json.dumps(entity, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")


def texts_in(book: Handbook) -> Iterator[str]:
    """Go through every text that a handbook holds, whatever field it is in."""
    for _, node in book.walk(Node):
        texts = _text_fields(type(node))
        for name in texts:
            value = getattr(node, name)
            for one in value if isinstance(value, tuple) else (value,):
                yield from one.root.values() if isinstance(one, ByLanguage) else [one] * bool(one)


def _text_fields(model: type[Node]) -> list[str]:
    shapes = keys_of(model)
    return [
        name
        for name, field in model.model_fields.items()
        if any(
            room_of(shape)
            for shape in (shapes[field.alias or name], *shapes[field.alias or name].parts[:1])
        )
    ]
