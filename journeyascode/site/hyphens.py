"""Soft hyphens in long words that most browsers cannot divide by themselves: Finnish ones."""

from __future__ import annotations

import re

from journeyascode.diagrams.hyphens import SYLLABLES
from journeyascode.pages.page import around_drawings

LONG = 14
"""A word of fewer letters stays whole."""

_WORDS = re.compile(
    rf"<(code|pre|script|style)\b.*?</\1>|<[^>]*>|&[^;\s]{{1,32}};|[^\W\d_]{{{LONG},}}",
    re.DOTALL,
)
_SOFT = "\u00ad"


def soften(html: str, language: str) -> str:
    """Give HTML whose long words may be divided between syllables, where there is a rule for them.

    Drawings, code, and everything inside a tag are left alone.
    """
    syllable = SYLLABLES.get(language)
    if syllable is None:
        return html

    def softened(found: re.Match[str]) -> str:
        return _softened(found[0], syllable)

    return "".join(
        f"{_WORDS.sub(softened, words)}{drawing}" for words, drawing in around_drawings(html)
    )


def _softened(word: str, syllable: re.Pattern[str]) -> str:
    return word if word[0] in "<&" else syllable.sub(_SOFT, word)
