"""Which files we wrote, so that we never touch one that is somebody else's."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

from journeyascode.disk import DataError, read_data, walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

NAME = ".jac-manifest.json"
"""The file, beside what it lists."""


def fingerprint(content: bytes) -> str:
    """Give the SHA-256 of `content`."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(folder: Path) -> dict[str, str]:
    """Give the fingerprint of each file we wrote below `folder`, by its address.

    Empty where there is no manifest, or one that is not ours to trust.
    """
    try:
        data = read_data(folder / NAME)
    except (OSError, DataError):
        return {}
    listed = data.get("files") if isinstance(data, dict) else None
    files = listed.items() if isinstance(listed, dict) else ()
    return {a: print_ for a, print_ in files if isinstance(print_, str) and _lies_below(a)}


def _lies_below(address: str) -> bool:
    """Tell whether an address leads to a file below its folder, and to none that is hidden."""
    parts = address.split("/")
    named = all(part not in {"", ".", ".."} for part in parts)
    return named and not address.startswith(".") and not any(sign in address for sign in "\\\0")


def spell_manifest(files: Mapping[str, str]) -> bytes:
    """Spell a manifest; the same for the same files in any order."""
    listed = dict(sorted(files.items()))
    return json.dumps({"files": listed}, ensure_ascii=False, indent=0).encode() + b"\n"


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Go through everything below `folder` that is not a folder: its address and its path.

    A link counts as a file and is not followed, as does a folder that lies too deep to look into.
    The manifest itself is left out.
    """
    for level in walk(folder):
        for name in sorted([*level.files, *level.buried]):
            path = level.folder / name
            address = path.relative_to(folder).as_posix()
            if address != NAME:
                yield address, path
