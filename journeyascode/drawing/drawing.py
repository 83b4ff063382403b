"""What this room gives away: a drawing, the table with the same facts, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.drawing.voice import Fact
    from journeyascode.speech import Say

Kind = Literal[
    "journey", "blueprint", "matrix", "handovers", "lifecycle", "hierarchy", "relations",
    "comparison", "curves", "flow", "kano", "feedback", "priorities", "trend",
]  # fmt: skip
"""What a drawing shows. A page has at most one of each kind for one entity."""


class Mention(NamedTuple):
    """One thing in a cell of a table, with the address it leads to, if any."""

    text: str
    link: str | None = None


TableCell = tuple[Mention, ...]
"""What stands in one cell, in order; empty where nothing is known."""


def cell(*texts: str) -> TableCell:
    """Give texts as the entries of a cell; empty ones are left out."""
    return tuple(Mention(text) for text in texts if text)


def mentions(facts: Iterable[Fact]) -> TableCell:
    """Give facts as the entries of a cell, each with its link."""
    return tuple(Mention(fact.full, fact.link) for fact in facts)


@dataclass(frozen=True, slots=True)
class Table:
    """The facts of a drawing as a table. The first cell of a row names the row."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]


class Strip(NamedTuple):
    """A drawing, or a part of a wide one, ready to stand in a page."""

    name: str
    """Its id in the page, to which the overview links."""
    title: str
    svg: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """One drawing in one language.

    A wide one comes in several strips, the overview first. They need the colours of the page:
    see `token_css`. `full` is the whole in one piece, a file of its own without links. Where
    `problem` says why nothing could be drawn, there are no strips and `full` is empty; the
    tables are always there.
    """

    id: str
    kind: Kind
    title: str
    description: str
    strips: tuple[Strip, ...]
    full: str
    tables: tuple[Table, ...]
    problem: Say | None = None
