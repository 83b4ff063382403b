"""The clay that every entity is made of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, RootModel, StringConstraints

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
Id = Annotated[str, StringConstraints(pattern=f"^{_ID.pattern}$", max_length=80)]
"""Lower-case words joined by hyphens."""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language by its ISO 639 code: `fi`, `en`, `sv`."""
_CODE = re.compile(r"[a-z]{2,3}")

_ONE_LINE = r"\A[^\n]*\S[^\n]*\z"
PlainLine = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=_ONE_LINE)]
PlainProse = Annotated[str, StringConstraints(min_length=1, max_length=4000, pattern=r"\S")]


class ByLanguage(RootModel[Annotated[dict[LanguageCode, PlainProse], Field(min_length=1)]]):
    """One text in several languages: `{fi: …, en: …}`."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class LineByLanguage(ByLanguage):
    """One line of text in several languages."""

    root: Annotated[dict[LanguageCode, PlainLine], Field(min_length=1)]


Line = Annotated[PlainLine | LineByLanguage, Field(union_mode="left_to_right")]
"""A line of text, at most 200 characters, or one such line in each language."""

Prose = Annotated[PlainProse | ByLanguage, Field(union_mode="left_to_right")]
"""Text with Markdown, at most 4,000 characters, or one such text in each language."""


def listed(value: object) -> object:
    """Give a list of one where a single thing was written instead of a list of them."""
    return value if isinstance(value, list | tuple) else [value]


def worded(value: object) -> object:
    """Give the keys of a part of which nothing but its text was written."""
    is_part = isinstance(value, Node) or (isinstance(value, Mapping) and not is_by_language(value))
    return value if is_part else {"text": value}


def is_by_language(value: Mapping[Any, object]) -> bool:
    """Tell whether keys are languages, so that one text stands there and no part with keys.

    `id` is Indonesian as well, but nobody writes a text in it alone that is an id.
    """
    if [*value] == ["id"] and _ID.fullmatch(str(value["id"])):
        return False
    return bool(value) and all(isinstance(key, str) and _CODE.fullmatch(key) for key in value)


Lines = Annotated[
    tuple[Line, ...], BeforeValidator(listed, json_schema_input_type=Line | tuple[Line, ...])
]
"""One line, or a list of them."""

Text = str | ByLanguage
"""What a field of type `Line` or `Prose` holds once it is read."""


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks an id that must name an entity of one of these kinds."""

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        """Point at entities of any of `kinds`."""
        object.__setattr__(self, "kinds", kinds)


@dataclass(frozen=True, slots=True)
class PartOf:
    """Marks an id that must name a part (a step, a cell) inside one entity of this kind."""

    kind: str
    part: str


class Node(BaseModel):
    """Any part of a document. Frozen, strict about unknown keys; a key is spelt as its field."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        protected_namespaces=(),
    )


class InWords(Node):
    """A part that may be told by its text alone, as `pains: [Slow]`."""

    text: Line | None = None
    """What it is, in a line."""


Level = Literal["sketch", "reviewed", "governed"]
"""How much a handbook demands of itself: the higher, the more rules speak up."""

LEVELS: tuple[Level, ...] = get_args(Level)

Visibility = Literal["public", "internal", "restricted"]
"""Who may read something: everybody, the whole company, or only those who are let in."""

AUDIENCES: tuple[Visibility, ...] = get_args(Visibility)
"""Whom a handbook is built for; each may read all that those before it may."""
