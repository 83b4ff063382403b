"""``jac refs``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from journeyascode.build import load
from journeyascode.cli.kinds import STEP, TRACK, behind_its_journey, kind_of, meant_word, no_such
from journeyascode.cli.options import in_option, lang_option
from journeyascode.cli.speech import aloud, chosen_language
from journeyascode.cli.usage import Command, argument, option
from journeyascode.cli.voice import give, remark, tell
from journeyascode.cli.which_handbook import handbook, remark_if_blind
from journeyascode.facts.tracks import tracks
from journeyascode.model import KINDS, Journey
from journeyascode.reports.records import spell_json
from journeyascode.source.remove import references, references_to_step, references_to_track
from journeyascode.speech import say
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from journeyascode.handbook import Key
    from journeyascode.source import Loaded
    from journeyascode.source.remove import ReferencePlace
    from journeyascode.speech import Say


@click.command(
    "refs",
    cls=Command,
    help=say(
        "List every place that refers to the entity ID of a KIND, even after it is gone; or "
        "to a step of a journey: `step JOURNEY ID`; or to a track: `track ID`."
    ),
)
@argument("names", nargs=-1, required=True, metavar=say("KIND ID"))
@in_option
@option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    help=say("As text, or as JSON with one place a line."),
)
@lang_option
def command(names: tuple[str, ...], folder: Path | None, form: str, lang: str | None) -> int:
    """Tell who refers to it, in the order of the files; give 1 where not all could be read."""
    loaded = load((handbook(folder).source,))
    language = chosen_language(lang, loaded.handbook)
    found = _found(loaded, names)
    say_line = give if form == "json" else tell
    for line in _records(found) if form == "json" else listed(found, language):
        say_line(line)
    files = len({one.place.path for one in found})
    remark(_sum_up(len(found), files).to(language))
    return remark_if_blind(loaded, language)


def _found(loaded: Loaded, names: tuple[str, ...]) -> tuple[ReferencePlace, ...]:
    names = (meant_word(names[0]), *names[1:])
    match names:
        case (word, journey, step) if word == STEP:
            return _at_step(loaded, journey, step)
        case (word, id_) if word == TRACK:
            return _on_track(loaded, id_)
        case (word, id_) if word != STEP:
            return named_by(loaded, (kind_of(word, STEP, TRACK), id_))
    if names[0] == STEP:
        raise behind_its_journey(say("step JOURNEY ID"))
    if names[0] != TRACK:
        kind_of(names[0], STEP, TRACK)
    known = ", ".join(KINDS)
    told = say("write `KIND ID`, `step JOURNEY ID` or `track ID`; kinds are {kinds}", kinds=known)
    raise click.UsageError(aloud(told))


def _at_step(loaded: Loaded, id_: str, step: str) -> tuple[ReferencePlace, ...]:
    """Give what refers to a step. Raises UsageError where neither it nor that is there."""
    journey = loaded.handbook.find(Journey, id_)
    if journey is None:
        known = [one.id for one in loaded.handbook.all(Journey)]
        raise no_such(kind_name("journey"), id_, known)
    found = references_to_step(loaded, journey, step)
    steps = [stop.step.id for stop in journey.stops() if stop.step.id]
    if found or step in steps:
        return found
    raise no_such(say("step"), step, steps)


def _on_track(loaded: Loaded, id_: str) -> tuple[ReferencePlace, ...]:
    """Give what is told on a track. Raises UsageError where nothing is, and it is not there."""
    found = references_to_track(loaded, id_)
    known = [track.id for track in tracks(loaded.handbook)]
    if found or id_ in known:
        return found
    raise no_such(say("track"), id_, known)


def named_by(loaded: Loaded, key: Key) -> tuple[ReferencePlace, ...]:
    """Give what refers to an entity. Raises UsageError where neither it nor that is there."""
    found = references(loaded, key)
    if found or key in loaded.handbook.entities:
        return found
    known = [one.id for one in loaded.handbook if one.kind == key[0]]
    raise no_such(kind_name(key[0]), key[1], known)


def listed(found: tuple[ReferencePlace, ...], language: str) -> Iterator[str]:
    """Yield one line for each place: where it is, in what, and under which key."""
    for one in found:
        yield _line(one).to(language)


def _line(one: ReferencePlace) -> Say:
    if one.listed:
        return say("{place}: the navigation leads to `{target}`", place=one.place, target=one.url)
    if one.at is None:
        return say("{place}: a link to `{target}` in this page", place=one.place, target=one.url)
    way = str(one.at).partition(": ")[2]
    return say(
        "{place}: {kind} `{id}`, {way}",
        place=one.place,
        kind=kind_name(one.at.kind),
        id=one.at.id,
        way=f"`{way}`",
    )


def _sum_up(places: int, files: int) -> Say:
    if not places:
        return say("nothing refers to it")
    return say("places: {places}, files: {files}", places=places, files=files)


def _records(found: tuple[ReferencePlace, ...]) -> Iterator[str]:
    for one in found:
        yield spell_json(
            {
                "path": str(one.place.path),
                "line": one.place.line,
                "column": one.place.column,
                "entity": f"{one.at.kind}/{one.at.id}" if one.at else None,
                "steps": [*one.at.steps] if one.at else [],
                **({"link": one.url} if one.url else {}),
                "required": one.needed,
            }
        )
