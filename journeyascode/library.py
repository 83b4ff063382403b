"""What Python programs say to journeyascode: read or build a handbook, ask, check, draw, write.

    import journeyascode as jac

    book = jac.load("handbook")
    for journey in book.journeys:
        print(journey.id, [stop.step.name for stop in journey.stops()])
    for found in book.check(as_of=date(2026, 11, 30)):
        print(found)                                # path:line:column: error CODE: what is wrong
    book.draw("journey/first-login", as_of=date(2026, 11, 30))["journey"].full  # an SVG
    book.render("out", as_of=date(2026, 11, 30))    # pages as Markdown, drawings as SVG

Everything here is public: while the version begins with 0 it may change, and CHANGELOG says how.
What stands in other modules may change with any version.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from journeyascode import build, model
from journeyascode.findings import Diagnostic, Finding, Place, Route, Severity
from journeyascode.rules.rule import rule
from journeyascode.source import load_texts
from journeyascode.source.which_handbook import HandbookOnDisk, meant_by
from journeyascode.source.written import spell_entity
from journeyascode.speech import first_spoken

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from journeyascode.drawing import Drawing
    from journeyascode.drawing.drawing import Kind
    from journeyascode.model import Entity, Visibility
    from journeyascode.pages import WrittenPages
    from journeyascode.source import Loaded

__all__ = [
    "Diagnostic",
    "Finding",
    "Handbook",
    "Place",
    "Route",
    "Severity",
    "load",
    "rule",
    "to_yaml",
]

E = TypeVar("E", bound=model.Entity)


class _All(Generic[E]):
    """The entities of one kind, in the order they were read."""

    def __init__(self, cls: type[E]) -> None:
        self._cls = cls

    @overload
    def __get__(self, book: None, owner: type[Handbook]) -> _All[E]: ...
    @overload
    def __get__(self, book: Handbook, owner: type[Handbook]) -> tuple[E, ...]: ...
    def __get__(self, book: Handbook | None, owner: type[Handbook]) -> _All[E] | tuple[E, ...]:
        return self if book is None else book.loaded.handbook.all(self._cls)


class Handbook:
    """A handbook: its entities by kind, each by `book["journey/first-login"]`, and what it can do.

    It never changes: an entity is frozen, and another handbook is made from other entities.
    """

    segments = _All(model.Segment)
    personas = _All(model.Persona)
    journeys = _All(model.Journey)
    blueprints = _All(model.Blueprint)
    channels = _All(model.Channel)
    touchpoints = _All(model.Touchpoint)
    teams = _All(model.Team)
    systems = _All(model.System)
    partners = _All(model.Partner)
    metrics = _All(model.Metric)
    promises = _All(model.Promise)
    evidence = _All(model.Evidence)
    insights = _All(model.Insight)
    opportunities = _All(model.Opportunity)
    actions = _All(model.Action)
    reviews = _All(model.Review)

    def __init__(self, entities: Iterable[Entity] = ()) -> None:
        """Build a handbook of entities; `check` speaks of the lines of YAML that say them."""
        files = (
            (PurePosixPath(one.kind, f"{one.id}.yaml"), to_yaml(one).encode()) for one in entities
        )
        self.loaded: Loaded = load_texts(files)

    def __repr__(self) -> str:
        """Tell how much there is."""
        return f"<Handbook of {len(self)} entities>"

    def __len__(self) -> int:
        """Count the entities."""
        return len(self.loaded.handbook)

    def __iter__(self) -> Iterator[Entity]:
        """Go through all entities, in the order they were read."""
        return iter(self.loaded.handbook)

    def __contains__(self, name: str) -> bool:
        """Tell whether there is an entity `kind/id`."""
        return _key(name) in self.loaded.handbook.entities

    def __getitem__(self, name: str) -> Entity:
        """Give the entity `kind/id`. Raises KeyError where there is none."""
        try:
            return self.loaded.handbook.entities[_key(name)]
        except KeyError:
            raise KeyError(name) from None

    def check(self, *, as_of: date) -> tuple[Diagnostic, ...]:
        """Give all there is to mend on a day: what could not be read, and what the rules find."""
        return build.check(self.loaded, as_of)

    def draw(
        self, entity: Entity | str, *, as_of: date, language: str | None = None
    ) -> Mapping[Kind, Drawing]:
        """Give the drawings of an entity, or of `kind/id`, by their kind; `full` is an SVG.

        Where no language is named, in the first of the handbook's that we speak. Raises KeyError
        for an unknown name.
        """
        found = self[entity] if isinstance(entity, str) else entity
        setting = build.setting_of(self.loaded, self._spoken(language), as_of, "files")
        return build.draw(self.loaded.handbook, setting, found)

    def render(
        self,
        out: str | os.PathLike[str],
        *,
        as_of: date,
        language: str | None = None,
        audience: Visibility = "internal",
    ) -> None:
        """Write the pages into a folder as plain Markdown and SVG: one language, else all.

        Raises ValueError where something must be mended first, and PublishError, an OSError or a
        click.ClickException for a folder that is not ours to write in.
        """
        from journeyascode.site.folder import (  # noqa: PLC0415 - start-up time
            bind,
            languages_of,
            render_folder,
        )

        if build.severe(self.loaded.diagnostics):
            raise ValueError("\n".join(map(str, self.loaded.diagnostics)))

        def write(spoken: str) -> WrittenPages:
            return build.write(self.loaded, spoken, as_of, "markdown", audience)

        book, file = self.loaded.handbook, self._configuration()
        published = languages_of(book, file)
        languages = (language,) if language else published
        render_folder(bind(languages, write, "markdown", book.beside, file), Path(out))

    def _configuration(self) -> Path | None:
        """Give the configuration of the site that shows the handbook, if it came from a disk."""
        from journeyascode.site.configuration import find_configuration  # noqa: PLC0415 - as above

        homes = [
            HandbookOnDisk(Path(root).parent, Path(root))
            for root in self.loaded.handbook.beside.roots
        ]
        return find_configuration(homes[0]) if homes else None

    def _spoken(self, language: str | None) -> str:
        return language or first_spoken(self.loaded.handbook.languages)


def load(path: str | os.PathLike[str] = ".") -> Handbook:
    """Read the handbook that a path means, as the command line does: a folder, or a file in it.

    What could not be read is told by `check`. Raises FileNotFoundError where there is none, and
    ValueError where there are several.
    """
    homes = [*meant_by([Path(path)]).parts]
    if not homes:
        raise FileNotFoundError(f"there is no handbook at {path}")
    if len(homes) > 1:
        names = ", ".join(home.root.as_posix() for home in homes)
        raise ValueError(f"there are several handbooks at {path}: {names}")
    book = Handbook()
    book.loaded = build.load([homes[0].source])
    return book


def to_yaml(entity: Entity) -> str:
    """Give the YAML of one file that says an entity; read back, it is the very same."""
    return spell_entity(entity)


def _key(name: str) -> tuple[str, str]:
    kind, _, id_ = name.partition("/")
    return kind, id_
