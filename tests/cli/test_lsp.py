from __future__ import annotations

import importlib.util
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from journeyascode.cli.lsp import day_here
from tests.cli.calling import Call

SET = "plugins: [{{journeyascode: {{as_of: {}}}}}]\n"


def test_a_missing_extra_is_told_kindly(jac: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.delitem(sys.modules, "journeyascode.cli.lsp", raising=False)
    told = jac("lsp")
    assert told.code == 2
    assert "pip install '.[lsp]'" in told.err
    monkeypatch.delitem(sys.modules, "journeyascode.cli.lsp", raising=False)


def test_other_commands_do_not_load_the_language_server() -> None:
    code = (
        "import sys, runpy; sys.argv = ['jac', '--version']\n"
        "try: runpy.run_module('journeyascode', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "sys.exit(len({'pygls', 'lsprotocol', 'journeyascode.editor'} & {*sys.modules}))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stderr.strip() == ""
    assert ran.stdout.startswith("jac ")
    assert ran.returncode == 0


def test_an_editor_is_told_of_the_same_day_as_everybody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    asked, before = date(2026, 11, 22), date.today()  # noqa: DTZ011 - the day on the user's wall
    assert before <= day_here(None) <= date.today()  # noqa: DTZ011 - as above

    (tmp_path / "journeys").mkdir()
    (tmp_path / "mkdocs.yml").write_text(SET.format("2031-01-01"), "utf-8")
    assert (day_here(None), day_here(asked)) == (date(2031, 1, 1), asked)
    assert not caplog.records

    (tmp_path / "mkdocs.yml").write_text(SET.format("soon"), "utf-8")
    assert before <= day_here(None) <= date.today()  # noqa: DTZ011 - as above
    assert "`soon` is not a day" in caplog.text
