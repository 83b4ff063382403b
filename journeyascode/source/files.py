"""The files of a handbook on disk: which there are, and what is in them."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath, PurePosixPath
from typing import TYPE_CHECKING

from journeyascode.disk import as_typed, is_there, read, read_beginning, walk
from journeyascode.disk.reading import DATA
from journeyascode.findings import Place
from journeyascode.handbook.markdown_links import PAGES, PAPERS, PICTURES, SITE, Site
from journeyascode.source.characters import MAX_BYTES, split_lines
from journeyascode.source.configured_options import tell_options
from journeyascode.source.configured_readers import tell_readers
from journeyascode.source.kind_of_file import READ, begins_as_charter, is_ours
from journeyascode.source.mkdocs_file import (
    CONFIGURATIONS,
    FOLDER,
    UnclearError,
    fits,
    is_in_folders,
    pages_of,
    published_by,
)
from journeyascode.source.navigation import is_alone, navigation_of
from journeyascode.source.site_pages import site_pages_of
from journeyascode.speech.guess import closest
from journeyascode.speech.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from journeyascode.disk.walking import FolderContents
    from journeyascode.findings import Diagnostic
    from journeyascode.source.mkdocs_file import Published
    from journeyascode.source.navigation import SiteNavigation
    from journeyascode.source.refusals import Spot
    from journeyascode.source.site_pages import SitePages
    from journeyascode.speech import Say

_BESIDE = (
    PAGES
    | PICTURES
    | PAPERS
    | {".csv", ".parquet", ".svg", ".css", ".js", ".ico", ".woff", ".woff2", ".ttf", ".otf"}
)
"""Endings of files that may stand beside the YAML: pages, data, pictures and the site's look."""
_OF_A_SITE = frozenset({"CNAME", "robots.txt"})
"""Files that tell a web server or a search engine something of the site they are in."""

MISSPELT = {".txt", ".text", ".yam", ".yalm", ".yaml_", ".ymal", ".ymll"}
"""Endings that editors give to text files, and slips of `.yaml`."""

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\r?\n)*kind[ \t]*:")
"""How a file of the handbook begins: with its kind, below comments."""
_BEGINNING = 2000
"""How many bytes of a file are looked at to see whether it begins so."""
_PROGRAMS = frozenset({"node_modules", "__pycache__"})
"""Folders of programs, which may hold YAML of their own."""
MANIFEST = ".jac-manifest.json"
"""The file that lists what we have written into a folder, beside it."""
MADE = (MANIFEST, "search/search_index.json", "pyvenv.cfg")
"""What tells that a program has made a folder: a site that was built, a home of Python."""
_PROGRAMS_OF_PYTHON = frozenset({"bin", "include", "lib", "lib64", "share", "Include", "Lib"})
"""What a home of Python keeps to itself; handbooks that come with a program are there, too."""
_NEAR = 3
"""How many folders up the configuration of a handbook may lie."""
_STRAYING = {"misnamed", "beside", "unrecognised"}
_TOO_MUCH = b" " * (MAX_BYTES + 1)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of the handbook: its path as readers see it, and its bytes.

    Of a file that is too large nothing is read: as many spaces stand for it as are too many.
    """

    path: PurePosixPath
    content: bytes

    def line(self, number: int) -> str:
        """Give a line by its number from 1, whatever bytes are in it; empty past the end."""
        lines = _lines_of(self.content)
        return lines[number - 1] if number <= len(lines) else ""

    def spread(self, start: Spot, end: Spot) -> Place:
        """Give the place from `start` to `end`."""
        return Place(self.path, start[0] + 1, start[1] + 1, end[0] + 1, end[1] + 1)


@dataclass(frozen=True, slots=True)
class UnreadFiles:
    """Files in the folders of the handbook that are not read."""

    unrecognised: tuple[PurePosixPath, ...] = ()
    """Files of a kind we know nothing of."""
    leading_out: tuple[PurePosixPath, ...] = ()
    """Links that lead out of the handbook's folder; never followed."""
    misnamed: tuple[PurePosixPath, ...] = ()
    """Files that hold an entity, and whose ending alone keeps them from being read."""
    roots: tuple[PurePosixPath, ...] = ()
    """The folders of the handbook."""
    sizes: Mapping[PurePosixPath, int] | None = None
    """Every other file there and its size in bytes; None where nobody has looked."""
    links: frozenset[PurePosixPath] = frozenset()
    """All links of the file system there, wherever they lead."""
    buried: tuple[PurePosixPath, ...] = ()
    """Folders that lie too deep in each other to be looked into."""
    passed_over: tuple[tuple[PurePosixPath, str, str], ...] = ()
    """Folders that look made by a program and hold YAML of ours: what tells so, the first file."""
    refused: tuple[tuple[PurePosixPath, Say], ...] = ()
    """Files and folders that the system does not let us read, each with its reason."""
    folders: frozenset[PurePosixPath] = frozenset()
    """Which of all these are folders, or links to one."""
    pages: tuple[SourceFile, ...] = ()
    """The pages that are written by hand, in the order of their paths."""
    unpublished: frozenset[PurePosixPath] = frozenset()
    """Those of them that the site leaves out."""
    exclude: tuple[str, ...] = ()
    """Patterns of what is left out."""
    site: Site = SITE
    told: tuple[Diagnostic, ...] = ()
    """What is wrong with what the configuration says of the readers."""
    navigation: SiteNavigation | None = None
    """The navigation of the site, if it names one."""
    site_pages: SitePages | None = None
    """The pages of the site that lie outside these folders."""


def read_files(
    paths: Iterable[Path], *, trusted: bool = True
) -> tuple[tuple[SourceFile, ...], UnreadFiles]:
    """Read the YAML files at and below `paths`, each once, in the order of their paths.

    What `names_read` leaves out is left out.
    """
    found = _Found()
    for base in paths:
        if base.is_dir():
            found.sorts["roots"].append(_shown(base))
            found.enter(base, _published(base) if trusted else None)
        for path, is_buried in _below(base, found.refuse, found.pass_over, trusted=trusted):
            try:
                found.take(path, base, is_buried=is_buried)
            except OSError as error:
                found.refuse(error)
    return tuple(found.files[path] for path in sorted(found.files)), found.strays


class _Found:
    """What has been come upon so far."""

    def __init__(self) -> None:
        self.files: dict[PurePosixPath, SourceFile] = {}
        self.sorts: dict[str, list[PurePosixPath]] = defaultdict(list)
        self._sizes: dict[PurePosixPath, int] = {}
        self._refused: dict[PurePosixPath, Say] = {}
        self._passed: dict[PurePosixPath, tuple[str, str]] = {}
        self._pages: dict[PurePosixPath, SourceFile] = {}
        self._exclude: tuple[str, ...] = ()
        self._unpublished: set[PurePosixPath] = set()
        self._site = SITE
        self._shows: Published | None = None
        self._told: tuple[Diagnostic, ...] = ()
        self._navigation: SiteNavigation | None = None
        self._site_pages: SitePages | None = None

    def enter(self, base: Path, published: Published | None) -> None:
        """Look from now on at what is in the folder `base`, as a site publishes it."""
        if published:
            self._exclude += published.exclude
            self._told += (
                *tell_readers(published.file),
                *tell_options(published.file),
            )
            self._navigation = self._navigation or navigation_of(published, _shown(base))
            self._site_pages = self._site_pages or site_pages_of(published, _shown(base))
        try:
            self._shows = pages_of(published and published.file, base)
        except UnclearError:  # told by whoever needs what it sets
            self._shows = None
        whole = self._shows is None or self._shows.source.resolve() == base.resolve()
        in_folders = published is None or is_in_folders(published.file)
        taken = self._shows.exclude if self._shows else ()
        asked = tuple(one[1:] for one in taken if one.startswith("!"))
        shared = published is not None and not is_alone(published.file)
        self._site = Site(whole, shared=shared, in_folders=in_folders, asked=asked)

    def take(self, path: Path, base: Path, *, is_buried: bool) -> None:
        shown = _shown(path)
        if path.is_symlink():
            self.sorts["links"].append(shown)
        sort = "buried" if is_buried else _sort_of(path, base)
        self.sorts[sort].append(shown)
        if sort in {"buried", "leading_out"} and path.is_dir():
            self.sorts["folders"].append(shown)
        if sort == "read" and shown not in self.files:
            self.files[shown] = SourceFile(shown, _content(path))
        elif sort in _STRAYING and shown == PurePosixPath(path):
            self._sizes[shown] = path.stat().st_size
            if path.suffix.lower() in PAGES:
                self._pages[shown] = SourceFile(shown, _content(path))
                if self._shows and _hides(self._shows, path):
                    self._unpublished.add(shown)

    def refuse(self, error: OSError) -> None:
        path = Path(error.filename)
        self._refused[_shown(path)] = reason_of(error)
        if path.is_dir():
            self.sorts["folders"].append(_shown(path))

    def pass_over(self, folder: Path) -> None:
        """Look whether a folder that is not read holds what says that it is of a handbook."""
        mark = _mark_in(folder)
        first = yaml_of_ours(folder) if mark else None
        if first:
            self._passed[_shown(folder)] = (mark, _shown(first.relative_to(folder)).as_posix())
            self.sorts["folders"].append(_shown(folder))

    @property
    def strays(self) -> UnreadFiles:
        return UnreadFiles(
            tuple(sorted(self.sorts["unrecognised"])),
            tuple(sorted(self.sorts["leading_out"])),
            tuple(sorted(self.sorts["misnamed"])),
            roots=tuple(self.sorts["roots"]),
            sizes=self._sizes if self.sorts["roots"] else None,
            links=frozenset(self.sorts["links"]),
            buried=tuple(sorted(self.sorts["buried"])),
            passed_over=tuple((path, *self._passed[path]) for path in sorted(self._passed)),
            refused=tuple((path, self._refused[path]) for path in sorted(self._refused)),
            folders=frozenset(self.sorts["folders"]),
            pages=tuple(self._pages[path] for path in sorted(self._pages)),
            unpublished=frozenset(self._unpublished),
            exclude=self._exclude,
            site=self._site,
            told=self._told,
            navigation=self._navigation,
            site_pages=self._site_pages,
        )


def _hides(site: Published, path: Path) -> bool:
    docs, whole = site.source.resolve(), path.resolve()
    if not whole.is_relative_to(docs):
        return False
    return site.leaves_out(PurePosixPath(whole.relative_to(docs).as_posix()))


def names_read(base: Path) -> Iterator[Path]:
    """Yield the files at and below `base`, but for those that are none of a handbook's.

    That are dot files, a site that was built, programs, what the handbook's site leaves out, and
    other handbooks.
    """
    for path, is_buried in _below(base, lambda _: None):
        if not is_buried:
            yield path


def is_skipped(path: Path, base: Path) -> bool:
    """Tell whether a file below the folder `base` is one that `names_read` leaves out."""
    below = [folder for folder in path.parents if folder != base and folder.is_relative_to(base)]
    if path.name.startswith(".") or path.name in CONFIGURATIONS or any(map(_is_foreign, below)):
        return True
    return _is_left_out(path, base, _published(base))


def idle_patterns(base: Path) -> Iterator[tuple[Path, str, str]]:
    """Yield what is to be left out of the folder `base` and is not there.

    Each is the configuration, its pattern, and the path that is most likely meant; empty if none.
    """
    published = _published(base) if base.is_dir() else None
    if published is None or not published.exclude:
        return
    there = [
        PurePosixPath((level.folder / name).relative_to(base).as_posix())
        for level in walk(base, lambda _: None)
        for name in (*level.folders, *level.files)
    ]
    known = [*dict.fromkeys(name for one in there for name in (str(one), one.name))]
    for pattern in published.exclude:
        if not any(fits(one, pattern) for one in there):
            wanted = pattern.strip("/")
            below = [one for one in known if wanted.endswith(f"/{one}")]
            yield (
                published.file,
                pattern,
                max(below, key=len, default=closest(wanted, known) or ""),
            )


def is_excluded(path: Path, base: Path) -> bool:
    """Tell whether a path at or below `base` is left out by a pattern of the configuration."""
    return path != base and _is_left_out(path, base, _published(base))


def folders_read(folder: Path) -> tuple[Path, ...]:
    """Give the folders in `folder` in which a handbook may be; none where it may not be read."""
    level = next(walk(folder, lambda _: None), None)
    inside = (folder / name for name in level.folders) if level else ()
    return tuple(one for one in inside if not _is_foreign(one) or _is_hiding(one))


def right_name(path: PurePosixPath) -> str:
    """Give the name under which a file would be read: `anna.yaml` of `anna.yaml.txt`."""
    return path.stem if PurePosixPath(path.stem).suffix.lower() in READ else f"{path.stem}.yaml"


def read_beside(folder: Path, name: str) -> SourceFile | None:
    """Read the file of this name in the folder of a handbook or beside it; None without one.

    Raises OSError when it cannot be read.
    """
    homes = [folder] if folder.resolve() == Path.cwd() else [folder, folder.resolve().parent]
    for home in homes:
        path = as_typed(home) / name
        if path.is_file():
            return SourceFile(_shown(path), read(path, DATA))
    return None


@lru_cache(maxsize=512)
def _lines_of(content: bytes) -> list[str]:
    """Split a file once, however many of its lines are asked for."""
    return split_lines(content.decode("utf-8", "replace").removeprefix("\ufeff"))


def _content(path: Path) -> bytes:
    content = read_beginning(path, MAX_BYTES + 1)
    return content if len(content) <= MAX_BYTES else _TOO_MUCH


def _below(
    base: Path,
    refuse: Callable[[OSError], None],
    pass_over: Callable[[Path], None] = lambda _: None,
    *,
    trusted: bool = True,
) -> Iterator[tuple[Path, bool]]:
    """Yield every file there is, and every folder that lies too deep: whether it is one.

    `refuse` hears of folders that may not be read, `pass_over` of those that are none of ours.
    """
    if not base.is_dir():
        yield base, False
        return
    others = {*handbooks_below(base, trusted=trusted)}
    for level in _levels(base, refuse, pass_over, trusted=trusted):
        level.folders[:] = (name for name in level.folders if level.folder / name not in others)
        for name in sorted([*level.files, *level.buried]):
            yield level.folder / name, name in level.buried


def _levels(
    base: Path,
    refuse: Callable[[OSError], None],
    pass_over: Callable[[Path], None] = lambda _: None,
    *,
    trusted: bool = True,
) -> Iterator[FolderContents]:
    """Yield the folders at and below `base`, each without what is none of a handbook's."""
    published = _published(base) if trusted else None
    for level in walk(base, refuse):
        here = level.folder
        kept = [one for one in level.folders if not _is_left_out(here / one, base, published)]
        foreign = [name for name in kept if _is_foreign(here / name)]
        level.folders[:] = (name for name in kept if name not in foreign)
        for name in foreign:
            pass_over(here / name)
        for names in (level.files, level.buried):
            ours = (one for one in names if not one.startswith(".") and one not in CONFIGURATIONS)
            names[:] = [one for one in ours if not _is_left_out(here / one, base, published)]
        yield level


def handbooks_below(base: Path, *, trusted: bool = True) -> tuple[Path, ...]:
    """Give the folders below `base` that are handbooks of their own, and no part of that in it.

    Such a folder has a configuration that names YAML in it; or a file that describes a handbook,
    while another one describes that of `base`, or a third one.
    """
    named: list[Path] = []
    described: list[Path] = []
    for level in _levels(base, lambda _: None, trusted=trusted):
        here = level.folder
        if any(here.is_relative_to(one) for one in (*named, *described) if one != base):
            continue
        if here != base and trusted and _names_own_yaml(here):
            named.append(here)
        elif any(begins_as_charter(here / name) for name in level.files):
            is_usual = here.name == FOLDER and base not in {here, here.parent}
            described.append(here.parent if is_usual else here)
    others = described if len(described) > 1 else ()
    return tuple(one for one in (*named, *others) if one != base)


def _names_own_yaml(folder: Path) -> bool:
    found = published_by(folder)
    return bool(found and found.source.is_dir() and found.source.is_relative_to(folder))


def _published(base: Path) -> Published | None:
    """Give the configuration near the folder `base` that names it as the folder of the YAML."""
    whole = base.resolve()
    found = (published_by(folder) for folder in (whole, *whole.parents[:_NEAR]))
    return next((one for one in found if one and one.source.resolve() == whole), None)


def _is_left_out(path: Path, base: Path, published: Published | None) -> bool:
    if published is None or not published.exclude:
        return False
    return published.leaves_out(PurePosixPath(path.relative_to(base).as_posix()))


def _is_foreign(folder: Path) -> bool:
    """Tell whether a folder is hidden, or holds programs or a site that was built."""
    if folder.name.startswith(".") or folder.name in _PROGRAMS:
        return True
    return bool(_mark_in(folder))


def _is_hiding(folder: Path) -> bool:
    """Tell whether a folder looks made by a program and holds YAML of a handbook."""
    return bool(_mark_in(folder)) and yaml_of_ours(folder) is not None


def _mark_in(folder: Path) -> str:
    """Give what tells that a program has made a folder; empty without it."""
    return next((name for name in MADE if is_there(folder / name)), "")


def _yaml_in(folder: Path) -> Iterator[Path]:
    """Yield the files in a folder that somebody made which say that they are of a handbook."""
    for level in walk(folder, lambda _: None):
        is_python = is_there(level.folder / "pyvenv.cfg")
        others = _PROGRAMS | (_PROGRAMS_OF_PYTHON if is_python else set())
        level.folders[:] = (one for one in level.folders if one not in others and one[0] != ".")
        for name in sorted(level.files):
            if PurePosixPath(name).suffix.lower() in READ and is_ours(level.folder / name):
                yield level.folder / name


def yaml_of_ours(folder: Path) -> Path | None:
    """Give a file at or below a folder that says that it is a part of a handbook, if any does."""
    return next(_yaml_in(folder), None) if folder.is_dir() else None


def _sort_of(path: Path, base: Path) -> str:
    """Tell what sort of a file it is: one to read, or what else stands beside it."""
    if _leads_out(path, base):
        return "leading_out"
    if path.suffix.lower() in READ or path == base:
        return "read"
    if _is_misnamed(path):
        return "misnamed"
    return "beside" if may_stand_beside(path) else "unrecognised"


def may_stand_beside(path: PurePath) -> bool:
    """Tell whether a file that is not read is of a sort that a site has: a page or an asset."""
    return path.suffix.lower() in _BESIDE or path.name in _OF_A_SITE


def _is_misnamed(path: Path) -> bool:
    """Tell whether a file begins as one of the handbook, under a name that nothing else has."""
    if (
        path.suffix.lower() not in MISSPELT
        or (path.parent / right_name(PurePosixPath(path))).exists()
    ):
        return False
    return _BEGINS.match(read_beginning(path, _BEGINNING)) is not None


def _shown(path: Path) -> PurePosixPath:
    """Spell a path for readers, with a code for each byte of a name that is no UTF-8."""
    name = path.as_posix().encode("utf-8", "surrogateescape")
    return PurePosixPath(name.decode("utf-8", "backslashreplace"))


def _leads_out(path: Path, base: Path) -> bool:
    """Tell whether a link leads out of the folder, or to anything but a regular file."""
    if not path.is_file():  # asked first: resolving a link to itself fails
        return True
    home = base if base.is_dir() else base.parent
    return path.is_symlink() and not path.resolve().is_relative_to(home.resolve())
