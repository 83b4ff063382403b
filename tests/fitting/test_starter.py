"""The files of the starter guide whoever edits them where no editor helps, as in a forge."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from journeyascode.cli.init import starter
from journeyascode.model import Node
from journeyascode.site.editors import editors_section
from journeyascode.source import load
from journeyascode.words.kinds import kind_name
from tests.fitting.places import begin, make_a_mistake, run

COMMENT = re.compile(r"(?:^|\s)#(.*)$", re.MULTILINE)
LANGUAGES = ("en", "fi")


def choices(hint: object) -> tuple[str, ...]:
    if get_origin(hint) is Literal:
        return get_args(hint)
    return next((found for one in get_args(hint) if (found := choices(one))), ())


def chosen(folder: Path) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield each field of the handbook that was chosen: its kind, its name, and all choices."""
    for at, node in load([folder]).handbook.walk(Node):
        hints = get_type_hints(type(node), include_extras=True)
        for name in sorted(node.model_fields_set):
            found = choices(hints[name])
            if len(found) > 1:
                yield at.kind, name, found


@pytest.mark.parametrize("language", LANGUAGES)
def test_beside_a_choice_stand_the_others(language: str, tmp_path: Path) -> None:
    begin(tmp_path, language)
    notes: dict[str, str] = {}
    for path in (tmp_path / "journeys").rglob("*.yaml"):
        text = path.read_text("utf-8")
        [kind] = re.findall(r"^kind: (\w+)$", text, re.MULTILINE)
        notes[kind] = notes.get(kind, "") + "\n".join(COMMENT.findall(text))

    found = [*chosen(tmp_path / "journeys")]

    assert len({(kind, name) for kind, name, _ in found}) > 15
    for kind, name, all_of_them in found:
        missing = [one for one in all_of_them if not re.search(rf"\b{one}\b", notes[kind])]
        assert not missing, (kind, name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_says_where_all_its_keys_are_told(language: str) -> None:
    index, *others = editors_section(language, "folders").pages
    titles = {page.title for page in others}

    for path, text in starter(language).items():
        if path.suffix == ".yaml" and path.parts[0] == "journeys":
            [kind] = re.findall(r"^kind: (\w+)$", text, re.MULTILINE)
            title = kind_name(kind).to(language).capitalize()
            assert title in titles
            assert re.search(rf"^# .*{index.title}, {title}\.$", text, re.MULTILINE), path


def test_visual_studio_code_is_set_up_with_the_schema_and_its_extension(tmp_path: Path) -> None:
    begin(tmp_path)
    settings = json.loads((tmp_path / ".vscode/settings.json").read_text("utf-8"))
    extensions = json.loads((tmp_path / ".vscode/extensions.json").read_text("utf-8"))

    [patterns] = settings["yaml.schemas"].values()
    assert patterns == ["journeys/**/*.yaml", "journeys/**/*.yml"]
    assert "redhat.vscode-yaml" in extensions["recommendations"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_check_says_is_found_by_the_task_that_runs_it(
    language: str, tmp_path: Path
) -> None:
    make_a_mistake(begin(tmp_path))
    sheet = tmp_path / "journeys/handbook.yaml"
    sheet.write_text(
        sheet.read_text("utf-8").replace("maturity: sketch", "maturity: reviewed"), "utf-8"
    )
    (tmp_path / "journeys/personas/idle.yaml").write_text("kind: persona\nname: Idle\n", "utf-8")
    tasks = json.loads((tmp_path / ".vscode/tasks.json").read_text("utf-8"))["tasks"]
    [task] = [task for task in tasks if task.get("group", {}).get("isDefault")]

    command = [sys.executable, "-m", "journeyascode", *task["command"].split()[1:]]
    told = run(command, tmp_path, {"JAC_LANG": language, "PYTHONWARNINGS": "error"})

    matchers = {one["severity"]: one["pattern"]["regexp"] for one in task["problemMatcher"]}
    lines = told.out.splitlines()
    found = [[s for s, pattern in matchers.items() if re.search(pattern, one)] for one in lines]
    assert all(len(one) == 1 for one in found), lines
    assert {severity for [severity] in found} == {"error", "warning", "info"}, lines
    [error] = [re.search(matchers["error"], one) for one in lines if "JAC201" in one]
    assert error
    assert (tmp_path / error[1]).is_file()
