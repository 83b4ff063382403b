"""What a metric says of itself that cannot be true of its type, or of something else it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from journeyascode.facts.methods import (
    Grading,
    counts_those_who_stay,
    grading,
    method_of,
    runs_down,
    scale_of,
    version_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.model import Metric

Key = Literal[
    "type", "version", "scale", "method", "direction", "unit", "good", "counts_of", "formula"
]
Pair = tuple[Key, Key]
_OF_ONE_WAY = {"nps": "higher-is-better", "clv": "higher-is-better", "churn": "lower-is-better"}
_OF_A_SHARE = ("nps", "churn", "share")
_FREE = ("ratio", "count", "duration", "share", "custom")
_NPS = (None, range(11))
"""The answers from 0 to 10; what is not read is not judged."""


def contradictions(metric: Metric) -> tuple[Pair, ...]:
    """Give the pairs of keys that cannot both be true; the one to look at first in front."""
    return tuple(dict.fromkeys((*_of_type(metric), *_of_method(metric), *_of_grades(metric))))


def _of_type(metric: Metric) -> Iterator[Pair]:
    way = _OF_ONE_WAY.get(metric.type)
    stays = metric.type == "churn" and counts_those_who_stay(metric)
    if way and metric.direction not in (None, way) and not stays:
        yield "direction", "type"
    if metric.counts_of and metric.type not in ("churn", "custom"):
        yield "counts_of", "type"
    if metric.formula and metric.type not in _FREE:
        yield "formula", "type"
    if metric.good and metric.type not in ("csat", "ces", "custom"):
        yield "good", "type"


def _of_method(metric: Metric) -> Iterator[Pair]:
    method = method_of(metric)
    if metric.type in _OF_A_SHARE and method and method.statistic != "share":
        yield "method", "type"
    if metric.type == "nps" and metric.scale is not None and scale_of(metric) not in _NPS:
        yield "scale", "type"


def _of_grades(metric: Metric) -> Iterator[Pair]:
    if metric.type not in ("csat", "ces"):
        return
    found = grading(metric)
    if found == "good":
        scale = scale_of(metric)
        off = scale is not None and not set(metric.good) <= set(scale)
        yield "good", "method" if not off else "type" if metric.scale is None else "scale"
    if found == "unit":
        yield "unit", "good" if metric.method is None else "method"
    if isinstance(found, Grading) and metric.direction:
        yield from _of_direction(metric, found)


def _of_direction(metric: Metric, found: Grading) -> Iterator[Pair]:
    """Yield where more is called better though the grades say that it is worse, or the reverse."""
    effort = (metric.type == "ces" and version_of(metric) == "1") or runs_down(metric)
    middle = (found.scale[0] + found.scale[-1]) / 2
    low = bool(found.good) and max(found.good) < middle
    if found.good and not low and min(found.good) <= middle:
        return
    better = "lower-is-better" if effort != low else "higher-is-better"
    if metric.direction != better:
        yield "direction", _said(metric, found)


def _said(metric: Metric, found: Grading) -> Key:
    if found.good:
        return "good" if metric.good else "method"
    return "version" if metric.type == "ces" else "type"
