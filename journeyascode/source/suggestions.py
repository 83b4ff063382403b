"""From what was written to what was probably meant. None where nobody could know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from journeyascode.model.units import SECONDS
from journeyascode.speech import LANGUAGES, say
from journeyascode.speech.guess import closest
from journeyascode.speech.replacement import Replacement, instead
from journeyascode.speech.voice import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.source.loose_numbers import LooseNumber

_DAY_FIRST = re.compile(r"(\d{1,2})(?:[./-]|\. )(\d{1,2})(?:[./-]|\. )(\d{4})\.?\Z")
_YEAR_FIRST = re.compile(r"(\d{4})[./-]?(\d{1,2})[./-]?(\d{1,2})([T ].*)?\Z")
_MONTHS = 12
_MONTH_FIRST = re.compile(r"(?P<month>[0-9]{1,2})\s*[/.-]\s*(?P<year>[0-9]{4})")
_MONTH_LAST = re.compile(r"(?P<year>[0-9]{4})\s*[/.-]\s*(?P<month>[0-9]{1,2})")
_MONTH_NAMED = re.compile(r"(?P<month>[^\W\d_]{3,12})\.?[\s/.-]*(?P<year>[0-9]{4})")
_MONTH_NAMED_LAST = re.compile(r"(?P<year>[0-9]{4})[\s/.-]*(?P<month>[^\W\d_]{3,12})\.?")
_PART_FIRST = re.compile(r"(?P<part>[QHW])\s*(?P<number>[0-9]{1,2})[\s/.-]*(?P<year>[0-9]{4})")
_PART_LAST = re.compile(r"(?P<year>[0-9]{4})[\s/.-]*(?P<part>[QHW])\s*(?P<number>[0-9]{1,2})")
_PARTS = {"Q": 4, "H": 2, "W": 53}
"""How many there are of each part of a year."""
_AMOUNT = re.compile(r"([\d.,]+(?:\s*[-–]\s*[\d.,]+)?)\s*([^\W\d_]+)\.?\Z")
_AMOUNTS = re.compile(r"(\d{1,4})\s*([^\W\d_]+)\.?\s*(?:and|ja)?\s*(\d{1,4})\s*([^\W\d_]*)\.?\Z")
_UNIT_IN_FULL = re.compile(
    r"minutes?|minuut\w+|hours?|tun[nt]\w+|days?|päiv\w+|vuorokau\w+|weeks?|viik\w+|months?|"
    r"kuukau\w+|years?|vuo[dst]\w+"
)
_SMALLER = {"w": (7, "d"), "d": (24, "h"), "h": (60, "min"), "min": (60, "s"), "y": (12, "mo")}
"""How many of the next smaller unit each unit has."""
_HALF = (["half"], ["half", "a"], ["half", "an"], ["puoli"], ["puolen"])
_HALVES = {"h": (30, "min"), "min": (30, "s"), "d": (12, "h"), "y": (6, "mo")}
_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "a an one yksi", "two kaksi", "three kolme", "four neljä", "five viisi", "six kuusi",
            "seven seitsemän", "eight kahdeksan", "nine yhdeksän", "ten kymmenen",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_NUMBER = re.compile(r"([-+]?)(\d{1,15})(?:[.,](\d{1,6}))?(?P<unit>\D{0,12})\Z")
_GROUPS = re.compile(
    r"(?P<whole>[-+]?[1-9]\d{0,2}(?P<sign>[.,'’])\d{3}(?:(?P=sign)\d{3})*)"
    r"(?:(?!(?P=sign))[.,](?P<part>\d{1,6}))?(?P<unit>\D{0,12})\Z"
)
"""A number whose thousands stand apart: `1,000,000` and `1.000,50`."""
_TIMES = {
    **dict.fromkeys(("k", "tuh", "tuhat", "tuhatta", "thousand", "tusen", "tkr"), 1000),
    **dict.fromkeys(("mn", "mio", "milj", "miljoonaa", "miljoona", "million"), 1_000_000),
    **dict.fromkeys(("miljon", "miljoner", "millions"), 1_000_000),
    **dict.fromkeys(("m", "t"), 0),
}
"""How many of it a word behind a number means; 0 where it may be minutes, hours or tonnes."""
_LIKE_DIGITS = ("o", "l", "i")
"""Letters that are taken for a digit: `3O` is hardly 3 of anything."""
_NUMBER_ALONE = re.compile(
    r"[-+−–]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,3}(?:(?:,\d{3}){2,}|(?:\.\d{3}){2,})|\d+)"
    r"(?:[.,](?!\d{3}\Z)\d{1,6})?\Z"
)
"""Three digits behind one comma or one point may as well be thousands."""
_COMMAS = re.compile(r"(?<![\w.,])[-+]?[0-9]+(?:,[0-9]+)+(?!\w)")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?\Z")
_ADDRESS = re.compile(r"[\w.-]+\.[a-z]{2,}(?:[/?#]\S*)?\Z", re.IGNORECASE)
_MAIL = re.compile(r"[\w.+-]+@[\w.-]+\.[a-z]{2,}\Z", re.IGNORECASE)
_TELEPHONE = re.compile(r"\+?[\d ()-]{6,20}\Z")

_UNITS = {
    "s": re.compile(r"s|sek|secs?|seconds?|sekun[tn]\w{1,4}|sekund(?:er)?"),
    "min": re.compile(r"min|mins|minutes?|minuut\w{1,5}|minut(?:er|en)?"),
    "h": re.compile(r"h|hrs?|hours?|tim|timm(?:e|en|ar)|tun[nt][ei]\w{0,4}"),
    "d": re.compile(r"d|days?|dag(?:en|ar)?|dygn|vrk|vuorokau\w{1,5}|pv|päiv[äi]\w{0,4}"),
    "w": re.compile(r"w|wks?|weeks?|vko?|viik(?:o|ko|koj)\w{0,3}|veck(?:a|an|or)"),
    "mo": re.compile(r"mo|months?|kk|kuukau\w{1,6}|mån|månad(?:er|en)?"),
    "y": re.compile(r"y|yrs?|years?|vuo(?:si|de|t)\w{0,3}|år(?:en|et)?"),
}
"""The words for each unit, in all their forms that stand behind a number."""
_SPELT_OUT = {
    "seconds": "s", "sekuntia": "s", "sekunder": "s",
    "minutes": "min", "minuuttia": "min", "minuter": "min",
    "hours": "h", "tuntia": "h", "timmar": "h",
    "päivää": "d", "vuorokautta": "d",
    "weeks": "w", "viikkoa": "w", "veckor": "w",
    "months": "mo", "kuukautta": "mo", "månader": "mo",
    "years": "y", "vuotta": "y",
}  # fmt: skip
"""Of which words for a unit another word may be a slip."""

_LANGUAGES = {
    "danish": "da",
    "dansk": "da",
    "deutsch": "de",
    "eesti": "et",
    "englanti": "en",
    "english": "en",
    "estonian": "et",
    "finnish": "fi",
    "finska": "fi",
    "french": "fr",
    "german": "de",
    "norwegian": "no",
    "norsk": "no",
    "ranska": "fr",
    "ruotsi": "sv",
    "saame": "se",
    "saksa": "de",
    "suomi": "fi",
    "svenska": "sv",
    "swedish": "sv",
    "viro": "et",
}


def suggest_days(text: str) -> tuple[str, ...]:
    """Give every day as `2026-03-01` that `1.3.2026`, `2026-3-1` and the like may mean.

    Between full stops the day comes first everywhere; in `3/4/2026` the month may.
    """
    first = _DAY_FIRST.match(text.strip())
    if first is None:
        match = _YEAR_FIRST.match(text.strip())
        read = [_day(match[1], match[2], match[3])] if match else []
    elif "." in text:
        read = [_day(first[3], first[2], first[1])]
    else:
        read = [_day(first[3], first[2], first[1]), _day(first[3], first[1], first[2])]
    return tuple(dict.fromkeys(filter(None, read)))


_DAY_FIRST_WITH_STOPS = {"da", "de", "et", "fi", "nb", "no", "sv"}
"""Languages in which nobody writes the month before the day, with full stops between them."""


@dataclass(frozen=True, slots=True)
class DayBetweenStops(Replacement):
    """The day that `3.12.2026` means; whether surely, the languages of the handbook tell."""

    def within(self, languages: Iterable[str]) -> Replacement:
        """Give it as it is in a handbook of these languages."""
        if not {*languages} <= _DAY_FIRST_WITH_STOPS:
            return self
        return instead(say("write it as `{day}`", day=self.value), self.value, sure=True)


def day_meant(text: str, day: str) -> Replacement:
    """Say how a day is written that `text` means, and what else it may mean."""
    told = say("write it as `{day}`", day=day)
    if is_plain_day(text) or "." not in text:
        return instead(told, day, sure=is_plain_day(text))
    year, month, number = day.split("-")
    told = say(
        "write it as `{day}`, or as `{other}` if the month stands first in it",
        day=day,
        other=f"{year}-{number}-{month}",
    )
    return DayBetweenStops(told.text, told.values, day)


def suggest_period(text: str) -> str | None:
    """Give a period as `2026-09` or `2026-Q3`, from `9/2026`, `2026-9`, `Q3 2026` and the like."""
    word = text.strip().upper()
    month = _MONTH_FIRST.fullmatch(word) or _MONTH_LAST.fullmatch(word)
    if month:
        number = int(month["month"])
        return f"{month['year']}-{number:02}" if 1 <= number <= _MONTHS else None
    named = _MONTH_NAMED.fullmatch(word) or _MONTH_NAMED_LAST.fullmatch(word)
    if named:
        at = _months().get(named["month"].casefold())
        return f"{named['year']}-{at:02}" if at else None
    part = _PART_FIRST.fullmatch(word) or _PART_LAST.fullmatch(word)
    if part is None:
        return None
    letter, number = part["part"], int(part["number"])
    spelt = f"{number:02}" if letter == "W" else str(number)
    return f"{part['year']}-{letter}{spelt}" if 1 <= number <= _PARTS[letter] else None


@cache
def _months() -> dict[str, int]:
    """Give the number of each month by its name in each language, and by how that begins."""
    names = {
        name.to(language).casefold(): number
        for number, name in enumerate(MONTHS, 1)
        for language in LANGUAGES
    }
    short = {name[:3]: number for name, number in names.items() if not name.endswith("kuu")}
    stems = {name.removesuffix("kuu"): number for name, number in names.items()}
    forms = {f"{name}{end}": n for name, n in names.items() for end in ("n", "ssa")}
    return {**forms, **short, **stems, **names}


def suggest_duration(text: str) -> str | None:
    """Give a length of time as `15 min`, from `15 minuuttia`, `2 h 30`, `two hours`."""
    words = text.strip().casefold()
    match = _AMOUNT.match(words)
    if match:
        unit = _unit(match[2])
        return f"{match[1]} {unit}" if unit else None
    return _two_amounts(words) or _amount_in_words(words)


def suggest_range(loose: LooseNumber) -> str | None:
    """Give a range of time in one unit: `30–120 min` for `30 min – 2 h`."""
    last = _unit(loose.unit)
    first = _unit(loose.first_unit) if loose.first_unit else last
    if first is None or last is None:
        return None
    times, rest = divmod(SECONDS[last], SECONDS[first])
    high = float(loose.high) * times
    return None if rest or high < float(loose.low) else f"{loose.low}–{high:g} {first}"


def _two_amounts(text: str) -> str | None:
    """Give `150 min` for `2 h 30 min` or `2 h 30`; what has no unit is in the next smaller one."""
    match = _AMOUNTS.match(text)
    large = _unit(match[2]) if match else None
    if match is None or large not in _SMALLER:
        return None
    many, small = _SMALLER[large]
    if match[4] and _unit(match[4]) != small:
        return None
    return f"{int(match[1]) * many + int(match[3])} {small}"


def _amount_in_words(text: str) -> str | None:
    """Give `2 h` for `two hours`, `30 min` for `half an hour`, `1 w` for `viikko`."""
    *numbers, last = text.split() or [""]
    unit = _unit(last)
    if unit and numbers in _HALF:
        return " ".join(map(str, _HALVES[unit])) if unit in _HALVES else None
    number = 1 if not numbers else _NUMBERS.get(" ".join(numbers))
    return f"{number} {unit}" if number and _UNIT_IN_FULL.fullmatch(last) else None


def _unit(word: str) -> str | None:
    """Give the unit that a word says, or is a slip of; None where it is another word."""
    return _unit_said(word) or _SPELT_OUT.get(closest(word, _SPELT_OUT) or "")


def _unit_said(word: str) -> str | None:
    return next((unit for unit, words in _UNITS.items() if words.fullmatch(word)), None)


def suggest_numbers(text: str) -> tuple[str, ...]:
    """Give every number that may be meant, from `3,8`, `1 000`, `−2`, `3k` and `40 €`.

    Three digits behind one comma are a part of one, or parted thousands: `1,250` is `1.25` or
    `1250`. A length of time is none, for it is counted in a unit that stands elsewhere.
    """
    compact = re.sub(r"[\s_]", "", text).replace("−", "-").replace("–", "-")
    groups, match = _GROUPS.match(compact), _NUMBER.match(compact)
    found = groups or match
    word = re.sub(r"[^a-z]", "", found["unit"].casefold()) if found else ""
    times = _TIMES.get(word, 1)
    if (
        found is None
        or not times
        or word in _LIKE_DIGITS
        or is_plain_duration(f"1 {found['unit']}")
    ):
        return ()
    read = []
    if match:
        read.append(match[1] + match[2] + (f".{match[3]}" if match[3] else ""))
    if groups:
        ungrouped = re.sub(r"[^-+\d]", "", groups["whole"])
        read.append(ungrouped + (f".{groups['part']}" if groups["part"] else ""))
    return tuple(_spelt(one, times, tidy=len(read) > 1) for one in read)


def _spelt(number: str, times: int, *, tidy: bool) -> str:
    """Spell a number without needless noughts before it, nor behind it if it is to be `tidy`."""
    value = Decimal(number) * times
    return f"{value.normalize():f}" if tidy or times > 1 else f"{value:f}"


def number_around(line: str, column: int) -> re.Match[str] | None:
    """Find the number with commas in which a `column` of a line lies behind its first digits."""
    found = _COMMAS.finditer(line)
    return next((one for one in found if one.start() < column < one.end()), None)


def is_number_alone(text: str) -> bool:
    """Tell whether `text` is a number and nothing else, however it is written."""
    return _NUMBER_ALONE.match(text.strip()) is not None


def is_plain_day(text: str) -> bool:
    """Tell whether `text` can only be the one day: whether no other country reads another in it.

    `3.4.2026` is the third of April here and the fourth of March elsewhere.
    """
    first = _DAY_FIRST.match(text.strip())
    if first:
        return int(first[1]) > _MONTHS or int(first[1]) == int(first[2])
    match = _YEAR_FIRST.match(text.strip())
    return match is not None and not match[4]


def is_plain_duration(text: str) -> bool:
    """Tell whether the unit of `text` is the word for one, and no slip of it."""
    match = _AMOUNT.match(text.strip())
    return match is not None and _unit_said(match[2].casefold()) is not None


def suggest_language(text: str) -> str | None:
    """Give the code of a language, from its name or from a longer code as `en-GB`."""
    word = text.strip().casefold()
    match = _LANGUAGE.match(word)
    return _LANGUAGES.get(word) or (match[1] if match else None)


def suggest_link(text: str) -> str | None:
    """Give an address with its beginning, from a bare web, e-mail or telephone address."""
    if _MAIL.match(text):
        return f"mailto:{text}"
    if _TELEPHONE.match(text):
        return "tel:" + re.sub(r"[ ()-]", "", text)
    return f"https://{text}" if _ADDRESS.match(text) else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
