"""``jac draw``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from journeyascode.build import load, setting_of, shown, studies
from journeyascode.cli.kinds import kind_of, meant_word, no_such
from journeyascode.cli.options import as_of_option, audience_option, in_option
from journeyascode.cli.output_files import STANDARD, force_option, refuse_over, write_output
from journeyascode.cli.speech import aloud, chosen_language
from journeyascode.cli.usage import Command, argument, option
from journeyascode.cli.voice import give_bytes, remark
from journeyascode.cli.which_handbook import handbook, remark_if_blind
from journeyascode.drawing.drawing import Kind
from journeyascode.drawing.engine import Failure
from journeyascode.drawing.gallery import SHELVES
from journeyascode.drawing.render import Form, spell
from journeyascode.reports.text import harmless
from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from journeyascode.drawing.planned_drawing import PlannedDrawing
    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity, Visibility
    from journeyascode.source import Loaded
    from journeyascode.speech import Say

FORMS: tuple[Form, ...] = get_args(Form)
ENDINGS: dict[str, Form] = {f".{form}": form for form in FORMS} | {".gv": "dot"}
"""What the name of a file that is asked for says about what it is to hold."""
PICTURES = ("png", "pdf")
"""What is nothing to read on a terminal."""


@click.command(
    "draw",
    cls=Command,
    help=say(
        "Draw one entity, `journey/first-login`; with a KIND alone, what its index shows of "
        "the whole handbook."
    ),
)
@argument("names", nargs=-1, required=True, metavar=say("KIND[/ID]"))
@option(
    "--drawing",
    "which",
    type=click.Choice(get_args(Kind)),
    metavar=say("DRAWING"),
    help=say(
        "Which of its drawings: {names}; the first when left out, and the others are named.",
        names=", ".join(get_args(Kind)),
    ),
)
@option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help=say(
        "SVG, the DOT of Graphviz, or a picture that Graphviz makes of it; when left out, as "
        "the name of the file ends, else SVG."
    ),
)
@option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar=say("FILE"),
    help=say("The file to write; standard output when left out."),
)
@force_option
@in_option
@audience_option
@as_of_option
@option(
    "--lang",
    type=click.Choice(LANGUAGES),
    help=say("The language to draw in; the handbook's own when left out."),
)
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    names: tuple[str, ...],
    which: Kind | None,
    form: Form | None,
    out: Path | None,
    force: bool,  # noqa: FBT001 - click passes it by name
    folder: Path | None,
    audience: Visibility | None,
    as_of: date | None,
    lang: str | None,
) -> int:
    """Write one drawing, whole and in one piece; give 1 where not all could be read for it."""
    out = None if out == STANDARD else out
    form = _form(form, out)
    if form in PICTURES and out is None and sys.stdout.isatty():
        raise _wrong(say("a picture is nothing to read: name its file, `--out FILE`"))
    if out:
        refuse_over(out, form, force=force)
    loaded, day = _read(folder, audience, as_of)
    language = chosen_language(lang, loaded.handbook)
    blind = remark_if_blind(loaded, language)
    setting = setting_of(loaded, language, day, "files")
    found = studies(loaded.handbook, setting, _meant(loaded.handbook, names))
    kind = _chosen(found, which, "/".join(names))
    drawn = spell(found[kind], form)
    if isinstance(drawn, Failure):
        raise click.ClickException(harmless(drawn.problem.to(language)))
    if out is None:
        give_bytes(drawn)
    else:
        write_output(out, drawn, form, force=force)
        remark(say("wrote {path}", path=out).to(language))
    others = [f"`--drawing {one}`" for one in found if one != kind]
    if others and not which:
        remark(say("other drawings of it: {names}", names=", ".join(others)).to(language))
    return blind


def _read(
    folder: Path | None, audience: Visibility | None, as_of: date | None
) -> tuple[Loaded, date]:
    """Read the handbook as an audience may see it, and settle the day it is drawn for."""
    from journeyascode.site.configuration import find_configuration  # noqa: PLC0415 - start-up time
    from journeyascode.site.day_and_audience import audience_for, day_for  # noqa: PLC0415 - start-up time

    home = handbook(folder)
    settings = find_configuration(home)
    day = day_for(as_of, settings).day
    return shown(load((home.source,)), audience_for(audience, settings)), day


def _form(asked: Form | None, out: Path | None) -> Form:
    """Give the format to draw in. Raises UsageError where the name of the file says another."""
    meant = ENDINGS.get(out.suffix.lower()) if out else None
    if out and asked and meant and meant != asked:
        raise _wrong(
            say(
                "`{file}` is the name of a file in {meant}, and `--format {form}` asks for "
                "another: name it `{better}`, or leave out `--format`",
                file=out,
                meant=meant.upper(),
                form=asked,
                better=out.with_suffix(f".{asked}"),
            )
        )
    return asked or _ending(out)


def _ending(out: Path | None) -> Form:
    """Give the format that the name of a file means. Raises UsageError where it means none."""
    if out is None or not out.suffix:
        return "svg"
    form = ENDINGS.get(out.suffix.lower())
    if form is None:
        known = ", ".join(FORMS)
        told = say(
            "there is no format `{form}`; choose one of {known}", form=out.suffix[1:], known=known
        )
        raise _wrong(told)
    return form


def _meant(book: Handbook, names: tuple[str, ...]) -> Entity | str:
    """Give what the words of the command mean: an entity, or the kind whose index is meant.

    Raises UsageError where they mean nothing.
    """
    kind, _, id_ = " ".join(names).replace(" ", "/").partition("/")
    kind = meant_word(kind)
    if not id_:
        return _index(book, kind or "/".join(names))
    entity = book.entities.get((kind_of(kind or f"/{id_}"), id_))
    if entity is None:
        raise no_such(kind_name(kind), id_, [one.id for one in book if one.kind == kind])
    return entity


def _index(book: Handbook, word: str) -> str:
    """Give the kind that stands alone, if something is drawn of all of it."""
    if word in SHELVES:
        return word
    near = [f"{one.kind}/{one.id}" for one in book if word in (one.id, one.kind)]
    if near:
        raise _wrong(say("name one entity, as `{name}`", name=near[0]))
    return kind_of(word)


def _chosen(found: Mapping[Kind, PlannedDrawing], which: Kind | None, name: str) -> Kind:
    """Give the drawing that is asked for, else the first. Raises UsageError without one."""
    kind = which or next(iter(found), None)
    if kind is not None and kind in found:
        return kind
    if not found:
        raise _wrong(say("there is nothing to draw of `{name}`", name=name))
    known = ", ".join(found)
    told = say(
        "`{name}` has no drawing `{kind}`; choose one of {known}",
        name=name,
        kind=kind,
        known=known,
    )
    raise _wrong(told)


def _wrong(told: Say) -> click.UsageError:
    return click.UsageError(harmless(aloud(told)))
