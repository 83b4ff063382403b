"""``jac remove``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.build import load
from journeyascode.cli.changed_files import RewrittenFile, show, write_all
from journeyascode.cli.kinds import kind_of
from journeyascode.cli.options import diff_option, in_option, lang_option
from journeyascode.cli.refs import listed, named_by
from journeyascode.cli.speech import aloud, chosen_language
from journeyascode.cli.usage import Command, argument, option
from journeyascode.cli.voice import remark, tell
from journeyascode.cli.which_handbook import handbook
from journeyascode.model import KINDS
from journeyascode.reports.text import harmless
from journeyascode.source.navigation import why_unread
from journeyascode.source.remove import remove_entity
from journeyascode.source.rename import why_nothing_goes
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.handbook import Key
    from journeyascode.source import Loaded
    from journeyascode.source.remove import ReferencePlace, Removed
    from journeyascode.speech import Say

KEPT = 1


@click.command(
    "remove",
    cls=Command,
    help=say(
        "Take the entity ID of a KIND out of the handbook: its file, or its item in a list. "
        "What refers to it is listed, and keeps it from going unless you say what to do."
    ),
)
@argument("names", nargs=-1, required=True, metavar=say("KIND ID"))
@in_option
@option(
    "--and-references",
    is_flag=True,
    help=say("Take out what refers to it too, even where it is gone itself."),
)
@option(
    "--force",
    is_flag=True,
    help=say("Take it out though something still refers to it; `jac check` tells what."),
)
@diff_option
@lang_option
def command(  # noqa: PLR0913 - click's shape
    names: tuple[str, ...],
    folder: Path | None,
    *,
    and_references: bool,
    force: bool,
    diff: bool,
    lang: str | None,
) -> int:
    """Remove, all or nothing; give 1 where something keeps it."""
    key = _meant(names)
    loaded = load((handbook(folder).source,))
    language = chosen_language(lang, loaded.handbook)
    found = named_by(loaded, key)
    _refuse_unless_whole(loaded)
    staying = [one for one in found if one.needed or not and_references]
    kept = bool(staying) and not force
    if diff or not kept:
        removed = remove_entity(loaded, key, found if and_references else ())
        _refuse_if_unread(loaded, removed)
        rewrites = tuple(_rewrites(loaded, removed))
        (show if diff else write_all)(rewrites)
        if not diff:
            _sum_up(removed, staying, language)
            return 0
    for line in listed(tuple(staying), language):
        (remark if diff else tell)(line)
    if kept:
        remark(_why_kept(len(staying), and_references=and_references).to(language))
    return KEPT if kept else 0


def _meant(names: tuple[str, ...]) -> Key:
    """Give the kind and the id that were typed. Raises UsageError where they are none."""
    kind = kind_of(names[0])
    if len(names) == len((kind, "id")):
        return kind, names[1]
    told = say("write `KIND ID`; kinds are {kinds}", kinds=", ".join(KINDS))
    raise click.UsageError(aloud(told))


def _rewrites(loaded: Loaded, removed: Removed) -> Iterator[RewrittenFile]:
    files = loaded.contents
    for path in sorted({*removed.texts, *removed.gone}):
        text = removed.texts.get(path, b"")
        yield RewrittenFile(Path(path), files[path], text, gone=path in removed.gone)


def _sum_up(removed: Removed, staying: list[ReferencePlace], language: str) -> None:
    """Tell which files were changed and deleted, and what still refers to it."""
    for path in sorted({*removed.texts, *removed.gone}):
        line = (
            say("deleted {path}", path=path)
            if path in removed.gone
            else say("changed {path}", path=path)
        )
        tell(line.to(language))
    if staying:
        left = say("places that still refer to it: {n}; `jac check` tells them", n=len(staying))
        remark(left.to(language))


def _why_kept(count: int, *, and_references: bool) -> Say:
    if and_references:
        return say(
            "nothing was removed: in these places something must stand: {n}; write something else "
            "there first, or add `--force`",
            n=count,
        )
    return say(
        "nothing was removed: these places refer to it: {n}; `--and-references` takes them out "
        "too, `--diff` shows it first",
        n=count,
    )


def _refuse_unless_whole(loaded: Loaded) -> None:
    if not loaded.whole:
        raise click.UsageError(harmless(aloud(why_nothing_goes(loaded.unread))))


def _refuse_if_unread(loaded: Loaded, removed: Removed) -> None:
    nav = loaded.navigation
    told = why_unread(nav, removed.texts.get(nav.path, nav.content)) if nav else None
    if told:
        raise click.UsageError(harmless(aloud(told)))
