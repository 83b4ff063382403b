"""Where a check tells what it has found, and in which formats: ``-o FORMAT[:FILE]``."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

import click

from journeyascode.cli.output_files import STANDARD, refuse_over, write_output
from journeyascode.cli.speech import aloud, coloured
from journeyascode.cli.voice import give, show
from journeyascode.disk import append
from journeyascode.reports.formats import ELSEWHERE, FORMATS, OF_PLATFORMS, tell
from journeyascode.reports.text import ReportLanguage, harmless
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.reports.checked import Checked
    from journeyascode.speech import Say


class Output(NamedTuple):
    """A format, and the file it goes to; standard output when that is None."""

    form: str
    file: Path | None = None
    force: bool = False
    """Whether it may be written over what is none of ours."""


def chosen_outputs(
    asked: Iterable[str], form: str | None, *, force: bool = False
) -> tuple[Output, ...]:
    """Give every output: those asked for, and one on standard output in any case.

    In GitHub Actions that is `github` when nothing else was asked for, elsewhere `full`.
    Raises UsageError for what is no format, when two would go to the same place, and when one
    would take the place of something else.
    """
    outputs = [_read(one, force=force) for one in (*asked, *filter(None, [form]))]
    if not any(output.file is None for output in outputs):
        in_actions = os.environ.get("GITHUB_ACTIONS") == "true"
        outputs.append(Output("github" if in_actions else "full"))
    places = [output.file for output in outputs]
    for output in outputs:
        if places.count(output.file) > 1:
            raise click.UsageError(aloud(_clash(output)))
        if output.file:
            refuse_over(output.file, output.form, force=force)
    return tuple(outputs)


def put(checked: Checked, outputs: Iterable[Output], language: str) -> None:
    """Tell what was found in each of the outputs; then in the summary that GitHub shows."""
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    for output in outputs:
        shown = _from_root(checked) if output.form in OF_PLATFORMS else checked
        if output.file is None:
            say_line = give if output.form in ELSEWHERE else show
            for line in tell(output.form, shown, ReportLanguage(language, coloured())):
                say_line(line)
        else:
            content = _text(output.form, shown, language).encode()
            write_output(output.file, content, output.form, force=output.force)
        if output.form == "github" and summary:
            append(Path(summary), _text("markdown", shown, language).encode())


def _read(asked: str, *, force: bool) -> Output:
    form, colon, file = asked.partition(":")
    if form not in FORMATS:
        known = ", ".join(FORMATS)
        told = say("there is no format `{form}`; choose one of {known}", form=form, known=known)
        raise click.UsageError(harmless(aloud(told)))
    if colon and not file:
        raise click.UsageError(aloud(say("name the file: `{form}:FILE`", form=form)))
    return Output(form, Path(file) if file and Path(file) != STANDARD else None, force)


def _text(form: str, checked: Checked, language: str) -> str:
    return "".join(f"{line}\n" for line in tell(form, checked, ReportLanguage(language)))


def _clash(output: Output) -> Say:
    if output.file:
        return say("two formats would be written to `{file}`", file=output.file)
    return say("only one format can go to standard output; give the others a file: `-o json:FILE`")


def _from_root(checked: Checked) -> Checked:
    """Spell the paths from the root of the repository that a build has checked out."""
    named = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR")
    if not named:
        return checked
    here, root = Path.cwd(), Path(named).resolve()

    def from_root(path: PurePosixPath) -> PurePosixPath:
        whole = Path(os.path.normpath(here / path))
        return PurePosixPath(whole.relative_to(root)) if whole.is_relative_to(root) else path

    return checked.moved(from_root)
