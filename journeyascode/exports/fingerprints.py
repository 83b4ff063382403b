"""What a diagnostic is known by, from one check to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from journeyascode.model import ByLanguage
from journeyascode.words import Say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.findings import Diagnostic, Route, Step
    from journeyascode.handbook import Handbook

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
        subject = "\n".join(_subject(listed[at], book))
        times[subject] += 1
        found[at] = sha256(f"{subject}\n{times[subject]}".encode("utf-8", "replace")).hexdigest()
    return tuple(digest[:LENGTH] for digest in found)


def print_in(name: str, fingerprint: str) -> str:
    """Give what a diagnostic is known by among those of several handbooks, each with a name."""
    return sha256(f"{name}\n{fingerprint}".encode("utf-8", "replace")).hexdigest()[:LENGTH]


def _subject(one: Diagnostic, book: Handbook) -> Iterator[str]:
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
