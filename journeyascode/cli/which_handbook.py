"""Which handbook a command is about: the one it names, else the one around here."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeyascode.cli.speech import aloud
from journeyascode.cli.voice import remark
from journeyascode.disk import as_typed, spelt
from journeyascode.reports.text import harmless
from journeyascode.source.files import idle_patterns, is_excluded
from journeyascode.source.which_handbook import HandbookOnDisk, meant_by, nearest, stand
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import PurePath

    from journeyascode.source import Loaded
    from journeyascode.speech import Say

_TELLING = ("folder", "source", "paths")
"""What the options and arguments are called that lead to a handbook."""


def handbooks(
    paths: Sequence[Path],
) -> tuple[Mapping[HandbookOnDisk, tuple[Path, ...]], tuple[Say, ...]]:
    """Give every handbook that `paths` mean, with what of it was named; and what is to be said.

    No part is named where all of it is meant. Raises UsageError where nothing that was named
    belongs to a handbook: a check of nothing would find nothing to mend.
    """
    meant = meant_by(paths)
    if not meant.parts:
        raise click.UsageError(harmless(aloud(_nothing(meant.outside))))
    return meant.parts, (*_left_out(meant.outside), *_idle(meant.parts))


def handbook(path: Path | None = None) -> HandbookOnDisk:
    """Give the one handbook that `path` means, else the one around here.

    Raises UsageError where there is none, and where there are several.
    """
    homes, told = handbooks([path] if path else [])
    homes, left = outermost(homes)
    home = _one(homes)
    for one in (*told, *left):
        remark(aloud(one))
    return home


def handbook_if_any() -> HandbookOnDisk | None:
    """Give the handbook around here; None where there is none. Raises UsageError for several."""
    homes, left = outermost(meant_by(()).parts)
    for one in left:
        remark(aloud(one))
    return _one(homes) if homes else None


def handbook_to_write_in() -> HandbookOnDisk | None:
    """Give the handbook that we are in; None where there is none, here and below.

    Raises UsageError where there is one below only: a new file in it may not be meant.
    """
    home = handbook_if_any()
    if home and not Path.cwd().is_relative_to(home.root.resolve()):
        told = say(
            "there is no handbook in this folder, only below it: name {names}, or begin one here: "
            "`jac init`",
            names=_as_typed([home]),
        )
        raise click.UsageError(harmless(aloud(told)))
    return home


def outermost(
    homes: Mapping[HandbookOnDisk, tuple[Path, ...]],
) -> tuple[Mapping[HandbookOnDisk, tuple[Path, ...]], tuple[Say, ...]]:
    """Give the handbooks that lie in no other one, and say that the others are left out."""
    places = {home: home.source.resolve() for home in homes}
    inner = [
        one for one in homes if any(other in places[one].parents for other in places.values())
    ]
    kept = {home: parts for home, parts in homes.items() if home not in inner}
    told = say(
        "{names}: a handbook of its own inside another one, and left out", names=named(inner)
    )
    return kept, (told,) if inner else ()


def remark_if_blind(loaded: Loaded, language: str) -> int:
    """Say that a file could not be read, and give 1 for it; else give 0."""
    if not loaded.whole:
        told = say("what cannot be read is left out: {files}; `jac check` tells why",
                   files=spelt(loaded.unread))  # fmt: skip
        remark(told.to(language))
    return int(not loaded.whole)


def lies_in(path: Path | PurePath, parts: Sequence[Path]) -> bool:
    """Tell whether a file is meant by `parts` of its handbook; by none, everything is."""
    return not parts or any(stand(Path(path)).is_relative_to(stand(part)) for part in parts)


def named(homes: Iterable[HandbookOnDisk]) -> str:
    """Spell the names of handbooks: their folders, as somebody would type them here."""
    return spelt(home.root for home in homes)


def _one(homes: Iterable[HandbookOnDisk]) -> HandbookOnDisk:
    first, *others = homes
    if others:
        raise click.UsageError(harmless(aloud(_which_of((first, *others)))))
    return first


def _which_of(homes: Sequence[HandbookOnDisk]) -> Say:
    """Ask for one of several handbooks, in the way in which the command that runs is told it."""
    if _by() is None:
        return say(
            "here are {n} handbooks, and this is about one: go into one of the folders {names}",
            n=len(homes),
            names=named(homes),
        )
    return say(
        "here are {n} handbooks, and this is about one: name {names}",
        n=len(homes),
        names=_as_typed(homes),
    )


def _as_typed(homes: Iterable[HandbookOnDisk]) -> str:
    """Spell the names of handbooks as the command that runs is told them."""
    by = _by()
    option = by.opts[0] if isinstance(by, click.Option) else ""
    return spelt(Path(f"{option} {home.root}".strip()) for home in homes)


def _by() -> click.Parameter | None:
    """Give the option or argument that tells the command which handbook; None where none does."""
    params = click.get_current_context().command.params
    return next((one for one in params if one.name in _TELLING), None)


def _nothing(outside: tuple[Path, ...]) -> Say:
    excluded = tuple(filter(_is_excluded, outside))
    if excluded and excluded == outside:
        return say(
            "{files}: left out by `exclude` in mkdocs.yml, so nothing was looked at",
            files=spelt(excluded),
        )
    if outside:
        return say(
            "{files}: nothing of a handbook, so nothing was looked at", files=spelt(outside)
        )
    return say("there is no handbook here; `jac init` begins one, or name its folder")


def _left_out(outside: tuple[Path, ...]) -> Iterator[Say]:
    excluded = tuple(filter(_is_excluded, outside))
    others = tuple(path for path in outside if path not in excluded)
    if excluded:
        yield say(
            "{files}: left out by `exclude` in mkdocs.yml, and not looked at",
            files=spelt(excluded),
        )
    if others:
        yield say("{files}: nothing of a handbook, and not looked at", files=spelt(others))


def _is_excluded(path: Path) -> bool:
    home = nearest(path)
    whole = stand(path)
    return bool(home and whole.is_relative_to(home.source) and is_excluded(whole, home.source))


def _idle(homes: Iterable[HandbookOnDisk]) -> Iterator[Say]:
    """Say which patterns leave nothing out: what they mean may be read and published."""
    for home in homes:
        for file, pattern, near in idle_patterns(home.source):
            told = say(
                "{file}: `exclude` names `{pattern}`, and there is nothing of that name in "
                "`{folder}`",
                file=as_typed(file),
                pattern=pattern,
                folder=home.source.as_posix(),
            )
            yield say("{wrong}; did you mean `{near}`?", wrong=told, near=near) if near else told
