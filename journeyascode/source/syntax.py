"""The parser's words for a broken text, put the way a colleague would say them.

Each adviser looks at one kind of mistake: it gives its refusal, or None to pass it on. They are
asked in order, the surest first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.source.brackets import closed_quote, open_bracket, open_quote, text_in_brackets
from journeyascode.source.characters import hidden_character
from journeyascode.source.codes import SYNTAX
from journeyascode.source.error_context import indent, uncommented
from journeyascode.source.events import span_of
from journeyascode.source.indentation import LAYOUT_ADVISERS
from journeyascode.source.known_keys import is_key
from journeyascode.source.pasted_links import pasted_link
from journeyascode.source.pasted_lists import pasted_list
from journeyascode.source.quotes import in_quotes, short
from journeyascode.source.refusals import Refusal, Rewrite
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.source.error_context import ParserFailure
    from journeyascode.speech import Say


_ROW = re.compile(r"\s*(?:\|.*\|\s*\Z|[^\s#|>-][^\t]*\t[ \t]*[^\s#])")


def pasted_table(trouble: ParserFailure) -> Refusal | None:
    """Say where two rows or more stand, with tabs or bars between their cells."""
    above = trouble.above(trouble.at[0])
    spots = (trouble.begun[0], trouble.at[0], trouble.at[0] if above is None else above)
    row = next((number for number in spots if _ROW.match(trouble.lines[number])), None)
    if row is None:
        return None
    first = last = row
    while first and _ROW.match(trouble.lines[first - 1]):
        first -= 1
    while last + 1 < len(trouble.lines) and _ROW.match(trouble.lines[last + 1]):
        last += 1
    if first == last:
        return None
    message = say("a table was pasted here")
    help_ = say(
        "a handbook holds no tables: delete lines {first}–{last}, or write each row as an item",
        first=first + 1,
        last=last + 1,
    )
    return trouble.refuse(message, help_, (first, 0), len(trouble.lines[first]))


_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?: |$)")
_NO_BREAK = re.compile(r" *(?:- +)*(?:-|[\w-]+:)? *(?P<signs>[\u00a0\u202f]+)")
_FALSE_COLON = re.compile(
    r" *(?:- +)*(?P<key>[\w-]+) *(?P<sign>[\uff1a\ufe55\u2236\ua789\ufe13\u02d0\u05c3])"
    r"[ \u00a0\u3000]*"
)
_QUOTED = r"(?:\"[^\"\\]*\"|'[^']*')"
_QUOTED_LIST = re.compile(rf"{_QUOTED}(?:\s*,\s*{_QUOTED})+")
_MEANT_TO_MARK = ("an alias", "an anchor", "a tag", "tag handle")
_CANNOT_BEGIN = ("cannot start any token", "node content", "mapping keys are not allowed")
_MEANS_NOTHING = ("@", "`", "%")
_MEANS_MORE = ("*", "&")


def explain_syntax(trouble: ParserFailure) -> Refusal:
    """Say what is wrong with the text the parser gave up on."""
    for adviser in _ADVISERS + LAYOUT_ADVISERS:
        refusal = adviser(trouble)
        if refusal:
            return refusal
    message = say("this is not YAML: {words}", words=trouble.said)
    return trouble.refuse(message, say("put text with signs in it in quotes"))


def _conflict(trouble: ParserFailure) -> Refusal | None:
    for number, line in enumerate(trouble.lines):
        if _CONFLICT.match(line):
            message = say("two versions of this file were never joined into one")
            help_ = say(
                "choose between the parts marked `<<<<<<<` and `>>>>>>>`, delete the marks"
            )
            return trouble.refuse(message, help_, (number, 0), 7)
    return None


def _tab(trouble: ParserFailure) -> Refusal | None:
    if trouble.sign != "\t":
        return None
    line, column = trouble.at
    length = len(trouble.line) - column - len(trouble.line[column:].lstrip("\t"))
    if not trouble.line[:column].strip():
        message = say("a tab indents this line")
        return trouble.refuse(message, _how_to_indent(trouble), (line, column), length)
    message, help_ = say("a tab stands where a space belongs"), say("write a space instead")
    refusal = trouble.refuse(message, help_, (line, column), length)
    return replace(refusal, write=_spaced(trouble, length))


def _spaced(trouble: ParserFailure, length: int) -> Rewrite:
    """Write a space for the tab, and for all behind the dashes of the same list below it."""
    line, column = trouble.at
    text, last, end = " ", line, column + length
    dash = trouble.line[:column]
    if dash.strip(" ") != "-":
        return Rewrite(trouble.at, (last, end), text, sure=True)
    for row, below in enumerate(trouble.lines[line + 1 :], line + 1):
        if below.strip() and indent(below) < indent(dash):
            break
        tabs = re.match(rf"{re.escape(dash)}\t+", below)
        if tabs:
            between = [trouble.lines[last][end:], *trouble.lines[last + 1 : row]]
            text += "\n".join([*between, f"{dash} "])
            last, end = row, tabs.end()
    return Rewrite(trouble.at, (last, end), text, sure=True)


def _how_to_indent(trouble: ParserFailure) -> Say:
    """Say with how many spaces, where the line above has its own value already."""
    above = trouble.above(trouble.at[0])
    line = "" if above is None else uncommented(trouble.lines[above])
    if not line or line.endswith(":") or "\t" in line or line.lstrip().startswith("-"):
        return say("indent with spaces, not with tabs")
    return say(
        "delete it and press the space bar: {count} spaces begin the line above",
        count=indent(line),
    )


def _no_break_space(trouble: ParserFailure) -> Refusal | None:
    """A space that is none to YAML, where one indents a line or ends a key."""
    above = trouble.above(trouble.at[0])
    for number in (trouble.begun[0], trouble.at[0] if above is None else above, trouble.at[0]):
        match = _NO_BREAK.match(trouble.lines[number])
        if match and not trouble.is_text(number):
            count = len(match["signs"])
            message = say("a no-break space stands where a space belongs")
            at = (number, match.start("signs"))
            refusal = trouble.refuse(message, say("write a space instead"), at, count)
            span = at, (number, match.end("signs"))
            return replace(refusal, write=Rewrite(*span, " " * count, sure=True))
    return None


def _false_colon(trouble: ParserFailure) -> Refusal | None:
    """A sign that only looks like the colon behind a key."""
    above = trouble.above(trouble.at[0])
    rows = (trouble.begun[0], trouble.at[0] if above is None else above, trouble.at[0])
    told = (false_colon(trouble.lines, row) for row in rows if not trouble.is_text(row))
    return next(filter(None, told), None)


def false_colon(lines: Sequence[str], row: int) -> Refusal | None:
    """Say that a sign behind the key in a row only looks like a colon; None where it is one."""
    match = _FALSE_COLON.match(lines[row])
    if match is None:
        return None
    sign = match["sign"]
    message = say(
        "`{sign}` only looks like a colon: U+{point}", sign=sign, point=f"{ord(sign):04X}"
    )
    help_ = say("write a colon and a space: `{key}: `", key=match["key"])
    at, end = (row, match.start("sign")), (row, match.end("sign"))
    write = Rewrite(at, (row, match.end()), ": ", sure=is_key(match["key"]))
    return Refusal(SYNTAX, message, at, end, help_, write=write)


def _sign(trouble: ParserFailure) -> Refusal | None:
    """A text that begins with a sign which means something else to YAML."""
    if any(words in f"{trouble.doing} {trouble.said}" for words in _MEANT_TO_MARK):
        line, column = trouble.begun
    elif any(words in trouble.said for words in _CANNOT_BEGIN):
        line, column = trouble.at
    else:
        return None
    text = uncommented(trouble.lines[line][column:])
    message = say("a text cannot begin with `{sign}` unless it is in quotes", sign=text[:1])
    help_ = say("put the text in quotes: `{text}`", text=in_quotes(text))
    refusal = trouble.refuse(message, help_, (line, column))
    is_sentence = text[:1] in _MEANS_MORE and " " in text
    return trouble.quoted(refusal, column, text, sure=is_sentence or text[:1] in _MEANS_NOTHING)


def _escape(trouble: ParserFailure) -> Refusal | None:
    if "escape" not in trouble.said and "hex" not in trouble.said:
        return None
    line, column = trouble.at
    start = max(trouble.line.rfind("\\", 0, column + 1), 0)
    if "Unicode" in trouble.said:
        return hidden_character("\ud800", (line, start), (line, min(start + 6, len(trouble.line))))
    escape = trouble.line[start : start + 2]
    message = say("`{escape}` means nothing between double quotes", escape=escape)
    help_ = say("write `\\\\` for a backslash, or use single quotes")
    return trouble.refuse(message, help_, (line, start), 2)


def _block_header(trouble: ParserFailure) -> Refusal | None:
    if "block scalar" not in trouble.doing:
        return None
    line, column = trouble.begun
    sign = trouble.lines[line][column : column + 1]
    message = say("text follows `{sign}` on the same line", sign=sign)
    help_ = say("begin the text on the next line, indented, or put it all in quotes")
    return trouble.refuse(message, help_)


def _after_quote(trouble: ParserFailure) -> Refusal | None:
    """Text that goes on behind a closing quotation mark."""
    before = trouble.before
    if before is None or before.style not in ("'", '"') or not trouble.rest:
        return None
    start, (line, column) = span_of(before)
    if line != trouble.at[0] or trouble.line[column : trouble.at[1]].strip():
        return None
    if start[0] != line:
        message = say(
            "the quotation mark that opens here is closed only on line {line}", line=line + 1
        )
        help_ = say(
            "write `{sign}` at the end of line {line}", sign=before.style, line=start[0] + 1
        )
        refusal = trouble.refuse(message, help_, start)
        end = len(trouble.lines[start[0]].rstrip())
        return closed_quote(trouble, refusal, end, before.style)
    whole = uncommented(trouble.line[start[1] :])
    if _QUOTED_LIST.fullmatch(whole) and trouble.bracket is None:
        message = say("a list of texts stands here without its brackets")
        help_ = say("put them in brackets: `{list}`", list=f"[{whole}]")
        write = Rewrite(start, (line, start[1] + len(whole)), f"[{whole}]", sure=True)
        return replace(trouble.refuse(message, help_, start, len(whole)), write=write)
    if whole.endswith(before.style):
        whole = whole[1:-1]
    message = say(
        "text goes on after the closing quotation mark: `{text}`", text=short(trouble.rest)
    )
    help_ = say("put all of it in other quotes: `{text}`", text=in_quotes(whole))
    return trouble.refuse(message, help_, length=len(trouble.rest))


def _colon_after_quote(trouble: ParserFailure) -> Refusal | None:
    if trouble.sign != ":" or "document start" not in trouble.said:
        return None
    message = say("a colon without a space does not end a key")
    return trouble.refuse(message, say("write a space after it"))


def _after_the_end(trouble: ParserFailure) -> Refusal | None:
    if "document start" not in trouble.said:
        return None
    message = say("this stands after the end of what the file says")
    help_ = say("put it among the keys above, without `...` between")
    return trouble.refuse(message, help_, length=len(trouble.rest))


_ADVISERS = (
    _conflict,
    pasted_list,
    pasted_table,
    _tab,
    _no_break_space,
    _false_colon,
    open_quote,
    pasted_link,
    text_in_brackets,
    _escape,
    _block_header,
    open_bracket,
    _sign,
    _colon_after_quote,
    _after_quote,
    _after_the_end,
)
