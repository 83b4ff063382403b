"""Bytes to text, and the characters that no reader could see."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

from journeyascode.source.codes import DIRECTIVE, HIDDEN, NOT_UTF_8, TOO_LARGE, TOO_MANY_MARKS
from journeyascode.source.refusals import Refusal, Spot, only_first, refused
from journeyascode.speech import say
from journeyascode.speech.letters import MOST_MARKS, piles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.speech import Say

MAX_BYTES = 4 << 20

_EMOJI = "\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff"
_JOINING_SCRIPTS = "\u0600-\u109f"

_NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
)
_NEVER = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, next line among them
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"  # joiners and fillers without ink
    "\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f"  # zero width, line separators, direction
    "\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff"  # tags and variation selectors: text that hides in text
    + _NO_CHARACTERS
)
_HIDDEN = re.compile(
    f"[{_NEVER}]"
    # Joiners and selectors belong inside emoji, and joiners inside some scripts.
    f"|(?<![{_EMOJI}\ufe0f{_JOINING_SCRIPTS}])[\u200c\u200d]"
    f"|(?<![{_EMOJI}0-9#*])[\ufe0e\ufe0f]"
)

# A character class this wide is slow to search for. Most files hold only these bytes: printable
# ASCII, tab, line breaks, and what leads and follows in Latin, Greek and Cyrillic letters.
_EVERYDAY = bytes(
    (9, 10, 13, *range(0x20, 0x7F), *range(0x80, 0xC0), *range(0xC3, 0xCC), *range(0xCE, 0xD2))
)
# These three lead hidden characters, and dashes, quotation marks, signs and emoji as well.
_HIDDEN_AFTER = {
    0xC2: re.compile(rb"\xc2[\x80-\x9f]"),
    0xE2: re.compile(rb"\xe2(?:\x80[\x8b-\x8f\xa8-\xae]|\x81[\xa0-\xaf])"),
    0xF0: re.compile(rb"\xf0[\x80-\xbf]\xbf[\xbe\xbf]"),
}
_PERCENT = re.compile("%(?<![^\r\n]%)[^\r\n]*")


def decode(content: bytes) -> str:
    """Give the text of a file without its byte order mark.

    Raises:
        YamlError: It is too large, not UTF-8, or holds hidden characters or directives.
    """
    if len(content) > MAX_BYTES:
        raise refused(_TOO_LARGE)
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise refused(_not_utf_8(content, error.start)) from None
    _raise_if_any(_piles(text))
    if _may_hide(content):
        _raise_if_any(_hidden_characters(text))
    # The parser's time grows with the square of the number of directives, so none reach it.
    _raise_if_any(_directives(text))
    return text


def split_lines(text: str) -> list[str]:
    """Give the lines of `text` without their breaks, as YAML and editors count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def line_break_of(content: bytes) -> str:
    """Give the line break with which a file is written."""
    return "\r\n" if b"\r\n" in content else "\n"


def spot_at(text: str, at: int) -> Spot:
    """Give line and column of the character at index `at` of `text`."""
    breaks = text.count("\n", 0, at) + text.count("\r", 0, at) - text.count("\r\n", 0, at)
    return breaks, at - 1 - max(text.rfind("\n", 0, at), text.rfind("\r", 0, at))


def hides(text: str) -> bool:
    """Tell whether `text`, read from a file, holds what no reader can see.

    Carriage returns count: in a file they break lines, in a text only an escape can put them.
    """
    return "\r" in text or _HIDDEN.search(text) is not None


def hidden_character(character: str, start: Spot, end: Spot) -> Refusal:
    """Refuse `character`, whose ink is from `start` to `end`."""
    return Refusal(HIDDEN, _hidden(character), start, end, say("delete it, or type it again"))


def piled_marks(start: Spot, end: Spot) -> Refusal:
    """Refuse more marks upon one letter than any writing has, from `start` to `end`."""
    message = say("more than {most} marks stand upon one letter", most=MOST_MARKS)
    return Refusal(TOO_MANY_MARKS, message, start, end, say("delete them, or type the word again"))


def _piles(text: str) -> Iterator[Refusal]:
    for begin, end in piles(text):
        yield piled_marks(spot_at(text, begin), spot_at(text, end))


def _may_hide(content: bytes) -> bool:
    for lead in set(content.translate(None, _EVERYDAY)):
        pattern = _HIDDEN_AFTER.get(lead)
        if pattern is None or pattern.search(content):
            return True
    return False


def _hidden(character: str) -> Say:
    name = unicodedata.name(character, "").lower()
    point = f"U+{ord(character):04X}"
    if name:
        return say("an invisible character stands here: {name} ({point})", name=name, point=point)
    return say("an invisible character stands here: {point}", point=point)


def _hidden_characters(text: str) -> Iterator[Refusal]:
    if text.count("\0") > len(text) // 4:
        yield Refusal(NOT_UTF_8, _UTF_16, (0, 0), (0, 0), _SAVE_AS_UTF_8)
        return
    for match in _HIDDEN.finditer(text):
        line, column = spot_at(text, match.start())
        yield hidden_character(match[0], (line, column), (line, column + 1))


def _directives(text: str) -> Iterator[Refusal]:
    for match in _PERCENT.finditer(text):
        line, _ = spot_at(text, match.start())
        yield Refusal(
            DIRECTIVE,
            say("this line begins with `%`, which is an instruction to the YAML reader"),
            (line, 0),
            (line, len(match[0])),
            say("delete it; if it is text, indent it"),
        )


_TOO_LARGE = Refusal(
    TOO_LARGE,
    say("this file is larger than 4 MiB, and is not read"),
    (0, 0),
    (0, 0),
    say("split it into several files"),
)
_UTF_16 = say("this file is saved as UTF-16")
_SAVE_AS_UTF_8 = say("save it as UTF-8")


def _not_utf_8(content: bytes, at: int) -> Refusal:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Refusal(NOT_UTF_8, _UTF_16, (0, 0), (0, 0), _SAVE_AS_UTF_8)
    before = content[:at].decode("utf-8")
    line, column = spot_at(before, len(before))
    meant = content[at : at + 1].decode("cp1252", "replace")
    help_ = (
        say("save it as UTF-8; in the old Windows encoding this is `{letter}`", letter=meant)
        if meant.isprintable() and meant != "\ufffd"
        else _SAVE_AS_UTF_8
    )
    message = say(
        "this file is not UTF-8: byte 0x{byte} cannot stand here", byte=f"{content[at]:02x}"
    )
    return Refusal(NOT_UTF_8, message, (line, column), (line, column + 1), help_)


def _raise_if_any(refusals: Iterator[Refusal]) -> None:
    found = only_first(refusals)
    if found:
        raise refused(*found)
