"""Pages as they were last written: one is written again only when it would say something else."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.handbook import Dependencies, change_between

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import PurePosixPath

    from journeyascode.findings import Place
    from journeyascode.handbook import Handbook, HandbookChange, Key
    from journeyascode.model import Entity
    from journeyascode.pages.page import Page
    from journeyascode.pages.setting import PageSetting


class PageSources(NamedTuple):
    """Everything a page was made from, written down while it was."""

    asked: Dependencies
    places: dict[Key, Place | None]
    """Where the YAML of entities begins, as far as that was asked."""

    def watch(self, setting: PageSetting) -> PageSetting:
        """Give `setting` as a page sees it whose questions are written down."""

        def place_of(entity: Entity) -> Place | None:
            place = self.places[entity.key] = setting.place_of(entity)
            return place

        return replace(setting, place_of=place_of)

    def hold(self, change: HandbookChange, book: Handbook, setting: PageSetting) -> bool:
        """Tell whether `book`, which has changed, gives the very same answers."""
        return (
            not change.touches(self.asked)
            and all(setting.place_of(book.entities[k]) == at for k, at in self.places.items())
            and all(
                book.lead(key, target, shown=shown) == lead
                for (key, target, shown), lead in self.asked.leads.items()
            )
        )


class CachedPage(NamedTuple):
    """A page, and the files that belong beside it."""

    page: Page
    files: Mapping[str, bytes]
    sources: PageSources
    attached: Mapping[str, PurePosixPath]
    """Files on disk that it leads to, by their address in the site."""


class PageCache:
    """The pages of one handbook, each time it is written for the same readers and day."""

    def __init__(self) -> None:
        """Know no page yet."""
        self._book: Handbook | None = None
        self._leaves: dict[str, CachedPage] = {}

    def turn_to(self, book: Handbook, setting: PageSetting) -> None:
        """Forget every page that may be another one for `book`."""
        change = change_between(self._book, book) if self._book else None
        self._leaves = {
            uri: leaf
            for uri, leaf in self._leaves.items()
            if change and leaf.sources.hold(change, book, setting)
        }
        self._book = book

    def get(self, uri: str) -> CachedPage | None:
        """Give the page as it was written before; None where it is to be written."""
        return self._leaves.get(uri)

    def put(self, leaf: CachedPage) -> None:
        """Remember a page."""
        self._leaves[leaf.page.uri] = leaf
