"""What a check has found, as every report receives it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from journeyascode.exports.fingerprints import fingerprints
from journeyascode.findings import Edit, Severity
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date
    from pathlib import PurePosixPath

    from journeyascode.findings import Diagnostic, Place
    from journeyascode.handbook import Handbook
    from journeyascode.words import Say


@dataclass(frozen=True)
class Checked:
    """A handbook, the day it was checked for, and what is told about it.

    `found` is everything there was; `told` is the part of it that was asked for. `limit` is the
    least weight that makes the check fail.
    """

    book: Handbook
    as_of: date
    found: tuple[Diagnostic, ...]
    told: tuple[Diagnostic, ...]
    limit: Severity = Severity.ERROR
    whole: bool = True
    """Whether every file could be read; if not, what needs all of them has not been checked."""

    def only(self, wanted: Callable[[Diagnostic], bool]) -> Checked:
        """Tell less: those for which `wanted` is true."""
        told = tuple(one for one in self.told if wanted(one))
        return replace(self, told=told)

    def moved(self, move: Callable[[PurePosixPath], PurePosixPath]) -> Checked:
        """Spell all paths in another way."""
        moved = {id(one): _moved(one, move) for one in self.found}
        told = tuple(moved[id(one)] for one in self.told)
        return replace(self, found=tuple(moved.values()), told=told)

    def count(self, severity: Severity) -> int:
        """Count what is told of this weight."""
        return sum(one.severity is severity for one in self.told)

    def fingerprint(self, one: Diagnostic) -> str:
        """Give what `one` is known by from check to check, wherever its line has moved."""
        return self._fingerprints[id(one)]

    @cached_property
    def _fingerprints(self) -> dict[int, str]:
        # Made of everything there was: what is left out must not change what the rest is called.
        return dict(zip(map(id, self.found), fingerprints(self.found, self.book), strict=True))


def worst_first(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by weight, and keep the order of the files among equals."""
    return tuple(sorted(diagnostics, key=lambda one: -one.severity.weight))


def sum_up(checked: Checked) -> Say:
    """Sum up a check in one line, with the day it was made for."""
    if not checked.told:
        return say(
            "entities: {entities}, nothing to mend, as of {day}",
            entities=len(checked.book),
            day=checked.as_of,
        )
    return say(
        "errors: {errors}, warnings: {warnings}, hints: {hints}; "
        "entities: {entities}, as of {day}",
        errors=checked.count(Severity.ERROR),
        warnings=checked.count(Severity.WARNING),
        hints=checked.count(Severity.HINT),
        entities=len(checked.book),
        day=checked.as_of,
    )


def unchecked(checked: Checked) -> tuple[Say, ...]:
    """Say what has not been checked, and when it will be; nothing where everything has been."""
    if checked.whole:
        return ()
    if checked.told:
        return (say("references and the whole are checked when these are mended"),)
    return (say("references and the whole are checked when every file can be read"),)


def _moved(one: Diagnostic, move: Callable[[PurePosixPath], PurePosixPath]) -> Diagnostic:
    def moved(place: Place) -> Place:
        return place._replace(path=move(place.path))

    related = tuple((moved(place), note) for place, note in one.related)
    edits = (Edit(moved(place), text) for place, text in one.fix.edits) if one.fix else ()
    fix = replace(one.fix, edits=tuple(edits)) if one.fix else None
    return replace(one, place=moved(one.place), related=related, fix=fix)
