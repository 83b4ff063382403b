"""A wide journey at a glance: its stages and curves, each stage leading to its strip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.drawing.canvas import (
    Box,
    Mark,
    Point,
    panel,
    rectangle,
    written,
)
from journeyascode.drawing.curve_lines import draw_lines
from journeyascode.drawing.curve_names import colour
from journeyascode.drawing.emotion_lane import EmotionLane
from journeyascode.drawing.journey_heads import stage_title
from journeyascode.drawing.step_columns import blocks, squeeze
from journeyascode.drawing.text import Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.drawing.canvas import Panel
    from journeyascode.drawing.feelings import CurveMoment
    from journeyascode.drawing.journey_map import JourneyMapLayout
    from journeyascode.drawing.step_columns import SmallColumns

_NAME = Font(11, bold=True)
_CURVE = 74


def draw_overview(plan: JourneyMapLayout, parts: Sequence[str]) -> Panel:
    """Draw the overview of a map whose strips have the ids `parts`."""
    names = [mark for mark in _stages(plan, parts, 0) if isinstance(mark, Box) and mark.lines]
    head = max(name.height for name in names) + 18
    high = head + (_CURVE if plan.facts.curves else 4)
    ground = (*_critical(plan, head), *_curves(plan, head))
    return panel("", high, (*_stages(plan, parts, head), *ground))


def _squeezed(plan: JourneyMapLayout) -> SmallColumns:
    places = plan.facts.spread
    found = [block for strip in places.strips for block in blocks(places, strip)]
    return squeeze(found, 0, plan.width)


def _stages(plan: JourneyMapLayout, parts: Sequence[str], high: float) -> Iterator[Mark]:
    places, voice = plan.facts.spread, plan.voice
    for part, strip in zip(parts, places.strips, strict=True):
        for stage, first, _, left, wide in _squeezed(plan).rooms:
            if not strip.first <= first < strip.end:
                continue
            head = plan.facts.journey.stages[stage]
            text = f"{stage + 1}  {voice.text(head.name)}"
            label = written((left + 7, 6, wide - 14), text, _NAME, 3)
            yield Box(
                left, 0, wide, high - 6, fill="accent-soft", link=f"#{part}",
                title=stage_title(voice, stage + 1, head),
            )  # fmt: skip
            yield label._replace(part=True)
            yield rectangle((left, high - 6, wide, 3), "accent")


def _critical(plan: JourneyMapLayout, top: float) -> Iterator[Mark]:
    squeezed, high = _squeezed(plan), _CURVE - 4 if plan.facts.curves else 0
    for at, column in enumerate(plan.facts.spread.columns):
        if column.stop and column.stop.step.moment_of_truth and high:
            left, right = squeezed.across(at + 0.001), squeezed.across(at + 1)
            yield rectangle((left, top, right - left, high), "bad-soft")


def _curves(plan: JourneyMapLayout, top: float) -> Iterator[Mark]:
    if not plan.facts.curves:
        return
    squeezed, middle = _squeezed(plan), top + (_CURVE - 6) / 2
    lane = EmotionLane(plan.voice, plan.facts.curves, plan.facts.spread, 0, plan.width)

    def place(moment: CurveMoment) -> Point:
        high = (moment.score or 0) * (_CURVE - 18) / 4
        return Point(squeezed.across(moment.x), middle - high)

    yield rectangle((0, middle - 0.5, plan.width, 1), "line")
    yield from draw_lines(lane.voice, lane.curves, place)
    for at, curve in enumerate(lane.shown):
        for moment in curve.known():
            x, y = place(moment)
            yield Box(
                x - 3, y - 3, 6, 6, shape="circle", fill=colour(at), stroke="card",
                title=lane.title(moment, at),
            )  # fmt: skip
