"""Diagnostics as GitHub Actions shows them: notes on the lines of a pull request.

The escaping is that of the runner, which undoes it when it reads the commands from the log.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeyascode.findings import Severity
from journeyascode.reference.manual import entries
from journeyascode.reports.checked import worst_first
from journeyascode.reports.text import harmless, report_concisely
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Diagnostic, Place
    from journeyascode.reports.checked import Checked
    from journeyascode.reports.text import ReportLanguage

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}

MOST = 10
"""How many notes of each kind GitHub takes from one step; it drops the others in silence."""

LONGEST = 4_000
"""How many characters of a note are told."""


def github_report(checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Tell the worst diagnostics of each weight as workflow commands, the others in the log."""
    shown: Counter[Severity] = Counter()
    left = []
    for one in worst_first(checked.told):
        shown[one.severity] += 1
        if shown[one.severity] <= MOST:
            yield _command(one, tongue)
        else:
            left.append(one)
    if left:
        told = say(
            "{left} more are not shown on the lines: GitHub shows {most} of each kind",
            left=len(left),
            most=MOST,
        )
        yield tongue.tell(told)
        yield from report_concisely(left, tongue)


def _command(one: Diagnostic, tongue: ReportLanguage) -> str:
    entry = entries().get(one.code)
    title = f"{one.code} {entry.name}" if entry else one.code
    properties = {"file": harmless(str(one.place.path)), **_span(one.place), "title": title}
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    told = tongue.tell_all(one, "\n")[:LONGEST]
    return f"::{COMMANDS[one.severity]} {listed}::{_text(told)}"


def _span(place: Place) -> dict[str, int]:
    """Give lines, and columns where GitHub takes them: within one line."""
    lines = {"line": place.line, "endLine": place.end_line}
    if place.end_line != place.line:
        return lines
    return {**lines, "col": place.column, "endColumn": place.end_column}


def _text(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _text(value).replace(":", "%3A").replace(",", "%2C")
