"""What a metric shows: its latest value, its target, the threshold on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.counts import formula_of, from_counts, hindrance
from journeyascode.facts.methods import Grading, at_of, grading, unit_of
from journeyascode.facts.metrics import measured, rounded, series, yearly_churn
from journeyascode.facts.wholes import rests_on
from journeyascode.handbook.audience import HIDDEN
from journeyascode.measures.lifetime import lifetime_value
from journeyascode.model import Metric
from journeyascode.model.metric import Pooled
from journeyascode.pages.safe import Safe, line
from journeyascode.pages.writer import NOTHING
from journeyascode.speech import say
from journeyascode.speech.voice import ends, not_computed, statistic, with_unit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from journeyascode.facts.metrics import Reading
    from journeyascode.measures.formula import Formula
    from journeyascode.model import Promise
    from journeyascode.model.metric import Figure, Observation
    from journeyascode.pages.writer import PageWriter


_PERCENT = line("%")
_COUNTS = {
    "promoters": say("Promoters"),
    "passives": say("Passives"),
    "detractors": say("Detractors"),
    "at-start": say("At the start of the period"),
    "lost": say("Lost"),
    "stayed": say("Stayed"),
    "no-answer": say("No answer"),
}


def amount(pen: PageWriter, value: float | None, metric: Metric | None) -> Safe:
    """Give a value in the unit of its metric."""
    if value is None:
        return NOTHING
    return _with_unit(pen, pen.number(value), metric)


def figure(pen: PageWriter, found: Figure | None, metric: Metric) -> Safe:
    """Give a value aimed at or started from, with its range, its day and its note."""
    if found is None:
        return NOTHING
    said = [
        amount(pen, found.value, metric),
        _span(pen, found, metric),
        _at(pen, at_of(metric, found.at)),
        pen.t("by {day}", day=pen.day(found.by)) if found.by else NOTHING,
        pen.t("on {day}", day=pen.day(found.on)) if found.on else NOTHING,
        pen.text(found.note),
    ]
    return Safe(", ".join(filter(None, said)))


def reading(pen: PageWriter, metric: Metric) -> Safe:
    """Give the latest value with its period; nothing where none is known."""
    found = measured(metric, pen.setting.as_of)
    if found.reading is None:
        return NOTHING
    return Safe(f"{amount(pen, found.value, metric)} ({pen.period(found.reading.period)})")


def observed(pen: PageWriter, metric: Metric, seen: Observation) -> Safe:
    """Give the written value of an observation; else what its counts make, or why they do not."""
    if seen.value is not None:
        return amount(pen, seen.value, metric)
    found = from_counts(metric, seen.counts, seen.n)
    made = seen.made if isinstance(seen, Pooled) and found is None else found and found.value
    if made is not None:
        return amount(pen, rounded(metric, made), metric)
    why = hindrance(metric, seen.counts, seen.n)
    return line(not_computed(why, pen.language)) if why else NOTHING


def grades(pen: PageWriter, metric: Metric) -> Safe:
    """Give the grades whose share a metric is; nothing where it is none of grades."""
    found = grading(metric) if metric.type in ("csat", "ces") else None
    good = sorted(found.good) if isinstance(found, Grading) else metric.good
    return Safe(", ".join(pen.number(grade) for grade in good))


def formula(pen: PageWriter, metric: Metric) -> Safe:
    """Give a formula in words, then with the latest numbers, then the value they make."""
    found, latest = formula_of(metric), measured(metric, pen.setting.as_of)
    if metric.formula == HIDDEN:
        return pen.t("rests on what is not for this audience")
    if found is None:
        return line(metric.formula or "")
    names = called(pen, metric) | {
        id_: pen.link("metric", id_) for id_ in rests_on(metric, found.names)
    }
    steps = [_formula(found, {key: names.get(key, line(key)) for key in found.names})]
    seen = latest.reading
    numbers = _numbers(pen, metric, seen) if seen and seen.counted else {}
    if set(found.names) <= set(numbers):
        steps += [_formula(found, numbers), amount(pen, latest.value, metric)]
    return Safe(" = ".join(steps))


def _numbers(pen: PageWriter, metric: Metric, found: Reading) -> dict[str, Safe]:
    """Give the numbers behind the names of a formula in one period."""
    counts: dict[str, float] = dict(found.seen.counts)
    if found.n is not None:
        counts.setdefault("n", found.n)
    told = {key: pen.number(count) for key, count in counts.items()}
    for id_ in rests_on(metric, {one.id for one in pen.book.all(Metric)}):
        part = pen.book.find(Metric, id_)
        same = [one for one in series(part) if one.period == found.period] if part else []
        if part and same:
            told[id_] = amount(pen, rounded(part, same[0].value), part)
    return told


def called(pen: PageWriter, metric: Metric) -> dict[str, Safe]:
    """Give what the counts of a metric are called; an event is called by its name."""
    names = {key: pen.plain(name) for key, name in _COUNTS.items()}
    return names | {one.id: pen.text(one.name) for one in (*metric.numerator, *metric.denominator)}


def _formula(found: Formula, words: Mapping[str, Safe]) -> Safe:
    signs = {"-": "−", "*": "×", "/": "÷"}
    told = (
        words[token.text] if token.is_name else line(signs.get(token.text, token.text))
        for token in found.tokens
    )
    return Safe(" ".join(told).replace("( ", "(").replace(" )", ")"))


def yearly(pen: PageWriter, metric: Metric) -> Safe:
    """Give what the latest churn makes of a whole year; nothing where none is known."""
    found = yearly_churn(metric)
    return NOTHING if found is None else amount(pen, rounded(metric, found), metric)


def lifetime(pen: PageWriter, metric: Metric) -> Safe:
    """Give what the terms of a customer lifetime value make; nothing where none are written."""
    found = lifetime_value(metric.clv) if metric.clv else None
    return NOTHING if found is None else amount(pen, rounded(metric, found), metric)


def limit(pen: PageWriter, promise: Promise, metric: Metric | None) -> Safe:
    """Give the value at which a promise counts as kept."""
    held = promise.threshold
    if held is None:
        return NOTHING
    if promise.metric == HIDDEN:  # nobody could tell in which unit
        return pen.missing(HIDDEN)
    said = []
    if held.at_most is not None:
        said.append(pen.t("at most {value}", value=amount(pen, held.at_most, metric)))
    if held.at_least is not None:
        said.append(pen.t("at least {value}", value=amount(pen, held.at_least, metric)))
    if held.at_risk is not None:
        said.append(pen.t("at risk from {value}", value=amount(pen, held.at_risk, metric)))
    said.append(_at(pen, at_of(metric, held.at) if metric else held.at))
    return Safe(", ".join(filter(None, said)))


def _at(pen: PageWriter, at: str | None) -> Safe:
    return line(statistic(at, pen.language)) if at else NOTHING


def _with_unit(pen: PageWriter, digits: str, metric: Metric | None) -> Safe:
    unit = pen.text(unit_of(metric)) if metric else NOTHING
    return Safe(with_unit(digits, "%" if unit == _PERCENT else unit, pen.language))


def _span(pen: PageWriter, found: Figure, metric: Metric) -> Safe:
    """Give the range of a value, or the one end of it that is known."""
    if found.low is None and found.high is None:
        return NOTHING
    if found.low is None:
        return pen.t("at most {value}", value=amount(pen, found.high, metric))
    if found.high is None:
        return pen.t("at least {value}", value=amount(pen, found.low, metric))
    low, high = pen.number(found.low), pen.number(found.high)
    return _with_unit(pen, ends(low, high, pen.language), metric)
