"""``jac fmt``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.changed_files import RewrittenFile, show, why_not_written, write_all
from journeyascode.cli.options import diff_option, lang_option, paths_argument
from journeyascode.cli.speech import chosen_language
from journeyascode.cli.usage import Command, option
from journeyascode.cli.voice import remark, tell
from journeyascode.cli.which_handbook import handbooks, lies_in
from journeyascode.findings import Severity
from journeyascode.source import load_texts
from journeyascode.source.files import read_files
from journeyascode.source.formatting import TidyError, UnreadError, tidied
from journeyascode.source.load import strange
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.handbook import Handbook
    from journeyascode.source.files import SourceFile
    from journeyascode.speech import Say


@click.command(
    "fmt",
    cls=Command,
    help=say(
        "Write the files at and below PATHS in one way: keys in the order of the manual, two "
        "spaces a level, one space behind colons and dashes, never two empty lines in a row. "
        "Words, numbers, quotes, line endings and comments stay as they are."
    ),
)
@paths_argument
@option(
    "--check",
    "only_check",
    is_flag=True,
    help=say("Write nothing; name the files, and exit with 1 when there are any."),
)
@diff_option
@lang_option
def command(paths: tuple[Path, ...], *, only_check: bool, diff: bool, lang: str | None) -> int:
    """Tidy every file, or tell which ones are not; give 1 for that, and for what is not read."""
    homes, outside = handbooks(paths)
    read = {home: read_files((home.source,)) for home in homes}
    files = tuple(
        f for home, (some, _) in read.items() for f in some if lies_in(f.path, homes[home])
    )
    language = chosen_language(lang, _charter(files))
    rewrites, left, stuck = _tidy(files)
    if diff:
        show(rewrites)
    elif not only_check:
        write_all(rewrites)
    for one in () if diff else rewrites:
        tell(one.path.as_posix())
    summed = say("files: {count}, not in order: {n}", count=len(files), n=len(rewrites))
    refused = [
        say("`{path}` is left as it is: {why}", path=one.place.path, why=one.message)
        for home, (_, strays) in read.items()
        for one in strange(strays)
        if one.severity is Severity.ERROR and lies_in(one.place.path, homes[home])
    ]
    for told in (summed, *left, *refused, *outside):
        remark(told.to(language))
    return int(bool(stuck or refused or (rewrites and (only_check or diff))))


def _charter(files: tuple[SourceFile, ...]) -> Handbook:
    """Give as much of the handbook as is needed to know its language."""
    speaking = (file for file in files if b"handbook" in file.content)
    return load_texts((file.path, file.content) for file in speaking).handbook


def _tidy(
    files: tuple[SourceFile, ...],
) -> tuple[tuple[RewrittenFile, ...], tuple[Say, ...], bool]:
    """Give what is to be written, which files are left as they are, and if one must not be."""
    rewrites, left, stuck = [], [], False
    for file in files:
        try:
            after = tidied(file)
        except TidyError as error:
            told = say("`{path}` is left as it is: {why}", path=file.path, why=error.message)
            left.append(told)
            stuck |= isinstance(error, UnreadError)
            continue
        if after == file.content:
            continue
        reason = why_not_written(file.path)
        if reason:
            left.append(reason)
            stuck = True
        else:
            rewrites.append(RewrittenFile(Path(file.path), file.content, after))
    return tuple(rewrites), tuple(left), stuck
