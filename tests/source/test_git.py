from __future__ import annotations

import os
import sys
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.source import git as door
from journeyascode.source.git import Blob, GitError, Repository, repository_of
from journeyascode.source.revision import read_revision
from tests.repository import commit, git


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a repository with one commit of a handbook."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "journeys").mkdir()
    (tmp_path / "journeys" / "anna.yaml").write_bytes(b"kind: persona\nname: Anna\n")
    (tmp_path / "journeys" / ".hidden.yaml").write_bytes(b"x")
    (tmp_path / "journeys" / "notes.txt").write_bytes(b"x")
    (tmp_path / "other.yaml").write_bytes(b"x")
    commit(tmp_path)
    return tmp_path


def told(error: pytest.ExceptionInfo[GitError]) -> str:
    return str(error.value.told)


def test_a_revision_holds_the_files_of_the_handbook_as_they_were(folder: Path) -> None:
    (folder / "journeys" / "anna.yaml").write_bytes(b"kind: persona\nname: Berta\n")

    before = read_revision([Path("journeys")], "HEAD")

    anna = PurePosixPath("journeys/anna.yaml")
    assert before.texts == {anna: b"kind: persona\nname: Anna\n"}
    assert before.paths == {anna, PurePosixPath("journeys/notes.txt")}
    assert before.name == git(folder, "rev-parse", "HEAD")[:10]


@pytest.mark.parametrize("asked", [".", "journeys/anna.yaml", "../{name}/journeys"])
def test_paths_are_spelt_as_they_were_asked_for(asked: str, folder: Path) -> None:
    path = Path(asked.format(name=folder.name))

    texts = read_revision([path], "HEAD").texts

    shown = {
        ".": "journeys/anna.yaml",
        "journeys/anna.yaml": "journeys/anna.yaml",
        "../{name}/journeys": f"../{folder.name}/journeys/anna.yaml",
    }[asked]
    assert PurePosixPath(shown) in texts


@pytest.mark.usefixtures("folder")
def test_a_file_that_was_named_is_read_whatever_its_ending() -> None:
    texts = read_revision([Path("journeys/notes.txt"), Path("other.yaml")], "HEAD").texts

    assert texts == {PurePosixPath("journeys/notes.txt"): b"x", PurePosixPath("other.yaml"): b"x"}


def test_the_revision_is_the_one_at_which_the_work_began(folder: Path) -> None:
    first = git(folder, "rev-parse", "HEAD")
    git(folder, "checkout", "-b", "work")
    git(folder, "checkout", "main")
    (folder / "journeys" / "new.yaml").write_bytes(b"x")
    commit(folder)
    git(folder, "checkout", "work")
    (folder / "journeys" / "mine.yaml").write_bytes(b"x")
    commit(folder)

    assert read_revision([Path("journeys")], "main").name == first[:10]


def test_lines_without_a_common_beginning_are_compared_as_they_are(folder: Path) -> None:
    git(folder, "checkout", "--orphan", "other")
    commit(folder)

    assert read_revision([Path("journeys")], "main").name == git(folder, "rev-parse", "main")[:10]


@pytest.mark.parametrize("name", ["nowhere", "--output=x", "-h", "HEAD:journeys", "a b", "", "@{"])
def test_what_is_no_revision_is_refused_and_obeyed_by_nobody(name: str, folder: Path) -> None:
    with pytest.raises(GitError) as error:
        read_revision([Path("journeys")], name)

    assert f"there is no revision `{name}` here; fetch it first" in told(error)
    assert not (folder / "x").exists()


def test_names_with_signs_of_their_own_are_read(folder: Path) -> None:
    name = os.fsdecode("ää *[b]\n\\.yaml".encode())
    (folder / "journeys" / name).write_bytes(b"odd")
    (folder / "journeys" / os.fsdecode(b"\xff.yaml")).write_bytes(b"odder")
    commit(folder)

    texts = read_revision([Path("journeys")], "HEAD").texts

    assert texts[PurePosixPath("journeys") / name] == b"odd"
    assert texts[PurePosixPath("journeys/\\xff.yaml")] == b"odder"
    assert read_revision([Path("journeys") / name], "HEAD").texts == {
        PurePosixPath("journeys") / name: b"odd"
    }


def test_a_link_is_not_followed_and_a_repository_inside_is_not_entered(folder: Path) -> None:
    (folder / "journeys" / "link.yaml").symlink_to("anna.yaml")
    inside = folder / "journeys" / "inside.yaml"
    inside.mkdir()
    git(inside, "init")
    (inside / "a.yaml").touch()
    commit(inside)
    git(folder, "-c", "advice.addEmbeddedRepo=false", "add", "--all")
    git(folder, "commit", "-m", "more")

    before = read_revision([Path("journeys")], "HEAD")

    assert {*before.texts} == {PurePosixPath("journeys/anna.yaml")}
    assert {PurePosixPath("journeys/link.yaml"), PurePosixPath("journeys/inside.yaml")} <= (
        before.paths
    )


@pytest.mark.usefixtures("folder")
def test_a_file_too_large_to_be_read_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeyascode.source.revision.MAX_BYTES", 3)

    texts = read_revision([Path("journeys")], "HEAD").texts

    assert texts == {PurePosixPath("journeys/anna.yaml"): b""}


@pytest.mark.usefixtures("folder")
def test_more_than_fits_into_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(door, "BYTES", 3)

    with pytest.raises(GitError) as error:
        read_revision([Path("journeys")], "HEAD")

    assert told(error) == "the revision holds more than 0 MB"


def test_a_file_that_the_clone_has_not_fetched_is_named(folder: Path) -> None:
    absent = Blob(PurePosixPath("a.yaml"), "1" * 40, 5, regular=True)

    with pytest.raises(GitError) as error:
        [*Repository(folder).contents([absent])]

    assert told(error) == "`a.yaml` of the revision is not in this clone"


def test_outside_of_a_repository_nothing_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))

    with pytest.raises(GitError) as error:
        repository_of(tmp_path)

    assert told(error) == f"`{tmp_path.as_posix()}` lies in no repository of git"


def test_paths_of_another_repository_are_refused(
    folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")

    with pytest.raises(GitError) as error:
        read_revision([folder / "journeys", elsewhere], "HEAD")

    assert told(error) == f"`{elsewhere}` is not in the repository `{folder.resolve()}`"


def test_a_folder_that_poses_as_a_repository_is_not_believed(folder: Path) -> None:
    posing = folder / "journeys" / "posing"
    git(folder, "init", "--bare", str(posing))

    with pytest.raises(GitError):
        repository_of(posing)


def test_without_git_one_is_told_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(folder))

    with pytest.raises(GitError) as error:
        repository_of(folder)

    assert told(error) == "git is not on this machine; install it, or check everything"


def test_git_that_hangs_is_ended(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = folder / "git"
    program.write_text(f"#!{sys.executable}\nimport time\ntime.sleep(60)\n", "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(door, "SECONDS", 0.2)

    with pytest.raises(GitError) as error:
        repository_of(folder)

    assert told(error) == "git took longer than 0.2 s"


def test_nothing_of_the_repository_is_run(folder: Path) -> None:
    trap = folder / "trap"
    trap.write_text(f"#!/bin/sh\ntouch {folder}/sprung\ncat\n", "utf-8")
    trap.chmod(0o755)
    for key in ("core.fsmonitor", "diff.external", "diff.x.textconv", "filter.x.smudge",
                "filter.x.clean", "core.pager", "core.sshCommand", "core.editor"):  # fmt: skip
        git(folder, "config", key, str(trap))
    (folder / ".git" / "hooks" / "post-index-change").symlink_to(trap)
    (folder / ".gitattributes").write_text("* filter=x diff=x\n", "utf-8")
    (folder / "journeys" / "anna.yaml").write_bytes(b"changed")

    assert read_revision([Path("journeys")], "HEAD").texts
    assert not (folder / "sprung").exists()
