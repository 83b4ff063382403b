"""What the cursor is at: a key or a value, in which entity, and which thing the word names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.editor.names import COLUMN, PHASE, ROLE, parts_of, whole
from journeyascode.editor.partial_entities import written
from journeyascode.model import KINDS, Blueprint, Journey, PartOf, Phase, RefTo, RuleSetting, Stage
from journeyascode.source.at_position import Taken, standing_at, taken_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from journeyascode.editor.names import Named
    from journeyascode.editor.view import View
    from journeyascode.findings import Steps
    from journeyascode.handbook import Key
    from journeyascode.model import Entity
    from journeyascode.source.at_position import WordAtPosition
    from journeyascode.source.document import Document
    from journeyascode.source.refusals import Spot


ITEMS = "items"
"""The key below which several entities of a kind stand in one file."""


class WordAtCursor(NamedTuple):
    """A word in a file, and the entity around it."""

    view: View
    paper: Document
    standing: WordAtPosition
    kind: str
    """What the file says it describes; empty when that is no kind."""
    above: Steps
    """The steps from the top of the file to the entity."""

    @property
    def path(self) -> PurePosixPath:
        """The file."""
        return self.paper.path

    @property
    def steps(self) -> Steps:
        """The steps from the entity to the word."""
        return self.standing.steps[len(self.above) :]

    @property
    def cls(self) -> type[Entity] | None:
        """The class of the entity."""
        return KINDS.get(self.kind)

    @property
    def word(self) -> str:
        """The key, or the value when it is a text."""
        steps = self.standing.steps
        return str(steps[-1]) if self.standing.is_key else word_at(self.paper, steps)

    @property
    def key(self) -> Key:
        """The kind and id of the entity, as they are written or told by the name of the file."""
        return self.kind, self.beside("id", ()) or self.path.stem

    def beside(self, key: str, steps: Steps) -> str:
        """Give the word at a key of what is at `steps` of the entity; empty where none stands."""
        return word_at(self.paper, (*self.above, *steps, key))

    def taken(self, steps: Steps) -> tuple[Taken, ...]:
        """Give all that the model takes at `steps` of the entity."""
        return taken_at(self.cls, steps) if self.cls else ()


def aim_at(view: View, path: PurePosixPath, spot: Spot) -> WordAtCursor | None:
    """Give what a spot is in or just behind; None where nothing is written."""
    return aim_in(view, view.paper(path), spot) if path in view.files else None


def aim_in(view: View, paper: Document, spot: Spot) -> WordAtCursor | None:
    """Give the same for a file that need not be what `view` was read from."""
    standing = standing_at(paper.ink, spot)
    if standing is None:
        return None
    steps = standing.steps
    above = steps[:2] if steps[:1] == (ITEMS,) and len(steps) > 1 else ()
    kind = word_at(paper, ("kind",))
    return WordAtCursor(view, paper, standing, kind if kind in KINDS else "", above)


def word_at(paper: Document, steps: Steps) -> str:
    """Give the text that stands at `steps` of a file; empty where none does."""
    found = paper.find(steps)
    if found.rest or found.ink.below is not None:
        return ""
    value = written(found.ink, paper.lines)
    return value if isinstance(value, str) else ""


PHASES = {(Stage, "phase"), (Phase, "returns_to")}
"""Where phases of the lifecycle are named."""
TARGETS = {(RuleSetting, "of")}
"""Where entities are named with their kind: `persona/anna`."""


def meant_at(aim: WordAtCursor) -> tuple[Named, ...]:
    """Give what the word is the id of: nothing for most words, several for few."""
    if aim.standing.is_key:
        return tuple(one for one in nameable_as_key(aim) if one.id == aim.word)
    if not aim.word:
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


def nameable(aim: WordAtCursor, taken: Taken) -> Iterator[Named]:
    """Yield everything that may be named where the model takes this."""
    book = aim.view.book
    for mark in taken.shape.marks:
        if isinstance(mark, RefTo):
            yield from _entities(aim, mark, taken)
        elif isinstance(mark, PartOf):
            yield from _parts(aim, mark)
    if (taken.owner, taken.key) in PHASES and book.charter:
        yield from (one for one in parts_of(book.charter) if one.sort == PHASE)
    if (taken.owner, taken.key) in TARGETS:
        yield from map(whole, book)
    if taken.key == "id":
        yield from _itself(aim)


def nameable_as_key(aim: WordAtCursor) -> Iterator[Named]:
    """Yield everything that may be named by the key that is written."""
    for around in aim.taken(aim.steps[:-1]) if aim.steps else ():
        if around.shape.origin is dict:
            yield from nameable(aim, Taken(around.shape.parts[0]))


def spelling(one: Named, aim: WordAtCursor) -> str:
    """Give what is written where the cursor is to name this."""
    if any((taken.owner, taken.key) in TARGETS for taken in aim.taken(aim.steps)):
        return f"{one.entity.kind}/{one.id}"
    is_elsewhere = one.sort == ROLE and aim.steps[-1] != "id"
    return f"{one.entity.id}/{one.id}" if is_elsewhere else one.id


def _entities(aim: WordAtCursor, mark: RefTo, taken: Taken) -> Iterator[Named]:
    has_roles = "/" in str(taken.shape.mark("pattern"))
    for entity in aim.view.book:
        if entity.kind in mark.kinds:
            yield whole(entity)
            yield from parts_of(entity) if has_roles else ()


def _parts(aim: WordAtCursor, mark: PartOf) -> Iterator[Named]:
    """Yield the parts of the entity that is named beside, else of the one around."""
    book = aim.view.book
    beside = aim.beside(mark.kind, aim.steps[:-1])
    own = aim.key[1] if aim.kind == mark.kind else ""
    only = book.charter if mark.kind == "handbook" else None  # there is but one
    holder = only or book.get(mark.kind, beside or own)
    found = [one for one in parts_of(holder) if one.sort == mark.part] if holder else []
    if not found and mark.part == COLUMN and isinstance(holder, Blueprint):
        journey = book.find(Journey, holder.journey)
        found = [*parts_of(journey)] if journey else []
    yield from found


def _itself(aim: WordAtCursor) -> Iterator[Named]:
    """Yield the part whose own id the word is."""
    entity = aim.view.book.get(*aim.key)
    if entity:
        yield from (one for one in parts_of(entity) if one.steps == aim.steps[:-1])
