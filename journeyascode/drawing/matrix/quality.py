"""How a drawing tells a metric: a sign, its latest value, and what is aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.methods import unit_of
from journeyascode.facts.metrics import measured
from journeyascode.model import Metric
from journeyascode.speech import say
from journeyascode.speech.voice import SIGNS, period

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.facts.metrics import Verdict

OF_CELLS = say("Metrics of the touchpoint in the channel, not of a step")
"""Whose the metrics in a cell are."""
OF_CHANNELS = say("Metrics of the channel")
"""Whose the metrics under the name of a channel are."""
_ROLES: Mapping[Verdict, Role] = {"good": "good", "bad": "bad", "unknown": "ink"}
_RANK: Mapping[Role, int] = {"bad": 0, "good": 1, "ink": 2}


def quality(voice: Voice, metrics: Iterable[Metric]) -> tuple[Fact, ...]:
    """Give the metrics that have a value, those that miss their target first."""
    found = (metric_fact(voice, metric.id) for metric in metrics if measured(metric).reading)
    return tuple(sorted(found, key=lambda fact: _RANK[fact.role]))


def metric_fact(voice: Voice, id_: str) -> Fact:
    """Give a metric with its latest value and its target, and a sign where both are known."""
    fact, metric = voice.fact(id_, "metric"), voice.book.find(Metric, id_)
    if metric is None:
        return fact
    reading, value, target, verdict = measured(metric)
    unit = voice.text(unit_of(metric))
    shown = "" if value is None else f"{SIGNS[verdict]} {voice.amount(value, unit)}".strip()
    aim = "" if target is None else voice.amount(target, unit)
    told = (period(reading.period, voice.language) if reading else "", voice.verdict(verdict))
    return fact._replace(
        value=shown,
        note=voice.say(say("target {value}", value=aim)) if aim else "",
        hint=", ".join(filter(None, told)),
        role=_ROLES[verdict],
    )
