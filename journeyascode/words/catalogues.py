"""The catalogues of our texts: one gettext `.po` file for each language but English.

A language is spoken as soon as its file lies in `locale/`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

LOCALE = Path(__file__).with_name("locale")

_ENTRY = re.compile(r'^msgid "(.+)"\nmsgstr "(.+)"$', re.MULTILINE)
_ESCAPED = re.compile(r"\\(.)")
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
    if language == "en" or language not in LANGUAGES:
        return {}
    lines = file_of(language).read_text("utf-8").replace('"\n"', "")
    return {_told(english): _told(other) for english, other in _ENTRY.findall(lines)}


def _told(text: str) -> str:
    return (
        _ESCAPED.sub(lambda sign: _CONTROLS.get(sign[1], sign[1]), text) if "\\" in text else text
    )
