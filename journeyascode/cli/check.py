"""``jac check``."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypedDict, Unpack

import click

from journeyascode.build import load
from journeyascode.cli.baseline import BaselineChoice, without_known
from journeyascode.cli.codes import read_selection
from journeyascode.cli.fixing import FixOptions, fix
from journeyascode.cli.handbook_rules import check_with_installed
from journeyascode.cli.options import as_of_option, lang_option, paths_argument
from journeyascode.cli.output_files import force_option, refuse_over
from journeyascode.cli.outputs import chosen_outputs, put
from journeyascode.cli.speech import aloud, chosen_language, untranslated
from journeyascode.cli.usage import Command, option
from journeyascode.cli.voice import remark
from journeyascode.cli.which_handbook import handbooks, lies_in, named, outermost
from journeyascode.disk import spelt
from journeyascode.findings import Severity
from journeyascode.reports.checked import Checked, sum_up, together, unchecked
from journeyascode.reports.formats import FORMATS
from journeyascode.reports.text import ReportLanguage, harmless, report_concisely
from journeyascode.site.configuration import find_configuration
from journeyascode.site.day_and_audience import day_for, today
from journeyascode.source import load_texts
from journeyascode.source.files import read_files
from journeyascode.source.which_handbook import MeantHandbook, meant_by
from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from journeyascode.cli.fixing import Fixing
    from journeyascode.findings import Diagnostic
    from journeyascode.source import Loaded
    from journeyascode.source.apply_fixes import Texts
    from journeyascode.source.which_handbook import HandbookOnDisk


class CheckOptions(TypedDict):
    """What was typed behind ``jac check``."""

    paths: tuple[Path, ...]
    outputs: tuple[str, ...]
    form: str | None
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    only: tuple[Path, ...]
    changed: bool
    since: str | None
    baseline: Path | None
    write_baseline: Path | None
    no_baseline: bool
    force: bool
    fail_on: str
    max_warnings: int | None
    due: bool
    fix: bool
    unsafe_fixes: bool
    diff: bool
    as_of: date | None
    lang: str | None


@click.command(
    "check",
    cls=Command,
    help=say("Check every file under PATHS and say exactly what to mend."),
)
@paths_argument
@option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar=say("FORMAT[:FILE]"),
    help=say(
        "Tell the findings as {formats}, into FILE or on standard output; may be repeated.",
        formats=", ".join(FORMATS),
    ),
)
@option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    metavar=say("FORMAT"),
    help=say("The same for standard output: `full` when left out."),
)
@option(
    "--select",
    multiple=True,
    metavar=say("CODES"),
    help=say("Tell only these: codes, beginnings such as JAC3, or names."),
)
@option("--ignore", multiple=True, metavar=say("CODES"), help=say("Tell everything but these."))
@option(
    "--only",
    type=click.Path(exists=True, path_type=Path),
    multiple=True,
    metavar=say("FILE"),
    help=say("Check everything, tell what is in FILE; may be repeated."),
)
@option(
    "--changed",
    is_flag=True,
    help=say("Check everything, tell what your changes touch or bring about."),
)
@option(
    "--since",
    metavar=say("REVISION"),
    help=say("What `--changed` compares with: a branch, say; HEAD when left out."),
)
@option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar=say("FILE"),
    help=say("Do not tell what FILE lists; `.jac-baseline.json` beside the handbook if left out."),
)
@option(
    "--write-baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=say("FILE"),
    help=say("List everything found in FILE: from now on only what is new is told."),
)
@option("--no-baseline", is_flag=True, help=say("Tell what is known, too."))
@force_option
@option(
    "--fail-on",
    type=click.Choice([s.value for s in Severity]),
    default="error",
    help=say("The least weight at which the exit code is 1."),
)
@option(
    "--max-warnings",
    type=click.IntRange(min=0),
    metavar=say("N"),
    help=say("How many warnings are borne; with more the exit code is 1."),
)
@option(
    "--due",
    is_flag=True,
    help=say(
        "Let what is overdue, expired or too old count: it is told always, and fails only so."
    ),
)
@option("--fix", is_flag=True, help=say("First mend what can only be meant in one way."))
@option(
    "--unsafe-fixes",
    is_flag=True,
    help=say("Mend also what may be meant in another way: read what has changed."),
)
@option(
    "--diff",
    is_flag=True,
    help=say("Only show what would be mended; the exit code is 1 when there is something."),
)
@as_of_option
@lang_option
def command(**asked: Unpack[CheckOptions]) -> int:
    """Tell what is to be mended; give 1 when that is too much."""
    outputs = chosen_outputs(asked["outputs"], asked["form"], force=asked["force"])
    homes, outside = handbooks(asked["paths"])
    if asked["baseline"] or asked["write_baseline"]:
        homes, left = outermost(homes)
        outside = (*outside, *left)
    _refuse_if_wrong(asked, homes)
    done = {home: _look(home, parts, asked) for home, parts in homes.items()}
    checked = together([(home.root.as_posix(), one.checked) for home, one in done.items()])
    language = chosen_language(asked["lang"], next(iter(done.values())).checked.book)
    if not asked["diff"]:
        put(checked, outputs, language)
    told = (
        _remarks(done)
        if asked["diff"]
        else (*_remarks(done), *unchecked(checked), *_hint(checked))
    )
    for line in (*told, *outside, *untranslated(checked.asked, language)):
        remark(line.to(language))
    if asked["diff"]:
        _tell_what_blocks(checked, language)
        rewrites = any(one.fixing and one.fixing.rewrites for one in done.values())
        return int(rewrites or not checked.whole)
    return int(_is_too_much(checked, asked["max_warnings"]))


class CheckedHandbook(NamedTuple):
    """What became of one handbook."""

    checked: Checked
    remarks: tuple[Say, ...]
    fixing: Fixing | None


def _look(home: HandbookOnDisk, parts: tuple[Path, ...], asked: CheckOptions) -> CheckedHandbook:
    """Mend a handbook if that is wanted, then check it, and tell what was asked about."""
    day = day_for(asked["as_of"], find_configuration(home))
    asked = {**asked, "as_of": day.day}
    here: CheckOptions = {**asked, "paths": (home.source,), "only": asked["only"] or parts}
    wants_fix = asked["fix"] or asked["unsafe_fixes"] or asked["diff"]
    fixing = _fix(here) if wants_fix else None
    found = _check(here, lambda: load((home.source,)))
    if not found.found and not len(found.book):
        raise click.UsageError(
            harmless(aloud(say("there is nothing to check in `{folder}`", folder=home.source)))
        )
    checked, remarks = _told(found.with_due() if asked["due"] else found, here)
    summed = (*(() if asked["diff"] else (sum_up(checked),)), *filter(None, [day.remark]))
    return CheckedHandbook(
        checked, (*(fixing.remarks if fixing else ()), *summed, *remarks), fixing
    )


def _remarks(done: Mapping[HandbookOnDisk, CheckedHandbook]) -> Iterator[Say]:
    """Yield what is to be said of each handbook; with its name, where there are several."""
    for home, one in done.items():
        for told in one.remarks:
            several = say("{name}: {told}", name=home.root.as_posix(), told=told)
            yield several if len(done) > 1 else told


def _refuse_if_wrong(
    asked: CheckOptions, homes: Mapping[HandbookOnDisk, tuple[Path, ...]]
) -> None:
    """Stop where nothing would be told because of what was asked, or of two handbooks at once."""
    if asked["write_baseline"]:
        refuse_over(asked["write_baseline"], "baseline", force=asked["force"])
    meant = meant_by(asked["only"]) if asked["only"] else MeantHandbook({})
    checked = {home.source.resolve() for home in homes}
    beside = [part for home, parts in meant.parts.items() for part in parts or (home.source,)
              if home.source.resolve() not in checked]  # fmt: skip
    if outside := (*meant.outside, *beside):
        told = say("{files}: nothing of the handbook that is checked", files=spelt(outside))
        raise click.UsageError(harmless(aloud(told)))
    if len(homes) > 1 and (asked["baseline"] or asked["write_baseline"]):
        told = say("a list of known findings is of one handbook: name {names}", names=named(homes))
        raise click.UsageError(harmless(aloud(told)))


def _tell_what_blocks(checked: Checked, language: str) -> None:
    """Name the files that could not be read beside a difference: who sees it has not seen all."""
    blocking = (one for one in checked.found if one.blocks)
    for line in report_concisely(blocking, ReportLanguage(language)):
        remark(line)


def _fix(asked: CheckOptions) -> Fixing:
    """Mend what was asked about, or show how; a list of known findings is not written yet."""
    scope: CheckOptions = {**asked, "write_baseline": None}
    beside = read_files(asked["paths"])[1]

    def find(texts: Texts) -> Sequence[Diagnostic]:
        return _told(_check(asked, lambda: load_texts(texts.items(), beside)), scope)[0].asked

    return fix(
        asked["paths"], find, FixOptions(unsafe=asked["unsafe_fixes"], only_shown=asked["diff"])
    )


def _check(asked: CheckOptions, read: Callable[[], Loaded]) -> Checked:
    day = asked["as_of"] or today()
    loaded = read()
    found = check_with_installed(loaded, day)
    return Checked(loaded.handbook, day, found, found, Severity(asked["fail_on"]))


def _told(checked: Checked, asked: CheckOptions) -> tuple[Checked, tuple[Say, ...]]:
    """Leave out what is known and what nobody asked about; say how much that is."""
    selection = read_selection(asked["select"], asked["ignore"], checked.book)
    known = [*_leave_known(checked, asked)]
    checked = known[-1][0] if known else checked
    chosen = checked.only(lambda one: selection.wants(one.code))
    steps = [*_narrow(chosen, asked)]
    if asked["select"] or asked["ignore"]:
        left = len(checked.told) - len(chosen.told)
        steps = [(chosen, say("by other rules, and not told: {n}", n=left)), *steps]
    checked = steps[-1][0] if steps else checked
    return checked, tuple(told for _, told in (*known, *steps))


def _leave_known(checked: Checked, asked: CheckOptions) -> Iterator[tuple[Checked, Say]]:
    """Leave out what a list of known findings holds, before anything else."""
    new, force = asked["write_baseline"], asked["force"]
    wanted = BaselineChoice(asked["baseline"], new, asked["no_baseline"], force)
    yield from without_known(checked, wanted, asked["paths"])


def _narrow(checked: Checked, asked: CheckOptions) -> Iterator[tuple[Checked, Say]]:
    """Leave out what nobody asked about, step by step; say how much each step left out."""
    before = len(checked.told)
    if asked["only"]:
        checked = checked.only(lambda one: lies_in(one.place.path, asked["only"]))
        yield checked, say("in other files, and not told: {n}", n=before - len(checked.told))
        before = len(checked.told)
    if asked["changed"] or asked["since"]:
        from journeyascode.cli.changes import change_since  # noqa: PLC0415 - start-up time

        change = change_since(checked, asked["paths"], asked["since"] or "HEAD")
        checked = checked.only(change.touches)
        left, name = before - len(checked.told), change.before.name
        yield checked, say("as before in {revision}, and not told: {n}", revision=name, n=left)
        if not change.files and not asked["since"] and os.environ.get("CI"):
            yield (
                checked,
                say(
                    "nothing differs from {revision}: in a build, compare with the branch that "
                    "the change goes into, as in `--since origin/main`",
                    revision=name,
                ),
            )


def _hint(checked: Checked) -> Iterator[Say]:
    mendable = sum(one.fix is not None and one.fix.safe for one in checked.told)
    if mendable:
        yield say("`jac check --fix` mends what is plain; `--diff` shows it: {n}", n=mendable)
    if checked.due and not checked.counts_due:
        yield say(
            "what is due fails nothing; `--due` makes it count as the rest does: {n}",
            n=checked.due,
        )
    if checked.told:
        yield say("`jac explain CODE` tells why, with a wrong and a right example")


def _is_too_much(checked: Checked, borne: int | None) -> bool:
    warnings = (one for one in checked.told if one.severity is Severity.WARNING)
    too_many = borne is not None and sum(map(checked.counts, warnings)) > borne
    return too_many or any(map(checked.fails, checked.told))
