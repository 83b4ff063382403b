"""Diagnostics for programs: one JSON document, or one line of JSON each.

Keys are added, never renamed or removed, as long as `FORMAT` stays the same.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from journeyascode import __version__
from journeyascode.findings import Route, Severity
from journeyascode.reference.manual import entries
from journeyascode.reports.text import LOG_COMMAND

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Diagnostic, Fix, Place
    from journeyascode.reports.checked import Checked
    from journeyascode.reports.text import ReportLanguage

FORMAT = 1

Record = dict[str, Any]

_UNSEEN = re.compile(r"[^\x20-\x7e\xa1-\xac\xae-\u02ff\n]")
"""What may have to be escaped; the common Latin letters need not be looked at."""


def json_report(checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Tell everything in one JSON document."""
    document = {
        "format": FORMAT,
        "tool": {"name": "journeyascode", "version": __version__},
        "language": tongue.language,
        "as_of": str(checked.as_of),
        "entities": checked.entities,
        "whole": checked.whole,
        "counts": {severity.value: checked.count(severity) for severity in Severity},
        "due": checked.due,
        "findings": list(_records(checked, tongue)),
    }
    yield spell_json(document, indent=2)


def jsonl_report(checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Tell each diagnostic in one line of JSON."""
    for record in _records(checked, tongue):
        yield spell_json({"format": FORMAT, "as_of": str(checked.as_of), **record})


def spell_json(value: object, indent: int | None = None) -> str:
    """Give JSON that reads well and in which nothing hides or steers a terminal or a build log."""
    seen = _UNSEEN.sub(_escape, json.dumps(value, ensure_ascii=False, indent=indent))
    return LOG_COMMAND.sub(r"#\\u0023", seen)


def _records(checked: Checked, tongue: ReportLanguage) -> Iterator[Record]:
    known = entries()
    for one in checked.told:
        entry = known.get(one.code)
        yield {
            "code": one.code,
            "name": entry.name if entry else None,
            "severity": one.severity.value,
            "blocks": one.blocks,
            "message": tongue.tell(one.message),
            "due": one.due is not None,
            "help": tongue.tell(one.help) if one.help else None,
            **_spot(one.place),
            **_subject(one),
            "related": [
                {"message": tongue.tell(note), **_spot(place)} for place, note in one.related
            ],
            "fingerprint": checked.fingerprint(one),
            "fix": _fix(one.fix, tongue) if one.fix else None,
        }


def _spot(place: Place) -> Record:
    return {
        "path": str(place.path),
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _fix(fix: Fix, tongue: ReportLanguage) -> Record:
    """Tell what to write over what: all of it or nothing."""
    return {
        "message": tongue.tell(fix.message),
        "safe": fix.safe,
        "edits": [{**_spot(edit.place), "text": edit.text} for edit in fix.edits],
    }


def _subject(one: Diagnostic) -> Record:
    if one.at is None:
        return {"entity": None, "steps": []}
    return {"entity": str(Route(one.at.kind, one.at.id)), "steps": list(one.at.steps)}


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character == "\u200d" or unicodedata.category(character)[0] not in "CZ":
        return character
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
