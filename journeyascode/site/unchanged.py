"""A build that would come out as the last one did is not run: what that one said is said again.

What it was made from, what came of it and what it said are kept in the cache of whoever builds,
as sums of the content: nothing that a repository brings along is believed. This is asked before
anything heavy is loaded. Whatever is in doubt is built.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from datetime import date
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.disk import DataError, digest, make_folder, read_data, remove, walk, write
from journeyascode.site.publish import list_files, read_manifest
from journeyascode.source.files import MADE, MANIFEST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

MOST = 64
"""So many builds are remembered."""

_OURS = "journeyascode"
_PACKAGE = Path(__file__).parents[1]
_DRAWINGS = ".cache"
_USUAL = "journeys"
_MARKS = {PurePosixPath(one).name for one in MADE}
"""What tells that a program has made a folder."""
_LOOKED_FOR = {"mkdocs.yml", "mkdocs.yaml", _USUAL, ".git", ".jac-baseline.json"}
"""What is looked for in the folders above a handbook, besides YAML."""
_READ = (".yml", ".yaml")
_ABOUT = (".dist-info", ".egg-info", ".egg-link", ".pth")
_FLEETING = {"_", "SHLVL", "OLDPWD", "PYTEST_CURRENT_TEST", "PYDANTIC_DISABLE_PLUGINS"}
_FLEETING |= {"NO_MKDOCS_2_WARNING"}
"""Variables of the environment that say nothing of a build: which program is the last, and such
as we set ourselves."""


class UncertainError(Exception):
    """Nobody can tell whether something is as it was."""


class BuildMessage(NamedTuple):
    """What was said."""

    text: str
    beside: bool = False
    """Whether on standard error."""


class SiteSources(NamedTuple):
    """What the site rests on, besides what is installed and what the command is told."""

    trees: tuple[str, ...]
    """Folders of which everything counts."""
    files: tuple[str, ...]
    """Files that count wherever they are: configurations, also such as are inherited."""
    near: tuple[str, ...]
    """Folders in which a handbook is looked for, and in those above."""
    below: tuple[str, ...] = ()
    """Folders below which handbooks have been looked for."""


def said_again() -> bool:
    """Say again what the last build like this one said; False where it is to be built."""
    try:
        known = read_data(_place())
        if not isinstance(known, dict):
            return False
        rests, out = SiteSources(*map(tuple, known["rests"])), Path(known["out"])
        lines = [BuildMessage(str(text), bool(beside)) for text, beside in known["said"]]
        if known["made"] != _sum_of(out) or known["from"] != _sum_up(rests, out):
            return False
        _say(lines)
    except (OSError, DataError, UncertainError, RuntimeError, KeyError, TypeError, ValueError):
        return False
    return True


def remember(rests: SiteSources, out: Path, said: Sequence[BuildMessage], since: float) -> None:
    """Remember a build that began at the time `since`; nothing of what has changed meanwhile."""
    try:
        for line in said:
            line.text.encode(_stream(line).encoding)
        out = out.absolute()
        known = {
            "rests": rests,
            "out": str(out),
            "from": _sum_up(rests, out, since),
            "made": _sum_of(out),
            "said": said,
        }
        place = _place()
        make_folder(place.parent, place.parent)
        write(place, json.dumps(known, ensure_ascii=False).encode(), place.parent)
        _tidy(place.parent)
    except (OSError, UncertainError, RuntimeError, TypeError, ValueError):
        return  # it is built again


def cache_folder() -> Path:
    """Give where the system wants us to keep what can be made again.

    Raises RuntimeError where nobody knows whose it would be.
    """
    if sys.platform == "win32":  # pragma: no cover - Windows
        return Path(
            os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local", _OURS, "Cache"
        )
    usual = "Library/Caches" if sys.platform == "darwin" else ".cache"
    named = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(named) if os.path.isabs(named) else Path.home() / usual) / _OURS  # noqa: PTH117 - an empty one is not


def _place() -> Path:
    """Give the file in which a build of this command in this folder is remembered."""
    asked = json.dumps([str(Path.cwd()), *sys.argv[1:]])
    return cache_folder() / "built" / f"{hashlib.sha256(asked.encode()).hexdigest()}.json"


def _tidy(folder: Path) -> None:
    """Forget the builds that nobody has run for the longest time."""
    there = sorted(folder.glob("*.json"), key=lambda one: one.stat().st_mtime, reverse=True)
    for one in there[MOST:]:
        remove(one, folder)


def _say(lines: Iterable[BuildMessage]) -> None:
    for line in lines:
        stream = _stream(line)
        stream.write(f"{line.text}\n")
        stream.flush()


def _stream(line: BuildMessage) -> TextIO:
    stream = sys.stderr if line.beside else sys.stdout
    if stream is None or (sys.platform == "win32" and stream.isatty()):
        raise UncertainError
    return stream


def _sum_of(out: Path) -> str:
    """Give the sum of a site of ours. Raises UncertainError unless it is as it was written."""
    known = read_manifest(out)
    there = dict(list_files(out))
    if not known or known.keys() != there.keys():
        raise UncertainError
    if any(digest(path) != known[address] for address, path in there.items()):
        raise UncertainError
    return digest(out / MANIFEST)


def _sum_up(rests: SiteSources, out: Path, since: float | None = None) -> str:
    """Give the sum of everything that a build in `out` rests on.

    Raises UncertainError for what nobody knows, and for what has changed after the time `since`.
    """
    found = hashlib.sha256()
    looked = (_near(rests.near, since), _inside(rests.below, since), _below(rests, out, since))
    for part in (_around(), installed(), *looked):
        for told in part:
            found.update(repr(told).encode("utf-8", "surrogateescape"))
            found.update(b"\n")
    return found.hexdigest()


def _around() -> Iterator[object]:
    """Yield what the command is told, and by whom."""
    yield sys.argv[1:], str(Path.cwd()), date.today().isoformat()  # noqa: DTZ011 - the user's day
    yield sys.version, sys.executable, sys.flags
    yield sorted(pair for pair in os.environ.items() if pair[0] not in _FLEETING)
    for stream in (sys.stdout, sys.stderr):
        yield stream and (stream.isatty(), stream.encoding)


def installed() -> Iterator[object]:
    """Yield what tells one state of all that is installed from another; our own files one by one.

    By time and size, as Python itself does it to see whether a module is to be compiled.
    """
    for folder in dict.fromkeys(sys.path):
        there = Path(folder).iterdir() if Path(folder).is_dir() else ()
        abouts = [one for one in there if one.name.endswith(_ABOUT)]
        yield folder, sorted((one.name, one.stat().st_mtime_ns) for one in abouts)
    for level in walk(_PACKAGE):
        level.folders[:] = [name for name in level.folders if name != "__pycache__"]
        for path in (level.folder / name for name in level.files):
            seen = path.stat()
            yield str(path), seen.st_size, seen.st_mtime_ns
    for folder in os.environ.get("PATH", os.defpath).split(os.pathsep):
        yield from map(_engine, (Path(folder, "dot"), Path(folder, "dot.exe")))
    yield _engine(Path(os.environ.get("JAC_DOT", "")))


def _engine(program: Path) -> object:
    if not program.is_file():
        return None
    seen = program.stat()
    return str(program), seen.st_size, seen.st_mtime_ns


def _near(near: Iterable[str], since: float | None) -> Iterator[object]:
    """Yield what is to be seen of other handbooks and configurations, here and further up."""
    folders = dict.fromkeys(up for one in near for up in (Path(one), *Path(one).parents))
    for folder in folders:
        names = sorted(one.name for one in folder.iterdir()) if os.access(folder, os.R_OK) else []
        kept = [name for name in names if name in _LOOKED_FOR or name.lower().endswith(_READ)]
        yield str(folder), kept
        for path in (folder / name for name in kept):
            if path.is_file():
                yield _content(path, since)
        usual = folder / _USUAL
        written = (
            sorted(one for one in usual.iterdir() if one.suffix.lower() in _READ)
            if os.access(usual, os.R_OK) and usual.is_dir()
            else []
        )
        yield from (_content(one, since) for one in written if one.is_file())


def _inside(below: Iterable[str], since: float | None) -> Iterator[object]:
    """Yield what is to be seen of handbooks further down, and what tells of a folder's maker."""
    for level in (level for folder in below for level in walk(Path(folder), lambda _: None)):
        level.folders[:] = (one for one in level.folders if not one.startswith("."))
        kept = [one for one in level.files if one in _MARKS or one.lower().endswith(_READ)]
        yield str(level.folder), kept, _USUAL in level.folders
        written = (level.folder / one for one in kept if one not in _MARKS)
        yield from (_content(path, since) for path in written)


def _below(rests: SiteSources, out: Path, since: float | None) -> Iterator[object]:
    """Yield the content of everything in the trees, but for what a build puts there."""
    made = {out, out.with_name(f".{out.name}.jac-lock"), out.with_name(f".{out.name}.jac-new")}
    for tree in rests.trees:
        for level in walk(Path(tree)):
            _refuse_new(level.folder, since)
            level.folders[:] = [
                name
                for name in level.folders
                if level.folder / name not in made and name not in {".git", _DRAWINGS}
            ]
            yield str(level.folder), level.folders, level.buried
            for name in level.files:
                yield _content(level.folder / name, since)
    for file in rests.files:
        yield _content(Path(file), since)


def _content(path: Path, since: float | None) -> tuple[str, str]:
    _refuse_new(path, since)
    return str(path), digest(path)


def _refuse_new(path: Path, since: float | None) -> None:
    """Raise UncertainError where something has changed after a time: perhaps after it was read."""
    seen = path.lstat()
    if since is not None and max(seen.st_mtime, seen.st_ctime) >= since:
        raise UncertainError
