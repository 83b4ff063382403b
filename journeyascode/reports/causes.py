"""One cause, one message: what comes from the same is told as one, with all its places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.findings import Diagnostic, Place

HERE = say("and here")
"""The note at the other places of one cause."""
SHOWN = 5
"""How many of them a person is told; programs get all."""
EVERYWHERE = "jac check --format json"
"""The command that lists every place of whatever is told."""


class Notes(NamedTuple):
    """The other places that a diagnostic names, as people are told them."""

    others: tuple[tuple[Place, Say], ...]
    """What else must be seen to understand it, each with a note."""
    places: tuple[Place, ...]
    """Where the same cause shows, up to what a person reads."""
    more: Say | None
    """How many are left out, and the command that lists them."""


def notes_of(one: Diagnostic) -> Notes:
    """Give the other places that a diagnostic names."""
    places = tuple(place for place, note in one.related if note == HERE)
    others = tuple((place, note) for place, note in one.related if note != HERE)
    left = len(places) - SHOWN
    command = (one.cause.command if one.cause else "") or EVERYWHERE
    more = say("and {count} more: `{command}`", count=left, command=command) if left > 0 else None
    return Notes(others, places[:SHOWN], more)


def by_cause(found: Iterable[Diagnostic]) -> tuple[tuple[Diagnostic, Diagnostic], ...]:
    """Give what is told, each with the first of `found` that it stands for.

    What comes from one cause is told at its first place, which names the others.
    """
    alike: dict[object, list[Diagnostic]] = {}
    for number, one in enumerate(found):
        alike.setdefault((one.code, one.cause.what) if one.cause else number, []).append(one)
    return tuple((_whole(some), some[0]) for some in alike.values())


def _whole(some: list[Diagnostic]) -> Diagnostic:
    first, *rest = some
    if not rest:
        return first
    message = say("{message} ({count} places)", message=first.message, count=len(some))
    places = tuple((one.place, HERE) for one in rest)
    weight = max((one.severity for one in some), key=lambda severity: severity.weight)
    return replace(first, message=message, severity=weight, related=(*first.related, *places))
