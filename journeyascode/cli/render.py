"""``jac render``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.build import shown
from journeyascode.cli.options import (
    as_of_option,
    audience_option,
    lang_option,
    untrusted_option,
)
from journeyascode.cli.speech import chosen_language, coloured, untranslated
from journeyascode.cli.usage import Command, argument, option
from journeyascode.cli.voice import remark, show
from journeyascode.cli.which_handbook import handbook
from journeyascode.handbook.markdown_links import NOTHING_BESIDE
from journeyascode.reports.checked import sum_up
from journeyascode.reports.text import ReportLanguage, report
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from journeyascode.model import Visibility
    from journeyascode.pages import Style, WrittenPages
    from journeyascode.site.folder import LanguageFolder, Rendered
    from journeyascode.speech import Say


@click.command(
    "render", cls=Command, help=say("Write the pages into DIR as plain Markdown and SVG.")
)
@argument("out", type=click.Path(path_type=Path), metavar=say("DIR"))
@option(
    "--from",
    "source",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar=say("DIR"),
    help=say("The folder of the handbook; the one around here when left out."),
)
@untrusted_option
@audience_option
@as_of_option
@lang_option
@option(
    "--links",
    type=click.Choice(("markdown", "folders", "files")),
    default="markdown",
    help=say(
        "How links are spelt: `a.md` where the generator rewrites them as Zensical does,"
        " else as it publishes pages, `a/` or `a.html`."
    ),
)
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    out: Path,
    source: Path | None,
    untrusted: bool,  # noqa: FBT001 - click passes it by name
    audience: Visibility | None,
    as_of: date | None,
    lang: str | None,
    links: Style,
) -> int:
    """Bring the folder up to date; give 1 and leave it alone when something must be mended."""
    from journeyascode.site.cached_handbook import CachedHandbook, refuse_nothing  # noqa: PLC0415 - start-up time
    from journeyascode.site.configuration import find_configuration  # noqa: PLC0415 - as above
    from journeyascode.site.day_and_audience import audience_for, day_for  # noqa: PLC0415 - start-up time
    from journeyascode.site.folder import (  # noqa: PLC0415 - start-up time
        bind,
        languages_of,
        render_folder,
    )
    from journeyascode.site.publish import refuse_around  # noqa: PLC0415 - start-up time
    from journeyascode.site.site import refuse_links  # noqa: PLC0415 - start-up time

    home = handbook(source)
    file = find_configuration(home)
    settings = None if untrusted else file
    folder, settled = home.source.resolve(), day_for(as_of, settings)
    readers = audience_for(audience, file, trusted=not untrusted)
    day = settled.day
    refuse_around(out, folder)
    if untrusted:
        refuse_links(folder)
    book = CachedHandbook(folder, trusted=not untrusted)
    book.drawings = None  # nothing is written outside of `out`
    reading = book.read(day)
    language = chosen_language(lang, reading.loaded.handbook)
    for line in report(reading.diagnostics, ReportLanguage(language, coloured())):
        show(line)
    in_english = untranslated(reading.diagnostics, language)
    for one in (*filter(None, [settled.remark]), *in_english):
        remark(one.to(language))
    if reading.failed:
        remark(sum_up(reading.checked).to(language))
        return 1

    refuse_nothing(reading, folder)

    def write(spoken: str) -> WrittenPages:
        return book.write(reading, spoken, links, readers)

    whole = reading.loaded.handbook
    beside = NOTHING_BESIDE if untrusted else shown(reading.loaded, readers).handbook.beside
    volumes = bind(languages_of(whole, settings), write, links, beside, settings)
    done = render_folder(volumes, out)
    for left in _left_out(volumes[0], done, out):
        remark(left.to(language))
    told = say(
        "{written} files written, {unchanged} unchanged, {removed} removed, as of {day}: `{out}`",
        written=len(done.written),
        unchanged=len(done.unchanged),
        removed=len(done.removed),
        out=out,
        day=day,
    )
    remark(told.to(language))
    if book.patience.over:
        remark(book.patience.over.to(language))
    return 0


def _left_out(first: LanguageFolder, done: Rendered, out: Path) -> Iterator[Say]:
    """Yield why pages of ours are left out: for one by hand, or for a file of somebody else."""
    for page in first.replaced:
        yield say("`{page}` is hand-written: ours is left out", page=page)
    for address in done.kept:
        yield say(
            "`{file}` is none of ours, so it stays and ours is left out: delete it, or write into "
            "another folder",
            file=out / address,
        )
