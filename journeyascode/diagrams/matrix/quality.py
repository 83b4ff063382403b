"""How a metric is told in a matrix: a sign, its latest value, and what is aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.diagrams.voice import Fact
from journeyascode.facts.methods import unit_of
from journeyascode.facts.metrics import goal, judged, latest, rounded
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from journeyascode.diagrams.colours import Role
    from journeyascode.diagrams.voice import Voice
    from journeyascode.facts.metrics import Verdict
    from journeyascode.model import Metric

SIGNS: Mapping[Verdict, str] = {"good": "✓", "bad": "✗", "unknown": ""}
REACHES, MISSES = say("reaches its target"), say("misses its target")
OF_CELLS = say("Metrics of the touchpoint in the channel, not of a step")
"""Whose the metrics in a cell are."""
OF_CHANNELS = say("Metrics of the channel")
"""Whose the metrics under the name of a channel are."""
_ROLES: Mapping[Verdict, Role] = {"good": "good", "bad": "bad", "unknown": "ink"}
_RANK: Mapping[Role, int] = {"bad": 0, "good": 1, "ink": 2}


def quality(voice: Voice, metrics: Iterable[Metric]) -> tuple[Fact, ...]:
    """Give the metrics that have a value, those that miss their target first."""
    found = (_fact(voice, metric) for metric in metrics)
    return tuple(sorted(filter(None, found), key=lambda fact: _RANK[fact.role]))


def _fact(voice: Voice, metric: Metric) -> Fact | None:
    reading = latest(metric)
    if reading is None:
        return None
    verdict = judged(metric, reading.value)
    unit = voice.text(unit_of(metric))
    value = f"{SIGNS[verdict]} {voice.amount(rounded(metric, reading.value), unit)}".strip()
    aim = goal(metric, metric.target)
    note = (
        voice.say(say("target {value}", value=voice.amount(aim, unit))) if aim is not None else ""
    )
    name, link = voice.text(metric.name), voice.link("metric", metric.id)
    words = {"good": REACHES, "bad": MISSES}.get(verdict)
    hint = ", ".join([reading.period, *([voice.say(words)] if words else [])])
    return Fact(name, link, value, note, hint, _ROLES[verdict])
