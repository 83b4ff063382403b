"""How what is proposed is written, where the cursor is.

Places to fill in are spelt as editors spell them: `${1:name}`, `${2|phone,email|}`, `$0`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from journeyascode.exports.snippets import skeletons, snippets
from journeyascode.model.base import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Handbook
    from journeyascode.source.shapes import Shape

_BLANK = re.compile(r"\$\{\d+(?::([^}]*))?\}|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\d+")


@dataclass(frozen=True)
class Draft:
    """Writes for one spot: a line, the column at which the word begins, what is behind it."""

    line: str
    start: int
    rest: str
    in_brackets: bool = False
    around: str = "{}"
    """What a value is put into: brackets or a dash where a list is expected."""

    @property
    def is_alone(self) -> bool:
        """Whether nothing but dashes stands in front of the word."""
        return not self.line[: self.start].strip(" -")

    @property
    def indent(self) -> str:
        """What to put in front of a line below, beside what editors copy from this line."""
        copied = len(self.line) - len(self.line.lstrip(" "))
        return " " * (self.start - copied + len(self.around) - len("{}")) if self.is_alone else ""

    def as_item(self) -> Draft:
        """Write items of a list of which nothing is there yet."""
        return replace(self, around="- {}" if self.is_alone else "[{}]")

    def value(self, text: str) -> str:
        """Write a value."""
        return self.around.replace("{}", text)

    def key(self, key: str) -> str:
        """Write a key; its colon, too, unless that is there."""
        return key if self.rest.lstrip().startswith(":") else self.value(f"{key}: ")

    def opened(self, key: str, dash: str = "") -> str:
        """Write a key with the beginning of what stands below it."""
        return self.value(f"{key}:\n{self.indent}  {dash}$0")

    def begun(self, key: str, shape: Shape) -> str:
        """Write a key with the beginning of what it takes."""
        if self.rest.lstrip().startswith(":"):
            return key
        item = shape.parts[0] if shape.origin is tuple else None
        if item and item.model and not self.in_brackets:
            return self.opened(key, "" if _may_be_one(shape) else "- ")
        if item and not _may_be_one(shape):
            return self.value(f"{key}: [$0]")
        if shape.model:
            return self.value(f"{key}: {{$0}}") if self.in_brackets else self.opened(key)
        return self.key(key)


def snippet_of(model: type, book: Handbook, language: str, draft: Draft) -> tuple[str, str]:
    """Give the name of a whole part to fill in, and its text; empty where there is none."""
    found = snippets(book, language).get(model.__name__)
    if not found:
        return "", ""
    text = f"\n{draft.indent}".join(_lines(found[0]["body"]))
    return found[0]["label"], draft.value(text)


def beginnings(book: Handbook, language: str) -> Iterator[tuple[str, str]]:
    """Yield each kind with the text of a whole file to begin an entity of it with."""
    for one in skeletons(book, language):
        yield one["body"]["kind"], "".join(f"{line}\n" for line in _lines(one["body"]))


def without_blanks(text: str) -> str:
    """Give a text with what stands in the places to fill in, for editors that know none."""
    return _BLANK.sub(lambda match: next(filter(None, match.groups()), ""), text)


def _may_be_one(shape: Shape) -> bool:
    """Tell whether one thing may stand where a list of them may."""
    return any(getattr(mark, "func", None) is listed for mark in shape.marks)


def _lines(body: dict[str, Any]) -> Iterator[str]:
    for key, value in body.items():
        if isinstance(value, str):
            yield f"{key}: {value.removeprefix('^')}"
            continue
        yield f"{key}:"
        for item in value:
            first, *others = _lines(item)
            yield f"  - {first}"
            yield from (f"    {line}" for line in others)
