"""What several commands ask for in the same words."""

from __future__ import annotations

from pathlib import Path

import click

from journeyascode.cli.speech import environment_language, typed_language
from journeyascode.words import LANGUAGES, Say, say

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


as_of_option = click.option(
    "--as-of",
    type=click.DateTime(formats=["%Y-%m-%d"]),
    metavar="DATE",
    callback=lambda _, __, asked: asked and asked.date(),
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
