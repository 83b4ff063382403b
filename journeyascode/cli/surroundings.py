"""The handbook around a file: whoever checks a part of it means that part in its place."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.source.files import READ

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_CHARTER = re.compile(rb"^kind:\s*(['\"]?)handbook\1\s*(?:#|$)", re.MULTILINE)
_BEGINNING = 4096
"""Bytes in which a file says of which kind it is."""


def surroundings(paths: Sequence[Path]) -> Path | None:
    """Give the folder of the handbook that holds all of `paths`; None where they are it.

    It is the nearest folder above with a file of the kind `handbook`, within the repository.
    """
    asked = {path.resolve() for path in paths}
    found = {_nearest(path) for path in asked}
    folder = found.pop() if len(found) == 1 else None
    if folder is None or not asked.isdisjoint(_charters(folder)):
        return None
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _nearest(path: Path) -> Path | None:
    for folder in path.parents:
        if any(_charters(folder)):
            return folder
        if (folder / ".git").exists():
            break
    return None


def _charters(folder: Path) -> Iterator[Path]:
    """Yield the files of a folder itself that are of the kind `handbook`."""
    try:
        inside = sorted(folder.iterdir())
    except PermissionError:  # what may not be seen is no handbook of ours
        return
    for path in inside:
        if path.suffix.lower() in READ and path.is_file():
            with path.open("rb") as file:
                if _CHARTER.search(file.read(_BEGINNING)):
                    yield path
