"""What an editor is asked to write: mending, renaming, tidying, each as the smallest edits."""

from __future__ import annotations

import re
from contextlib import suppress
from difflib import SequenceMatcher
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.editor.at_cursor import meant_at, spelling
from journeyascode.editor.names import STEP, TRACK
from journeyascode.findings import Edit, Place
from journeyascode.reports.baseline import BaselineError, NewNames, read_baseline, renewed
from journeyascode.source.apply_fixes import mend, mend_all
from journeyascode.source.formatting import TidyError, tidied
from journeyascode.source.rename import (
    RenameError,
    load_renamed,
    rename_entity,
    rename_step,
    rename_track,
)
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import PurePosixPath

    from journeyascode.editor.at_cursor import WordAtCursor
    from journeyascode.editor.view import View
    from journeyascode.findings import Diagnostic, Fix
    from journeyascode.reports.checked import Checked
    from journeyascode.source import Loaded
    from journeyascode.source.apply_fixes import Texts
    from journeyascode.source.files import SourceFile
    from journeyascode.source.rename import Renamed

    Find = Callable[[Texts], Iterable[Diagnostic]]


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


class FileEdits(NamedTuple):
    """Edits by file, and the files that get another name."""

    edits: Mapping[PurePosixPath, tuple[Edit, ...]]
    moves: Mapping[PurePosixPath, PurePosixPath]


class KnownFindings(NamedTuple):
    """The list of known findings beside a handbook, if there is one, and how to find them."""

    file: SourceFile | None
    check: Callable[[Loaded], Checked]


def fixes_at(
    view: View, found: Iterable[Diagnostic], spread: Place
) -> Iterator[tuple[Diagnostic, Fix]]:
    """Yield what can be mended in a part of a file, as far as it comes out as it is meant."""
    for one in found:
        if one.fix and one.place.path == spread.path and _touch(one.place, spread):
            content = view.files[spread.path].content
            if mend(content, (one.fix,)).done:
                yield one, one.fix


def mended(view: View, path: PurePosixPath, find: Find) -> tuple[Edit, ...]:
    """Give the edits of a file that mend all in it that can only be meant in one way."""
    texts = {file.path: file.content for file in view.files.values()}
    here = mend_all(texts, lambda now: [one for one in find(now) if one.place.path == path])
    return edits_between(path, texts[path], here.texts[path])


def tidied_edits(file: SourceFile) -> tuple[Edit, ...]:
    """Give the edits that `jac fmt` would make; none where a file is left as it is."""
    try:
        return edits_between(file.path, file.content, tidied(file))
    except TidyError:
        return ()


def id_at(aim: WordAtCursor) -> tuple[str, Place] | None:
    """Give the id at a word that can be renamed, and the place of just that; None for others."""
    one = next(iter(meant_at(aim)), None)
    if one is None or one.sort not in ("", STEP, TRACK):
        return None
    (row, start), (last, end) = aim.standing.start, aim.standing.end
    spelt = spelling(one, aim)
    begin = aim.paper.lines[row].find(spelt, start, end) if row == last else -1
    if begin < 0:
        return None
    at = begin + len(spelt) - len(one.id)  # behind the slash of `persona/anna`
    return one.id, aim.paper.spread((row, at), (row, at + len(one.id)))


def rename(aim: WordAtCursor, new: str, known: KnownFindings) -> FileEdits:
    """Give what is to be written to give what the word names another id, wherever that stands.

    Raises RenameError where it cannot have this id, or where the word names nothing.
    """
    one = next(iter(meant_at(aim)), None)
    if one is None:
        raise RenameError(say("here is no id"))
    loaded = aim.view.loaded
    if one.sort in (STEP, TRACK):
        of_step = one.sort == STEP
        renamed = (
            rename_step(loaded, one.entity.id, one.id, new)
            if of_step
            else rename_track(loaded, one.id, new)
        )
        return _rewriting(aim.view, renamed, known, NewNames({}, renamed.moves))
    if one.sort:
        raise RenameError(say("only entities, steps and tracks can be given another id"))
    key = one.entity.key
    renamed = rename_entity(loaded, key, new)
    return _rewriting(aim.view, renamed, known, NewNames({key: (key[0], new)}, renamed.moves))


def edits_between(path: PurePosixPath, before: bytes, after: bytes) -> tuple[Edit, ...]:
    """Give the edits that make one text of another, line by line and as short as can be."""
    old, new = (_split(text) for text in (before, after))
    changes = SequenceMatcher(None, old, new).get_opcodes()
    return tuple(
        edit
        for tag, i, j, k, m in changes
        if tag != "equal"
        for edit in _edits(path, (i, old[i:j]), new[k:m])
    )


def _edits(path: PurePosixPath, old: tuple[int, list[str]], new: list[str]) -> Iterator[Edit]:
    first, lines = old
    if len(lines) != len(new):
        yield _whole(path, first, lines, "".join(new))
        return
    for row, (line, other) in enumerate(zip(lines, new, strict=True), first):
        if line == other:
            continue
        if _break(line) not in ("", _break(other)):
            yield _whole(path, row, [line], other)
            continue
        text, written = line.removesuffix(_break(line)), other.removesuffix(_break(line))
        same = _same(text, written)
        tail = _same(text[same:][::-1], written[same:][::-1])
        place = Place(path, row + 1, same + 1, row + 1, len(text) - tail + 1)
        yield Edit(place, written[same : len(written) - tail])


def _whole(path: PurePosixPath, first: int, lines: list[str], text: str) -> Edit:
    """Give the edit that writes over whole lines."""
    last = first + len(lines)
    end = (last + 1, 1) if not lines or _break(lines[-1]) else (last, len(lines[-1]) + 1)
    return Edit(Place(path, first + 1, 1, *end), text)


def _same(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
    )


def _break(line: str) -> str:
    return line[len(line.rstrip("\r\n")) :]


def _split(text: bytes) -> list[str]:
    """Split into lines as editors do, each with its break."""
    return _LINE.findall(text.decode("utf-8").removeprefix("\ufeff"))


def _rewriting(view: View, renamed: Renamed, known: KnownFindings, names: NewNames) -> FileEdits:
    edits = {
        path: edits_between(path, view.loaded.contents[path], text)
        for path, text in renamed.texts.items()
    }
    file = known.file
    if file:
        with suppress(BaselineError):  # a file that is no list is left to the next check
            after = known.check(load_renamed(view.loaded, renamed))
            text = renewed(read_baseline(file), known.check(view.loaded), after, names)
            edits[file.path] = tuple(_anew(file, text))
    return FileEdits({path: some for path, some in edits.items() if some}, renamed.moves)


def _anew(file: SourceFile, text: str) -> Iterator[Edit]:
    """Yield the edit that writes a whole file anew: it needs no column that editors count."""
    if text.encode() != file.content:
        yield Edit(Place(file.path, 1, 1, len(_split(file.content)) + 1, 1), text)


def _touch(one: Place, other: Place) -> bool:
    """Tell whether two places share a character or lie side by side."""
    return one[1:3] <= other[3:5] and other[1:3] <= one[3:5]
