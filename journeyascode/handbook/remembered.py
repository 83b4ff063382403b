"""What is found out of one entity is kept for as long as the entity is there."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar
from weakref import ref

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeyascode.model import Entity

E = TypeVar("E", bound="Entity")
T = TypeVar("T")


def remembered(ask: Callable[[E], T]) -> Callable[[E], T]:
    """Give `ask`, which is asked once of each entity, however many want to know.

    It must rest on nothing else, and what it gives must not hold the entity, which then never
    goes. An entity is known by itself: to compare what it holds costs more than to ask.
    """
    known: dict[int, tuple[ref[E], T]] = {}

    @wraps(ask)
    def answer(entity: E) -> T:
        key = id(entity)
        if key not in known:
            known[key] = ref(entity, lambda _: known.pop(key)), ask(entity)
        return known[key][1]

    return answer
