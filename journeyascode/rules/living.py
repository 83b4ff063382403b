"""What is still followed: what is retired owes nobody anything."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity

E = TypeVar("E", bound="Entity")


def living(book: Handbook, cls: type[E]) -> tuple[E, ...]:
    """Give the entities of one type that are not retired, in the order they were read."""
    return tuple(entity for entity in book.all(cls) if entity.status != "retired")
