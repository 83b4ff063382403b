"""The formats in which a check tells what it has found. One is imported only when asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from journeyascode.reports.text import report, report_concisely

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from journeyascode.reports.checked import Checked
    from journeyascode.reports.text import ReportLanguage

ELSEWHERE = {
    "json": "records.json_report",
    "jsonl": "records.jsonl_report",
    "sarif": "sarif.sarif_report",
    "github": "github.github_report",
    "gitlab": "gitlab.gitlab_report",
    "junit": "junit.junit_report",
    "markdown": "markdown.markdown_report",
}
"""The formats for programs, each with the module in this room and the function that writes it."""

FORMATS = ("full", "concise", *ELSEWHERE)

OF_PLATFORMS = {*ELSEWHERE}
"""The formats for programs, which look files up from the root of the repository in a build."""


def tell(form: str, checked: Checked, tongue: ReportLanguage) -> Iterator[str]:
    """Give what was found in one of `FORMATS`, as lines without their line breaks."""
    if form == "full":
        return report(checked.told, tongue)
    if form == "concise":
        return report_concisely(checked.told, tongue)
    module, _, name = ELSEWHERE[form].partition(".")
    write: Callable[[Checked, ReportLanguage], Iterator[str]]
    write = getattr(import_module(f"journeyascode.reports.{module}"), name)
    return write(checked, tongue)
