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


WRONG = {
    "[search, journeyascode": "it is no YAML from line",
    "[journeyascode, journeyascode]": "JAC971: the plugin `journeyascode` is named again",
    "{journeyascode: {as_of: 2026-13-01}}": "no `2026-13-01`: a year has 12 months",
    "[journeyascode: {audience: everybody}]": "`everybody` is no audience",
    "[journeyascode: {audeince: public}]": "JAC971: the plugin `journeyascode` has no",
    "[search]": "does not name the plugin `journeyascode`",
}
"""Plugins of a configuration, and what is wrong with them."""


NEEDLESS = {("check", "[search]"), ("render out", "[search]")}
"""What is wrong and stands in nobody's way there."""


FOUND = [
    "[journeyascode, journeyascode]",
    "[journeyascode: {audience: everybody}]",
    "[journeyascode: {audeince: public}]",
]
"""What a check tells among all it finds."""


@pytest.mark.parametrize("plugins", WRONG)
@pytest.mark.parametrize("typed", ["doctor", "check", "build", "render out"])
def test_a_configuration_that_nobody_can_follow_is_told_by_every_command(
    typed: str, plugins: str, jac: Call, tmp_path: Path
) -> None:
    jac("init", "--lang", "en")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: A\nplugins: {plugins}\n", "utf-8")

    told = jac(*typed.split(), "--lang", "en")

    needless = (typed, plugins) in NEEDLESS
    found = typed == "check" and plugins in FOUND
    assert told.code == (0 if needless else 1 if found else 2)
    assert (WRONG[plugins] in told.out + told.err) is not needless


def test_a_configuration_that_can_be_followed_is_well(jac: Call) -> None:
    jac("init", "--lang", "en")

    told = jac("doctor", "--lang", "en")

    assert "mkdocs.yml` says how the site is built" in told.out


def test_a_day_that_there_is_not_anywhere_in_a_configuration_is_no_fault_of_ours(
    jac: Call, tmp_path: Path
) -> None:
    jac("init", "--lang", "en")
    path = tmp_path / "mkdocs.yml"
    path.write_text(path.read_text("utf-8") + "\nextra: {since: 2026-13-01}\n", "utf-8")

    told = jac("build", "--lang", "en")

    assert told.code == 2
    assert "not built; there is no site in `site` yet" in told.err
    assert "mkdocs.yml` holds what MkDocs cannot read" in told.err
