"""One cause, one message: what comes from the same is told as one, with all its places."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.findings import Diagnostic


def by_cause(found: Iterable[Diagnostic]) -> tuple[tuple[Diagnostic, Diagnostic], ...]:
    """Give what is told, each with the first of `found` that it stands for.

    What comes from one cause is told at its first place, which names the others.
    """
    alike: dict[object, list[Diagnostic]] = {}
    for number, one in enumerate(found):
        alike.setdefault((one.code, one.cause) if one.cause else number, []).append(one)
    return tuple((_whole(some), some[0]) for some in alike.values())


def _whole(some: list[Diagnostic]) -> Diagnostic:
    first, *rest = some
    if not rest:
        return first
    message = say("{message} ({count} places)", message=first.message, count=len(some))
    places = tuple((one.place, say("and here")) for one in rest)
    weight = max((one.severity for one in some), key=lambda severity: severity.weight)
    return replace(first, message=message, severity=weight, related=(*first.related, *places))
