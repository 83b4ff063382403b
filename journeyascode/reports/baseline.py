"""What is known to be wrong and is not told again: a list of findings in a file, to be shortened.

The file is JSON: a sorted list with one finding a line and a last line that never changes, so that
git merges two of them line by line.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from posixpath import relpath
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyascode.checking import RULES, known_finding_gone, scales_of
from journeyascode.checking.own_rules import PREFIX
from journeyascode.disk import understand
from journeyascode.findings import Diagnostic, Place
from journeyascode.reports.checked import fingerprints
from journeyascode.source.quotes import short
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import PurePosixPath

    from journeyascode.handbook import Key
    from journeyascode.reports.checked import Checked
    from journeyascode.source.files import SourceFile

NAME = ".jac-baseline.json"
"""What the file is called that is looked for beside a handbook."""

END = "end of the known findings"
_FIRM = frozenset(rule.code for rule in RULES if rule.firm)
_PRINT = re.compile(r'"([0-9a-f]{32})"')


class BaselineError(Exception):
    """A file is no list of known findings."""


@dataclass(frozen=True)
class Baseline:
    """The findings that are known, as a file lists them."""

    file: SourceFile
    entries: Mapping[str, tuple[str, str]]
    """By its fingerprint, the code of each and what it is about."""

    def place(self, fingerprint: str) -> Place:
        """Give the line on which a finding is listed."""
        number, line = self._lines.get(fingerprint, (1, ""))  # it may be spelt with escapes
        return Place(self.file.path, number, 1, number, len(line) + 1)

    @cached_property
    def _lines(self) -> dict[str, tuple[int, str]]:
        lines = self.file.content.decode().splitlines()
        numbered = enumerate(lines, start=1)
        return {one: (number, line) for number, line in numbered for one in _PRINT.findall(line)}


class NewNames(NamedTuple):
    """What has got another name: entities and files, the old name first."""

    keys: Mapping[Key, Key]
    paths: Mapping[PurePosixPath, PurePosixPath]


def read_baseline(file: SourceFile) -> Baseline:
    """Read a list of known findings. Raises BaselineError when `file` is none."""
    try:
        data: Any = understand(file.content)
        listed = [one for one in data if one != END]
        entries = {one["fingerprint"]: (one["code"], one["of"]) for one in listed}
    except (ValueError, TypeError, KeyError):
        raise BaselineError from None
    texts = [text for print_, entry in entries.items() for text in (print_, *entry)]
    if not all(isinstance(text, str) for text in texts):
        raise BaselineError
    if not all(_PRINT.fullmatch(f'"{print_}"') for print_ in entries):
        raise BaselineError
    return Baseline(file, entries)


def spell_baseline(checked: Checked, path: PurePosixPath) -> str:
    """Write down everything that was found, for a file at `path`.

    What keeps a file of the handbook from being read is left out, and so is what pages rely on:
    it must be mended.
    """
    prints = _prints(checked, path)
    found = (one for one in checked.found if not _stays(one))
    return _spell({prints[id(one)]: (one.code, _subject(one, path)) for one in found})


def renewed(baseline: Baseline, before: Checked, after: Checked, names: NewNames) -> str:
    """Write a list down anew for a handbook in which something has got another id.

    What it lists and was found `before` is called as it is found `after`; the rest stays.
    """
    path = baseline.file.path
    old, new = _prints(before, path), _prints(after, path)
    twins = {old[id(one)]: twin for one, twin in _twins(before, after, names)}
    entries = {}
    for fingerprint, entry in baseline.entries.items():
        twin = twins.get(fingerprint)
        called = new[id(twin)] if twin else fingerprint
        entries[called] = (twin.code, _subject(twin, path)) if twin else entry
    return _spell(entries) if entries != baseline.entries else baseline.file.content.decode()


def without_known(checked: Checked, baseline: Baseline) -> Checked:
    """Tell only what `baseline` does not list; and what it lists that is no longer found."""
    prints = _prints(checked, baseline.file.path)
    listed = (one for one in checked.found if prints[id(one)] in baseline.entries)
    known = {id(one) for one in listed if not _stays(one)}
    left = checked.only(lambda one: id(one) not in known)
    gone = tuple(_gone(checked, baseline, set(prints.values())))
    return replace(left, found=(*checked.found, *gone), asked=(*left.asked, *gone))


def tell_new(checked: Checked, file: SourceFile | None) -> tuple[Diagnostic, ...]:
    """Give what `file` does not list; everything where there is none, or where it is no list."""
    try:
        return without_known(checked, read_baseline(file)).told if file else checked.told
    except BaselineError:
        return checked.told


def _stays(one: Diagnostic) -> bool:
    """Tell whether a finding is told whatever lists it."""
    return one.blocks or one.code in _FIRM


def _twins(
    before: Checked, after: Checked, names: NewNames
) -> Iterator[tuple[Diagnostic, Diagnostic]]:
    """Pair each finding with what became of it; leave out what is not found any more."""
    found = defaultdict(list)
    for one in reversed(after.found):
        found[_mark(one, NewNames({}, {}))].append(one)
    for one in before.found:
        twins = found[_mark(one, names)]
        if twins:
            yield one, twins.pop()


def _mark(one: Diagnostic, names: NewNames) -> tuple[object, ...]:
    """Give what tells a finding from most others, under the new names."""
    if one.at is None:
        return one.code, names.paths.get(one.place.path, one.place.path), one.place.line
    key = (one.at.kind, one.at.id)
    return one.code, names.keys.get(key, key), one.at.steps, one.message.text


def _spell(entries: Mapping[str, tuple[str, str]]) -> str:
    lines = sorted(
        json.dumps({"of": of, "code": code, "fingerprint": fingerprint})
        for fingerprint, (code, of) in entries.items()
    )
    return "[\n" + "".join(f"{line},\n" for line in lines) + f"{json.dumps(END)}\n]\n"


def _gone(checked: Checked, baseline: Baseline, found: set[str]) -> Iterator[Diagnostic]:
    """Say which entries are of no use; only when every rule could speak."""
    severity = scales_of(checked.book).weigh(known_finding_gone)
    if severity is None or not checked.whole:
        return
    for fingerprint, (code, of) in baseline.entries.items():
        if fingerprint not in found:
            place = baseline.place(fingerprint)
            one = Diagnostic(
                known_finding_gone.code,
                severity,
                place,
                say("`{of}` has this {code} no longer", of=short(of), code=short(code)),
                say("delete this line, or write the file anew with `--write-baseline`"),
                source=baseline.file.line(place.line),
            )
            yield one.by_time() if _may_go_by_time(code) else one


def _may_go_by_time(code: str) -> bool:
    """Tell whether time alone can take a finding away; of the rules of others nobody knows."""
    known = {rule.code: rule.dated for rule in RULES}
    return known.get(code, "/" in code and not code.startswith(PREFIX))


def _prints(checked: Checked, path: PurePosixPath) -> dict[int, str]:
    """Give the fingerprint of each finding, with all paths as they are seen from the file."""
    seen = checked.moved(lambda one: _seen_from(path, one))
    prints = fingerprints(seen.found, checked.book)
    return dict(zip(map(id, checked.found), prints, strict=True))


def _seen_from(path: PurePosixPath, other: PurePosixPath) -> PurePosixPath:
    return type(path)(relpath(other, path.parent))


def _subject(one: Diagnostic, path: PurePosixPath) -> str:
    return f"{one.at.kind}/{one.at.id}" if one.at else str(_seen_from(path, one.place.path))
