"""Handbooks in memory, with the cursor marked in the text: ``persona: an‸na``."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import NamedTuple

from journeyascode.editor.at_cursor import WordAtCursor, aim_at
from journeyascode.editor.view import View
from journeyascode.findings import Place
from journeyascode.source.files import SourceFile
from journeyascode.source.load import load_files
from journeyascode.source.refusals import Spot
from tests.expectations import files_of

CURSOR = "‸"


class Marked(NamedTuple):
    """A handbook, and the spot in it at which the cursor stands."""

    view: View
    path: PurePosixPath
    spot: Spot

    @property
    def aim(self) -> WordAtCursor:
        aim = aim_at(self.view, self.path, self.spot)
        assert aim is not None
        return aim

    def lines(self, places: tuple[Place, ...]) -> list[str]:
        """What stands at each place, with its file and its line."""
        return [self.line(place) for place in places]

    def line(self, place: Place) -> str:
        line = self.view.files[place.path].line(place.line)
        word = line[place.column - 1 : place.end_column - 1]
        return f"{place.path.stem}:{place.line} {word}"


def view_of(text: str) -> View:
    """Read the files of a case, cut at lines of ``---``."""
    files = {path: SourceFile(path, content) for path, content in files_of(text)}
    return View(load_files(files.values()), files)


def marked(text: str) -> Marked:
    """Read the files of a case in which the cursor is marked."""
    view = view_of(text.replace(CURSOR, ""))
    for path, content in files_of(text):
        before, sign, _ = content.decode().partition(CURSOR)
        if sign:
            return Marked(view, path, (before.count("\n"), len(before.rpartition("\n")[2])))
    raise ValueError(text)
