"""A handbook that writes down what is asked of it.

What was made of the answers holds for as long as these stay the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from journeyascode.handbook.handbook import Handbook, Key
from journeyascode.model import KINDS, Entity, Node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeyascode.findings import Route
    from journeyascode.handbook.links import Link, PartLink, Passage
    from journeyascode.handbook.markdown_links import LinkTarget

E = TypeVar("E", bound=Entity)
N = TypeVar("N", bound=Node)
T = TypeVar("T")


@dataclass(slots=True)
class Dependencies:
    """What somebody has asked of a handbook."""

    keys: set[Key] = field(default_factory=set)
    """Entities by their key, whether there are such or not."""
    types: set[type[Node]] = field(default_factory=set)
    """Everything of a type, entities and what is in them."""
    pointed: set[Key] = field(default_factory=set)
    """Entities of which was asked what points at them."""
    whole: bool = False
    """Whether anything was asked that any change may answer otherwise."""
    leads: dict[tuple[Key, str, bool], LinkTarget] = field(default_factory=dict)
    """Where addresses led that are written in texts."""

    def misses(self, book: Handbook, *, kinds: bool) -> bool:
        """Tell whether more pointed at what was asked about before something was taken out.

        `kinds`: or whether anything was taken out of the kinds of which all were asked for.
        """
        hidden = [KINDS[kind] for kind in book.hidden_kinds] if kinds else ()
        of_all = any(issubclass(one, tuple(self.types)) for one in hidden)
        return of_all or not self.pointed.isdisjoint(book.less_used)

    def add(self, other: Dependencies) -> None:
        """Ask all that somebody else has asked, too."""
        self.keys |= other.keys
        self.types |= other.types
        self.pointed |= other.pointed
        self.whole |= other.whole
        self.leads |= other.leads


@dataclass(frozen=True, slots=True)
class HandbookChange:
    """What is otherwise in a handbook than it was; the same entities are in it as before."""

    keys: frozenset[Key]
    types: frozenset[type[Node]]
    pointed: frozenset[Key]

    def touches(self, asked: Dependencies) -> bool:
        """Tell whether an answer to what was asked may be another one now."""
        return (
            (asked.whole and bool(self.keys))
            or not self.keys.isdisjoint(asked.keys)
            or not self.pointed.isdisjoint(asked.pointed)
            or any(issubclass(one, tuple(asked.types)) for one in self.types)
        )


class RecordingHandbook(Handbook):
    """Another handbook, as somebody sees it whose questions are written down."""

    def __init__(self, book: Handbook, asked: Dependencies) -> None:
        """See `book`, and write down in `asked` what is asked of it."""
        super().__init__()
        self._book = book
        self._asked = asked
        self.is_cut = book.is_cut
        self.hidden_kinds, self.names_files = book.hidden_kinds, book.names_files
        self.hides_days = book.hides_days

    @property
    def entities(self) -> Mapping[Key, Entity]:
        """Every entity by its key."""
        self._asked.whole = True
        return self._book.entities

    def all(self, cls: type[E]) -> tuple[E, ...]:
        """Give the entities of one type."""
        self._asked.types.add(cls)
        return self._book.all(cls)

    def get(self, kind: str, id_: str) -> Entity | None:
        """Give the entity with this kind and id, or None."""
        self._asked.keys.add((kind, id_))
        return self._book.get(kind, id_)

    def find(self, cls: type[E], id_: str | None) -> E | None:
        """Give the entity of type `cls` with this id, or None."""
        self._asked.keys.add((cls.model_fields["kind"].default, id_ or ""))
        return self._book.find(cls, id_)

    def lacks(self, entity: Entity) -> bool:
        """Tell whether something of `entity` was taken out that is not for the readers."""
        self._asked.keys.add(entity.key)
        return self._book.lacks(entity)

    @cached_property
    def less_used(self) -> frozenset[Key]:
        """The entities at which something pointed that was taken out."""
        return self._book.less_used

    def hides(self, *kinds: str) -> bool:
        """Tell whether anything of `kinds` was taken out; where that changes, all is made anew."""
        return self._book.hides(*kinds)

    def resolve(self, link: Link) -> tuple[Entity, ...]:
        """Give the entities a link may mean."""
        self._asked.keys.update((kind, link.target) for kind in link.kinds)
        return self._book.resolve(link)

    def remember(self, ask: Callable[[Handbook], T]) -> T:
        """Give what `ask` finds out of the handbook, and write down all that it asked for it."""
        known = self._book.remembered
        if (Dependencies, ask) not in known:
            asked = Dependencies()
            known[Dependencies, ask] = ask(RecordingHandbook(self._book, asked)), asked
        answer: T
        answer, asked = known[Dependencies, ask]
        self._asked.add(asked)
        return answer

    def walk(self, cls: type[N]) -> Iterator[tuple[Route, N]]:
        """Yield every node of one type at any depth, with its route."""
        self._asked.types.add(cls)
        return self._book.walk(cls)

    def pointing_at(self, entity: Entity) -> tuple[Link, ...]:
        """Give the references that point at `entity`, other than its own."""
        self._asked.pointed.add(entity.key)
        return self._book.pointing_at(entity)

    def lead(self, key: Key, target: str, *, shown: bool = False) -> LinkTarget:
        """Tell where an address leads that is written in a text of the entity `key`."""
        found = self._asked.leads[key, target, shown] = self._book.lead(key, target, shown=shown)
        return found

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text a reader sees."""
        self._asked.whole = True
        return self._book.passages

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference to an entity."""
        self._asked.whole = True
        return self._book.links

    @cached_property
    def part_links(self) -> tuple[PartLink, ...]:
        """Every reference to a part of an entity."""
        self._asked.whole = True
        return self._book.part_links

    @cached_property
    def links_to(self) -> Mapping[Key, tuple[Link, ...]]:
        """The references that point at each entity, by its key."""
        self._asked.whole = True
        return self._book.links_to


def change_between(before: Handbook, after: Handbook) -> HandbookChange | None:
    """Give what is otherwise in `after`; None where other entities are in it, or in other order.

    Entities that are the very same objects in both are not looked at.
    """
    as_cut = before.is_cut == after.is_cut and before.hidden_kinds == after.hidden_kinds
    as_cut = as_cut and before.hides_days == after.hides_days
    if list(before.entities) != list(after.entities) or not as_cut:
        return None
    keys = frozenset(
        key
        for key, entity in after.entities.items()
        if before.lacks(entity) != after.lacks(entity)
        or (entity is not before.entities[key] and repr(entity) != repr(before.entities[key]))
    )
    return HandbookChange(
        keys,
        frozenset(
            type(node)
            for book in (before, after)
            for at, node in book.walk(Node)
            if (at.kind, at.id) in keys
        ),
        frozenset(
            entity.key
            for book in (before, after)
            for link in book.links
            if link.owner[:2] in keys
            for entity in book.resolve(link)
        )
        | (before.less_used ^ after.less_used),
    )
