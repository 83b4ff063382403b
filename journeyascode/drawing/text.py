"""Text measured and wrapped by us, so that every engine and every browser draws the same lines."""

from __future__ import annotations

import re
import unicodedata
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.drawing.hyphens import divided
from journeyascode.speech.letters import composed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


def _by_character(groups: Mapping[int, str]) -> Mapping[str, int]:
    return {letter: width for width, letters in groups.items() for letter in letters}


REGULAR: Mapping[str, int] = _by_character(
    {
        188: "′",
        191: "'",
        222: "ijlįĵĺļłſ‘’‚‛",
        260: "|¦",
        278: " !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧț",
        292: "ľ",
        333: "()-`r¡¨²³´¸¹ŕŗř‐‑“”„‹›‾",
        334: "{}ŀ",
        350: "•",
        354: "″",
        355: '"',
        365: "º",
        370: "ª",
        375: "ť",
        389: "*",
        400: "°",
        444: "ĳ",
        469: "^",
        500: "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżžș‼↑↓",
        537: "¶",
        549: "±÷≤≥",
        552: "¯‗",
        556: (
            "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþāăąđē"
            "ĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűųƒǻ–†‡€"
        ),
        576: "µ",
        584: "+<=>~¬×−",
        604: "ŉ",
        611: "FTZ¿ßøŢŤŦŹŻŽǿȚ",
        615: "ď",
        667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸǺȘ",
        722: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵ",
        723: "Ŋ",
        735: "Ĳ",
        737: "©®",
        778: "GOQÒÓÔÕÖØĜĞĠĢŌŎŐǾ",
        833: "Mm",
        834: "¼½¾",
        889: "%æǽ",
        944: "WœŴ",
        1000: "ÆŒǼ—―…‰←→",
        1015: "@",
    }
)
"""Widths of the upright letters of Arial, in thousandths of the font size."""

BOLD: Mapping[str, int] = _by_character(
    {
        238: "'",
        240: "′",
        278: " ,./I\\ijl\u00a0·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıĵĺļłſ‘’‚‛",
        280: "|¦",
        333: "!()-:;[]`ft¡¨²³´¸¹ţŧț‐‑‹›‾",
        350: "•",
        365: "º",
        370: "ª",
        385: "ľ",
        389: "*r{}ŕŗř",
        400: "°",
        474: '"',
        479: "ŀť″",
        500: "zźżž“”„↑↓",
        549: "±÷≤≥",
        552: "¯‗",
        556: ("#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿāăąćĉċčēĕėęěĳĴķĸśŝşšŷƒǻș–†‡€"),
        576: "µ",
        584: "+<=>^~¬×−",
        604: "‼",
        611: ("?FLTZbdghnopqu¿ßðñòóôõöøùúûüþđĝğġģĥħĹĻĽĿŁńņňŋōŏőŢŤŦũūŭůűųŹŻŽǿȚ"),
        667: "EPSVXYÈÉÊËÝÞĒĔĖĘĚŚŜŞŠŶŸȘ",
        708: "ŉ",
        719: "ď",
        722: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜĀĂĄĆĈĊČĎĐĤĦĶŃŅŇŔŖŘŨŪŬŮŰŲǺ",
        723: "Ŋ",
        737: "©®",
        778: "GOQwÒÓÔÕÖØĜĞĠĢŌŎŐŵǾ",
        785: "Ĳ",
        833: "M",
        834: "¼½¾",
        889: "%mæǽ",
        944: "WœŴ",
        975: "@",
        1000: "ÆŒǼ—―…‰←→",
    }
)
"""Widths of the bold letters of Arial, in thousandths of the font size."""


SPARE = 1.08
"""Fonts may be this much wider than Arial: Inter, Roboto, Open Sans and Noto Sans stay below."""

_EMOJI = 1150
_UNKNOWN = 700
_JOINER = "\u200d"
_SOFT_HYPHEN = "\u00ad"
_REFUSED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BLANKS = re.compile("[ \t\n\x0b\x0c\r\x85\u2028\u2029]+")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_TAGS = range(0xE0020, 0xE0080)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_LANGUAGE = ContextVar("language", default="fi")
"""Whose rules divide words. All texts of a drawing are in one language: said once, around it."""
_HYPHENATED = {"Lu", "Ll", "Lt", "Nd", "Mn"}
"""The categories of letters behind which a word is divided by a hyphen."""
_LEAST_LETTERS = 4
"""So many letters of a broken word must fit behind the words before it."""


class UnprintableError(ValueError):
    """A text holds a character that no drawing can show."""


class Font(NamedTuple):
    """Size in pixels, and weight."""

    size: float
    bold: bool = False

    @property
    def leading(self) -> float:
        """Height of one line in pixels, as Graphviz stacks them."""
        return self.size * 1.2


def printable(text: str) -> str:
    """Give `text` as it is.

    Raises:
        UnprintableError: where a control character or half a surrogate pair stands in it.
    """
    refused = _REFUSED.search(text)
    if refused:
        raise UnprintableError(f"U+{ord(refused[0]):04X}")
    return text


def plain(text: str) -> str:
    """Give `text` composed (NFC), every run of blanks as one space.

    Raises:
        UnprintableError: where a control character or half a surrogate pair stands in it.
    """
    return _BLANKS.sub(" ", composed(printable(text))).strip(" ")


def width(text: str, font: Font) -> float:
    """Give the room in pixels that one line needs in the widest of the usual fonts."""
    return _thousandths(text, font.bold) * font.size * SPARE / 1000


@contextmanager
def divided_by(language: str) -> Iterator[None]:
    """Divide words by the rules of `language` as long as this lasts."""
    before = _LANGUAGE.set(language)
    try:
        yield
    finally:
        _LANGUAGE.reset(before)


def wrap(text: str, room: float, font: Font, most: int = 99) -> tuple[str, ...]:
    """Give `text` in lines no wider than `room` pixels; the last of `most` ends in an ellipsis.

    A word too long for a line is broken where it has soft hyphens, else by the rules of the
    language in which the drawing is made, which is Finnish unless `divided_by` says otherwise.
    Signs that are drawn together, as an emoji of several, stay together. No text, no lines.
    """
    lines = _filled(text, room, font, _LANGUAGE.get())
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], _cut(lines[most - 1].removesuffix("-"), room, font))


def shorten(text: str, room: float, font: Font) -> str:
    """Give `text` as one line, cut with an ellipsis where it is wider than `room` pixels."""
    line = plain(text).replace(_SOFT_HYPHEN, "")
    return line if width(line, font) <= room else _cut(line, room, font)


def fitting(text: str, room: float, fonts: Sequence[Font]) -> Font:
    """Give the first font in which every word fits the room whole; the first where none does."""
    words = plain(text).replace(_SOFT_HYPHEN, "").split(" ")
    whole = (font for font in fonts if all(width(word, font) <= room for word in words))
    return next(whole, fonts[0])


def _cut(line: str, room: float, font: Font) -> str:
    kept = list(clusters(line))
    while kept and width("".join(kept) + "…", font) > room:
        kept.pop()
    return "".join(kept).rstrip(" ,.;:-–") + "…"


def clusters(text: str) -> tuple[str, ...]:
    """Cut `text` into what a reader sees as one sign each: letter with accents, joined emoji."""
    found: list[str] = []
    for letter in text:
        if found and _belongs(found[-1], letter):
            found[-1] += letter
        else:
            found.append(letter)
    return tuple(found)


def _belongs(before: str, letter: str) -> bool:
    code = ord(letter)
    if before[-1] == _JOINER or code in _SKIN_TONES or code in _TAGS:
        return True
    if code in _FLAG_LETTERS:
        return len(before) == 1 and ord(before) in _FLAG_LETTERS
    return letter == _JOINER or unicodedata.category(letter) in ("Mn", "Me", "Mc")


@lru_cache(maxsize=1 << 16)
def _thousandths(text: str, bold: bool) -> int:  # noqa: FBT001 - a key of the cache, not a switch
    """Measure; an emoji joined of several counts as all of them, as poor fonts draw it."""
    widths = BOLD if bold else REGULAR
    try:
        return sum(map(widths.__getitem__, text))
    except KeyError:
        parts = (part for cluster in clusters(text) for part in cluster.split(_JOINER) if part)
        return sum(max(_letter(sign, bold) for sign in part) for part in parts)


def _letter(letter: str, bold: bool) -> int:  # noqa: FBT001 - as above
    known = (BOLD if bold else REGULAR).get(letter)
    if known is not None:
        return known
    if (
        letter == "\ufe0f"
        or ord(letter) in _FLAG_LETTERS
        or unicodedata.east_asian_width(letter) in "WF"
    ):
        return _EMOJI
    return 0 if unicodedata.category(letter) in ("Mn", "Me", "Cf") else _UNKNOWN


@lru_cache(maxsize=1 << 14)
def _filled(text: str, room: float, font: Font, language: str) -> tuple[str, ...]:
    text = plain(text)
    lines: list[str] = []
    line = ""
    for word in text.split(" ") if text else ():
        bare = word.replace(_SOFT_HYPHEN, "")
        longer = f"{line} {bare}" if line else bare
        if width(longer, font) <= room:
            line = longer
        elif line and width(bare, font) <= room:
            lines.append(line)
            line = bare
        else:
            *full, line = _broken(_pieces(word, room, font, language), line, room, font)
            lines += full
    return (*lines, line) if line else tuple(lines)


def _pieces(word: str, room: float, font: Font, language: str) -> tuple[str, ...]:
    """Cut a word at its soft hyphens if it has any, and as small as it takes to fit a line."""
    found = [part for part in word.split(_SOFT_HYPHEN) if part]
    if len(found) == 1 or not all(_fits(found, at, room, font) for at in range(len(found))):
        found = [piece for part in found for piece in divided(part, language)]
    pieces: list[str] = []
    for at, part in enumerate(found):
        fits = _fits(found, at, room, font)
        pieces += [part] if fits else _slices(part, room, font)
    return tuple(pieces)


def _fits(parts: list[str], at: int, room: float, font: Font) -> bool:
    """Tell whether a part fits a line, with a hyphen unless it is the last."""
    hyphen = "" if at == len(parts) - 1 else "-"
    return width(parts[at] + hyphen, font) <= room


def _slices(part: str, room: float, font: Font) -> list[str]:
    found = [""]
    for cluster in clusters(part):
        if found[-1] and width(f"{found[-1]}{cluster}-", font) > room:
            found.append("")
        found[-1] += cluster
    return found


def _broken(pieces: tuple[str, ...], lead: str, room: float, font: Font) -> list[str]:
    """Lay the pieces of one word into lines, the first of them behind `lead`."""
    lines: list[str] = []
    line = f"{lead} " if lead else ""
    for index, piece in enumerate(pieces):
        hyphen = "" if index == len(pieces) - 1 else _hyphen(piece)
        if line and width(line + piece + hyphen, font) > room:
            lines.append(line + (_hyphen(line) if index else ""))
            line = ""
        line += piece
    lines.append(line)
    if lead and len(lines[0]) - len(lead) - 1 <= _LEAST_LETTERS:
        return [lead, *_broken(pieces, "", room, font)]
    return lines


def _hyphen(before: str) -> str:
    """Give the sign of a broken word: none in scripts without capitals, which know no hyphen."""
    return "-" if unicodedata.category(before[-1]) in _HYPHENATED else ""
