"""Advice on texts whose colons, dashes and indentation do not fit together."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.source.error_context import indent, uncommented
from journeyascode.source.known_keys import (
    is_key,
    lists_beside,
    may_be_neighbours,
    may_stand_below,
    takes_list,
    takes_text,
)
from journeyascode.source.quotes import in_quotes, quoted, short
from journeyascode.source.refusals import Rewrite
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.source.error_context import ParserFailure
    from journeyascode.source.refusals import Refusal


_ITEM = re.compile(r"(?P<dash> *)- +(?:\{ *)?(?P<key>[a-z_]+) *:(?:\s|\Z)")
_KEY = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[a-z_]+) *:(?:\s+(?P<text>\S.*))?")


def missing_list(trouble: ParserFailure, above: int) -> Refusal | None:
    """Say which key is missing above the item at which the parser gave up; None if not just one.

    The line `above` holds a key that has its value already.
    """
    row = trouble.at[0]
    item = _ITEM.match(trouble.line)
    beside = _KEY.fullmatch(uncommented(trouble.lines[above]))
    if item is None or beside is None or len(item["dash"]) < len(beside["before"]):
        return None
    around = _around(trouble.lines[:above], len(beside["before"]))
    known = lists_beside(
        around, beside["key"], {item["key"], *_further(trouble.lines[row + 1 :], item)}
    )
    if len(known) != 1:
        return None
    [key] = known
    message = say("`{key}:` is missing above this list", key=key)
    help_ = say("write it on a line of its own, in the column of `{above}`", above=beside["key"])
    at = (row, indent(trouble.line))
    refusal = trouble.refuse(message, help_, at)
    begin = " " * len(beside["before"]) + f"{key}:\n"
    return replace(refusal, write=Rewrite((row, 0), (row, 0), begin, sure=True))


def _further(lines: Iterable[str], item: re.Match[str]) -> Iterator[str]:
    """Yield the keys below the first one of an item."""
    for line in lines:
        match = _KEY.fullmatch(uncommented(line))
        if line.strip() and indent(line) < item.start("key"):
            return
        if match and len(match["before"]) == indent(line) == item.start("key"):
            yield match["key"]


def _around(lines: Sequence[str], column: int) -> str:
    """Give the key in which the keys in `column` stand; on top, what the file says it is."""
    for line in reversed(lines):
        match = _KEY.fullmatch(uncommented(line))
        if match and len(match["before"]) < column:
            return match["key"]
    kinds = (match for line in lines if (match := _KEY.fullmatch(uncommented(line))))
    return next((f"kind {one['text']}" for one in kinds if one["key"] == "kind"), "")


def misplaced(trouble: ParserFailure) -> Refusal:
    """A line that begins in no column of anything above."""
    if trouble.rest.startswith("- "):
        refusal = _dash(trouble)
        if refusal:
            return refusal
    above = trouble.above(trouble.at[0])
    deep = trouble.begun[1] if above is None else _text_column(trouble.lines[above])
    if deep == trouble.at[1]:
        refusal = _shifted(trouble)
        if refusal:
            return refusal
    help_ = say("line it up with the lines above")
    if deep > trouble.begun[1]:
        help_ = say(
            "begin it after {deep} spaces if it belongs to the line above, or after {less} if not",
            deep=deep,
            less=trouble.begun[1],
        )
    message = say("the indentation of this line fits nothing above it")
    return trouble.refuse(message, help_, length=len(trouble.rest))


def _dash(trouble: ParserFailure) -> Refusal | None:
    """A dash beside the columns of the lists that are open."""
    row, column = trouble.at
    dashes = tuple(_open_dashes(trouble, row))
    if not dashes:
        return None
    line, deep = min(dashes, key=lambda dash: abs(dash[1] - column))
    message = say("the indentation of this line fits nothing above it")
    help_ = say(
        "begin the dash below the one on line {line}: spaces before it: {count}",
        line=line + 1,
        count=deep,
    )
    return trouble.refuse(message, help_, length=len(trouble.rest))


def _open_dashes(trouble: ParserFailure, row: int) -> Iterator[tuple[int, int]]:
    """Yield the line and the column of the last dash of each list around a line, nearest first."""
    least = len(trouble.lines[row]) + 1
    for number in range(row - 1, -1, -1):
        line = uncommented(trouble.lines[number])
        if line.strip() and indent(line) < least:
            least = indent(line)
            if line[least:].startswith("- "):
                yield number, least


def _shifted(trouble: ParserFailure) -> Refusal | None:
    """A block above that begins further to the left than the lines around it."""
    row, column = trouble.at
    said = [n for n in range(row) if uncommented(trouble.lines[n]).strip()]
    before = next((n for n in reversed(said) if indent(trouble.lines[n]) >= column), None)
    block = [n for n in said if before is None or n > before]
    if before is None or not block or indent(trouble.lines[before]) != column:
        return None
    first, line = block[0], trouble.lines[block[0]]
    key = line.strip().partition(":")[0]
    message = say(
        "`{key}` is indented too little: the lines around it begin after {count} spaces",
        key=short(key),
        count=column,
    )
    help_ = say(
        "move lines {first}–{last} to the right, by {count} spaces",
        first=first + 1,
        last=block[-1] + 1,
        count=column - indent(line),
    )
    return trouble.refuse(message, help_, (first, indent(line)), len(key))


def _text_column(line: str) -> int:
    """Give the column in which the keys of this line begin, behind the dashes of a list."""
    return len(line) - len(line.lstrip(" -"))


_KEY_AND_TEXT = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>\S.*?) *:\s+(?P<text>\S.*)")
_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<key>['\"]?[\w-]+['\"]?)(?P<colon> *:)(?P<text>[^\s/].*)")
_LIKE_A_KEY = re.compile(r"[a-z_]+")
_TWO_KEYS = re.compile(
    r"\s*(?:- +)*(?P<key>[a-z_]+): +(?P<word>[^\s'\"\[\]{}|>,]+),? +(?P<other>[a-z_]+)"
)
_CLOSING_SIGNS = ("]", "}")
_DASH = re.compile(r"\s*-(?=[^\s-])")


def _two_keys(trouble: ParserFailure) -> Refusal | None:
    """A line break that was lost between a word and the key behind it."""
    if "mapping values are not allowed" not in trouble.said:
        return None
    (row, at), line = trouble.at, uncommented(trouble.line)
    match = _TWO_KEYS.fullmatch(line, 0, at)
    if match is None:
        return None
    key, other = match["key"], match["other"]
    if takes_text(key) or not may_be_neighbours(key, other):
        return None
    column = match.start("other")
    message = say("two keys on one line: `{one}` and `{other}`", one=key, other=other)
    help_ = say("begin `{text}` on a line of its own", text=short(line[column:]))
    refusal = trouble.refuse(message, help_, (row, column), len(other))
    begin = "\n" + " " * match.start("key")
    write = Rewrite((row, match.end("word")), (row, column), begin, sure=True)
    return replace(refusal, write=write)


def _second_colon(trouble: ParserFailure) -> Refusal | None:
    """A colon in a text, on the same line as the colon of its key."""
    if "mapping values are not allowed" not in trouble.said:
        return None
    line = uncommented(trouble.line)
    match = _KEY_AND_TEXT.match(line, 0, trouble.at[1])
    if match is None:
        return None
    text = line[match.start("text") :]
    if text.endswith("}") and text.count("}") > text.count("{"):
        return _unopened(trouble, match["key"], match.start("text"), text)
    bare = text[1:-1] if text[0] in "“”„" and text[-1] in "“”" else text
    help_ = say(
        "put the text in quotes: `{key}: {text}`", key=short(match["key"]), text=in_quotes(bare)
    )
    refusal = trouble.refuse(say("a colon stands inside this text"), help_)
    key = line[: trouble.at[1]].split()[-1]
    sure = not _LIKE_A_KEY.fullmatch(key)  # else a line break may have been lost before it
    refusal = trouble.quoted(refusal, match.start("text"), text, sure=sure)
    return replace(refusal, write=refusal.write and refusal.write._replace(text=quoted(bare)))


def _unopened(trouble: ParserFailure, key: str, column: int, text: str) -> Refusal:
    """A brace that closes what none has opened."""
    message = say("the opening `{sign}` is missing here", sign="{")
    help_ = say("write `{text}`", text=f"{short(key)}: {{{text}")
    at = (trouble.at[0], column)
    return replace(trouble.refuse(message, help_, at), write=Rewrite(at, at, "{", sure=False))


def _indented_key(trouble: ParserFailure) -> Refusal | None:
    """A key below a key that has its value already."""
    if "mapping values are not allowed" not in trouble.said:
        return None
    above = trouble.above(trouble.at[0])
    match = None if above is None else _KEY_AND_TEXT.match(uncommented(trouble.lines[above]))
    column = indent(trouble.line)
    if above is None or match is None or column <= len(match["before"]):
        return None
    listed = missing_list(trouble, above)
    if listed:
        return listed
    key = trouble.line[column : trouble.at[1]]
    message = say("`{key}` is indented deeper than the line above", key=short(key))
    help_ = say(
        "begin it in the same column as `{above}`; if it continues that text, use quotes",
        above=short(match["key"]),
    )
    return trouble.refuse(message, help_, (trouble.at[0], column), len(key))


def _no_colon(trouble: ParserFailure) -> Refusal | None:
    """A line that ought to be a key and its value, and has no colon with a space."""
    if "mapping values are not allowed" in trouble.said:
        number = trouble.above(trouble.at[0])
    elif "could not find expected ':'" in trouble.said:
        number = trouble.begun[0]
    else:
        return None
    if number is None:
        return None
    return (
        _no_dash_space(trouble, number)
        or _no_colon_space(trouble, number)
        or _bare(trouble, number)
    )


def _no_dash_space(trouble: ParserFailure, number: int) -> Refusal | None:
    line = uncommented(trouble.lines[number])
    match = _DASH.match(line)
    if match is None:
        return None
    message = say("a dash without a space begins no list item")
    help_ = say("write a space after it: `- {text}`", text=short(line[match.end() :]))
    refusal = trouble.refuse(message, help_, (number, match.end() - 1))
    return trouble.spaced(refusal, (number, match.end()), sure=False)


def _no_colon_space(trouble: ParserFailure, number: int) -> Refusal | None:
    match = _NO_SPACE.match(uncommented(trouble.lines[number]))
    if match is None:
        return None
    message = say("a colon without a space does not end a key")
    help_ = say(
        "write a space after it: `{key}: {text}`",
        key=short(match["key"]),
        text=short(match["text"]),
    )
    end = match.end("colon")
    refusal = trouble.refuse(message, help_, (number, end - 1))
    sure = is_key(match["key"].strip("'\""))
    return replace(
        refusal, write=Rewrite((number, match.start("colon")), (number, end), ": ", sure)
    )


def _bare(trouble: ParserFailure, number: int) -> Refusal | None:
    line = uncommented(trouble.lines[number])
    column = indent(line)
    text = line[column:]
    if ": " in text or text.endswith(":") or text[0] in "'\"":
        return None
    above = trouble.above(number)
    if above is not None and re.match(rf" {{{column}}}- ", trouble.lines[above]):
        return _not_an_item(trouble, (number, column), len(text))
    key, _, value = text.partition(" ")
    around = "" if above is None else _list_above(uncommented(trouble.lines[above]))
    if around and not may_stand_below(key, around):
        message = say("this line stands in a list and begins without a dash")
        refusal = trouble.refuse(
            message,
            say("begin it with a dash and a space: `- {text}`", text=short(text)),
            (number, column),
            len(text),
        )
        begin = (number, column), (number, column)
        return replace(refusal, write=Rewrite(*begin, "- ", sure=False))
    if value.startswith("= "):
        value = value[2:]
    elif value and above == number - 1 and _continues(trouble.lines[above], key):
        message = say("this line looks like the end of the text above")
        help_ = say("put it at the end of that line, or write a key and a colon before it")
        return trouble.refuse(message, help_, (number, column), len(text))
    message = say("`{text}` has no colon", text=short(text))
    at = number, column + len(key)
    help_ = say(
        "write a key, a colon and a space: `{key}: {text}`; to continue the text above, indent it",
        key=short(key),
        text=short(value) or "…",
    )
    refusal = trouble.refuse(message, help_, (number, column), len(text))
    return replace(refusal, write=Rewrite(at, at, ":", sure=False)) if is_key(key) else refusal


def _list_above(above: str) -> str:
    """Give the key on a line below which a list stands; empty where none does."""
    key = above.strip().lstrip("- ")
    return key[:-1] if key.endswith(":") and takes_list(key[:-1]) else ""


def _continues(above: str, word: str) -> bool:
    """Tell whether a line that begins with `word` may be the rest of the text `above`."""
    match = _KEY_AND_TEXT.match(uncommented(above))
    return match is not None and match["text"][0] not in "[{'\"|>" and not is_key(word)


def _lost_colon(trouble: ParserFailure) -> Refusal | None:
    if "mapping values are not allowed" in trouble.said or "unexpected ':'" in trouble.said:
        message = say("this colon ends no key")
        return trouble.refuse(message, say("put the text in quotes if the colon belongs to it"))
    if "could not find expected ':'" in trouble.said:
        message = say("a key and its colon do not stand on one line")
        help_ = say("write them on one line; put text of several lines in quotes")
        return trouble.refuse(message, help_, trouble.begun)
    return None


def _item_beside_key(trouble: ParserFailure) -> Refusal | None:
    if "sequence entries are not allowed" not in trouble.said:
        return None
    message = say("a list cannot begin on the line of its key")
    help_ = say(
        "begin it on the next line; if this is text, put it in quotes: `{text}`",
        text=in_quotes(trouble.rest),
    )
    return trouble.refuse(message, help_)


def _misplaced(trouble: ParserFailure) -> Refusal | None:
    """A line that fits neither the mapping nor the list above it."""
    if "block mapping" not in trouble.doing and "block collection" not in trouble.doing:
        return None
    column = trouble.at[1]
    if trouble.sign == ":":
        message = say("a key is missing before this colon")
        return trouble.refuse(message, say("write the key before it"))
    if trouble.sign in _CLOSING_SIGNS:
        message = say("one `{sign}` too many", sign=trouble.sign)
        return trouble.refuse(message, say("delete it"))
    if "block collection" in trouble.doing and column == trouble.begun[1]:
        return _not_an_item(trouble, trouble.at, len(trouble.rest))
    if column == trouble.begun[1] and trouble.rest.startswith("-"):
        message = say("a list item stands among keys")
        help_ = say("indent it below the key of its list, or give it a key")
        return trouble.refuse(message, help_)
    return misplaced(trouble)


def _not_an_item(trouble: ParserFailure, at: tuple[int, int], length: int) -> Refusal:
    message = say("this line stands in a list and begins without a dash")
    help_ = say(
        "begin it with `- `, or indent it by {count} spaces to continue the item above",
        count=at[1] + 2,
    )
    return trouble.refuse(message, help_, at, length)


LAYOUT_ADVISERS = (
    _two_keys,
    _second_colon,
    _indented_key,
    _no_colon,
    _lost_colon,
    _item_beside_key,
    _misplaced,
)
