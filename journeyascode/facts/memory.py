"""What was found out of an entity is remembered for as long as the entity is there."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar
from weakref import ref

from journeyascode.model import Entity

if TYPE_CHECKING:
    from collections.abc import Callable

E = TypeVar("E", bound=Entity)
T = TypeVar("T")


def remembered(ask: Callable[[E], T]) -> Callable[[E], T]:
    """Ask once of each entity, however many want to know: what it says never changes."""
    known: dict[int, tuple[ref[E], T]] = {}

    @wraps(ask)
    def answer(entity: E) -> T:
        key = id(entity)
        if key not in known:
            known[key] = ref(entity, lambda _: known.pop(key)), ask(entity)
        return known[key][1]

    return answer
