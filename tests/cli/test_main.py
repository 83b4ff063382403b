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
from journeyascode.speech import Say, say
from journeyascode.speech.catalogues import catalogue
from tests.cli.calling import Call

ROOT = Path(__file__).parents[2]
ENGLISH = re.compile(r"\b(?:Usage|Error|Options|Commands|Show|such|is|not|Try|Invalid)\b")
"""Words that click says of itself."""
CAPITALS = re.compile(r"\b[A-Z]{2,}\b")
CHARTER = "kind: handbook\nid: handbook\nname: H\norganisation: O\nlanguages: [fi]\n"


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
    "new": "LAJI puuttuu",
    "new persona": "TUNNISTE puuttuu",
    "check --chnged": "valitsinta `--chnged` ei ole; tarkoititko `--changed`?",
    "check nowhere": "TIEDOSTOT: kohdetta `nowhere` ei löydy",
    "check --max-warnings x": "`--max-warnings`: `x` ei ole kokonaisluku",
    "check --max-warnings": "valitsimen `--max-warnings` perään tarvitaan arvo",
    "check --fail-on all": "`--fail-on`: `all` ei ole mikään näistä: `error`, `warning`, `hint`",
    "serve --port 0": "`--port`: `0` ei ole sallitulla välillä",
    "doctor a b": "`a b` on tässä liikaa",
    "build mkdocs.yml": "KANSIO: `mkdocs.yml` on tiedosto; tähän tarvitaan kansio",
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
def test_help_speaks_as_everything_else_does(
    name: str, jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The language asked for, else that of the handbook, else that of the terminal."""
    monkeypatch.setenv("COLUMNS", "80")
    words = [*filter(None, [name])]
    english = jac(*words, "--help").out
    monkeypatch.setenv("JAC_LANG", "fi")
    finnish = jac(*words, "--help").out
    monkeypatch.setenv("JAC_LANG", "sv")
    swedish = jac(*words, "--help").out
    (tmp_path / "handbook.yaml").write_text(CHARTER, "utf-8")

    assert english.startswith("Usage: jac")
    assert swedish.startswith("Användning: jac")
    assert finnish.startswith("Käyttö: jac")
    assert "\nValitsimet:\n" in finnish
    assert not ENGLISH.search(finnish)
    assert jac(*words, "--help").out == finnish
    assert jac(*words, "--help", "--lang", "en").out == english
    assert jac("--lang", "en", *words, "--help").out == english
    assert max(map(len, (english + finnish + swedish).splitlines())) <= 80


def commands() -> list[click.Command]:
    called = click.Context(main.jac)
    found = [main.jac.get_command(called, name) for name in main.COMMANDS]
    return [main.jac, *filter(None, found)]


@pytest.mark.parametrize("command", commands(), ids=["", *main.COMMANDS])
def test_all_that_help_tells_is_in_the_catalogue(command: click.Command) -> None:
    texts = [(command.name, vars(command)["help"])]
    for one in command.params:
        texts += [(one.name, vars(one).get("help"))] if isinstance(one, click.Option) else []
        named = getattr(one, "is_flag", False) or isinstance(one.type, click.Choice)
        if vars(one)["metavar"] or not named:
            texts.append((one.name, vars(one)["metavar"]))

    untold = [key for key, text in texts if not (isinstance(text, Say) and text.is_told_in("fi"))]
    assert untold == []


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_a_word_of_help_is_one_word_everywhere_in_a_language(language: str) -> None:
    metavars = [vars(one).get("metavar") for command in commands() for one in command.params]
    told = [*filter(None, metavars), say("step JOURNEY OLD NEW")]
    here, there = (
        {w for m in told for w in CAPITALS.findall(m.to(to))} for to in ("en", language)
    )

    mixed = {
        text for text in catalogue(language).values() if here - there & {*CAPITALS.findall(text)}
    }
    assert mixed == set()


def test_a_language_before_the_name_of_a_command_is_spoken_by_it(jac: Call) -> None:
    assert "täällä ei ole käsikirjaa" in jac("--lang", "fi", "doctor").out
    assert "no handbook here" in jac("--lang", "fi", "doctor", "--lang", "en").out
    assert "komento puuttuu" in jac("--lang", "fi").err


def test_a_command_without_help_offers_none() -> None:
    command = Command("x", add_help_option=False)

    assert command.get_help_option(click.Context(command)) is None


def test_called_with_nothing_it_shows_its_help(jac: Call) -> None:
    told = jac()

    assert "\nOptions:\n" in told.out + told.err
    assert "Error" not in told.err
