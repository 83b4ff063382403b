"""Checking a part of a handbook in its place."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from journeyascode.cli.surroundings import surroundings
from tests.cli.calling import Call

SMALL = Path(__file__).parents[1] / "books" / "small"
TYPO = "journeys/anna.yaml"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """The small handbook, with one wrong reference."""
    shutil.copytree(SMALL, tmp_path / "journeys")
    (tmp_path / ".git").mkdir()
    anna = tmp_path / TYPO
    text = anna.read_text("utf-8").replace("segment: home", "segment: hoem")
    anna.write_text(text, "utf-8")
    return tmp_path


@pytest.mark.usefixtures("book")
def test_a_file_of_a_handbook_is_checked_in_its_place(jac: Call) -> None:
    told = jac("check", TYPO, "--select", "JAC201", "--format", "concise")

    assert told.code == 1
    assert [line.split(": ")[0] for line in told.out.splitlines()] == [f"{TYPO}:4:10"]
    assert jac("check", "journeys/segment.yaml", "--select", "JAC201").code == 0


@pytest.mark.usefixtures("book")
def test_a_part_of_it_can_be_narrowed_further(jac: Call) -> None:
    found = jac("check", TYPO, "--only", "journeys/segment.yaml", "--select", "JAC201")

    assert found.code == 0


def test_the_handbook_itself_has_no_surroundings(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(book)

    (book / "other.yaml").write_text("kind: handbook\n", "utf-8")
    assert surroundings([Path("journeys")]) is None
    assert surroundings([Path("journeys/handbook.yaml"), Path(TYPO)]) is None
    assert surroundings([Path(TYPO)]) == Path("journeys")


def test_what_lies_elsewhere_is_named_in_full(
    book: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))

    assert surroundings([book / TYPO]) == (book / "journeys").resolve()


def test_nobody_looks_for_a_handbook_outside_the_repository(book: Path) -> None:
    within = book / "journeys" / "vendored"
    (within / ".git").mkdir(parents=True)
    alone = within / "alone.yaml"
    alone.write_text("kind: persona\nname: A\n", "utf-8")

    assert surroundings([Path("/")]) is None
    assert surroundings([alone]) is None
    assert surroundings([alone, book / TYPO]) is None


def test_a_folder_that_may_not_be_seen_holds_no_handbook(
    book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "iterdir", refuse)

    assert surroundings([book / TYPO]) is None
