"""The forms a word takes in a text: a word and its endings, as a pattern to search for.

Careful rather than complete: a form that could as well be another word is left out, and so are
compounds. Finnish consonant gradation and the commonest types of stems are known.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ENDING = (
    "(?:n|t|a|ä|tt?[aä]|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|n[aä]|ks[ie]|h?[aeiouyäö]n|seen|siin"
    "|den|tt?en|[ie]en)"
)
_AFTER = "(?:ni|nsa|nsä|mme|nne)?(?:kin|kaan|kään|k[oö]|h[aä]n)?"
_PLURALS = {
    "a": "(?:i|oi|oj|ie)",
    "ä": "(?:i|öi|öj|ie)",
    "e": "(?:i|ie)",
    "i": "(?:i|ei|ej)",
    "o": "o[ij]",
    "u": "u[ij]",
    "y": "y[ij]",
    "ö": "ö[ij]",
}
_WEAK = (
    ("kk", "k"),
    ("pp", "p"),
    ("tt", "t"),
    ("nk", "ng"),
    ("nt", "nn"),
    ("mp", "mm"),
    ("lt", "ll"),
    ("rt", "rr"),
    ("t", "d"),
    ("p", "v"),
)
_STEMS = (("nen", ("se",)), ("us", ("ukse", "ude")), ("ys", ("ykse", "yde")), ("in", ("ime",)))
_ENGLISH = "(?:s|es|'s|’s)?"


@lru_cache(maxsize=512)
def pattern_of(term: str, language: str) -> re.Pattern[str]:
    """Give a pattern that finds `term` and its forms as words of their own, in any case.

    A term of several words is found with any white space between them. Without a language the
    forms of all known ones are found; of an unknown one only the word as it is.
    """
    words = term.lower().split()
    forms = {"fi": _finnish, "en": _english, "": _either}.get(language, _as_they_are)
    body = r"\s+".join(forms(words))
    return re.compile(rf"(?<![\w/.@-])(?:{body})(?![\w@-]|\.\w)", re.IGNORECASE)


def root_of(term: str) -> str:
    """Give the beginning that all forms of `term` share, in small letters."""
    return roots_of(term)[0]


def roots_of(term: str) -> tuple[str, ...]:
    """Give the beginning that all forms of each word of `term` share, in small letters."""
    return tuple(word[: max(2, len(word) - 3)] for word in term.lower().split())


def _finnish(words: list[str]) -> list[str]:
    return [_finnish_word(word) for word in words]


def _english(words: list[str]) -> list[str]:
    return [*map(re.escape, words[:-1]), re.escape(words[-1]) + _ENGLISH]


def _either(words: list[str]) -> list[str]:
    both = zip(_finnish(words), _english(words), strict=True)
    return [f"(?:{finnish}|{english})" for finnish, english in both]


def _as_they_are(words: list[str]) -> list[str]:
    return [re.escape(word) for word in words]


def _finnish_word(word: str) -> str:
    """Give a pattern for the forms of one word."""
    if word[-1] in _PLURALS:
        return f"(?:{_with_endings([word, *_weak(word)])})"
    short = word[:-3] + "s" if word.endswith("nen") else word
    stems = [
        word[: -len(end)] + stem for end, stems in _STEMS if word.endswith(end) for stem in stems
    ]
    found = (
        re.escape(word),
        re.escape(word) + r":[a-zåäö]{1,6}",
        re.escape(short) + "t(?:a|ä|en)" + _AFTER,
        _with_endings([word + "i", *stems]),
    )
    return f"(?:{'|'.join(found)})"


def _with_endings(stems: list[str]) -> str:
    """Give the forms of stems that end in a vowel; the stems themselves among them."""
    whole = "|".join(map(re.escape, stems))
    plural = "|".join(re.escape(stem[:-1]) + _PLURALS[stem[-1]] for stem in stems)
    return f"(?:(?:{whole}){_ENDING}?|(?:{plural}){_ENDING}){_AFTER}"


def _weak(word: str) -> list[str]:
    """Give the weak grade of a word that ends in a vowel, where it has one that is regular."""
    before, vowel = word[:-1], word[-1]
    for strong, weak in _WEAK:
        if before.endswith(strong) and len(before) > len(strong) + 1:
            return [before[: -len(strong)] + weak + vowel]
    return []
