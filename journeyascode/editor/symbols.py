"""The things in a file, one inside the other, and all entities by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.editor.names import whole
from journeyascode.findings import Place, Route
from journeyascode.handbook.links import parts
from journeyascode.model import ByLanguage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from journeyascode.editor.names import Named
    from journeyascode.editor.view import View
    from journeyascode.findings import Steps
    from journeyascode.model import Entity, Node

DEEP = 3
"""How many levels are shown: an entity, its stages, their steps."""


class Symbol(NamedTuple):
    """Something with a name: from where to where it is written, and what is inside it."""

    name: str
    detail: str
    whole: Place
    head: Place
    """The place of its id or its name."""
    inside: tuple[Symbol, ...] = ()


def outline_of(view: View, path: PurePosixPath, language: str) -> tuple[Symbol, ...]:
    """Give what is in a file, in the order it is written."""
    found = (_Outliner(view, path, entity, language) for entity in view.entities_in(path))
    items = (one.item(one.entity, (), DEEP) for one in found)
    return tuple(sorted(items, key=lambda item: item.whole))


def entities_named(view: View, wanted: str, language: str) -> Iterator[tuple[Named, str, Place]]:
    """Yield the entities whose id or name, in any language, holds what is `wanted`."""
    sought = wanted.casefold()
    for entity in view.book:
        names = entity.name.root.values() if isinstance(entity.name, ByLanguage) else [entity.name]
        if any(sought in text.casefold() for text in (entity.id, *names)):
            sheet = view.sheets[entity.key]
            at = view.place(Route(*entity.key, ("id",))) if sheet.steps else Place(sheet.file.path)
            yield whole(entity), view.book.text(entity.name, language), at


class _Outliner(NamedTuple):
    view: View
    path: PurePosixPath
    entity: Entity
    language: str

    def item(self, node: Node, steps: Steps, deep: int) -> Symbol:
        """Give a part of the entity, with what is inside it."""
        name = self.view.book.text(getattr(node, "name", None), self.language)
        id_ = getattr(node, "id", None) or ""
        detail = f"{self.entity.kind} {id_}" if not steps else id_
        paper, above = self.view.paper(self.path), self.view.sheets[self.entity.key].steps
        ink = paper.find((*above, *steps)).ink
        head = paper.place((*above, *steps, "id" if id_ else "name"))
        inside = tuple(self.inside(node, steps, deep - 1)) if deep > 1 else ()
        return Symbol(name or id_, detail, paper.spread(ink.start, ink.end), head, inside)

    def inside(self, node: Node, steps: Steps, deep: int) -> Iterator[Symbol]:
        """Yield the parts with a name of their own."""
        for name, key in parts(type(node)):
            value = getattr(node, name)
            for index, one in enumerate(value if isinstance(value, tuple) else ()):
                if getattr(one, "name", None):
                    yield self.item(one, (*steps, key, index), deep)
