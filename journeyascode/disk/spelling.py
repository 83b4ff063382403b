"""How a path is spelt for people, and what is said where one is refused."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import PurePath

    from journeyascode.speech import Say

SHOWN = 10
"""How many of several paths are named."""


def as_typed(path: Path) -> Path:
    """Spell a path as people would type it here: in full where it does not lie below."""
    here = Path.cwd()
    below = path.is_absolute() and here != Path(here.anchor) and path.is_relative_to(here)
    return path.relative_to(here) if below else path


def spelt(paths: Iterable[PurePath]) -> str:
    """Spell a few paths, and that there are more."""
    shown = [f"`{path.as_posix()}`" for path in paths]
    return ", ".join([*shown[:SHOWN], *(["…"] if len(shown) > SHOWN else [])])


class RefusedError(OSError):
    """A file is not read, or not written, because of what it is or where it lies."""

    def __init__(self, path: Path, message: Say, remedy: Say | None = None) -> None:
        """Keep which file it is, what is wrong with it and what to do about it."""
        super().__init__(errno.EPERM, str(message), str(path))
        self.message = message
        self.remedy = remedy
