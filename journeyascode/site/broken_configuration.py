"""A configuration of MkDocs that cannot be read: what it sets must not be passed over."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.disk import read_beginning
from journeyascode.site.publish_error import PublishError
from journeyascode.source.mkdocs_file import UnclearError
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    T = TypeVar("T")
    from pathlib import Path

_BARE_COLOUR = re.compile(r"[{,]\s*(colou?r|accent)\s*:\s+(#\w*)")
"""A colour without quotes in braces."""
_MOST = 1 << 18
"""Bytes of a configuration that are looked at."""


def set_in(file: Path, setting: Callable[[Path], T]) -> T:
    """Give what a configuration sets, as `setting` finds it there; nothing where it does not.

    Raises PublishError where it cannot be read: what it sets must not be passed over.
    """
    try:
        return setting(file)
    except UnclearError as error:
        told = say("`{file}`: {reason}", file=error.file, reason=error.reason)
        remedy = say("mend it: it may say for which day and for whom the handbook is")
        raise bare_colour(error.file) or PublishError(told, remedy) from None


def bare_colour(file: Path) -> PublishError | None:
    """Say where a colour without quotes made a comment of the braces around it; None elsewhere.

    MkDocs has read nothing of such a file, and tells of its end.
    """
    content = read_beginning(file, _MOST) if file.is_file() else b""
    lines = content.decode("utf-8", "replace").splitlines()
    for number, line in enumerate(lines, 1):
        found = _BARE_COLOUR.search(line)
        if found:
            place = f"{file}:{number}:{found.start(2) + 1}"
            told = say(
                "`{key}` is empty: a colour stands in quotes, since # begins a comment",
                key=found[1],
            )
            example = say('write {key}: "{colour}"', key=found[1], colour=found[2])
            return PublishError(say("{place}: {message}", place=place, message=told), example)
    return None
