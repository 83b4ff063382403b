"""What is not for an audience is nowhere in what is made for it, whatever field it stands in."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import PurePosixPath
from typing import Any

import pytest
from pydantic import BaseModel

from journeyascode.build import shown, write
from journeyascode.handbook import HIDDEN
from journeyascode.model import AUDIENCES, KINDS, Visibility
from journeyascode.pages import Written
from journeyascode.source import Loaded, load_texts
from journeyascode.source.shapes import keys_of
from tests.hostile.specimens import Slot, Writer
from tests.pages.looks import DAY

Way = tuple[str, ...]
Spelt = dict[str, Any]
"""An entity as it is spelt in YAML."""

SECRET = re.compile(r"zq\w+zq")
"""A text that is in no other field. What is hidden says `hid`, in its id too."""


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


def everything(written: Written) -> str:
    """Give all there is of some pages in one text."""
    drawn = (draw(str) for draw in written.pictures.values())
    found = [
        *(f"{page.uri}\n{page.title}\n{page.description}\n{page.html}" for page in written.pages),
        *(f"{head.title}\n{head.id}" for page in written.pages for head in page.outline),
        *(f"{name}\n{content.decode()}" for name, content in written.files.items()),
        *written.pictures,
        *(picture.decode("latin-1") for picture in drawn if picture),
    ]
    return unescape("\n".join(found)).replace("\N{SOFT HYPHEN}", "")


def told(loaded: Loaded, audience: Visibility) -> str:
    return everything(write(loaded, "en", DAY, "folders", audience))


def renamed(one: Spelt) -> Spelt:
    """Give the same again, with other ids and other texts."""
    spelt = json.dumps(one).replace('"zq', '"hid')
    spelt = re.sub(r'"id": "([^"]+)"', r'"id": "hid-\1"', spelt)
    return json.loads(spelt)  # type: ignore[no-any-return]


def pointing_at_hidden(book: Book, kind: str) -> Spelt:
    """Give every entity the way to one that has other ids and texts."""
    hidden = renamed(book.entities[kind])
    spelt = json.dumps(book.entities).replace(f'"{kind}-1"', f'"hid-{kind}-1"')
    spelt = spelt.replace(f'"{kind}/', f'"{kind}/hid-')
    book.entities = json.loads(spelt)
    book.entities[kind] = hidden
    return hidden


def leaks(text: str) -> list[str]:
    """Give where something hidden is told."""
    return [text[max(0, at.start() - 80) : at.end() + 40] for at in re.finditer("hid", text)]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("level", "audience"), [("restricted", "internal"), ("internal", "public")]
)
def test_a_hidden_entity_is_nowhere_though_all_others_need_it(
    kind: str, level: Visibility, audience: Visibility
) -> None:
    book = Book()
    hidden = pointing_at_hidden(book, kind)
    loaded = book.load()
    assert leaks(told(loaded, "public"))

    hidden["visibility"] = level
    text = told(book.load(), audience)

    assert not leaks(text)
    assert len(set(SECRET.findall(text))) > 100
    assert not re.search(rf"[>(:] *{HIDDEN} *[<,)]", text)


def parts_with_a_visibility(model: type[BaseModel], way: Way = ()) -> Iterator[Way]:
    """Yield the way to each part of a kind that may be published for fewer."""
    for key, shape in keys_of(model).items():
        inner = shape.parts[0] if shape.origin is tuple else shape
        if inner.model:
            if "visibility" in inner.model.model_fields:
                yield (*way, key)
            yield from parts_with_a_visibility(inner.model, (*way, key))


PARTS = [(kind, way) for kind, cls in KINDS.items() for way in parts_with_a_visibility(cls)]


def test_every_part_that_the_handbook_promises_to_hide_is_tried() -> None:
    assert {way[-1] for _, way in PARTS} == {"stages", "steps", "cells", "quotes", "says"}


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize(("kind", "way"), PARTS)
def test_a_hidden_part_is_nowhere(kind: str, way: Way, alone: bool) -> None:  # noqa: FBT001 - a case
    book = Book()
    holder = book.entities[kind]
    for key in way[:-1]:
        holder = holder[key][0]
    hidden = renamed(holder[way[-1]][0])
    holder[way[-1]] = [hidden] if alone else [*holder[way[-1]], hidden]
    assert leaks(told(book.load(), "public"))

    hidden["visibility"] = "restricted"
    text = told(book.load(), "internal")

    assert not leaks(text)
    assert "for this audience" in text
    assert len(set(SECRET.findall(text))) > 100


def test_each_audience_reads_what_those_before_it_read_and_more() -> None:
    book = Book()
    for number, entity in enumerate(book.entities.values()):
        entity["visibility"] = AUDIENCES[number % 3]
    loaded = book.load()
    levels = {one["kind"]: AUDIENCES.index(one["visibility"]) for one in book.entities.values()}
    seen = [set(SECRET.findall(told(loaded, audience))) for audience in AUDIENCES]

    for at, found in enumerate(seen):
        assert {levels[book.slots[one].kind] for one in found} == set(range(at + 1))


def test_where_nothing_is_hidden_the_very_same_handbook_is_shown() -> None:
    loaded = Book().load()
    assert all(shown(loaded, one).handbook is loaded.handbook for one in AUDIENCES)
