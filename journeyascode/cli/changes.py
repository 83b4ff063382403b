"""What a change of the handbook touches, of all that a check has found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import click

from journeyascode.cli.handbook_rules import check_with_installed
from journeyascode.cli.speech import aloud
from journeyascode.reports.checked import Checked
from journeyascode.reports.text import harmless
from journeyascode.source import load_texts
from journeyascode.source.files import read_files
from journeyascode.source.git import GitError
from journeyascode.source.revision import read_revision

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path, PurePosixPath

    from journeyascode.findings import Diagnostic
    from journeyascode.source.revision import Revision


@dataclass(frozen=True)
class RevisionDifference:
    """The difference between the handbook that was checked and an earlier revision of it."""

    checked: Checked
    before: Revision
    files: frozenset[PurePosixPath]
    """The files that are new or say something else than before."""

    def touches(self, one: Diagnostic) -> bool:
        """Tell whether a finding names a changed file, or is new or graver than before."""
        named = (one.place.path, *(place.path for place, _ in one.related))
        if any(path in self.files for path in named):
            return True
        if one.place.path not in self.before.texts:  # no YAML: it is found for being there
            return one.place.path not in self.before.paths
        return one.in_full().severity.weight > self._weights.get(self.checked.fingerprint(one), 0)

    @cached_property
    def _weights(self) -> dict[str, int]:
        """What was found before and how much it weighed, by fingerprint."""
        loaded = load_texts(sorted(self.before.texts.items()), self.before.beside)
        found = check_with_installed(loaded, self.checked.as_of)
        then = Checked(loaded.handbook, self.checked.as_of, found, found)
        return {then.fingerprint(one): one.in_full().severity.weight for one in found}


def change_since(checked: Checked, paths: Sequence[Path], since: str) -> RevisionDifference:
    """Compare the files at and below `paths` with the revision `since`.

    Raises UsageError when that cannot be read.
    """
    try:
        before = read_revision(paths, since)
    except GitError as error:
        raise click.UsageError(harmless(aloud(error.told))) from None
    files, _ = read_files(paths)
    differing = frozenset(
        file.path for file in files if _text(file.content) != _text(before.texts.get(file.path))
    )
    return RevisionDifference(checked, before, differing)


def _text(content: bytes | None) -> bytes | None:
    """Give the bytes of a file as git keeps them, whatever ends its lines in the working tree."""
    return content and content.replace(b"\r\n", b"\n")
