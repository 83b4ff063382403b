"""``jac lsp``."""

from __future__ import annotations

from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import as_of_option, chosen_day, lang_option, words
from journeyascode.cli.speech import chosen_language
from journeyascode.words import say

if TYPE_CHECKING:
    from datetime import datetime


@click.command(
    "lsp",
    help=words(say("Answer an editor: the language server, on standard input and output.")),
)
@as_of_option
@lang_option
def command(as_of: datetime | None, lang: str | None) -> int:
    """Serve one editor; give 0 when it has said good-bye."""
    if find_spec("pygls") is None:
        told = say("the language server is missing: `pip install 'journeyascode[lsp]'`")
        raise click.UsageError(words(told))
    from journeyascode.editing.serving import serve  # noqa: PLC0415 - an extra, and heavy
    from journeyascode.editing.session import Manner  # noqa: PLC0415 - heavy

    return serve(Manner(partial(chosen_language, lang), lambda: chosen_day(as_of)))
