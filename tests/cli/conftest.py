from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import Call, caller


@pytest.fixture
def jac(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Run ``jac`` in an empty folder."""
    return caller(tmp_path, monkeypatch, capsys)
