"""What every report has in common, whatever the format."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode import __version__
from journeyascode.findings import Severity
from journeyascode.reports.formats import ELSEWHERE, FORMATS
from tests.conftest import Golden
from tests.reports.checking import HOSTILE, check_finding, check_of_all_weights, one_saying, told

ENDINGS = {"json": "json", "jsonl": "jsonl", "sarif": "sarif", "github": "txt", "gitlab": "json",
           "junit": "xml", "markdown": "md", "full": "txt", "concise": "txt"}  # fmt: skip


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_reads_as_before(form: str, golden: Golden) -> None:
    text = told(form, check_of_all_weights()).replace(f'"{__version__}"', '"VERSION"')

    golden(f"outputs/{form}.{ENDINGS[form]}", text)


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_steers_a_terminal_or_a_build_log(name: str, form: str) -> None:
    text = told(form, check_finding(one_saying(HOSTILE[name]), one_saying(HOSTILE[name])))

    hidden = {c for c in text if unicodedata.category(c) in {"Cc", "Cf", "Cs"}} - {"\n", "\u200d"}
    assert hidden == set()
    assert not re.search(r"##\w*\[", text)
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    assert len(commands) == (2 if form == "github" else 0)


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_is_the_same_twice(form: str) -> None:
    assert told(form, check_of_all_weights(), "fi") == told(form, check_of_all_weights(), "fi")


@pytest.mark.parametrize("form", FORMATS)
@given(st.text())
def test_any_text_leaves_a_report_well_formed(form: str, text: str) -> None:
    report = told(form, check_finding(one_saying(text, Severity.HINT)))

    report.encode()
    if form in {"json", "sarif", "gitlab", "jsonl"}:
        json.loads(report)
    elif form == "junit":
        ET.fromstring(report)  # noqa: S314 - our own


def test_a_check_imports_no_format_that_was_not_asked_for() -> None:
    modules = {f"journeyascode.reports.{way.split('.')[0]}" for way in ELSEWHERE.values()}
    code = (
        "import sys; sys.argv = ['jac', 'check', 'journeys'];"
        "from journeyascode.cli import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        f"assert not {{*sys.modules}} & {modules | {'journeyascode.source.git'}}"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
