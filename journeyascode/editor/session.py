"""Everything that is open in one editor: its handbooks, and what is to be told of them."""

from __future__ import annotations

import logging
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeyascode import build
from journeyascode.checking.installed_rules import PackageError, installed_rules
from journeyascode.editor.open_files import OpenHandbook, folder_of
from journeyascode.handbook import Handbook
from journeyascode.reports.baseline import tell_new
from journeyascode.reports.checked import Checked
from journeyascode.source.kind_of_file import kind_in
from journeyascode.source.which_handbook import around
from journeyascode.speech import say
from journeyascode.speech.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from journeyascode.editor.view import View
    from journeyascode.findings import Diagnostic
    from journeyascode.source import Loaded
    from journeyascode.speech import Say

log = logging.getLogger(__name__)


class SessionSettings(NamedTuple):
    """How to speak, and on which day."""

    language_of: Callable[[Handbook], str]
    today: Callable[[], date]


class CheckedView(NamedTuple):
    """What was found in a handbook as it stood at one moment, on one day."""

    view: View
    as_of: date
    found: tuple[Diagnostic, ...]


class EditorSession:
    """The handbooks that an editor has open. Whatever is in the files, there is an answer."""

    def __init__(self, manner: SessionSettings) -> None:
        """Begin with no handbook."""
        self.manner = manner
        self.roots: tuple[Path, ...] = ()
        self._desks: dict[Path, OpenHandbook] = {}
        self._of: dict[Path, OpenHandbook] = {}
        self._strangers: dict[Path, str] = {}
        """Open files that belong to no handbook, with the kind that each says it is."""
        self._judged: dict[Path, CheckedView] = {}
        self._whole: dict[Path, CheckedView] = {}
        """The last judgement for which every file could be read."""

    def enter(self, roots: Iterable[Path]) -> None:
        """Work in these folders from now on, and look at the handbooks in them."""
        self.roots = tuple(roots)
        self._strangers.clear()
        for root in self.roots:
            for home in around(root):
                self._desk(home.source.absolute())

    def lay(self, path: Path, text: str) -> None:
        """Take note of what stands in an open file; most files belong to no handbook."""
        desk = self._of.get(path) or self._desk_for(path, text)
        if desk:
            self._of[path] = desk
            desk.lay(path, text)

    def take(self, path: Path) -> None:
        """Forget an open file that has been closed."""
        self._strangers.pop(path, None)
        desk = self._of.pop(path, None)
        if desk:
            desk.take(path)

    def look_again(self) -> None:
        """Read what has changed on disk."""
        self._strangers.clear()
        for desk in self._desks.values():
            desk.look_again()

    def desk_of(self, path: Path) -> OpenHandbook | None:
        """Give the handbook that an open file belongs to."""
        return self._of.get(path)

    @property
    def desks(self) -> tuple[OpenHandbook, ...]:
        """Every handbook that is open."""
        return tuple(self._desks.values())

    def views(self) -> Iterator[View]:
        """Yield each handbook as it stands now."""
        return (desk.view() for desk in self.desks)

    def language(self, view: View) -> str:
        """Give the language to speak to those who write this handbook."""
        return self.manner.language_of(view.book)

    def speak(self, text: Say) -> str:
        """Say what is about no handbook: in the language asked for, else that of the terminal."""
        return text.to(self.manner.language_of(Handbook([])))

    def judge(self, desk: OpenHandbook) -> CheckedView:
        """Give all there is to mend in a handbook as it stands now."""
        view, today = desk.view(), self.manner.today()
        known = self._judged.get(desk.folder)
        if known is None or known.view is not view or known.as_of != today:
            fresh = CheckedView(view, today, self.find(desk, view))
            known = self._judged[desk.folder] = self._steadied(desk.folder, fresh)
        return known

    def find(self, desk: OpenHandbook, view: View) -> tuple[Diagnostic, ...]:
        """Give all there is to mend and not known yet."""
        return tell_new(self.check(view.loaded), desk.known)

    def check(self, loaded: Loaded) -> Checked:
        """Check as `jac check` does; rules of other packages that fail are logged and left out."""
        today = self.manner.today()
        try:
            found = build.check(loaded, today, installed_rules())
        except PackageError as error:
            log.warning("%s", error.told.to(self.manner.language_of(loaded.handbook)))
            found = build.check(loaded, today)
        return Checked(loaded.handbook, today, found, found)

    def by_file(self) -> Mapping[Path, tuple[OpenHandbook, tuple[Diagnostic, ...]]]:
        """Give what is to be mended in each file of each handbook, where there is anything."""
        told: dict[Path, tuple[OpenHandbook, tuple[Diagnostic, ...]]] = {}
        for desk in self.desks:
            with self._logged():
                for one in self.judge(desk).found:
                    path = Path.cwd() / one.place.path
                    told[path] = (desk, (*told.get(path, (desk, ()))[1], one))
        return told

    def _steadied(self, folder: Path, fresh: CheckedView) -> CheckedView:
        """Keep what is known of other files while one cannot be read.

        What needs all files is not asked then: without this it would come and go with each line
        that is half typed.
        """
        if fresh.view.loaded.whole:
            self._whole[folder] = fresh
        before = self._whole.get(folder, fresh)
        files, were = fresh.view.files, before.view.files
        told = {(one.code, one.place) for one in fresh.found}
        kept = (
            one
            for one in before.found
            if files.get(one.place.path) == were.get(one.place.path)
            and (one.code, one.place) not in told
        )
        found = sorted((*fresh.found, *kept), key=lambda one: (one.place, one.code))
        return fresh._replace(found=tuple(found))

    @contextmanager
    def _logged(self) -> Iterator[None]:
        """Log which file cannot be read, and go on with the next handbook."""
        try:
            yield
        except OSError as error:
            told = say("`{file}`: {reason}", file=error.filename, reason=reason_of(error))
            log.warning("%s", self.speak(told))

    def _desk_for(self, path: Path, text: str) -> OpenHandbook | None:
        """Look for the handbook of a file: on disk only when it is new or says another kind."""
        kind = kind_in(text.encode("utf-8", "replace"))
        if self._strangers.get(path) == kind:
            return None
        folder = folder_of(path, text)
        if folder is None:
            self._strangers[path] = kind
        return self._desk(folder) if folder else None

    def _desk(self, folder: Path) -> OpenHandbook:
        return self._desks.setdefault(folder, OpenHandbook(folder))
