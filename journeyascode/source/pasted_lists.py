"""Lists that were pasted with the signs of a word processor, and how they are written here.

Their items may begin in any column, with a space, a tab or a no-break space behind the sign, and
hold colons and quotation marks as any text does.
"""

from __future__ import annotations

import re
from itertools import count, islice
from string import ascii_lowercase
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.source.codes import SYNTAX
from journeyascode.source.error_context import WHOLE_LINES, indent, uncommented
from journeyascode.source.known_keys import (
    is_key,
    key_of_text,
    takes_list,
    takes_prose,
    takes_text,
)
from journeyascode.source.quotes import quoted, short
from journeyascode.source.refusals import Refusal, Rewrite
from journeyascode.source.unquoted_text import is_plain
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.source.error_context import ParserFailure
    from journeyascode.source.refusals import Spot


GAP = r"[ \t\u00a0\u2000-\u200a\u202f\u3000]"
"""What may look like a space."""

_ROUND = "→⇒☐☑☒•‣⁃◦●○■□▪▫∙⋅►▶▸➢➤✓✔✗\uf0b7\uf0a7\uf0d8\uf0fc"
"""Signs that begin no text: a space behind them may be missing."""

ITEM = re.compile(
    rf"(?P<gap>{GAP}*)(?:(?P<sign>[{_ROUND}])(?={GAP}*\S)|(?P<other>[–—―‐‑‒−·»*+o§-]"
    rf"|\(?[0-9]{{1,2}}[.)]|\(?(?:[a-z]|[ivx]{{2,4}})[.)])(?={GAP}+\S)|(?P<bare>[–—‐‑-])(?=[^\W\d_]|[{{\[]))(?P<after>{GAP}*)"
)
"""A line that begins an item: a sign, and something behind it."""


def sign_of(item: re.Match[str]) -> str:
    """Give the sign with which an item begins: `•`, `-`, `1.`."""
    return item["sign"] or item["other"] or item["bare"]


def is_dash(item: re.Match[str]) -> bool:
    """Tell whether an item begins as one of YAML does."""
    return item["other"] == "-" and item["after"][0] in " \t"


def is_one_list(signs: Iterable[str]) -> bool:
    """Tell whether items with these signs stand on one level: alike, or counted on from one."""
    foreign = [sign for sign in signs if sign != "-"]
    words = [sign.strip("(.)") for sign in foreign]
    if words and all(map(str.__ne__, words, foreign)):
        return any(words == [*islice(row, len(words))] for row in _rows())
    return len(set(foreign)) <= 1


def _rows() -> Iterator[Iterable[str]]:
    """Yield how items are counted: `1.`, `a)`, `i.`."""
    yield map(str, count(1))
    yield ascii_lowercase
    yield ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")


def items_of(lines: Sequence[str]) -> tuple[str, ...]:
    """Give the items of a list that was read as one text of `lines`; none where it is no list.

    A line without a sign goes on with the item above it.
    """
    found: list[str] = []
    signs: list[str] = []
    for line in lines:
        match = ITEM.match(line)
        if match:
            signs.append(sign_of(match))
            found.append(line[match.end() :].strip())
        elif found and line.strip():
            found[-1] = f"{found[-1]} {line.strip()}"
        elif line.strip():
            return ()
    if len(found) == 1 and signs[0] in found[0] and signs[0] in _ROUND:
        found = [item for part in found[0].split(signs[0]) if (item := part.strip())]
    return tuple(found) if is_one_list(signs) else ()


_HEADER = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[\w-]+) *:(?P<text>[ \t]*\S.*)?")
_KEYED = re.compile(r"([\w-]+) *:(?:\s|\Z)")
_WHOLE = re.compile(r"\{.*\}|\[.*\]|\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_NOTE = re.compile(r"[ \t]+#(?:[ \t#!]|jac:).*")
_SPEECH = "–—―"
_LANGUAGE = 2


class _Item(NamedTuple):
    """An item, and the lines below that go on with it."""

    line: int
    match: re.Match[str]
    text: str
    below: tuple[str, ...] = ()

    @property
    def column(self) -> int:
        """Where its sign stands."""
        return self.match.end("gap")

    @property
    def last(self) -> int:
        """The number of its last line."""
        return self.line + len(self.below)


class _Header(NamedTuple):
    """A key below which a list may stand."""

    line: int
    column: int
    key: str
    first: re.Match[str] | None
    """The first item where it stands on the line of the key."""
    around: str = ""
    """The key of the text of which this is one language; empty where it is none."""

    @property
    def is_text(self) -> bool:
        """Whether no list may stand below it, but a text."""
        return bool(self.around) or (is_key(self.key) and not takes_list(self.key))

    @property
    def is_prose(self) -> bool:
        """Whether the text below it may have Markdown in it, and so a list."""
        return takes_prose(self.around or self.key)


class Pasted(NamedTuple):
    """A list with a foreign sign."""

    rows: range
    write: Rewrite | None
    """How it is written; None where no list may stand."""
    sign: str
    at: Spot
    """The first foreign sign, and where it stands."""
    is_beside: bool = False
    """Whether all that is foreign is that it begins beside its key."""
    text_of: str = ""
    """The key of a text in which it stands; empty where a list may stand."""
    is_language: bool = False
    """Whether that is one language of a text of which there may be several."""


def pasted_list(trouble: ParserFailure) -> Refusal | None:
    """Say that a list was pasted with its signs, and write it with dashes."""
    above = trouble.above(trouble.at[0])
    rows = (trouble.begun[0], trouble.at[0], trouble.at[0] if above is None else above)
    return pasted_at(trouble.lines, rows)


def pasted_at(lines: Sequence[str], rows: Iterable[int]) -> Refusal | None:
    """Say that a list with foreign signs stands on one of `rows`; None where there is none."""
    found = (one for one in lists_in(lines) if any(row in one.rows for row in rows))
    one = next(found, None)
    return one and _told(one, lines)


def pasted_too(lines: Sequence[str], refusal: Refusal) -> Iterator[Refusal]:
    """Yield what is said of all other such lists, where `refusal` is about one of them."""
    told = [_told(one, lines) for one in lists_in(lines)][::-1]
    if refusal in told:
        yield from (one for one in told if one != refusal)


def _told(one: Pasted, lines: Sequence[str]) -> Refusal:
    message = say("a list item begins with `{sign}`", sign=one.sign)
    help_ = say("write a plain hyphen and a space: `- `")
    if one.is_beside:
        message = say("a list cannot begin on the line of its key")
        help_ = say("begin it on the next line")
    elif one.sign == "-":
        message = say("a dash without a space begins no list item")
        text = uncommented(lines[one.at[0]][one.at[1] + 1 :])
        help_ = say("write a space after it: `- {text}`", text=short(text))
    if one.text_of:
        message = say("a list was pasted into the text `{key}`", key=one.text_of)
        help_ = say("write it as one line, or put the list into `description`")
        if one.is_language:
            help_ = say("write each as an item of its own: `- {key}: …`", key=one.text_of)
        if one.write:
            help_ = say(
                "begin it with `{key}: |`, and each item with `- ` or `1. `", key=one.text_of
            )
            if one.sign in _SPEECH:
                help_ = say("{help}; a dash may also begin what somebody says", help=help_)
    end = (one.at[0], one.at[1] + len(one.sign))
    return Refusal(SYNTAX, message, one.at, end, help_, write=one.write)


def lists_in(lines: Sequence[str]) -> Iterator[Pasted]:
    """Yield the lists with a foreign sign in a file of `lines`, the last first."""
    taken: dict[int, int] = {}
    for header in reversed([*_headers(lines)]):
        items = _items(lines, header, taken)
        if items and header.is_text:
            if len(items) > 1 and not header.first:
                taken[header.line] = items[-1].last + 1
                yield _pasted_text(lines, header, items)
        elif items:
            taken[header.line] = items[-1].last + 1
            if any(not is_dash(one.match) for one in items) or header.first:
                yield _pasted(lines, header, items)


def _headers(lines: Sequence[str]) -> Iterator[_Header]:
    """Yield each key that may have a list below it, outside of texts of whole lines."""
    text: int | None = None
    above: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if not line:
            continue
        said = uncommented(line)
        if text is not None and (not said or indent(line) > text):
            continue
        text = indent(line) if WHOLE_LINES.search(said) else None
        match = _HEADER.fullmatch(said) if ":" in said else None
        if match is None:
            continue
        column, key = len(match["before"]), match["key"]
        above = [one for one in above if one[0] < column] + [(column, key)]
        if not _may_hold_list(key):
            continue
        first = ITEM.match(said, match.start("text")) if match["text"] else None
        first = first if takes_list(match["key"]) else None
        if first or not match["text"]:
            text_key = key_of_text([one[1] for one in above])
            yield _Header(number, column, key, first, text_key if text_key != key else "")


def _may_hold_list(key: str) -> bool:
    return not is_key(key) or takes_list(key) or takes_text(key)


def _items(lines: Sequence[str], header: _Header, taken: Mapping[int, int]) -> list[_Item]:
    """Give the items of the list below a key."""
    found: list[_Item] = []
    if header.first:
        found.append(_item(header.line, header.first, lines))
    row = header.line + 1
    while row < len(lines):
        if not uncommented(lines[row]).strip():
            row += 1
        elif (match := ITEM.match(lines[row])) and _belongs(match, header, found):
            last = max(taken.get(row, 0), row + 1)  # of a list below the key in this item
            below = tuple(lines[row + 1 : last])
            found.append(_item(row, match, lines)._replace(below=below))
            row = last
        elif found and _goes_on(lines[row], header, found[-1]):
            last = max(taken.get(row, 0), row + 1)
            found[-1] = found[-1]._replace(below=tuple(lines[found[-1].line + 1 : last]))
            row = last
        else:
            break
    return found


def _item(row: int, match: re.Match[str], lines: Sequence[str]) -> _Item:
    return _Item(row, match, lines[row][match.end() :].rstrip())


def _belongs(match: re.Match[str], header: _Header, found: Sequence[_Item]) -> bool:
    """Tell whether an item belongs to the list below a key."""
    if not is_dash(match):
        return True
    dashes = (one.column for one in found if is_dash(one.match) and one.line != header.line)
    return match.end("gap") >= next(dashes, header.column)


def _goes_on(line: str, header: _Header, item: _Item) -> bool:
    """Tell whether a line without a sign goes on with an item."""
    floor = header.column if header.first else max(header.column, item.column)
    return indent(line.expandtabs()) > min(floor, header.column + 2)


def _pasted(lines: Sequence[str], header: _Header, items: Sequence[_Item]) -> Pasted:
    column = _column(header, items)
    written: list[str] = []
    for number, one in enumerate(items):
        if number:
            written += lines[items[number - 1].last + 1 : one.line]
        written += _written(one, column)
    text, start = "\n".join(written), (items[0].line, 0)
    if header.first:
        text, start = f"\n{text}", (header.line, header.first.start())
    last = items[-1].last
    first = next((one for one in items if not is_dash(one.match)), items[0])
    sure = _is_sure(header, items)
    write = Rewrite(start, (last, len(lines[last])), text, sure=sure)
    rows = range(header.line, last + 1)
    return Pasted(rows, write, sign_of(first.match), _spot(first), is_dash(first.match))


def _pasted_text(lines: Sequence[str], header: _Header, items: Sequence[_Item]) -> Pasted:
    """Tell of a list in a text: of whole lines, with the dashes of Markdown, where it is prose."""
    last = items[-1].last
    indented = " " * (header.column + 2)
    text = "".join(f"\n{indented}{_in_markdown(one)}" for one in items)
    head = len(lines[header.line].rstrip())
    sure = _is_sure(header, items) and not any(_may_be_speech(one) for one in items)
    is_prose = header.is_prose and head == len(uncommented(lines[header.line]))
    end = (last, len(lines[last]))
    write = Rewrite((header.line, head), end, f" |{text}", sure=sure) if is_prose else None
    at, sign = _spot(items[0]), sign_of(items[0].match)
    rows = range(header.line, last + 1)
    several = bool(header.around) and takes_list(header.around)
    return Pasted(rows, write, sign, at, text_of=header.key, is_language=several)


def _in_markdown(item: _Item) -> str:
    number = re.fullmatch(r"\(?([0-9]+)[.)]", sign_of(item.match))
    said = " ".join((item.text.strip(), *map(str.strip, item.below)))
    return f"{number[1]}. {said}" if number else f"- {said}"


def _may_be_speech(item: _Item) -> bool:
    """Tell whether its sign begins what somebody says as well: each line of a dialogue."""
    return sign_of(item.match) in _SPEECH


def _spot(item: _Item) -> Spot:
    return item.line, item.column


def _column(header: _Header, items: Sequence[_Item]) -> int:
    """Give the column of the dashes: that of one which stands there, or of the first sign."""
    dashes = [one.column for one in items if is_dash(one.match) and one.line != header.line]
    first = items[0].match
    at = dashes[0] if dashes else first.end("gap")
    is_spaces = not first["gap"].strip(" ")
    is_fit = at >= header.column and not header.first
    return at if dashes or (is_spaces and is_fit) else header.column + 2


def _is_sure(header: _Header, items: Sequence[_Item]) -> bool:
    """Tell whether these are the items of one list, and nothing else."""
    signs = [sign_of(one.match) for one in items]
    columns = {one.column for one in items[1:]}
    is_list = header.first is None or not is_dash(header.first) or len(items) > 1
    return is_one_list(signs) and len(columns) <= 1 and is_list and not any(map(_holds_tab, items))


def _holds_tab(item: _Item) -> bool:
    """Tell whether something is set in columns in it."""
    return "\t" in item.text


def _written(item: _Item, column: int) -> Iterator[str]:
    """Yield the lines of an item whose dash stands in `column`."""
    text, dash = item.text.strip(), f"{' ' * column}- "
    if _is_yaml(item):
        yield dash + text
        first = next((indent(line) for line in item.below if line.strip()), 0)
        for line in item.below:
            yield _moved(line, column + 2 - first)
        return
    note = _NOTE.search(text)
    said = " ".join((text[: note.start()] if note else text, *map(str.strip, item.below))).strip()
    is_short = not item.below and is_plain(said)
    yield f"{dash}{said if is_short else quoted(said)}{note[0] if note else ''}"


def _is_yaml(item: _Item) -> bool:
    """Tell whether what stands in an item is written as YAML: keys, brackets, quotes, lines."""
    text = item.text.strip()
    key = _KEYED.match(text)
    if key and len(key[1]) == _LANGUAGE:
        return True
    lines = (text, *map(str.strip, item.below))
    keys = (found[1] for line in lines if (found := _KEYED.match(line)))
    if any(map(is_key, keys)):
        return True
    return _WHOLE.fullmatch(text) is not None or all(map(is_plain, filter(None, lines)))


def _moved(line: str, by: int) -> str:
    inked = line.lstrip(" ")
    return " " * max(indent(line) + by, 0) + inked if inked else ""
