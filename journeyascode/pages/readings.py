"""What a metric shows: its latest value, its target, the threshold on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.methods import unit_of
from journeyascode.facts.metrics import measured, rounded, yearly_churn
from journeyascode.measures.lifetime import lifetime_value
from journeyascode.pages.safe import Safe, line
from journeyascode.pages.writer import NOTHING
from journeyascode.speech.voice import ends, with_unit

if TYPE_CHECKING:
    from journeyascode.model import Metric, Promise
    from journeyascode.model.metric import Figure
    from journeyascode.pages.writer import Pen


_PERCENT = line("%")


def amount(pen: Pen, value: float | None, metric: Metric | None) -> Safe:
    """Give a value in the unit of its metric."""
    if value is None:
        return NOTHING
    return _with_unit(pen, pen.number(value), metric)


def figure(pen: Pen, found: Figure | None, metric: Metric) -> Safe:
    """Give a value aimed at or started from, with its range, its day and its note."""
    if found is None:
        return NOTHING
    said = [
        amount(pen, found.value, metric),
        _span(pen, found, metric),
        pen.t("by {day}", day=pen.day(found.by)) if found.by else NOTHING,
        pen.t("on {day}", day=pen.day(found.on)) if found.on else NOTHING,
        pen.text(found.note),
    ]
    return Safe(", ".join(filter(None, said)))


def reading(pen: Pen, metric: Metric) -> Safe:
    """Give the latest value with its period; nothing where none is known."""
    found = measured(metric)
    if found.reading is None:
        return NOTHING
    return Safe(f"{amount(pen, found.value, metric)} ({pen.period(found.reading.period)})")


def yearly(pen: Pen, metric: Metric) -> Safe:
    """Give what the latest churn makes of a whole year; nothing where none is known."""
    found = yearly_churn(metric)
    return NOTHING if found is None else amount(pen, rounded(metric, found), metric)


def lifetime(pen: Pen, metric: Metric) -> Safe:
    """Give what the terms of a customer lifetime value make; nothing where none are written."""
    found = lifetime_value(metric.clv) if metric.clv else None
    return NOTHING if found is None else amount(pen, rounded(metric, found), metric)


def limit(pen: Pen, promise: Promise, metric: Metric | None) -> Safe:
    """Give the value at which a promise counts as kept."""
    held = promise.threshold
    if held is None:
        return NOTHING
    said = []
    if held.at_most is not None:
        said.append(pen.t("at most {value}", value=amount(pen, held.at_most, metric)))
    if held.at_least is not None:
        said.append(pen.t("at least {value}", value=amount(pen, held.at_least, metric)))
    if held.at_risk is not None:
        said.append(pen.t("at risk from {value}", value=amount(pen, held.at_risk, metric)))
    return Safe(", ".join(said))


def _with_unit(pen: Pen, digits: str, metric: Metric | None) -> Safe:
    unit = pen.text(unit_of(metric)) if metric else NOTHING
    return Safe(with_unit(digits, "%" if unit == _PERCENT else unit, pen.language))


def _span(pen: Pen, found: Figure, metric: Metric) -> Safe:
    """Give the range of a value, or the one end of it that is known."""
    if found.low is None and found.high is None:
        return NOTHING
    if found.low is None:
        return pen.t("at most {value}", value=amount(pen, found.high, metric))
    if found.high is None:
        return pen.t("at least {value}", value=amount(pen, found.low, metric))
    low, high = pen.number(found.low), pen.number(found.high)
    return _with_unit(pen, ends(low, high, pen.language), metric)
