"""Diagnostics as Markdown, for a comment on a pull request or the summary of a build.

Nothing from the YAML reaches the reader as Markdown, nor as a mention of a person or an issue.
"""

from __future__ import annotations

import re
import string
from typing import TYPE_CHECKING

from journeyascode.findings import SEVERITIES, Severity
from journeyascode.reports.checked import sum_up, unchecked, worst_first
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.findings import Diagnostic
    from journeyascode.reports.checked import Checked
    from journeyascode.reports.text import ReportLanguage

MOST = 65_000
"""How many characters a comment may have; GitHub takes 65,536."""

OPEN = 15
"""How many rows are seen before somebody unfolds the others."""

LONGEST = 400
"""How many characters of one text are shown."""

MARK = "<!-- jac check -->"
"""By this line a program finds its comment again, to put the next one in its place."""

SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.HINT: "💡"}

_RESERVED = 1_000
"""Characters kept for what stands around the rows."""

_HARMLESS = ",.-'/?;()="
_ENTITIES = str.maketrans(
    {sign: f"&#{ord(sign)};" for sign in string.punctuation if sign not in _HARMLESS}
)
_REFERENCE = re.compile(r"[@#!~$%&]|:(?=[/a-z])|(?<=www)\.", re.IGNORECASE)
"""Where a forge begins to see a person, an issue, a label or an address, also in an entity."""

_QUOTED = re.compile(r"`([^`]*)`")


def markdown_report(checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Tell the worst in a table, fold the rest, and say how many did not fit."""
    worst = worst_first(checked.told)
    rows = _fitting(worst, tongue)
    first, rest = rows[:OPEN], rows[OPEN:]
    yield MARK
    yield f"**jac check** · {sum_up(checked).to(tongue.language)}"
    for line in unchecked(checked):
        yield from ("", quoted(tongue.tell(line)))
    if first:
        yield from ("", *_table(first, tongue))
    if rest:
        more = tongue.tell(say("{n} more", n=len(rest)))
        yield from ("", f"<details><summary>{more}</summary>", "", *_table(rest, tongue))
        yield from ("", "</details>")
    left = len(worst) - len(rows)
    if left:
        said = say("and {n} more that do not fit here; `jac check` tells them all", n=left)
        yield from ("", quoted(tongue.tell(said)))


def plain(text: str) -> str:
    """Give `text` so that no forge reads anything into it."""
    broken = _REFERENCE.sub(r"\g<0>" + "\0", text).translate(_ENTITIES)
    return broken.replace("\0", "<!-- -->")


def quoted(text: str) -> str:
    """Give a message, with what stands in backticks set as code."""
    parts = _QUOTED.split(_cut(text))
    said = (f"<code>{plain(one)}</code>" if at % 2 else plain(one) for at, one in enumerate(parts))
    return "".join(said)


def _fitting(diagnostics: Sequence[Diagnostic], tongue: ReportLanguage) -> Sequence[str]:
    """Give the rows of as many diagnostics as there is room for."""
    rows: list[str] = []
    room = MOST - _RESERVED
    for one in diagnostics:
        row = _row(one, tongue)
        room -= len(row) + 1
        if room < 0:
            break
        rows.append(row)
    return rows


def _table(rows: Sequence[str], tongue: ReportLanguage) -> Iterator[str]:
    yield f"| | {tongue.tell(say('place'))} | {tongue.tell(say('finding'))} |"
    yield "|---|---|---|"
    yield from rows


def _row(one: Diagnostic, tongue: ReportLanguage) -> str:
    weight = f"{SIGNS[one.severity]} {tongue.tell(SEVERITIES[one.severity])}"
    where = f"<code>{plain(_cut(tongue.spell(one.place)))}</code>"
    what = f"{one.code}: {quoted(tongue.tell(one.told))}"
    if one.help:
        what += f"<br>{quoted(tongue.tell(one.help))}"
    places = tongue.tell_places(one).removeprefix("; ")
    if places:
        what += f"<br>{plain(_cut(places))}"
    return f"| {weight} | {where} | {what} |"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
