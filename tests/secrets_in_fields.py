"""Handbooks that are full of secrets, each in a field of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from pydantic import BaseModel

from journeyascode.model import KINDS
from journeyascode.model.schema import keys_of
from journeyascode.source import Loaded, load_texts
from tests.hostile.specimens import Slot, Writer

Way = tuple[str, ...]
Spelt = dict[str, Any]
"""An entity as it is spelt in YAML."""

SECRET = re.compile(r"zq\w+zq")
"""A text that is in no other field. What is hidden says `zhid`, in its id too."""


class Book:
    """A handbook with a text of its own in every field, and an entity of each kind."""

    def __init__(self) -> None:
        self.slots: dict[str, Slot] = {}
        self.entities = {kind: self.entity(kind) for kind in KINDS}

    def entity(self, kind: str) -> Spelt:
        written = Writer(kind, self.text).entity()
        return json.loads(json.dumps(written)) | {"visibility": "public"}  # type: ignore[no-any-return]

    def text(self, slot: Slot, _: int) -> str:
        token = f"zq{len(self.slots)}zq"
        self.slots[token] = slot
        return token

    def load(self, *others: Spelt) -> Loaded:
        found = [*self.entities.values(), *others]
        loaded = load_texts(
            (PurePosixPath(f"{number}.yaml"), json.dumps(one).encode())
            for number, one in enumerate(found)
        )
        assert loaded.whole, loaded.diagnostics
        return loaded


def hide_in(holder: Spelt, way: Way, *, alone: bool) -> Spelt:
    """Put beside a part one that is to be hidden, or in its place."""
    for key in way[:-1]:
        holder = holder[key][0]
    hidden = renamed(holder[way[-1]][0], f"zhid-{way[-1]}")
    holder[way[-1]] = [hidden] if alone else [*holder[way[-1]], hidden]
    return hidden


def renamed(one: Spelt, mark: str = "zhid") -> Spelt:
    """Give the same again, with other ids, also where it points into itself, and other texts."""
    spelt = json.dumps(one).replace('"zq', '"zhid')
    for id_ in set(re.findall(r'"id": "([^"]+)"', spelt)):
        spelt = re.sub(rf'"{id_}"(?!:)', f'"{mark}-{id_}"', spelt)
    return json.loads(spelt)  # type: ignore[no-any-return]


def pointing_at_hidden(book: Book, kind: str) -> Spelt:
    """Give every entity the way to one that has other ids and texts."""
    hidden = renamed(book.entities[kind])
    spelt = json.dumps(book.entities).replace(f'"{kind}-1"', f'"zhid-{kind}-1"')
    spelt = spelt.replace(f'"{kind}/', f'"{kind}/zhid-')
    book.entities = json.loads(spelt)
    book.entities[kind] = hidden
    return hidden


def leaks(text: str) -> list[str]:
    """Give where something hidden is told."""
    return [text[max(0, at.start() - 80) : at.end() + 40] for at in re.finditer("zhid", text)]


def parts_with_a_visibility(model: type[BaseModel], way: Way = ()) -> Iterator[Way]:
    """Yield the way to each part of a kind that may be published for fewer."""
    for key, shape in keys_of(model).items():
        inner = shape.parts[0] if shape.origin is tuple else shape
        if inner.model:
            if "visibility" in inner.model.model_fields:
                yield (*way, key)
            yield from parts_with_a_visibility(inner.model, (*way, key))


PARTS = [(kind, way) for kind, cls in KINDS.items() for way in parts_with_a_visibility(cls)]
