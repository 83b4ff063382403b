"""What a check has found, as every report receives it, and what each finding is known by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING

from journeyascode.findings import Edit, Severity
from journeyascode.handbook import Handbook
from journeyascode.model import ByLanguage
from journeyascode.reports.causes import by_cause
from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import PurePosixPath

    from journeyascode.findings import Diagnostic, Place, Route, Step


LENGTH = 32
"""Hexadecimal digits of a fingerprint."""

_NAMES = ("id", "name", "to", "period")
"""The keys by which an item of a list is known, the best first."""


def fingerprints(diagnostics: Iterable[Diagnostic], book: Handbook) -> tuple[str, ...]:
    """Give each diagnostic a text that stays the same while it moves within its file.

    It is made of the code, the entity, the way to the spot with the names of list items in
    place of their numbers, and the template of the message. Equal ones are told apart by count.
    """
    times: Counter[str] = Counter()
    listed = tuple(diagnostics)
    found = [""] * len(listed)
    # What is due comes and goes with the days: it must not change what the rest is called.
    for at in sorted(range(len(listed)), key=lambda at: listed[at].due is not None):
        subject = "\n".join(_what_it_is_about(listed[at], book))
        times[subject] += 1
        found[at] = sha256(f"{subject}\n{times[subject]}".encode("utf-8", "replace")).hexdigest()
    return tuple(digest[:LENGTH] for digest in found)


def print_in(name: str, fingerprint: str) -> str:
    """Give what a diagnostic is known by among those of several handbooks, each with a name."""
    return sha256(f"{name}\n{fingerprint}".encode("utf-8", "replace")).hexdigest()[:LENGTH]


def _what_it_is_about(one: Diagnostic, book: Handbook) -> Iterator[str]:
    yield one.code
    yield from _templates(one.message)
    if one.at is None:  # of a file that could not be read we know the line, and no more
        yield str(one.place.path)
        yield " ".join(one.source.split())
    else:
        yield f"{one.at.kind}/{one.at.id}"
        yield from _trail(one.at, book)


def _templates(message: Say) -> Iterator[str]:
    yield message.text
    for value in message.values.values():
        if isinstance(value, Say):
            yield from _templates(value)


def _trail(at: Route, book: Handbook) -> Iterator[str]:
    """Spell the steps of a route, with the names of list items instead of their numbers."""
    here: object = book.entities.get((at.kind, at.id))
    for step in at.steps:
        here = _below(here, step)
        yield _called(here, step) if isinstance(step, int) else step


def _below(here: object, step: Step) -> object:
    """Give what is one step below; None where the handbook holds nothing there."""
    if isinstance(here, ByLanguage):
        here = here.root
    if isinstance(here, Mapping):
        return here.get(step)
    if isinstance(step, str):
        return getattr(here, step, None)
    return here[step] if isinstance(here, Sequence) and step < len(here) else None


def _called(item: object, number: int) -> str:
    """Give the name of an item of a list, else its number."""
    if isinstance(item, str):
        return item
    found = next(filter(None, (getattr(item, name, None) for name in _NAMES)), number)
    return next(iter(found.root.values())) if isinstance(found, ByLanguage) else str(found)


@dataclass(frozen=True)
class Checked:
    """A handbook, the day it was checked for, and what is told about it.

    `found` is everything there was; `asked` is the part of it that was asked for. `limit` is the
    least weight that makes the check fail.
    """

    book: Handbook
    as_of: date
    found: tuple[Diagnostic, ...]
    asked: tuple[Diagnostic, ...]
    limit: Severity = Severity.ERROR
    counts_due: bool = False
    """Whether what time alone has brought makes the check fail as everything else does."""
    parts: tuple[tuple[str, Checked], ...] = ()
    """Where it is of several handbooks: each of them, under its name."""

    @property
    def entities(self) -> int:
        """How many entities there are."""
        return sum(one.entities for _, one in self.parts) + len(self.book)

    @property
    def whole(self) -> bool:
        """Whether every file could be read; if not, not everything has been checked."""
        return not any(one.blocks for one in self.found)

    @cached_property
    def told(self) -> tuple[Diagnostic, ...]:
        """What was asked for, and in any case what kept us from looking for it.

        What comes from one cause is told as one.
        """
        return tuple(one for one, _ in self.told_first)

    @cached_property
    def told_first(self) -> tuple[tuple[Diagnostic, Diagnostic], ...]:
        """What is told, each with the first of what was found that it stands for."""
        if self.parts:
            return tuple(pair for _, part in self.parts for pair in part.told_first)
        asked = {id(one) for one in self.asked}
        return by_cause(one for one in self.found if one.blocks or id(one) in asked)

    def fails(self, one: Diagnostic) -> bool:
        """Tell whether `one` makes the check fail."""
        return one.severity.weight >= self.limit.weight and self.counts(one)

    def counts(self, one: Diagnostic) -> bool:
        """Tell whether `one` is asked about: what is due is only where somebody says so."""
        return self.counts_due or not one.due

    def only(self, wanted: Callable[[Diagnostic], bool]) -> Checked:
        """Ask for less: those for which `wanted` is true."""
        return replace(self, asked=tuple(one for one in self.asked if wanted(one)))

    def moved(self, move: Callable[[PurePosixPath], PurePosixPath]) -> Checked:
        """Spell all paths in another way."""
        if self.parts:
            return together([(name, one.moved(move)) for name, one in self.parts])
        moved = {id(one): _moved(one, move) for one in self.found}
        asked = tuple(moved[id(one)] for one in self.asked)
        return replace(self, found=tuple(moved.values()), asked=asked)

    def count(self, severity: Severity) -> int:
        """Count what is told of this weight."""
        return sum(one.severity is severity for one in self.told)

    @property
    def due(self) -> int:
        """How much of what is told time alone has brought."""
        return sum(one.due is not None for one in self.told)

    def with_due(self) -> Checked:
        """Let what is due weigh and count as everything else does."""
        full = {id(one): one.in_full() for one in self.found}
        asked = tuple(full[id(one)] for one in self.asked)
        return replace(self, found=tuple(full.values()), asked=asked, counts_due=True)

    def fingerprint(self, one: Diagnostic) -> str:
        """Give what `one` is known by from check to check, wherever its line has moved."""
        return self._fingerprints[self._first.get(id(one), id(one))]

    @cached_property
    def _first(self) -> dict[int, int]:
        return {id(told): id(first) for told, first in self.told_first}

    @cached_property
    def _fingerprints(self) -> dict[int, str]:
        if self.parts:
            return dict(_prints_of_parts(self.parts))
        # Made of everything there was: what is left out must not change what the rest is called.
        return dict(zip(map(id, self.found), fingerprints(self.found, self.book), strict=True))


def together(parts: Sequence[tuple[str, Checked]]) -> Checked:
    """Give what was found in several handbooks as one; just what was found where there is one."""
    first = parts[0][1]
    if len(parts) == 1:
        return first
    found = tuple(one for _, part in parts for one in part.found)
    asked = tuple(one for _, part in parts for one in part.asked)
    book, due = Handbook(), first.counts_due
    return Checked(book, first.as_of, found, asked, first.limit, due, tuple(parts))


def _prints_of_parts(parts: Iterable[tuple[str, Checked]]) -> Iterator[tuple[int, str]]:
    """Yield the fingerprints in several handbooks: two may hold the same and be told apart."""
    for name, part in parts:
        for one in part.found:
            yield id(one), print_in(name, part.fingerprint(one))


def worst_first(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort by weight, first what kept us from looking, and keep the order of the files."""
    return tuple(sorted(diagnostics, key=lambda one: (-one.severity.weight, not one.blocks)))


def sum_up(checked: Checked) -> Say:
    """Sum up a check in one line, with the day it was made for."""
    if not checked.told:
        return say(
            "entities: {entities}, nothing to mend, as of {day}",
            entities=checked.entities,
            day=checked.as_of,
        )
    return say(
        "errors: {errors}, warnings: {warnings}, hints: {hints}{due}; "
        "entities: {entities}, as of {day}",
        errors=checked.count(Severity.ERROR),
        warnings=checked.count(Severity.WARNING),
        hints=checked.count(Severity.HINT),
        due=say(", of these due: {due}", due=checked.due) if checked.due else "",
        entities=checked.entities,
        day=checked.as_of,
    )


def unchecked(checked: Checked) -> tuple[Say, ...]:
    """Say what has not been checked, and when it will be; nothing where everything has been."""
    if checked.whole:
        return ()
    return (
        say("what refers to these, and the handbook as a whole, is checked when they are mended"),
    )


def _moved(one: Diagnostic, move: Callable[[PurePosixPath], PurePosixPath]) -> Diagnostic:
    def moved(place: Place) -> Place:
        return place._replace(path=move(place.path))

    related = tuple((moved(place), note) for place, note in one.related)
    edits = (Edit(moved(place), text) for place, text in one.fix.edits) if one.fix else ()
    fix = replace(one.fix, edits=tuple(edits)) if one.fix else None
    return replace(one, place=moved(one.place), related=related, fix=fix)
