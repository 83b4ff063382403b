"""All entities together, and the ways to look at them."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from journeyascode.findings import Route
from journeyascode.handbook.kind_folders import HANDBOOK
from journeyascode.handbook.links import Link, PartLink, Passage, links_of, parts, passages_of
from journeyascode.handbook.markdown_links import NOTHING_BESIDE, FilesBeside, LinkTarget
from journeyascode.model import (
    Blueprint,
    ByLanguage,
    Charter,
    Entity,
    Journey,
    Level,
    Node,
    Visibility,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from journeyascode.model import Text

E = TypeVar("E", bound=Entity)
N = TypeVar("N", bound=Node)
T = TypeVar("T")
Key = tuple[str, str]
"""Kind and id of an entity."""


class LanguageText(NamedTuple):
    """A text in one language. The language is empty where the writer did not say it."""

    text: str
    language: str


class HiddenParts(NamedTuple):
    """What was taken out of a handbook that is not for its readers."""

    audience: Visibility
    lacking: frozenset[Key] = frozenset()
    """The entities that stay and lost a part."""
    gone: frozenset[str] = frozenset()
    """The kinds of the entities that went."""
    uses: Mapping[Key, int] = MappingProxyType({})
    """How many references pointed at each entity in the whole handbook."""
    dated: bool = False
    """Whether anything went that has a day at which it is to be done, or looked at again."""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of both; the handbook's own entity lacks something whatever goes."""
        return self.gone.union(kind for kind, _ in self.lacking) - {HANDBOOK}


class Handbook:
    """Every entity of one version of the handbook. Never changes once made."""

    def __init__(
        self,
        entities: Iterable[Entity] = (),
        languages: Iterable[str] = (),
        beside: FilesBeside = NOTHING_BESIDE,
        cut: HiddenParts | None = None,
    ) -> None:
        """Collect `entities`; of two with the same key the first one is kept.

        The `languages` count where the handbook's own entity, which names them, is missing.
        `beside` is what lies in its folder, `cut` what was taken out that is not for the readers.
        """
        self.meant_languages = tuple(languages)
        self.beside = beside
        self.is_cut = cut is not None
        """Whether something was taken out that is not for the readers."""
        self._lacking = frozenset(cut.lacking if cut else ())
        self._uses_in_whole: Mapping[Key, int] = cut.uses if cut else {}
        self.hidden_kinds = frozenset(cut.kinds if cut else ())
        """The kinds of which an entity, or a part of one, was taken out."""
        self.hides_days = cut is not None and cut.dated
        """Whether something was taken out that may be overdue."""
        self.names_files = cut is None or cut.audience != "public"
        """Whether the readers may learn in which file something is written: who is outside, and
        may not see all that the files hold, has nothing of them."""
        found: dict[Key, Entity] = {}
        for entity in entities:
            found.setdefault(entity.key, entity)
        self._by_type: dict[type[Entity], tuple[Entity, ...]] = {}
        self._meant: dict[tuple[tuple[str, ...], str], tuple[Entity, ...]] = {}
        self._entities = found
        self.remembered: dict[object, Any] = {}
        """What has been found out of all of it, by the function that was asked for it."""

    @property
    def entities(self) -> Mapping[Key, Entity]:
        """Every entity by its key, in the order they were read."""
        return self._entities

    def __len__(self) -> int:
        """Count the entities."""
        return len(self.entities)

    def __iter__(self) -> Iterator[Entity]:
        """Go through all entities, in the order they were read."""
        return iter(self.entities.values())

    def all(self, cls: type[E]) -> tuple[E, ...]:
        """Give the entities of one type, in the order they were read."""
        found = self._by_type.get(cls)
        if found is None:
            found = tuple(e for e in self.entities.values() if isinstance(e, cls))
            self._by_type[cls] = found
        return found  # type: ignore[return-value]  # looked up by its own type

    def get(self, kind: str, id_: str) -> Entity | None:
        """Give the entity with this kind and id, or None."""
        return self.entities.get((kind, id_))

    def find(self, cls: type[E], id_: str | None) -> E | None:
        """Give the entity of type `cls` with this id, or None."""
        found = self.entities.get((cls.model_fields["kind"].default, id_ or ""))
        return found if isinstance(found, cls) else None

    def resolve(self, link: Link) -> tuple[Entity, ...]:
        """Give the entities a link may mean: none, one, or several of different kinds."""
        meant = self._meant.get((link.kinds, link.id))
        if meant is None:
            found = (self.entities.get((kind, link.target)) for kind in link.kinds)
            meant = tuple(entity for entity in found if entity is not None)
            self._meant[link.kinds, link.id] = meant
        return meant

    @cached_property
    def charter(self) -> Charter | None:
        """The handbook's own entity, or None while nobody has written it."""
        return next(iter(self.all(Charter)), None)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the content, the one to fall back to first."""
        return self.charter.languages if self.charter else self.meant_languages or ("en",)

    def level_of(self, entity: Entity) -> Level:
        """How much is demanded of `entity`."""
        return entity.level or (self.charter.maturity if self.charter else "sketch")

    def visibility_of(self, entity: Entity) -> Visibility:
        """For whom `entity` is published."""
        return entity.visibility or self.default_visibility

    @property
    def default_visibility(self) -> Visibility:
        """For whom is published what does not say it itself."""
        return (self.charter and self.charter.default_visibility) or "internal"

    def lacks(self, entity: Entity) -> bool:
        """Tell whether something of `entity` was taken out that is not for the readers."""
        return entity.key in self._lacking

    def hides(self, *kinds: str) -> bool:
        """Tell whether anything of `kinds` was taken out: nobody may speak of all of them then."""
        return not self.hidden_kinds.isdisjoint(kinds)

    def spoken(self, text: Text, language: str) -> LanguageText:
        """Give `text` in `language`, else in the handbook's first language it has, else in any."""
        if not isinstance(text, ByLanguage):
            return LanguageText(text, "")
        for wanted in (language, *self.languages):
            if wanted in text.root:
                return LanguageText(text.root[wanted], wanted)
        first, words = next(iter(text.root.items()))
        return LanguageText(words, first)

    def text(self, text: Text | None, language: str) -> str:
        """Give `text` in `language` or the nearest there is; an empty text for None."""
        return "" if text is None else self.spoken(text, language).text

    def remember(self, ask: Callable[[Handbook], T]) -> T:
        """Give what `ask` finds out of this handbook; it is asked once, however many want it."""
        if ask not in self.remembered:
            self.remembered[ask] = ask(self)
        answer: T = self.remembered[ask]
        return answer

    def walk(self, cls: type[N]) -> Iterator[tuple[Route, N]]:
        """Yield every node of one type at any depth, with its route."""
        for found, nodes in self._nodes.items():
            if issubclass(found, cls):
                yield from nodes  # type: ignore[misc]  # every node here is a `found`

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """Every text a reader sees, wherever it is written."""
        nodes = (pair for pairs in self._nodes.values() for pair in pairs)
        return tuple(passage for at, node in nodes for passage in passages_of(at, node))

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every reference to an entity, resolvable or not."""
        return tuple(link for link in self._references if isinstance(link, Link))

    @cached_property
    def part_links(self) -> tuple[PartLink, ...]:
        """Every reference to a part of an entity, resolvable or not."""
        return tuple(link for link in self._references if isinstance(link, PartLink))

    @cached_property
    def links_to(self) -> Mapping[Key, tuple[Link, ...]]:
        """The references that point at each entity, by its key."""
        found: dict[Key, list[Link]] = defaultdict(list)
        for link in self.links:
            for entity in self.resolve(link):
                found[entity.key].append(link)
        return {key: tuple(links) for key, links in found.items()}

    def pointing_at(self, entity: Entity) -> tuple[Link, ...]:
        """Give the references that point at `entity`, other than its own."""
        links = self.links_to.get(entity.key, ())
        return tuple(link for link in links if link.owner[:2] != entity.key)

    @cached_property
    def less_used(self) -> frozenset[Key]:
        """The entities at which something pointed that was taken out."""
        here = self.links_to
        return frozenset(
            key
            for key, count in self._uses_in_whole.items()
            if key in self.entities and count > len(here.get(key, ()))
        )

    def lead(self, key: Key, target: str, *, shown: bool = False) -> LinkTarget:
        """Tell where an address leads that is written in a text of the entity `key`.

        `shown`: it is a picture, to be shown in its place.
        """
        return at_spot(self, self.beside.lead(key, target, shown=shown))

    @cached_property
    def _nodes(self) -> dict[type[Node], list[tuple[Route, Node]]]:
        found: dict[type[Node], list[tuple[Route, Node]]] = defaultdict(list)
        for entity in self.entities.values():
            for at, node in _walk(Route(*entity.key), entity):
                found[type(node)].append((at, node))
        return found

    @cached_property
    def _references(self) -> tuple[Link | PartLink, ...]:
        nodes = (pair for pairs in self._nodes.values() for pair in pairs)
        return tuple(link for at, node in nodes for link in links_of(at, node))


def at_spot(book: Handbook, found: LinkTarget) -> LinkTarget:
    """Give a lead to an entity as one to the spot that it names there, or to its neighbour."""
    if found.key is None or not found.anchor:
        return found
    for other in book.beside.in_file_of(found.key):
        if other[1] == found.anchor:
            return LinkTarget(key=other)
    anchor = _spots(book.entities[found.key]).get(found.anchor)
    return found._replace(anchor=anchor) if anchor else found._replace(trouble="no spot")


def _walk(at: Route, node: Node) -> Iterator[tuple[Route, Node]]:
    yield at, node
    for name, key in parts(type(node)):
        value = getattr(node, name)
        if isinstance(value, Node):
            yield from _walk(at / key, value)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from _walk(at / key / index, item)


def _spots(entity: Entity) -> Mapping[str, str]:
    """Give the spots on the page of an entity by the ids that stand in its YAML."""
    is_told = isinstance(entity, Journey)
    return {id_: spot for id_, spot in parts_on_page(entity) if id_} if is_told else {}


def parts_on_page(entity: Entity) -> Iterator[tuple[str | None, str]]:
    """Yield the id and the spot of each part of an entity that has a spot on its page."""
    if isinstance(entity, Journey):
        yield from ((one.id, one.anchor(at)) for at, one in enumerate(entity.stages, 1))
        yield from ((stop.step.id, stop.anchor) for stop in entity.stops())
    if isinstance(entity, Blueprint):
        yield from ((one.id, one.anchor(at)) for at, one in enumerate(entity.cells, 1))
