"""How a metric is computed, in which unit, and between which values it can lie at all.

The method is read from what its writer calls it in English or Finnish.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.measures import effort, satisfaction
from journeyascode.model import ByLanguage

if TYPE_CHECKING:
    from journeyascode.model import Metric, Text

Statistic = Literal["share", "mean", "median", "percentile"]

_WORDS: tuple[tuple[Statistic, re.Pattern[str]], ...] = (
    ("percentile", re.compile(r"percentile|persentiili|prosenttipiste|\bp\d{2}\b")),
    ("median", re.compile(r"median|mediaani")),
    ("mean", re.compile(r"\bmean\b|average|keskiarvo")),
    ("share", re.compile(r"\bshare\b|\bosuus|-osuus|\btop\b|top-?2|\bbox\b|%")),
)
_RANK = re.compile(r"(?<!\d)(\d{1,2}(?:[.,]\d+)?)(?!\d)")
_DIGITS = re.compile(r"\d{1,9}")
_PERCENT = re.compile(r"%|per ?cent|prosent")


class Method(NamedTuple):
    """What one number is made of many answers by. Two that differ are never compared."""

    statistic: Statistic
    rank: str = ""
    """Which percentile, as `80`; empty for the others."""


class Ends(NamedTuple):
    """The least and the most a value can be, in the unit of its metric; None where it goes on."""

    least: float | None
    most: float | None


def method_of(metric: Metric) -> Method | None:
    """Give how `metric` is computed; None when its writer has not said, or not clearly."""
    found = {_method(text.casefold()) for text in texts(metric.method)}
    return found.pop() if len(found) == 1 else None


def in_percent(metric: Metric) -> bool:
    """Tell whether the unit is per cent, as it is for a share where none is written."""
    written = texts(metric.unit)
    return not written or any(_PERCENT.search(text.casefold()) for text in written)


def unit_of(metric: Metric) -> Text | None:
    """Give the unit as it is written; per cent for a share that was given none."""
    return "%" if metric.unit is None and metric.type in ("share", "churn") else metric.unit


def version_of(metric: Metric) -> str:
    """Give the first digit of the version of a method: `2` of `2.0`; empty when not written."""
    return "".join(texts(metric.version)[:1]).strip()[:1]


def _method(text: str) -> Method | None:
    said = [statistic for statistic, words in _WORDS if words.search(text)]
    if len(said) != 1:
        return None
    rank = _RANK.search(text) if said[0] == "percentile" else None
    return Method(said[0], rank[1].replace(",", ".") if rank else "")


def texts(text: Text | None) -> tuple[str, ...]:
    """Give a text in every language it is written in; nothing for None."""
    if text is None:
        return ()
    return tuple(text.root.values()) if isinstance(text, ByLanguage) else (text,)


def is_share(metric: Metric) -> bool:
    """Tell whether the value is a part of a whole in per cent, from 0 to 100."""
    if not in_percent(metric):
        return False
    method = method_of(metric)
    asked = metric.type in ("csat", "ces") and method is not None and method.statistic == "share"
    return asked or metric.type in ("share", "churn")


def possible(metric: Metric) -> Ends:
    """Give the ends of what `metric` can be: a score, a share, a mean grade, or any amount."""
    if metric.type == "nps":
        return Ends(-100, 100)
    if is_share(metric):
        return Ends(0, 100)
    grades = _grades(metric)
    if grades:
        return Ends(grades[0], grades[-1])
    return Ends(0, None) if metric.type in ("duration", "count") else Ends(None, None)


def _grades(metric: Metric) -> range | None:
    """Give the grades of a mean; None for another metric, version or scale."""
    method = method_of(metric)
    if method is None or method.statistic != "mean":
        return None
    known = {"csat": satisfaction.SCALE, "ces1": effort.EFFORT, "ces2": effort.EASE}
    grades = known.get("csat" if metric.type == "csat" else f"{metric.type}{version_of(metric)}")
    written = {int(digits) for text in texts(metric.scale) for digits in _DIGITS.findall(text)}
    return grades if grades and written <= {grades[0], grades[-1]} else None
