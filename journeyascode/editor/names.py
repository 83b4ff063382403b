"""What has an id: entities and parts of them; and every spot at which one is named."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Route
from journeyascode.handbook.names import namings_of, namings_of_step, namings_of_track
from journeyascode.model import (
    Blueprint,
    Cause,
    Cell,
    Charter,
    Journey,
    Partner,
    Phase,
    Stage,
    Team,
)
from journeyascode.source.written_links import links_to_entity, links_to_step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeyascode.editor.view import View
    from journeyascode.findings import Place, Steps
    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity, Text
    from journeyascode.source.page_links import WrittenLink

COLUMN, STEP, CELL, ROLE, PHASE = "column", "step", "cell", "role", "phase"
TRACK = "track"

_LISTS: dict[type[Entity], tuple[tuple[str, str], ...]] = {
    Blueprint: (("cells", CELL), ("columns", COLUMN)),
    Team: (("roles", ROLE),),
    Partner: (("roles", ROLE),),
    Charter: (("lifecycle", PHASE), ("tracks", TRACK)),
}
"""Under which keys of an entity stand the parts that others can name."""


class Named(NamedTuple):
    """An entity, or a part of one that has an id."""

    entity: Entity
    id: str
    name: Text
    sort: str = ""
    """What part it is; empty for the entity itself."""
    steps: Steps = ()
    """The way to it from the entity."""

    @property
    def at(self) -> Route:
        """Where its id is written."""
        return Route(*self.entity.key, (*self.steps, "id"))


def whole(entity: Entity) -> Named:
    """Name an entity itself."""
    return Named(entity, entity.id, entity.name)


def parts_of(entity: Entity) -> Iterator[Named]:
    """Yield the parts of an entity that can be named."""
    for stop in entity.stops() if isinstance(entity, Journey) else ():
        if stop.step.id:
            steps = ("stages", stop.stage, "steps", stop.index)
            yield Named(entity, stop.step.id, stop.step.name, STEP, steps)
    for key, sort in _LISTS.get(type(entity), ()):
        for index, part in enumerate(getattr(entity, key)):
            if part.id:
                yield Named(entity, part.id, part.name, sort, (key, index))


def places_of(view: View, one: Named, *, defined: bool) -> tuple[Place, ...]:
    """Give the places where it is named, with the one where it is `defined` or without."""
    routes = (at for at in _namings(view.book, one) if defined or at != one.at)
    as_key = view.key_place if one.sort == TRACK else view.place
    places = (view.place(at) if at == one.at else as_key(at) for at in routes)
    links = (link.place for link in _links(view, one))
    return tuple(sorted({*places, *links}))


def _links(view: View, one: Named) -> tuple[WrittenLink, ...]:
    """Give the links in texts and hand-written pages that lead to it."""
    if one.sort == STEP and isinstance(one.entity, Journey):
        return links_to_step(view.loaded, one.entity, one.id)
    return () if one.sort else links_to_entity(view.loaded, one.entity.key)


def _namings(book: Handbook, one: Named) -> Iterator[Route]:
    """Yield where it is named, its own place included."""
    if one.sort == STEP and isinstance(one.entity, Journey):
        yield from (naming.at for naming in namings_of_step(book, one.entity, one.id))
    elif not one.sort:
        yield from (naming.at for naming in namings_of(book, one.entity.key))
    else:
        yield one.at
        yield from _ELSEWHERE[one.sort](book, one)


def _role(book: Handbook, one: Named) -> Iterator[Route]:
    links = book.links_to.get(one.entity.key, ())
    return (link.at for link in links if link.role == one.id)


def _phase(book: Handbook, one: Named) -> Iterator[Route]:
    yield from (at / "phase" for at, stage in book.walk(Stage) if stage.phase == one.id)
    for at, phase in book.walk(Phase):
        back = at / "returns_to"
        yield from (back / n for n, id_ in enumerate(phase.returns_to) if id_ == one.id)


def _track(book: Handbook, one: Named) -> Iterator[Route]:
    return (naming.at for naming in namings_of_track(book, one.id) if naming.is_key)


def _column(book: Handbook, one: Named) -> Iterator[Route]:
    here = Route(*one.entity.key)[:2]
    for at, cell in book.walk(Cell):
        if at[:2] == here and cell.step == one.id:
            yield at / "step"


def _cell(book: Handbook, one: Named) -> Iterator[Route]:
    for link in book.part_links:
        is_own = (link.at.kind, link.at.id) == one.entity.key
        if is_own and link.mark.part == CELL and link.id == one.id:
            yield link.at
    for at, cause in book.walk(Cause):
        if (cause.blueprint, cause.cell) == (one.entity.id, one.id):
            yield at / "cell"


_ELSEWHERE: dict[str, Callable[[Handbook, Named], Iterator[Route]]] = {
    ROLE: _role,
    PHASE: _phase,
    TRACK: _track,
    COLUMN: _column,
    CELL: _cell,
}
"""How to find where a part is named beside its own place."""
