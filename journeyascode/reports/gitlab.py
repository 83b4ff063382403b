"""Diagnostics as GitLab shows them beside a merge request: its Code Quality report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Severity
from journeyascode.reports.records import spell_json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.reports.checked import Checked
    from journeyascode.reports.text import ReportLanguage

WEIGHTS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}

BLOCKER = "blocker"
"""How much that weighs which kept us from looking at everything."""


def gitlab_report(checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Tell everything as a Code Quality report."""
    report = [
        {
            "description": tongue.tell_all(one),
            "check_name": one.code,
            "fingerprint": checked.fingerprint(one),
            "severity": BLOCKER if one.blocks else WEIGHTS[one.severity],
            "location": {
                "path": str(one.place.path),
                "lines": {"begin": one.place.line, "end": one.place.end_line},
            },
        }
        for one in checked.told
    ]
    yield spell_json(report, indent=2)
