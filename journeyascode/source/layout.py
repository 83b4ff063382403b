"""Advice on texts whose colons, dashes and indentation do not fit together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.source.quotes import in_quotes, short
from journeyascode.source.trouble import indent, uncommented
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.source.refusal import Refusal
    from journeyascode.source.trouble import Trouble

_KEY_AND_TEXT = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>\S.*?) *:\s+(?P<text>\S.*)")
_NO_SPACE = re.compile(r"\s*(?:- +)*(?P<key>['\"]?[\w-]+['\"]?)(?P<colon>:)(?P<text>[^\s/].*)")
_LIKE_A_KEY = re.compile(r"[a-z_]+")
_DASH = re.compile(r"\s*-(?=[^\s-])")


def _second_colon(trouble: Trouble) -> Refusal | None:
    """A colon in a text, on the same line as the colon of its key."""
    if "mapping values are not allowed" not in trouble.said:
        return None
    line = uncommented(trouble.line)
    match = _KEY_AND_TEXT.match(line, 0, trouble.at[1])
    if match is None:
        return None
    text = line[match.start("text") :]
    help_ = say(
        "put the text in quotes: `{key}: {text}`", key=short(match["key"]), text=in_quotes(text)
    )
    refusal = trouble.refuse(say("a colon stands inside this text"), help_)
    key = line[: trouble.at[1]].split()[-1]
    sure = not _LIKE_A_KEY.fullmatch(key)  # else a line break may have been lost before it
    return trouble.quoted(refusal, match.start("text"), text, sure=sure)


def _indented_key(trouble: Trouble) -> Refusal | None:
    """A key below a key that has its value already."""
    if "mapping values are not allowed" not in trouble.said:
        return None
    above = trouble.above(trouble.at[0])
    match = None if above is None else _KEY_AND_TEXT.match(uncommented(trouble.lines[above]))
    column = indent(trouble.line)
    if match is None or column <= len(match["before"]):
        return None
    key = trouble.line[column : trouble.at[1]]
    message = say("`{key}` is indented deeper than the line above", key=short(key))
    help_ = say(
        "begin it in the same column as `{above}`; if it continues that text, use quotes",
        above=short(match["key"]),
    )
    return trouble.refuse(message, help_, (trouble.at[0], column), len(key))


def _no_colon(trouble: Trouble) -> Refusal | None:
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


def _no_dash_space(trouble: Trouble, number: int) -> Refusal | None:
    line = uncommented(trouble.lines[number])
    match = _DASH.match(line)
    if match is None:
        return None
    message = say("a dash without a space begins no list item")
    help_ = say("write a space after it: `- {text}`", text=short(line[match.end() :]))
    refusal = trouble.refuse(message, help_, (number, match.end() - 1))
    return trouble.spaced(refusal, (number, match.end()))


def _no_colon_space(trouble: Trouble, number: int) -> Refusal | None:
    match = _NO_SPACE.match(uncommented(trouble.lines[number]))
    if match is None:
        return None
    message = say("a colon without a space does not end a key")
    help_ = say(
        "write a space after it: `{key}: {text}`",
        key=short(match["key"]),
        text=short(match["text"]),
    )
    refusal = trouble.refuse(message, help_, (number, match.start("colon")))
    return trouble.spaced(refusal, (number, match.end("colon")))


def _bare(trouble: Trouble, number: int) -> Refusal | None:
    line = uncommented(trouble.lines[number])
    column = indent(line)
    text = line[column:]
    if ": " in text or text.endswith(":") or text[0] in "'\"":
        return None
    above = trouble.above(number)
    if above is not None and re.match(rf" {{{column}}}- ", trouble.lines[above]):
        return _not_an_item(trouble, (number, column), len(text))
    key, _, value = text.partition(" ")
    message = say("`{text}` has no colon", text=short(text))
    help_ = say(
        "write a key, a colon and a space: `{key}: {text}`; to continue the text above, indent it",
        key=short(key),
        text=short(value) or "…",
    )
    return trouble.refuse(message, help_, (number, column), len(text))


def _lost_colon(trouble: Trouble) -> Refusal | None:
    if "mapping values are not allowed" in trouble.said or "unexpected ':'" in trouble.said:
        message = say("this colon ends no key")
        return trouble.refuse(message, say("put the text in quotes if the colon belongs to it"))
    if "could not find expected ':'" in trouble.said:
        message = say("a key and its colon do not stand on one line")
        help_ = say("write them on one line; put text of several lines in quotes")
        return trouble.refuse(message, help_, trouble.begun)
    return None


def _item_beside_key(trouble: Trouble) -> Refusal | None:
    if "sequence entries are not allowed" not in trouble.said:
        return None
    message = say("a list cannot begin on the line of its key")
    help_ = say(
        "begin it on the next line; if this is text, put it in quotes: `{text}`",
        text=in_quotes(trouble.rest),
    )
    return trouble.refuse(message, help_)


def _misplaced(trouble: Trouble) -> Refusal | None:
    """A line that fits neither the mapping nor the list above it."""
    if "block mapping" not in trouble.doing and "block collection" not in trouble.doing:
        return None
    column = trouble.at[1]
    if trouble.sign == ":":
        message = say("a key is missing before this colon")
        return trouble.refuse(message, say("write the key before it"))
    if "block collection" in trouble.doing and column == trouble.begun[1]:
        return _not_an_item(trouble, trouble.at, len(trouble.rest))
    if column == trouble.begun[1] and trouble.rest.startswith("-"):
        message = say("a list item stands among keys")
        help_ = say("indent it below the key of its list, or give it a key")
        return trouble.refuse(message, help_)
    above = trouble.above(trouble.at[0])
    deep = trouble.begun[1] if above is None else _text_column(trouble.lines[above])
    help_ = say("line it up with the lines above")
    if deep > trouble.begun[1]:
        help_ = say(
            "indent it by {deep} spaces like the line above, or by {less} to end what is there",
            deep=deep,
            less=trouble.begun[1],
        )
    message = say("the indentation of this line fits nothing above it")
    return trouble.refuse(message, help_, length=len(trouble.rest))


def _text_column(line: str) -> int:
    """Give the column in which the keys of this line begin, behind the dashes of a list."""
    return len(line) - len(line.lstrip(" -"))


def _not_an_item(trouble: Trouble, at: tuple[int, int], length: int) -> Refusal:
    message = say("this line stands in a list and begins without a dash")
    help_ = say(
        "begin it with `- `, or indent it by {count} spaces to continue the item above",
        count=at[1] + 2,
    )
    return trouble.refuse(message, help_, at, length)


LAYOUT_ADVISERS = (
    _second_colon,
    _indented_key,
    _no_colon,
    _lost_colon,
    _item_beside_key,
    _misplaced,
)
