"""The study of how a metric has run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.planned_drawing import DrawingTitle, PlannedDrawing, single
from journeyascode.drawing.trend.columns import trend_tables
from journeyascode.drawing.trend.facts import read_trend
from journeyascode.drawing.trend.panel import MARGIN, WIDTH, draw_trend
from journeyascode.speech import say

if TYPE_CHECKING:
    from journeyascode.drawing.planned_drawing import LaidOutDrawing
    from journeyascode.drawing.voice import Voice
    from journeyascode.model import Metric


def study_trend(voice: Voice, metric: Metric) -> PlannedDrawing | None:
    """Study the chart of `metric`, with its tables; None while nothing has been measured."""
    facts = read_trend(voice, metric)
    if facts is None:
        return None
    about = say(
        "Chart over time, readings: {n}. Latest: {value}, {period}. "
        "The same facts stand in the tables.",
        n=len(facts.spots),
        value=facts.spots[-1].value,
        period=facts.spots[-1].period,
    )
    name = f"trend-{metric.id}"
    sheet = DrawingTitle(
        name, "trend", facts.name, voice.say(about), voice.language, WIDTH + 2 * MARGIN
    )

    def lay_out() -> LaidOutDrawing:
        return single(sheet, draw_trend(voice, facts, name))

    return PlannedDrawing(sheet, trend_tables(voice, facts), lay_out)
