"""What can be read and does not say what was written: the slips that nobody would notice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Change, Diagnostic, Edit, Fix
from journeyascode.source.codes import BROKEN_LETTERS, CURLY_QUOTES, LIST_IN_TEXT, SWALLOWED
from journeyascode.source.quotes import in_quotes, quoted, short
from journeyascode.source.run_on import begun_in, parted
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.findings import Place, Steps
    from journeyascode.source.code import Code
    from journeyascode.source.ink import Ink
    from journeyascode.source.paper import Paper
    from journeyascode.words import Say

_CONTINUING = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")
_BROKEN = re.compile(f"(?:Ã[{_CONTINUING}]|Â[\u00a0-\u00bf]|â€[{_CONTINUING}])+")
"""What comes of letters beyond ASCII when UTF-8 is read as Windows-1252."""

_COMMENT = re.compile(r"[ \t]+(#(?![ \t#!]|jac:)\S.*)")
_CURLY = re.compile(r"[“”„]([^\s“”„]+)[“”]")
_MARK = re.compile(r"['\"|>]")
"""What a text begins with that is not written plainly."""

_COLLECTIONS = (dict, list)

_LIST = re.compile(rb"^[ \t]*(?:[ \t](?:[-*+o]|\(?[0-9]{1,2}[.)])[ \t]|[\x80-\xff])", re.MULTILINE)
_HASH = re.compile(rb" #[^\s#!]")
_MARKED = re.compile(rb"(?<=[ \[])\xe2\x80[\x9c-\x9e]")


class _Scalar(NamedTuple):
    """A text without quotes."""

    steps: Steps
    ink: Ink
    value: str


def may_hold_slips(content: bytes) -> bool:
    """Tell quickly whether a file may hold such a slip."""
    return (
        (b"#" in content and _HASH.search(content) is not None)
        or b"\xc3\x83" in content
        or b"\xc3\x82" in content
        or b"\xc3\xa2\xe2\x82\xac" in content
        or _MARKED.search(content) is not None
        or _LIST.search(content) is not None
    )


def slips_in(paper: Paper) -> Iterator[Diagnostic]:
    """Yield what is not read as it was written, in no order."""
    yield from _broken_letters(paper)
    for scalar in _plain(paper, paper.ink, paper.data, ()):
        if scalar.ink.start[0] == scalar.ink.end[0]:
            yield from _swallowed(paper, scalar)
            yield from _curly(paper, scalar)
        else:
            yield from _list_in(paper, scalar)


def is_full(data: object) -> bool:
    """Tell whether every key and every item of `data` has a value."""
    values = data.values() if isinstance(data, dict) else data
    for value in values if isinstance(values, Iterable) else ():
        if value is None:
            return False
        if type(value) in _COLLECTIONS and not is_full(value):
            return False
    return True


def nothing_in(data: object, steps: Steps = ()) -> Iterator[Steps]:
    """Yield the steps to every key and every item of `data` that has no value."""
    for step, value in _parts(data):
        if value is None:
            yield (*steps, step)
        elif isinstance(value, dict | list):
            yield from nothing_in(value, (*steps, step))


def _parts(data: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(data, dict):
        yield from data.items()
    elif isinstance(data, list):
        yield from enumerate(data)


def _plain(paper: Paper, ink: Ink, data: object, steps: Steps) -> Iterator[_Scalar]:
    line, column = ink.start
    if isinstance(ink.below, dict) and isinstance(data, dict):
        for key, value in data.items():
            yield from _plain(paper, ink.below[key].value, value, (*steps, key))
    elif isinstance(ink.below, list) and isinstance(data, list):
        for index, item in enumerate(data):
            yield from _plain(paper, ink.below[index], item, (*steps, index))
    elif isinstance(data, str) and not _MARK.match(paper.lines[line], column):
        yield _Scalar(steps, ink, data)


def _swallowed(paper: Paper, scalar: _Scalar) -> Iterator[Diagnostic]:
    """A sign in the middle of a text that makes a comment of the rest."""
    line, column = scalar.ink.end
    match = _COMMENT.match(paper.lines[line], column)
    if match is None or not scalar.value:
        return
    text = f"{scalar.value}{match[0].rstrip()}"
    help_ = say(
        "put the text in quotes: `{text}`; a comment has a space behind its `#`",
        text=in_quotes(text),
    )
    place = paper.spread((line, match.start(1)), (line, len(paper.lines[line].rstrip())))
    written = paper.spread(scalar.ink.start, (line, column + len(match[0].rstrip())))
    told = say("put the text in quotes: `{text}`", text=in_quotes(text))
    fix = _fix(Edit(written, quoted(text)), told, Change(scalar.steps, "value", text))
    message = say("`#` begins a comment: the rest of this text is left out")
    yield _tell(paper, SWALLOWED, place, (message, help_), fix)


def _list_in(paper: Paper, scalar: _Scalar) -> Iterator[Diagnostic]:
    """A list below a text that is no text to whoever wrote it."""
    rows = range(scalar.ink.start[0] + 1, scalar.ink.end[0] + 1)
    is_item = bool(scalar.steps) and isinstance(scalar.steps[-1], int)
    begun = begun_in([paper.lines[one] for one in rows], in_list=is_item)
    if not begun:
        return
    row = rows[begun[0]]
    line = paper.lines[row]
    place = paper.spread((row, len(line) - len(line.lstrip())), (row, len(line.rstrip())))
    if is_item:
        message = say("this item is read as a part of the item above it")
        help_ = say("begin each item in the column of the first one; if it is text, use quotes")
    else:
        message = say("this list is read as a part of the text above it")
        help_ = say("write the key of the list above it; if it is text, use quotes")
    fix = parted(paper, scalar.steps) if is_item else None
    yield _tell(paper, LIST_IN_TEXT, place, (message, help_), fix)


def _curly(paper: Paper, scalar: _Scalar) -> Iterator[Diagnostic]:
    """A word in quotation marks that are letters to YAML."""
    match = _CURLY.fullmatch(scalar.value)
    if match is None:
        return
    place = paper.spread(scalar.ink.start, scalar.ink.end)
    message = say("the quotation marks are part of this word: `{word}`", word=short(scalar.value))
    help_ = say("write `{word}` without them", word=short(match[1]))
    text = quoted(match[1])
    fix = _fix(Edit(place, text), help_, Change(scalar.steps, "value", match[1]))
    yield _tell(paper, CURLY_QUOTES, place, (message, help_), fix)


def _broken_letters(paper: Paper) -> Iterator[Diagnostic]:
    """Letters of another encoding; told once for a file, and mended all at once."""
    spots = [
        (number, match)
        for number, line in enumerate(paper.lines)
        for match in _BROKEN.finditer(line)
    ]
    if not spots:
        return
    number, match = spots[0]
    place = paper.spread((number, match.start()), (number, match.end()))
    message = say(
        "this text has broken letters: `{broken}` is probably `{letter}`",
        broken=match[0],
        letter=_whole(match[0]),
    )
    help_ = say("open the original as UTF-8, or type them again")
    edits = tuple(
        Edit(paper.spread((line, one.start()), (line, one.end())), _whole(one[0]))
        for line, one in spots
    )
    # A file in which every letter beyond ASCII is broken was opened the wrong way as a whole.
    safe = all(_BROKEN.sub("", line).isascii() for line in paper.lines)
    told = say("write the letters that were meant")
    fix = Fix(edits, told, safe, tuple(_changes(paper.data, ())))
    yield _tell(paper, BROKEN_LETTERS, place, (message, help_), fix)


def _changes(data: object, steps: Steps) -> Iterator[Change]:
    """Yield which texts are others when the broken letters in them are whole."""
    if isinstance(data, str) and _BROKEN.search(data):
        yield Change(steps, "value", _mended(data))
    for step, value in _parts(data):
        if isinstance(step, str) and _BROKEN.search(step):
            yield Change((*steps, step), "key", _mended(step))
        yield from _changes(value, (*steps, step))


def _mended(text: str) -> str:
    return _BROKEN.sub(lambda match: _whole(match[0]), text)


def _whole(broken: str) -> str:
    """Give the letters that were meant."""
    return broken.encode("cp1252").decode("utf-8")


def _fix(edit: Edit, told: Say, change: Change) -> Fix:
    return Fix((edit,), told, safe=False, changes=(change,))


def _tell(
    paper: Paper, code: Code, place: Place, told: tuple[Say, Say], fix: Fix | None
) -> Diagnostic:
    message, help_ = told
    line = paper.line(place)
    return Diagnostic(code.code, code.severity, place, message, help_, source=line, fix=fix)
