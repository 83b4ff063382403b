"""One hostile input, and what must become of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from journeyascode.source import Code

Files = Mapping[str, bytes]
"""Path below the folder that is checked, and content."""


class Fate(Enum):
    REFUSED = "an error of one of the row's codes, and of no other"
    ACCEPTED = "no error, however odd it looks"
    BOUNDED = "either of the two, within the limits of time"


@dataclass(frozen=True, slots=True)
class Row:
    sort: str
    """The class of attack."""
    name: str
    files: Files = field(repr=False)
    fate: Fate
    codes: frozenset[str] = frozenset()
    """The codes that tell the intended reason."""
    why: str = ""
    """What it would do to a reader that is less careful."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Links on disk: path and target, as they are written."""
    shows: str = ""
    """The text that every text field of the handbook must hold in the end."""

    def __str__(self) -> str:
        return f"{self.sort}: {self.name}"

    @property
    def needs_disk(self) -> bool:
        return bool(self.links) or self.sort == "path"


def refused(
    sort: str,
    name: str,
    files: Files,
    *codes: Code | str,
    why: str = "",
    links: Mapping[str, str] | None = None,
) -> Row:
    spelt = frozenset(code if isinstance(code, str) else code.code for code in codes)
    return Row(sort, name, files, Fate.REFUSED, spelt, why, links or {})


def accepted(
    sort: str, name: str, files: Files, why: str = "", links: Mapping[str, str] | None = None
) -> Row:
    return Row(sort, name, files, Fate.ACCEPTED, why=why, links=links or {})


def bounded(sort: str, name: str, files: Files, why: str = "") -> Row:
    return Row(sort, name, files, Fate.BOUNDED, why=why)
