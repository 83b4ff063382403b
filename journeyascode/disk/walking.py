"""What lies in a folder, however deep its folders lie in each other."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DEEPEST = 64
"""So many folders in each other are entered."""


class Level(NamedTuple):
    """A folder and what is in it, by name, each in order."""

    folder: Path
    folders: list[str]
    """Those that are entered next; whoever takes one out of the list is not led there."""
    files: list[str]
    """Whatever is no folder; also a link to one, for none is followed."""
    buried: list[str]
    """Folders that lie too deep to be entered."""


def walk(top: Path) -> Iterator[Level]:
    """Go through a folder and those below. Raises OSError where one cannot be looked into."""
    left = [(top, 0)]
    while left:
        folder, depth = left.pop()
        with os.scandir(folder) as there:
            kinds = sorted((one.name, one.is_dir(follow_symlinks=False)) for one in there)
        below = [name for name, is_folder in kinds if is_folder]
        files = [name for name, is_folder in kinds if not is_folder]
        level = (
            Level(folder, below, files, []) if depth < DEEPEST else Level(folder, [], files, below)
        )
        yield level
        left += ((folder / name, depth + 1) for name in reversed(level.folders))
