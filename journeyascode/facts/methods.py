"""How a metric is computed, in which unit, and between which values it can lie at all.

The method is read from what its writer calls it in English, Finnish or Swedish.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.grades import good_grades, is_falling, is_plain_mean, scale_in
from journeyascode.model import ByLanguage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.model import Metric, Text

Statistic = Literal["share", "mean", "median", "percentile"]
Doubt = Literal["method", "scale", "version", "unit", "good"]
"""The key that does not say clearly how a value is made of its answers."""

_PART = r"(\d{1,2}(?:[.,]\d+)?)\s*(?:%|per ?cent|prosent\w*|procent)"
_WITHIN = re.compile(
    rf"{_PART}[^.;:]{{0,60}}?\b(?:within|under|below|in less|alle|kuluessa|sisällä|inom)\b"
    rf"|{_PART}[^.;:]{{0,60}}?\b\w+(?:ssa|ssä)\b"
)
_RATIO = re.compile(
    r"(?<![\w.,/])(?P<some>\d{1,2}|nine|eight|yhdeksä\w*|kahdeksa\w*|nio|åtta)"
    r"(?: ?/ ?| (?:out )?of (?:every )?| av (?:varje )?| )"
    r"(?P<all>\d{1,3}|ten|kymmene(?:stä|llä)|tio)(?![\w/]|[.,]\d)"
)
_COUNTED = {"eight": 8, "kahdeksa": 8, "åtta": 8, "nine": 9, "yhdeksä": 9, "nio": 9}
_WORDS: tuple[tuple[Statistic, re.Pattern[str]], ...] = (
    ("percentile", re.compile(r"percentil|persentiili|prosenttipiste|fraktiili|\bp\d{2}\b")),
    ("median", re.compile(r"median|mediaani")),
    ("mean", re.compile(r"\bmean\b|average|\bavg\b|keskiarvo|medelvärde|medeltal|genomsnitt")),
    (
        "share",
        re.compile(
            r"\bshare\b|proportion|\bosuu|-osuu|\bandel|-andel|\btopp?\b|topp?-?\d|\bt\db\b|\bbox\b|%"
            r"|\bbottom|\bhighest|\blowest|yli(?:n|ntä|m\w+)\b|ali(?:n|nta|m\w+)\b|högsta|lägsta"
        ),
    ),
)
_RANK = re.compile(r"(?<!\d)(\d{1,2}(?:[.,]\d+)?)(?!\d)")
_PERCENT = re.compile(r"%|per ?cent|prosent|procent")
_STAYS = re.compile(r"retention|retain|stay|kept|pysyv|jäi|jääne|säily|kvar|stanna|behåll")
_SCALES = {"csat": range(1, 6), "ces1": range(1, 6), "ces2": range(1, 8), "nps": range(11)}
"""The scales on which a type is asked where its writer names none."""


class Method(NamedTuple):
    """What one number is made of many answers by. Two that differ are never compared."""

    statistic: Statistic
    rank: str = ""
    """Which percentile, as `80`; empty for the others."""


class Grading(NamedTuple):
    """What a value is made of answers by grade by."""

    statistic: Statistic
    scale: range
    good: frozenset[int]
    """The grades whose share it is; none where it is no share."""


class ValueLimits(NamedTuple):
    """The least and the most a value can be, in the unit of its metric; None where it goes on."""

    least: float | None
    most: float | None


def method_of(metric: Metric) -> Method | None:
    """Give how `metric` is computed; None when its writer has not said, or not clearly."""
    found = {method_in(text, within=metric.type == "duration") for text in texts(metric.method)}
    if metric.good and found <= {None}:
        return Method("share")
    return found.pop() if len(found) == 1 else None


def method_in(said: str, *, within: bool = False) -> Method | None:
    """Give the one statistic that a text names; None for none and for several.

    Where times are told, `within`, what so many per cent are within is a percentile.
    """
    text = _RATIO.sub(_in_hundred, said.casefold())
    held = _WITHIN.search(text) if within else None
    if held:
        return _percentile(held[1] or held[2])
    named = [statistic for statistic, words in _WORDS if words.search(text)]
    if len(named) != 1:
        return None
    rank = _RANK.search(text) if named[0] == "percentile" else None
    return _percentile(rank[1]) if rank else Method(named[0])


def _in_hundred(found: re.Match[str]) -> str:
    """Give `9 out of 10` as `90 %`; as it stands where it is no part of a whole, like 24/7."""
    named = next((n for word, n in _COUNTED.items() if found["some"].startswith(word)), 0)
    some = named or int(found["some"])
    every = int(found["all"]) if found["all"].isdecimal() else _TEN
    spelt = found[0][len(found["some"]) : -len(found["all"])] == " "
    if not 0 < some < every or (spelt and found["all"].isdecimal()):
        return found[0]
    return f"{100 * some / every:g} %"


def statistic_at(at: str) -> Method:
    """Give the statistic that is written `mean`, `median` or `p90`."""
    return _percentile(at[1:]) if at[1:2].isdigit() else Method(_AT[at])


_AT: dict[str, Statistic] = {"mean": "mean", "median": "median"}


def at_of(metric: Metric, at: str | None) -> str | None:
    """Give which of many lengths of time a value of `metric` is: `mean`, `median` or `p90`.

    As it is written `at` the value; else as all values of the metric are. None where neither
    says it, and of what is no length of time unless it is written.
    """
    mine = method_of(metric) if at is None and metric.type == "duration" else None
    if mine is None or mine.statistic == "share":
        return at
    if mine.statistic == "percentile":
        return f"p{mine.rank}" if mine.rank else None
    return mine.statistic


def unlike(metric: Metric, at: str | None, told: Iterable[Text | None] = ()) -> Method | None:
    """Give the statistic that a value is said to be where `metric` tells another one, else None.

    As it is written in `at`; of a length of time, else as the first text says it that names one.
    """
    mine = method_of(metric)
    if mine is None and metric.type not in ("duration", "csat", "ces"):
        return None
    if at is not None:
        said = statistic_at(at)
        return said if said != mine else None
    if metric.type != "duration" or mine is None:
        return None
    found = (method_in(text, within=True) for one in told for text in texts(one))
    named = next((method for method in found if method and method.statistic != "share"), None)
    return named if named != mine else None


def _percentile(digits: str) -> Method:
    """Give a percentile; half of all is the median."""
    rank = digits.replace(",", ".").removesuffix(".0")
    return Method("median") if rank == _HALF else Method("percentile", rank)


_HALF = "50"
_TEN = 10


def in_percent(metric: Metric) -> bool:
    """Tell whether the unit is per cent, as it is for a share where none is written."""
    return metric.unit is None or says_percent(metric)


def says_percent(metric: Metric) -> bool:
    """Tell whether per cent is written for the unit."""
    return any(_PERCENT.search(text.casefold()) for text in texts(metric.unit))


def unit_of(metric: Metric) -> Text | None:
    """Give the unit as it is written; per cent for a share that was given none."""
    return "%" if metric.unit is None and metric.type in ("share", "churn") else metric.unit


def version_of(metric: Metric) -> str:
    """Give the first digit of the version of a method: `2` of `2.0`; empty when not written."""
    digits = (re.search(r"\d", text) for text in texts(metric.version))
    return next((found[0] for found in digits if found), "")


def scale_of(metric: Metric) -> range | None:
    """Give the grades that may be answered, the lowest first; a usual scale where none is written.

    None where that cannot be told.
    """
    written = {scale_in(text) for text in texts(metric.scale)}
    if len(written) > 1:
        return None
    return written.pop() if written else _SCALES.get(_edition(metric))


def runs_down(metric: Metric) -> bool:
    """Tell whether the scale is written from its highest grade, as `5–1`: then 1 is best."""
    return any(is_falling(text) for text in texts(metric.scale))


def grading(metric: Metric) -> Grading | Doubt:
    """Give how grades are made one value, or the key that does not say it clearly."""
    scale, method = scale_of(metric), method_of(metric)
    if scale is None:
        return "version" if metric.scale is None else "scale"
    if metric.type == "ces" and version_of(metric) not in ("1", "2"):
        return "version"
    if method is None or method.statistic == "percentile":
        return "method"
    if method.statistic == "share":
        return _of_a_share(metric, scale)
    plain = all(is_plain_mean(text, scale) for text in texts(metric.method))
    if metric.good or not plain:
        return "good" if metric.good else "method"
    return "unit" if says_percent(metric) else Grading(method.statistic, scale, frozenset())


def _of_a_share(metric: Metric, scale: range) -> Grading | Doubt:
    good = _good(metric, scale)
    if good is None:
        return "good" if metric.good else "method"
    return Grading("share", scale, good) if in_percent(metric) else "unit"


def _good(metric: Metric, scale: range) -> frozenset[int] | None:
    """Give the grades that are listed, else those that the method names; None if unclear."""
    edition = _edition(metric)
    said = {
        good_grades(text, scale, _USUAL.get((edition, scale))) for text in texts(metric.method)
    }
    if not metric.good:
        return said.pop() if len(said) == 1 else None
    listed = frozenset(metric.good)
    return listed if listed <= set(scale) and said <= {None, listed} else None


_USUAL = {
    ("csat", range(1, 6)): frozenset({4, 5}),
    ("ces2", range(1, 8)): frozenset({5, 6, 7}),
}
"""What a share alone means: the satisfied, and those whom it was easy for."""


def _edition(metric: Metric) -> str:
    return f"ces{version_of(metric)}" if metric.type == "ces" else metric.type


def texts(text: Text | None) -> tuple[str, ...]:
    """Give a text in every language it is written in; nothing for None."""
    if text is None:
        return ()
    return tuple(text.root.values()) if isinstance(text, ByLanguage) else (text,)


def counts_those_who_stay(metric: Metric) -> bool:
    """Tell whether a churn is told as its rest: the share of those who stayed."""
    told = (*texts(metric.method), *texts(metric.definition), *texts(metric.name))
    said = any(_STAYS.search(text.casefold()) for text in told)
    return metric.direction == "higher-is-better" and said


def is_share(metric: Metric) -> bool:
    """Tell whether the value is a part of a whole in per cent, from 0 to 100."""
    if not in_percent(metric):
        return False
    method = method_of(metric)
    asked = metric.type in ("csat", "ces") and method is not None and method.statistic == "share"
    return asked or metric.type in ("share", "churn")


def possible(metric: Metric) -> ValueLimits:
    """Give the ends of what `metric` can be: a score, a share, a mean grade, or any amount."""
    if metric.type == "nps":
        return ValueLimits(-100, 100)
    if is_share(metric):
        return ValueLimits(0, 100)
    found = grading(metric) if metric.type in ("csat", "ces") else None
    if isinstance(found, Grading):
        return ValueLimits(found.scale[0], found.scale[-1])
    return (
        ValueLimits(0, None) if metric.type in ("duration", "count") else ValueLimits(None, None)
    )
