"""``jac serve``."""

from __future__ import annotations

import signal
from functools import partial
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import (
    as_of_option,
    audience_option,
    folder_argument,
    lang_option,
    untrusted_option,
)
from journeyascode.cli.speech import coloured, language_around
from journeyascode.cli.usage import Command, option
from journeyascode.cli.voice import remark, show
from journeyascode.cli.which_handbook import handbook
from journeyascode.reports.text import ReportLanguage
from journeyascode.speech import say

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from journeyascode.model import Visibility


@click.command(
    "serve",
    cls=Command,
    help=say("Show the handbook in the browser and follow your edits."),
)
@folder_argument
@option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8000,
    metavar=say("PORT"),
    help=say("The port to listen on; 8000 when left out."),
)
@option("--open/--no-open", "opens", default=True, help=say("Whether to open a browser."))
@untrusted_option
@audience_option
@as_of_option
@lang_option
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    source: Path | None,
    port: int,
    opens: bool,  # noqa: FBT001 - click passes it by name
    untrusted: bool,  # noqa: FBT001 - click passes it by name
    audience: Visibility | None,
    as_of: date | None,
    lang: str | None,
) -> None:
    """Serve until Ctrl-C."""
    from journeyascode.site.configuration import (  # noqa: PLC0415 - heavy
        SiteSource,
        find_configuration,
        wishes,
    )
    from journeyascode.site.serve import ServeOptions, serve  # noqa: PLC0415 - heavy

    home = handbook(source)
    file = find_configuration(home)
    ground = SiteSource(home.source, file, audience=audience, untrusted=untrusted)
    tongue = ReportLanguage(lang or language_around(home.source), coloured())
    for told in wishes(ground, serving=True).remarks:
        remark(told.to(tongue.language))
    for ending in (signal.SIGINT, signal.SIGTERM):  # a shell lets a job behind it ignore Ctrl-C
        signal.signal(ending, signal.default_int_handler)
    serve(ground, ServeOptions(port, opens, as_of), tongue, partial(show, beside=True))
