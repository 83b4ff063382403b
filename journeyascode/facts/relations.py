"""What leads to what: segments, personas, journeys, blueprints and the teams behind them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.journey_tree import wishes_of
from journeyascode.model import Blueprint, Journey, Partner, Persona, Segment, Team

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from journeyascode.handbook import Handbook, Key
    from journeyascode.model import Entity

Column = Literal["segment", "persona", "journey", "blueprint", "team"]
COLUMNS: tuple[Column, ...] = ("segment", "persona", "journey", "blueprint", "team")
"""From the customers to those who serve them; a partner stands among the teams."""
_CHOSEN: tuple[Column, ...] = ("journey", "persona", "segment", "blueprint", "team")
"""In this order it is chosen what can be read."""
_DEMANDED: Mapping[Column, tuple[Column, ...]] = {
    "segment": ("persona",),
    "persona": ("segment", "journey"),
    "journey": ("persona", "blueprint"),
}
"""What an entity of a column should have a relation to."""


class Relation(NamedTuple):
    """One entity leads to another, in a column further on."""

    start: Key
    to: Key


@dataclass(frozen=True)
class Relations:
    """Entities in columns, and what leads from one to another."""

    columns: Mapping[Column, tuple[Entity, ...]]
    """In the order of the handbook; columns without an entity are there, too."""
    relations: tuple[Relation, ...]
    lacking: Mapping[Key, tuple[Column, ...]]
    """The columns in which an entity should have a relation and has none."""

    def after(self, key: Key) -> tuple[Key, ...]:
        """Give what the entity `key` leads to."""
        return tuple(one.to for _, one in self._after.get(key, ()))

    def before(self, key: Key) -> tuple[Key, ...]:
        """Give what leads to the entity `key`."""
        return self._before.get(key, ())

    def among(self, kept: Collection[Key]) -> Relations:
        """Leave out what is not `kept`; what is lacking stays lacking only in the whole.

        It costs what is kept, not what there is.
        """
        found = sorted(self._places[key] for key in kept if key in self._places)
        columns: dict[Column, list[Entity]] = {column: [] for column in self.columns}
        for _, column, entity in found:
            columns[column].append(entity)
        relations = sorted(
            (at, one) for key in kept for at, one in self._after.get(key, ()) if one.to in kept
        )
        return Relations(
            {column: tuple(entities) for column, entities in columns.items()},
            tuple(one for _, one in relations),
            self.lacking,
        )

    @cached_property
    def _places(self) -> Mapping[Key, tuple[int, Column, Entity]]:
        every = ((c, entity) for c, entities in self.columns.items() for entity in entities)
        return {entity.key: (at, column, entity) for at, (column, entity) in enumerate(every)}

    @cached_property
    def _after(self) -> Mapping[Key, Sequence[tuple[int, Relation]]]:
        found: dict[Key, list[tuple[int, Relation]]] = defaultdict(list)
        for at, one in enumerate(self.relations):
            found[one.start].append((at, one))
        return found

    @cached_property
    def _before(self) -> Mapping[Key, tuple[Key, ...]]:
        found: dict[Key, list[Key]] = defaultdict(list)
        for one in self.relations:
            found[one.to].append(one.start)
        return {key: tuple(starts) for key, starts in found.items()}


def relate(book: Handbook) -> Relations:
    """Give all relations of a handbook; journeys that are a wished state of another left out.

    A segment leads to a journey itself where no persona of it does, and a journey to the teams the
    customer meets where it has no blueprint.
    """
    journeys = book.all(Journey)
    wished = {wish.id for wishes in wishes_of(journeys).values() for wish in wishes}
    told = tuple(journey for journey in journeys if journey.id not in wished)
    columns: dict[Column, tuple[Entity, ...]] = {
        "segment": book.all(Segment),
        "persona": book.all(Persona),
        "journey": told,
        "blueprint": book.all(Blueprint),
        "team": (*book.all(Team), *book.all(Partner)),
    }
    known = {entity.key for entities in columns.values() for entity in entities}
    found = dict.fromkeys(
        one for one in _relations(book, told) if one.start in known and one.to in known
    )
    return Relations(columns, tuple(found), _lacking(book, columns, tuple(found)))


def around(whole: Relations, key: Key) -> Relations:
    """Give what the entity `key` leads to, near and far, and what leads to it directly."""
    kept = {key}
    waiting = [key]
    while waiting:
        new = [to for to in whole.after(waiting.pop()) if to not in kept]
        kept.update(new)
        waiting += new
    return whole.among(kept.union(whole.before(key)))


def best_connected(whole: Relations, most: int, first: Key | None = None) -> Relations:
    """Give at most so many entities of each column: those with the most relations.

    Journeys are chosen first; of the others those with the most relations to what is chosen
    already. The entity `first` is always among them. The columns keep their order.
    """
    near: dict[Key, set[Key]] = {}
    for start, to in whole.relations:
        near.setdefault(start, set()).add(to)
        near.setdefault(to, set()).add(start)
    kept: set[Key] = set()
    for column in _CHOSEN:
        ranked = sorted(
            (entity.key for entity in whole.columns[column]),
            key=lambda key: _rank(near.get(key, set()), kept, is_first=key == first),
        )
        kept.update(ranked[:most])
    return whole.among(kept)


def _rank(near: Collection[Key], kept: Collection[Key], *, is_first: bool) -> tuple[int, ...]:
    """Give what an entity is chosen by, the lowest first."""
    return (-is_first, -sum(key in kept for key in near), -len(near))


def _relations(book: Handbook, journeys: Iterable[Journey]) -> Iterator[Relation]:
    segment_of = {}
    for persona in book.all(Persona):
        if persona.segment:
            segment_of[persona.id] = persona.segment
            yield Relation(("segment", persona.segment), persona.key)
    served = {blueprint.journey for blueprint in book.all(Blueprint)}
    for journey in journeys:
        yield from (Relation(("persona", id_), journey.key) for id_ in journey.personas)
        told = {segment_of.get(id_) for id_ in journey.personas}
        alone = (id_ for id_ in journey.segments if id_ not in told)
        yield from (Relation(("segment", id_), journey.key) for id_ in alone)
        if journey.id not in served:
            met = (id_ for stop in journey.stops() for id_ in stop.step.meets)
            yield from _to_teams(book, journey, met)
    for blueprint in book.all(Blueprint):
        yield Relation(("journey", blueprint.journey), blueprint.key)
        yield from _to_teams(book, blueprint, (cell.team for cell in blueprint.cells))


def _to_teams(book: Handbook, entity: Entity, teams: Iterable[str | None]) -> Iterator[Relation]:
    for id_ in dict.fromkeys(teams):
        kind = "team" if book.find(Team, id_) else "partner"
        yield Relation(entity.key, (kind, id_ or ""))


_INSTEAD: Mapping[Column, Column] = {"persona": "segment"}
"""What will do as well: where a segment walks, no persona lacks."""


def _between(column: Column, other: Column) -> tuple[Column, ...]:
    """Give the columns whose entities make a relation: that of a segment may be a persona's."""
    theirs = (*_INSTEAD, *_INSTEAD.values())
    return (column, other, *(theirs if column in theirs or other in theirs else ()))


def _lacking(
    book: Handbook, columns: Mapping[Column, Iterable[Entity]], relations: Iterable[Relation]
) -> dict[Key, tuple[Column, ...]]:
    there = {(one.start, one.to[0]) for one in relations}
    there |= {(one.to, one.start[0]) for one in relations}
    found = {}
    for column, demanded in _DEMANDED.items():
        for entity in columns[column]:
            none = tuple(
                other
                for other in demanded
                if not book.hides(*_between(column, other))
                and (entity.key, other) not in there
                and (entity.key, _INSTEAD.get(other)) not in there
            )
            if none:
                found[entity.key] = none
    return found
