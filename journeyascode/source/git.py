"""The one door to git: what a revision holds, read without running anything of the repository.

A name given by somebody becomes a hash first, and only hashes are used after that. Nothing is
checked out, no filter, hook, pager or difference program runs, nothing is asked and nothing is
fetched from a network.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.speech import Say, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SECONDS = 60
"""How long one question may take; reading ten thousand small files takes less than one."""

BYTES = 512 << 20
"""How much is read of one revision."""

_SAFE = (
    "--no-pager", "--literal-pathspecs", "--no-replace-objects",
    "-c", "core.fsmonitor=false",
    "-c", "core.hooksPath=/dev/null",
    "-c", "safe.bareRepository=explicit",  # a folder of the handbook may pose as a repository
)  # fmt: skip
_SILENT = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",  # what is missing in a partial clone stays missing
}
_KEPT = ("PATH", "HOME", "XDG_CONFIG_HOME", "SYSTEMROOT", "USERPROFILE")
"""What git needs of the environment; in the home it finds which folders it may trust."""


_HEAD = 200
"""More bytes than the line before a file has: its hash, its sort and its size."""


class GitError(Exception):
    """What kept us from reading a revision, and what to do about it."""

    def __init__(self, message: Say, remedy: Say | None = None) -> None:
        """Keep what to tell the reader."""
        super().__init__(str(message))
        self.told = message
        if remedy:
            self.told = say("{message}; {remedy}", message=message, remedy=remedy)


class Blob(NamedTuple):
    """A file of a revision: its path from the root of the repository, its hash, its bytes."""

    path: PurePosixPath
    hash: str
    size: int
    regular: bool
    """Whether it is a file like others, and no link or repository of its own."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, by the root of its working tree."""

    root: Path

    def commit(self, name: str) -> str:
        """Give the hash of the commit that `name` stands for."""
        asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"]
        told = _git(self.root, asked)
        if told.returncode:
            raise GitError(
                say("there is no revision `{name}` here", name=name),
                say("fetch it first; in a build, fetch the whole history (`fetch-depth: 0`)"),
            )
        return told.stdout.decode("ascii").strip()

    def parting(self, commit: str) -> str:
        """Give the commit at which the line of the working tree left that of `commit`.

        `commit` itself where they have nothing in common, as in a clone without history.
        """
        told = _git(self.root, ["merge-base", commit, "HEAD"])
        return commit if told.returncode else told.stdout.decode("ascii").strip()

    def files(self, commit: str, below: Iterable[PurePosixPath]) -> tuple[Blob, ...]:
        """Give the files of a commit at and below these paths from the root."""
        paths = [str(path) for path in below]
        asked = ["ls-tree", "-r", "-z", "-l", "--full-tree", commit]
        if "." not in paths:
            asked += ["--", *paths]
        return tuple(_blob(line) for line in _answer(self.root, asked).split(b"\0") if line)

    def contents(self, blobs: Sequence[Blob]) -> Iterator[bytes]:
        """Give what is in each of `blobs`, in their order."""
        if sum(blob.size for blob in blobs) > BYTES:
            raise GitError(say("the revision holds more than {n} MB", n=BYTES >> 20))
        asked = "".join(f"{blob.hash}\n" for blob in blobs).encode("ascii")
        told = _answer(self.root, ["cat-file", "--batch"], asked)
        at = 0
        for blob in blobs:
            head, _, _ = told[at : at + _HEAD].partition(b"\n")
            if not head.endswith(f" blob {blob.size}".encode("ascii")):
                raise GitError(
                    say("`{path}` of the revision is not in this clone", path=blob.path)
                )
            at += len(head) + 1
            yield told[at : at + blob.size]
            at += blob.size + 1


def repository_of(path: Path) -> Repository:
    """Give the repository that `path` lies in."""
    folder = path if path.is_dir() else path.parent
    root = _answer(folder, ["rev-parse", "--show-toplevel"]).rstrip(b"\r\n")
    return Repository(Path(os.fsdecode(root)).resolve())


def _blob(line: bytes) -> Blob:
    about, _, path = line.partition(b"\t")
    mode, sort, digest, size = about.decode("ascii").split()
    regular = sort == "blob" and mode != "120000"
    shown = PurePosixPath(path.decode("utf-8", "backslashreplace"))
    return Blob(shown, digest, int(size) if sort == "blob" else 0, regular)


def _answer(folder: Path, asked: Sequence[str], given: bytes = b"") -> bytes:
    """Give what git answers. Raises GitError with its own words when it fails."""
    told = _git(folder, asked, given)
    if b"not a git repository" in told.stderr:
        raise GitError(say("`{folder}` lies in no repository of git", folder=folder.as_posix()))
    if told.returncode:
        words = next(iter(told.stderr.decode("utf-8", "replace").splitlines()), told.returncode)
        raise GitError(say("git failed: {words}", words=words))
    return told.stdout


def _git(
    folder: Path, asked: Sequence[str], given: bytes = b""
) -> subprocess.CompletedProcess[bytes]:
    program = shutil.which("git")
    if program is None:
        raise GitError(say("git is not on this machine"), say("install it, or check everything"))
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    try:
        return subprocess.run(  # noqa: S603 - our own arguments; names stand behind a stop sign
            [program, *_SAFE, *asked],
            cwd=folder,
            env={**kept, **_SILENT},
            input=given,
            capture_output=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise GitError(say("git took longer than {n} s", n=SECONDS)) from None
