"""Files to a handbook: where all that was read comes together, with what their names may break."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from journeyascode.disk import DEEPEST
from journeyascode.facts.wholes import with_wholes
from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.handbook import FilesBeside, Handbook
from journeyascode.source.broken_handbook_file import is_charter, languages_in
from journeyascode.source.codes import (
    BURIED,
    DUPLICATE_ID,
    LINK_LEADS_OUT,
    MISNAMED_FILE,
    PASSED_OVER,
    TOO_LARGE,
    UNPORTABLE,
    UNREADABLE,
    UNRECOGNISED_FILE,
)
from journeyascode.source.entities import EntitySource, copied, read_sheets
from journeyascode.source.files import SourceFile, UnreadFiles, read_files, right_name
from journeyascode.source.misspelt_ids import ReplacementIfThere, awaited_in, settle
from journeyascode.source.own_pages import read_page, with_originals
from journeyascode.source.page_links import keys_linked
from journeyascode.source.suggestions import DayBetweenStops
from journeyascode.speech import say
from journeyascode.speech.guess import corrected_id
from journeyascode.speech.kinds import kind_name
from journeyascode.speech.letters import composed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path, PurePosixPath

    from journeyascode.findings import Fix, Route
    from journeyascode.handbook import Key
    from journeyascode.model import Entity
    from journeyascode.source.entities import Outcome
    from journeyascode.source.navigation import SiteNavigation
    from journeyascode.source.site_pages import SitePages
    from journeyascode.speech import Say

    Read = Callable[[SourceFile], Iterable[Outcome]]


_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ID = re.compile(r"\bid[ \t]*:[ \t]*([^,}\n#]+)", re.IGNORECASE)


def hidden_by(
    unread: Iterable[SourceFile], strays: UnreadFiles, told: Iterable[Diagnostic]
) -> frozenset[str] | None:
    """Give every id that may be in the files of which something could not be read.

    None where any id may be: of a folder, or of a file that was not opened, nothing is known.
    """
    grave = [one for one in told if one.severity is Severity.ERROR]
    closed = (
        *strays.refused,
        *strays.leading_out,
        *strays.misnamed,
        *strays.buried,
        *strays.passed_over,
    )
    if closed or any(one.code == TOO_LARGE.code for one in grave):
        return None
    paths = {one.place.path for one in grave if one.code != DUPLICATE_ID.code}
    return frozenset(id_ for file in unread if file.path in paths for id_ in _ids_in(file))


def _ids_in(file: SourceFile) -> Iterator[str]:
    """Yield its name, what stands behind `id`, and every word: any of them may be meant as one."""
    text = file.content.replace(b"\0", b"").decode("utf-8", "replace")
    yield corrected_id(file.path.stem)
    yield from map(corrected_id, _ID.findall(text))
    yield from {word.casefold() for word in _WORD.findall(text)}


_DEVICE = re.compile(
    r"(?:con|conin\$|conout\$|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\..*)?\Z", re.IGNORECASE
)
_SIGN = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def is_device(name: str) -> bool:
    """Tell whether Windows takes a name for a device, whatever its ending, and for no file."""
    return _DEVICE.match(name) is not None


def unportable(
    paths: Iterable[PurePosixPath], roots: Iterable[PurePosixPath]
) -> Iterator[Diagnostic]:
    """Yield what is wrong with the names of files below the `roots`, once for each name."""
    tops = tuple(roots)
    seen: dict[str, PurePosixPath] = {}
    told: set[PurePosixPath] = set()
    for path in sorted(paths):
        for part in _parts(path, tops):
            message = _wrong_with(part.name)
            twin = seen.setdefault(composed(str(part)).casefold(), part)
            if twin != part:
                message = _twins(part.name, twin.name)
            if message and part not in told:
                told.add(part)
                yield warn(Place(path), message)


def _twins(name: str, other: str) -> Say:
    """Say why two names are one somewhere."""
    if name != other and composed(name) == composed(other):
        return say("there are two of `{name}`, which no Mac can tell apart", name=name)
    return say("`{name}` and `{other}` differ in case only", name=name, other=other)


def warn(place: Place, message: Say) -> Diagnostic:
    """Warn of a name at a place."""
    help_ = say("choose another name: some who work on it could not check this out")
    return Diagnostic(UNPORTABLE.code, Severity.WARNING, place, message, help_)


def reserved(name: str) -> Say:
    """Say that a name belongs to Windows."""
    return say("Windows keeps the name `{name}` for itself", name=name)


def _parts(path: PurePosixPath, tops: tuple[PurePosixPath, ...]) -> tuple[PurePosixPath, ...]:
    """Give the folders that lead to a file, from the top of the handbook on, and the file."""
    top = next((top for top in tops if path.is_relative_to(top)), path.parent)
    return (*(one for one in reversed(path.parents) if top in one.parents), path)


def _wrong_with(name: str) -> Say | None:
    if is_device(name):
        return reserved(name)
    if name.endswith((".", " ")):
        return say("`{name}` ends in a point or a space, which Windows drops", name=name)
    sign = _SIGN.search(name)
    return sign and say("Windows has no names with `{sign}`: `{name}`", sign=sign[0], name=name)


NO_STRAYS = UnreadFiles()


@dataclass(frozen=True, slots=True)
class Loaded:
    """What came out of the files: the handbook, what was wrong, and where all of it is."""

    handbook: Handbook
    diagnostics: tuple[Diagnostic, ...] = ()
    sheets: Mapping[Key, EntitySource] = field(default_factory=dict)
    pages: tuple[SourceFile, ...] = ()
    """The pages that are written by hand beside it."""
    navigation: SiteNavigation | None = None
    """The navigation of the site that it is in, if that names one."""
    site_pages: SitePages | None = None
    """The pages of that site which lie elsewhere."""
    lawless: bool = False
    """Whether the handbook's own file could not be read, so that nobody knows its rules."""

    @property
    def whole(self) -> bool:
        """Whether every file could be read, so that absence means something."""
        return not self.unread

    @property
    def unread(self) -> tuple[PurePosixPath, ...]:
        """The files and folders of which something could not be read, each once."""
        return tuple(dict.fromkeys(d.place.path for d in self.diagnostics if d.blocks))

    @property
    def contents(self) -> dict[PurePosixPath, bytes]:
        """What is in the files that could be read, and in all beside them that leads to them."""
        read = (sheet.file for sheet in self.sheets.values())
        return {file.path: file.content for file in (*read, *self.beside)}

    @property
    def beside(self) -> Iterator[SourceFile]:
        """The files beside the YAML that lead to it: pages by hand, and the navigation."""
        yield from self.pages
        if self.navigation:
            yield SourceFile(self.navigation.path, self.navigation.content)
        if self.site_pages:
            yield from (SourceFile(*one) for one in self.site_pages.pages.items())

    def place(self, at: Route) -> Place:
        """Turn a route into a place: the one step from meaning to ink."""
        return self.sheets[at.kind, at.id].place(at.steps)

    def fix(self, at: Route, way_out: Say | None) -> Fix | None:
        """Give the fix that `way_out` means for what is at a route; None when it means none."""
        return self.sheets[at.kind, at.id].fix(at.steps, way_out)

    def place_of(self, entity: Entity) -> Place:
        """Give the place where an entity begins, without reading its file again for columns."""
        return self.sheets[entity.key].beginning

    def line_at(self, place: Place, of: Route) -> str:
        """Give the line of text that `place` begins on, in the file of `of`."""
        return self.sheets[of.kind, of.id].file.line(place.line)


def load(paths: Iterable[Path]) -> Loaded:
    """Load the YAML files at and below `paths`, in the order of their paths."""
    return load_files(*read_files(paths))


def load_texts(
    texts: Iterable[tuple[PurePosixPath, bytes]], strays: UnreadFiles = NO_STRAYS
) -> Loaded:
    """Load files already in memory: the same road without a disk, for tests and editors."""
    return load_files((SourceFile(path, content) for path, content in texts), strays)


def load_files(
    files: Iterable[SourceFile], strays: UnreadFiles = NO_STRAYS, read: Read = read_sheets
) -> Loaded:
    """Load files that have been taken from somewhere; `read` may know some of them already."""
    diagnostics = [replace(d, of_folder=d.place.path in strays.folders) for d in strange(strays)]
    slips: list[tuple[int, ReplacementIfThere, EntitySource]] = []
    sheets: dict[Key, EntitySource] = {}
    entities: list[Entity] = []
    unread: list[SourceFile] = []
    seen: list[SourceFile] = []
    with _garbage_kept():
        for file in files:
            seen.append(file)
            for outcome in read(file):
                slips += _slips(outcome, len(diagnostics))
                diagnostics += outcome.diagnostics
                if outcome.entity is None:  # of slips that lose nothing, there is no error
                    grave = any(one.severity is Severity.ERROR for one in outcome.diagnostics)
                    unread += [file] if grave else []
                    continue
                first = sheets.setdefault(outcome.entity.key, outcome.sheet)
                if first is outcome.sheet:
                    entities.append(outcome.entity)
                else:
                    diagnostics.append(_twice(outcome.entity, outcome.sheet, first))
    paths = [file.path for file in seen] + [*(strays.sizes or ())]
    diagnostics += unportable(paths, strays.roots)
    diagnostics += _reserved_ids(entities, sheets)
    charters = [file for file in dict.fromkeys(unread) if is_charter(file)]
    homes = {key: sheet.file.path for key, sheet in sheets.items()}
    hidden = hidden_by(dict.fromkeys(unread), strays, diagnostics)
    pages = {file.path: read_page(file) for file in strays.pages}
    own = {
        path: page._replace(published=path not in strays.unpublished)
        for path, page in with_originals({path: page for path, (page, _) in pages.items()}).items()
    }
    beside = FilesBeside(
        strays.roots,
        strays.sizes,
        strays.links,
        homes,
        hidden,
        dict(awaited_in(dict.fromkeys(unread), sheets)),
        frozenset(file.path for file in unread),
        own,
        exclude=strays.exclude,
        site=strays.site,
        linked=partial(keys_linked, navigation=strays.navigation, site=strays.site_pages),
    )
    languages = [code for file in charters for code in languages_in(file)]
    book = Handbook(with_wholes(entities), languages, beside)
    for at, slip, sheet in slips:
        diagnostics[at] = settle(diagnostics[at], slip, sheet.paper, book)
    diagnostics = [_in_languages(one, book) for one in diagnostics]
    lawless = bool(charters) and book.charter is None
    of_pages = (told for _, found in pages.values() for told in found)
    told = (*map(_blocking, diagnostics), *of_pages, *strays.told)
    return Loaded(book, told, sheets, strays.pages, strays.navigation, strays.site_pages, lawless)


def _reserved_ids(
    entities: Iterable[Entity], sheets: Mapping[Key, EntitySource]
) -> Iterator[Diagnostic]:
    """Yield which ids cannot be the name of a page; a file of that name says so itself."""
    for entity in entities:
        sheet = sheets[entity.key]
        if is_device(entity.id) and not is_device(sheet.file.path.name):
            yield warn(sheet.place(("id",)), reserved(entity.id))


def _blocking(one: Diagnostic) -> Diagnostic:
    """Mark what kept a part of the handbook from being read: every error there is so far."""
    return replace(one, blocks=True) if one.severity is Severity.ERROR else one


def _in_languages(one: Diagnostic, book: Handbook) -> Diagnostic:
    """Give a problem with the day that is meant in the languages of a handbook."""
    if not isinstance(one.help, DayBetweenStops):
        return one
    way_out = one.help.within(book.languages)
    return replace(
        one, help=way_out, fix=one.fix and replace(one.fix, message=way_out, safe=way_out.sure)
    )


def _slips(outcome: Outcome, told: int) -> Iterator[tuple[int, ReplacementIfThere, EntitySource]]:
    """Yield which problems, counted on from `told`, can only be settled when all is read."""
    for at, problem in enumerate(outcome.diagnostics, told):
        if isinstance(problem.help, ReplacementIfThere):
            yield at, problem.help, outcome.sheet


def _twice(entity: Entity, again: EntitySource, first: EntitySource) -> Diagnostic:
    message = say("the {kind} `{id}` is defined twice", kind=kind_name(entity.kind), id=entity.id)
    help_ = say("rename one of them, or delete it")
    copy = copied(entity.id, (again, first))
    if copy:
        help_ = say("`{name}` looks like a copy: delete it", name=copy)
    problem = again.diagnose(("id",), DUPLICATE_ID, message, help_)
    return replace(problem, related=((first.place(("id",)), say("first defined here")),))


def strange(strays: UnreadFiles) -> Iterator[Diagnostic]:
    """Yield what is wrong with the files that are not read."""
    for path in strays.unrecognised:
        message = say("`{name}` is no file of a handbook and is left out", name=path.name)
        help_ = say("give it the ending `.yaml`, or move it elsewhere")
        yield Diagnostic(UNRECOGNISED_FILE.code, Severity.HINT, Place(path), message, help_)
    for path in strays.misnamed:
        message = say("`{name}` is a file of the handbook with another ending", name=path.name)
        help_ = say(
            "name it `{name}` (in Windows: View, File name extensions)", name=right_name(path)
        )
        yield Diagnostic(MISNAMED_FILE.code, Severity.ERROR, Place(path), message, help_)
    for path in strays.buried:
        message = say("more than {most} folders lie in each other here", most=DEEPEST)
        help_ = say("move what is in it further up, or delete it")
        yield Diagnostic(BURIED.code, Severity.ERROR, Place(path), message, help_)
    for path, mark, file in strays.passed_over:
        message = say(
            "`{mark}` says that a program made this folder, so it is not read; but `{file}` in it "
            "is of a handbook",
            mark=mark,
            file=file,
        )
        help_ = say("delete `{mark}`, or move the YAML elsewhere", mark=mark)
        yield Diagnostic(PASSED_OVER.code, Severity.ERROR, Place(path), message, help_)
    for path in strays.leading_out:
        message = say("`{name}` leads out of the handbook's folder", name=path.name)
        help_ = say("put the file itself here")
        yield Diagnostic(LINK_LEADS_OUT.code, Severity.ERROR, Place(path), message, help_)
    for path, reason in strays.refused:
        message = say("`{name}` may not be read: {reason}", name=path.name, reason=reason)
        help_ = say("give those who check the right to read it, or move it elsewhere")
        yield Diagnostic(UNREADABLE.code, Severity.ERROR, Place(path), message, help_)


@contextmanager
def _garbage_kept() -> Iterator[None]:
    """Stop collecting garbage for a while: nothing here is thrown away, and a third is saved."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
