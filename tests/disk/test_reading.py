from __future__ import annotations

import json
import os
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeyascode import disk
from journeyascode.disk import DataError, RefusedError, understand

MIB = 1 << 20


def test_more_than_the_limit_is_never_read(tmp_path: Path) -> None:
    with (tmp_path / "sparse").open("wb") as file:
        file.truncate(40 << 30)
    with pytest.raises(RefusedError, match="more than the 1 MiB"):
        disk.read(tmp_path / "sparse", MIB)
    with pytest.raises(RefusedError, match="more than the 32 MiB"):
        disk.read_data(tmp_path / "sparse")
    assert len(disk.read_beginning(tmp_path / "sparse", MIB)) == MIB
    assert not disk.holds(tmp_path / "sparse", b"")


def test_a_file_that_grows_while_it_is_read_is_read_up_to_the_limit() -> None:
    """The system says of such a file that it is empty."""
    with pytest.raises(RefusedError, match="more than"):
        disk.read(Path("/proc/self/environ"), 3)


def test_a_pipe_is_read_only_when_somebody_named_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for read in (
        lambda p: disk.read(p, 9),
        disk.digest,
        disk.read_data,
        lambda p: disk.holds(p, b""),
    ):
        with pytest.raises(RefusedError, match="no regular file"):
            read(tmp_path / "pipe")
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_bytes(b"said"))
    writer.start()
    assert disk.hear(tmp_path / "pipe", 9) == b"said"
    writer.join()


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no regular file"):
        disk.read(tmp_path, 9)


def test_what_is_ours_is_not_read_by_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("{}")
    (tmp_path / "linked").symlink_to("real")
    assert disk.read_data(tmp_path / "real") == {}
    assert disk.read(tmp_path / "linked", 9) == b"{}"
    for read in (disk.read_data, disk.digest):
        with pytest.raises(OSError, match="symbolic links"):
            read(tmp_path / "linked")


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 200_000,
        b'{"a":' * 200_000,
        b"[" * 200_000 + b"]" * 200_000,
        b'{"a": 1, "a": 2}',
        b"NaN",
        b"[-Infinity]",
        b"9" * 100_000,
        b"\xff\xfe[\x00]\x00",
        b"\xff",
        b"",
        b"\0",
    ],
    ids=lambda content: f"{content[:9]!r} {len(content)}",
)
def test_what_we_could_not_have_written_is_refused(content: bytes) -> None:
    with pytest.raises(DataError):
        understand(content)


@given(st.binary(max_size=60))
def test_anything_at_all_is_understood_or_refused(content: bytes) -> None:
    try:
        said = understand(content)
    except DataError:
        return
    assert json.loads(content.decode("utf-8-sig")) == said


def test_folders_are_gone_through_without_calls_in_calls(tmp_path: Path) -> None:
    deep = tmp_path.joinpath(*"d" * disk.DEEPEST)
    (deep / "below").mkdir(parents=True)
    (deep / "file").touch()
    (tmp_path / "linked").symlink_to("d")
    levels = list(disk.walk(tmp_path))
    assert levels[0].folders == ["d"]
    assert levels[0].files == ["linked"]
    assert levels[-1] == (deep, [], ["file"], ["below"])
