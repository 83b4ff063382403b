from __future__ import annotations

from pathlib import Path

import pytest

from journeyascode.cli import doctor
from journeyascode.source import events
from tests.cli.calling import Call


def test_on_a_machine_with_everything_all_is_well(jac: Call) -> None:
    told = jac("doctor")

    assert told.code == 0
    assert "✗" not in told.out
    for word in ("Python 3.", "journeyascode", "Graphviz", "libyaml", "MkDocs 1.", "Material"):
        assert word in told.out


def test_a_handbook_is_counted(jac: Call) -> None:
    jac("init")

    assert "18 entities" in jac("doctor").out


def test_without_a_handbook_a_way_to_begin_is_shown(jac: Call) -> None:
    assert "no handbook here; begin one: `jac init handbook`" in jac("doctor").out


def test_it_speaks_finnish(jac: Call) -> None:
    assert "täällä ei ole käsikirjaa" in jac("doctor", "--lang", "fi").out


def test_without_graphviz_the_exit_code_is_2(jac: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAC_DOT", "/nowhere/dot")

    told = jac("doctor")

    assert told.code == 2
    assert "✗ `JAC_DOT` names `/nowhere/dot`" in told.out


def test_a_graphviz_that_cannot_run_is_told(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "dot"
    broken.write_text("#!/nowhere/sh\n", "utf-8")
    broken.chmod(0o755)
    monkeypatch.setenv("JAC_DOT", str(broken))

    told = jac("doctor")

    assert told.code == 2
    assert f"✗ Graphviz at {broken} cannot be run" in told.out


def test_a_package_that_publishes_and_is_missing_is_told(
    jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(doctor.PUBLISHING, "no-such-package-anywhere", "Nothing")

    told = jac("doctor")

    assert told.code == 2
    assert "✗ Nothing is missing: `pip install no-such-package-anywhere`" in told.out


def test_reading_without_libyaml_is_slow_but_well(
    jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(events, "HAS_LIBYAML", False)

    told = jac("doctor")

    assert told.code == 0
    assert "no libyaml" in told.out
