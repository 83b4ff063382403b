"""The files of a handbook: those on disk, and on top of them those that are open."""

from __future__ import annotations

from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from journeyascode.disk import as_typed
from journeyascode.editor.view import View
from journeyascode.model import KINDS
from journeyascode.reports.baseline import NAME
from journeyascode.source.entities import read_sheets
from journeyascode.source.files import (
    SourceFile,
    UnreadFiles,
    is_skipped,
    read_beside,
    read_files,
)
from journeyascode.source.kind_of_file import READ, kind_in
from journeyascode.source.load import load_files
from journeyascode.source.mkdocs_file import FOLDER
from journeyascode.source.which_handbook import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.source.entities import Outcome


class OpenHandbook:
    """One handbook at work. A file is read again only when what stands in it has changed."""

    def __init__(self, folder: Path) -> None:
        """Look at what is in `folder`."""
        self.folder = folder
        self._open: dict[PurePosixPath, SourceFile] = {}
        self._disk: tuple[tuple[SourceFile, ...], UnreadFiles] | None = None
        self._known: dict[PurePosixPath, tuple[SourceFile, tuple[Outcome, ...]]] = {}
        self._view: View | None = None

    def lay(self, path: Path, text: str) -> None:
        """Put the text of an open file on top of what is on disk."""
        shown = shown_path(path)
        self._open[shown] = SourceFile(shown, text.encode("utf-8", "surrogatepass"))
        self._view = None

    def take(self, path: Path) -> None:
        """Take an open file away; from now on what is on disk counts."""
        self._open.pop(shown_path(path), None)
        self.look_again()

    def look_again(self) -> None:
        """Forget what was on disk, for something there has changed."""
        self._disk = self._view = None

    def view(self) -> View:
        """Give the handbook as it stands now."""
        if self._view is None:
            self._disk = self._disk or read_files((Path(shown_path(self.folder)),))
            read, strays = self._disk
            files = {file.path: file for file in read} | self._open
            ordered = dict(sorted(files.items()))
            self._view = View(load_files(ordered.values(), strays, self._read), ordered)
            self._known = {path: self._known[path] for path in ordered}
        return self._view

    def find(self, texts: Mapping[PurePosixPath, bytes]) -> View:
        """Give the handbook as it would be with these texts."""
        files = {path: SourceFile(path, content) for path, content in sorted(texts.items())}
        return View(load_files(files.values(), read=self._read_anew), files)

    @property
    def known(self) -> SourceFile | None:
        """The list of known findings beside the handbook."""
        return read_beside(Path(shown_path(self.folder)), NAME)

    def _read(self, file: SourceFile) -> tuple[Outcome, ...]:
        known = self._known.get(file.path)
        if known is None or known[0] != file:
            known = self._known[file.path] = (file, tuple(read_sheets(file)))
        return known[1]

    def _read_anew(self, file: SourceFile) -> Iterable[Outcome]:
        known = self._known.get(file.path)
        return known[1] if known and known[0] == file else read_sheets(file)


def folder_of(path: Path, text: str) -> Path | None:
    """Give the folder of the handbook that a file belongs to; None when it belongs to none.

    That is the one that `jac check` finds around it, else the nearest that is called as such a
    folder is, else the file's own, when it says what kind it is.
    """
    if path.suffix.lower() not in READ:
        return None
    home = nearest(path)
    if home and path.is_relative_to(home.source):
        return None if is_skipped(path, home.source) else home.source
    named = next((near for near in path.parents if near.name == FOLDER), None)
    if named:
        return None if is_skipped(path, named) else named
    is_ours = kind_in(text.encode("utf-8", "replace")) in KINDS
    return path.parent if is_ours and not path.name.startswith(".") else None


def shown_path(path: Path) -> PurePosixPath:
    """Spell a path as people would type it here."""
    return PurePosixPath(as_typed(path))
