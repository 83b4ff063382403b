"""Amounts that somebody has written in words: `60 seconds`, `kahdessa tunnissa`, `30,5 %`.

Careful rather than complete: a text that may say something else says nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.methods import in_percent, unit_of
from journeyascode.facts.metrics import agrees
from journeyascode.facts.response_times import seconds_in_unit
from journeyascode.model.units import SECONDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.model import Metric

_UNITS = {
    "s": r"s|sek|secs?|seconds?|sekun[a-zäö]*",
    "min": r"min|mins|minutes?|minuu[a-zäö]*|minut(?:en|er)?",
    "h": r"h|hrs?|hours?|tun(?:ti|ni|te)[a-zäö]*|timm[a-z]*",
    "d": r"d|days?|pv|vrk|päiv[a-zäö]*|vuorokau[a-zäö]*|dag[a-z]*|dygn(?:et)?",
    "w": r"weeks?|vk|viik[a-zäö]*|veck[a-z]*",
    "mo": r"months?|kk|kuukau[a-zäö]*|månad[a-z]*",
}
_ALONE = {
    "sekunnissa": "s",
    "minuutissa": "min",
    "tunnissa": "h",
    "päivässä": "d",
    "vuorokaudessa": "d",
    "viikossa": "w",
    "kuukaudessa": "mo",
}
"""Finnish that says one without a number."""
_WORDS = {
    1: r"an?|one|yhde[a-zäö]*|yksi|en|ett",
    2: r"two|kaksi|kahde[a-zäö]*|två",
    3: r"three|kolme[a-zäö]*|tre",
    4: r"four|neljä[a-zäö]*|fyra",
    5: r"five|viisi|viide[a-zäö]*|fem",
    6: r"six|kuusi|kuude[a-zäö]*|sex",
    7: r"seven|seitsemä[a-zäö]*|sju",
    8: r"eight|kahdeksa[a-zäö]*|åtta",
    10: r"ten|kymmene[a-zäö]*|tio",
    12: r"twelve|tolv",
    15: r"fifteen|femton",
    24: r"twenty-four",
    30: r"thirty|trettio",
    60: r"sixty|sextio",
}
_DIGITS = r"\d{1,9}(?:[.,]\d{1,6})?"
_NUMBER = rf"(?P<number>{_DIGITS}|{'|'.join(_WORDS.values())})"
_RANGE = rf"(?:(?P<first>{_DIGITS})\s?[-–]\s?)?"
_UNIT = "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
_TIME = re.compile(rf"(?<![\w.,]){_RANGE}{_NUMBER}[\s-]?(?:{_UNIT})(?!\w)")
_SINGLE = re.compile(rf"(?<!\w)(?:{'|'.join(_ALONE)})(?!\w)")
_PERCENT = re.compile(rf"(?<![\w.,])({_DIGITS})\s?(?:%|per ?cent|prosent)")
_ANY = re.compile(rf"(?<![\w.,])[-−]?{_DIGITS}(?![\w])")
_OFTEN = re.compile(
    r"\b[\w/]+ (?:hours?|days?|times|once|twice) (?:an?|per|every) \w+"
    r"|\b(?:once|twice|times) (?:an?|per) \w+|24 ?/ ?7"
    r"|\d+ ?(?:kertaa|krt|tuntia|päivää) (?:päivä|vuorokau|viiko|kuukau|vuode)\w+"
)
"""How often, or when something is open: no length of time that is promised."""
_UNCLEAR = re.compile(
    r"\bhal[fv]|quarter|puol[ei]|\bvart|working|business|office hours|arki|työpäiv|vardag|kvart"
)


class WrittenAmount(NamedTuple):
    """A number as it was written, and what one of it is in the unit of its metric."""

    number: float
    worth: float
    """In the unit of the metric: 60 where minutes are written of seconds."""

    def says(self, value: float) -> bool:
        """Tell whether a value of the metric is this one, rounded as it was written."""
        return agrees(self.number, value / self.worth)


def amount_of(metric: Metric, text: str) -> WrittenAmount | None:
    """Give the one amount of `metric` that a text writes; None where it holds none, or several."""
    small, unit = text.casefold(), seconds_in_unit(metric)
    if unit:
        times = [*_times(small)]
        if not times and _ANY.fullmatch(small.strip()):
            return WrittenAmount(_float(small), 1)
        return WrittenAmount(times[0][0], times[0][1] / unit) if len(times) == 1 else None
    numbers = _ANY.findall(small)
    foreign = _TIME.search(small) or (_PERCENT.search(small) and not _is_percent(metric))
    return WrittenAmount(_float(numbers[0]), 1) if len(numbers) == 1 and not foreign else None


def amounts_in(metric: Metric, text: str) -> tuple[float, ...]:
    """Give every amount of the kind of `metric` that a text names, in the unit of `metric`.

    Lengths of time for a time, percentages for a share; nothing for what has another unit, or
    where half a thing, or working days, are meant.
    """
    small, unit = text.casefold(), seconds_in_unit(metric)
    if unit:
        return tuple(number * worth / unit for number, worth in _times(small))
    return tuple(map(_float, _PERCENT.findall(small))) if _is_percent(metric) else ()


def _is_percent(metric: Metric) -> bool:
    return unit_of(metric) is not None and in_percent(metric)


def seconds_in(text: str) -> tuple[float, ...]:
    """Give every length of time that a text names, in seconds."""
    return tuple(number * worth for number, worth in _times(text.casefold()))


def _times(small: str) -> Iterator[tuple[float, int]]:
    """Yield the number and the seconds of the unit of each length of time."""
    if _UNCLEAR.search(small):
        return
    plain = _OFTEN.sub(" ", small)
    for found in _TIME.finditer(plain):
        unit = next(SECONDS[name] for name in _UNITS if found[name])
        ends = (found["first"], found["number"])
        yield from ((_float(end), unit) for end in ends if end)
    yield from ((1, SECONDS[_ALONE[one]]) for one in _single(plain))


def _single(plain: str) -> list[str]:
    return _SINGLE.findall(_TIME.sub(" ", plain))


def _float(text: str) -> float:
    plain = text.strip().replace(",", ".").replace("−", "-")
    if plain.lstrip("-")[:1].isdigit():
        return float(plain)
    return next(number for number, words in _WORDS.items() if re.fullmatch(words, plain))
