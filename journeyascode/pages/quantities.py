"""Numbers, dates and lengths of time, the way readers of a language write them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from journeyascode.words import say

if TYPE_CHECKING:
    from datetime import date

    from journeyascode.model import Duration
    from journeyascode.words import Say

_MONTHS = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
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
_PERIOD = re.compile(r"(\d{4})-([QHW])(\d{1,2})")
_PERIODS = {
    "Q": say("Q{number} {year}"),
    "H": say("half-year {number}, {year}"),
    "W": say("week {number}, {year}"),
}


def number(value: float, language: str) -> str:
    """Give a number with the decimal sign, the minus and the thousands of `language`.

    No digit is rounded away and none is added.
    """
    plain = format(Decimal(repr(value + 0)), ",f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    if language == "fi":
        plain = plain.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return plain.replace("-", "\N{MINUS SIGN}")


def signed(value: float, language: str) -> str:
    """Give a number with its sign in front, also when it is above zero."""
    return ("+" if value > 0 else "") + number(value, language)


def percent(share: float, language: str) -> str:
    """Give a part of a whole, from 0 to 1, in percent."""
    gap = "\N{NO-BREAK SPACE}" if language == "fi" else ""
    return f"{number(round(share * 100, 6), language)}{gap}%"


def day(when: date, language: str) -> str:
    """Give a day: `1 March 2026`, in Finnish `1.3.2026`."""
    return _spell(when.day, when.month, when.year).to(language)


def period(text: str, language: str) -> str:
    """Give a period of the form `2026`, `2026-H1`, `2026-Q3`, `2026-09`, `2026-09-01`."""
    if part := _PERIOD.match(text):
        said = _PERIODS[part[2]]
        return say(said.text, number=int(part[3]), year=part[1]).to(language)
    year, *rest = text.split("-")
    if not rest:
        return year
    if len(rest) == 1:
        return say("{month} {year}", month=_MONTHS[int(rest[0]) - 1], year=year).to(language)
    return _spell(int(rest[1]), int(rest[0]), int(year)).to(language)


def _spell(day_: int, month: int, year: int) -> Say:
    return say("{day} {month} {year}", day=day_, month=_MONTHS[month - 1], number=month, year=year)


def duration(length: Duration, language: str) -> str:
    """Give a length of time as it was written, its unit spelt out: `7–10 days`."""
    unit = length.text.lstrip("0123456789.,-– ")
    amount = length.text.removesuffix(unit).replace(" ", "").replace("-", "–").replace(",", ".")
    said = _ONE.get(unit, _LENGTHS[unit]) if amount == "1" else _LENGTHS[unit]
    shown = amount.replace(".", ",") if language == "fi" else amount
    return say(said.text, length=shown).to(language)
