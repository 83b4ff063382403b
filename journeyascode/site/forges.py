"""Where a reader can edit the YAML of a page, in the manner of the place that hosts it."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyascode.findings import Place

_UP = re.compile(r"[^/?=&]+/\.\./")
_TAKES_LINE = re.compile(r"/(?:edit|blob|src/branch|_edit)/")


def repository_of(folder: Path) -> Path:
    """Give the root of the repository `folder` is in; `folder` itself where there is none."""
    start = folder.resolve()
    return next((up for up in (start, *start.parents) if (up / ".git").exists()), start)


def edit_path(place: Place, docs: Path, repository: Path) -> str | None:
    """Give the path of a file as seen from `docs`; None when it is outside the repository."""
    file = Path(place.path).resolve()
    if not file.is_relative_to(repository):
        return None
    return posixpath.relpath(file.as_posix(), docs.resolve().as_posix())


def edit_address(address: str, line: int) -> str:
    """Give the final address of an edit link: without steps upwards, and at the right line.

    Addresses with the path in a query (`?path=/docs/../x.yaml`) are not shortened by MkDocs.
    """
    while _UP.search(address):
        address = _UP.sub("", address, count=1)
    if line > 1 and "?" not in address and _TAKES_LINE.search(address):
        return f"{address}#L{line}"
    return address
