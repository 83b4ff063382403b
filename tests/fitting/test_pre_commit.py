from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from journeyascode.cli.main import COMMANDS
from tests.fitting.places import begin, make_a_mistake, read, run

HOOKS = {hook["id"]: hook for hook in read(".pre-commit-hooks.yaml")}


def command(name: str) -> list[str]:
    hook = HOOKS[name]
    return [*shlex.split(hook["entry"]), *hook.get("args", ())]


def test_there_is_a_hook_for_each_command_that_looks_at_files() -> None:
    assert set(HOOKS) == {f"jac-{name}" for name in ("check", "fmt") if name in COMMANDS}


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_calls_a_command_there_is(name: str) -> None:
    hook = HOOKS[name]

    assert hook["language"] == "python"
    assert hook["name"]
    assert hook["description"].endswith(".")
    assert shlex.split(hook["entry"])[0] == "jac"
    assert shlex.split(hook["entry"])[1] in COMMANDS


@pytest.mark.parametrize("name", HOOKS)
def test_a_hook_lets_a_clean_handbook_pass(name: str, tmp_path: Path) -> None:
    begin(tmp_path)

    ran = run(command(name), tmp_path, {})

    assert (ran.code, ran.out) == (0, "")


def test_the_check_stops_a_commit_with_a_mistake_in_it(tmp_path: Path) -> None:
    make_a_mistake(begin(tmp_path))

    ran = run(command("jac-check"), tmp_path, {})

    assert ran.code == 1
    assert "did you mean `phone`?" in ran.out


def test_the_check_stops_a_commit_that_takes_a_file_away(tmp_path: Path) -> None:
    (begin(tmp_path) / "teams.yaml").unlink()

    ran = run(command("jac-check"), tmp_path, {})

    assert HOOKS["jac-check"]["always_run"]
    assert not HOOKS["jac-check"]["pass_filenames"]
    assert ran.code == 1
