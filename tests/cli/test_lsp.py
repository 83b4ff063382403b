from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

from tests.cli.calling import Call


def test_a_missing_extra_is_told_kindly(jac: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    monkeypatch.delitem(sys.modules, "journeyascode.cli.lsp", raising=False)
    told = jac("lsp")
    assert told.code == 2
    assert "pip install 'journeyascode[lsp]'" in told.err
    monkeypatch.delitem(sys.modules, "journeyascode.cli.lsp", raising=False)


def test_other_commands_do_not_load_the_language_server() -> None:
    code = (
        "import sys, runpy; sys.argv = ['jac', '--version']\n"
        "try: runpy.run_module('journeyascode', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "sys.exit(len({'pygls', 'lsprotocol', 'journeyascode.editing'} & {*sys.modules}))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.stderr.strip() == ""
    assert ran.stdout.startswith("jac ")
    assert ran.returncode == 0
