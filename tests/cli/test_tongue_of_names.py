"""A command of names speaks the language of the handbook, whatever lies here of such a name."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from journeyascode.cli.main import jac as group
from journeyascode.cli.speech import OF_NAMES
from tests.cli.calling import Call

BOOK = "kind: handbook\nid: handbook\nname: K\norganisation: O\nlanguages: [fi]\n"


@pytest.mark.parametrize(
    "word", ["/", "//", ".", "..", "elsewhere", "elsewhere/x", "x/", "/x", ""]
)
@pytest.mark.parametrize("command", ["draw", "refs"])
def test_an_odd_name_is_told_in_the_language_of_the_handbook(
    command: str, word: str, tmp_path: Path, jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys/handbook.yaml").write_text(BOOK, "utf-8")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setenv("JAC_LANG", "en")
    done = jac(command, word)
    assert done.code == 2
    assert "Usage" not in done.err
    assert "Käyttö" in done.err


def test_each_command_of_names_is_known_as_one() -> None:
    context = click.Context(group)
    commands = (group.get_command(context, name) for name in group.list_commands(context))
    takes = {
        one.name: [p.type for p in one.params if isinstance(p, click.Argument)]
        for one in commands
        if one
    }
    names = {
        name
        for name, types in takes.items()
        if types and not any(isinstance(one, click.Path) for one in types)
    }
    assert names == set(OF_NAMES)
