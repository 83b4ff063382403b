"""Characters that nobody can tell from those which were meant: spaces, hyphens, wide letters."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from journeyascode.source.codes import BAD_ID, BAD_VALUE
from journeyascode.source.complaints import Words
from journeyascode.source.shapes import keys_of
from journeyascode.words import say
from journeyascode.words.instead import instead

if TYPE_CHECKING:
    from journeyascode.source.complaints import Complaint

_SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010-\u2013\u2212\ufe63\uff0d"
_WIDE = "\uff01-\uff5e"
_STRANGE = re.compile(f"[{_SPACES}{_HYPHENS}{_WIDE}\u00ad]")


def word_lookalike(complaint: Complaint) -> Words | None:
    """Name the character that stands for another one in a key or in a value.

    None where there is none, or where what was meant would not fit either.
    """
    written = complaint.steps[-1] if complaint.is_key and complaint.steps else complaint.value
    match = _STRANGE.search(written) if isinstance(written, str) else None
    if match is None:
        return None
    meant = plainly(match.string)
    if meant == written or not _fits(complaint, meant):
        return None
    name = unicodedata.name(match[0]).lower()
    point = f"{ord(match[0]):04X}"
    message = say(
        "another character stands here than it seems: {name} (U+{point})", name=name, point=point
    )
    help_ = instead(say("write `{word}`", word=meant), meant, sure=True)
    return Words(BAD_VALUE if complaint.is_key else BAD_ID, message, help_)


def plainly(text: str) -> str:
    """Give `text` as it would be typed: with plain spaces and hyphens, none at its ends."""
    folded = re.sub(f"[{_WIDE}]", lambda sign: chr(ord(sign[0]) - 0xFEE0), text)
    spaced = re.sub(f"[{_SPACES}]", " ", folded.replace("\u00ad", ""))
    return re.sub(f"[{_HYPHENS}]", "-", spaced).strip()


def _fits(complaint: Complaint, meant: str) -> bool:
    if complaint.kind == "extra_forbidden":
        model = complaint.shape.model
        return model is not None and meant in keys_of(model)
    return complaint.kind != "missing" and complaint.shape.accepts(meant)
