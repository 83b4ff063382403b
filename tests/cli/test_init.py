from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types

from journeyascode.cli.init import starter
from journeyascode.source import load
from journeyascode.source.yaml_reader import read
from tests.cli.calling import Call
from tests.fitting.places import LANGUAGES

MISTAKE = re.compile(r"^( *)# (?=alternatives: )", re.MULTILINE)
KINDS_SHOWN = {
    "handbook", "segment", "persona", "channel", "touchpoint", "team", "journey", "blueprint",
    "metric", "evidence", "promise", "insight", "action",
}  # fmt: skip


def journey_in(folder: Path) -> Path:
    [path] = (folder / "journeys" / "paths").iterdir()
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("day", ["2026-11-22", "2090-01-01"])
def test_the_handbook_checks_clean_today_and_in_many_years(
    language: str, day: str, jac: Call
) -> None:
    jac("init", "--lang", language)

    checked = jac("check", "--fail-on", "hint", "--as-of", day)

    assert (checked.code, checked.out) == (0, "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handbook_shows_every_kind_a_beginner_needs(
    language: str, jac: Call, tmp_path: Path
) -> None:
    jac("init", "--lang", language)

    book = load([tmp_path / "journeys"]).handbook
    assert {entity.kind for entity in book} == KINDS_SHOWN
    assert book.languages == (language,)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_mistake_to_try_is_one_and_is_found_alone(
    language: str, jac: Call, tmp_path: Path
) -> None:
    jac("init", "--lang", language)
    path = journey_in(tmp_path)
    text, mistakes = MISTAKE.subn(r"\1", path.read_text("utf-8"))
    path.write_text(text, "utf-8", newline="\n")

    checked = jac("check", "--fail-on", "hint", "--format", "concise", "--lang", "en")

    assert mistakes == 1
    [told] = checked.out.splitlines()
    assert "JAC201" in told
    assert "did you mean" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_editors_accept_every_file_with_the_schema_beside_it(
    language: str, jac: Call, tmp_path: Path
) -> None:
    jac("init", "--lang", language)
    checker = Draft202012Validator(json.loads((tmp_path / ".jac/schema.json").read_text("utf-8")))

    for path in (tmp_path / "journeys").rglob("*.yaml"):
        assert [*checker.iter_errors(read(path.read_bytes()))] == []


def test_editors_are_led_to_the_schema(jac: Call, tmp_path: Path) -> None:
    jac("init")
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))
    tasks = json.loads((tmp_path / ".vscode/tasks.json").read_text("utf-8"))

    [bound] = settings["yaml.schemas"]
    assert (tmp_path / bound).is_file()
    assert tasks["tasks"][0]["command"] == f"jac schema --output {bound.removeprefix('./')}"
    assert "/.jac/" in (tmp_path / ".gitignore").read_text("utf-8").splitlines()
    assert "$schema=../../.jac/schema.json" in (tmp_path / "README.md").read_text("utf-8")


def test_checks_of_changes_may_only_read(jac: Call, tmp_path: Path) -> None:
    jac("init")
    workflow = (tmp_path / ".github/workflows/handbook.yml").read_text("utf-8")

    assert "\non: pull_request\n" in workflow
    assert "permissions:\n  contents: read\n" in workflow
    assert "persist-credentials: false" in workflow
    assert "secrets" not in workflow


def test_once_a_week_somebody_is_told_what_time_has_broken(jac: Call, tmp_path: Path) -> None:
    jac("init")
    weekly = yaml.safe_load((tmp_path / ".github/workflows/due.yml").read_text("utf-8"))
    job = yaml.safe_load((tmp_path / ".gitlab-ci.yml").read_text("utf-8"))["due"]

    [when] = weekly[True]["schedule"]  # `on` is a truth in YAML 1.1
    assert re.fullmatch(r"\d+ \d+ \* \* [0-6]", when["cron"])
    assert weekly["permissions"] == {"contents": "read"}
    assert weekly["jobs"]["due"]["steps"][-1] == {"run": "jac check --due"}
    assert job["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}]
    assert job["script"][-1] == "jac check --due"


def test_it_says_what_to_do_next(jac: Call) -> None:
    told = jac("init", "handbook").out

    assert "cd handbook" in told
    assert "jac check" in told


def test_in_the_folder_itself_nobody_is_sent_elsewhere(jac: Call) -> None:
    assert "cd " not in jac("init").out


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_handbook_can_be_built_at_once(language: str, jac: Call, tmp_path: Path) -> None:
    jac("init", "--lang", language)

    built = jac("build", "--as-of", "2026-11-22")

    assert built.code == 0, built.err
    assert f'<html lang="{language}"' in (tmp_path / "site/index.html").read_text("utf-8")


def test_what_is_there_is_left_and_named_and_the_rest_is_written(
    jac: Call, tmp_path: Path
) -> None:
    (tmp_path / ".git").mkdir()
    for name in ("README.md", ".gitignore", "mkdocs.yml"):
        (tmp_path / name).write_text("mine", "utf-8")

    told = jac("init")

    assert told.code == 0
    assert "left as they were: `.gitignore`, `README.md`, `mkdocs.yml`" in told.out
    assert "name the plugin in `mkdocs.yml`" in told.out
    assert (tmp_path / "README.md").read_text("utf-8") == "mine"
    assert jac("check").code == 0


@pytest.mark.parametrize("name", ["handbook.yaml", "old/anna.yaml"])
def test_no_handbook_is_begun_in_another(name: str, jac: Call, tmp_path: Path) -> None:
    begun = tmp_path / "journeys" / name
    begun.parent.mkdir(parents=True)
    begun.write_text("kind: persona\nname: A\n", "utf-8")

    told = jac("init")

    assert told.code == 2
    assert "nothing was written: there is already `journeys" in told.err
    assert [path.name for path in tmp_path.iterdir()] == ["journeys"]


def test_the_folder_to_go_to_can_be_pasted(jac: Call) -> None:
    assert "  cd 'our handbook'\n" in jac("init", "our handbook").out


def test_two_beginnings_are_the_same_to_the_byte(jac: Call, tmp_path: Path) -> None:
    jac("init", "one")
    jac("init", "two")

    def contents(name: str) -> dict[str, bytes]:
        root = tmp_path / name
        return {
            path.relative_to(root).as_posix(): path.read_bytes()
            for path in root.rglob("*")
            if path.is_file()
        }

    assert contents("one") == contents("two")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_ends_in_one_line_break_and_fits_an_editor(language: str) -> None:
    for path, text in starter(language).items():
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path
        assert "\t" not in text, path
        assert max(map(len, text.splitlines())) <= 120, path


def test_the_terminal_chooses_the_language_where_nobody_does(
    jac: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAC_LANG", "fi")

    told = jac("init")

    assert "mitä seuraavaksi" in told.out
    assert load([tmp_path / "journeys"]).handbook.languages == ("fi",)


def test_a_handbook_begins_in_english_where_there_is_none_in_its_language() -> None:
    assert starter("et") == starter("en")
