"""The files of the starter guide whoever edits them where no editor helps, as in a forge."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin, get_type_hints

import pytest

from journeyascode.cli.init import starter
from journeyascode.model import Node
from journeyascode.site.editors import editors_section
from journeyascode.source import load
from journeyascode.words.kinds import kind_name
from tests.fitting.places import begin

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
