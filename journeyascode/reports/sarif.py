"""Diagnostics as SARIF 2.1.0: the format that code scanning and editors read.

Source: Static Analysis Results Interchange Format (SARIF) Version 2.1.0, OASIS Standard.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from journeyascode import __version__
from journeyascode.findings import Severity
from journeyascode.reference.manual import EXAMPLES, entries, take_apart
from journeyascode.reports.checked import unchecked
from journeyascode.reports.records import spell_json
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import PurePosixPath

    from journeyascode.findings import Diagnostic, Fix, Place
    from journeyascode.reports.checked import Checked
    from journeyascode.reports.text import ReportLanguage

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}

FINGERPRINT = "jacFinding/v1"
"""The name and version of the way in which fingerprints are made."""

Shape = dict[str, Any]


def sarif_report(checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Tell everything as one SARIF log with one run."""
    codes = sorted({one.code for one in checked.told})
    driver = {
        "name": "jac",
        "fullName": "journeyascode",
        "semanticVersion": __version__,
        "rules": [_rule(code, tongue) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "language": tongue.language,
        "columnKind": "unicodeCodePoints",
        "properties": {"asOf": str(checked.as_of)},
        "invocations": [_invocation(checked, tongue)],
        "results": [_result(one, checked, codes, tongue) for one in checked.told],
    }
    yield spell_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _invocation(checked: Checked, tongue: ReportLanguage) -> Shape:
    """Tell whether everything could be looked at, and what has not been looked at if not."""
    notes = [
        {"level": "error", "message": {"text": tongue.tell(one)}} for one in unchecked(checked)
    ]
    return {"executionSuccessful": checked.whole, "toolExecutionNotifications": notes}


def _rule(code: str, tongue: ReportLanguage) -> Shape:
    """Describe a rule; what only the handbook itself knows has nothing but its code."""
    entry = entries().get(code)
    if entry is None:
        return {"id": code}
    paragraphs, examples = take_apart(entry.explanation)
    prose = [say(paragraph).to(tongue.language) for paragraph in paragraphs]
    shown = [
        f"{EXAMPLES[name].to(tongue.language)}:\n\n```yaml\n{body}\n```" for name, body in examples
    ]
    return {
        "id": code,
        "name": entry.name,
        "shortDescription": {"text": prose[0]},
        "fullDescription": {"text": " ".join(prose)},
        "help": {"text": "\n\n".join(prose), "markdown": "\n\n".join((*prose, *shown))},
    }


def _result(one: Diagnostic, checked: Checked, codes: list[str], tongue: ReportLanguage) -> Shape:
    located: Shape = {"physicalLocation": _physical(one.place)}
    if one.of_folder:  # who reads of a file opens it, and fails at a folder
        located = {"logicalLocations": [{"fullyQualifiedName": str(one.place.path)}]}
    if one.at:
        located["logicalLocations"] = [{"fullyQualifiedName": str(one.at)}]
    result: Shape = {
        "ruleId": one.code,
        "ruleIndex": codes.index(one.code),
        "level": LEVELS[one.severity],
        "message": {"text": _unlinked(_told(one, tongue))},
        "locations": [located],
        "partialFingerprints": {FINGERPRINT: checked.fingerprint(one)},
    }
    if one.due:
        result["properties"] = {"due": True, "tags": ["due"]}
    if one.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "physicalLocation": _physical(place),
                "message": {"text": _unlinked(tongue.tell(note))},
            }
            for number, (place, note) in enumerate(one.related, 1)
        ]
    if one.fix:
        result["fixes"] = [_fix(one.fix, tongue)]
    return result


def _fix(fix: Fix, tongue: ReportLanguage) -> Shape:
    """Tell what to write; all edits of a fix are in one file."""
    replacements = [
        {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    artifact = _artifact(fix.edits[0].place.path)
    return {
        "description": {"text": _unlinked(tongue.tell(fix.message))},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
        "properties": {"safe": fix.safe},
    }


def _told(one: Diagnostic, tongue: ReportLanguage) -> str:
    helped = f"\n{tongue.tell(say('help'))}: {tongue.tell(one.help)}" if one.help else ""
    return tongue.tell(one.told) + helped


def _physical(place: Place) -> Shape:
    return {"artifactLocation": _artifact(place.path), "region": _region(place)}


def _region(place: Place) -> Shape:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _artifact(path: PurePosixPath) -> Shape:
    """Give the address of a file: relative to where the check ran, unless the path is not."""
    spelt = quote(str(path).encode("utf-8", "backslashreplace"))
    if path.is_absolute():
        return {"uri": f"file://{spelt}"}
    return {"uri": spelt, "uriBaseId": "%SRCROOT%"}


def _unlinked(text: str) -> str:
    """Take the meaning from what a reader of SARIF would take for a link: `[text](address)`."""
    if "](" not in text:
        return text
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
