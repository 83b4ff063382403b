"""How a drawing tells a metric: a sign, its latest value, and what is aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.facts.course import COURSES, TONES, course
from journeyascode.facts.methods import unit_of
from journeyascode.facts.metrics import measured
from journeyascode.model import Metric
from journeyascode.speech import say
from journeyascode.speech.voice import COURSES as SAID
from journeyascode.speech.voice import SIGNS, period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from journeyascode.drawing.colours import Role
    from journeyascode.drawing.voice import Fact, Voice
    from journeyascode.speech import Say

OF_CELLS = say("Metrics of the touchpoint in the channel, not of a step")
"""Whose the metrics in a cell are."""
OF_CHANNELS = say("Metrics of the channel")
"""Whose the metrics under the name of a channel are."""


def quality(voice: Voice, metrics: Iterable[Metric]) -> tuple[Fact, ...]:
    """Give the metrics that have a value, those behind their course first."""
    found = (metric_fact(voice, metric.id) for metric in metrics if measured(metric).reading)
    return tuple(sorted(found, key=lambda fact: fact.role != "bad"))


def courses(voice: Voice, facts: Iterable[Fact]) -> Iterator[tuple[str, Say, Role]]:
    """Yield the sign, the meaning and the colour of how these metrics stand, each once."""
    told = {(fact.hint.rsplit(", ", 1)[-1], fact.role) for fact in facts}
    for found in COURSES:
        sign, tone = SIGNS[found], TONES[found]
        if tone != "open" and (f"{sign} {voice.say(SAID[found])}", tone) in told:
            yield sign, SAID[found], tone


def metric_fact(voice: Voice, id_: str) -> Fact:
    """Give a metric with its latest value and its target, and a sign where both are known."""
    fact, metric = voice.fact(id_, "metric"), voice.book.find(Metric, id_)
    if metric is None:
        return fact
    reading, value, target = measured(metric, voice.as_of)
    found = course(metric, voice.as_of)
    tone = TONES[found]
    unit = voice.text(unit_of(metric))
    sign = "" if tone == "open" else SIGNS[found or ""]
    shown = "" if value is None else f"{sign} {voice.amount(value, unit)}".strip()
    aim = "" if target is None else voice.amount(target, unit)
    told = (period(reading.period, voice.language) if reading else "", voice.course(metric))
    return fact._replace(
        value=shown,
        note=voice.say(say("target {value}", value=aim)) if aim else "",
        hint=", ".join(filter(None, told)),
        role="ink" if tone == "open" else tone,
    )
