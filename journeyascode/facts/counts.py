"""From the counts written with an observation to the value they make, by the type of the metric.

Answers are counted by grade (`"0"`, `"1"`, …), by group (`promoters`, `passives`, `detractors`;
`at-start`, `lost`), or by the ids of events and the names of a formula. What is not understood is
never reckoned with: it is told what keeps a value from being computed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from journeyascode.facts.methods import (
    Doubt,
    Grading,
    counts_those_who_stay,
    grading,
    in_percent,
    method_of,
    says_percent,
    scale_of,
)
from journeyascode.measures import churn
from journeyascode.measures.formula import Formula, Operand, read_formula, reckon
from journeyascode.measures.nps import NpsGroups, by_grade, net_promoter_score
from journeyascode.measures.statistics import Estimate, mean, median, percentage, share_of_grades
from journeyascode.speech.guess import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from journeyascode.model import Metric
    from journeyascode.model.metric import Event

    Counts = Mapping[str, int]


NO_ANSWER = "no-answer"
"""Those who were asked and did not answer: they are counted, and make no value."""
_START = ("at-start", "at_start", "start")
_LOST = ("lost", "left", "churned")
_STAYED = ("retained", "stayed", "kept")
GROUPS = {
    "nps": (*NpsGroups._fields, NO_ANSWER),
    "churn": (_START[0], _LOST[0], _STAYED[1]),
}
"""What counts are called, by the type of the metric."""
_SAME = {"churn": frozenset((*_START, *_LOST, *_STAYED))}
ASKED = frozenset({"nps", "csat", "ces"})
"""The types that are made of what customers answer."""

Hindrance = Literal[Doubt, "direction", "formula", "events", "names", "incomplete"]
"""What keeps counts from making a value.

A key that does not say how; a direction that the type does not have; no formula, or one that
cannot be read; no events of a share; a count of an unknown name; a count that is missing, or a
nought to divide by.
"""


class Rest(NamedTuple):
    """The events below the line only: for an online share, the manual contacts."""

    events: tuple[Event, ...]
    total: int


def from_counts(metric: Metric, counts: Counts, n: int | None = None) -> Estimate | None:
    """Give the value that `counts` make, in the unit of `metric`.

    `n` is the written number of answers: it completes groups that were not counted. None when
    the counts, the method or the version do not say clearly what to compute.
    """
    found = _reckoned(metric, counts, n) if counts else None
    return found if isinstance(found, Estimate) else None


def hindrance(metric: Metric, counts: Counts, n: int | None = None) -> Hindrance | None:
    """Give what keeps `counts` from making a value; None where they make one or are none."""
    found = _reckoned(metric, counts, n) if counts else None
    return None if isinstance(found, Estimate) else found


def takes_counts(metric: Metric) -> bool:
    """Tell whether counts can make the value of a metric of this type."""
    return metric.type in _RECKONED and metric.formula is None


def has_interval(metric: Metric) -> bool:
    """Tell whether it can be told how far a value of this metric may be off by chance."""
    method = method_of(metric)
    middle = method is not None and method.statistic == "median"
    return takes_counts(metric) and not of_revenue(metric) and not middle


def names_of_counts(metric: Metric) -> tuple[str, ...]:
    """Give what the counts of a metric are called: its groups, grades, events or parts.

    Nothing while that cannot be told.
    """
    formula = formula_of(metric)
    if isinstance(formula, Formula):
        return formula.names
    if metric.type == "share":
        return tuple(event.id for event in (*metric.numerator, *metric.denominator))
    scale = scale_of(metric) if metric.type in ASKED else None
    grades = tuple(map(str, scale)) if scale else ()
    groups = GROUPS.get(metric.type, (NO_ANSWER,) if grades else ())
    return (*groups, *grades)


def strange_counts(metric: Metric, counts: Counts) -> tuple[str, ...]:
    """Give the names of counts from which no value of this metric is made."""
    names = {*names_of_counts(metric), *_SAME.get(metric.type, ())}
    return tuple(key for key in counts if key not in names) if names else ()


def corrected(metric: Metric, counts: Counts) -> Counts:
    """Give counts by the names that were most likely meant, so that they can be looked at."""
    names = names_of_counts(metric)
    spare = [name for name in names if name not in counts]
    meant = {key: did_you_mean(key, spare) for key in strange_counts(metric, counts)}
    return {str(guess.value) if (guess := meant.get(key)) else key: n for key, n in counts.items()}


def formula_of(metric: Metric) -> Formula | None:
    """Give the formula of a metric as it is read; None where it has none, or none to be read."""
    found = read_formula(metric.formula) if metric.formula else None
    return found if isinstance(found, Formula) else None


def excess(metric: Metric, counts: Counts, n: int | None = None) -> tuple[int, int] | None:
    """Give how many are counted and how many there were, where those are more than these.

    None where nothing is wrong, or the counts do not say.
    """
    known = _part_and_whole(metric, counts, n)
    if known and known[0] > known[1]:
        return known
    if n is None or of_revenue(metric) or not takes_counts(metric):
        return None
    whole = known[1] if known else sum(counts.values())
    asked = whole - counts.get(NO_ANSWER, 0)
    return None if whole <= n or asked == n else (whole, n)


def lack(metric: Metric, counts: Counts, n: int | None = None) -> tuple[int, int] | None:
    """Give how many are counted and how many there were, where those are fewer than these.

    None where nothing is wrong, or where not all were meant to be counted.
    """
    if n is None or not takes_counts(metric) or of_revenue(metric):
        return None
    whole = _whole(metric, counts)
    return (whole, n) if whole is not None and whole < n else None


def _whole(metric: Metric, counts: Counts) -> int | None:
    """Give of how many the counts are; None where not all of them are told."""
    if strange_counts(metric, counts) or not counts:
        return None
    if metric.type == "churn":
        return _first(counts, *_START)
    if metric.type == "share":
        known = total(metric.denominator, counts) is not None
        return sum(counts.get(event.id, 0) for event in metric.denominator) if known else None
    told = metric.type != "nps" or graded(counts) or set(NpsGroups._fields) <= set(counts)
    return sum(counts.values()) if told else None


def share_of_events(metric: Metric, counts: Counts) -> Estimate | None:
    """Give the events above the line out of those below it, in per cent.

    Events left out do not count. The interval is None where the upper ones are no part of the
    lower ones. None when a counted event has no number, or nothing is below the line.
    """
    above, below = total(metric.numerator, counts), total(metric.denominator, counts)
    if above is None or not below:
        return None
    return percentage(above, below) or Estimate(100 * above / below, below, None)


def rest(metric: Metric, counts: Counts) -> Rest | None:
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


def total(events: Iterable[Event], counts: Counts) -> int | None:
    """Sum the counted events; None when one has no number, or there is none to count."""
    found = [counts.get(event.id) for event in _counted(events)]
    known = [count for count in found if count is not None]
    return sum(known) if known and len(known) == len(found) else None


def of_revenue(metric: Metric) -> bool:
    """Tell whether money is counted, of which no number of answers and no interval is told."""
    return metric.counts_of == "revenue"


def graded(counts: Counts) -> dict[int, int] | None:
    """Give answers by their grade, without those of nobody; None when a key is no grade."""
    answers = {key: count for key, count in counts.items() if key != NO_ANSWER}
    if not all(key.isdecimal() for key in answers):
        return None
    return {int(key): count for key, count in answers.items()}


def voices(counts: Counts, n: int | None) -> NpsGroups | None:
    """Give promoters, passives and detractors; a group not written is what is left of `n`."""
    grades = graded(counts)
    if grades:
        return by_grade(grades)
    groups = [counts.get(group) for group in NpsGroups._fields]
    known = [count for count in groups if count is not None]
    answers = None if n is None else n - counts.get(NO_ANSWER, 0)
    few = answers is None or len(known) < len(groups) - 1
    left = None if few or answers is None else max(answers - sum(known), 0)
    filled = [left if count is None else count for count in groups]
    return None if None in filled else NpsGroups(*(count or 0 for count in filled))


def lost_and_start(counts: Counts, n: int | None) -> tuple[int, int] | None:
    """Give how many were lost of how many at the start of the period."""
    start = _first(counts, *_START)
    start = n if start is None else start
    lost = _first(counts, *_LOST)
    stayed = _first(counts, *_STAYED)
    if start is None or (lost is None and stayed is None):
        return None
    return (start - (stayed or 0) if lost is None else lost), start


def _counted(events: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(event for event in events if event.left_out is None)


def _part_and_whole(metric: Metric, counts: Counts, n: int | None) -> tuple[int, int] | None:
    """Give what is counted of how many, for the types that name both."""
    if metric.type == "churn":
        return lost_and_start(counts, None if of_revenue(metric) else n)
    if metric.type != "share":
        return None
    above, below = total(metric.numerator, counts), total(metric.denominator, counts)
    return None if above is None or below is None else (above, below)


def _first(counts: Counts, *keys: str) -> int | None:
    return next((counts[key] for key in keys if key in counts), None)


def _reckoned(metric: Metric, counts: Counts, n: int | None) -> Estimate | Hindrance:
    if metric.formula is None and metric.type not in _RECKONED:
        return "formula"
    if strange_counts(metric, counts):
        return "names"
    if metric.formula is not None:
        return _by_formula(metric, counts, n)
    return _RECKONED[metric.type](metric, counts, n) or "incomplete"


def _nps(metric: Metric, counts: Counts, n: int | None) -> Estimate | Hindrance | None:
    method = method_of(metric)
    if method and method.statistic != "share":
        return "method"
    if scale_of(metric) not in (None, range(11)):
        return "scale"
    groups = voices(counts, n)
    return net_promoter_score(groups) if groups else None


def _by_grade(metric: Metric, counts: Counts, _: int | None) -> Estimate | Hindrance | None:
    found, grades = grading(metric), graded(counts)
    if not isinstance(found, Grading):
        return found
    if grades is None:
        return "names"
    if found.statistic == "share":
        return share_of_grades(grades, found.good)
    return mean(grades, found.scale) if found.statistic == "mean" else median(grades)


def _churn(metric: Metric, counts: Counts, n: int | None) -> Estimate | Hindrance | None:
    if not in_percent(metric):
        return "unit"
    method = method_of(metric)
    if method and method.statistic != "share":
        return "method"
    stays = counts_those_who_stay(metric)
    if metric.direction == "higher-is-better" and not stays:
        return "direction"
    found = lost_and_start(counts, None if of_revenue(metric) else n)
    value = (churn.retention if stays else churn.churn)(*found) if found else None
    return Estimate(value.value, n, None) if value and of_revenue(metric) else value


def _share(metric: Metric, counts: Counts, _: int | None) -> Estimate | Hindrance | None:
    if not (metric.numerator and metric.denominator):
        return "events"
    return share_of_events(metric, counts) if in_percent(metric) else "unit"


def _by_formula(metric: Metric, counts: Counts, n: int | None) -> Estimate | Hindrance:
    formula = formula_of(metric)
    if formula is None:
        return "formula"
    known = {name: Operand(float(count)) for name, count in counts.items()}
    if n is not None:
        known.setdefault("n", Operand(float(n)))
    found = made_by(metric, formula, known)
    return "incomplete" if found is None else Estimate(found, n, None)


def made_by(metric: Metric, formula: Formula, known: Mapping[str, Operand]) -> float | None:
    """Give what a formula makes in the unit of `metric`: of per cent, a part is told of 100."""
    found = reckon(formula, known)
    if found is None:
        return None
    times = 100 if says_percent(metric) and found.hundreds == 0 else 1
    return found.value * times


_RECKONED: Mapping[str, Callable[[Metric, Counts, int | None], Estimate | Hindrance | None]] = {
    "nps": _nps,
    "csat": _by_grade,
    "ces": _by_grade,
    "churn": _churn,
    "share": _share,
}
