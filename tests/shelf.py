"""A folder of installed packages, for tests."""

from __future__ import annotations

import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyascode.checking.installed_rules import installed_rules

BEGINNING = """\
from journeyascode.findings import Finding, Route
from journeyascode.rules.rule import HINT, rule
from journeyascode.speech import say
"""
RULE = """
@rule("{code}", HINT)
def {name}(book):
    '''Every team has a motto.'''
    for team in book:
        {body}
"""
GOOD = 'yield Finding(Route(*team.key) / "name", say("no motto"))'


def rule(code: str = "acme/no-motto", name: str = "no_motto", body: str = GOOD) -> str:
    return RULE.format(code=code, name=name, body=body)


class Shelf:
    """A folder of installed packages."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        monkeypatch.syspath_prepend(folder)

    def install(self, package: str, code: str, value: str = "") -> None:
        module = f"{package}_rules_{self.folder.name}".replace("-", "_")
        (self.folder / f"{module}.py").write_text(code, "utf-8")
        made = self.folder / f"{package}-1.0.dist-info"
        made.mkdir()
        (made / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n")
        points = f"[journeyascode.rules]\nrules = {module}{value}\n"
        (made / "entry_points.txt").write_text(points)

    @contextmanager
    def installed(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        """Make this the folder of this Python's own packages."""
        installed_rules.cache_clear()
        with monkeypatch.context() as patch:
            patch.setattr(sysconfig, "get_path", lambda _: str(self.folder))
            yield
        installed_rules.cache_clear()
