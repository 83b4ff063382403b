"""What is not read and not written on purpose, told in one line."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from journeyascode.words import Say


class RefusedError(OSError):
    """A file is not read, or not written, because of what it is or where it lies."""

    def __init__(self, path: Path, message: Say, remedy: Say | None = None) -> None:
        """Keep which file it is, what is wrong with it and what to do about it."""
        super().__init__(errno.EPERM, str(message), str(path))
        self.message = message
        self.remedy = remedy
