from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.fitting.places import Ran, begin, let_time_pass, make_a_mistake, read, run

JOB = read(".gitlab/jac.gitlab-ci.yml")["jac-check"]
KNOWN, INSTALL, *CHECK = JOB["script"]
REPORTS = JOB["artifacts"]["reports"]


def go(lines: list[str], folder: Path, **variables: str) -> Ran:
    """Run lines of the script in one shell, as GitLab does, with these variables."""
    script = "\n".join(("set -eo pipefail", *lines))
    return run(("bash", "-c", script), folder, {**JOB["variables"], **variables})


def test_the_package_is_installed_by_pip(tmp_path: Path) -> None:
    pytest.importorskip("pip")

    wheel = "./journeyascode-0.0.404-py3-none-any.whl"  # never a name that an index could know
    installed = go([INSTALL], tmp_path, JAC_PACKAGE=wheel, PIP_NO_INDEX="1")

    assert installed.code == 1
    assert "journeyascode-0.0.404" in installed.err


def test_no_package_is_guessed_by_its_name(tmp_path: Path) -> None:
    asked = go([KNOWN], tmp_path)

    assert JOB["variables"]["JAC_PACKAGE"] == ""
    assert asked.code == 2
    assert "set JAC_PACKAGE" in asked.out


def test_a_clean_handbook_passes_and_the_reports_say_so(tmp_path: Path) -> None:
    begin(tmp_path)

    checked = go(CHECK, tmp_path)

    assert (checked.code, checked.out) == (0, "")
    assert json.loads((tmp_path / REPORTS["codequality"]).read_text("utf-8")) == []
    assert (tmp_path / REPORTS["junit"]).is_file()


def test_a_mistake_fails_the_job_and_is_in_the_reports(tmp_path: Path) -> None:
    make_a_mistake(begin(tmp_path))

    checked = go(CHECK, tmp_path)

    [told] = json.loads((tmp_path / REPORTS["codequality"]).read_text("utf-8"))
    assert checked.code == 1
    assert told["location"]["path"] == "journeys/paths/booking-a-repair.yaml"
    assert JOB["artifacts"]["when"] == "always"


def test_the_variables_are_heard(tmp_path: Path) -> None:
    make_a_mistake(begin(tmp_path).rename(tmp_path / "käsi kirja"))

    checked = go(CHECK, tmp_path, JAC_PATH="käsi kirja", JAC_LANG="fi", JAC_FAIL_ON="hint")

    assert checked.code == 1
    assert "tarkoititko" in checked.out


def test_what_is_overdue_fails_only_the_job_of_a_schedule(tmp_path: Path) -> None:
    let_time_pass(begin(tmp_path))

    assert go(CHECK, tmp_path, CI_PIPELINE_SOURCE="push").code == 0
    assert go(CHECK, tmp_path, CI_PIPELINE_SOURCE="schedule").code == 1


@pytest.mark.parametrize("name", [name for name in JOB["variables"] if name != "PYTHONSAFEPATH"])
def test_a_variable_that_looks_like_a_command_is_only_a_text(name: str, tmp_path: Path) -> None:
    begin(tmp_path)
    nasty = '"; touch owned `touch owned` $(touch owned) #'

    ran = go([INSTALL] if name == "JAC_PACKAGE" else CHECK, tmp_path, **{name: nasty})

    assert ran.code != 0
    assert not (tmp_path / "owned").exists()


def test_a_module_in_the_folder_that_is_checked_is_never_run(tmp_path: Path) -> None:
    begin(tmp_path)
    (tmp_path / "click.py").write_text("open('owned', 'w')\n", "utf-8")

    assert go(CHECK, tmp_path).code == 0
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize("path", ["our handbook", "our handbook/journeys"])
def test_the_folder_of_the_handbook_may_lie_anywhere(path: str, tmp_path: Path) -> None:
    make_a_mistake(begin(tmp_path / "our handbook"))

    checked = go(CHECK, tmp_path, JAC_PATH=path, CI_PROJECT_DIR=str(tmp_path))

    [told] = json.loads((tmp_path / REPORTS["codequality"]).read_text("utf-8"))
    assert checked.code == 1
    assert told["location"]["path"] == "our handbook/journeys/paths/booking-a-repair.yaml"
