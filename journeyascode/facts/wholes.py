"""Metrics that are made of other metrics: pooled from their parts, or by a formula over them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.facts.counts import formula_of, from_counts, made_by
from journeyascode.facts.methods import Grading, grading, in_percent, is_share, method_of
from journeyascode.measures.formula import Operand
from journeyascode.model import Metric
from journeyascode.model.metric import Observation, Pooled

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from journeyascode.model import Entity


class PeriodValue(NamedTuple):
    """A value of a period, and of how many."""

    value: float
    n: int | None


def with_wholes(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Give the entities with the metrics completed that are made of other metrics.

    An observation of theirs that has no counts of its own is `Pooled`, and so is a period that
    only their parts have. A metric that rests on itself, or on one that is not there, stays as it
    is.
    """
    metrics = {one.id: one for one in reversed(entities) if isinstance(one, Metric)}
    done: dict[str, Metric] = {}
    for one in entities:
        if isinstance(one, Metric):
            _complete(one, metrics, done)
    return tuple(
        done[one.id] if isinstance(one, Metric) and metrics[one.id] is one else one
        for one in entities
    )


def rests_on(metric: Metric, known: Container[str]) -> tuple[str, ...]:
    """Give the ids of the metrics that one is made of: its parts, and those in its formula."""
    formula = formula_of(metric)
    alone = metric.named_beside_counts
    named = [name for name in formula.names if name in alone] if formula else []
    return tuple(one for one in dict.fromkeys((*metric.parts, *named)) if one in known)


def made_of(metric: Metric, parts: Sequence[Metric]) -> Mapping[str, Pooled]:
    """Give what its parts, the metrics it rests on, make of a metric, by period."""
    return dict(_by_formula(metric, parts) if metric.formula else _pooled(metric, parts))


def made_of_groups(metric: Metric) -> Mapping[str, Pooled]:
    """Give what the groups of a period make together: several of one kind, all of them counted."""
    groups: dict[str, list[Observation]] = {}
    for seen in metric.observations:
        if seen.group:
            groups.setdefault(seen.period, []).append(seen)
    return {
        period: Pooled(period=period, counts=_summed(found))
        for period, found in groups.items()
        if len(found) > 1
        and len({seen.group for seen in found}) == 1
        and all(seen.counts for seen in found)
    }


def unlike_part(whole: Metric, part: Metric) -> bool:
    """Tell whether a part is another number than its whole: of another type, method or scale."""
    if whole.type != part.type or in_percent(whole) != in_percent(part):
        return True
    if whole.type in ("csat", "ces"):
        mine, its = grading(whole), grading(part)
        return not isinstance(mine, Grading) or mine != its
    return method_of(whole) != method_of(part) and None not in (method_of(whole), method_of(part))


def _complete(metric: Metric, metrics: Mapping[str, Metric], done: dict[str, Metric]) -> None:
    """Note a metric completed in `done`, and before it those it is made of."""
    above = {metric.id: [*reversed(rests_on(metric, metrics))]} if metric.id not in done else {}
    while above:
        last = metrics[next(reversed(above))]
        if left := above[last.id]:
            below = left.pop()
            if below not in done and below not in above:
                above[below] = [*reversed(rests_on(metrics[below], metrics))]
            continue
        del above[last.id]
        ids, grouped = rests_on(last, metrics), _with_groups(last)
        parts = [done.get(one, metrics[one]) for one in ids]
        done[last.id] = _filled(grouped, made_of(grouped, parts)) if ids else grouped


def _with_groups(metric: Metric) -> Metric:
    """Add what the groups of a period make, where nothing is told of all."""
    told = {seen.period for seen in metric.observations if not seen.group}
    new = [found for period, found in made_of_groups(metric).items() if period not in told]
    return (
        metric.model_copy(update={"observations": (*metric.observations, *new)}) if new else metric
    )


def _summed(seen: Iterable[Observation]) -> dict[str, int]:
    summed: Counter[str] = Counter()
    for one in seen:
        summed.update(one.counts)
    return dict(summed)


def _filled(metric: Metric, made: Mapping[str, Pooled]) -> Metric:
    """Put what the parts make where the metric has no counts of its own."""
    own = tuple(
        seen if seen.group else _joined(seen, made.get(seen.period))
        for seen in metric.observations
    )
    told = {seen.period for seen in metric.observations if not seen.group}
    new = tuple(found for period, found in made.items() if period not in told)
    return metric.model_copy(update={"observations": (*own, *new)})


def _joined(seen: Observation, found: Pooled | None) -> Observation:
    if found is None or (seen.counts and found.made is None):
        return seen
    kept = {name: getattr(seen, name) for name in Observation.model_fields}
    new = {"counts": seen.counts or found.counts, "made": found.made}
    return Pooled.model_construct(
        **{**kept, **new, "n": seen.n if seen.n is not None else found.n}
    )


def _pooled(whole: Metric, parts: Sequence[Metric]) -> Iterator[tuple[str, Pooled]]:
    if len(parts) < len(whole.parts) or any(unlike_part(whole, part) for part in parts):
        return
    for period in _periods(parts):
        seen = [_at(part, period) for part in parts]
        if all(one.counts for one in seen):
            yield period, Pooled(period=period, counts=_summed(seen))
        else:
            found = _weighed([_worth(part, period) for part in parts])
            if found and _is_linear(whole):
                yield period, Pooled(period=period, made=found.value, n=found.n)


def _by_formula(whole: Metric, parts: Sequence[Metric]) -> Iterator[tuple[str, Pooled]]:
    formula = formula_of(whole)
    counts = {seen.period: seen.counts for seen in whole.observations}
    for period in _periods(parts) if formula else ():
        found = {part.id: _worth(part, period) for part in parts}
        known = {
            part.id: Operand(worth.value, int(is_share(part)))
            for part in parts
            if (worth := found[part.id])
        }
        known |= {name: Operand(float(n)) for name, n in counts.get(period, {}).items()}
        made = made_by(whole, formula, known) if formula else None
        if made is not None:
            yield period, Pooled(period=period, made=made)


def _periods(parts: Sequence[Metric]) -> tuple[str, ...]:
    """Give the periods that all parts have, in the order of the first."""
    told = [[seen.period for seen in part.observations if not seen.group] for part in parts]
    first = dict.fromkeys(period for periods in told[:1] for period in periods)
    return tuple(period for period in first if all(period in periods for periods in told))


def _at(part: Metric, period: str) -> Observation:
    found = (seen for seen in part.observations if not seen.group)
    return next(seen for seen in found if seen.period == period)


def _worth(part: Metric, period: str) -> PeriodValue | None:
    seen = _at(part, period)
    found = from_counts(part, seen.counts, seen.n)
    if found:
        return PeriodValue(found.value, found.n)
    value = seen.made if isinstance(seen, Pooled) and seen.made is not None else seen.value
    return None if value is None else PeriodValue(value, seen.n)


def _weighed(found: Sequence[PeriodValue | None]) -> PeriodValue | None:
    """Give the mean of values, each as often as it was answered; None where that is not told."""
    n = sum(one.n for one in found if one and one.n)
    if not n or not all(one and one.n for one in found):
        return None
    return PeriodValue(sum(one.value * one.n for one in found if one and one.n) / n, n)


def _is_linear(metric: Metric) -> bool:
    """Tell whether the value of all is the mean of its parts' values, weighed by their answers."""
    method = method_of(metric)
    middle = method is not None and method.statistic in ("median", "percentile")
    return metric.type in ("nps", "csat", "ces", "churn", "share") and not middle
