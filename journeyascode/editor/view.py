"""The handbook at one moment of its writing, whether all of it can be read or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from journeyascode.editor.partial_entities import salvage, written
from journeyascode.findings import Place, Severity
from journeyascode.handbook import Handbook
from journeyascode.source.characters import split_lines
from journeyascode.source.document import Document, paper_of
from journeyascode.source.entities import EntitySource
from journeyascode.source.refusals import YamlError
from journeyascode.source.tolerant_positions import rough_ink
from journeyascode.source.yaml_reader import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePosixPath

    from journeyascode.findings import Route, Steps
    from journeyascode.handbook import Key
    from journeyascode.model import Entity
    from journeyascode.source import Loaded
    from journeyascode.source.files import SourceFile

FEW = 8
"""How many files are kept apart: each keystroke makes another one, of megabytes if it is long."""


@dataclass(frozen=True)
class View:
    """What was read, and the files it was read from."""

    loaded: Loaded
    files: Mapping[PurePosixPath, SourceFile]

    @property
    def book(self) -> Handbook:
        """Every entity that can be named, also those in which something is wrong just now."""
        return self._seen[0]

    @property
    def sheets(self) -> Mapping[Key, EntitySource]:
        """Where each entity of `book` is written."""
        return self._seen[1]

    def paper(self, path: PurePosixPath) -> Document:
        """Give a file with the place of everything in it, told roughly where it must be."""
        return paper_or_rough(self.files[path])

    def key_place(self, at: Route) -> Place:
        """Turn a route to a key into its place."""
        sheet = self.loaded.sheets[at.kind, at.id]
        return self.paper(sheet.file.path).key_place((*sheet.steps, *at.steps))

    def place(self, at: Route) -> Place:
        """Give the place of what is at a route."""
        sheet = self.sheets[at.kind, at.id]
        return self.paper(sheet.file.path).place((*sheet.steps, *at.steps))

    def entities_in(self, path: PurePosixPath) -> tuple[Entity, ...]:
        """Give the entities that are written in a file."""
        keys = (key for key, sheet in self.sheets.items() if sheet.file.path == path)
        return tuple(self.book.entities[key] for key in keys)

    @cached_property
    def _seen(self) -> tuple[Handbook, Mapping[Key, EntitySource]]:
        if self.loaded.whole:
            return self.loaded.handbook, self.loaded.sheets
        sheets = {**self.loaded.sheets}
        entities = [*self.loaded.handbook]
        for sheet, entity in self._salvaged():
            if sheets.setdefault(entity.key, sheet) is sheet:
                entities.append(entity)
        return Handbook(entities), sheets

    def _salvaged(self) -> Iterator[tuple[EntitySource, Entity]]:
        found = self.loaded.diagnostics
        wrong = {one.place.path for one in found if one.severity is Severity.ERROR}
        for path in sorted(wrong & {*self.files}):
            for steps, entity in _salvaged(self.files[path]):
                yield EntitySource(self.files[path], steps), entity


@lru_cache(maxsize=FEW)
def lines_of(content: bytes) -> tuple[str, ...]:
    """Give the lines of a file, whatever bytes are in it."""
    return tuple(split_lines(content.decode("utf-8", "replace").removeprefix("\ufeff")))


@lru_cache(maxsize=FEW)
def paper_or_rough(file: SourceFile) -> Document:
    """Give a file with its ink: exact where it can be read, else told by indentation."""
    return _read(file)[0]


@lru_cache(maxsize=32)
def _salvaged(file: SourceFile) -> tuple[tuple[Steps, Entity], ...]:
    return tuple(salvage(_read(file)[1], file.path))


def _read(file: SourceFile) -> tuple[Document, object]:
    """Give the paper of a file, and what it says."""
    try:
        data = read(file.content)
        return paper_of(file.path, file.content), data
    except YamlError:
        lines = lines_of(file.content)
        ink = rough_ink(lines)
        return Document(file.path, file.content, lines, ink), written(ink, lines)
