"""``jac check --fix`` and ``--diff``: what can be mended, written or only shown."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.cli.changed_files import RewrittenFile, show, why_not_written, write_all
from journeyascode.source.files import read_files
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.source.apply_fixes import Find, FixedHandbook
    from journeyascode.speech import Say


class FixOptions(NamedTuple):
    """How to mend."""

    unsafe: bool
    """Whether to mend also what may be meant in another way."""
    only_shown: bool
    """Whether to show the differences and write nothing."""


class Fixing(NamedTuple):
    """What has been mended, or could be, and what is to be said of it."""

    rewrites: tuple[RewrittenFile, ...]
    remarks: tuple[Say, ...]


def fix(paths: Iterable[Path], find: Find, manner: FixOptions) -> Fixing:
    """Mend what `find` finds in the files at and below `paths`, where these may be written."""
    from journeyascode.source.apply_fixes import mend_all  # noqa: PLC0415 - start-up time

    before = {file.path: file.content for file in read_files(paths)[0]}
    left = {path: why for path in before if (why := why_not_written(path))}
    mendable = {one.place.path for one in find(before) if one.fix}
    mending = mend_all(
        before,
        lambda texts: [one for one in find(texts) if one.place.path not in left],
        unsafe=manner.unsafe,
    )
    rewrites = tuple(
        RewrittenFile(Path(path), content, mending.texts[path])
        for path, content in before.items()
        if mending.texts[path] != content
    )
    (show if manner.only_shown else write_all)(rewrites)
    told = (left[path] for path in sorted(mendable & left.keys()))
    return Fixing(rewrites, (*_sum_up(mending, manner), *told))


def _sum_up(mending: FixedHandbook, manner: FixOptions) -> Iterator[Say]:
    """Say how much was mended, or would be, and what is left."""
    n = len(mending.done)
    yield say("can be mended: {n}", n=n) if manner.only_shown else say("mended: {n}", n=n)
    yield from (
        say("  {place}: {what}", place=fix.edits[0].place, what=fix.message)
        for fix in mending.done
    )
    if mending.more:
        yield say("there is more to mend: run it again")
        return
    left = sum(one.fix is not None for one in mending.found) - len(mending.refused)
    if left:
        yield say("can be mended with `--unsafe-fixes`, but read what it changes: {n}", n=left)
    for one in mending.refused:
        yield say(
            "not mended, for the file would not say just what is meant: {place}", place=one.place
        )
