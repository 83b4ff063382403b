"""Soft hyphens in long Finnish words, which most browsers cannot divide by themselves."""

from __future__ import annotations

import re

from journeyascode.diagrams.hyphens import SYLLABLE

LONG = 14
"""A word of fewer letters stays whole."""

_WORDS = re.compile(
    rf"<(svg|code|pre|script|style)\b.*?</\1>|<[^>]*>|&[^;\s]{{1,32}};|[^\W\d_]{{{LONG},}}",
    re.DOTALL,
)
_SOFT = "\u00ad"


def soften(html: str, language: str) -> str:
    """Give HTML whose long words may be divided between syllables; only Finnish ones are.

    Drawings, code, and everything inside a tag are left alone.
    """
    return _WORDS.sub(_softened, html) if language == "fi" else html


def _softened(found: re.Match[str]) -> str:
    word = found[0]
    return word if word[0] in "<&" else SYLLABLE.sub(_SOFT, word)
