"""Names that are fine here and break on another machine."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.source.codes import UNPORTABLE
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import PurePosixPath

    from journeyascode.words import Say

_DEVICE = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\..*)?\Z", re.IGNORECASE)
_SIGN = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def is_device(name: str) -> bool:
    """Tell whether Windows takes a name for a device, whatever its ending, and for no file."""
    return _DEVICE.match(name) is not None


def unportable(
    paths: Iterable[PurePosixPath], roots: Iterable[PurePosixPath]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the names of files below the `roots`, once for each name."""
    tops = tuple(roots)
    seen: dict[str, PurePosixPath] = {}
    told: set[PurePosixPath] = set()
    for path in sorted(paths):
        for part in _parts(path, tops):
            message = _wrong_with(part.name)
            twin = seen.setdefault(str(part).casefold(), part)
            if twin != part:
                message = say(
                    "`{name}` and `{other}` differ in case only", name=part.name, other=twin.name
                )
            if message and part not in told:
                told.add(part)
                yield warn(Place(path), message)


def warn(place: Place, message: Say) -> Diagnostic:
    """Warn of a name at a place."""
    help_ = say("choose another name: some who work on it could not check this out")
    return Diagnostic(UNPORTABLE.code, Severity.WARNING, place, message, help_)


def reserved(name: str) -> Say:
    """Say that a name belongs to Windows."""
    return say("Windows keeps the name `{name}` for itself", name=name)


def _parts(path: PurePosixPath, tops: tuple[PurePosixPath, ...]) -> tuple[PurePosixPath, ...]:
    """Give the folders that lead to a file, from the top of the handbook on, and the file."""
    top = next((top for top in tops if path.is_relative_to(top)), path.parent)
    return (*(one for one in reversed(path.parents) if top in one.parents), path)


def _wrong_with(name: str) -> Say | None:
    if is_device(name):
        return reserved(name)
    if name.endswith((".", " ")):
        return say("`{name}` ends in a point or a space, which Windows drops", name=name)
    sign = _SIGN.search(name)
    return sign and say("Windows has no names with `{sign}`: `{name}`", sign=sign[0], name=name)
