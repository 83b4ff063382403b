from __future__ import annotations

import os
import resource
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from journeyascode import disk
from journeyascode.disk import RefusedError

TREASURE = b"not ours"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder we are in, and a treasure outside of it."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "file").write_bytes(TREASURE)
    return folder


WRITING: dict[str, Callable[[Path], object]] = {
    "write": lambda path: disk.write(path, b"ours"),
    "create": lambda path: disk.create(path, b"ours"),
    "append": lambda path: disk.append(path, b"ours"),
    "remove": disk.remove,
    "make a folder": lambda path: disk.make_folder(path / "below"),
    "lock": disk.lock_file,
    "remove what is empty": lambda path: disk.remove_empty(path.parent, Path()),
}


@pytest.mark.parametrize("way", sorted(set(WRITING) - {"append", "lock"}))
def test_nothing_goes_through_a_folder_that_is_a_link(way: str, here: Path) -> None:
    (here / "linked").symlink_to("../outside")
    with pytest.raises(RefusedError, match="linked` is a link"):
        WRITING[way](Path("linked/file"))
    assert (here / "../outside/file").read_bytes() == TREASURE
    assert [path.name for path in (here / "../outside").iterdir()] == ["file"]


@pytest.mark.parametrize("way", sorted(set(WRITING) - {"remove", "remove what is empty"}))
@pytest.mark.parametrize("to", ["../outside/file", "../outside/new"])
def test_nothing_goes_through_a_file_that_is_a_link(way: str, to: str, here: Path) -> None:
    (here / "file").symlink_to(to)
    with pytest.raises(RefusedError, match="file` is a link"):
        WRITING[way](Path("file"))
    assert (here / "../outside/file").read_bytes() == TREASURE
    assert [path.name for path in (here / "../outside").iterdir()] == ["file"]


def test_a_link_that_is_removed_leaves_what_it_leads_to(here: Path) -> None:
    for name, to in (("file", "../outside/file"), ("folder", "../outside")):
        (here / name).symlink_to(to)
    disk.remove(here / "file")
    disk.clear(here / "folder")
    assert list(here.iterdir()) == []
    assert (here / "../outside/file").read_bytes() == TREASURE


def test_a_name_we_make_up_cannot_be_planted(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("secrets.token_hex", lambda _: "known")
    (here / ".jac-known").symlink_to("../outside/file")
    with pytest.raises(FileExistsError):
        disk.write(here / "file", b"ours")
    assert (here / "../outside/file").read_bytes() == TREASURE


def test_dots_in_a_path_lead_where_they_are_seen_to(here: Path) -> None:
    (here / "linked").symlink_to("../outside")
    disk.write(Path("linked/../file"), b"ours")
    assert (here / "file").read_bytes() == b"ours"


def test_a_file_keeps_its_rights_and_a_new_one_has_those_of_everybody_elses(here: Path) -> None:
    (here / "old").touch(mode=0o600)
    before = os.umask(0o027)
    try:
        disk.write(here / "old", b"ours")
        disk.write(here / "new", b"ours")
    finally:
        os.umask(before)
    assert [(here / name).stat().st_mode & 0o777 for name in ("old", "new")] == [0o600, 0o640]


def test_a_pipe_takes_what_is_written_as_it_comes(here: Path) -> None:
    pipe, heard = here / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: heard.append(pipe.read_bytes()))
    reader.start()
    disk.write(pipe, b"ours")
    reader.join()
    assert heard == [b"ours"]


def test_what_is_open_already_is_named_by_the_system(here: Path) -> None:
    with (here / "file").open("wb") as file:
        disk.write(Path(f"/dev/fd/{file.fileno()}"), b"ours")
    assert (here / "file").read_bytes() == b"ours"


@contextmanager
def little_room() -> Iterator[None]:
    """Let no file be larger than a kilobyte, as on a disk that is nearly full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("way", [disk.write, disk.create])
def test_a_full_disk_names_the_file_and_leaves_nothing(
    way: Callable[[Path, bytes], None], here: Path
) -> None:
    with little_room(), pytest.raises(OSError, match="too large") as full:
        way(here / "a" / "b" / "file", b"x" * 10_000)
    assert full.value.filename == str(here / "a" / "b" / "file")
    assert not [path for path in here.rglob("*") if path.is_file()]
    assert way is disk.write or not list(here.iterdir())


def test_of_files_made_together_none_is_left_when_one_fails(here: Path) -> None:
    (here / "a").mkdir()
    files = {here / "a" / "b" / "one": b"x", here / "c" / "two": b"x" * 10_000}
    with little_room(), pytest.raises(OSError, match="too large"):
        disk.create_all(files)
    assert [path.name for path in here.rglob("*")] == ["a"]
    disk.create_all(files)
    assert len([path for path in here.rglob("*") if path.is_file()]) == 2


def test_a_full_disk_leaves_the_old_file(here: Path) -> None:
    (here / "file").write_bytes(b"old")
    with little_room(), pytest.raises(OSError, match="too large"):
        disk.write(here / "file", b"x" * 10_000)
    assert [path.name for path in here.iterdir()] == ["file"]
    assert (here / "file").read_bytes() == b"old"


def test_a_file_that_is_there_is_not_made_anew(here: Path) -> None:
    (here / "file").write_bytes(b"old")
    with pytest.raises(FileExistsError):
        disk.create(here / "file", b"new")
    assert (here / "file").read_bytes() == b"old"


def test_folders_that_hold_nothing_go_up_to_the_root_and_no_further(here: Path) -> None:
    disk.make_folder(here / "a" / "b" / "c")
    (here / "a" / "file").touch()
    disk.remove_empty(here / "a" / "b" / "c", here)
    assert [path.name for path in (here / "a").iterdir()] == ["file"]
    disk.remove(here / "a" / "file")
    disk.remove_empty(here / "a", here / "a")
    assert (here / "a").is_dir()


def test_folders_too_deep_in_each_other_to_be_removed_are_told(here: Path) -> None:
    folder = here / "deep"
    folder.mkdir()
    number = os.open(folder, os.O_RDONLY)
    for _ in range(2000):
        os.mkdir("d", dir_fd=number)
        below = os.open("d", os.O_RDONLY, dir_fd=number)
        os.close(number)
        number = below
    os.close(number)
    try:
        disk.clear(folder)
    except OSError as refused:
        assert str(folder) in str(refused.filename)  # noqa: PT017 - newer systems can remove it
    finally:
        subprocess.run(["/bin/rm", "-rf", folder], check=True)  # else nothing else here can
