"""Which entity, or which part of one, the word at the cursor names, or may name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.editing.named import COLUMN, ROLE, parts_of, whole
from journeyascode.model import Blueprint, Journey, PartOf, Phase, RefTo, RuleSetting, Stage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.editing.aim import Aim
    from journeyascode.editing.named import Named
    from journeyascode.source.spots import Taken

PHASES = {(Stage, "phase"), (Phase, "returns_to")}
"""Where phases of the lifecycle are named."""
TARGETS = {(RuleSetting, "of")}
"""Where entities are named with their kind: `persona/anna`."""


def meant_at(aim: Aim) -> tuple[Named, ...]:
    """Give what the word is the id of: nothing for most words, several for few."""
    if aim.standing.is_key or not aim.word:
        return ()
    if aim.steps == ("id",):
        entity = aim.view.book.get(*aim.key)
        return (whole(entity),) if entity else ()
    candidates = [one for taken in aim.taken(aim.steps) for one in nameable(aim, taken)]
    team = aim.word.partition("/")[0]
    for word in (aim.word, team):  # a team is there where a role of it is not
        found = {one.at: one for one in candidates if spelling(one, aim) == word}
        if found:
            return tuple(found.values())
    return ()


def nameable(aim: Aim, taken: Taken) -> Iterator[Named]:
    """Yield everything that may be named where the model takes this."""
    book = aim.view.book
    for mark in taken.shape.marks:
        if isinstance(mark, RefTo):
            yield from _entities(aim, mark, taken)
        elif isinstance(mark, PartOf):
            yield from _parts(aim, mark)
    if (taken.owner, taken.key) in PHASES and book.charter:
        yield from parts_of(book.charter)
    if (taken.owner, taken.key) in TARGETS:
        yield from map(whole, book)
    if taken.key == "id":
        yield from _itself(aim)


def spelling(one: Named, aim: Aim) -> str:
    """Give what is written where the cursor is to name this."""
    if any((taken.owner, taken.key) in TARGETS for taken in aim.taken(aim.steps)):
        return f"{one.entity.kind}/{one.id}"
    is_elsewhere = one.sort == ROLE and aim.steps[-1] != "id"
    return f"{one.entity.id}/{one.id}" if is_elsewhere else one.id


def _entities(aim: Aim, mark: RefTo, taken: Taken) -> Iterator[Named]:
    has_roles = "/" in str(taken.shape.mark("pattern"))
    for entity in aim.view.book:
        if entity.kind in mark.kinds:
            yield whole(entity)
            yield from parts_of(entity) if has_roles else ()


def _parts(aim: Aim, mark: PartOf) -> Iterator[Named]:
    """Yield the parts of the entity that is named beside, else of the one around."""
    book = aim.view.book
    beside = aim.beside(mark.kind, aim.steps[:-1])
    own = aim.key[1] if aim.kind == mark.kind else ""
    holder = book.get(mark.kind, beside or own)
    found = [one for one in parts_of(holder) if one.sort == mark.part] if holder else []
    if not found and mark.part == COLUMN and isinstance(holder, Blueprint):
        journey = book.find(Journey, holder.journey)
        found = [*parts_of(journey)] if journey else []
    yield from found


def _itself(aim: Aim) -> Iterator[Named]:
    """Yield the part whose own id the word is."""
    entity = aim.view.book.get(*aim.key)
    if entity:
        yield from (one for one in parts_of(entity) if one.steps == aim.steps[:-1])
