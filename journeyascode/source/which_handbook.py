"""Where a handbook lives: which one a path means, whoever asks from wherever."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.disk import as_typed, is_there, read_beginning
from journeyascode.handbook.markdown_links import PAPERS
from journeyascode.source.broken_handbook_file import languages_in
from journeyascode.source.characters import MAX_BYTES
from journeyascode.source.files import SourceFile, folders_read, handbooks_below, names_read
from journeyascode.source.kind_of_file import READ, begins_as_charter, charters_in, is_ours
from journeyascode.source.mkdocs_file import FOLDER, published_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DEEP = 3
"""How many folders down a repository is looked through for handbooks."""


class HandbookOnDisk(NamedTuple):
    """A handbook on disk."""

    root: Path
    """The folder that people call the handbook: its configuration and its YAML are in there."""
    source: Path
    """The folder of the YAML, or the one file there is."""

    @property
    def shown(self) -> HandbookOnDisk:
        """The same, spelt as people would type it here."""
        root, source = _climbing(self.root), _climbing(self.source)
        if source.is_absolute() and self.source.is_relative_to(self.root):
            source = root / self.source.relative_to(self.root)
        return HandbookOnDisk(root, source)


class MeantHandbook(NamedTuple):
    """What somebody means who names some paths."""

    parts: dict[HandbookOnDisk, tuple[Path, ...]]
    """Each handbook, and what of it was named; empty for all of it."""
    outside: tuple[Path, ...] = ()
    """What belongs to no handbook."""


def meant_by(paths: Iterable[Path]) -> MeantHandbook:
    """Give what is meant by `paths`; by no path, all of the handbook or handbooks around here."""
    asked = tuple(dict.fromkeys(paths))
    if not asked:
        here = around(Path())
        return MeantHandbook(dict.fromkeys(here, ()), tuple(_astray(here)))
    parts: dict[HandbookOnDisk, tuple[Path, ...]] = {}
    outside = []
    for path in asked:
        homes = [*_homes_of(path)]
        for home in homes:
            whole = home.source.resolve().is_relative_to(path.resolve())
            named = () if whole or parts.get(home) == () else (*parts.get(home, ()), path)
            parts[home] = named
        outside += [] if homes else [path]
    return MeantHandbook(parts, tuple(outside))


def around(folder: Path) -> tuple[HandbookOnDisk, ...]:
    """Give the handbook `folder` is or lies in, else those below it, else the YAML it has."""
    home = home_around(folder)
    if home:
        return tuple(_with_others(home))
    below = tuple(_below(folder, DEEP))
    if below:
        return below
    return (HandbookOnDisk(folder, folder),) if _holds_ours(folder) else ()


def languages_around(*named: Path) -> tuple[str, ...] | None:
    """Give the languages of the first handbook that is or lies around what is `named`.

    The handbook's own file is looked at and nothing else is read; None where there is none.
    """
    for home in next(filter(None, map(around, named)), ()):
        for file in filter(begins_as_charter, names_read(home.source)):
            beginning = read_beginning(file, MAX_BYTES)
            return languages_in(SourceFile(PurePosixPath(file), beginning))
    return None


def home_around(path: Path) -> HandbookOnDisk | None:
    """Give the handbook that a path is or lies in, looked for upwards as git does; else None."""
    home = nearest(path)
    return home.shown if home else None


def nearest(path: Path) -> HandbookOnDisk | None:
    """Give the same with its folders in full."""
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
    for folder in (whole, *whole.parents):
        home = home_in(folder) if folder.is_dir() else None
        if home and (folder == whole or _holds(home, whole)):
            return home
        if is_there(folder / ".git"):
            break
    return None


def home_in(folder: Path) -> HandbookOnDisk | None:
    """Give the handbook that this very folder is, or holds in the usual place; None without.

    What may not be seen is no handbook of ours.
    """
    with suppress(OSError):
        return _home_in(folder)
    return None


def _home_in(folder: Path) -> HandbookOnDisk | None:
    published = published_by(folder)
    if published and published.source.is_dir():
        return HandbookOnDisk(folder, Path(os.path.normpath(published.source)))
    usual = folder / FOLDER
    is_described = any(charters_in(folder))
    if not is_described and any(charters_in(usual)):
        return HandbookOnDisk(folder, usual)
    if is_described or (folder.name == FOLDER and _holds_ours(folder)):
        above = home_in(folder.parent) if folder != folder.parent else None
        return above if above and above.source == folder else HandbookOnDisk(folder, folder)
    return HandbookOnDisk(folder, usual) if usual.is_dir() else None


def stand(path: Path) -> Path:
    """Give where something stands, in full; a link stands where it is, not where it leads to."""
    return path.resolve() if path.name in ("", "..") else path.parent.resolve() / path.name


def _climbing(path: Path) -> Path:
    """Spell a folder that we are in by the steps that lead up to it."""
    here = Path.cwd()
    steps = here.relative_to(path).parts if here.is_relative_to(path) else ()
    return Path(*[os.pardir] * len(steps)) if steps else as_typed(path)


def _homes_of(path: Path) -> Iterator[HandbookOnDisk]:
    """Yield the handbooks that a path means; a file or a folder beside the YAML means none."""
    home = home_around(path)
    if home is None:
        is_file = path.is_file()
        if is_file and path.suffix.lower() in READ and is_ours(path):
            yield HandbookOnDisk(path.parent, path)
        elif not is_file:
            yield from around(path)
        return
    whole = path.resolve() if path.is_dir() else stand(path)
    for one in _with_others(home):
        source = one.source.resolve()
        if source.is_relative_to(whole) or (whole.is_relative_to(source) and _is_read(whole, one)):
            yield one


def _with_others(home: HandbookOnDisk) -> Iterator[HandbookOnDisk]:
    """Yield a handbook, unless nothing is in it but others, then the others in its folder."""
    found = [home_in(Path(os.path.abspath(one))) for one in handbooks_below(home.source)]  # noqa: PTH100 - links stay as they are
    others = [one.shown for one in found if one]
    if not others or any(_ours(home.source)):
        yield home
    for one in others:
        yield from _with_others(one)


def _is_read(whole: Path, home: HandbookOnDisk) -> bool:
    """Tell whether anything at or below a path in a handbook is read."""
    if whole.suffix.lower() in PAPERS and whole.is_file():
        return False
    return any(stand(one).is_relative_to(whole) for one in names_read(home.source))


def _holds(home: HandbookOnDisk, path: Path) -> bool:
    """Tell whether a folder further down belongs to a handbook, and not only lies near one."""
    sure = published_by(home.root) or any(charters_in(home.source))
    return bool(sure) or path.is_relative_to(home.source)


def _below(folder: Path, levels: int) -> Iterator[HandbookOnDisk]:
    for one in folders_read(folder):
        home = home_in(Path(os.path.abspath(one)))  # noqa: PTH100 - as above
        if home:
            yield from _with_others(home.shown)
        elif levels > 1:
            yield from _below(one, levels - 1)


def _holds_ours(folder: Path) -> bool:
    with suppress(OSError):  # as in `home_in`
        return any(_ours(folder))
    return False


def _ours(folder: Path) -> Iterator[Path]:
    """Yield the files at and below a folder that say they are a part of a handbook."""
    return (path for path in names_read(folder) if path.suffix.lower() in READ and is_ours(path))


def _astray(homes: tuple[HandbookOnDisk, ...]) -> Iterator[Path]:
    """Yield what says here that it is a part of a handbook, and lies beside all of those below."""
    roots = {home.root for home in homes}
    if any(root == Path() or os.pardir in root.parts for root in roots):
        return
    for path in _ours(Path()) if roots else ():
        if roots.isdisjoint(path.parents):
            yield path
