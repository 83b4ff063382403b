"""Let one build at a time into a place. The system drops the lock when its owner dies."""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from journeyascode.disk import lock_file, remove
from journeyascode.site.publish_error import PublishError
from journeyascode.speech import say

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    import msvcrt

    def _grab(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]  # Windows
else:

    def _grab(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE = 600.0
"""Seconds to wait for another build."""
_PAUSE = 0.1


@contextmanager
def locked(path: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the lock file `path`, which is gone again afterwards.

    Raises PublishError when somebody else still holds it after `patience` seconds.
    """
    until = time.monotonic() + patience
    while (descriptor := _try(path)) is None:
        if time.monotonic() >= until:
            raise PublishError(
                say("another build has been writing here for {seconds} s", seconds=int(patience)),
                say("wait for it, or stop it"),
            )
        time.sleep(_PAUSE)
    try:
        yield
    finally:
        with suppress(OSError):  # Windows keeps an open file; the next build takes it over
            remove(path, path.parent)
        os.close(descriptor)


def _try(path: Path) -> int | None:
    """Give the descriptor of the lock, or None while somebody else holds it."""
    descriptor = lock_file(path)
    try:
        _grab(descriptor)
        still_there = os.path.samestat(os.fstat(descriptor), path.lstat())
    except OSError:
        still_there = False
    if still_there:
        return descriptor
    os.close(descriptor)
    return None
