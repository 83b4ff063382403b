"""What a file says it is, seen at a glance: no YAML is read for it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from journeyascode.source.files import READ

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_KIND = re.compile(rb"^kind:[ \t]*[\"']?(\w+)", re.MULTILINE)
_BEGINNING = 4096
"""Bytes in which a file says what kind it is."""


def kind_in(content: bytes) -> str:
    """Give the kind that the text of a file names; empty where it names none."""
    match = _KIND.search(content)
    return match[1].decode() if match else ""


def charters_in(folder: Path) -> Iterator[Path]:
    """Yield the files of this very folder that describe a handbook itself."""
    with suppress(OSError):  # what may not be seen is no handbook of ours
        for path in sorted(folder.iterdir()):
            if path.suffix.lower() in READ and path.is_file():
                with path.open("rb") as file:
                    if kind_in(file.read(_BEGINNING)) == "handbook":
                        yield path
