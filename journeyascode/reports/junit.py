"""Diagnostics as test results, for programs that only know tests."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from journeyascode.findings import SEVERITIES
from journeyascode.reports.text import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.findings import Diagnostic
    from journeyascode.reports.checked import Checked
    from journeyascode.reports.text import ReportLanguage

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot say, not even as an entity."""


def junit_report(checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Tell each diagnostic as a test: failed where it makes the check fail, else passed.

    What kept us from looking is an error, which to such programs is more than a failure.
    """
    told = checked.told
    root = ET.Element("testsuites", _counts("jac check", checked, told))
    if not told:
        suite = ET.SubElement(root, "testsuite", _counts("jac check", checked, told))
        ET.SubElement(suite, "testcase", {"classname": "jac", "name": "check"})
    for path, group in groupby(told, key=lambda one: str(one.place.path)):
        diagnostics = [*group]
        about = _counts(_xml(harmless(path)), checked, diagnostics)
        suite = ET.SubElement(root, "testsuite", about)
        for one in diagnostics:
            _add(suite, one, checked, tongue)
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ET.tostring(root, encoding="unicode")


def _counts(name: str, checked: Checked, told: Sequence[Diagnostic]) -> dict[str, str]:
    errors = sum(one.blocks for one in told)
    failed = sum(map(checked.fails, told)) - errors
    counts = {"tests": len(told) or 1, "failures": failed, "errors": errors}
    return {"name": name} | {key: str(count) for key, count in counts.items()}


def _add(suite: ET.Element, one: Diagnostic, checked: Checked, tongue: ReportLanguage) -> None:
    path, line = _xml(harmless(str(one.place.path))), str(one.place.line)
    spot = f"{line}:{one.place.column}"
    name = f"{one.code} {spot}"
    about = {"classname": path, "name": name, "file": path, "line": line}
    test = ET.SubElement(suite, "testcase", about)
    weight = tongue.tell(SEVERITIES[one.severity])
    whole = _xml(f"{path}:{spot}: {weight} {one.code}: {tongue.tell_all(one)}")
    if checked.fails(one):
        message = {"type": one.code, "message": _xml(tongue.tell(one.told))}
        ET.SubElement(test, "error" if one.blocks else "failure", message).text = whole
    else:
        ET.SubElement(test, "system-out").text = whole


def _xml(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
