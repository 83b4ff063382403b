"""Between which values a metric can lie at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.measures import effort, satisfaction
from journeyascode.measures.methods import method_of, texts, version_of
from journeyascode.measures.readings import is_share

if TYPE_CHECKING:
    from journeyascode.model import Metric

_DIGITS = re.compile(r"\d{1,9}")


class Ends(NamedTuple):
    """The least and the most a value can be, in the unit of its metric; None where it goes on."""

    least: float | None
    most: float | None


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
