"""``jac fmt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import handbook_at, lang_option, paths_argument, words
from journeyascode.cli.speech import environment_language
from journeyascode.cli.writing import Rewrite, is_writable, show, write_all
from journeyascode.exports.report import harmless
from journeyascode.source.files import read_files
from journeyascode.source.tidying import TidyError, tidied
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source.files import SourceFile
    from journeyascode.words import Say


@click.command(
    "fmt",
    help=words(
        say(
            "Write the files at and below PATHS in one way: keys in the order of the manual, two "
            "spaces a level, one space behind colons and dashes, never two empty lines in a row. "
            "Words, numbers, quotes, line endings and comments stay as they are."
        )
    ),
)
@paths_argument
@click.option(
    "--check",
    "only_check",
    is_flag=True,
    help=words(say("Write nothing; name the files, and exit with 1 when there are any.")),
)
@click.option(
    "--diff", is_flag=True, help=words(say("Only show what would be written, and write nothing."))
)
@lang_option
def command(paths: tuple[Path, ...], *, only_check: bool, diff: bool, lang: str | None) -> int:
    """Tidy every file, or tell which ones are not; give 1 for that."""
    language = lang or environment_language()
    files, _ = read_files(handbook_at(*paths))
    rewrites, left = _tidy(files)
    if diff:
        show(rewrites)
    elif not only_check:
        write_all(rewrites)
    for one in () if diff else rewrites:
        click.echo(harmless(one.path.as_posix()))
    for remark in _sum_up(len(files), rewrites, left):
        click.echo(harmless(remark.to(language)), err=True)
    return int(bool(rewrites) and (only_check or diff))


def _tidy(files: tuple[SourceFile, ...]) -> tuple[tuple[Rewrite, ...], tuple[SourceFile, ...]]:
    """Give what is to be written, and the files that are left as they are."""
    rewrites, left = [], []
    for file in files:
        try:
            after = tidied(file)
        except TidyError:
            left.append(file)
            continue
        if after == file.content:
            continue
        if is_writable(file.path):
            rewrites.append(Rewrite(Path(file.path), file.content, after))
        else:
            left.append(file)
    return tuple(rewrites), tuple(left)


def _sum_up(
    count: int, rewrites: tuple[Rewrite, ...], left: tuple[SourceFile, ...]
) -> Iterator[Say]:
    yield say("files: {count}, not in order: {n}", count=count, n=len(rewrites))
    for file in left:
        yield say("`{path}` is left as it is: it cannot be set in order safely", path=file.path)
