"""``jac rename``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import Call
from tests.repository import git

FILES = {
    "personas/anna.yaml": "kind: persona\nname: Anna # anna\n",
    "paths/buy.yaml": (
        "kind: journey\nid: buy\nname: Osto\npersonas: [anna]\n"
        "stages: [{name: A, steps: [{id: pay, name: B, next: [{to: pay}]}]}]\n"
    ),
    "handbook.yaml": (
        "kind: handbook\nname: A\norganisation: B\nown_rules:\n"
        "- {id: a, select: journey, require: {personas: anna}, message: A, because: B}\n"
        "- {id: b, select: persona, require: {name: {matches: A, one_of: [Anna, anna]}}, "
        "message: A, because: B}\n"
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
        "journeys/handbook.yaml:5:48: anni",
        "journeys/paths/buy.yaml:4:12: anni",
        "journeys/personas/anna.yaml → journeys/personas/anni.yaml",
    ]
    assert done.err == (
        "places: 2, files: 3, of these with another name: 1\n"
        "journeys/handbook.yaml:6:72: this rule of your own asks for the old id; see to it\n"
    )
    assert texts(folder) == {
        "personas/anni.yaml": FILES["personas/anna.yaml"],
        "paths/buy.yaml": FILES["paths/buy.yaml"].replace("anna", "anni"),
        "handbook.yaml": FILES["handbook.yaml"].replace("personas: anna", "personas: anni"),
    }


def test_a_step_is_renamed(jac: Call, folder: Path) -> None:
    done = jac("rename", "step", "buy", "pay", "maksan", "--in", str(folder))

    assert done.code == 0
    assert texts(folder)["paths/buy.yaml"] == FILES["paths/buy.yaml"].replace("pay", "maksan")


def test_the_difference_is_shown_and_nothing_is_written(jac: Call, folder: Path) -> None:
    done = jac("rename", "persona", "anna", "anni", "--diff")

    assert [line for line in done.out.splitlines() if line[0] not in " @"] == [
        "diff --git a/journeys/handbook.yaml b/journeys/handbook.yaml",
        "--- a/journeys/handbook.yaml",
        "+++ b/journeys/handbook.yaml",
        "-- {id: a, select: journey, require: {personas: anna}, message: A, because: B}",
        "+- {id: a, select: journey, require: {personas: anni}, message: A, because: B}",
        "diff --git a/journeys/paths/buy.yaml b/journeys/paths/buy.yaml",
        "--- a/journeys/paths/buy.yaml",
        "+++ b/journeys/paths/buy.yaml",
        "-personas: [anna]",
        "+personas: [anni]",
        "diff --git a/journeys/personas/anna.yaml b/journeys/personas/anni.yaml",
        "rename from journeys/personas/anna.yaml",
        "rename to journeys/personas/anni.yaml",
    ]
    assert texts(folder) == FILES


@pytest.mark.parametrize(
    "content", [FILES["personas/anna.yaml"], "id: anna\nkind: persona\nname: A"]
)
def test_a_difference_can_be_applied_by_git_and_says_the_same(
    jac: Call, folder: Path, content: str
) -> None:
    odd = folder / "personas" / 'ä "b"\t\\ c.yaml'
    odd.write_text(FILES["paths/buy.yaml"].replace("id: buy", "id: sell"), "utf-8")
    (folder / "personas/anna.yaml").write_text(content, "utf-8")
    shown = jac("rename", "persona", "anna", "anni", "--diff").out
    (folder.parent / "rename.patch").write_bytes(shown.encode())
    git(folder.parent, "apply", "rename.patch")
    by_git = texts(folder)
    git(folder.parent, "apply", "--reverse", "rename.patch")

    jac("rename", "persona", "anna", "anni")

    assert by_git == texts(folder)


def test_what_is_known_stays_known_under_the_new_id(jac: Call, folder: Path) -> None:
    known = folder / ".jac-baseline.json"
    (folder / "x.json").write_text("{}", "utf-8")  # of no entity, and found only on a disk
    jac("check", "--write-baseline", str(known))
    before = known.read_text("utf-8")

    told = jac("rename", "journey", "buy", "osto")
    there = known.read_text("utf-8")
    assert "files: 2" in told.err
    assert ("journey/buy" in before, "journey/buy" in there) == (True, False)
    assert there.count("journey/osto") == before.count("journey/buy")
    jac("rename", "step", "osto", "pay", "maksan")
    assert jac("check", "--fail-on", "hint").code == 0

    jac("rename", "step", "osto", "maksan", "pay")
    jac("rename", "journey", "osto", "buy")
    assert known.read_text("utf-8") == before
    assert "files: 3" in jac("rename", "persona", "anna", "anni").err
    assert known.read_text("utf-8") == before


def test_what_is_no_list_of_known_findings_is_left_alone(jac: Call, folder: Path) -> None:
    (folder / ".jac-baseline.json").write_text("[1]", "utf-8")

    assert jac("rename", "persona", "anna", "anni").code == 0
    assert texts(folder)[".jac-baseline.json"] == "[1]"


def test_a_protected_file_keeps_everything_as_it_is(jac: Call, folder: Path) -> None:
    (folder / "paths/buy.yaml").chmod(0o444)

    done = jac("rename", "persona", "anna", "anni")

    assert done.code == 2
    assert "`journeys/paths/buy.yaml` is protected against writing" in done.err
    assert texts(folder) == FILES


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (("persona", "anan", "x"), "did you mean `anna`?"),
        (("persona", "anna"), "write `KIND OLD NEW`, `step JOURNEY OLD NEW`"),
        (("sytsem", "anna", "x"), "did you mean `system`?"),
        (("step", "buy", "pay"), "write `step JOURNEY OLD NEW`"),
        (("step", "buy", "pay", "Maksan"), "how about `maksan`?"),
        (("step", "buy", "pay", "pay"), "`pay` is its id already"),
        (("persona", "anna", "anna"), "`anna` is its id already"),
        (("persona", "anna", "Äiti Anna"), "how about `aiti-anna`?"),
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


def test_a_track_is_renamed(jac: Call, tmp_path: Path) -> None:
    (tmp_path / "handbook.yaml").write_text(
        "kind: handbook\nname: H\norganisation: O\n"
        "tracks: [{id: ease, name: Ease, scale: {from: 1, to: 5}}]\n"
    )
    journey = tmp_path / "buy.yaml"
    journey.write_text("kind: journey\nname: B\nstages: [{name: A, tracks: {ease: 3}}]\n")

    jac("rename", "track", "ease", "easiness", "--in", str(tmp_path))

    assert "tracks: {easiness: 3}" in journey.read_text()
