"""``jac new``."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.build import load
from journeyascode.cli.changed_files import RewrittenFile, write_all
from journeyascode.cli.kinds import STEP, kind_of, meant_word
from journeyascode.cli.options import lang_option
from journeyascode.cli.schema import PLACE, keep, schema_text
from journeyascode.cli.speech import aloud, chosen_language
from journeyascode.cli.usage import Command, argument, option
from journeyascode.cli.voice import tell
from journeyascode.cli.which_handbook import handbook_to_write_in, remark_if_blind
from journeyascode.disk import create
from journeyascode.model import KINDS
from journeyascode.reports.text import harmless
from journeyascode.site.day_and_audience import today
from journeyascode.source.add_item import list_of, with_item
from journeyascode.source.files import is_skipped
from journeyascode.source.known_keys import part_called
from journeyascode.source.mkdocs_file import FOLDER
from journeyascode.source.new_ids import is_there, why_misspelt, why_taken
from journeyascode.source.which_handbook import home_around
from journeyascode.speech import say
from journeyascode.speech.guess import corrected_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.source import Loaded
    from journeyascode.source.add_item import Sheets
    from journeyascode.source.which_handbook import HandbookOnDisk

FOLDERS = {
    "segment": "segments",
    "persona": "personas",
    "journey": "paths",
    "blueprint": "blueprints",
    "channel": "channels",
    "touchpoint": "touchpoints",
    "promise": "promises",
    "metric": "metrics",
    "evidence": "evidence",
    "insight": "insights",
    "opportunity": "opportunities",
    "action": "actions",
    "review": "reviews",
    "team": "teams",
    "system": "systems",
    "partner": "partners",
}
"""The folder in which the first entity of a kind is put; the handbook's own sheet needs none."""


@click.command(
    "new",
    cls=Command,
    help=say(
        "Begin the entity ID of a KIND, every key in a comment: in a file of its own, or in "
        "the list in which its kind is kept."
    ),
)
@argument("kind", metavar=say("KIND"))
@argument("id_", metavar=say("ID"))
@option(
    "--in",
    "folder",
    type=click.Path(file_okay=False, path_type=Path),
    metavar=say("DIR"),
    help=say("The folder to put it in, or the handbook; where its kind lives if left out."),
)
@lang_option
def command(kind: str, id_: str, folder: Path | None, lang: str | None) -> None:
    """Write the first lines of a new entity; never touch a file that is there."""
    from journeyascode.reference.stub import StubSetting, write_item, write_stub  # noqa: PLC0415 - start-up time
    from journeyascode.source.yaml_versions import agreed  # noqa: PLC0415 - start-up time

    home, folder = _place(folder)
    loaded = load((home.source,) if home else ())
    language = chosen_language(lang, loaded.handbook)
    kind = _kind(kind, id_, loaded)
    _refuse_if_wrong(kind, id_, loaded)
    root = home.source if home else Path(FOLDER)
    sheets = loaded.sheets
    setting = StubSetting(loaded.handbook, language, today())
    item = agreed("\n".join(write_item(kind, id_, setting)))
    longer = None if folder else _longer_list(kind, sheets, item.split("\n"))
    if longer:
        write_all([longer])
        path = longer.path
    else:
        path = free_path(folder or home_of(kind, sheets, root), kind, id_)
        create(path, agreed(write_stub(kind, id_, setting)).encode())
    tell(say("wrote {path}", path=path).to(language))
    remark_if_blind(loaded, language)
    if home:
        _tell_editors(home, language)


def _longer_list(kind: str, sheets: Sheets, lines: Sequence[str]) -> RewrittenFile | None:
    """Give the file that lists the kind, with one more item; None where there is none."""
    file = list_of(kind, sheets)
    text = with_item(file, lines) if file else None
    return RewrittenFile(Path(file.path), file.content, text) if file and text else None


def home_of(kind: str, sheets: Sheets, root: Path) -> Path:
    """Give the folder for a file of its own: that of most of its `kind` that have one.

    Where all of them share files, it is the folder of the kind beside those, and where there are
    none it is that folder below `root`.
    """
    usual = FOLDERS.get(kind, "")
    shared = Counter(sheet.file.path for sheet in sheets.values())
    files = [sheet.file.path for (one, _), sheet in sheets.items() if one == kind]
    alone = [file for file in files if shared[file] == 1]
    if files:
        [(folder, _)] = Counter(file.parent for file in alone or files).most_common(1)
        return Path(folder if alone or folder.name == usual else folder / usual)
    return root / usual


def free_path(folder: Path, kind: str, id_: str) -> Path:
    """Give the path of a file that is not there yet."""
    names = (f"{id_}.yaml", f"{id_}-{kind}.yaml")
    free = next((name for name in names if not (folder / name).exists()), None)
    if free is None:
        taken = say("there is a file `{path}` already", path=(folder / names[0]).as_posix())
        raise click.UsageError(aloud(taken))
    return folder / free


def _kind(word: str, id_: str, loaded: Loaded) -> str:
    """Give the kind that a word means. Raises UsageError where a file cannot begin with it."""
    part = meant_word(word)
    if part == STEP:
        homes = {sheet.file.path for key, sheet in loaded.sheets.items() if key[0] == "journey"}
        told = say(
            "a step stands in a journey: write `{item}` there, below `steps:` of its stage",
            item=f"- {{id: {corrected_id(id_)}, name: …}}",
        )
        if len(homes) == 1:
            told = say("{told}, in {path}", told=told, path=homes.pop())
        raise click.UsageError(harmless(aloud(told)))
    if part not in KINDS and part_called(part):
        told = say(
            "`{word}` stands inside something else: write it there; `jac explain {word}` tells "
            "where",
            word=part,
        )
        raise click.UsageError(aloud(told))
    return kind_of(word)


def _refuse_if_wrong(kind: str, id_: str, loaded: Loaded) -> None:
    """Stop where the new entity could not be right."""
    book = loaded.handbook
    charter = book.charter if kind == "handbook" else None
    taken = is_there(loaded, charter) if charter else why_taken(loaded, kind, id_)
    if wrong := why_misspelt(id_) or taken:
        raise click.UsageError(harmless(aloud(wrong)))
    if kind == "blueprint" and not any(entity.kind == "journey" for entity in book):
        raise click.UsageError(
            aloud(say("a blueprint hangs on a journey, and there is none: `jac new journey ID`"))
        )


def _place(folder: Path | None) -> tuple[HandbookOnDisk | None, Path | None]:
    """Give the handbook of a new file in `folder`, and that folder; it need not be there yet.

    Who names the handbook's own folder names no place in it. Raises UsageError for a folder of
    no handbook, and for one of the handbook in which nobody would read the file.
    """
    if folder is None:
        return handbook_to_write_in(), None
    home = next(filter(None, map(home_around, (folder, *folder.absolute().parents))), None)
    if home is None:
        told = say(
            "there is no handbook in `{folder}`: name a folder of one, or begin one: `jac init`",
            folder=folder.as_posix(),
        )
        raise click.UsageError(harmless(aloud(told)))
    whole, source = folder.resolve(), home.source.resolve()
    if whole.is_relative_to(source) and not is_skipped(whole / "new.yaml", source):
        return home, folder
    if whole == home.root.resolve():
        return home, None
    told = say(
        "nothing is read in `{folder}`: name a folder in `{source}`",
        folder=folder.as_posix(),
        source=home.source.as_posix(),
    )
    raise click.UsageError(harmless(aloud(told)))


def _tell_editors(home: HandbookOnDisk, language: str) -> None:
    """Offer the new id in editors too, where a schema is kept for them."""
    place = home.root / PLACE
    if place.is_file():
        keep(place, schema_text(load((home.source,)).handbook, language))
