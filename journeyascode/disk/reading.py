"""Reading: the size is looked at first, and never more is read than was asked for."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from typing import TYPE_CHECKING, NoReturn

from journeyascode.disk.spelling import RefusedError
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from io import BufferedReader
    from pathlib import Path

DATA = 32 << 20
"""The most bytes of a file of ours that are read back."""

_PLAINLY = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)  # whoever opens a pipe waits for its other end
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class DataError(ValueError):
    """What was read back is no JSON that we could have written."""


def read(path: Path, limit: int) -> bytes:
    """Give what is in a regular file.

    Raises RefusedError when it holds more than `limit` bytes or is no regular file, and any other
    OSError when it cannot be read.
    """
    with _opened(path, _AT_ONCE) as file:
        return _up_to(file, path, limit)


def read_beginning(path: Path, limit: int) -> bytes:
    """Give the first bytes of a regular file, at most `limit`. Raises OSError as `read` does."""
    with _opened(path, _AT_ONCE) as file:
        return file.read(limit)


def holds(path: Path, content: bytes) -> bool:
    """Tell whether a regular file holds exactly this. Raises OSError as `read` does."""
    with _opened(path, _AT_ONCE) as file:
        same_size = os.fstat(file.fileno()).st_size == len(content)
        return same_size and file.read(len(content) + 1) == content


def hear(path: Path, limit: int) -> bytes:
    """Give what a file or a pipe holds that somebody named. Raises OSError as `read` does."""
    with os.fdopen(os.open(path, _PLAINLY), "rb") as file:
        return _up_to(file, path, limit)


def read_data(path: Path) -> object:
    """Give the JSON in a file of ours, which is not followed when it is a link.

    Raises OSError when it cannot be read, and DataError as `understand` does.
    """
    with _opened(path, _AT_ONCE | _NO_LINK) as file:
        return understand(_up_to(file, path, DATA))


def understand(content: bytes) -> object:
    """Give what JSON says, as strictly as it is written: no key twice, no number that is none.

    Raises DataError for anything else, however deep or long it is.
    """
    try:
        return json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse
        )
    except (ValueError, RecursionError) as error:
        raise DataError(str(error)) from None


def digest(path: Path) -> str:
    """Give the SHA-256 of a regular file, however large; a link is not followed."""
    with _opened(path, _AT_ONCE | _NO_LINK) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _opened(path: Path, flags: int) -> BufferedReader:
    number = os.open(path, _PLAINLY | flags)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise RefusedError(path, say("`{path}` is no regular file and is not read", path=path))
    return os.fdopen(number, "rb")


def _up_to(file: BufferedReader, path: Path, limit: int) -> bytes:
    is_small = os.fstat(file.fileno()).st_size <= limit  # looked at first: most is never read
    content = file.read(limit + 1) if is_small else b""
    if is_small and len(content) <= limit:
        return content
    told = say("`{path}` holds more than the {n} MiB that are read", path=path, n=limit >> 20)
    raise RefusedError(path, told)


def _once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    listed = list(pairs)
    known = dict(listed)
    if len(known) != len(listed):
        raise DataError("a key stands there twice")
    return known


def _refuse(constant: str) -> NoReturn:
    raise DataError(constant)
