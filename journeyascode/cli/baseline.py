"""Findings that are known and not told again: ``--baseline`` and ``--write-baseline``."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

import click

from journeyascode.cli.changed_files import RewrittenFile
from journeyascode.cli.output_files import write_output
from journeyascode.cli.speech import aloud
from journeyascode.disk import hear
from journeyascode.disk.reading import DATA
from journeyascode.reports.text import harmless
from journeyascode.source.files import SourceFile, read_beside
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from journeyascode.reports.baseline import NewNames
    from journeyascode.reports.checked import Checked
    from journeyascode.speech import Say


class BaselineChoice(NamedTuple):
    """Which list of known findings was asked for."""

    file: Path | None
    """The one to read; None for the one beside the handbook, if there is one."""
    new: Path | None
    """The one to write, and then to go by."""
    none: bool
    """Whether everything is to be told."""
    force: bool = False
    """Whether the new one may be written over what is no such list."""


def without_known(
    checked: Checked, wanted: BaselineChoice, paths: Iterable[Path]
) -> Iterator[tuple[Checked, Say]]:
    """Leave out what is known of what was found at `paths`, and say how much that was.

    Yields nothing where there is no list. Raises UsageError for a file that is none.
    """
    from journeyascode.reports import baseline  # noqa: PLC0415 - start-up time

    if wanted.new:
        text = baseline.spell_baseline(checked, PurePosixPath(wanted.new))
        write_output(wanted.new, text.encode(), "baseline", force=wanted.force)
    file = _file(wanted, paths, baseline.NAME)
    if file is None:
        return
    try:
        left = baseline.without_known(checked, baseline.read_baseline(file))
    except baseline.BaselineError:
        told = say("`{file}` is no list of known findings", file=file.path)
        raise click.UsageError(harmless(aloud(told))) from None
    gone = len(left.found) - len(checked.found)
    known = len(checked.told) - (len(left.told) - gone)
    yield left, say("known by `{file}`, and not told: {n}", file=file.path, n=known)


def renewed(
    paths: Iterable[Path], look: Callable[[], tuple[Checked, Checked]], names: NewNames
) -> Iterator[RewrittenFile]:
    """Yield the list of known findings beside the handbook, where something in it is called anew.

    `look` gives what there is to find, and what there will be under the new `names`. A file that
    is no list is left to the next check.
    """
    from journeyascode.reports import baseline  # noqa: PLC0415 - start-up time

    file = _file(BaselineChoice(None, None, none=False), paths, baseline.NAME)
    if file is None:
        return
    with suppress(baseline.BaselineError):
        text = baseline.renewed(baseline.read_baseline(file), *look(), names)
        if text.encode() != file.content:
            yield RewrittenFile(Path(file.path), file.content, text.encode())


def _file(wanted: BaselineChoice, paths: Iterable[Path], name: str) -> SourceFile | None:
    named = wanted.new or wanted.file
    if named:
        return SourceFile(PurePosixPath(named), hear(named, DATA))
    if wanted.none:
        return None
    found = (read_beside(path, name) for path in paths if path.is_dir())
    return next(filter(None, found), None)
