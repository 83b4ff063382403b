"""What a text says, whatever it is spelt like: two texts of the same words mean the same thing.

Articles, hyphens, points and the like, and the commonest endings and spellings of English, Finnish
and Swedish do not count; numbers, pictures and signs, as `+` or `%`, and the order do.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from journeyascode.speech.letters import composed

if TYPE_CHECKING:
    from collections.abc import Collection

_WORD = re.compile(r"[^\W_]+|[^\w\s]")
_TIED = re.compile(r"(?<=\w)['’‐‑­-](?=\w)")
_ARTICLES = frozenset({"the", "a", "an", "our", "my", "your", "en", "ett", "den", "det", "vår"})
_SPELLINGS = (
    (re.compile(r"our(?=s?$|ed$|ing$)"), "or"),
    (re.compile(r"tre(?=s?$)"), "ter"),
    (re.compile(r"(?<=[aeiouy]l)l(?=ed$|ing$)"), ""),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"z"), "s"),
)
_ENDINGS = re.compile(r"(?:(?<=[sx])es|(?<=[cs]h)es|(?<![sui])s|et|en|t|ar)$")
_PLURALS = ((re.compile(r"ies$"), "y"), (re.compile(r"(?<=[uyi])kset$"), "s"))
_TWICE = re.compile(r"(.)\1+")
_KEPT = 3
"""No word loses an ending that would be shorter then."""


@lru_cache(maxsize=16384)
def same_words(text: str) -> tuple[str, ...]:
    """Give the words of a text without what does not count; all of them where nothing is left."""
    plain = _TIED.sub("", composed(text).casefold())
    words = [word for word in _WORD.findall(plain) if word[0].isalnum() or _is_sign(word)]
    kept = [word for word in words if word not in _ARTICLES] or words
    return tuple(map(_stem, kept))


def _is_sign(letter: str) -> bool:
    return letter in "%#" or category(letter).startswith("S")


def same_name(text: str, own: Collection[str] = ()) -> str:
    """Give what two names of one thing have in common: their words in one, without `own` ones."""
    words = same_words(text)
    bare = [word for word in words if word not in own]
    return "".join(bare or words)


@lru_cache(maxsize=16384)
def _stem(word: str) -> str:
    if not word.isalpha():
        return word
    for known, other in (*_SPELLINGS, *_PLURALS):
        word = known.sub(other, word)
    short = _ENDINGS.sub("", _ENDINGS.sub("", word))
    return _TWICE.sub(r"\1", short if len(short) >= _KEPT else word)
