"""Circles among things that name one another, found in a time that grows with their number."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def circles(ahead: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """Yield each circle that going from id to id makes: the ids passed, the earliest one first."""
    order = {id_: number for number, id_ in enumerate(ahead)}
    walked: set[str] = set()
    for start in ahead:
        passed: list[str] = []
        here = start
        while here in ahead and here not in walked:
            walked.add(here)
            passed.append(here)
            here = ahead[here]
        if here in passed:
            circle = passed[passed.index(here) :]
            first = circle.index(min(circle, key=order.__getitem__))
            yield (*circle[first:], *circle[:first])


def knots(ahead: Mapping[str, Sequence[str]]) -> Mapping[str, str]:
    """Give the knot each id is in: of two ids in one knot, each leads to the other."""
    behind: dict[str, list[str]] = defaultdict(list)
    for id_, others in ahead.items():
        for other in others:
            behind[other].append(id_)
    knot: dict[str, str] = {}
    for name in reversed(_left(ahead)):
        waiting = [name]
        while waiting:
            id_ = waiting.pop()
            if id_ not in knot:
                knot[id_] = name
                waiting += behind[id_]
    return knot


def _left(ahead: Mapping[str, Sequence[str]]) -> list[str]:
    """Give all ids in the order in which a walk that goes deep first leaves them."""
    left: list[str] = []
    seen: set[str] = set()
    waiting = [(id_, False) for id_ in ahead]
    while waiting:
        id_, is_leaving = waiting.pop()
        if is_leaving:
            left.append(id_)
        elif id_ not in seen:
            seen.add(id_)
            waiting += [(id_, True), *((other, False) for other in ahead.get(id_, ()))]
    return left
