"""How journeys hang together: which is a part of which, and in which phases it is walked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from math import inf
from typing import TYPE_CHECKING

from journeyascode.model import Journey

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook


@dataclass(frozen=True, slots=True)
class Tree:
    """Journeys, each of them once: a main one, or a part of one other."""

    mains: tuple[Journey, ...]
    """The journeys that are part of none, in the order given; of a circle the first one."""
    parts: Mapping[str, tuple[Journey, ...]]
    """The parts of a journey by its id; nothing where it has none.

    In the order of the stages that open them, then, those that none opens, in the order given.
    """
    wholes: Mapping[str, Journey]
    """The journey that each part belongs to, by the part's id."""
    circular: frozenset[str]
    """The ids of main journeys that are a part of themselves, by what others say."""

    def main_of(self, journey: Journey) -> Journey:
        """Give the main journey that `journey` belongs to, which may be itself."""
        while journey.id in self.wholes:
            journey = self.wholes[journey.id]
        return journey

    def below(self, journey: Journey) -> Iterator[tuple[int, Journey]]:
        """Yield the parts of `journey` and theirs, each before its own; depths count from 1."""
        waiting = [(1, part) for part in reversed(self.parts.get(journey.id, ()))]
        while waiting:
            depth, part = waiting.pop()
            yield depth, part
            waiting += [(depth + 1, one) for one in reversed(self.parts.get(part.id, ()))]


def tree_of(book: Handbook) -> Tree:
    """Give the tree of all journeys of a handbook."""
    return grow_tree(book.all(Journey))


def grow_tree(journeys: Iterable[Journey]) -> Tree:
    """Give the tree of `journeys`: each belongs to its `parent`, else to the first to open it.

    A parent that is not among them is none. Where journeys are parts of each other in a circle,
    the first of them is taken for the main one.
    """
    known = {journey.id: journey for journey in journeys}
    wholes = _wholes(known)
    cut = tuple(_first_of_circles(known, wholes))
    for id_ in cut:
        del wholes[id_]
    parts: dict[str, list[Journey]] = defaultdict(list)
    for id_, whole in wholes.items():
        parts[whole.id].append(known[id_])
    return Tree(
        tuple(journey for id_, journey in known.items() if id_ not in wholes),
        {id_: _in_order(known[id_], found) for id_, found in parts.items()},
        wholes,
        frozenset(cut),
    )


def wishes_of(journeys: Sequence[Journey]) -> Mapping[str, tuple[Journey, ...]]:
    """Give the journeys that are only the wished state of one told as it is, by the id of that."""
    told = {journey.id for journey in journeys if not journey.is_wished}
    found: dict[str, list[Journey]] = defaultdict(list)
    for journey in journeys:
        if journey.is_wished and journey.compares_to in told:
            found[journey.compares_to or ""].append(journey)
    return {id_: tuple(wishes) for id_, wishes in found.items()}


def phases_of(journey: Journey, phases: Sequence[str]) -> tuple[int, ...]:
    """Give the indexes of the phases in which `journey` has a stage, in the order of `phases`."""
    walked = {stage.phase for stage in journey.stages}
    return tuple(at for at, phase in enumerate(phases) if phase in walked)


def stages_opening(whole: Journey, part: str) -> tuple[int, ...]:
    """Give the indexes of the stages of `whole` with a step that leads into the journey `part`."""
    return tuple(
        at
        for at, stage in enumerate(whole.stages)
        if any(
            step.sub_journey == part or any(branch.journey == part for branch in step.next)
            for step in stage.steps
        )
    )


def _in_order(whole: Journey, parts: Iterable[Journey]) -> tuple[Journey, ...]:
    """Give parts in the order in which the steps of `whole` lead into them, the others last."""
    named: dict[str, int] = {}
    for stop in whole.stops():
        over = (branch.journey for branch in stop.step.next)
        for other in (stop.step.sub_journey, *over):
            named.setdefault(other or "", stop.number)
    return tuple(sorted(parts, key=lambda part: named.get(part.id, inf)))


def _wholes(known: Mapping[str, Journey]) -> dict[str, Journey]:
    """Give the journey each part belongs to, in the order of the parts."""
    opened: dict[str, Journey] = {}
    for journey in known.values():
        for stop in journey.stops():
            if stop.step.sub_journey:
                opened.setdefault(stop.step.sub_journey, journey)
    found: dict[str, Journey] = {}
    for id_, journey in known.items():
        whole = known.get(journey.parent or "") or opened.get(id_)
        if whole:
            found[id_] = whole
    return found


def _first_of_circles(
    known: Mapping[str, Journey], wholes: Mapping[str, Journey]
) -> Iterator[str]:
    """Yield of each circle the journey that was given first."""
    order = {id_: number for number, id_ in enumerate(known)}
    walked: set[str] = set()
    for start in known:
        passed: list[str] = []
        here = start
        while here in wholes and here not in walked:
            walked.add(here)
            passed.append(here)
            here = wholes[here].id
        if here in passed:
            yield min(passed[passed.index(here) :], key=order.__getitem__)
