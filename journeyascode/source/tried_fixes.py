"""Fixes tried on a copy before they are offered: what they are for is gone, and nothing came."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.findings import Severity
from journeyascode.source.apply_fixes import apart
from journeyascode.source.characters import split_lines
from journeyascode.source.codes import DUPLICATE_KEY
from journeyascode.source.edits import apply
from journeyascode.source.error_context import indent
from journeyascode.source.suggestions import DayBetweenStops
from journeyascode.speech.guess import corrected_id

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from journeyascode.findings import Diagnostic, Edit, Fix
    from journeyascode.source.files import SourceFile

    Find = Callable[[SourceFile], Sequence[Diagnostic]]

MOST = 1 << 18
"""How many bytes a file has at most in which fixes are tried one by one."""

MANY = 20
"""With more findings than these in a file, its fixes are tried together and not one by one."""


def tried(file: SourceFile, told: Sequence[Diagnostic], find: Find) -> tuple[Diagnostic, ...]:
    """Give what is told of a file without the fixes that do not hold.

    A fix holds when its finding is gone after it, and nothing new stands in its place but what
    has a safe fix itself. A key is never offered for a value that cannot stand there; any other
    fix that does not hold is not safe.
    """
    fixes = [one.fix for one in told if one.fix and _is_claim(one.fix)]
    if not fixes or len(file.content) > MOST:
        return tuple(told)
    edits = [edit for fix in apart(fixes) for edit in fix.edits]
    if len(apart(fixes)) == len(fixes) and not find(_edited(file, edits)):
        return tuple(told)
    if len(told) > MANY:
        return tuple(told)
    return tuple(_tried(file, one, told, find) for one in told)


def _tried(
    file: SourceFile, one: Diagnostic, told: Sequence[Diagnostic], find: Find
) -> Diagnostic:
    fix = one.fix
    if (
        fix is None
        or not _is_claim(fix)
        or _is_same_key(fix)
        or _holds(file, one, fix, (told, find))
    ):
        return one
    return replace(one, fix=None if _moves_key(fix) else replace(fix, safe=False))


def _holds(
    file: SourceFile, one: Diagnostic, fix: Fix, seen: tuple[Sequence[Diagnostic], Find]
) -> bool:
    told, find = seen
    after = find(_edited(file, fix.edits))
    before, left = Counter(map(_said, told)), Counter(map(_said, after))
    if left[_said(one)] >= before[_said(one)]:
        return False
    rows = _rows(file, fix)
    stood = {(other.code, other.place.line) for other in told if other is not one}
    new = (
        other
        for other in after
        if other.place.line in rows and not before[_said(other)]
        if (other.code, other.place.line) not in stood  # told in other words: another key now
        if one.code != DUPLICATE_KEY.code or _meets(other, fix)  # that hid all else in the file
    )
    return all(
        other.severity is not Severity.ERROR
        or (other.fix and (other.fix.safe or isinstance(other.help, DayBetweenStops)))
        for other in new
    )


def _meets(other: Diagnostic, fix: Fix) -> bool:
    """Tell whether something is told of what a fix has written on one line."""
    at = other.place
    return any(
        edit.place.line == at.line
        and at.column < edit.place.column + len(edit.text)
        and edit.place.column < at.end_column
        for edit in fix.edits
    )


def _rows(file: SourceFile, fix: Fix) -> range:
    """Give the lines on which a fix writes, with what stands below a key of another name."""
    first, last = fix.edits[0].place, fix.edits[-1]
    end = last.place.line + last.text.count("\n")
    if _moves_key(fix):
        lines = split_lines(file.content.decode())
        deep = indent(lines[first.line - 1])
        while end < len(lines) and (not lines[end].strip() or indent(lines[end]) > deep):
            end += 1
    return range(first.line, end + 1)


def _is_claim(fix: Fix) -> bool:
    return fix.safe or _moves_key(fix)


def _moves_key(fix: Fix) -> bool:
    return any(change.what == "key" for change in fix.changes)


def _is_same_key(fix: Fix) -> bool:
    """Tell whether a fix only writes a key in small letters: it is that key, whatever it holds."""
    return all(
        one.what == "key" and corrected_id(str(one.steps[-1])) == corrected_id(str(one.new))
        for one in fix.changes
    ) and bool(fix.changes)


def _edited(file: SourceFile, edits: Sequence[Edit]) -> SourceFile:
    return replace(file, content=apply(file.content, edits))


def _said(one: Diagnostic) -> tuple[str, str]:
    return one.code, str(one.message)
