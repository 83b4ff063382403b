"""The files of the handbook as they were in an earlier revision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from journeyascode.source.characters import MAX_BYTES
from journeyascode.source.files import UnreadFiles
from journeyascode.source.git import GitError, repository_of
from journeyascode.source.kind_of_file import READ
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from journeyascode.source.git import Blob, Repository

_SHOWN = 10
"""How many digits of a hash are shown."""


@dataclass(frozen=True, slots=True)
class Revision:
    """An earlier state of the files at and below some paths, by the names they have there."""

    name: str
    """The first digits of its hash."""
    texts: Mapping[PurePosixPath, bytes]
    """The YAML files."""
    paths: frozenset[PurePosixPath]
    """All files, whatever is in them."""
    beside: UnreadFiles
    """What stood beside the YAML, for links to lead to."""


def read_revision(paths: Sequence[Path], since: str) -> Revision:
    """Read what stood at and below `paths` where the work on them left the revision `since`.

    Raises GitError when there is no such revision, or no git.
    """
    repository = repository_of(paths[0])
    commit = repository.parting(repository.commit(since))
    homes = {path: _home(path, repository) for path in paths}
    blobs = repository.files(commit, homes.values())
    found = {
        shown: blob
        for path, home in homes.items()
        for shown, blob in _below(PurePosixPath(path.as_posix()), home, blobs)
    }
    read = {shown: blob for shown, blob in found.items() if _is_read(shown, blob, homes)}
    # What is too large to be read is refused as an empty file is: a reason of its own is no use.
    small = {shown: blob for shown, blob in read.items() if blob.size <= MAX_BYTES}
    contents = repository.contents([*small.values()])
    texts = dict.fromkeys(read, b"") | dict(zip(small, contents, strict=True))
    beside = UnreadFiles(
        roots=tuple(PurePosixPath(path.as_posix()) for path in paths if path.is_dir()),
        sizes={shown: blob.size for shown, blob in found.items() if shown not in read},
        links=frozenset(shown for shown, blob in found.items() if not blob.regular),
    )
    return Revision(commit[:_SHOWN], texts, frozenset(found), beside)


def _home(path: Path, repository: Repository) -> PurePosixPath:
    """Give a path from the root of the repository."""
    whole = path.resolve()
    if not whole.is_relative_to(repository.root):
        raise GitError(
            say("`{path}` is not in the repository `{root}`", path=path, root=repository.root)
        )
    return PurePosixPath(whole.relative_to(repository.root).as_posix())


def _below(
    shown: PurePosixPath, home: PurePosixPath, blobs: Sequence[Blob]
) -> Iterator[tuple[PurePosixPath, Blob]]:
    """Give the files at and below a path, spelt from there; without dot files."""
    for blob in blobs:
        if not blob.path.is_relative_to(home):
            continue
        rest = blob.path.relative_to(home)
        if not any(part.startswith(".") for part in rest.parts):
            yield shown / rest, blob


def _is_read(shown: PurePosixPath, blob: Blob, homes: Mapping[Path, PurePosixPath]) -> bool:
    named = blob.path in homes.values()
    return blob.regular and (named or shown.suffix.lower() in READ)
