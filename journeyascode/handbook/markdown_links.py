"""Where links and pictures in Markdown texts lead, as seen from the file they are written in."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Literal, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from journeyascode.model import Visibility

Trouble = Literal[
    "absolute",
    "empty",
    "in html",
    "kept",
    "large",
    "link",
    "missing",
    "no picture",
    "no spot",
    "outside",
    "remote",
    "strange",
]
"""Why a link leads nowhere: an address that begins at a root, no address at all, one that nobody
turns into that of the page that is meant, a kind of file that is not published, a file that is
too large, a link of the file system, nothing, no picture, no such spot there, a file outside the
folder, a picture of another site, an address nobody may follow."""

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp"})
"""Endings of pictures that are shown; none of them can hold a script."""
PAGES = frozenset({".md", ".markdown"})
PAPERS = frozenset(
    {".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".odp", ".ics", ".mp3", ".mp4"}
)
"""Endings of other files that are published when a text leads to them."""
LARGEST = 10 * 1024 * 1024
"""How many bytes a published file has at most."""

YAML = frozenset({".yaml", ".yml"})
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+:", re.IGNORECASE)
FILLED_IN = re.compile(r"\{[{%]")
"""What stands for something that is written there only when the site is built."""
_AWAY = re.compile(r"https?://[^/\\\s]|mailto:|tel:", re.IGNORECASE)
_ABSOLUTE = re.compile(r"[/\\]|[a-z]:[\\/]|[a-z]:%5c|file:", re.IGNORECASE)


class LinkTarget(NamedTuple):
    """Where one address leads: to another site or spot as it is, or to one of the rest."""

    trouble: Trouble | None = None
    key: tuple[str, str] | None = None
    """An entity of the handbook."""
    anchor: str = ""
    """The spot there, as it is written."""
    address: str = ""
    """A page or file by its path below the folder of the handbook."""
    path: PurePosixPath | None = None
    """The same by its path as readers see it."""


class OwnPage(NamedTuple):
    """A page that is written by hand beside the YAML."""

    text: str
    visibility: Visibility | None = None
    """For whom it is published; what the handbook's `default_visibility` says when left out."""
    published: bool = True
    """Whether the site shows it to anybody."""


class Site(NamedTuple):
    """The site that a folder is part of."""

    whole: bool = True
    """Whether there are no pages of the site but those in the folder."""
    shared: bool = False
    """Whether others may add pages: plugins and hooks of which nobody knows what they do."""
    in_folders: bool = True
    """Whether readers see each page as a folder, `buy/`; else as `buy.html`."""
    asked: tuple[str, ...] = ()
    """Patterns of files of any kind that it takes along."""


SITE = Site()
"""All of a site that nobody has set up."""


def _nothing(_: object) -> frozenset[tuple[str, str]]:
    return frozenset()


class AwaitedEntity(NamedTuple):
    """What a file tells of an entity that is not read yet, for something is wrong with it."""

    path: PurePosixPath
    names: frozenset[str]
    """Its name in each language, spelt as an id."""
    is_id_sure: bool = True
    """Whether its id is written as an id is; else nobody knows yet what it will be."""


@dataclass(frozen=True)
class FilesBeside:
    """What lies in the folders of a handbook."""

    roots: tuple[PurePosixPath, ...] = ()
    """The folders; none where nobody knows."""
    files: Mapping[PurePosixPath, int] | None = None
    """The files beside the YAML and their sizes in bytes; None where nobody has looked."""
    links: frozenset[PurePosixPath] = frozenset()
    """Links of the file system, which are not followed."""
    homes: Mapping[tuple[str, str], PurePosixPath] = field(default_factory=dict)
    """The file that each entity is written in."""
    hidden: frozenset[str] | None = frozenset()
    """Ids that may be of something that could not be read; None where any id may be."""

    awaited: Mapping[tuple[str, str], AwaitedEntity] = field(default_factory=dict)
    """What is begun in a file that could not be read, by its kind and id."""
    unread: frozenset[PurePosixPath] = frozenset()
    """Files of YAML that are there and could not be read whole: a link may lead to them."""
    pages: Mapping[PurePosixPath, OwnPage] = field(default_factory=dict)
    """The pages among these files that are written by hand."""
    withheld: frozenset[str] = frozenset()
    """The addresses of pages that were taken out, as they are not for the readers."""
    exclude: tuple[str, ...] = ()
    """Patterns of files that may be there, and are no part of the handbook."""
    site: Site = SITE
    linked: Callable[[Any], frozenset[tuple[str, str]]] = field(default=_nothing, compare=False)
    """Gives what links lead to in a handbook, in its texts and in all that lies beside it."""

    def may_hide(self, id_: str) -> bool:
        """Tell whether what has this id may be there and could only not be read."""
        return self.hidden is None or id_ in self.hidden

    def lead(self, key: tuple[str, str], target: str, *, shown: bool = False) -> LinkTarget:
        """Tell where an address leads that is written in a text of the entity `key`.

        `shown`: it is a picture, to be shown in its place.
        """
        if _AWAY.match(target):
            return LinkTarget("remote" if shown else None)
        if _ABSOLUTE.match(target):
            return LinkTarget("absolute")
        if _SCHEME.match(target):
            return LinkTarget("strange")
        way, _, anchor = target.partition("#")
        if not way:
            wrong: Trouble | None = "no picture" if shown else None
            return LinkTarget("empty" if not anchor else wrong, key, anchor)
        if key not in self.homes:
            return LinkTarget("missing")
        path = _joined(self.homes[key].parent, unquote(way_of(target)))
        return self._file(path, shown)._replace(anchor=unquote(anchor))

    def lead_of_page(self, page: PurePosixPath, target: str) -> LinkTarget:
        """Tell where an address leads that is written in the hand-written page at a path.

        What the site itself gives has an address and no path: nobody here knows whether it is
        there. Where it leads out of the handbook, or to another site, nothing is told.
        """
        if _SCHEME.match(target) or target[:1] in ("", "#", "?", "/", "\\"):
            return LinkTarget(None if target else "empty")
        if FILLED_IN.search(target):
            return LinkTarget()
        anchor = target.partition("#")[2]
        path = _joined(page.parent, unquote(way_of(target)))
        root = next((one for one in self.roots if path.is_relative_to(one)), None)
        if root is None and path not in self._at_home:
            return LinkTarget("outside" if self.site.whole and self.roots else None)
        if path.suffix.lower() in YAML or root is None:
            lead = self._written_in(path)
        else:
            there = next((one for one in pages_meant(path) if one in (self.files or ())), None)
            lead = LinkTarget(address=(there or path).relative_to(root).as_posix(), path=there)
        return lead._replace(anchor=unquote(anchor))

    def _file(self, path: PurePosixPath, shown: bool) -> LinkTarget:  # noqa: FBT001 - passed on
        root = next((one for one in self.roots if path.is_relative_to(one)), None)
        if root is None and (self.roots or self.files is not None):
            return LinkTarget("outside")
        if not self.links.isdisjoint((path, *path.parents)):
            return LinkTarget("link")
        ending = path.suffix.lower()
        if shown and ending not in PICTURES:
            return LinkTarget("no picture")
        if ending in YAML:
            return self._written_in(path)
        return self._published(path, root, ending)

    def _written_in(self, path: PurePosixPath) -> LinkTarget:
        """Lead to what is written in a file of YAML; to nothing known in one nobody could read."""
        found = self._at_home.get(path, ())
        if found:
            return LinkTarget(key=found[0])
        return LinkTarget(None if path in self.unread else "missing")

    def _published(
        self, path: PurePosixPath, root: PurePosixPath | None, ending: str
    ) -> LinkTarget:
        if self.files is None or root is None:
            return LinkTarget()
        if path not in self.files:
            return LinkTarget("missing")
        if ending not in PICTURES | PAGES | PAPERS:
            return LinkTarget("kept")
        if self.files[path] > LARGEST:
            return LinkTarget("large")
        return LinkTarget(address=path.relative_to(root).as_posix(), path=path)

    def near(self, key: tuple[str, str]) -> tuple[str, ...]:
        """Give the addresses of everything a text of the entity `key` may lead to."""
        return self.near_to(self.homes.get(key, PurePosixPath()))

    def near_to(self, file: PurePosixPath) -> tuple[str, ...]:
        """Give the addresses of everything a text in a file may lead to."""
        here = file.parent
        ways = (*self._at_home, *(self.files or ()))
        return tuple(way_between(here, path) for path in ways)

    @cached_property
    def _at_home(self) -> Mapping[PurePosixPath, tuple[tuple[str, str], ...]]:
        found: dict[PurePosixPath, tuple[tuple[str, str], ...]] = {}
        for key, path in self.homes.items():
            found[path] = (*found.get(path, ()), key)
        return found

    @cached_property
    def without_endings(self) -> Mapping[PurePosixPath, tuple[str, str]]:
        """The last entity in each file of YAML, by the path of the file without its ending."""
        return {path.with_suffix(""): key for key, path in self.homes.items()}

    def in_file_of(self, key: tuple[str, str]) -> tuple[tuple[str, str], ...]:
        """Give the keys of all entities that are written in the file of one of them."""
        return self._at_home.get(self.homes.get(key, PurePosixPath()), ())


NOTHING_BESIDE = FilesBeside()
"""Nobody knows what lies beside the YAML."""


def pages_meant(path: PurePosixPath) -> Iterator[PurePosixPath]:
    """Yield what a path may mean: itself, or a page by the address that readers see."""
    yield path
    if path.suffix == ".html":
        yield path.with_suffix(".md")
        if path.stem == "index" and path.parent.name:
            yield path.parent.with_name(f"{path.parent.name}.md")
    elif path.name and not path.suffix:
        yield path.with_name(f"{path.name}.md")
        yield path / "index.md"


def _joined(folder: PurePosixPath, way: str) -> PurePosixPath:
    """Go from a folder along a way, `..` and all."""
    parts = list(folder.parts)
    for part in PurePosixPath(way).parts:
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        else:
            parts.append(part)
    return PurePosixPath(*parts)


def way_of(url: str) -> str:
    """Give the way that an address names, without what it asks and the spot there."""
    return url.partition("#")[0].partition("?")[0]


def way_between(here: PurePosixPath, there: PurePosixPath) -> str:
    """Give the way from a folder to a path."""
    same = 0
    while same < min(len(here.parts), len(there.parts) - 1) and (
        here.parts[same] == there.parts[same]
    ):
        same += 1
    return "/".join((*[".."] * (len(here.parts) - same), *there.parts[same:]))
