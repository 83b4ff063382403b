"""A file to the entities in it: one, or several of a kind as `items`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from journeyascode.findings import Diagnostic, Place, Severity
from journeyascode.model import KINDS
from journeyascode.source.characters import decode, split_lines
from journeyascode.source.codes import (
    BAD_ID,
    MORE_PROBLEMS,
    SYNTAX,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from journeyascode.source.document import Document, paper_of
from journeyascode.source.fixes import fix_at
from journeyascode.source.refusals import MAX_REFUSALS, YamlError, say_more
from journeyascode.source.silent_slips import is_full, may_hold_slips, nothing_in, slips_in
from journeyascode.source.yaml_reader import read
from journeyascode.speech import Say, say
from journeyascode.speech.guess import corrected_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.findings import Fix, Steps
    from journeyascode.model import Entity
    from journeyascode.source.codes import Code
    from journeyascode.source.files import SourceFile
    from journeyascode.source.refusals import Refusal


_MOST_PROBLEMS = 5 * MAX_REFUSALS
"""How many slips, and how many problems, are looked for in a file; far fewer are told."""

_COPY = re.compile(
    r"(.+?)(?: - |[ _-])(?:copy|kopio)(?:[ _-]?\(?\d+\)?)?"
    r"|(.+?) ?\(\d+\)"
    r"|(?:copy of|kopio) (.+)"
    r"|(.+)\.(?:bak|old|orig|backup|tmp)",
    re.IGNORECASE,
)
"""What programs and people call the copy of a file."""
_NUMBERED = re.compile(r"(.+?)[ _-]?\d{1,2}")
"""What they call it too; it may as well be an id."""


@dataclass(frozen=True, slots=True)
class EntitySource:
    """Where one entity is written: its file, and the steps that lead to it in there."""

    file: SourceFile
    steps: Steps = ()

    @property
    def paper(self) -> Document:
        """The file with the place of everything in it: read again, but only when asked."""
        return _paper(self.file)

    @property
    def beginning(self) -> Place:
        """The place where the entity begins; the top of a file that holds just one."""
        return self.paper.place(self.steps) if self.steps else Place(self.file.path)

    def place(self, steps: Steps) -> Place:
        """Give the place of what is at `steps` inside the entity."""
        return self.paper.place((*self.steps, *steps))

    def diagnose(
        self, steps: Steps, code: Code, message: Say, help_: Say | None = None
    ) -> Diagnostic:
        """Say what is wrong at `steps` inside the entity."""
        place = self.place(steps)
        line = self.file.line(place.line)
        fix = self.fix(steps, help_)
        return Diagnostic(code.code, Severity.ERROR, place, message, help_, source=line, fix=fix)

    def fix(self, steps: Steps, way_out: Say | None) -> Fix | None:
        """Give the fix that `way_out` means for what is at `steps` inside the entity."""
        return fix_at(self.paper, (*self.steps, *steps), way_out)


class Outcome(NamedTuple):
    """What became of a sheet: an entity, or what is wrong with it."""

    sheet: EntitySource
    entity: Entity | None
    diagnostics: tuple[Diagnostic, ...] = ()


def read_sheets(file: SourceFile) -> Iterator[Outcome]:
    """Yield what becomes of every entity in `file`, up to where more is wrong than is told."""
    left = MAX_REFUSALS
    for outcome in _tried(file, [*_outcomes(file)]):
        told = outcome.diagnostics
        if len(told) > left:
            grave = [one for one in told if one.severity is Severity.ERROR]
            first = next((one for one in told[left:] if one in grave), told[left])
            yield outcome._replace(diagnostics=(*told[:left], _more(first)))
            if grave:
                return
            left = MAX_REFUSALS  # slips that lose nothing take nothing else along
            continue
        left -= len(told)
        yield outcome


def _tried(file: SourceFile, outcomes: list[Outcome]) -> Iterator[Outcome]:
    """Yield the outcomes without the fixes that do not hold."""
    if not any(one.fix for outcome in outcomes for one in outcome.diagnostics):
        yield from outcomes
        return
    from journeyascode.source.tried_fixes import tried  # noqa: PLC0415 - only mistakes need it

    told = [one for outcome in outcomes for one in outcome.diagnostics]
    rest = iter(tried(file, told, _told))
    for outcome in outcomes:
        yield outcome._replace(diagnostics=tuple(islice(rest, len(outcome.diagnostics))))


def _told(file: SourceFile) -> list[Diagnostic]:
    """Give what is wrong with a file, its fixes not tried."""
    return [one for outcome in _outcomes(file) for one in outcome.diagnostics]


def _outcomes(file: SourceFile) -> Iterator[Outcome]:
    top = EntitySource(file)
    try:
        data = read(file.content)
    except YamlError as error:
        yield Outcome(top, None, tuple(_refuse(file, error.refusals)))
        return
    entities = [*_as_many_as_matter(_entities(top, data))]
    if may_hold_slips(file.content):
        wrong = {told.place for outcome in entities for told in outcome.diagnostics}
        slips = (slip for slip in slips_in(top.paper) if slip.place not in wrong)
        yield Outcome(top, None, tuple(islice(slips, _MOST_PROBLEMS)))
    yield from entities


def _as_many_as_matter(outcomes: Iterator[Outcome]) -> Iterator[Outcome]:
    """Yield outcomes up to where far more is wrong than is told."""
    left = _MOST_PROBLEMS
    for outcome in outcomes:
        yield outcome
        left -= len(outcome.diagnostics)
        if left < 0:
            return


def _entities(top: EntitySource, data: object) -> Iterator[Outcome]:
    if isinstance(data, str) and (colons := _false_colons(top.file)):
        yield Outcome(top, None, colons)
        return
    if not isinstance(data, dict):
        message = say("a file of the handbook holds keys and their values, not a list or a text")
        yield _fail(top, (), WRONG_TYPE, message, say("begin it with `kind: journey`"))
        return
    kind = data.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        yield from _of_no_kind(top, data)
        return
    cls = KINDS[kind]
    if "items" in data:
        yield from _read_items(top, cls, data)
    elif "id" in data or "name" in data:
        yield _read_single(top, cls, data)
    else:
        yield from _read_nameless(top, cls, data)


def _read_nameless(
    top: EntitySource, cls: type[Entity], data: dict[str, object]
) -> Iterator[Outcome]:
    """Read what has no name: several things of one kind, where a key says that in other words."""
    from journeyascode.source.kinds import called_items  # noqa: PLC0415 - only mistakes need it

    meant = called_items(str(data["kind"]), data)
    if meant is None:
        yield _read_single(top, cls, data)
        return
    message = say("`{key}` is not a key here", key=meant.of)
    yield _fail(top, (meant.of,), UNKNOWN_KEY, message, meant)
    for outcome in _read_items(top, cls, data, meant.of):
        yield outcome._replace(entity=None)


def _false_colons(file: SourceFile) -> tuple[Diagnostic, ...]:
    """Tell of each line of a text in which all colons only look like some.

    None has a fix: with one of them the rest would be its value.
    """
    from journeyascode.source.syntax import false_colon  # noqa: PLC0415 - only mistakes need it

    lines = split_lines(decode(file.content))
    found = filter(None, (false_colon(lines, row) for row in range(len(lines))))
    return tuple(
        Diagnostic(
            one.code.code,
            Severity.ERROR,
            file.spread(one.start, one.end),
            one.message,
            one.help,
            source=lines[one.start[0]],
        )
        for one in islice(found, MAX_REFUSALS)
    )


def _of_no_kind(top: EntitySource, data: dict[str, object]) -> Iterator[Outcome]:
    """Say why the kind is unknown; and where hardly another can be meant, what else is wrong."""
    from journeyascode.source.kinds import no_kind  # noqa: PLC0415 - only mistakes need it

    told = no_kind(top.file.path, data, top.paper)
    problem = top.diagnose(told.steps, told.code, told.message, told.help)
    if told.fix:
        key = top.paper.key_place(told.steps)
        problem = replace(problem, place=key, source=top.paper.line(key), fix=told.fix)
    yield Outcome(top, None, (problem,))
    if told.kind:
        rest = {key: value for key, value in data.items() if key != told.steps[0]}
        for outcome in _entities(top, {"kind": told.kind, **rest}):
            yield outcome._replace(entity=None)


def _read_single(top: EntitySource, cls: type[Entity], data: dict[str, object]) -> Outcome:
    if "id" in data:
        return _validate(top, cls, data)
    stem = top.file.path.stem
    suggested = corrected_id(stem)
    if stem != suggested:
        return _fail(top, (), BAD_ID, *_no_id(stem, suggested))
    return _validate(top, cls, {"id": stem, **data})


def copied(id_: str, sheets: Iterable[EntitySource]) -> str:
    """Give the name of the first file that is called a copy of what has the id; empty if none."""
    for sheet in sheets:
        stem = sheet.file.path.stem
        copy = _COPY.fullmatch(stem) or _NUMBERED.fullmatch(stem)
        if copy and stem != id_ and id_ in map(corrected_id, filter(None, copy.groups())):
            return sheet.file.path.name
    return ""


def _no_id(stem: str, suggested: str) -> tuple[Say, Say]:
    """Say why the name of a file is no id: it may be that of a copy, or have strange signs."""
    copy = _COPY.fullmatch(stem)
    if copy:
        of = next(filter(None, copy.groups()))
        message = say("the file's name `{name}` looks like that of a copy", name=stem)
        help_ = say(
            "delete it if it is one of `{of}.yaml`, or give it the name of what it describes",
            of=of,
        )
        return message, help_
    message = say("the file's name `{name}` cannot be the id", name=stem)
    return message, say("add `id: {id}`", id=suggested)


def _read_items(
    top: EntitySource, cls: type[Entity], data: dict[str, object], called: str = "items"
) -> Iterator[Outcome]:
    for key in (key for key in data if key not in {"kind", called}):
        message = say("`{key}` cannot stand beside `items`", key=key)
        yield _fail(top, (key,), UNKNOWN_KEY, message, say("write it in each of the items"))
    items = data[called]
    if not isinstance(items, list):
        message = say("`items` is a list of several things of one kind")
        yield _fail(top, ("items",), WRONG_TYPE, message, say("begin each of them with `- id:`"))
        return
    for index, item in enumerate(items):
        sheet = EntitySource(top.file, (called, index))
        if isinstance(item, dict):
            yield _validate(sheet, cls, {"kind": data["kind"], **item})
        else:
            message = say("an item holds keys and their values")
            yield _fail(sheet, (), WRONG_TYPE, message, say("begin it with `- id:`"))


def _validate(sheet: EntitySource, cls: type[Entity], data: dict[str, object]) -> Outcome:
    try:
        entity = cls.model_validate(data)
    except ValidationError as error:
        from journeyascode.source.explain import explain  # noqa: PLC0415 - only mistakes need it

        told = tuple(explain(error, cls, sheet.paper, sheet.steps))
        more = (one for one in _tell_nothing(sheet, data) if not _is_told(one, told))
        return Outcome(sheet, None, (*told, *more))
    nothing = tuple(_tell_nothing(sheet, data))
    return Outcome(sheet, None if nothing else entity, nothing)


def _is_told(one: Diagnostic, told: Iterable[Diagnostic]) -> bool:
    """Tell whether something is told at a place, or of more that it is a part of."""
    return any(
        other.place[:3] <= one.place[:3] and one.place[3:] <= other.place[3:] for other in told
    )


def _tell_nothing(sheet: EntitySource, data: dict[str, object]) -> Iterator[Diagnostic]:
    """Say which keys and items have no value: as far as pydantic knows, they may."""
    if is_full(data):
        return
    from journeyascode.source.explain import tell_nothing  # noqa: PLC0415 - only mistakes need it

    for steps in nothing_in(data):
        yield tell_nothing(sheet.paper, (*sheet.steps, *steps))


def _fail(sheet: EntitySource, steps: Steps, code: Code, message: Say, help_: Say) -> Outcome:
    return Outcome(sheet, None, (sheet.diagnose(steps, code, message, help_),))


def _more(first: Diagnostic) -> Diagnostic:
    """Say that not every problem is shown, where the first of the others is."""
    code = MORE_PROBLEMS.code
    return replace(first, code=code, message=say_more(), help=None, related=(), fix=None)


def _refuse(file: SourceFile, refusals: Sequence[Refusal]) -> Iterator[Diagnostic]:
    """Say why a file is refused, at each spot."""
    from journeyascode.source.indentation_fixes import straightened  # noqa: PLC0415 - the same
    from journeyascode.source.syntax_fixes import repairs_of  # noqa: PLC0415 - only mistakes need it

    last = refusals[-1]
    if (
        last.code is SYNTAX
        and not last.write
        and not file.line(last.start[0] + 1).startswith("\t")
    ):
        mend = straightened(file, last, lambda now: len(_told(replace(file, content=now))))
        refusals = (*refusals[:-1], mend or last)
    for one, fix in zip(refusals, repairs_of(file, refusals), strict=True):
        place = file.spread(one.start, one.end)
        related = ((file.spread(*one.first), say("first written here")),) if one.first else ()
        line = file.line(place.line)
        yield Diagnostic(
            one.code.code, Severity.ERROR, place, one.message, one.help, related, line, fix=fix
        )


@lru_cache(maxsize=8)
def _paper(file: SourceFile) -> Document:
    return paper_of(file.path, file.content)
