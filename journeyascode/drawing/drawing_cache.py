"""What Graphviz has drawn before: an unchanged drawing is not drawn again.

Kept in files, each named after everything its content depends on: the program, its arguments and
the DOT. A file that is not as it was written is not used.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.disk import read, remove, write

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_BYTES = 64 * 1024 * 1024
"""The most that one drawing may grow to when it is unpacked."""
SPARE = 100
"""So many unused drawings are always kept, besides three times as many as were used."""

_IGNORED = ".gitignore"
_OURS = re.compile(r"[0-9a-f]{64}|\.jac-[0-9a-f]+")
"""What a drawing is called, and a file that was to become one."""
_SUM = hashlib.sha256().digest_size


class DrawingCache:
    """The drawings in one folder, and which of them were used."""

    def __init__(self, folder: Path, root: Path | None = None) -> None:
        """Keep drawings in `folder`, which is made when there is something to keep.

        Nothing is kept, and nothing removed, where it or a folder above it below `root` is a link.
        """
        self._folder = folder
        self._root = root or folder.parent
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """Give the drawing kept under `key`; None when there is none, or when it is damaged."""
        self._used.add(key)
        try:
            content = read(self._folder / key, MOST_BYTES)
        except OSError:
            return None
        digest, packed = content[:_SUM], content[_SUM:]
        if hashlib.sha256(packed).digest() != digest:
            return None
        return _unpacked(packed)

    def put(self, key: str, drawing: bytes) -> None:
        """Keep a drawing. Where nothing can be written, nothing is kept, and it is drawn again."""
        packed = zlib.compress(drawing, 1)
        with suppress(OSError):
            if not (self._folder / _IGNORED).exists():
                write(self._folder / _IGNORED, b"*\n", self._root)
            content = hashlib.sha256(packed).digest() + packed
            write(self._folder / key, content, self._root, durable=False)

    def tidy(self) -> None:
        """Remove what was not used, once there is much of it."""
        with suppress(OSError):
            there = (path for path in self._folder.iterdir() if _OURS.fullmatch(path.name))
            spare = [path for path in there if path.name not in self._used]
            if len(spare) > SPARE + 3 * len(self._used):
                for path in spare:
                    remove(path, self._root)


@contextmanager
def using(kept: DrawingCache | None) -> Iterator[None]:
    """Let what is drawn meanwhile be taken from `kept`, and kept there; None to keep nothing."""
    before = _KEPT.set(kept)
    try:
        yield
    finally:
        _KEPT.reset(before)


def at_hand() -> DrawingCache | None:
    """Give the drawings that are kept, if any are."""
    return _KEPT.get()


def key_of(command: Sequence[str], given: bytes) -> str:
    """Give the name for what a program makes of its input; it changes with the program."""
    program = Path(command[0]).stat()
    about = (*command, str(program.st_size), str(program.st_mtime_ns))
    return hashlib.sha256("\0".join(about).encode() + b"\0\0" + given).hexdigest()


def _unpacked(packed: bytes) -> bytes | None:
    unpacker = zlib.decompressobj()
    try:
        drawing = unpacker.decompress(packed, MOST_BYTES)
    except zlib.error:
        return None
    return drawing if unpacker.eof else None


_KEPT: ContextVar[DrawingCache | None] = ContextVar("kept", default=None)
