"""The catalogues of our texts: one gettext `.po` file for each language but English.

A language is spoken as soon as its file lies in `locale/`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

LOCALE = Path(__file__).with_name("locale")
SENSE = "\x04"
"""Parts the sense in which a text is meant from the text."""
FORM = "\x00"
"""Parts a text that goes by a number from which of its forms it is."""

_ENTRY = r'^(?:msgctxt "(.+)"\n)?msgid "(.+)"\nmsgstr "(.+)"$'
_COUNTED = r'^msgid "(.+)"\nmsgid_plural ".+"\n((?:msgstr\[\d\] ".+"\n)+)'
_FORMS = r'^msgstr\[(\d)\] "(.+)"$'
_RULE = r"\\nPlural-Forms: [^;]*; *plural=([^;]+);"
_ESCAPED = r"\\(.)"
_CONTROLS = {"n": "\n", "t": "\t"}


def file_of(language: str) -> Path:
    """Give the file that holds the texts of `language`."""
    return LOCALE / language / "LC_MESSAGES" / "jac.po"


LANGUAGES: tuple[str, ...] = (
    "en",
    *sorted(found.name for found in LOCALE.iterdir() if file_of(found.name).is_file()),
)
"""The languages of our own texts. Content may be written in any language."""


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Give the texts of one language by their English templates; empty for English.

    What is not translated yet is left out. Read on first use only: most runs speak one language.
    """
    lines = _lines(language)
    told = {
        _told(f"{sense}{SENSE}{english}" if sense else english): _told(other)
        for sense, english, other in re.findall(_ENTRY, lines, re.MULTILINE)
    }
    for english, forms in re.findall(_COUNTED, lines, re.MULTILINE):
        found = re.findall(_FORMS, forms, re.MULTILINE)
        told |= {f"{_told(english)}{FORM}{at}": _told(one) for at, one in found}
    return told


@cache
def form_of(language: str) -> Callable[[int], int]:
    """Give the rule of a language that tells which form goes with a number; English has two."""
    from gettext import c2py  # noqa: PLC0415 - seldom needed

    rule = re.search(_RULE, _lines(language))
    found: Callable[[int], int] = c2py(rule[1] if rule else "n != 1")
    return found


def _lines(language: str) -> str:
    """Give the lines of a catalogue, each text in one; nothing for English."""
    if language == "en" or language not in LANGUAGES:
        return ""
    return file_of(language).read_text("utf-8").replace('"\n"', "")


def _told(text: str) -> str:
    if "\\" not in text:
        return text
    return re.sub(_ESCAPED, lambda sign: _CONTROLS.get(sign[1], sign[1]), text)
