"""``jac rename``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import Call

FILES = {
    "personas/anna.yaml": "kind: persona\nname: Anna # anna\n",
    "paths/buy.yaml": (
        "kind: journey\nid: buy\nname: Osto\npersonas: [anna]\n"
        "stages: [{name: A, steps: [{id: pay, name: B, next: [{to: pay}]}]}]\n"
    ),
    "handbook.yaml": (
        "kind: handbook\nname: A\norganisation: B\nown_rules:\n"
        "- {id: a, select: journey, require: {personas: anna}, message: A, because: B}\n"
    ),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "journeys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "journeys"


def texts(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


def test_an_entity_is_renamed_with_its_file_and_every_place_is_told(
    jac: Call, folder: Path
) -> None:
    done = jac("rename", "persona", "anna", "anni")

    assert done.code == 0
    assert done.out.splitlines() == [
        "journeys/paths/buy.yaml:4:12: anni",
        "journeys/personas/anna.yaml → journeys/personas/anni.yaml",
    ]
    assert done.err == (
        "places: 1, files: 2, of these with another name: 1\n"
        "journeys/handbook.yaml:5:48: this rule of your own asks for the old id; see to it\n"
    )
    assert texts(folder) == {
        "personas/anni.yaml": FILES["personas/anna.yaml"],
        "paths/buy.yaml": FILES["paths/buy.yaml"].replace("anna", "anni"),
        "handbook.yaml": FILES["handbook.yaml"],
    }


def test_a_step_is_renamed(jac: Call, folder: Path) -> None:
    done = jac("rename", "step", "buy", "pay", "maksan", "--in", str(folder))

    assert done.code == 0
    assert texts(folder)["paths/buy.yaml"] == FILES["paths/buy.yaml"].replace("pay", "maksan")


def test_the_difference_is_shown_and_nothing_is_written(jac: Call, folder: Path) -> None:
    done = jac("rename", "persona", "anna", "anni", "--diff")

    assert [line for line in done.out.splitlines() if line[0] in "+-"] == [
        "--- a/journeys/paths/buy.yaml",
        "+++ b/journeys/paths/buy.yaml",
        "-personas: [anna]",
        "+personas: [anni]",
    ]
    assert texts(folder) == FILES


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("persona", "anan", "x"), "did you mean `anna`?"),
        (("persona", "anna"), "write `KIND OLD NEW` or `step JOURNEY OLD NEW`"),
        (("tool", "anna", "x"), "kinds are handbook, segment"),
        (("step", "buy", "pay"), "write `KIND OLD NEW`"),
        (("step", "buy", "pay", "Maksan"), "how about `maksan`?"),
    ],
)
def test_what_cannot_be_renamed_is_refused(
    jac: Call, folder: Path, names: tuple[str, ...], told: str
) -> None:
    done = jac("rename", *names)

    assert done.code == 2
    assert told in done.err
    assert texts(folder) == FILES


def test_a_file_of_the_new_name_is_not_written_over(jac: Call, folder: Path) -> None:
    (folder / "personas/anni.yaml").write_text("kind: persona\nid: eero\nname: A\n", "utf-8")

    done = jac("rename", "persona", "anna", "anni")

    assert done.code == 2
    assert "anna" in texts(folder)["paths/buy.yaml"]
