"""``jac lsp``."""

from __future__ import annotations

import logging
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import as_of_option, lang_option
from journeyascode.cli.speech import aloud, chosen_language
from journeyascode.cli.usage import Command
from journeyascode.site.configuration import find_configuration
from journeyascode.site.day_and_audience import day_for, today
from journeyascode.site.publish_error import PublishError
from journeyascode.source.which_handbook import home_around
from journeyascode.speech import say

if TYPE_CHECKING:
    from datetime import date

log = logging.getLogger(__name__)


@click.command(
    "lsp",
    cls=Command,
    help=say("Answer an editor: the language server, on standard input and output."),
)
@as_of_option
@lang_option
def command(as_of: date | None, lang: str | None) -> int:
    """Serve one editor; give 0 when it has said good-bye."""
    if find_spec("pygls") is None:
        told = say(
            "the language server is missing: `pip install '.[lsp]'` in a clone of journeyascode"
        )
        raise click.UsageError(aloud(told))
    from journeyascode.editor.serving import serve  # noqa: PLC0415 - an extra, and heavy
    from journeyascode.editor.session import SessionSettings  # noqa: PLC0415 - heavy

    return serve(SessionSettings(partial(chosen_language, lang), partial(day_here, as_of)))


def day_here(asked: date | None) -> date:
    """Give the day as the other commands do around here; a setting that is no day is logged."""
    home = home_around(Path())
    try:
        return day_for(asked, find_configuration(home) if home else None).day
    except PublishError as error:
        log.warning("%s", aloud(error.message))
        return today()
