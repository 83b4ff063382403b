"""The files of a handbook on disk: which there are, and what is in them.

The only file of this room that touches the disk.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from journeyascode.disk import read, read_beginning, walk
from journeyascode.disk.reading import DATA
from journeyascode.findings import Place
from journeyascode.handbook.leads import PAGES, PAPERS, PICTURES
from journeyascode.source.characters import MAX_BYTES, split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from journeyascode.source.refusal import Spot

READ = {".yaml", ".yml"}
"""Endings of the files that are read."""

BESIDE = PAGES | PICTURES | PAPERS | {".csv", ".parquet", ".svg", ".css", ".js", ".ico"}
"""Endings of files that may stand beside the YAML: pages, data and pictures."""


MISSPELT = {".txt", ".text", ".yam", ".yalm", ".yaml_", ".ymal", ".ymll"}
"""Endings that editors give to text files, and slips of `.yaml`."""

_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#[^\n]*|---[ \t]*)?\r?\n)*kind[ \t]*:")
"""How a file of the handbook begins: with its kind, below comments."""
_BEGINNING = 2000
"""How many bytes of a file are looked at to see whether it begins so."""
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
class Strays:
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


def read_files(paths: Iterable[Path]) -> tuple[tuple[SourceFile, ...], Strays]:
    """Read the YAML files at and below `paths`, each once, in the order of their paths.

    Dot files and dot folders are skipped. Raises OSError when a file cannot be read.
    """
    files: dict[PurePosixPath, SourceFile] = {}
    sizes: dict[PurePosixPath, int] = {}
    found: dict[str, list[PurePosixPath]] = defaultdict(list)
    for base in paths:
        if base.is_dir():
            found["roots"].append(_shown(base))
        for path, is_buried in _below(base):
            shown = _shown(path)
            if path.is_symlink():
                found["links"].append(shown)
            sort = "buried" if is_buried else _sort_of(path, base)
            found[sort].append(shown)
            if sort == "read" and shown not in files:
                files[shown] = SourceFile(shown, _content(path))
            elif sort in _STRAYING and shown == PurePosixPath(path):
                sizes[shown] = path.stat().st_size
    return tuple(files[path] for path in sorted(files)), Strays(
        tuple(sorted(found["unrecognised"])),
        tuple(sorted(found["leading_out"])),
        tuple(sorted(found["misnamed"])),
        roots=tuple(found["roots"]),
        sizes=sizes if found["roots"] else None,
        links=frozenset(found["links"]),
        buried=tuple(sorted(found["buried"])),
    )


def holds_yaml(base: Path) -> bool:
    """Tell whether there is a file to read at or below `base`."""
    return any(path == base or path.suffix.lower() in READ for path, _ in _below(base))


def right_name(path: PurePosixPath) -> str:
    """Give the name under which a file would be read: `anna.yaml` of `anna.yaml.txt`."""
    return path.stem if PurePosixPath(path.stem).suffix.lower() in READ else f"{path.stem}.yaml"


def read_beside(folder: Path, name: str) -> SourceFile | None:
    """Read the file of this name in the folder of a handbook or beside it; None without one.

    Raises OSError when it cannot be read.
    """
    here = Path.cwd()
    homes = [folder] if folder.resolve() == here else [folder, folder.resolve().parent]
    for home in homes:
        shown = home.relative_to(here) if home.is_relative_to(here) else home
        if (shown / name).is_file():
            return SourceFile(_shown(shown / name), read(shown / name, DATA))
    return None


@lru_cache(maxsize=512)
def _lines_of(content: bytes) -> list[str]:
    """Split a file once, however many of its lines are asked for."""
    return split_lines(content.decode("utf-8", "replace").removeprefix("\ufeff"))


def _content(path: Path) -> bytes:
    content = read_beginning(path, MAX_BYTES + 1)
    return content if len(content) <= MAX_BYTES else _TOO_MUCH


def _below(base: Path) -> Iterator[tuple[Path, bool]]:
    """Yield every file there is, and every folder that lies too deep: whether it is one."""
    if not base.is_dir():
        yield base, False
        return
    for level in walk(base):
        level.folders[:] = (name for name in level.folders if not name.startswith("."))
        for name in sorted([*level.files, *level.buried]):
            if not name.startswith("."):
                yield level.folder / name, name in level.buried


def _sort_of(path: Path, base: Path) -> str:
    """Tell what sort of a file it is: one to read, or what else stands beside it."""
    if _leads_out(path, base):
        return "leading_out"
    if path.suffix.lower() in READ or path == base:
        return "read"
    if _is_misnamed(path):
        return "misnamed"
    return "beside" if path.suffix.lower() in BESIDE else "unrecognised"


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
