"""Whose road through which phase of their life with us somebody has described."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.journey_tree import tree_of
from journeyascode.facts.overdue import walked
from journeyascode.model import Journey, Persona, Segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from journeyascode.handbook import Handbook
    from journeyascode.model.charter import Phase


class Coverage(NamedTuple):
    """Which journeys tell of each segment in each phase of the lifecycle."""

    phases: tuple[Phase, ...]
    rows: tuple[tuple[Segment, tuple[tuple[Journey, ...], ...]], ...]
    """For each segment, the journeys in each phase; none there is a blind spot."""
    known: bool = True
    """Whether the readers may see all that it rests on: else nobody can speak of blind spots."""

    @property
    def blind(self) -> int:
        """How many pairs of segment and phase no journey tells of."""
        return sum(not journeys for _, cells in self.rows for journeys in cells)

    @property
    def all(self) -> int:
        """How many pairs of segment and phase there are."""
        return len(self.rows) * len(self.phases)


def coverage(book: Handbook) -> Coverage:
    """Give the coverage of every segment by journeys as they are today."""
    phases = book.charter.lifecycle if book.charter else ()
    told = _journeys(book, walked(book))
    rows = tuple(
        (segment, tuple(tuple(told.get((segment.id, phase.id), ())) for phase in phases))
        for segment in book.all(Segment)
    )
    return Coverage(phases, rows, known=not book.hides("segment", "persona", "journey"))


def untold(book: Handbook) -> tuple[tuple[Segment, tuple[Phase, ...]], ...]:
    """Give the phases in which no journey tells of a segment, neither as it is nor as we wish it.

    Left out are segments without such phases, and phases in which no journey tells of anybody.
    """
    phases = book.charter.lifecycle if book.charter else ()
    told = _journeys(book, book.all(Journey))
    touched = {phase for _, phase in told}
    rows = (
        (segment, tuple(p for p in phases if p.id in touched and (segment.id, p.id) not in told))
        for segment in book.all(Segment)
    )
    return tuple((segment, missing) for segment, missing in rows if missing)


def _journeys(
    book: Handbook, journeys: Iterable[Journey]
) -> Mapping[tuple[str, str], Sequence[Journey]]:
    """Give the journeys of each segment in each phase, by the ids of both."""
    known = tuple(journeys)
    segments = _segments(book, known)
    found: dict[tuple[str, str], list[Journey]] = defaultdict(list)
    for journey in known:
        walked = dict.fromkeys(stage.phase for stage in journey.stages if stage.phase)
        for phase in walked:
            for segment in segments[journey.id]:
                found[segment, phase].append(journey)
    return found


def _segments(book: Handbook, journeys: Iterable[Journey]) -> Mapping[str, frozenset[str]]:
    """Give the segments of each journey: its own and its personas', else those of its whole."""
    found: dict[str, frozenset[str]] = {}
    wholes = book.remember(tree_of).wholes
    for journey in journeys:
        silent: list[str] = []
        at: Journey | None = journey
        told: frozenset[str] = frozenset()
        while at is not None and not told:
            told = found.get(at.id) or _told(book, at)
            silent.append(at.id)
            at = None if at.id in found else wholes.get(at.id)
        found.update(dict.fromkeys(silent, told))
    return found


def _told(book: Handbook, journey: Journey) -> frozenset[str]:
    personas = (book.find(Persona, id_) for id_ in journey.personas)
    theirs = (persona.segment for persona in personas if persona and persona.segment)
    return frozenset((*journey.segments, *theirs))
