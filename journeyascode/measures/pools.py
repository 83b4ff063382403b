"""Several observations as one number: always from their counts, never an average of averages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.measures.counts import from_counts
from journeyascode.measures.methods import in_percent, method_of
from journeyascode.measures.readings import latest
from journeyascode.measures.values import direction

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeyascode.measures.statistics import Estimate
    from journeyascode.model import Metric
    from journeyascode.model.metric import Observation


def pooled(metric: Metric, seen: Iterable[Observation]) -> Estimate | None:
    """Give one value for several observations together, from their counts summed.

    Never an average of averages: None as soon as one of them has no counts to sum.
    """
    together: dict[str, int] = {}
    for one in seen:
        if from_counts(metric, one.counts) is None:
            return None
        for key, count in one.counts.items():
            together[key] = together.get(key, 0) + count
    return from_counts(metric, together)


def pooled_latest(metrics: Iterable[Metric]) -> Estimate | None:
    """Give one value for a whole journey: the latest readings of `metrics`, their counts summed.

    None where the metrics are not computed in the same way, or a latest reading has no counts.
    """
    found = tuple(metrics)
    readings = [latest(metric) for metric in found]
    seen = [reading.seen for reading in readings if reading]
    if len(seen) < len(found) or not all(comparable(found[0], other) for other in found):
        return None
    return pooled(found[0], seen) if found else None


def comparable(one: Metric, other: Metric) -> bool:
    """Tell whether two metrics are computed in the same way, so that their values compare.

    Shares compare with shares of the same events only, medians with medians, and a version of a
    method with that version.
    """
    return _recipe(one) == _recipe(other)


def _recipe(metric: Metric) -> tuple[object, ...]:
    events = [
        frozenset(event.id for event in side if event.left_out is None)
        for side in (metric.numerator, metric.denominator)
    ]
    told = (metric.type, method_of(metric), metric.version, direction(metric), in_percent(metric))
    return (*told, *events)
