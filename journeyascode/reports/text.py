"""Diagnostics as text: in full with the line they are about, or one line each."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journeyascode.findings import SEVERITIES, Severity
from journeyascode.reports.causes import HERE, by_cause, notes_of
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.findings import Diagnostic, Place
    from journeyascode.speech import Say

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.HINT: "36"}
WIDTH = 100
"""How many columns of a source line are shown."""

_STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
"""Characters that steer, that nobody sees, that are none, and that break lines unseen."""
LOG_COMMAND = re.compile(r"##(?=\w*\[)")
"""How a command to a build log begins that is obeyed anywhere in a line: `##[…]`, `##vso[…]`."""


@dataclass(frozen=True, slots=True)
class ReportLanguage:
    """How a report speaks: in which language, and whether in colour."""

    language: str
    coloured: bool = False

    def tell(self, text: Say) -> str:
        """Give `text` in this language, with nothing in it that could steer a terminal."""
        return harmless(text.to(self.language))

    def tell_all(self, one: Diagnostic, between: str = " — ") -> str:
        """Give the message of a diagnostic, its help, and the other places it names."""
        helped = (f"{self.tell(say('help'))}: {self.tell(one.help)}",) if one.help else ()
        return between.join((self.tell(one.told), *helped, *self.notes(one)))

    def notes(self, one: Diagnostic) -> Iterator[str]:
        """Yield the other places that a diagnostic names, each with its note."""
        others, places, more = notes_of(one)
        alike = ((place, HERE) for place in places)
        yield from (f"{self.tell(note)}: {self.spell(at)}" for at, note in (*others, *alike))
        if more:
            yield self.tell(more)

    def tell_places(self, one: Diagnostic) -> str:
        """Give the other places of one cause, in a line; empty where there are none."""
        _, places, more = notes_of(one)
        if not places:
            return ""
        spelt = ", ".join(map(self.spell, places))
        return f"; {self.tell(HERE)}: {spelt}" + (f", {self.tell(more)}" if more else "")

    def spell(self, place: Place) -> str:
        """Spell a place; never so that a build log takes the name of a file for a command."""
        spelt = harmless(str(place))
        return f"./{spelt}" if spelt.startswith("::") else spelt

    def paint(self, code: str, text: str) -> str:
        """Colour `text` where colours are wanted."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.coloured else text


def report(diagnostics: Iterable[Diagnostic], tongue: ReportLanguage) -> Iterator[str]:
    """Tell each diagnostic in full: place, message, the line with the spot marked, help."""
    for one, _ in by_cause(diagnostics):
        yield _headline(one, tongue)
        yield from _excerpt(one, tongue)
        if one.help:
            word = tongue.paint("1", say("help").to(tongue.language))
            yield f"   = {word}: {tongue.tell(one.help)}"
        yield from (f"   = {note}" for note in tongue.notes(one))
        yield ""


def report_concisely(diagnostics: Iterable[Diagnostic], tongue: ReportLanguage) -> Iterator[str]:
    """Tell each diagnostic in one line, with the help in brackets and its other places."""
    for one, _ in by_cause(diagnostics):
        helped = f" ({tongue.tell(one.help)})" if one.help else ""
        yield _headline(one, tongue) + helped + tongue.tell_places(one)


def harmless(text: str) -> str:
    """Replace every character that could steer a terminal, a build log or the way text runs."""
    plain = "".join(" " if c == "\t" else c if _is_plain(c) else "\ufffd" for c in text)
    return LOG_COMMAND.sub("## ", plain) if "##" in plain else plain


def _headline(one: Diagnostic, tongue: ReportLanguage) -> str:
    weight = tongue.paint(COLOURS[one.severity], SEVERITIES[one.severity].to(tongue.language))
    return f"{tongue.spell(one.place)}: {weight} {one.code}: {tongue.tell(one.told)}"


def _excerpt(one: Diagnostic, tongue: ReportLanguage) -> Iterator[str]:
    if not one.source.strip():
        return
    number = str(one.place.line).rjust(5)
    start = one.place.column - 1
    one_line = one.place.end_line == one.place.line
    end = one.place.end_column - 1 if one_line else len(one.source.rstrip())
    text, start, end = _window(one.source.rstrip(), start, max(end, start + 1))
    marks = "^" * max(_columns(text[start:end]), 1)
    yield f"{number} | {harmless(text)}"
    yield f"      | {' ' * _columns(text[:start])}{tongue.paint(COLOURS[one.severity], marks)}"


def _window(text: str, start: int, end: int) -> tuple[str, int, int]:
    """Cut a long line down to the part around its marked spot."""
    if len(text) <= WIDTH:
        return text, start, min(end, max(len(text), start + 1))
    low = max(0, min(start - WIDTH // 3, len(text) - WIDTH))
    lead = "…" if low else ""
    tail = "…" if low + WIDTH < len(text) else ""
    shift = low - len(lead)
    return lead + text[low : low + WIDTH] + tail, start - shift, min(end, low + WIDTH) - shift


def _columns(text: str) -> int:
    """Count the terminal columns that `text` takes."""
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    none = sum(bool(unicodedata.combining(c)) or c in "\u200d\ufe0f" for c in text)
    return len(text) + wide - none


def _is_plain(character: str) -> bool:
    return character == "\u200d" or unicodedata.category(character) not in _STEERING
