"""Which entity points at which, which node holds which, all texts: read off the field types."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import ByLanguage, Node, PartOf, RefTo
from journeyascode.model.schema import fields_of, key_of, link_in, node_in, text_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Route, Steps


class Link(NamedTuple):
    """One reference: where it is written, the kinds it may name, and the id.

    The id may end in the role of a team: `customer-success/lead`.
    """

    owner: Route
    """The node it is written on."""
    steps: Steps
    """The way from there: a key, and an index where there are several."""
    kinds: tuple[str, ...]
    id: str

    @property
    def at(self) -> Route:
        """Where it is written; put together when asked, for most are never asked."""
        return self.owner._replace(steps=(*self.owner.steps, *self.steps))

    @property
    def target(self) -> str:
        """The id of the entity, without the role in it."""
        return self.id.partition("/")[0]

    @property
    def role(self) -> str:
        """The role in the team, or an empty text."""
        return self.id.partition("/")[2]


class PartLink(NamedTuple):
    """A reference to a part of one entity: a step, a cell."""

    at: Route
    mark: PartOf
    id: str


class ReferenceField(NamedTuple):
    """A field that holds references: its name, its key in YAML, and what it points at."""

    name: str
    key: str
    mark: RefTo | PartOf


@cache
def references(cls: type[Node]) -> tuple[ReferenceField, ...]:
    """Give the fields of `cls` that hold references."""
    return tuple(
        ReferenceField(name, key_of(cls, name), mark)
        for name, shape in fields_of(cls).items()
        if (mark := link_in(shape))
    )


@cache
def parts(cls: type[Node]) -> tuple[tuple[str, str], ...]:
    """Give the fields of `cls` that hold other nodes: name, and key in YAML."""
    return tuple(
        (name, key_of(cls, name)) for name, shape in fields_of(cls).items() if node_in(shape)
    )


def links_of(at: Route, node: Node) -> Iterator[Link | PartLink]:
    """Yield the references written directly on `node`."""
    for name, key, mark in references(type(node)):
        value = getattr(node, name)
        if isinstance(value, str):
            yield _link(at, (key,), mark, value)
        elif isinstance(value, dict):  # its keys are the ids
            yield from (_link(at, (key, id_), mark, id_) for id_ in value)
        elif value:
            for index, item in enumerate(value):
                yield _link(at, (key, index), mark, item)


def _link(owner: Route, steps: Steps, mark: RefTo | PartOf, id_: str) -> Link | PartLink:
    if isinstance(mark, RefTo):
        return Link(owner, steps, mark.kinds, id_)
    return PartLink(owner._replace(steps=(*owner.steps, *steps)), mark, id_)


class Passage(NamedTuple):
    """A text in one language. The language is empty where the writer did not say it."""

    owner: Route
    """The node it is written on."""
    steps: Steps
    """The way from there: a key, an index where there are several, a language."""
    text: str
    language: str = ""
    rich: bool = False
    """Whether Markdown works in it."""

    @property
    def at(self) -> Route:
        """Where it is written; put together when asked, for most are never asked."""
        return self.owner._replace(steps=(*self.owner.steps, *self.steps))


def passages_of(at: Route, node: Node) -> Iterator[Passage]:
    """Yield the texts written directly on `node`, in every language they are written in."""
    for name, key, rich in text_fields(type(node)):
        value = getattr(node, name)
        if type(value) is str:
            yield Passage(at, (key,), value, rich=rich)
        elif isinstance(value, ByLanguage):
            yield from _by_language(at, (key,), value, rich)
        elif value:
            for index, one in enumerate(value):
                if isinstance(one, ByLanguage):
                    yield from _by_language(at, (key, index), one, rich)
                else:
                    yield Passage(at, (key, index), one, rich=rich)


@cache
def text_fields(cls: type[Node]) -> tuple[tuple[str, str, bool], ...]:
    """Give the fields of `cls` that hold texts: name, key in YAML, whether Markdown works."""
    return tuple(
        (name, key_of(cls, name), found is ByLanguage)
        for name, shape in fields_of(cls).items()
        if (found := text_in(shape))
    )


def _by_language(owner: Route, steps: Steps, text: ByLanguage, rich: bool) -> Iterator[Passage]:  # noqa: FBT001 - passed on
    for language, words in text.root.items():
        yield Passage(owner, (*steps, language), words, language, rich)
