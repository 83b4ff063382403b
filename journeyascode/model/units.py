"""Quantities and dates, each read from the way people write it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

from pydantic import BeforeValidator, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from journeyascode.speech.not_in_calendar import why_not_in_calendar
from journeyascode.speech.voice import few_digits

if TYPE_CHECKING:
    from collections.abc import Collection

_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})\Z")
_NUMBER = r"[0-9]{1,9}(?:[.,][0-9]{1,6})?"
_DURATION = re.compile(rf"({_NUMBER})(?:\s*[-–]\s*({_NUMBER}))?\s*(s|min|h|d|w|mo|y)\Z")
_PERCENT = re.compile(rf"({_NUMBER})\s*%\Z")
_LINK = re.compile(r"(?:https?://|mailto:|tel:)[^\s<>\"'\\^`{|}]+\Z")

SECONDS = {
    "s": 1,
    "min": 60,
    "h": 3600,
    "d": 86_400,
    "w": 604_800,
    "mo": 2_592_000,
    "y": 31_536_000,
}
"""Length of each unit of time in seconds; a month counts 30 days, a year 365."""
_TOLD_FROM = {"s": (0, 0), "min": (1, 1.5), "h": (1, 2), "d": (1, 2), "mo": (3, 3), "y": (2, 2)}
"""The units a reckoned time is told in: how many of each it takes to be used where that says the
time well enough, and how many for it to be used in any case."""
_SLIP = 0.02
"""How much of a reckoned time may be rounded away before it is told in a smaller unit."""


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time, or a range of them: `15 min`, `2 h`, `7–10 d`."""

    low: float
    """Seconds; the shortest of a range."""
    high: float
    """Seconds; equal to `low` where no range was written."""
    text: str
    """As it was written."""

    @property
    def seconds(self) -> float:
        """The middle of the range."""
        return (self.low + self.high) / 2

    @property
    def unit(self) -> str:
        """The unit it was written in: `min`."""
        return self.text.lstrip("0123456789.,-– ")

    @classmethod
    def reckoned(
        cls,
        low: float,
        high: float | None = None,
        units: Collection[str] = (),
        beside: float = 0,
    ) -> Duration:
        """Give a length of time that nobody has written, as somebody would write it.

        `units` are those that what it was reckoned from is written in: 40 min and 30 min make
        70 min, not 1.2 h. The largest of them is taken that says it well enough. Without them, a
        range is told in the unit of its longer end, and what stands `beside` a longer time, as a
        part of that sum, in the unit of that, unless it is shorter than one of it.
        """
        most = low if high is None else high
        known = sorted(units, key=SECONDS.__getitem__) or [_suiting(most, beside)]
        unit = next((unit for unit in reversed(known) if _says(most, unit)), known[0])
        ends = dict.fromkeys(few_digits(end / SECONDS[unit]) for end in (low, most))
        return cls(low, most, f"{'–'.join(ends)} {unit}")

    @classmethod
    def __get_pydantic_core_schema__(cls, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """Read a duration from its text."""
        return core_schema.no_info_plain_validator_function(
            _read_duration, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _: object, __: object) -> dict[str, Any]:
        """Describe the text for editors."""
        return {"type": "string", "pattern": "^" + _DURATION.pattern.replace(r"\Z", "$")}

    def __str__(self) -> str:
        """Give the text as it was written."""
        return self.text


def _suiting(seconds: float, beside: float) -> str:
    """Give the unit that suits a time, or the longer one that it is told beside."""
    of_sum = _largest(max(seconds, beside))
    return of_sum if seconds >= SECONDS[of_sum] else _largest(seconds)


def _largest(seconds: float) -> str:
    fitting = (
        unit
        for unit, (least, always) in _TOLD_FROM.items()
        if seconds >= always * SECONDS[unit]
        or (seconds >= least * SECONDS[unit] and _says(seconds, unit))
    )
    return list(fitting)[-1]


def _says(seconds: float, unit: str) -> bool:
    """Tell whether a time is told well enough in a unit, as it would be rounded there."""
    told = float(few_digits(seconds / SECONDS[unit])) * SECONDS[unit]
    return abs(told - seconds) <= _SLIP * seconds


def _read_date(value: object) -> object:
    if type(value) is date:
        return value
    match = _DATE.match(value) if isinstance(value, str) else None
    if match is None:
        _refuse("bad_date", value)
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        _refuse("bad_date", value)


def _read_duration(value: object) -> Duration:
    if isinstance(value, Duration):
        return value
    match = _DURATION.match(value) if isinstance(value, str) else None
    if match is None:
        _refuse("bad_duration", value)
    unit = SECONDS[match[3]]
    low = _decimal(match[1]) * unit
    high = _decimal(match[2]) * unit if match[2] else low
    if high < low:
        _refuse("bad_duration", value)
    return Duration(low, high, str(value))


def _read_share(value: object) -> object:
    match = _PERCENT.match(value) if isinstance(value, str) else None
    return round(_decimal(match[1]) / 100, 8) if match else value


def _read_link(value: object) -> object:
    if not isinstance(value, str) or len(value) > 500 or not _LINK.match(value):  # noqa: PLR2004 - see the field
        _refuse("bad_link", value)
    return value


def _decimal(text: str) -> float:
    return float(text.replace(",", "."))


def _refuse(kind: str, value: object) -> NoReturn:
    raise PydanticCustomError(kind, "{input} does not fit", {"input": value})


Date = Annotated[
    date,
    BeforeValidator(_read_date),
    WithJsonSchema(
        {"type": "string", "format": "date", "pattern": "^" + _DATE.pattern.replace(r"\Z", "$")}
    ),
]
"""A day, written `2026-03-01`."""

Share = Annotated[
    float,
    BeforeValidator(_read_share),
    Field(ge=0, le=1, strict=True),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": "^" + _PERCENT.pattern.replace(r"\Z", "$")},
                {"type": "number", "minimum": 0, "maximum": 1},
            ]
        }
    ),
]
"""A part of a whole, written `36 %` or as a number from 0 to 1."""

Part = Annotated[
    Share,
    Field(lt=1),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": "^" + _PERCENT.pattern.replace(r"\Z", "$")},
                {"type": "number", "minimum": 0, "exclusiveMaximum": 1},
            ]
        }
    ),
]
"""Less than a whole, written `36 %` or as a number from 0 to below 1."""

Url = Annotated[
    str,
    BeforeValidator(_read_link),
    WithJsonSchema({"type": "string", "format": "uri", "maxLength": 500}),
]
"""A web address, an e-mail address (`mailto:`) or a telephone number (`tel:`)."""

Number = Annotated[float, Field(strict=True, allow_inf_nan=False)]
"""A number, with a point before its decimals."""
Count = Annotated[int, Field(strict=True, ge=0, le=10**15)]
"""A whole number, 0 or more."""
Grade = Annotated[int, Field(strict=True, ge=0, le=100)]
"""A grade that may be answered, a whole number."""
Statistic = Annotated[str, Field(pattern=r"^(mean|median|p[0-9]{1,2}(\.[0-9])?)$")]
"""What of many values it is: `mean`, `median`, or a percentile as `p90`."""
Formula = Annotated[str, Field(max_length=200, pattern=r"\S")]
"""Names and numbers joined by `+`, `-`, `*`, `/` and parentheses; a minus between spaces."""
Points = Annotated[int, Field(strict=True, ge=1, le=5)]
"""From 1 (least) to 5 (most)."""
Valence = Annotated[float, Field(strict=True, ge=-2, le=2, allow_inf_nan=False)]
"""How good it feels, from -2 (terrible) to +2 (wonderful). Not how strongly."""
Flag = Annotated[bool, Field(strict=True)]
"""`true` or `false`."""


def _read_period(value: object) -> object:
    if type(value) is int:
        return str(value)
    if isinstance(value, str) and why_not_in_calendar(value):
        _refuse("bad_period", value)
    return value


Period = Annotated[
    str,
    Field(
        pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-Q[1-4]|-H[12]|-W[0-5][0-9])?$"
    ),
    BeforeValidator(_read_period),
]
"""A year, half-year, quarter, month, week or day: `2026`, `2026-H1`, `2026-Q3`, `2026-09`."""
