"""The handbook around a file: whoever checks a part of it means that part in its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.source.glimpse import NEAR, charters_in

if TYPE_CHECKING:
    from collections.abc import Sequence


def surroundings(paths: Sequence[Path]) -> Path | None:
    """Give the folder of the handbook that holds all of `paths`; None where they are it.

    It is the nearest folder above with a file of the kind `handbook`, not far and in the same
    repository.
    """
    asked = {path.resolve() for path in paths}
    if any(path.is_dir() and any(charters_in(path)) for path in asked):
        return None
    found = {_nearest(path) for path in asked}
    folder = found.pop() if len(found) == 1 else None
    if folder is None or not asked.isdisjoint(charters_in(folder)):
        return None
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _nearest(path: Path) -> Path | None:
    for folder in [*path.parents][:NEAR]:
        if any(charters_in(folder)):
            return folder
        if (folder / ".git").exists():
            break
    return None
