"""The road, end to end. Every other module is one stop on it.

files --load--> handbook --check--> diagnostics
                handbook --write--> pages, each with its drawings
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from journeyascode.findings import Diagnostic, Severity
from journeyascode.judging import RULES, Judged, own_rules, scales_of, unignored
from journeyascode.source import Loaded, load

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from journeyascode.diagrams import Drawing
    from journeyascode.diagrams.drawing import Kind
    from journeyascode.findings import Finding
    from journeyascode.handbook import Handbook
    from journeyascode.model import Entity
    from journeyascode.pages import Setting, Style, Written
    from journeyascode.rules import Rule

__all__ = ["check", "draw", "load", "severe", "write"]


def check(loaded: Loaded, as_of: date, others: Iterable[Rule] = ()) -> tuple[Diagnostic, ...]:
    """Give everything there is to mend on the day `as_of`, in the order of the files.

    The handbook's own rules are asked beside ours, and `others` after them.
    """
    book = loaded.handbook
    judged = Judged(loaded, as_of, scales_of(book), (*RULES, *own_rules(book), *others))
    found = (*loaded.diagnostics, *_found(judged))
    return tuple(sorted(unignored(found, judged), key=lambda d: (d.place, d.code)))


def severe(diagnostics: Iterable[Diagnostic], limit: Severity = Severity.ERROR) -> bool:
    """Tell whether anything weighs at least as much as `limit`."""
    return any(d.severity.weight >= limit.weight for d in diagnostics)


def write(loaded: Loaded, language: str, as_of: date, style: Style) -> Written:
    """Draw and write all pages in one language, with addresses in one style."""
    from journeyascode.pages import Addresses, Setting, write_pages  # noqa: PLC0415 - not needed to check

    book = loaded.handbook
    addresses = Addresses(book, style)
    setting = Setting(language, as_of, addresses, loaded.place_of)
    return write_pages(book, partial(draw, book, setting), setting)


def draw(book: Handbook, setting: Setting, of: Entity | str) -> Mapping[Kind, Drawing]:
    """Give the drawings of an entity, or of everything for the index of a kind.

    A drawing that fails says so itself.
    """
    from journeyascode.diagrams import Voice, draw_entity, draw_shelf  # noqa: PLC0415 - not needed to check

    addresses = setting.addresses
    uri = addresses.index(of) if isinstance(of, str) else addresses.uri(of)
    voice = Voice(book, setting.language, partial(addresses.link, uri), setting.as_of)
    return draw_shelf(voice, of) if isinstance(of, str) else draw_entity(voice, of)


def _found(judged: Judged) -> Iterator[Diagnostic]:
    """Ask each rule; weigh what it finds, and look up where that is written."""
    loaded = judged.loaded
    for rule in judged.rules:
        if rule.whole and not loaded.whole:
            continue
        for finding in rule.check(loaded.handbook, judged.as_of):
            severity = judged.scales.weigh(rule, (finding.at.kind, finding.at.id))
            if severity:
                yield _place(loaded, finding, rule.code, severity)


def _place(loaded: Loaded, finding: Finding, code: str, severity: Severity) -> Diagnostic:
    place = loaded.place(finding.at)
    return Diagnostic(
        code,
        severity,
        place,
        finding.message,
        finding.help,
        tuple((loaded.place(at), note) for at, note in finding.related),
        "" if finding.secret else loaded.line_at(place, finding.at),
        finding.at,
        loaded.fix(finding.at, finding.help),
    )
