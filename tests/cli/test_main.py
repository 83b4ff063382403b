from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path, PurePosixPath

import pytest
from click.shell_completion import ShellComplete

from journeyascode import __version__
from journeyascode.cli import main
from journeyascode.cli.speech import chosen_language, environment_language
from journeyascode.source import load_texts
from journeyascode.words import say
from tests.cli.calling import Call

ROOT = Path(__file__).parents[2]


def test_help_lists_every_command(jac: Call) -> None:
    told = jac("--help")

    assert told.code == 0
    assert all(f"  {name} " in told.out for name in main.COMMANDS)


@pytest.mark.parametrize("name", main.COMMANDS)
def test_every_command_has_help(name: str, jac: Call) -> None:
    told = jac(name, "--help")

    assert told.code == 0
    assert f"Usage: jac {name}" in told.out


@pytest.mark.parametrize(
    "arguments", [("nonsense",), ("check", "--nonsense"), ("check", "nowhere")]
)
def test_bad_usage_is_2(arguments: tuple[str, ...], jac: Call) -> None:
    assert jac(*arguments).code == 2


def test_a_fault_of_our_own_is_3_and_asks_to_be_reported(
    jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(main.COMMANDS, "missing", say("Its module does not exist."))

    told = jac("missing")

    assert told.code == 3
    assert "please report it" in told.err


def test_a_reader_who_stops_reading_causes_no_noise() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "journeyascode", "explain"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == main.STOPPED


def test_the_version_is_told_without_loading_the_commands() -> None:
    code = (
        "import sys; from journeyascode.__main__ import main; sys.argv = ['jac', '--version'];"
        " main(); assert 'click' not in sys.modules"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert told.stdout == f"jac {__version__}\n"


def test_check_says_what_to_mend_and_counts(jac: Call, tmp_path: Path) -> None:
    (tmp_path / "anna.yaml").write_text("kind: persona\nname: Anna\nnick: An\n", "utf-8")

    told = jac("check", "anna.yaml", "--as-of", "2026-11-22")

    assert told.code == 1
    assert "anna.yaml:3:1: error JAC102" in told.out
    assert "as of 2026-11-22" in told.err


@pytest.mark.parametrize(
    ("environment", "language"),
    [({}, "en"), ({"LANG": "fi_FI.UTF-8"}, "fi"), ({"LC_ALL": "C", "LANG": "fi"}, "en")],
)
def test_the_environment_chooses_a_language(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("JAC_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert environment_language() == language


def test_who_asks_for_a_language_gets_it_else_the_handbook_chooses() -> None:
    swedish = load_texts(
        [(PurePosixPath("h.yaml"), b"kind: handbook\nname: H\norganisation: O\nlanguages: [sv]\n")]
    ).handbook

    assert chosen_language("fi", swedish) == "fi"
    assert chosen_language(None, swedish) == "en"


def test_the_shell_completes_every_command() -> None:
    completed = ShellComplete(main.jac, {}, "jac", "_JAC_COMPLETE").get_completions([], "")

    assert {item.value for item in completed} == set(main.COMMANDS)


@pytest.mark.parametrize("command", ["check", "build", "serve", "render"])
def test_where_there_is_no_handbook_nothing_is_called_clean(command: str, jac: Call) -> None:
    told = jac(command, *(["out"] if command == "render" else []))

    assert told.code == 2
    assert "there is no handbook here; `jac init` begins one" in told.err


def test_ctrl_c_ends_quietly_with_130(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: Path) -> object:
        raise KeyboardInterrupt

    (tmp_path / "anna.yaml").write_text("kind: persona\n", "utf-8")
    monkeypatch.setattr(os, "scandir", interrupt)

    assert jac("check").code == 130
