"""What can be read and does not say what was written: the slips that nobody would notice."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyascode.findings import Diagnostic, Edit, EditIntent, Fix
from journeyascode.source.codes import (
    BROKEN_LETTERS,
    CURLY_QUOTES,
    CUT_NUMBER,
    LIST_IN_TEXT,
    SWALLOWED,
)
from journeyascode.source.fixes import fix_whole
from journeyascode.source.known_keys import key_of_text, takes_text
from journeyascode.source.pasted_lists import ITEM, is_one_list, pasted_at, sign_of
from journeyascode.source.quotes import in_quotes, quoted, short
from journeyascode.source.refusals import YamlError
from journeyascode.source.unquoted_text import is_plain
from journeyascode.source.yaml_reader import read
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.findings import Place, Steps
    from journeyascode.source.codes_of_shape import Code
    from journeyascode.source.document import Document
    from journeyascode.source.positions import ValuePosition
    from journeyascode.speech import Say


_DASH = re.compile(r" *(?:- +)*(?=- +\Z)")
"""What stands before the dash of an item in a list of lines."""
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_NO_SIGN = re.compile(r".*[.)]|§")
"""What begins an item elsewhere, and here as easily a line of a text: the day of a date."""
_NUMBER = re.compile(r"\(?[0-9]+[.)]")
_IN_TEXTS = re.compile(r"[→⇒–—―‐‑‒−+o»]")
"""What may begin a line of a text as well as an item."""


def begun_in(lines: Sequence[str], *, in_list: bool) -> tuple[int, ...]:
    """Give which of the lines that go on with a text were meant as items, by their numbers.

    Numbers with a stop count in an item only, and where they count on from one: a line of a text
    may begin with the day of a date.
    """
    begun = tuple(n for n, line in enumerate(lines) if begins_item(line, in_list=in_list))
    if begun or not in_list:
        return begun
    signs = {n: sign_of(match) for n, line in enumerate(lines) if (match := ITEM.match(line))}
    counted = {n: sign for n, sign in signs.items() if _NUMBER.fullmatch(sign)}
    return tuple(counted) if len(counted) > 1 and is_one_list(counted.values()) else ()


def begins_item(line: str, *, in_list: bool) -> bool:
    """Tell whether a line that goes on with a text was meant as an item.

    A dash of prose counts only where the text is itself an item.
    """
    match = ITEM.match(line)
    if match is None or match["bare"] or _NO_SIGN.fullmatch(sign_of(match)):
        return False
    return in_list or not _IN_TEXTS.fullmatch(sign_of(match))


def parted(paper: Document, steps: Steps) -> Fix | None:
    """Give the fix that makes items of those in the text at `steps`, itself an item.

    None in brackets, and where it would not come out. It is safe where all of them stand in one
    column, behind one sign that begins no text.
    """
    start, end = paper.find(steps).ink[:2]
    dash = _DASH.match(paper.lines[start[0]][: start[1]])
    if dash is None:
        return None
    lines = [*paper.lines[start[0] : end[0]], paper.lines[end[0]][: end[1]]]
    begun = [n + 1 for n in begun_in(lines[1:], in_list=True)]
    after = [*lines]
    for first, last in zip((0, *begun), (*begun, len(lines)), strict=True):
        at = ITEM.match(lines[first])
        column = at.end() if at and first else start[1]
        text = _written([lines[first][column:], *lines[first + 1 : last]])
        if text is None:
            return None
        after[first] = f"{' ' * dash.end()}- {text}"
    items = _items(after)
    after[0] = lines[0][: start[1]] + after[0][dash.end() + 2 :]
    edits = tuple(
        Edit(paper.spread((row, 0), (row, len(old))), new)
        for row, (old, new) in enumerate(zip(lines, after, strict=True), start[0])
        if old != new
    )
    told = say("begin each item in the column of the first one")
    sure = _is_sure([lines[n] for n in begun])
    return Fix(edits, told, sure, (EditIntent(steps, "items", items),)) if items else None


def _items(lines: Sequence[str]) -> tuple[object, ...]:
    """Give the items that `lines` list; none where they cannot be read."""
    try:
        found: Any = read("\n".join(lines).encode())
    except YamlError:  # such as an escape that there is not
        return ()
    return tuple(found)


def _written(lines: Sequence[str]) -> str | None:
    """Give the first line of an item as it is written; None where it cannot be told."""
    first = lines[0].rstrip()
    said = " ".join(filter(None, map(str.strip, lines)))
    if is_plain(said) or (_QUOTED.fullmatch(first) and said == first):
        return first
    return quoted(first) if said == first else None


def _is_sure(lines: Sequence[str]) -> bool:
    """Tell whether lines begin items of one list, and nothing else.

    Numbers may as well be a list within an item.
    """
    items = [match for match in map(ITEM.match, lines) if match]
    signs = [sign_of(one) for one in items]
    is_alike = len({one["gap"] for one in items}) == 1 and is_one_list(signs)
    may_be_else = (_IN_TEXTS.fullmatch(one) or _NUMBER.fullmatch(one) for one in signs)
    return is_alike and not any(may_be_else)


_CONTINUING = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")
_BROKEN = re.compile(f"(?:Ã[{_CONTINUING}]|Â[\u00a0-\u00bf]|â€[{_CONTINUING}])+")
"""What comes of letters beyond ASCII when UTF-8 is read as Windows-1252."""

_COMMENT = re.compile(r"[ \t]+(#(?![ \t#!]|jac:)\S.*)")
_CURLY = re.compile(r"[“”„]([^\s“”„]+)[“”]")
_MARK = re.compile(r"['\"|>]")
"""What a text begins with that is not written plainly."""

_CUT = re.compile(r"[0-9],[0-9]")
_COLLECTIONS = (dict, list)

_LIST = re.compile(
    rb"^[ \t]*(?:[ \t](?:[*+o]|\(?[0-9]{1,2}[.)])[ \t]|[\x80-\xc2\xc4-\xff])", re.MULTILINE
)
_ITEM = re.compile(rb"-(?:[ \t]|$)")
_HASH = re.compile(rb" #[^\s#!]")
_COMMA = re.compile(rb"[0-9],[0-9]")
_MARKED = re.compile(rb"(?<=[ \[])\xe2\x80[\x9c-\x9e]")


class _Scalar(NamedTuple):
    """A text without quotes."""

    steps: Steps
    ink: ValuePosition
    value: str


def may_hold_slips(content: bytes) -> bool:
    """Tell quickly whether a file may hold such a slip."""
    return (
        (b"#" in content and _HASH.search(content) is not None)
        or b"\xc3\x83" in content
        or b"\xc3\x82" in content
        or b"\xc3\xa2\xe2\x82\xac" in content
        or _MARKED.search(content) is not None
        or _COMMA.search(content) is not None
        or _LIST.search(content) is not None
        or _may_hold_dashes(content)
    )


def _may_hold_dashes(content: bytes) -> bool:
    """Tell quickly whether a dash may begin a line of a text, and no item of a list."""
    lists, above = [-1], b":"  # the columns of the lists that are open, and the line above
    for line in content.splitlines():
        text = line.lstrip(b" ")
        if not text or text.startswith(b"#"):
            continue
        column = len(line) - len(text)
        while column < lists[-1]:
            lists.pop()
        if column != lists[-1] and _ITEM.match(text.lstrip()):
            if not above.partition(b" #")[0].rstrip().endswith(b":"):
                return True
            lists.append(column)
        above = text
    return False


def slips_in(paper: Document) -> Iterator[Diagnostic]:
    """Yield what is not read as it was written, in no order."""
    yield from _broken_letters(paper)
    for place in cut_numbers(paper):
        text = paper.line(place)[place.column - 1 : place.end_column - 1]
        message = say("a comma makes two items of this: `{text}`", text=short(text))
        help_ = say(
            "put the text in quotes: `{text}`; if it is two, write a space behind the comma",
            text=in_quotes(text),
        )
        yield _tell(paper, CUT_NUMBER, place, (message, help_), None)
    for scalar in _plain(paper, paper.ink, paper.data, ()):
        if scalar.ink.start[0] == scalar.ink.end[0]:
            yield from _swallowed(paper, scalar)
            yield from _curly(paper, scalar)
        else:
            yield from _list_in(paper, scalar)


def cut_numbers(paper: Document) -> Iterator[Place]:
    """Yield where a comma within a number parts a text: `[Save 1,5 euros, Be fast]`."""
    for items in _lists(paper.ink):
        run = items[:1]
        for one in (*items[1:], None):
            if one and _are_one_number(run[-1], one, paper.lines):
                run = [*run, one]
                continue
            place = paper.spread(run[0].start, run[-1].end)
            if len(run) > 1 and " " in paper.line(place)[place.column : place.end_column]:
                yield place
            run = [one] if one else run


def _lists(ink: ValuePosition) -> Iterator[list[ValuePosition]]:
    if isinstance(ink.below, dict):
        for entry in ink.below.values():
            yield from _lists(entry.value)
    elif ink.below:
        yield ink.below
        for one in ink.below:
            yield from _lists(one)


def _are_one_number(one: ValuePosition, other: ValuePosition, lines: Sequence[str]) -> bool:
    """Tell whether two items meet at a comma between digits, all on one line."""
    row, end = one.end
    beside = other.start == (row, end + 1) and one.start[0] == other.end[0]
    return beside and _CUT.match(lines[row], end - 1) is not None


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


def _plain(paper: Document, ink: ValuePosition, data: object, steps: Steps) -> Iterator[_Scalar]:
    line, column = ink.start
    if isinstance(ink.below, dict) and isinstance(data, dict):
        for key, value in data.items():
            yield from _plain(paper, ink.below[key].value, value, (*steps, key))
    elif isinstance(ink.below, list) and isinstance(data, list):
        for index, item in enumerate(data):
            yield from _plain(paper, ink.below[index], item, (*steps, index))
    elif isinstance(data, str) and not _MARK.match(paper.lines[line], column):
        yield _Scalar(steps, ink, data)


def _swallowed(paper: Document, scalar: _Scalar) -> Iterator[Diagnostic]:
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
    fix = _fix(Edit(written, quoted(text)), told, EditIntent(scalar.steps, "value", text))
    message = say("`#` begins a comment: the rest of this text is left out")
    yield _tell(paper, SWALLOWED, place, (message, help_), fix)


def _list_in(paper: Document, scalar: _Scalar) -> Iterator[Diagnostic]:
    """A list below a text that is no text to whoever wrote it."""
    if told := _pasted(paper, scalar):
        yield told
        return
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


def _pasted(paper: Document, scalar: _Scalar) -> Diagnostic | None:
    """Tell of a text all of whose lines are items; None where it is not."""
    row = scalar.ink.start[0]
    if not takes_text(key_of_text(scalar.steps)) or not ITEM.match(paper.lines[row]):
        return None
    pasted = pasted_at(paper.lines, [row])
    if pasted is None or pasted.help is None or pasted.start[0] != row:
        return None
    fix = fix_whole(paper, scalar.steps, pasted.write) if pasted.write else None
    return _tell(
        paper, LIST_IN_TEXT, paper.place(scalar.steps), (pasted.message, pasted.help), fix
    )


def _curly(paper: Document, scalar: _Scalar) -> Iterator[Diagnostic]:
    """A word in quotation marks that are letters to YAML."""
    match = _CURLY.fullmatch(scalar.value)
    if match is None:
        return
    place = paper.spread(scalar.ink.start, scalar.ink.end)
    message = say("the quotation marks are part of this word: `{word}`", word=short(scalar.value))
    help_ = say("write `{word}` without them", word=short(match[1]))
    text = quoted(match[1])
    fix = _fix(Edit(place, text), help_, EditIntent(scalar.steps, "value", match[1]))
    yield _tell(paper, CURLY_QUOTES, place, (message, help_), fix)


def _broken_letters(paper: Document) -> Iterator[Diagnostic]:
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


def _changes(data: object, steps: Steps) -> Iterator[EditIntent]:
    """Yield which texts are others when the broken letters in them are whole."""
    if isinstance(data, str) and _BROKEN.search(data):
        yield EditIntent(steps, "value", _mended(data))
    for step, value in _parts(data):
        if isinstance(step, str) and _BROKEN.search(step):
            yield EditIntent((*steps, step), "key", _mended(step))
        yield from _changes(value, (*steps, step))


def _mended(text: str) -> str:
    return _BROKEN.sub(lambda match: _whole(match[0]), text)


def _whole(broken: str) -> str:
    """Give the letters that were meant."""
    return broken.encode("cp1252").decode("utf-8")


def _fix(edit: Edit, told: Say, change: EditIntent) -> Fix:
    return Fix((edit,), told, safe=False, changes=(change,))


def _tell(
    paper: Document, code: Code, place: Place, told: tuple[Say, Say], fix: Fix | None
) -> Diagnostic:
    message, help_ = told
    line = paper.line(place)
    return Diagnostic(code.code, code.severity, place, message, help_, source=line, fix=fix)
