"""What is found out of one entity, kept for whoever asks again."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeyascode.model import Entity

E = TypeVar("E", bound="Entity")
T = TypeVar("T")

KEPT = 1024
"""Of so many entities an answer is kept; then the oldest one is let go."""


def remembered(ask: Callable[[E], T]) -> Callable[[E], T]:
    """Give `ask`, which is asked once of each entity; it must rest on nothing else.

    An entity is known by itself, not by what it holds: to compare that costs more than to ask.
    """
    known: dict[int, tuple[E, T]] = {}

    @wraps(ask)
    def answer(entity: E) -> T:
        found = known.get(id(entity))
        if found and found[0] is entity:
            return found[1]
        told = ask(entity)
        if len(known) >= KEPT:
            known.pop(next(iter(known)), None)
        known[id(entity)] = entity, told
        return told

    return answer
