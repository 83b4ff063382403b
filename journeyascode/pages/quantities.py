"""Numbers, dates and lengths of time, the way readers of a language write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.words import say
from journeyascode.words.quantities import day, number, percent, period, reckoned_percent, score

if TYPE_CHECKING:
    from journeyascode.model import Duration

__all__ = ["day", "duration", "number", "percent", "period", "reckoned_percent", "score"]

_LENGTHS = {
    "s": say("{length} s"),
    "min": say("{length} min"),
    "h": say("{length} h"),
    "d": say("{length} days"),
    "w": say("{length} weeks"),
    "mo": say("{length} months"),
    "y": say("{length} years"),
}
_ONE = {
    "d": say("{length} day"),
    "w": say("{length} week"),
    "mo": say("{length} month"),
    "y": say("{length} year"),
}


def duration(length: Duration, language: str) -> str:
    """Give a length of time as it was written, its unit spelt out: `7–10 days`."""
    unit = length.text.lstrip("0123456789.,-– ")
    amount = length.text.removesuffix(unit).replace(" ", "").replace("-", "–").replace(",", ".")
    said = _ONE.get(unit, _LENGTHS[unit]) if amount == "1" else _LENGTHS[unit]
    shown = amount.replace(".", ",") if language == "fi" else amount
    return say(said.text, length=shown).to(language)
