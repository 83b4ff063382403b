"""What is said of values whose sort is right and which do not fit all the same."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.model.base import LanguageCode, PlainLine, PlainProse
from journeyascode.model.units import Period
from journeyascode.source import codes
from journeyascode.source.complaints import Words
from journeyascode.source.pointing import Pointing
from journeyascode.source.quotes import short, shown, strange_letter
from journeyascode.source.shapes import shape_of
from journeyascode.source.suggestions import (
    is_plain_day,
    is_plain_duration,
    suggest_day,
    suggest_duration,
    suggest_language,
    suggest_link,
    suggest_number,
    suggest_period,
)
from journeyascode.source.wrong_type import advise_share, is_share, scale_of
from journeyascode.words import Aside, Say, say
from journeyascode.words.guess import corrected_id
from journeyascode.words.instead import instead

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeyascode.source.complaints import Complaint

_WHOLE = 100
_EXACT = 1_000_000
"""From here on, numbers are shown in full instead of in powers of ten."""

_LIMITS = {
    "ge": say("write {limit} or more"),
    "gt": say("write more than {limit}"),
    "le": say("write {limit} or less"),
    "lt": say("write less than {limit}"),
}


def word_pattern(complaint: Complaint) -> Words:
    """Say that a text is not written as its key asks: an id, a language, a period."""
    pattern = str(complaint.facts.get("pattern"))
    if pattern in _BY_PATTERN:
        return _BY_PATTERN[pattern](complaint)
    # Whatever lets words joined by hyphens pass is an id of some kind.
    is_id = _matches(pattern, "ab-ab") and not _matches(pattern, "a.b")
    return _word_id(complaint) if is_id else word_misfit(complaint)


def _word_id(complaint: Complaint) -> Words:
    value = str(complaint.value)
    halves = value.split("/") if "/" in str(complaint.facts["pattern"]) else [value]
    suggested = "/".join(filter(None, map(corrected_id, halves)))
    message = say("`{word}` is not an id", word=shown(value))
    strange = strange_letter(value)
    if strange:
        return Words(codes.BAD_ID, message, strange)
    if not suggested:
        help_ = say("write an id in the letters a to z, digits and hyphens")
        return Words(codes.BAD_ID, message, help_)
    help_ = say("write lower-case words joined by hyphens: `{id}`", id=suggested)
    kinds = complaint.shape.mark("kinds")
    if kinds:
        roles = "/" in str(complaint.facts["pattern"])
        way_out = Pointing(help_.text, help_.values, suggested, "", False, kinds, value, roles)  # noqa: FBT003 - as sure as anybody can be
        if "@" in value:
            message = say("an e-mail address is not an id")
        return Words(codes.BAD_ID, message, way_out)
    # Whatever refers to it must be written anew as well.
    return Words(codes.BAD_ID, message, instead(help_, suggested))


def _word_language(complaint: Complaint) -> Words:
    message = say("`{word}` is not the code of a language", word=shown(complaint.value))
    code = suggest_language(str(complaint.value))
    if code:
        told = instead(say("write `{code}`", code=code), code, sure=True)
        return Words(codes.BAD_LANGUAGE, message, told)
    help_ = say("a text in several languages is written `{fi: …, en: …}`")
    return Words(codes.BAD_LANGUAGE, message, help_)


def _word_blank(_: Complaint) -> Words:
    return Words(codes.EMPTY, say("this text is empty"), say("write it, or delete its key"))


def _word_lines(complaint: Complaint) -> Words:
    if not str(complaint.value).strip():
        return _word_blank(complaint)
    message = say("this text has several lines, only one fits here")
    return Words(codes.SEVERAL_LINES, message, say("write it on one line"))


def _word_period(complaint: Complaint) -> Words:
    message = say("`{word}` is not a period", word=shown(complaint.value))
    period = suggest_period(str(complaint.value))
    if period:
        told = say("write it as `{period}`", period=period)
        return Words(codes.BAD_DATE, message, instead(told, period, sure=True))
    help_ = say(
        "write a year, half, quarter, month or day: `2026`, `2026-H1`, `2026-Q3`, `2026-09`"
    )
    return Words(codes.BAD_DATE, message, help_)


def word_day(complaint: Complaint) -> Words:
    """Say that a value is no day."""
    value = str(complaint.value)
    message = say("`{word}` is not a day", word=shown(complaint.value))
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        message = say("the calendar has no day `{word}`", word=value)
    example = suggest_day(value)
    if example:
        message = say("`{word}` is a day in another form", word=shown(complaint.value))
        help_ = instead(say("write it as `{day}`", day=example), example, sure=is_plain_day(value))
        return Words(codes.BAD_DATE, message, help_)
    return Words(codes.BAD_DATE, message, say("write a day as `2026-03-01`: year, month, day"))


def word_duration(complaint: Complaint) -> Words:
    """Say that a value is not a length of time."""
    message = say("`{word}` is not a length of time", word=shown(complaint.value))
    suggested = suggest_duration(str(complaint.value))
    if suggested and suggested != complaint.value:
        message = say("`{word}` is a length of time in another form", word=shown(complaint.value))
        told = say("write it as `{time}`", time=suggested)
        sure = is_plain_duration(str(complaint.value))
        return Words(codes.BAD_DURATION, message, instead(told, suggested, sure=sure))
    help_ = say("write a number and one of s, min, h, d, w, mo, y, or a range: `15 min`, `7–10 d`")
    return Words(codes.BAD_DURATION, message, help_)


def word_link(complaint: Complaint) -> Words:
    """Say that a value is not an address."""
    message = say("`{word}` is not an address", word=shown(complaint.value))
    suggested = suggest_link(str(complaint.value))
    if suggested:
        told = say("write it as `{link}`", link=short(suggested))
        return Words(codes.BAD_LINK, message, instead(told, suggested, sure=True))
    help_ = say("begin it with `https://`, `mailto:` or `tel:`, and leave out spaces and quotes")
    return Words(codes.BAD_LINK, message, help_)


def word_range(complaint: Complaint) -> Words:
    """Say that a number is too small or too large."""
    large = complaint.kind.startswith("less")
    number = shown(complaint.value)
    message = (
        say("`{number}` is too large", number=number)
        if large
        else say("`{number}` is too small", number=number)
    )
    return Words(codes.OUT_OF_RANGE, message, _help_range(complaint))


def _help_range(complaint: Complaint) -> Say:
    shape, facts = complaint.shape, complaint.facts
    low, high = shape.mark("ge"), shape.mark("le")
    if is_share(shape):
        told = advise_share(suggest_number(str(complaint.value)))
        whole = type(complaint.value) is int and 1 < complaint.value <= _WHOLE
        return instead(told, f"{complaint.value} %") if whole else told
    scale = scale_of(shape)
    if scale:
        return say("write a number {scale}", scale=scale)
    if low is not None and high is not None:
        return say("write a number from {low} to {high}", low=_plain(low), high=_plain(high))
    for name, limit in _LIMITS.items():
        if name in facts:
            return Say(limit.text, {"limit": _plain(facts[name])})
    return say("write another number")


def word_misfit(complaint: Complaint) -> Words:
    """Say that a value does not fit, and what its key means."""
    if complaint.is_key:
        message = say("`{word}` does not fit as a key here", word=shown(complaint.value))
    elif isinstance(complaint.value, dict | list):
        message = say("what stands here does not fit")
    else:
        message = say("`{word}` does not fit here", word=shown(complaint.value))
    about = complaint.shape.about
    return Words(codes.BAD_VALUE, message, Aside(about) if about else None)


def _plain(number: float) -> str:
    return f"{number:g}" if abs(number) < _EXACT else f"{number:,.0f}"


def _matches(pattern: str, text: str) -> bool:
    try:
        return re.search(pattern, text) is not None
    except re.error:  # pydantic's patterns are those of another language
        return False


_BY_PATTERN: dict[str, Callable[[Complaint], Words]] = {
    shape_of(PlainLine).mark("pattern"): _word_lines,
    shape_of(PlainProse).mark("pattern"): _word_blank,
    shape_of(LanguageCode).mark("pattern"): _word_language,
    shape_of(Period).mark("pattern"): _word_period,
}
"""What is said of texts that do not match a pattern which means more than its letters."""
