"""From the counts written with an observation to the value they make, by the type of the metric.

Counts are read leniently: answers by grade (`"0"`, `"1"`, …), groups by their names
(`promoters`, `passives`, `detractors`; `at-start`, `lost`), events by their ids.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.methods import in_percent, method_of, version_of
from journeyascode.measures import churn, effort, satisfaction
from journeyascode.measures.nps import Voices, by_grade, net_promoter_score
from journeyascode.measures.statistics import Estimate, percentage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from journeyascode.model import Metric
    from journeyascode.model.metric import Event

    Counts = Mapping[str, int]
    ByGrade = Callable[[Mapping[int, int]], Estimate | None]


_START = ("at-start", "at_start", "start")
_LOST = ("lost", "left", "churned")
_STAYED = ("retained", "stayed", "kept")
_NAMED = {"nps": frozenset(Voices._fields), "churn": frozenset((*_START, *_LOST, *_STAYED))}
"""What counts are called, by the type of the metric."""


class Rest(NamedTuple):
    """The events below the line only: for an online share, the manual contacts."""

    events: tuple[Event, ...]
    total: int


def from_counts(metric: Metric, counts: Counts, n: int | None = None) -> Estimate | None:
    """Give the value that `counts` make, in the unit of `metric`.

    `n` is the written number of answers: it completes groups that were not counted. None when
    the counts, the method or the version do not say clearly what to compute.
    """
    reckon = _RECKONED.get(metric.type)
    return reckon(metric, counts, n) if reckon and counts else None


def takes_counts(metric: Metric) -> bool:
    """Tell whether counts can make the value of a metric of this type."""
    return metric.type in _RECKONED


def names_of_counts(metric: Metric) -> frozenset[str]:
    """Give what the counts of a metric may be called, beside grades; nothing where all may do.

    For a share that are the ids of its events.
    """
    events = (*metric.numerator, *metric.denominator) if metric.type == "share" else ()
    return _NAMED.get(metric.type, frozenset(event.id for event in events))


def excess(metric: Metric, counts: Counts, n: int | None = None) -> tuple[int, int] | None:
    """Give how many are counted and how many there were, where those are more than these.

    None where nothing is wrong, or the counts do not say.
    """
    known = _part_and_whole(metric, counts, n)
    if known and known[0] > known[1]:
        return known
    whole = known[1] if known else sum(counts.values())
    if n is None or metric.type not in _RECKONED or whole <= n:
        return None
    return whole, n


def share_of_events(metric: Metric, counts: Mapping[str, int]) -> Estimate | None:
    """Give the events above the line out of those below it, in per cent.

    Events left out do not count. The interval is None where the upper ones are no part of the
    lower ones. None when a counted event has no number, or nothing is below the line.
    """
    above, below = total(metric.numerator, counts), total(metric.denominator, counts)
    if above is None or not below:
        return None
    return percentage(above, below) or Estimate(100 * above / below, below, None)


def rest(metric: Metric, counts: Mapping[str, int]) -> Rest | None:
    """Give what the share leaves over, as an absolute number.

    A share may improve while this number does not fall. None where the upper events are not named
    among the lower ones too, or one of the lower ones has no number.
    """
    above = {event.id for event in _counted(metric.numerator)}
    below = _counted(metric.denominator)
    if not above < {event.id for event in below}:
        return None
    left = tuple(e for e in below if e.id not in above and not e.not_a_contact)
    together = total(left, counts)
    return None if together is None else Rest(left, together)


def total(events: Iterable[Event], counts: Mapping[str, int]) -> int | None:
    """Sum the counted events; None when one has no number, or there is none to count."""
    found = [counts.get(event.id) for event in _counted(events)]
    known = [count for count in found if count is not None]
    return sum(known) if known and len(known) == len(found) else None


def _counted(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(event for event in events if event.left_out is None)


def _part_and_whole(metric: Metric, counts: Counts, n: int | None) -> tuple[int, int] | None:
    """Give what is counted of how many, for the types that name both."""
    if metric.type == "churn":
        return lost_and_start(counts, n)
    if metric.type != "share":
        return None
    above, below = total(metric.numerator, counts), total(metric.denominator, counts)
    return None if above is None or below is None else (above, below)


def graded(counts: Counts) -> dict[int, int] | None:
    """Give answers by their grade; None when a key is no grade."""
    if not all(key.isdecimal() for key in counts):
        return None
    return {int(key): count for key, count in counts.items()}


def voices(counts: Counts, n: int | None) -> Voices | None:
    """Give promoters, passives and detractors; a group not written is what is left of `n`."""
    grades = graded(counts)
    if grades is not None:
        return by_grade(grades)
    groups = [counts.get(group) for group in Voices._fields]
    known = [count for count in groups if count is not None]
    left = None if n is None or len(known) < len(groups) - 1 else max(n - sum(known), 0)
    filled = [left if count is None else count for count in groups]
    return None if None in filled else Voices(*(count or 0 for count in filled))


def lost_and_start(counts: Counts, n: int | None) -> tuple[int, int] | None:
    """Give how many were lost of how many at the start of the period."""
    start = _first(counts, *_START)
    start = n if start is None else start
    lost = _first(counts, *_LOST)
    stayed = _first(counts, *_STAYED)
    if start is None or (lost is None and stayed is None):
        return None
    return (start - (stayed or 0) if lost is None else lost), start


def _first(counts: Counts, *keys: str) -> int | None:
    return next((counts[key] for key in keys if key in counts), None)


def _nps(_: Metric, counts: Counts, n: int | None) -> Estimate | None:
    groups = voices(counts, n)
    return net_promoter_score(groups) if groups else None


def _csat(metric: Metric, counts: Counts, _: int | None) -> Estimate | None:
    return _by_method(metric, counts, satisfaction.satisfied_share, satisfaction.satisfaction_mean)


def _ces(metric: Metric, counts: Counts, _: int | None) -> Estimate | None:
    version = version_of(metric)
    if version == "2":
        return _by_method(metric, counts, effort.easy_share, effort.ease_mean)
    if version == "1":
        return _by_method(metric, counts, None, effort.effort_mean)
    return None


def _by_method(
    metric: Metric, counts: Counts, share: ByGrade | None, mean: ByGrade
) -> Estimate | None:
    grades, method = graded(counts), method_of(metric)
    if grades is None or method is None:
        return None
    if method.statistic == "share" and share and in_percent(metric):
        return share(grades)
    return mean(grades) if method.statistic == "mean" else None


def _churn(metric: Metric, counts: Counts, n: int | None) -> Estimate | None:
    found = lost_and_start(counts, n)
    if found is None or not in_percent(metric):
        return None
    stays = metric.direction == "higher-is-better"
    return churn.retention(*found) if stays else churn.churn(*found)


def _share(metric: Metric, counts: Counts, _: int | None) -> Estimate | None:
    return share_of_events(metric, counts) if in_percent(metric) else None


_RECKONED: Mapping[str, Callable[[Metric, Counts, int | None], Estimate | None]] = {
    "nps": _nps,
    "csat": _csat,
    "ces": _ces,
    "churn": _churn,
    "share": _share,
}
