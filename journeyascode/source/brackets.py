"""Advice on brackets and quotation marks that do not end where they should."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.source.error_context import indent, uncommented
from journeyascode.source.known_keys import may_be_neighbours
from journeyascode.source.quotes import in_quotes, short
from journeyascode.source.refusals import Rewrite
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.source.error_context import ParserFailure
    from journeyascode.source.refusals import Refusal
    from journeyascode.speech import Say

_CLOSING = {"[": "]", "{": "}"}
_KEY_AND_TEXT = re.compile(
    r"(?:.*[{,])?\s*(?P<key>[\w-]+): +(?P<text>[^\s\[\]{},'\"][^\[\]{},'\"]*)"
)
_TEXT_ENDS = re.compile(r"\s*(?:, *[\w-]+: |[\[\]{}'\"]|\Z)")
_TEXT_IN_LANGUAGE = re.compile(r"[ -]*[a-z]{2,3}: +")
_NEXT_KEY = re.compile(r", *[\w-]+: ")
_BRACKETED = re.compile(
    r"\s*(?:- +)*(?:[\w-]+ *: +|(?<=- ))(?P<word>\[[^\[\]]*\]|\{[^{}]*\})(?= *[^\s,:#\]}])"
)
_LANGUAGE = re.compile(r"[a-z]{2}")
_LIKE_A_KEY = re.compile(r"[a-z_]+")


def open_bracket(trouble: ParserFailure) -> Refusal | None:
    """Say which bracket is never closed, and why."""
    if "flow" not in trouble.doing or trouble.bracket is None:
        return None
    line, column = trouble.bracket
    if trouble.at[0] == line and trouble.rest:
        return _inside(trouble, _CLOSING[trouble.lines[line][column]])
    return _commented_out(trouble) or _unclosed(trouble)


def open_quote(trouble: ParserFailure) -> Refusal | None:
    """Say which quotation mark is never closed."""
    if "quoted scalar" not in trouble.doing or "unexpected" not in trouble.said:
        return None
    line, column = trouble.begun
    text = trouble.lines[line]
    sign = text[column]
    following = _NEXT_KEY.search(text, column)
    at = len(uncommented(text))
    if trouble.bracket and following:
        help_, at = (
            say("write `{sign}` before `{text}`", sign=sign, text=short(following[0])),
            (following.start()),
        )
    elif trouble.bracket or column == len(text) - 1:
        help_ = say("close it with `{sign}`", sign=sign)
    else:
        help_ = say("write `{sign}` at the end of line {line}", sign=sign, line=line + 1)
    message = say("the quotation mark that opens here is never closed")
    refusal = trouble.refuse(message, help_, trouble.begun)
    if column == len(text) - 1 or (trouble.bracket and not following):
        return refusal
    return closed_quote(trouble, refusal, at, sign)


def closed_quote(trouble: ParserFailure, refusal: Refusal, at: int, sign: str) -> Refusal:
    """Add to `refusal`, of a quotation mark, that `sign` closes it in column `at` of its line.

    That is sure where the text cannot go on below, nor end before.
    """
    line, column = refusal.start
    text = trouble.lines[line]
    below = next((one for one in trouble.lines[line + 1 :] if one.strip()), "")
    sure = indent(below) <= indent(text) and text[column + 1 : at].count(sign) == 0
    sure = sure and (at == len(text.rstrip()) or trouble.bracket is not None)
    return replace(refusal, write=Rewrite((line, at), (line, at), sign, sure))


def text_in_brackets(trouble: ParserFailure) -> Refusal | None:
    """A text that begins with a word in brackets, as `[draft] open`."""
    for row in (trouble.at[0], trouble.begun[0]):
        line = uncommented(trouble.lines[row])
        match = _BRACKETED.match(line)
        if match and (row, match.end("word")) <= trouble.at:
            text = line[match.start("word") :]
            sign = text[0]
            message = say("a text cannot begin with `{sign}` unless it is in quotes", sign=sign)
            help_ = say("put the text in quotes: `{text}`", text=in_quotes(text))
            refusal = trouble.refuse(message, help_, (row, match.start("word")))
            return trouble.quoted(refusal, match.start("word"), text, sure=True)
    return None


def _inside(trouble: ParserFailure, closing: str) -> Refusal:
    """Say what is wrong between brackets on one line."""
    if trouble.sign == ":":
        refusal = _colon_in_text(trouble)
        if refusal:
            return refusal
    message = say("a comma or `{sign}` is missing before this", sign=closing)
    help_ = say("put commas between the items, and quotes around text with `:`, `,` or brackets")
    return trouble.refuse(message, help_)


def _colon_in_text(trouble: ParserFailure) -> Refusal | None:
    line, at = uncommented(trouble.line), trouble.at[1]
    match = _KEY_AND_TEXT.fullmatch(line, 0, at)
    end = _TEXT_ENDS.search(line, at)
    if match is None or end is None:
        return None
    text = line[match.start("text") : end.start()]
    *_, word = match["text"].split()
    if word != match["text"] and _are_neighbours(match["key"], word):
        return _lost_comma(trouble, match.end("text") - len(word), word)
    help_ = say("put the text in quotes: `{key}: {text}`", key=match["key"], text=in_quotes(text))
    refusal = trouble.refuse(say("a colon stands inside this text"), help_)
    sure = not _LIKE_A_KEY.fullmatch(match["text"].split()[-1])  # else a comma may be missing
    return trouble.quoted(refusal, match.start("text"), text, sure=sure)


def _are_neighbours(key: str, other: str) -> bool:
    """Tell whether two words are languages, or keys that may stand beside each other."""
    both = _LANGUAGE.fullmatch(key) and _LANGUAGE.fullmatch(other)
    return both is not None or may_be_neighbours(key, other)


def _lost_comma(trouble: ParserFailure, column: int, key: str) -> Refusal:
    """A key, or a text in another language, that begins without a comma before it.

    A word before it may belong to the text; a semicolon does not.
    """
    row = trouble.at[0]
    end = before = len(trouble.line[:column].rstrip())
    if trouble.line[before - 1] == ";":
        before -= 1
    sure = _LANGUAGE.fullmatch(key) is not None or before < end
    message = say("a comma is missing before `{key}:`", key=key)
    help_ = say("write `, ` before it")
    refusal = trouble.refuse(message, help_, (row, column), len(key))
    return replace(refusal, write=Rewrite((row, before), (row, end), ",", sure))


def _commented_out(trouble: ParserFailure) -> Refusal | None:
    """A sign that makes a comment of the closing bracket."""
    line, column = trouble.bracket or trouble.at
    text = trouble.lines[line]
    sign = text.find(" #", column) + 1
    if not sign or _CLOSING[text[column]] not in text[sign:]:
        return None
    message = say("`#` begins a comment, so the bracket before it stays open")
    help_ = say("put the text that holds it in quotes")
    return trouble.refuse(message, help_, (line, sign), len(text) - sign)


def _unclosed(trouble: ParserFailure) -> Refusal:
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
