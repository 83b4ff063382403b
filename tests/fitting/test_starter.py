"""The files of the starter guide whoever edits them where no editor helps, as in a forge."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
import yaml

from journeyascode.cli.init import starter
from journeyascode.model import Node
from journeyascode.site.editors import editors_section
from journeyascode.source import load
from journeyascode.speech.kinds import kind_name
from tests.fitting.places import LANGUAGES, begin, make_a_mistake, run

COMMENT = re.compile(r"(?:^|\s)#(.*)$", re.MULTILINE)


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


ORIGIN = (
    "'journeyascode @ git+https://example.org/jac.git@0123456789abcdef0123456789abcdef01234567'"
)
BARE = re.compile(r"pip install (?:-\S+ )*journeyascode")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_installed_by_a_name_alone(language: str) -> None:
    for origin in (None, ORIGIN):
        texts = starter(language, origin)
        assert not [
            path for path, text in texts.items() if BARE.search(text) or "{install}" in text
        ]
    installed = [path.name for path, text in starter(language, ORIGIN).items() if ORIGIN in text]
    assert sorted(installed) == [".gitlab-ci.yml", "README.md", "due.yml", "handbook.yml"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pipelines_that_do_not_know_what_to_install_stop_with_a_sentence(
    language: str, tmp_path: Path
) -> None:
    for path, text in starter(language).items():
        if path.name in (".gitlab-ci.yml", "due.yml", "handbook.yml"):
            [line, *_] = [one for one in lines_of(yaml.safe_load(text)) if "pip" in one]
            told = run(("bash", "-c", line), tmp_path, {})
            assert (told.code, told.err) == (1, "")
            assert "journeyascode" in told.out


def lines_of(pipeline: Any) -> Iterator[str]:  # noqa: ANN401 - whatever the file holds
    """Every command of a pipeline of either kind."""
    for job in {**pipeline, **pipeline.get("jobs", {})}.values():
        if isinstance(job, dict):
            yield from job.get("script", ())
            yield from (step["run"] for step in job.get("steps", ()) if "run" in step)


def test_changes_from_outside_are_built_from_the_yaml_alone(tmp_path: Path) -> None:
    texts = starter("en", ORIGIN)
    [github] = [t for p, t in texts.items() if p.name == "handbook.yml"]
    [build] = [line for line in lines_of(yaml.safe_load(github)) if line.startswith("jac build")]
    assert "head.repo.full_name != github.repository && '--untrusted'" in build
    [gitlab] = [t for p, t in texts.items() if p.name == ".gitlab-ci.yml"]
    lines = [line for line in lines_of(yaml.safe_load(gitlab)) if "trust" in line]
    for source, said in (("7", "jac build"), ("8", "jac build --untrusted")):
        script = "\n".join(lines).replace("jac build", "echo jac build")
        variables = {
            "CI_MERGE_REQUEST_SOURCE_PROJECT_ID": source,
            "CI_MERGE_REQUEST_PROJECT_ID": "7",
        }
        assert run(("bash", "-c", script), tmp_path, variables).out.strip() == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_is_named_by_its_version(language: str) -> None:
    for text in starter(language).values():
        for version in re.findall(r"uses: \S+@(\S+)", text):
            assert re.fullmatch(r"v\d+\.\d+\.\d+|[0-9a-f]{40}", version)
