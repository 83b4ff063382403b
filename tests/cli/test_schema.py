from __future__ import annotations

import json
from pathlib import Path

from tests.cli.calling import Call


def test_the_schema_is_printed(jac: Call) -> None:
    told = jac("schema")

    assert told.code == 0
    assert json.loads(told.out)["$defs"]["Persona"]["description"].startswith("One customer")


def test_the_ids_are_those_of_the_folders_named(jac: Call, tmp_path: Path) -> None:
    (tmp_path / "who").mkdir()
    (tmp_path / "who/anna.yaml").write_text("kind: persona\nname: Anna\n", "utf-8")

    assert json.loads(jac("schema", "who").out)["$defs"]["PersonaId"]["enum"] == ["anna"]


def test_it_speaks_the_language_of_the_handbook(jac: Call) -> None:
    jac("init", "--lang", "fi")

    assert "Yksi asiakas" in jac("schema").out
    assert "One customer" in jac("schema", "--lang", "en").out


def test_a_file_is_written_only_when_that_changes_it(jac: Call, tmp_path: Path) -> None:
    path = tmp_path / "deep/schema.json"

    first = jac("schema", "--output", "deep/schema.json")
    inode = path.stat().st_ino
    second = jac("schema", "--output", "deep/schema.json")

    assert (first.code, first.out, first.err) == (
        0,
        "",
        "made the folder `deep`\nwrote deep/schema.json\n",
    )
    assert (second.code, second.out, second.err) == (0, "", "")
    assert path.stat().st_ino == inode
    assert [file.name for file in path.parent.iterdir()] == ["schema.json"]


def test_a_broken_file_does_not_take_the_schema_away(jac: Call, tmp_path: Path) -> None:
    jac("init")
    (tmp_path / "journeys/broken.yaml").write_text("kind: [", "utf-8")

    assert "mia" in json.loads(jac("schema").out)["$defs"]["PersonaId"]["enum"]
