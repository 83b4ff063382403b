"""``jac build``."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import (
    as_of_option,
    audience_option,
    folder_argument,
    lang_option,
    untrusted_option,
)
from journeyascode.cli.speech import chosen_language, coloured, language_around, untranslated
from journeyascode.cli.usage import Command, option
from journeyascode.cli.voice import remark, show
from journeyascode.cli.which_handbook import handbook
from journeyascode.reports.checked import sum_up
from journeyascode.reports.text import ReportLanguage, harmless, report
from journeyascode.site.publish_error import PublishError
from journeyascode.source.files import MANIFEST
from journeyascode.source.which_handbook import home_around
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from journeyascode.model import Visibility
    from journeyascode.site.site import BuiltSite
    from journeyascode.speech import Say


PATIENCE = 1.0
"""Seconds of silence before the first word."""

CLEAR = "\r\x1b[K"


@contextmanager
def progress(language: str) -> Iterator[Callable[[Say], None]]:
    """Give a function that shows what is being done now, on one line of the terminal."""
    start = time.monotonic()
    shown = False

    def tell(what: Say) -> None:
        nonlocal shown
        if sys.stderr is not None and sys.stderr.isatty() and time.monotonic() - start > PATIENCE:
            sys.stderr.write(f"{CLEAR}{harmless(what.to(language))} …")
            sys.stderr.flush()
            shown = True

    try:
        yield tell
    finally:
        if shown:
            sys.stderr.write(CLEAR)


@click.command(
    "build",
    cls=Command,
    help=say("Check the handbook, then build it into a folder to publish."),
)
@folder_argument
@option(
    "--out",
    type=click.Path(path_type=Path),
    metavar=say("DIR"),
    help=say("Where the site goes; `site_dir`, or `site` beside the handbook, when left out."),
)
@untrusted_option
@audience_option
@as_of_option
@lang_option
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    source: Path | None,
    out: Path | None,
    untrusted: bool,  # noqa: FBT001 - click passes it by name
    audience: Visibility | None,
    as_of: date | None,
    lang: str | None,
) -> int:
    """Publish the handbook; give 1 and leave the last good site where errors are found."""
    from journeyascode.site.configuration import (  # noqa: PLC0415 - heavy
        SiteSource,
        find_configuration,
        wishes,
    )
    from journeyascode.site.day_and_audience import audience_for, day_for  # noqa: PLC0415 - heavy
    from journeyascode.site.publish import SITE, refuse_around  # noqa: PLC0415 - heavy
    from journeyascode.site.site import build_site  # noqa: PLC0415 - heavy
    from journeyascode.site.unchanged import BuildMessage, remember  # noqa: PLC0415 - heavy

    since = time.time()
    home = handbook(source)
    file = find_configuration(home)
    ground = SiteSource(home.source, file, audience=audience, untrusted=untrusted)
    asked, day = wishes(ground), day_for(as_of, ground.trusted_file)
    audience_for(None, ground.trusted_file)
    out = out or asked.out or home.root / SITE
    refuse_around(out, home.source)
    around = lang or language_around(home.source)
    try:
        with progress(around) as hear:
            built = build_site(ground, out, day.day, hear)
    except PublishError:
        remark(_not_built(out).to(around))
        raise
    language = chosen_language(lang, built.reading.loaded.handbook)
    tongue = ReportLanguage(language, coloured())
    in_english = untranslated(built.reading.diagnostics, language)
    remarks = (*asked.remarks, *filter(None, [day.remark]), *in_english, *_remarks(built, out))
    said = [BuildMessage(line) for line in report(built.reading.diagnostics, tongue)]
    said += (BuildMessage(harmless(one.to(language)), beside=True) for one in remarks)
    for line in said:
        show(line.text, beside=line.beside)
    if built.rests:
        looked = source or Path()
        below = () if home_around(looked) else (str(looked.absolute()),)
        remember(built.rests._replace(below=below), out, said, since)
    return int(built.reading.failed)


def _remarks(built: BuiltSite, out: Path) -> Iterator[Say]:
    """Yield what is to be said of a build beside its findings."""
    if built.reading.failed:
        yield sum_up(built.reading.checked)
        yield _not_built(out)
        return
    yield say(
        "{pages} pages in {languages}, as of {day}, are in `{out}`",
        pages=built.pages * len(built.languages),
        languages=", ".join(built.languages),
        day=built.reading.as_of,
        out=out,
    )
    if built.hides:
        yield say("what is not for `{audience}` readers was left out", audience=built.audience)
    if built.given_up:
        yield built.given_up


def _not_built(out: Path) -> Say:
    if (out / MANIFEST).is_file():
        return say("not built; the last good site is still in `{out}`", out=out)
    return say("not built; there is no site in `{out}` yet", out=out)
