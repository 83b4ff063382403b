"""``jac schema``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import lang_option, paths_argument
from journeyascode.cli.output_files import STANDARD, force_option, write_output
from journeyascode.cli.speech import chosen_language
from journeyascode.cli.usage import Command, option
from journeyascode.cli.voice import give, remark
from journeyascode.cli.which_handbook import handbook_if_any, handbooks, remark_if_blind
from journeyascode.disk import holds, write
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.handbook import Handbook

PLACE = Path(".jac/schema.json")
"""Where the editor settings written by ``jac init`` look for the schema."""


@click.command(
    "schema",
    cls=Command,
    help=say("Print the JSON Schema of the files, with the ids found under PATHS."),
)
@paths_argument
@option(
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=say("FILE"),
    help=say("Write it to FILE, if that changes anything."),
)
@force_option
@lang_option
def command(paths: tuple[Path, ...], *, output: Path | None, force: bool, lang: str | None) -> int:
    """Print the schema, or keep a file of it up to date; give 1 where not all could be read."""
    from journeyascode.build import load  # noqa: PLC0415 - start-up time

    homes = handbooks(paths)[0] if paths else filter(None, [handbook_if_any()])
    loaded = load(home.source for home in homes)
    language = chosen_language(lang, loaded.handbook)
    text = schema_text(loaded.handbook, language)
    if output is None or output == STANDARD:
        give(text, end="")
    elif not (output.is_file() and holds(output, text.encode())):
        write_output(output, text.encode(), "schema", force=force)
        remark(say("wrote {path}", path=output).to(language))
    return remark_if_blind(loaded, language)


def schema_text(book: Handbook, language: str) -> str:
    """Give the schema as the text of its file."""
    from journeyascode.reference.json_schema import editor_schema  # noqa: PLC0415 - start-up time

    return json.dumps(editor_schema(book, language), ensure_ascii=False, indent=1) + "\n"


def keep(path: Path, text: str) -> bool:
    """Write `text` to `path` in one stroke; tell whether that changed anything."""
    content = text.encode()
    if path.is_file() and holds(path, content):
        return False
    write(path, content)
    return True
