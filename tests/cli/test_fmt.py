"""``jac fmt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.calling import Call

FILES = {
    "anna.yaml": "name: Anna # hän\nkind:  persona\n",
    "broken.yaml": "kind: [\n",
    "eero.yaml": "kind: persona\nname: Eero\n",
}
TIDY = "kind: persona\nname: Anna # hän\n"
LEFT = "`journeys/broken.yaml` is left as it is: it cannot be read, and `jac check` tells why"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "journeys"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_files_are_set_in_order_and_named(jac: Call, folder: Path) -> None:
    done = jac("fmt")

    assert (done.code, done.out) == (1, "journeys/anna.yaml\n")
    assert done.err.splitlines() == ["files: 3, not in order: 1", LEFT]
    assert texts(folder) == {**FILES, "anna.yaml": TIDY}
    assert jac("fmt")[:2] == (1, "")
    (folder / "broken.yaml").unlink()
    assert jac("fmt")[:2] == (0, "")


def test_a_check_names_the_files_and_writes_nothing(jac: Call, folder: Path) -> None:
    assert jac("fmt", "--check")[:2] == (1, "journeys/anna.yaml\n")
    assert jac("fmt", "--check", "journeys/eero.yaml")[:2] == (0, "")
    assert texts(folder) == FILES


def test_the_difference_is_shown_and_nothing_is_written(jac: Call, folder: Path) -> None:
    done = jac("fmt", "--diff", "--lang", "fi")

    assert done.code == 1
    assert done.out.splitlines()[2:] == [
        "@@ -1,2 +1,2 @@",
        "+kind: persona",
        " name: Anna # hän",
        "-kind:  persona",
    ]
    assert done.err.splitlines()[0] == "tiedostoja 3, epäjärjestyksessä 1"
    assert texts(folder) == FILES


def test_the_handbook_is_spoken_to_in_its_own_language(jac: Call, folder: Path) -> None:
    charter = "kind: handbook\nname: K\norganisation: Y\nlanguages: [fi]\n"
    (folder / "handbook.yaml").write_text(charter, "utf-8")

    assert jac("fmt", "--check").err.splitlines()[0] == "tiedostoja 4, epäjärjestyksessä 1"
    assert jac("fmt", "--check", "--lang", "en").err.startswith("files: 4")


def test_what_is_not_read_is_named_and_keeps_it_from_being_in_order(
    jac: Call, folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "out").symlink_to(tmp_path / "elsewhere")
    (folder / "ben.yaml.txt").write_text("kind: persona\nid: ben\n", "utf-8")

    told = jac("fmt", "--check", "--lang", "en")

    assert told.code == 1
    assert "`out` leads out of the handbook's folder" in told.err
    assert "`ben.yaml.txt` is a file of the handbook with another ending" in told.err


def test_a_link_is_left_as_it_is(jac: Call, folder: Path) -> None:
    (folder / "link.yaml").symlink_to(folder / "anna.yaml")

    done = jac("fmt", "journeys/link.yaml")

    assert (done.code, done.out) == (1, "")
    assert "`journeys/link.yaml` is a link and is not written" in done.err
    assert texts(folder)["anna.yaml"] == FILES["anna.yaml"]


def test_a_protected_file_is_left_as_it_is(jac: Call, folder: Path) -> None:
    (folder / "anna.yaml").chmod(0o444)

    done = jac("fmt")

    assert (done.code, done.out) == (1, "")
    assert "`journeys/anna.yaml` is protected against writing" in done.err
    (folder / "broken.yaml").unlink()
    assert jac("fmt", "--check").code == jac("fmt").code == 1
    (folder / "broken.yaml").write_text(FILES["broken.yaml"], "utf-8")
    assert texts(folder) == FILES
