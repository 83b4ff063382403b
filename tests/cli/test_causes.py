"""One cause, one message: however a report is written and whatever is left out of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeyascode.exports.outputs import FORMATS
from tests.cli.calling import Call

BOOK = {
    "handbook.yaml": "kind: handbook\nname: A\norganisation: B\n",
    "p.yaml": "kind: persona\nid: finance-manager\nname: F\n",
    **{
        f"j{number}.yaml": (
            f"kind: journey\nname: J {number}\npersonas: [finance-manager, office-manager]\n"
            "stages: [{name: A, steps: [{name: B, feels: {persona: office-manager, score: 1}}]}]\n"
        )
        for number in range(3)
    },
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "journeys").mkdir()
    for name, text in BOOK.items():
        (tmp_path / "journeys" / name).write_text(text, "utf-8")
    return tmp_path / "journeys"


def told(jac: Call, *options: str) -> list[dict[str, object]]:
    lines = jac("check", "--select", "JAC201", "--format", "jsonl", *options).out.splitlines()
    return [json.loads(line) for line in lines]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", [one for one in FORMATS if one != "badge"])
def test_every_format_tells_one_and_names_all_places(form: str, jac: Call) -> None:
    out = jac("check", "--select", "JAC201", "--format", form).out

    assert out.count("6 places") == out.count("no persona has the id") > 0
    for number in range(3):
        assert f"j{number}.yaml" in out
    assert "finance-manager" not in out.replace("[finance-manager, office-manager]", "")


@pytest.mark.usefixtures("folder")
def test_a_file_that_is_asked_about_tells_its_own_places(jac: Call) -> None:
    (one,) = told(jac, "--only", "journeys/j2.yaml")

    assert (one["path"], one["line"]) == ("journeys/j2.yaml", 3)
    assert one["message"] == "no persona has the id `office-manager` (2 places)"
    assert jac("check", "--only", "journeys/j2.yaml").code == 1


def test_a_place_that_is_ignored_is_not_told_and_the_others_are(jac: Call, folder: Path) -> None:
    path = folder / "j0.yaml"
    text = path.read_text("utf-8").splitlines()
    lines = [f"{line} # jac: ignore[JAC201] later" if "mana" in line else line for line in text]
    path.write_text("\n".join(lines), "utf-8")

    (one,) = told(jac)
    assert (one["path"], one["message"]) == (
        "journeys/j1.yaml",
        "no persona has the id `office-manager` (4 places)",
    )


def test_a_new_place_is_told_though_the_others_are_known(jac: Call, folder: Path) -> None:
    jac("check", "--write-baseline", ".jac-baseline.json")
    assert told(jac, "--baseline", ".jac-baseline.json") == []

    new = BOOK["j0.yaml"].replace("J 0", "J new")
    (folder / "new.yaml").write_text(new, "utf-8")

    (one,) = told(jac, "--baseline", ".jac-baseline.json")
    assert (one["path"], one["message"]) == (
        "journeys/new.yaml",
        "no persona has the id `office-manager` (2 places)",
    )


@pytest.mark.usefixtures("folder")
def test_one_place_alone_is_told_as_ever(jac: Call, folder: Path) -> None:
    for name in ("j1.yaml", "j2.yaml"):
        (folder / name).unlink()
    path = folder / "j0.yaml"
    path.write_text(path.read_text("utf-8").replace(", office-manager]", "]"), "utf-8")

    (one,) = told(jac)
    assert one["message"] == "no persona has the id `office-manager`"
