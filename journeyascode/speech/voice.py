"""The one voice for numbers, shares, lengths of time, days and periods, in any language."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import TYPE_CHECKING

from journeyascode.speech.say import Say, say, say_as

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

MONTHS = (
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
_PERIOD = re.compile(r"(\d{4})-([QHW])(\d{1,2})")
_PERIODS = {
    "Q": say("Q{number} {year}"),
    "H": say("half-year {number}, {year}"),
    "W": say("week {number}, {year}"),
}
_LETTERS = {"Q": say("Q"), "H": say("H"), "W": say("W")}
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
_EXAMPLE = say("1,234.5")
"""Its signs, as another language writes them, are those of every number."""
_DAY_MARK = say_as("on an axis", "{day} {month}")
_MONTH_MARK = say_as("on an axis", "{month}")
_TEN = 10
NOT_IN_FORCE = say("not yet in force")
"""What is said of a promise before the day from which it is given."""

ABOUT = "≈"
"""Stands before a number that rests on an assumption."""
SIGNS: Mapping[str, str] = {
    "reached": "✓",
    "ahead": "✓",
    "on-course": "✓",
    "behind": "✗",
    "missed": "✗",
    "unmeasured": "?",
    "untold": "?",
}
"""What stands before how a metric stands to its target, never by colour alone."""
COURSES: Mapping[str, Say] = {
    "reached": say("target reached"),
    "ahead": say("ahead of its course"),
    "on-course": say("on course"),
    "behind": say("behind its course"),
    "missed": say("target missed"),
    "unmeasured": say("not measured"),
    "untold": say("course unknown"),
}
"""What is said of it."""
HINDRANCES: Mapping[str, Say] = {
    "method": say("the method is not understood"),
    "scale": say("the scale is not understood"),
    "version": say("the version is not said"),
    "unit": say("the unit does not fit the method"),
    "good": say("the method and the grades that count say different things"),
    "direction": say("the direction does not fit what is measured"),
    "formula": say("nothing says how the counts make the value"),
    "events": say("nothing says which events are counted out of which"),
    "names": say("not all the names of the counts are understood"),
    "incomplete": say("a count is missing, or all are nought"),
}
"""What keeps a value from being computed of its counts."""


class SpelledAmount(Say):
    """A number with its unit, a feeling, or a time, spelt as the language of its reader does."""

    __slots__ = ()

    def to(self, language: str) -> str:
        """Speak in `language`."""
        if "length" in self.values:
            return duration(str(self.values["length"]), language)
        if "score" in self.values:
            return score(float(str(self.values["score"])), language)
        digits = number(float(str(self.values["value"])), language)
        return with_unit(digits, str(self.values["unit"]), language)


def statistic(at: str, language: str) -> str:
    """Say which of many values one is: `mean`, `median`, or `p90`."""
    said = {"mean": say("mean"), "median": say("median")}.get(at)
    return (said or say("percentile {rank}", rank=at[1:])).to(language)


def not_computed(why: str, language: str) -> str:
    """Say that a value is not computed, and why."""
    return say("not computed, because {why}", why=HINDRANCES[why]).to(language)


def step_name(number: int, name: str, language: str) -> str:
    """Name a step with its number; without one, a stage as a whole."""
    return f"{number}. {name}" if number else say("in the stage “{name}”", name=name).to(language)


def about(told: str, *, assumed: bool) -> str:
    """Give a number, spelt already, with ≈ where it rests on what is assumed."""
    return f"{ABOUT} {told}" if assumed else told


def number(value: float, language: str) -> str:
    """Give a number with the decimal sign, the minus and the thousands of `language`.

    No digit is rounded away and none is added.
    """
    plain = format(Decimal(repr(value + 0)), ",f")
    if "." in plain:
        plain = plain.rstrip("0").rstrip(".")
    return plain.translate(_signs(language)).replace("-", "\N{MINUS SIGN}")


@cache
def _signs(language: str) -> Mapping[int, str]:
    """Give the thousands and the decimal sign of a language in place of the English ones."""
    example = _EXAMPLE.to(language)
    return str.maketrans({",": example[1:-5], ".": example[-2]})


def signed(value: float, language: str) -> str:
    """Give a number with its sign in front, also when it is above zero."""
    return ("+" if value > 0 else "") + number(value, language)


def score(value: float, language: str) -> str:
    """Give a feeling from −2 to +2 with its sign and at most two decimals.

    Halves are rounded away from zero.
    """
    size = Decimal(repr(abs(value))).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return signed(float(size) if value > 0 else -float(size), language)


def with_unit(digits: str, unit: str, language: str) -> str:
    """Give a number, spelt already, with its unit on the same line; alone where it has none."""
    if unit == "%":
        return say("{number}%", number=digits).to(language)
    return f"{digits}\N{NO-BREAK SPACE}{unit}" if unit else digits


def course(found: str | None, language: str) -> str:
    """Say how a metric stands to its target, with its sign; an empty text where it has none."""
    return f"{SIGNS[found]} {COURSES[found].to(language)}" if found else ""


def ends(low: str, high: str, language: str) -> str:
    """Give both ends of a range, spelt already."""
    return say("{low} to {high}", low=low, high=high).to(language)


def percent(share: float, language: str) -> str:
    """Give a part of a whole that somebody has written, from 0 to 1, in percent, digit by digit.

    What is reckoned is told by `reckoned_percent`.
    """
    return with_unit(number(round(share * 100, 6), language), "%", language)


def reckoned_percent(share: float, language: str) -> str:
    """Give a part of a whole that we have reckoned, from 0 to 1, in percent: one decimal."""
    return percent(round(share, 3), language)


def duration(text: str, language: str) -> str:
    """Give a length of time in the unit it was written in, spelt out: `7–10 days` for `7-10 d`."""
    unit = text.lstrip("0123456789.,-– ")
    amount = text.removesuffix(unit).replace(" ", "").replace("-", "–").replace(",", ".")
    said = _ONE.get(unit, _LENGTHS[unit]) if amount == "1" else _LENGTHS[unit]
    shown = amount.translate(_signs(language))
    return say(said.text, length=shown).to(language).replace(" ", "\N{NO-BREAK SPACE}")


def few_digits(value: float) -> str:
    """Give what was reckoned with as many decimals as matter: `12`, `1.5`, `0.25`."""
    decimals = 0 if value >= _TEN or value == 0 else 1 if value >= 1 else 2
    plain = f"{value:.{decimals}f}"
    return plain.rstrip("0").rstrip(".") if decimals else plain


def written(value: float) -> str:
    """Give a number as it is written in a handbook, without noughts that say nothing: `4.27`."""
    return f"{Decimal(repr(value)).normalize():f}"


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
        return say("{month} {year}", month=MONTHS[int(rest[0]) - 1], year=year).to(language)
    return _spell(int(rest[1]), int(rest[0]), int(year)).to(language)


def mark(text: str, language: str) -> str:
    """Give a period as short as it may stand on an axis, beside its year: `Q3`, `Sep`, `1 Sep`.

    Of a whole year the year alone.
    """
    year, _, part = text.partition("-")
    if not part:
        return year
    if part[0] in _LETTERS:
        letter = _LETTERS[part[0]].to(language)
        return f"{letter}{int(part[1:])}"
    month, _, day_ = part.partition("-")
    name = MONTHS[int(month) - 1].to(language)[:3]
    said = _DAY_MARK if day_ else _MONTH_MARK
    values = {"day": int(day_ or 0), "month": name, "number": int(month), "year": year}
    return Say(said.text, values).to(language)


def _spell(day_: int, month: int, year: int) -> Say:
    return say("{day} {month} {year}", day=day_, month=MONTHS[month - 1], number=month, year=year)
