"""The clay that every entity is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, RootModel, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Lower-case words joined by hyphens."""

LanguageCode = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""A language by its ISO 639 code: `fi`, `en`, `sv`."""

PlainLine = Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"\A[^\n]+\z")]
PlainProse = Annotated[str, StringConstraints(min_length=1, max_length=4000)]


class ByLanguage(RootModel[dict[LanguageCode, PlainProse]]):
    """One text in several languages: `{fi: …, en: …}`."""

    model_config = ConfigDict(frozen=True, defer_build=True)


class LineByLanguage(ByLanguage):
    """One line of text in several languages."""

    root: dict[LanguageCode, PlainLine]


Line = Annotated[PlainLine | LineByLanguage, Field(union_mode="left_to_right")]
"""One line of plain text, at most 200 characters, or a map of such lines by language."""

Prose = Annotated[PlainProse | ByLanguage, Field(union_mode="left_to_right")]
"""Text of at most 4,000 characters in which Markdown works, or a map of such by language."""

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
        use_attribute_docstrings=True,
        defer_build=True,
        protected_namespaces=(),
    )


Level = Literal["sketch", "reviewed", "governed"]
"""How much a handbook demands of itself: the higher, the more rules speak up."""

LEVELS: tuple[Level, ...] = ("sketch", "reviewed", "governed")
