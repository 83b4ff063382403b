"""Days, weeks, months and parts of a year that no calendar has, and how many it does have."""

from __future__ import annotations

import re
from calendar import isleap, monthrange
from datetime import date
from typing import TYPE_CHECKING

from journeyascode.speech.say import say
from journeyascode.speech.voice import MONTHS

if TYPE_CHECKING:
    from journeyascode.speech.say import Say

_YEAR_FIRST = re.compile(r"(\d{4})[./-](\d{1,2})(?:[./-](\d{1,2}))?(?:[T ].*)?")
_YEAR_LAST = re.compile(r"(?:(\d{1,2})(?:[./-]|\. ))?(\d{1,2})(?:[./-]|\. )(\d{4})\.?")
_PART = re.compile(r"(?P<year>\d{4})[\s/.-]*(?P<part>[QHW])\s*(?P<number>\d{1,2})", re.IGNORECASE)
_PART_FIRST = re.compile(
    r"(?P<part>[QHW])\s*(?P<number>\d{1,2})[\s/.-]*(?P<year>\d{4})", re.IGNORECASE
)
_FEBRUARY = 2
_LAST_WEEK = 28


def why_not_in_calendar(text: str) -> Say | None:
    """Say how many days, months or weeks there are, where `text` names one beyond them.

    None where it is in the calendar, and where it reads like no day and no period at all.
    """
    word = text.strip()
    part = _PART.fullmatch(word) or _PART_FIRST.fullmatch(word)
    if part:
        return _why_no_part(int(part["year"]), part["part"].upper(), int(part["number"]))
    first, last = _YEAR_FIRST.fullmatch(word), _YEAR_LAST.fullmatch(word)
    if first:
        return _why_no_day(int(first[1]), int(first[2]), first[3])
    if last is None:
        return None
    month, day = int(last[2]), last[1]
    if day and month > len(MONTHS) >= int(day) and "/" in word:  # where the month comes first
        month, day = int(day), last[2]
    return _why_no_day(int(last[3]), month, day)


def _why_no_day(year: int, month: int, day: str | None) -> Say | None:
    if not date.min.year <= year < date.max.year:
        return None
    if not 1 <= month <= len(MONTHS):
        return say("a year has {n} months", n=len(MONTHS))
    days, name = monthrange(year, month)[1], MONTHS[month - 1]
    if day is None or 1 <= int(day) <= days:
        return None
    if month == _FEBRUARY and not isleap(year):
        return say(
            "{month} {year} has {days} days", month=name, number=month, year=year, days=days
        )
    return say("{month} has {days} days", month=name, number=month, days=days)


def _why_no_part(year: int, part: str, number: int) -> Say | None:
    if not date.min.year <= year < date.max.year:
        return None
    last = {"Q": 4, "H": 2}.get(part) or date(year, 12, _LAST_WEEK).isocalendar().week
    if 1 <= number <= last:
        return None
    if part == "Q":
        return say(
            "a year has 4 quarters: `{first}` to `{last}`", first=f"{year}-Q1", last=f"{year}-Q4"
        )
    if part == "H":
        return say(
            "a year has 2 halves: `{first}` and `{last}`", first=f"{year}-H1", last=f"{year}-H2"
        )
    return say(
        "{year} has {n} weeks: `{first}` to `{last}`",
        year=year,
        n=last,
        first=f"{year}-W01",
        last=f"{year}-W{last}",
    )
