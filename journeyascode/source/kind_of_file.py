"""What a file says it is, seen at a glance: no YAML is read for it."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from journeyascode.disk import read_beginning
from journeyascode.model import KINDS
from journeyascode.speech.guess import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READ = {".yaml", ".yml"}
"""Endings of files that are read."""

_KIND = re.compile(
    rb"^(?:\xef\xbb\xbf)?(?:kind|\{?[ \t]*\"kind\"|\{[ \t]*kind)[ \t]*:[ \t]*[\"']?([\w-]+)",
    re.MULTILINE,
)
_FOREIGN = re.compile(rb"^apiVersion:", re.MULTILINE)
"""What a file of Kubernetes or Backstage begins with, which name kinds of their own."""
_BEGINNING = 4096
"""Bytes in which a file says what kind it is."""


def kind_in(content: bytes) -> str:
    """Give the kind that the text of a file names; empty where it names none."""
    match = _KIND.search(content)
    return match[1].decode() if match else ""


def is_ours(path: Path) -> bool:
    """Tell whether a file says that it is a part of a handbook, be it in a misspelt word."""
    with suppress(OSError):  # what may not be read is told where files are read
        beginning = read_beginning(path, _BEGINNING)
        kind = kind_in(beginning)
        foreign = _FOREIGN.search(beginning)
        return bool(kind and not foreign and (kind in KINDS or did_you_mean(kind, KINDS)))
    return False


def charters_in(folder: Path) -> Iterator[Path]:
    """Yield the files of this very folder that describe a handbook itself."""
    inside: list[Path] = []
    with suppress(OSError):  # what may not be seen is no handbook of ours, here and below
        inside = sorted(folder.iterdir())
    for path in inside:
        if begins_as_charter(path):
            yield path


def begins_as_charter(path: Path) -> bool:
    """Tell whether a file says that it describes a handbook itself."""
    if path.suffix.lower() in READ:
        with suppress(OSError):  # as above
            return kind_in(read_beginning(path, _BEGINNING)) == "handbook"
    return False
