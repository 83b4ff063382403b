"""Files changed together: all of them or none, each in one stroke."""

from __future__ import annotations

import os
import re
import stat
import sys
from contextlib import suppress
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from journeyascode.cli.speech import aloud
from journeyascode.cli.voice import give, tell
from journeyascode.disk import as_typed, holds, put, remove, stage, write
from journeyascode.reports.text import harmless
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import PurePath

    from journeyascode.speech import Say


_ANYBODY_WRITES = 0o222
_ODD = re.compile(r'[\x00-\x1f\x7f"\\\udc80-\udcff]')
"""What git writes in another way in the name of a file; bytes that are no UTF-8 are the last."""


class RewrittenFile(NamedTuple):
    """What a file held when it was read, what it is to hold, and its new path if it moves.

    Of one that is `gone`, nothing is held any more.
    """

    path: Path
    before: bytes
    after: bytes
    to: Path | None = None
    gone: bool = False

    @property
    def place(self) -> Path:
        """The path it has afterwards."""
        return self.to or self.path


def why_not_written(path: PurePath) -> Say | None:
    """Say why a file is not written: only a regular one is, never through a link; else None."""
    if Path(path).is_symlink():
        return say("`{path}` is a link and is not written", path=path)
    if not Path(path).is_file():
        return say("there is no file `{path}` any more", path=path)
    if not stat.S_IMODE(Path(path).stat().st_mode) & _ANYBODY_WRITES:
        return say("`{path}` is protected against writing and is left as it is", path=path)
    return None


def show(rewrites: Iterable[RewrittenFile]) -> None:
    """Print what would be written as a unified diff; harmless on a terminal, else exact."""
    is_terminal = sys.stdout.isatty()
    for line in differences(rewrites):
        (tell if is_terminal else give)(line)


def differences(rewrites: Iterable[RewrittenFile]) -> Iterator[str]:
    """Yield the lines of a unified diff, as `git apply` reads it; in its own way if files move."""
    rewrites = tuple(rewrites)
    moves = any(one.to or one.gone for one in rewrites)
    for one in rewrites:
        old, new = _named("a", one.path), _named("b", one.place)
        if moves:
            yield f"diff --git {old} {new}"
        if one.to:
            yield f"rename from {_named('', one.path)}"
            yield f"rename to {_named('', one.to)}"
        if one.gone:
            yield f"deleted file mode {_mode(one.path)}"
            new = "/dev/null"
        for line in unified_diff(_lines(one.before), _lines(one.after), old, new):
            yield line.removesuffix("\n")
            if not line.endswith("\n"):
                yield "\\ No newline at end of file"


def _mode(path: Path) -> str:
    return "100755" if os.access(path, os.X_OK) else "100644"


def _named(side: str, path: Path) -> str:
    """Spell the name of a file as git does: from where we are, if it lies below."""
    inside = as_typed(Path(os.path.abspath(path)))  # noqa: PTH100 - links stay as they are
    name = "/".join(filter(None, (side, inside.as_posix().lstrip("/"))))
    if not _ODD.search(name):
        return name
    odd = _ODD.sub(lambda match: "".join(f"\\{byte:03o}" for byte in os.fsencode(match[0])), name)
    return f'"{odd}"'


def write_all(rewrites: Sequence[RewrittenFile]) -> None:
    """Write every file, with the rights it has; when one cannot be written, change none.

    Raises UsageError when a file is a link, is protected, has changed since it was read, or would
    be written over another one.
    """
    for one in rewrites:
        _refuse_if_wrong(one)
    beside: list[Path] = []
    try:
        kept = [one for one in rewrites if not one.gone]
        beside.extend(stage(one.place, one.after, one.path) for one in kept)
        _replace(kept, beside, [one.path for one in rewrites if one.gone])
    finally:
        for file in beside:
            remove(file)


def _replace(
    rewrites: Sequence[RewrittenFile], beside: Sequence[Path], gone: Sequence[Path]
) -> None:
    done: list[RewrittenFile] = []
    try:
        for one, file in zip(rewrites, beside, strict=True):
            done.append(one)
            put(file, one.place)
        for one in rewrites:
            if one.to:
                remove(one.path)
        for path in gone:  # last: what stands for them has been written by now
            remove(path)
    except BaseException:
        for one in done:
            _put_back(one)
        raise


def _put_back(one: RewrittenFile) -> None:
    with suppress(OSError):  # what stopped us is told; this is the best that can be done
        write(one.path, one.before)
        if one.to:
            remove(one.to)


def _refuse_if_wrong(one: RewrittenFile) -> None:
    told = why_not_written(one.path)
    if told is None and not holds(one.path, one.before):
        told = say("`{path}` has changed meanwhile; try again", path=one.path)
    if told is None and one.to and os.path.lexists(one.to):
        told = say("there is a file `{path}` already", path=one.to)
    if told:
        raise click.UsageError(harmless(aloud(told)))


def _lines(content: bytes) -> list[str]:
    """Split at line feeds only, as a diff does."""
    *lines, last = content.decode("utf-8").split("\n")
    return [f"{line}\n" for line in lines] + ([last] if last else [])
