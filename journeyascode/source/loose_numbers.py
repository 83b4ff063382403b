"""Numbers as people write them: `~5`, `< 2 h`, `½ h`, `2–3`, `2 bd`. None is taken for another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.speech.voice import few_digits

if TYPE_CHECKING:
    from collections.abc import Sequence

Sort = Literal["exact", "about", "at-most", "at-least", "range"]
"""How a number is meant."""

_FRACTIONS = {"½": ".5", "¼": ".25", "¾": ".75", "⅓": ".333", "⅔": ".667"}
_FRACTION = re.compile(rf"(?<!\d)(\d{{0,4}})\s?([{''.join(_FRACTIONS)}])")
_DIVIDED = re.compile(r"(\d{1,2}) ?/ ?(\d{1,2})(?! ?/) ?(\D*)")
_DIGITS = r"\d{1,9}(?:[.,]\d{1,6})?"
_SORTS: tuple[tuple[Sort, str], ...] = (
    ("about", r"[~≈]|about|approx\w*\.?|around|circa|ca?\.|ca|noin|n\.|cirka|ungefär|omkring"),
    (
        "at-most",
        r"<=?|≤|max\.?|under|less than|up to|at most|below|alle|enintään|korkeintaan|högst",
    ),
    ("at-least", r">=?|≥|over|more than|at least|above|yli|vähintään|minst|över"),
)
_PREFIX = "|".join(f"(?P<s{at}>{words})" for at, (_, words) in enumerate(_SORTS))
_LOOSE = re.compile(
    rf"(?:{_PREFIX})?\s*(?P<low>{_DIGITS})\s*(?P<first>[^\W\d_]*|%)\s*(?P<more>\+)?"
    rf"(?:\s*(?:-|–|—|−|\.\.\.?|…|to|till)\s*(?P<high>{_DIGITS}))?\s*(?P<rest>[^\d]*)",
    re.IGNORECASE,
)
_WORKING = re.compile(
    r"[bw]d|tpv|(?:business|working|work)[\s-]?days?|(?:työ|arki)päiv\w*|(?:arbets|var)dag\w*"
)
_WEEK, _WORKED = 7, 5
_NEAR = 0.2
"""How far around a number that is only about right a range reaches, as an example."""
MOST_LISTED = 12
"""So many numbers a list is told out."""
_LONGEST = 60
"""A longer text is no number."""


class LooseNumber(NamedTuple):
    """What a text says of a number, and what stands behind it."""

    sort: Sort
    low: str
    """With a decimal point; of what is no range the number."""
    high: str
    unit: str
    """What stands behind it, as it was written; mostly a unit."""
    first_unit: str = ""
    """What stands behind the first number of a range that has a unit of its own."""

    @property
    def around(self) -> str:
        """A range around the number, as an example: `4–6`."""
        number = float(self.low)
        return "–".join(few_digits(number * part) for part in (1 - _NEAR, 1 + _NEAR))


def loosely(text: str) -> LooseNumber | None:
    """Read a number as people write it; None where it is a number by itself, or none at all."""
    plain = with_decimals(text)
    found = _LOOSE.fullmatch(_in_short(plain))
    if found is None:
        return None
    told: Sequence[Sort] = [sort for at, (sort, _) in enumerate(_SORTS) if found[f"s{at}"]]
    low, high = found["low"].replace(",", "."), (found["high"] or found["low"]).replace(",", ".")
    if found["high"]:
        sort: Sort = "range"
    else:
        sort = "at-least" if found["more"] else told[0] if told else "exact"
    if sort == "exact" and plain == text:
        return None
    if sort == "range" and not found["first"] and float(low) > float(high):
        return None
    first, rest = found["first"] or "", (found["rest"] or "").strip()
    if found["high"]:
        return LooseNumber(sort, low, high, rest, first)
    return LooseNumber(sort, low, high, f"{first} {rest}".strip())


def with_decimals(text: str) -> str:
    """Give a text with its fractions as decimals: `1½ h` and `1/2 h` as `1.5 h` and `0.5 h`."""
    divided = _DIVIDED.fullmatch(_in_short(text))
    if divided and 0 < int(divided[1]) < int(divided[2]):
        return f"{int(divided[1]) / int(divided[2]):.3g} {divided[3]}".strip()
    return _FRACTION.sub(lambda one: f"{one[1] or '0'}{_FRACTIONS[one[2]]}", text)


def _in_short(text: str) -> str:
    """Give a text with single spaces; nothing of one that is too long to say a number."""
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else ""


def parts_of_whole(text: str) -> tuple[int, int] | None:
    """Give the two numbers of `4/5`: of how many it is how many, or a fraction."""
    divided = _DIVIDED.fullmatch(_in_short(text))
    return (int(divided[1]), int(divided[2])) if divided and not divided[3] else None


def days_worked(text: str) -> str | None:
    """Give how many days pass in so many working days: 2–4 d in `2 bd`, with or without a weekend.

    None where something else is said.
    """
    plain = _in_short(text).casefold()
    found = re.fullmatch(r"(\d{1,3})(?: ?[-–] ?(\d{1,3}))? ?(\D+?)\.?", plain)
    if found is None or not _WORKING.fullmatch(found[3]):
        return None
    low, high = int(found[1]), int(found[2] or found[1])
    shortest = low + low // _WORKED * (_WEEK - _WORKED)
    longest = high + -(-high // _WORKED) * (_WEEK - _WORKED)
    ends = dict.fromkeys((shortest, max(shortest, longest)))
    return f"{'–'.join(map(str, ends))} d"


def listed_out(text: str) -> list[int] | None:
    """Give every whole number that a text names, ranges told out: 4, 5 of `4-5` and `4 and 5`."""
    found: list[int] = []
    for part in re.split(r"\s*(?:,|;|&|\band\b|\bja\b|\boch\b)\s*|\s+", text.strip()):
        ends = re.fullmatch(r"(\d{1,3})(?:(?:-|–|\.\.\.?)(\d{1,3}))?", part)
        if ends is None:
            return None
        low, high = int(ends[1]), int(ends[2] or ends[1])
        if not low <= high < low + MOST_LISTED:
            return None
        found += range(low, high + 1)
    return found if found and found == sorted(set(found)) else None
