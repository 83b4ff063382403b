"""``jac explain``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.options import found_handbook, lang_option, words
from journeyascode.cli.speech import chosen_language, environment_language
from journeyascode.exports.report import harmless
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.rules import Rule
    from journeyascode.source.codes import Code


@click.command("explain", help=words(say("Print the manual page of CODE, or list all codes.")))
@click.argument("code", required=False, metavar="[CODE|NAME]")
@lang_option
def command(code: str | None, lang: str | None) -> None:
    """Print a page of the manual, or its table of contents."""
    from journeyascode.exports.manual import contents, page  # noqa: PLC0415 - start-up time

    language = _language(lang)
    lines = page(_entry(code), language) if code else contents(language)
    for line in lines:
        click.echo(line)


def _entry(asked: str) -> Rule | Code:
    from journeyascode.exports.manual import entries  # noqa: PLC0415 - start-up time
    from journeyascode.words.guess import closest  # noqa: PLC0415 - start-up time

    known = entries()
    by_name = {entry.name: entry for entry in known.values()}
    found = known.get(asked.upper()) or by_name.get(asked.lower())
    if found:
        return found
    near = closest(asked.upper(), [*known]) or closest(asked.lower(), [*by_name])
    wrong = say("there is no code and no name `{asked}`", asked=asked)
    told = say("{wrong}; did you mean `{near}`?", wrong=wrong, near=near) if near else wrong
    raise click.UsageError(harmless(words(told)))


def _language(asked: str | None) -> str:
    """Give the language that `jac check` speaks here, so that both speak the same."""
    if asked is None and Path("journeys").is_dir():
        from journeyascode.build import load  # noqa: PLC0415 - start-up time

        return chosen_language(None, load(found_handbook()).handbook)
    return asked or environment_language()
