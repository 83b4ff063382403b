"""What lies in a folder, however deep its folders lie in each other."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

DEEPEST = 64
"""So many folders in each other are entered."""


class FolderContents(NamedTuple):
    """A folder and what is in it, by name, each in order."""

    folder: Path
    folders: list[str]
    """Those that are entered next; whoever takes one out of the list is not led there."""
    files: list[str]
    """Whatever is no folder; also a link to one, for none is followed."""
    buried: list[str]
    """Folders that lie too deep to be entered."""


def is_there(path: Path) -> bool:
    """Tell whether there is something at a path; not where nobody may look, or none can be."""
    with suppress(OSError):
        return path.exists()
    return False


def walk(top: Path, refuse: Callable[[OSError], None] | None = None) -> Iterator[FolderContents]:
    """Go through a folder and those below; `refuse` hears of those that may not be looked into.

    Raises OSError for such a folder where nobody wants to hear of it.
    """
    left = [(top, 0)]
    while left:
        folder, depth = left.pop()
        try:
            kinds = _kinds_in(folder)
        except OSError as error:
            if refuse is None:
                raise
            refuse(error)
            continue
        below = [name for name, is_folder in kinds if is_folder]
        files = [name for name, is_folder in kinds if not is_folder]
        level = (
            FolderContents(folder, below, files, [])
            if depth < DEEPEST
            else FolderContents(folder, [], files, below)
        )
        yield level
        left += ((folder / name, depth + 1) for name in reversed(level.folders))


def _kinds_in(folder: Path) -> list[tuple[str, bool]]:
    """Give the name of everything in a folder, and whether it is a folder, too."""
    with os.scandir(folder) as there:
        return sorted((one.name, one.is_dir(follow_symlinks=False)) for one in there)
