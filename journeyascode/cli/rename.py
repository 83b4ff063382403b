"""``jac rename``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.build import load
from journeyascode.cli.baseline import renewed
from journeyascode.cli.changed_files import RewrittenFile, show, write_all
from journeyascode.cli.handbook_rules import check_with_installed
from journeyascode.cli.kinds import STEP, TRACK, behind_its_journey, kind_of, meant_word
from journeyascode.cli.options import diff_option, in_option, lang_option
from journeyascode.cli.speech import aloud, chosen_language
from journeyascode.cli.usage import Command, argument
from journeyascode.cli.voice import remark, tell
from journeyascode.cli.which_handbook import handbook
from journeyascode.model import KINDS
from journeyascode.reports.baseline import NewNames
from journeyascode.reports.checked import Checked
from journeyascode.reports.text import harmless
from journeyascode.site.day_and_audience import today
from journeyascode.source.rename import (
    RenameError,
    load_renamed,
    rename_entity,
    rename_step,
    rename_track,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source import Loaded
    from journeyascode.source.rename import Renamed
    from journeyascode.speech import Say


@click.command(
    "rename",
    cls=Command,
    help=say(
        "Give an entity of a KIND another id, in its file, in the name of its file and "
        "wherever it is referred to; or a step of a journey: `step JOURNEY OLD NEW`; or a "
        "track of the handbook: `track OLD NEW`."
    ),
)
@argument("names", nargs=-1, required=True, metavar=say("KIND OLD NEW"))
@in_option
@diff_option
@lang_option
def command(names: tuple[str, ...], folder: Path | None, diff: bool, lang: str | None) -> None:  # noqa: FBT001 - click's shape
    """Rename, all or nothing; tell every place."""
    paths = (handbook(folder).source,)
    names = (meant_word(names[0]), *names[1:])
    loaded = load(paths)
    language = chosen_language(lang, loaded.handbook)
    try:
        renamed = _rename(loaded, names)
    except RenameError as error:
        raise click.UsageError(harmless(aloud(error.message))) from None
    rewrites = (*_rewrites(loaded, renamed), *_known(paths, loaded, renamed, names))
    (show if diff else write_all)(rewrites)
    for line in () if diff else _places(renamed, names[-1]):
        tell(line)
    for told in _sum_up(renamed, len(rewrites)):
        remark(told.to(language))


def _rename(loaded: Loaded, names: tuple[str, ...]) -> Renamed:
    match names:
        case (kind, journey, old, new) if kind == STEP:
            return rename_step(loaded, journey, old, new)
        case (kind, old, new) if kind == TRACK:
            return rename_track(loaded, old, new)
        case (kind, old, new) if kind in KINDS:
            return rename_entity(loaded, (kind, old), new)
    if names[0] == STEP:
        raise behind_its_journey(say("step JOURNEY OLD NEW"))
    if names[0] != TRACK:
        kind_of(names[0], STEP, TRACK)
    known = ", ".join(KINDS)
    told = say(
        "write `KIND OLD NEW`, `step JOURNEY OLD NEW` or `track OLD NEW`; kinds are {kinds}",
        kinds=known,
    )
    raise click.UsageError(aloud(told))


def _rewrites(loaded: Loaded, renamed: Renamed) -> tuple[RewrittenFile, ...]:
    files = loaded.contents
    to = {path: Path(new) for path, new in renamed.moves.items()}
    return tuple(
        RewrittenFile(Path(path), files[path], renamed.texts.get(path, files[path]), to.get(path))
        for path in sorted({*renamed.texts, *to})
    )


def _known(
    paths: tuple[Path, ...], loaded: Loaded, renamed: Renamed, names: tuple[str, ...]
) -> Iterator[RewrittenFile]:
    """Yield the list of known findings under the new id, where there is one that names it."""
    kind, old, new = names[0], names[-2], names[-1]
    keys = {} if kind in (STEP, TRACK) else {(kind, old): (kind, new)}

    def look() -> tuple[Checked, Checked]:
        return _checked(loaded), _checked(load_renamed(loaded, renamed))

    return renewed(paths, look, NewNames(keys, renamed.moves))


def _checked(loaded: Loaded) -> Checked:
    day = today()
    found = check_with_installed(loaded, day)
    return Checked(loaded.handbook, day, found, found)


def _places(renamed: Renamed, new: str) -> Iterator[str]:
    yield from (f"{place}: {new}" for place in renamed.places)
    yield from (f"{path} → {to}" for path, to in renamed.moves.items())


def _sum_up(renamed: Renamed, files: int) -> Iterator[Say]:
    yield say(
        "places: {places}, files: {files}, of these with another name: {moved}",
        places=len(renamed.places),
        files=files,
        moved=len(renamed.moves),
    )
    for place in renamed.mentions:
        yield say("{place}: this rule of your own asks for the old id; see to it", place=place)
