"""The handbook as it was last read, and its pages as they were last written."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeyascode import build
from journeyascode.checking.installed_rules import PackageError, installed_rules
from journeyascode.disk import as_typed
from journeyascode.drawing.drawing_cache import DrawingCache, using
from journeyascode.drawing.engine_time import EngineTimeLimit, patiently
from journeyascode.reports.baseline import NAME, tell_new
from journeyascode.reports.checked import Checked
from journeyascode.site.publish_error import PublishError
from journeyascode.source.entities import read_sheets
from journeyascode.source.files import read_beside, read_files
from journeyascode.source.load import load_files
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import PurePosixPath

    from journeyascode.findings import Diagnostic
    from journeyascode.model import Visibility
    from journeyascode.pages import PageCache, PageSetting, Style, WrittenPages
    from journeyascode.source import Loaded
    from journeyascode.source.entities import Outcome
    from journeyascode.source.files import SourceFile, UnreadFiles

KEPT = Path(".cache", "journeyascode", "drawings")
"""Where drawings are kept from one build to the next, beside the folder of the handbook."""


@dataclass(frozen=True, slots=True)
class FilesRead:
    """What one look at the files gave."""

    loaded: Loaded
    diagnostics: tuple[Diagnostic, ...]
    as_of: date

    @property
    def checked(self) -> Checked:
        """The same as reports receive it."""
        book = self.loaded.handbook
        return Checked(book, self.as_of, self.diagnostics, self.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether there is an error to mend before anything is published."""
        return build.severe(self.diagnostics)


def refuse_nothing(reading: FilesRead, source: Path) -> None:
    """Raise PublishError where there is nothing to publish: the last good site stays."""
    if not len(reading.loaded.handbook):
        raise PublishError(say("there is nothing to check in `{folder}`", folder=as_typed(source)))


class _WrittenLanguage(NamedTuple):
    """The pages of one language as they were last written, and of what."""

    reading: FilesRead
    written: WrittenPages
    former: PageCache


class CachedHandbook:
    """A handbook on disk, read and written again only when the content of a file has changed."""

    def __init__(self, source: Path, keeps: int = 1, *, trusted: bool = True) -> None:
        """Look at the folder `source`; keep the pages of the last `keeps` languages written.

        Drawings are kept beside the folder, the rules of installed packages are asked and what is
        known already is not told, unless what lies there is not `trusted`.
        """
        self.source = source
        self._trusted = trusted
        self.drawings = DrawingCache(source.parent / KEPT, source.parent) if trusted else None
        """What has been drawn before; None to keep nothing."""
        self.patience = EngineTimeLimit()
        """What is left of it with the engine, since the files have changed."""
        self.is_whole = True
        """Whether every drawing that was asked for has been drawn."""
        self._keeps = keeps
        self.good: FilesRead | None = None
        """The last reading without errors."""
        self._reading: FilesRead | None = None
        self._seen = b""
        self._outcomes: dict[PurePosixPath, tuple[SourceFile, tuple[Outcome, ...]]] = {}
        self._written: dict[tuple[str, Style, Visibility], _WrittenLanguage] = {}

    def read(self, as_of: date) -> FilesRead:
        """Give the handbook as it stands now, checked for the day `as_of`."""
        seen = self._look()
        if self._reading is None or (seen, as_of) != (self._seen, self._reading.as_of):
            self.patience = EngineTimeLimit()
            loaded = load_files(*self._read(), self._sheets)
            self._reading = FilesRead(loaded, self._check(loaded, as_of), as_of)
            self._seen = seen
        if not self._reading.failed:
            self.good = self._reading
        return self._reading

    def write(
        self, reading: FilesRead, language: str, style: Style, audience: Visibility
    ) -> WrittenPages:
        """Give the pages of `reading` for an audience; the very same ones when written before."""
        known = self._written.pop((language, style, audience), None)
        if known is None or known.reading is not reading:
            while len(self._written) >= self._keeps:
                del self._written[next(iter(self._written))]
            loaded = build.shown(reading.loaded, audience)
            setting = build.setting_of(loaded, language, reading.as_of, style)
            setting = replace(setting, only_yaml=not self._trusted)
            written, former = self._write(loaded, setting, known)
            kept_back = build.withheld(reading.loaded, audience)
            shut = build.shut(reading.loaded, audience)
            gone = build.gone(reading.loaded, audience)
            written = replace(written, withheld=kept_back, shut=shut, gone=gone)
            known = _WrittenLanguage(reading, written, former)
        self._written[language, style, audience] = known
        return known.written

    def hides(self, reading: FilesRead, audience: Visibility) -> bool:
        """Tell whether something in a reading, or in the last good one, is not for `audience`.

        From everybody outside, what cannot be read may always be hidden.
        """
        known = filter(None, (reading, self.good))
        cut = (build.shown(one.loaded, audience).handbook.is_cut for one in known)
        return audience == "public" or any(cut)

    def _write(
        self, loaded: Loaded, setting: PageSetting, known: _WrittenLanguage | None
    ) -> tuple[WrittenPages, PageCache]:
        """Write the pages that are not `known`; on another day any of them may be another one."""
        from journeyascode.pages import PageCache  # noqa: PLC0415 - heavy
        from journeyascode.pages.environment import environment  # noqa: PLC0415 - heavy
        from journeyascode.site.cache import compiled  # noqa: PLC0415 - heavy

        environment().bytecode_cache = compiled()
        same_day = known and known.reading.as_of == setting.as_of
        former = known.former if known and same_day else PageCache()
        with using(self.drawings), patiently(self.patience):
            written = build.write_again(loaded, setting, former)
        if self.drawings:
            self.drawings.tidy()
        self.is_whole &= all(former.get(page.uri) for page in written.pages)
        return written, former

    def _check(self, loaded: Loaded, as_of: date) -> tuple[Diagnostic, ...]:
        """Give what is found and not known yet. Raises PublishError when others' rules fail."""
        try:
            found = build.check(loaded, as_of, installed_rules() if self._trusted else ())
        except PackageError as error:
            raise PublishError(error.told) from error
        checked = Checked(loaded.handbook, as_of, found, found)
        return tell_new(checked, self._known())

    def _sheets(self, file: SourceFile) -> Iterable[Outcome]:
        """Give what becomes of a file; the very same entities where it has not changed."""
        known = self._outcomes.get(file.path)
        if known is None or known[0] != file:
            known = self._outcomes[file.path] = (file, tuple(read_sheets(file)))
        return known[1]

    def _look(self) -> bytes:
        """Give a fingerprint of everything that is read; times of change play no part."""
        files, strays = self._read()
        seen = hashlib.sha256(repr(strays).encode())
        known = self._known()
        for file in (*files, *filter(None, (known,))):
            seen.update(f"{file.path}\0{len(file.content)}\0".encode())
            seen.update(file.content)
        return seen.digest()

    def _read(self) -> tuple[tuple[SourceFile, ...], UnreadFiles]:
        """Read the files; what the site leaves out counts only where its word is trusted."""
        return read_files((as_typed(self.source),), trusted=self._trusted)

    def _known(self) -> SourceFile | None:
        """Read the list of known findings: a stranger's own list excuses nothing."""
        return read_beside(as_typed(self.source), NAME) if self._trusted else None
