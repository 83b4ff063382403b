from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.fitting.places import ROOT, Ran, begin, let_time_pass, make_a_mistake, read, run

ACTION = read("action.yml")
INSTALL, CHECK = ACTION["runs"]["steps"]
SHELL = ("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c")
"""What GitHub makes of `shell: bash`."""
EXPRESSION = re.compile(r"\$\{\{ ([a-z_.-]+) \}\}")
OFFLINE = {"PIP_NO_INDEX": "1", "PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0"}
"""Install nothing but the package itself; the rest is here already."""
MARKS = {"GITHUB_ACTIONS": "true"}


def go(step: dict[str, object], folder: Path, inputs: dict[str, str], **more: str) -> Ran:
    """Run a step of the action with these inputs, and its own values for all others."""
    given = {f"inputs.{key}": value["default"] for key, value in ACTION["inputs"].items()}
    given |= {f"inputs.{key}": value for key, value in inputs.items()}
    given |= {"github.action_path": str(ROOT), "runner.temp": str(folder / "temp")}
    written: dict[str, str] = step["env"]  # type: ignore[assignment]  # read from YAML
    settled = {
        key: EXPRESSION.sub(lambda found: given[found[1]], value) for key, value in written.items()
    }
    return run((*SHELL, str(step["run"])), folder, {**more, **settled})


def test_nothing_that_others_write_is_part_of_a_command() -> None:
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"
        assert step["env"]["PYTHONSAFEPATH"] == "1"


def test_every_input_is_explained_and_used() -> None:
    used = {name for step in (INSTALL, CHECK) for value in step["env"].values()
            for name in EXPRESSION.findall(value) if name.startswith("inputs.")}  # fmt: skip

    assert {f"inputs.{name}" for name in ACTION["inputs"]} == used
    assert all(value["description"].endswith(".") for value in ACTION["inputs"].values())
    assert all("default" in value for value in ACTION["inputs"].values())


def test_the_action_installs_itself_and_checks_with_that(tmp_path: Path) -> None:
    pytest.importorskip("pip")
    pytest.importorskip("hatchling")
    make_a_mistake(begin(tmp_path))

    installed = go(INSTALL, tmp_path, {}, **OFFLINE)
    where = go({**CHECK, "run": "python -c 'import journeyascode as j; print(j.__file__)'"},
               tmp_path, {})  # fmt: skip
    checked = go(CHECK, tmp_path, {}, **MARKS)

    assert installed.code == 0, installed.err
    assert where.out == f"{tmp_path}/temp/journeyascode/journeyascode/__init__.py\n"
    assert checked.code == 1
    assert checked.out.startswith("::error file=journeys/paths/booking-a-repair.yaml,line=")


def test_nothing_is_installed_by_a_name_that_anybody_could_take() -> None:
    [installing] = [line for line in INSTALL["run"].splitlines() if "pip install" in line]

    assert installing.endswith('"$ACTION_PATH"')


def test_a_clean_handbook_passes(tmp_path: Path) -> None:
    begin(tmp_path)

    checked = go(CHECK, tmp_path, {}, **MARKS)

    assert (checked.code, checked.out) == (0, "")


def test_everything_that_can_be_asked_for_is_heard(tmp_path: Path) -> None:
    make_a_mistake(begin(tmp_path).rename(tmp_path / "käsi kirja"))
    inputs = {
        "path": "käsi kirja",
        "lang": "fi",
        "fail-on": "warning",
        "output": "sarif:out/jac.sarif\n\njunit:jac junit.xml\n",
    }

    checked = go(CHECK, tmp_path, inputs, **MARKS)

    assert checked.code == 1
    assert "tarkoititko" in checked.out
    assert (tmp_path / "out/jac.sarif").is_file()
    assert (tmp_path / "jac junit.xml").is_file()


def test_what_is_overdue_fails_only_a_job_that_asks_for_it(tmp_path: Path) -> None:
    let_time_pass(begin(tmp_path))

    told = go(CHECK, tmp_path, {}, **MARKS)
    asked = go(CHECK, tmp_path, {"due": "true"}, **MARKS)

    assert (told.code, asked.code) == (0, 1)
    assert "::error" not in told.out
    assert "[due] this was due" in told.out


@pytest.mark.parametrize("name", ["path", "lang", "fail-on", "output"])
def test_an_input_that_looks_like_a_command_is_only_a_text(name: str, tmp_path: Path) -> None:
    begin(tmp_path)
    nasty = '"; touch "$HOME/owned" `touch owned` $(touch owned) --help #'

    checked = go(CHECK, tmp_path, {name: nasty}, HOME=str(tmp_path))

    assert checked.code == 2
    assert not (tmp_path / "owned").exists()


def test_a_module_in_the_folder_that_is_checked_is_never_run(tmp_path: Path) -> None:
    begin(tmp_path)
    for name in ("click", "journeyascode", "pip"):
        (tmp_path / f"{name}.py").write_text("open('owned', 'w')\n", "utf-8")

    checked = go(CHECK, tmp_path, {})
    go(INSTALL, tmp_path, {"version": "0.0.404"}, **OFFLINE)

    assert checked.code == 0
    assert not (tmp_path / "owned").exists()


@pytest.mark.parametrize("path", ["our handbook", "our handbook/journeys"])
def test_the_folder_of_the_handbook_may_lie_anywhere(path: str, tmp_path: Path) -> None:
    book = begin(tmp_path / "our handbook")

    assert go(CHECK, tmp_path, {"path": path}, **MARKS).code == 0
    make_a_mistake(book)
    checked = go(CHECK, tmp_path, {"path": path}, GITHUB_WORKSPACE=str(tmp_path), **MARKS)
    assert checked.code == 1
    assert "file=our handbook/journeys/paths/booking-a-repair.yaml" in checked.out
