"""What several commands ask for in the same words."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.speech import aloud
from journeyascode.cli.usage import argument, option
from journeyascode.reports.text import harmless
from journeyascode.speech import LANGUAGES, say

AUDIENCES = ("public", "internal", "restricted")
"""Those of the model, which is not loaded for this; a test holds them together."""

paths_argument = argument(
    "paths", nargs=-1, type=click.Path(exists=True, path_type=Path), metavar=say("[PATHS]...")
)
folder_argument = argument(
    "source",
    required=False,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    metavar=say("[DIR]"),
)


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


as_of_option = option(
    "--as-of",
    type=_Day(),
    metavar=say("DATE"),
    help=say("The day to check for; left out, `as_of` in mkdocs.yml, else today."),
)
lang_option = option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help=say("The language to speak; when left out, the handbook's own, else the terminal's."),
)
audience_option = option(
    "--audience",
    type=click.Choice(AUDIENCES),
    help=say(
        "For whom, and for nobody else; left out, `audience` in mkdocs.yml, else `internal`."
    ),
)
untrusted_option = option(
    "--untrusted",
    is_flag=True,
    help=say("Use nothing but the YAML: no mkdocs.yml, theme or page of the repository."),
)
in_option = option(
    "--in",
    "folder",
    type=click.Path(exists=True, path_type=Path),
    metavar=say("DIR"),
    help=say("The folder of the handbook; the one around here when left out."),
)
diff_option = option(
    "--diff", is_flag=True, help=say("Only show what would be written, and write nothing.")
)
