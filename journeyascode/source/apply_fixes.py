"""Fixes written into files; each is verified by reading what comes out of it."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyascode.source.codes import DUPLICATE_ID
from journeyascode.source.edits import apply, overlap
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import PurePosixPath

    from journeyascode.findings import Diagnostic, Edit, Fix, Place, Steps
    from journeyascode.source.refusals import Refusal

    Texts = Mapping[PurePosixPath, bytes]
    Find = Callable[[Texts], Iterable[Diagnostic]]

ROUNDS = 100
"""How often at most what is mended is looked at again: a fix may uncover another, or stand in its
way. In a file that cannot be read, each uncovers the next."""


class FixedFile(NamedTuple):
    """A file, and the fixes that were written into it."""

    content: bytes
    done: tuple[Fix, ...] = ()


class FixedHandbook(NamedTuple):
    """The files of a handbook after all rounds."""

    texts: Texts
    """Every file, mended or not."""
    done: tuple[Fix, ...]
    found: tuple[Diagnostic, ...]
    """What there still is to mend."""
    refused: tuple[Diagnostic, ...]
    """What should have been mended, and would not have come out as it was meant."""
    more: bool = False
    """Whether there was no end of it: another call mends more."""


def mend_all(texts: Texts, find: Find, *, unsafe: bool = False) -> FixedHandbook:
    """Mend what `find` finds in `texts`, in rounds until nothing is left that can be.

    Fixes that are not safe are left alone unless `unsafe`.
    """
    done: list[Fix] = []
    found = tuple(find(texts))
    seen = [texts]
    for _ in range(ROUNDS):
        mended, written = _mend_files(texts, _wanted(found, unsafe=unsafe))
        after = tuple(find(mended)) if written else ()
        if _clashes(after) > _clashes(found):
            mild = [fix for fix in _wanted(found, unsafe=unsafe) if not _gives_id(fix)]
            mended, written = _mend_files(texts, mild)
            after = tuple(find(mended))
        if not written or mended in seen:
            break
        texts, found, done = mended, after, done + written
        seen.append(texts)
    else:
        return FixedHandbook(texts, tuple(done), found, (), more=True)
    refused = (one for one in found if one.fix and (one.fix.safe or unsafe))
    return FixedHandbook(texts, tuple(done), found, tuple(refused))


def mend(content: bytes, fixes: Iterable[Fix]) -> FixedFile:
    """Write `fixes` into a file; of two that overlap, only the first.

    One after which the file would not say exactly what it means is left out. Repairs of the
    layout come before all others, which were made for what the file says now.
    """
    chosen = apart(fixes)
    repairs = [fix for fix in chosen if not fix.changes]
    if repairs:
        return _one_by_one(content, repairs, lambda so_far, after, _: _is_repaired(so_far, after))
    whole = apply(content, _edits(chosen))
    if _says(whole, content, chosen):
        return FixedFile(whole, tuple(chosen))
    return _one_by_one(content, chosen, lambda _, after, done: _says(after, content, done))


def _one_by_one(
    content: bytes, fixes: Iterable[Fix], is_good: Callable[[bytes, bytes, list[Fix]], bool]
) -> FixedFile:
    mended = FixedFile(content)
    for fix in fixes:
        done = (*mended.done, fix)
        after = apply(content, _edits(done))
        if is_good(mended.content, after, [*done]):
            mended = FixedFile(after, done)
    return mended


def _mend_files(texts: Texts, fixes: Iterable[Fix]) -> tuple[Texts, list[Fix]]:
    by_file: dict[PurePosixPath, list[Fix]] = defaultdict(list)
    for fix in fixes:
        by_file[fix.edits[0].place.path].append(fix)
    mended = {path: mend(texts[path], some) for path, some in by_file.items()}
    done = [fix for one in mended.values() for fix in one.done]
    return {**texts, **{path: one.content for path, one in mended.items()}}, done


def _wanted(found: Iterable[Diagnostic], *, unsafe: bool) -> list[Fix]:
    return [one.fix for one in found if one.fix and (one.fix.safe or unsafe)]


def apart(fixes: Iterable[Fix]) -> list[Fix]:
    """Give the fixes that share no spot with one before them."""
    chosen: list[Fix] = []
    taken: dict[int, list[Place]] = defaultdict(list)
    for fix in fixes:
        places = [edit.place for edit in fix.edits]
        if not any(
            overlap(one, other) for one in places for row in _rows(one) for other in taken[row]
        ):
            chosen.append(fix)
            for one in places:
                for row in _rows(one):
                    taken[row].append(one)
    return chosen


def _rows(place: Place) -> range:
    """Give the lines that a place touches."""
    return range(place.line, place.end_line + 1)


def _edits(fixes: Iterable[Fix]) -> list[Edit]:
    return [edit for fix in fixes for edit in fix.edits]


def _clashes(found: Iterable[Diagnostic]) -> int:
    return sum(one.code == DUPLICATE_ID.code for one in found)


def _gives_id(fix: Fix) -> bool:
    """Tell whether a fix gives an entity another id."""
    return any(
        change.steps[-1] == "id" and len(change.steps) <= len(("items", 0, "id"))
        for change in fix.changes
    )


def _says(after: bytes, before: bytes, fixes: Iterable[Fix]) -> bool:
    """Tell whether a file says `after` the fixes just what it said `before`, but for them."""
    changes: dict[tuple[str, Steps], Any] = {
        (change.what, change.steps): change.new for fix in fixes for change in fix.changes
    }
    try:
        return _spelt(read(after)) == _spelt(_changed(read(before), (), changes))
    except YamlError:
        return False


def _changed(data: object, at: Steps, changes: Mapping[tuple[str, Steps], Any]) -> object:
    """Give what a file says after `changes`; `at` are the steps that lead to `data`."""
    if ("value", at) in changes:
        return changes["value", at]
    if isinstance(data, dict):
        return {
            changes.get(("key", (*at, key)), key): _changed(value, (*at, key), changes)
            for key, value in data.items()
            if ("gone", (*at, key)) not in changes
        }
    if isinstance(data, list):
        return [
            one
            for index, item in enumerate(data)
            for one in changes.get(
                ("items", (*at, index)), (_changed(item, (*at, index), changes),)
            )
        ]
    return data


def _spelt(data: object) -> str:
    """Spell data so that nothing is taken for something else: 1 for 1.0, another order of keys."""
    return json.dumps(data)


def _is_repaired(before: bytes, after: bytes) -> bool:
    """Tell whether less is wrong with the layout `after` a repair than `before`.

    Where nothing was refused, nothing may be refused, and only white space may have changed.
    """
    old, new = _refusals(before), _refusals(after)
    if not old:
        return not new and before.decode().split() == after.decode().split()
    if not new:
        return True
    fewer = Counter((one.code, str(one.message)) for one in new) < Counter(
        (one.code, str(one.message)) for one in old
    )
    return fewer or new[-1].start[0] > old[-1].start[0]


def _refusals(content: bytes) -> tuple[Refusal, ...]:
    try:
        read(content)
    except YamlError as error:
        return error.refusals
    return ()
