"""What several commands ask for in the same words."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.speech import environment_language, typed_language
from journeyascode.reports.text import harmless
from journeyascode.speech import LANGUAGES, Say, say

AUDIENCES = ("public", "internal", "restricted")
"""Those of the model, which is not loaded for this; a test holds them together."""

paths_argument = click.argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar="[PATHS]..."
)


def words(text: Say) -> str:
    """Give a help text in the language of the environment."""
    return text.to(environment_language())


def aloud(text: Say) -> str:
    """Give a text for whoever typed the command: in the language asked for or the handbook's."""
    return text.to(typed_language())


if TYPE_CHECKING:
    _OfADay = click.ParamType[date]
else:
    _OfADay = click.ParamType  # older releases do not say what they are of


class _Day(_OfADay):
    """A day as `2026-03-01`; of another way to write it, this one is shown."""

    name = "day"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """Give the day that was typed. Raises BadParameter where it is none."""
        from journeyascode.source.suggestions import suggest_days  # noqa: PLC0415 - start-up time
        from journeyascode.speech.not_in_calendar import (  # noqa: PLC0415 - start-up time
            why_not_in_calendar,
        )

        if isinstance(value, date):
            return value
        try:
            return datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            examples = suggest_days(value) or ("2026-03-01",)
        listed = ", ".join(f"`{one}`" for one in examples)
        told = say("`{day}` is not written as a day: {examples}", day=value, examples=listed)
        why = why_not_in_calendar(value)
        if why:
            told = say("the calendar has no `{word}`: {why}", word=value, why=why)
        raise click.BadParameter(harmless(aloud(told)), ctx, param)


as_of_option = click.option(
    "--as-of",
    type=_Day(),
    metavar="DATE",
    help=words(say("The day to check for; left out, `as_of` in mkdocs.yml, else today.")),
)
lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help=words(say("The language to speak; the handbook's own when left out.")),
)
audience_option = click.option(
    "--audience",
    type=click.Choice(AUDIENCES),
    help=words(
        say("For whom, and for nobody else; left out, `audience` in mkdocs.yml, else `internal`.")
    ),
)
untrusted_option = click.option(
    "--untrusted",
    is_flag=True,
    help=words(say("Use nothing but the YAML: no mkdocs.yml, theme or page of the repository.")),
)
in_option = click.option(
    "--in",
    "folder",
    type=click.Path(exists=True, path_type=Path),
    metavar="DIR",
    help=words(say("The folder of the handbook; the one around here when left out.")),
)
diff_option = click.option(
    "--diff", is_flag=True, help=words(say("Only show what would be written, and write nothing."))
)
