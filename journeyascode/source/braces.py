"""Advice on brackets and quotation marks that do not end where they should."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.source.quotes import in_quotes, short
from journeyascode.source.trouble import uncommented
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.source.refusal import Refusal
    from journeyascode.source.trouble import Trouble
    from journeyascode.words import Say

_CLOSING = {"[": "]", "{": "}"}
_KEY_AND_TEXT = re.compile(
    r"(?:.*[{,])?\s*(?P<key>[\w-]+): +(?P<text>[^\s\[\]{},'\"][^\[\]{},'\"]*)"
)
_TEXT_ENDS = re.compile(r"\s*(?:, *[\w-]+: |[\[\]{}'\"]|\Z)")
_TEXT_IN_LANGUAGE = re.compile(r"[ -]*[a-z]{2,3}: +")
_NEXT_KEY = re.compile(r", *[\w-]+: ")
_LIKE_A_KEY = re.compile(r"[a-z_]+")


def open_bracket(trouble: Trouble) -> Refusal | None:
    """Say which bracket is never closed, and why."""
    if "flow" not in trouble.doing or trouble.bracket is None:
        return None
    line, column = trouble.bracket
    if trouble.at[0] == line and trouble.rest:
        return _inside(trouble, _CLOSING[trouble.lines[line][column]])
    return _commented_out(trouble) or _unclosed(trouble)


def open_quote(trouble: Trouble) -> Refusal | None:
    """Say which quotation mark is never closed."""
    if "quoted scalar" not in trouble.doing or "unexpected" not in trouble.said:
        return None
    line, column = trouble.begun
    text = trouble.lines[line]
    sign = text[column]
    following = _NEXT_KEY.search(text, column)
    if trouble.bracket and following:
        help_ = say("write `{sign}` before `{text}`", sign=sign, text=short(following[0]))
    elif trouble.bracket or column == len(text) - 1:
        help_ = say("close it with `{sign}`", sign=sign)
    else:
        help_ = say("write `{sign}` at the end of line {line}", sign=sign, line=line + 1)
    message = say("the quotation mark that opens here is never closed")
    return trouble.refuse(message, help_, trouble.begun)


def _inside(trouble: Trouble, closing: str) -> Refusal:
    """Say what is wrong between brackets on one line."""
    if trouble.sign == ":":
        refusal = _colon_in_text(trouble)
        if refusal:
            return refusal
    message = say("a comma or `{sign}` is missing before this", sign=closing)
    help_ = say("put commas between the items, and quotes around text with `:`, `,` or brackets")
    return trouble.refuse(message, help_)


def _colon_in_text(trouble: Trouble) -> Refusal | None:
    line, at = uncommented(trouble.line), trouble.at[1]
    match = _KEY_AND_TEXT.fullmatch(line, 0, at)
    end = _TEXT_ENDS.search(line, at)
    if match is None or end is None:
        return None
    text = line[match.start("text") : end.start()]
    help_ = say("put the text in quotes: `{key}: {text}`", key=match["key"], text=in_quotes(text))
    refusal = trouble.refuse(say("a colon stands inside this text"), help_)
    sure = not _LIKE_A_KEY.fullmatch(match["text"].split()[-1])  # else a comma may be missing
    return trouble.quoted(refusal, match.start("text"), text, sure=sure)


def _commented_out(trouble: Trouble) -> Refusal | None:
    """A sign that makes a comment of the closing bracket."""
    line, column = trouble.bracket or trouble.at
    text = trouble.lines[line]
    sign = text.find(" #", column) + 1
    if not sign or _CLOSING[text[column]] not in text[sign:]:
        return None
    message = say("`#` begins a comment, so the bracket before it stays open")
    help_ = say("put the text that holds it in quotes")
    return trouble.refuse(message, help_, (line, sign), len(text) - sign)


def _unclosed(trouble: Trouble) -> Refusal:
    line, column = trouble.bracket or trouble.at
    text = uncommented(trouble.lines[line])
    message = say("the bracket that opens here is never closed")
    return trouble.refuse(message, _how_to_close(text, line, column), (line, column))


def _how_to_close(text: str, line: int, column: int) -> Say:
    closing = _CLOSING[text[column]]
    if _TEXT_IN_LANGUAGE.fullmatch(text, 0, column) and text[column] == "[":
        return say("if this is text, put it in quotes: `{text}`", text=in_quotes(text[column:]))
    if len(text) == column + 1 or text.endswith(","):
        return say("close it with `{sign}`", sign=closing)
    return say("write `{sign}` at the end of line {line}", sign=closing, line=line + 1)
