from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SMALL = ROOT / "tests" / "books" / "small"


@pytest.fixture(scope="session", autouse=True)
def known_to_mkdocs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Make MkDocs find the plugin where the package is on the path but not installed."""
    if any(p.name == "journeyascode" for p in entry_points(group="mkdocs.plugins")):
        yield
        return
    folder = tmp_path_factory.mktemp("installed")
    made = folder / "journeyascode-0.0.0.dist-info"
    made.mkdir()
    (made / "METADATA").write_text("Metadata-Version: 2.1\nName: journeyascode\nVersion: 0.0.0\n")
    (made / "entry_points.txt").write_text(
        "[mkdocs.plugins]\njourneyascode = journeyascode.site.plugin:JourneyPlugin\n"
    )
    before = os.environ.get("PYTHONPATH")
    sys.path.insert(0, str(folder))
    os.environ["PYTHONPATH"] = os.pathsep.join(
        [str(folder), str(ROOT), *([before] if before else [])]
    )
    yield
    sys.path.remove(str(folder))
    if before is None:
        del os.environ["PYTHONPATH"]
    else:
        os.environ["PYTHONPATH"] = before


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the small handbook in `journeys`, and nothing else; we stand in it."""
    project = begin(tmp_path / "project")
    stand_in(project, monkeypatch)
    return project


def begin(project: Path) -> Path:
    """Write a repository with the small handbook in `journeys`, and nothing else."""
    (project / ".git").mkdir(parents=True)
    shutil.copytree(SMALL, project / "journeys")
    return project


def stand_in(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a repository, as those do who build there."""
    monkeypatch.chdir(project)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
