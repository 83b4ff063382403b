"""How wide each letter is, so that text can be wrapped before anything draws it.

The widths of Arial, in thousandths of the font size. Other fonts of screens and printers stay
within eight per cent of them, which `text` adds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


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
"""Widths of the upright letters."""

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
"""Widths of the bold letters."""
