"""Calling ``jac`` the way a terminal does, in a folder of its own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from journeyascode.cli import run


class Called(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Called]


def caller(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    """Give a function that runs `jac` with its arguments in `folder`."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "__all__")
    monkeypatch.setenv("JAC_LANG", "en")

    def call(*arguments: str) -> Called:
        monkeypatch.setattr(sys, "argv", ["jac", *arguments])
        with pytest.raises(SystemExit) as stop:
            run()
        told = capsys.readouterr()
        return Called(int(stop.value.code or 0), told.out, told.err)

    return call
