"""Which files we wrote, so that we never touch one that is somebody else's."""

from __future__ import annotations

import hashlib
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

NAME = ".jac-manifest.json"
"""The file, beside what it lists."""

_ADDRESS = re.compile(r"(?![./])(?!.*(?:^|/)\.\.?(?:/|\Z))[^\\\0]+\Z")


def fingerprint(content: bytes) -> str:
    """Give the SHA-256 of `content`."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(folder: Path) -> dict[str, str]:
    """Give the fingerprint of each file we wrote below `folder`, by its address.

    Empty where there is no manifest, or one that is not ours to trust.
    """
    try:
        listed = json.loads((folder / NAME).read_bytes())["files"]
        return {str(a): str(f) for a, f in listed.items() if _ADDRESS.match(str(a))}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def spell_manifest(files: Mapping[str, str]) -> bytes:
    """Spell a manifest; the same for the same files in any order."""
    listed = dict(sorted(files.items()))
    return json.dumps({"files": listed}, ensure_ascii=False, indent=0).encode() + b"\n"


def list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    """Go through everything below `folder` that is not a folder: its address and its path.

    A link counts as a file and is not followed. The manifest itself is left out.
    """
    for below, folders, names in os.walk(folder):
        linked = [name for name in folders if (Path(below) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if name not in linked)
        for name in sorted([*names, *linked]):
            path = Path(below) / name
            address = path.relative_to(folder).as_posix()
            if address != NAME:
                yield address, path
