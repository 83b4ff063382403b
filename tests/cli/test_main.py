from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path, PurePosixPath

import click
import pytest
from click.shell_completion import ShellComplete

from journeyascode import __version__
from journeyascode.cli import main
from journeyascode.cli.speech import chosen_language, environment_language
from journeyascode.cli.usage import Command
from journeyascode.source import load_texts
from journeyascode.speech import say
from tests.cli.calling import Call

ROOT = Path(__file__).parents[2]
ENGLISH = re.compile(r"\b(?:Usage|Error|Options|Commands|Show|such|is|not|Try|Invalid)\b")
"""Words that click says of itself."""


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
    assert process.returncode == 0


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
    estonian = load_texts(
        [(PurePosixPath("h.yaml"), b"kind: handbook\nname: H\norganisation: O\nlanguages: [et]\n")]
    ).handbook

    assert chosen_language("fi", estonian) == "fi"
    assert chosen_language(None, estonian) == "en"


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


WRONG_CALLS = {
    "new": "KIND puuttuu",
    "new persona": "ID puuttuu",
    "check --chnged": "valitsinta `--chnged` ei ole; tarkoititko `--changed`?",
    "check nowhere": "PATHS: kohdetta `nowhere` ei löydy",
    "check --max-warnings x": "`--max-warnings`: `x` ei ole kokonaisluku",
    "check --max-warnings": "valitsimen `--max-warnings` perään tarvitaan arvo",
    "check --fail-on all": "`--fail-on`: `all` ei ole mikään näistä: `error`, `warning`, `hint`",
    "serve --port 0": "`--port`: `0` ei ole sallitulla välillä",
    "doctor a b": "`a b` on tässä liikaa",
    "build mkdocs.yml": "SOURCE: `mkdocs.yml` on tiedosto; tähän tarvitaan kansio",
    "check --baseline journeys": "`--baseline`: `journeys` on kansio; tähän tarvitaan tiedosto",
}
"""What is called wrongly, and what is told of it."""


@pytest.mark.parametrize("typed", WRONG_CALLS)
def test_a_wrong_call_is_told_in_the_language_of_the_handbook(typed: str, jac: Call) -> None:
    jac("init", "--lang", "fi")

    told = jac(*typed.split())

    assert told.code == 2
    assert told.err.splitlines()[-1].startswith(f"Virhe: {WRONG_CALLS[typed]}")
    assert not ENGLISH.search(told.err)


@pytest.mark.parametrize("name", ["", *main.COMMANDS])
def test_help_has_no_english_of_others(name: str, tmp_path: Path) -> None:
    environment = {**os.environ, "JAC_LANG": "fi"}
    command = [sys.executable, "-m", "journeyascode", *filter(None, [name]), "--help"]
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, check=True, text=True
    )

    assert done.stdout.startswith("Käyttö: jac")
    assert "Valitsimet:" in done.stdout
    assert not ENGLISH.search(done.stdout)


def test_a_command_without_help_offers_none() -> None:
    command = Command("x", add_help_option=False)

    assert command.get_help_option(click.Context(command)) is None


def test_called_with_nothing_it_shows_its_help(jac: Call) -> None:
    told = jac()

    assert "\nOptions:\n" in told.out + told.err
    assert "Error" not in told.err
