"""``jac check``."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import click

from journeyascode.build import check, load, severe
from journeyascode.cli.options import (
    as_of_option,
    chosen_day,
    handbook_at,
    lang_option,
    paths_argument,
    words,
)
from journeyascode.cli.speech import chosen_language, coloured
from journeyascode.exports.report import Tongue, report, report_concisely
from journeyascode.findings import Severity
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime
    from pathlib import Path

    from journeyascode.findings import Diagnostic
    from journeyascode.words import Say

FORMATS = {"full": report, "concise": report_concisely}


@click.command(
    "check", help=words(say("Check every file under PATHS and say exactly what to mend."))
)
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="full",
    help=words(say("Each finding in full, or in one line.")),
)
@click.option(
    "--fail-on",
    type=click.Choice([s.value for s in Severity]),
    default="error",
    help=words(say("The least weight at which the exit code is 1.")),
)
@as_of_option
@lang_option
def command(
    paths: tuple[Path, ...], form: str, fail_on: str, as_of: datetime | None, lang: str | None
) -> int:
    """Print what is to be mended; give 1 when any of it is as heavy as `fail_on`."""
    day = chosen_day(as_of)
    gc.disable()  # next to no garbage is made, and looking for it takes a while
    try:
        loaded = load(handbook_at(*paths))
        diagnostics = check(loaded, day)
    finally:
        gc.enable()
    tongue = Tongue(chosen_language(lang, loaded.handbook), coloured())
    for line in FORMATS[form](diagnostics, tongue):
        click.echo(line)
    click.echo(sum_up(diagnostics, len(loaded.handbook), day).to(tongue.language), err=True)
    if diagnostics:
        hint = say("`jac explain CODE` tells why, with a wrong and a right example")
        click.echo(hint.to(tongue.language), err=True)
    return int(severe(diagnostics, Severity(fail_on)))


def sum_up(diagnostics: Sequence[Diagnostic], entities: int, day: date) -> Say:
    """Sum up a check in one line, with the day it was made for."""
    errors, warnings, hints = (
        sum(d.severity is severity for d in diagnostics) for severity in Severity
    )
    if not diagnostics:
        return say(
            "entities: {entities}, nothing to mend, as of {day}", entities=entities, day=day
        )
    return say(
        "errors: {errors}, warnings: {warnings}, hints: {hints}; "
        "entities: {entities}, as of {day}",
        errors=errors,
        warnings=warnings,
        hints=hints,
        entities=entities,
        day=day,
    )
