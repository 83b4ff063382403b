"""Exchange two folders: in one step where the system can, else in two with a way back."""

from __future__ import annotations

import ctypes
import os
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_HERE = -100  # AT_FDCWD: the paths are not relative to an open folder
_EXCHANGE = 2  # RENAME_EXCHANGE


def exchange(new: Path, place: Path, aside: Path) -> None:
    """Put `new` in the place `place`; what was there is at `new` or at `aside` afterwards.

    `aside` is used only where the system cannot exchange two folders in one step. A build that is
    killed between those two steps leaves no `place`, and its former content at `aside`.
    """
    if not place.exists():
        new.rename(place)
    elif not exchange_at_once(new, place):
        place.rename(aside)
        new.rename(place)


def exchange_at_once(one: Path, other: Path) -> bool:
    """Exchange two paths in one step of the file system; False when it cannot do that."""
    rename = rename_at_once()
    if rename is None:
        return False
    return rename(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0


@cache
def rename_at_once() -> Callable[..., int] | None:
    """Give the C library's `renameat2`; None where there is none."""
    try:
        return ctypes.CDLL(None).renameat2
    except (AttributeError, OSError, TypeError):
        return None
