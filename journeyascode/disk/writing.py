"""Writing: in one stroke, and never through a link that somebody planted on the way."""

from __future__ import annotations

import os
import secrets
import shutil
import stat
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.disk.spelling import RefusedError, as_typed
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
_PLAINLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_STREAMS = (Path("/dev"), Path("/proc"))
"""Where the system keeps the names of what is open: links by nature."""


def write(path: Path, content: bytes, root: Path | None = None, *, durable: bool = True) -> None:
    """Write a file in one stroke: whoever looks sees the old content or the new one.

    It keeps the rights it has; folders on the way are made. A pipe or a terminal takes `content`
    as it comes. Raises RefusedError as `refuse_links` does.
    """
    path = _whole(path)
    if _is_stream(path):
        with _named(path), path.open("ab") as stream:
            stream.write(content)
        return
    refuse_links(path, root)
    make_folder(path.parent, root)
    put(stage(path, content, durable=durable), path)


def create(path: Path, content: bytes, root: Path | None = None) -> None:
    """Write a file that is not there yet; nothing of it is left when that fails.

    Raises FileExistsError when it is there, and RefusedError as `refuse_links` does.
    """
    create_all({path: content}, root)


def create_all(files: Mapping[Path, bytes], root: Path | None = None) -> None:
    """Write files that are not there yet; nothing of any of them is left when one fails.

    Raises what `create` raises.
    """
    made: list[Path] = []
    try:
        for path, content in files.items():
            _create(_whole(path), content, root, made)
    except BaseException:
        for one in reversed(made):
            with suppress(OSError):  # somebody else has put something there meanwhile
                (one.rmdir if one.is_dir() else one.unlink)()
        raise


def append(path: Path, content: bytes) -> None:
    """Add to the end of a file, which is made when it is not there; not through a link."""
    refuse_links(path, path.parent)
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | _PLAINLY
    with _named(path), os.fdopen(os.open(path, flags, 0o666), "wb") as file:
        file.write(content)


def stage(path: Path, content: bytes, like: Path | None = None, *, durable: bool = True) -> Path:
    """Give a new file beside `path` with the content that `path` is to have, and its rights.

    They are those of the file `like`, if that is another one.
    """
    beside = path.with_name(f".jac-{secrets.token_hex(8)}")
    with _named(path):
        mode = _mode_of(like or path)
        _fill(beside, content, durable=durable)
        if mode is not None:
            beside.chmod(mode)
    return beside


def put(staged: Path, path: Path) -> None:
    """Let a file from `stage` take its place; it is gone when that fails."""
    try:
        with _named(path):
            staged.replace(path)
    finally:
        staged.unlink(missing_ok=True)


def make_folder(path: Path, root: Path | None = None) -> None:
    """Make a folder and those above it. Raises RefusedError as `refuse_links` does."""
    path = _whole(path)
    refuse_links(path, root)
    path.mkdir(parents=True, exist_ok=True)


def remove(path: Path, root: Path | None = None) -> None:
    """Remove a file, if it is there; of a link itself, not what it leads to.

    Raises RefusedError when a folder on the way is a link, as `refuse_links` does.
    """
    path = _whole(path)
    refuse_links(path.parent, root)
    path.unlink(missing_ok=True)


def remove_empty(folder: Path, root: Path) -> None:
    """Remove a folder and those above it that are empty then, below `root`."""
    folder, root = _whole(folder), _whole(root)
    refuse_links(folder, root)
    while folder != root and folder.is_relative_to(root) and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def clear(folder: Path) -> None:
    """Remove a folder of ours with everything in it; of a link only itself.

    Raises RefusedError when its folders lie in each other deeper than the system can follow.
    """
    if folder.is_symlink() or folder.is_file():
        folder.unlink()
    elif folder.exists():
        try:
            shutil.rmtree(folder)
        except RecursionError:
            told = say("`{path}` holds too many folders in each other", path=folder)
            raise RefusedError(folder, told, say("remove it")) from None


def move(old: Path, new: Path) -> None:
    """Give a folder or a file another name, which nobody has."""
    old.rename(new)


def lock_file(path: Path) -> int:
    """Give the descriptor of a file that is opened for a lock on it, and made for that."""
    refuse_links(path, path.parent)
    return os.open(path, os.O_RDWR | os.O_CREAT | _PLAINLY, 0o644)


@contextmanager
def scratch(name: str) -> Iterator[Path]:
    """Give a folder for our own use, far from everything, which is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=name) as folder:
        yield Path(folder)


def refuse_links(path: Path, root: Path | None = None) -> None:
    """Raise RefusedError when `path`, or a folder on the way to it below `root`, is a link.

    When `root` is left out, it is the folder we are in. What lies elsewhere was named by whoever
    called us: only its own last name is looked at.
    """
    path, root = _whole(path), _whole(root or Path())
    on_the_way = (folder for folder in path.parents if root in folder.parents)
    for part in (path, *on_the_way):
        if part.is_symlink():
            raise RefusedError(
                path,
                say(
                    "`{path}` is a link, and links are not followed when we write",
                    path=as_typed(part),
                ),
                say("name the place it leads to, or remove the link"),
            )


def _whole(path: Path) -> Path:
    """Spell a path from the root, without `..` and with the links on it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow what we must see


def _is_stream(path: Path) -> bool:
    if any(path.is_relative_to(place) for place in _STREAMS):
        return path.exists()
    with suppress(OSError):  # a name that is too long is told by the one who writes
        return path.exists() and not (path.is_symlink() or path.is_file() or path.is_dir())
    return False


def _mode_of(path: Path) -> int | None:
    try:
        return stat.S_IMODE(path.lstat().st_mode)
    except FileNotFoundError:
        return None


def _create(path: Path, content: bytes, root: Path | None, made: list[Path]) -> None:
    refuse_links(path, root)
    made += reversed([folder for folder in path.parents if not folder.exists()])
    make_folder(path.parent, root)
    with _named(path):
        _fill(path, content, durable=True)
    made.append(path)


def _fill(path: Path, content: bytes, *, durable: bool) -> None:
    """Make a file that nobody has, and is gone again when it cannot be filled."""
    number = os.open(path, _NEW | _PLAINLY, 0o666)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            if durable:
                file.flush()
                os.fsync(number)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


@contextmanager
def _named(path: Path) -> Iterator[None]:
    """Let whatever goes wrong name the file that is meant, and none that we made up."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
